/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-dragged-activity.h"

#include "base/laurel-error.h"
#include "exchange/laurel-season-ics.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

#define CALENDAR "text/calendar"

/**
 * LaurelDraggedActivity:
 *
 * An activity that is dragged to another program, as iCalendar. It is read once, as the
 * drag begins, into the file that goes with it; who asks for the calendar itself gets
 * the same.
 */
struct _LaurelDraggedActivity {
  GdkContentProvider parent_instance;

  GBytes *calendar;   /* (nullable): not read yet, or not to be read */
  GError *error;      /* (nullable): why it cannot be read */
  GPtrArray *waiting; /* (element-type GTask): who asked for it before it was read */
};

G_DEFINE_FINAL_TYPE (LaurelDraggedActivity, laurel_dragged_activity, GDK_TYPE_CONTENT_PROVIDER)

/* ---- reading ---------------------------------------------------------------- */

static const LaurelSeasonActivity *
find_activity (const LaurelSeason *season, gint64 id)
{
  for (guint i = 0; i < season->activities->len; i++) {
    const LaurelSeasonActivity *activity = season->activities->pdata[i];

    if (activity->id == id)
      return activity;
  }

  return NULL;
}

static GBytes *
read_one (LaurelReader *reader, gint64 programme, gint64 activity, GError **error)
{
  g_autoptr (LaurelSeason) season = laurel_season_load (reader, programme, error);
  const LaurelSeasonActivity *found = season ? find_activity (season, activity) : NULL;

  if (season != NULL && found == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such activity (any more)."));

  return found ? laurel_season_write_one (season, found) : NULL;
}

/* On the reader's thread, where writing a few lines keeps nobody waiting. */
static gpointer
read_calendar (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = NULL;
  const char *path;
  gint64 programme, activity;

  g_variant_get (args, "(xx&s)", &programme, &activity, &path);
  bytes = read_one (reader, programme, activity, error);
  if (bytes == NULL)
    return NULL;

  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);

  return g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes), error)
           ? g_steal_pointer (&bytes) : NULL;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* (transfer none): whoever asks for it, once it is known what there is. */
static void
answer (LaurelDraggedActivity *self, GTask *task)
{
  gconstpointer text;
  gsize size;

  if (self->error != NULL) {
    g_task_return_error (task, g_error_copy (self->error));
    return;
  }

  text = g_bytes_get_data (self->calendar, &size);
  g_output_stream_write_all_async (g_task_get_task_data (task), text, size,
                                   g_task_get_priority (task), g_task_get_cancellable (task),
                                   on_written, g_object_ref (task));
}

typedef struct {
  LaurelDraggedActivity *activity;
  GtkWidget *widget;
} Reading;

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (LaurelDraggedActivity) self = reading->activity;
  g_autoptr (GtkWidget) widget = reading->widget;

  g_free (reading);
  self->calendar = laurel_store_read_finish (LAUREL_STORE (source), result, &self->error);
  if (self->error != NULL)
    laurel_report (widget, self->error);
  for (guint i = 0; i < self->waiting->len; i++)
    answer (self, self->waiting->pdata[i]);
  g_ptr_array_set_size (self->waiting, 0);
}

/* ---- the provider ----------------------------------------------------------- */

static void
laurel_dragged_activity_write_mime_type_async (GdkContentProvider *provider, const char *mime_type,
                                               GOutputStream *stream, int io_priority,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data)
{
  LaurelDraggedActivity *self = LAUREL_DRAGGED_ACTIVITY (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, laurel_dragged_activity_write_mime_type_async);
  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  if (self->calendar != NULL || self->error != NULL)
    answer (self, task);
  else
    g_ptr_array_add (self->waiting, g_steal_pointer (&task));
}

static gboolean
laurel_dragged_activity_write_mime_type_finish (GdkContentProvider *provider,
                                                GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
laurel_dragged_activity_ref_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new ((const char *[]) { CALENDAR }, 1);
}

static void
laurel_dragged_activity_finalize (GObject *object)
{
  LaurelDraggedActivity *self = LAUREL_DRAGGED_ACTIVITY (object);

  g_clear_pointer (&self->calendar, g_bytes_unref);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->waiting);

  G_OBJECT_CLASS (laurel_dragged_activity_parent_class)->finalize (object);
}

static void
laurel_dragged_activity_class_init (LaurelDraggedActivityClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_dragged_activity_finalize;
  provider_class->ref_formats = laurel_dragged_activity_ref_formats;
  provider_class->write_mime_type_async = laurel_dragged_activity_write_mime_type_async;
  provider_class->write_mime_type_finish = laurel_dragged_activity_write_mime_type_finish;
}

static void
laurel_dragged_activity_init (LaurelDraggedActivity *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * laurel_dragged_activity_new:
 * @widget: where it is told if it cannot be read or written
 * @session: a session that shows a season
 * @activity: one of the activities of its season
 * @path: of laurel_dragged_dup_file(); it is written while it is still being dragged
 *
 * Returns: (transfer full): the activity, as a calendar takes it
 */
GdkContentProvider *
laurel_dragged_activity_new (GtkWidget *widget, LaurelSession *session, gint64 activity,
                             const char *path)
{
  LaurelDraggedActivity *self = g_object_new (LAUREL_TYPE_DRAGGED_ACTIVITY, NULL);
  LaurelProgramme *programme = laurel_session_get_programme (session);
  gint64 id = programme ? laurel_row_get_id (LAUREL_ROW (programme)) : 0;
  Reading *reading = g_new0 (Reading, 1);

  reading->activity = g_object_ref (self);
  reading->widget = g_object_ref (widget);
  laurel_store_read_async (laurel_session_get_store (session), read_calendar,
                           g_variant_new ("(xxs)", id, activity, path),
                           (GDestroyNotify) g_bytes_unref, NULL, on_read, reading);

  return GDK_CONTENT_PROVIDER (self);
}
