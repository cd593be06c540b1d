/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-own-table.h"

#include <string.h>

/*
 * A table that Laurel itself wrote for programs: its columns have the names of
 * the command line, and say exactly what other tables say in words.
 */

typedef struct {
  const LaurelTable *table;
  int row;
} Source;

/* Without these it is another's table. */
static const char *const NEEDED[] = { "number", "title", "words", "es", "ls", "ee", "le", "extent",
                                      "place", "place_status" };

static int
find_column (const LaurelTable *table, const char *name)
{
  for (int i = 0; i < laurel_table_get_n_columns (table); i++)
    if (g_str_equal (laurel_table_get_text (table, 0, i), name))
      return i;

  return -1;
}

static const char *
get (const Source *source, const char *name)
{
  int column = find_column (source->table, name);

  return column >= 0 ? laurel_table_get_text (source->table, source->row, column) : "";
}

static char *
dup_text (const Source *source, const char *name)
{
  const char *text = get (source, name);

  return *text != '\0' ? g_strdup (text) : NULL;
}

static gboolean
read_window (const Source *source, LaurelWindow *window)
{
  static const char *const NAMES[] = { "es", "ls", "ee", "le" };
  LaurelDay *const to[] = { &window->es, &window->ls, &window->ee, &window->le };
  guint64 days;

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    *to[i] = laurel_day_from_iso (get (source, NAMES[i]));
    if (*to[i] == 0 && *get (source, NAMES[i]) != '\0')
      return FALSE;
  }
  if (g_ascii_string_to_unsigned (get (source, "min_days"), 10, 1, G_MAXINT16, &days, NULL))
    window->min_days = (int) days;
  window->approximate = strstr (get (source, "marks"), "about") != NULL;
  window->open_start = strstr (get (source, "marks"), "open-start") != NULL;
  window->open_end = strstr (get (source, "marks"), "open-end") != NULL;

  return laurel_extent_from_string (get (source, "extent"), &window->extent) &&
         laurel_window_check (window, NULL);
}

/* Takes a name off the text: one in quotation marks has what would end it, and each
 * of those marks within it twice. */
static char *
take_name (const char **text)
{
  GString *name = g_string_new (NULL);
  const char *at = *text, *end;

  if (*at != '"') {
    end = strstr (at, "; ");
    end = end ? end : at + strlen (at);
    g_string_append_len (name, at, end - at);
  } else {
    for (end = at + 1; *end != '\0' && (*end != '"' || end[1] == '"'); end++) {
      g_string_append_c (name, *end);
      end += *end == '"' ? 1 : 0;
    }
    end += *end == '"' ? 1 : 0;
  }
  *text = end;

  return g_string_free (name, FALSE);
}

/* As laurel_own_table_append_role() writes them. */
static void
read_roles (const Source *source, GPtrArray *parties)
{
  const char *at = get (source, "roles"), *colon;

  while ((colon = strstr (at, ": ")) != NULL) {
    g_autofree char *role = g_strndup (at, colon - at);
    g_autofree char *name = NULL;
    gboolean person = g_str_has_suffix (role, " (person)");

    if (person)
      role[strlen (role) - strlen (" (person)")] = '\0';
    at = colon + 2;
    name = take_name (&at);
    laurel_plan_parties_add (parties, role, person ? "person" : NULL, name);
    at += strspn (at, "; ");
  }
}

static int
read_count (const char *text, int most)
{
  guint64 count;

  return g_ascii_string_to_unsigned (text, 10, 0, most, &count, NULL) ? (int) count : 0;
}

/* What the line of that number says, if there is one. */
static const char *
get_line (char **lines, guint which)
{
  return which < g_strv_length (lines) ? lines[which] : "";
}

/* A line each: "title: when". Where and how long after the one before it stand in
 * columns of their own, with as many lines. */
static void
read_phases (const Source *source, GPtrArray *stages)
{
  g_auto (GStrv) lines = g_strsplit (get (source, "phases"), "\n", -1);
  g_auto (GStrv) places = g_strsplit (get (source, "phase_places"), "\n", -1);
  g_auto (GStrv) gaps = g_strsplit (get (source, "phase_gaps"), "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    char *colon = g_strrstr (*line, ": ");
    LaurelPlanStage *stage;

    if (**line == '\0' || colon == *line)
      continue;
    stage = laurel_plan_stage_new ();
    stage->place = g_strdup (get_line (places, line - lines));
    stage->gap = read_count (get_line (gaps, line - lines), G_MAXINT16);
    if (colon != NULL)
      *colon = '\0';
    stage->title = g_strdup (*line);
    stage->words = colon ? g_strdup (colon + 2) : NULL;
    g_ptr_array_add (stages, stage);
  }
}

