/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-import-row.h"

#include "base/laurel-text.h"

/* Borrowed from the tuple it stands in, which keeps either the text itself or the
 * bytes that it is made of. */
static const char *
get_text (GVariant *tuple, gsize at)
{
  g_autoptr (GVariant) text = g_variant_get_child_value (tuple, at);

  return g_variant_get_string (text, NULL);
}

static int
get_number (GVariant *tuple, gsize at)
{
  g_autoptr (GVariant) number = g_variant_get_child_value (tuple, at);

  return g_variant_get_int32 (number);
}

/* The first texts of a tuple in the tuple. */
static void
get_texts (GVariant *tuple, gsize at, const char **texts[], gsize n)
{
  g_autoptr (GVariant) inner = g_variant_get_child_value (tuple, at);

  for (gsize i = 0; i < n; i++)
    *texts[i] = get_text (inner, i);
}

static void
get_numbers (GVariant *tuple, gsize at, gsize first, int *one, int *other)
{
  g_autoptr (GVariant) inner = g_variant_get_child_value (tuple, at);

  *one = get_number (inner, first);
  *other = get_number (inner, first + 1);
}

/* As what is typed; most texts are clean. */
static void
clean (GPtrArray *kept, const char **text, char *(*dup_clean) (const char *text))
{
  g_autofree char *clean = **text != '\0' ? dup_clean (*text) : NULL;

  if (g_str_equal (clean ? clean : "", *text))
    return;

  if (clean == NULL)
    *text = "";
  else
    g_ptr_array_add (kept, (gpointer) (*text = g_steal_pointer (&clean)));
}

/* The cell as it was written is kept as it was. */
static void
clean_texts (GPtrArray *kept, LaurelPlanImportRow *row)
{
  const char **lines[] = { &row->number, &row->title, &row->place, &row->series };
  const char **texts[] = { &row->words, &row->modality, &row->content, &row->reason };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    clean (kept, lines[i], laurel_text_dup_line);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    clean (kept, texts[i], laurel_text_dup_clean);
}

/**
 * laurel_plan_import_row_read:
 * @tuple: a `LAUREL_PLAN_IMPORT_ROW`, which must stay as long as the row
 * @kept: (element-type utf8): which keeps what had to be made clean, and must stay as long
 * @row: (out caller-allocates): the row
 *
 * Borrows the texts. A format string would copy each of them, or first write out the
 * whole tuple as bytes: both take longer than what is done with the row.
 */
void
laurel_plan_import_row_read (GVariant *tuple, GPtrArray *kept, LaurelPlanImportRow *row)
{
  g_autoptr (GVariant) id = g_variant_get_child_value (tuple, 0);
  const char **what[] = { &row->number, &row->title, &row->raw };
  const char **when[] = { &row->words, &row->es, &row->ls, &row->ee, &row->le, &row->extent };
  const char **where[] = { &row->place, &row->place_status, &row->modality };
  const char **rest[] = { &row->status, &row->reason, &row->series };

  row->id = g_variant_get_int64 (id);
  row->what = get_text (tuple, 1);
  get_texts (tuple, 2, what, G_N_ELEMENTS (what));
  get_texts (tuple, 3, when, G_N_ELEMENTS (when));
  get_numbers (tuple, 3, G_N_ELEMENTS (when), &row->min_days, &row->flags);
  get_texts (tuple, 4, where, G_N_ELEMENTS (where));
  row->content = get_text (tuple, 5);
  get_numbers (tuple, 6, 0, &row->quota_min, &row->quota_max);
  row->phases = g_variant_get_child_value (tuple, 7);
  row->roles = g_variant_get_child_value (tuple, 8);
  get_texts (tuple, 9, rest, G_N_ELEMENTS (rest));
  row->bookings = g_variant_get_child_value (tuple, 10);
  row->reminders = g_variant_get_child_value (tuple, 11);
  row->uid = get_text (tuple, 12);
  clean_texts (kept, row);
}

void
laurel_plan_import_row_clear (LaurelPlanImportRow *row)
{
  g_clear_pointer (&row->phases, g_variant_unref);
  g_clear_pointer (&row->roles, g_variant_unref);
  g_clear_pointer (&row->bookings, g_variant_unref);
  g_clear_pointer (&row->reminders, g_variant_unref);
}
