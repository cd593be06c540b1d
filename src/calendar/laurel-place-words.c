/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-place-words.h"

#include <string.h>

#include "calendar/laurel-place-names.h"
#include "calendar/laurel-words-doing.h"
#include "store/laurel-simplified.h"

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
static const char *const ONLINE[] = { "在线", "线上", "网上", "网络", "云端",
                                       "视频会议", "腾讯会议" };
/* In a room and online at once. */
static const char *const BOTH[] = {
  "线上线下", "线上+线下", "线上＋线下", "线上、线下", "线上和线下", "线上与线下", "线上/线下", "线下线上",
  "线下+线上", "线下＋线上", "线下和线上", "线下与线上",
};
static const char *const ENGLISH_BOTH[] = {
  "hybrid", "online and on site", "online and onsite", "online and on-site", "online and in person",
  "on site and online", "onsite and online", "on-site and online", "in person and online",
};
static const char *const EVERYWHERE[] = { "全国", "各地", "各赛区", "全省", "全市", "各省", "各市",
                                           "多地", "各分会场", "各分赛区", "各会场" };

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
  g_autofree char *simplified = laurel_simplified_dup (words);

  return is_any_of (simplified ? simplified : words, TENTATIVE, G_N_ELEMENTS (TENTATIVE));
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

/* What holds meetings, at the end of a name. */
static const char *const VENUES[] = {
  "中心", "宾馆", "酒店", "饭店", "大厦", "大学", "学院", "学校", "中学", "小学", "公园", "广场", "礼堂",
  "剧院", "剧场", "会堂", "会议室", "报告厅", "宴会厅", "多功能厅", "基地", "园区", "校区", "开发区", "新区",
  "公司", "集团", "度假村", "山庄", "机场", "营地", "会所", "图书馆", "博物馆", "体育馆", "体育场", "会展馆",
  "展览馆", "科技馆", "文化馆", "会馆", "场馆", "研究院", "医院", "赛区", "分会场", "会场", "馆", "厅", "楼",
  "号", "室", "路", "街", "镇", "乡", "村", "厂", "园", "港", "塔", "堂",
};
static const char *const ENGLISH_VENUES[] = {
  "hall", "centre", "center", "museum", "hotel", "university", "college", "park", "house", "room",
  "theatre", "theater", "library", "building", "school", "church", "square", "stadium", "arena",
  "club", "institute", "academy", "campus", "street", "road",
};

/* Words that only lead to the place: "地点：", "in ". */
static const char *
skip_lead (const char *words)
{
  static const char *const leads[] = { "地点：", "地点:", "地点在", "地点", "place: ", "venue: ",
                                       "in the ", "at the ", "in ", "at " };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_ascii_strncasecmp (words, leads[i], strlen (leads[i])) == 0 &&
        words[strlen (leads[i])] != '\0')
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
  static const char *const remote[] = { "zoom", "webinar", "ms teams", "teams", "virtual",
                                        "video conference" };
  static const char *const wide[] = { "nationwide", "everywhere", "countrywide" };
  static const char *const many[] = { "all regions", "all divisions", "various places",
                                      "various cities", "several cities", "various venues",
                                      "several venues", "several places" };
  g_autofree char *rest = NULL;

  if (is_any_of (words, remote, G_N_ELEMENTS (remote))) {
    *read = make (LAUREL_PLACE_ONLINE, words, NULL);
    return TRUE;
  }
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

/* "线上线下结合". */
static gboolean
read_both (const char *words, LaurelPlaceWords *read)
{
  const char *both = get_lead (words, BOTH, G_N_ELEMENTS (BOTH));
  const char *rest = both != NULL ? words + strlen (both) : "";

  if (both == NULL &&
      !laurel_words_have_any (words, ENGLISH_BOTH, G_N_ELEMENTS (ENGLISH_BOTH)))
    return FALSE;

  if (both != NULL && laurel_words_get_doing (rest) != LAUREL_WORDS_DOING_NOTHING)
    *read = make (LAUREL_PLACE_MULTI, both, rest);
  else
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

static gboolean
ends_in (const char *words, const char *const *endings, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_suffix (words, endings[i]) && strlen (words) > strlen (endings[i]))
      return TRUE;

  return FALSE;
}

/* The length of what stands between two places here; 0 when nothing does. */
static gsize
get_joint (const char *at)
{
  static const char *const joints[] = { "、", "/", "／", "+", "＋", "&", " and ", " or ", "以及", "和",
                                        "与", "及", "或" };

  for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (at, joints[i]))
      return strlen (joints[i]);

  return 0;
}

