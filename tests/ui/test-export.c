/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-season-store.h"
#include "tool/laurel-follow.h"
#include "ui/app/laurel-calendar-file.h"
#include "ui/app/laurel-export-job.h"
#include "ui/calendar/laurel-calendar-page.h"
#include "ui/calendar/laurel-plan-line.h"
#include "ui/kit/laurel-dragged.h"

typedef struct {
  LaurelTestFolder *folder;
  LaurelSession *session;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  fixture->folder = laurel_test_dup_folder ();
  fixture->session = test_session_new (fixture->folder);
  fixture->page = g_object_ref_sink (
    g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session", fixture->session, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->page);
  fixture->window = g_object_ref (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_for (test_is_last, fixture->window);
  g_assert_finalize_object (fixture->window);
  test_wait_for (test_is_last, fixture->page);
  g_assert_finalize_object (fixture->page);
  test_wait_for (test_is_last, fixture->session);
  test_session_free (fixture->session);
  laurel_test_remove_folder (fixture->folder);
}

static LaurelStore *
get_store (Fixture *fixture)
{
  return laurel_session_get_store (fixture->session);
}

static LaurelExport
what (Fixture *fixture, LaurelExportFormat format)
{
  LaurelProgramme *programme = laurel_session_get_programme (fixture->session);

  return (LaurelExport) { .format = format,
                          .programme = laurel_row_get_id (LAUREL_ROW (programme)) };
}

/* ---- writing ---------------------------------------------------------------- */

typedef struct {
  gboolean done;
  gboolean written;
  GError *error; /* (nullable) */
} Told;

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Told *told = data;

  told->written = laurel_export_job_finish (LAUREL_STORE (source), result, &told->error);
  told->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Told *) data)->done;
}

static Told
export_to (Fixture *fixture, const char *path, GCancellable *cancellable)
{
  const LaurelExport csv = what (fixture, LAUREL_EXPORT_CSV);
  Told told = { 0 };

  laurel_export_job_async (get_store (fixture), &csv, path, cancellable, on_written, &told);
  test_wait_for (is_done, &told);

  return told;
}

static void
test_an_open_library_is_not_written_over (Fixture *fixture, gconstpointer data)
{
  const char *library = laurel_store_get_path (get_store (fixture));
  g_autofree char *link = laurel_test_dup_path (fixture->folder, "plan.csv");
  const char *const paths[] = { library, link };

  g_assert_cmpint (symlink (library, link), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    Told told = export_to (fixture, paths[i], NULL);
    g_autofree char *head = NULL;

    g_assert_false (told.written);
    g_assert_error (told.error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_WRITE);
    g_assert_true (g_str_has_suffix (told.error->message, "is a library that is open."));
    g_clear_error (&told.error);
    g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  }
}

/* What is cancelled is either not there at all, or was written and says so. */
static void
test_what_is_cancelled_is_not_half_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "plan.csv");

  for (int i = 0; i < 40; i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    const LaurelExport csv = what (fixture, LAUREL_EXPORT_CSV);
    gint64 end = g_get_monotonic_time () + i * 2000;
    Told told = { 0 };

    laurel_export_job_async (get_store (fixture), &csv, path, cancellable, on_written, &told);
    while (g_get_monotonic_time () < end && !told.done)
      g_main_context_iteration (NULL, FALSE);
    g_cancellable_cancel (cancellable);
    test_wait_for (is_done, &told);
    g_assert_cmpint (told.written, ==, g_file_test (path, G_FILE_TEST_EXISTS));
    if (!told.written)
      g_assert_error (told.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_clear_error (&told.error);
    unlink (path);
  }
}

/* ---- following -------------------------------------------------------------- */

static void
on_file_id (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  laurel_session_run_finish (LAUREL_SESSION (source), result, &error);
  g_assert_no_error (error);
  (*(guint *) data)--;
}

static gboolean
is_zero (gpointer data)
{
  return *(guint *) data == 0;
}

typedef struct {
  Fixture *fixture;
  const char *path;
} Followed;

