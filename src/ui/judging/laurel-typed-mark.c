/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-typed-mark.h"

#include "judging/scores/laurel-entry-factor-store.h"
#include "judging/scores/laurel-mark-writer.h"
#include "judging/scores/laurel-sheet-mark-store.h"

static gboolean
is_there (const LaurelTypedMark *self, const LaurelTypedMark *at)
{
  return self->serial == at->serial && self->typing == at->typing && self->sheet == at->sheet &&
         self->field == at->field;
}

/**
 * laurel_typed_mark_find_first:
 * @pending: (element-type LaurelTypedMark): what waits to be stored, in its order
 * @at: where
 *
 * Returns: (nullable): what is stored there first
 */
LaurelTypedMark *
laurel_typed_mark_find_first (GPtrArray *pending, const LaurelTypedMark *at)
{
  g_return_val_if_fail (pending != NULL && at != NULL, NULL);

  for (guint i = 0; i < pending->len; i++)
    if (is_there (pending->pdata[i], at))
      return pending->pdata[i];

  return NULL;
}

/**
 * laurel_typed_mark_find_last:
 * @pending: (element-type LaurelTypedMark): what waits to be stored, in its order
 * @at: where
 *
 * Returns: (nullable): what is stored there last
 */
LaurelTypedMark *
laurel_typed_mark_find_last (GPtrArray *pending, const LaurelTypedMark *at)
{
  g_return_val_if_fail (pending != NULL && at != NULL, NULL);

  for (guint i = pending->len; i > 0; i--)
    if (is_there (pending->pdata[i - 1], at))
      return pending->pdata[i - 1];

  return NULL;
}

/* ---- where it goes ------------------------------------------------------------------- */

/**
 * laurel_typed_mark_get_put:
 * @book: a book
 * @typing: what is typed
 * @sheet: on which sheet, or for which entry
 * @field: into which of its fields
 *
 * Returns: what stands there now, as it is ranked; not of the second typing, which nobody ranks
 */
LaurelRankPut
laurel_typed_mark_get_put (const LaurelScoreBook *book, LaurelTyping typing, guint sheet,
                           guint field)
{
  LaurelRankPut put = { .typing = typing, .entry = sheet,
                        .mark = *laurel_score_book_get_mark (book, typing, sheet, field) };
  const LaurelBookSheet *on;

  if (typing == LAUREL_TYPING_FACTORS) {
    put.part = laurel_score_book_get_factor_part (book, field);
    return put;
  }

  on = laurel_score_book_get_sheet (book, sheet);
  put.entry = on->entry;
  put.judge = on->judge;
  put.part = laurel_score_book_get_part (book, field);
  put.criterion = field % book->rule->criteria->len;

  return put;
}

/* Returns: what stores it */
const LaurelCommand *
laurel_typed_mark_get_command (LaurelTyping typing)
{
  static const LaurelCommand *const COMMANDS[] = { &LAUREL_MARKS_PUT, &LAUREL_MARKS_CHECK,
                                                   &LAUREL_FACTORS_PUT };

  return COMMANDS[typing];
}

static char *
dup_value (const LaurelBookMark *mark)
{
  if (mark->state == LAUREL_BOOK_MARKED)
    return laurel_ratio_dup_short (mark->value);

  return g_strdup (mark->state == LAUREL_BOOK_ABSTAINED ? LAUREL_MARK_ABSTAINED : "");
}

/**
 * laurel_typed_mark_dup_args:
 * @self: a mark, or what multiplies an entry
 * @book: the book that it was typed into
 *
 * Returns: (transfer floating): the arguments of laurel_typed_mark_get_command()
 */
GVariant *
laurel_typed_mark_dup_args (const LaurelTypedMark *self, const LaurelScoreBook *book)
{
  g_autofree char *value = dup_value (&self->mark);
  GVariantBuilder marks;

  if (self->typing == LAUREL_TYPING_FACTORS) {
    guint part = laurel_score_book_get_factor_part (book, self->field);

    g_variant_builder_init (&marks, G_VARIANT_TYPE ("a(xss)"));
    g_variant_builder_add (&marks, "(xss)", laurel_score_book_get_entry (book, self->sheet)->id,
                           part == LAUREL_NO_PART ? "" : book->rule->part_order->pdata[part],
                           value);
    return g_variant_new ("(xa(xss))", book->scope.stage, &marks);
  }

  g_variant_builder_init (&marks, G_VARIANT_TYPE ("a(sss)"));
  g_variant_builder_add (&marks, "(sss)",
                         laurel_score_book_get_criterion (book, self->field)->name,
                         laurel_score_book_get_part_name (book, self->field), value);

  return g_variant_new ("(xa(sss))", laurel_score_book_get_sheet (book, self->sheet)->id, &marks);
}
