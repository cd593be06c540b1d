/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-what.h"

#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityWhat:
 *
 * What an activity is: its title and number, its content, for how many.
 */
struct _LaurelActivityWhat {
  LaurelSection parent_instance;

  LaurelEntryRow *title;
};

G_DEFINE_FINAL_TYPE (LaurelActivityWhat, laurel_activity_what, LAUREL_TYPE_SECTION)

/* 0 is nothing said. */
static char *
format_count (LaurelActivityWhat *self, int count)
{
  return count > 0 ? g_strdup_printf ("%d", count) : g_strdup ("");
}

/* Puts the cursor into the title, to be overwritten. */
void
laurel_activity_what_name (LaurelActivityWhat *self)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_WHAT (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  gtk_editable_select_region (GTK_EDITABLE (self->title), 0, -1);
}

static void
laurel_activity_what_class_init (LaurelActivityWhatClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-what.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityWhat, title);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
}

static void
laurel_activity_what_init (LaurelActivityWhat *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
