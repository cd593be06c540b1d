/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-paper.h"
#include "page-dump.h"
#include "paper-sample.h"
#include "pdf-reader.h"

#define MM (72 / 25.4)

static LaurelPages *
compose (LaurelPaperData *data)
{
  g_autoptr (GError) error = NULL;
  LaurelPages *pages = laurel_paper_compose (data, "year-plan", NULL, &error);

  g_assert_no_error (error);
  return pages;
}

/* The page that the drawing begins on: the first that lies. */
static int
find_drawing (LaurelPages *pages)
{
  for (guint i = 0; i < laurel_pages_get_n_pages (pages); i++) {
    double width, height;

    laurel_pages_get_size (pages, i, &width, &height);
    if (width > height)
      return i + 1;
  }

  g_assert_not_reached ();
}

static const DumpLine *
find_on_page (Dump *dump, int page, const char *text)
{
  for (guint i = 0; i < dump->lines->len; i++)
    if (dump_get (dump, i)->page == page && g_strcmp0 (dump_get (dump, i)->text, text) == 0)
      return dump_get (dump, i);

  g_error ("No line of page %d says “%s”", page, text);
}

/* A table of nothing is no plan, and what was never released has no history. */
static void
test_nothing_is_told (void)
{
  static const char *const KINDS[] = { "year-plan", "plan-history" };
  g_autoptr (LaurelPaperData) empty = laurel_paper_data_new ("en");
  g_autoptr (LaurelPaperData) plan = sample_new_plan ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (laurel_paper_check_told (empty, KINDS[i], &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
  }
  g_assert_true (laurel_paper_check_told (plan, "year-plan", NULL));
}

/* Every activity is told twice, in the table and beside the drawing, in order. */
static void
test_everything_is_there (void)
{
  static const char * const LANGUAGES[] = { "zh", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_plan (LANGUAGES[i]);
    g_autoptr (LaurelPages) pages = compose (data);
    g_autoptr (Dump) dump = dump_new (pages);
    int drawing = find_drawing (pages), page = 1;
    double y = 0;

    for (guint j = 0; j < data->activities->len; j++) {
      LaurelPaperActivity *activity = g_ptr_array_index (data->activities, j);
      const DumpLine *row = find_on_page (dump, drawing, activity->title);

      g_assert_cmpfloat (row->y, >, y);
      y = row->y;
      for (page = MAX (page, 1); page < drawing; page++) {
        gboolean found = FALSE;

        for (guint k = 0; k < dump->lines->len; k++)
          found = found || (dump_get (dump, k)->page == page
                            && g_strcmp0 (dump_get (dump, k)->text, activity->number) == 0);
        if (found)
          break;
      }
      g_assert_cmpint (page, <, drawing);
    }
  }
}

static void
test_head_is_repeated (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  g_autoptr (LaurelPages) pages = compose (data);
  g_autoptr (Dump) dump = dump_new (pages);
  int drawing = find_drawing (pages);

  g_assert_cmpint (drawing, >, 2);
  for (int page = 1; page < drawing; page++)
    find_on_page (dump, page, "主要内容");
  dump_find (dump, "2025年“良作月”系列活动安排");
  dump_find_prefix (dump, "注：部分时间和地点可能变动");
}

/* A note that came with the label of the paper it was on has it once. */
static void
test_the_label_of_a_note (void)
{
  static const struct {
    const char *language, *note, *printed;
  } NOTES[] = {
    { "zh", "注：时间可能变动。", "注：时间可能变动。" },
    { "zh", "注:时间可能变动。", "注：时间可能变动。" },
    { "zh", "注意安全。", "注：注意安全。" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (NOTES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_plan (NOTES[i].language);
    g_autoptr (LaurelPages) pages = NULL;
    g_autoptr (Dump) dump = NULL;

    sample_set (&data->note, NOTES[i].note);
    pages = compose (data);
    dump = dump_new (pages);
    dump_find (dump, NOTES[i].printed);
  }
}

/* What the cell of a plan says, said again. */
static void
test_time_and_place (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  g_autoptr (LaurelPages) pages = compose (data);
  g_autoptr (Dump) dump = dump_new (pages);

  g_assert_cmpint (dump_count (dump, "7月–10月，全国各赛区"), ==, 2);
  g_assert_cmpint (dump_count (dump, "8月下旬，在线观看"), ==, 1);
  g_assert_cmpint (dump_count (dump, "9月中旬，青港（拟定）"), ==, 2);
  g_assert_cmpint (dump_count (dump, "9月中旬，地点待定"), ==, 2);
}

/* July to November: what goes on all year on request does not stretch it. */
static void
test_months (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  g_autoptr (LaurelPages) pages = compose (data);
  g_autoptr (Dump) dump = dump_new (pages);
  int drawing = find_drawing (pages);
  double july = find_on_page (dump, drawing, "7月")->x;
  double august = find_on_page (dump, drawing, "8月")->x;
  double november = find_on_page (dump, drawing, "11月")->x;

  g_assert_cmpint (dump_count (dump, "6月"), ==, 0);
  g_assert_cmpint (dump_count (dump, "12月"), ==, 0);
  /* 31 days of 153, and 123. */
  g_assert_cmpfloat_with_epsilon ((august - july) / (november - july), 31.0 / 123, 0.001);
  g_assert_cmpint (dump_count (dump, "上旬"), ==, 5);
}

typedef struct {
  double left, day;
  double y; /* of the row */
  const DumpLine *title;
} Row;

static Row
find_row (Dump *dump, int drawing, const char *title)
{
  double july = find_on_page (dump, drawing, "7月")->x;
  double november = find_on_page (dump, drawing, "11月")->x;
  Row row;

  row.title = find_on_page (dump, drawing, title);
  row.day = (november - july) / 123;
  row.left = july - 3;
  row.y = row.title->y;

  return row;
}

/* A shape of a row: in it, from day @from of the drawing to day @to. */
static void
assert_shape (Dump *dump, Row row, const char *shape, double from, double to)
{
  for (guint i = 0; i < dump->lines->len; i++) {
    const DumpLine *line = dump_get (dump, i);

    if (line->page == row.title->page && g_str_equal (line->shape, shape)
        && line->y > row.y - 9 && line->y < row.y + 3
        && ABS (line->x - (row.left + from * row.day)) < 1
        && ABS (line->x + line->width - (row.left + to * row.day)) < 1)
      return;
  }

  g_error ("“%s” has no %s from %g to %g", row.title->text, shape, from, to);
}

/* Days from 1 July: August begins at 31, September at 62, October at 92. */
static void
test_shapes (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  g_autoptr (LaurelPages) pages = compose (data);
  g_autoptr (Dump) dump = dump_new (pages);
  int drawing = find_drawing (pages);
  Row row;

  row = find_row (dump, drawing, "车间小组活动调查");
  assert_shape (dump, row, "hatch", 0, 30);
  assert_shape (dump, row, "fill", 30, 93);
  assert_shape (dump, row, "hatch", 93, 123);

  row = find_row (dump, drawing, "用户满意大会");
  assert_shape (dump, row, "fill", 62 + 7, 62 + 10);

  row = find_row (dump, drawing, "优秀实践交流活动");
  assert_shape (dump, row, "capsule", 62 + 10, 62 + 20);

  row = find_row (dump, drawing, "预约诊断走访");
  assert_shape (dump, row, "fill", 0, 153);
}

/* Whether the drawn page has ink at a place. */
static void
assert_inked (LaurelPages *pages, int index, double x, double y)
{
  pdf_auto PopplerDocument *document = pdf_open (pages);
  pdf_auto PopplerPage *page = poppler_document_get_page (document, index - 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, -x, -y);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_image_surface_get_data (surface)[2], <, 0x80);
  cairo_surface_destroy (surface);
}

static void
test_deadline_is_a_flag (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  LaurelPaperActivity *activity = g_ptr_array_index (data->activities, 4);
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  const DumpLine *flag;
  Row row;

  g_free (activity->words);
  activity->words = g_strdup ("10月底前");
  activity->window = (LaurelWindow) { .le = laurel_day_new (SAMPLE_YEAR, 10, 31), .min_days = 1 };
  pages = compose (data);
  dump = dump_new (pages);
  row = find_row (dump, find_drawing (pages), activity->title);
  flag = dump_find_shape (dump, "flag", 0);
  g_assert_cmpfloat_with_epsilon (flag->x, row.left + 123 * row.day, 1);
  assert_inked (pages, find_drawing (pages), flag->x + 1, flag->y + 3);
}

/* "From 1 September": solid where it begins, hatched as far as the drawing goes. */
static void
test_open_end (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  LaurelPaperActivity *activity = g_ptr_array_index (data->activities, 4);
  LaurelDay day = laurel_day_new (SAMPLE_YEAR, 9, 1);
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  Row row;

  activity->window = (LaurelWindow) {
    .es = day, .ls = day, .extent = LAUREL_EXTENT_THROUGH, .min_days = 1, .open_end = TRUE,
  };
  pages = compose (data);
  dump = dump_new (pages);
  row = find_row (dump, find_drawing (pages), activity->title);
  assert_shape (dump, row, "fill", 62, 63);
  assert_shape (dump, row, "hatch", 63, 153);
}

/* Where nothing has a day yet, the drawing is the programme's year. */
static void
test_no_days (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_data ("en");
  LaurelPaperActivity *activity = laurel_paper_data_add_activity (data);
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;

  activity->number = g_strdup ("1");
  activity->title = g_strdup ("Something");
  activity->words = g_strdup ("when the apples are ripe");
  pages = compose (data);
  dump = dump_new (pages);
  dump_find (dump, "January");
  dump_find (dump, "December");
  dump_find (dump, "in words: when the apples are ripe");
}

/* Days that somebody set without words are told in the words of a plan. */
static void
test_days_without_words (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  LaurelPaperActivity *activity = g_ptr_array_index (data->activities, 9);
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;

  g_clear_pointer (&activity->words, g_free);
  pages = compose (data);
  dump = dump_new (pages);
  g_assert_true (dump_has_part (dump, "9月8日"));
}

/* A cancelled activity has no bar and says so; one without days has its words. */
static void
test_without_bars (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  LaurelPaperActivity *activity = g_ptr_array_index (data->activities, 3);
  g_autoptr (LaurelPages) before = compose (data);
  g_autoptr (Dump) with = dump_new (before);
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  int drawing;

  g_free (activity->status);
  activity->status = g_strdup ("cancelled");
  pages = compose (data);
  dump = dump_new (pages);
  drawing = find_drawing (pages);
  find_on_page (dump, drawing, "已取消");
  find_on_page (dump, drawing, "以文字为准：中秋前后，湖东");
  dump_find (dump, "（已取消）");
  g_assert_cmpstr (find_on_page (with, drawing, "8月下旬，在线")->text, !=, NULL);
  g_assert_cmpint (dump_count (dump, "8月下旬，在线"), ==, 0);
}

/* No words of the drawing leave the page, or lie upon a bar of their row. */
static void
test_words_have_room (void)
{
  static const char * const LANGUAGES[] = { "zh", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_plan (LANGUAGES[i]);
    g_autoptr (LaurelPages) pages = compose (data);
    g_autoptr (Dump) dump = dump_new (pages);
    int drawing = find_drawing (pages);

    for (guint j = 0; j < dump->lines->len; j++) {
      const DumpLine *line = dump_get (dump, j);

      if (line->page >= drawing)
        g_assert_cmpfloat (line->x + line->width, <=, (297 - 16) * MM + 0.5);
    }
  }
}

/* 200 activities: each once on the drawing's pages, below months on each. */
static void
test_long_plan (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_data ("zh");
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  int drawing, last;

  for (int i = 0; i < 200; i++) {
    LaurelPaperActivity *activity = laurel_paper_data_add_activity (data);
    LaurelDay day = laurel_day_new (SAMPLE_YEAR, 3, 1) + i;

    activity->number = g_strdup_printf ("%d", i + 1);
    activity->title = g_strdup_printf ("活动%d", i + 1);
    activity->words = g_strdup ("某日");
    activity->window = (LaurelWindow) { day, day, day, day, LAUREL_EXTENT_WITHIN, 1 };
  }
  pages = compose (data);
  dump = dump_new (pages);
  drawing = find_drawing (pages);
  last = laurel_pages_get_n_pages (pages);

  g_assert_cmpint (last - drawing, >=, 8);
  for (int page = drawing; page <= last; page++)
    find_on_page (dump, page, "3月");
  for (int i = 0; i < 200; i++) {
    g_autofree char *title = g_strdup_printf ("活动%d", i + 1);

    g_assert_cmpint (dump_count (dump, title), ==, 2);
  }
  /* The last page is filled as the others are. */
  g_assert_cmpint (dump_count_texts (dump, last) * 10, >,
                   dump_count_texts (dump, last - 1) * 8);
}

/* The drawing's pages, without the heads: every line that has something of @part in it. */
static char *
dup_written (Dump *dump, int drawing, const char *part)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dump->lines->len; i++) {
    const DumpLine *line = dump_get (dump, i);

    if (line->text == NULL || line->page < drawing || strpbrk (line->text, part) == NULL)
      continue;
    /* The number of the page is below all of it. */
    g_assert_cmpfloat (line->y, <=, (210 - 18) * MM + 0.5);
    g_string_append (text, line->text);
  }

  return g_string_free (text, FALSE);
}

