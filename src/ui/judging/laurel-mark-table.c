/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-mark-table.h"

#include "ui/judging/laurel-mark-text.h"

#include <glib/gi18n-lib.h>

static void
column_clear (gpointer data)
{
  g_free (((LaurelMarkColumn *) data)->title);
}

void
laurel_mark_table_free (LaurelMarkTable *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->results);
  g_free (self);
}

/* ---- rows and columns ------------------------------------------------------------ */

static void
add_rows (LaurelMarkTable *self)
{
  const LaurelScoreBook *book = self->book;
  guint n = self->view == LAUREL_MARK_VIEW_ENTRY ? book->judges->len : book->entries->len;
  guint sheet;

  for (guint i = 0; i < n; i++)
    if (self->view == LAUREL_MARK_VIEW_ALL || self->view == LAUREL_MARK_VIEW_FACTORS ||
        (self->view == LAUREL_MARK_VIEW_JUDGE &&
         laurel_score_book_find_sheet (book, i, self->who, &sheet)) ||
        (self->view == LAUREL_MARK_VIEW_ENTRY &&
         laurel_score_book_find_sheet (book, self->who, i, &sheet)))
      g_array_append_val (self->rows, i);
}

/* "Fang", or "Fang · final" where there are several parts. */
static char *
dup_title (const char *name, const char *part)
{
  return *part != '\0' ? g_strdup_printf ("%s · %s", name, part) : g_strdup (name);
}

static void
add_judges (LaurelMarkTable *self)
{
  const LaurelScoreBook *book = self->book;
  guint n_criteria = book->rule->criteria->len;

  for (guint judge = 0; judge < book->judges->len; judge++) {
    const LaurelBookJudge *from = laurel_score_book_get_judge (book, judge);

    for (guint field = 0; from->n > 0 && field < book->n_fields; field += n_criteria) {
      LaurelMarkColumn column = {
        judge, laurel_score_book_get_part (book, field),
        n_criteria == 1 ? field : LAUREL_MARK_NO_FIELD,
        dup_title (from->name, laurel_score_book_get_part_name (book, field)),
      };

      g_array_append_val (self->columns, column);
    }
  }
}

static void
add_fields (LaurelMarkTable *self)
{
  const LaurelScoreBook *book = self->book;

  for (guint field = 0; field < book->n_fields; field++) {
    const char *name = laurel_score_book_get_criterion (book, field)->name;
    const char *part = laurel_score_book_get_part_name (book, field);
    LaurelMarkColumn column = { 0, laurel_score_book_get_part (book, field), field, NULL };

    if (*name == '\0' && *part == '\0')
      column.title = g_strdup (_("Mark"));
    else
      column.title = *name != '\0' ? dup_title (name, part) : g_strdup (part);
    g_array_append_val (self->columns, column);
  }
}

/* Returns: what the column is called */
static const char *
get_factor_title (const LaurelScoreBook *book, guint part)
{
  if (part != LAUREL_NO_PART)
    return book->rule->part_order->pdata[part];

  /* Translators: the heading of what multiplies an entry with all its parts. */
  return book->rule->part_order->len > 0 ? C_("factor", "Whole entry") : book->rule->factor;
}

static void
add_factors (LaurelMarkTable *self)
{
  const LaurelScoreBook *book = self->book;

  for (guint field = 0; field < book->n_factors; field++) {
    guint part = laurel_score_book_get_factor_part (book, field);
    LaurelMarkColumn column = { 0, part, field, NULL };

    if (!laurel_score_book_asks_factor (book, field))
      continue;
    column.title = g_strdup (get_factor_title (book, part));
    g_array_append_val (self->columns, column);
  }
}

static void
add_results (LaurelMarkTable *self)
{
  const LaurelScoreBook *book = self->book;

  for (int i = 0; i < LAUREL_N_MARK_RESULTS; i++) {
    gboolean has = i == LAUREL_MARK_RESULT_TOTAL
                     ? self->view != LAUREL_MARK_VIEW_ALL &&
                         self->view != LAUREL_MARK_VIEW_FACTORS && book->n_fields > 1 &&
                         book->rule->part_order->len < 2
                   : i == LAUREL_MARK_RESULT_LEVEL
                     ? self->view == LAUREL_MARK_VIEW_ALL && book->rule->levels->len > 0
                     : self->view != LAUREL_MARK_VIEW_ENTRY;

    if (has)
      g_array_append_val (self->results, i);
  }
}

/**
 * laurel_mark_table_new:
 * @book: a book, which stays until the table is freed
 * @view: how it is looked at
 * @who: which judge or entry, in a view of one
 *
 * Returns: (transfer full): its marks in rows and columns
 */
