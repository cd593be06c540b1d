/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "paper-sample.h"
#include "pdf-reader.h"
#include "drive-counting-sample.h"
#include "drive-loading-sample.h"
#include "drive-report-sample.h"
#include "drive-sharing-sample.h"
#include "report-sample.h"

#include "documents/laurel-batch.h"
#include "documents/laurel-calibration.h"
#include "documents/laurel-design.h"
#include "documents/laurel-input.h"
#include "documents/laurel-notice-layout.h"
#include "documents/laurel-notice-sample.h"
#include "documents/laurel-paper.h"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <math.h>

/*
 * Every template that comes with Laurel, and every layout of notices, looks as it was approved: a
 * page of it in grey, at 60 dots an inch, beside the picture of it in tests/data/pages. On the mean
 * a dot may differ by one part of 255, and one dot of two hundred by more than a quarter of black:
 * an edge that is smoothed otherwise passes, a word that moved does not.
 *
 * When a template was meant to change, tests/tools/approve-pages.sh writes the pictures anew;
 * they are to be looked at before they are kept.
 */

#define DOTS 60.0
#define LEVELS 16 /* of grey, in the pictures that are kept */
#define MEAN_MOST 1.0
#define FAR 64
#define FAR_MOST 0.005

static const char *const LANGUAGES[] = { "zh", "en" };

/* With other typefaces the pages are others. */
static const char *const NEEDED[] = { "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL KaitiM GB" };
static const char *const IN_THE_WAY[] = {
  "Source Han Serif SC", "Source Han Sans SC", "Source Serif 4", "Source Serif Pro",
  "Source Sans 3", "Source Sans Pro", "KaiTi_GB2312", "KaiTi", "Kaiti SC", "STKaiti", "FandolKai",
  "FangSong_GB2312", "FangSong", "STFangsong", "FandolFang", "FZXiaoBiaoSong-B05S",
};

static gboolean
is_installed (const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, NULL);
  FcObjectSet *objects = FcObjectSetBuild (FC_FAMILY, NULL);
  FcFontSet *fonts = FcFontList (NULL, pattern, objects);
  gboolean installed = fonts->nfont > 0;

  FcFontSetDestroy (fonts);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (pattern);

  return installed;
}

/* (nullable): why the pages cannot be compared here */
static char *
dup_reason (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NEEDED); i++)
    if (!is_installed (NEEDED[i]))
      return g_strdup_printf ("the typeface %s is not installed", NEEDED[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (IN_THE_WAY); i++)
    if (is_installed (IN_THE_WAY[i]))
      return g_strdup_printf ("the typeface %s is installed, and would be taken", IN_THE_WAY[i]);

  return NULL;
}

/* ---- the pages -------------------------------------------------------------- */

static GBytes *
print_batch (LaurelTemplate *template)
{
  const char *none[64] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelBatch) batch = laurel_batch_new (template, &error);
  GBytes *pdf;

  g_assert_no_error (error);
  laurel_batch_add_row (batch, 1, none);
  for (guint i = 0; i < template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (template->inputs, i);

    laurel_batch_set_text (batch, 0, input->name, input->sample);
  }
  pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);
  if (faults->len > 0)
    g_error ("%s", ((LaurelBatchFault *) faults->pdata[0])->message);
  g_assert_no_error (error);

  return pdf;
}

/* One with a work and who made it, and one of an organisation. */
static LaurelPaperData *
new_awards (const char *language)
{
  LaurelPaperData *data = sample_new_activity (language, 3);
  gboolean zh = g_str_equal (language, "zh");
  LaurelPaperAward *award = laurel_paper_data_add_award (data);

  award->contest = g_strdup (zh ? "车间故事大赛" : "Workshop Stories");
  award->section = g_strdup (zh ? "演讲" : "Speech");
  award->level = g_strdup (zh ? "一等奖" : "First Prize");
  award->work = g_strdup (zh ? "开不了机的车床" : "The lathe that would not start");
  award->names = g_strdup (zh ? "张宁" : "Margaret Ellis");
  award->organisation = g_strdup (zh ? "云岭精密机械厂" : "Yunling Precision Works");
  award = laurel_paper_data_add_award (data);
  award->contest = g_strdup (zh ? "车间故事大赛" : "Workshop Stories");
  award->section = g_strdup (zh ? "演讲" : "Speech");
  award->level = g_strdup (zh ? "组织奖" : "Prize for organisers");
  award->organisation = g_strdup (zh ? "河西纺织集团" : "Hexi Textiles");

  return data;
}

