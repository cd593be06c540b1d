/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "batch-fixture.h"

#include "base/laurel-error.h"
#include "documents/laurel-number-series-store.h"
#include "exchange/laurel-exchange-error.h"
#include "ui/documents/laurel-batch-issuing.h"
#include "ui/documents/laurel-batch-maker.h"
#include "ui/documents/laurel-batch-page.h"
#include "ui/documents/laurel-batch-papers.h"
#include "ui/documents/laurel-batch-progress.h"
#include "ui/documents/laurel-issue-dialog.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* ---- the maker -------------------------------------------------------------- */

static guint
count_faults (LaurelBatchMaker *maker)
{
  g_autoptr (GPtrArray) faults = laurel_batch_maker_list_faults (maker);

  return faults->len;
}

static guint
find_input (LaurelBatchMaker *maker, const char *text)
{
  LaurelBatchOrder *order = laurel_batch_maker_get_order (maker);
  guint n = laurel_batch_order_get_template (order)->inputs->len;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (laurel_batch_order_get_text (order, 0, i), text))
      return i;

  g_assert_not_reached ();
}

static void
close_maker (LaurelBatchMaker *maker)
{
  laurel_batch_maker_stop (maker);
  wait_for_last (maker);
  g_assert_finalize_object (maker);
}

/* What is typed is checked, also when the row is left before that is done. */
static void
test_typing_mends (Fixture *fixture, gconstpointer data)
{
  LaurelBatchMaker *maker = laurel_batch_maker_new (fixture->shelf, fixture->origin, "award");
  guint organisation, occasion;

  WAIT_UNTIL (laurel_batch_maker_get_check (maker) != NULL);
  g_assert_cmpuint (count_faults (maker), ==, 2);
  organisation = find_input (maker, "甲");
  occasion = find_input (maker, "乙");

  laurel_batch_maker_set_row (maker, 1);
  laurel_batch_maker_type (maker, organisation, "丁");
  laurel_batch_maker_set_row (maker, 2);
  laurel_batch_maker_type (maker, occasion, "戊");
  laurel_batch_maker_set_row (maker, 0);
  WAIT_UNTIL (count_faults (maker) == 0);

  /* And what breaks is found out. */
  laurel_batch_maker_type (maker, organisation, "");
  WAIT_UNTIL (count_faults (maker) == 1);
  g_assert_nonnull (laurel_batch_maker_get_sheet (maker)->pdf); /* with its place marked */
  g_assert_cmpuint (laurel_batch_maker_get_sheet (maker)->faults->len, ==, 1);
  close_maker (maker);
}

/* Corrections and rows left out stay when another template is chosen. */
static void
test_choosing_keeps (Fixture *fixture, gconstpointer data)
{
  LaurelBatchMaker *maker = laurel_batch_maker_new (fixture->shelf, fixture->origin, "award");
  LaurelBatchOrder *order;

  WAIT_UNTIL (laurel_batch_maker_get_check (maker) != NULL);
  laurel_batch_maker_type (maker, find_input (maker, "甲"), "丁");
  laurel_batch_maker_leave_out_faulty (maker);
  g_assert_cmpuint (count_faults (maker), ==, 0);
  laurel_batch_maker_choose (maker, "award-wreath", "en");

  order = laurel_batch_maker_get_order (maker);
  g_assert_cmpstr (laurel_batch_order_get_kind (order), ==, "award-wreath");
  g_assert_cmpstr (laurel_batch_order_get_template (order)->language, ==, "en");
  g_assert_cmpuint (laurel_batch_order_get_n_left_out (order), ==, 2);
  g_assert_true (laurel_batch_order_is_left_out (order, 1));
  find_input (maker, "丁");
  close_maker (maker);
}

static void
on_sheet (LaurelBatchMaker *maker, guint news, gpointer data)
{
  if ((news & LAUREL_BATCH_SHEET) != 0)
    (*(guint *) data)++;
}

