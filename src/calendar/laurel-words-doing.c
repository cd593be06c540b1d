/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-words-doing.h"

#include "store/laurel-simplified.h"

#include <string.h>

static const char *const COLLECTING[] = {
  "征集", "申报", "调查", "调研", "问卷", "答题", "报名", "投票", "募集", "捐助", "捐赠", "填报", "征文",
  "call", "calls", "survey", "surveys", "questionnaire", "questionnaires", "application",
  "applications", "registration", "registrations", "entry", "entries", "collection", "collecting",
  "donation", "donations", "vote", "votes", "voting", "answered", "answering", "submission",
  "submissions",
};

static const char *const DOING[] = {
  "观看", "收看", "评审", "评价", "评选", "评估", "评比", "直播", "录播", "发布", "宣讲", "宣贯", "培训",
  "授课", "讲座", "比赛", "竞赛", "初赛", "复赛", "决赛", "举行", "召开", "举办", "组织", "开展", "提交",
  "推荐", "遴选", "审核", "公示", "展示", "展播", "学习", "考试", "测试", "交流", "参观", "走访", "诊断",
  "watch", "watched", "review", "reviews", "reviewed", "reviewing", "rated", "rating", "judged",
  "judging", "held", "lecture", "lectures", "talk", "talks", "training", "course", "courses",
  "contest", "contests", "final", "finals", "exam", "exams", "test", "tests", "visit", "visits",
  "presentation", "presentations", "exhibition", "published", "broadcast", "streamed", "assessed",
  "assessment", "selection", "tour", "tours",
};

static const char *const ON_REQUEST[] = {
  "预约", "by appointment", "by arrangement", "on request", "on demand", "as asked",
};

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c);
}

/* Whether @word, in lower case, stands in @words; a Latin word as a whole. */
static gboolean
has_folded (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (words, word); at != NULL; at = strstr (at + 1, word))
    if (!is_letter (word[0]) ||
        ((at == words || !is_letter (at[-1])) && !is_letter (at[length])))
      return TRUE;

  return FALSE;
}

static gboolean
has_any (const char *words, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (has_folded (words, list[i]))
      return TRUE;

  return FALSE;
}

/* In small letters, and in simplified characters. */
static char *
dup_folded (const char *words)
{
  g_autofree char *simplified = laurel_simplified_dup (words);

  return g_ascii_strdown (simplified ? simplified : words, -1);
}

/**
 * laurel_words_get_doing:
 * @words: any words, in Chinese or English
 *
 * Returns: what they say is done
 */
LaurelWordsDoing
laurel_words_get_doing (const char *words)
{
  g_autofree char *folded = dup_folded (words);

  if (has_any (folded, COLLECTING, G_N_ELEMENTS (COLLECTING)))
    return LAUREL_WORDS_DOING_COLLECTING;
  if (has_any (folded, DOING, G_N_ELEMENTS (DOING)))
    return LAUREL_WORDS_DOING_SOMETHING;

  return LAUREL_WORDS_DOING_NOTHING;
}

/**
 * laurel_words_have:
 * @words: any words
 * @word: a word, in lower case
 *
 * Returns: whether @word is among them; a Latin one as a whole word, in any case
 */
gboolean
laurel_words_have (const char *words, const char *word)
{
  g_autofree char *folded = dup_folded (words);

  return has_folded (folded, word);
}

/**
 * laurel_words_have_any:
 * @words: any words
 * @any_of: (array length=n): words, in lower case
 * @n: how many
 *
 * Returns: whether one of @any_of is among @words, as [func@laurel_words_have]
 *   finds it
 */
gboolean
laurel_words_have_any (const char *words, const char *const *any_of, gsize n)
{
  g_autofree char *folded = dup_folded (words);

  return has_any (folded, any_of, n);
}

/**
 * laurel_words_are_on_request:
 *
 * Returns: whether @words say that it is done for whoever asks: "按…预约",
 *   "by appointment", "as firms ask"
 */
gboolean
laurel_words_are_on_request (const char *words)
{
  g_autofree char *folded = dup_folded (words);

  return has_any (folded, ON_REQUEST, G_N_ELEMENTS (ON_REQUEST)) ||
         (g_str_has_prefix (folded, "as ") && has_folded (folded, "ask"));
}
