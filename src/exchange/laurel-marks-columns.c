/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-marks-columns.h"

#include "base/laurel-ratio.h"
#include "base/laurel-text.h"
#include "base/laurel-title-likeness.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-judge-store.h"

#include <glib/gi18n-lib.h>

/* What stands in each column of marks that come in. */

/* The headings stand among the first rows. */
#define MAX_HEADING_ROW 40

/* In the order of LaurelMarksColumn, of which the first is none. */
static const LaurelListHeading HEADINGS[] = {
  { "entry", N_("Entry number"),
    "编号|作品编号|参评编号|参赛编号|序号|作品|entry|number|no|entrynumber|code", FALSE },
  { "title", N_("Title"), "标题|题目|名称|作品名称|作品标题|title|name", FALSE },
  { "judge", N_("Judge"), "评委|评委姓名|专家|专家姓名|评审|judge|judgename|expert", FALSE },
  { "criterion", N_("Criterion"), "评分项|指标|标准|评审指标|criterion|criteria", FALSE },
  { "part", N_("Part of the judging"), "环节|部分|轮次|part|round", FALSE },
  { "mark", N_("Mark"), "分数|得分|评分|打分|mark|score|points", FALSE },
  { "factor", N_("What multiplies the marks"), "系数|难度系数|factor", FALSE },
  { "named", N_("Marks, by its heading"), "", TRUE },
};

/* What somebody counted in the file is counted again here. */
static const char COUNTED[] =
  "平均分|平均|总分|合计|名次|排名|等级|备注|mean|average|total|sum|place|rank|level|award|note";

typedef struct {
  LaurelMarksList *list;
  GArray *columns;     /* (element-type LaurelMarksColumn) */
  GHashTable *known;   /* (element-type utf8 LaurelMarksColumn): folded names of judges, criteria
                        * and parts */
  GHashTable *told;    /* (element-type utf8 utf8): a folded heading → a field, or "" */
  gboolean has_factor; /* the rules name one */
} Reading;

/**
 * laurel_marks_columns_read_cell:
 * @list: a list
 * @row: a row of its table
 * @column: a column of that, or -1
 *
 * Returns: what stands there; free its text
 */
LaurelListCell
laurel_marks_columns_read_cell (const LaurelMarksList *list, int row, int column)
{
  return (LaurelListCell) {
    column < 0 ? NULL : laurel_text_dup_clean (laurel_table_get_text (list->table, row, column)),
    row, column,
  };
}

/* ---- names ------------------------------------------------------------------------------ */

static void
know (Reading *self, const char *name, LaurelMarksColumn column)
{
  char *folded = name ? laurel_title_likeness_fold (name) : NULL;

  if (folded != NULL && *folded != '\0' && !g_hash_table_contains (self->known, folded))
    g_hash_table_insert (self->known, folded, GINT_TO_POINTER (column));
  else
    g_free (folded);
}

/* Rules have few criteria and parts: that they come before judges decides only what somebody
 * called like a criterion is. */
static gboolean
read_names (Reading *self, LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) rules = laurel_contest_rule_list_fixed (reader, contest, error);
  g_autoptr (GPtrArray) judges = rules ? laurel_judge_list (reader, contest, error) : NULL;

  for (guint i = 0; judges != NULL && i < rules->len; i++) {
    g_autoptr (LaurelRule) rule = laurel_contest_rule_read (rules->pdata[i], error);

    if (rule == NULL)
      return FALSE;
    for (guint k = 0; k < rule->criteria->len; k++)
      know (self, laurel_rule_get_criterion (rule, k)->name, LAUREL_MARKS_OF_CRITERION);
    for (guint k = 0; k < rule->part_order->len; k++)
      know (self, rule->part_order->pdata[k], LAUREL_MARKS_OF_PART);
    know (self, rule->factor, LAUREL_MARKS_FACTOR);
    self->has_factor |= rule->factor != NULL;
  }
  for (guint i = 0; judges != NULL && i < judges->len; i++)
    know (self, laurel_judge_get_name (judges->pdata[i]), LAUREL_MARKS_OF_JUDGE);

  return judges != NULL;
}

/* ---- headings ----------------------------------------------------------------------------- */

static gboolean
has_column (const Reading *self, LaurelMarksColumn column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, LaurelMarksColumn, i) == column)
      return TRUE;

  return FALSE;
}

/* What the rules and the jury know goes before what a heading is usually called; what multiplies is
 * looked for only where the rules name it. */
static LaurelMarksColumn
find_column (const Reading *self, const char *folded)
{
  gpointer known;

  if (*folded == '\0')
    return LAUREL_MARKS_NONE;
  if (g_hash_table_lookup_extended (self->known, folded, NULL, &known))
    return (LaurelMarksColumn) GPOINTER_TO_INT (known);
  for (LaurelMarksColumn column = LAUREL_MARKS_ENTRY; column < LAUREL_MARKS_N_FIELDS; column++)
    if (laurel_list_heading_has_word (HEADINGS[column - 1].words, folded) &&
        !has_column (self, column) && (column != LAUREL_MARKS_FACTOR || self->has_factor))
      return column;

  return LAUREL_MARKS_NONE;
}