static LaurelPlanFacts *
read_facts (const Source *source)
{
  g_autoptr (LaurelPlanFacts) facts = laurel_plan_facts_new ();
  LaurelPlanCell *reading = &facts->reading;

  if (!read_window (source, &reading->window) ||
      !laurel_place_status_from_string (get (source, "place_status"), &reading->place_status) ||
      *get (source, "title") == '\0')
    return NULL;

  reading->words = g_strdup (get (source, "words"));
  reading->place = dup_text (source, "place");
  reading->modality = dup_text (source, "modality");
  facts->whole = TRUE;
  facts->number = dup_text (source, "number");
  facts->title = dup_text (source, "title");
  facts->raw = dup_text (source, "raw");
  facts->content = dup_text (source, "content");
  facts->status = dup_text (source, "status");
  facts->reason = dup_text (source, "reason");
  facts->series = dup_text (source, "series");
  facts->quota_min = read_count (get (source, "quota_min"), G_MAXINT);
  facts->quota_max = read_count (get (source, "quota_max"), G_MAXINT);
  read_roles (source, facts->parties);
  read_phases (source, facts->stages);

  return g_steal_pointer (&facts);
}

static int
get_year (const LaurelPlanFacts *facts)
{
  const LaurelWindow *window = &facts->reading.window;
  int year = 0, month, day;

  if (window->es != 0 || window->le != 0)
    laurel_day_get_ymd (window->es ? window->es : window->le, &year, &month, &day);

  return year;
}

static gboolean
is_own (const LaurelTable *table)
{
  if (laurel_table_get_n_rows (table) < 2)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (NEEDED); i++)
    if (find_column (table, NEEDED[i]) < 0)
      return FALSE;

  return TRUE;
}

static const char *
find_language (const LaurelTable *table, int title)
{
  for (int row = 1; row < laurel_table_get_n_rows (table); row++)
    for (const char *at = laurel_table_get_text (table, row, title); *at != '\0';
         at = g_utf8_next_char (at))
      if (g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN)
        return "zh";

  return "en";
}

/**
 * laurel_own_table_take:
 * @table: a table with Laurel's own columns
 * @head: what is known of the plan; year and language are put in where it has none
 *
 * Puts beside the rows what they say exactly. A row that was changed into something
 * impossible stays without, and is read as any other.
 */
void
laurel_own_table_take (LaurelTable *table, LaurelPlanHead *head)
{
  if (head->language == NULL)
    head->language = find_language (table, find_column (table, "title"));
  for (int row = 1; row < laurel_table_get_n_rows (table); row++) {
    const Source source = { table, row };
    g_autoptr (LaurelPlanFacts) facts = read_facts (&source);

    if (facts == NULL)
      continue;
    laurel_table_take_facts_at (table, row, facts);
    if (head->year == 0)
      head->year = get_year (facts);
  }
  laurel_table_take_head (table, head);
}

/**
 * laurel_own_table_recognize:
 * @table: a table that was read
 *
 * If Laurel wrote the table for programs, puts beside its rows what they say
 * exactly.
 */
void
laurel_own_table_recognize (LaurelTable *table)
{
  g_autoptr (LaurelPlanHead) head = NULL;

  if (!is_own (table))
    return;

  head = laurel_plan_head_new ();
  head->language = NULL;
  laurel_own_table_take (table, head);
}

/**
 * laurel_own_table_append_role:
 * @text: a cell of roles
 * @role: the role, as the store names it
 * @kind: (nullable): "person"; anything else is an organisation
 * @name: who
 *
 * Writes one more, as it is read again: host: A; guide (person): B; sponsor: "C; D"
 */
void
laurel_own_table_append_role (GString *text, const char *role, const char *kind, const char *name)
{
  g_autoptr (GString) quoted = g_string_new (name);

  if (strpbrk (name, ";\"\n") != NULL) {
    g_string_replace (quoted, "\"", "\"\"", 0);
    g_string_prepend_c (quoted, '"');
    g_string_append_c (quoted, '"');
  }
  g_string_append_printf (text, "%s%s%s: %s", text->len > 0 ? "; " : "", role,
                          g_strcmp0 (kind, "person") == 0 ? " (person)" : "", quoted->str);
}
