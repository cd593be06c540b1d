/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

#define MAX_UNITS (2 * LAUREL_DATE_MAX_LISTED)

/* The units of a phrase in the order of reading. */
static guint
list_units (LaurelDatePhrase *phrase, LaurelDateUnit **units)
{
  guint n = 0;

  for (guint i = 0; i < phrase->n_listed; i++) {
    units[n++] = &phrase->listed[i].first;
    if (phrase->listed[i].is_stretch)
      units[n++] = &phrase->listed[i].last;
  }
  if (n > 0)
    return n;

  if (phrase->shape == LAUREL_DATE_SHAPE_ALWAYS || phrase->shape == LAUREL_DATE_SHAPE_UNDECIDED)
    return 0;

  units[n++] = &phrase->a.first;
  if (phrase->a.is_stretch)
    units[n++] = &phrase->a.last;
  if (phrase->shape != LAUREL_DATE_SHAPE_RANGE)
    return n;

  units[n++] = &phrase->b.first;
  if (phrase->b.is_stretch)
    units[n++] = &phrase->b.last;

  return n;
}

static gboolean
needs_month (const LaurelDateUnit *unit)
{
  return unit->index == 0 && laurel_date_unit_is_in_month (unit->kind);
}

/* "8 to 10 September 2022": what comes later holds for what came before. */
static void
inherit_backwards (LaurelDateUnit **units, guint n)
{
  for (guint i = n; i-- > 1;) {
    LaurelDateUnit *unit = units[i - 1], *later = units[i];

    if (unit->year == 0)
      unit->year = later->year;
    if (needs_month (unit) && laurel_date_unit_is_in_month (later->kind))
      unit->index = later->index;
  }
}

/* "9月7日-9日", and "12月-次年2月". */
static LaurelDateProblem
inherit_forwards (LaurelDateUnit **units, guint n, int year)
{
  int month = 0;

  for (guint i = 0; i < n; i++) {
    LaurelDateUnit *unit = units[i];

    if (unit->year == 0 && year == 0)
      return LAUREL_DATE_PROBLEM_NO_YEAR;
    if (unit->year == 0)
      unit->year = year + unit->years_later;
    if (needs_month (unit))
      unit->index = month;
    if (laurel_date_unit_is_in_month (unit->kind))
      month = unit->index;
    year = unit->year;
  }

  return LAUREL_DATE_PROBLEM_NONE;
}

/**
 * laurel_date_side_resolve:
 * @side: an end of a phrase whose years and months are known
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @first: (out): its first day
 * @last: (out): its last day
 *
 * Returns: the problem, or none
 */
LaurelDateProblem
laurel_date_side_resolve (const LaurelDateSide *side, const LaurelDateHabits *habits,
                          LaurelDay *first, LaurelDay *last)
{
  LaurelDay ignored;
  const LaurelDateUnit *end = side->is_stretch ? &side->last : &side->first;

  if (!laurel_date_unit_resolve (&side->first, habits, first, side->is_stretch ? &ignored : last))
    return LAUREL_DATE_PROBLEM_NO_SUCH_DAY;
  if (side->first.weekday != 0 && laurel_day_get_weekday (*first) != side->first.weekday)
    return LAUREL_DATE_PROBLEM_WRONG_WEEKDAY;
  if (!side->is_stretch)
    return LAUREL_DATE_PROBLEM_NONE;

  if (!laurel_date_unit_resolve (end, habits, &ignored, last))
    return LAUREL_DATE_PROBLEM_NO_SUCH_DAY;
  if (end->weekday != 0 && laurel_day_get_weekday (*last) != end->weekday)
    return LAUREL_DATE_PROBLEM_WRONG_WEEKDAY;

  return *first > *last ? LAUREL_DATE_PROBLEM_END_BEFORE_START : LAUREL_DATE_PROBLEM_NONE;
}

static LaurelDateProblem
resolve_range (const LaurelDatePhrase *phrase, const LaurelDateHabits *habits,
               LaurelDay first, LaurelDay last, LaurelWindow *window)
{
  int min_days = MAX (phrase->min_days, 1);
  gboolean is_range = phrase->shape == LAUREL_DATE_SHAPE_RANGE;
  LaurelDay b_first = first, b_last = last;
  LaurelDateProblem problem = LAUREL_DATE_PROBLEM_NONE;

  if (is_range)
    problem = laurel_date_side_resolve (&phrase->b, habits, &b_first, &b_last);
  if (problem != LAUREL_DATE_PROBLEM_NONE)
    return problem;
  if (b_first < first || b_last < last)
    return LAUREL_DATE_PROBLEM_END_BEFORE_START;
  /* "9月7日，为期3天" begins on that day. */
  if (!is_range && !phrase->a.is_stretch && phrase->a.first.kind == LAUREL_DATE_UNIT_DAY &&
      min_days > 1 && last + min_days - 1 <= laurel_day_new (9999, 12, 31)) {
    b_first = b_last = first + min_days - 1;
    min_days = 1;
  }
  if (phrase->a.first.throughout && !is_range) {
    last = first;
    b_first = b_last;
  }
  if (!laurel_window_from_units (first, last, b_first, b_last, min_days, window, NULL))
    return LAUREL_DATE_PROBLEM_TOO_LONG;

  /* "9月7日-7日" is two ends all the same. */
  if (is_range)
    window->extent = LAUREL_EXTENT_THROUGH;

  return LAUREL_DATE_PROBLEM_NONE;
}

