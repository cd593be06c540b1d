/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-calendar-file.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-season-store.h"
#include "store/laurel-changes.h"
#include "tool/laurel-follow.h"
#include "ui/app/laurel-export-job.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-toast.h"

#include <glib/gi18n-lib.h>

/*
 * The calendar files that follow seasons. Each release, and each that is undone,
 * writes them anew; that one cannot be written is told, and keeps nobody from
 * announcing.
 */

/* Lives as long as its widget, and as it has something to write. */
typedef struct {
  grefcount refs;
  GtkWidget *widget; /* weak */
  LaurelStore *store;
  gboolean busy;  /* the files are being written */
  gboolean again; /* what they say has changed meanwhile */
  guint n_left;   /* files that are not written yet */
  AdwToast *told; /* weak (nullable): that one was not written */
} Keeper;

typedef struct {
  Keeper *keeper;
  char *path;
} Writing;

static Keeper *
keeper_ref (Keeper *keeper)
{
  g_ref_count_inc (&keeper->refs);

  return keeper;
}

static void
keeper_unref (Keeper *keeper)
{
  if (!g_ref_count_dec (&keeper->refs))
    return;

  g_clear_weak_pointer (&keeper->widget);
  g_clear_weak_pointer (&keeper->told);
  g_object_unref (keeper->store);
  g_free (keeper);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeper, keeper_unref)

static void
on_closure_gone (gpointer data, GClosure *closure)
{
  keeper_unref (data);
}

static void
writing_free (Writing *writing)
{
  keeper_unref (writing->keeper);
  g_free (writing->path);
  g_free (writing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, writing_free)

/* Says it where one can do something about it at once. */
static void
tell (Keeper *keeper, char *text)
{
  g_autofree char *owned = text;
  g_autoptr (AdwToast) toast = NULL;

  if (keeper->widget == NULL)
    return;

  toast = laurel_toast_new (keeper->widget, owned);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("_Export…"));
  adw_toast_set_action_name (toast, "season.export");
  g_set_weak_pointer (&keeper->told,
                      laurel_toast_show (ADW_TOAST_OVERLAY (keeper->widget), toast));
}

/* What was said of the last release does not hold any more. */
static void
untell (Keeper *keeper)
{
  laurel_toast_take_away (keeper->told);
}

static void
tell_unwritten (const Writing *writing, const GError *error)
{
  g_autofree char *name = g_filename_display_basename (writing->path);
  const char *why = error->domain == LAUREL_EXCHANGE_ERROR || error->domain == LAUREL_RULE_ERROR
                    ? error->message : _("Try again by Export.");

  /* Translators: %1$s is a file, %2$s a sentence that says why. */
  tell (writing->keeper, laurel_quote (_("The plan is released, but its calendar file “%1$s” "
                                         "could not be written. %2$s"), name, why));
}

static void begin_writing (Keeper *keeper);

/* Each file has what was announced last: what changed while it was being written is
 * written after it, never beside it. */
static void
end_writing (Keeper *keeper)
{
  keeper->busy = FALSE;
  if (keeper->again)
    begin_writing (keeper);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Writing) writing = data;
  g_autoptr (GError) error = NULL;

  if (!laurel_export_job_finish (LAUREL_STORE (source), result, &error))
    tell_unwritten (writing, error);
  if (--writing->keeper->n_left == 0)
    end_writing (writing->keeper);
}

static void
write_one (Keeper *keeper, const LaurelFollowed *followed)
{
  const LaurelExport what = { .format = LAUREL_EXPORT_ICS, .programme = followed->programme,
                              .followed = TRUE };
  Writing *writing = g_new0 (Writing, 1);

  writing->keeper = keeper_ref (keeper);
  writing->path = g_strdup (followed->path);
  keeper->n_left++;
  laurel_export_job_async (keeper->store, &what, followed->path, NULL, on_written, writing);
}

