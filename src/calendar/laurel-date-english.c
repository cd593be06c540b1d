/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* What days are counted in. */
static const char *const SPANS[] = { "days", "day", "weeks", "week", "fortnights", "fortnight",
                                     NULL };
static const int DAYS[] = { 1, 1, 7, 7, 14, 14 };

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

  if (laurel_date_cursor_take_words (cursor, "a fortnight")) {
    cursor->at--;
    return 1;
  }
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

/**
 * laurel_date_take_english_list:
 *
 * Returns: what joins a list and came next; then it is passed
 */
LaurelDateListJoint
laurel_date_take_english_list (LaurelDateCursor *cursor)
{
  LaurelDateListJoint joint = LAUREL_DATE_LIST_END;

  if (laurel_date_cursor_take_mark (cursor, ',') || laurel_date_cursor_take_mark (cursor, 0x3001))
    joint = LAUREL_DATE_LIST_MARK;
  if (laurel_date_cursor_take_words (cursor, "and") || laurel_date_cursor_take_mark (cursor, '&') ||
      laurel_date_cursor_take_mark (cursor, '+')) {
    /* "and/or" */
    if (laurel_date_cursor_take_mark (cursor, '/') && laurel_date_cursor_take_words (cursor, "or"))
      return LAUREL_DATE_LIST_OR;
    return LAUREL_DATE_LIST_AND;
  }
  if (laurel_date_cursor_take_words (cursor, "or"))
    return LAUREL_DATE_LIST_OR;
  if (joint == LAUREL_DATE_LIST_END && laurel_date_cursor_take_mark (cursor, '/'))
    joint = LAUREL_DATE_LIST_SLASH;

  return joint;
}

/* "some day from", "three days in", "any 3 days between": the stretch in which
 * it falls comes next. */
