/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-title-number.h"

#include "calendar/laurel-date-text.h"
#include "calendar/laurel-number-words.h"

#include <string.h>

/* What an edition is counted by. 第三季 is one, 第三季度 is a quarter. */
#define COUNTERS "届屆期次回讲講季"

/* The editions that a title may name: more is a number of something else. */
#define MOST 999

typedef struct {
  LaurelDateText text;
  GArray *found;
} Search;

static const LaurelDateToken *
peek (const Search *self, guint at)
{
  return at < self->text.n_tokens ? &self->text.tokens[at] : NULL;
}

static gboolean
is_han (const Search *self, guint at, const char *any_of)
{
  const LaurelDateToken *token = peek (self, at);

  return token != NULL && token->kind == LAUREL_DATE_TOKEN_HAN &&
         g_utf8_strchr (any_of, -1, token->symbol) != NULL;
}

static gboolean
is_number (const Search *self, guint at)
{
  const LaurelDateToken *token = peek (self, at);

  return token != NULL && token->kind == LAUREL_DATE_TOKEN_NUMBER;
}

static gboolean
is_mark (const Search *self, guint at, const char *any_of)
{
  const LaurelDateToken *token = peek (self, at);

  return token != NULL && token->kind == LAUREL_DATE_TOKEN_MARK && token->symbol < 0x80 &&
         strchr (any_of, (int) token->symbol) != NULL;
}

static char *
dup_word (const Search *self, guint at)
{
  const LaurelDateToken *token = peek (self, at);

  if (token == NULL || token->kind != LAUREL_DATE_TOKEN_WORD)
    return NULL;

  return g_ascii_strdown (self->text.text + token->start, (gssize) (token->end - token->start));
}

static gboolean
starts_with_digit (const Search *self, const LaurelDateToken *token)
{
  return g_ascii_isdigit (self->text.text[token->start]);
}

static LaurelNumberForm
get_form (const Search *self, const LaurelDateToken *token)
{
  gunichar first = g_utf8_get_char (self->text.text + token->start);

  if (first < 0x80)
    return LAUREL_NUMBER_FIGURES;

  return first > 0xff00 ? LAUREL_NUMBER_WIDE : LAUREL_NUMBER_CHINESE;
}

static void
add (Search *self, LaurelNumberForm form, int value, gboolean is_year, gsize start, gsize end)
{
  LaurelTitleNumber number = { form, value, is_year, start, end };

  g_array_append_val (self->found, number);
}

/* 第二十三届, 第一百零五届: the tokens taken, or 0. */
static guint
take_chinese (Search *self, guint at)
{
  const LaurelDateToken *first = peek (self, at + 1), *last = first;
  guint next = at + 2;
  int value;

  if (!is_han (self, at, "第") || !is_number (self, at + 1))
    return 0;

  value = first->value;
  if (is_han (self, next, "百") && value < 10) {
    last = peek (self, next++);
    value *= 100;
    if (is_number (self, next)) {
      last = peek (self, next);
      value += self->text.tokens[next++].value;
    }
  }
  if (!is_han (self, next, COUNTERS) || value < 1 || value > MOST ||
      (is_han (self, next, "季") && is_han (self, next + 1, "度")))
    return 0;

  add (self, get_form (self, first), value, FALSE, first->start, last->end);
  return next - at;
}

/* "9001:2022" and "19580-2022" are names of standards; "2021-2022" are years. */
static gboolean
is_of_a_name (const Search *self, guint at)
{
  const LaurelDateToken *token = peek (self, at);

  if (at == 0 || token->spaced)
    return FALSE;
  if (self->text.tokens[at - 1].kind == LAUREL_DATE_TOKEN_WORD)
    return TRUE;

  return at >= 2 && is_mark (self, at - 1, "-:/.") && is_number (self, at - 2) &&
         !(is_mark (self, at - 1, "-/") && self->text.tokens[at - 2].digits == 4);
}

static guint
take_year (Search *self, guint at)
{
  const LaurelDateToken *token = peek (self, at);
  LaurelNumberForm form;

  if (!is_number (self, at) || token->digits != 4 || token->value < 1900 ||
      token->value > 2999 || is_of_a_name (self, at))
    return 0;

  form = get_form (self, token);
  add (self, form == LAUREL_NUMBER_CHINESE ? LAUREL_NUMBER_DIGIT_BY_DIGIT : form, token->value,
       TRUE, token->start, token->end);
  return 1;
}