/* Whose marks stand below it the heading itself has to say. */
static LaurelMarksColumn
find_told (const Reading *self, const char *field, const char *key)
{
  if (g_str_equal (field, "named"))
    return (LaurelMarksColumn) GPOINTER_TO_INT (g_hash_table_lookup (self->known, key));
  for (LaurelMarksColumn column = LAUREL_MARKS_ENTRY; column < LAUREL_MARKS_N_FIELDS; column++)
    if (g_str_equal (field, HEADINGS[column - 1].field) && !has_column (self, column))
      return column;

  return LAUREL_MARKS_NONE;
}

/* What somebody told goes first. */
static gboolean
read_headings (Reading *self, int row)
{
  int n = laurel_table_get_last (self->list->table, row) + 1;

  g_array_set_size (self->columns, 0);
  g_array_set_size (self->columns, (guint) n);
  for (int i = 0; i < 2 * n; i++) {
    g_autofree char *key =
      laurel_list_heading_fold (laurel_table_get_text (self->list->table, row, i % n),
                                        i % n);
    const char *field = g_hash_table_lookup (self->told, key);

    if (i < n && field != NULL)
      g_array_index (self->columns, LaurelMarksColumn, i) = find_told (self, field, key);
    else if (i >= n && field == NULL)
      g_array_index (self->columns, LaurelMarksColumn, i - n) = find_column (self, key);
  }
  self->list->heading = row;

  return (has_column (self, LAUREL_MARKS_ENTRY) || has_column (self, LAUREL_MARKS_TITLE)) &&
         self->columns->len > 1;
}

/* Names of judges and criteria stand in rows of marks as well. */
static guint
count_fields (const Reading *self)
{
  guint count = 0;

  for (guint i = 0; i < self->columns->len; i++) {
    LaurelMarksColumn column = g_array_index (self->columns, LaurelMarksColumn, i);

    count += column != LAUREL_MARKS_NONE && column < LAUREL_MARKS_N_FIELDS;
  }

  return count;
}

/* What looks most like headings: the first row of several cells with the most that are known. */
static void
guess_headings (Reading *self, int n_rows)
{
  int best = -1;
  guint most = 0;

  for (int row = 0; row < n_rows; row++) {
    guint count;

    read_headings (self, row);
    count = count_fields (self);
    if (count > most || (best < 0 && self->columns->len > 1)) {
      best = row;
      most = count;
    }
  }
  read_headings (self, MAX (best, 0));
}

static gboolean
holds_marks (const Reading *self, int column)
{
  LaurelRatio ratio;

  for (int row = self->list->heading + 1; row < laurel_table_get_n_rows (self->list->table);
       row++) {
    LaurelListCell cell = laurel_marks_columns_read_cell (self->list, row, column);
    g_autofree char *text = cell.text;

    if (text != NULL && laurel_ratio_read (laurel_text_narrow (text), &ratio))
      return TRUE;
  }

  return FALSE;
}

/* A judge whose name is misspelt must not be left out in silence. */
static void
look_at_unknown (Reading *self, int column, gboolean is_wide)
{
  const char *heading = laurel_table_get_text (self->list->table, self->list->heading, column);
  LaurelListCell cell = { NULL, self->list->heading, column };
  g_autofree char *folded = laurel_title_likeness_fold (heading);

  if (*folded == '\0' || g_strcmp0 (g_hash_table_lookup (self->told, folded), "") == 0)
    return;
  if (is_wide && !laurel_list_heading_has_word (COUNTED, folded) && holds_marks (self, column)) {
    g_array_index (self->columns, LaurelMarksColumn, column) = LAUREL_MARKS_OF_NOBODY;
    laurel_marks_list_blame (self->list, NULL, &cell,
                             laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                                               LAUREL_FAULT_ERROR,
                                               _("Correct the heading, or empty the column."),
                                               /* Translators: %s is a heading. */
                                               _("“%s” is no judge of this contest and no "
                                                 "criterion of its rules, and marks stand below "
                                                 "it."), heading));
    return;
  }

  laurel_marks_list_blame (self->list, NULL, &cell,
                           laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                                             LAUREL_FAULT_WARNING, NULL,
                                             /* Translators: %s is a heading. */
                                             _("The column “%s” was not recognised, and was left "
                                               "out."), heading));
}

/* In a list with a row for each mark, the names of judges and criteria are in cells. Returns:
 * whether there are marks */
