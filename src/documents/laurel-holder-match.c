/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-holder-match.h"

#include "documents/laurel-holder-text.h"

/*
 * Whether a holder that is known stands on a page as a whole, however it is spread or
 * broken to fit: “An” does not stand in “Anna”, nor 王伟 in 王伟明. Where words are not set
 * apart, as in a Chinese sentence, a longer run may have the name in it: only people can
 * tell there, so it counts.
 */

#define BETWEEN_NAMES "、"
#define MAX_LONGER 2 /* by how many characters another name may be longer */
#define MAX_SPACES 2 /* what is farther away stands for itself */
#define LINE 100 /* the end of a line is wider than any space */
#define MAX_AROUND 60 /* how many characters on each side are of a run */

/* What stands before a name and after it, without a space. */
static const char *const BEFORE[] = {
  "兹证明", "证明", "兹授予", "特授予", "授予", "奖给", "颁给", "颁发", "发给", "祝贺", "恭喜",
  "表彰", "感谢", "姓名", "获奖者", "单位", "兹", "致", NULL,
};
static const char *const AFTER[] = {
  "同志", "先生", "女士", "小姐", "老师", "同学", "教授", "博士", "师傅", "选手", "荣获", "获得",
  "被评", "さん", "様", "殿", "님", "씨", NULL,
};

/* What may stand beside a name, with a space and with a capital letter, and is none itself. */
static const char *const LEADING[] = {
  "To", "TO", "Dear", "For", "That", "By", "The", "Of", "From", "And", "Mr", "Mr.", "Mrs", "Mrs.",
  "Ms", "Ms.", "Miss", "Dr", "Dr.", "Prof", "Prof.", "Professor", "Name:", "Organisation:", NULL,
};
static const char *const FOLLOWING[] = {
  "Of", "From", "For", "Has", "Is", "Was", "Won", "Took", "With", "In", "At", "On", "And", "Who",
  NULL,
};

/* What leads from one part of a name to the next. */
static const char *const PARTICLES[] = {
  "van", "von", "de", "den", "der", "da", "di", "do", "dos", "du", "del", "della", "la", "le",
  "al", "el", "bin", "binti", "ibn", "ter", "zu", NULL,
};

/* A character, and how much white space stands before it. */
typedef struct {
  gunichar c;
  guint gap;
} Letter;

static GArray *
read_letters (const char *text)
{
  g_autofree char *plain = laurel_holder_text_dup_plain (text);
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  guint gap = 1;

  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at)) {
    Letter letter = { g_utf8_get_char (at), gap };

    if (g_unichar_isspace (letter.c)) {
      gap += letter.c == '\n' ? LINE : 1;
      continue;
    }
    g_array_append_val (letters, letter);
    gap = 0;
  }

  return letters;
}

static const Letter *
get (GArray *letters, guint i)
{
  return &g_array_index (letters, Letter, i);
}

static gboolean
is_at (GArray *page, guint at, GArray *text)
{
  if (text->len == 0 || at + text->len > page->len)
    return FALSE;
  for (guint i = 0; i < text->len; i++)
    if (get (page, at + i)->c != get (text, i)->c)
      return FALSE;

  return TRUE;
}

