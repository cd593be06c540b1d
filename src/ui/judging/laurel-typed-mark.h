/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"
#include "store/laurel-command.h"
#include "ui/judging/laurel-rank-job.h"

G_BEGIN_DECLS

/**
 * LaurelTypedMark:
 * @desk: where it was typed
 * @serial: of the book it was typed into; another may be there when it is stored
 * @typing: who typed it
 * @sheet: on which sheet, or for which entry
 * @field: into which of its fields
 * @before: what the library has there, as far as is known
 * @mark: what was typed
 *
 * A mark that waits to be stored.
 */
typedef struct {
  gpointer desk;
  guint serial;
  LaurelTyping typing;
  guint sheet;
  guint field;
  LaurelBookMark before;
  LaurelBookMark mark;
} LaurelTypedMark;

LaurelTypedMark *laurel_typed_mark_find_first (GPtrArray             *pending,
                                               const LaurelTypedMark *at);
LaurelRankPut    laurel_typed_mark_get_put    (const LaurelScoreBook *book,
                                               LaurelTyping           typing,
                                               guint                  sheet,
                                               guint                  field);
const LaurelCommand *laurel_typed_mark_get_command (LaurelTyping      typing);
GVariant        *laurel_typed_mark_dup_args   (const LaurelTypedMark *self,
                                               const LaurelScoreBook *book);
LaurelTypedMark *laurel_typed_mark_find_last  (GPtrArray             *pending,
                                               const LaurelTypedMark *at);

G_END_DECLS
