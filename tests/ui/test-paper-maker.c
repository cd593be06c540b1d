/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "open-store.h"

#include "ui/documents/laurel-paper-maker.h"
#include "ui/documents/laurel-paper-view.h"
#include "ui/kit/laurel-session.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* A paper as it is made while somebody types, shows and saves it. */

typedef struct {
  char *folder;
  LaurelStore *store;
  LaurelSession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (fixture->folder, "season.laurel");
  fixture->store = open_sample (path, FALSE);
  fixture->session = laurel_session_new (fixture->store);
  WAIT_UNTIL (laurel_session_get_programme (fixture->session) != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  laurel_store_close (fixture->store);
  g_assert_finalize_object (fixture->session);
  settle ();
  g_object_unref (fixture->store);
  laurel_test_remove_folder (fixture->folder);
}

static LaurelPaperSubject
year_plan (Fixture *fixture)
{
  LaurelProgramme *programme = laurel_session_get_programme (fixture->session);

  return (LaurelPaperSubject) {
    .kind = "year-plan",
    .programme = laurel_row_get_id (LAUREL_ROW (programme)),
  };
}

static GtkWidget *
show_in_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (child);

  return window;
}

static void
close_window (GtkWidget *window, GtkWidget *child)
{
  g_object_ref (child);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for_last (child);
  g_assert_finalize_object (child);
}

static gboolean
says (LaurelPaperMaker *maker, const char *words)
{
  const LaurelPaperOutput *output = laurel_paper_maker_get_output (maker);
  g_autofree char *dump = output ? laurel_pages_dup_dump (output->pages) : NULL;

  return dump && strstr (dump, words);
}

static void
test_what_is_typed_shows_at_once (Fixture *fixture, gconstpointer data)
{
  LaurelPaperSubject subject = year_plan (fixture);
  LaurelPaperMaker *maker = laurel_paper_maker_new (fixture->store, &subject);

  WAIT_UNTIL (laurel_paper_maker_get_output (maker) != NULL);
  g_assert_false (says (maker, "Zanzibar"));

  /* The one under way is followed by one with the last of what was typed. */
  laurel_paper_maker_type (maker, "title", "Zan");
  laurel_paper_maker_type (maker, "title", "Zanzi");
  laurel_paper_maker_type (maker, "title", "Zanzibar");
  WAIT_UNTIL (says (maker, "Zanzibar"));

  laurel_paper_maker_type (maker, "title", "");
  WAIT_UNTIL (!says (maker, "Zanzibar"));

  laurel_paper_maker_stop (maker);
  wait_for_last (maker);
  g_assert_finalize_object (maker);
}

static void
test_what_cannot_be_printed_is_told (Fixture *fixture, gconstpointer data)
{
  LaurelPaperSubject subject = year_plan (fixture);
  LaurelPaperMaker *maker = laurel_paper_maker_new (fixture->store, &subject);

  WAIT_UNTIL (laurel_paper_maker_get_output (maker) != NULL);
  laurel_paper_maker_type (maker, "title", "\xee\x80\x80"); /* U+E000: no font has it */
  WAIT_UNTIL (laurel_paper_maker_get_error (maker) != NULL);
  g_assert_nonnull (laurel_paper_maker_get_output (maker));

  laurel_paper_maker_type (maker, "title", "Plan");
  WAIT_UNTIL (laurel_paper_maker_get_error (maker) == NULL);

  laurel_paper_maker_stop (maker);
  wait_for_last (maker);
  g_assert_finalize_object (maker);
}

typedef struct {
  gboolean done;
  GError *error;
} Saved;

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Saved *saved = data;

  laurel_paper_maker_save_finish (LAUREL_PAPER_MAKER (source), result, &saved->error);
  saved->done = TRUE;
}

/* A disk on which a file may have a kilobyte: the file that is there stays. */
static void
test_a_failed_save_keeps_the_old_file (Fixture *fixture, gconstpointer data)
{
  LaurelPaperSubject subject = year_plan (fixture);
  LaurelPaperMaker *maker = laurel_paper_maker_new (fixture->store, &subject);
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "plan.pdf");
  g_autofree char *kept = NULL;
  struct rlimit limit, small;
  Saved failed = { 0 }, written = { 0 };

  WAIT_UNTIL (laurel_paper_maker_get_output (maker) != NULL);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  small = (struct rlimit) { 1024, limit.rlim_max };
  setrlimit (RLIMIT_FSIZE, &small);
  laurel_paper_maker_save_async (maker, path, on_saved, &failed);
  WAIT_UNTIL (failed.done);
  setrlimit (RLIMIT_FSIZE, &limit);

  g_assert_nonnull (failed.error);
  g_clear_error (&failed.error);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "old");

  laurel_paper_maker_save_async (maker, path, on_saved, &written);
  WAIT_UNTIL (written.done);
  g_assert_no_error (written.error);
  g_clear_pointer (&kept, g_free);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_true (g_str_has_prefix (kept, "%PDF-"));

  laurel_paper_maker_stop (maker);
  wait_for_last (maker);
  g_assert_finalize_object (maker);
}

