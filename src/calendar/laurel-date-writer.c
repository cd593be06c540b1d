/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-writer.h"

#include "base/laurel-text.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-edtf.h"

#include "calendar/laurel-date-names.h"
#include "calendar/laurel-date-phrase.h"

/* How the years of a phrase are said: not at all, once, or at each unit. In
 * Chinese the year leads, in English it follows, so "once" is another unit. */
typedef enum {
  YEARS_NONE,
  YEARS_ONCE,
  YEARS_ALL,
} Years;

static gboolean
has_two_sides (const LaurelDatePhrase *phrase)
{
  return phrase->shape == LAUREL_DATE_SHAPE_RANGE || phrase->shape == LAUREL_DATE_SHAPE_LIST;
}

static const LaurelDateUnit *
get_last_unit (const LaurelDatePhrase *phrase)
{
  const LaurelDateSide *side = has_two_sides (phrase) ? &phrase->b : &phrase->a;

  return side->is_stretch ? &side->last : &side->first;
}

static Years
choose_years (const LaurelDatePhrase *phrase, int year)
{
  const LaurelDateUnit *last = get_last_unit (phrase);
  gboolean has_year_unit = phrase->a.first.kind == LAUREL_DATE_UNIT_YEAR ||
                           last->kind == LAUREL_DATE_UNIT_YEAR;

  /* Units are in order, so if the outer ones are of one year, all are. */
  if (phrase->a.first.year != last->year ||
      (has_year_unit && phrase->shape == LAUREL_DATE_SHAPE_RANGE))
    return YEARS_ALL;

  return last->year == year ? YEARS_NONE : YEARS_ONCE;
}

/* Two parts of months, two months, or two quarters. */
static gboolean
is_named_apart (LaurelDateUnitKind a, LaurelDateUnitKind b)
{
  return a == b ||
         (a == LAUREL_DATE_UNIT_MONTH_END && b == LAUREL_DATE_UNIT_MONTH_START) ||
         (a >= LAUREL_DATE_UNIT_EARLY && a <= LAUREL_DATE_UNIT_LATE &&
          b >= LAUREL_DATE_UNIT_EARLY && b <= LAUREL_DATE_UNIT_LATE);
}

/* "10月全月", "throughout the third quarter": all the days of a unit that has a
 * name. */
static void
prefer_throughout (LaurelDatePhrase *phrase, const LaurelDateHabits *habits)
{
  LaurelDay first, last, ignored;
  LaurelDateUnit unit;

  if (phrase->shape != LAUREL_DATE_SHAPE_RANGE || phrase->a.is_stretch || phrase->b.is_stretch ||
      phrase->a.first.kind != LAUREL_DATE_UNIT_DAY || phrase->b.first.kind != LAUREL_DATE_UNIT_DAY)
    return;

  laurel_date_unit_resolve (&phrase->a.first, habits, &first, &ignored);
  laurel_date_unit_resolve (&phrase->b.first, habits, &ignored, &last);
  if (!laurel_date_unit_find (first, last, habits, &unit) ||
      (unit.kind != LAUREL_DATE_UNIT_MONTH && unit.kind != LAUREL_DATE_UNIT_QUARTER &&
       unit.kind != LAUREL_DATE_UNIT_HALF_YEAR))
    return;

  unit.throughout = TRUE;
  phrase->shape = LAUREL_DATE_SHAPE_UNIT;
  phrase->a.first = unit;
}

/* "第38周", "week 38": days that are a week, on one of which it is. */
static void
prefer_week (LaurelDateSide *side)
{
  LaurelDay first, last, its_first, its_last, ignored;
  LaurelDateUnit week;

  if (!side->is_stretch || !laurel_date_unit_resolve (&side->first, NULL, &first, &ignored) ||
      !laurel_date_unit_resolve (&side->last, NULL, &ignored, &last))
    return;

  laurel_date_unit_around (LAUREL_DATE_UNIT_WEEK, first, &week);
  if (laurel_date_unit_resolve (&week, NULL, &its_first, &its_last) && its_first == first &&
      its_last == last)
    *side = (LaurelDateSide) { .first = week };
}

