/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-suspend.h"

#include <gio/gio.h>

/*
 * A computer that sleeps may be switched off, or its disk be read elsewhere: what
 * was written last has to be in the library's one file by then. systemd says on
 * the system's bus when it is about to sleep; where there is none, the file is
 * whole two seconds after the last command anyway.
 */

#define NAME "org.freedesktop.login1"
#define PATH "/org/freedesktop/login1"
#define INTERFACE "org.freedesktop.login1.Manager"

struct _LaurelSuspend {
  LaurelStore *store;
  GCancellable *cancellable;
  GDBusConnection *bus;
  guint id;
};

static void
on_sleep (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
          const char *signal, GVariant *parameters, gpointer data)
{
  LaurelSuspend *self = data;
  gboolean before = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &before);
  if (before)
    laurel_store_checkpoint (self->store);
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
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, on_bus, self);

  return self;
}

void
laurel_suspend_free (LaurelSuspend *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->bus != NULL)
    g_dbus_connection_signal_unsubscribe (self->bus, self->id);
  g_clear_object (&self->bus);
  g_object_unref (self->cancellable);
  g_object_unref (self->store);
  g_free (self);
}
