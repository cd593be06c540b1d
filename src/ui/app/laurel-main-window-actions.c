/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-main-window-private.h"

#include "base/laurel-compat.h"
#include "base/laurel-error.h"
#include "calendar/laurel-reminder-store.h"
#include "documents/laurel-library-rows.h"
#include "tool/laurel-reminder-notice.h"
#include "ui/app/laurel-calendar-file.h"
#include "ui/app/laurel-certificate-entry.h"
#include "ui/app/laurel-export-dialog.h"
#include "ui/app/laurel-save-copy.h"
#include "ui/app/laurel-shortcuts.h"
#include "ui/app/laurel-undo-menu.h"
#include "ui/calendar/laurel-copy-dialog.h"
#include "ui/calendar/laurel-history-dialog.h"
#include "ui/calendar/laurel-season-dialog.h"
#include "ui/calendar/laurel-season-page.h"
#include "ui/documents/laurel-documents-page.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-text-undo.h"
#include "ui/kit/laurel-toast.h"

#include <glib/gi18n-lib.h>

/*
 * What the window does when it is asked to, and what it says by itself.
 */

/* ---- what is told ----------------------------------------------------------- */

/* What does not hold any more goes away, as soon as it may. */
static void
untell (LaurelMainWindow *self)
{
  laurel_toast_take_away (self->told);
}

static void
tell (LaurelMainWindow *self, const char *text, const char *button, const char *action,
      GVariant *target)
{
  g_autoptr (AdwToast) toast = laurel_toast_new (GTK_WIDGET (self->toasts), text);

  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_action_name (toast, action);
  g_set_weak_pointer (&self->told, laurel_toast_show (self->toasts, toast));
}

/* What cannot be undone has the entry 0. */
static void
on_told (LaurelMainWindow *self, gint64 entry, const char *text)
{
  if (entry != 0)
    tell (self, text, _("_Undo"), "journal.revert", g_variant_new_int64 (entry));
  else
    tell (self, text, NULL, NULL, NULL);
  self->told_entry = entry;
  laurel_set_str (&self->told_text, text);
}

static void
on_labels (LaurelMainWindow *self)
{
  LaurelStore *store = laurel_session_get_store (self->session);

  laurel_undo_menu_fill (self->undo_menu, laurel_store_get_undo_label (store),
                         laurel_store_get_redo_label (store));
}

static void
on_can_undo (LaurelMainWindow *self)
{
  LaurelStore *store = laurel_session_get_store (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.undo", laurel_store_can_undo (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.redo", laurel_store_can_redo (store));
}

static void
on_file_moved (LaurelMainWindow *self)
{
  self->has_lost_file = TRUE;
  g_object_set (self->gone, "revealed", TRUE, NULL);
}

static void
on_close_answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  LaurelMainWindow *self = data;

  if (g_str_equal (response, "save")) {
    laurel_save_copy (GTK_WIDGET (self->toasts), laurel_session_get_store (self->session));
  } else if (g_str_equal (response, "close")) {
    self->has_lost_file = FALSE;
    gtk_window_close (GTK_WINDOW (self));
  }
}

/**
 * laurel_main_window_ask_to_close:
 * @self: a window whose library has no file any more
 *
 * Asks before the last of it is let go.
 */
void
laurel_main_window_ask_to_close (LaurelMainWindow *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
    adw_message_dialog_new (GTK_WINDOW (self), _("The file of this library has gone"),
                            _("What this window shows is in no file, unless you saved a copy. Once "
                              "the window is closed it cannot be opened again.")));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "close", _("Close _anyway"),
                                    "save", _("_Save a copy…"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_answered), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Once a day: the reason will not have gone away before. */
static void
on_backup_failed (LaurelMainWindow *self, const char *why)
{
  LaurelDay today = laurel_day_today ();
  g_autoptr (AdwToast) toast = NULL;
  g_autofree char *text = NULL;

  if (self->backup_told_on == today)
    return;

  self->backup_told_on = today;
  /* Translators: %s is a sentence that says why. */
  text = g_strdup_printf (_("No backup could be made. %s"), why);
  toast = laurel_toast_new (GTK_WIDGET (self->toasts), text);
  laurel_toast_show (self->toasts, toast);
}

/* Many lists fail at once, and again: each reason is told once. What is not there any more cannot
 * be read, and that is no trouble: when a season goes, another is shown. */
