/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-window-shift.h"

#include <glib/gi18n-lib.h>

#include "base/laurel-error.h"
#include "calendar/laurel-date-phrase.h"

/* More days than there are in the calendar. */
#define MAX_STEPS 4000000

/* Units that follow each other within a month, so that the next after the last
 * is the first of the next month. */
static const struct {
  LaurelDateUnitKind first;
  int count;
} SERIES[] = {
  { LAUREL_DATE_UNIT_EARLY, 3 },
  { LAUREL_DATE_UNIT_EARLY_TO_MID, 2 },
  { LAUREL_DATE_UNIT_MONTH_START, 3 },
  { LAUREL_DATE_UNIT_FIRST_HALF_MONTH, 2 },
};

static int
floor_div (int a, int b)
{
  return a >= 0 ? a / b : -((-a + b - 1) / b);
}

/* The least that a unit can be moved by and still be one. */
static LaurelShift
get_own_shift (const LaurelDateUnit *unit)
{
  switch (unit->kind) {
  case LAUREL_DATE_UNIT_DAY:
    return LAUREL_SHIFT_DAYS;
  case LAUREL_DATE_UNIT_MONTH:
    return LAUREL_SHIFT_MONTHS;
  case LAUREL_DATE_UNIT_QUARTER:
    return LAUREL_SHIFT_QUARTERS;
  case LAUREL_DATE_UNIT_HALF_YEAR:
    return LAUREL_SHIFT_HALVES;
  case LAUREL_DATE_UNIT_YEAR:
  case LAUREL_DATE_UNIT_YEAR_START:
  case LAUREL_DATE_UNIT_YEAR_END:
    return LAUREL_SHIFT_YEARS;
  case LAUREL_DATE_UNIT_EARLY:
  case LAUREL_DATE_UNIT_MID:
  case LAUREL_DATE_UNIT_LATE:
  case LAUREL_DATE_UNIT_EARLY_TO_MID:
  case LAUREL_DATE_UNIT_MID_TO_LATE:
  case LAUREL_DATE_UNIT_MONTH_START:
  case LAUREL_DATE_UNIT_MONTH_MIDDLE:
  case LAUREL_DATE_UNIT_MONTH_END:
  case LAUREL_DATE_UNIT_FIRST_HALF_MONTH:
  case LAUREL_DATE_UNIT_SECOND_HALF_MONTH:
  case LAUREL_DATE_UNIT_LAST:
  default:
    return LAUREL_SHIFT_THIRDS;
  }
}

static int
get_months (LaurelShift by, int n)
{
  static const int months[] = {
    [LAUREL_SHIFT_MONTHS] = 1,
    [LAUREL_SHIFT_QUARTERS] = 3,
    [LAUREL_SHIFT_HALVES] = 6,
    [LAUREL_SHIFT_YEARS] = 12,
  };

  return months[by] * n;
}

static void
add_months (LaurelDateUnit *unit, int months)
{
  int per_year = 12, steps = months, index;

  if (unit->kind == LAUREL_DATE_UNIT_QUARTER) {
    per_year = 4;
    steps = months / 3;
  } else if (unit->kind == LAUREL_DATE_UNIT_HALF_YEAR) {
    per_year = 2;
    steps = months / 6;
  } else if (!laurel_date_unit_is_in_month (unit->kind)) {
    unit->year += months / 12;
    return;
  }

  index = unit->year * per_year + unit->index - 1 + steps;
  unit->year = floor_div (index, per_year);
  unit->index = index - unit->year * per_year + 1;
}

/* Moves a unit that is no day. */
static void
shift_unit (LaurelDateUnit *unit, LaurelShift by, int n)
{
  if (by != LAUREL_SHIFT_THIRDS) {
    add_months (unit, get_months (by, n));
    return;
  }

  for (gsize i = 0; i < G_N_ELEMENTS (SERIES); i++) {
    int first = SERIES[i].first, count = SERIES[i].count;
    int place = (int) unit->kind - first + n;

    if ((int) unit->kind < first || (int) unit->kind >= first + count)
      continue;
    unit->kind = first + place - floor_div (place, count) * count;
    add_months (unit, floor_div (place, count));
    return;
  }
}

