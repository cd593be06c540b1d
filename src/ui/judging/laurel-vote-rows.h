/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-voter.h"
#include "store/laurel-row-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *laurel_vote_rows_new_voter  (LaurelVoter   *voter);
GtkWidget *laurel_vote_rows_new_tick   (LaurelVoter   *voter,
                                        gboolean       is_ticked);
void       laurel_vote_rows_list_ballots (GtkListBox    *list,
                                          GPtrArray     *ballots,
                                          GListModel    *choices);
gint64     laurel_vote_rows_find_next  (LaurelRowList *voters,
                                        gint64         after);

G_END_DECLS
