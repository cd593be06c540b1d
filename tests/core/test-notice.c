/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-paper.h"
#include "page-dump.h"
#include "paper-sample.h"
#include "pdf-reader.h"

/* GB/T 9704: A4, type area 156 × 225 mm from 37 mm below the top and 28 mm from
 * the left, 22 lines of 28 characters. */
#define MM (72 / 25.4)
#define TOP (37 * MM)
#define LEFT (28 * MM)
#define RIGHT ((28 + 156) * MM)
#define LINE (225 * MM / 22)
#define CELL (156 * MM / 28)

static LaurelPages *
compose (LaurelPaperData *data, const char *kind, GHashTable *overrides)
{
  g_autoptr (GError) error = NULL;
  LaurelPages *pages = laurel_paper_compose (data, kind, overrides, &error);

  g_assert_no_error (error);
  return pages;
}

/* An announcement whose text is @body; an even number of pairs of overrides may follow. */
static Dump *
compose_body (const char *body, const char *name, const char *text)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
  g_autoptr (GHashTable) overrides = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LaurelPages) pages = NULL;

  g_hash_table_insert (overrides, (char *) "body", (char *) body);
  if (name != NULL)
    g_hash_table_insert (overrides, (char *) name, (char *) text);
  pages = compose (data, "announcement", overrides);

  return dump_new (pages);
}

static double
get_cell_top (const DumpLine *line)
{
  return line->y - LINE / 2 - 0.38 * line->size;
}

/* k = 0 → 37.000, 1 → 47.227, 2 → 57.455, 21 → 251.773 mm. */
static void
test_lines_of_the_grid (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (Dump) dump = NULL;
  static const struct { int k; double mm; } LINES[] = {
    { 0, 37.000 }, { 1, 47.227 }, { 2, 57.455 }, { 21, 251.773 },
  };

  for (int i = 0; i < 28 * 40; i++)
    g_string_append (long_text, "良");
  dump = compose_body (long_text->str, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (LINES); i++) {
    const DumpLine *line = dump_get_text (dump, 2, LINES[i].k);

    g_assert_cmpfloat_with_epsilon (get_cell_top (line) / MM, LINES[i].mm, 0.002);
    g_assert_cmpfloat_with_epsilon (line->x, LEFT, 0.01);
    g_assert_cmpfloat_with_epsilon (line->width, 28 * CELL, 0.05);
    g_assert_cmpint (g_utf8_strlen (line->text, -1), ==, 28);
  }
  /* Page 2 is full: 22 lines and the number of the page. */
  g_assert_cmpint (dump_count_texts (dump, 2), ==, 23);
}

static void
test_first_line_is_indented (void)
{
  g_autoptr (Dump) dump = compose_body ("良作月", NULL, NULL);

  g_assert_cmpfloat_with_epsilon (dump_find (dump, "良作月")->x, LEFT + 2 * CELL, 0.01);
  g_assert_cmpfloat_with_epsilon (dump_find (dump, "良作月")->size, CELL, 0.01);
}

static void
test_head (void)
{
  g_autoptr (Dump) dump = compose_body ("正文。", NULL, NULL);
  const DumpLine *number = dump_find (dump, "南工协〔2025〕14号");
  const DumpLine *title = dump_find (dump, "关于组织开展优秀实践交流活动的通知");
  const DumpLine *rule = dump_find_shape (dump, "fill", 0);
  double red = rule->y + rule->height / 2;

  /* The rule is 4 mm below the number's line and as wide as the type area. */
  g_assert_cmpfloat_with_epsilon (red - (get_cell_top (number) + LINE), 4 * MM, 0.02);
  g_assert_cmpfloat_with_epsilon (rule->x, LEFT, 0.01);
  g_assert_cmpfloat_with_epsilon (rule->width, 156 * MM, 0.01);
  /* Two empty lines, the title; one empty line, the addressee. */
  g_assert_cmpfloat_with_epsilon (get_cell_top (title) - red, 2 * LINE, 0.02);
  g_assert_cmpfloat_with_epsilon (get_cell_top (dump_find (dump, "各会员单位：")),
                                  get_cell_top (title) + 2 * LINE, 0.02);
  g_assert_cmpfloat (title->size, ==, 22);
  g_assert_cmpfloat_with_epsilon (title->x + title->width / 2, (LEFT + RIGHT) / 2, 0.5);
  g_assert_cmpfloat_with_epsilon (number->x + number->width / 2, (LEFT + RIGHT) / 2, 0.5);
}

