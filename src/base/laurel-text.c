/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-text.h"

#include <string.h>

/**
 * laurel_text_is_han:
 * @c: a character
 *
 * Returns: whether it is a Chinese character, of whichever extension
 */
gboolean
laurel_text_is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN && g_unichar_isalpha (c);
}

/**
 * laurel_text_spread_han:
 * @text: any text
 *
 * Puts each Chinese character between spaces. Tokenizers take a run of them as
 * one word; spread, each can be found, and words are found as phrases.
 *
 * Returns: (transfer full): the spread text
 */
char *
laurel_text_spread_han (const char *text)
{
  GString *spread = g_string_sized_new (strlen (text) + 1);

  while (*text != '\0') {
    gsize plain = laurel_text_count_ascii (text);
    gunichar c;
    gboolean han;

    g_string_append_len (spread, text, (gssize) plain);
    text += plain;
    if (*text == '\0')
      break;

    c = g_utf8_get_char (text);
    han = laurel_text_is_han (c);

    if (han)
      g_string_append_c (spread, ' ');
    g_string_append_unichar (spread, c);
    if (han)
      g_string_append_c (spread, ' ');
    text = g_utf8_next_char (text);
  }

  return g_string_free (spread, FALSE);
}

/* How many bytes at the beginning of a text are characters of ASCII, of which there is
 * less to find out. */
gsize
laurel_text_count_ascii (const char *text)
{
  gsize n = 0;

  while (text[n] != '\0' && (guchar) text[n] < 0x80)
    n++;

  return n;
}

/* What is no text, but does something to it: control characters, and what turns the
 * direction of all that follows, so that it reads otherwise than it is. */
static gboolean
is_unseen (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\n' && c != '\t') || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static char *
dup_seen (const char *text)
{
  GString *seen = g_string_sized_new (strlen (text) + 1);
  const char *from = text;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if ((*text < ' ' || *text > '~') && is_unseen (g_utf8_get_char (text))) {
      g_string_append_len (seen, from, text - from);
      from = g_utf8_next_char (text);
    }
  g_string_append (seen, from);

  return g_string_free (seen, FALSE);
}

/**
 * laurel_text_dup_clean:
 * @text: (nullable): what somebody typed or pasted, valid UTF-8
 *
 * Returns: (transfer full) (nullable): it, without white space around it, and
 *   without characters that cannot be seen but do something; %NULL when nothing
 *   is left
 */
char *
laurel_text_dup_clean (const char *text)
{
  g_autofree char *clean = g_strstrip (dup_seen (text ? text : ""));

  return *clean ? g_steal_pointer (&clean) : NULL;
}

/**
 * laurel_text_narrow:
 * @text: (inout): valid UTF-8
 *
 * Makes full-width digits, letters and signs, as input methods of Chinese write them, those that
 * numbers are read of.
 *
 * Returns: @text
 */
char *
laurel_text_narrow (char *text)
{
  char *to = text;

  if (g_str_is_ascii (text))
    return text;

  for (const char *from = text; *from != '\0';) {
    gunichar c = g_utf8_get_char (from);

    from = g_utf8_next_char (from);
    to += g_unichar_to_utf8 (c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c, to);
  }
  *to = '\0';

  return text;
}

/**
 * laurel_text_ungroup:
 * @text: (inout): what may be a number
 *
 * Takes out the commas that stand before groups of three digits, 1,200, where all of them do:
 * “1,5” is one and a half where others live, and nobody can tell.
 *
 * Returns: @text
 */
char *
laurel_text_ungroup (char *text)
{
  char *comma = strchr (text, ','), *to = comma;
  gsize first = strspn (text, "0123456789");

  if (comma == NULL || first < 1 || first > 3 || text + first != comma)
    return text;
  for (const char *at = comma; at != NULL; at = strchr (at + 1, ','))
    if (strspn (at + 1, "0123456789") != 3)
      return text;

  for (const char *from = comma; *from != '\0'; from++)
    if (*from != ',')
      *to++ = *from;
  *to = '\0';

  return text;
}

/**
 * laurel_text_dup_line:
 * @text: (nullable): what somebody typed or pasted, valid UTF-8
 *
 * Returns: (transfer full) (nullable): it as laurel_text_dup_clean() makes it, in one line
 */
char *
laurel_text_dup_line (const char *text)
{
  char *clean = laurel_text_dup_clean (text);

  return clean ? g_strdelimit (clean, "\n\t", ' ') : NULL;
}

/**
 * laurel_text_dup_single:
 * @text: (nullable): what somebody typed or pasted, valid UTF-8
 *
 * Returns: (transfer full) (nullable): it as laurel_text_dup_line() makes it, with one space
 *   wherever there were several
 */
char *
laurel_text_dup_single (const char *text)
{
  char *line = laurel_text_dup_line (text);
  char *end = line;

  for (const char *from = line; from != NULL && *from != '\0'; from++)
    if (*from != ' ' || from[1] != ' ')
      *end++ = *from;
  if (end != NULL)
    *end = '\0';

  return line;
}

/**
 * laurel_text_dup_short:
 * @text: (nullable): any text
 * @n: how many characters there is room for
 *
 * For labels: to lay out pages of text in order to show a line of it takes seconds.
 *
 * Returns: (transfer full) (nullable): it, or its beginning and an ellipsis
 */
char *
laurel_text_dup_short (const char *text, gsize n)
{
  const char *end = text;

  if (text == NULL)
    return NULL;

  for (gsize i = 0; i < n && *end; i++)
    end = g_utf8_next_char (end);

  return *end ? g_strdup_printf ("%.*s…", (int) (end - text), text) : g_strdup (text);
}

/* Hebrew, Arabic and what is written like them. */
static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || c == 0x200f || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfefe) || (c >= 0x10800 && c <= 0x10fff) ||
         (c >= 0x1e800 && c <= 0x1efff);
}

