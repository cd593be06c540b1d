/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-line-break.h"

#include <pango/pango.h>
#include <unicode/ubrk.h>

/*
 * Where a line may end. Pango knows Unicode's rules; good Chinese setting asks
 * for more: what may not begin or end a line, and that a number stays with its
 * unit. Where Unicode is too careful, at curly quotes between Han, it is freed.
 */

#define NOT_FIRST "，。、；：？！）》〉」』】〕］｝”’…—–－·～％‰℃,.;:?!)]}%"
#define NOT_LAST "（《〈「『【〔［｛“‘￥＄№([{$¥第"
#define CLOSING "，。、；：？！）》〉」』】〕］｝”’"
#define OPENING "（《〈「『【〔［｛“‘"
#define UNITS "年月日号届期家个项名场次天周级等万亿元人位份件条篇所支批轮季点时分页章"

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

/**
 * laurel_line_break_is_han:
 *
 * Returns: whether @c is a Han character
 */
gboolean
laurel_line_break_is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

/**
 * laurel_line_break_is_wide:
 *
 * Returns: whether @c fills a whole cell in Chinese text
 */
gboolean
laurel_line_break_is_wide (gunichar c)
{
  return g_unichar_iswide (c) || is_one_of (c, "“”‘’…—");
}

/**
 * laurel_line_break_is_stop:
 *
 * Returns: whether @c is a full-width mark with half a cell of white in it,
 *   which a crowded line can do without
 */
gboolean
laurel_line_break_is_stop (gunichar c)
{
  return is_one_of (c, "，。、；：！？" "）》〉」』】〕" "（《〈「『【〔");
}

/**
 * laurel_line_break_has_white_behind:
 *
 * Returns: whether a full-width @c has its ink in the first half of its cell
 */
gboolean
laurel_line_break_has_white_behind (gunichar c)
{
  return is_one_of (c, CLOSING);
}

/**
 * laurel_line_break_has_white_before:
 *
 * Returns: whether a full-width @c has its ink in the second half of its cell
 */
gboolean
laurel_line_break_has_white_before (gunichar c)
{
  return is_one_of (c, OPENING);
}

static gboolean
is_forbidden (gunichar before, gunichar after)
{
  if (is_one_of (after, NOT_FIRST) || is_one_of (before, NOT_LAST))
    return TRUE;
  if (g_unichar_isdigit (before) && is_one_of (after, UNITS))
    return TRUE;

  return is_one_of (before, "–－—") && g_unichar_isdigit (after);
}

static gboolean
is_freed (gunichar before, gunichar after)
{
  gboolean ends = laurel_line_break_is_han (before) || is_one_of (before, CLOSING);
  gboolean begins = laurel_line_break_is_han (after) || is_one_of (after, OPENING);

  return (ends && is_one_of (after, "“‘")) || (is_one_of (before, "”’") && begins);
}

/* Between names that are set apart: see laurel_text_format_spaced (). */
#define APART "\u3000\u3000"
#define LONGEST_NAME 10

/* A list of names breaks between them, and not inside of one. */
static void
keep_names (const char *text, gsize bytes, gboolean *breaks)
{
  g_autofree char *all = NULL;
  g_auto (GStrv) names = NULL;
  int at = 0;

  if (g_strstr_len (text, (gssize) bytes, APART) == NULL)
    return;

  all = g_strndup (text, bytes);
  names = g_strsplit (all, APART, -1);
  for (char **name = names; *name != NULL; name++) {
    int n = (int) g_utf8_strlen (*name, -1);

    for (int i = 1; i < n && n <= LONGEST_NAME; i++)
      breaks[at + i] = FALSE;
    at += n + 2;
  }
}

/**
 * laurel_line_break_find:
 * @text: one paragraph, UTF-8
 * @length: in bytes, or -1
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): for each character, whether a line may begin with
 *   it; one more for the end
 */
