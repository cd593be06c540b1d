/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"
#include "page-dump.h"
#include "paper-sample.h"
#include "pdf-reader.h"
#include "sample-library.h"

/* The history of a plan on paper, read back. */

#define MM (72 / 25.4)

static LaurelPages *
compose (LaurelPaperData *data)
{
  g_autoptr (GError) error = NULL;
  LaurelPages *pages = laurel_paper_compose (data, "plan-history", NULL, &error);

  g_assert_no_error (error);
  return pages;
}

static void
add_told (LaurelPaperData *data, const char *what, const char *old, const char *now)
{
  LaurelPaperTold *told = laurel_paper_data_add_told (data);
  gboolean zh = g_str_equal (data->language, "zh");

  told->release = 2;
  told->day = laurel_day_new (2025, 8, 19);
  told->number = g_strdup ("4");
  told->title = g_strdup (zh ? "良作讲堂第二讲" : "Second lecture");
  told->what = g_strdup (what);
  told->old = g_strdup (old);
  told->now = g_strdup (now);
  told->reason = g_strdup (zh ? "主讲人生病" : "The speaker is ill");
  told->outside = g_str_equal (what, "moved");
}

/* One release, and one of each thing that can be said. */
static LaurelPaperData *
new_history (const char *language)
{
  static const char *const WHATS[] = {
    "announced", "returned", "gone", "cancelled", "postponed", "resumed", "moved", "place",
    "title", "number", "modality", "content", "roles", "phases",
  };
  LaurelPaperData *data = sample_new_data (language);
  LaurelPaperRelease *release = laurel_paper_data_add_release (data);
  gboolean zh = g_str_equal (language, "zh");

  g_clear_pointer (&data->number, g_free);
  release->number = 2;
  release->day = laurel_day_new (2025, 8, 19);
  release->notice = g_strdup (zh ? "南工协〔2025〕14号" : "NCA 2025/14");
  release->reason = g_strdup (zh ? "主讲人生病" : "A speaker is ill.");
  release->actor = g_strdup (zh ? "李小明" : "Kim Larsen");
  release->moved = 17;
  for (gsize i = 0; i < G_N_ELEMENTS (WHATS); i++)
    add_told (data, WHATS[i], zh ? "9月8日" : "8 September", zh ? "10月12日" : "12 October");

  return data;
}

/* What is said stands in the words of the plan's language, each with its old and its
 * new text; nothing is left in the names that programs use. */
