/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-cell.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "calendar/laurel-words-doing.h"

/* The marks that part one piece of a cell from the next. */
static gboolean
is_separator (gunichar c)
{
  return c == ',' || c == 0xff0c || c == ';' || c == 0xff1b || c == 0x3001 || c == '\n' ||
         c == '\r' || c == '|';
}

static char *
dup_clean (const char *start, const char *end)
{
  g_autofree char *copy = g_strndup (start, end - start);

  /* A line break inside words is only where the column ended. */
  return g_strstrip (g_strdelimit (g_steal_pointer (&copy), "\r\n\t", ' '));
}

/* Pieces of text between separators, but not those inside parentheses. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;
  int depth = 0;

  for (const char *at = text;; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == '(' || c == 0xff08)
      depth++;
    else if (c == ')' || c == 0xff09)
      depth = MAX (depth - 1, 0);
    if (c != '\0' && (depth > 0 || !is_separator (c)))
      continue;

    {
      g_autofree char *piece = dup_clean (start, at);

      if (*piece != '\0')
        g_ptr_array_add (pieces, g_steal_pointer (&piece));
    }
    if (c == '\0')
      return pieces;
    start = g_utf8_next_char (at);
  }
}

static void
add_modality (LaurelPlanCell *self, const char *words)
{
  g_autofree char *before = g_steal_pointer (&self->modality);
  gboolean latin = (guchar) *words < 0x80;

  self->modality = before != NULL ? g_strjoin (latin ? ", " : "，", before, words, NULL)
                                  : g_strdup (words);
}

/* The first piece that says anything of the place decides on it. */
static void
take_piece (LaurelPlanCell *self, const char *piece, LaurelKnowsPlace knows_place,
            gpointer user_data)
{
  g_auto (LaurelPlaceWords) read = laurel_place_words_read (piece, knows_place, user_data);

  if (self->place_status == LAUREL_PLACE_CONFIRMED && laurel_place_words_are_tentative (piece)) {
    self->place_status = LAUREL_PLACE_TENTATIVE;
    return;
  }
  if (read.status != LAUREL_PLACE_NONE && self->place_status != LAUREL_PLACE_NONE) {
    self->doubts |= LAUREL_PLAN_DOUBT_WORDS;
    add_modality (self, piece);
    return;
  }
  if (read.status != LAUREL_PLACE_NONE) {
    self->place_status = read.status;
    self->place = g_steal_pointer (&read.place);
  }
  if (read.modality == NULL)
    return;

  add_modality (self, read.modality);
  if (read.status != LAUREL_PLACE_BY_APPOINTMENT &&
      laurel_words_get_doing (read.modality) == LAUREL_WORDS_DOING_NOTHING)
    self->doubts |= LAUREL_PLAN_DOUBT_WORDS;
}

/* What fills its time is told by what is done. It never changes the days. */
static void
guess_extent (LaurelPlanCell *self)
{
  LaurelWindow *window = &self->window;

  if (self->place_status == LAUREL_PLACE_BY_APPOINTMENT) {
    window->extent = LAUREL_EXTENT_ON_DEMAND;
  } else if (self->modality != NULL && laurel_window_is_one_stretch (window) &&
             !laurel_window_is_exact (window) &&
             laurel_words_get_doing (self->modality) == LAUREL_WORDS_DOING_COLLECTING) {
    window->extent = LAUREL_EXTENT_THROUGH;
    self->doubts |= LAUREL_PLAN_DOUBT_EXTENT;
  }
}

/* Without a date, the first piece is its words, unless it is the place. */
static void
take_without_date (LaurelPlanCell *self, const char *raw, LaurelKnowsPlace knows_place,
                   gpointer user_data)
{
  g_autoptr (GPtrArray) pieces = split (raw);
  guint from = 0;

  if (pieces->len > 0) {
    g_auto (LaurelPlaceWords) read =
      laurel_place_words_read (pieces->pdata[0], knows_place, user_data);

    from = read.status == LAUREL_PLACE_NONE ? 1 : 0;
  }
  self->words = g_strdup (from == 1 ? pieces->pdata[0] : "");
  for (guint i = from; i < pieces->len; i++)
    take_piece (self, pieces->pdata[i], knows_place, user_data);
}

