/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-marks.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "exchange/laurel-exchange-error.h"
#include "tool/laurel-tool-columns.h"
#include "tool/laurel-tool-load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rules and marks out of files: what is wrong is wrong in a cell. */

#define N_FIELDS (LAUREL_MARK_MARK + 1)

/**
 * laurel_tool_marks_load_rule:
 * @context: the call
 * @path: a file with a rule
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the rule
 */
LaurelRule *
laurel_tool_marks_load_rule (LaurelToolContext *context, const char *path, GError **error)
{
  g_autoptr (JsonNode) node = laurel_tool_load_json (context, path, error);
  LaurelRule *rule = node ? laurel_rule_read (json_node_get_object (node), error) : NULL;

  if (node != NULL && rule == NULL)
    g_prefix_error (error, "%s: ", path);
  if (rule == NULL || (rule->exam == NULL && rule->index == NULL))
    return rule;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a file. */
               _("%s: These rules count attempts or indicators, and not marks. Write them into a "
                 "contest, and import those there."), path);
  laurel_rule_free (rule);
  return NULL;
}

/* What stands in a cell, without the space around it; "" for nothing. */
static char *
dup_cell (const LaurelTable *table, int row, int column)
{
  const char *text = column >= 0 ? laurel_table_get_text (table, row, column) : NULL;

  return g_strstrip (g_strdup (text ? text : ""));
}

/* Where nobody knows what criteria there are, each is a part of its own. */
static void
join_criterion (char **cells)
{
  char *part = g_strconcat (cells[LAUREL_MARK_PART], "\n", cells[LAUREL_MARK_CRITERION], NULL);

  g_free (cells[LAUREL_MARK_PART]);
  cells[LAUREL_MARK_PART] = part;
  *cells[LAUREL_MARK_CRITERION] = '\0';
}

/* Says where in the table what went wrong before is. */
static gboolean
fail_at (const char *path, const LaurelTable *table, int row, int column, GError *fault,
         GError **error)
{
  g_autofree char *cell = laurel_table_dup_cell_name (table, row, MAX (column, 0));

  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_WRONG_MARK, NULL, "%s", fault->message);
  laurel_exchange_error_set_file (*error, path);
  laurel_exchange_error_set_position (*error, laurel_table_get_line (table, row, MAX (column, 0)),
                                      MAX (column, 0) + 1, cell);
  g_error_free (fault);

  return FALSE;
}

/* ---- marks ------------------------------------------------------------------ */

static gboolean
add_row (LaurelMarks *marks, const LaurelRule *rule, const LaurelToolMarkFiles *files,
         const LaurelTable *table, const int *columns, int row, GError **error)
{
  char *cells[N_FIELDS];
  LaurelMarkField wrong;
  GError *fault = NULL;
  gboolean is_added;

  for (int i = 0; i < N_FIELDS; i++)
    cells[i] = dup_cell (table, row, columns[i]);
  laurel_text_narrow (cells[LAUREL_MARK_MARK]);
  if (files->are_ruleless)
    join_criterion (cells);
  is_added = laurel_marks_add (marks, rule, (const char *const *) cells, row, &wrong, &fault);
  for (int i = 0; i < N_FIELDS; i++)
    g_free (cells[i]);

  return is_added || fail_at (files->marks, table, row, columns[wrong], fault, error);
}

static gboolean
find_mark_columns (LaurelToolContext *context, const LaurelToolMarkFiles *files,
                   const LaurelTable *table, int *columns, GError **error)
{
  static const LaurelToolColumn MARKS[] = {
    { "entry", TRUE }, { "judge", TRUE }, { "criterion", FALSE }, { "part", FALSE },
    { "mark", TRUE },
  };
  static const LaurelToolColumn BALLOTS[] = {
    { "entry", TRUE }, { "judge", TRUE }, { "place", TRUE },
  };

  if (!files->are_ballots)
    return laurel_tool_columns_find (context, files->marks, table, MARKS, G_N_ELEMENTS (MARKS),
                                     columns, error);
  if (!laurel_tool_columns_find (context, files->marks, table, BALLOTS, G_N_ELEMENTS (BALLOTS),
                                 columns, error))
    return FALSE;

  columns[LAUREL_MARK_MARK] = columns[2];
  columns[LAUREL_MARK_CRITERION] = columns[LAUREL_MARK_PART] = -1;
  return TRUE;
}