/* A sheet that is being set while another template is chosen is not shown as that one's. */
static void
test_choosing_drops_sheets (Fixture *fixture, gconstpointer data)
{
  LaurelBatchMaker *maker = laurel_batch_maker_new (fixture->shelf, fixture->origin, "award");
  guint n = 0;

  WAIT_UNTIL (laurel_batch_maker_get_check (maker) != NULL
              && laurel_batch_maker_get_sheet (maker) != NULL);
  g_signal_connect (maker, "changed", G_CALLBACK (on_sheet), &n);
  laurel_batch_maker_type (maker, 0, "甲"); /* is being set */
  laurel_batch_maker_choose (maker, "award-wreath", "en");
  WAIT_UNTIL (n > 0 && laurel_batch_maker_get_check (maker) != NULL);
  for (gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 2;
       g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n, ==, 1);
  g_signal_handlers_disconnect_by_func (maker, on_sheet, &n);
  close_maker (maker);
}

/* A table without rows of data says so, also where a file has no path. */
static void
test_no_rows (Fixture *fixture, gconstpointer data)
{
  static const char ELSEWHERE[] = "resource:///laurel/test/headings.csv";
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "headings.csv", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  g_assert_true (g_file_set_contents (path, "姓名,单位\n", -1, NULL));
  for (int i = 0; i < 2; i++) {
    g_autoptr (GFile) file = g_file_new_for_uri (i == 0 ? uri : ELSEWHERE);
    g_autofree char *local = g_file_get_path (file);
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (local == NULL, ==, i == 1);
    g_assert_null (laurel_batch_source_read (file, NULL, &error));
    g_assert_cmpstr (g_quark_to_string (error->domain), ==,
                     g_quark_to_string (LAUREL_EXCHANGE_ERROR));
    g_assert_nonnull (strstr (error->message, "no row of data"));
  }
}

/* A number of the table does not keep its page from being made, and who grants it is on it. */
static void
test_papers (Fixture *fixture, gconstpointer data)
{
  static const char NUMBERED[] = "姓名,单位,活动,奖项,编号,日期\n"
                                 "张宁,甲,大赛,一等奖,NT-1,2025-10-26\n"
                                 "李一,乙,大赛,二等奖,NT-2,2025年10月26日\n"
                                 "王芳,丙,大赛,三等奖,,in autumn\n";
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "numbered.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  LaurelBatchOrigin *origin = laurel_batch_origin_new_file (file);
  LaurelBatchMaker *maker;
  LaurelBatchOrder *order;
  LaurelBatchPapers papers;
  guint issuer;

  g_assert_true (g_file_set_contents (path, NUMBERED, -1, NULL));
  laurel_batch_origin_set_issuer (origin, "Nanting Works");
  maker = laurel_batch_maker_new (fixture->shelf, origin, "award");
  WAIT_UNTIL (laurel_batch_maker_get_check (maker) != NULL
              && laurel_batch_maker_get_sheet (maker) != NULL);
  g_assert_cmpuint (count_faults (maker), ==, 0);

  order = laurel_batch_maker_get_order (maker);
  issuer = find_input (maker, "Nanting Works");
  laurel_batch_papers_read (&papers, order);
  g_assert_cmpstr (papers.occasion, ==, "大赛");
  g_assert_cmpint (papers.numbered, ==, 0);
  g_assert_cmpint (papers.odd, ==, 2);
  g_assert_cmpint (papers.day, ==, 0);
  g_assert_cmpint (papers.nobody, ==, -1);

  /* What is emptied by hand stays empty. */
  laurel_batch_order_set_text (order, 1, issuer, "");
  laurel_batch_order_leave_out (order, 0, TRUE);
  laurel_batch_order_leave_out (order, 2, TRUE);
  laurel_batch_papers_read (&papers, order);
  g_assert_cmpuint (papers.n, ==, 1);
  g_assert_cmpuint (laurel_batch_papers_find_row (order, 0), ==, 1);
  g_assert_cmpint (papers.nobody, ==, 1);
  g_assert_cmpint (papers.numbered, ==, 1);
  g_assert_cmpint (papers.day, ==, laurel_day_new (2025, 10, 26));
  close_maker (maker);
  laurel_batch_origin_unref (origin);
}