static void
prefer_weeks (LaurelDatePhrase *phrase)
{
  LaurelDatePhrase made = *phrase;

  if (phrase->min_days > 1)
    return;

  prefer_week (&made.a);
  if (phrase->shape == LAUREL_DATE_SHAPE_RANGE)
    prefer_week (&made.b);
  /* One end in weeks and the other in days is no help. */
  if (made.a.is_stretch == made.b.is_stretch ||
      phrase->shape != LAUREL_DATE_SHAPE_RANGE)
    *phrase = made;
}

/* "7月或8月", "late August or early September": a stretch that is two units. */
static void
prefer_choice (LaurelDatePhrase *phrase, const LaurelDateHabits *habits)
{
  static const LaurelDateUnitKind kinds[] = {
    LAUREL_DATE_UNIT_QUARTER, LAUREL_DATE_UNIT_MONTH, LAUREL_DATE_UNIT_EARLY,
    LAUREL_DATE_UNIT_MID, LAUREL_DATE_UNIT_LATE, LAUREL_DATE_UNIT_MONTH_END,
  };
  LaurelDay first, last, ignored;

  if (phrase->shape != LAUREL_DATE_SHAPE_UNIT || !phrase->a.is_stretch || phrase->min_days > 1)
    return;

  laurel_date_unit_resolve (&phrase->a.first, habits, &first, &ignored);
  laurel_date_unit_resolve (&phrase->a.last, habits, &ignored, &last);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    LaurelDateUnit a, b;
    LaurelDay a_first, a_last;

    laurel_date_unit_around (kinds[i], first, &a);
    if (!laurel_date_unit_resolve (&a, habits, &a_first, &a_last) || a_first != first ||
        a_last >= last || !laurel_date_unit_find (a_last + 1, last, habits, &b) ||
        !is_named_apart (a.kind, b.kind))
      continue;
    phrase->shape = LAUREL_DATE_SHAPE_LIST;
    phrase->a = (LaurelDateSide) { .first = a };
    phrase->b = (LaurelDateSide) { .first = b };
    return;
  }
}

static gboolean
is_same_month (const LaurelDateUnit *a, const LaurelDateUnit *b)
{
  return a->kind == LAUREL_DATE_UNIT_DAY && b->kind == LAUREL_DATE_UNIT_DAY &&
         a->year == b->year && a->index == b->index;
}

static gboolean
is_plain (const LaurelDateUnit *unit)
{
  return unit->kind == LAUREL_DATE_UNIT_DAY || unit->kind == LAUREL_DATE_UNIT_MONTH ||
         unit->kind == LAUREL_DATE_UNIT_YEAR;
}

/* "9月12日-17日". */
static char *
join_chinese (const LaurelDateUnit *a, const LaurelDateUnit *b, const char *joint, Years years,
              gboolean year_leads)
{
  gboolean with_year = years == YEARS_ALL || (years == YEARS_ONCE && year_leads);
  g_autofree char *from = laurel_date_dup_unit_name (a, TRUE, with_year);
  g_autofree char *to = laurel_date_dup_unit_name (b, TRUE, years == YEARS_ALL);

  if (is_same_month (a, b))
    return g_strdup_printf ("%s%s%d日", from, joint, b->day);

  return g_strconcat (from, joint, to, NULL);
}

static char *
write_chinese_side (const LaurelDateSide *side, Years years, gboolean leads, int min_days)
{
  g_autofree char *days = NULL;

  if (!side->is_stretch)
    return laurel_date_dup_unit_name (&side->first, TRUE,
                                      years == YEARS_ALL || (years == YEARS_ONCE && leads));

  days = join_chinese (&side->first, &side->last, "-", years, leads);
  if (min_days > 1)
    return g_strdup_printf ("%s内某%d天", days, min_days);

  return g_strconcat (days, "内某日", NULL);
}

