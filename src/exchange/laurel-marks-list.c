/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-marks-list.h"

#include "base/laurel-ratio.h"
#include "base/laurel-text.h"
#include "base/laurel-title-likeness.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/jury/laurel-judge-store.h"

#include <glib/gi18n-lib.h>

/* Marks that come in: what stands in each column, and the cells of each mark. */

/* The headings stand among the first rows. */
#define MAX_HEADING_ROW 40

/* What a column holds: a field of the row, or marks of what its heading names. */
typedef enum {
  COLUMN_NONE,
  COLUMN_ENTRY,
  COLUMN_TITLE,
  COLUMN_JUDGE,
  COLUMN_CRITERION,
  COLUMN_PART,
  COLUMN_MARK,
  COLUMN_FACTOR,
  N_FIELDS,
  COLUMN_OF_JUDGE = N_FIELDS,
  COLUMN_OF_CRITERION,
  COLUMN_OF_PART,
  COLUMN_OF_NOBODY, /* that is not known, and has marks */
} Column;

static const struct {
  Column column;
  const char *words;
} HEADINGS[] = {
  { COLUMN_ENTRY, "编号|作品编号|参评编号|参赛编号|序号|作品|entry|number|no|entrynumber|code" },
  { COLUMN_TITLE, "标题|题目|名称|作品名称|作品标题|title|name" },
  { COLUMN_JUDGE, "评委|评委姓名|专家|专家姓名|评审|judge|judgename|expert" },
  { COLUMN_CRITERION, "评分项|指标|标准|评审指标|criterion|criteria" },
  { COLUMN_PART, "环节|部分|轮次|part|round" },
  { COLUMN_MARK, "分数|得分|评分|打分|mark|score|points" },
  { COLUMN_FACTOR, "系数|难度系数|factor" },
};

/* What somebody counted in the file is counted again here. */
static const char COUNTED[] =
  "平均分|平均|总分|合计|名次|排名|等级|备注|mean|average|total|sum|place|rank|level|award|note";

typedef struct {
  LaurelMarksList *list;
  GArray *columns;   /* (element-type Column) */
  GHashTable *known; /* (element-type utf8 Column): folded names of judges, criteria and parts */
  GHashTable *factors; /* (element-type utf8 LaurelListMark): "entry part" → what multiplies it */
  gboolean has_factor; /* the rules name one */
} Reading;

static void
mark_free (LaurelListMark *mark)
{
  g_free (mark->entry.text);
  g_free (mark->judge.text);
  g_free (mark->criterion.text);
  g_free (mark->part.text);
  g_free (mark->mark.text);
  g_free (mark->named);
  g_free (mark->number);
  g_free (mark->value);
  g_free (mark);
}

void
laurel_marks_list_free (LaurelMarksList *self)
{
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

guint
laurel_marks_list_count (const LaurelMarksList *self, LaurelListState state)
{
  guint count = 0;

  for (guint i = 0; i < self->marks->len; i++)
    count += ((LaurelListMark *) self->marks->pdata[i])->state == state;

  return count;
}

/**
 * laurel_marks_list_blame:
 * @self: a list
 * @mark: (nullable): a mark of it
 * @cell: where it is wrong
 * @fault: (transfer full): what is wrong, or worth knowing
 */
void
laurel_marks_list_blame (LaurelMarksList *self, LaurelListMark *mark, const LaurelListCell *cell,
                         LaurelFault *fault)
{
  if (mark != NULL && fault->level == LAUREL_FAULT_ERROR)
    mark->state = LAUREL_LIST_WRONG;
  laurel_table_locate (self->table, fault, cell->row, MAX (cell->column, 0));
  g_ptr_array_add (self->faults, fault);
}

/* What stands first in this order of a row is said of it. */
static int
get_weight (LaurelListState state)
{
  static const int WEIGHTS[] = {
    [LAUREL_LIST_NEW] = 1, [LAUREL_LIST_CHANGED] = 2, [LAUREL_LIST_SAME] = 0,
    [LAUREL_LIST_WRONG] = 3,
  };

  return WEIGHTS[state];
}

/**
 * laurel_marks_list_dup_rows:
 * @self: a list, compared
 *
 * Returns: (transfer full): its rows as they are shown: each means what of its marks matters most;
 *   one that has no marks changes nothing
 */
LaurelContestList *
laurel_marks_list_dup_rows (const LaurelMarksList *self)
{
  LaurelContestList *rows = laurel_contest_list_new_plain (self->table, self->heading,
                                                           self->faults);
  guint i = 0;

  for (int row = self->heading + 1; row < laurel_table_get_n_rows (self->table); row++) {
    LaurelListState state = LAUREL_LIST_SAME;

    for (; i < self->marks->len; i++) {
      const LaurelListMark *mark = self->marks->pdata[i];

      if (mark->mark.row > row)
        break;
      if (mark->mark.row == row && get_weight (mark->state) > get_weight (state))
        state = mark->state;
    }
    if (laurel_table_get_last (self->table, row) >= 0)
      laurel_contest_list_add_plain (rows, row, state);
  }

  return rows;
}

/* ---- names ------------------------------------------------------------------------------ */

static void
know (Reading *self, const char *name, Column column)
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
      know (self, laurel_rule_get_criterion (rule, k)->name, COLUMN_OF_CRITERION);
    for (guint k = 0; k < rule->part_order->len; k++)
      know (self, rule->part_order->pdata[k], COLUMN_OF_PART);
    know (self, rule->factor, COLUMN_FACTOR);
    self->has_factor |= rule->factor != NULL;
  }
  for (guint i = 0; judges != NULL && i < judges->len; i++)
    know (self, laurel_judge_get_name (judges->pdata[i]), COLUMN_OF_JUDGE);

  return judges != NULL;
}