static gpointer
make_released (LaurelReader *reader, GVariant *args, GError **error)
{
  LaurelExport ics = { .format = LAUREL_EXPORT_ICS, .released = TRUE };

  g_variant_get (args, "(x)", &ics.programme);

  return laurel_export_make (reader, &ics, NULL, error);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GBytes **) data = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);
}

/* Whether the file is what would be written now. */
static gboolean
is_current (gpointer data)
{
  Followed *followed = data;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gsize size;

  laurel_store_read_async (get_store (followed->fixture), make_released,
                           g_variant_new ("(x)",
                                          what (followed->fixture, LAUREL_EXPORT_ICS).programme),
                           (GDestroyNotify) g_bytes_unref, NULL, on_made, &bytes);
  test_wait_for (test_is_set, &bytes);
  g_assert_nonnull (bytes);

  return g_file_get_contents (followed->path, &text, &size, NULL) &&
         size == g_bytes_get_size (bytes) &&
         memcmp (text, g_bytes_get_data (bytes, NULL), size) == 0;
}

static void
release (Fixture *fixture, const char *title, guint *n_left)
{
  laurel_session_run_async (fixture->session, &LAUREL_RELEASE_MAKE,
                            g_variant_new ("(xssss)", what (fixture, LAUREL_EXPORT_ICS).programme,
                                           title, "2025-09-02", "", ""), on_run, n_left);
}

/* However quickly they come, the last is what stays. */
static void
test_releases_are_written_one_after_the_other (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "shared.ics");
  gint64 programme = what (fixture, LAUREL_EXPORT_ICS).programme;
  GtkWidget *overlay = adw_window_get_content (ADW_WINDOW (fixture->window));
  Followed followed = { fixture, path };
  char *file_id = NULL;
  guint n_left = 0;

  laurel_store_read_async (get_store (fixture), laurel_season_read_file_id, NULL, g_free, NULL,
                           on_file_id, &file_id);
  test_wait_for (test_is_set, &file_id);
  g_assert_true (laurel_follow_set (file_id, programme, path, NULL));
  laurel_calendar_file_keep (overlay, fixture->session);

  for (int i = 0; i < 4; i++) {
    n_left += 3;
    release (fixture, "one", &n_left);
    release (fixture, "two", &n_left);
    laurel_session_undo_async (fixture->session, on_run, &n_left);
    test_wait_for (is_zero, &n_left);
  }
  test_wait_for (is_current, &followed);
  g_assert_true (laurel_follow_set (file_id, programme, NULL, NULL));
  g_free (file_id);
}

static gboolean
has (const char *path, const char *words)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, words) != NULL;
}

static gboolean
has_a_release (gpointer path)
{
  return has (path, "SUMMARY:Picnic") && has (path, "BEGIN:VJOURNAL");
}

static gboolean
has_nothing (gpointer path)
{
  return has (path, "BEGIN:VTIMEZONE") && !has (path, "SUMMARY");
}

static void
test_a_first_release_that_is_undone_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "next.ics");
  gint64 programme = what (fixture, LAUREL_EXPORT_ICS).programme + 1;
  g_autofree char *file_id = NULL;
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  guint n_left = 2;

  g_variant_builder_add (&fields, "{ss}", "title", "Picnic");
  laurel_session_run_async (fixture->session, &LAUREL_PROGRAMME_ADD,
                            g_variant_new ("(siss)", "Next season", 2026, "en", ""), on_run,
                            &n_left);
  laurel_session_run_async (fixture->session, &LAUREL_ACTIVITY_ADD,
                            g_variant_new ("(xa{ss})", programme, &fields), on_run, &n_left);
  test_wait_for (is_zero, &n_left);
  laurel_store_read_async (get_store (fixture), laurel_season_read_file_id, NULL, g_free, NULL,
                           on_file_id, &file_id);
  test_wait_for (test_is_set, &file_id);
  g_assert_true (laurel_follow_set (file_id, programme, path, NULL));
  laurel_calendar_file_keep (adw_window_get_content (ADW_WINDOW (fixture->window)),
                             fixture->session);

  n_left = 1;
  laurel_session_run_async (fixture->session, &LAUREL_RELEASE_MAKE,
                            g_variant_new ("(xssss)", programme, "One", "2025-09-02", "", ""),
                            on_run, &n_left);
  test_wait_for (has_a_release, path);
  n_left = 1;
  laurel_session_undo_async (fixture->session, on_run, &n_left);
  test_wait_for (has_nothing, path);
  test_wait_for (is_zero, &n_left);
  g_assert_true (laurel_follow_set (file_id, programme, NULL, NULL));
}

