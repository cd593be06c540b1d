/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-date-likeness.h"
#include "exchange/laurel-plan-guess.h"
#include "exchange/laurel-plan-heading.h"
#include "exchange/laurel-plan-number.h"

/* The heading stands among the first rows. */
#define MAX_HEADING_ROW 40

/* In characters. Where nothing stands below a heading, a PDF has it together with the
 * one beside it; but then there are others that are known. */
#define LONGEST_HEADING 20
#define LONGEST_BESIDE_KNOWN 40

static const char *const NAMES[LAUREL_PLAN_N_COLUMN_KINDS] = {
  [LAUREL_PLAN_COLUMN_UNKNOWN] = "unknown",
  [LAUREL_PLAN_COLUMN_NUMBER] = "number",
  [LAUREL_PLAN_COLUMN_TITLE] = "title",
  [LAUREL_PLAN_COLUMN_WHEN_WHERE] = "when-where",
  [LAUREL_PLAN_COLUMN_WHEN] = "when",
  [LAUREL_PLAN_COLUMN_WHERE] = "where",
  [LAUREL_PLAN_COLUMN_START] = "start",
  [LAUREL_PLAN_COLUMN_END] = "end",
  [LAUREL_PLAN_COLUMN_CONTENT] = "content",
  [LAUREL_PLAN_COLUMN_GUIDE] = "guide",
  [LAUREL_PLAN_COLUMN_SUPPORT] = "support",
  [LAUREL_PLAN_COLUMN_HOST] = "host",
  [LAUREL_PLAN_COLUMN_CARRY_OUT] = "carry-out",
  [LAUREL_PLAN_COLUMN_CO_ORGANIZE] = "co-organize",
  [LAUREL_PLAN_COLUMN_IMPLEMENT] = "implement",
  [LAUREL_PLAN_COLUMN_MEDIA] = "media",
  [LAUREL_PLAN_COLUMN_SPONSOR] = "sponsor",
  [LAUREL_PLAN_COLUMN_NOTE] = "note",
  [LAUREL_PLAN_COLUMN_EXTENT] = "extent",
  [LAUREL_PLAN_COLUMN_STATUS] = "status",
  [LAUREL_PLAN_COLUMN_SERIES] = "series",
};

static const char *const LABELS[LAUREL_PLAN_N_COLUMN_KINDS] = {
  [LAUREL_PLAN_COLUMN_UNKNOWN] = N_("Something else"),
  [LAUREL_PLAN_COLUMN_NUMBER] = N_("Number"),
  [LAUREL_PLAN_COLUMN_TITLE] = N_("Title"),
  [LAUREL_PLAN_COLUMN_WHEN_WHERE] = N_("When and where"),
  [LAUREL_PLAN_COLUMN_WHEN] = N_("When"),
  [LAUREL_PLAN_COLUMN_WHERE] = N_("Where"),
  [LAUREL_PLAN_COLUMN_START] = N_("First day"),
  [LAUREL_PLAN_COLUMN_END] = N_("Last day"),
  [LAUREL_PLAN_COLUMN_CONTENT] = N_("Content"),
  [LAUREL_PLAN_COLUMN_GUIDE] = N_("Guided by"),
  [LAUREL_PLAN_COLUMN_SUPPORT] = N_("Supported by"),
  [LAUREL_PLAN_COLUMN_HOST] = N_("Hosted by"),
  [LAUREL_PLAN_COLUMN_CARRY_OUT] = N_("Carried out by"),
  [LAUREL_PLAN_COLUMN_CO_ORGANIZE] = N_("Co-organised by"),
  [LAUREL_PLAN_COLUMN_IMPLEMENT] = N_("Implemented by"),
  [LAUREL_PLAN_COLUMN_MEDIA] = N_("Media"),
  [LAUREL_PLAN_COLUMN_SPONSOR] = N_("Sponsored by"),
  [LAUREL_PLAN_COLUMN_NOTE] = N_("Remarks"),
  [LAUREL_PLAN_COLUMN_EXTENT] = N_("Extent"),
  [LAUREL_PLAN_COLUMN_STATUS] = N_("Status"),
  [LAUREL_PLAN_COLUMN_SERIES] = N_("Part of"),
};

void
laurel_plan_column_free (LaurelPlanColumn *column)
{
  g_free (column->heading);
  g_free (column);
}

/**
 * laurel_plan_column_get_name:
 *
 * Returns: the name of a kind for scripts; of an organiser, the role's own
 */
const char *
laurel_plan_column_get_name (LaurelPlanColumnKind kind)
{
  g_return_val_if_fail ((guint) kind < LAUREL_PLAN_N_COLUMN_KINDS, NULL);

  return NAMES[kind];
}

/**
 * laurel_plan_column_get_label:
 *
 * Returns: what the window calls a kind, translated
 */
const char *
laurel_plan_column_get_label (LaurelPlanColumnKind kind)
{
  g_return_val_if_fail ((guint) kind < LAUREL_PLAN_N_COLUMN_KINDS, NULL);

  return _(LABELS[kind]);
}

static gboolean
is_number (const char *text)
{
  g_autofree char *number = laurel_plan_number_read (text);

  return number != NULL;
}

static int
count_known (const LaurelTable *table, int row)
{
  int known = 0;

  for (int column = 0; column <= laurel_table_get_last (table, row); column++) {
    const char *text = laurel_table_get_text (table, row, column);

    if (text[0] != '\0' && laurel_plan_heading_read (text) != LAUREL_PLAN_COLUMN_UNKNOWN)
      known++;
  }

  return known;
}

