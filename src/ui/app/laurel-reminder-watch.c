/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-reminder-watch.h"

#include "store/laurel-changes.h"
#include "tool/laurel-reminder-notice.h"

/**
 * LaurelReminderWatch:
 *
 * Shows the reminders of an open library on the desktop when they are due, if the
 * user wants that. What is due is asked, and noted as shown, on the reader's thread.
 */
struct _LaurelReminderWatch {
  GObject parent_instance;

  GApplication *application;
  LaurelStore *store;
  GSettings *settings;
  guint tick_id;
  gboolean asking;
  gboolean again; /* something changed while it was asked */
};

G_DEFINE_FINAL_TYPE (LaurelReminderWatch, laurel_reminder_watch, G_TYPE_OBJECT)

#define SECONDS 20

static void look (LaurelReminderWatch *self);

/* On the reader's thread. */
static gpointer
take (LaurelReader *reader, GVariant *args, GError **error)
{
  return laurel_reminder_notice_take (reader, g_variant_get_int64 (args), error);
}

/* What could not be read or noted is tried again, and stands on the agenda. */
static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelReminderWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) taken = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (taken == NULL)
    g_debug ("What is due could not be shown: %s", error->message);
  for (guint i = 0; taken != NULL && i < taken->len; i++)
    laurel_reminder_notice_show (self->application,
                                 laurel_store_get_path (LAUREL_STORE (source)),
                                 taken->pdata[i]);
  self->asking = FALSE;
  if (self->again)
    look (self);
}

static void
look (LaurelReminderWatch *self)
{
  if (self->tick_id == 0 || !g_settings_get_boolean (self->settings, "reminders"))
    return;

  self->again = self->asking;
  if (self->asking)
    return;

  self->asking = TRUE;
  laurel_store_read_async (self->store, take, g_variant_new_int64 (laurel_moment_now ()),
                           (GDestroyNotify) g_ptr_array_unref, NULL, on_taken,
                           g_object_ref (self));
}

static gboolean
on_tick (gpointer data)
{
  look (data);

  return G_SOURCE_CONTINUE;
}

static void
on_changed (LaurelReminderWatch *self, LaurelChanges *changes)
{
  static const char *const TABLES[] = { "reminder", "activity", "phase", NULL };

  if (laurel_changes_touch (changes, TABLES))
    look (self);
}

static void
laurel_reminder_watch_dispose (GObject *object)
{
  LaurelReminderWatch *self = LAUREL_REMINDER_WATCH (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->application);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (laurel_reminder_watch_parent_class)->dispose (object);
}

static void
laurel_reminder_watch_class_init (LaurelReminderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_reminder_watch_dispose;
}

static void
laurel_reminder_watch_init (LaurelReminderWatch *self)
{
}

/**
 * laurel_reminder_watch_new:
 * @application: who shows them
 * @store: an open library
 * @settings: whether it shows them
 *
 * Returns: (transfer full): a watch that goes until it is disposed
 */
LaurelReminderWatch *
laurel_reminder_watch_new (GApplication *application, LaurelStore *store, GSettings *settings)
{
  LaurelReminderWatch *self = g_object_new (LAUREL_TYPE_REMINDER_WATCH, NULL);

  self->application = g_object_ref (application);
  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  self->tick_id = g_timeout_add_seconds (SECONDS, on_tick, self);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  look (self);

  return self;
}
