/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-dragged-activity.h"

#include "base/laurel-error.h"
#include "exchange/laurel-season-ics.h"

#include <glib/gi18n-lib.h>

#define CALENDAR "text/calendar"

/**
 * LaurelDraggedActivity:
 *
 * An activity that is dragged to another program, as iCalendar: read only when that
 * asks for it, so that nothing is read for a drag that ends elsewhere.
 */
struct _LaurelDraggedActivity {
  GdkContentProvider parent_instance;

  LaurelStore *store;
  gint64 programme;
  gint64 activity;
};

G_DEFINE_FINAL_TYPE (LaurelDraggedActivity, laurel_dragged_activity, GDK_TYPE_CONTENT_PROVIDER)

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

/**
 * laurel_dragged_activity_read:
 * @reader: where to read
 * @programme: a programme
 * @activity: one of its activities
 * @error: return location for an error
 *
 * Returns: (transfer full): the activity with its phases as iCalendar, or %NULL
 */
GBytes *
laurel_dragged_activity_read (LaurelReader *reader, gint64 programme, gint64 activity,
                              GError **error)
{
  g_autoptr (LaurelSeason) season = laurel_season_load (reader, programme, error);
  const LaurelSeasonActivity *found = season ? find_activity (season, activity) : NULL;

  if (season != NULL && found == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such activity (any more)."));

  return found ? laurel_season_write_one (season, found) : NULL;
}

/* What is written, and where to. */
typedef struct {
  GOutputStream *stream;
  GBytes *bytes; /* (nullable): not read yet */
} Writing;

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->stream);
  g_clear_pointer (&writing->bytes, g_bytes_unref);
  g_free (writing);
}

/* On the reader's thread. */
static gpointer
read_calendar (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 programme, activity;

  g_variant_get (args, "(xx)", &programme, &activity);

  return laurel_dragged_activity_read (reader, programme, activity, error);
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

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  Writing *writing = g_task_get_task_data (task);
  gconstpointer text;
  gsize size;

  writing->bytes = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  if (writing->bytes == NULL) {
    g_task_return_error (task, error);
    return;
  }

  text = g_bytes_get_data (writing->bytes, &size);
  g_output_stream_write_all_async (writing->stream, text, size, g_task_get_priority (task),
                                   g_task_get_cancellable (task), on_written,
                                   g_object_ref (task));
}

static void
laurel_dragged_activity_write_mime_type_async (GdkContentProvider *provider, const char *mime_type,
                                               GOutputStream *stream, int io_priority,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data)
{
  LaurelDraggedActivity *self = LAUREL_DRAGGED_ACTIVITY (provider);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  g_task_set_source_tag (task, laurel_dragged_activity_write_mime_type_async);
  g_task_set_priority (task, io_priority);
  writing->stream = g_object_ref (stream);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  laurel_store_read_async (self->store, read_calendar,
                           g_variant_new ("(xx)", self->programme, self->activity),
                           (GDestroyNotify) g_bytes_unref, cancellable, on_read, task);
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
  g_clear_object (&LAUREL_DRAGGED_ACTIVITY (object)->store);

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
}

/**
 * laurel_dragged_activity_new:
 * @session: a session
 * @activity: one of the activities of its season
 *
 * Returns: (transfer full): the activity, as a calendar takes it
 */
GdkContentProvider *
laurel_dragged_activity_new (LaurelSession *session, gint64 activity)
{
  LaurelDraggedActivity *self = g_object_new (LAUREL_TYPE_DRAGGED_ACTIVITY, NULL);
  LaurelProgramme *programme = laurel_session_get_programme (session);

  self->store = g_object_ref (laurel_session_get_store (session));
  self->programme = programme ? laurel_row_get_id (LAUREL_ROW (programme)) : 0;
  self->activity = activity;

  return GDK_CONTENT_PROVIDER (self);
}
