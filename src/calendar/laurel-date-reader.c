/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-reader.h"

#include "base/laurel-quotes.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "calendar/laurel-edtf.h"

static const char *const UNDERSTOOD[] = {
  [LAUREL_UNDERSTOOD_NONE] = "none",
  [LAUREL_UNDERSTOOD_PART] = "part",
  [LAUREL_UNDERSTOOD_ALL] = "all",
};

static const char *const PROBLEMS[] = {
  [LAUREL_DATE_PROBLEM_NONE] = "none",
  [LAUREL_DATE_PROBLEM_NO_DATE] = "date-not-understood",
  [LAUREL_DATE_PROBLEM_NO_YEAR] = "date-without-year",
  [LAUREL_DATE_PROBLEM_NO_SUCH_DAY] = "no-such-day",
  [LAUREL_DATE_PROBLEM_END_BEFORE_START] = "end-before-start",
  [LAUREL_DATE_PROBLEM_WRONG_WEEKDAY] = "wrong-weekday",
  [LAUREL_DATE_PROBLEM_TOO_LONG] = "too-long",
};

/**
 * laurel_understood_to_string:
 *
 * Returns: "all", "part" or "none"
 */
const char *
laurel_understood_to_string (LaurelUnderstood understood)
{
  g_return_val_if_fail ((gsize) understood < G_N_ELEMENTS (UNDERSTOOD), NULL);

  return UNDERSTOOD[understood];
}

/**
 * laurel_date_problem_to_string:
 *
 * Returns: a name of the problem for programs, such as "end-before-start"
 */
const char *
laurel_date_problem_to_string (LaurelDateProblem problem)
{
  g_return_val_if_fail ((gsize) problem < G_N_ELEMENTS (PROBLEMS), NULL);

  return PROBLEMS[problem];
}

/**
 * laurel_date_problem_is_impossible:
 * @problem: a problem
 *
 * Returns: whether words that have it say a date that there is not, and not merely none
 */
gboolean
laurel_date_problem_is_impossible (LaurelDateProblem problem)
{
  return problem != LAUREL_DATE_PROBLEM_NONE && problem != LAUREL_DATE_PROBLEM_NO_DATE &&
         problem != LAUREL_DATE_PROBLEM_NO_YEAR;
}

/**
 * laurel_date_problem_dup_message:
 * @problem: a problem
 * @words: the words that have it
 *
 * Returns: (transfer full) (nullable): the problem in a sentence, translated
 */
char *
laurel_date_problem_dup_message (LaurelDateProblem problem, const char *words)
{
  switch (problem) {
  case LAUREL_DATE_PROBLEM_NO_DATE:
    /* Translators: %s is what someone wrote where a date belongs. */
    return laurel_quote (_("There is no date in “%s” that Laurel understands."), words);
  case LAUREL_DATE_PROBLEM_NO_YEAR:
    /* Translators: %s is a date as someone wrote it. */
    return laurel_quote (_("“%s” does not say which year."), words);
  case LAUREL_DATE_PROBLEM_NO_SUCH_DAY:
    /* Translators: %s is a date as someone wrote it, such as “30 February”. */
    return laurel_quote (_("The calendar has no such day as “%s”."), words);
  case LAUREL_DATE_PROBLEM_END_BEFORE_START:
    /* Translators: %s is a range of dates as someone wrote it. */
    return laurel_quote (_("“%s” ends before it starts. If the end is in the next year, "
                           "say so."), words);
  case LAUREL_DATE_PROBLEM_WRONG_WEEKDAY:
    /* Translators: %s is a date with a weekday as someone wrote it. */
    return laurel_quote (_("In “%s”, the day and the weekday contradict each other."), words);
  case LAUREL_DATE_PROBLEM_TOO_LONG:
    /* Translators: %s is a date with a number of days as someone wrote it. */
    return laurel_quote (_("“%s” takes more days than there are."), words);
  case LAUREL_DATE_PROBLEM_NONE:
  default:
    return NULL;
  }
}

/**
 * laurel_date_doubt_dup_message:
 * @doubt: a doubt
 * @words: the words that have it
 *
 * Returns: (transfer full) (nullable): the doubt in a sentence, translated
 */
char *
laurel_date_doubt_dup_message (LaurelDateDoubt doubt, const char *words)
{
  switch (doubt) {
  case LAUREL_DATE_DOUBT_BOUND:
    /* Translators: %s is Chinese, such as “10月前”, which may be before October begins, or
     * before it ends. */
    return laurel_quote (_("“%s” may be meant with the time that it names, or without it."),
                         words);
  case LAUREL_DATE_DOUBT_GAP:
    /* Translators: %s is a list of dates as someone wrote it. */
    return laurel_quote (_("“%s” has days in between that are not meant."), words);
  case LAUREL_DATE_DOUBT_REVERSIBLE:
    /* Translators: %s is a date in digits as someone wrote it, such as “9/10”. */
    return laurel_quote (_("In “%s”, day and month can be read the other way round."), words);
  case LAUREL_DATE_DOUBT_EXTENT:
    return laurel_quote (_("“%s” can mean all through, or some day."), words);
  case LAUREL_DATE_DOUBT_START:
    /* Translators: %s is a date as someone wrote it, such as “beginning September”. */
    return laurel_quote (_("“%s” can mean that it starts then, or is at the beginning of it."),
                         words);
  case LAUREL_DATE_DOUBT_PART:
    /* Translators: %s is a date as someone wrote it, such as “the end of the quarter”. */
    return laurel_quote (_("How many days “%s” means is a matter of custom."), words);
  case LAUREL_DATE_DOUBT_NONE:
  default:
    return NULL;
  }
}

