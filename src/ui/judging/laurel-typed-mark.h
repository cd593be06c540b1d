/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"

G_BEGIN_DECLS

/**
 * LaurelTypedMark:
 * @desk: where it was typed
 * @serial: of the book it was typed into; another may be there when it is stored
 * @typing: who typed it
 * @sheet: on which sheet
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
LaurelTypedMark *laurel_typed_mark_find_last  (GPtrArray             *pending,
                                               const LaurelTypedMark *at);

G_END_DECLS