/* ---- dragging --------------------------------------------------------------- */

static gboolean
has_line (gpointer page)
{
  return test_find_widget (page, LAUREL_TYPE_PLAN_LINE) != NULL;
}

/* (transfer full) (nullable): what a line that is taken away holds. */
static GdkContentProvider *
prepare (GtkWidget *line)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (line);
  GdkContentProvider *content = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DRAG_SOURCE (controller))
      g_signal_emit_by_name (controller, "prepare", 1.0, 1.0, &content);
  }

  return content;
}

/* (transfer full) (nullable): of the first line that is no heading. */
static GdkContentProvider *
prepare_first (GtkWidget *widget)
{
  GdkContentProvider *content = LAUREL_IS_PLAN_LINE (widget) ? prepare (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && content == NULL;
       child = gtk_widget_get_next_sibling (child))
    content = prepare_first (child);

  return content;
}

static void
on_calendar (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source),
                                                              result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

/* (transfer full): what is dragged, as a calendar takes it. */
static char *
dup_calendar (GdkContentProvider *content)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  gboolean done = FALSE;

  gdk_content_provider_write_mime_type_async (content, "text/calendar", output,
                                              G_PRIORITY_DEFAULT, NULL, on_calendar, &done);
  test_wait_for (is_set, &done);
  g_assert_true (g_output_stream_close (output, NULL, NULL));

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (output)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output)));
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_a_line_is_dragged_as_file_and_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GdkContentFormats) formats = NULL;
  g_auto (GValue) files = G_VALUE_INIT, words = G_VALUE_INIT;
  g_autoptr (GSList) list = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *calendar = NULL;
  const char *path;

  g_object_set (fixture->page, "view", "agenda", NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (has_line, fixture->page);
  gtk_test_widget_wait_for_draw (fixture->window);
  content = prepare_first (fixture->page);
  g_assert_nonnull (content);

  formats = gdk_content_formats_union_serialize_mime_types (
    gdk_content_provider_ref_formats (content));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/uri-list"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/calendar"));

  g_value_init (&files, GDK_TYPE_FILE_LIST);
  g_value_init (&words, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &files, NULL));
  g_assert_true (gdk_content_provider_get_value (content, &words, NULL));
  list = gdk_file_list_get_files (g_value_get_boxed (&files));
  g_assert_cmpuint (g_slist_length (list), ==, 1);
  path = g_file_peek_path (list->data);
  g_assert_true (g_str_has_suffix (path, ".ics"));
  test_wait_for (is_file, (gpointer) path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  title = g_strndup (g_value_get_string (&words), strcspn (g_value_get_string (&words), "\n"));
  summary = g_strdup_printf ("SUMMARY:%s\r\n", title);
  g_assert_nonnull (strstr (text, summary));
  /* What was read once is not read again. */
  laurel_store_close (get_store (fixture));
  calendar = dup_calendar (content);
  g_assert_cmpstr (calendar, ==, text);

  laurel_dragged_clear ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("laurel-cache-XXXXXX", NULL);
  g_autofree char *dragged = g_build_filename (cache, "laurel", "dragged", NULL);
  g_autofree char *ours = g_build_filename (cache, "laurel", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/export/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-first-release-that-is-undone-leaves-nothing",
       test_a_first_release_that_is_undone_leaves_nothing);
  ADD ("a-line-is-dragged-as-file-and-words", test_a_line_is_dragged_as_file_and_words);
  ADD ("an-open-library-is-not-written-over", test_an_open_library_is_not_written_over);
  ADD ("releases-are-written-one-after-the-other",
       test_releases_are_written_one_after_the_other);
  ADD ("what-is-cancelled-is-not-half-told", test_what_is_cancelled_is_not_half_told);
#undef ADD

  status = g_test_run ();
  rmdir (dragged);
  rmdir (ours);
  rmdir (cache);

  return status;
}