/* A day keeps its place in the third of the month that it moves to. */
static LaurelDay
shift_day_by_thirds (LaurelDay day, int n)
{
  LaurelDateUnit unit;
  LaurelDay first, last;
  int year, month, day_of_month, third;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  third = MIN ((day_of_month - 1) / 10, 2);
  laurel_date_unit_around (LAUREL_DATE_UNIT_EARLY + third, day, &unit);
  shift_unit (&unit, LAUREL_SHIFT_THIRDS, n);
  if (!laurel_date_unit_resolve (&unit, NULL, &first, &last))
    return 0;

  return MIN (first + day_of_month - 1 - third * 10, last);
}

/* A day keeps its number in the month, as far as there is one. */
static LaurelDay
shift_day (LaurelDay day, LaurelShift by, int n)
{
  LaurelDateUnit unit;
  LaurelDay first, last;

  if (by == LAUREL_SHIFT_DAYS || by == LAUREL_SHIFT_WEEKS) {
    gint64 moved = day + (gint64) n * (by == LAUREL_SHIFT_WEEKS ? 7 : 1);

    return moved >= 1 && moved <= laurel_day_new (9999, 12, 31) ? moved : 0;
  }
  if (by == LAUREL_SHIFT_THIRDS)
    return shift_day_by_thirds (day, n);

  laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, day, &unit);
  add_months (&unit, get_months (by, n));
  if (unit.year < 1 || unit.year > 9999)
    return 0;
  unit.day = MIN (unit.day, laurel_day_in_month (unit.year, unit.index));

  return laurel_date_unit_resolve (&unit, NULL, &first, &last) ? first : 0;
}

static gboolean
is_month_end (LaurelDay day)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);

  return day_of_month == laurel_day_in_month (year, month);
}

/* The end of days whose start was moved: they stay as many, but whole months
 * stay whole months. */
static LaurelDay
follow (LaurelDay first, LaurelDay last, LaurelDay moved, LaurelShift by, int n)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (first, &year, &month, &day_of_month);
  if (by >= LAUREL_SHIFT_MONTHS && day_of_month == 1 && is_month_end (last))
    return laurel_day_add_months (last, get_months (by, n));

  return moved + (last - first);
}

typedef struct {
  LaurelDay first;
  LaurelDay last;
} Stretch;

static gboolean
resolve (const LaurelDateSide *side, const LaurelDateHabits *habits, Stretch *stretch)
{
  LaurelDay ignored;

  if (!side->is_stretch)
    return laurel_date_unit_resolve (&side->first, habits, &stretch->first, &stretch->last);

  return laurel_date_unit_resolve (&side->first, habits, &stretch->first, &ignored) &&
         laurel_date_unit_resolve (&side->last, habits, &ignored, &stretch->last);
}

static gboolean
shift_side (const LaurelDateSide *side, LaurelShift by, int n, const LaurelDateHabits *habits,
            Stretch *stretch)
{
  LaurelDateSide moved = *side;
  Stretch was;

  if (side->first.kind != LAUREL_DATE_UNIT_DAY) {
    shift_unit (&moved.first, by, n);
    return resolve (&moved, habits, stretch);
  }

  if (!resolve (side, habits, &was))
    return FALSE;
  stretch->first = shift_day (was.first, by, n);
  stretch->last = stretch->first != 0 ? follow (was.first, was.last, stretch->first, by, n) : 0;

  return stretch->first != 0;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, message);

  return FALSE;
}

static gboolean
is_range_of_days (const LaurelDatePhrase *phrase)
{
  return phrase->shape == LAUREL_DATE_SHAPE_RANGE &&
         phrase->a.first.kind == LAUREL_DATE_UNIT_DAY && !phrase->a.is_stretch &&
         phrase->b.first.kind == LAUREL_DATE_UNIT_DAY && !phrase->b.is_stretch;
}