/* Whether words in its script have no spaces between them. */
static gboolean
is_dense (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HANGUL ||
         script == G_UNICODE_SCRIPT_THAI;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* What joins two parts of a name. */
static gboolean
is_joiner (gunichar c)
{
  return c == 0xb7 || c == 0x2022 || c == 0x2027 || c == '-' || c == '\'' || c == 0x2019;
}

/* Of what is spread, each character stands alone. */
static gboolean
stands_alone (GArray *page, guint i)
{
  return get (page, i)->gap > 0 && (i + 1 == page->len || get (page, i + 1)->gap > 0);
}

/* Whether the character @i and the one before it, of which @other is not of the name, are
 * of one word; @spread is the widest gap inside of the name. */
static gboolean
is_joined (GArray *page, guint i, guint other, guint spread)
{
  gunichar a = get (page, i - 1)->c, b = get (page, i)->c;
  guint gap = get (page, i)->gap;

  if (!is_letter (a) || !is_letter (b) || is_dense (a) != is_dense (b))
    return FALSE;

  return gap == 0 || (is_dense (a) && gap <= spread && stands_alone (page, other));
}

/* Whether a part of a name follows behind a hyphen or a dot. */
static gboolean
has_joiner (GArray *page, guint first, guint end)
{
  gboolean before = first > 1 && get (page, first)->gap == 0 && get (page, first - 1)->gap == 0 &&
                    is_joiner (get (page, first - 1)->c) &&
                    is_letter (get (page, first - 2)->c);
  gboolean after = end + 1 < page->len && get (page, end)->gap == 0 &&
                   get (page, end + 1)->gap == 0 && is_joiner (get (page, end)->c) &&
                   is_letter (get (page, end + 1)->c);

  return before || after;
}

/* ---- what stands around it -------------------------------------------------- */

/* Takes one text off the end of a run, or off its beginning. */
static gboolean
take_off (GArray *page, guint *first, guint *end, guint from, guint to, const char *text)
{
  g_autoptr (GArray) letters = read_letters (text);

  if (letters->len == 0)
    return FALSE;
  if (*first + letters->len <= from && is_at (page, *first, letters))
    *first += letters->len;
  else if (to + letters->len <= *end && is_at (page, *end - letters->len, letters))
    *end -= letters->len;
  else
    return FALSE;

  return TRUE;
}

/* @known: (array zero-terminated=1): what may stand there, too */
static void
strip (GArray *page, guint *first, guint *end, guint from, guint to, const char *const *known)
{
  gboolean again = TRUE;

  while (again) {
    again = FALSE;
    for (const char *const *text = known; *text != NULL; text++)
      again = take_off (page, first, end, from, to, *text) || again;
    for (const char *const *text = BEFORE; *text != NULL; text++)
      again = take_off (page, first, &to, from, to, *text) || again;
    for (const char *const *text = AFTER; *text != NULL; text++)
      again = take_off (page, &from, end, from, to, *text) || again;
  }
}

/* ---- words beside it -------------------------------------------------------- */

static gboolean
has_word (GArray *page, guint from, guint to, const char *const *words)
{
  for (; *words != NULL; words++) {
    g_autoptr (GArray) letters = read_letters (*words);

    if (letters->len == to - from && is_at (page, from, letters))
      return TRUE;
  }

  return FALSE;
}

/* Whether another text that is known to stand there ends or begins at @at. */
static gboolean
is_known_at (GArray *page, guint at, gboolean before, const char *const *known)
{
  for (; *known != NULL; known++) {
    g_autoptr (GArray) letters = read_letters (*known);

    if (letters->len > 0 && (before ? letters->len <= at && is_at (page, at - letters->len, letters)
                                    : is_at (page, at, letters)))
      return TRUE;
  }

  return FALSE;
}

/* Whether the two are words of one line, with no more than a space between them. */
static gboolean
is_beside (GArray *page, guint i)
{
  gunichar a = get (page, i - 1)->c, b = get (page, i)->c;
  guint gap = get (page, i)->gap;

  return gap > 0 && gap <= MAX_SPACES && is_letter (a) && is_letter (b) && !is_dense (a) &&
         !is_dense (b);
}

/* Whether a word makes the name beside it a longer one: a further name, or what leads to
 * one, as in “Anna Smith” and “Anna van Dyk”. */
static gboolean
is_of_name (GArray *page, guint from, guint to, const char *const *others)
{
  return has_word (page, from, to, PARTICLES) ||
         ((g_unichar_isupper (get (page, from)->c) || g_unichar_istitle (get (page, from)->c)) &&
          !has_word (page, from, to, others));
}

static gboolean
goes_on (GArray *page, guint from, guint to, const char *const *known)
{
  guint first = from, end = to;

  if (from > 0 && is_beside (page, from) && !is_known_at (page, from, TRUE, known)) {
    do
      first--;
    while (first > 0 && get (page, first)->gap == 0);
    if (is_of_name (page, first, from, LEADING))
      return TRUE;
  }
  if (to < page->len && is_beside (page, to) && !is_known_at (page, to, FALSE, known)) {
    do
      end++;
    while (end < page->len && get (page, end)->gap == 0);
    return is_of_name (page, to, end, FOLLOWING);
  }

  return FALSE;
}

static gboolean
is_whole (GArray *page, guint from, guint to, const char *const *known)
{
  guint first = from, end = to, spread = 0;

  for (guint i = from + 1; i < to; i++)
    spread = MAX (spread, get (page, i)->gap);
  while (first > 0 && from - first < MAX_AROUND && is_joined (page, first, first - 1, spread))
    first--;
  while (end < page->len && end - to < MAX_AROUND && is_joined (page, end, end, spread))
    end++;

  if (has_joiner (page, first, end) || (first < from && !is_dense (get (page, from)->c)) ||
      (end > to && !is_dense (get (page, to - 1)->c)) || goes_on (page, from, to, known))
    return FALSE;

  strip (page, &first, &end, from, to, known);

  return (first == from && end == to) || end - first > to - from + MAX_LONGER;
}

static gboolean
has_whole (GArray *page, const char *text, const char *const *known)
{
  g_autoptr (GArray) letters = read_letters (text);

  for (guint at = 0; at + letters->len <= page->len; at++)
    if (is_at (page, at, letters) && is_whole (page, at, at + letters->len, known))
      return TRUE;

  return FALSE;
}

/**
 * laurel_holder_match_page:
 * @words: the text of a page
 * @name: a name, or several
 * @organisation: (nullable): the organisation
 *
 * Returns: whether the page shows each of the names, and the organisation
 */
gboolean
laurel_holder_match_page (const char *words, const char *name, const char *organisation)
{
  g_autoptr (GArray) page = read_letters (words);
  g_auto (GStrv) names = g_strsplit (name, BETWEEN_NAMES, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) known = NULL;
  gboolean has_organisation = organisation != NULL && *organisation != '\0';

  g_strv_builder_addv (builder, (const char **) names);
  if (has_organisation)
    g_strv_builder_add (builder, organisation);
  known = g_strv_builder_end (builder);

  for (char **one = known; *one != NULL; one++)
    if (**one != '\0' && !has_whole (page, *one, (const char *const *) known))
      return FALSE;

  return *name != '\0';
}
