/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-recent-row.h"

#include "base/laurel-day.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRecentRow:
 *
 * A library that was open before: to activate it opens the library. One that is
 * missing can be taken off the list instead.
 *
 * ## Actions
 *
 * - `app.open-recent`, `app.forget-recent` (`s`): its path
 */
struct _LaurelRecentRow {
  AdwActionRow parent_instance;

  GtkWidget *forget;
  GtkLabel *opened;
};

G_DEFINE_FINAL_TYPE (LaurelRecentRow, laurel_recent_row, ADW_TYPE_ACTION_ROW)

static char *
format_folder (const char *folder, gboolean missing)
{
  if (!missing)
    return g_strdup (folder);

  /* Translators: %s is the folder in which a file was. */
  return g_strdup_printf (_("Missing from %s"), folder);
}

/* "Today", "28 Aug" or "28 Aug 2024". */
static char *
format_opened (GDateTime *opened)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (opened);
  LaurelDay today = laurel_day_today (), day;
  int this_year, month, day_of_month;

  laurel_day_get_ymd (today, &this_year, &month, &day_of_month);
  day = laurel_day_new (g_date_time_get_year (local), g_date_time_get_month (local),
                        g_date_time_get_day_of_month (local));
  if (day == today)
    return g_strdup (_("Today"));
  if (day == today - 1)
    return g_strdup (_("Yesterday"));

  return g_date_time_get_year (local) == this_year
         /* Translators: a day and a short month, as in strftime(). */
         ? laurel_day_format (day, _("%-e %b"))
         /* Translators: a day, a short month and a year, as in strftime(). */
         : laurel_day_format (day, _("%-e %b %Y"));
}

static void
on_missing (LaurelRecentRow *self, GParamSpec *pspec, LaurelRecent *recent)
{
  gboolean missing = laurel_recent_is_missing (recent);
  g_autofree char *folder = format_folder (laurel_recent_get_folder (recent), missing);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), folder);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !missing);
  gtk_widget_set_visible (GTK_WIDGET (self->opened), !missing);
  gtk_widget_set_visible (self->forget, missing);
}

static void
laurel_recent_row_class_init (LaurelRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelRecentRow, forget);
  gtk_widget_class_bind_template_child (widget_class, LaurelRecentRow, opened);
}

static void
laurel_recent_row_init (LaurelRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_recent_row_new:
 * @recent: a library that was open before
 *
 * Returns: (transfer full): the row
 */
GtkWidget *
laurel_recent_row_new (LaurelRecent *recent)
{
  LaurelRecentRow *self = g_object_new (LAUREL_TYPE_RECENT_ROW, NULL);
  const char *path = laurel_recent_get_path (recent);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (path));
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *opened = format_opened (laurel_recent_get_opened (recent));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), laurel_recent_get_name (recent));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), shown);
  gtk_label_set_label (self->opened, opened);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), target);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->forget), target);
  g_signal_connect_object (recent, "notify::missing", G_CALLBACK (on_missing), self,
                           G_CONNECT_SWAPPED);
  on_missing (self, NULL, recent);

  return GTK_WIDGET (self);
}