static LaurelDateReading
fail (LaurelDateProblem problem, const char *words)
{
  LaurelDateReading reading = {
    .window = LAUREL_WINDOW_UNKNOWN,
    .problem = problem,
    .rest = g_utf8_make_valid (words, -1),
  };

  g_strstrip (reading.rest);
  reading.message = laurel_date_problem_dup_message (problem, reading.rest);

  return reading;
}

/* White space and separators say nothing by themselves. */
static gboolean
is_separator (gunichar c)
{
  static const gunichar marks[] = { ',', '.', ';', 0xff0c, 0x3001, 0x3002, 0xff1b };

  if (g_unichar_isspace (c))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (c == marks[i])
      return TRUE;

  return FALSE;
}

static char *
dup_trimmed (const char *start, const char *end)
{
  while (start < end && is_separator (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_separator (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, end - start);
}

/* What stands before and after the date. */
static char *
dup_rest (const char *words, gsize start, gsize end)
{
  g_autofree char *before = dup_trimmed (words, words + start);
  g_autofree char *after = dup_trimmed (words + end, words + strlen (words));

  if (*before == '\0' || *after == '\0')
    return g_strconcat (before, after, NULL);

  return g_strjoin (" ", before, after, NULL);
}

static LaurelDateReading
take_edtf (const char *words, const LaurelWindow *window)
{
  return (LaurelDateReading) {
    .window = *window,
    .understood = LAUREL_UNDERSTOOD_ALL,
    .rest = g_strdup (""),
    .has_year = TRUE,
    .is_undecided = !laurel_window_is_known (window) && !window->open_start && !window->open_end,
    .end = strlen (words),
  };
}

static LaurelDateReading
make_reading (const LaurelDateText *text, const LaurelDatePhrase *phrase, int year,
              const LaurelDateHabits *habits)
{
  LaurelDateReading reading = {
    .start = text->tokens[phrase->from].start,
    .end = text->tokens[phrase->to - 1].end,
    .has_year = laurel_date_phrase_has_year (phrase),
    .is_undecided = phrase->shape == LAUREL_DATE_SHAPE_UNDECIDED,
    .names_place = phrase->names_place,
  };
  g_autofree char *words = g_strndup (text->text + reading.start, reading.end - reading.start);

  reading.problem = laurel_date_phrase_resolve (phrase, year, habits, &reading.window);
  reading.message = laurel_date_problem_dup_message (reading.problem, words);
  if (reading.problem != LAUREL_DATE_PROBLEM_NONE) {
    reading.rest = g_strstrip (g_strdup (text->text));
    return reading;
  }

  reading.doubt = laurel_date_phrase_get_doubt (phrase, year, habits);
  reading.message = laurel_date_doubt_dup_message (reading.doubt, words);
  reading.rest = dup_rest (text->text, reading.start, reading.end);
  reading.understood = *reading.rest == '\0' && reading.doubt == LAUREL_DATE_DOUBT_NONE
                         ? LAUREL_UNDERSTOOD_ALL
                         : LAUREL_UNDERSTOOD_PART;

  return reading;
}

/* A year alone is a date only where a date begins; inside a sentence it is
 * more often part of a name. */
static gboolean
is_mere_year (const LaurelDatePhrase *phrase)
{
  return phrase->shape == LAUREL_DATE_SHAPE_UNIT && !phrase->a.is_stretch &&
         phrase->a.first.kind == LAUREL_DATE_UNIT_YEAR && !phrase->a.first.throughout;
}

/* The 2022 of "2022-2023学年": half of a name is not a date. */
static gboolean
is_first_of_two (const LaurelDateText *text, const LaurelDatePhrase *phrase)
{
  LaurelDateCursor after = { text, phrase->to };

  return (laurel_date_cursor_sees_mark (&after, 0, '-') ||
          laurel_date_cursor_sees_mark (&after, 0, '/')) &&
         laurel_date_cursor_sees_number (&after, 1);
}

/* The "10000年" before "9月", and the "10000" behind "September": a year that there is not. */
static gboolean
is_long_number (const LaurelDateText *text, guint at)
{
  return text->tokens[at].kind == LAUREL_DATE_TOKEN_NUMBER && text->tokens[at].digits > 4;
}

static gboolean
follows_long_year (const LaurelDateText *text, guint from)
{
  return from >= 2 && text->tokens[from - 1].symbol == 0x5e74 && /* 年 */
         is_long_number (text, from - 2);
}

static gboolean
precedes_long_year (const LaurelDateText *text, guint to)
{
  return text->tokens[to - 1].kind == LAUREL_DATE_TOKEN_WORD && to < text->n_tokens &&
         is_long_number (text, to) &&
         (to + 1 == text->n_tokens || text->tokens[to + 1].kind == LAUREL_DATE_TOKEN_MARK);
}

/* Half a date would be one of another year. */
static gboolean
has_long_year (const LaurelDateText *text, LaurelDatePhrase *phrase)
{
  if (follows_long_year (text, phrase->from)) {
    phrase->from -= 2;
    return TRUE;
  }
  if (precedes_long_year (text, phrase->to)) {
    phrase->to++;
    return TRUE;
  }

  return FALSE;
}

static LaurelDateReading
refuse (const LaurelDateText *text, const LaurelDatePhrase *phrase, LaurelDateProblem problem)
{
  LaurelDateReading reading = fail (problem, text->text);
  g_autofree char *words = NULL;

  reading.start = text->tokens[phrase->from].start;
  reading.end = text->tokens[phrase->to - 1].end;
  words = g_strndup (text->text + reading.start, reading.end - reading.start);
  g_free (reading.message);
  reading.message = laurel_date_problem_dup_message (problem, words);

  return reading;
}

static LaurelDateReading
read_words (const char *words, int year, const LaurelDateHabits *habits, gboolean anywhere)
{
  g_auto (LaurelDateText) text = { 0 };
  LaurelWindow window;
  LaurelDatePhrase phrase;
  gboolean is_edtf;
  guint end;

  if (!g_utf8_validate (words, -1, NULL))
    return fail (LAUREL_DATE_PROBLEM_NO_DATE, words);

  is_edtf = laurel_edtf_is_like (words);
  if (is_edtf && laurel_edtf_read (words, &window, NULL))
    return take_edtf (words, &window);

  laurel_date_text_init (&text, words);
  end = anywhere ? text.n_tokens : MIN (text.n_tokens, 1);
  for (guint at = 0; at < end; at++) {
    if (!laurel_date_phrase_read (&text, at, &phrase) ||
        (is_mere_year (&phrase) && (at > 0 || is_first_of_two (&text, &phrase))))
      continue;
    /* "2022-9-7" only looks like EDTF, but "2022-13" is not half a date. */
    if (is_edtf && (phrase.from > 0 || phrase.to < text.n_tokens))
      break;
    if (has_long_year (&text, &phrase))
      return refuse (&text, &phrase, LAUREL_DATE_PROBLEM_NO_SUCH_DAY);
    return make_reading (&text, &phrase, year, habits);
  }

  return fail (LAUREL_DATE_PROBLEM_NO_DATE, words);
}

/**
 * laurel_date_read:
 * @words: words about time, in Chinese or English, or EDTF
 * @year: the year that holds where none is said; 0 when there is none
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 *
 * Reads the first date in @words. What is not understood is kept as @rest;
 * what cannot be, is a problem, and then no date is taken at all.
 *
 * Returns: (transfer full): the reading
 */
LaurelDateReading
laurel_date_read (const char *words, int year, const LaurelDateHabits *habits)
{
  g_return_val_if_fail (words != NULL, fail (LAUREL_DATE_PROBLEM_NO_DATE, ""));

  return read_words (words, year, habits, TRUE);
}

/**
 * laurel_date_read_prefix:
 * @words: words that begin with the time
 * @year: the year that holds where none is said; 0 when there is none
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 *
 * As [func@laurel_date_read], but only a date at the very beginning counts.
 *
 * Returns: (transfer full): the reading
 */
LaurelDateReading
laurel_date_read_prefix (const char *words, int year, const LaurelDateHabits *habits)
{
  g_return_val_if_fail (words != NULL, fail (LAUREL_DATE_PROBLEM_NO_DATE, ""));

  return read_words (words, year, habits, FALSE);
}

void
laurel_date_reading_clear (LaurelDateReading *self)
{
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->rest, g_free);
}

/* As a year is written; a time of day, or a floor, is shorter. */
static gboolean
has_number_like_year (const char *text)
{
  for (gsize digits; *text != '\0'; text += MAX (digits, 1)) {
    digits = strspn (text, "0123456789");
    if (digits >= 4)
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_date_reading_is_day:
 * @self: how words were read
 *
 * Returns: whether they say a day, or a first and a last one, as surely as is
 *   needed to fix it: nothing like a year was left over
 */
gboolean
laurel_date_reading_is_day (const LaurelDateReading *self)
{
  return self->problem == LAUREL_DATE_PROBLEM_NONE && laurel_window_is_exact (&self->window) &&
         !has_number_like_year (self->rest);
}

/**
 * laurel_date_words_have_year:
 * @words: words about time
 *
 * Returns: whether the date in them needs no year from elsewhere
 */
gboolean
laurel_date_words_have_year (const char *words)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, 0, NULL);

  return reading.has_year;
}