static char *
write_chinese_body (const LaurelDatePhrase *phrase, Years years)
{
  gboolean is_single = phrase->shape == LAUREL_DATE_SHAPE_UNIT;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (has_two_sides (phrase) && !phrase->a.is_stretch && !phrase->b.is_stretch)
    return join_chinese (&phrase->a.first, &phrase->b.first,
                         phrase->shape == LAUREL_DATE_SHAPE_LIST ? "或" : "-", years, TRUE);

  a = write_chinese_side (&phrase->a, years, TRUE, is_single ? phrase->min_days : 1);
  if (phrase->shape != LAUREL_DATE_SHAPE_RANGE)
    return g_steal_pointer (&a);

  b = write_chinese_side (&phrase->b, years, FALSE, 1);

  return g_strconcat (a, "至", b, NULL);
}

/* A stretch of several days says so itself. */
static gboolean
needs_duration (const LaurelDatePhrase *phrase)
{
  return phrase->min_days > 1 &&
         !(phrase->shape == LAUREL_DATE_SHAPE_UNIT && phrase->a.is_stretch);
}

/* Without an end, its days are the least: "starting on 7 September, for 3 days"
 * would say the end. */
static char *
dup_duration (const LaurelDatePhrase *phrase, const char *at_least, const char *in_all)
{
  gboolean is_open = phrase->shape == LAUREL_DATE_SHAPE_FROM ||
                     phrase->shape == LAUREL_DATE_SHAPE_STARTS;
  g_autofree char *number = g_strdup_printf ("%d", phrase->min_days);
  g_auto (GStrv) parts = g_strsplit (is_open ? at_least : in_all, "%d", 2);

  return needs_duration (phrase) ? g_strjoinv (number, parts) : g_strdup ("");
}

static char *
write_chinese (const LaurelDatePhrase *phrase, int year)
{
  static const char *const ends[] = {
    [LAUREL_DATE_SHAPE_UNIT] = "",
    [LAUREL_DATE_SHAPE_RANGE] = "",
    [LAUREL_DATE_SHAPE_DEADLINE] = "前",
    [LAUREL_DATE_SHAPE_FROM] = "起",
    [LAUREL_DATE_SHAPE_STARTS] = "开始",
    [LAUREL_DATE_SHAPE_AFTER] = "",
    [LAUREL_DATE_SHAPE_LIST] = "",
  };
  gboolean is_after = phrase->shape == LAUREL_DATE_SHAPE_AFTER;
  g_autofree char *body = NULL;
  g_autofree char *duration = NULL;

  if (phrase->shape == LAUREL_DATE_SHAPE_UNDECIDED)
    return g_strdup ("待定");
  if (phrase->shape == LAUREL_DATE_SHAPE_ALWAYS)
    return g_strdup ("长期");

  body = write_chinese_body (phrase, choose_years (phrase, year));
  duration = dup_duration (phrase, "，至少%d天", "，为期%d天");

  return g_strconcat (is_after && !phrase->is_strict ? "不早于" : "",
                      phrase->approximate ? "约" : "", body,
                      is_after && phrase->is_strict ? "之后" : ends[phrase->shape],
                      phrase->any_time ? "均可" : "", duration, NULL);
}

/* "12 to 17 September", "July – October". */
static char *
join_english (const LaurelDateUnit *a, const LaurelDateUnit *b, const char *joint, Years years,
              gboolean year_follows)
{
  gboolean with_year = years == YEARS_ALL || (years == YEARS_ONCE && year_follows);
  g_autofree char *from = laurel_date_dup_unit_name (a, FALSE, years == YEARS_ALL);
  g_autofree char *to = laurel_date_dup_unit_name (b, FALSE, with_year);

  if (!is_same_month (a, b))
    return g_strdup_printf ("%s %s %s", from, joint, to);

  return g_strdup_printf (g_str_equal (joint, "–") ? "%d%s%s" : "%d %s %s", a->day, joint, to);
}