/* After a number in English: "first aid" and "19th century" count no editions. */
static gboolean
is_idiom (const Search *self, guint next)
{
  static const char *const AFTER[] = {
    "age", "aid", "birthday", "century", "class", "cut", "degree", "edition's", "floor", "friday",
    "generation", "grade", "graders", "half", "hand", "language", "monday", "of", "parties",
    "party", "place", "quarter", "responder", "responders", "saturday", "sector", "steps",
    "storey", "sunday", "term", "thursday", "tuesday", "wednesday", "week", "world", "year", NULL,
  };
  g_autofree char *word = dup_word (self, is_mark (self, next, "-") ? next + 1 : next);

  return word != NULL && g_strv_contains (AFTER, word);
}

/* "44th" */
static guint
take_suffixed (Search *self, guint at)
{
  static const char *const SUFFIXES[] = { "st", "nd", "rd", "th", NULL };
  g_autofree char *suffix = dup_word (self, at + 1);
  const LaurelDateToken *token = peek (self, at);

  if (!is_number (self, at) || !starts_with_digit (self, token) || suffix == NULL ||
      self->text.tokens[at + 1].spaced || !g_strv_contains (SUFFIXES, suffix) ||
      token->value < 1 || token->value > MOST || is_idiom (self, at + 2))
    return 0;

  add (self, LAUREL_NUMBER_SUFFIXED, token->value, FALSE, token->start,
       self->text.tokens[at + 1].end);
  return 2;
}

/* "Tenth", "Twenty-first" */
static guint
take_words (Search *self, guint at)
{
  g_autofree char *word = dup_word (self, at);
  g_autofree char *more = is_mark (self, at + 1, "-") ? dup_word (self, at + 2) : NULL;
  int value = word ? laurel_number_read_ordinal (word) : 0;
  int tens = word ? laurel_number_read_tens (word) : 0;
  int ones = more ? laurel_number_read_ordinal (more) : 0;
  guint n = 1;

  if (tens > 0 && ones > 0 && ones < 10) {
    value = tens + ones;
    n = 3;
  }
  if (value == 0 || is_idiom (self, at + n))
    return 0;

  add (self, LAUREL_NUMBER_WORDS, value, FALSE, self->text.tokens[at].start,
       self->text.tokens[at + n - 1].end);
  return n;
}

/* "Part II" and "Class IV" are kinds, not editions. */
static gboolean
names_a_kind (const Search *self, guint at)
{
  static const char *const BEFORE[] = {
    "category", "chapter", "class", "division", "grade", "group", "level", "module", "part",
    "phase", "section", "stage", "step", "tier", "type", "volume", "war", NULL,
  };
  g_autofree char *word = at > 0 ? dup_word (self, at - 1) : NULL;

  return word != NULL && g_strv_contains (BEFORE, word);
}

/* "XXIII", of two letters at least, and up to LXXXIX: C, D and M make too many
 * words that are none. */
static guint
take_roman (Search *self, guint at)
{
  const LaurelDateToken *token = peek (self, at);
  g_autofree char *letters = NULL;
  int value;

  if (token->kind != LAUREL_DATE_TOKEN_WORD || token->end - token->start < 2 ||
      names_a_kind (self, at))
    return 0;

  letters = g_strndup (self->text.text + token->start, token->end - token->start);
  value = laurel_number_read_roman (letters);
  if (value == 0 || value >= 90 || g_str_equal (letters, "XL"))
    return 0;

  add (self, LAUREL_NUMBER_ROMAN, value, FALSE, token->start, token->end);
  return 1;
}

/**
 * laurel_title_find_numbers:
 * @title: a title, or another text
 *
 * Finds the ordinals and the years: 第二十三届, 第23期, 44th, Tenth, XXIII, 2022.
 * What only looks like one, as in “first aid” or “ISO 9001:2015”, is none.
 *
 * Returns: (transfer full) (element-type LaurelTitleNumber): in their order
 */
GArray *
laurel_title_find_numbers (const char *title)
{
  static guint (*const TAKE[]) (Search *, guint) = {
    take_chinese, take_suffixed, take_year, take_words, take_roman,
  };
  Search self = { .found = g_array_new (FALSE, FALSE, sizeof (LaurelTitleNumber)) };

  laurel_date_text_init (&self.text, title);
  for (guint at = 0; at < self.text.n_tokens;) {
    guint n = 0;

    for (gsize i = 0; n == 0 && i < G_N_ELEMENTS (TAKE); i++)
      n = TAKE[i] (&self, at);
    at += MAX (n, 1);
  }
  laurel_date_text_clear (&self.text);

  return self.found;
}