/* The upper edge of the mark's ink, found in the drawn page. */
static double
find_first_ink (LaurelPages *pages)
{
  pdf_auto PopplerDocument *document = pdf_open (pages);
  pdf_auto PopplerPage *page = poppler_document_get_page (document, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1191, 1684);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  int i = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 2, 2);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  while ((pixels[i] & 0xff) > 0x80)
    i++;
  cairo_surface_destroy (surface);

  return i / 1191 / 2.0;
}

static void
test_mark (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
  g_autoptr (LaurelPages) pages = compose (data, "announcement", NULL);
  g_autoptr (Dump) dump = dump_new (pages);
  const DumpLine *mark = dump_find (dump, "南汀工艺协会");

  g_assert_cmpfloat_with_epsilon (find_first_ink (pages), (37 + 35) * MM, 0.75);
  g_assert_cmpfloat_with_epsilon (mark->x + mark->width / 2, (LEFT + RIGHT) / 2, 0.5);
  g_assert_cmpfloat (mark->width, <=, 156 * MM);
}

/* A longer name is set smaller, never wider than the type area. */
static void
test_long_mark (void)
{
  g_autoptr (Dump) dump = compose_body ("正文。", "mark", "南汀工艺协会全国理事会办公室文件");
  const DumpLine *mark = dump_find (dump, "南汀工艺协会全国理事会办公室文件");

  g_assert_cmpfloat (mark->size, ==, 27.5);
  g_assert_cmpfloat (mark->width, <=, 156 * MM);
}

static void
test_signature_with_seal (void)
{
  g_autoptr (Dump) dump = compose_body ("正文。", NULL, NULL);
  const DumpLine *date = dump_find (dump, "2025年8月19日");
  const DumpLine *issuer = date - 1;

  g_assert_cmpstr (issuer->text, ==, "南汀工艺协会");
  g_assert_cmpfloat_with_epsilon (date->x + date->width, RIGHT - 4 * CELL, 0.02);
  g_assert_cmpfloat_with_epsilon (issuer->x + issuer->width / 2, date->x + date->width / 2, 0.02);
  g_assert_cmpfloat_with_epsilon (date->y - issuer->y, LINE, 0.02);
}

static void
test_signature_without_seal (void)
{
  g_autoptr (Dump) dump = compose_body ("正文。", "unsealed", "是");
  const DumpLine *date = dump_find (dump, "2025年8月19日");
  const DumpLine *issuer = date - 1;

  /* The date is the longer here: it ends two characters from the edge. */
  g_assert_cmpfloat_with_epsilon (date->x + date->width, RIGHT - 2 * CELL, 0.02);
  g_assert_cmpfloat_with_epsilon (date->x - issuer->x, 2 * CELL, 0.02);
}

static void
test_longer_signature_without_seal (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
  g_autoptr (GHashTable) overrides = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  const DumpLine *date, *issuer;

  g_hash_table_insert (overrides, (char *) "unsealed", (char *) "是");
  g_hash_table_insert (overrides, (char *) "signature", (char *) "南汀工艺协会全国理事会");
  pages = compose (data, "announcement", overrides);
  dump = dump_new (pages);
  date = dump_find (dump, "2025年8月19日");
  issuer = date - 1;

  g_assert_cmpfloat_with_epsilon (issuer->x + issuer->width, RIGHT - 2 * CELL, 0.02);
  g_assert_cmpfloat_with_epsilon (date->x - issuer->x, 2 * CELL, 0.02);
}