/* A row that no page has room for goes on over the pages, down to its last word. */
static void
test_row_higher_than_a_page (void)
{
  static const char * const LANGUAGES[] = { "zh", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_plan (LANGUAGES[i]);
    LaurelPaperActivity *activity = g_ptr_array_index (data->activities, 3);
    g_autoptr (GString) title = g_string_new (NULL);
    g_autoptr (GString) place = g_string_new (NULL);
    g_autofree char *title_written = NULL, *place_written = NULL;
    g_autoptr (LaurelPages) pages = NULL;
    g_autoptr (Dump) dump = NULL;

    for (int j = 0; j < 2000; j++) {
      g_string_append_printf (title, "=%d=", j);
      g_string_append_printf (place, "+%d+", j);
    }
    sample_set (&activity->title, title->str);
    sample_set (&activity->place, place->str);
    pages = compose (data);
    dump = dump_new (pages);
    title_written = dup_written (dump, find_drawing (pages), "=");
    place_written = dup_written (dump, find_drawing (pages), "+");

    g_assert_cmpstr (title_written, ==, title->str);
    g_assert_nonnull (strstr (place_written, place->str));
  }
}

static void
test_sizes (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  g_autoptr (LaurelPages) pages = compose (data);
  pdf_auto PopplerDocument *document = pdf_open (pages);
  int drawing = find_drawing (pages);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++) {
    pdf_auto PopplerPage *page = poppler_document_get_page (document, i);
    double width, height;

    poppler_page_get_size (page, &width, &height);
    g_assert_cmpfloat_with_epsilon (width, (i + 1 < drawing ? 210 : 297) * MM, 0.01);
    g_assert_cmpfloat_with_epsilon (height, (i + 1 < drawing ? 297 : 210) * MM, 0.01);
  }
}