LaurelMarkTable *
laurel_mark_table_new (const LaurelScoreBook *book, LaurelMarkView view, guint who)
{
  LaurelMarkTable *self = g_new0 (LaurelMarkTable, 1);

  self->book = book;
  self->view = view;
  self->who = who;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = g_array_new (FALSE, FALSE, sizeof (LaurelMarkColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->results = g_array_new (FALSE, FALSE, sizeof (int));
  add_rows (self);
  if (view == LAUREL_MARK_VIEW_ALL)
    add_judges (self);
  else if (view == LAUREL_MARK_VIEW_FACTORS)
    add_factors (self);
  else
    add_fields (self);
  add_results (self);

  return self;
}

/* Whoever types sheets a second time sees nothing of the first, whose marks the places come from.
 * Beside marks that are typed, the grid itself leaves them out. */
void
laurel_mark_table_hide_results (LaurelMarkTable *self)
{
  if (self->view == LAUREL_MARK_VIEW_FACTORS)
    g_array_set_size (self->results, 0);
}

/**
 * laurel_mark_table_sort:
 * @self: a table of entries
 * @standing: who stands where
 *
 * Puts the best first. They stay so: rows do not run away while marks are typed.
 */
void
laurel_mark_table_sort (LaurelMarkTable *self, const LaurelStanding *standing)
{
  g_autofree gboolean *has = g_new0 (gboolean, self->book->entries->len + 1);

  if (self->view == LAUREL_MARK_VIEW_ENTRY || standing->order->len != self->book->entries->len)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    has[g_array_index (self->rows, guint, i)] = TRUE;
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < standing->order->len; i++)
    if (has[g_array_index (standing->order, guint, i)])
      g_array_append_val (self->rows, g_array_index (standing->order, guint, i));
}

/* ---- what stands where ----------------------------------------------------------- */

const LaurelMarkColumn *
laurel_mark_table_get_column (const LaurelMarkTable *self, guint column)
{
  return &g_array_index (self->columns, LaurelMarkColumn, column);
}

/* Returns: which entry the row is about */
guint
laurel_mark_table_get_entry (const LaurelMarkTable *self, guint row)
{
  return self->view == LAUREL_MARK_VIEW_ENTRY ? self->who : g_array_index (self->rows, guint, row);
}

static guint
get_judge (const LaurelMarkTable *self, guint row, guint column)
{
  if (self->view == LAUREL_MARK_VIEW_ENTRY)
    return g_array_index (self->rows, guint, row);

  return self->view == LAUREL_MARK_VIEW_JUDGE ? self->who
                                              : laurel_mark_table_get_column (self, column)->judge;
}

/**
 * laurel_mark_table_get_sheet:
 * @self: a table
 * @row: a row
 * @column: a column
 * @sheet: (out): which sheet the cell is of, or which entry where it is of no judge
 *
 * Returns: whether there is one: in a view of all, not everybody judges everything
 */
gboolean
laurel_mark_table_get_sheet (const LaurelMarkTable *self, guint row, guint column, guint *sheet)
{
  *sheet = laurel_mark_table_get_entry (self, row);

  return self->view == LAUREL_MARK_VIEW_FACTORS ||
         laurel_score_book_find_sheet (self->book, *sheet, get_judge (self, row, column), sheet);
}

/**
 * laurel_mark_table_find:
 * @self: a table
 * @sheet: a sheet
 * @field: one of its fields
 * @row: (out): where it stands
 * @column: (out): where it stands
 *
 * Returns: whether it is in the table
 */
gboolean
laurel_mark_table_find (const LaurelMarkTable *self, guint sheet, guint field, guint *row,
                        guint *column)
{
  const LaurelBookSheet *on = laurel_score_book_get_sheet (self->book, sheet);
  guint part = laurel_score_book_get_part (self->book, field), found;

  if (self->view == LAUREL_MARK_VIEW_FACTORS)
    return FALSE;

  for (*row = 0; *row < self->rows->len; ++*row) {
    if (laurel_mark_table_get_entry (self, *row) != on->entry)
      continue;
    for (*column = 0; *column < self->columns->len; ++*column) {
      const LaurelMarkColumn *at = laurel_mark_table_get_column (self, *column);

      if (laurel_mark_table_get_sheet (self, *row, *column, &found) && found == sheet &&
          at->part == part && (at->field == field || at->field == LAUREL_MARK_NO_FIELD))
        return TRUE;
    }
  }

  return FALSE;
}

const char *
laurel_mark_table_get_number (const LaurelMarkTable *self, guint row)
{
  return self->view == LAUREL_MARK_VIEW_ENTRY
           ? "" : laurel_score_book_get_entry (self->book,
                                               laurel_mark_table_get_entry (self, row))->number;
}

/* Returns: of the entry, or who the judge is */
const char *
laurel_mark_table_get_title (const LaurelMarkTable *self, guint row)
{
  guint what = g_array_index (self->rows, guint, row);

  return self->view == LAUREL_MARK_VIEW_ENTRY
           ? laurel_score_book_get_judge (self->book, what)->name
           : laurel_score_book_get_entry (self->book, what)->title;
}

/* ---- in words -------------------------------------------------------------------- */

/* What was given is not told to who types it a second time. */
static char *
dup_total (const LaurelStanding *standing, LaurelTyping typing, guint entry, guint judge,
           guint part)
{
  const LaurelStandingSheet *sheet =
    standing && typing == LAUREL_TYPING_FIRST
      ? laurel_standing_find_sheet (standing, entry, judge, part) : NULL;

  return sheet ? laurel_ratio_dup_short (sheet->total) : g_strdup (_("not complete"));
}

static char *
dup_mark (const LaurelMarkTable *self, const LaurelStanding *standing, LaurelTyping typing,
          guint sheet, const LaurelMarkColumn *column)
{
  const LaurelBookSheet *on = laurel_score_book_get_sheet (self->book, sheet);
  const LaurelStandingSheet *counted =
    standing && typing == LAUREL_TYPING_FIRST
      ? laurel_standing_find_sheet (standing, on->entry, on->judge, column->part) : NULL;
  g_autofree char *mark =
    column->field == LAUREL_MARK_NO_FIELD
      ? dup_total (standing, typing, on->entry, on->judge, column->part)
      : laurel_mark_text_dup_words (laurel_score_book_get_mark (self->book, typing, sheet,
                                                                column->field));

  if (column->field != LAUREL_MARK_NO_FIELD &&
      laurel_score_book_differs (self->book, sheet, column->field))
    /* Translators: %s is a mark. */
    return g_strdup_printf (_("%s, typed differently twice"), mark);
  if (counted != NULL && counted->is_dropped)
    /* Translators: %s is a mark. */
    return g_strdup_printf (_("%s, dropped"), mark);

  return g_steal_pointer (&mark);
}

/* What multiplies an entry: “difficulty”, of which part, and the number. */
static char *
dup_factor (const LaurelMarkTable *self, const char *entry, guint row,
            const LaurelMarkColumn *column)
{
  const LaurelBookMark *factor =
    laurel_score_book_get_mark (self->book, LAUREL_TYPING_FACTORS,
                                laurel_mark_table_get_entry (self, row), column->field);
  g_autofree char *number = factor->state == LAUREL_BOOK_EMPTY ? g_strdup (_("not filled in"))
                                                               : laurel_mark_text_dup (factor);

  if (self->book->n_factors == 1)
    /* Translators: an entry, a judge (and perhaps a part), and the mark. */
    return g_strdup_printf (_("%1$s – %2$s: %3$s"), entry, column->title, number);

  /* Translators: an entry, a judge, what the mark is for, and the mark. */
  return g_strdup_printf (_("%1$s – %2$s, %3$s: %4$s"), entry, self->book->rule->factor,
                          column->title, number);
}

/**
 * laurel_mark_table_dup_words:
 * @self: a table
 * @standing: (nullable): who stands where
 * @typing: who types
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): what stands there: entry, judge, criterion, mark, and whether it
 *   was dropped
 */
char *
laurel_mark_table_dup_words (const LaurelMarkTable *self, const LaurelStanding *standing,
                             LaurelTyping typing, guint row, guint column)
{
  const LaurelMarkColumn *at = laurel_mark_table_get_column (self, column);
  const LaurelBookEntry *entry =
    laurel_score_book_get_entry (self->book, laurel_mark_table_get_entry (self, row));
  g_autofree char *what = g_strdup_printf ("%s %s", entry->number, entry->title);
  g_autofree char *mark = NULL;
  const char *judge;
  guint sheet;

  if (self->view == LAUREL_MARK_VIEW_FACTORS)
    return dup_factor (self, what, row, at);

  judge = laurel_score_book_get_judge (self->book, get_judge (self, row, column))->name;
  if (!laurel_mark_table_get_sheet (self, row, column, &sheet))
    /* Translators: %1$s is an entry, %2$s a judge. */
    return g_strdup_printf (_("%1$s – %2$s does not judge it"), what, judge);

  mark = dup_mark (self, standing, typing, sheet, at);
  if (self->view == LAUREL_MARK_VIEW_ALL || self->book->n_fields == 1)
    /* Translators: an entry, a judge (and perhaps a part), and the mark. */
    return g_strdup_printf (_("%1$s – %2$s: %3$s"), what,
                            self->view == LAUREL_MARK_VIEW_ALL ? at->title : judge, mark);

  /* Translators: an entry, a judge, what the mark is for, and the mark. */
  return g_strdup_printf (_("%1$s – %2$s, %3$s: %4$s"), what, judge, at->title, mark);
}
