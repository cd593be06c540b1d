/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelBallotPile:
 * @counted: how many ballots the library has
 * @head: how many of @ballots are those, the first ones
 * @ballots: (element-type GVariant): entries and a word for each, `a(xs)`: of a secret vote, in the
 *   order in which they were typed
 * @present: (element-type gint64): who voted in it
 * @drafts: (element-type gint64 GVariant): ballots that are half typed: by the member in an open
 *   vote; in a secret one 0 is that of the next one, −1 the first of @ballots, and so on
 * @is_touched: whether ballots or those who voted are not as they were counted
 * @serial: how often any of them were changed
 *
 * What was typed of the ballots of a vote, and is not in the library yet.
 */
typedef struct {
  guint counted;
  guint head;
  GPtrArray *ballots;
  GHashTable *present;
  GHashTable *drafts;
  gboolean is_touched;
  guint serial;
} LaurelBallotPile;

LaurelBallotPile *laurel_ballot_pile_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void              laurel_ballot_pile_free       (LaurelBallotPile *self);
void              laurel_ballot_pile_read_counted (LaurelBallotPile *self,
                                                 GListModel       *ballots,
                                                 GListModel       *choices);
GVariant         *laurel_ballot_pile_build      (LaurelBallotPile *self,
                                                 gint64            vote,
                                                 GListModel       *voters);
void              laurel_ballot_pile_settle     (LaurelBallotPile *self,
                                                 guint             counted,
                                                 guint             serial);
gboolean          laurel_ballot_pile_is_pending (LaurelBallotPile *self);
void              laurel_ballot_pile_put        (LaurelBallotPile *self,
                                                 gint64            slot,
                                                 GVariant         *ballot);
void              laurel_ballot_pile_drop       (LaurelBallotPile *self,
                                                 guint             which);
void              laurel_ballot_pile_set_present (LaurelBallotPile *self,
                                                 gint64            judge,
                                                 gboolean          present);
GVariant         *laurel_ballot_pile_get_draft  (LaurelBallotPile *self,
                                                 gint64            slot);
void              laurel_ballot_pile_set_draft  (LaurelBallotPile *self,
                                                 gint64            slot,
                                                 GVariant         *ballot);
char             *laurel_ballot_pile_dup_text   (LaurelBallotPile *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_ballot_pile_read_text  (LaurelBallotPile *self,
                                                 const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBallotPile, laurel_ballot_pile_free)

G_END_DECLS