static char *
write_english_side (const LaurelDateSide *side, Years years, gboolean follows, int min_days)
{
  g_autofree char *days = NULL;

  if (!side->is_stretch)
    return laurel_date_dup_unit_name (&side->first, FALSE,
                                      years == YEARS_ALL || (years == YEARS_ONCE && follows));

  days = join_english (&side->first, &side->last, "to", years, follows);
  if (min_days > 1)
    return g_strdup_printf ("some %d days from %s", min_days, days);

  return g_strconcat ("some day from ", days, NULL);
}

static char *
write_english_body (const LaurelDatePhrase *phrase, Years years)
{
  gboolean is_range = phrase->shape == LAUREL_DATE_SHAPE_RANGE;
  gboolean is_single = phrase->shape == LAUREL_DATE_SHAPE_UNIT;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (phrase->shape == LAUREL_DATE_SHAPE_LIST)
    return join_english (&phrase->a.first, &phrase->b.first, "or", years, TRUE);
  if (is_range && !phrase->a.is_stretch && !phrase->b.is_stretch) {
    gboolean plain = is_plain (&phrase->a.first) && is_plain (&phrase->b.first);

    return join_english (&phrase->a.first, &phrase->b.first, plain ? "–" : "to", years, TRUE);
  }

  a = write_english_side (&phrase->a, years, !is_range, is_single ? phrase->min_days : 1);
  if (!is_range)
    return g_steal_pointer (&a);

  b = write_english_side (&phrase->b, years, TRUE, 1);

  return g_strdup_printf ("%s to %s", a, b);
}

static const char *
get_english_lead (const LaurelDatePhrase *phrase)
{
  switch ((int) phrase->shape) {
  case LAUREL_DATE_SHAPE_DEADLINE:
    return phrase->any_time ? "any time until " : "by ";
  case LAUREL_DATE_SHAPE_FROM:
    return "from ";
  case LAUREL_DATE_SHAPE_AFTER:
    return phrase->is_strict ? "after " : "not before ";
  case LAUREL_DATE_SHAPE_STARTS:
    return phrase->a.first.kind == LAUREL_DATE_UNIT_DAY ? "starting on " : "starting in ";
  default:
    return "";
  }
}

static char *
write_english (const LaurelDatePhrase *phrase, int year)
{
  g_autofree char *body = NULL;
  g_autofree char *duration = NULL;

  if (phrase->shape == LAUREL_DATE_SHAPE_UNDECIDED)
    return g_strdup ("to be announced");
  if (phrase->shape == LAUREL_DATE_SHAPE_ALWAYS)
    return g_strdup ("ongoing");

  body = write_english_body (phrase, choose_years (phrase, year));
  duration = dup_duration (phrase, ", for at least %d days", ", for %d days");

  return g_strconcat (get_english_lead (phrase), phrase->approximate ? "around " : "", body,
                      duration, NULL);
}

/**
 * laurel_date_write:
 * @window: a window that passes [func@laurel_window_check]
 * @language: "zh" or "en"
 * @year: the year that goes without saying; 0 when none does
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 *
 * Writes a window in the words of a plan: "9月中旬", "late August to
 * mid-September". What is written is read back as the same four days; that a
 * window of one stretch is filled all through, or on request, stands in what
 * is done there and not in the date.
 *
 * Returns: (transfer full): the words
 */
char *
laurel_date_write (const LaurelWindow *window, const char *language, int year,
                   const LaurelDateHabits *habits)
{
  LaurelDatePhrase phrase;

  g_return_val_if_fail (window != NULL, NULL);

  laurel_date_phrase_make (window, habits, &phrase);
  prefer_throughout (&phrase, habits);
  prefer_choice (&phrase, habits);
  prefer_weeks (&phrase);

  return laurel_date_language_is_chinese (language) ? write_chinese (&phrase, year)
                                                    : write_english (&phrase, year);
}

