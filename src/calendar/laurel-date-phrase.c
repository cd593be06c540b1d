/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* The units of a phrase in the order of reading; at most four. */
static guint
list_units (LaurelDatePhrase *phrase, LaurelDateUnit **units)
{
  guint n = 0;

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

static LaurelDateProblem
resolve_side (const LaurelDateSide *side, const LaurelDateHabits *habits,
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
    problem = resolve_side (&phrase->b, habits, &b_first, &b_last);
  if (problem != LAUREL_DATE_PROBLEM_NONE)
    return problem;
  if (b_first < first || b_last < last)
    return LAUREL_DATE_PROBLEM_END_BEFORE_START;
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
  LaurelDatePhrase full = *phrase;
  LaurelDateUnit *units[4];
  guint n = list_units (&full, units);
  LaurelWindow made = { .min_days = MAX (phrase->min_days, 1), .approximate = phrase->approximate };
  LaurelDateProblem problem;
  LaurelDay first = 0, last = 0;

  *window = (LaurelWindow) LAUREL_WINDOW_UNKNOWN;
  if (full.backwards)
    inherit_backwards (units, n);
  problem = inherit_forwards (units, n, year);
  if (problem == LAUREL_DATE_PROBLEM_NONE && n > 0)
    problem = resolve_side (&full.a, habits, &first, &last);
  if (problem != LAUREL_DATE_PROBLEM_NONE)
    return problem;

  if (full.shape == LAUREL_DATE_SHAPE_UNIT || full.shape == LAUREL_DATE_SHAPE_RANGE) {
    problem = resolve_range (&full, habits, first, last, &made);
    if (problem != LAUREL_DATE_PROBLEM_NONE)
      return problem;
    made.approximate = phrase->approximate;
  } else if (full.shape == LAUREL_DATE_SHAPE_DEADLINE) {
    made.le = last;
    made.open_start = full.any_time;
  } else if (full.shape != LAUREL_DATE_SHAPE_UNDECIDED) {
    made.es = first;
    made.ls = last;
    made.open_end = full.shape != LAUREL_DATE_SHAPE_STARTS;
    made.extent = LAUREL_EXTENT_THROUGH;
  }
  *window = made;

  return LAUREL_DATE_PROBLEM_NONE;
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
  LaurelDateUnit *units[4];
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

  if (!is_chinese && !is_english)
    return FALSE;

  *phrase = !is_english || (is_chinese && chinese.to >= english.to) ? chinese : english;
  phrase->approximate |= about;
  phrase->from = at;

  return TRUE;
}

/**
 * laurel_date_take_numeric_day:
 * @cursor: a cursor
 * @unit: (out caller-allocates): the day
 *
 * Reads "2022-9-7", "2022.9.7" and "2022/9/7".
 *
 * Returns: whether such a day came next; then it is passed
 */
gboolean
laurel_date_take_numeric_day (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char marks[] = "-./";

  for (const char *mark = marks; *mark != '\0'; mark++) {
    const LaurelDateToken *year = laurel_date_cursor_peek (cursor, 0);

    if (!laurel_date_cursor_sees_number (cursor, 0) || year->digits != 4 ||
        !laurel_date_cursor_sees_mark (cursor, 1, *mark) ||
        !laurel_date_cursor_sees_number (cursor, 2) ||
        laurel_date_cursor_peek (cursor, 2)->digits > 2 ||
        !laurel_date_cursor_sees_mark (cursor, 3, *mark) ||
        !laurel_date_cursor_sees_number (cursor, 4) ||
        laurel_date_cursor_peek (cursor, 4)->digits > 2)
      continue;

    *unit = (LaurelDateUnit) {
      .kind = LAUREL_DATE_UNIT_DAY,
      .year = year->value,
      .index = laurel_date_cursor_peek (cursor, 2)->value,
      .day = laurel_date_cursor_peek (cursor, 4)->value,
    };
    cursor->at += 5;
    return TRUE;
  }

  return FALSE;
}
