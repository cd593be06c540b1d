/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fonts.h"
#include "documents/laurel-style.h"
#include "documents/laurel-text.h"

G_BEGIN_DECLS

/**
 * LaurelBatchStray:
 * @character: a character
 * @family: the typeface it comes from
 * @field: the field it is in
 * @row: the first row that has it, from 1
 * @n_rows: how many rows have it
 *
 * A character that the typeface of its place does not have, and another one gives.
 */
typedef struct {
  gunichar character;
  char *family;
  char *field;
  guint row;
  guint n_rows;
  guint last; /* the row that was counted last */
} LaurelBatchStray;

/**
 * LaurelBatchNotes:
 * @smallest: the size of the smallest name, in points; 0 when there is none
 * @smallest_row: whose it is, from 1
 * @shrunk: whether a name was set smaller than its template has it
 * @strays: (element-type LaurelBatchStray): in the order they were found
 *
 * What is worth knowing of pages that can be printed.
 */
typedef struct {
  double smallest;
  guint smallest_row;
  gboolean shrunk;
  GPtrArray *strays;
  GHashTable *places; /* of strays, by what they are */
} LaurelBatchNotes;

LaurelBatchNotes *laurel_batch_notes_new        (void);
void              laurel_batch_notes_free       (LaurelBatchNotes        *self);
void              laurel_batch_notes_clear      (LaurelBatchNotes        *self);
void              laurel_batch_notes_add        (LaurelBatchNotes        *self,
                                                 LaurelFonts             *fonts,
                                                 LaurelText              *text,
                                                 GPtrArray               *lines,
                                                 const LaurelStyle       *style,
                                                 guint                    row);
char             *laurel_batch_stray_dup_words  (const LaurelBatchStray  *stray)
                                                 G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *laurel_batch_notes_list_words (const LaurelBatchNotes  *self)
                                                 G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchNotes, laurel_batch_notes_free)

G_END_DECLS
