/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-plan-header.h"
#include "exchange/laurel-plan-number.h"
#include "exchange/laurel-plan-reading.h"
#include "exchange/laurel-plan-row.h"
#include "exchange/laurel-plan-series.h"

/* Rows that say something about the plan, not about an activity. */
static const char *const NOTES[] = { "注", "备注", "说明", "附注", "*", "※", "Note", "NB", "N.B." };
static const char *const SUMS[] = { "合计", "总计", "小计", "共计", "Total", "Sum" };

typedef struct {
  LaurelPlanDraft *draft;
  const LaurelTable *table;
  GHashTable *numbers; /* number → the first row that has it */
  GHashTable *sections; /* the headings of groups */
  char *section;       /* (nullable): the heading of the group */
  int heading_row;
  int next_number;
  gboolean numbers_given;
} Reader;

static gboolean
begins_with_any (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++) {
    if (g_str_has_prefix (text, words[i]))
      return TRUE;
  }

  return FALSE;
}

static const char *
skip_space (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* What stands in a row, its cells apart. */
static GString *
join_row (const Reader *reader, int row)
{
  GString *line = g_string_new (NULL);

  for (int column = 0; column <= laurel_table_get_last (reader->table, row); column++) {
    const char *text = laurel_table_get_text (reader->table, row, column);

    if (text[0] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? "\t" : "", text);
  }

  return line;
}

static void
tell_row (Reader *reader, int row, LaurelFault *fault)
{
  laurel_table_locate (reader->table, fault, row, 0);
  g_ptr_array_add (reader->draft->faults, fault);
}

/* A sum of the others, or a number that nothing stands behind: there is nothing to keep. */
static void
leave_out (Reader *reader, int row)
{
  g_autoptr (GString) line = join_row (reader, row);

  tell_row (reader, row,
            laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW, LAUREL_FAULT_WARNING,
                              _("Add it by hand if it is an activity."),
                              /* Translators: %s is the text of a row of a table. */
                              _("This row is not an activity and was left out: “%s”."),
                              line->str));
}

static void
add_other (Reader *reader, int row)
{
  g_autoptr (GString) line = join_row (reader, row);

  laurel_plan_draft_add_note (reader->draft, line->str);
  tell_row (reader, row,
            laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW, LAUREL_FAULT_WARNING,
                              _("Add it by hand if it is an activity."),
                              /* Translators: %s is the text of a row of a table. */
                              _("This row is not an activity: “%s”. It was kept with the "
                                "footnotes."), line->str));
}

/* Whether only notes and blank rows follow: a single cell then is a note too. */
static gboolean
is_last_activity_before (const Reader *reader, int row)
{
  for (int next = row + 1; next < laurel_table_get_n_rows (reader->table); next++) {
    if (laurel_table_get_n_cells (reader->table, next) > 1)
      return FALSE;
  }

  return TRUE;
}

/* A number with nothing after it is neither a note nor a heading: something was
 * forgotten. */
static gboolean
is_number_alone (const Reader *reader, int row, int column)
{
  g_autofree char *number = NULL;

  if (column != laurel_plan_columns_find (reader->draft->columns, LAUREL_PLAN_COLUMN_NUMBER))
    return FALSE;

  number = laurel_plan_number_read (laurel_table_get_text (reader->table, row, column));

  return number != NULL;
}

/* A plan has no groups: their headings stay as text, and are told. On a new page one
 * may stand again. */
static void
begin_section (Reader *reader, int row, const char *text)
{

  g_free (reader->section);
  reader->section = g_strstrip (g_strdup (text));
  if (!g_hash_table_add (reader->sections, g_strdup (reader->section)))
    return;

  laurel_plan_draft_add_note (reader->draft, reader->section);
  tell_row (reader, row,
            laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW, LAUREL_FAULT_WARNING,
                              _("Add it by hand if it is an activity."),
                              /* Translators: %s is the text of a row of a table. */
                              _("This row heads those below it and is no activity: “%s”. It was "
                                "kept with the footnotes."), reader->section));
}

