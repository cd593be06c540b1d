/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-main-window-private.h"

#include "base/laurel-settings.h"
#include "ui/app/laurel-import-entry.h"
#include "ui/app/laurel-leave.h"
#include "ui/app/laurel-memory.h"
#include "ui/app/laurel-person-entry.h"
#include "ui/app/laurel-recent-menu.h"
#include "ui/app/laurel-season-menu.h"
#include "ui/app/laurel-welcome.h"
#include "ui/calendar/laurel-calendar-page.h"
#include "ui/documents/laurel-documents-page.h"
#include "ui/judging/laurel-judging-page.h"
#include "ui/kit/laurel-banner.h"
#include "ui/logistics/laurel-logistics-page.h"
#include "ui/people/laurel-people-page.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMainWindow:
 *
 * An open library: which season, which page, what was done last. The pages do
 * the work.
 *
 * ## Actions
 *
 * - `journal.undo`, `journal.redo`: what was done last
 * - `journal.revert` (`x`): one entry, whatever was done since
 * - `session.remind` (`(xxs)`): reminds of an activity or a phase of it
 * - `session.show` (`(xx)`): goes to a season and one of its activities
 * - `session.show-issued` (`s`), `session.show-party` (`x`): goes to a number; to a person
 * - `session.show-entry` (`(xxx)`): goes to a season, a contest of it and an entry in that
 * - `season.begin`, `season.properties`: a new season; all about this one
 * - `season.copy`, `season.history`: it in another year; what was announced when, why, by whom
 * - `documents.open` (`(sxii)`), `documents.contest` (`(sxxss)`): a paper; those of a contest
 * - `library.save-copy`: asks where, and writes all of it there
 * - `window.shortcuts`, `window.show-view`, `window.show-page` (`s`): keys; a view; a page
 * - `window.search`, `window.search-for` (`s`): looks for words
 */
G_DEFINE_FINAL_TYPE (LaurelMainWindow, laurel_main_window, ADW_TYPE_APPLICATION_WINDOW)

/* In the section of the menu that has files. */
#define BEHIND_OPEN 3

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

/* ---- closures --------------------------------------------------------------- */

static void
on_search_stop (LaurelMainWindow *self)
{
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), FALSE);
}

/* Which of the window's faces is shown. What cannot be read is not nothing. */
static char *
choose_face (LaurelMainWindow *self, LaurelProgramme *programme, gboolean loading,
             const GError *error, const char *words)
{
  if (words != NULL && *words != '\0')
    return g_strdup ("search");
  if (programme != NULL)
    return g_strdup ("pages");
  if (error != NULL)
    return g_strdup ("failed");

  return g_strdup (loading ? "loading" : "welcome");
}

static char *
describe_error (LaurelMainWindow *self, const GError *error)
{
  return g_strdup (error ? error->message : NULL);
}

/* What the banner says about a library that can only be read. */
static char *
describe_reason (LaurelMainWindow *self, const char *reason)
{
  if (reason == NULL)
    return g_strdup (_("This library is open read-only. Nothing can be changed here."));

  /* Translators: %s is a sentence that says why. */
  return g_strdup_printf (_("Nothing can be changed here. %s"), reason);
}

/* Whether there are pages to switch between. */
static gboolean
has_pages (LaurelMainWindow *self, const char *face)
{
  return g_strcmp0 (face, "pages") == 0;
}

/* Whether the header has no room to switch in. */
static gboolean
is_narrow (LaurelMainWindow *self, GtkWidget *switcher, const char *face)
{
  return switcher == NULL && has_pages (self, face);
}

/* ---- the object ------------------------------------------------------------- */

static void
on_whole (GObject *source, GAsyncResult *result, gpointer data)
{
  g_application_release (data);
  g_object_unref (data);
}

/* What is being typed is stored: the rows do that when the focus leaves them; and
 * the program waits until it is, in the one file: nothing is left to do at the end. */
static gboolean
laurel_main_window_close_request (GtkWindow *window)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (window);
  GtkApplication *application = gtk_window_get_application (window);

  if (self->has_lost_file) {
    laurel_main_window_ask_to_close (self);
    return GDK_EVENT_STOP;
  }

  if (self->session != NULL && !laurel_leave_check (self))
    return GDK_EVENT_STOP;

  if (application != NULL && self->session != NULL) {
    g_application_hold (G_APPLICATION (application));
    laurel_store_checkpoint_async (laurel_session_get_store (self->session), on_whole,
                                   g_object_ref (application));
  }

  return GTK_WINDOW_CLASS (laurel_main_window_parent_class)->close_request (window);
}