/* What a row's file is called, as the file system takes it. */
static void
test_file_names (Fixture *fixture, gconstpointer data)
{
  LaurelBatchMaker *maker = laurel_batch_maker_new (fixture->shelf, fixture->origin, "award");
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = NULL, *strange = NULL, *wrong = NULL;
  LaurelBatchOrder *order;

  WAIT_UNTIL (laurel_batch_maker_get_order (maker) != NULL);
  order = laurel_batch_maker_get_order (maker);
  plain = laurel_batch_order_dup_file_name (order, 0, "{{name}} {{award}}", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plain, ==, "张宁 一等奖.pdf");
  strange = laurel_batch_order_dup_file_name (order, 0, "a/b: {{name}}", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (strange, ==, "a_b_ 张宁.pdf");
  wrong = laurel_batch_order_dup_file_name (order, 0, "{{nobody}}", &error);
  g_assert_null (wrong);
  g_assert_nonnull (error);
  close_maker (maker);
}

/* What a worker gets stays as it was, and the template is not read once more for it. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  LaurelBatchMaker *maker = laurel_batch_maker_new (fixture->shelf, fixture->origin, "award");
  g_autoptr (LaurelBatchOrder) copy = NULL;
  LaurelBatchOrder *order;

  WAIT_UNTIL (laurel_batch_maker_get_order (maker) != NULL);
  order = laurel_batch_maker_get_order (maker);
  laurel_batch_order_set_text (order, 0, 0, "张宇");
  laurel_batch_order_set_column (order, 1, -1);
  copy = laurel_batch_order_copy (order);
  laurel_batch_order_set_text (order, 0, 0, "李四");
  laurel_batch_order_set_column (order, 1, 1);
  g_assert_true (laurel_batch_order_get_template (copy) == laurel_batch_order_get_template (order));
  g_assert_cmpstr (laurel_batch_order_get_text (copy, 0, 0), ==, "张宇");
  g_assert_cmpint (laurel_batch_order_get_column (copy, 1), ==, -1);
  close_maker (maker);
  g_assert_cmpstr (laurel_batch_order_get_text (copy, 1, 0), !=, "");
}

/* ---- issuing ---------------------------------------------------------------- */

typedef struct {
  guint n;
  GError *error;
  gboolean done;
} Issued;

static void
on_issued (GObject *source, GAsyncResult *result, gpointer data)
{
  Issued *issued = data;

  issued->n = laurel_batch_issue_finish (result, &issued->error);
  issued->done = TRUE;
}

/* Without a series, or with a row that cannot be printed, nothing is written and nothing is
 * left behind. */
static void
test_issuing_fails_whole (Fixture *fixture, gconstpointer data)
{
  static const char *const SERIES = "no such series";
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "out.pdf");
  LaurelBatchMaker *maker = laurel_batch_maker_new (fixture->shelf, fixture->origin, "award");
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  WAIT_UNTIL (laurel_batch_maker_get_check (maker) != NULL);
  for (int i = 0; i < 2; i++) {
    g_autoptr (LaurelProgress) progress = laurel_progress_new ();
    g_autofree char *now = NULL;
    Issued issued = { 0 };

    laurel_batch_issue_async (fixture->session,
                              laurel_batch_order_copy (laurel_batch_maker_get_order (maker)),
                              SERIES, laurel_day_new (2025, 10, 26), path, progress, on_issued,
                              &issued);
    WAIT_UNTIL (issued.done);
    g_assert_cmpuint (issued.n, ==, 0);
    g_assert_nonnull (issued.error);
    g_clear_error (&issued.error);
    g_assert_true (g_file_get_contents (path, &now, NULL, NULL));
    g_assert_cmpstr (now, ==, "before");
    laurel_batch_maker_leave_out_faulty (maker);
  }

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, ".laurel"));
  close_maker (maker);
}

static void
issue_to (Fixture *fixture, LaurelBatchMaker *maker, const char *path, Issued *issued)
{
  g_autoptr (LaurelProgress) progress = laurel_progress_new ();

  laurel_batch_issue_async (fixture->session,
                            laurel_batch_order_copy (laurel_batch_maker_get_order (maker)),
                            "Papers", laurel_day_new (2025, 10, 26), path, progress, on_issued,
                            issued);
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_session_run_finish (LAUREL_SESSION (source), result, &error));
  *(gboolean *) data = TRUE;
}

static LaurelBatchMaker *
make_issuable (Fixture *fixture)
{
  LaurelBatchMaker *maker = laurel_batch_maker_new (fixture->shelf, fixture->origin, "award");

  gboolean done = FALSE;

  laurel_session_run_async (fixture->session, &LAUREL_NUMBER_SERIES_ADD,
                            g_variant_new ("(sss)", "Papers", "P-{n:5}", ""), on_added, &done);
  WAIT_UNTIL (done);
  WAIT_UNTIL (laurel_batch_maker_get_check (maker) != NULL);
  laurel_batch_maker_leave_out_faulty (maker);

  return maker;
}

