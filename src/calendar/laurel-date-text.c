/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-text.h"

#include "store/laurel-simplified.h"

#include <string.h>

#define MAX_VALUE 99999999

/* The value of a Chinese digit; 10, 20 and 30 for the tens; -1 for others. */
static int
get_chinese_digit (gunichar c)
{
  switch (c) {
  case 0x3007: case 0x96f6: case 0x25cb: return 0; /* 〇 零 ○ */
  case 0x4e00: return 1;
  case 0x4e8c: case 0x4e24: return 2; /* 二 两 */
  case 0x4e09: return 3;
  case 0x56db: return 4;
  case 0x4e94: return 5;
  case 0x516d: return 6;
  case 0x4e03: return 7;
  case 0x516b: return 8;
  case 0x4e5d: return 9;
  case 0x5341: return 10; /* 十 */
  case 0x5eff: return 20; /* 廿 */
  case 0x5345: return 30; /* 卅 */
  default: return -1;
  }
}

/* Full-width forms become plain ones, and everything that people draw for
 * "to" becomes a hyphen. */
static gunichar
make_plain (gunichar c)
{
  switch (c) {
  case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015:
  case 0x2212: case 0x301c: case 0x3030: case 0xff0d: case 0xff5e: case 0x2e3a:
  case 0x7e:
    return '-';
  case 0x3000: case 0x00a0:
    return ' ';
  case 0x3008: case 0x3014: case 0x3010:
    return '(';
  case 0x3009: case 0x3015: case 0x3011:
    return ')';
  case 0x3002:
    return '.';
  case 0x2018: case 0x2019:
    return '\'';
  default:
    return c > 0xff00 && c < 0xff5f ? c - 0xff00 + 0x20 : c;
  }
}

static gunichar
get_plain (const char *at)
{
  return make_plain (g_utf8_get_char (at));
}

/* "20", in plain or full-width digits. */
static const char *
read_digits (const char *at, LaurelDateToken *token)
{
  gint64 value = 0;

  for (; get_plain (at) < 0x80 && g_ascii_isdigit (get_plain (at)); at = g_utf8_next_char (at)) {
    value = MIN (value * 10 + (get_plain (at) - '0'), MAX_VALUE);
    token->digits++;
  }
  token->value = value;

  return at;
}

/* "二十三", "廿三", "十", or digit by digit: "二〇二二". */
static const char *
read_chinese_number (const char *at, LaurelDateToken *token)
{
  int digit, tens = 0, ones = 0;
  gboolean has_tens = FALSE;

  for (; (digit = get_chinese_digit (g_utf8_get_char (at))) >= 0; at = g_utf8_next_char (at)) {
    if (digit >= 10 && has_tens)
      break;
    if (digit >= 10) {
      has_tens = TRUE;
      tens = digit == 10 && token->digits > 0 ? ones * 10 : digit;
      ones = 0;
    } else {
      ones = has_tens ? digit : MIN (ones * 10 + digit, MAX_VALUE / 10);
    }
    token->digits++;
    if (has_tens && digit < 10) {
      at = g_utf8_next_char (at);
      break;
    }
  }
  token->value = tens + ones;

  return at;
}

static gboolean
is_latin (gunichar c)
{
  return c < 0x250 && g_unichar_isalpha (c);
}

static const char *
read_token (const char *at, LaurelDateToken *token)
{
  gunichar c = get_plain (at);

  token->symbol = c;
  if (c < 0x80 && g_ascii_isdigit (c)) {
    token->kind = LAUREL_DATE_TOKEN_NUMBER;
    return read_digits (at, token);
  }
  if (get_chinese_digit (c) >= 0) {
    token->kind = LAUREL_DATE_TOKEN_NUMBER;
    return read_chinese_number (at, token);
  }
  if (is_latin (c)) {
    token->kind = LAUREL_DATE_TOKEN_WORD;
    while (is_latin (get_plain (at)))
      at = g_utf8_next_char (at);
    return at;
  }

  token->kind = g_unichar_isalpha (c) ? LAUREL_DATE_TOKEN_HAN : LAUREL_DATE_TOKEN_MARK;
  token->symbol = laurel_simplified_get (c);

  return g_utf8_next_char (at);
}

/**
 * laurel_date_text_init:
 * @self: (out caller-allocates): the text
 * @text: valid UTF-8 that outlives @self
 */
void
laurel_date_text_init (LaurelDateText *self, const char *text)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (LaurelDateToken));
  gboolean spaced = FALSE;

  for (const char *at = text; *at != '\0';) {
    LaurelDateToken token = { .start = at - text, .spaced = spaced };
    gunichar c = get_plain (at);

    if (g_unichar_isspace (c) || g_unichar_iszerowidth (c) || c == 0xfeff) {
      spaced = TRUE;
      at = g_utf8_next_char (at);
      continue;
    }

    at = read_token (at, &token);
    token.end = at - text;
    spaced = FALSE;
    g_array_append_val (tokens, token);
  }

  self->text = text;
  self->n_tokens = tokens->len;
  self->tokens = (LaurelDateToken *) g_array_free (tokens, FALSE);
}

