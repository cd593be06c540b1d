/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-child-private.h"
#include "base/laurel-error.h"
#include "documents/laurel-drawing-child.h"
#include "documents/laurel-drawing.h"
#include "documents/laurel-pages-private.h"
#include "documents/laurel-press.h"

#include <string.h>

/* Drawings of strangers, made by tests/data/make-drawings.py: a good one has four quarters of
 * known colours, whatever its format; a bad one says in its name why it is refused. */

#define WIDTH 300
#define HEIGHT 200
#define N_PAGES 3

static const struct {
  const char *name;
  const char *message; /* (nullable): any */
} REASONS[] = {
  { "unknown", "*no PDF, SVG, PNG or JPEG*Save it in one of these*" },
  { "damaged", "*cut off or damaged*Fetch or copy the file again*" },
  { "encrypted", "*password*print it into a new PDF*" },
  { "active", "*script or a command*save it anew without*" },
  { "outside", "*in other files*save it anew*" },
  { "large", "*larger than any page*fewer pixels*" },
  { "pages", "*more pages than one*a file of its own*" },
  { "hidden", "*hidden layers*" },
  { "size", "*does not say how large*" },
  { "slow", "*longer than ten seconds*" },
  { "any", NULL },
};

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "drawings", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, size);
}

/* Some pages that show a drawing each. */
static GBytes *
make_pdf (LaurelDrawing *drawing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelFonts) fonts = laurel_fonts_new ("en", &error);
  g_autoptr (LaurelPages) pages = laurel_pages_new (fonts);
  GBytes *pdf;

  for (int i = 0; i < N_PAGES; i++) {
    LaurelLeaf *sheet = laurel_pages_add_sheet (pages, WIDTH, HEIGHT);
    LaurelItem *item = laurel_item_new (LAUREL_SHAPE_DRAWING, 0, 0, WIDTH, HEIGHT);

    item->drawing = laurel_drawing_ref (drawing);
    g_ptr_array_add (sheet->items, item);
  }
  pdf = laurel_pages_dup_pdf (pages, NULL, &error);
  g_assert_no_error (error);

  return pdf;
}

static guint
count (GBytes *bytes, const char *text)
{
  gsize size, length = strlen (text);
  const char *data = g_bytes_get_data (bytes, &size);
  guint n = 0;

  for (gsize at = 0; at + length <= size; at++)
    n += memcmp (data + at, text, length) == 0;

  return n;
}

static void
assert_near (const LaurelPicture *picture, int x, int y, guint32 colour, int tolerance)
{
  const guint32 *row = (const guint32 *) (gconstpointer)
                       ((const char *) g_bytes_get_data (picture->pixels, NULL)
                        + (gsize) y * picture->stride);

  for (int shift = 0; shift <= 16; shift += 8)
    g_assert_cmpint (ABS ((int) (row[x] >> shift & 0xff) - (int) (colour >> shift & 0xff)), <=,
                     tolerance);
}

/* Inks are no light: there what is said and what is seen differ. */
static void
assert_quarters (GBytes *pdf, guint page, int tolerance)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPress) press = laurel_press_new (pdf, &error);
  g_autoptr (LaurelPicture) picture = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (laurel_press_get_n_pages (press), ==, N_PAGES);
  picture = laurel_press_draw (press, page, 1, &error);
  g_assert_no_error (error);
  assert_near (picture, WIDTH / 4, HEIGHT / 4, 0xdc0000, tolerance);
  assert_near (picture, WIDTH * 3 / 4, HEIGHT / 4, 0x00a000, tolerance);
  assert_near (picture, WIDTH / 4, HEIGHT * 3 / 4, 0x0000dc, tolerance);
  assert_near (picture, WIDTH * 3 / 4, HEIGHT * 3 / 4, 0xf0dc00, tolerance);
  /* Close to the corners, too: it fills the page. */
  assert_near (picture, 2, 2, 0xdc0000, tolerance);
  assert_near (picture, WIDTH - 3, HEIGHT - 3, 0xf0dc00, tolerance);
}

static void
test_good (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GBytes) bytes = load (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelDrawing) drawing = laurel_drawing_new (bytes, name, &error);
  g_autoptr (GBytes) pdf = NULL;
  guint n_images;

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (laurel_drawing_get_ratio (drawing), 1.5, 0.005);

  pdf = make_pdf (drawing);
  for (guint page = 0; page < N_PAGES; page++)
    assert_quarters (pdf, page, strstr (name, "inks") ? 90 : 12);

  /* What has vectors keeps them; a picture is there once, a JPEG as it came. The image that
   * holds the place is in the file, too, but no longer in the document. */
  n_images = count (pdf, "/Subtype /Image");
  g_assert_cmpuint (n_images, ==,
                    g_str_has_suffix (name, "g") && !g_str_has_suffix (name, "svg") ? 2 : 1);
  g_assert_cmpuint (count (pdf, "/DCTDecode"), ==, g_str_has_suffix (name, ".jpg") ? 1 : 0);
  g_assert_cmpuint (count (pdf, "/Annot"), ==, 0);
  g_assert_cmpuint (count (pdf, "example.org"), ==, 0);
}

static void
test_bad (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GBytes) bytes = load (name);
  g_autoptr (GError) error = NULL;
  const char *message = NULL;
  gboolean known = FALSE;

  g_assert_null (laurel_drawing_new (bytes, name, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE);
  g_assert_nonnull (strstr (error->message, name));

  for (gsize i = 0; i < G_N_ELEMENTS (REASONS); i++)
    if (g_str_has_prefix (name + strlen ("bad-"), REASONS[i].name)) {
      message = REASONS[i].message;
      known = TRUE;
    }
  g_assert_true (known);
  if (message != NULL && !g_pattern_match_simple (message, error->message))
    g_error ("%s: %s", name, error->message);
}

/* Cut off anywhere it is refused, or is at least a drawing; nothing falls over. */
static void
test_cut (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GBytes) bytes = load (name);
  gsize size = g_bytes_get_size (bytes);

  for (gsize part = 1; part < 8; part++) {
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, size * part / 8);
    g_autoptr (GError) error = NULL;

    g_assert_null (laurel_drawing_new (cut, name, &error));
    g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE);
  }
}

/* A child that was taken over may say anything. */
static void
test_too_long (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (65 * 1048576), 65 * 1048576);
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_drawing_new (bytes, "zero", &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE);
  g_assert_true (g_pattern_match_simple ("*larger than any page*", error->message));
}

static void
test_is_cancelled (void)
{
  g_autoptr (GBytes) bytes = load ("good.svg");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_null (laurel_drawing_child_read (bytes, "good.svg", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add_files (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "drawings", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *test = g_strdup_printf ("/drawing/%s", name);
    g_autofree char *cut = g_strdup_printf ("/drawing/cut/%s", name);
    gboolean good = g_str_has_prefix (name, "good");

    g_test_add_data_func_full (test, g_strdup (name), good ? test_good : test_bad, g_free);
    if (good && strchr (name, '-') == NULL)
      g_test_add_data_func_full (cut, g_strdup (name), test_cut, g_free);
  }
}

int
main (int argc, char **argv)
{
  laurel_child_set_patience (60, 3);
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  g_test_init (&argc, &argv, NULL);

  add_files ();
  g_test_add_func ("/drawing/too-long", test_too_long);
  g_test_add_func ("/drawing/cancelled", test_is_cancelled);

  return g_test_run ();
}