static void
test_folios (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (Dump) dump = NULL;
  const DumpLine *odd, *even;

  for (int i = 0; i < 60; i++)
    g_string_append (body, "第一段的文字。\n");
  dump = compose_body (body->str, NULL, NULL);
  odd = dump_find (dump, "—　3　—");
  even = dump_find (dump, "—　2　—");

  g_assert_cmpfloat_with_epsilon (odd->x + odd->width, RIGHT - CELL, 0.02);
  g_assert_cmpfloat_with_epsilon (even->x, LEFT + CELL, 0.02);
  g_assert_cmpfloat_with_epsilon (odd->y - 7 - 0.38 * 14, (37 + 225 + 7) * MM, 0.02);
  g_assert_cmpfloat (odd->size, ==, 14);
}

/* Whatever the length, issuer and date stand below lines of the text. */
static void
test_signature_is_never_alone (void)
{
  for (int n = 1; n < 26; n++) {
    g_autoptr (GString) body = g_string_new (NULL);
    g_autoptr (Dump) dump = NULL;
    const DumpLine *date;
    int page;

    for (int i = 0; i < n; i++)
      g_string_append (body, "一段文字。\n");
    dump = compose_body (body->str, NULL, NULL);
    date = dump_find (dump, "2025年8月19日");
    page = date->page;
    g_assert_cmpint ((date - 1)->page, ==, page);
    g_assert_cmpint ((date - 2)->page, ==, page);
    g_assert_cmpstr ((date - 2)->text, ==, "一段文字。");
    g_assert_cmpint ((date - MIN (n, 2) - 1)->page, ==, page);
    g_assert_cmpfloat (date->y, <, (37 + 225) * MM);
  }
}

static void
test_headings (void)
{
  g_autoptr (Dump) dump = compose_body ("一、时间\n（一）初赛\n一、这是一句话。\n文字（一）", NULL,
                                        NULL);

  g_assert_cmpstr (dump_find (dump, "一、时间")->role, ==, "hei");
  g_assert_cmpstr (dump_find (dump, "（一）初赛")->role, ==, "kai");
  g_assert_cmpstr (dump_find (dump, "一、这是一句话。")->role, ==, "fangsong");
  g_assert_cmpstr (dump_find (dump, "文字（一）")->role, ==, "fangsong");
}

static void
test_attachments (void)
{
  g_autoptr (Dump) dump = compose_body ("正文。", "attachments", "报名表\n路线图");
  const DumpLine *first = dump_find (dump, "附件：1. 报名表");
  const DumpLine *second = dump_find (dump, "2. 路线图");

  g_assert_cmpfloat_with_epsilon (first->x, LEFT + 2 * CELL, 0.02);
  g_assert_cmpfloat_with_epsilon (second->x, LEFT + 5 * CELL, 0.02);
  g_assert_cmpfloat_with_epsilon (get_cell_top (first),
                                  get_cell_top (dump_find (dump, "正文。")) + 2 * LINE, 0.02);
}

static void
test_closing (void)
{
  g_autoptr (Dump) dump = compose_body ("正文。", "copies", "各分会");
  const DumpLine *line = dump_find (dump, "抄送：各分会");
  const DumpLine *first = dump_find_shape (dump, "fill", 1);
  const DumpLine *last = dump_find_shape (dump, "fill", 2);

  g_assert_cmpfloat_with_epsilon (last->y + last->height / 2, (37 + 225) * MM, 0.02);
  g_assert_cmpfloat_with_epsilon (first->height, 0.35 * MM, 0.01);
  g_assert_cmpfloat (line->size, ==, 14);
  g_assert_cmpfloat_with_epsilon (line->x, LEFT + 14, 0.02);
}

/* It is at the foot of the page that the signature is on, if need be by an empty line less above
 * that, or by lines that go over with it. */
static void
test_closing_of_a_full_page (void)
{
  guint n_given = 0;

  for (int n = 1; n < 26; n++) {
    g_autoptr (GString) body = g_string_new (NULL);
    g_autoptr (Dump) dump = NULL;
    const DumpLine *line, *date;
    double white;

    for (int i = 0; i < n; i++)
      g_string_append (body, "一段文字。\n");
    dump = compose_body (body->str, "copies", "各分会\n各赛区");
    line = dump_find (dump, "各赛区");
    date = dump_find (dump, "2025年8月19日");
    white = get_cell_top (date - 1) - get_cell_top (date - 2);
    g_assert_cmpfloat_with_epsilon (line->y, (37 + 225) * MM - 12 + 0.38 * 14, 0.02);
    g_assert_cmpint (line->page, ==, date->page);
    g_assert_true (ABS (white - 3 * LINE) < 0.02 || ABS (white - 2 * LINE) < 0.02);
    n_given += white < 2.5 * LINE;
  }
  g_assert_cmpuint (n_given, >, 0);
  g_assert_cmpuint (n_given, <, 5);
}

