/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"

G_BEGIN_DECLS

extern const char *const LAUREL_SCORE_BOOK_TABLES[];

LaurelScoreBook *laurel_score_book_load          (LaurelReader       *reader,
                                                  const LaurelScope  *scope,
                                                  GError            **error)
  G_GNUC_WARN_UNUSED_RESULT;
GArray          *laurel_score_book_list_changes  (LaurelReader       *reader,
                                                  gint64              stage,
                                                  LaurelTyping        typing,
                                                  const gint64       *ids,
                                                  gsize               n_ids,
                                                  GError            **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