/* On Letter too, everything is inside the margins; a layout in cells stays A4. */
static void
test_letter (void)
{
  static const char * const LANGUAGES[] = { "en", "zh" };
  g_autoptr (LaurelPaperData) notice = sample_new_activity ("zh", 13);
  g_autoptr (LaurelPages) cells = NULL;
  double width, height;

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_plan (LANGUAGES[i]);
    g_autoptr (LaurelPages) pages = NULL;
    g_autoptr (Dump) dump = NULL;

    data->paper = g_strdup ("Letter");
    pages = compose (data);
    laurel_pages_get_size (pages, 0, &width, &height);
    g_assert_cmpfloat_with_epsilon (width, 612, 0.01);
    g_assert_cmpfloat_with_epsilon (height, 792, 0.01);
    dump = dump_new (pages);
    for (guint j = 0; j < dump->lines->len; j++) {
      const DumpLine *line = dump_get (dump, j);
      gboolean lies = line->page >= find_drawing (pages);

      g_assert_cmpfloat (line->x + line->width, <=, lies ? 792 - 16 * MM + 1 : 612 - 22 * MM + 1);
    }
  }

  notice->paper = g_strdup ("Letter");
  cells = laurel_paper_compose (notice, "announcement", NULL, NULL);
  laurel_pages_get_size (cells, 0, &width, &height);
  g_assert_cmpfloat_with_epsilon (height, 297 * MM, 0.01);
}