static void
on_printable (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GBytes **pdf = data;

  *pdf = laurel_paper_maker_print_finish (LAUREL_PAPER_MAKER (source), result, &error);
  g_assert_no_error (error);
}

static guint
count_pages_made (LaurelPaperPdf *pdf, guint page, guint *at)
{
  LaurelPress *press = laurel_paper_pdf_take_press (pdf, page, at, NULL);
  guint n_pages = laurel_press_get_n_pages (press);

  laurel_paper_pdf_give_press (pdf);

  return n_pages;
}

/* While somebody types nothing is made but a picture; what is looked at then is a PDF of one page;
 * and what is printed is what is saved, and all of it. */
static void
test_the_page_comes_first (Fixture *fixture, gconstpointer data)
{
  LaurelPaperSubject subject = year_plan (fixture);
  LaurelPaperMaker *maker = laurel_paper_maker_new (fixture->store, &subject);
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "first.pdf");
  g_autofree char *saved_bytes = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (LaurelPicture) sketch = NULL;
  Saved saved = { 0 };
  LaurelPaperPdf *shown;
  guint at, n_pages;
  gsize size;

  WAIT_UNTIL (laurel_paper_maker_get_output (maker) != NULL);
  shown = laurel_paper_maker_get_output (maker)->pdf;
  n_pages = laurel_paper_pdf_get_n_pages (shown);
  g_assert_cmpuint (n_pages, >, 2);
  sketch = laurel_paper_pdf_sketch (shown, 1, .5);
  g_assert_nonnull (sketch);
  g_assert_cmpuint (count_pages_made (shown, 1, &at), ==, 1);
  g_assert_cmpuint (at, ==, 0);
  g_assert_null (laurel_paper_pdf_sketch (shown, 1, .5));
  g_assert_cmpuint (count_pages_made (shown, 2, &at), ==, 1);

  laurel_paper_maker_save_async (maker, path, on_saved, &saved);
  WAIT_UNTIL (saved.done);
  g_assert_no_error (saved.error);
  g_assert_cmpuint (count_pages_made (shown, 1, &at), ==, 1);
  laurel_paper_maker_print_async (maker, on_printable, &pdf);
  WAIT_UNTIL (pdf != NULL);
  g_assert_cmpuint (count_pages_made (shown, 1, &at), ==, n_pages);
  g_assert_cmpuint (at, ==, 1);
  g_assert_true (g_file_get_contents (path, &saved_bytes, &size, NULL));
  g_assert_cmpmem (saved_bytes, size, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));

  laurel_paper_maker_stop (maker);
  wait_for_last (maker);
  g_assert_finalize_object (maker);
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);

  return found;
}

static gboolean
is_counted (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (is_counted (child, words))
      return TRUE;

  return FALSE;
}

/* Each page is made when somebody turns to it, and all of them when a text is looked for. */
static void
test_the_others_follow (Fixture *fixture, gconstpointer data)
{
  LaurelPaperSubject subject = year_plan (fixture);
  LaurelPaperMaker *maker = laurel_paper_maker_new (fixture->store, &subject);
  GtkWidget *widget = laurel_paper_view_new ();
  LaurelPaperView *view = LAUREL_PAPER_VIEW (widget);
  GtkWidget *window = show_in_window (widget);
  const LaurelPaperOutput *output;

  laurel_paper_maker_type (maker, "title", "Zanzibar");
  WAIT_UNTIL (says (maker, "Zanzibar"));
  output = laurel_paper_maker_get_output (maker);
  laurel_paper_view_set_pdf (view, output->pdf);
  WAIT_UNTIL (laurel_paper_view_is_painted (view));
  gtk_widget_activate_action (widget, "paper.last", NULL);
  WAIT_UNTIL (laurel_paper_view_is_painted (view));

  laurel_paper_view_find (view);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (widget)), "zanzibar");
  WAIT_UNTIL (is_counted (widget, "1 of 1"));
  g_assert_cmpuint (laurel_paper_view_get_page (view), ==, 0);
  WAIT_UNTIL (laurel_paper_view_is_painted (view));

  close_window (window, widget);
  laurel_paper_maker_stop (maker);
  wait_for_last (maker);
  g_assert_finalize_object (maker);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/paper/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("what-is-typed-shows-at-once", test_what_is_typed_shows_at_once);
  ADD ("what-cannot-be-printed-is-told", test_what_cannot_be_printed_is_told);
  ADD ("a-failed-save-keeps-the-old-file", test_a_failed_save_keeps_the_old_file);
  ADD ("the-page-comes-first", test_the_page_comes_first);
  ADD ("the-others-follow", test_the_others_follow);
#undef ADD

  return g_test_run ();
}
