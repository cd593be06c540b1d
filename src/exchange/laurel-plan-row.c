/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-row.h"

#include <string.h>

#include "base/laurel-text.h"
#include "calendar/laurel-activity-number.h"
#include "exchange/laurel-plan-names.h"
#include "exchange/laurel-plan-number.h"

/* A column that says who, for the roles an activity can have. */
static const LaurelPlanColumnKind ROLES[] = {
  LAUREL_PLAN_COLUMN_GUIDE, LAUREL_PLAN_COLUMN_SUPPORT, LAUREL_PLAN_COLUMN_HOST,
  LAUREL_PLAN_COLUMN_CARRY_OUT, LAUREL_PLAN_COLUMN_CO_ORGANIZE, LAUREL_PLAN_COLUMN_IMPLEMENT,
  LAUREL_PLAN_COLUMN_MEDIA, LAUREL_PLAN_COLUMN_SPONSOR,
};

typedef struct {
  const LaurelPlanDraft *draft;
  const LaurelTable *table;
  int row;
} Source;

static const char *
get_text (const Source *source, LaurelPlanColumnKind kind)
{
  int column = laurel_plan_columns_find (source->draft->columns, kind);

  return column >= 0 ? laurel_table_get_text (source->table, source->row, column) : "";
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  }

  return TRUE;
}

static gboolean
is_chinese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  }

  return FALSE;
}

/* Without white space around, full-width spaces included. */
static char *
trim (const char *text)
{
  const char *end;

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  for (end = text + strlen (text); end > text;) {
    const char *last = g_utf8_prev_char (end);

    if (!g_unichar_isspace (g_utf8_get_char (last)))
      break;
    end = last;
  }

  return g_strndup (text, end - text);
}

/* A title is one line: a break within Chinese goes, any other is a space. */
static char *
read_title (const char *cell)
{
  g_autofree char *text = trim (cell);
  GString *title = g_string_new (NULL);
  gboolean chinese = is_chinese (text);

  for (const char *at = text; *at != '\0'; at++) {
    gboolean space = *at == '\n' || *at == '\r' || *at == '\t';

    if (!space)
      g_string_append_c (title, *at);
    else if (!chinese && title->len > 0 && title->str[title->len - 1] != ' ')
      g_string_append_c (title, ' ');
  }

  return g_string_free (title, FALSE);
}

static char *
read_number (const char *cell)
{
  char *number = laurel_plan_number_read (cell);

  return number != NULL ? number : trim (cell);
}

static int
get_hidden_year (const Source *source, LaurelPlanColumnKind kind)
{
  int column = laurel_plan_columns_find (source->draft->columns, kind);

  return column >= 0 ? laurel_table_get_hidden_year (source->table, source->row, column) : 0;
}

/* With the year that the cell knows, before Chinese and after English. */
static char *
dup_with_year (const char *day, int year)
{
  if (year == 0)
    return g_strdup (day);

  return is_chinese (day) ? g_strdup_printf ("%d年%s", year, day)
                          : g_strdup_printf ("%s %d", day, year);
}

/* The first and the last day, as one would write them. */
static char *
join_days (const char *start, const char *end, gboolean chinese)
{
  if (is_blank (end) || g_str_equal (start, end))
    return g_strdup (start);
  if (is_blank (start))
    return chinese ? g_strconcat (end, "前", NULL) : g_strconcat ("by ", end, NULL);

  return g_strconcat (start, chinese ? "至" : " to ", end, NULL);
}

static char *
join_place (const char *when, const char *where, gboolean chinese)
{
  if (is_blank (where))
    return g_strdup (when);
  if (is_blank (when))
    return g_strdup (where);

  return g_strconcat (when, chinese ? "，" : ", ", where, NULL);
}

/* Of two days in different years each says its own. */
static char *
read_days (LaurelPlanRow *self, const Source *source, gboolean chinese)
{
  const char *start = get_text (source, LAUREL_PLAN_COLUMN_START);
  const char *end = get_text (source, LAUREL_PLAN_COLUMN_END);
  int first = get_hidden_year (source, LAUREL_PLAN_COLUMN_START);
  int last = get_hidden_year (source, LAUREL_PLAN_COLUMN_END);
  g_autofree char *from = NULL, *to = NULL;

  self->year = first != 0 ? first : last;
  if (first == last || is_blank (start) || is_blank (end))
    return join_days (start, end, chinese);

  from = dup_with_year (start, first);
  to = dup_with_year (end, last);

  return join_days (from, to, chinese);
}

