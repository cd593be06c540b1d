/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"

G_BEGIN_DECLS

/**
 * LaurelLiveMark:
 * @text: what a judge gave in all; "–" where the judge abstained
 * @is_dropped: whether it does not count
 */
typedef struct {
  char *text;
  gboolean is_dropped;
} LaurelLiveMark;

/**
 * LaurelLivePlace:
 * @entry: which of the entries of the book
 * @place: among those that may be shown
 * @score: what it came to
 */
typedef struct {
  guint entry;
  guint place;
  char *score;
} LaurelLivePlace;

/**
 * LaurelLiveShow:
 * @n_judges: how many judge the entrant, where marks are shown at all
 * @n_done: how many of them have finished
 * @marks: (element-type LaurelLiveMark): what they gave, once all have finished
 * @score: (nullable): what it came to
 * @places: (element-type LaurelLivePlace): the standing so far, the best first
 *
 * What an audience may see of marks. What is not in it is not for the big screen.
 */
typedef struct {
  guint n_judges;
  guint n_done;
  GArray *marks;
  char *score;
  GArray *places;
} LaurelLiveShow;

LaurelLiveShow *laurel_live_show_new  (const char             *screen,
                                       const LaurelScoreBook  *book,
                                       const LaurelStanding   *standing,
                                       guint                   entry,
                                       const gboolean         *were_called)
  G_GNUC_WARN_UNUSED_RESULT;
void            laurel_live_show_free (LaurelLiveShow         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelLiveShow, laurel_live_show_free)

G_END_DECLS
