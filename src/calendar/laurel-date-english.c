/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

static const char *const COUNTS[] = {
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", NULL
};

/**
 * laurel_date_take_english_count:
 *
 * Returns: the number that came next, in digits or words, and was passed; or 0
 */
int
laurel_date_take_english_count (LaurelDateCursor *cursor)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);

  if (!laurel_date_cursor_sees_number (cursor, 0))
    return laurel_date_cursor_take_any (cursor, COUNTS) + 1;

  cursor->at++;

  return number->value;
}

/**
 * laurel_date_take_english_joint:
 * @cursor: a cursor
 * @is_between: whether "between" came before, so that "and" joins
 *
 * Returns: whether "to" came next, as a word or a dash; then it is passed
 */
gboolean
laurel_date_take_english_joint (LaurelDateCursor *cursor, gboolean is_between)
{
  static const char *const words[] = { "up to", "to", "until", "till", "through", "thru", NULL };

  if (laurel_date_cursor_take_any (cursor, words) >= 0 ||
      (is_between && laurel_date_cursor_take_words (cursor, "and")))
    return TRUE;

  if (!laurel_date_cursor_take_mark (cursor, '-'))
    return FALSE;
  while (laurel_date_cursor_take_mark (cursor, '-'))
    continue;

  return TRUE;
}

static gboolean
take_undated (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const subject[] = { "date", "dates", "time", NULL };
  static const char *const undecided[] = {
    "to be announced", "to be confirmed", "to be decided", "to be determined", "to be named",
    "to be fixed", "tba", "tbd", "tbc", "not yet fixed", "not yet known", NULL
  };
  static const char *const always[] = { "ongoing", "permanently", "open ended", "at any time",
                                        NULL };
  guint start = cursor->at;

  laurel_date_cursor_take_any (cursor, subject);
  if (laurel_date_cursor_take_any (cursor, undecided) >= 0) {
    phrase->shape = LAUREL_DATE_SHAPE_UNDECIDED;
    return TRUE;
  }
  cursor->at = start;
  if (laurel_date_cursor_take_any (cursor, always) >= 0) {
    phrase->shape = LAUREL_DATE_SHAPE_ALWAYS;
    return TRUE;
  }

  return FALSE;
}

/* "some day from", "three days in", "any 3 days between": the stretch in which
 * it falls comes next. */
static gboolean
take_some_day (LaurelDateCursor *cursor, int *min_days)
{
  static const char *const some[] = { "some", "any", NULL };
  static const char *const day[] = { "days", "day", "weeks", "week", NULL };
  static const char *const in[] = { "from", "between", "within", "in", "of", NULL };
  guint start = cursor->at;
  gboolean is_some = laurel_date_cursor_take_any (cursor, some) >= 0;
  int count = laurel_date_take_english_count (cursor);
  int unit = laurel_date_cursor_take_any (cursor, day);

  if ((!is_some && count == 0) || unit < 0 || laurel_date_cursor_take_any (cursor, in) < 0) {
    cursor->at = start;
    return FALSE;
  }
  if (count > 0)
    *min_days = MIN (count, 9999) * (unit >= 2 ? 7 : 1);

  return TRUE;
}

static gboolean
take_side (LaurelDateCursor *cursor, gboolean is_end, LaurelDateSide *side, int *min_days)
{
  guint start = cursor->at, after_first;
  gboolean is_stretch = take_some_day (cursor, min_days);

  *side = (LaurelDateSide) { 0 };
  if (!laurel_date_take_english_unit (cursor, is_end, &side->first)) {
    cursor->at = start;
    return FALSE;
  }
  if (!is_stretch)
    return TRUE;

  after_first = cursor->at;
  side->is_stretch = laurel_date_take_english_joint (cursor, TRUE) &&
                     laurel_date_take_english_unit (cursor, TRUE, &side->last);
  if (!side->is_stretch)
    cursor->at = after_first;

  return TRUE;
}

