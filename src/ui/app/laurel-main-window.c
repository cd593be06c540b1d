/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-main-window.h"

#include "ui/app/laurel-import-entry.h"
#include "ui/app/laurel-memory.h"
#include "ui/app/laurel-search.h"
#include "ui/app/laurel-season-menu.h"
#include "ui/app/laurel-settings.h"
#include "ui/app/laurel-undo-menu.h"
#include "ui/app/laurel-welcome.h"
#include "ui/calendar/laurel-calendar-page.h"
#include "ui/calendar/laurel-season-dialog.h"
#include "ui/calendar/laurel-season-page.h"
#include "ui/documents/laurel-documents-page.h"
#include "ui/kit/laurel-banner.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
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
 * - `session.show` (`(xx)`): goes to a season and one of its activities
 * - `session.show-party` (`x`): goes to a person or an organisation
 * - `season.begin`, `season.properties`: a new season; all about this one
 * - `documents.open` (`(sxii)`): shows a paper: its kind, the activity or 0, the
 *   releases a change notice is between
 * - `window.search`: looks for words
 */
struct _LaurelMainWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwViewStack *pages;
  LaurelDocumentsPage *documents;
  LaurelPeoplePage *people;
  LaurelSearch *search;
  GtkWidget *search_bar;
  GtkWidget *search_entry;
  GMenu *undo_menu;

  LaurelSession *session;
  GSettings *settings; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelMainWindow, laurel_main_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

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
on_search_activate (LaurelMainWindow *self)
{
  laurel_search_open_first (self->search);
}

static void
on_search_stop (LaurelMainWindow *self)
{
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), FALSE);
}

/* ---- closures --------------------------------------------------------------- */

/* Which of the window's three faces is shown. */
static char *
choose_face (LaurelMainWindow *self, LaurelProgramme *programme, gboolean loading,
             const char *words)
{
  if (words != NULL && *words != '\0')
    return g_strdup ("search");

  return g_strdup (programme != NULL ? "pages" : loading ? "loading" : "welcome");
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

/* What is being typed is stored: the rows do that when the focus leaves them. */
static gboolean
laurel_main_window_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);

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
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (laurel_main_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "journal.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "journal.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "journal.revert", "x", revert);
  gtk_widget_class_install_action (widget_class, "session.show", "(xx)", show_session);
  gtk_widget_class_install_action (widget_class, "session.show-party", "x", show_party);
  gtk_widget_class_install_action (widget_class, "season.begin", NULL, begin_season);
  gtk_widget_class_install_action (widget_class, "season.properties", NULL, show_season);
  gtk_widget_class_install_action (widget_class, "documents.open", "(sxii)", open_document);
  gtk_widget_class_install_action (widget_class, "window.search", NULL, search);

  /* Bindings, not accelerators: a text that is being edited undoes itself first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "journal.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "journal.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "window.search",
                                       NULL);
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
  g_type_ensure (LAUREL_TYPE_PEOPLE_PAGE);
  g_type_ensure (LAUREL_TYPE_SEARCH);
  g_type_ensure (LAUREL_TYPE_SEASON_MENU);
  g_type_ensure (LAUREL_TYPE_WELCOME);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, documents);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, people);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, search);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LaurelMainWindow, undo_menu);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, has_pages);
  gtk_widget_class_bind_template_callback (widget_class, is_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stop);
}

static void
laurel_main_window_init (LaurelMainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_main_window_new:
 * @application: the program
 * @store: an open library
 * @settings: (nullable): what it remembers
 */
LaurelMainWindow *
laurel_main_window_new (GtkApplication *application, LaurelStore *store, GSettings *settings)
{
  LaurelMainWindow *self = g_object_new (LAUREL_TYPE_MAIN_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  self->session = laurel_session_new (store);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  g_signal_connect_object (self->session, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::undo-label", G_CALLBACK (on_labels), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::redo-label", G_CALLBACK (on_labels), self,
                           G_CONNECT_SWAPPED);
  on_labels (self);
  laurel_import_entry_add (GTK_WINDOW (self), self->session);
  laurel_memory_restore (settings, self->session);
  laurel_settings_bind (settings, "window-width", self, "default-width");
  laurel_settings_bind (settings, "window-height", self, "default-height");
  laurel_settings_bind (settings, "window-maximized", self, "maximized");
  laurel_settings_bind (settings, "page", self->pages, "visible-child-name");

  return self;
}
