/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "calendar/laurel-content-reader.h"
#include "calendar/laurel-date-reader.h"
#include "window-text.h"

/* Findings as text: a phase is "words = title: window", a role "role: name", a
 * quota "min–max counted". */
static const struct {
  const char *text;
  const char *findings[5];
} CASES[] = {
  { "参评单位提交近两年的成果，评审于10月底前结束。11月份在品牌交流会上公布结果。",
    { "10月底前 = 评审: w - - - 10-31", "11月份 = 公布结果: w 11-01 11-30 11-01 11-30" } },
  { "各赛区先行分赛，10月份举行全国总决赛。",
    { "10月份 = 全国总决赛: w 10-01 10-31 10-01 10-31" } },
  { "从安澜到竹溪共28个赛区，各办各的分赛。全国总决赛在10月举行，名额按作品数分配。",
    { "10月 = 全国总决赛: w 10-01 10-31 10-01 10-31", "28–28 赛区" } },
  { "9月按照《工艺满意度准则》（T/NT 106—2022）开展宣讲，10月-12月在各车间开展星级评定并发布名单。",
    { "9月 = 宣讲: w 09-01 09-30 09-01 09-30",
      "10月-12月 = 星级评定并发布名单: t 10-01 10-31 12-01 12-31" } },
  { "由轻工部、手艺委等部委支持，南汀工艺协会主办、各地协会协办。采用在线答题形式。",
    { "support: 轻工部", "support: 手艺委", "host: 南汀工艺协会", "co-organize: 各地协会" } },
  { "由轻工部指导，南汀工艺协会具体实施，通过问卷开展。",
    { "guide: 轻工部", "implement: 南汀工艺协会" } },
  { "主办单位：南汀工艺协会、云岭机械厂", { "host: 南汀工艺协会", "host: 云岭机械厂" } },
  { "组织30-50家企业，走进乳品厂。", { "30–50 家" } },
  { "二十至四十家单位，每家不超过两人。", { "20–40 家" } },
  { "为行业提供支持，由专家组成的评审组。", { NULL } },
  { "2022年度的“质量大会”发布报告，见2021年的办法。", { NULL } },
  { "The review ends before the end of October. Results are made known at the meeting in November.",
    { "before the end of October = review: w - - - 10-31",
      "in November = Results are made known at the meeting: w 11-01 11-30 11-01 11-30" } },
  { "The 28 divisions hold their rounds. The national final follows in October, with places shared.",
    { "in October = national final: w 10-01 10-31 10-01 10-31", "28–28 divisions" } },
  { "In September the standard is explained.",
    { "In September = the standard is explained: w 09-01 09-30 09-01 09-30" } },
  { "Supported by Riverside Works and the Guild of Weavers, hosted by Nanting Craft Association, "
    "co-organised by its branches.",
    { "support: Riverside Works", "support: Guild of Weavers", "host: Nanting Craft Association",
      "co-organize: its branches" } },
  { "Twenty to forty firms, or 30 to 50 people.", { "20–40 firms", "30–50 people" } },
  { "It may rain in the second half of the lecture.", { NULL } },
  { "", { NULL } },
};

static char *
finding_to_text (const LaurelFinding *finding)
{
  g_autofree char *window = window_to_text (&finding->window, 2022);

  switch (finding->kind) {
  case LAUREL_FINDING_PHASE:
    return g_strdup_printf ("%s = %s: %s", finding->words, finding->title, window);
  case LAUREL_FINDING_ROLE:
    return g_strdup_printf ("%s: %s", finding->role, finding->title);
  case LAUREL_FINDING_QUOTA:
    return g_strdup_printf ("%d–%d %s", finding->min, finding->max, finding->title);
  default:
    g_assert_not_reached ();
  }
}

static void
test_findings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) findings = laurel_content_read (CASES[i].text, 2022, NULL);

    g_test_message ("%s", CASES[i].text);
    for (guint k = 0; k < findings->len; k++) {
      const LaurelFinding *finding = findings->pdata[k];
      g_autofree char *text = finding_to_text (finding);
      const char *said = finding->kind == LAUREL_FINDING_PHASE ? finding->words : finding->title;

      g_assert_cmpint (k, <, G_N_ELEMENTS (CASES[i].findings));
      g_assert_cmpstr (text, ==, CASES[i].findings[k]);
      g_assert_cmpint (finding->start, <, finding->end);
      g_assert_nonnull (g_strstr_len (CASES[i].text + finding->start,
                                      finding->end - finding->start, said));
    }
    g_assert_null (CASES[i].findings[findings->len]);
  }
}

/* A text whose phases end after the time that the plan's cell gives. */
static void
test_contradictions (void)
{
  g_auto (LaurelDateReading) cell = laurel_date_read ("8月-9月", 2022, NULL);
  g_auto (LaurelDateReading) wide = laurel_date_read ("8月-12月", 2022, NULL);
  g_autoptr (GPtrArray) findings =
    laurel_content_read ("评审于10月底前结束。11月公布结果。由甲协会主办。", 2022, NULL);
  g_autofree char *review = NULL, *result = NULL;

  g_assert_cmpint (findings->len, ==, 3);
  review = laurel_finding_dup_contradiction (findings->pdata[0], &cell.window);
  result = laurel_finding_dup_contradiction (findings->pdata[1], &cell.window);
  g_assert_cmpstr (review, ==, "The text says “10月底前”, up to 31 days after the activity ends.");
  g_assert_cmpstr (result, ==, "The text says “11月”, up to 61 days after the activity ends.");
  g_assert_null (laurel_finding_dup_contradiction (findings->pdata[2], &cell.window));
  for (guint i = 0; i < findings->len; i++)
    g_assert_null (laurel_finding_dup_contradiction (findings->pdata[i], &wide.window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/content-reader/findings", test_findings);
  g_test_add_func ("/calendar/content-reader/contradictions", test_contradictions);

  return g_test_run ();
}