static void
read_when_and_where (LaurelPlanRow *self, const Source *source)
{
  const char *both = get_text (source, LAUREL_PLAN_COLUMN_WHEN_WHERE);
  const char *when = get_text (source, LAUREL_PLAN_COLUMN_WHEN);
  const char *where = get_text (source, LAUREL_PLAN_COLUMN_WHERE);
  gboolean chinese = is_chinese (self->title) || is_chinese (where);

  if (!is_blank (both)) {
    self->raw = join_place (both, where, chinese);
    self->where = is_blank (where) ? NULL : trim (where);
    self->year = get_hidden_year (source, LAUREL_PLAN_COLUMN_WHEN_WHERE);
    return;
  }

  self->year = get_hidden_year (source, LAUREL_PLAN_COLUMN_WHEN);
  if (is_blank (when))
    self->when = read_days (self, source, chinese);
  else
    self->when = g_strdup (when);
  self->where = is_blank (where) ? NULL : trim (where);
  self->raw = join_place (self->when, where, chinese);
}

static void
append_line (GString *to, const char *heading, const char *text, gboolean chinese)
{
  g_autofree char *trimmed = trim (text);

  if (trimmed[0] == '\0')
    return;
  if (to->len > 0)
    g_string_append_c (to, '\n');
  if (heading[0] != '\0')
    g_string_append_printf (to, "%s%s", heading, chinese ? "：" : ": ");
  g_string_append (to, trimmed);
}

/* What stands in remarks and in columns that are not known is not lost: it goes
 * below the content, with its heading. */
static char *
read_content (const Source *source, gboolean chinese)
{
  GString *content = g_string_new (NULL);

  append_line (content, "", get_text (source, LAUREL_PLAN_COLUMN_CONTENT), chinese);
  for (guint i = 0; i < source->draft->columns->len; i++) {
    const LaurelPlanColumn *column = source->draft->columns->pdata[i];

    if (column->kind == LAUREL_PLAN_COLUMN_UNKNOWN || column->kind == LAUREL_PLAN_COLUMN_NOTE)
      append_line (content, column->heading,
                   laurel_table_get_text (source->table, source->row, column->index), chinese);
  }

  return g_string_free (content, FALSE);
}

static void
read_parties (LaurelPlanRow *self, const Source *source)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
    laurel_plan_names_read (get_text (source, ROLES[i]), laurel_plan_column_get_name (ROLES[i]),
                            self->parties);
}

/* As the sheet of a plan says it, before a reason perhaps; or NULL. */
static char *
read_status (const char *cell)
{
  static const char *const WORDS[][2] = {
    { "取消", "cancelled" }, { "已取消", "cancelled" }, { "cancelled", "cancelled" },
    { "canceled", "cancelled" }, { "延期", "postponed" }, { "推迟", "postponed" },
    { "postponed", "postponed" }, { "计划中", "planned" }, { "planned", "planned" },
    { "已公布", "announced" }, { "announced", "announced" }, { "进行中", "under-way" },
    { "underway", "under-way" }, { "已完成", "done" }, { "done", "done" },
  };
  g_autofree char *text = trim (cell);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  folded[strcspn (folded, ":")] = '\0';
  if (strstr (folded, "：") != NULL)
    *strstr (folded, "：") = '\0';
  g_strdelimit (folded, " -", '-');
  for (char *dash = strchr (folded, '-'); dash != NULL; dash = strchr (dash, '-'))
    memmove (dash, dash + 1, strlen (dash));
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_str_equal (folded, WORDS[i][0]))
      return g_strdup (WORDS[i][1]);

  return NULL;
}

/* "Lecture (cancelled)", "大讲堂（延期）": as a plan that was printed tells who is off. The
 * state is none of the title. */
static void
take_state_of_title (LaurelPlanRow *self)
{
  static const char *const MARKS[][2] = { { "(", ")" }, { "（", "）" } };

  for (gsize i = 0; self->status == NULL && i < G_N_ELEMENTS (MARKS); i++) {
    char *open = g_strrstr (self->title, MARKS[i][0]);
    g_autofree char *inside = NULL;
    g_autofree char *status = NULL;

    if (open == NULL || open == self->title || !g_str_has_suffix (open, MARKS[i][1]))
      continue;
    inside = g_strndup (open + strlen (MARKS[i][0]),
                        strlen (open) - strlen (MARKS[i][0]) - strlen (MARKS[i][1]));
    status = read_status (inside);
    if (g_strcmp0 (status, "cancelled") != 0 && g_strcmp0 (status, "postponed") != 0)
      continue;
    *open = '\0';
    g_strchomp (self->title);
    self->status = g_steal_pointer (&status);
  }
}

/* As the sheet of a plan says it; or NULL. */
static const char *
read_extent (const char *cell)
{
  static const char *const WORDS[][3] = {
    { "全程", "all through", "through" }, { "其间", "within it", "within" },
    { "预约", "on request", "on-demand" },
  };
  g_autofree char *text = trim (cell);

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (WORDS[i]); k++)
      if (g_ascii_strcasecmp (text, WORDS[i][k]) == 0)
        return WORDS[i][2];

  return NULL;
}

/* A number or a title, as it is where the row is that it names; or NULL. */
static char *
read_part_of (const char *cell)
{
  return is_blank (cell) ? NULL : read_number (cell);
}