static void
on_read_failed (LaurelMainWindow *self, const GError *error)
{
  if (g_error_matches (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND) ||
      g_strcmp0 (self->read_told, error->message) == 0)
    return;

  g_free (self->read_told);
  self->read_told = g_strdup (error->message);
  laurel_report (GTK_WIDGET (self->toasts), error);
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
  g_signal_connect_object (store, "notify::can-undo", G_CALLBACK (on_can_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-redo", G_CALLBACK (on_can_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "file-moved", G_CALLBACK (on_file_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "backup-failed", G_CALLBACK (on_backup_failed), self,
                           G_CONNECT_SWAPPED);
  laurel_calendar_file_keep (GTK_WIDGET (self->toasts), self->session);
  laurel_certificate_entry_add (GTK_WINDOW (self), self->session);
  self->suspend = laurel_suspend_new (store);
  g_signal_connect_object (store, "read-failed", G_CALLBACK (on_read_failed), self,
                           G_CONNECT_SWAPPED);
  on_labels (self);
  on_can_undo (self);
}

/* ---- actions ---------------------------------------------------------------- */

/* Says what was taken back or done again, and offers the opposite. */
static void
tell_reversal (LaurelMainWindow *self, LaurelSession *session, GAsyncResult *result,
               gboolean redone)
{
  LaurelStore *store = laurel_session_get_store (session);
  const char *label = redone ? laurel_store_get_undo_label (store)
                             : laurel_store_get_redo_label (store);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!laurel_session_run_finish (session, result, &error)) {
    laurel_report (GTK_WIDGET (self->toasts), error);
    return;
  }
  if (label == NULL) {
    untell (self);
    return;
  }

  /* Translators: %s is what was undone or redone: Move “Lecture 2”. */
  text = g_strdup_printf (redone ? _("Redone: %s") : _("Undone: %s"), label);
  if (redone)
    tell (self, text, _("_Undo"), "journal.undo", NULL);
  else
    tell (self, text, _("Re_do"), "journal.redo", NULL);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelMainWindow) self = data;

  tell_reversal (self, LAUREL_SESSION (source), result, FALSE);
}

static void
on_redone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelMainWindow) self = data;

  tell_reversal (self, LAUREL_SESSION (source), result, TRUE);
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  laurel_session_undo_async (self->session, on_undone, g_object_ref (self));
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  laurel_session_redo_async (self->session, on_redone, g_object_ref (self));
}

/* One entry was taken back, perhaps not the last: what was said of it is not true any
 * more. */
static void
on_reverted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelMainWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!laurel_session_run_finish (LAUREL_SESSION (source), result, &error)) {
    laurel_report (GTK_WIDGET (self->toasts), error);
    return;
  }

  /* Translators: %s is what was undone: Moved “Lecture 2” to May. */
  text = self->told_entry == self->reverted_entry && self->told_text != NULL
         ? g_strdup_printf (_("Undone: %s"), self->told_text)
         : g_strdup (_("Undone"));
  /* Taking back what was done last can be redone; any other is a change like others. */
  tell (self, text, _("Re_do"),
        laurel_store_get_redo_label (laurel_session_get_store (self->session)) != NULL
          ? "journal.redo" : "journal.undo", NULL);
}

static void
revert (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  self->reverted_entry = g_variant_get_int64 (parameter);
  laurel_session_revert_async (self->session, self->reverted_entry, on_reverted,
                               g_object_ref (self));
}

/* At the time of the day that the user prefers. */
static void
remind (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);
  g_autofree char *time = laurel_reminder_dup_usual_time (self->settings);
  const char *when;
  gint64 activity, phase;

  g_variant_get (parameter, "(xx&s)", &activity, &phase, &when);
  laurel_run (GTK_WIDGET (self->toasts), self->session, &LAUREL_REMINDER_ADD,
              g_variant_new ("(xxsss)", activity, phase, when, time, ""));
}

static void
begin_season (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  if (laurel_check_writable (GTK_WIDGET (self->toasts), self->session))
    laurel_season_dialog_present (widget, self->session);
}

static void
copy_season (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  if (laurel_session_get_programme (self->session) != NULL &&
      laurel_check_writable (GTK_WIDGET (self->toasts), self->session))
    gtk_window_present (GTK_WINDOW (laurel_copy_dialog_new (GTK_WINDOW (self), self->session)));
}

static void
open_document (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);
  GtkWidget *from = gtk_window_get_focus (GTK_WINDOW (self));

  adw_view_stack_set_visible_child_name (self->pages, "documents");
  laurel_documents_page_open (LAUREL_DOCUMENTS_PAGE (laurel_later_build (self->documents)),
                              parameter, from);
}