/* "for 3 days", "lasting two weeks", "(3 days)". */
static void
take_duration (LaurelDateCursor *cursor, int *min_days)
{
  static const char *const lead[] = { "for", "lasting", NULL };
  static const char *const day[] = { "days", "day", "weeks", "week", NULL };
  guint start = cursor->at;
  gboolean in_parentheses, said;
  int count, unit;

  laurel_date_cursor_take_mark (cursor, ',');
  in_parentheses = laurel_date_cursor_take_mark (cursor, '(');
  said = laurel_date_cursor_take_any (cursor, lead) >= 0;
  count = laurel_date_take_english_count (cursor);
  unit = laurel_date_cursor_take_any (cursor, day);

  if ((said || in_parentheses) && count > 0 && unit >= 0 &&
      (!in_parentheses || laurel_date_cursor_take_mark (cursor, ')')))
    *min_days = MIN (count, 9999) * (unit >= 2 ? 7 : 1);
  else
    cursor->at = start;
}

typedef enum {
  LEAD_PLAIN,
  LEAD_UNTIL,
  LEAD_ANY_TIME,
  LEAD_FROM,
  LEAD_STARTS,
  LEAD_BETWEEN,
} Lead;

/* What stands before the first unit. */
static Lead
take_lead (LaurelDateCursor *cursor)
{
  static const struct {
    const char *words;
    Lead lead;
  } leads[] = {
    { "any time until", LEAD_ANY_TIME },
    { "any time before", LEAD_ANY_TIME },
    { "no later than", LEAD_UNTIL },
    { "not later than", LEAD_UNTIL },
    { "deadline", LEAD_UNTIL },
    { "closes on", LEAD_UNTIL },
    { "closes", LEAD_UNTIL },
    { "by", LEAD_UNTIL },
    { "before", LEAD_UNTIL },
    { "until", LEAD_UNTIL },
    { "till", LEAD_UNTIL },
    { "up to", LEAD_UNTIL },
    { "due", LEAD_UNTIL },
    { "not before", LEAD_FROM },
    { "no earlier than", LEAD_FROM },
    { "not earlier than", LEAD_FROM },
    { "after", LEAD_FROM },
    { "starting from", LEAD_FROM },
    { "as of", LEAD_FROM },
    { "as from", LEAD_FROM },
    { "from", LEAD_FROM },
    { "since", LEAD_FROM },
    { "starting in", LEAD_STARTS },
    { "starting on", LEAD_STARTS },
    { "starts in", LEAD_STARTS },
    { "starts on", LEAD_STARTS },
    { "between", LEAD_BETWEEN },
    { "during", LEAD_PLAIN },
    { "in", LEAD_PLAIN },
    { "on", LEAD_PLAIN },
    { "at", LEAD_PLAIN },
    { "some time in", LEAD_PLAIN },
    { "sometime in", LEAD_PLAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (laurel_date_cursor_take_words (cursor, leads[i].words)) {
      laurel_date_cursor_take_mark (cursor, ':');
      return leads[i].lead;
    }

  return LEAD_PLAIN;
}

static gboolean
take_about (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "about", "around", "approximately", "approx", "roughly",
                                       "circa", "ca", NULL };

  if (laurel_date_cursor_take_any (cursor, words) < 0)
    return FALSE;

  laurel_date_cursor_take_mark (cursor, '.');

  return TRUE;
}

/* "September and October": two months in a row. */
static gboolean
take_next_month (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  const LaurelDateUnit *month = &phrase->a.first;
  guint start = cursor->at;

  if (month->kind == LAUREL_DATE_UNIT_MONTH && !month->throughout &&
      (laurel_date_cursor_take_words (cursor, "and") ||
       laurel_date_cursor_take_mark (cursor, '&') || laurel_date_cursor_take_mark (cursor, '/')) &&
      take_side (cursor, FALSE, &phrase->b, &phrase->min_days) &&
      phrase->b.first.kind == LAUREL_DATE_UNIT_MONTH && phrase->b.first.index == month->index + 1)
    return TRUE;
  cursor->at = start;

  return FALSE;
}

/* "by the end of Q3" is "by Q3": its last day is what counts anyway. */
static void
take_end_of (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "the end of", "end of", NULL };
  LaurelDateCursor ahead = *cursor;
  LaurelDateUnit unit;
  guint after_words;

  if (laurel_date_cursor_take_any (&ahead, words) < 0)
    return;

  after_words = ahead.at;
  if (laurel_date_take_english_unit (&ahead, FALSE, &unit) &&
      (unit.kind == LAUREL_DATE_UNIT_QUARTER || unit.kind == LAUREL_DATE_UNIT_HALF_YEAR))
    cursor->at = after_words;
}

