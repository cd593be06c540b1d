/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-paper.h"
#include "paper-sample.h"
#include "pdf-reader.h"

#include <glib/gstdio.h>

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static LaurelPages *
compose (const char *language, const char *kind)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity (language, 13);
  g_autoptr (GError) error = NULL;
  LaurelPages *pages = laurel_paper_compose (data, kind, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

/* Each font is there as a subset, and none is a Type 3 font of drawings. */
static void
test_fonts (void)
{
  g_autoptr (LaurelPages) pages = compose ("zh", "announcement");
  pdf_auto PopplerDocument *document = pdf_open (pages);
  pdf_auto PopplerFontInfo *info = poppler_font_info_new (document);
  PopplerFontsIter *iter = NULL;
  int n = 0;

  g_assert_true (poppler_font_info_scan (info, poppler_document_get_n_pages (document), &iter));
  do {
    g_assert_true (poppler_fonts_iter_is_embedded (iter));
    g_assert_true (poppler_fonts_iter_is_subset (iter));
    g_assert_cmpint (poppler_fonts_iter_get_font_type (iter), !=, POPPLER_FONT_TYPE_TYPE3);
    n++;
  } while (poppler_fonts_iter_next (iter));
  g_assert_cmpint (n, >=, 2);
  poppler_fonts_iter_free (iter);
}

static void
test_metadata (void)
{
  g_autoptr (LaurelPages) pages = compose ("zh", "announcement");
  pdf_auto PopplerDocument *document = pdf_open (pages);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autofree char *subject = poppler_document_get_subject (document);
  g_autofree char *creator = poppler_document_get_creator (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);
  g_autoptr (GDateTime) changed = poppler_document_get_modification_date_time (document);
  g_autofree char *day = g_date_time_format (created, "%F");

  g_assert_cmpstr (title, ==, "关于组织开展优秀实践交流活动的通知");
  g_assert_cmpstr (author, ==, "南汀工艺协会");
  g_assert_cmpstr (subject, ==, "良作月");
  g_assert_cmpstr (creator, ==, "Laurel " LAUREL_VERSION);
  g_assert_cmpstr (day, ==, "2025-08-19");
  g_assert_true (g_date_time_equal (created, changed));
}

/* The last line that begins with @word, and what follows it. */
static const char *
find_last_line (const char *data, gsize size, const char *word)
{
  for (const char *at = data + size - strlen (word); at > data; at--)
    if (at[-1] == '\n' && memcmp (at, word, strlen (word)) == 0)
      return at;

  g_error ("No line begins with “%s”", word);
}

/* A reader of PDFs mends what is wrong, and reads on: so all of it is looked up here. */
static void
test_language (void)
{
  static const struct {
    const char *language;
    const char *kind;
    const char *said;
  } PAPERS[] = {
    { "zh", "announcement", "   /Lang (zh-CN)\n>>\nendobj\n" },
    { "en", "announcement", "   /Lang (en)\n>>\nendobj\n" },
    { "zh", "year-plan", "   /Lang (zh-CN)\n>>\nendobj\n" },
    { "en", "year-plan", "   /Lang (en)\n>>\nendobj\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (PAPERS); i++) {
    g_autoptr (LaurelPages) pages = compose (PAPERS[i].language, PAPERS[i].kind);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) pdf = laurel_pages_dup_pdf (pages, NULL, &error);
    gsize size;
    const char *data = g_bytes_get_data (pdf, &size);
    const char *start, *table, *object, *said;
    guint64 place;
    guint root, entry;

    g_assert_no_error (error);
    g_assert_cmpint (memcmp (data + size - 6, "%%EOF\n", 6), ==, 0);
    start = find_last_line (data, size, "startxref\n");
    table = data + g_ascii_strtoull (start + strlen ("startxref\n"), NULL, 10);
    g_assert_cmpint (sscanf (table, "xref %u 1 %" G_GUINT64_FORMAT " 00000 n", &entry, &place), ==,
                     2);
    g_assert_cmpint (sscanf (strstr (table, "/Root"), "/Root %u 0 R", &root), ==, 1);
    g_assert_cmpuint (entry, ==, root);
    g_assert_nonnull (strstr (table, "/Info"));
    g_assert_nonnull (strstr (table, "/Prev"));
    g_assert_nonnull (strstr (table, "/Size"));
    object = data + place;
    g_assert_cmpuint (g_ascii_strtoull (object, NULL, 10), ==, root);
    g_assert_nonnull (strstr (object, "/Type /Catalog"));
    g_assert_nonnull (strstr (object, "/StructTreeRoot"));
    said = strstr (object, "   /Lang");
    g_assert_true (said != NULL && g_str_has_prefix (said, PAPERS[i].said));
  }
}

static void
test_size (void)
{
  g_autoptr (LaurelPages) pages = compose ("en", "announcement");
  pdf_auto PopplerDocument *document = pdf_open (pages);
  pdf_auto PopplerPage *page = poppler_document_get_page (document, 0);
  double width, height;

  g_assert_cmpint (poppler_document_get_n_pages (document), ==,
                   laurel_pages_get_n_pages (pages));
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
}

static void
test_same_bytes (void)
{
  g_autoptr (LaurelPages) one = compose ("zh", "announcement");
  g_autoptr (LaurelPages) two = compose ("zh", "announcement");
  g_autoptr (GBytes) first = laurel_pages_dup_pdf (one, NULL, NULL);
  g_autoptr (GBytes) second = laurel_pages_dup_pdf (two, NULL, NULL);
  g_autoptr (GBytes) again = laurel_pages_dup_pdf (one, NULL, NULL);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, again));
}

