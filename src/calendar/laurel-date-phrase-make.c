/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-phrase.h"

/* The days between which something falls, when they have no name. */
static void
make_stretch (LaurelDay first, LaurelDay last, LaurelDateSide *side)
{
  *side = (LaurelDateSide) { .is_stretch = first != last };
  laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, first, &side->first);
  laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, last, &side->last);
}

static void
make_side (LaurelDay first, LaurelDay last, const LaurelDateHabits *habits, LaurelDateSide *side)
{
  *side = (LaurelDateSide) { 0 };
  if (!laurel_date_unit_find (first, last, habits, &side->first))
    make_stretch (first, last, side);
}

/* The unit in which it starts. When it takes several days, the latest start may
 * be before that unit ends. */
static void
make_start (const LaurelWindow *window, const LaurelDateHabits *habits, LaurelDateSide *side)
{
  LaurelDay bound = window->le - window->min_days + 1;

  if (laurel_date_unit_find (window->es, window->ls, habits, &side->first))
    return;

  for (LaurelDateUnitKind kind = 0; kind < LAUREL_DATE_UNIT_LAST; kind++) {
    LaurelDay first, last;

    laurel_date_unit_around (kind, window->es, &side->first);
    if (laurel_date_unit_resolve (&side->first, habits, &first, &last) && first == window->es &&
        last <= window->le && MIN (last, bound) == window->ls)
      return;
  }
  make_stretch (window->es, window->ls, side);
}

/* The unit in which it ends; likewise. */
static void
make_end (const LaurelWindow *window, const LaurelDateHabits *habits, LaurelDateSide *side)
{
  LaurelDay bound = window->es + window->min_days - 1;

  if (laurel_date_unit_find (window->ee, window->le, habits, &side->first))
    return;

  for (LaurelDateUnitKind kind = 0; kind < LAUREL_DATE_UNIT_LAST; kind++) {
    LaurelDay first, last;

    laurel_date_unit_around (kind, window->le, &side->first);
    if (laurel_date_unit_resolve (&side->first, habits, &first, &last) && last == window->le &&
        first >= window->es && MAX (first, bound) == window->ee)
      return;
  }
  make_stretch (window->ee, window->le, side);
}

/* The last day of a month is its end; any other is itself. */
static void
make_deadline (LaurelDay day, LaurelDateSide *side)
{
  LaurelDay first, last;

  laurel_date_unit_around (LAUREL_DATE_UNIT_MONTH_END, day, &side->first);
  if (!laurel_date_unit_resolve (&side->first, NULL, &first, &last) || last != day)
    laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, day, &side->first);
}

/* "after September", if a month or a part of one has just ended; else it is not
 * before that day. */
static void
make_after (LaurelDay day, const LaurelDateHabits *habits, LaurelDatePhrase *phrase)
{
  static const LaurelDateUnitKind kinds[] = { LAUREL_DATE_UNIT_MONTH, LAUREL_DATE_UNIT_EARLY,
                                              LAUREL_DATE_UNIT_MID };

  phrase->shape = LAUREL_DATE_SHAPE_AFTER;
  for (gsize i = 0; day > 1 && i < G_N_ELEMENTS (kinds); i++) {
    LaurelDay first, last;

    laurel_date_unit_around (kinds[i], day - 1, &phrase->a.first);
    phrase->is_strict = laurel_date_unit_resolve (&phrase->a.first, habits, &first, &last) &&
                        last == day - 1;
    if (phrase->is_strict)
      return;
  }
  laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, day, &phrase->a.first);
}

static void
make_bounded (const LaurelWindow *window, const LaurelDateHabits *habits, LaurelDatePhrase *phrase)
{
  if (laurel_window_is_exact (window) && window->es != window->le) {
    make_side (window->es, window->le, NULL, &phrase->a);
    if (phrase->a.first.kind == LAUREL_DATE_UNIT_YEAR && !phrase->a.is_stretch) {
      phrase->a.first.throughout = TRUE;
      return;
    }
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
    make_stretch (window->es, window->es, &phrase->a);
    make_stretch (window->le, window->le, &phrase->b);
  } else if (laurel_window_is_one_stretch (window)) {
    make_side (window->es, window->le, habits, &phrase->a);
  } else {
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
    make_start (window, habits, &phrase->a);
    make_end (window, habits, &phrase->b);
  }
}

/**
 * laurel_date_phrase_make:
 * @window: a window that passes [func@laurel_window_check]
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @phrase: (out caller-allocates): the phrase
 *
 * The reverse of [func@laurel_date_phrase_resolve]: which units of time a
 * window was made of. Days that are no unit become a stretch of days.
 */
void
laurel_date_phrase_make (const LaurelWindow *window, const LaurelDateHabits *habits,
                         LaurelDatePhrase *phrase)
{
  LaurelDay ls = window->ls != 0 ? window->ls : window->es;
  LaurelWindow whole = *window;

  *phrase = (LaurelDatePhrase) {
    .min_days = window->min_days,
    .approximate = window->approximate,
    .any_time = window->open_start,
  };

  if (window->es == 0 && window->le == 0) {
    phrase->shape = window->open_end ? LAUREL_DATE_SHAPE_ALWAYS : LAUREL_DATE_SHAPE_UNDECIDED;
  } else if (window->es == 0) {
    phrase->shape = LAUREL_DATE_SHAPE_DEADLINE;
    make_deadline (window->le, &phrase->a);
  } else if (window->le == 0 && window->ls == 0 && !window->open_end) {
    make_after (window->es, habits, phrase);
  } else if (window->le == 0) {
    phrase->shape = window->open_end ? LAUREL_DATE_SHAPE_FROM : LAUREL_DATE_SHAPE_STARTS;
    make_side (window->es, ls, habits, &phrase->a);
  } else {
    /* A bound in between that is not known is as wide as it can be. */
    whole.ls = window->ls != 0 ? window->ls : window->le - window->min_days + 1;
    whole.ee = window->ee != 0 ? window->ee : window->es + window->min_days - 1;
    make_bounded (&whole, habits, phrase);
  }
}
