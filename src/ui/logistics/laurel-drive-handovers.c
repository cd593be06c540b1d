/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-handovers.h"

#include "logistics/receivers/laurel-receiver-store.h"
#include "ui/kit/laurel-settled.h"
#include "ui/logistics/laurel-drive-shelf.h"
#include "ui/logistics/laurel-handover-pane.h"
#include "ui/logistics/laurel-receiver-words.h"
#include "ui/logistics/laurel-region-line.h"

/**
 * LaurelDriveHandovers:
 *
 * What arrived at whom, and was handed out there: one signed sheet after the other.
 */
struct _LaurelDriveHandovers {
  LaurelDrivePage parent_instance;

  LaurelDriveShelf *shelf;
};

G_DEFINE_FINAL_TYPE (LaurelDriveHandovers, laurel_drive_handovers, LAUREL_TYPE_DRIVE_PAGE)

static void
read_drive (LaurelDrivePage *page)
{
  g_autoptr (LaurelRowList) receivers = laurel_drive_page_list (page, &LAUREL_RECEIVERS_OF_DRIVE);

  laurel_drive_shelf_take (LAUREL_DRIVE_HANDOVERS (page)->shelf, receivers);
}

static void
show_region (GtkWidget *line)
{
  laurel_region_line_show (LAUREL_REGION_LINE (line));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_drive_handovers_dispose (GObject *object)
{
  LaurelDriveHandovers *self = LAUREL_DRIVE_HANDOVERS (object);

  if (self->shelf != NULL)
    laurel_drive_shelf_take (self->shelf, NULL);
  self->shelf = NULL;

  G_OBJECT_CLASS (laurel_drive_handovers_parent_class)->dispose (object);
}

static void
laurel_drive_handovers_class_init (LaurelDriveHandoversClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_drive_handovers_dispose;
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;

  g_type_ensure (LAUREL_TYPE_DRIVE_SHELF);
  g_type_ensure (LAUREL_TYPE_HANDOVER_PANE);
  g_type_ensure (LAUREL_TYPE_REGION_LINE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-handovers.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "pane", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveHandovers, shelf);
}

static void
laurel_drive_handovers_init (LaurelDriveHandovers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_drive_shelf_set_words (self->shelf, laurel_receiver_words_dup_find);
  laurel_drive_shelf_set_groups (self->shelf, laurel_region_line_compare, show_region);
}
