/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-year.h"

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-plan-words.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-day-off-words.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/* What lasts longer begins on a weekday by chance. */
#define SHORT_DAYS 7

LaurelCopyYear *
laurel_copy_year_new (LaurelProgramme *programme)
{
  LaurelCopyYear *self = g_rc_box_new0 (LaurelCopyYear);

  self->programme = g_object_ref (programme);
  self->year = laurel_programme_get_year (programme) + 1;

  return self;
}

static void
year_clear (gpointer data)
{
  LaurelCopyYear *self = data;

  g_object_unref (self->programme);
  g_clear_object (&self->into);
  g_clear_object (&self->holidays);
}

void
laurel_copy_year_unref (LaurelCopyYear *self)
{
  g_rc_box_release_full (self, year_clear);
}

/* What the parts of a month mean where it goes. */
const LaurelDateHabits *
laurel_copy_year_get_habits (LaurelCopyYear *self)
{
  return laurel_programme_get_habits (self->into ? self->into : self->programme);
}

/* (nullable): "Mon–Wed", of given days that are few. */
static char *
dup_weekdays (const LaurelWindow *window)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!laurel_window_is_exact (window) || window->le - window->es >= SHORT_DAYS)
    return NULL;

  first = laurel_day_dup_weekday (window->es);
  if (window->es == window->le)
    return g_steal_pointer (&first);
  last = laurel_day_dup_weekday (window->le);

  /* Translators: the first and the last weekday of some days: Mon–Wed. */
  return g_strdup_printf (_("%1$s–%2$s"), first, last);
}

/* In few words: there is a whole sentence where it is edited. */
static char *
dup_short (const char *words, int year, const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, year, habits);

  if (reading.understood != LAUREL_UNDERSTOOD_ALL || reading.problem != LAUREL_DATE_PROBLEM_NONE)
    return laurel_words_dup_reading (words, year, habits);

  return laurel_date_describe (&reading.window, laurel_language_get_own (), year,
                               LAUREL_DATE_STYLE_SHORT);
}

static char *
dup_with_weekdays (const char *text, const char *words, int year, const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, year, habits);
  g_autofree char *weekdays = NULL;

  if (reading.understood == LAUREL_UNDERSTOOD_ALL)
    weekdays = dup_weekdays (&reading.window);

  /* Translators: first some days in words, then their weekdays. */
  return weekdays ? g_strdup_printf (_("%s, %s"), text, weekdays) : g_strdup (text);
}

/**
 * laurel_copy_year_dup_reading:
 * @words: (nullable): when something is to be
 *
 * Returns: (transfer full): the same as it is read in that year
 */
char *
laurel_copy_year_dup_reading (LaurelCopyYear *self, const char *words)
{
  const LaurelDateHabits *habits = laurel_copy_year_get_habits (self);
  const char *text = words ? words : "";
  g_autofree char *reading = dup_short (text, self->year, habits);

  return dup_with_weekdays (reading, text, self->year, habits);
}

static char *
dup_written (const char *words, int year, const LaurelDateHabits *habits)
{
  g_autofree char *set = laurel_words_dup_set (words);

  if (words == NULL || *words == '\0')
    return g_strdup (_("No date yet"));

  return dup_with_weekdays (set, words, year, habits);
}

/**
 * laurel_copy_year_dup_last:
 * @self: where it goes
 * @words: (nullable): when something was
 *
 * Returns: (transfer full): the words of the plan, with the weekdays of that year
 */
char *
laurel_copy_year_dup_last (LaurelCopyYear *self, const char *words)
{
  return dup_written (words, laurel_programme_get_year (self->programme),
                      laurel_programme_get_habits (self->programme));
}

/**
 * laurel_copy_year_dup_next:
 * @self: where it goes
 * @words: (nullable): the words that the new plan is offered for it
 *
 * Returns: (transfer full): the same words, with the weekdays of the new year
 */
char *
laurel_copy_year_dup_next (LaurelCopyYear *self, const char *words)
{
  return dup_written (words, self->year, laurel_copy_year_get_habits (self));
}

/* (nullable): that a given day is off */
char *
laurel_copy_year_dup_day_off (LaurelCopyYear *self, const char *words)
{
  return laurel_words_dup_day_off_among (G_LIST_MODEL (self->holidays), words ? words : "",
                                         self->year, laurel_copy_year_get_habits (self));
}
