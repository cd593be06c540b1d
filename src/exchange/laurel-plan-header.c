/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-header.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-plan-number.h"

/* What stands above a plan and is not its title. */
static const char *const NO_TITLES[] = {
  "附件", "附表", "附录", "Appendix", "Annex", "Attachment", "Enclosure",
};

/* More lines than these are a letter: they are told as one. */
#define MAX_TOLD 3

/* A line above the headings, and the row it is; or -1 when it stands beside the table. */
typedef struct {
  char *text;
  int row;
} Line;

static void
line_clear (Line *line)
{
  g_free (line->text);
}

static const char *
get_line (const GArray *lines, guint which)
{
  return g_array_index (lines, Line, which).text;
}

static gboolean
is_no_title (const char *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NO_TITLES); i++) {
    /* "附件1", but not "附件中的…": a label is short. */
    if (g_str_has_prefix (line, NO_TITLES[i]) && g_utf8_strlen (line, -1) <= 14)
      return TRUE;
  }

  return FALSE;
}

/* "附件1：", "Annex B": it says which paper of a letter this is, and nothing of the plan. */
static gboolean
is_label (const char *line)
{
  int letters = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (NO_TITLES); i++) {
    if (!g_str_has_prefix (line, NO_TITLES[i]))
      continue;
    for (const char *at = line + strlen (NO_TITLES[i]); *at != '\0'; at = g_utf8_next_char (at))
      letters += g_unichar_isalnum (g_utf8_get_char (at)) ? 1 : 0;

    return letters <= 3;
  }

  return FALSE;
}

static char *
clean (const char *line)
{
  return g_strstrip (g_strdelimit (g_strdup (line), "\r\n\t", ' '));
}

static void
add_line (GArray *lines, const char *text, int row)
{
  const Line line = { clean (text), row };

  g_array_append_val (lines, line);
}

/* The lines above the headings, whether beside the table or rows of it. */
static GArray *
list_lines (const LaurelTable *table, int heading_row)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  GPtrArray *before = laurel_table_list_before (table);

  g_array_set_clear_func (lines, (GDestroyNotify) line_clear);
  for (guint i = 0; i < before->len; i++)
    add_line (lines, before->pdata[i], -1);
  for (int row = 0; row < heading_row; row++) {
    for (int column = 0; column <= laurel_table_get_last (table, row); column++) {
      const char *text = laurel_table_get_text (table, row, column);

      if (text[0] != '\0' && !laurel_table_is_merged (table, row, column))
        add_line (lines, text, row);
    }
  }

  return lines;
}

/* The line with a year in it, else the first that can be a title. */
static int
find_title (const GArray *lines)
{
  int title = -1;

  for (guint i = 0; i < lines->len; i++) {
    const char *line = get_line (lines, i);

    if (line[0] == '\0' || is_no_title (line))
      continue;
    if (laurel_plan_number_find_year (line) != 0)
      return i;
    if (title < 0)
      title = i;
  }

  return title;
}

/* ---- what else stands there --------------------------------------------------- */

static LaurelFault *
make_other (const char *text)
{
  return laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW, LAUREL_FAULT_WARNING,
                           _("Look whether it belongs there."),
                           /* Translators: %s is a line of text. */
                           _("This line above the table is not its title: “%s”. It was kept with "
                             "the footnotes."), text);
}

static LaurelFault *
make_others (guint count, const char *first)
{
  g_autofree char *words = g_utf8_substring (first, 0, MIN (g_utf8_strlen (first, -1), 30));

  return laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW, LAUREL_FAULT_WARNING,
                           _("Look whether they belong there."),
                           g_dngettext (GETTEXT_PACKAGE,
                                        /* Translators: %1$u counts lines of text, %2$s is how the
                                         * first of them begins. */
                                        "%1$u line above the table is not its title; it was kept "
                                        "with the footnotes: “%2$s…”.",
                                        "%1$u lines above the table are not its title; they were "
                                        "kept with the footnotes: “%2$s…”.", count),
                           count, words);
}

/* What is no title is kept, and told: few lines each, a letter as one. */
static void
keep_others (LaurelPlanDraft *draft, const LaurelTable *table, const GArray *lines, int title)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lines->len; i++) {
    const char *text = get_line (lines, i);

    if (text[0] == '\0' || is_label (text) ||
        (title >= 0 && g_str_equal (text, get_line (lines, title))))
      continue;
    g_array_append_val (others, i);
    laurel_plan_draft_add_note (draft, text);
  }

  for (guint i = 0; i < others->len; i++) {
    const Line *line = &g_array_index (lines, Line, g_array_index (others, guint, i));
    LaurelFault *fault = others->len > MAX_TOLD ? make_others (others->len, line->text)
                                                : make_other (line->text);

    if (line->row >= 0)
      laurel_table_locate (table, fault, line->row, 0);
    g_ptr_array_add (draft->faults, fault);
    if (others->len > MAX_TOLD)
      return;
  }
}

/* ---- the title ---------------------------------------------------------------- */

static char *
dup_stem (const char *name)
{
  char *stem = g_path_get_basename (name);
  char *dot = strrchr (stem, '.');

  if (dot != NULL && dot > stem)
    *dot = '\0';

  return stem;
}

static void
set_title (LaurelPlanDraft *draft, char *title)
{
  g_free (draft->title);
  draft->title = title;
}

