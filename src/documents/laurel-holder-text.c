/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-holder-text.h"

/*
 * A page is read as it was drawn: “ffi” may be one glyph, which has a character of its own
 * (U+FB03), an Arabic letter is known by its form within the word, and what is written from
 * right to left stands between marks that say so, and, where each letter has its own, in the
 * order in which it is seen from left to right. A name is typed without any of that.
 */

#define MAX_LETTERS 18 /* U+FDFA, the longest, is a sentence */
#define RIGHT_TO_LEFT 0x202b
#define END 0x202c

/* Glyphs that Unicode has as characters, for the sake of older encodings. */
static gboolean
is_form (gunichar c)
{
  return (c >= 0xfb00 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc);
}

static gboolean
is_direction (gunichar c)
{
  return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static void
add_letters (GString *plain, gssize at, gunichar c)
{
  gunichar letters[MAX_LETTERS] = { c };
  gsize n = 1;

  if (is_direction (c))
    return;
  if (is_form (c))
    n = MIN (g_unichar_fully_decompose (c, TRUE, letters, MAX_LETTERS), MAX_LETTERS);
  for (gsize i = 0; i < n; i++) {
    gssize was = (gssize) plain->len;

    g_string_insert_unichar (plain, at, letters[i]);
    at += at < 0 ? 0 : (gssize) plain->len - was;
  }
}

/* Returns: (nullable): what follows the one letter that stands at @at between its own marks */
static const char *
skip_single (const char *at, gunichar *letter)
{
  if (g_utf8_get_char (at) != RIGHT_TO_LEFT)
    return NULL;
  at = g_utf8_next_char (at);
  *letter = g_utf8_get_char (at);
  if (*letter == '\0' || is_direction (*letter))
    return NULL;
  at = g_utf8_next_char (at);

  return g_utf8_get_char (at) == END ? g_utf8_next_char (at) : NULL;
}

/* A run of such letters, of one word or several, is turned round.
 *
 * Returns: what follows it */
static const char *
add_run (GString *plain, const char *at)
{
  gssize start = (gssize) plain->len;
  const char *next, *from = at;
  gunichar letter;

  while ((next = skip_single (from, &letter)) != NULL) {
    for (; at < from; at++)
      g_string_insert_c (plain, start, ' ');
    add_letters (plain, start, letter);
    for (at = from = next; *from == ' '; from++)
      ;
  }

  return at;
}

/**
 * laurel_holder_text_dup_plain:
 * @words: the text of a page, or a name
 *
 * Returns: (transfer full): the same in characters that are typed, in NFC
 */
char *
laurel_holder_text_dup_plain (const char *words)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *at = words;
  char *composed;

  while (*at != '\0') {
    const char *next = add_run (plain, at);

    if (next == at) {
      add_letters (plain, -1, g_utf8_get_char (at));
      next = g_utf8_next_char (at);
    }
    at = next;
  }
  composed = g_utf8_normalize (plain->str, -1, G_NORMALIZE_NFC);

  return composed != NULL ? composed : g_strdup ("");
}
