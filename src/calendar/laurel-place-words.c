/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-place-words.h"

#include <string.h>

#include "calendar/laurel-place-names.h"
#include "calendar/laurel-words-doing.h"

static const char *const UNDECIDED[] = { "待定", "另行通知", "未定", "待通知", "另定", "待公布" };
static const char *const PLACE_NOUNS[] = { "地点", "场地", "地址", "会场" };
static const char *const ENGLISH_PLACE_NOUNS[] = { "place", "venue", "location", "city" };
static const char *const ENGLISH_UNDECIDED[] = {
  "to be named", "to be announced", "to be confirmed", "to be decided", "to be determined",
  "to be fixed", "tba", "tbd", "tbc", "not yet known",
};

/* "Wednesdays" has a capital, too, but is no place. */
static const char *const WEEKDAYS[] = {
  "monday", "mondays", "tuesday", "tuesdays", "wednesday", "wednesdays", "thursday", "thursdays",
  "friday", "fridays", "saturday", "saturdays", "sunday", "sundays",
};

/* What a place is followed by while it is only planned. */
static const char *const TENTATIVE[] = {
  "拟定", "暂定", "初定", "拟", "待定", "待确认", "planned", "tentative", "tentatively", "provisional",
  "proposed", "to be confirmed", "tbc",
};

/* Words for "online" and "everywhere" that come first, as the place. */
static const char *const ONLINE[] = { "在线", "线上", "网上", "网络", "云端" };
static const char *const EVERYWHERE[] = { "全国", "各地", "各赛区", "全省", "全市", "各省", "各市" };

static gboolean
is_any_of (const char *words, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (words, list[i]) == 0)
      return TRUE;

  return FALSE;
}

static const char *
get_lead (const char *words, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (words, list[i]))
      return list[i];

  return NULL;
}

/* "待定", "to be announced", where a place would stand. */
static gboolean
is_undecided_itself (const char *words)
{
  return is_any_of (words, UNDECIDED, G_N_ELEMENTS (UNDECIDED)) ||
         is_any_of (words, ENGLISH_UNDECIDED, G_N_ELEMENTS (ENGLISH_UNDECIDED));
}

/* "地点待定", "place to be named". "open" alone is rather said of a call. */
static gboolean
is_undecided (const char *words)
{
  return is_undecided_itself (words) ||
         (laurel_words_have_any (words, PLACE_NOUNS, G_N_ELEMENTS (PLACE_NOUNS)) &&
          laurel_words_have_any (words, UNDECIDED, G_N_ELEMENTS (UNDECIDED))) ||
         (laurel_words_have_any (words, ENGLISH_PLACE_NOUNS, G_N_ELEMENTS (ENGLISH_PLACE_NOUNS)) &&
          (laurel_words_have_any (words, ENGLISH_UNDECIDED, G_N_ELEMENTS (ENGLISH_UNDECIDED)) ||
           laurel_words_have (words, "open")));
}

/**
 * laurel_place_words_are_tentative:
 *
 * Returns: whether @words say that what stands before them is only planned
 */
gboolean
laurel_place_words_are_tentative (const char *words)
{
  return is_any_of (words, TENTATIVE, G_N_ELEMENTS (TENTATIVE));
}

/* "青岛（拟定）", "Jibei (planned)": the place before the parentheses. */
static char *
dup_tentative_place (const char *words)
{
  const char *open = strstr (words, "（");
  gsize width = strlen ("（");
  g_autofree char *inside = NULL;
  char *place;

  if (open == NULL) {
    open = strchr (words, '(');
    width = 1;
  }
  if (open == NULL || open == words)
    return NULL;

  inside = g_strdup (open + width);
  if (g_str_has_suffix (inside, "）"))
    inside[strlen (inside) - strlen ("）")] = '\0';
  else if (g_str_has_suffix (inside, ")"))
    inside[strlen (inside) - 1] = '\0';
  if (!laurel_place_words_are_tentative (g_strstrip (inside)))
    return NULL;

  place = g_strndup (words, open - words);

  return g_strchomp (place);
}

/* Words that only lead to the place: "地点：", "in ". */
static const char *
skip_lead (const char *words)
{
  static const char *const leads[] = { "地点：", "地点:", "地点在", "in ", "at " };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_ascii_strncasecmp (words, leads[i], strlen (leads[i])) == 0)
      return words + strlen (leads[i]);

  return words;
}

/* "Hexi", "New Harbour Hall": up to four words, each with a capital, none of
 * them saying what is done, or on which days. */
static gboolean
is_proper_name (const char *words)
{
  guint n_words = 1;

  if (!g_ascii_isupper (*words) || laurel_words_get_doing (words) != LAUREL_WORDS_DOING_NOTHING ||
      laurel_words_have_any (words, WEEKDAYS, G_N_ELEMENTS (WEEKDAYS)))
    return FALSE;

  for (const char *at = words; *at != '\0'; at++) {
    if (*at != ' ')
      continue;
    n_words++;
    if (!g_ascii_isupper (at[1]))
      return FALSE;
  }

  return n_words <= 4;
}

static LaurelPlaceWords
make (LaurelPlaceStatus status, const char *place, const char *modality)
{
  LaurelPlaceWords made = { .status = status, .place = g_strdup (place) };

  if (modality != NULL && *modality != '\0')
    made.modality = g_strdup (modality);

  return made;
}

