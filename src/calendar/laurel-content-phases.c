/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-content-finders.h"

#include <string.h>

#include "calendar/laurel-date-phrase.h"

/* Longer titles are cut at their first comma. */
#define LONG_TITLE 16

/* The verbs after which, in Chinese, stands what is done. */
static const char *const VERBS[] = { "开展", "举行", "举办", "召开", "进行" };

/* The verbs that, before or after a date, only say that something is then. */
static const char *const CHINESE_MERE[] = {
  "将于", "拟于", "计划于", "将", "拟", "于", "在", "结束", "完成", "截止", "举行", "举办", "召开",
  "开展", "进行", "开始",
};
static const char *const ENGLISH_MERE[] = {
  " takes place", " take place", " will be held", " is held", " are held", " is to end",
  " will end",
  " follows", " follow", " ends", " end", " begins", " begin", " starts", " start", " closes",
  " is", " are", " held",
};
static const char *const ENGLISH_LEADS[] = { "the ", "their ", "its ", "a ", "an " };

/* A date that belongs to a phase, not the year of a name, nor the halves of
 * something else. */
static gboolean
is_date_of_phase (const LaurelDatePhrase *phrase)
{
  LaurelDateUnitKind kind = phrase->a.first.kind;

  if (phrase->shape == LAUREL_DATE_SHAPE_ALWAYS || phrase->shape == LAUREL_DATE_SHAPE_UNDECIDED)
    return FALSE;
  /* In running text, "9.15" is rather an amount. */
  if (phrase->a.first.numeric && phrase->a.first.year == 0)
    return FALSE;
  if (laurel_date_unit_is_in_month (kind))
    return TRUE;

  return !phrase->backwards && kind != LAUREL_DATE_UNIT_YEAR;
}

/* A point ends a sentence when white space follows; 。 always does. */
static gboolean
ends_sentence (const LaurelDateText *text, guint at)
{
  const LaurelDateToken *token = &text->tokens[at];

  if (token->kind != LAUREL_DATE_TOKEN_MARK)
    return FALSE;
  if (token->symbol != '.')
    return token->symbol == ';' || token->symbol == '!' || token->symbol == '?';

  return text->text[token->start] != '.' || at + 1 == text->n_tokens || token[1].spaced;
}

/* "October", "Oct": in prose, months have their capital. */
static gboolean
is_month_name (const char *word, gsize length)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (length >= 3 && strncmp (word, months[i], 3) == 0)
      return TRUE;

  return FALSE;
}

/* Most sentences have no date, and reading is dear: so whether one can be there
 * is asked first. Returns the end of the sentence. */
static guint
scan_sentence (const LaurelDateText *text, guint from, gboolean *may_have_date)
{
  guint at = from;

  *may_have_date = FALSE;
  for (; at < text->n_tokens && !ends_sentence (text, at); at++) {
    const LaurelDateToken *token = &text->tokens[at];

    if (token->kind == LAUREL_DATE_TOKEN_HAN)
      *may_have_date |= g_utf8_strchr ("月季年", -1, token->symbol) != NULL;
    else if (token->kind == LAUREL_DATE_TOKEN_NUMBER)
      *may_have_date |= token->digits == 4;
    else if (token->kind == LAUREL_DATE_TOKEN_WORD)
      *may_have_date |= is_month_name (text->text + token->start, token->end - token->start);
  }

  return at;
}

/* White space and marks around a title say nothing. */
static char *
dup_trimmed (const char *start, const char *end)
{
  static const char marks[] = "，、：:,；;。.（(）) \n\t";

  while (start < end && g_utf8_strchr (marks, -1, g_utf8_get_char (start)) != NULL)
    start = g_utf8_next_char (start);
  while (end > start &&
         g_utf8_strchr (marks, -1, g_utf8_get_char (g_utf8_prev_char (end))) != NULL)
    end = g_utf8_prev_char (end);

  return g_strndup (start, end - start);
}

static gboolean
strip_end (char *title, const char *const *endings, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_suffix (title, endings[i])) {
      title[strlen (title) - strlen (endings[i])] = '\0';
      return TRUE;
    }

  return FALSE;
}

/* What stands before a date: "两组专家审阅，评审于…" is the review. */
static char *
dup_title_before (const char *start, const char *end)
{
  g_autofree char *title = dup_trimmed (start, end);
  const char *from = title;

  while (strip_end (title, CHINESE_MERE, G_N_ELEMENTS (CHINESE_MERE)) ||
         strip_end (title, ENGLISH_MERE, G_N_ELEMENTS (ENGLISH_MERE)))
    g_strchomp (title);

  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == 0xff0c || c == 0x3001 || (c == ',' && at[1] == ' '))
      from = g_utf8_next_char (at);
  }
  while (*from == ' ')
    from++;
  for (gsize i = 0; i < G_N_ELEMENTS (ENGLISH_LEADS); i++)
    if (g_ascii_strncasecmp (from, ENGLISH_LEADS[i], strlen (ENGLISH_LEADS[i])) == 0)
      return g_strdup (from + strlen (ENGLISH_LEADS[i]));

  return g_strdup (from);
}

