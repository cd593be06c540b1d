/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-next-date.h"

#include "calendar/laurel-date-phrase.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-title-raise.h"
#include "calendar/laurel-window-shift.h"

/*
 * A date in the next year. Mid-September stays mid-September; what was on given
 * days can keep the dates or, nearest to them, the weekdays.
 */

/* What takes longer is bound to dates, not to weekdays. */
#define SHORT_DAYS 14

static gboolean
is_day (const LaurelDateSide *side)
{
  return side->first.kind == LAUREL_DATE_UNIT_DAY && !side->is_stretch;
}

/**
 * laurel_next_date_has_weekday:
 * @window: a window
 * @year: from which year to which
 *
 * Returns: whether it is on given days, so that there is a choice between the
 *   same dates and the same weekdays
 */
gboolean
laurel_next_date_has_weekday (const LaurelWindow *window, const LaurelNextYear *year)
{
  LaurelDatePhrase phrase;

  if (!laurel_window_is_exact (window) || window->es == 0 || window->le == 0)
    return FALSE;

  laurel_date_phrase_make (window, year->habits, &phrase);

  return is_day (&phrase.a) && (phrase.shape == LAUREL_DATE_SHAPE_UNIT ||
                                (phrase.shape == LAUREL_DATE_SHAPE_RANGE && is_day (&phrase.b)));
}

/**
 * laurel_next_date_prefers_weekday:
 * @window: a window
 * @year: from which year to which
 *
 * Returns: whether the weekday is what most would keep: of a congress of three
 *   days, but not of a contest that runs from September to November
 */
gboolean
laurel_next_date_prefers_weekday (const LaurelWindow *window, const LaurelNextYear *year)
{
  return laurel_next_date_has_weekday (window, year) && window->le - window->es < SHORT_DAYS;
}

static gboolean
have_same_days (const LaurelWindow *a, const LaurelWindow *b)
{
  return a->es == b->es && a->ls == b->ls && a->ee == b->ee && a->le == b->le;
}

/* The words stay if they say in the new year what they said in the old one. */
static char *
dup_words (const LaurelWindow *window, const char *words, const LaurelNextYear *year)
{
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words ? words : "", year->to, year->habits);

  if (reading.understood == LAUREL_UNDERSTOOD_ALL && !reading.has_year &&
      have_same_days (&reading.window, window))
    return g_strdup (words);

  return laurel_date_write (window, year->language, year->to, year->habits);
}

/* By at most three days, back or on. */
static int
get_days_to_weekday (LaurelDay was, LaurelDay is)
{
  int days = (laurel_day_get_weekday (was) - laurel_day_get_weekday (is) + 7) % 7;

  return days > 3 ? days - 7 : days;
}

static void
init_as_text (LaurelNextDate *self, const char *words, const LaurelNextYear *year)
{
  LaurelWindow unknown = LAUREL_WINDOW_UNKNOWN;

  self->window = unknown;
  self->words = words ? laurel_title_raise_years (words, year->from, year->to) : NULL;
}

/**
 * laurel_next_date_init:
 * @self: (out caller-allocates): when it is in the new year
 * @window: when it was
 * @words: (nullable): in words
 * @year: from which year to which
 * @same_weekday: whether given days keep their weekdays, not their dates
 *
 * Moves a date to another year. What is not known stays so, with its words.
 */
void
laurel_next_date_init (LaurelNextDate *self, const LaurelWindow *window, const char *words,
                       const LaurelNextYear *year, gboolean same_weekday)
{
  LaurelWindow moved;

  if (!laurel_window_is_known (window) ||
      !laurel_window_shift (window, LAUREL_SHIFT_YEARS, year->to - year->from, FALSE,
                            year->habits, &moved, NULL)) {
    init_as_text (self, words, year);
    return;
  }

  self->window = moved;
  if (same_weekday && laurel_next_date_has_weekday (window, year))
    laurel_window_shift (&moved, LAUREL_SHIFT_DAYS, get_days_to_weekday (window->es, moved.es),
                         FALSE, year->habits, &self->window, NULL);
  self->words = dup_words (&self->window, words, year);
}

/* Ten-day parts. */
#define PER_MONTH 3

/* How many of them there are from a day to another. */
static int
count_steps (LaurelDay from, LaurelDay to, LaurelShift *by)
{
  int months, year, month, day, to_year, to_month, to_day;

  laurel_day_get_ymd (from, &year, &month, &day);
  laurel_day_get_ymd (to, &to_year, &to_month, &to_day);
  months = (to_year - year) * 12 + to_month - month;

  switch (*by) {
  case LAUREL_SHIFT_DAYS:
  case LAUREL_SHIFT_WEEKS:
    if (day != to_day)
      return (int) (to - from);
    *by = LAUREL_SHIFT_MONTHS;
    return months;
  case LAUREL_SHIFT_THIRDS:
    return months * PER_MONTH + MIN ((to_day - 1) / 10, 2) - MIN ((day - 1) / 10, 2);
  case LAUREL_SHIFT_QUARTERS:
    return (to_year - year) * 4 + (to_month - 1) / 3 - (month - 1) / 3;
  case LAUREL_SHIFT_HALVES:
    return (to_year - year) * 2 + (to_month - 1) / 6 - (month - 1) / 6;
  case LAUREL_SHIFT_YEARS:
    return to_year - year;
  case LAUREL_SHIFT_MONTHS:
  default:
    return months;
  }
}

static gboolean
shift (LaurelWindow *window, LaurelShift by, int n, const LaurelNextYear *year)
{
  LaurelWindow was = *window;

  return n == 0 || laurel_window_shift (&was, by, n, FALSE, year->habits, window, NULL);
}

/**
 * laurel_next_date_follow:
 * @self: when something is in the new year
 * @from: when what it belongs to would begin; or 0
 * @to: when that is to begin instead; or 0
 * @year: from which year to which
 *
 * Goes as far, and stays what it is: given days by days, or by months where the day
 * of the month is the same; mid-September by ten-day parts; October by months. What
 * is not known stays so.
 */
void
laurel_next_date_follow (LaurelNextDate *self, LaurelDay from, LaurelDay to,
                         const LaurelNextYear *year)
{
  LaurelWindow moved = self->window;
  LaurelShift by;
  int n;

  if (from == 0 || to == 0 || from == to || !laurel_window_is_known (&self->window))
    return;

  by = laurel_window_get_shift (&self->window, year->habits);
  n = count_steps (from, to, &by);
  /* Two of three parts are no ten-day part; but a month later they are the same two. */
  if (by == LAUREL_SHIFT_THIRDS) {
    if (!shift (&moved, LAUREL_SHIFT_MONTHS, n / PER_MONTH, year))
      return;
    n %= PER_MONTH;
  }
  if (!shift (&moved, by, n, year) || laurel_window_equal (&moved, &self->window))
    return;

  self->window = moved;
  g_free (self->words);
  self->words = laurel_date_write (&moved, year->language, year->to, year->habits);
}

void
laurel_next_date_clear (LaurelNextDate *self)
{
  g_clear_pointer (&self->words, g_free);
}
