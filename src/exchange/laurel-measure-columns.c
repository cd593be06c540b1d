/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-measure-columns.h"

#include "exchange/laurel-attempts-file.h"
#include "exchange/laurel-fault.h"
#include "judging/contest/laurel-contest-store.h"

#include <glib/gi18n-lib.h>

/* What stands in the columns of tables of what is counted and not marked. */

/* What a heading is called first comes before what else it may be called. */
static const LaurelListHeading VALUES[] = {
  { "entry", N_("Entry number"), "entry|number|entrynumber|编号|作品编号|参评编号|序号", FALSE },
  { "indicator", N_("Indicator"), "", TRUE },
};

static const LaurelListHeading FRAME[] = {
  { "stratum", N_("Stratum"), "stratum|layer|层|分层|所属层|类型", FALSE },
  { "code", N_("Code"), "code|id|number|编号|编码|代码|问卷编号", FALSE },
  { "name", N_("Name"), "name|organization|organisation|名称|单位|单位名称|姓名", FALSE },
  { "mail", N_("Mail"), "mail|email|emailaddress|邮箱|电子邮件|电子邮箱", FALSE },
};

static const LaurelListHeading RETURNS[] = {
  { "code", N_("Code"), "code|id|number|编号|编码|代码|问卷编号", FALSE },
  { "question", N_("Survey question"), "", TRUE },
};

/* The first of the headings have to be there. */
static const struct {
  const char *prefix; /* before them, where a contest remembers what they mean */
  const LaurelListHeading *headings;
  gsize n_headings;
  gsize n_needed;
  const char *all;
} LISTS[] = {
  [LAUREL_MEASURE_LIST_ATTEMPTS] = { LAUREL_ATTEMPTS_PREFIX, NULL, 0, 0, NULL },
  [LAUREL_MEASURE_LIST_VALUES] = { "values/", VALUES, G_N_ELEMENTS (VALUES), 1, "entry" },
  [LAUREL_MEASURE_LIST_FRAME] = { "frame/", FRAME, G_N_ELEMENTS (FRAME), 2,
                                  "stratum, code, name, mail" },
  [LAUREL_MEASURE_LIST_RETURNS] = { "returns/", RETURNS, G_N_ELEMENTS (RETURNS), 1, "code" },
};

/* Returns: the column that holds it, or -1 */
int
laurel_measure_columns_find (const LaurelContestList *list, const char *field)
{
  for (guint i = 0; i < list->fields->len; i++)
    if (g_strcmp0 (list->fields->pdata[i], field) == 0)
      return (int) i;

  return -1;
}

static void
find_heading (LaurelContestList *list, const LaurelListHeading *heading)
{
  g_auto (GStrv) words = g_strsplit (heading->words, "|", -1);

  if (laurel_measure_columns_find (list, heading->field) >= 0)
    return;

  for (char **word = words; *word != NULL; word++)
    for (guint i = 0; i < list->fields->len; i++) {
      g_autofree char *key = laurel_contest_list_dup_key (list, (int) i);

      if (list->fields->pdata[i] == NULL && g_str_equal (key, *word) &&
          !g_hash_table_contains (list->left_out, key)) {
        list->fields->pdata[i] = g_strdup (heading->field);
        return;
      }
    }
}

static gboolean
is_left_out (const LaurelContestList *list, int column)
{
  g_autofree char *key = laurel_contest_list_dup_key (list, column);

  return g_hash_table_contains (list->left_out, key);
}

/* What no other heading says is one of several: a number of an indicator, an answer. */
static void
take_others (LaurelContestList *list, const LaurelListHeading *heading)
{
  for (guint i = 0; i < list->fields->len; i++)
    if (list->fields->pdata[i] == NULL && !is_left_out (list, (int) i) &&
        *laurel_table_get_text (list->table, list->heading, (int) i) != '\0')
      list->fields->pdata[i] = g_strdup (heading->field);
}

/* Of which of several it is, only its heading can say. */
static gboolean
may_hold (const LaurelContestList *list, int column, const LaurelListHeading *heading)
{
  return heading->is_many
         ? *laurel_table_get_text (list->table, list->heading, column) != '\0'
         : laurel_measure_columns_find (list, heading->field) < 0;
}

/* What somebody told goes before what a heading says; "" is that it holds nothing. */
static void
take_known (LaurelContestList *list, LaurelMeasureList kind, GHashTable *known)
{
  for (guint i = 0; i < list->fields->len; i++) {
    g_autofree char *key = laurel_contest_list_dup_key (list, (int) i);
    const char *field = g_hash_table_lookup (known, key);

    if (field != NULL && *field == '\0')
      g_hash_table_add (list->left_out, g_strdup (key));
    for (gsize k = 0; field != NULL && k < LISTS[kind].n_headings; k++)
      if (g_str_equal (LISTS[kind].headings[k].field, field) &&
          may_hold (list, (int) i, &LISTS[kind].headings[k]))
        list->fields->pdata[i] = g_strdup (field);
  }
}

static void
blame (LaurelContestList *list, int row, int column, LaurelFault *fault)
{
  laurel_table_locate (list->table, fault, row, MAX (column, 0));
  g_ptr_array_add (list->faults, fault);
}

static gboolean
holds_anything (const LaurelContestList *list, int column)
{
  for (int row = list->heading + 1; row < laurel_table_get_n_rows (list->table); row++)
    if (*laurel_table_get_text (list->table, row, column) != '\0')
      return TRUE;

  return FALSE;
}

