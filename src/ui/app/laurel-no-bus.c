/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-no-bus.h"

#include <gio/gio.h>

/*
 * A session bus that is named and cannot be reached, as over a terminal that outlived its desktop:
 * GTK would look there for a screen reader, and complain. Without a bus none can be found.
 */

/* Before GTK is touched. The application would connect to the same bus: asking for it costs
 * nothing. */
void
laurel_no_bus_begin (void)
{
  g_autoptr (GDBusConnection) bus = NULL;

  if (g_getenv ("DBUS_SESSION_BUS_ADDRESS") == NULL || g_getenv ("GTK_A11Y") != NULL)
    return;

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus == NULL)
    g_setenv ("GTK_A11Y", "none", TRUE);
}
