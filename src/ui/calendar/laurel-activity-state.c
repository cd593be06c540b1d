/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-state.h"

#include "ui/calendar/laurel-activity-words.h"
#include "ui/kit/laurel-entry-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityState:
 *
 * What people say about an activity, and why it was changed last.
 */
struct _LaurelActivityState {
  LaurelSection parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelActivityState, laurel_activity_state, LAUREL_TYPE_SECTION)

static void
edit (LaurelSection *self, const char *field, const char *text)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", field, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.edit", "(xa{ss})",
                              laurel_section_get_target (self), &fields);
}

/* To cancel and to postpone are commands of their own: they keep what was. */
static void
set_status (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSection *self = LAUREL_SECTION (widget);
  const char *status = g_variant_get_string (parameter, NULL);

  if (g_str_equal (status, "cancelled"))
    gtk_widget_activate_action (widget, "calendar.cancel", "(xs)",
                                laurel_section_get_target (self), "");
  else if (g_str_equal (status, "postponed"))
    gtk_widget_activate_action (widget, "calendar.postpone", "(xs)",
                                laurel_section_get_target (self), "");
  else
    edit (self, "status", status);
}

static char *
format_status (LaurelActivityState *self, const char *status)
{
  return g_strdup (laurel_status_get_label (status));
}

static char **
style_status (LaurelActivityState *self, const char *status)
{
  const char *style = laurel_status_get_style (status);

  return g_strdupv ((char **) (const char *[]) { "badge", style, NULL });
}

static void
laurel_activity_state_class_init (LaurelActivityStateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  gtk_widget_class_install_action (widget_class, "state.set", "s", set_status);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-state.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_status);
  gtk_widget_class_bind_template_callback (widget_class, style_status);
}

static void
laurel_activity_state_init (LaurelActivityState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