/* A row of one cell is a note, the heading of a group, or an activity of which
 * nothing but the title is known yet. */
static gboolean
read_single (Reader *reader, int row)
{
  int column = laurel_table_get_last (reader->table, row);
  int title = laurel_plan_columns_find (reader->draft->columns, LAUREL_PLAN_COLUMN_TITLE);
  const char *text = skip_space (laurel_table_get_text (reader->table, row, column));

  if (begins_with_any (text, NOTES, G_N_ELEMENTS (NOTES))) {
    laurel_plan_draft_add_note (reader->draft, text);
    return TRUE;
  }
  if (column == title && column > 0)
    return FALSE;
  if (is_number_alone (reader, row, column)) {
    leave_out (reader, row);
    return TRUE;
  }
  if (column != 0) {
    add_other (reader, row);
    return TRUE;
  }

  if (is_last_activity_before (reader, row))
    laurel_plan_draft_add_note (reader->draft, text);
  else
    begin_section (reader, row, text);

  return TRUE;
}

static gboolean
is_sum (const Reader *reader, int row)
{
  for (int column = 0; column <= laurel_table_get_last (reader->table, row); column++) {
    const char *text = skip_space (laurel_table_get_text (reader->table, row, column));

    if (text[0] != '\0')
      return begins_with_any (text, SUMS, G_N_ELEMENTS (SUMS)) &&
             g_utf8_strlen (text, -1) <= 6;
  }

  return FALSE;
}

static void
add_fault (Reader               *reader,
           LaurelPlanRow        *to,
           int                   row,
           LaurelPlanColumnKind  kind,
           LaurelFault          *fault)
{
  int column = laurel_plan_columns_find (reader->draft->columns, kind);

  laurel_table_locate (reader->table, fault, row, MAX (column, 0));
  g_ptr_array_add (to->faults, fault);
}

/* A plan whose numbers are Word's own has none in the text: it is numbered as
 * Word does. */
static void
give_number (Reader *reader, LaurelPlanRow *to, int row)
{
  g_free (to->number);
  to->number = g_strdup_printf ("%d", reader->next_number++);
  if (to->misnumbered)
    add_fault (reader, to, row, LAUREL_PLAN_COLUMN_NUMBER,
               laurel_fault_new (LAUREL_EXCHANGE_ERROR_MISSING_NUMBER, LAUREL_FAULT_WARNING,
                                 _("Write it like 13, 3.2 or A-4."),
                                 /* Translators: %s is the title of an activity. */
                                 _("What the file has as the number of “%s” can be none; it gets "
                                   "another, and the text stays in its description."),
                                 to->title));
  else if (reader->numbers_given)
    add_fault (reader, to, row, LAUREL_PLAN_COLUMN_NUMBER,
               laurel_fault_new (LAUREL_EXCHANGE_ERROR_MISSING_NUMBER, LAUREL_FAULT_WARNING,
                                 _("Put in the number if it should be another."),
                                 /* Translators: %s is a number. */
                                 _("The activity has no number; it gets %s."), to->number));
}

/* What a spreadsheet made the same again is told apart by what stands before it. */
static void
restore_number (Reader *reader, LaurelPlanRow *to)
{
  guint n = reader->draft->rows->len;
  const LaurelPlanRow *before = n > 1 ? reader->draft->rows->pdata[n - 2] : NULL;
  char *number = NULL;

  if (before != NULL && g_hash_table_contains (reader->numbers, to->number))
    number = laurel_plan_series_restore_zero (to->number, before->number);
  if (number == NULL)
    return;

  g_free (to->number);
  to->number = number;
}