/* What stands after a date: "10月按照…开展评价" is the rating. */
static char *
dup_title_after (const char *start, const char *end)
{
  g_autofree char *title = dup_trimmed (start, end);
  const char *from = title, *comma;

  for (gsize i = 0; i < G_N_ELEMENTS (VERBS); i++) {
    const char *verb = g_strrstr (from, VERBS[i]);

    if (verb != NULL && verb[strlen (VERBS[i])] != '\0')
      from = verb + strlen (VERBS[i]);
  }
  if (g_str_has_prefix (from, "在") && strstr (from, "上") != NULL)
    from = strstr (from, "上") + strlen ("上");

  comma = strstr (from, "，");
  if (comma != NULL && comma > from && g_utf8_strlen (from, -1) > LONG_TITLE)
    return dup_trimmed (from, comma);

  return dup_trimmed (from, from + strlen (from));
}

/* Whether all that comes after the date is that something is then. */
static gboolean
is_mere (const char *start, const char *end)
{
  g_autofree char *rest = dup_trimmed (start, end);
  gsize length;

  for (gsize i = 0; i < G_N_ELEMENTS (CHINESE_MERE); i++) {
    length = strlen (CHINESE_MERE[i]);
    if (g_str_has_prefix (rest, CHINESE_MERE[i]) &&
        (rest[length] == '\0' || g_str_has_prefix (rest + length, "，")))
      return TRUE;
  }

  return *rest == '\0';
}

typedef struct {
  LaurelDatePhrase phrase;
  LaurelWindow window;
} Dated;

/* Byte positions between which the words that belong to a date stand. */
static void
add_phase (const LaurelDateText *text, const Dated *dated, gsize sentence, gsize limit,
           GPtrArray *findings)
{
  gsize start = text->tokens[dated->phrase.from].start;
  gsize end = text->tokens[dated->phrase.to - 1].end;
  g_autofree char *before = dup_title_before (text->text + sentence, text->text + start);
  g_autoptr (LaurelFinding) finding = g_new0 (LaurelFinding, 1);

  finding->start = start;
  finding->end = end;
  finding->window = dated->window;
  /* "于10月底前" is the date with its preposition. */
  if (g_str_has_prefix (text->text + start, "于") || g_str_has_prefix (text->text + start, "在"))
    start += strlen ("于");
  finding->words = g_strndup (text->text + start, end - start);

  if (*before != '\0' &&
      (dated->phrase.backwards || is_mere (text->text + end, text->text + limit)))
    finding->title = g_steal_pointer (&before);
  else
    finding->title = dup_title_after (text->text + end, text->text + limit);

  if (*finding->title != '\0')
    g_ptr_array_add (findings, g_steal_pointer (&finding));
}

/* The next date from @at on, before @end, which is returned when there is none. */
static guint
find_date (const LaurelDateText *text, guint at, guint end, int year,
           const LaurelDateHabits *habits, Dated *dated)
{
  for (; at < end; at++)
    if (laurel_date_phrase_read (text, at, &dated->phrase) && is_date_of_phase (&dated->phrase) &&
        laurel_date_phrase_resolve (&dated->phrase, year, habits, &dated->window) ==
          LAUREL_DATE_PROBLEM_NONE)
      return at;

  dated->phrase.to = 0;

  return at;
}

static void
read_sentence (const LaurelDateText *text, guint from, guint end, int year,
               const LaurelDateHabits *habits, GPtrArray *findings)
{
  gsize start = text->tokens[from].start;
  Dated dated, next;

  find_date (text, from, end, year, habits, &dated);
  while (dated.phrase.to != 0) {
    guint next_at = find_date (text, dated.phrase.to, end, year, habits, &next);
    gsize limit = next_at < text->n_tokens ? text->tokens[next_at].start : strlen (text->text);

    add_phase (text, &dated, start, limit, findings);
    start = text->tokens[dated.phrase.to - 1].end;
    dated = next;
  }
}

/**
 * laurel_content_find_phases:
 * @text: a text
 * @year: its year, or 0
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @findings: (element-type LaurelFinding): to which the phases are added
 *
 * Finds dates, and what is done then: in the same sentence, before the date
 * or after it.
 */
void
laurel_content_find_phases (const LaurelDateText *text, int year, const LaurelDateHabits *habits,
                            GPtrArray *findings)
{
  for (guint at = 0; at < text->n_tokens;) {
    gboolean may_have_date;
    guint end = scan_sentence (text, at, &may_have_date);

    if (may_have_date)
      read_sentence (text, at, end, year, habits, findings);
    at = end + 1;
  }
}
