/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-quotes.h"

#include "base/laurel-text.h"

#include <string.h>

/*
 * Quotation marks inside quotation marks are the other kind (GB/T 15834, and English
 * usage likewise): a sentence that quotes a title does not know what the title has in
 * it. All four marks take three bytes, so a text is changed where it stands.
 */

#define MAX_DEPTH 16

#define OPEN_DOUBLE 0x201c
#define CLOSE_DOUBLE 0x201d
#define OPEN_SINGLE 0x2018
#define CLOSE_SINGLE 0x2019

typedef struct {
  gunichar was[MAX_DEPTH];
  gunichar now[MAX_DEPTH];
  guint depth;
} Nest;

static gboolean
open_mark (Nest *nest, char *at, gunichar mark)
{
  gunichar now = mark;

  if (nest->depth == MAX_DEPTH)
    return FALSE;

  if (nest->depth > 0)
    now = nest->now[nest->depth - 1] == OPEN_DOUBLE ? OPEN_SINGLE : OPEN_DOUBLE;
  nest->was[nest->depth] = mark;
  nest->now[nest->depth++] = now;
  g_unichar_to_utf8 (now, at);

  return TRUE;
}

/* A single mark that closes nothing is an apostrophe. */
static gboolean
close_mark (Nest *nest, char *at, gunichar mark)
{
  gunichar opening = mark == CLOSE_DOUBLE ? OPEN_DOUBLE : OPEN_SINGLE;

  if (nest->depth == 0 || nest->was[nest->depth - 1] != opening)
    return mark == CLOSE_SINGLE;

  nest->depth--;
  g_unichar_to_utf8 (nest->now[nest->depth] == OPEN_DOUBLE ? CLOSE_DOUBLE : CLOSE_SINGLE, at);

  return TRUE;
}

/* Marks that do not go in pairs stay as they are: nobody knows what they mean. */
static void
nest_line (char *line, gsize length)
{
  g_autofree char *nested = g_strndup (line, length);
  Nest nest = { .depth = 0 };

  for (char *at = nested; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if ((c == OPEN_DOUBLE || c == OPEN_SINGLE) && !open_mark (&nest, at, c))
      return;
    if ((c == CLOSE_DOUBLE || c == CLOSE_SINGLE) && !close_mark (&nest, at, c))
      return;
  }

  if (nest.depth == 0)
    memcpy (line, nested, length);
}

/**
 * laurel_quotes_nest:
 * @text: (nullable): sentences, valid UTF-8, changed where they stand
 *
 * Makes quotation marks inside quotation marks those of the other kind, line by line.
 *
 * Returns: (nullable): @text
 */
char *
laurel_quotes_nest (char *text)
{
  for (char *line = text; line != NULL && *line != '\0';) {
    gsize length = strcspn (line, "\n");

    nest_line (line, length);
    line += length + (line[length] == '\n');
  }

  return text;
}

static guint
count_columns (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

static guint
count_all_columns (const char *text, const char *end)
{
  guint n = 0;

  for (; text < end; text = g_utf8_next_char (text))
    n += count_columns (g_utf8_get_char (text));

  return n;
}

/* Where the last that fit into @columns begin, with what belongs to the first of them. */
static const char *
find_tail (const char *text, const char *end, guint columns)
{
  const char *tail = end;

  for (const char *at = end; at > text && columns > 0;) {
    gunichar c;

    at = g_utf8_prev_char (at);
    c = g_utf8_get_char (at);
    if (count_columns (c) > columns)
      break;
    columns -= count_columns (c);
    if (!g_unichar_iszerowidth (c))
      tail = at;
  }

  return tail;
}

static const char *
find_head_end (const char *text, const char *end, guint columns)
{
  for (; text < end; text = g_utf8_next_char (text)) {
    guint n = count_columns (g_utf8_get_char (text));

    if (n > columns)
      break;
    columns -= n;
  }

  return text;
}

/* A third is for its end: titles that differ in a number or a year often do so there. */
static void
append_short (GString *into, const char *text, const char *end, guint columns)
{
  gboolean isolated = g_str_has_prefix (text, LAUREL_TEXT_ISOLATE);
  const char *head, *tail;

  if (count_all_columns (text, end) <= columns) {
    g_string_append_len (into, text, end - text);
    return;
  }

  if (isolated) {
    text += strlen (LAUREL_TEXT_ISOLATE);
    end -= strlen (LAUREL_TEXT_ISOLATE_END);
    g_string_append (into, LAUREL_TEXT_ISOLATE);
  }
  tail = find_tail (text, end, (columns - 1) / 3);
  head = find_head_end (text, end, columns - 1 - count_all_columns (tail, end));
  g_string_append_len (into, text, head - text);
  g_string_append (into, "…");
  g_string_append_len (into, tail, end - tail);
  if (isolated)
    g_string_append (into, LAUREL_TEXT_ISOLATE_END);
}

/**
 * laurel_quotes_dup_short:
 * @text: a sentence as laurel_quote() or laurel_quotes_nest() leaves it, valid UTF-8
 * @columns: what each thing that it quotes may take; a Han character takes two
 *
 * Shortens in their middle the titles that a sentence quotes, and nothing else in it: what is
 * said of them stays to be read.
 *
 * Returns: (transfer full): the sentence; as it was where its marks do not go in pairs
 */
char *
laurel_quotes_dup_short (const char *text, guint columns)
{
  g_autoptr (GString) made = g_string_new (NULL);
  const char *begin = NULL;
  guint depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == CLOSE_DOUBLE && depth-- == 0)
      return g_strdup (text);
    if (c == CLOSE_DOUBLE && depth == 0)
      append_short (made, begin, at, columns);
    if (depth == 0)
      g_string_append_unichar (made, c);
    if (c == OPEN_DOUBLE && depth++ == 0)
      begin = at + strlen ("“");
  }

  return depth > 0 ? g_strdup (text) : g_string_free (g_steal_pointer (&made), FALSE);
}

/* What is quoted has a direction of its own. */
static char *
isolate_quotations (char *text)
{
  g_autoptr (GString) isolated = g_string_new (NULL);
  guint depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == CLOSE_DOUBLE && depth-- == 0)
      return text;
    if (c == CLOSE_DOUBLE)
      g_string_append (isolated, LAUREL_TEXT_ISOLATE_END);
    g_string_append_unichar (isolated, c);
    if (c == OPEN_DOUBLE) {
      g_string_append (isolated, LAUREL_TEXT_ISOLATE);
      depth++;
    }
  }
  if (depth > 0)
    return text;

  g_free (text);
  return g_string_free (g_steal_pointer (&isolated), FALSE);
}

/**
 * laurel_quote_valist:
 * @format: as of laurel_quote()
 * @args: likewise
 *
 * Returns: (transfer full): the sentence
 */
char *
laurel_quote_valist (const char *format, va_list args)
{
  char *text = g_strdup_vprintf (format, args);

  if (strstr (format, "“") == NULL)
    return text;

  laurel_quotes_nest (text);
  return laurel_text_has_right_to_left (text) ? isolate_quotations (text) : text;
}

/**
 * laurel_quote:
 * @format: a sentence, with what it quotes as “%s”
 * @...: what it quotes
 *
 * Returns: (transfer full): the sentence, with marks inside its own of the other kind, and
 *   what it quotes isolated where any of it is written from right to left; where it quotes
 *   nothing, what it tells stays as it is
 */
char *
laurel_quote (const char *format, ...)
{
  char *text;
  va_list args;

  va_start (args, format);
  text = laurel_quote_valist (format, args);
  va_end (args);

  return text;
}