/* The last day of a month stays one, and so does that of a third. */
static LaurelDay
shift_last_day (LaurelDay day, LaurelShift by, int n)
{
  LaurelDateUnit unit;
  LaurelDay first, last;
  int year, month, day_of_month;

  if (by >= LAUREL_SHIFT_MONTHS)
    return is_month_end (day) ? laurel_day_add_months (day, get_months (by, n))
                              : shift_day (day, by, n);

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  laurel_date_unit_around (LAUREL_DATE_UNIT_EARLY + MIN ((day_of_month - 1) / 10, 2), day, &unit);
  if (by != LAUREL_SHIFT_THIRDS || !laurel_date_unit_resolve (&unit, NULL, &first, &last)
      || last != day)
    return shift_day (day, by, n);

  shift_unit (&unit, by, n);
  return laurel_date_unit_resolve (&unit, NULL, &first, &last) ? last : 0;
}

/* Moves the end alone: of days their last one, and of two thirds of a month the latter. */
static gboolean
shift_end (const LaurelDatePhrase *phrase, LaurelShift by, int n, const LaurelDateHabits *habits,
           Stretch *end)
{
  LaurelDateSide side = phrase->shape == LAUREL_DATE_SHAPE_RANGE ? phrase->b : phrase->a;
  Stretch was;

  if (side.first.kind == LAUREL_DATE_UNIT_DAY) {
    if (!resolve (&side, habits, &was))
      return FALSE;
    end->first = end->last = shift_last_day (was.last, by, n);
    return end->last != 0;
  }

  if (side.first.kind == LAUREL_DATE_UNIT_EARLY_TO_MID)
    side.first.kind = LAUREL_DATE_UNIT_MID;
  else if (side.first.kind == LAUREL_DATE_UNIT_MID_TO_LATE)
    side.first.kind = LAUREL_DATE_UNIT_LATE;
  return shift_side (&side, by, n, habits, end);
}

/* The day of a deadline is no unit that it falls in, and "all year" has an end
 * of its own once that is moved alone. */
static void
make_phrase (const LaurelWindow *window, gboolean end_only, const LaurelDateHabits *habits,
             LaurelDatePhrase *phrase)
{
  laurel_date_phrase_make (window, habits, phrase);
  if (end_only && phrase->a.first.throughout) {
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
    laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, window->es, &phrase->a.first);
    laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, window->le, &phrase->b.first);
  } else if (phrase->shape == LAUREL_DATE_SHAPE_DEADLINE) {
    laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, window->le, &phrase->a.first);
  } else if (phrase->shape == LAUREL_DATE_SHAPE_AFTER) {
    laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, window->es, &phrase->a.first);
  }
}

/* Both ends move by the same, so by what both of them can be moved by. */
static LaurelShift
widen (LaurelShift by, const LaurelDatePhrase *phrase, gboolean end_only)
{
  gboolean is_range = phrase->shape == LAUREL_DATE_SHAPE_RANGE;

  if (!end_only || !is_range)
    by = MAX (by, get_own_shift (&phrase->a.first));
  if (is_range)
    by = MAX (by, get_own_shift (&phrase->b.first));

  return by;
}

/* "Some day within" stays that, however far it reaches; a day, or days in a row,
 * become more of them. */
static gboolean
keeps_one_stretch (const LaurelWindow *window)
{
  return window->extent == LAUREL_EXTENT_WITHIN && !laurel_window_is_exact (window) &&
         laurel_window_is_one_stretch (window);
}

static gboolean
shift_bounded (const LaurelWindow *window, const LaurelDatePhrase *phrase, LaurelShift by, int n,
               gboolean end_only, const LaurelDateHabits *habits, LaurelWindow *shifted,
               GError **error)
{
  gboolean is_range = phrase->shape == LAUREL_DATE_SHAPE_RANGE;
  Stretch a, b, was = { window->es, window->le };
  gboolean done;

  if (end_only)
    done = resolve (&phrase->a, habits, &a) && shift_end (phrase, by, n, habits, &b);
  else
    done = shift_side (&phrase->a, by, n, habits, &a) &&
           shift_side (is_range ? &phrase->b : &phrase->a, by, n, habits, &b);
  if (!done)
    return refuse (error, _("Laurel’s calendar ends with the year 9999."));

  /* A run of days stays as long as it was. */
  if (!end_only && is_range_of_days (phrase))
    b.first = b.last = follow (was.first, was.last, a.first, by, n);
  if (b.last == 0 || b.last > laurel_day_new (9999, 12, 31))
    return refuse (error, _("Laurel’s calendar ends with the year 9999."));
  if (phrase->a.first.throughout) {
    a.last = a.first;
    b.first = b.last;
  }
  if (end_only && keeps_one_stretch (window)) {
    a.last = b.last;
    b.first = a.first;
  }

  return laurel_window_from_units (a.first, a.last, b.first, b.last, window->min_days, shifted,
                                   error);
}

