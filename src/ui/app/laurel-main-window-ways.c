/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-main-window-private.h"

#include "ui/documents/laurel-documents-page.h"
#include "ui/documents/laurel-register-page.h"
#include "ui/judging/laurel-judging-page.h"
#include "ui/logistics/laurel-logistics-page.h"
#include "ui/people/laurel-people-page.h"

/* The ways of the window: to its pages, and to what a search found in them. */

/* Shows a page, and no search any more. */
static void
leave_search (LaurelMainWindow *self, const char *page)
{
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), FALSE);
  adw_view_stack_set_visible_child_name (self->pages, page);
}

/* A view of the calendar, from whatever page; where nothing else has taken their place. Who asks
 * for the one that is shown means to be in it. */
static void
show_view (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);

  if (self->session == NULL || laurel_session_get_programme (self->session) == NULL)
    return;

  leave_search (self, "calendar");
  gtk_widget_activate_action_variant (GTK_WIDGET (self->calendar), "calendar.view", parameter);
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

/* Into a page as Tab comes to it, unless the focus is there already. */
static void
show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);
  GtkWidget *page = adw_view_stack_get_child_by_name (self->pages,
                                                      g_variant_get_string (parameter, NULL));
  GtkWidget *focus;

  if (self->session == NULL || laurel_session_get_programme (self->session) == NULL || page == NULL)
    return;

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), FALSE);
  adw_view_stack_set_visible_child (self->pages, page);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
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

  leave_search (self, "people");
  laurel_people_page_show (LAUREL_PEOPLE_PAGE (laurel_later_build (self->people)),
                           g_variant_get_int64 (parameter));
}

static void
show_entry (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);
  gint64 programme, contest, entry;

  g_variant_get (parameter, "(xxx)", &programme, &contest, &entry);
  leave_search (self, "judging");
  laurel_session_show (self->session, programme, 0);
  laurel_judging_page_show (LAUREL_JUDGING_PAGE (laurel_later_build (self->judging)), contest,
                            entry);
}

static void
show_parcel (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);
  gint64 programme, drive;
  int number;

  g_variant_get (parameter, "(xxi)", &programme, &drive, &number);
  leave_search (self, "logistics");
  laurel_session_show (self->session, programme, 0);
  laurel_logistics_page_show (LAUREL_LOGISTICS_PAGE (laurel_later_build (self->logistics)), drive,
                              number);
}

/* The register takes the focus when it is opened. */
static void
show_issued (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelMainWindow *self = LAUREL_MAIN_WINDOW (widget);
  GtkWidget *documents = laurel_later_build (self->documents);
  GtkWidget *focus, *page;

  leave_search (self, "documents");
  gtk_widget_activate_action (documents, "documents.register", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  page = focus ? gtk_widget_get_ancestor (focus, LAUREL_TYPE_REGISTER_PAGE) : NULL;
  if (page != NULL)
    laurel_register_page_show (LAUREL_REGISTER_PAGE (page), g_variant_get_string (parameter, NULL));
}

/* Where one can go in the window. */
void
laurel_main_window_install_ways (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.show", "(xx)", show_session);
  gtk_widget_class_install_action (widget_class, "session.show-entry", "(xxx)", show_entry);
  gtk_widget_class_install_action (widget_class, "session.show-issued", "s", show_issued);
  gtk_widget_class_install_action (widget_class, "session.show-parcel", "(xxi)", show_parcel);
  gtk_widget_class_install_action (widget_class, "session.show-party", "x", show_party);
  gtk_widget_class_install_action (widget_class, "window.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "window.show-view", "s", show_view);
}