/* A comma is squeezed in where it may not begin a line, or a character is
 * carried down and the line opened: both end at the edge. */
static void
test_lines_end_at_the_edge (void)
{
  g_autoptr (Dump) dump = compose_body (
    "良作月良作月良作月良作月良作月良作月良作月良作月良作，月良作月良作月良作，月良作月良作月"
    "良作月良作月良作月良作月，良作，月良作月良作月良作月良作月良作月良作月。良作月良作月良作月", NULL,
    NULL);
  const DumpLine *line = dump_find_prefix (dump, "良作月良作月");

  for (int i = 0; i < 2; i++, line++) {
    g_assert_cmpfloat_with_epsilon (line->x + line->width, RIGHT, 0.1);
    g_assert_false (g_str_has_prefix ((line + 1)->text, "，"));
    g_assert_false (g_str_has_prefix ((line + 1)->text, "。"));
  }
}

/* The document says the same in the same order when it is read back. */
static void
test_reading_order (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
  g_autoptr (LaurelPages) pages = compose (data, "announcement", NULL);
  pdf_auto PopplerDocument *document = pdf_open (pages);
  g_autofree char *first = pdf_dup_text (document, 0);
  g_autofree char *last = pdf_dup_text (document, poppler_document_get_n_pages (document) - 1);
  g_autofree char *text = g_strconcat (first, "\n", last, NULL);
  static const char * const ORDER[] = {
    "南汀工艺协会", "南工协〔2025〕14号", "关于组织开展优秀实践交流活动的通知", "各会员单位：",
    "一、时间和地点", "时间：9月中旬", "地点：青港（拟定）。", "以我会后续通知为准",
    "二、主要内容", "三、组织单位", "主办单位：南汀工艺协会", "承办单位：青港分会", "四、联系方式",
    "特此通知。", "南汀工艺协会", "2025年8月19日",
  };
  const char *at = text;

  for (gsize i = 0; i < G_N_ELEMENTS (ORDER); i++) {
    at = strstr (at, ORDER[i]);
    g_assert_nonnull (at);
    at += strlen (ORDER[i]);
  }
}

static void
test_boxes_read_back (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
  g_autoptr (LaurelPages) pages = compose (data, "announcement", NULL);
  g_autoptr (Dump) dump = dump_new (pages);
  pdf_auto PopplerDocument *document = pdf_open (pages);
  PopplerRectangle box = pdf_find (document, 0, "各会员单位：");

  g_assert_cmpfloat_with_epsilon (box.x1, LEFT, 0.1);
  g_assert_cmpfloat_with_epsilon (box.x2, LEFT + 6 * CELL, 0.1);
}

static void
test_english (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("en", 13);
  g_autoptr (LaurelPages) pages = compose (data, "announcement", NULL);
  g_autoptr (Dump) dump = dump_new (pages);

  dump_find (dump, "Announcement: Exchange of good practice");
  dump_find (dump, "1. When and where");
  dump_find (dump, "Place: Qinggang (tentative)");
  dump_find (dump, "Hosted by: Nanting Craft Association");
  dump_find (dump, "Carried out by: Qinggang branch");
  g_assert_cmpstr (dump_find (dump, "4. Contact")->role, ==, "sans");
}