/* A single unit is what its lead, or an "onwards", makes of it. */
static void
shape_single (LaurelDateCursor *cursor, Lead lead, LaurelDatePhrase *phrase)
{
  static const char *const onwards[] = { "onwards", "onward", "on", NULL };
  gboolean is_onwards = laurel_date_cursor_take_any (cursor, onwards) >= 0;

  if (lead == LEAD_UNTIL || lead == LEAD_ANY_TIME) {
    phrase->shape = LAUREL_DATE_SHAPE_DEADLINE;
    phrase->any_time = lead == LEAD_ANY_TIME;
  } else if (lead == LEAD_STARTS) {
    phrase->shape = LAUREL_DATE_SHAPE_STARTS;
  } else if (lead == LEAD_FROM || is_onwards) {
    phrase->shape = LAUREL_DATE_SHAPE_FROM;
  }
}

/**
 * laurel_date_read_english_phrase:
 * @text: a text
 * @at: a token
 * @phrase: (out caller-allocates): the phrase
 *
 * Returns: whether an English phrase about time begins at @at
 */
gboolean
laurel_date_read_english_phrase (const LaurelDateText *text, guint at, LaurelDatePhrase *phrase)
{
  LaurelDateCursor cursor = { text, at };
  guint after_a;
  Lead lead;

  if (text->tokens[at].kind != LAUREL_DATE_TOKEN_WORD &&
      text->tokens[at].kind != LAUREL_DATE_TOKEN_NUMBER)
    return FALSE;

  *phrase = (LaurelDatePhrase) { .from = at, .backwards = TRUE };
  if (take_undated (&cursor, phrase)) {
    phrase->to = cursor.at;
    return TRUE;
  }

  phrase->approximate = take_about (&cursor);
  lead = take_lead (&cursor);
  phrase->approximate |= take_about (&cursor);
  if (lead == LEAD_UNTIL)
    take_end_of (&cursor);
  if (!take_side (&cursor, FALSE, &phrase->a, &phrase->min_days))
    return FALSE;

  after_a = cursor.at;
  if (lead == LEAD_PLAIN && take_next_month (&cursor, phrase)) {
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
  } else if (lead != LEAD_UNTIL && lead != LEAD_ANY_TIME &&
             laurel_date_take_english_joint (&cursor, lead == LEAD_BETWEEN) &&
             take_side (&cursor, phrase->a.first.kind == LAUREL_DATE_UNIT_DAY, &phrase->b,
                        &phrase->min_days)) {
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
  } else {
    cursor.at = after_a;
    shape_single (&cursor, lead, phrase);
  }

  /* "between 12 and 17 September" is on some day of them. */
  if (lead == LEAD_BETWEEN && phrase->shape == LAUREL_DATE_SHAPE_RANGE &&
      !phrase->a.is_stretch && !phrase->b.is_stretch) {
    phrase->shape = LAUREL_DATE_SHAPE_UNIT;
    phrase->a.last = phrase->b.first;
    phrase->a.is_stretch = TRUE;
  }
  take_duration (&cursor, &phrase->min_days);
  phrase->to = cursor.at;

  return TRUE;
}