/* Short texts, no number and no date among them: as a row of headings is. */
static gboolean
looks_like_headings (const LaurelTable *table, int row, int longest)
{
  if (laurel_table_get_n_cells (table, row) < 2)
    return FALSE;

  for (int column = 0; column <= laurel_table_get_last (table, row); column++) {
    const char *text = laurel_table_get_text (table, row, column);

    if (is_number (text) || laurel_date_likeness_begins (text) ||
        g_utf8_strlen (text, -1) > longest)
      return FALSE;
  }

  return TRUE;
}

static gboolean
has_number_or_date (const LaurelTable *table, int row)
{
  for (int column = 0; column <= laurel_table_get_last (table, row); column++) {
    const char *text = laurel_table_get_text (table, row, column);

    if (is_number (text) || laurel_date_likeness_begins (text))
      return TRUE;
  }

  return FALSE;
}

static int
find_heading_row (const LaurelTable *table)
{
  int n_rows = MIN (laurel_table_get_n_rows (table), MAX_HEADING_ROW);

  for (int row = 0; row < n_rows; row++) {
    if (count_known (table, row) >= 2 &&
        looks_like_headings (table, row, LONGEST_BESIDE_KNOWN))
      return row;
  }
  for (int row = 0; row + 1 < n_rows; row++) {
    if (looks_like_headings (table, row, LONGEST_HEADING) && has_number_or_date (table, row + 1))
      return row;
    if (has_number_or_date (table, row) && laurel_table_get_n_cells (table, row) >= 2)
      return -1;
  }

  return -1;
}

/**
 * laurel_plan_columns_find:
 * @columns: (element-type LaurelPlanColumn): the columns
 * @kind: a kind
 *
 * Returns: the column of the table that is of this kind, or -1
 */
int
laurel_plan_columns_find (const GPtrArray *columns, LaurelPlanColumnKind kind)
{
  for (guint i = 0; i < columns->len; i++) {
    const LaurelPlanColumn *column = columns->pdata[i];

    if (column->kind == kind)
      return column->index;
  }

  return -1;
}

static gboolean
has (const GPtrArray *columns, LaurelPlanColumnKind kind)
{
  return laurel_plan_columns_find (columns, kind) >= 0;
}

/* A second column of a kind is kept as unknown; a day to end by alone is the
 * date. */
static void
settle_headings (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++) {
    LaurelPlanColumn *column = columns->pdata[i];

    if (column->kind != LAUREL_PLAN_COLUMN_UNKNOWN &&
        laurel_plan_columns_find (columns, column->kind) != column->index)
      column->kind = LAUREL_PLAN_COLUMN_UNKNOWN;
  }
  for (guint i = 0; i < columns->len; i++) {
    LaurelPlanColumn *column = columns->pdata[i];
    gboolean alone = column->kind == LAUREL_PLAN_COLUMN_END
                     ? !has (columns, LAUREL_PLAN_COLUMN_START)
                     : column->kind == LAUREL_PLAN_COLUMN_START &&
                       !has (columns, LAUREL_PLAN_COLUMN_END);

    if (alone && !has (columns, LAUREL_PLAN_COLUMN_WHEN) &&
        !has (columns, LAUREL_PLAN_COLUMN_WHEN_WHERE))
      column->kind = LAUREL_PLAN_COLUMN_WHEN;
  }
}

/**
 * laurel_plan_columns_recognize:
 * @table: a table
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 * @heading_row: (out): the row of headings, or -1 when there is none
 *
 * Finds out what each column says: by its heading, in Chinese or English and
 * in any order; else by what stands in it, which is a guess and says so.
 *
 * Returns: (element-type LaurelPlanColumn) (transfer full): one for each column
 */
GPtrArray *
laurel_plan_columns_recognize (const LaurelTable *table, LaurelKnowsPlace knows_place,
                               gpointer user_data, int *heading_row)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_plan_column_free);
  int n_columns = laurel_table_get_n_columns (table);

  *heading_row = find_heading_row (table);
  for (int i = 0; i < n_columns; i++) {
    LaurelPlanColumn *column = g_new0 (LaurelPlanColumn, 1);

    column->index = i;
    column->heading = g_strdup (*heading_row < 0 ? ""
                                : laurel_table_get_text (table, *heading_row, i));
    column->kind = laurel_plan_heading_read (column->heading);
    g_ptr_array_add (columns, column);
  }
  settle_headings (columns);
  laurel_plan_guess_columns (columns, table, *heading_row + 1, knows_place, user_data);

  return columns;
}

/**
 * laurel_plan_columns_repeat:
 * @columns: (element-type LaurelPlanColumn): the columns
 * @table: their table
 * @row: a row below the headings
 *
 * Returns: whether the row has the headings once more, as on a new page
 */
gboolean
laurel_plan_columns_repeat (const GPtrArray *columns, const LaurelTable *table, int row)
{
  int same = 0;

  for (guint i = 0; i < columns->len; i++) {
    const LaurelPlanColumn *column = columns->pdata[i];
    const char *text = laurel_table_get_text (table, row, column->index);

    if (g_strcmp0 (text, column->heading) != 0)
      return FALSE;
    same += text[0] != '\0' ? 1 : 0;
  }

  return same >= 2;
}
