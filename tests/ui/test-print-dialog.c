/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "open-store.h"

#include "base/laurel-error.h"
#include "base/laurel-settings.h"
#include "documents/laurel-batch.h"
#include "documents/laurel-calibration.h"
#include "documents/laurel-press.h"
#include "documents/laurel-print-ground.h"
#include "ui/documents/laurel-paper-print.h"
#include "ui/documents/laurel-print-dialog.h"
#include "ui/documents/laurel-print-offset.h"
#include "ui/kit/laurel-form-row.h"

#define MM (72 / 25.4)
#define NAME "Ann Vale"

/* Without a printer: what would go to one goes into a PDF. */

static GBytes *
make_cards (guint n)
{
  g_autoptr (GError) error = NULL;
  LaurelTemplate *template = laurel_template_load ("award-wreath", "en", &error);
  g_autoptr (LaurelBatch) batch = NULL;
  g_autoptr (LaurelProgress) progress = laurel_progress_new ();
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  GBytes *pdf;

  g_assert_no_error (error);
  batch = laurel_batch_new (template, &error);
  g_assert_no_error (error);
  for (guint i = 1; i <= n; i++) {
    g_autofree char *award = g_strdup_printf ("Prize %u", i);
    const char *texts[64] = { NAME, "Hilltown Works", "Month of Good Work", award };

    laurel_batch_add_row (batch, i, texts);
  }
  pdf = laurel_batch_dup_pdf (batch, faults, progress, &error);
  g_assert_no_error (error);

  return pdf;
}

typedef struct {
  GtkPrintOperation *operation;
  GError *error;
  gboolean done;
} Prepared;

static void
on_prepared (GObject *source, GAsyncResult *result, gpointer data)
{
  Prepared *prepared = data;

  prepared->operation = laurel_paper_print_prepare_finish (result, &prepared->error);
  prepared->done = TRUE;
}

/* @progress: (nullable) */
static GtkPrintOperation *
prepare (GBytes *pdf, const LaurelPrintChoice *choice, LaurelProgress *progress, GError **error)
{
  Prepared prepared = { 0 };

  laurel_paper_print_prepare_async (NULL, pdf, choice, "Cards", progress, on_prepared, &prepared);
  g_assert_false (prepared.done);
  WAIT_UNTIL (prepared.done);
  if (prepared.error != NULL)
    g_propagate_error (error, prepared.error);

  return prepared.operation;
}

static LaurelPress *
print (GBytes *pdf, const LaurelPrintChoice *choice)
{
  g_autoptr (GError) error = NULL;
  char *folder = laurel_test_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  GtkPrintOperation *operation = prepare (pdf, choice, NULL, &error);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) printed = NULL;
  LaurelPress *press;
  gsize size;

  g_assert_no_error (error);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  laurel_test_remove_folder (folder);
  g_assert_finalize_object (operation);

  printed = g_bytes_new (text, size);
  press = laurel_press_new (printed, &error);
  g_assert_no_error (error);

  return press;
}

static void
assert_says (LaurelPress *press, guint page, const char *text)
{
  g_autoptr (GArray) found = laurel_press_find (press, page, text);

  g_assert_cmpuint (found->len, ==, 1);
}

/* The corner of what is marked on the first page, in tenths of a millimetre. */
static void
find_corner (LaurelPress *press, int *left, int *top)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPicture) picture = laurel_press_draw (press, 0, 10 / MM, &error);
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (picture->pixels, NULL);
  *left = picture->width;
  *top = picture->height;
  for (int y = 0; y < picture->height; y++) {
    const guint32 *row = (const guint32 *) (gconstpointer) (data + (gsize) y * picture->stride);

    for (int x = 0; x < picture->width; x++)
      if ((row[x] & 0xff) < 0xb0) {
        *left = MIN (*left, x);
        *top = MIN (*top, y);
      }
  }
}

static void
assert_moved (GBytes *pdf, const LaurelPrintChoice *choice, double right, double down)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bare = choice->preprinted ? laurel_print_ground_leave_out (pdf, NULL, &error)
                                               : g_bytes_ref (pdf);
  g_autoptr (LaurelPress) press = laurel_press_new (bare, &error);
  g_autoptr (LaurelPress) printed = print (pdf, choice);
  int left, top, left_after, top_after;
  double width, height, width_after, height_after;

  g_assert_no_error (error);
  laurel_press_get_page_size (press, 0, &width, &height);
  laurel_press_get_page_size (printed, 0, &width_after, &height_after);
  g_assert_cmpfloat_with_epsilon (width, width_after, 0.5);
  g_assert_cmpfloat_with_epsilon (height, height_after, 0.5);

  find_corner (press, &left, &top);
  find_corner (printed, &left_after, &top_after);
  g_assert_cmpfloat_with_epsilon (left_after - left, right * 10, 1.001);
  g_assert_cmpfloat_with_epsilon (top_after - top, down * 10, 1.001);
}

