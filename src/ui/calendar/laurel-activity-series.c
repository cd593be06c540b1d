/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-series.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-series-store.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivitySeries:
 *
 * What an activity belongs to, or which activities belong to it. Each row goes to
 * the activity that it names. Where there is neither, nothing is shown.
 */
struct _LaurelActivitySeries {
  LaurelSection parent_instance;

  AdwActionRow *whole;  /* of one of many: goes to the series */
  AdwExpanderRow *all;  /* of a series: those that belong to it */

  GSignalGroup *watch;          /* of the session */
  GSignalGroup *watch_activity;
  GSignalGroup *watch_series;   /* of what it belongs to */
  LaurelRowList *members;       /* (nullable) */
  gint64 series;                /* whose members they are, or 0 */
  GPtrArray *rows;              /* (element-type GtkWidget): what the expander holds */
};

G_DEFINE_FINAL_TYPE (LaurelActivitySeries, laurel_activity_series, LAUREL_TYPE_SECTION)

/* What the activity belongs to, or 0. */
static gint64
get_series (LaurelActivitySeries *self)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));

  return activity ? laurel_activity_get_series_id (activity) : 0;
}

static void
show_whole (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSection *self = LAUREL_SECTION (widget);

  laurel_session_show (laurel_section_get_session (self), 0,
                       get_series (LAUREL_ACTIVITY_SERIES (widget)));
}

static void
show_one (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_session_show (laurel_section_get_session (LAUREL_SECTION (widget)), 0,
                       g_variant_get_int64 (parameter));
}

static GtkWidget *
new_row (LaurelActivity *activity)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (activity, "title", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (activity, "words", row, "subtitle", G_BINDING_SYNC_CREATE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "series.show-one");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x",
                                    laurel_row_get_id (LAUREL_ROW (activity)));

  return row;
}

static void
fill (LaurelActivitySeries *self, guint n)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->all, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; get_series (self) == 0 && i < n; i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (G_LIST_MODEL (self->members), i);

    g_ptr_array_add (self->rows, new_row (activity));
    adw_expander_row_add_row (self->all, self->rows->pdata[i]);
  }
}

static void
name_whole (LaurelActivitySeries *self)
{
  g_autoptr (LaurelActivity) series = g_signal_group_dup_target (self->watch_series);
  guint n;
  g_autofree char *title = NULL;

  if (series == NULL)
    return;

  n = g_list_model_get_n_items (G_LIST_MODEL (self->members));
  title = n == 1 /* Translators: %s is the title of a series, which has this activity only. */
            ? laurel_quote (_("The only one of “%s”"), laurel_activity_get_title (series))
            /* Translators: how many activities a series has, and its title. */
            : laurel_quote (_("One of %1$u of “%2$s”"), n, laurel_activity_get_title (series));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->whole), title);
}

static void
on_members_changed (LaurelActivitySeries *self)
{
  guint n = self->members ? g_list_model_get_n_items (G_LIST_MODEL (self->members)) : 0;
  gboolean belongs = get_series (self) != 0;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  /* Translators: how many activities belong to the one that is named before. */
  g_autofree char *title = g_strdup_printf (ngettext ("%u activity", "%u activities", n), n);

  fill (self, n);
  name_whole (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->all), title);
  gtk_widget_set_visible (GTK_WIDGET (self->whole), belongs);
  gtk_widget_set_visible (GTK_WIDGET (self->all), !belongs);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);

  /* Who came by one of the rows, which is gone, can go on by the next. */
  if (focused && n > 0)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
set_series (LaurelActivitySeries *self, gint64 series)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));

  if (series == self->series)
    return;

  self->series = series;
  adw_expander_row_set_expanded (self->all, FALSE);
  if (self->members != NULL)
    g_signal_handlers_disconnect_by_data (self->members, self);
  g_clear_object (&self->members);
  if (series == 0)
    return;

  self->members = laurel_store_list (laurel_session_get_store (session),
                                     &LAUREL_ACTIVITIES_OF_SERIES, g_variant_new ("(x)", series));
  g_signal_connect_swapped (self->members, "items-changed", G_CALLBACK (on_members_changed), self);
}

/* One of many and the whole of them have the same members: they are not read anew. */
static void
show_series (LaurelActivitySeries *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));
  LaurelRowList *activities = session ? laurel_session_list_activities (session) : NULL;
  gint64 series = get_series (self);

  g_signal_group_set_target (self->watch_series,
                             series && activities ? laurel_row_list_find (activities, series)
                                                  : NULL);
  set_series (self, series ? series : laurel_section_get_target (LAUREL_SECTION (self)));
  on_members_changed (self);
}

static void
on_activity (LaurelActivitySeries *self)
{
  g_signal_group_set_target (self->watch_activity,
                             laurel_section_get_activity (LAUREL_SECTION (self)));
  show_series (self);
}

static void
on_session (LaurelActivitySeries *self)
{
  g_signal_group_set_target (self->watch, laurel_section_get_session (LAUREL_SECTION (self)));
  on_activity (self);
}

static void
laurel_activity_series_dispose (GObject *object)
{
  LaurelActivitySeries *self = LAUREL_ACTIVITY_SERIES (object);

  if (self->members != NULL)
    g_signal_handlers_disconnect_by_data (self->members, self);
  g_clear_object (&self->members);
  g_clear_object (&self->watch);
  g_clear_object (&self->watch_activity);
  g_clear_object (&self->watch_series);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (laurel_activity_series_parent_class)->dispose (object);
}

static void
laurel_activity_series_class_init (LaurelActivitySeriesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_activity_series_dispose;
  gtk_widget_class_install_action (widget_class, "series.show-one", "x", show_one);
  gtk_widget_class_install_action (widget_class, "series.show-whole", NULL, show_whole);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-series.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivitySeries, all);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivitySeries, whole);
}

static void
laurel_activity_series_init (LaurelActivitySeries *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();

  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (on_activity), self);
  self->watch_activity = g_signal_group_new (LAUREL_TYPE_ACTIVITY);
  g_signal_group_connect_swapped (self->watch_activity, "notify::series-id",
                                  G_CALLBACK (show_series), self);
  self->watch_series = g_signal_group_new (LAUREL_TYPE_ACTIVITY);
  g_signal_group_connect_swapped (self->watch_series, "notify::title", G_CALLBACK (name_whole),
                                  self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