/* ---- headings ----------------------------------------------------------------------------- */

static gboolean
has_word (const char *words, const char *folded)
{
  g_auto (GStrv) all = g_strsplit (words, "|", -1);

  return g_strv_contains ((const char *const *) all, folded);
}

static gboolean
has_column (const Reading *self, Column column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, Column, i) == column)
      return TRUE;

  return FALSE;
}

/* What the rules and the jury know goes before what a heading is usually called; what multiplies is
 * looked for only where the rules name it. */
static Column
find_column (const Reading *self, const char *folded)
{
  gpointer known;

  if (*folded == '\0')
    return COLUMN_NONE;
  if (g_hash_table_lookup_extended (self->known, folded, NULL, &known))
    return (Column) GPOINTER_TO_INT (known);
  for (gsize i = 0; i < G_N_ELEMENTS (HEADINGS); i++)
    if (has_word (HEADINGS[i].words, folded) && !has_column (self, HEADINGS[i].column) &&
        (HEADINGS[i].column != COLUMN_FACTOR || self->has_factor))
      return HEADINGS[i].column;

  return COLUMN_NONE;
}

static gboolean
read_headings (Reading *self, int row)
{
  g_array_set_size (self->columns, 0);
  for (int i = 0; i <= laurel_table_get_last (self->list->table, row); i++) {
    g_autofree char *folded =
      laurel_title_likeness_fold (laurel_table_get_text (self->list->table, row, i));
    Column column = find_column (self, folded);

    g_array_append_val (self->columns, column);
  }
  self->list->heading = row;

  return (has_column (self, COLUMN_ENTRY) || has_column (self, COLUMN_TITLE)) &&
         self->columns->len > 1;
}

static LaurelListCell
read_cell (const Reading *self, int row, int column)
{
  return (LaurelListCell) {
    column < 0 ? NULL
               : laurel_text_dup_clean (laurel_table_get_text (self->list->table, row, column)),
    row, column,
  };
}

static gboolean
holds_marks (const Reading *self, int column)
{
  LaurelRatio ratio;

  for (int row = self->list->heading + 1; row < laurel_table_get_n_rows (self->list->table);
       row++) {
    LaurelListCell cell = read_cell (self, row, column);
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

  if (*folded == '\0')
    return;
  if (is_wide && !has_word (COUNTED, folded) && holds_marks (self, column)) {
    g_array_index (self->columns, Column, column) = COLUMN_OF_NOBODY;
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

/* In a list with a row for each mark, the names of judges and criteria are in cells. */
static gboolean
settle_columns (Reading *self, GError **error)
{
  gboolean is_long = has_column (self, COLUMN_MARK) && has_column (self, COLUMN_JUDGE);
  gboolean has_judge = has_column (self, COLUMN_JUDGE);
  gboolean has_marks = is_long || has_column (self, COLUMN_FACTOR);

  for (guint i = 0; i < self->columns->len; i++) {
    Column *column = &g_array_index (self->columns, Column, i);

    if (*column >= N_FIELDS && (is_long || (has_judge && *column == COLUMN_OF_JUDGE)))
      *column = COLUMN_NONE;
    if (*column == COLUMN_NONE || (*column == COLUMN_MARK && !is_long))
      look_at_unknown (self, (int) i, !is_long);
    /* Without a column of judges, only their names say whose marks they are. */
    has_marks |= *column == COLUMN_OF_JUDGE ||
                 (has_judge && (*column == COLUMN_OF_CRITERION || *column == COLUMN_OF_PART));
  }
  if (has_marks)
    return TRUE;

  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                             _("Give it the columns “entry”, “judge” and “mark”, or a column for "
                               "each criterion, or one for each judge."),
                             _("No column of this file holds marks."));
  return FALSE;
}

/* ---- rows ----------------------------------------------------------------------------------- */

static LaurelListCell
read_field (const Reading *self, int row, Column column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, Column, i) == column)
      return read_cell (self, row, (int) i);

  return read_cell (self, row, -1);
}