static gboolean
take_some_day (LaurelDateCursor *cursor, int *min_days)
{
  static const char *const some[] = { "some", "any", NULL };
  static const char *const in[] = { "from", "between", "within", "in", "of", NULL };
  guint start = cursor->at;
  gboolean is_some = laurel_date_cursor_take_any (cursor, some) >= 0;
  int count = laurel_date_take_english_count (cursor);
  int unit = laurel_date_cursor_take_any (cursor, SPANS);

  if ((!is_some && count == 0) || unit < 0 || laurel_date_cursor_take_any (cursor, in) < 0) {
    cursor->at = start;
    return FALSE;
  }
  if (count > 0)
    *min_days = MIN (count, 9999) * DAYS[unit];

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

/* The 9 of "9/7-9". */
static gboolean
take_numeric_side (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  phrase->b = (LaurelDateSide) { 0 };

  return laurel_date_take_numeric_end (cursor, &phrase->a.first, &phrase->b.first);
}

/* "for 3 days", "lasting two weeks", "(3 days)". */
static void
take_duration (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const lead[] = { "for", "lasting", NULL };
  guint start = cursor->at;
  gboolean in_parentheses, said, at_least;
  int count, unit;

  laurel_date_cursor_take_mark (cursor, ',');
  in_parentheses = laurel_date_cursor_take_mark (cursor, '(');
  said = laurel_date_cursor_take_any (cursor, lead) >= 0;
  at_least = laurel_date_cursor_take_words (cursor, "at least");
  count = laurel_date_take_english_count (cursor);
  unit = laurel_date_cursor_take_any (cursor, SPANS);

  if ((said || at_least || in_parentheses) && count > 0 && unit >= 0 &&
      (!in_parentheses || laurel_date_cursor_take_mark (cursor, ')'))) {
    phrase->min_days = MIN (count, 9999) * DAYS[unit];
    phrase->at_least = at_least;
  } else {
    cursor->at = start;
  }
}

typedef enum {
  LEAD_PLAIN,
  LEAD_UNTIL,
  LEAD_ANY_TIME,
  LEAD_FROM,
  LEAD_STARTS,
  LEAD_BEGINNING,
  LEAD_BEFORE,
  LEAD_ANY_TIME_BEFORE,
  LEAD_AFTER,
  LEAD_NO_EARLIER,
  LEAD_BETWEEN,
} Lead;

/* What stands before the first unit, longer ones before those they begin with. */
static const struct {
  const char *words;
  Lead lead;
} LEADS[] = {
  { "any time until", LEAD_ANY_TIME },
  { "any time before", LEAD_ANY_TIME_BEFORE },
  { "any time up to", LEAD_ANY_TIME },
  { "any time by", LEAD_ANY_TIME },
  { "by no later than", LEAD_UNTIL },
  { "at the latest by", LEAD_UNTIL },
  { "no later than", LEAD_UNTIL },
  { "not later than", LEAD_UNTIL },
  { "deadline", LEAD_UNTIL },
  { "closes on", LEAD_UNTIL },
  { "closes", LEAD_UNTIL },
  { "close on", LEAD_UNTIL },
  { "through", LEAD_UNTIL },
  { "open until", LEAD_UNTIL },
  { "open till", LEAD_UNTIL },
  { "opens on", LEAD_STARTS },
  { "opens in", LEAD_STARTS },
  { "opens", LEAD_STARTS },
  { "launching in", LEAD_STARTS },
  { "launching on", LEAD_STARTS },
  { "launching", LEAD_STARTS },
  { "launches on", LEAD_STARTS },
  { "launches", LEAD_STARTS },
  { "this", LEAD_PLAIN },
  { "closing on", LEAD_UNTIL },
  { "closing", LEAD_UNTIL },
  { "ending on", LEAD_UNTIL },
  { "ending in", LEAD_UNTIL },
  { "ending", LEAD_UNTIL },
  { "ends on", LEAD_UNTIL },
  { "ends in", LEAD_UNTIL },
  { "ends", LEAD_UNTIL },
  { "by", LEAD_UNTIL },
  { "before", LEAD_BEFORE },
  { "prior to", LEAD_BEFORE },
  { "ahead of", LEAD_BEFORE },
  { "not after", LEAD_UNTIL },
  { "until", LEAD_UNTIL },
  { "till", LEAD_UNTIL },
  { "up to", LEAD_UNTIL },
  { "due on", LEAD_UNTIL },
  { "due in", LEAD_UNTIL },
  { "due by", LEAD_UNTIL },
  { "due", LEAD_UNTIL },
  { "not before", LEAD_NO_EARLIER },
  { "no earlier than", LEAD_NO_EARLIER },
  { "not earlier than", LEAD_NO_EARLIER },
  { "no sooner than", LEAD_NO_EARLIER },
  { "some time after", LEAD_AFTER },
  { "sometime after", LEAD_AFTER },
  { "after", LEAD_AFTER },
  { "later than", LEAD_AFTER },
  { "starting from", LEAD_FROM },
  { "beginning from", LEAD_FROM },
  { "with effect from", LEAD_FROM },
  { "effective", LEAD_FROM },
  { "open from", LEAD_FROM },
  { "as of", LEAD_FROM },
  { "as from", LEAD_FROM },
  { "from", LEAD_FROM },
  { "since", LEAD_FROM },
  { "starting in", LEAD_STARTS },
  { "starting on", LEAD_STARTS },
  { "starting at", LEAD_STARTS },
  { "starting with", LEAD_STARTS },
  { "starting", LEAD_STARTS },
  { "starts in", LEAD_STARTS },
  { "starts on", LEAD_STARTS },
  { "starts", LEAD_STARTS },
  { "begins in", LEAD_STARTS },
  { "begins on", LEAD_STARTS },
  { "begins", LEAD_STARTS },
  { "beginning in", LEAD_STARTS },
  { "beginning on", LEAD_STARTS },
  { "beginning", LEAD_BEGINNING },
  { "commencing in", LEAD_STARTS },
  { "commencing on", LEAD_STARTS },
  { "commencing", LEAD_STARTS },
  { "commences on", LEAD_STARTS },
  { "kicking off in", LEAD_STARTS },
  { "kicking off on", LEAD_STARTS },
  { "between", LEAD_BETWEEN },
  { "planned for", LEAD_PLAIN },
  { "planned in", LEAD_PLAIN },
  { "scheduled for", LEAD_PLAIN },
  { "scheduled in", LEAD_PLAIN },
  { "expected in", LEAD_PLAIN },
  { "expected", LEAD_PLAIN },
  { "probably in", LEAD_PLAIN },
  { "probably", LEAD_PLAIN },
  { "provisionally", LEAD_PLAIN },
  { "tentatively", LEAD_PLAIN },
  { "during", LEAD_PLAIN },
  { "in", LEAD_PLAIN },
  { "on", LEAD_PLAIN },
  { "at", LEAD_PLAIN },
  { "some time in", LEAD_PLAIN },
  { "sometime in", LEAD_PLAIN },
};

static Lead
take_lead (LaurelDateCursor *cursor)
{
  for (gsize i = 0; i < G_N_ELEMENTS (LEADS); i++)
    if (laurel_date_cursor_take_words (cursor, LEADS[i].words)) {
      laurel_date_cursor_take_mark (cursor, ':');
      return LEADS[i].lead;
    }

  return LEAD_PLAIN;
}

static gboolean
take_about (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "on or about", "on or around", "about", "around",
                                       "approximately", "approx", "roughly",
                                       "circa", "ca", "c", NULL };

  if (laurel_date_cursor_take_any (cursor, words) < 0)
    return FALSE;

  laurel_date_cursor_take_mark (cursor, '.');

  return TRUE;
}