static LaurelPaperData *
new_data (const char *name, const char *language)
{
  if (g_str_equal (name, "award-notice"))
    return new_awards (language);
  if (g_str_equal (name, "year-plan"))
    return sample_new_plan (language);
  if (g_str_equal (name, "change-notice"))
    return sample_new_changes (language);
  if (g_str_equal (name, "contest-report"))
    return sample_new_report (language);
  if (g_str_equal (name, "drive-counting"))
    return sample_new_drive_counting (language);
  if (g_str_equal (name, "drive-loading"))
    return sample_new_drive_loading (language);
  if (g_str_equal (name, "drive-report"))
    return sample_new_drive_report (language);
  if (g_str_equal (name, "drive-sharing"))
    return sample_new_drive_sharing (language);

  return sample_new_activity (language, 1);
}

static GBytes *
print_paper (const char *name, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPaperData) data = NULL;
  g_autoptr (LaurelPages) pages = NULL;
  GBytes *pdf;

  if (g_str_equal (name, "calibration")) {
    pages = laurel_calibration_compose (language, &error);
  } else {
    data = new_data (name, language);
    pages = laurel_paper_compose (data, name, NULL, &error);
  }
  g_assert_no_error (error);
  pdf = laurel_pages_dup_pdf (pages, NULL, &error);
  g_assert_no_error (error);

  return pdf;
}

/* With the sample that a layout is changed beside. */
static GBytes *
print_layout (const char *name, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelDesign) layout = laurel_design_new_shipped (name, language, &error);
  g_autoptr (LaurelPages) pages = layout ? laurel_notice_sample_compose (layout, &error) : NULL;
  GBytes *pdf = pages ? laurel_pages_dup_pdf (pages, NULL, &error) : NULL;

  g_assert_no_error (error);

  return pdf;
}

static GBytes *
print (const char *name, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplate) template = laurel_template_load (name, language, &error);

  g_assert_no_error (error);

  return template->kind != NULL ? print_batch (g_steal_pointer (&template))
                                : print_paper (name, language);
}

/* ---- pictures --------------------------------------------------------------- */

static guint8
get_grey (guint32 pixel)
{
  guint grey = ((pixel >> 16 & 0xff) * 77 + (pixel >> 8 & 0xff) * 150 + (pixel & 0xff) * 29) >> 8;

  return (guint8) (grey * (LEVELS - 1) / 255 * 255 / (LEVELS - 1));
}

/* As poppler does it: how a screen makes small type even is no matter of the paper. */
static cairo_surface_t *
render (GBytes *pdf, guint page)
{
  g_autoptr (GError) error = NULL;
  pdf_auto PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);
  pdf_auto PopplerPage *opened = NULL;
  cairo_surface_t *surface;
  double width, height;
  cairo_t *cr;

  g_assert_no_error (error);
  opened = poppler_document_get_page (document, (int) page);
  poppler_page_get_size (opened, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * DOTS / 72 - 0.01),
                                        (int) ceil (height * DOTS / 72 - 0.01));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, DOTS / 72, DOTS / 72);
  poppler_page_render (opened, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* As a picture of grey, whose size is that of the page. */
static cairo_surface_t *
draw (GBytes *pdf, guint page)
{
  cairo_surface_t *picture = render (pdf, page);
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  gsize stride = (gsize) cairo_image_surface_get_stride (picture);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  const guint8 *pixels = cairo_image_surface_get_data (picture);
  guint8 *grey = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++) {
    const guint32 *row = (const guint32 *) (gconstpointer) (pixels + (gsize) y * stride);

    for (int x = 0; x < width; x++)
      grey[(gsize) y * cairo_image_surface_get_stride (surface) + x] = get_grey (row[x]);
  }
  cairo_surface_mark_dirty (surface);
  cairo_surface_destroy (picture);

  return surface;
}

/* Cairo writes such a picture as one of grey, and reads it as one of colours. */
static guint8
get_approved (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint32 *row = (const guint32 *) (gconstpointer) (data + (gsize) y * stride);

  return cairo_image_surface_get_format (surface) == CAIRO_FORMAT_A8
           ? data[(gsize) y * stride + x] : (guint8) (row[x] & 0xff);
}