/* What a heading says of all marks below it. */
static void
take_heading (const Reading *self, LaurelListCell *cell, int column)
{
  g_free (cell->text);
  *cell = read_cell (self, self->list->heading, column);
}

/* By its number, and where that is empty by its title. */
static LaurelListCell
read_entry (const Reading *self, int row)
{
  LaurelListCell number = read_field (self, row, COLUMN_ENTRY);
  LaurelListCell title = read_field (self, row, COLUMN_TITLE);

  if (number.text != NULL || title.text == NULL) {
    g_free (title.text);
    return number.column >= 0 ? number : read_cell (self, row, title.column);
  }
  g_free (number.text);

  return title;
}

static void
read_mark (Reading *self, int row, int at, Column column)
{
  LaurelListMark *mark;
  LaurelListCell cell = read_cell (self, row, at);

  if (cell.text == NULL)
    return;

  laurel_text_narrow (cell.text);
  mark = g_new0 (LaurelListMark, 1);
  mark->mark = cell;
  mark->entry = read_entry (self, row);
  mark->judge = read_field (self, row, COLUMN_JUDGE);
  mark->criterion = read_field (self, row, COLUMN_CRITERION);
  mark->part = read_field (self, row, COLUMN_PART);
  if (column == COLUMN_OF_JUDGE)
    take_heading (self, &mark->judge, at);
  else if (column == COLUMN_OF_CRITERION)
    take_heading (self, &mark->criterion, at);
  else if (column == COLUMN_OF_PART)
    take_heading (self, &mark->part, at);
  g_ptr_array_add (self->list->marks, mark);
}

/* In a list with a row for each mark it stands in several rows, and is meant once; where it is
 * another one, both stay. */
static gboolean
is_known_factor (Reading *self, LaurelListMark *factor)
{
  char *key = g_strdup_printf ("%s\n%s", factor->entry.text ? factor->entry.text : "",
                               factor->part.text ? factor->part.text : "");
  const LaurelListMark *before = g_hash_table_lookup (self->factors, key);

  if (before != NULL) {
    g_free (key);
    return g_str_equal (before->mark.text, factor->mark.text);
  }

  g_hash_table_insert (self->factors, key, factor);
  return FALSE;
}

static void
read_factor (Reading *self, int row, int at)
{
  LaurelListCell cell = read_cell (self, row, at);
  LaurelListMark *factor;

  if (cell.text == NULL)
    return;

  laurel_text_narrow (cell.text);
  factor = g_new0 (LaurelListMark, 1);
  factor->is_factor = TRUE;
  factor->mark = cell;
  factor->entry = read_entry (self, row);
  factor->part = read_field (self, row, COLUMN_PART);
  if (is_known_factor (self, factor))
    mark_free (factor);
  else
    g_ptr_array_add (self->list->marks, factor);
}

static void
read_row (Reading *self, int row)
{
  for (guint i = 0; i < self->columns->len; i++) {
    Column column = g_array_index (self->columns, Column, i);

    if (column == COLUMN_MARK || column == COLUMN_OF_JUDGE || column == COLUMN_OF_CRITERION ||
        column == COLUMN_OF_PART)
      read_mark (self, row, (int) i, column);
    else if (column == COLUMN_FACTOR)
      read_factor (self, row, (int) i);
  }
}

static gboolean
find_headings (Reading *self, GError **error)
{
  int n_rows = MIN (laurel_table_get_n_rows (self->list->table), MAX_HEADING_ROW);

  for (int row = 0; row < n_rows; row++)
    if (read_headings (self, row))
      return settle_columns (self, error);

  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                             _("Write headings in the first row: “entry” with numbers or titles, "
                               "“judge”, “mark”."),
                             /* Translators: %s is a technical name, as “title”. */
                             _("There is no column “%s” in this file."), "entry");
  return FALSE;
}

/**
 * laurel_marks_list_read:
 * @table: a table, which the list does not outlive
 * @reader: where judges and rules are read
 * @stage: the stage that the marks are of
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the marks in it, not compared yet
 */
LaurelMarksList *
laurel_marks_list_read (const LaurelTable *table, LaurelReader *reader, LaurelContestStage *stage,
                        GError **error)
{
  g_autoptr (LaurelMarksList) list = g_new0 (LaurelMarksList, 1);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) factors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading self = { list, columns, known, factors, FALSE };

  list->table = table;
  list->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mark_free);
  list->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  if (!read_names (&self, reader, laurel_contest_stage_get_contest_id (stage), error) ||
      !find_headings (&self, error))
    return NULL;

  for (int row = list->heading + 1; row < laurel_table_get_n_rows (table); row++)
    read_row (&self, row);

  return g_steal_pointer (&list);
}