static void
assert_no_draft (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, ".laurel"));
}

/* What cannot be replaced is refused before a number is given: the open library, also through
 * a link, a folder, and a folder that is not there. */
static void
test_issuing_asks_the_place (Fixture *fixture, gconstpointer data)
{
  static const char *const PLACES[] = { "season.laurel", "link.pdf", "folder.pdf", "no/such.pdf" };
  LaurelBatchMaker *maker = make_issuable (fixture);
  g_autofree char *library = laurel_test_dup_path (fixture->folder, "season.laurel");
  g_autofree char *link_path = laurel_test_dup_path (fixture->folder, "link.pdf");
  g_autofree char *folder = laurel_test_dup_path (fixture->folder, "folder.pdf");
  g_autofree char *good = laurel_test_dup_path (fixture->folder, "good.pdf");
  g_autofree char *head = NULL;
  Issued last = { 0 };

  g_assert_cmpint (symlink (library, link_path), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++) {
    g_autofree char *path = laurel_test_dup_path (fixture->folder, PLACES[i]);
    Issued issued = { 0 };

    issue_to (fixture, maker, path, &issued);
    WAIT_UNTIL (issued.done);
    g_assert_cmpuint (issued.n, ==, 0);
    if (i < 2)
      g_assert_error (issued.error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
    else
      g_assert_error (issued.error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
    g_clear_error (&issued.error);
    assert_no_draft (fixture);
  }
  g_assert_true (g_file_get_contents (library, &head, NULL, NULL));
  g_assert_true (g_str_has_prefix (head, "SQLite format 3"));

  /* No number is used up. */
  issue_to (fixture, maker, good, &last);
  WAIT_UNTIL (last.done);
  g_assert_no_error (last.error);
  g_assert_cmpuint (last.n, ==, 1);
  assert_no_draft (fixture);
  close_maker (maker);
}

/* Two are issued into one folder at once, and one replaces a file behind a link: it stays a link,
 * and the file keeps its rights. */
static void
test_issuing_at_once (Fixture *fixture, gconstpointer data)
{
  LaurelBatchMaker *maker = make_issuable (fixture);
  g_autofree char *one = laurel_test_dup_path (fixture->folder, "one.pdf");
  g_autofree char *two = laurel_test_dup_path (fixture->folder, "two.pdf");
  g_autofree char *real = laurel_test_dup_path (fixture->folder, "real.pdf");
  Issued first = { 0 }, second = { 0 };
  GStatBuf info;

  g_assert_true (g_file_set_contents (real, "before", -1, NULL));
  g_assert_cmpint (g_chmod (real, 0640), ==, 0);
  g_assert_cmpint (symlink ("real.pdf", two), ==, 0);
  issue_to (fixture, maker, one, &first);
  issue_to (fixture, maker, two, &second);
  WAIT_UNTIL (first.done && second.done);
  /* Either both have numbers of their own, or who came second has none. */
  g_clear_error (&first.error);
  g_clear_error (&second.error);
  g_assert_cmpuint (first.n + second.n, >=, 1);
  g_assert_cmpint (first.n == 1, ==, g_file_test (one, G_FILE_TEST_EXISTS));
  if (second.n == 0) {
    second.done = FALSE;
    issue_to (fixture, maker, two, &second);
  }
  WAIT_UNTIL (second.done);
  g_assert_no_error (second.error);
  g_assert_true (g_file_test (two, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (real, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 100);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0640);
  assert_no_draft (fixture);
  close_maker (maker);
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  Issued *asked = data;

  g_assert_null (laurel_issue_dialog_ask_finish (result, &asked->error));
  asked->done = TRUE;
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (LAUREL_IS_ISSUE_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      return GTK_WINDOW (l->data);

  return NULL;
}

/* Who closes the question issues nothing; and it says how many papers it is about. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  LaurelBatchMaker *maker = make_issuable (fixture);
  GtkWidget *window = gtk_window_new ();
  GtkWindow *dialog;
  Issued asked = { 0 };

  gtk_window_present (GTK_WINDOW (window));
  laurel_issue_dialog_ask_async (window, fixture->session, laurel_batch_maker_get_order (maker),
                                 on_asked, &asked);
  WAIT_UNTIL (find_dialog () != NULL);
  dialog = g_object_ref (find_dialog ());
  g_assert_cmpstr (gtk_window_get_title (dialog), ==, "Issue 1 paper?");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "window.close", NULL);
  WAIT_UNTIL (asked.done);
  g_assert_error (asked.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&asked.error);
  wait_for_last (dialog);
  g_assert_finalize_object (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  close_maker (maker);
}

/* ---- the page --------------------------------------------------------------- */

/* Closed while it reads, checks and draws, it goes all the same. */
static void
test_page_goes (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 3; i++) {
    GtkWidget *page = laurel_batch_page_new (fixture->session, fixture->keeper, fixture->origin,
                                             NULL);
    GtkWidget *window = gtk_window_new ();
    gint64 until = g_get_monotonic_time () + i * G_TIME_SPAN_SECOND / 2;

    gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
    gtk_window_set_child (GTK_WINDOW (window), page);
    gtk_window_present (GTK_WINDOW (window));
    gtk_test_widget_wait_for_draw (page);
    while (g_get_monotonic_time () < until)
      g_main_context_iteration (NULL, FALSE);

    g_object_ref (page);
    gtk_window_destroy (GTK_WINDOW (window));
    wait_for_last (page);
    g_assert_finalize_object (page);
  }
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

/* What cannot be used is not being read any more. */
static void
test_page_without_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///laurel/test/headings.csv");
  LaurelBatchOrigin *origin = laurel_batch_origin_new_file (file);
  GtkWidget *page = laurel_batch_page_new (fixture->session, fixture->keeper, origin, NULL);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (shows (page, "The rows cannot be used"));
  g_assert_false (shows (page, "The rows are being read…"));

  g_object_ref (page);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for_last (page);
  g_assert_finalize_object (page);
  laurel_batch_origin_unref (origin);
}

/* How long it will take, in words. */
static void
test_time_left (void)
{
  static const struct {
    double fraction, seconds;
    const char *words;
  } CASES[] = {
    { 0, 0, "" },
    { 0.5, 0.9, "" }, /* who waits for less than that needs no guess */
    { 0.01, 5, "" },
    { 0.5, 10, "10 seconds left" },
    { 0.5, 1, "1 second left" },
    { 0.999, 2, "1 second left" },
    { 0.5, 59, "59 seconds left" },
    { 0.5, 60, "1 minute left" },
    { 0.1, 60, "9 minutes left" },
  };

  g_autoptr (LaurelProgress) progress = laurel_progress_new ();
  LaurelBatchProgress *bar = g_object_ref_sink (g_object_new (LAUREL_TYPE_BATCH_PROGRESS, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words = laurel_batch_progress_dup_left (CASES[i].fraction, CASES[i].seconds);

    g_assert_cmpstr (words, ==, CASES[i].words);
  }

  laurel_batch_progress_begin (bar, "Saving", progress);
  laurel_progress_tell (progress, 1, 2);
  laurel_batch_progress_end (bar);
  g_assert_finalize_object (bar);
}

/* Files without a path: a folder that can only be reached as a resource. */
static void
begin_elsewhere (void)
{
  g_autofree char *overlay = g_strconcat ("/laurel/test=", g_get_user_state_dir (), NULL);

  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  begin_elsewhere ();
  gtk_init ();
  adw_init ();

  g_test_add_func ("/batch/tells-the-time-left", test_time_left);
#define ADD(name, function) \
  g_test_add ("/batch/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("typing-mends", test_typing_mends);
  ADD ("choosing-keeps", test_choosing_keeps);
  ADD ("papers", test_papers);
  ADD ("file-names", test_file_names);
  ADD ("copies", test_copies);
  ADD ("choosing-drops-sheets", test_choosing_drops_sheets);
  ADD ("no-rows", test_no_rows);
  ADD ("issuing-fails-whole", test_issuing_fails_whole);
  ADD ("issuing-asks-the-place", test_issuing_asks_the_place);
  ADD ("issuing-at-once", test_issuing_at_once);
  ADD ("asked", test_asked);
  ADD ("page-goes", test_page_goes);
  ADD ("page-without-rows", test_page_without_rows);
#undef ADD

  return g_test_run ();
}