/* "北京市海淀区中关村大街1号", "合肥国际会展中心": a name that is known, and what
 * is there. */
static gboolean
is_venue_in_place (const char *words)
{
  gsize length = laurel_place_names_get_length (words);

  return length > 0 && strlen (words) < 200 && get_joint (words + length) == 0 &&
         ends_in (words + length, VENUES, G_N_ELEMENTS (VENUES));
}

static gboolean
is_named (const char *name, LaurelKnowsPlace knows_place, gpointer user_data)
{
  return laurel_place_names_are (name) || is_venue_in_place (name) ||
         (knows_place != NULL && !is_everywhere (name) && knows_place (name, user_data));
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
    { "于", LAUREL_PLACE_CONFIRMED }, { "拟定于", LAUREL_PLACE_TENTATIVE },
    { "拟在", LAUREL_PLACE_TENTATIVE }, { "拟于", LAUREL_PLACE_TENTATIVE },
    { "拟定在", LAUREL_PLACE_TENTATIVE }, { "拟定", LAUREL_PLACE_TENTATIVE },
    { "暂定在", LAUREL_PLACE_TENTATIVE }, { "暂定于", LAUREL_PLACE_TENTATIVE },
    { "暂定", LAUREL_PLACE_TENTATIVE }, { "计划在", LAUREL_PLACE_TENTATIVE },
    { "初定", LAUREL_PLACE_TENTATIVE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++) {
    const char *name = words + strlen (leads[i].lead);

    if (!g_str_has_prefix (words, leads[i].lead) || !is_named (name, knows_place, user_data))
      continue;
    *read = make (leads[i].status, name, NULL);
    return TRUE;
  }

  return FALSE;
}

/* "在合肥举行", "于合肥举办": the place, and that it is held there. */
static gboolean
read_held (const char *words, LaurelKnowsPlace knows_place, gpointer user_data,
           LaurelPlaceWords *read)
{
  static const char *const held[] = { "举办", "举行", "召开", "开展", "进行", "开幕", "举办活动" };

  for (gsize i = 0; i < G_N_ELEMENTS (held); i++) {
    g_autofree char *before = NULL;

    if (!g_str_has_suffix (words, held[i]))
      continue;
    before = g_strndup (words, strlen (words) - strlen (held[i]));
    if (read_named (before, knows_place, user_data, read)) {
      read->modality = g_strdup (held[i]);
      return TRUE;
    }
  }

  return FALSE;
}

/* "held in Berlin", "taking place at the Grand Hotel". */
static gboolean
read_english_held (const char *words, LaurelPlaceWords *read)
{
  static const char *const held[] = { "to be held", "held", "takes place", "taking place" };

  for (gsize i = 0; i < G_N_ELEMENTS (held); i++) {
    gsize length = strlen (held[i]);
    const char *rest = words + length;
    const char *name;
    g_autofree char *modality = NULL;

    if (g_ascii_strncasecmp (words, held[i], length) != 0 || *rest != ' ')
      continue;
    name = skip_lead (rest + 1);
    if (name == rest + 1 || !is_proper_name (name))
      return FALSE;
    modality = g_strndup (words, length);
    *read = make (LAUREL_PLACE_CONFIRMED, name, modality);
    return TRUE;
  }

  return FALSE;
}

/* "合肥（线上同步）": a place, and something said of it. */
static gboolean
read_with_remark (const char *words, LaurelKnowsPlace knows_place, gpointer user_data,
                  LaurelPlaceWords *read)
{
  const char *open = strstr (words, "（");
  g_autofree char *name = NULL;

  if (open == NULL)
    open = strchr (words, '(');
  if (open == NULL || open == words || !(g_str_has_suffix (words, "）") ||
                                         g_str_has_suffix (words, ")")))
    return FALSE;

  name = g_strchomp (g_strndup (words, open - words));
  if (!read_named (name, knows_place, user_data, read) &&
      !(is_everywhere (name) && (read_both (name, read) || read_chinese_everywhere (name, read) ||
                                 read_english_everywhere (name, read))))
    return FALSE;
  read->modality = g_strdup (open);

  return TRUE;
}

static LaurelPlaceWords
read_one (const char *words, LaurelKnowsPlace knows_place, gpointer user_data)
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
  if (read_named (name, knows_place, user_data, &read) ||
      read_held (words, knows_place, user_data, &read) || read_english_held (words, &read) ||
      read_both (words, &read) || read_with_remark (words, knows_place, user_data, &read) ||
      read_chinese_everywhere (words, &read) || read_english_everywhere (words, &read))
    return read;
  if (is_proper_name (name))
    return make (LAUREL_PLACE_CONFIRMED, name, NULL);

  return make (LAUREL_PLACE_NONE, NULL, words);
}

