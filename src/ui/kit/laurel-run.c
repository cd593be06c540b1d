/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-run.h"

#include "base/laurel-error.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/*
 * What a widget asks for and need not wait for: when it is done, the lists say
 * so; when it is refused, the user is told at the widget.
 */

static void
on_run_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    laurel_report (widget, error);
}

/**
 * laurel_run:
 * @widget: where it was asked for
 * @session: a session
 * @command: what to do
 * @args: (transfer floating): with what
 */
void
laurel_run (GtkWidget *widget, LaurelSession *session, const LaurelCommand *command,
            GVariant *args)
{
  laurel_session_run_async (session, command, args, on_run_ready, g_object_ref (widget));
}

static GError *
find_obstacle (LaurelStore *store)
{
  gboolean read_only;

  g_object_get (store, "read-only", &read_only, NULL);
  if (read_only)
    return g_error_new_literal (LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                                _("The library is open read-only."));
  if (!g_file_test (laurel_store_get_path (store), G_FILE_TEST_EXISTS))
    return g_error_new (LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MOVED,
                        /* Translators: %s is a file. */
                        _("“%s” was moved or deleted while it was open. Save a copy, and go on "
                          "with that."), laurel_store_get_path (store));

  return NULL;
}

/**
 * laurel_check_writable:
 * @widget: where something is about to be asked that leads to a change
 * @session: (nullable): a session
 *
 * Nobody is to fill in what cannot be stored: says so at once.
 *
 * Returns: whether the library of @session can be changed
 */
gboolean
laurel_check_writable (GtkWidget *widget, LaurelSession *session)
{
  g_autoptr (GError) error = session ? find_obstacle (laurel_session_get_store (session)) : NULL;

  if (error != NULL)
    laurel_report (widget, error);

  return session != NULL && error == NULL;
}