static gboolean
add_marks (LaurelToolContext *context, LaurelMarks *marks, const LaurelRule *rule,
           const LaurelToolMarkFiles *files, const LaurelTable *table, int *columns,
           GError **error)
{
  if (!find_mark_columns (context, files, table, columns, error))
    return FALSE;
  if (rule->criteria->len > 1 && columns[LAUREL_MARK_CRITERION] < 0) {
    laurel_tool_columns_fail (error, files->marks, table, 0, 0,
                              _("Add a column “criterion”, with the names of the rule."),
                              _("The rule has several criteria, and the marks do not say for "
                                "which of them they are."));
    return FALSE;
  }

  for (int row = 1; row < laurel_table_get_n_rows (table); row++) {
    GError *fault = NULL;

    if (!add_row (marks, rule, files, table, columns, row, &fault))
      laurel_tool_take_error (context, fault);
  }

  return laurel_tool_check_errors (context, error);
}

/* ---- factors ----------------------------------------------------------------- */

static gboolean
add_factor (LaurelMarks *marks, const char *path, const LaurelTable *table, const int *columns,
            gboolean has_parts, int row, GHashTable *seen, GError **error)
{
  g_autofree char *entry = dup_cell (table, row, columns[0]);
  g_autofree char *factor = laurel_text_narrow (dup_cell (table, row, columns[1]));
  g_autofree char *part = has_parts ? dup_cell (table, row, columns[2]) : NULL;
  char *key = g_strconcat (entry, "\n", part, NULL);
  int other = GPOINTER_TO_INT (g_hash_table_lookup (seen, key));
  GError *fault = NULL;

  g_hash_table_insert (seen, key, GINT_TO_POINTER (row));
  if (*entry == '\0') {
    laurel_tool_columns_fail (error, path, table, row, columns[0], _("Fill it in."),
                              _("It does not say which entry it is."));
    return FALSE;
  }
  if (other > 0) {
    laurel_tool_columns_fail (error, path, table, row, columns[0], _("Take one of them out."),
                              /* Translators: an entry, and the number of a row. */
                              _("“%s” stands in row %d already."), entry, other);
    return FALSE;
  }

  return laurel_marks_add_entry (marks, entry, part, factor, row, &fault) ||
         fail_at (path, table, row, columns[1], fault, error);
}

static gboolean
add_factors (LaurelToolContext *context, LaurelMarks *marks, const LaurelRule *rule,
             const char *path, gboolean has_parts, gboolean *has_column, GError **error)
{
  const LaurelToolColumn wanted[] = {
    { "entry", TRUE }, { rule->factor ? rule->factor : "factor", FALSE }, { "part", TRUE },
  };
  g_autoptr (LaurelTable) table = laurel_tool_load_rows (context, path, error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int columns[G_N_ELEMENTS (wanted)];

  if (table == NULL || !laurel_tool_columns_find (context, path, table, wanted, has_parts ? 3 : 2,
                                                  columns, error))
    return FALSE;
  *has_column |= columns[1] >= 0;
  if (rule->factor == NULL && columns[1] >= 0) {
    laurel_tool_warn (context, _("The rule names no “factor”: the column of that name does not "
                                 "count."));
    columns[1] = -1;
  }
  for (int row = 1; row < laurel_table_get_n_rows (table); row++)
    if (!add_factor (marks, path, table, columns, has_parts, row, seen, error))
      return FALSE;

  return TRUE;
}

static gboolean
load_factors (LaurelToolContext *context, LaurelMarks *marks, const LaurelRule *rule,
              const LaurelToolMarkFiles *files, GError **error)
{
  gboolean has_column = FALSE;

  if (files->entries != NULL &&
      !add_factors (context, marks, rule, files->entries, FALSE, &has_column, error))
    return FALSE;
  if (files->parts != NULL &&
      !add_factors (context, marks, rule, files->parts, TRUE, &has_column, error))
    return FALSE;
  if (rule->factor == NULL || has_column)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is the name of a column. */
               _("The rule multiplies by “%s”, and no file has a column of that name. Give one "
                 "with --entries or --parts."), rule->factor);
  return FALSE;
}

/**
 * laurel_tool_marks_load:
 * @context: the call
 * @rule: the rule that the marks are given by
 * @files: where they are
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the marks, settled
 */
LaurelMarks *
laurel_tool_marks_load (LaurelToolContext *context, const LaurelRule *rule,
                        const LaurelToolMarkFiles *files, GError **error)
{
  g_autoptr (LaurelTable) table = laurel_tool_load_rows (context, files->marks, error);
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  GError *fault = NULL;
  int columns[N_FIELDS], row;

  marks->are_ballots = files->are_ballots || rule->are_ballots;
  if (table == NULL || !load_factors (context, marks, rule, files, error) ||
      !add_marks (context, marks, rule, files, table, columns, error))
    return NULL;
  if (laurel_marks_settle (marks, rule, &row, &fault))
    return g_steal_pointer (&marks);

  if (row > 0)
    fail_at (files->marks, table, row, columns[LAUREL_MARK_MARK], fault, error);
  else
    g_propagate_prefixed_error (error, fault, "%s: ", files->rule);

  return NULL;
}
