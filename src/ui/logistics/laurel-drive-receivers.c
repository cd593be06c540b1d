/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-receivers.h"

#include "logistics/receivers/laurel-assortment-store.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"
#include "ui/logistics/laurel-allocation-dialog.h"
#include "ui/logistics/laurel-drive-import-dialog.h"
#include "ui/logistics/laurel-drive-shelf.h"
#include "ui/logistics/laurel-receiver-deeds.h"
#include "ui/logistics/laurel-receiver-pane.h"
#include "ui/logistics/laurel-receiver-words.h"
#include "ui/logistics/laurel-region-line.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDriveReceivers:
 *
 * Who is given something in a drive, and the one that is selected.
 *
 * ## Actions
 *
 * - `receivers.add`, `receivers.import`, `receivers.import-needs`: take them in
 * - `receivers.share`: asks by which rule one kind is shared out
 * - `receivers.share-all`: shares all kinds out, each child one piece that suits its age
 */
struct _LaurelDriveReceivers {
  LaurelDrivePage parent_instance;

  LaurelDriveShelf *shelf;
  GtkMenuButton *regions;

  LaurelRowList *receivers; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelDriveReceivers, laurel_drive_receivers, LAUREL_TYPE_DRIVE_PAGE)

/* ---- regions -------------------------------------------------------------------------------- */

static void
add_region (GMenu *menu, const char *label, const char *region)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "shelf.look-for", "s", region);
  g_menu_append_item (menu, item);
}

/* Those that there are, in the order of the receivers. */
static void
show_regions (LaurelDriveReceivers *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GMenu) menu = g_menu_new ();

  add_region (menu, _("All regions"), "");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->receivers)); i++) {
    g_autoptr (LaurelReceiver) row = g_list_model_get_item (G_LIST_MODEL (self->receivers), i);
    const char *region = laurel_receiver_get_region (row);

    if (region != NULL && g_hash_table_add (known, (gpointer) region))
      add_region (menu, region, region);
  }
  gtk_menu_button_set_menu_model (self->regions, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->regions), g_hash_table_size (known) > 1);
}

static void
on_taking (LaurelDriveReceivers *self)
{
  if (!laurel_row_list_get_taking (self->receivers))
    show_regions (self);
}

static void
read_drive (LaurelDrivePage *page)
{
  LaurelDriveReceivers *self = LAUREL_DRIVE_RECEIVERS (page);

  laurel_drive_shelf_take (self->shelf, NULL);
  g_clear_object (&self->receivers);
  self->receivers = laurel_drive_page_list (page, &LAUREL_RECEIVERS_OF_DRIVE);
  if (self->receivers == NULL)
    return;

  g_signal_connect_object (self->receivers, "notify::taking", G_CALLBACK (on_taking), self,
                           G_CONNECT_SWAPPED);
  laurel_drive_shelf_take (self->shelf, self->receivers);
}

/* ---- actions -------------------------------------------------------------------------------- */

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDriveReceivers *self = LAUREL_DRIVE_RECEIVERS (widget);
  LaurelSession *session = laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));
  LaurelDrive *drive = laurel_drive_page_get_drive (LAUREL_DRIVE_PAGE (self));

  if (drive == NULL || !laurel_check_writable (widget, session))
    return;

  if (g_str_equal (action_name, "receivers.add")) {
    laurel_drive_shelf_take_newest (self->shelf, laurel_receiver_deeds_add (
      widget, session, laurel_row_get_id (LAUREL_ROW (drive))));
  } else if (g_str_equal (action_name, "receivers.import")) {
    laurel_drive_import_ask (widget, session, drive, LAUREL_DRIVE_LIST_RECEIVERS);
  } else if (g_str_equal (action_name, "receivers.import-needs")) {
    laurel_drive_import_ask (widget, session, drive, LAUREL_DRIVE_LIST_NEEDS);
  } else if (g_str_equal (action_name, "receivers.share")) {
    laurel_dialog_present (LAUREL_DIALOG (laurel_allocation_dialog_new (session, drive)), widget);
  } else {
    laurel_run (widget, session, &LAUREL_ASSORTMENT_MAKE,
                g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (drive))));
  }
}

static void
show_region (GtkWidget *line)
{
  laurel_region_line_show (LAUREL_REGION_LINE (line));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_drive_receivers_dispose (GObject *object)
{
  LaurelDriveReceivers *self = LAUREL_DRIVE_RECEIVERS (object);

  if (self->shelf != NULL)
    laurel_drive_shelf_take (self->shelf, NULL);
  self->shelf = NULL;
  g_clear_object (&self->receivers);

  G_OBJECT_CLASS (laurel_drive_receivers_parent_class)->dispose (object);
}

static void
laurel_drive_receivers_class_init (LaurelDriveReceiversClass *klass)
{
  static const char *const ASKING[] = { "receivers.add", "receivers.import",
                                        "receivers.import-needs", "receivers.share",
                                        "receivers.share-all" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_drive_receivers_dispose;
  LAUREL_DRIVE_PAGE_CLASS (klass)->add = "receivers.add";
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;

  for (gsize i = 0; i < G_N_ELEMENTS (ASKING); i++)
    gtk_widget_class_install_action (widget_class, ASKING[i], NULL, ask);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "receivers.add",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_DRIVE_SHELF);
  g_type_ensure (LAUREL_TYPE_REGION_LINE);
  g_type_ensure (LAUREL_TYPE_RECEIVER_PANE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-receivers.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "pane", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveReceivers, regions);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveReceivers, shelf);
}

static void
laurel_drive_receivers_init (LaurelDriveReceivers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_drive_shelf_set_words (self->shelf, laurel_receiver_words_dup_find);
  laurel_drive_shelf_set_groups (self->shelf, laurel_region_line_compare, show_region);
}