/* In the language of the window, as the names of a batch's columns are. */
static void
open_contest (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);
  GtkWidget *from = gtk_window_get_focus (GTK_WINDOW (self));
  const char *what, *kind, *title, *entry = "";
  gint64 contest, stage;

  if (g_str_equal (action_name, "documents.place"))
    g_variant_get (parameter, "(&sxx&s&s&s)", &what, &contest, &stage, &kind, &title, &entry);
  else
    g_variant_get (parameter, "(&sxx&s&s)", &what, &contest, &stage, &kind, &title);
  adw_view_stack_set_visible_child_name (self->pages, "documents");
  laurel_documents_page_open_rows (LAUREL_DOCUMENTS_PAGE (laurel_later_build (self->documents)),
                                   g_variant_new (LAUREL_LIBRARY_ROWS_ARGS, what, contest, stage,
                                                  "", entry, laurel_language_get_own ()), title,
                                   kind, from);
}

static void
show_season (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_season_page_present (widget, LAUREL_MAIN_WINDOW (widget)->session);
}

static void
show_history (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSession *session = LAUREL_MAIN_WINDOW (widget)->session;

  if (session != NULL && laurel_session_get_programme (session) != NULL)
    laurel_history_dialog_present (widget, session);
}

static void
search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), TRUE);
  gtk_widget_grab_focus (self->search_entry);
}

static void
search_for (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  search (widget, action_name, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), g_variant_get_string (parameter, NULL));
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}

static void
save_copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  laurel_save_copy (GTK_WIDGET (self->toasts), laurel_session_get_store (self->session));
}

static void
export_plan (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  if (laurel_session_get_programme (self->session) != NULL)
    laurel_export_dialog_present (GTK_WIDGET (self->toasts), self->session);
}

/* From whatever page. */
static void
release_plan (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  if (laurel_session_get_programme (self->session) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->calendar), "calendar.release", NULL);
}

static void
show_shortcuts (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_shortcuts_present (GTK_WINDOW (widget));
}

static gboolean
on_undo_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return laurel_text_undo (gtk_window_get_focus (GTK_WINDOW (widget))) ||
         gtk_widget_activate_action (widget, "journal.undo", NULL);
}

static gboolean
on_redo_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return laurel_text_redo (gtk_window_get_focus (GTK_WINDOW (widget))) ||
         gtk_widget_activate_action (widget, "journal.redo", NULL);
}

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, GtkShortcutFunc function)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                      gtk_callback_action_new (function, NULL, NULL)));
}

/**
 * laurel_main_window_add_undo_keys:
 * @self: a window
 *
 * Ctrl+Z undoes what is being typed, and then what was done. The keys are taken
 * before the focus sees them: an entry keeps them even when it has nothing left.
 */
void
laurel_main_window_add_undo_keys (LaurelMainWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK, on_undo_key);
  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, on_redo_key);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_view_keys (GtkWidgetClass *widget_class)
{
  static const char *const VIEWS[] = { "year", "month", "agenda", "settle", "resources" };
  static const char *const PAGES[] = { "documents", "people", "judging", "logistics" };

  for (guint i = 0; i < G_N_ELEMENTS (VIEWS); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK,
                                         "window.show-view", "s", VIEWS[i]);
  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_6 + i, GDK_ALT_MASK,
                                         "window.show-page", "s", PAGES[i]);
}

/* What the window can do, and the keys for it. */
void
laurel_main_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "journal.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "journal.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "journal.revert", "x", revert);
  gtk_widget_class_install_action (widget_class, "session.remind", "(xxs)", remind);
  gtk_widget_class_install_action (widget_class, "season.begin", NULL, begin_season);
  gtk_widget_class_install_action (widget_class, "season.copy", NULL, copy_season);
  gtk_widget_class_install_action (widget_class, "season.history", NULL, show_history);
  gtk_widget_class_install_action (widget_class, "season.properties", NULL, show_season);
  gtk_widget_class_install_action (widget_class, "documents.contest", "(sxxss)", open_contest);
  gtk_widget_class_install_action (widget_class, "documents.place", "(sxxsss)", open_contest);
  gtk_widget_class_install_action (widget_class, "documents.open", "(sxii)", open_document);
  gtk_widget_class_install_action (widget_class, "library.save-copy", NULL, save_copy);
  gtk_widget_class_install_action (widget_class, "season.export", NULL, export_plan);
  gtk_widget_class_install_action (widget_class, "season.release", NULL, release_plan);
  gtk_widget_class_install_action (widget_class, "window.shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "window.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "window.search-for", "s", search_for);

  laurel_main_window_install_ways (widget_class);
  add_view_keys (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "season.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "season.export",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "window.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "season.release",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "season.history",
                                       NULL);
}