static gboolean
is_place (const char *start, const char *end, LaurelKnowsPlace knows_place, gpointer user_data)
{
  g_autofree char *words = g_strstrip (g_strndup (start, end - start));
  g_auto (LaurelPlaceWords) read = { 0 };

  if (*words == '\0')
    return FALSE;
  read = read_one (words, knows_place, user_data);

  return read.modality == NULL &&
         (read.status == LAUREL_PLACE_CONFIRMED || read.status == LAUREL_PLACE_TENTATIVE ||
          read.status == LAUREL_PLACE_ONLINE || read.status == LAUREL_PLACE_MULTI);
}

/* "Arts and Crafts Hall" is one. */
static gboolean
is_one_venue (const char *words)
{
  const char *last = strrchr (words, ' ');

  return strstr (words, " and ") != NULL && last != NULL &&
         is_any_of (last + 1, ENGLISH_VENUES, G_N_ELEMENTS (ENGLISH_VENUES));
}

/* "西宁、兰州", "北京/上海", "online and in Berlin": places, and nothing else. */
static gboolean
are_several (const char *words, LaurelKnowsPlace knows_place, gpointer user_data)
{
  static const char *const counts[] = { "两地", "三地", "四地", "五地", "多地", "等地", "等城市" };
  g_autofree char *list = g_strdup (words);
  const char *start = list;
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    if (ends_in (list, &counts[i], 1))
      list[strlen (list) - strlen (counts[i])] = '\0';
  if (is_one_venue (list))
    return FALSE;

  for (const char *at = list; *at != '\0'; at = g_utf8_next_char (at)) {
    gsize joint = get_joint (at);

    /* A joint may be part of a name: 和田, 及…. */
    if (joint == 0 || !is_place (start, at, knows_place, user_data))
      continue;
    n++;
    start = at + joint;
    at = start - 1;
    while ((*at & 0xc0) == 0x80)
      at--;
  }

  return n > 0 && is_place (start, start + strlen (start), knows_place, user_data);
}

static LaurelPlaceWords
read_places (const char *words, LaurelKnowsPlace knows_place, gpointer user_data)
{
  static const char *const leads[] = { "在", "于", "地点：", "地点:" };
  const char *lead = get_lead (words, leads, G_N_ELEMENTS (leads));
  const char *places = words + (lead != NULL ? strlen (lead) : 0);

  if (are_several (places, knows_place, user_data))
    return make (LAUREL_PLACE_MULTI, places, NULL);

  return read_one (words, knows_place, user_data);
}

/* Words in traditional characters are read in simplified ones, and kept as written. */
typedef struct {
  const char *words;
  const char *simplified;
  LaurelKnowsPlace knows_place;
  gpointer user_data;
} Written;

/* The library knows a place as it is written. */
static gboolean
knows_written (const char *name, gpointer user_data)
{
  const Written *written = user_data;
  g_autofree char *original = laurel_simplified_dup_original (name, written->simplified,
                                                              written->words);

  return written->knows_place (original, written->user_data) ||
         written->knows_place (name, written->user_data);
}

static char *
dup_written (const char *text, const Written *written)
{
  return text ? laurel_simplified_dup_original (text, written->simplified, written->words) : NULL;
}

/**
 * laurel_place_words_read:
 * @words: a piece of a cell, without white space around it
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 *
 * Finds out whether a piece of a plan's cell is a place, or several, and how
 * sure it is. What is none is taken to say how it is done.
 *
 * Returns: (transfer full): what it says
 */
LaurelPlaceWords
laurel_place_words_read (const char *words, LaurelKnowsPlace knows_place, gpointer user_data)
{
  g_autofree char *simplified = laurel_simplified_dup (words);
  Written written = { words, simplified, knows_place, user_data };
  g_auto (LaurelPlaceWords) read = { 0 };

  if (simplified != NULL)
    read = read_places (simplified, knows_place ? knows_written : NULL, &written);
  /* What is none in those may be one as it stands. */
  if (read.status == LAUREL_PLACE_NONE)
    return read_places (words, knows_place, user_data);

  return (LaurelPlaceWords) { .status = read.status, .place = dup_written (read.place, &written),
                              .modality = dup_written (read.modality, &written) };
}

void
laurel_place_words_clear (LaurelPlaceWords *self)
{
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->modality, g_free);
}