static gboolean
settle_columns (Reading *self)
{
  gboolean is_long = has_column (self, LAUREL_MARKS_MARK) && has_column (self, LAUREL_MARKS_JUDGE);
  gboolean has_judge = has_column (self, LAUREL_MARKS_JUDGE);
  gboolean has_marks = is_long || has_column (self, LAUREL_MARKS_FACTOR);

  for (guint i = 0; i < self->columns->len; i++) {
    LaurelMarksColumn *column = &g_array_index (self->columns, LaurelMarksColumn, i);

    if (*column >= LAUREL_MARKS_N_FIELDS &&
        (is_long || (has_judge && *column == LAUREL_MARKS_OF_JUDGE)))
      *column = LAUREL_MARKS_NONE;
    if (*column == LAUREL_MARKS_NONE || (*column == LAUREL_MARKS_MARK && !is_long))
      look_at_unknown (self, (int) i, !is_long);
    /* Without a column of judges, only their names say whose marks they are. */
    has_marks |= *column == LAUREL_MARKS_OF_JUDGE ||
                 (has_judge && (*column == LAUREL_MARKS_OF_CRITERION ||
                                *column == LAUREL_MARKS_OF_PART));
  }

  return has_marks;
}

/* What each column is read as, and which of them somebody left out. */
static void
tell_columns (Reading *self)
{
  LaurelMarksList *list = self->list;

  for (guint i = 0; i < self->columns->len; i++) {
    LaurelMarksColumn column = g_array_index (self->columns, LaurelMarksColumn, i);
    g_autofree char *key = laurel_list_heading_fold (
      laurel_table_get_text (list->table, list->heading, (int) i), (int) i);
    const char *told = g_hash_table_lookup (self->told, key);

    g_ptr_array_add (list->fields,
                     column == LAUREL_MARKS_NONE ? NULL
                     : (gpointer) HEADINGS[MIN (column, LAUREL_MARKS_N_FIELDS) - 1].field);
    if (told != NULL && *told == '\0')
      g_hash_table_add (list->left_out, g_strdup (key));
  }
}

/* ---- all of them ------------------------------------------------------------------------- */

/* Returns: (nullable): what is lacking */
static const char *
find_headings (Reading *self)
{
  int n_rows = MIN (laurel_table_get_n_rows (self->list->table), MAX_HEADING_ROW);

  for (int row = 0; row < n_rows; row++) {
    if (!read_headings (self, row))
      continue;
    if (settle_columns (self))
      return NULL;
    /* As they were: what they hold is not settled yet. */
    read_headings (self, row);
    return HEADINGS[(has_column (self, LAUREL_MARKS_MARK) ? LAUREL_MARKS_JUDGE
                                                          : LAUREL_MARKS_MARK) - 1].field;
  }

  guess_headings (self, n_rows);

  return HEADINGS[LAUREL_MARKS_ENTRY - 1].field;
}

static gboolean
fail_columns (const char *needed, GError **error)
{
  if (!g_str_equal (needed, HEADINGS[LAUREL_MARKS_ENTRY - 1].field))
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                                      _("Give it the columns “entry”, “judge” and “mark”, or a "
                                        "column for each criterion, or one for each judge."),
                                      _("No column of this file holds marks."));

  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                                    _("Write headings in the first row: “entry” with numbers or "
                                      "titles, “judge”, “mark”."),
                                    /* Translators: %s is a technical name, as “title”. */
                                    _("There is no column “%s” in this file."), needed);
}

/* Where a column is lacking, what is wrong with others is said once that is known. */
static gboolean
read_columns (Reading *self, gboolean takes_any, GError **error)
{
  const char *needed = find_headings (self);

  if (needed != NULL && !takes_any)
    return fail_columns (needed, error);

  self->list->needed = needed;
  if (needed != NULL)
    g_ptr_array_set_size (self->list->faults, 0);
  tell_columns (self);

  return TRUE;
}

static GHashTable *
load_told (LaurelReader *reader, gint64 id, GHashTable *told, GError **error)
{
  g_autoptr (LaurelContest) contest = laurel_contest_load (reader, id, error);
  GHashTable *known;

  if (contest == NULL)
    return NULL;

  known = laurel_contest_list_read_columns (laurel_contest_get_columns (contest),
                                            LAUREL_MARKS_PREFIX);
  if (told != NULL)
    laurel_contest_list_add_told (known, told);

  return known;
}

/**
 * laurel_marks_list_get_headings:
 * @n: (out): how many
 *
 * Returns: (array length=n): what columns can hold
 */
const LaurelListHeading *
laurel_marks_list_get_headings (gsize *n)
{
  *n = G_N_ELEMENTS (HEADINGS);

  return HEADINGS;
}

/**
 * laurel_marks_columns_read:
 * @list: a list that has a table, and nothing else yet
 * @reader: where judges and rules are read
 * @stage: the stage that the marks are of
 * @told: (nullable) (element-type utf8 utf8): as laurel_marks_list_read()
 * @columns: (element-type LaurelMarksColumn): what each column of the table holds is put here
 * @error: return location for an error
 *
 * Finds the headings, and what stands below each of them.
 */
gboolean
laurel_marks_columns_read (LaurelMarksList *list, LaurelReader *reader, LaurelContestStage *stage,
                           GHashTable *told, GArray *columns, GError **error)
{
  gint64 contest = laurel_contest_stage_get_contest_id (stage);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) all = load_told (reader, contest, told, error);
  Reading self = { list, columns, known, all, FALSE };

  return all != NULL && read_names (&self, reader, contest, error) &&
         read_columns (&self, told != NULL, error);
}