/* "September 8": then a number alone can follow as another day of the month. */
static gboolean
ends_in_day (const LaurelDateCursor *cursor)
{
  const LaurelDateToken *token = &cursor->text->tokens[cursor->at - 1];
  const LaurelDateToken *before = cursor->at > 1 ? token - 1 : NULL;

  if (token->kind == LAUREL_DATE_TOKEN_WORD && !token->spaced && before != NULL)
    token = before;

  return token->kind == LAUREL_DATE_TOKEN_NUMBER && token->digits <= 2;
}

/* A run of days, or a unit, that goes on with a list. */
static gboolean
take_item (LaurelDateCursor *cursor, gboolean bare_end, const LaurelDateUnit *before,
           LaurelDateSide *side)
{
  guint after_first;

  *side = (LaurelDateSide) { 0 };
  if (!(before->kind == LAUREL_DATE_UNIT_WEEK &&
        laurel_date_take_numeric_end (cursor, before, &side->first)) &&
      !laurel_date_take_english_unit (cursor, bare_end, &side->first))
    return FALSE;

  after_first = cursor->at;
  side->is_stretch =
    laurel_date_take_english_joint (cursor, FALSE) &&
    (laurel_date_take_english_unit (cursor, side->first.kind == LAUREL_DATE_UNIT_DAY,
                                    &side->last) ||
     laurel_date_take_numeric_end (cursor, &side->first, &side->last));
  if (!side->is_stretch)
    cursor->at = after_first;

  return TRUE;
}

/* "July or August", "1–3 and 5 September", "September 8, 10 and 12". */
static void
take_list (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  laurel_date_list_begin (phrase);
  for (;;) {
    guint at = cursor->at;
    gboolean bare_end = ends_in_day (cursor) || phrase->listed[phrase->n_listed - 1].first.bare;
    LaurelDateListJoint joint = laurel_date_take_english_list (cursor);
    LaurelDateSide side;

    if (joint == LAUREL_DATE_LIST_END || !take_item (cursor, bare_end, &phrase->a.first, &side) ||
        !laurel_date_list_add (phrase, joint, &side)) {
      cursor->at = at;
      break;
    }
  }
  laurel_date_list_end (phrase);
}

/* "by the end of Q3" is "by Q3": its last day is what counts anyway. */
static void
take_end_of (LaurelDateCursor *cursor, Lead *lead)
{
  static const char *const words[] = { "the end of", "end of", NULL };
  LaurelDateCursor ahead = *cursor;
  LaurelDateUnit unit;
  guint after_words;

  if (laurel_date_cursor_take_any (&ahead, words) < 0)
    return;

  after_words = ahead.at;
  if (laurel_date_take_english_unit (&ahead, FALSE, &unit) &&
      (unit.kind == LAUREL_DATE_UNIT_QUARTER || unit.kind == LAUREL_DATE_UNIT_HALF_YEAR)) {
    cursor->at = after_words;
    *lead = *lead == LEAD_ANY_TIME || *lead == LEAD_ANY_TIME_BEFORE ? LEAD_ANY_TIME : LEAD_UNTIL;
  }
}

static gboolean
is_deadline (Lead lead)
{
  return lead == LEAD_UNTIL || lead == LEAD_ANY_TIME || lead == LEAD_BEFORE ||
         lead == LEAD_ANY_TIME_BEFORE;
}

/* A single unit is what its lead, or an "onwards", makes of it. */
static void
shape_single (LaurelDateCursor *cursor, Lead lead, LaurelDatePhrase *phrase)
{
  static const char *const onwards[] = { "onwards", "onward", "and later", "or later", NULL };
  /* "8 September on", but not "8 September on the terrace". */
  gboolean is_on = laurel_date_cursor_peek (cursor, 1) == NULL &&
                   laurel_date_cursor_take_words (cursor, "on");
  gboolean is_onwards = is_on || laurel_date_cursor_take_any (cursor, onwards) >= 0;

  if (is_deadline (lead)) {
    phrase->shape = LAUREL_DATE_SHAPE_DEADLINE;
    phrase->any_time = lead == LEAD_ANY_TIME || lead == LEAD_ANY_TIME_BEFORE;
    phrase->is_strict = lead == LEAD_BEFORE || lead == LEAD_ANY_TIME_BEFORE;
  } else if (lead == LEAD_STARTS || lead == LEAD_BEGINNING) {
    phrase->shape = LAUREL_DATE_SHAPE_STARTS;
    if (lead == LEAD_BEGINNING && phrase->a.first.kind != LAUREL_DATE_UNIT_DAY)
      phrase->doubt = LAUREL_DATE_DOUBT_START;
  } else if (lead == LEAD_AFTER || lead == LEAD_NO_EARLIER) {
    phrase->shape = LAUREL_DATE_SHAPE_AFTER;
    phrase->is_strict = lead == LEAD_AFTER;
  } else if (lead == LEAD_FROM || is_onwards) {
    phrase->shape = LAUREL_DATE_SHAPE_FROM;
  }
}

