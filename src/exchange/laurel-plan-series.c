/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-series.h"

#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-title-likeness.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Which rows of a plan belong to another: 3.1 and 3.2 to 3, or those that name it
 * in a column of its own.
 */

/* Where the last part of "3.2" or "3-2" begins; NULL when it has one part only. */
static const char *
find_last_part (const char *number)
{
  const char *dot = strrchr (number, '.');
  const char *dash = strrchr (number, '-');
  const char *at = dot > dash ? dot : dash;

  return at != NULL && at > number && g_ascii_isdigit (at[1]) ? at : NULL;
}

static gboolean
read_part (const char *part, guint64 *value)
{
  return part != NULL && g_ascii_string_to_unsigned (part + 1, 10, 0, G_MAXINT / 2, value, NULL);
}

/**
 * laurel_plan_series_restore_zero:
 * @number: a number that is there already
 * @before: the number of the row before it
 *
 * A spreadsheet takes 3.10 for a number, and leaves 3.1 of it.
 *
 * Returns: (transfer full) (nullable): the number with its nought again, if it
 *   is the one that comes after @before
 */
char *
laurel_plan_series_restore_zero (const char *number, const char *before)
{
  const char *part = find_last_part (number), *last = find_last_part (before);
  g_autofree char *next = NULL;
  guint64 value;

  if (part == NULL || !read_part (last, &value) || (value + 1) % 10 != 0)
    return NULL;

  next = g_strdup_printf ("%.*s%c%" G_GUINT64_FORMAT, (int) (last - before), before, *last,
                          value + 1);
  if (!g_str_has_prefix (next, number) || strspn (next + strlen (number), "0") !=
                                            strlen (next + strlen (number)))
    return NULL;

  return g_steal_pointer (&next);
}

typedef struct {
  GHashTable *numbers; /* (element-type utf8 LaurelPlanRow) */
  GHashTable *titles;  /* (element-type utf8 LaurelPlanRow): by what they are called, folded */
  gboolean has_column;  /* that says it */
} Index;

static gboolean
has_column (const LaurelPlanDraft *draft, LaurelPlanColumnKind kind)
{
  for (guint i = 0; i < draft->columns->len; i++)
    if (((const LaurelPlanColumn *) draft->columns->pdata[i])->kind == kind)
      return TRUE;

  return FALSE;
}

static void
index_rows (Index *self, LaurelPlanDraft *draft)
{
  self->has_column = has_column (draft, LAUREL_PLAN_COLUMN_SERIES);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = draft->rows->len; i > 0; i--) {
    LaurelPlanRow *row = draft->rows->pdata[i - 1];

    g_hash_table_insert (self->numbers, row->number, row);
    g_hash_table_replace (self->titles, laurel_title_likeness_fold (row->title), row);
  }
}

/* What stands before the last part of a number, if there is such a row. Of 3.1.2
 * it is 3, where 3.1 belongs to that. */
static LaurelPlanRow *
find_by_number (const Index *self, const char *number)
{
  g_autofree char *before = g_strdup (number);
  LaurelPlanRow *found = NULL;

  for (const char *part = find_last_part (before); part != NULL; part = find_last_part (before)) {
    LaurelPlanRow *row;

    before[part - before] = '\0';
    row = g_hash_table_lookup (self->numbers, before);
    if (row != NULL)
      found = row;
  }

  return found;
}

/* Once, however often it is settled. */
static gboolean
is_told (const LaurelPlanRow *row, const LaurelFault *fault)
{
  for (guint i = 0; i < row->faults->len; i++)
    if (g_str_equal (((LaurelFault *) row->faults->pdata[i])->message, fault->message))
      return TRUE;

  return FALSE;
}

static void
tell_missing (LaurelPlanRow *row)
{
  g_autoptr (LaurelFault) fault =
    laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                      _("Write the number or the title of another row there."),
                      /* Translators: %1$s is the title of an activity, %2$s what a file says it
                       * belongs to. */
                      _("“%1$s” belongs to “%2$s”, which is not in the plan; it stands alone."),
                      row->title, row->part_of);

  laurel_fault_set_position (fault, row->line, row->column, row->cell);
  if (!is_told (row, fault))
    g_ptr_array_add (row->faults, g_steal_pointer (&fault));
}

/* What the column names; where there is none, what the number says. */
static LaurelPlanRow *
find_series (const Index *self, LaurelPlanRow *row)
{
  g_autofree char *folded = NULL;
  LaurelPlanRow *named;

  if (row->part_of == NULL)
    return row->unnumbered || self->has_column ? NULL : find_by_number (self, row->number);

  named = g_hash_table_lookup (self->numbers, row->part_of);
  folded = laurel_title_likeness_fold (row->part_of);
  if (named == NULL)
    named = g_hash_table_lookup (self->titles, folded);
  if (named == NULL)
    tell_missing (row);

  return named == row ? NULL : named;
}

/**
 * laurel_plan_series_settle:
 * @draft: a plan whose rows are read
 *
 * Finds out which rows belong to which. One belongs to what belongs to nothing
 * itself: a series has no series in it.
 */
void
laurel_plan_series_settle (LaurelPlanDraft *draft)
{
  g_autofree LaurelPlanRow **series = g_new0 (LaurelPlanRow *, draft->rows->len + 1);
  g_autoptr (GHashTable) belongs = g_hash_table_new (NULL, NULL);
  Index index;

  index_rows (&index, draft);
  for (guint i = 0; i < draft->rows->len; i++) {
    series[i] = find_series (&index, draft->rows->pdata[i]);
    if (series[i] != NULL)
      g_hash_table_insert (belongs, draft->rows->pdata[i], series[i]);
  }

  for (guint i = 0; i < draft->rows->len; i++) {
    LaurelPlanRow *row = draft->rows->pdata[i];
    LaurelPlanRow *whole = series[i];
    LaurelPlanRow *above = whole ? g_hash_table_lookup (belongs, whole) : NULL;

    if (above != NULL && g_hash_table_lookup (belongs, above) == NULL)
      whole = above;
    g_clear_pointer (&row->series, g_free);
    if (whole != NULL && g_hash_table_lookup (belongs, whole) == NULL)
      row->series = g_strdup (whole->number);
  }
  g_hash_table_unref (index.numbers);
  g_hash_table_unref (index.titles);
}
