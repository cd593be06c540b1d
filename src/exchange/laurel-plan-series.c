/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-series.h"

#include "exchange/laurel-exchange-error.h"
#include "base/laurel-title-likeness.h"

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

static LaurelFault *
make_missing (const LaurelPlanRow *row)
{
  LaurelFault *fault =
    laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                      _("Write the number or the title of another row there."),
                      /* Translators: %1$s is the title of an activity, %2$s what a file says it
                       * belongs to. */
                      _("“%1$s” belongs to “%2$s”, which is not in the plan; it stands alone."),
                      row->title, row->part_of);

  laurel_fault_set_position (fault, row->line, row->column, row->cell);

  return fault;
}

static void
tell_missing (LaurelPlanRow *row)
{
  g_autoptr (LaurelFault) fault = make_missing (row);

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

static void
leave (LaurelPlanRow *row)
{
  row->whole = NULL;
  g_clear_pointer (&row->part, g_free);
  g_clear_pointer (&row->series, g_free);
  g_clear_pointer (&row->series_title, g_free);
}

static void
belong (LaurelPlanRow *row, LaurelPlanRow *whole)
{
  gsize length = strlen (whole->number);

  row->whole = whole;
  if (g_str_has_prefix (row->number, whole->number) &&
      (row->number[length] == '.' || row->number[length] == '-'))
    row->part = g_strdup (row->number + length);
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
    leave (row);
    if (whole != NULL && g_hash_table_lookup (belongs, whole) == NULL)
      belong (row, whole);
  }
  g_hash_table_unref (index.numbers);
  g_hash_table_unref (index.titles);
}

/* ---- what the season has already ---------------------------------------------- */

typedef struct {
  const LaurelPlanExisting *existing;
  GHashTable *numbers; /* (element-type utf8 int): position + 1 */
  GHashTable *titles;  /* the same, folded */
  GHashTable *ids;
  gboolean has_column; /* that says it, in the plan */
} There;

static const LaurelPlanExisting *
get_there (const There *self, gpointer place)
{
  return place ? &self->existing[GPOINTER_TO_INT (place) - 1] : NULL;
}

static void
index_there (There *self, int n_existing)
{
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (int i = n_existing; i > 0; i--) {
    const LaurelPlanExisting *one = &self->existing[i - 1];

    g_hash_table_insert (self->numbers, (gpointer) one->number, GINT_TO_POINTER (i));
    g_hash_table_replace (self->titles, laurel_title_likeness_fold (one->title),
                          GINT_TO_POINTER (i));
    g_hash_table_insert (self->ids, (gpointer) &one->id, GINT_TO_POINTER (i));
  }
}

static const LaurelPlanExisting *
find_named (const There *self, const char *name)
{
  g_autofree char *folded = laurel_title_likeness_fold (name);
  gpointer place = g_hash_table_lookup (self->numbers, name);

  return get_there (self, place ? place : g_hash_table_lookup (self->titles, folded));
}

/* What stands before the last part of its number; of what has that number there
 * already, the season knows where it belongs. */
static const LaurelPlanExisting *
find_numbered (const There *self, const char *number)
{
  g_autofree char *before = g_strdup (number);
  const LaurelPlanExisting *found = NULL;

  if (g_hash_table_contains (self->numbers, number))
    return NULL;

  for (const char *part = find_last_part (before); part != NULL; part = find_last_part (before)) {
    gpointer place;

    before[part - before] = '\0';
    place = g_hash_table_lookup (self->numbers, before);
    if (place != NULL)
      found = get_there (self, place);
  }

  return found;
}

static void
untell_missing (LaurelPlanRow *row)
{
  g_autoptr (LaurelFault) fault = make_missing (row);

  for (guint i = row->faults->len; i > 0; i--)
    if (g_str_equal (((LaurelFault *) row->faults->pdata[i - 1])->message, fault->message))
      g_ptr_array_remove_index (row->faults, i - 1);
}

static void
join_row (const There *self, LaurelPlanRow *row)
{
  const LaurelPlanExisting *found = NULL, *above;

  g_clear_pointer (&row->series, g_free);
  g_clear_pointer (&row->series_title, g_free);
  if (row->part_of != NULL)
    found = find_named (self, row->part_of);
  else if (!row->unnumbered && !self->has_column)
    found = find_numbered (self, row->number);
  if (found == NULL)
    return;

  above = get_there (self, g_hash_table_lookup (self->ids, &found->series));
  if (above != NULL)
    found = above;
  row->series = g_strdup (found->number);
  row->series_title = g_strdup (found->title);
  if (row->part_of != NULL)
    untell_missing (row);
}

/**
 * laurel_plan_series_join:
 * @draft: a plan in which it is settled what belongs to what
 * @existing: (array length=n_existing) (nullable): what the season has that it
 *   goes into
 * @n_existing: how many they are
 *
 * Finds out what belongs to a series that the season has, and the plan has not:
 * an amendment may bring 3.4 alone.
 */
void
laurel_plan_series_join (LaurelPlanDraft *draft, const LaurelPlanExisting *existing,
                         int n_existing)
{
  There there = { .existing = existing,
                  .has_column = has_column (draft, LAUREL_PLAN_COLUMN_SERIES) };

  index_there (&there, n_existing);
  for (guint i = 0; i < draft->rows->len; i++)
    if (((LaurelPlanRow *) draft->rows->pdata[i])->whole == NULL)
      join_row (&there, draft->rows->pdata[i]);

  /* A series has no series in it. */
  for (guint i = 0; i < draft->rows->len; i++) {
    LaurelPlanRow *row = draft->rows->pdata[i], *whole = row->whole;

    if (whole == NULL || whole->series == NULL)
      continue;
    leave (row);
    row->series = g_strdup (whole->series);
    row->series_title = g_strdup (whole->series_title);
  }

  g_hash_table_unref (there.numbers);
  g_hash_table_unref (there.titles);
  g_hash_table_unref (there.ids);
}

/**
 * laurel_plan_series_follow:
 * @row: a row that belongs to another, whose number was changed
 *
 * Returns: whether its own number went along: 3.1 is 30.1 where 3 is 30
 */
gboolean
laurel_plan_series_follow (LaurelPlanRow *row)
{
  char *number;

  if (row->whole == NULL || row->part == NULL)
    return FALSE;

  number = g_strconcat (row->whole->number, row->part, NULL);
  if (g_str_equal (number, row->number)) {
    g_free (number);
    return FALSE;
  }
  g_free (row->number);
  row->number = number;

  return TRUE;
}

/* (nullable): the number of what it belongs to, as it stands now */
const char *
laurel_plan_series_get_number (const LaurelPlanRow *row)
{
  return row->whole ? row->whole->number : row->series;
}

/* (nullable): what that is called */
const char *
laurel_plan_series_get_title (const LaurelPlanRow *row)
{
  return row->whole ? row->whole->title : row->series_title;
}