static int
find_date_column (const LaurelPlanDraft *draft)
{
  int column = laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_WHEN_WHERE);

  if (column < 0)
    column = laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_WHEN);
  if (column < 0)
    column = laurel_plan_columns_find (draft->columns, LAUREL_PLAN_COLUMN_START);

  return MAX (column, 0);
}

/* What the file says exactly counts, and not what its cells would be read as. */
static void
take_facts (LaurelPlanRow *self, const Source *source, LaurelPlanFacts *facts)
{
  const char *number = get_text (source, LAUREL_PLAN_COLUMN_NUMBER);

  self->facts = laurel_plan_facts_ref (facts);
  self->number = g_strdup (facts->number ? facts->number : number);
  self->unnumbered = *self->number == '\0';
  self->title = g_strdup (facts->title);
  self->raw = g_strdup (facts->raw ? facts->raw : "");
  self->content = g_strdup (facts->content ? facts->content : "");
  self->status = g_strdup (facts->status);
  self->reason = g_strdup (facts->reason);
  self->part_of = g_strdup (facts->series);
  for (guint i = 0; i < facts->parties->len; i++) {
    const LaurelPlanParty *party = facts->parties->pdata[i];

    laurel_plan_parties_add (self->parties, party->role, party->kind, party->name);
  }
}

/* What cannot be a number is not lost either. */
static void
keep_number (LaurelPlanRow *self, const Source *source)
{
  int column = laurel_plan_columns_find (source->draft->columns, LAUREL_PLAN_COLUMN_NUMBER);
  const LaurelPlanColumn *of = column < 0 ? NULL : source->draft->columns->pdata[column];
  g_autofree char *number = g_steal_pointer (&self->number);
  GString *content = g_string_new (self->content);

  append_line (content, of ? of->heading : "", number, is_chinese (self->title));
  g_free (self->content);
  self->content = g_string_free (content, FALSE);
  self->number = g_strdup ("");
}

static void
take_cells (LaurelPlanRow *self, const Source *source)
{
  self->number = read_number (get_text (source, LAUREL_PLAN_COLUMN_NUMBER));
  self->title = read_title (get_text (source, LAUREL_PLAN_COLUMN_TITLE));
  read_when_and_where (self, source);
  self->content = read_content (source, is_chinese (self->title));
  self->extent = read_extent (get_text (source, LAUREL_PLAN_COLUMN_EXTENT));
  self->status = read_status (get_text (source, LAUREL_PLAN_COLUMN_STATUS));
  take_state_of_title (self);
  self->part_of = read_part_of (get_text (source, LAUREL_PLAN_COLUMN_SERIES));
  read_parties (self, source);
}

static void
clean (char **text, char *(*dup_clean) (const char *text))
{
  char *clean = dup_clean (*text);

  g_free (*text);
  *text = clean ? clean : g_strdup ("");
}

/**
 * laurel_plan_row_fill:
 * @self: a new row of @draft
 * @draft: a plan whose columns are known
 * @table: its table
 * @row: the row of the table
 *
 * Takes an activity out of a row of the table.
 */
void
laurel_plan_row_fill (LaurelPlanRow         *self,
                      const LaurelPlanDraft *draft,
                      const LaurelTable     *table,
                      int                    row)
{
  const Source source = { draft, table, row };
  LaurelFault place = { 0 };

  if (laurel_table_get_facts (table, row) != NULL)
    take_facts (self, &source, laurel_table_get_facts (table, row));
  else
    take_cells (self, &source);

  clean (&self->number, laurel_text_dup_line);
  clean (&self->title, laurel_text_dup_line);
  clean (&self->content, laurel_text_dup_clean);
  if (*self->number != '\0' && !laurel_activity_number_check (self->number, NULL)) {
    keep_number (self, &source);
    self->misnumbered = self->unnumbered = TRUE;
  }

  laurel_table_locate (table, &place, row, find_date_column (draft));
  self->line = place.line;
  self->column = place.column;
  self->cell = place.cell;
}

/* Adds a line to a text, unless the cell only reaches down from above. */
static void
extend (char **text, const char *more)
{
  char *longer;

  if (is_blank (more) || g_strcmp0 (*text, more) == 0)
    return;

  longer = is_blank (*text) ? g_strdup (more) : g_strconcat (*text, "\n", more, NULL);
  g_free (*text);
  *text = longer;
}

/**
 * laurel_plan_row_extend:
 * @self: a row of @draft
 * @draft: a plan whose columns are known
 * @table: its table
 * @row: a row of the table that goes on with the same activity
 *
 * Adds what a further row says of an activity to what is there.
 */
void
laurel_plan_row_extend (LaurelPlanRow         *self,
                        const LaurelPlanDraft *draft,
                        const LaurelTable     *table,
                        int                    row)
{
  const Source source = { draft, table, row };
  int dates = find_date_column (draft);
  g_autofree char *content = read_content (&source, is_chinese (self->title));

  if (!laurel_table_is_merged (table, row, dates))
    extend (&self->raw, laurel_table_get_text (table, row, dates));
  extend (&self->content, content);
  clean (&self->content, laurel_text_dup_clean);
}