static void
take_around_date (LaurelPlanCell *self, const char *raw, const LaurelDateReading *date,
                  LaurelKnowsPlace knows_place, gpointer user_data)
{
  g_autofree char *before = g_strndup (raw, date->start);
  g_autoptr (GPtrArray) leading = split (before);
  g_autoptr (GPtrArray) pieces = split (raw + date->end);

  self->words = dup_clean (raw + date->start, raw + date->end);
  if (leading->len > 0)
    self->doubts |= LAUREL_PLAN_DOUBT_ORDER;
  for (guint i = 0; i < leading->len; i++)
    take_piece (self, leading->pdata[i], knows_place, user_data);
  for (guint i = 0; i < pieces->len; i++) {
    g_auto (LaurelDateReading) second = laurel_date_read_prefix (pieces->pdata[i], 1, NULL);

    /* "待定" after a date is said of the place. */
    if (second.understood == LAUREL_UNDERSTOOD_ALL && laurel_window_is_known (&second.window))
      self->doubts |= LAUREL_PLAN_DOUBT_ORDER;
    take_piece (self, pieces->pdata[i], knows_place, user_data);
  }
}

/**
 * laurel_plan_cell_read:
 * @raw: a cell with a time and a place, as it is written in a plan
 * @year: the plan's year, or 0
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 *
 * Takes a cell apart. Nothing is dropped: each word is in the words of the
 * date, the place or the modality.
 *
 * Returns: (transfer full): the parts
 */
LaurelPlanCell
laurel_plan_cell_read (const char *raw, int year, const LaurelDateHabits *habits,
                       LaurelKnowsPlace knows_place, gpointer user_data)
{
  LaurelPlanCell self = { .window = LAUREL_WINDOW_UNKNOWN };
  g_autofree char *valid = g_utf8_make_valid (raw, -1);
  g_auto (LaurelDateReading) date = laurel_date_read (valid, year, habits);

  self.window = date.window;
  self.problem = date.problem;
  if (date.problem == LAUREL_DATE_PROBLEM_NO_DATE)
    take_without_date (&self, valid, knows_place, user_data);
  else
    take_around_date (&self, valid, &date, knows_place, user_data);

  if (date.problem != LAUREL_DATE_PROBLEM_NONE)
    self.doubts |= LAUREL_PLAN_DOUBT_DATE;
  else
    guess_extent (&self);

  if (self.doubts & LAUREL_PLAN_DOUBT_DATE)
    self.sureness = LAUREL_SURENESS_NOT_UNDERSTOOD;
  else if (self.doubts != LAUREL_PLAN_DOUBT_NONE)
    self.sureness = LAUREL_SURENESS_LOOK;

  return self;
}

void
laurel_plan_cell_clear (LaurelPlanCell *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->modality, g_free);
}

/**
 * laurel_plan_cell_list_doubts:
 * @self: a cell
 *
 * Returns: (transfer container) (element-type utf8): why the cell should be
 *   looked at, each in a sentence, translated; empty when it is sure
 */
GPtrArray *
laurel_plan_cell_list_doubts (const LaurelPlanCell *self)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const char *words = self->words != NULL ? self->words : "";

  if (self->doubts & LAUREL_PLAN_DOUBT_DATE)
    g_ptr_array_add (sentences, laurel_date_problem_dup_message (self->problem, words));
  if (self->doubts & LAUREL_PLAN_DOUBT_EXTENT)
    /* Translators: %s is a date as someone wrote it, such as “September”. */
    g_ptr_array_add (sentences, g_strdup_printf (_("“%s” can mean all through, or some day."),
                                                 words));
  if (self->doubts & LAUREL_PLAN_DOUBT_WORDS)
    /* Translators: %s is from a plan and says how something is done. */
    g_ptr_array_add (sentences, g_strdup_printf (_("“%s” is taken to say how, not where."),
                                                 self->modality));
  if (self->doubts & LAUREL_PLAN_DOUBT_ORDER)
    /* Translators: %s is a date as someone wrote it. */
    g_ptr_array_add (sentences, g_strdup_printf (_("Only “%s” is taken as the date; there are "
                                                   "other words beside it."), words));

  return sentences;
}