static gboolean
is_alike (const char *file, cairo_surface_t *drawn, cairo_surface_t *approved)
{
  int width = cairo_image_surface_get_width (drawn);
  int height = cairo_image_surface_get_height (drawn);
  double sum = 0, n = (double) width * height, far = 0;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (approved));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (approved));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++) {
      int difference = ABS (get_approved (drawn, x, y) - get_approved (approved, x, y));

      sum += difference;
      far += difference > FAR;
    }
  g_test_message ("%s: a dot differs by %.2f on the mean, %.2f %% differ much", file, sum / n,
                  far / n * 100);

  return sum / n <= MEAN_MOST && far / n <= FAR_MOST;
}

static cairo_surface_t *
load_approved (const char *file)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "pages", file, NULL);
  cairo_surface_t *approved = cairo_image_surface_create_from_png (path);

  if (cairo_surface_status (approved) != CAIRO_STATUS_SUCCESS)
    g_error ("%s was not approved: run tests/tools/approve-pages.sh", file);

  return approved;
}

typedef struct {
  char *name;
  const char *language;
} Case;

static void
case_free (gpointer data)
{
  g_free (((Case *) data)->name);
  g_free (data);
}

/* The first, but of a report the one that is drawn. */
static guint
get_page (const char *name)
{
  return g_str_equal (name, "contest-report") || g_str_equal (name, "drive-sharing") ? 1 : 0;
}

static void
test_page (gconstpointer data)
{
  const Case *page = data;
  const char *folder = g_getenv ("LAUREL_APPROVE_PAGES");
  g_autofree char *file = g_strdup_printf ("%s.%s.png", page->name, page->language);
  gboolean is_layout = g_str_has_prefix (page->name, LAUREL_LAYOUT_PREFIX);
  g_autofree char *path = NULL;
  g_autofree char *reason = dup_reason ();
  g_autoptr (GBytes) pdf = NULL;
  cairo_surface_t *drawn, *approved;

  if (reason != NULL) {
    g_test_skip (reason);
    return;
  }

  g_strdelimit (file, "/", '-');
  pdf = is_layout ? print_layout (page->name, page->language)
                  : print (page->name, page->language);
  drawn = draw (pdf, get_page (page->name));
  path = folder ? g_build_filename (folder, file, NULL) : NULL;
  if (path != NULL) {
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);
  } else {
    approved = load_approved (file);
    g_assert_true (is_alike (file, drawn, approved));
    cairo_surface_destroy (approved);
  }
  cairo_surface_destroy (drawn);
}

/* Of two notices that differ in a few lines, one is not taken for the other. */
static void
test_others_are_seen (void)
{
  g_autofree char *reason = dup_reason ();
  cairo_surface_t *one, *other;

  if (reason != NULL || g_getenv ("LAUREL_APPROVE_PAGES") != NULL) {
    g_test_skip (reason ? reason : "pages are being approved");
    return;
  }

  one = load_approved ("notice.zh.png");
  other = load_approved ("publicity.zh.png");
  g_assert_true (is_alike ("notice.zh.png", one, one));
  g_assert_false (is_alike ("publicity.zh.png", other, one));
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

/* What is made of a library's history, register or keys has no sample that stands still; and some
 * are for paper that is not used where the language is spoken. */
static gboolean
has_sample (const char *name, const char *language)
{
  static const char *const WITHOUT[] = { "explanation", "person", "plan-history", "register",
                                         NULL };
  g_autoptr (GBytes) bytes = laurel_template_dup_bytes (name, language);

  return bytes != NULL && !g_strv_contains (WITHOUT, name);
}

static void
add_page (const char *name, const char *language)
{
  g_autofree char *path = g_strdup_printf ("/page-images/%s/%s", name, language);
  Case *page = g_new0 (Case, 1);

  *page = (Case) { g_strdup (name), language };
  g_test_add_data_func_full (path, page, test_page, case_free);
}

static void
add_pages (void)
{
  g_auto (GStrv) names = laurel_template_list_names ();

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_auto (GStrv) layouts = laurel_notice_layout_list_names (LANGUAGES[i]);

    for (char **name = names; *name != NULL; name++)
      if (has_sample (*name, LANGUAGES[i]))
        add_page (*name, LANGUAGES[i]);
    for (char **name = layouts; *name != NULL; name++)
      add_page (*name, LANGUAGES[i]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_pages ();
  g_test_add_func ("/page-images/others-are-seen", test_others_are_seen);

  return g_test_run ();
}
