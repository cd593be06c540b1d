/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rehearsal-file.h"

#include "base/laurel-error.h"
#include "exchange/laurel-data-file.h"
#include "exchange/laurel-table-reader.h"

#include <glib/gi18n-lib.h>

/* Marks of a rehearsal in a table: one a row, below the names of what stands in the columns. */

#define N_FIELDS (LAUREL_MARK_MARK + 1)

/* As the command line calls them, and as people do who write Chinese. */
static const char *const COLUMNS[N_FIELDS][2] = {
  { "entry", "作品" }, { "judge", "评委" }, { "criterion", "标准" }, { "part", "环节" },
  { "mark", "分数" },
};

static gboolean
is_named (const char *heading, const char *const *names)
{
  g_autofree char *clean = g_strstrip (g_strdup (heading ? heading : ""));

  return g_ascii_strcasecmp (clean, names[0]) == 0 || g_str_equal (clean, names[1]);
}

static gboolean
find_columns (const LaurelTable *table, int *columns, GError **error)
{
  for (int field = 0; field < N_FIELDS; field++) {
    columns[field] = -1;
    for (int i = 0; i < laurel_table_get_n_columns (table); i++)
      if (is_named (laurel_table_get_text (table, 0, i), COLUMNS[field]))
        columns[field] = i;
  }
  if (columns[LAUREL_MARK_ENTRY] >= 0 && columns[LAUREL_MARK_JUDGE] >= 0 &&
      columns[LAUREL_MARK_MARK] >= 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("The first row of the table names its columns: entry, judge, mark, and "
                         "criterion and part where there are several."));
  return FALSE;
}

static gboolean
add_row (LaurelMarks *marks, const LaurelRule *rule, const LaurelTable *table, const int *columns,
         int row, GError **error)
{
  const char *fields[N_FIELDS];
  LaurelMarkField wrong;

  for (int i = 0; i < N_FIELDS; i++) {
    const char *text = columns[i] >= 0 ? laurel_table_get_text (table, row, columns[i]) : NULL;

    fields[i] = text ? text : "";
  }
  if (laurel_marks_add (marks, rule, fields, row, &wrong, error))
    return TRUE;

  /* Translators: %d is the number of a row in a table; what is wrong with it follows. */
  g_prefix_error (error, _("Row %d: "), laurel_table_get_row_number (table, row));
  return FALSE;
}

/**
 * laurel_rehearsal_file_read:
 * @path: a table: CSV, Excel or OpenDocument
 * @rule: the rule by which it is read
 * @error: return location for an error that names the row
 *
 * Returns: (transfer full) (nullable): its marks, settled by @rule
 */
LaurelMarks *
laurel_rehearsal_file_read (const char *path, const LaurelRule *rule, GError **error)
{
  g_autoptr (GBytes) bytes = laurel_table_load_file (path, NULL, error);
  g_autoptr (LaurelTable) table = bytes ? laurel_data_file_read (bytes, NULL, error) : NULL;
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  int columns[N_FIELDS], row;

  if (table == NULL || !find_columns (table, columns, error))
    return NULL;
  for (int i = 1; i < laurel_table_get_n_rows (table); i++)
    if (!add_row (marks, rule, table, columns, i, error))
      return NULL;

  return laurel_marks_settle (marks, rule, &row, error) ? g_steal_pointer (&marks) : NULL;
}
