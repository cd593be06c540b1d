/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-series-list.h"

#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "calendar/laurel-plan-cell.h"

#include <glib/gi18n-lib.h>

/*
 * A list that somebody typed, or copied out of a message: one activity a line,
 * "西北赛区  9月中旬  西宁  陕西省质协". The date says itself what it is; of the
 * rest, the first is the name, then come the place and who carries it out.
 */

static void
line_free (gpointer data)
{
  LaurelSeriesLine *self = data;

  g_free (self->title);
  g_free (self->words);
  g_free (self->place);
  g_free (self->organiser);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

static void
warn (LaurelSeriesLine *self, char *sentence)
{
  g_ptr_array_add (self->warnings, sentence);
}

static char *
steal_cell (GPtrArray *cells, guint at)
{
  return g_ptr_array_steal_index (cells, at);
}

/* A cell that says a date, and perhaps a place behind it: "9月中旬，西宁". */
static gboolean
take_date (LaurelSeriesLine *self, GPtrArray *cells, guint at,
           const LaurelSeriesListContext *context)
{
  g_auto (LaurelDateReading) date =
    laurel_date_read (cells->pdata[at], context->year, context->habits);
  g_auto (LaurelPlanCell) read = { 0 };
  g_autofree char *cell = NULL;

  if (date.problem == LAUREL_DATE_PROBLEM_NO_DATE || date.start > 0)
    return FALSE;

  cell = steal_cell (cells, at);
  read = laurel_plan_cell_read (cell, context->year, context->habits, context->knows_place,
                                context->user_data);
  self->window = read.window;
  self->words = g_steal_pointer (&read.words);
  if (read.problem != LAUREL_DATE_PROBLEM_NONE)
    warn (self, laurel_date_problem_dup_message (read.problem, self->words));
  self->place = g_steal_pointer (&read.place);
  self->place_status = read.place_status;
  if (read.modality != NULL)
    g_ptr_array_insert (cells, (int) at, g_steal_pointer (&read.modality));

  return TRUE;
}

/* A name with a date behind it, and no gap between: "Division of the north 8 September". */
static void
take_date_within (LaurelSeriesLine *self, GPtrArray *cells, const LaurelSeriesListContext *context)
{
  g_autofree char *cell = NULL;
  g_auto (LaurelDateReading) date =
    laurel_date_read (cells->pdata[0], context->year, context->habits);

  if (date.problem != LAUREL_DATE_PROBLEM_NONE || date.start == 0 ||
      !laurel_window_is_known (&date.window))
    return;

  cell = steal_cell (cells, 0);
  self->window = date.window;
  self->words = g_strndup (cell + date.start, date.end - date.start);
  if (*g_strstrip (cell + date.end) != '\0')
    g_ptr_array_insert (cells, 0, g_strdup (cell + date.end));
  cell[date.start] = '\0';
  g_ptr_array_insert (cells, 0, laurel_text_dup_clean (cell));
}

/* The first cell is a date only when there is another to be the name. */
static void
find_date (LaurelSeriesLine *self, GPtrArray *cells, const LaurelSeriesListContext *context)
{
  for (guint i = 1; i < cells->len; i++)
    if (take_date (self, cells, i, context))
      return;
  if (cells->len > 1 && take_date (self, cells, 0, context))
    return;
  if (cells->len > 0)
    take_date_within (self, cells, context);
}

static gboolean
says_place (const char *cell, const LaurelSeriesListContext *context)
{
  g_auto (LaurelPlaceWords) read =
    laurel_place_words_read (cell, context->knows_place, context->user_data);

  return read.status != LAUREL_PLACE_NONE && !laurel_series_list_is_organisation (cell);
}

/* The place: what is known to be one; or what stands where the place would, and is
 * no organisation. */
static int
find_place (GPtrArray *cells, const LaurelSeriesListContext *context)
{
  for (guint i = 0; i < cells->len; i++)
    if (says_place (cells->pdata[i], context))
      return (int) i;
  for (guint i = 0; i < cells->len; i++)
    if (!laurel_series_list_is_organisation (cells->pdata[i]))
      return (int) i;

  return -1;
}

static void
take_place (LaurelSeriesLine *self, GPtrArray *cells, const LaurelSeriesListContext *context)
{
  int at = self->place_status == LAUREL_PLACE_NONE ? find_place (cells, context) : -1;
  g_autofree char *cell = at < 0 ? NULL : steal_cell (cells, (guint) at);
  g_auto (LaurelPlaceWords) read = { 0 };

  if (cell == NULL)
    return;

  read = laurel_place_words_read (cell, context->knows_place, context->user_data);
  if (read.status == LAUREL_PLACE_NONE) {
    self->place = g_steal_pointer (&cell);
    self->place_status = LAUREL_PLACE_CONFIRMED;
    return;
  }
  self->place = g_steal_pointer (&read.place);
  self->place_status = read.status;
}

static void
take_organiser (LaurelSeriesLine *self, GPtrArray *cells)
{
  guint at = 0;

  for (guint i = cells->len; i > 0; i--)
    if (laurel_series_list_is_organisation (cells->pdata[i - 1]))
      at = i - 1;
  if (cells->len > 0)
    self->organiser = steal_cell (cells, at);
  for (guint i = 0; i < cells->len; i++)
    /* Translators: %s is what somebody typed. */
    warn (self, laurel_quote (_("“%s” is not taken: it is neither a date nor a place nor who "
                                "carries it out."), (char *) cells->pdata[i]));
}

static LaurelSeriesLine *
read_line (const char *text, int number, const LaurelSeriesListContext *context)
{
  g_autoptr (GPtrArray) cells = laurel_series_list_split (text);
  LaurelSeriesLine *self;

  if (cells->len == 0 || laurel_series_list_is_heading (cells))
    return NULL;

  self = g_new0 (LaurelSeriesLine, 1);
  self->line = number;
  self->window = (LaurelWindow) LAUREL_WINDOW_UNKNOWN;
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  find_date (self, cells, context);
  self->title = steal_cell (cells, 0);
  take_place (self, cells, context);
  take_organiser (self, cells);
  if (self->words == NULL) {
    self->words = g_strdup ("");
    warn (self, g_strdup (_("It has no date.")));
  }

  return self;
}

static void
warn_twice (LaurelSeriesLine *line, GHashTable *titles)
{
  LaurelSeriesLine *first = g_hash_table_lookup (titles, line->title);

  if (first == NULL)
    g_hash_table_insert (titles, line->title, line);
  else
    /* Translators: %d is the number of a line. */
    warn (line, g_strdup_printf (_("It is called like line %d."), first->line));
}

/**
 * laurel_series_list_read:
 * @text: a list, one activity a line
 * @context: what it is read by
 *
 * Returns: (transfer full) (element-type LaurelSeriesLine): what each line says;
 *   empty lines say nothing, nor do headings
 */
GPtrArray *
laurel_series_list_read (const char *text, const LaurelSeriesListContext *context)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) texts = g_strsplit (text, "\n", -1);

  for (int i = 0; texts[i] != NULL; i++) {
    LaurelSeriesLine *line = read_line (texts[i], i + 1, context);

    if (line == NULL)
      continue;
    warn_twice (line, titles);
    g_ptr_array_add (lines, line);
  }

  return lines;
}

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

/**
 * laurel_series_list_build:
 * @lines: (element-type LaurelSeriesLine): a list
 *
 * Returns: (transfer floating): the list as series.make wants it
 */
GVariant *
laurel_series_list_build (GPtrArray *lines)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssss)"));
  for (guint i = 0; i < lines->len; i++) {
    const LaurelSeriesLine *line = lines->pdata[i];

    g_variant_builder_add (&builder, "(sssss)", line->title, line->words, or_empty (line->place),
                           laurel_place_status_to_string (line->place_status),
                           or_empty (line->organiser));
  }

  return g_variant_builder_end (&builder);
}