static void
test_everything_is_there (void)
{
  static const struct { const char *language; const char *texts[26]; } CASES[] = {
    { "en", { "Month of Good Work 2025: history of the plan", "As of 19 August 2025",
              "19 August 2025", "NCA 2025/14", "A speaker is ill.", "Kim Larsen", "17",
              "What was announced", "Announced", "Announced", "Taken out", "Cancelled",
              "Postponed", "Takes place", "Date *", "Place", "Title", "Number", "How it is held",
              "Description", "Organisers", "Phases",
              "* The new date lies outside the window that was announced before.", NULL } },
    { "zh", { "2025年“良作月”系列活动安排历次公布情况", "截至2025年8月19日", "2025年8月19日",
              "南工协〔2025〕14号", "李小明", "17", "公布内容", "公布", "重新公布", "移出安排",
              "取消", "延期", "恢复举办", "地点调整", "名称调整", "序号调整", "形式调整",
              "内容调整", "阶段调整", "※　调整后的时间超出此前公布的时间范围。", NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (LaurelPaperData) data = new_history (CASES[i].language);
    g_autoptr (LaurelPages) pages = compose (data);
    g_autoptr (Dump) dump = dump_new (pages);
    gboolean zh = g_str_equal (CASES[i].language, "zh");

    for (gsize j = 0; CASES[i].texts[j] != NULL; j++)
      dump_find (dump, CASES[i].texts[j]);
    g_assert_cmpint (dump_count (dump, zh ? "9月8日" : "8 September"), ==, 14);
    g_assert_cmpint (dump_count (dump, zh ? "10月12日" : "12 October"), ==, 14);
    g_assert_false (dump_has_part (dump, "modality"));
    g_assert_false (dump_has_part (dump, "{{"));
  }
}

/* Text stands within the page's margins and in a column of its own: what was said before
 * is left of what was said then. */
static void
test_columns (void)
{
  static const char *const LANGUAGES[] = { "en", "zh" };

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (LaurelPaperData) data = new_history (LANGUAGES[i]);
    g_autoptr (LaurelPages) pages = compose (data);
    g_autoptr (Dump) dump = dump_new (pages);
    gboolean zh = g_str_equal (LANGUAGES[i], "zh");
    const DumpLine *old = dump_find (dump, zh ? "9月8日" : "8 September");
    const DumpLine *now = dump_find (dump, zh ? "10月12日" : "12 October");

    g_assert_cmpfloat_with_epsilon (old->y, now->y, 0.01);
    g_assert_cmpfloat (old->x + old->width, <, now->x);
    for (guint j = 0; j < dump->lines->len; j++) {
      const DumpLine *line = dump_get (dump, j);

      g_assert_cmpfloat (line->x, >=, 22 * MM - 0.1);
      g_assert_cmpfloat (line->x + line->width, <=, 210 * MM - 22 * MM + 0.1);
    }
  }
}

/* A long history goes on over pages, and each repeats the head of its table. */
static void
test_head_is_repeated (void)
{
  g_autoptr (LaurelPaperData) data = new_history ("en");
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;

  for (int i = 0; i < 200; i++)
    add_told (data, "place", "Hall 1", "Hall 2");
  pages = compose (data);
  dump = dump_new (pages);
  g_assert_cmpuint (laurel_pages_get_n_pages (pages), >, 3);
  g_assert_cmpint (dump_count (dump, "Before"), ==, (int) laurel_pages_get_n_pages (pages));
  g_assert_cmpint (dump_count (dump, "Hall 2"), ==, 200);
}

/* Where nothing was released, the paper says what will stand there. */
static void
test_nothing_yet (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_data ("en");
  g_autoptr (LaurelPages) pages = compose (data);
  g_autoptr (Dump) dump = dump_new (pages);

  dump_find_prefix (dump, "When the plan is released, this tells");
  dump_find (dump, "NCA 2025/14 · Nothing was released yet");
  g_assert_false (dump_has_part (dump, "As of"));
  g_assert_false (dump_has_part (dump, "Before"));
}

/* What stands on the page is what a stranger reads in the file, and its fonts go with it. */
static void
test_fonts_and_text (void)
{
  g_autoptr (LaurelPaperData) data = new_history ("zh");
  g_autoptr (LaurelPages) pages = compose (data);
  pdf_auto PopplerDocument *document = pdf_open (pages);
  pdf_auto PopplerFontInfo *fonts = poppler_font_info_new (document);
  PopplerFontsIter *iter = NULL;
  g_autofree char *text = pdf_dup_text (document, 0);
  int n = 0;

  g_assert_nonnull (strstr (text, "南工协〔2025〕14号"));
  g_assert_nonnull (strstr (text, "主讲人生病"));
  g_assert_nonnull (strstr (text, "恢复举办"));
  g_assert_true (poppler_font_info_scan (fonts, poppler_document_get_n_pages (document),
                                         &iter));
  do {
    g_assert_true (poppler_fonts_iter_is_embedded (iter));
    n++;
  } while (poppler_fonts_iter_next (iter));
  poppler_fonts_iter_free (iter);
  g_assert_cmpint (n, >=, 2);
}

/* ---- from a library --------------------------------------------------------- */

static LaurelPaperData *
load (Fixture *f, gint64 activity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelProgramme) programme = laurel_plan_find_programme (reader_of (f), "2025",
                                                                      &error);
  LaurelPaperSubject subject = { .kind = "plan-history", .activity = activity };
  LaurelPaperData *data;

  subject.programme = laurel_row_get_id (LAUREL_ROW (programme));
  data = laurel_paper_load_data (reader_of (f), &subject, &error);
  g_assert_no_error (error);

  return data;
}

static void
test_of_a_season (Fixture *f, gconstpointer unused)
{
  g_autoptr (LaurelPaperData) data = load (f, 0);
  g_autoptr (LaurelPages) pages = compose (data);
  g_autoptr (Dump) dump = dump_new (pages);
  const LaurelPaperRelease *last;

  g_assert_cmpuint (data->releases->len, ==, 3);
  last = data->releases->pdata[2];
  g_assert_cmpstr (last->notice, ==, "NCA 2025/14");
  g_assert_cmpstr (last->actor, ==, "tester");
  g_assert_cmpint (last->moved, ==, 1);
  g_assert_cmpint (last->off, ==, 1);
  g_assert_cmpuint (data->told->len, ==, 22 + 3 + 2);
  g_assert_null (data->number);
  g_assert_cmpint (dump_count (dump, "tester"), ==, 3);
  dump_find (dump, "Cancelled");
}

/* Of one activity, only what was said of it, and only the releases that said it. */
static void
test_of_an_activity (Fixture *f, gconstpointer unused)
{
  g_autoptr (LaurelPaperData) data = load (f, activity_of (f, "2025/4"));
  g_autoptr (LaurelPages) pages = compose (data);
  g_autoptr (Dump) dump = dump_new (pages);

  g_assert_cmpstr (data->about, ==, "Good Work Lecture, second");
  g_assert_cmpuint (data->releases->len, ==, 2);
  g_assert_cmpuint (data->told->len, ==, 2);
  dump_find_prefix (dump, "“Good Work Lecture, second”");
  g_assert_false (dump_has_part (dump, "Customer satisfaction"));
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/documents/plan-history/everything", test_everything_is_there);
  g_test_add_func ("/documents/plan-history/columns", test_columns);
  g_test_add_func ("/documents/plan-history/head", test_head_is_repeated);
  g_test_add_func ("/documents/plan-history/nothing", test_nothing_yet);
  g_test_add_func ("/documents/plan-history/fonts", test_fonts_and_text);
  g_test_add ("/documents/plan-history/season", Fixture, NULL, set_up, test_of_a_season,
              tear_down);
  g_test_add ("/documents/plan-history/activity", Fixture, NULL, set_up, test_of_an_activity,
              tear_down);

  return g_test_run ();
}