/* What is named as an end, and a day, is itself meant when it is a last day. */
static gboolean
is_left_out (const LaurelDatePhrase *phrase)
{
  LaurelDateUnitKind kind = phrase->a.first.kind;

  if (phrase->a.first.customary > 0)
    return phrase->is_strict;

  return phrase->is_strict && !phrase->a.is_stretch && kind != LAUREL_DATE_UNIT_DAY &&
         kind != LAUREL_DATE_UNIT_MONTH_END && kind != LAUREL_DATE_UNIT_YEAR_END &&
         phrase->a.first.part != LAUREL_DATE_PART_END;
}

/* "9月12日起3天", "from 12 September for two weeks": it ends when they are over. */
static LaurelDateProblem
resolve_counted (const LaurelDatePhrase *phrase, LaurelDay first, LaurelDay last,
                 LaurelWindow *window)
{
  int more = phrase->min_days - 1;

  if (last + more > laurel_day_new (9999, 12, 31) ||
      !laurel_window_from_units (first, last, first + more, last + more,
                                 first == last ? 1 : phrase->min_days, window, NULL))
    return LAUREL_DATE_PROBLEM_TOO_LONG;
  window->extent = LAUREL_EXTENT_THROUGH;

  return LAUREL_DATE_PROBLEM_NONE;
}

/* A phrase of which only a start, or only an end, is known. */
static LaurelDateProblem
resolve_half_known (const LaurelDatePhrase *phrase, LaurelDay first, LaurelDay last,
                    LaurelWindow *window)
{
  if (phrase->shape == LAUREL_DATE_SHAPE_DEADLINE) {
    window->le = is_left_out (phrase) ? first - 1 : last;
    window->open_start = phrase->any_time;
    return window->le > 0 ? LAUREL_DATE_PROBLEM_NONE : LAUREL_DATE_PROBLEM_NO_SUCH_DAY;
  }
  if (phrase->shape == LAUREL_DATE_SHAPE_AFTER) {
    window->es = phrase->is_strict ? last + 1 : first;
    return window->es <= laurel_day_new (9999, 12, 31) ? LAUREL_DATE_PROBLEM_NONE
                                                       : LAUREL_DATE_PROBLEM_NO_SUCH_DAY;
  }

  if (phrase->min_days > 1 && !phrase->at_least)
    return resolve_counted (phrase, first, last, window);

  window->es = first;
  window->ls = last;
  window->open_end = phrase->shape != LAUREL_DATE_SHAPE_STARTS;
  window->extent = LAUREL_EXTENT_THROUGH;

  return LAUREL_DATE_PROBLEM_NONE;
}

static LaurelDateProblem
resolve_days (const LaurelDatePhrase *phrase, const LaurelDateHabits *habits,
              LaurelWindow *window, gboolean *has_gap)
{
  LaurelDay first = 0, last = 0;
  LaurelDateProblem problem;

  if (phrase->shape == LAUREL_DATE_SHAPE_UNDECIDED)
    return LAUREL_DATE_PROBLEM_NONE;
  if (phrase->shape == LAUREL_DATE_SHAPE_LIST)
    return laurel_date_list_resolve (phrase, habits, window, has_gap);
  if (phrase->shape == LAUREL_DATE_SHAPE_ALWAYS)
    return resolve_half_known (phrase, 0, 0, window);

  problem = laurel_date_side_resolve (&phrase->a, habits, &first, &last);
  if (problem != LAUREL_DATE_PROBLEM_NONE)
    return problem;
  if (phrase->shape == LAUREL_DATE_SHAPE_UNIT || phrase->shape == LAUREL_DATE_SHAPE_RANGE)
    return resolve_range (phrase, habits, first, last, window);

  return resolve_half_known (phrase, first, last, window);
}

static LaurelDateProblem
resolve (const LaurelDatePhrase *phrase, int year, const LaurelDateHabits *habits,
         LaurelWindow *window, gboolean *has_gap)
{
  LaurelDatePhrase full = *phrase;
  LaurelDateUnit *units[MAX_UNITS];
  guint n = list_units (&full, units);
  LaurelWindow made = { .min_days = MAX (phrase->min_days, 1) };
  LaurelDateProblem problem;

  *has_gap = FALSE;
  *window = (LaurelWindow) LAUREL_WINDOW_UNKNOWN;
  if (full.backwards)
    inherit_backwards (units, n);
  problem = inherit_forwards (units, n, year);
  if (problem == LAUREL_DATE_PROBLEM_NONE)
    problem = resolve_days (&full, habits, &made, has_gap);
  if (problem != LAUREL_DATE_PROBLEM_NONE)
    return problem;

  made.approximate = phrase->approximate;
  *window = made;

  return LAUREL_DATE_PROBLEM_NONE;
}