gboolean *
laurel_line_break_find (const char *text, gssize length, const char *language)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  int n = g_utf8_strlen (text, bytes);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n + 1);
  gboolean *breaks = g_new0 (gboolean, n + 1);
  gunichar before = 0;
  const char *at = text;

  pango_get_log_attrs (text, bytes, -1, pango_language_from_string (language), attrs, n + 1);

  for (int i = 0; i < n; i++, at = g_utf8_next_char (at)) {
    gunichar after = g_utf8_get_char (at);

    breaks[i] = i > 0 && attrs[i].is_cursor_position
                && (attrs[i].is_line_break || is_freed (before, after))
                && !is_forbidden (before, after);
    before = after;
  }
  keep_names (text, bytes, breaks);
  breaks[n] = TRUE;

  return breaks;
}

/* ---- words ------------------------------------------------------------------ */

/* One character that leans on the next, and one that leans on the last. */
#define LEANS_FORWARD "和与及或在为对于向由从以把被将第各每全本该此其等同"
#define PAIRS "（）()《》〈〉「」『』【】〔〕［］[]“”‘’"

/* Marks, by character, where a word begins; FALSE: it cannot be told. */
static gboolean
mark_words (const char *text, int n, gboolean *begins)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *words = utext_openUTF8 (NULL, text, -1, &status);
  UBreakIterator *iterator = ubrk_open (UBRK_WORD, "zh", NULL, 0, &status);
  const char *at = text;
  int i = 0;

  ubrk_setUText (iterator, words, &status);
  for (int32_t byte = 0; U_SUCCESS (status) && byte != UBRK_DONE; byte = ubrk_next (iterator)) {
    for (; at < text + byte; at = g_utf8_next_char (at))
      i++;
    begins[MIN (i, n)] = TRUE;
  }

  if (iterator != NULL)
    ubrk_close (iterator);
  utext_close (words);

  return U_SUCCESS (status);
}

/* A word of one character does not stand apart from what it belongs to. */
static void
lean (const gunichar *chars, int n, gboolean *begins)
{
  for (int i = 1; i < n; i++) {
    gboolean forward = is_one_of (chars[i - 1], LEANS_FORWARD);
    gboolean alone = begins[i] && begins[i + 1] && laurel_line_break_is_han (chars[i]);

    if (begins[i] && begins[i - 1] && forward)
      begins[i] = FALSE;
    else if (alone && i + 1 < n && !is_one_of (chars[i], LEANS_FORWARD))
      begins[i] = FALSE;
    else if (alone && i + 1 == n)
      begins[i] = FALSE;
  }
}

/* Which characters stand between two marks of a pair, and are not the first of it. */
static void
mark_pairs (const gunichar *chars, int n, gboolean *inside)
{
  const char *pairs = PAIRS;

  for (const char *open = pairs; *open != '\0'; open = g_utf8_next_char (g_utf8_next_char (open))) {
    gunichar first = g_utf8_get_char (open), last = g_utf8_get_char (g_utf8_next_char (open));
    int begin = -1;

    for (int i = 0; i < n; i++) {
      if (chars[i] == first) {
        begin = i;
      } else if (chars[i] == last && begin >= 0) {
        for (int j = begin + 1; j <= i; j++)
          inside[j] = TRUE;
        begin = -1;
      }
    }
  }
}

/**
 * laurel_line_break_keep_words:
 * @text: one paragraph, UTF-8
 * @breaks: where a line may begin, of laurel_line_break_find()
 * @pairs: whether what stands in quotation marks or brackets is kept together, too
 *
 * Returns: (transfer full): which of them part no word, as a title asks for
 */
gboolean *
laurel_line_break_keep_words (const char *text, const gboolean *breaks, gboolean pairs)
{
  g_autofree gunichar *chars = NULL;
  g_autofree gboolean *begins = NULL;
  g_autofree gboolean *inside = NULL;
  gboolean *kept;
  int n = (int) g_utf8_strlen (text, -1);

  chars = g_utf8_to_ucs4_fast (text, -1, NULL);
  begins = g_new0 (gboolean, n + 2);
  inside = g_new0 (gboolean, n + 1);
  kept = g_memdup2 (breaks, (n + 1) * sizeof *breaks);
  if (!mark_words (text, n, begins))
    return kept;

  lean (chars, n, begins);
  if (pairs)
    mark_pairs (chars, n, inside);
  for (int i = 0; i < n; i++)
    kept[i] = breaks[i] && begins[i] && !inside[i];

  return kept;
}