static void
test_changes (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_changes ("zh");
  g_autoptr (LaurelPages) pages = compose (data, "change-notice", NULL);
  g_autoptr (Dump) dump = dump_new (pages);
  double before = dump_find (dump, "原安排")->x, after = dump_find (dump, "调整后")->x;

  dump_find (dump, "良作讲堂第二讲");
  dump_find (dump, "取消");
  dump_find (dump, "不再举办");
  dump_find (dump, "时间调整※");
  g_assert_cmpfloat_with_epsilon (dump_find (dump, "9月中旬")->x, before, 0.01);
  g_assert_cmpfloat_with_epsilon (dump_find (dump, "9月下旬")->x, after, 0.01);
  g_assert_cmpfloat_with_epsilon (dump_find (dump, "北苑")->x, after, 0.01);
  dump_find_prefix (dump, "延期举办，");
  dump_find_prefix (dump, "标有※的活动");
  dump_find_prefix (dump, "未列入上表的活动安排不变。此前通知与本通知不一致的");
  dump_find (dump, "第4项：主讲人患病，题目留到明年。");
  dump_find (dump, "第15项：河西的会场容不下全部媒体。");
  /* The head is repeated where the table goes on. */
  g_assert_cmpint (dump_count (dump, "调整事项"), ==, 2);
}

/* Of an activity of which more was edited than moved there are two rows. */
static void
test_activities_are_counted (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_data ("zh");
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;

  for (int i = 0; i < 3; i++) {
    LaurelPaperChange *change = sample_add_change (data, i < 2 ? "16" : "17",
                                                   i < 2 ? "良作讲堂第三讲" : "教学案例征集",
                                                   i == 1 ? "content" : "date", "9月中旬",
                                                   "9月18日");

    change->activity = i < 2 ? 16 : 17;
    change->reason = g_strdup ("场地已有安排");
  }
  pages = compose (data, "change-notice", NULL);
  dump = dump_new (pages);
  g_assert_true (dump_has_part (dump, "以下2项有所调整"));
  g_assert_cmpint (dump_count (dump, "第16项：场地已有安排。"), ==, 1);
  g_assert_cmpint (dump_count (dump, "第17项：场地已有安排。"), ==, 1);
}

static void
test_changes_without_reasons (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_data ("zh");
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;

  sample_add_change (data, "16", "良作讲堂第三讲", "date", "9月中旬", "9月18日");
  pages = compose (data, "change-notice", NULL);
  dump = dump_new (pages);
  g_assert_cmpint (dump_count (dump, "时间调整"), ==, 1);
  g_assert_false (dump_has_part (dump, "※"));
  g_assert_false (dump_has_part (dump, "调整原因"));
  g_assert_false (dump_has_part (dump, "次发布"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/notice/lines-of-the-grid", test_lines_of_the_grid);
  g_test_add_func ("/documents/notice/first-line-is-indented", test_first_line_is_indented);
  g_test_add_func ("/documents/notice/head", test_head);
  g_test_add_func ("/documents/notice/mark", test_mark);
  g_test_add_func ("/documents/notice/long-mark", test_long_mark);
  g_test_add_func ("/documents/notice/signature-with-seal", test_signature_with_seal);
  g_test_add_func ("/documents/notice/signature-without-seal", test_signature_without_seal);
  g_test_add_func ("/documents/notice/longer-signature", test_longer_signature_without_seal);
  g_test_add_func ("/documents/notice/folios", test_folios);
  g_test_add_func ("/documents/notice/signature-is-never-alone", test_signature_is_never_alone);
  g_test_add_func ("/documents/notice/headings", test_headings);
  g_test_add_func ("/documents/notice/attachments", test_attachments);
  g_test_add_func ("/documents/notice/closing", test_closing);
  g_test_add_func ("/documents/notice/closing-of-a-full-page", test_closing_of_a_full_page);
  g_test_add_func ("/documents/notice/lines-end-at-the-edge", test_lines_end_at_the_edge);
  g_test_add_func ("/documents/notice/reading-order", test_reading_order);
  g_test_add_func ("/documents/notice/boxes-read-back", test_boxes_read_back);
  g_test_add_func ("/documents/notice/english", test_english);
  g_test_add_func ("/documents/notice/changes", test_changes);
  g_test_add_func ("/documents/notice/activities-are-counted", test_activities_are_counted);
  g_test_add_func ("/documents/notice/changes-without-reasons", test_changes_without_reasons);

  return g_test_run ();
}
