/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-leave.h"

#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "ui/app/laurel-main-window-private.h"
#include "ui/kit/laurel-page.h"

#include <glib/gi18n-lib.h>

/*
 * Closing a window: what is being typed is stored first, and what was refused is
 * not dropped without asking.
 */

#define MOST_SHOWN 120 /* characters */

/* (nullable): a text on a page of the window that was refused */
static const char *
find_refused (GtkWidget *widget)
{
  const char *found = LAUREL_IS_PAGE (widget) ? laurel_page_find_refused (LAUREL_PAGE (widget))
                                              : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_refused (child);

  return found;
}

/**
 * laurel_leave_at_once:
 * @window: a window
 *
 * Closes it, and asks nothing.
 */
void
laurel_leave_at_once (LaurelMainWindow *window)
{
  window->left = TRUE;
  window->has_lost_file = FALSE;
  gtk_window_close (GTK_WINDOW (window));
}

static void
leave (LaurelMainWindow *window)
{
  window->left = TRUE;
  gtk_window_close (GTK_WINDOW (window));
}

static void
on_idle (gpointer data)
{
  g_autoptr (LaurelMainWindow) window = data;

  leave (window);
}

/* Not while the dialog that goes with the window is still being closed. */
static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (LaurelMainWindow) window = data;

  if (g_str_equal (response, "leave"))
    g_idle_add_once (on_idle, g_steal_pointer (&window));
  else /* and is asked again whether it matters that the file has gone */
    g_object_get (window->gone, "revealed", &window->has_lost_file, NULL);
}

static void
ask (LaurelMainWindow *window, const char *refused)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Something was not stored"),
                                              NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  g_autofree char *shown = laurel_text_dup_short (refused, MOST_SHOWN);
  g_autofree char *body = NULL;

  /* Translators: %s is what was typed. */
  body = laurel_quote (_("“%s” was refused, and is marked where it was typed. "
                         "Without it the window closes for good."), shown);
  adw_message_dialog_set_body (message, body);
  adw_message_dialog_add_responses (message, "back", _("_Go back"), "leave",
                                    _("_Close without it"), NULL);
  adw_message_dialog_set_response_appearance (message, "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (message, "back");
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), g_object_ref (window));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_settled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelMainWindow) window = data;
  const char *refused = find_refused (GTK_WIDGET (window));

  window->leaving = FALSE;
  if (refused != NULL)
    ask (window, refused);
  else
    leave (window);
}

/**
 * laurel_leave_check:
 * @window: a window that is to be closed, with a session
 *
 * Stores what is being typed. If that may be refused, or something was, the window
 * is closed later, or stays when the user wants to go back.
 *
 * Returns: whether it may be closed now
 */
gboolean
laurel_leave_check (LaurelMainWindow *window)
{
  GtkWidget *focus;
  gboolean types;

  g_return_val_if_fail (LAUREL_IS_MAIN_WINDOW (window), TRUE);

  if (window->leaving)
    return FALSE;

  focus = gtk_window_get_focus (GTK_WINDOW (window));
  types = GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  if (window->left || (!types && find_refused (GTK_WIDGET (window)) == NULL))
    return TRUE;

  window->leaving = TRUE;
  laurel_store_settle_async (laurel_session_get_store (window->session), on_settled,
                             g_object_ref (window));

  return FALSE;
}