typedef struct {
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("laurel-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "notice.pdf", NULL);
}

static guint
count_files (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->path);
  g_free (place->folder);
}

static void
test_file (Place *place, gconstpointer data)
{
  g_autoptr (LaurelPages) pages = compose ("zh", "announcement");
  g_autoptr (GBytes) bytes = laurel_pages_dup_pdf (pages, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  GStatBuf info;
  gsize length;

  g_file_set_contents (place->path, "old", -1, NULL);
  g_assert_cmpint (g_chmod (place->path, 0640), ==, 0);
  g_assert_true (laurel_pages_write_pdf (pages, place->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (place->path, &written, &length, NULL));
  g_assert_cmpmem (written, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpint (g_stat (place->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
assert_old (Place *place)
{
  g_autofree char *left = NULL;

  g_assert_true (g_file_get_contents (place->path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "old");
  g_assert_cmpuint (count_files (place), ==, 1);
}

/* A limit on the size of files stands for a full disk. */
static void
test_full_disk (Place *place, gconstpointer data)
{
  g_autoptr (LaurelPages) pages = compose ("zh", "announcement");
  g_autoptr (GError) error = NULL;
  struct rlimit old, small;

  g_file_set_contents (place->path, "old", -1, NULL);
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &old);
  small = old;
  small.rlim_cur = 4000;
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (laurel_pages_write_pdf (pages, place->path, NULL, &error));
  setrlimit (RLIMIT_FSIZE, &old);

  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "“notice.pdf”"));
  assert_old (place);
}

static void
test_no_folder (Place *place, gconstpointer data)
{
  g_autoptr (LaurelPages) pages = compose ("en", "announcement");
  g_autofree char *path = g_build_filename (place->folder, "none", "notice.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (laurel_pages_write_pdf (pages, path, NULL, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
}

static void
test_folder_in_the_way (Place *place, gconstpointer data)
{
  g_autoptr (LaurelPages) pages = compose ("en", "announcement");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (place->path, 0700), ==, 0);
  g_assert_false (laurel_pages_write_pdf (pages, place->path, NULL, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
  g_assert_cmpuint (count_files (place), ==, 1);
  g_rmdir (place->path);
}

/* Whenever the disk gets full, it is told, and nothing else happens. */
static void
test_full_at_any_time (Place *place, gconstpointer data)
{
  g_autoptr (LaurelPages) pages = compose ("en", "announcement");
  g_autoptr (GBytes) whole = laurel_pages_dup_pdf (pages, NULL, NULL);
  struct rlimit old, small;

  g_file_set_contents (place->path, "old", -1, NULL);
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &old);
  small = old;
  for (gsize size = 0; size < g_bytes_get_size (whole); size += g_bytes_get_size (whole) / 12) {
    g_autoptr (GError) error = NULL;

    small.rlim_cur = size;
    setrlimit (RLIMIT_FSIZE, &small);
    g_assert_false (laurel_pages_write_pdf (pages, place->path, NULL, &error));
    setrlimit (RLIMIT_FSIZE, &old);
    g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
    assert_old (place);
  }
}

/* A link is followed, a device written to: neither becomes a file. */
static void
test_links (Place *place, gconstpointer data)
{
  g_autoptr (LaurelPages) pages = compose ("en", "announcement");
  g_autofree char *link = g_build_filename (place->folder, "link.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  g_file_set_contents (place->path, "old", -1, NULL);
  g_assert_cmpint (symlink ("notice.pdf", link), ==, 0);
  g_assert_true (laurel_pages_write_pdf (pages, link, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (place->path, &written, NULL, NULL));
  g_assert_true (g_str_has_prefix (written, "%PDF-"));
  g_unlink (link);
}

static void
test_devices (void)
{
  g_autoptr (LaurelPages) pages = compose ("en", "announcement");
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_pages_write_pdf (pages, "/dev/null", NULL, &error));
  g_assert_no_error (error);
  g_assert_false (laurel_pages_write_pdf (pages, "/dev/full", NULL, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
  g_assert_false (g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
  g_assert_false (g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));
}

static void
test_cancelled (Place *place, gconstpointer data)
{
  g_autoptr (LaurelPages) pages = compose ("en", "announcement");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_file_set_contents (place->path, "old", -1, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_false (laurel_pages_write_pdf (pages, place->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_old (place);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Place, NULL, set_up, func, tear_down)

  g_test_add_func ("/documents/pdf/fonts", test_fonts);
  g_test_add_func ("/documents/pdf/language", test_language);
  g_test_add_func ("/documents/pdf/metadata", test_metadata);
  g_test_add_func ("/documents/pdf/size", test_size);
  g_test_add_func ("/documents/pdf/same-bytes", test_same_bytes);
  ADD ("/documents/pdf/file", test_file);
  ADD ("/documents/pdf/full-disk", test_full_disk);
  ADD ("/documents/pdf/full-at-any-time", test_full_at_any_time);
  ADD ("/documents/pdf/no-folder", test_no_folder);
  ADD ("/documents/pdf/folder-in-the-way", test_folder_in_the_way);
  g_test_add_func ("/documents/pdf/devices", test_devices);
  ADD ("/documents/pdf/links", test_links);
  ADD ("/documents/pdf/cancelled", test_cancelled);

#undef ADD

  return g_test_run ();
}
