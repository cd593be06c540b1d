/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-view.h"

#include "ui/kit/laurel-one-stop.h"
#include "ui/logistics/laurel-drive-words.h"

/**
 * LaurelDriveView:
 *
 * One drive: what became of its gifts, as a flow, and below that what is in it, as lists.
 */
struct _LaurelDriveView {
  LaurelDrivePage parent_instance;

  GtkStack *lists;
};

G_DEFINE_FINAL_TYPE (LaurelDriveView, laurel_drive_view, LAUREL_TYPE_DRIVE_PAGE)

static char *
format_about (LaurelDriveView *self, LaurelDrive *drive, int givers, int receivers)
{
  return drive ? laurel_drive_words_dup_about (drive) : NULL;
}

static void
laurel_drive_view_class_init (LaurelDriveViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = laurel_one_stop_focus_child;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveView, lists);
  gtk_widget_class_bind_template_callback (widget_class, format_about);
}

static void
laurel_drive_view_init (LaurelDriveView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