/* "by 8 or 9 September": a list that is itself a start or an end. */
static void
shape_list (LaurelDateCursor *cursor, Lead lead, LaurelDatePhrase *phrase)
{
  const LaurelDateSide *last = &phrase->listed[phrase->n_listed - 1];

  if (lead == LEAD_PLAIN || lead == LEAD_BETWEEN)
    return;

  phrase->a.last = last->is_stretch ? last->last : last->first;
  phrase->a.is_stretch = TRUE;
  phrase->n_listed = 0;
  phrase->shape = LAUREL_DATE_SHAPE_UNIT;
  shape_single (cursor, lead, phrase);
}

/* What follows the first unit. */
static void
take_rest (LaurelDateCursor *cursor, Lead lead, LaurelDatePhrase *phrase)
{
  gboolean of_days = phrase->a.first.kind == LAUREL_DATE_UNIT_DAY;
  guint after_a = cursor->at;

  if (!is_deadline (lead) && laurel_date_take_english_joint (cursor, lead == LEAD_BETWEEN) &&
      (take_side (cursor, of_days, &phrase->b, &phrase->min_days) ||
       take_numeric_side (cursor, phrase)))
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
  else
    cursor->at = after_a;

  /* "between 12 and 17 September" is on some day of them. */
  if (phrase->shape == LAUREL_DATE_SHAPE_RANGE && lead == LEAD_BETWEEN &&
      !phrase->a.is_stretch && !phrase->b.is_stretch) {
    phrase->shape = LAUREL_DATE_SHAPE_UNIT;
    phrase->a.last = phrase->b.first;
    phrase->a.is_stretch = TRUE;
  } else if (!phrase->a.is_stretch && !phrase->b.is_stretch) {
    take_list (cursor, phrase);
  }

  if (phrase->shape == LAUREL_DATE_SHAPE_LIST && lead != LEAD_FROM)
    shape_list (cursor, lead, phrase);
  else if (phrase->shape == LAUREL_DATE_SHAPE_UNIT)
    shape_single (cursor, lead, phrase);
}

/* "8 and" of "by 8 and nothing else": the month of it never came. */
static gboolean
lacks_month (const LaurelDatePhrase *phrase)
{
  return phrase->a.first.bare && phrase->shape != LAUREL_DATE_SHAPE_RANGE &&
         phrase->n_listed == 0 && !phrase->a.is_stretch;
}

/* The lead and the first unit. "beginning" is a lead only before a day. */
static gboolean
take_start (LaurelDateCursor *cursor, LaurelDatePhrase *phrase, Lead *lead)
{
  guint start = cursor->at;

  phrase->approximate = take_about (cursor);
  *lead = take_lead (cursor);
  phrase->approximate |= take_about (cursor);
  if (is_deadline (*lead))
    take_end_of (cursor, lead);
  if (take_side (cursor, FALSE, &phrase->a, &phrase->min_days))
    return TRUE;

  cursor->at = start;
  *lead = LEAD_PLAIN;
  phrase->approximate = take_about (cursor);

  return take_side (cursor, FALSE, &phrase->a, &phrase->min_days);
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
  Lead lead;

  if (text->tokens[at].kind != LAUREL_DATE_TOKEN_WORD &&
      text->tokens[at].kind != LAUREL_DATE_TOKEN_NUMBER)
    return FALSE;

  *phrase = (LaurelDatePhrase) { .from = at, .backwards = TRUE };
  if (laurel_date_take_english_undated (&cursor, phrase)) {
    phrase->to = cursor.at;
    return TRUE;
  }

  if (!take_start (&cursor, phrase, &lead))
    return FALSE;
  take_rest (&cursor, lead, phrase);
  if (lacks_month (phrase))
    return FALSE;

  take_duration (&cursor, phrase);
  phrase->to = cursor.at;

  return TRUE;
}