/**
 * laurel_text_has_right_to_left:
 * @text: any text, valid UTF-8
 *
 * Returns: whether any of it is written from right to left
 */
gboolean
laurel_text_has_right_to_left (const char *text)
{
  for (text += laurel_text_count_ascii (text); *text != '\0'; text = g_utf8_next_char (text))
    if (is_right_to_left (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * laurel_text_isolate:
 * @text: (transfer full): what is to stand in a sentence
 *
 * Keeps what is written from right to left together in a sentence that is not, numbers
 * beside it where they are.
 *
 * Returns: (transfer full): it, isolated where it has to be
 */
char *
laurel_text_isolate (char *text)
{
  char *isolated;

  if (!laurel_text_has_right_to_left (text))
    return text;

  isolated = g_strconcat (LAUREL_TEXT_ISOLATE, text, LAUREL_TEXT_ISOLATE_END, NULL);
  g_free (text);

  return isolated;
}

/* Whether the letters of a script are joined or kept apart by what has no width. */
static gboolean
takes_joiners (gunichar c)
{
  return g_unichar_ismark (c) || (c >= 0x0600 && c <= 0x08ff) || (c >= 0x0900 && c <= 0x0fff);
}

/**
 * laurel_text_find_hidden:
 * @text: a text, valid UTF-8
 *
 * Returns: the first character in it that cannot be seen, but makes it another text, or one
 *   that reads otherwise than it is; 0 if there is none
 */
gunichar
laurel_text_find_hidden (const char *text)
{
  gunichar before = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);
    gboolean joins = c == 0x200c || c == 0x200d;

    if (is_unseen (c) || c == 0x061c || c == 0x180e || c == 0x200b || c == 0x200e ||
        c == 0x200f || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff ||
        (c >= 0xe0000 && c <= 0xe007f) || (joins && !takes_joiners (before)))
      return c;
    before = c;
  }

  return 0;
}

/**
 * laurel_text_dup_escaped:
 * @text: any text; what is no UTF-8 in it is written out, too
 *
 * For terminals, which do as control characters say.
 *
 * Returns: (transfer full): it, with what cannot be seen but does something written
 *   out: "\x1b"; without what isolates parts of a sentence, which few of them know
 */
char *
laurel_text_dup_escaped (const char *text)
{
  GString *escaped = g_string_sized_new (strlen (text));

  while (*text != '\0') {
    gunichar c = g_utf8_get_char_validated (text, -1);
    const char *next = c < 0x110000 ? g_utf8_next_char (text) : text + 1;

    if (c >= 0x110000)
      g_string_append_printf (escaped, "\\x%02x", (guint) (guchar) *text);
    else if (is_unseen (c) && c != 0x2068 && c != 0x2069)
      g_string_append_printf (escaped, c < 0x100 ? "\\x%02x" : "\\u%04x", (guint) c);
    else if (c != 0x2068 && c != 0x2069)
      g_string_append_len (escaped, text, next - text);
    text = next;
  }

  return g_string_free (escaped, FALSE);
}