/* "在线答题", "全国问卷调查", "全国各赛区". */
static gboolean
read_chinese_everywhere (const char *words, LaurelPlaceWords *read)
{
  const char *online = get_lead (words, ONLINE, G_N_ELEMENTS (ONLINE));
  const char *everywhere = get_lead (words, EVERYWHERE, G_N_ELEMENTS (EVERYWHERE));
  const char *rest;

  if (online == NULL && everywhere == NULL)
    return FALSE;

  rest = words + strlen (online != NULL ? online : everywhere);
  if (g_str_has_prefix (rest, "各") && laurel_words_get_doing (rest) == LAUREL_WORDS_DOING_NOTHING)
    *read = make (online != NULL ? LAUREL_PLACE_ONLINE : LAUREL_PLACE_MULTI, words, NULL);
  else if (*rest == '\0' || laurel_words_get_doing (rest) != LAUREL_WORDS_DOING_NOTHING)
    *read = make (online != NULL ? LAUREL_PLACE_ONLINE : LAUREL_PLACE_MULTI,
                  online != NULL ? online : everywhere, rest);
  else
    return FALSE;

  return TRUE;
}

/* @words without @word and the white space around it. */
static char *
dup_without (const char *words, const char *word)
{
  g_autofree char *folded = g_ascii_strdown (words, -1);
  const char *found = strstr (folded, word);
  g_autofree char *before = g_strndup (words, found - folded);
  g_autofree char *after = g_strdup (words + (found - folded) + strlen (word));

  g_strstrip (before);
  g_strstrip (after);

  return *before != '\0' && *after != '\0' ? g_strjoin (" ", before, after, NULL)
                                           : g_strconcat (before, after, NULL);
}

/* "answered online", "questionnaire nationwide", "divisions nationwide". */
static gboolean
read_english_everywhere (const char *words, LaurelPlaceWords *read)
{
  static const char *const wide[] = { "nationwide", "everywhere", "countrywide" };
  static const char *const many[] = { "all regions", "all divisions", "various places" };
  g_autofree char *rest = NULL;

  if (laurel_words_have (words, "online")) {
    rest = dup_without (words, "online");
    *read = make (LAUREL_PLACE_ONLINE, "Online", rest);
    return TRUE;
  }

  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++) {
    if (!laurel_words_have (words, wide[i]))
      continue;
    rest = dup_without (words, wide[i]);
    *read = laurel_words_get_doing (rest) == LAUREL_WORDS_DOING_NOTHING
              ? make (LAUREL_PLACE_MULTI, words, NULL)
              : make (LAUREL_PLACE_MULTI, wide[i], rest);
    return TRUE;
  }

  if (!laurel_words_have_any (words, many, G_N_ELEMENTS (many)))
    return FALSE;
  *read = make (LAUREL_PLACE_MULTI, words, NULL);

  return TRUE;
}

/* "在线", "全国各赛区": not the name of a place, even if the library has such a place. */
static gboolean
is_everywhere (const char *name)
{
  g_auto (LaurelPlaceWords) read = { 0 };

  return (read_chinese_everywhere (name, &read) || read_english_everywhere (name, &read)) &&
         read.modality == NULL;
}

/* "在青岛", "拟在青岛": a name that is known, after words that lead to it. */
static gboolean
read_named (const char *words, LaurelKnowsPlace knows_place, gpointer user_data,
            LaurelPlaceWords *read)
{
  static const struct {
    const char *lead;
    LaurelPlaceStatus status;
  } leads[] = {
    { "", LAUREL_PLACE_CONFIRMED }, { "在", LAUREL_PLACE_CONFIRMED },
    { "于", LAUREL_PLACE_CONFIRMED }, { "拟在", LAUREL_PLACE_TENTATIVE },
    { "拟于", LAUREL_PLACE_TENTATIVE }, { "暂定在", LAUREL_PLACE_TENTATIVE },
    { "暂定", LAUREL_PLACE_TENTATIVE }, { "拟定", LAUREL_PLACE_TENTATIVE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++) {
    const char *name = words + strlen (leads[i].lead);

    if (!g_str_has_prefix (words, leads[i].lead) ||
        (!laurel_place_names_are (name) &&
         (knows_place == NULL || is_everywhere (name) || !knows_place (name, user_data))))
      continue;
    *read = make (leads[i].status, name, NULL);
    return TRUE;
  }

  return FALSE;
}

/**
 * laurel_place_words_read:
 * @words: a piece of a cell, without white space around it
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 *
 * Finds out whether a piece of a plan's cell is a place, and how sure it is.
 * What is none is taken to say how it is done.
 *
 * Returns: (transfer full): what it says
 */
LaurelPlaceWords
laurel_place_words_read (const char *words, LaurelKnowsPlace knows_place, gpointer user_data)
{
  LaurelPlaceWords read;
  const char *name = skip_lead (words);
  g_autofree char *tentative = dup_tentative_place (name);

  if (is_undecided (words))
    return make (LAUREL_PLACE_TBD, NULL, NULL);
  if (tentative != NULL)
    return make (LAUREL_PLACE_TENTATIVE, tentative, NULL);
  if (laurel_words_are_on_request (words))
    return make (LAUREL_PLACE_BY_APPOINTMENT, NULL, words);
  if (read_named (name, knows_place, user_data, &read))
    return read;
  if (read_chinese_everywhere (words, &read) || read_english_everywhere (words, &read))
    return read;
  if (is_proper_name (name))
    return make (LAUREL_PLACE_CONFIRMED, name, NULL);

  return make (LAUREL_PLACE_NONE, NULL, words);
}

void
laurel_place_words_clear (LaurelPlaceWords *self)
{
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->modality, g_free);
}
