/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-marks-list.h"

#include "judging/scores/laurel-entry-factor-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"

/* What takes a list of marks in, and with which arguments. */

static gboolean
has_factors (const LaurelMarksList *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (((const LaurelListMark *) self->marks->pdata[i])->is_factor)
      return TRUE;

  return FALSE;
}

/* Returns: what takes the list in, all of it or nothing */
const LaurelCommand *
laurel_marks_list_get_command (const LaurelMarksList *self)
{
  return has_factors (self) ? &LAUREL_MARKS_IMPORT_WITH_FACTORS : &LAUREL_MARKS_IMPORT;
}

/**
 * laurel_marks_list_build:
 * @self: a list, compared
 * @stage: the stage that the marks are of
 *
 * Returns: (transfer floating): the arguments of laurel_marks_list_get_command(): what is new or
 *   changed
 */
GVariant *
laurel_marks_list_build (const LaurelMarksList *self, LaurelContestStage *stage)
{
  g_auto (GVariantBuilder) marks = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsss)"));
  g_auto (GVariantBuilder) factors = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xss)"));
  gint64 id = laurel_row_get_id (LAUREL_ROW (stage));

  for (guint i = 0; i < self->marks->len; i++) {
    const LaurelListMark *mark = self->marks->pdata[i];
    const char *part = mark->part.text ? mark->part.text : "";

    if (mark->state != LAUREL_LIST_NEW && mark->state != LAUREL_LIST_CHANGED)
      continue;
    if (mark->is_factor)
      g_variant_builder_add (&factors, "(xss)", mark->entry_id, part, mark->value);
    else
      g_variant_builder_add (&marks, "(xsss)", mark->placement, mark->named, part, mark->value);
  }

  return has_factors (self) ? g_variant_new ("(xa(xsss)a(xss))", id, &marks, &factors)
                            : g_variant_new ("(xa(xsss))", id, &marks);
}
