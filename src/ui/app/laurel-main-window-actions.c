/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-main-window-private.h"

#include "ui/app/laurel-save-copy.h"
#include "ui/app/laurel-undo-menu.h"
#include "ui/calendar/laurel-season-dialog.h"
#include "ui/calendar/laurel-season-page.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"

#include <glib/gi18n-lib.h>

/*
 * What the window does when it is asked to, and what it says by itself.
 */

/* ---- what is told ----------------------------------------------------------- */

static void
on_told (LaurelMainWindow *self, gint64 entry, const char *text)
{
  AdwToast *toast = laurel_toast_new (text);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "journal.revert");
  adw_toast_set_action_target_value (toast, g_variant_new_int64 (entry));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_labels (LaurelMainWindow *self)
{
  LaurelStore *store = laurel_session_get_store (self->session);
  const char *undo = laurel_store_get_undo_label (store);
  const char *redo = laurel_store_get_redo_label (store);

  laurel_undo_menu_fill (self->undo_menu, undo, redo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.redo", redo != NULL);
}

static void
on_file_moved (LaurelMainWindow *self)
{
  g_object_set (self->gone, "revealed", TRUE, NULL);
}

/* Once a day: the reason will not have gone away before. */
static void
on_backup_failed (LaurelMainWindow *self, const char *why)
{
  LaurelDay today = laurel_day_today ();
  g_autofree char *text = NULL;

  if (self->backup_told_on == today)
    return;

  self->backup_told_on = today;
  /* Translators: %s is a sentence that says why. */
  text = g_strdup_printf (_("No backup could be made. %s"), why);
  adw_toast_overlay_add_toast (self->toasts, laurel_toast_new (text));
}

/**
 * laurel_main_window_listen:
 * @self: a window that just got its session
 *
 * Says from now on what happens in the library.
 */
void
laurel_main_window_listen (LaurelMainWindow *self)
{
  LaurelStore *store = laurel_session_get_store (self->session);

  g_signal_connect_object (self->session, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::undo-label", G_CALLBACK (on_labels), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::redo-label", G_CALLBACK (on_labels), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "file-moved", G_CALLBACK (on_file_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "backup-failed", G_CALLBACK (on_backup_failed), self,
                           G_CONNECT_SWAPPED);
  on_labels (self);
}

/* ---- actions ---------------------------------------------------------------- */

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  laurel_undo (GTK_WIDGET (self->toasts), self->session);
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  laurel_redo (GTK_WIDGET (self->toasts), self->session);
}

static void
revert (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  laurel_revert (GTK_WIDGET (self->toasts), self->session, g_variant_get_int64 (parameter));
}

static void
show_session (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);
  gint64 programme, activity;

  g_variant_get (parameter, "(xx)", &programme, &activity);
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), FALSE);
  laurel_session_show (self->session, programme, activity);
  if (activity != 0)
    adw_view_stack_set_visible_child_name (self->pages, "calendar");
}

static void
show_party (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), FALSE);
  adw_view_stack_set_visible_child_name (self->pages, "people");
  laurel_people_page_show (self->people, g_variant_get_int64 (parameter));
}

static void
begin_season (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_season_dialog_present (widget, LAUREL_MAIN_WINDOW (widget)->session);
}

static void
open_document (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->pages, "documents");
  laurel_documents_page_open (self->documents, parameter);
}

static void
show_season (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_season_page_present (widget, LAUREL_MAIN_WINDOW (widget)->session);
}

static void
search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), TRUE);
  gtk_widget_grab_focus (self->search_entry);
}

static void
save_copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  laurel_save_copy (GTK_WIDGET (self->toasts), laurel_session_get_store (self->session));
}

/* What the window can do, and the keys for it. */
void
laurel_main_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "journal.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "journal.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "journal.revert", "x", revert);
  gtk_widget_class_install_action (widget_class, "session.show", "(xx)", show_session);
  gtk_widget_class_install_action (widget_class, "session.show-party", "x", show_party);
  gtk_widget_class_install_action (widget_class, "season.begin", NULL, begin_season);
  gtk_widget_class_install_action (widget_class, "season.properties", NULL, show_season);
  gtk_widget_class_install_action (widget_class, "documents.open", "(sxii)", open_document);
  gtk_widget_class_install_action (widget_class, "library.save-copy", NULL, save_copy);
  gtk_widget_class_install_action (widget_class, "window.search", NULL, search);

  /* Bindings, not accelerators: a text that is being edited undoes itself first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "journal.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "journal.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "window.search",
                                       NULL);
}
