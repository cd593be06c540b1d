/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-edtf.h"

#define FIRST_QUARTER 33
#define FIRST_HALF_YEAR 40

/* A day, month, quarter, half or year has a notation of its own. */
static char *
write_unit (LaurelDay first, LaurelDay last, const char *mark)
{
  LaurelDateUnit unit;

  if (!laurel_date_unit_find (first, last, NULL, &unit))
    return NULL;
  if (unit.kind == LAUREL_DATE_UNIT_DAY)
    return g_strdup_printf ("%04d-%02d-%02d%s", unit.year, unit.index, unit.day, mark);
  if (unit.kind == LAUREL_DATE_UNIT_MONTH)
    return g_strdup_printf ("%04d-%02d%s", unit.year, unit.index, mark);
  if (unit.kind == LAUREL_DATE_UNIT_QUARTER)
    return g_strdup_printf ("%04d-%02d%s", unit.year, FIRST_QUARTER + unit.index - 1, mark);
  if (unit.kind == LAUREL_DATE_UNIT_HALF_YEAR)
    return g_strdup_printf ("%04d-%02d%s", unit.year, FIRST_HALF_YEAR + unit.index - 1, mark);
  if (unit.kind == LAUREL_DATE_UNIT_YEAR)
    return g_strdup_printf ("%04d%s", unit.year, mark);

  return NULL;
}

/* The end of an interval cannot be a set, so that what falls in a part of a
 * month is only "about" its outer day. */
static char *
write_end (LaurelDay first, LaurelDay last, LaurelDay outer, const char *mark)
{
  char *unit = write_unit (first, last, mark);
  int year, month, day;

  if (unit != NULL)
    return unit;

  laurel_day_get_ymd (outer, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-~%02d", year, month, day);
}

static char *
write_stretch (const LaurelWindow *window, const char *mark)
{
  char *unit = write_unit (window->es, window->le, mark);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (unit != NULL)
    return unit;

  first = write_unit (window->es, window->es, mark);
  last = write_unit (window->le, window->le, mark);

  return g_strdup_printf ("[%s..%s]", first, last);
}

static char *
write_unbounded (const LaurelWindow *window, int year)
{
  if (window->open_end)
    return g_strdup (window->open_start ? "../.." : "/..");

  return year > 0 ? g_strdup_printf ("%04d-XX-XX", year) : NULL;
}

/**
 * laurel_edtf_write:
 * @window: a window
 * @year: the year in which it is, if it has no days; 0 when not known
 *
 * Writes a window as closely as EDTF allows.
 *
 * Returns: (transfer full) (nullable): EDTF, or %NULL when nothing is known
 */
char *
laurel_edtf_write (const LaurelWindow *window, int year)
{
  const char *mark = window->approximate ? "~" : "";
  LaurelDay ls = window->ls != 0 ? window->ls : window->es;
  LaurelDay ee = window->ee != 0 ? window->ee : window->le;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (window->es == 0 && window->le == 0)
    return write_unbounded (window, year);
  if (window->es != 0 && window->es == window->le)
    return write_unit (window->es, window->le, mark);
  if (laurel_window_is_one_stretch (window) && !laurel_window_is_exact (window))
    return write_stretch (window, mark);

  if (window->es != 0)
    start = write_end (window->es, ls, window->es, mark);
  else
    start = g_strdup (window->open_start ? ".." : "");

  if (window->le != 0)
    end = write_end (ee, window->le, window->le, mark);
  else
    end = g_strdup (window->open_end ? ".." : "");

  return g_strjoin ("/", start, end, NULL);
}

/**
 * laurel_edtf_write_words:
 * @words: (nullable): the words that say the window
 * @window: the window
 * @year: the year in which it is, if it has no days; 0 when not known
 *
 * As [func@laurel_edtf_write], but words that are EDTF themselves stay as they
 * are: a set with gaps says more than the four days do.
 *
 * Returns: (transfer full) (nullable): EDTF, or %NULL when nothing is known
 */
char *
laurel_edtf_write_words (const char *words, const LaurelWindow *window, int year)
{
  LaurelWindow read;

  if (words != NULL && laurel_edtf_read (words, &read, NULL) && laurel_window_equal (&read, window))
    return g_strdup (words);

  return laurel_edtf_write (window, year);
}