/* Returns: whether the file or the user says it */
static gboolean
read_title (LaurelPlanDraft         *draft,
            const LaurelTable       *table,
            const GArray            *lines,
            const LaurelPlanOptions *options)
{
  int title = find_title (lines);

  keep_others (draft, table, lines, title);
  if (options->title != NULL && options->title[0] != '\0')
    set_title (draft, g_strdup (options->title));
  else if (title >= 0)
    set_title (draft, g_strdup (get_line (lines, title)));
  else if (options->name != NULL)
    set_title (draft, dup_stem (options->name));
  else if (laurel_table_get_name (table) != NULL)
    set_title (draft, g_strdup (laurel_table_get_name (table)));

  return title >= 0 || (options->title != NULL && options->title[0] != '\0');
}

/* In the words of a date, else in a day that does not show it. */
static int
find_year_below (const LaurelTable *table, int column)
{
  int year = 0, hidden = 0;

  for (int row = 0; row < laurel_table_get_n_rows (table) && column >= 0 && year == 0; row++) {
    year = laurel_plan_number_find_year (laurel_table_get_text (table, row, column));
    if (hidden == 0)
      hidden = laurel_table_get_hidden_year (table, row, column);
  }

  return year != 0 ? year : hidden;
}

/* The year of the title counts; then of the lines above, of the sheet, of the
 * file, and of the first date that says one. */
static int
find_year (const LaurelPlanDraft   *draft,
           const LaurelTable       *table,
           const GArray            *lines,
           const LaurelPlanOptions *options)
{
  const char *name = laurel_table_get_name (table);
  int when = laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_WHEN_WHERE);
  int year = laurel_plan_number_find_year (draft->title);

  for (guint i = 0; i < lines->len && year == 0; i++)
    year = laurel_plan_number_find_year (get_line (lines, i));
  if (year == 0 && name != NULL)
    year = laurel_plan_number_find_year (name);
  if (year == 0 && options->name != NULL)
    year = laurel_plan_number_find_year (options->name);

  if (when < 0)
    when = laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_WHEN);
  if (when < 0)
    when = laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_START);
  year = year != 0 ? year : find_year_below (table, when);

  /* The sheet of a plan has the days beside the words. */
  return year != 0 ? year
                   : find_year_below (table, laurel_plan_columns_find (draft->columns,
                                                                       LAUREL_PLAN_COLUMN_START));
}

/* A file that says exactly what it is, need not be searched for it. */
static void
take_head (LaurelPlanDraft *draft, const LaurelPlanOptions *options)
{
  const LaurelPlanHead *head = draft->head;
  gboolean titled = TRUE;

  if (options->title != NULL && options->title[0] != '\0')
    set_title (draft, g_strdup (options->title));
  else if (head->title != NULL && head->title[0] != '\0')
    set_title (draft, g_strdup (head->title));
  else
    titled = FALSE;
  if (!titled && options->name != NULL)
    set_title (draft, dup_stem (options->name));
  draft->year = options->year != 0 ? options->year : head->year;
  draft->year_open = draft->year == 0;
  draft->titled = titled;
  draft->anonymous = draft->year_open && !titled;
  if (head->note != NULL) {
    g_free (draft->note);
    draft->note = g_strdup (head->note);
  }
}

/**
 * laurel_plan_header_read:
 * @draft: a plan whose columns are known
 * @table: its table
 * @heading_row: the row of headings, or -1
 * @options: what the user knows better
 *
 * Reads title and year from what stands above the table. What is neither is
 * kept with the footnotes, and told.
 */
void
laurel_plan_header_read (LaurelPlanDraft         *draft,
                         const LaurelTable       *table,
                         int                      heading_row,
                         const LaurelPlanOptions *options)
{
  g_autoptr (GArray) lines = list_lines (table, heading_row);
  gboolean titled;

  if (draft->head != NULL) {
    take_head (draft, options);
    return;
  }

  titled = read_title (draft, table, lines, options);
  draft->year = options->year != 0 ? options->year : find_year (draft, table, lines, options);
  draft->year_open = draft->year == 0;
  draft->titled = titled;
  draft->anonymous = draft->year_open && !titled;
  draft->fallback_year = options->fallback_year;
  if (draft->year_open)
    laurel_plan_header_take_year (draft, 0, NULL);
}

static LaurelFault *
make_year_fault (int year, const char *programme)
{
  const char *hint = _("Say which year the plan is for.");

  if (year == 0)
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN, LAUREL_FAULT_WARNING, hint,
                             _("The plan does not say its year."));
  if (programme == NULL)
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN, LAUREL_FAULT_WARNING, hint,
                             /* Translators: %d is a year. */
                             _("The plan does not say its year; %d was taken."), year);

  return laurel_fault_new (LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN, LAUREL_FAULT_WARNING, hint,
                           /* Translators: %1$d is a year, %2$s the title of a programme. */
                           _("The plan does not say its year; %1$d was taken, that of “%2$s”."),
                           year, programme);
}

/**
 * laurel_plan_header_take_year:
 * @draft: a plan whose year is open
 * @year: that of the programme it goes into, or 0 for what is taken otherwise
 * @programme: (nullable): what that is called
 *
 * Takes the year of where it goes, and tells which. Nothing is read anew here.
 */
void
laurel_plan_header_take_year (LaurelPlanDraft *draft, int year, const char *programme)
{
  guint place = 0;

  g_return_if_fail (draft->year_open);

  draft->year = year != 0 ? year : draft->fallback_year;
  while (place < draft->faults->len &&
         ((LaurelFault *) draft->faults->pdata[place])->code != LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN)
    place++;
  if (place < draft->faults->len)
    g_ptr_array_remove_index (draft->faults, place);
  g_ptr_array_insert (draft->faults, place,
                      make_year_fault (draft->year, year != 0 ? programme : NULL));
}