LaurelStore *
laurel_main_window_get_store (LaurelMainWindow *self)
{
  g_return_val_if_fail (LAUREL_IS_MAIN_WINDOW (self), NULL);

  return laurel_session_get_store (self->session);
}

LaurelSession *
laurel_main_window_get_session (LaurelMainWindow *self)
{
  g_return_val_if_fail (LAUREL_IS_MAIN_WINDOW (self), NULL);

  return self->session;
}

static void
laurel_main_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_MAIN_WINDOW (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_main_window_dispose (GObject *object)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (object);

  if (self->session != NULL)
    laurel_memory_keep (self->settings, self->session);
  g_clear_pointer (&self->suspend, laurel_suspend_free);
  g_clear_weak_pointer (&self->told);
  g_clear_pointer (&self->read_told, g_free);
  g_clear_pointer (&self->told_text, g_free);
  if (self->reminders != NULL)
    g_object_run_dispose (G_OBJECT (self->reminders));
  g_clear_object (&self->reminders);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (laurel_main_window_parent_class)->dispose (object);
}

static void
laurel_main_window_class_init (LaurelMainWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_main_window_get_property;
  object_class->dispose = laurel_main_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = laurel_main_window_close_request;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_BANNER);
  g_type_ensure (LAUREL_TYPE_CALENDAR_PAGE);
  g_type_ensure (LAUREL_TYPE_DOCUMENTS_PAGE);
  g_type_ensure (LAUREL_TYPE_JUDGING_PAGE);
  g_type_ensure (LAUREL_TYPE_LATER);
  g_type_ensure (LAUREL_TYPE_LOGISTICS_PAGE);
  g_type_ensure (LAUREL_TYPE_PEOPLE_PAGE);
  g_type_ensure (LAUREL_TYPE_SEARCH);
  g_type_ensure (LAUREL_TYPE_SEASON_MENU);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  g_type_ensure (LAUREL_TYPE_WELCOME);
  laurel_main_window_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, calendar);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, documents);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, file_menu);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, gone);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, judging);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, logistics);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, menu_button);
  gtk_widget_class_bind_template_child_full (widget_class, "narrow", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, people);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, undo_menu);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, describe_error);
  gtk_widget_class_bind_template_callback (widget_class, describe_reason);
  gtk_widget_class_bind_template_callback (widget_class, has_pages);
  gtk_widget_class_bind_template_callback (widget_class, is_narrow);
  gtk_widget_class_bind_template_callback (widget_class, laurel_search_look_for);
  gtk_widget_class_bind_template_callback (widget_class, laurel_search_open_first);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stop);
}

static void
laurel_main_window_init (LaurelMainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* What was looked for goes with the bar, and what was found gives way to the pages. */
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->search_bar),
                                GTK_EDITABLE (self->search_entry));
  laurel_main_window_add_undo_keys (self);
}

/**
 * laurel_main_window_new:
 *
 * Returns: (transfer none): a window that shows nothing yet
 */
LaurelMainWindow *
laurel_main_window_new (void)
{
  return g_object_new (LAUREL_TYPE_MAIN_WINDOW, NULL);
}

/**
 * laurel_main_window_show_store:
 * @self: a new window
 * @store: an open library
 * @settings: (nullable): what it remembers
 *
 * Shows a library, once.
 */
void
laurel_main_window_show_store (LaurelMainWindow *self, LaurelStore *store, GSettings *settings)
{
  g_return_if_fail (LAUREL_IS_MAIN_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  g_set_object (&self->settings, settings);
  laurel_memory_link (settings, store);
  self->session = laurel_session_new (store);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  laurel_main_window_listen (self);
  laurel_import_entry_add (GTK_WINDOW (self), self->session);
  laurel_person_entry_add (GTK_WINDOW (self), self->session);
  laurel_recent_menu_add (self->file_menu, BEHIND_OPEN,
                          gtk_menu_button_get_popover (self->menu_button),
                          gtk_recent_manager_get_default (), laurel_store_get_path (store));
  laurel_memory_restore (settings, self->session);
  if (settings != NULL && gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    self->reminders =
      laurel_reminder_watch_new (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                                 store, settings);
  laurel_settings_bind (settings, "window-width", self, "default-width");
  laurel_settings_bind (settings, "window-height", self, "default-height");
  laurel_settings_bind (settings, "window-maximized", self, "maximized");
  laurel_settings_bind (settings, "page", self->pages, "visible-child-name");
  laurel_settings_bind (settings, "view", self->calendar, "view");
}