/* The phrase that the words are, and nothing besides, if they mean the window. */
static gboolean
read_phrase (const char *words, const LaurelWindow *window, int year,
             const LaurelDateHabits *habits, LaurelDatePhrase *phrase)
{
  g_auto (LaurelDateText) text = { 0 };
  LaurelWindow meant;

  if (words == NULL || !g_utf8_validate (words, -1, NULL) || laurel_edtf_is_like (words))
    return FALSE;

  laurel_date_text_init (&text, words);

  return text.n_tokens > 0 && laurel_date_phrase_read (&text, 0, phrase) &&
         laurel_date_phrase_resolve (phrase, year, habits, &meant) == LAUREL_DATE_PROBLEM_NONE &&
         laurel_window_equal (&meant, window);
}

/* The words need not say the year. */
static void
take_year (LaurelDateUnit *unit, int year)
{
  if (unit->year == 0)
    unit->year = year;
}

static gboolean
means (const char *words, const LaurelWindow *window, int year, const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, year, habits);

  return reading.understood == LAUREL_UNDERSTOOD_ALL &&
         laurel_window_equal (&reading.window, window);
}

/**
 * laurel_date_write_words:
 * @window: a window that passes [func@laurel_window_check]
 * @words: (nullable): how it was said
 * @language: "zh" or "en"
 * @year: the year that goes without saying; 0 when none does
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 *
 * Writes a window as [func@laurel_date_write] does, but one that is open at an end
 * in the sense it was said: "not before 1 September" and "after August" are one
 * window.
 *
 * Returns: (transfer full): the words
 */
char *
laurel_date_write_words (const LaurelWindow *window, const char *words, const char *language,
                         int year, const LaurelDateHabits *habits)
{
  g_autofree char *written = NULL;
  LaurelDatePhrase phrase;

  g_return_val_if_fail (window != NULL, NULL);

  if (read_phrase (words, window, year, habits, &phrase) &&
      (phrase.shape == LAUREL_DATE_SHAPE_AFTER || phrase.shape == LAUREL_DATE_SHAPE_DEADLINE)) {
    take_year (&phrase.a.first, year);
    take_year (&phrase.a.last, year);
    written = laurel_date_language_is_chinese (language) ? write_chinese (&phrase, year)
                                                         : write_english (&phrase, year);
  }
  if (written != NULL && means (written, window, year, habits))
    return g_steal_pointer (&written);

  return laurel_date_write (window, language, year, habits);
}

/* Digits alone are of no language. */
static gboolean
is_foreign (const char *words, const char *language)
{
  gboolean latin = FALSE, han = FALSE;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at)) {
    latin = latin || g_ascii_isalpha (*at);
    han = han || laurel_text_is_han (g_utf8_get_char (at));
  }

  return laurel_date_language_is_chinese (language) ? latin && !han : han;
}

/**
 * laurel_date_dup_words_in:
 * @words: (nullable): when something is, as somebody wrote it
 * @language: "zh" or "en", of the plan
 * @year: the year that goes without saying
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 *
 * What goes out speaks one language. Only a date that is understood wholly, and means the
 * same in the other words, is written in them.
 *
 * Returns: (transfer full) (nullable): the words, in that language where they can be
 */
char *
laurel_date_dup_words_in (const char *words, const char *language, int year,
                          const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) reading = { 0 };
  g_autofree char *written = NULL;

  if (words == NULL || !g_utf8_validate (words, -1, NULL) || !is_foreign (words, language) ||
      laurel_edtf_is_like (words))
    return g_strdup (words);

  reading = laurel_date_read (words, year, habits);
  if (reading.understood != LAUREL_UNDERSTOOD_ALL)
    return g_strdup (words);
  written = laurel_date_write_words (&reading.window, words, language, year, habits);

  return means (written, &reading.window, year, habits) ? g_steal_pointer (&written)
                                                        : g_strdup (words);
}
