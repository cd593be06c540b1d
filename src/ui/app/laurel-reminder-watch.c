/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-reminder-watch.h"

#include "store/laurel-changes.h"
#include "store/laurel-worker.h"
#include "tool/laurel-reminder-telling.h"

/**
 * LaurelReminderWatch:
 *
 * Shows the reminders of an open library on the desktop when they are due, if the
 * user wants that, and takes back what is not true any more.
 *
 * What is due is read on the reader's thread. Claiming it writes to the disk and may
 * wait for another process, so it is done on a thread of its own: neither a list nor
 * a command waits for that. What was claimed is shown even when the watch, its window
 * and its store are gone by then: nobody else would.
 */
struct _LaurelReminderWatch {
  GObject parent_instance;

  GApplication *application; /* (nullable): disposed */
  LaurelStore *store;
  GSettings *settings;
  LaurelWorker *worker;
  guint tick_id;
  gboolean asking;
  gboolean again; /* something changed while it was asked */
};

G_DEFINE_FINAL_TYPE (LaurelReminderWatch, laurel_reminder_watch, G_TYPE_OBJECT)

#define SECONDS 20

static void look (LaurelReminderWatch *self);

/* Once more, when something changed meanwhile. */
static void
end_look (LaurelReminderWatch *self)
{
  self->asking = FALSE;
  if (self->again)
    look (self);
}

/* ---- claiming --------------------------------------------------------------- */

/* What is on its way to the desktop; the program stays as long. */
typedef struct {
  LaurelReminderWatch *watch;
  GApplication *application;
  char *path;
} Claiming;

static void
claiming_free (Claiming *self)
{
  g_application_release (self->application);
  g_object_unref (self->application);
  g_object_unref (self->watch);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Claiming, claiming_free)

typedef struct {
  LaurelReminderTelling *telling;
  gboolean tell;
} Claim;

static void
claim_free (gpointer data)
{
  Claim *self = data;

  g_clear_pointer (&self->telling, laurel_reminder_telling_free);
  g_free (self);
}

/* On the thread that claims. */
static gpointer
claim (gpointer input, GError **error)
{
  Claim *self = input;

  return laurel_reminder_telling_claim (self->telling, self->tell, error)
         ? g_steal_pointer (&self->telling) : NULL;
}

/* What could not be noted is tried again, and stands on the agenda. */
static void
on_claimed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Claiming) claiming = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelReminderTelling) telling = g_task_propagate_pointer (G_TASK (result), &error);

  if (telling != NULL)
    laurel_reminder_telling_show (telling, claiming->application, claiming->path);
  else
    g_debug ("What is due could not be shown: %s", error->message);
  end_look (claiming->watch);
}

static void
claim_async (LaurelReminderWatch *self, LaurelReminderTelling *telling)
{
  Claiming *claiming = g_new0 (Claiming, 1);
  Claim *input = g_new0 (Claim, 1);
  GTask *task;

  claiming->watch = g_object_ref (self);
  claiming->application = g_object_ref (self->application);
  g_application_hold (self->application);
  claiming->path = g_strdup (laurel_store_get_path (self->store));
  input->telling = telling;
  input->tell = g_settings_get_boolean (self->settings, "reminders");
  task = g_task_new (NULL, NULL, on_claimed, claiming);
  g_task_set_source_tag (task, claim_async);
  g_task_set_name (task, "claim reminders");
  laurel_worker_push (self->worker, task, claim, input, claim_free,
                      (GDestroyNotify) laurel_reminder_telling_free);
}

/* ---- reading ---------------------------------------------------------------- */

/* On the reader's thread. */
static gpointer
read_due (LaurelReader *reader, GVariant *args, GError **error)
{
  return laurel_reminder_telling_read (reader, g_variant_get_int64 (args), error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelReminderWatch) self = data;
  g_autoptr (GError) error = NULL;
  LaurelReminderTelling *telling = laurel_store_read_finish (LAUREL_STORE (source), result,
                                                             &error);

  if (telling != NULL && self->application != NULL) {
    claim_async (self, telling);
    return;
  }

  if (telling == NULL)
    g_debug ("What is due could not be read: %s", error->message);
  g_clear_pointer (&telling, laurel_reminder_telling_free);
  end_look (self);
}

static void
look (LaurelReminderWatch *self)
{
  if (self->tick_id == 0)
    return;

  self->again = self->asking;
  if (self->asking)
    return;

  self->asking = TRUE;
  laurel_store_read_async (self->store, read_due, g_variant_new_int64 (laurel_moment_now ()),
                           (GDestroyNotify) laurel_reminder_telling_free, NULL, on_read,
                           g_object_ref (self));
}

/* Time makes due what is to be shown; what was shown ends with a change, or later. */
static gboolean
on_tick (gpointer data)
{
  LaurelReminderWatch *self = data;

  if (g_settings_get_boolean (self->settings, "reminders"))
    look (self);

  return G_SOURCE_CONTINUE;
}

static void
on_changed (LaurelReminderWatch *self, LaurelChanges *changes)
{
  static const char *const TABLES[] = { "reminder", "activity", "phase", "programme", NULL };

  if (laurel_changes_touch (changes, TABLES))
    look (self);
}

static void
laurel_reminder_watch_dispose (GObject *object)
{
  LaurelReminderWatch *self = LAUREL_REMINDER_WATCH (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_pointer (&self->worker, laurel_worker_leave);
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
  self->worker = laurel_worker_new ("laurel-claims");
  self->tick_id = g_timeout_add_seconds (SECONDS, on_tick, self);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  look (self);

  return self;
}
