/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-run.h"

#include "ui/kit/laurel-report.h"

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