static void
check_number (Reader *reader, LaurelPlanRow *to, int row)
{
  const LaurelPlanRow *first;

  restore_number (reader, to);
  if (to->number[0] == '\0') {
    give_number (reader, to, row);
  } else if ((first = g_hash_table_lookup (reader->numbers, to->number)) != NULL) {
    add_fault (reader, to, row, LAUREL_PLAN_COLUMN_NUMBER,
               laurel_fault_new (LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER, LAUREL_FAULT_ERROR,
                                 _("Give one of them another number."),
                                 /* Translators: %1$s is a number, %2$s and %3$s are titles of
                                  * activities. */
                                 _("Number %1$s is there twice: “%2$s” and “%3$s”."), to->number,
                                 first->title, to->title));
  }
  if (!g_hash_table_contains (reader->numbers, to->number))
    g_hash_table_insert (reader->numbers, to->number, to);
}

static void
check_title (Reader *reader, LaurelPlanRow *to, int row)
{
  if (to->title[0] != '\0')
    return;

  add_fault (reader, to, row, LAUREL_PLAN_COLUMN_TITLE,
             laurel_fault_new (LAUREL_EXCHANGE_ERROR_MISSING_TITLE, LAUREL_FAULT_ERROR,
                               _("Write what the activity is called."),
                               /* Translators: %s is the number of an activity. */
                               _("Activity %s has no title."), to->number));
}

/* A row whose number and title reach down from above goes on with that
 * activity: its date and content are more of the same. */
static gboolean
goes_on (const Reader *reader, int row)
{
  int number = laurel_plan_columns_find (reader->draft->columns, LAUREL_PLAN_COLUMN_NUMBER);
  int title = laurel_plan_columns_find (reader->draft->columns, LAUREL_PLAN_COLUMN_TITLE);

  return reader->draft->rows->len > 0 && laurel_table_is_merged (reader->table, row, title) &&
         (number < 0 || laurel_table_is_merged (reader->table, row, number));
}

static void
read_activity (Reader *reader, int row)
{
  GPtrArray *rows = reader->draft->rows;
  LaurelPlanRow *to;

  if (laurel_table_get_facts (reader->table, row) == NULL && goes_on (reader, row)) {
    to = rows->pdata[rows->len - 1];
    laurel_plan_row_extend (to, reader->draft, reader->table, row);
    add_fault (reader, to, row, LAUREL_PLAN_COLUMN_TITLE,
               laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                                 _("Look whether its parts are phases of one activity."),
                                 /* Translators: %s is the title of an activity. */
                                 _("“%s” has several rows; they were put together."), to->title));
    return;
  }

  to = laurel_plan_draft_add_row (reader->draft);
  laurel_plan_row_fill (to, reader->draft, reader->table, row);
  to->section = g_strdup (reader->section);
  to->source = laurel_table_get_row_number (reader->table, row);
  check_number (reader, to, row);
  check_title (reader, to, row);
}