void
laurel_date_text_clear (LaurelDateText *self)
{
  g_clear_pointer (&self->tokens, g_free);
  self->n_tokens = 0;
}

/**
 * laurel_date_cursor_peek:
 *
 * Returns: (nullable): the token that is @ahead of the next one
 */
const LaurelDateToken *
laurel_date_cursor_peek (const LaurelDateCursor *self, guint ahead)
{
  return self->at + ahead < self->text->n_tokens ? &self->text->tokens[self->at + ahead] : NULL;
}

gboolean
laurel_date_cursor_sees_number (const LaurelDateCursor *self, guint ahead)
{
  const LaurelDateToken *token = laurel_date_cursor_peek (self, ahead);

  return token != NULL && token->kind == LAUREL_DATE_TOKEN_NUMBER;
}

gboolean
laurel_date_cursor_sees_mark (const LaurelDateCursor *self, guint ahead, gunichar mark)
{
  const LaurelDateToken *token = laurel_date_cursor_peek (self, ahead);

  return token != NULL && token->kind == LAUREL_DATE_TOKEN_MARK && token->symbol == mark;
}

/**
 * laurel_date_cursor_sees_han:
 * @self: a cursor
 * @ahead: how many tokens on
 * @any_of: characters
 *
 * Returns: whether one of the characters stands there
 */
gboolean
laurel_date_cursor_sees_han (const LaurelDateCursor *self, guint ahead, const char *any_of)
{
  const LaurelDateToken *token = laurel_date_cursor_peek (self, ahead);

  return token != NULL && token->kind == LAUREL_DATE_TOKEN_HAN &&
         g_utf8_strchr (any_of, -1, token->symbol) != NULL;
}

gboolean
laurel_date_cursor_take_mark (LaurelDateCursor *self, gunichar mark)
{
  if (!laurel_date_cursor_sees_mark (self, 0, mark))
    return FALSE;

  self->at++;

  return TRUE;
}

/**
 * laurel_date_cursor_take_han:
 * @self: a cursor
 * @words: Han characters without digits
 *
 * Returns: whether exactly these characters came next; then they are passed
 */
gboolean
laurel_date_cursor_take_han (LaurelDateCursor *self, const char *words)
{
  guint ahead = 0;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at), ahead++) {
    const LaurelDateToken *token = laurel_date_cursor_peek (self, ahead);

    if (token == NULL || token->kind != LAUREL_DATE_TOKEN_HAN ||
        token->symbol != g_utf8_get_char (at))
      return FALSE;
  }
  self->at += ahead;

  return TRUE;
}

/**
 * laurel_date_cursor_take_any:
 * @self: a cursor
 * @choices: (array zero-terminated=1): Han words, or Latin ones, but not both;
 *   a longer one before those it begins with
 *
 * Returns: which of the choices came next and was passed, or -1
 */
int
laurel_date_cursor_take_any (LaurelDateCursor *self, const char *const *choices)
{
  const LaurelDateToken *next = laurel_date_cursor_peek (self, 0);

  /* All choices of a list are in one script. */
  if (next == NULL || next->kind != (g_ascii_isalpha (choices[0][0]) ? LAUREL_DATE_TOKEN_WORD
                                                                     : LAUREL_DATE_TOKEN_HAN))
    return -1;

  for (int i = 0; choices[i] != NULL; i++)
    if (g_ascii_isalpha (choices[i][0]) ? laurel_date_cursor_take_words (self, choices[i])
                                        : laurel_date_cursor_take_han (self, choices[i]))
      return i;

  return -1;
}

static gboolean
token_is (const LaurelDateCursor *self, guint ahead, const char *word, gsize length)
{
  const LaurelDateToken *token = laurel_date_cursor_peek (self, ahead);

  return token != NULL && token->kind == LAUREL_DATE_TOKEN_WORD &&
         token->end - token->start == length &&
         g_ascii_strncasecmp (self->text->text + token->start, word, length) == 0;
}

/**
 * laurel_date_cursor_take_words:
 * @self: a cursor
 * @words: Latin words with single spaces between them
 *
 * Case does not matter, nor whether a hyphen stands between words: "mid
 * September" is found in "Mid-September".
 *
 * Returns: whether exactly these words came next; then they are passed
 */
gboolean
laurel_date_cursor_take_words (LaurelDateCursor *self, const char *words)
{
  const LaurelDateToken *next = laurel_date_cursor_peek (self, 0);
  guint ahead = 0;

  /* Most choices fail at their first letter: they are asked at every word of a
   * text, many at a time. */
  if (next == NULL || next->kind != LAUREL_DATE_TOKEN_WORD ||
      g_ascii_tolower (self->text->text[next->start]) != g_ascii_tolower (*words))
    return FALSE;

  for (const char *at = words; at != NULL;) {
    const char *space = strchr (at, ' ');
    gsize length = space != NULL ? (gsize) (space - at) : strlen (at);

    if (at != words && laurel_date_cursor_sees_mark (self, ahead, '-') &&
        !laurel_date_cursor_peek (self, ahead)->spaced)
      ahead++;
    if (!token_is (self, ahead, at, length))
      return FALSE;

    ahead++;
    at = space != NULL ? space + 1 : NULL;
  }
  self->at += ahead;

  return TRUE;
}