static void
test_offset (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) cards = make_cards (1);
  g_autoptr (LaurelPages) pages = laurel_calibration_compose ("en", &error);
  g_autoptr (GBytes) pdf = laurel_pages_dup_pdf (pages, NULL, &error);
  g_autoptr (GSettings) settings = laurel_settings_new ();
  LaurelPrintChoice plain = { 0 }, preprinted = { .preprinted = TRUE }, raw = { .raw = TRUE };

  g_assert_nonnull (settings);
  assert_moved (pdf, &plain, 0, 0);

  laurel_print_offset_set (settings, "", FALSE, (LaurelPrintOffset) { 3.2, -1.5 });
  laurel_print_offset_set (settings, "", TRUE, (LaurelPrintOffset) { -2, 4.1 });
  assert_moved (pdf, &plain, 3.2, -1.5);
  assert_moved (cards, &preprinted, -2, 4.1);
  assert_moved (pdf, &raw, 0, 0);
}

static void
test_kept_offsets (void)
{
  GSettings *settings = laurel_settings_new ();
  g_auto (GStrv) printers = NULL;
  LaurelPrintOffset offset;

  g_settings_reset (settings, "print-offsets");
  laurel_print_offset_set (settings, "", FALSE, (LaurelPrintOffset) { 1, 2 });
  laurel_print_offset_set (settings, "Room 4", FALSE, (LaurelPrintOffset) { 5, 6 });
  laurel_print_offset_set (settings, "A/B", TRUE, (LaurelPrintOffset) { 99, -99 });
  laurel_print_offset_set (settings, "Room 4", FALSE, (LaurelPrintOffset) { 7, 8 });

  offset = laurel_print_offset_get (settings, "Room 4", FALSE);
  g_assert_cmpfloat (offset.right, ==, 7);
  g_assert_cmpfloat (offset.down, ==, 8);
  offset = laurel_print_offset_get (settings, "unknown", FALSE);
  g_assert_cmpfloat (offset.right, ==, 1);
  offset = laurel_print_offset_get (settings, "Room 4", TRUE);
  g_assert_cmpfloat (offset.right, ==, 0);
  offset = laurel_print_offset_get (settings, "A/B", TRUE);
  g_assert_cmpfloat (offset.right, ==, LAUREL_PRINT_OFFSET_MOST);
  g_assert_cmpfloat (offset.down, ==, -LAUREL_PRINT_OFFSET_MOST);
  offset = laurel_print_offset_get (NULL, "A/B", TRUE);
  g_assert_cmpfloat (offset.right, ==, 0);

  printers = laurel_print_offset_list_printers (settings);
  g_assert_cmpuint (g_strv_length (printers), ==, 2);
  g_assert_cmpstr (printers[0], ==, "A/B");
  g_assert_cmpstr (printers[1], ==, "Room 4");
  g_settings_reset (settings, "print-offsets");
  g_assert_finalize_object (settings);
}

static guint
count_marked (LaurelPress *press)
{
  g_autoptr (LaurelPicture) picture = laurel_press_draw (press, 0, 0.5, NULL);
  const guint32 *pixels = g_bytes_get_data (picture->pixels, NULL);
  guint n = 0;

  for (gsize i = 0; i < (gsize) picture->stride / 4 * picture->height; i++)
    n += (pixels[i] & 0xff) < 0xe0;

  return n;
}

static void
test_preprinted (void)
{
  g_autoptr (GBytes) pdf = make_cards (1);
  LaurelPrintChoice plain = { 0 }, preprinted = { .preprinted = TRUE };
  g_autoptr (LaurelPress) whole = print (pdf, &plain), bare = print (pdf, &preprinted);

  g_assert_cmpuint (count_marked (whole), >, 2 * count_marked (bare));
  g_assert_cmpuint (count_marked (bare), >, 100);
}

static void
count_done (gboolean done, gpointer data)
{
  ((guint *) data)[done ? 1 : 0]++;
}