static void
assert_title (PopplerIndexIter *iter, const char *title)
{
  PopplerAction *action = poppler_index_iter_get_action (iter);

  g_assert_cmpstr (action->any.title, ==, title);
  poppler_action_free (action);
}

/* The table of contents: the title, and below it the parts. */
static void
test_outline (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  g_autoptr (LaurelPages) pages = compose (data);
  pdf_auto PopplerDocument *document = pdf_open (pages);
  PopplerIndexIter *iter = poppler_index_iter_new (document);
  PopplerIndexIter *child;

  g_assert_nonnull (iter);
  assert_title (iter, "2025年“良作月”系列活动安排");
  child = poppler_index_iter_get_child (iter);
  g_assert_nonnull (child);
  assert_title (child, "2025年“良作月”系列活动安排：时间表");
  g_assert_false (poppler_index_iter_next (child));
  g_assert_false (poppler_index_iter_next (iter));
  poppler_index_iter_free (child);
  poppler_index_iter_free (iter);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/year-plan/label-of-a-note", test_the_label_of_a_note);
  g_test_add_func ("/documents/year-plan/nothing-is-told", test_nothing_is_told);
  g_test_add_func ("/documents/year-plan/everything-is-there", test_everything_is_there);
  g_test_add_func ("/documents/year-plan/head-is-repeated", test_head_is_repeated);
  g_test_add_func ("/documents/year-plan/time-and-place", test_time_and_place);
  g_test_add_func ("/documents/year-plan/months", test_months);
  g_test_add_func ("/documents/year-plan/shapes", test_shapes);
  g_test_add_func ("/documents/year-plan/deadline-is-a-flag", test_deadline_is_a_flag);
  g_test_add_func ("/documents/year-plan/open-end", test_open_end);
  g_test_add_func ("/documents/year-plan/no-days", test_no_days);
  g_test_add_func ("/documents/year-plan/days-without-words", test_days_without_words);
  g_test_add_func ("/documents/year-plan/without-bars", test_without_bars);
  g_test_add_func ("/documents/year-plan/words-have-room", test_words_have_room);
  g_test_add_func ("/documents/year-plan/long-plan", test_long_plan);
  g_test_add_func ("/documents/year-plan/row-higher-than-a-page", test_row_higher_than_a_page);
  g_test_add_func ("/documents/year-plan/sizes", test_sizes);
  g_test_add_func ("/documents/year-plan/letter", test_letter);
  g_test_add_func ("/documents/year-plan/outline", test_outline);

  return g_test_run ();
}
