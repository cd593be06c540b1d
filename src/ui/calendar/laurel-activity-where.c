/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-where.h"

#include "ui/calendar/laurel-activity-words.h"
#include "ui/kit/laurel-entry-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityWhere:
 *
 * Where an activity is, how sure that is, and how it is held.
 */
struct _LaurelActivityWhere {
  LaurelSection parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelActivityWhere, laurel_activity_where, LAUREL_TYPE_SECTION)

static void
edit (LaurelSection *self, const char *field, const char *text)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", field, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.edit", "(xa{ss})",
                              laurel_section_get_target (self), &fields);
}

static void
set_certainty (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  edit (LAUREL_SECTION (widget), "place-status", g_variant_get_string (parameter, NULL));
}

static char *
format_certainty (LaurelActivityWhere *self, const char *place_status)
{
  return g_strdup (laurel_certainty_get_label (place_status));
}

static char **
style_certainty (LaurelActivityWhere *self, const char *place_status)
{
  const char *style = laurel_certainty_get_style (place_status);

  return g_strdupv ((char **) (const char *[]) { "badge", style, NULL });
}

static void
laurel_activity_where_class_init (LaurelActivityWhereClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  gtk_widget_class_install_action (widget_class, "place.certainty", "s", set_certainty);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-where.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_certainty);
  gtk_widget_class_bind_template_callback (widget_class, style_certainty);
}

static void
laurel_activity_where_init (LaurelActivityWhere *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