/* The program that GTK would start is not wanted here. */
static gboolean
on_preview (void)
{
  return TRUE;
}

/* A job that only went to the screen was not printed, whatever GTK says. */
static void
test_previewed (void)
{
  static const LaurelPrintChoice ALL = { 0 };
  g_autoptr (GBytes) pdf = make_cards (1);
  guint told[2] = { 0 };

  for (int previewed = 0; previewed < 2; previewed++) {
    g_autoptr (GError) error = NULL;
    GtkPrintOperation *operation = prepare (pdf, &ALL, NULL, &error);
    gboolean handled;

    g_assert_no_error (error);
    laurel_paper_print_operation_watch (operation, count_done, told);
    g_signal_connect (operation, "preview", G_CALLBACK (on_preview), NULL);
    if (previewed)
      g_signal_emit_by_name (operation, "preview", NULL, NULL, NULL, &handled);
    g_signal_emit_by_name (operation, "done", GTK_PRINT_OPERATION_RESULT_APPLY);
    g_assert_finalize_object (operation);
    g_assert_cmpuint (told[1], ==, 1);
    g_assert_cmpuint (told[0], ==, previewed);
  }
}

static void
test_pages (void)
{
  static const struct {
    LaurelPrintChoice choice;
    int pages[6];
  } CASES[] = {
    { { .range = NULL }, { 1, 2, 3, 4, 5 } },
    { { .sides = LAUREL_PRINT_ODD }, { 1, 3, 5 } },
    { { .sides = LAUREL_PRINT_EVEN }, { 2, 4 } },
    { { .range = "4, 1-2" }, { 4, 1, 2 } },
    { { .range = "2-", .sides = LAUREL_PRINT_ODD, .preprinted = TRUE }, { 3, 5 } },
  };
  g_autoptr (GBytes) pdf = make_cards (5);
  LaurelPrintChoice wrong = { .range = "6" };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (LaurelPress) press = print (pdf, &CASES[i].choice);
    guint n = 0;

    for (; CASES[i].pages[n] != 0; n++) {
      g_autofree char *award = g_strdup_printf ("Prize %d", CASES[i].pages[n]);

      g_assert_cmpuint (n, <, laurel_press_get_n_pages (press));
      assert_says (press, n, award);
    }
    g_assert_cmpuint (laurel_press_get_n_pages (press), ==, n);
  }

  g_assert_null (prepare (pdf, &wrong, NULL, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
}

/* Backgrounds are left out on a worker, which tells how far it is and can be called off. */
static void
test_called_off (void)
{
  static const LaurelPrintChoice PREPRINTED = { .preprinted = TRUE };
  g_autoptr (GBytes) pdf = make_cards (40);
  g_autoptr (LaurelProgress) whole = laurel_progress_new ();
  g_autoptr (LaurelProgress) progress = laurel_progress_new ();
  g_autoptr (GError) error = NULL;
  GtkPrintOperation *operation = prepare (pdf, &PREPRINTED, whole, &error);

  g_assert_no_error (error);
  g_assert_finalize_object (operation);
  g_assert_cmpfloat (laurel_progress_get_fraction (whole), ==, 1);
  laurel_progress_cancel (progress);
  g_assert_null (prepare (pdf, &PREPRINTED, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (laurel_print_ground_leave_out (pdf, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The sheet by which a printer is measured is made there, too. */
static void
test_sheet (void)
{
  static const LaurelPrintChoice RAW = { .raw = TRUE };
  g_autoptr (LaurelPress) press = print (NULL, &RAW);

  g_assert_cmpuint (laurel_press_get_n_pages (press), ==, 1);
}

/* ---- the dialog ------------------------------------------------------------- */

static GtkWidget *
find_widget (GtkWidget *in, GType type, guint *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (in, type) && (*nth)-- == 0)
    return in;
  for (GtkWidget *child = gtk_widget_get_first_child (in); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_widget (child, type, nth);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
find_nth (GtkWidget *in, GType type, guint nth)
{
  GtkWidget *found = find_widget (in, type, &nth);

  g_assert_nonnull (found);

  return found;
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (LAUREL_IS_PRINT_DIALOG (l->data))
      return GTK_WINDOW (l->data);

  return NULL;
}

static gboolean
has_label (GtkWidget *in, const char *text)
{
  if (GTK_IS_LABEL (in) && g_str_equal (gtk_label_get_label (GTK_LABEL (in)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (in); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

/* Who closes it does not wait, and is not asked for a printer. */
static void
test_closed_early (void)
{
  g_autoptr (GBytes) pdf = make_cards (2);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (window));
  laurel_paper_print_run (window, pdf, "Cards");
  dialog = GTK_WIDGET (find_dialog ());
  g_object_ref (dialog);
  gtk_widget_activate_action (dialog, "print.calibrate", NULL);
  gtk_widget_activate_action (dialog, "window.close", NULL);
  wait_for_last (dialog);
  g_assert_finalize_object (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* An offset that is set is kept for the paper; pages that are not there keep it open. */
static void
test_dialog (void)
{
  g_autoptr (GBytes) pdf = make_cards (2);
  g_autoptr (GSettings) settings = laurel_settings_new ();
  GtkWidget *window = gtk_window_new (), *dialog, *right, *down, *preprinted, *range;

  g_settings_reset (settings, "print-offsets");
  laurel_print_offset_set (settings, "", FALSE, (LaurelPrintOffset) { 1.5, 0 });
  gtk_window_present (GTK_WINDOW (window));
  laurel_paper_print_run (window, pdf, "Cards");
  dialog = GTK_WIDGET (find_dialog ());
  g_assert_nonnull (dialog);
  g_assert_true (has_label (dialog, "Any printer"));
  g_assert_true (has_label (dialog, "For the first time on a printer, or on other paper"));

  right = find_nth (dialog, GTK_TYPE_SPIN_BUTTON, 0);
  down = find_nth (dialog, GTK_TYPE_SPIN_BUTTON, 1);
  preprinted = find_nth (dialog, GTK_TYPE_SWITCH, 0);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (right)), ==, 1.5);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (down), -0.7);
  g_assert_cmpfloat (laurel_print_offset_get (settings, "", FALSE).down, ==, -0.7);

  gtk_switch_set_active (GTK_SWITCH (preprinted), TRUE);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (right)), ==, 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (right), 2);
  g_assert_cmpfloat (laurel_print_offset_get (settings, "", FALSE).right, ==, 1.5);
  g_assert_cmpfloat (laurel_print_offset_get (settings, "", TRUE).right, ==, 2);

  /* What is no page is told below, as it is typed; and how many pages are. */
  range = find_nth (dialog, LAUREL_TYPE_FORM_ROW, 0);
  WAIT_UNTIL (has_label (dialog, "2 pages go to the printer"));
  gtk_editable_set_text (GTK_EDITABLE (range), "9");
  g_assert_true (has_label (dialog, "“9” names no pages of this document, which has 2. Write them "
                                    "like “1-3, 7”."));
  g_assert_true (gtk_widget_has_css_class (range, "error"));
  gtk_widget_activate_action (dialog, "print.apply", NULL);
  g_assert_true (find_dialog () == GTK_WINDOW (dialog));
  gtk_editable_set_text (GTK_EDITABLE (range), "2");
  g_assert_true (has_label (dialog, "1 of 2 pages goes to the printer. For the dialog that "
                                    "comes next, it is all there is."));
  g_assert_false (gtk_widget_has_css_class (range, "error"));

  g_object_ref (dialog);
  gtk_widget_activate_action (dialog, "window.close", NULL);
  settle ();
  g_assert_finalize_object (dialog);
  g_assert_null (find_dialog ());

  /* Where one is known, what is set besides is for the others. */
  laurel_print_offset_set (settings, "Room 4", FALSE, (LaurelPrintOffset) { 0, 1 });
  laurel_paper_print_run (window, pdf, "Cards");
  dialog = GTK_WIDGET (find_dialog ());
  g_assert_true (has_label (dialog, "Any other printer"));
  gtk_widget_activate_action (dialog, "window.close", NULL);
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  g_settings_reset (settings, "print-offsets");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/print/offset", test_offset);
  g_test_add_func ("/print/kept-offsets", test_kept_offsets);
  g_test_add_func ("/print/preprinted", test_preprinted);
  g_test_add_func ("/print/previewed", test_previewed);
  g_test_add_func ("/print/pages", test_pages);
  g_test_add_func ("/print/called-off", test_called_off);
  g_test_add_func ("/print/sheet", test_sheet);
  g_test_add_func ("/print/closed-early", test_closed_early);
  g_test_add_func ("/print/dialog", test_dialog);

  return g_test_run ();
}