static void
tell_unknown (LaurelContestList *list)
{
  for (guint i = 0; i < list->fields->len; i++) {
    const char *heading = laurel_table_get_text (list->table, list->heading, (int) i);

    if (list->fields->pdata[i] != NULL || is_left_out (list, (int) i))
      continue;
    if (*heading != '\0')
      blame (list, list->heading, (int) i,
             laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN, LAUREL_FAULT_WARNING, NULL,
                               /* Translators: %s is a heading. */
                               _("The column “%s” was not recognised, and was left out."),
                               heading));
    else if (holds_anything (list, (int) i))
      blame (list, list->heading, (int) i,
             laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT, LAUREL_FAULT_WARNING,
                               _("Write a heading above it, if it is meant."),
                               /* Translators: %u is the number of a column of a table. */
                               _("Column %u has no heading, and was left out."), i + 1));
  }
}

/* Returns: (nullable): the first of what has to be there and is not */
static const char *
find_lack (const LaurelContestList *list, LaurelMeasureList kind)
{
  for (gsize i = 0; i < LISTS[kind].n_needed; i++)
    if (laurel_measure_columns_find (list, LISTS[kind].headings[i].field) < 0)
      return LISTS[kind].headings[i].field;

  return NULL;
}

static gboolean
fail_column (const LaurelContestList *list, const char *wanted, const char *all, GError **error)
{
  g_autofree char *cell = laurel_table_dup_cell_name (list->table, 0, 0);
  GError *fault = NULL;

  laurel_exchange_error_set (&fault, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE, NULL,
                             /* Translators: the name of a column, and a list of names. */
                             _("There is no column “%s”. The first row must have the names of the "
                               "columns: %s."), wanted, all);
  laurel_exchange_error_set_position (fault, laurel_table_get_line (list->table, 0, 0), 1, cell);
  g_propagate_error (error, fault);

  return FALSE;
}

/**
 * laurel_measure_columns_get_headings:
 * @list: of what it is a list
 * @n: (out): how many
 *
 * Returns: (array length=n): what its columns can hold
 */
const LaurelListHeading *
laurel_measure_columns_get_headings (LaurelMeasureList list, gsize *n)
{
  if (list == LAUREL_MEASURE_LIST_ATTEMPTS)
    return laurel_attempts_file_get_headings (n);

  *n = LISTS[list].n_headings;

  return LISTS[list].headings;
}

/**
 * laurel_measure_columns_load_known:
 * @reader: a reader
 * @stage: to which it comes
 * @list: of what it is a list
 * @told: (nullable) (element-type utf8 utf8): what somebody tells now
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): what columns hold, by their folded
 *   headings, as far as somebody told it; "" for nothing
 */
GHashTable *
laurel_measure_columns_load_known (LaurelReader *reader, LaurelContestStage *stage,
                                   LaurelMeasureList list, GHashTable *told, GError **error)
{
  g_autoptr (LaurelContest) contest =
    laurel_contest_load (reader, laurel_contest_stage_get_contest_id (stage), error);
  GHashTable *known;

  if (contest == NULL)
    return NULL;

  known = laurel_contest_list_read_columns (laurel_contest_get_columns (contest),
                                            LISTS[list].prefix);
  if (told != NULL)
    laurel_contest_list_add_told (known, told);

  return known;
}

/**
 * laurel_measure_columns_dup:
 * @rows: a list
 * @reader: a reader
 * @stage: to which it comes
 * @list: of what it is a list
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the contest is to remember, for the next one
 */
char *
laurel_measure_columns_dup (const LaurelContestList *rows, LaurelReader *reader,
                            LaurelContestStage *stage, LaurelMeasureList list, GError **error)
{
  g_autoptr (LaurelContest) contest =
    laurel_contest_load (reader, laurel_contest_stage_get_contest_id (stage), error);

  return contest ? laurel_contest_list_dup_columns (rows, laurel_contest_get_columns (contest),
                                                    LISTS[list].prefix) : NULL;
}

/**
 * laurel_measure_columns_read:
 * @table: what was read from a file, which the list does not outlive
 * @reader: a reader
 * @stage: to which it comes
 * @kind: of what it is a list
 * @told: (nullable) (element-type utf8 utf8): a folded heading → what somebody tells that it holds;
 *   without it, a column that is needed has to be there
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a list whose columns are known, and that has no rows yet
 */
LaurelContestList *
laurel_measure_columns_read (const LaurelTable *table, LaurelReader *reader,
                             LaurelContestStage *stage, LaurelMeasureList kind, GHashTable *told,
                             GError **error)
{
  g_autoptr (GPtrArray) faults =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  g_autoptr (LaurelContestList) list = laurel_contest_list_new_plain (table, 0, faults);
  g_autoptr (GHashTable) known =
    laurel_measure_columns_load_known (reader, stage, kind, told, error);
  const char *lack;

  if (known == NULL)
    return NULL;

  g_ptr_array_set_size (list->fields, laurel_table_get_n_columns (table));
  take_known (list, kind, known);
  for (gsize i = 0; i < LISTS[kind].n_headings; i++)
    if (LISTS[kind].headings[i].is_many)
      take_others (list, &LISTS[kind].headings[i]);
    else
      find_heading (list, &LISTS[kind].headings[i]);
  lack = find_lack (list, kind);
  list->is_complete = lack == NULL;
  if (lack != NULL)
    list->needed = lack;
  if (lack != NULL && told == NULL) {
    fail_column (list, lack, LISTS[kind].all, error);
    return NULL;
  }
  tell_unknown (list);

  return g_steal_pointer (&list);
}
