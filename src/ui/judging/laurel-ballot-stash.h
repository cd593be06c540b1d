/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-ballot-pile.h"
#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _LaurelBallotStash LaurelBallotStash;

LaurelBallotStash *laurel_ballot_stash_new         (GtkWidget         *widget)
  G_GNUC_WARN_UNUSED_RESULT;
void               laurel_ballot_stash_free        (LaurelBallotStash *self);
void               laurel_ballot_stash_set_session (LaurelBallotStash *self,
                                                    LaurelSession     *session);
void               laurel_ballot_stash_load        (LaurelBallotStash *self,
                                                    gint64             vote,
                                                    LaurelBallotPile  *pile);
void               laurel_ballot_stash_keep        (LaurelBallotStash *self,
                                                    gint64             vote,
                                                    LaurelBallotPile  *pile);
void               laurel_ballot_stash_settle      (LaurelBallotStash *self,
                                                    gint64             vote,
                                                    gint64             voter,
                                                    guint              counted);

G_END_DECLS