/**
 * laurel_date_phrase_resolve:
 * @phrase: a phrase
 * @year: the year that holds where none is said; 0 when there is none
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @window: (out caller-allocates): the window; unknown when there is a problem
 *
 * Asks the calendar which days a phrase means. An end before its start is
 * never moved to the next year: that is for people to say.
 *
 * Returns: the problem, or none
 */
LaurelDateProblem
laurel_date_phrase_resolve (const LaurelDatePhrase *phrase, int year,
                            const LaurelDateHabits *habits, LaurelWindow *window)
{
  gboolean has_gap;

  return resolve (phrase, year, habits, window, &has_gap);
}

/* Until the end of a quarter is until its last day, whenever the end begins. */
static gboolean
is_end_of_deadline (const LaurelDatePhrase *phrase, const LaurelDateUnit *unit)
{
  return phrase->shape == LAUREL_DATE_SHAPE_DEADLINE && unit->part == LAUREL_DATE_PART_END;
}

/**
 * laurel_date_phrase_get_doubt:
 * @phrase: a phrase that [func@laurel_date_phrase_resolve] finds no problem in
 * @year: the year that holds where none is said; 0 when there is none
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 *
 * Returns: what the phrase leaves open, or none
 */
LaurelDateDoubt
laurel_date_phrase_get_doubt (const LaurelDatePhrase *phrase, int year,
                              const LaurelDateHabits *habits)
{
  LaurelDatePhrase copy = *phrase;
  LaurelDateUnit *units[MAX_UNITS];
  LaurelWindow window;
  gboolean has_gap;

  resolve (phrase, year, habits, &window, &has_gap);
  if (has_gap)
    return LAUREL_DATE_DOUBT_GAP;

  for (guint i = list_units (&copy, units); i-- > 0;)
    if (units[i]->reversible)
      return LAUREL_DATE_DOUBT_REVERSIBLE;

  for (guint i = list_units (&copy, units); i-- > 0;)
    if (units[i]->customary > 0 || (units[i]->part != LAUREL_DATE_PART_WHOLE &&
                                !is_end_of_deadline (phrase, units[i])))
      return LAUREL_DATE_DOUBT_PART;

  return phrase->doubt;
}

/**
 * laurel_date_phrase_has_year:
 *
 * Returns: whether the words of the phrase say the year
 */
gboolean
laurel_date_phrase_has_year (const LaurelDatePhrase *phrase)
{
  LaurelDatePhrase copy = *phrase;
  LaurelDateUnit *units[MAX_UNITS];
  guint n = list_units (&copy, units);

  if (n > 0 && phrase->backwards)
    inherit_backwards (units, n);

  return n > 0 && units[0]->year != 0;
}

/* "~5 May": before a date, what joins two dates elsewhere says "about". */
static gboolean
is_about (const LaurelDateText *text, guint at)
{
  const LaurelDateToken *token = &text->tokens[at];

  return token->kind == LAUREL_DATE_TOKEN_MARK &&
         (g_str_has_prefix (text->text + token->start, "~") ||
          g_str_has_prefix (text->text + token->start, "～"));
}

/* The "09/22" of "16/09/22": what was not read from its beginning is not read
 * from its middle. */
static gboolean
is_inside_number (const LaurelDateText *text, guint at)
{
  const LaurelDateToken *mark = at > 1 ? &text->tokens[at - 1] : NULL;

  return mark != NULL && text->tokens[at].kind == LAUREL_DATE_TOKEN_NUMBER &&
         !text->tokens[at].spaced && mark->kind == LAUREL_DATE_TOKEN_MARK && !mark->spaced &&
         (mark->symbol == '/' || mark->symbol == '.' || mark->symbol == '-') &&
         (mark[-1].kind == LAUREL_DATE_TOKEN_NUMBER ||
          (mark->symbol != '.' && mark[-1].symbol == '.'));
}

/**
 * laurel_date_phrase_read:
 * @text: a text
 * @at: a token
 * @phrase: (out caller-allocates): the phrase, or unchanged
 *
 * Returns: whether a phrase about time, in Chinese or English, begins at @at
 */
gboolean
laurel_date_phrase_read (const LaurelDateText *text, guint at, LaurelDatePhrase *phrase)
{
  LaurelDatePhrase chinese, english;
  gboolean about = at + 1 < text->n_tokens && is_about (text, at);
  gboolean is_chinese = laurel_date_read_chinese_phrase (text, at + about, &chinese);
  gboolean is_english = laurel_date_read_english_phrase (text, at + about, &english);

  if ((!is_chinese && !is_english) || is_inside_number (text, at))
    return FALSE;

  *phrase = !is_english || (is_chinese && chinese.to >= english.to) ? chinese : english;
  phrase->approximate |= about;
  phrase->from = at;

  return TRUE;
}