static void
on_file_id (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Keeper) keeper = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *file_id = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  g_autoptr (GPtrArray) all = file_id ? laurel_follow_list (file_id) : NULL;

  if (file_id == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    tell (keeper, g_strdup (_("The plan is released, but which calendar files follow it could not "
                              "be read. Try again by Export.")));
  for (guint i = 0; all != NULL && i < all->len; i++)
    write_one (keeper, all->pdata[i]);
  if (keeper->n_left == 0)
    end_writing (keeper);
}

static void
begin_writing (Keeper *keeper)
{
  keeper->busy = TRUE;
  keeper->again = FALSE;
  untell (keeper);
  laurel_store_read_async (keeper->store, laurel_season_read_file_id, NULL, g_free, NULL,
                           on_file_id, keeper_ref (keeper));
}

static void
on_changed (LaurelStore *store, LaurelChanges *changes, Keeper *keeper)
{
  /* Forgetting a person takes the name out of what was announced, too. */
  static const char *const TABLES[] = { "release", "snapshot", NULL };

  if (!laurel_changes_touch (changes, TABLES))
    return;

  if (keeper->busy)
    keeper->again = TRUE;
  else
    begin_writing (keeper);
}

/**
 * laurel_calendar_file_keep:
 * @widget: a toast overlay, in which it is told when a file cannot be written
 * @session: a session
 *
 * Writes the files that follow the seasons of the library from now on.
 */
void
laurel_calendar_file_keep (GtkWidget *widget, LaurelSession *session)
{
  Keeper *keeper = g_new0 (Keeper, 1);
  GClosure *closure;

  g_ref_count_init (&keeper->refs);
  g_set_weak_pointer (&keeper->widget, widget);
  keeper->store = g_object_ref (laurel_session_get_store (session));
  closure = g_cclosure_new (G_CALLBACK (on_changed), keeper, on_closure_gone);
  g_object_watch_closure (G_OBJECT (widget), closure);
  g_signal_connect_closure (keeper->store, "changed", closure, FALSE);
}

/* ---- following -------------------------------------------------------------- */

typedef struct {
  gint64 programme;
  char *path;
  char *file_id;
} Beginning;

static void
beginning_free (Beginning *beginning)
{
  g_free (beginning->path);
  g_free (beginning->file_id);
  g_free (beginning);
}

static void
on_first_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Beginning *beginning = g_task_get_task_data (task);
  GError *error = NULL;

  if (laurel_export_job_finish (LAUREL_STORE (source), result, &error) &&
      laurel_follow_set (beginning->file_id, beginning->programme, beginning->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_beginning_id (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Beginning *beginning = g_task_get_task_data (task);
  LaurelExport what = { .format = LAUREL_EXPORT_ICS, .programme = beginning->programme,
                        .followed = TRUE };
  GError *error = NULL;

  beginning->file_id = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  if (beginning->file_id == NULL || !laurel_follow_check (&error))
    g_task_return_error (task, error);
  else if (beginning->path != NULL)
    laurel_export_job_async (LAUREL_STORE (source), &what, beginning->path, NULL,
                             on_first_written, g_steal_pointer (&task));
  else if (laurel_follow_set (beginning->file_id, beginning->programme, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * laurel_calendar_file_begin:
 * @session: a session that shows a season
 * @path: (nullable): the file that follows it from now on; or none, which leaves
 *   the old one as it is
 *
 * Writes the file first: a place that cannot be written is not worth remembering.
 */
void
laurel_calendar_file_begin (LaurelSession *session, const char *path,
                            GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (session, NULL, callback, data);
  Beginning *beginning = g_new0 (Beginning, 1);

  beginning->programme = laurel_row_get_id (LAUREL_ROW (laurel_session_get_programme (session)));
  beginning->path = g_strdup (path);
  g_task_set_source_tag (task, laurel_calendar_file_begin);
  g_task_set_name (task, "follow a season");
  g_task_set_task_data (task, beginning, (GDestroyNotify) beginning_free);
  laurel_store_read_async (laurel_session_get_store (session), laurel_season_read_file_id, NULL,
                           g_free, NULL, on_beginning_id, task);
}

gboolean
laurel_calendar_file_finish (LaurelSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