/* A row with neither title nor date nor number is no activity. */
static gboolean
is_activity (const Reader *reader, int row)
{
  static const LaurelPlanColumnKind KINDS[] = {
    LAUREL_PLAN_COLUMN_NUMBER, LAUREL_PLAN_COLUMN_TITLE, LAUREL_PLAN_COLUMN_WHEN_WHERE,
    LAUREL_PLAN_COLUMN_WHEN, LAUREL_PLAN_COLUMN_START,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++) {
    int column = laurel_plan_columns_find (reader->draft->columns, KINDS[i]);

    if (column >= 0 && skip_space (laurel_table_get_text (reader->table, row, column))[0] != '\0')
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_blank (const LaurelTable *table, int row)
{
  for (int column = 0; column <= laurel_table_get_last (table, row); column++) {
    if (skip_space (laurel_table_get_text (table, row, column))[0] != '\0')
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_rows (Reader *reader, GCancellable *cancellable, GError **error)
{
  for (int row = reader->heading_row + 1; row < laurel_table_get_n_rows (reader->table); row++) {
    if (row % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (laurel_table_get_facts (reader->table, row) != NULL) {
      read_activity (reader, row);
      continue;
    }
    if (is_blank (reader->table, row) ||
        laurel_plan_columns_repeat (reader->draft->columns, reader->table, row))
      continue;
    if (laurel_table_get_n_cells (reader->table, row) == 1 && read_single (reader, row))
      continue;

    if (is_sum (reader, row))
      leave_out (reader, row);
    else if (!is_activity (reader, row))
      add_other (reader, row);
    else
      read_activity (reader, row);
  }

  return TRUE;
}

/* A number that is given must be no other's: it comes after the greatest. */
static void
look_at_numbers (Reader *reader)
{
  int column = laurel_plan_columns_find (reader->draft->columns, LAUREL_PLAN_COLUMN_NUMBER);

  for (int row = reader->heading_row + 1;
       column >= 0 && row < laurel_table_get_n_rows (reader->table); row++) {
    const char *text = laurel_table_get_text (reader->table, row, column);
    g_autofree char *number = laurel_plan_number_read (text);
    guint64 value;

    if (text[0] == '\0' || laurel_table_get_n_cells (reader->table, row) < 2)
      continue;
    reader->numbers_given = TRUE;
    if (number != NULL && g_ascii_string_to_unsigned (number, 10, 0, G_MAXINT / 2, &value, NULL))
      reader->next_number = MAX (reader->next_number, (int) value + 1);
  }
}

static void
take_kinds (LaurelPlanDraft *draft, const LaurelPlanOptions *options)
{
  for (int i = 0; i < options->n_kinds && (guint) i < draft->columns->len; i++) {
    LaurelPlanColumn *column = draft->columns->pdata[i];

    column->kind = options->kinds[i];
    column->guessed = FALSE;
  }
}

static LaurelFault *
make_guess (const LaurelPlanColumn *column)
{
  const char *hint = _("Look whether the column was taken for the right thing.");

  if (column->heading[0] != '\0')
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_COLUMN_GUESSED, LAUREL_FAULT_WARNING, hint,
                             /* Translators: %1$s is the heading of a column, %2$s what it is
                              * taken for: “Title”. */
                             _("The heading “%1$s” is not known; by what stands below it, the "
                               "column was taken for “%2$s”."), column->heading,
                             laurel_plan_column_get_label (column->kind));

  return laurel_fault_new (LAUREL_EXCHANGE_ERROR_COLUMN_GUESSED, LAUREL_FAULT_WARNING, hint,
                           /* Translators: %1$d counts the columns of a table, %2$s is what
                            * it is taken for: “Title”. */
                           _("Column %1$d has no heading; by what stands in it, it was taken for "
                             "“%2$s”."), column->index + 1,
                           laurel_plan_column_get_label (column->kind));
}

static gboolean
is_filled (const Reader *reader, int column)
{
  for (int row = reader->heading_row + 1; row < laurel_table_get_n_rows (reader->table); row++) {
    if (laurel_table_get_text (reader->table, row, column)[0] != '\0')
      return TRUE;
  }

  return FALSE;
}

static LaurelFault *
make_unknown (const LaurelPlanColumn *column)
{
  const char *hint = _("Look whether it belongs there.");

  if (column->heading[0] != '\0')
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN, LAUREL_FAULT_WARNING, hint,
                             /* Translators: %s is the heading of a column. */
                             _("The column “%s” is not known; its text was put with the "
                               "content."), column->heading);

  return laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN, LAUREL_FAULT_WARNING, hint,
                           /* Translators: %d counts the columns of a table. */
                           _("Column %d has no heading and is not known; its text was put with "
                             "the content."), column->index + 1);
}

/* Guesses and columns that are not known are told, so that nothing happens
 * behind the user's back. */
static void
tell_columns (Reader *reader)
{
  for (guint i = 0; i < reader->draft->columns->len; i++) {
    const LaurelPlanColumn *column = reader->draft->columns->pdata[i];
    LaurelFault *fault = NULL;

    if (column->guessed)
      fault = make_guess (column);
    else if (column->kind == LAUREL_PLAN_COLUMN_UNKNOWN &&
             (column->heading[0] != '\0' || is_filled (reader, column->index)))
      fault = make_unknown (column);
    if (fault != NULL) {
      laurel_table_locate (reader->table, fault, MAX (reader->heading_row, 0), column->index);
      g_ptr_array_add (reader->draft->faults, fault);
    }
  }
}

static gboolean
check_columns (const LaurelPlanDraft *draft, GError **error)
{
  gboolean dated = laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_WHEN_WHERE) >= 0 ||
                   laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_WHEN) >= 0 ||
                   laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_START) >= 0;

  if (!dated)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_PLAN,
                                      _("Write “Date” above the column with the dates."),
                                      _("No column with dates was found in the table."));
  if (laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_TITLE) < 0)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_PLAN,
                                      _("Write “Title” above the column with the names of the "
                                        "activities."),
                                      _("No column with titles was found in the table."));

  return TRUE;
}

