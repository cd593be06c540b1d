/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-suspend.h"

#include "base/laurel-error.h"

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/*
 * A computer that sleeps may be switched off, or its disk be read elsewhere: what
 * was written last has to be in the library's one file by then. systemd says on
 * the system's bus when it is about to sleep, and waits with that for whoever holds
 * a lock: as long as nothing is on its way we hold one, and let it go when the file
 * is whole. Where there is no systemd, the file is whole two seconds after the last
 * command anyway.
 */

#define NAME "org.freedesktop.login1"
#define PATH "/org/freedesktop/login1"
#define INTERFACE "org.freedesktop.login1.Manager"
#define AGAIN_MS 50
#define TRIES 40 /* two seconds; systemd waits for five */

struct _LaurelSuspend {
  LaurelStore *store;
  GCancellable *cancellable;
  GDBusConnection *bus; /* (nullable): there is none yet */
  guint watch_id;
  guint id;
  int lock;             /* -1: none */
  gboolean asking;      /* for a lock */
  gboolean asleep;
};

/* The computer may sleep now. */
static void
let_go (int *lock)
{
  if (*lock >= 0)
    close (*lock);
  *lock = -1;
}

static void
on_lock (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GUnixFDList) locks = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &locks, result,
                                                     &error);
  LaurelSuspend *self = data;
  int index = -1;

  /* When it was cancelled, there is no @self any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->asking = FALSE;
  if (answer == NULL) {
    g_debug ("The computer will not wait for us before it sleeps: %s", error->message);
    return;
  }

  g_variant_get (answer, "(h)", &index);
  if (locks != NULL && index >= 0 && index < g_unix_fd_list_get_length (locks))
    self->lock = g_unix_fd_list_get (locks, index, NULL);
  if (self->asleep)
    let_go (&self->lock);
}

static void
take_lock (LaurelSuspend *self)
{
  if (self->lock >= 0 || self->asking)
    return;

  self->asking = TRUE;
  g_dbus_connection_call_with_unix_fd_list (self->bus, NAME, PATH, INTERFACE, "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", _("Laurel"),
                                                           _("Writing the library to its file"),
                                                           "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NONE, -1,
                                            NULL, self->cancellable, on_lock, self);
}

/* The computer waits for this. */
typedef struct {
  LaurelStore *store;
  int lock;
  int tries; /* that are left */
} Wait;

static gboolean make_whole (gpointer data);

/* Who reads is done soon; else, whether it is whole or not, nobody waits for longer. */
static void
on_whole (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  laurel_store_checkpoint_finish (LAUREL_STORE (source), result, &error);
  if (g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY) && wait->tries-- > 0) {
    g_timeout_add (AGAIN_MS, make_whole, wait);
    return;
  }

  let_go (&wait->lock);
  g_object_unref (wait->store);
  g_free (wait);
}

static gboolean
make_whole (gpointer data)
{
  laurel_store_checkpoint_async (((Wait *) data)->store, on_whole, data);

  return G_SOURCE_REMOVE;
}

static void
on_sleep (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
          const char *signal, GVariant *parameters, gpointer data)
{
  LaurelSuspend *self = data;
  Wait *wait;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &self->asleep);
  if (!self->asleep) {
    take_lock (self);
    return;
  }

  wait = g_new0 (Wait, 1);
  wait->store = g_object_ref (self->store);
  wait->lock = self->lock;
  wait->tries = TRIES;
  self->lock = -1;
  make_whole (wait);
}

static void
on_appeared (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  take_lock (data);
}

/* What it gave is nothing to the next one. */
static void
on_vanished (GDBusConnection *bus, const char *name, gpointer data)
{
  let_go (&((LaurelSuspend *) data)->lock);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  LaurelSuspend *self = data;

  /* When it was cancelled, there is no @self any more. */
  if (bus == NULL)
    return;

  self->bus = g_steal_pointer (&bus);
  self->id = g_dbus_connection_signal_subscribe (self->bus, NAME, INTERFACE, "PrepareForSleep",
                                                 PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_sleep,
                                                 self, NULL);
  self->watch_id = g_bus_watch_name_on_connection (self->bus, NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                   on_appeared, on_vanished, self, NULL);
}

/**
 * laurel_suspend_new:
 * @store: an open library
 *
 * Makes the library's file whole before the computer sleeps.
 *
 * Returns: (transfer full): what does so until it is freed
 */
LaurelSuspend *
laurel_suspend_new (LaurelStore *store)
{
  LaurelSuspend *self = g_new0 (LaurelSuspend, 1);

  self->store = g_object_ref (store);
  self->cancellable = g_cancellable_new ();
  self->lock = -1;
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, on_bus, self);

  return self;
}

void
laurel_suspend_free (LaurelSuspend *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->bus != NULL) {
    g_bus_unwatch_name (self->watch_id);
    g_dbus_connection_signal_unsubscribe (self->bus, self->id);
  }
  let_go (&self->lock);
  g_clear_object (&self->bus);
  g_object_unref (self->cancellable);
  g_object_unref (self->store);
  g_free (self);
}