/* Of a deadline there is only an end, and of what has no end only a start. */
static gboolean
shift_half_known (const LaurelDatePhrase *phrase, LaurelShift by, int n,
                  const LaurelDateHabits *habits, LaurelWindow *shifted, GError **error)
{
  gboolean is_deadline = phrase->shape == LAUREL_DATE_SHAPE_DEADLINE;
  Stretch side;

  if (!(is_deadline ? shift_end (phrase, by, n, habits, &side)
                    : shift_side (&phrase->a, by, n, habits, &side)))
    return refuse (error, _("Laurel’s calendar ends with the year 9999."));

  if (is_deadline) {
    shifted->le = side.last;
  } else {
    shifted->es = side.first;
    shifted->ls = phrase->shape == LAUREL_DATE_SHAPE_AFTER ? 0 : side.last;
  }

  return laurel_window_check (shifted, error);
}

/**
 * laurel_window_shift:
 * @window: a window
 * @by: what to move it by
 * @n: how many of those later, or, if negative, earlier
 * @end_only: whether its start stays
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @shifted: (out caller-allocates): the window, moved
 * @error: return location for an error
 *
 * Moves a window by whole units. What is made of units stays made of such
 * units: a step later than mid-September is late September with its 30th, and
 * a month moves by months even when a week is asked for. Days move by days and
 * stay as many. A fuzzy window never becomes exact by it, nor an exact one
 * fuzzy.
 *
 * Returns: %FALSE when there is nothing to move, or with
 *   %LAUREL_RULE_ERROR_CONTRADICTION when it would end before it starts
 */
gboolean
laurel_window_shift (const LaurelWindow *window, LaurelShift by, int n, gboolean end_only,
                     const LaurelDateHabits *habits, LaurelWindow *shifted, GError **error)
{
  LaurelDatePhrase phrase;
  LaurelWindow made = *window;

  n = CLAMP (n, -MAX_STEPS, MAX_STEPS);
  if (!laurel_window_is_known (window))
    return refuse (error, _("There is no date yet that could be moved."));
  if (end_only && window->le == 0)
    return refuse (error, _("There is no end that could be moved."));

  make_phrase (window, end_only, habits, &phrase);
  by = widen (by, &phrase, end_only);
  if (phrase.shape == LAUREL_DATE_SHAPE_UNIT || phrase.shape == LAUREL_DATE_SHAPE_RANGE) {
    if (!shift_bounded (window, &phrase, by, n, end_only, habits, &made, error))
      return FALSE;
    if (window->extent != LAUREL_EXTENT_WITHIN || !end_only ||
        !laurel_window_is_exact (window))
      made.extent = window->extent;
    if (laurel_window_is_exact (&made) && !laurel_window_is_exact (window))
      return refuse (error, _("Only one day would be left. Fix the date instead."));
  } else if (!shift_half_known (&phrase, by, n, habits, &made, error)) {
    return FALSE;
  }
  made.approximate = window->approximate;
  *shifted = made;

  return TRUE;
}

/**
 * laurel_window_get_shift:
 * @window: a window that is known
 * @habits: (nullable): what the parts of a month mean
 *
 * Returns: the least that it can be moved by and still be what it is: mid-September
 *   by ten-day parts, given days by days
 */
LaurelShift
laurel_window_get_shift (const LaurelWindow *window, const LaurelDateHabits *habits)
{
  LaurelDatePhrase phrase;

  make_phrase (window, FALSE, habits, &phrase);

  return widen (LAUREL_SHIFT_DAYS, &phrase, FALSE);
}