/* More Chinese characters than a fifth of all letters: written in Chinese. */
static const char *
find_language (const LaurelPlanDraft *draft)
{
  int han = 0, all = 0;

  for (guint i = 0; i < draft->rows->len && all < 5000; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    for (const char *at = row->title; *at != '\0'; at = g_utf8_next_char (at)) {
      gunichar c = g_utf8_get_char (at);

      all += g_unichar_isalpha (c) ? 1 : 0;
      han += g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN ? 1 : 0;
    }
  }

  return han * 5 > all ? "zh" : "en";
}

static gboolean
finish (Reader *reader, GError **error)
{
  GPtrArray *after = laurel_table_list_after (reader->table);

  if (reader->draft->rows->len == 0)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_EMPTY,
                                      _("Choose a file with a plan in it."),
                                      _("The table has no activities, only headings."));

  for (guint i = 0; i < after->len; i++)
    laurel_plan_draft_add_note (reader->draft, after->pdata[i]);
  if (reader->draft->head == NULL)
    tell_columns (reader);

  return TRUE;
}

/**
 * laurel_plan_reader_read:
 * @table: a table
 * @options: (nullable): what the user knows better
 * @error: return location for an error
 *
 * Finds the plan in a table: its title, year and notes, which column is what,
 * and the activities. Nothing is dropped: a row that is none is listed, a
 * column that is not known goes with the content, and each is told.
 *
 * Returns: (transfer full): the plan, or %NULL when there is none in the table
 */
LaurelPlanDraft *
laurel_plan_reader_read (const LaurelTable        *table,
                         const LaurelPlanOptions  *options,
                         GError                  **error)
{
  static const LaurelPlanOptions NO_OPTIONS = { 0 };
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_draft_new (table);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { draft, table, numbers, sections, .next_number = 1 };
  gboolean ok;

  if (options == NULL)
    options = &NO_OPTIONS;

  draft->columns = laurel_plan_columns_recognize (table, options->knows_place,
                                                  options->user_data, &reader.heading_row);
  /* Whatever its headings are called, they are no activity. */
  if (draft->head != NULL)
    reader.heading_row = MAX (reader.heading_row, 0);
  take_kinds (draft, options);
  if (draft->head == NULL && !check_columns (draft, error))
    return NULL;

  laurel_plan_header_read (draft, table, reader.heading_row, options);
  look_at_numbers (&reader);
  ok = read_rows (&reader, options->cancellable, error);
  g_free (reader.section);
  draft->language = draft->head != NULL ? draft->head->language : find_language (draft);
  laurel_plan_series_settle (draft);
  ok = ok && finish (&reader, error) &&
       laurel_plan_reading_read_all (draft, options, error);

  return ok ? g_steal_pointer (&draft) : NULL;
}
