/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-paper.h"

/**
 * LaurelActivityPaper:
 *
 * The papers that can be made of an activity.
 */
struct _LaurelActivityPaper {
  LaurelSection parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelActivityPaper, laurel_activity_paper, LAUREL_TYPE_SECTION)

static void
announce (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "documents.open", "(sxii)", "announcement",
                              laurel_section_get_target (LAUREL_SECTION (widget)), 0, 0);
}

/* What the draft changes of the latest release. */
static void
tell_changes (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "documents.open", "(sxii)", "change-notice", (gint64) 0,
                              0, 0);
}

static void
laurel_activity_paper_class_init (LaurelActivityPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "paper.announce", NULL, announce);
  gtk_widget_class_install_action (widget_class, "paper.tell-changes", NULL, tell_changes);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-paper.ui");
}

static void
laurel_activity_paper_init (LaurelActivityPaper *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
