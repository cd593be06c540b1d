/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-title-raise.h"

#include <string.h>

/*
 * The title of the next edition: an ordinal is raised by one, and never by more.
 * One that counts within its year stays: beside the year, 2022年第二期, and where
 * the season has several of one kind that begin with the first. 届 counts editions
 * and not what a year has of them.
 */

typedef struct {
  int least;
  int most;
} Series;

/* As many as a year may well have: the 44th beside a year is that of all years. */
#define MOST_OF_A_YEAR 12

/* The title without that number: what all of one series have in common. */
static char *
dup_pattern (const char *title, const LaurelTitleNumber *number)
{
  return g_strdup_printf ("%.*s\001%s", (int) number->start, title, title + number->end);
}

static void
note_title (GHashTable *series, const char *title)
{
  g_autoptr (GArray) numbers = laurel_title_find_numbers (title);

  for (guint i = 0; i < numbers->len; i++) {
    const LaurelTitleNumber *number = &g_array_index (numbers, LaurelTitleNumber, i);
    g_autofree char *pattern = dup_pattern (title, number);
    Series *known = g_hash_table_lookup (series, pattern);

    if (known == NULL) {
      known = g_new (Series, 1);
      known->least = known->most = number->value;
      g_hash_table_insert (series, g_steal_pointer (&pattern), known);
    }
    known->least = MIN (known->least, number->value);
    known->most = MAX (known->most, number->value);
  }
}

/**
 * laurel_title_list_series:
 * @titles: (array zero-terminated=1): all titles of a season
 *
 * Returns: (transfer full): what [func@laurel_title_raise] needs to know of them
 */
GHashTable *
laurel_title_list_series (const char *const *titles)
{
  GHashTable *series = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (gsize i = 0; titles[i] != NULL; i++)
    note_title (series, titles[i]);

  return series;
}

static const LaurelTitleNumber *
get_year (GArray *numbers, guint at)
{
  const LaurelTitleNumber *number =
    at < numbers->len ? &g_array_index (numbers, LaurelTitleNumber, at) : NULL;

  return number && number->is_year ? number : NULL;
}

static gboolean
is_counted_by (const char *title, const LaurelTitleNumber *number, const char *counters)
{
  const char *counter = title + number->end;

  return *counter != '\0' && g_utf8_strchr (counters, -1, g_utf8_get_char (counter)) != NULL;
}

/* Whether what stands between a year and an ordinal is no word of its own: "年第", "年度（第",
 * "期（", " of ", ", ". */
static gboolean
is_only_a_joint (const char *start, const char *end)
{
  static const char *const WORDS[] = { "of", "in", "the", "for" };
  const char *at = start;

  while (at < end) {
    gunichar symbol = g_utf8_get_char (at);
    gsize length = 0;

    for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
      if (g_ascii_strncasecmp (at, WORDS[i], strlen (WORDS[i])) == 0)
        length = MAX (length, strlen (WORDS[i]));
    if (length == 0 && g_unichar_isalpha (symbol) &&
        g_utf8_strchr ("年度第期次回讲講季", -1, symbol) == NULL)
      return FALSE;
    at = length > 0 ? at + length : g_utf8_next_char (at);
  }

  return TRUE;
}

/* 2022年第二期, 2022年讲堂第二讲, "2022, second". */
static gboolean
is_of_a_year (const char *title, GArray *numbers, guint at)
{
  const LaurelTitleNumber *number = &g_array_index (numbers, LaurelTitleNumber, at);
  const LaurelTitleNumber *before = at > 0 ? get_year (numbers, at - 1) : NULL;
  const LaurelTitleNumber *after = get_year (numbers, at + 1);
  gboolean is_issue = is_counted_by (title, number, "期讲講");
  gboolean is_beside =
    (before && is_only_a_joint (title + before->end, title + number->start)) ||
    (after && is_only_a_joint (title + number->end, title + after->start));

  return number->value <= MOST_OF_A_YEAR ? is_beside || (is_issue && (before || after))
                                         : is_beside && is_issue;
}

/* By how much an ordinal is raised. */
static int
get_step (GHashTable *series, const char *title, GArray *numbers, guint at)
{
  const LaurelTitleNumber *number = &g_array_index (numbers, LaurelTitleNumber, at);
  g_autofree char *pattern = dup_pattern (title, number);
  const Series *known = series ? g_hash_table_lookup (series, pattern) : NULL;

  if (is_counted_by (title, number, "届屆"))
    return 1;
  if (is_of_a_year (title, numbers, at))
    return 0;

  return known && known->least == 1 && known->most > 1 ? 0 : 1;
}

/* Whether nothing but a dash or a slash stands between: "2022–23" has no second
 * year that is found, "2022—2023" has. */
static gboolean
are_joined (const char *title, const LaurelTitleNumber *a, const LaurelTitleNumber *b)
{
  return a && b && b->value == a->value + 1 && b->start - a->end <= 6 &&
         g_utf8_strlen (title + a->end, (gssize) (b->start - a->end)) <= 2;
}

/* The season's own year is raised, and the one before or after that is joined to it. */
static gboolean
is_seasons_year (const char *title, GArray *numbers, guint at, int year)
{
  const LaurelTitleNumber *number = get_year (numbers, at);
  const LaurelTitleNumber *before = at > 0 ? get_year (numbers, at - 1) : NULL;
  const LaurelTitleNumber *after = get_year (numbers, at + 1);

  return number->value == year ||
         (are_joined (title, before, number) && before->value == year) ||
         (are_joined (title, number, after) && after->value == year);
}

static char *
write_raised (const char *title, GHashTable *series, gboolean ordinals, int from, int to)
{
  g_autoptr (GArray) numbers = laurel_title_find_numbers (title);
  GString *raised = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < numbers->len; i++) {
    const LaurelTitleNumber *number = &g_array_index (numbers, LaurelTitleNumber, i);
    g_autofree char *words = NULL;
    int step = 0;

    if (number->is_year)
      step = is_seasons_year (title, numbers, i, from) ? to - from : 0;
    else if (ordinals)
      step = get_step (series, title, numbers, i);
    if (step == 0)
      continue;

    words = laurel_number_dup_words (number->form, number->value + step, title + number->start);
    g_string_append_len (raised, title + done, (gssize) (number->start - done));
    g_string_append (raised, words);
    done = number->end;
  }
  g_string_append (raised, title + done);

  return g_string_free (raised, FALSE);
}

/**
 * laurel_title_raise:
 * @title: a title
 * @series: (nullable): what the season's titles have in common
 * @from_year: the season's year
 * @to_year: the year it is copied to
 *
 * Returns: (transfer full): the title of the next edition
 */
char *
laurel_title_raise (const char *title, GHashTable *series, int from_year, int to_year)
{
  return write_raised (title, series, TRUE, from_year, to_year);
}

/**
 * laurel_title_raise_years:
 * @text: a text
 * @from_year: the season's year
 * @to_year: the year it is copied to
 *
 * Returns: (transfer full): the text, with nothing but the season's year raised
 */
char *
laurel_title_raise_years (const char *text, int from_year, int to_year)
{
  return write_raised (text, NULL, FALSE, from_year, to_year);
}
