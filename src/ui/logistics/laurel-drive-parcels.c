/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-parcels.h"

#include "logistics/laurel-waybill.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-content-store.h"
#include "logistics/parcels/laurel-parcel-load-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-trouble-store.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"
#include "ui/logistics/laurel-drive-import-dialog.h"
#include "ui/logistics/laurel-drive-shelf.h"
#include "ui/logistics/laurel-parcel-deeds.h"
#include "ui/logistics/laurel-parcel-line.h"
#include "ui/logistics/laurel-parcel-pane.h"
#include "ui/logistics/laurel-parcel-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDriveParcels:
 *
 * The parcels of a drive, and the one that is selected. A number or a waybill that is scanned goes
 * to its parcel; what is packed is scanned into that.
 *
 * ## Actions
 *
 * - `parcels.add`, `parcels.fill`, `parcels.load`, `parcels.add-carrier`: ask for what is to be
 *   known, and do it
 * - `parcels.seal`: seals all that are packed
 * - `parcels.import`: takes in what a carrier tells
 * - `parcels.next-trouble`: to the next one for which somebody should ask
 */
struct _LaurelDriveParcels {
  LaurelDrivePage parent_instance;

  LaurelDriveShelf *shelf;
  LaurelParcelPane *pane;
  GtkButton *troubled;

  LaurelRowList *parcels;   /* (nullable) */
  LaurelRowList *troubles;  /* (nullable) */
  LaurelRowList *sums;      /* (nullable) */
  LaurelRowList *receivers; /* (nullable) */
  LaurelRowList *carriers;  /* (nullable) */
  char *wanted;             /* (nullable): the number of one that is shown as soon as it is read */
};

G_DEFINE_FINAL_TYPE (LaurelDriveParcels, laurel_drive_parcels, LAUREL_TYPE_DRIVE_PAGE)

static LaurelSession *
get_session (LaurelDriveParcels *self)
{
  return laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));
}

/* Returns: (nullable): why somebody should ask for a parcel */
LaurelParcelTrouble *
laurel_drive_parcels_get_trouble (LaurelDriveParcels *self, gint64 parcel)
{
  LaurelRow *row = NULL;

  g_return_val_if_fail (LAUREL_IS_DRIVE_PARCELS (self), NULL);

  if (self->troubles != NULL)
    row = laurel_row_list_find (self->troubles, parcel);

  return row ? LAUREL_PARCEL_TROUBLE (row) : NULL;
}

/* Returns: (nullable): all that was put into a parcel */
LaurelParcelSum *
laurel_drive_parcels_get_sum (LaurelDriveParcels *self, gint64 parcel)
{
  LaurelRow *row = NULL;

  g_return_val_if_fail (LAUREL_IS_DRIVE_PARCELS (self), NULL);

  if (self->sums != NULL)
    row = laurel_row_list_find (self->sums, parcel);

  return row ? LAUREL_PARCEL_SUM (row) : NULL;
}

LaurelDay
laurel_drive_parcels_get_today (LaurelDriveParcels *self)
{
  LaurelSession *session = get_session (self);

  return session ? laurel_session_get_today (session) : 0;
}

/* ---- the list -------------------------------------------------------------------------------- */

static void
show_pane (LaurelDriveParcels *self)
{
  LaurelRow *parcel = laurel_drive_shelf_get_selected (self->shelf);
  gint64 id = parcel ? laurel_row_get_id (parcel) : 0;

  g_object_set (self->pane, "parcel", parcel, NULL);
  laurel_parcel_pane_set_told (self->pane, laurel_drive_parcels_get_trouble (self, id),
                               laurel_drive_parcels_get_sum (self, id));
}

/* The lines say it, and the one that is selected, and how many there are. */
static void
show_troubles (LaurelDriveParcels *self)
{
  GtkWidget *view = laurel_drive_shelf_get_view (self->shelf);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->troubles));
  g_autofree char *short_label = g_strdup_printf ("⚠ %u", n);
  gboolean folded;
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                         /* Translators: %u counts parcels. */
                                                         "%u to ask about",
                                                         "%u to ask about", n), n);

  g_object_get (self->shelf, "folded", &folded, NULL);
  for (GtkWidget *item = gtk_widget_get_first_child (view); item != NULL;
       item = gtk_widget_get_next_sibling (item)) {
    GtkWidget *line = gtk_widget_get_first_child (item);

    if (LAUREL_IS_PARCEL_LINE (line))
      laurel_parcel_line_show (LAUREL_PARCEL_LINE (line));
  }
  /* Where there is little room, the sign stands for the words. */
  gtk_button_set_label (self->troubled, folded ? short_label : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->troubled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->troubled), n > 0);
  show_pane (self);
}

/* It is told before there is anything to be shown, too. */
static void
on_folded (LaurelDriveParcels *self)
{
  if (self->troubles != NULL)
    show_troubles (self);
}

static void
on_taking (LaurelDriveParcels *self)
{
  if (self->troubles != NULL && self->sums != NULL &&
      !laurel_row_list_get_taking (self->troubles) && !laurel_row_list_get_taking (self->sums))
    show_troubles (self);
}

static void show_wanted (LaurelDriveParcels *self);

static void
read_drive (LaurelDrivePage *page)
{
  LaurelDriveParcels *self = LAUREL_DRIVE_PARCELS (page);
  gint64 id = laurel_drive_page_get_id (page);

  laurel_drive_shelf_take (self->shelf, NULL);
  g_clear_object (&self->parcels);
  g_clear_object (&self->troubles);
  g_clear_object (&self->sums);
  g_clear_object (&self->receivers);
  g_clear_object (&self->carriers);
  gtk_widget_set_visible (GTK_WIDGET (self->troubled), FALSE);
  if (get_session (self) == NULL || id == 0)
    return;

  self->troubles = laurel_store_list (laurel_session_get_store (get_session (self)),
                                      &LAUREL_PARCELS_IN_TROUBLE, g_variant_new ("(xs)", id, ""));
  self->parcels = laurel_drive_page_list (page, &LAUREL_PARCELS_OF_DRIVE);
  self->receivers = laurel_drive_page_list (page, &LAUREL_RECEIVERS_OF_DRIVE);
  self->carriers = laurel_drive_page_list (page, &LAUREL_CARRIERS_OF_DRIVE);
  self->sums = laurel_drive_page_list (page, &LAUREL_PARCEL_SUMS);
  g_signal_connect_object (self->troubles, "notify::taking", G_CALLBACK (on_taking), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sums, "notify::taking", G_CALLBACK (on_taking), self,
                           G_CONNECT_SWAPPED);
  laurel_drive_shelf_take (self->shelf, self->parcels);
  g_signal_connect_object (self->parcels, "items-changed", G_CALLBACK (show_wanted), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_wanted (self);
}

/* ---- scanning ------------------------------------------------------------------------------- */

/* @serial: its number, if the text is an SSCC of the drive */
static gboolean
is_meant (LaurelParcel *parcel, const char *text, const char *waybill, int serial)
{
  g_autofree char *number = laurel_parcel_words_dup_number (parcel);

  return g_ascii_strcasecmp (number, text) == 0 || laurel_parcel_get_number (parcel) == serial ||
         g_strcmp0 (laurel_parcel_get_waybill (parcel), waybill) == 0;
}

/* A parcel is known by its number, its SSCC or its waybill. */
static gboolean
find_number (LaurelDrivePage *page, const char *text)
{
  LaurelDriveParcels *self = LAUREL_DRIVE_PARCELS (page);
  LaurelDrive *drive = laurel_drive_page_get_drive (page);
  g_auto (LaurelWaybill) waybill = laurel_waybill_read (text, LAUREL_WAYBILL_UNKNOWN);
  int serial = drive ? laurel_waybill_read_serial (text, laurel_drive_get_gs1_prefix (drive)) : 0;

  for (guint i = 0; self->parcels != NULL &&
                    i < g_list_model_get_n_items (G_LIST_MODEL (self->parcels)); i++) {
    g_autoptr (LaurelParcel) parcel = g_list_model_get_item (G_LIST_MODEL (self->parcels), i);

    if (is_meant (parcel, text, waybill.number, serial)) {
      laurel_drive_shelf_show_all (self->shelf);
      return laurel_drive_shelf_select (self->shelf, laurel_row_get_id (LAUREL_ROW (parcel)));
    }
  }

  return FALSE;
}

static void
show_wanted (LaurelDriveParcels *self)
{
  if (self->wanted != NULL && find_number (LAUREL_DRIVE_PAGE (self), self->wanted))
    g_clear_pointer (&self->wanted, g_free);
}

/**
 * laurel_drive_parcels_show:
 * @self: a page
 * @number: the number of a parcel of its drive, or of the one that it is about to have
 *
 * Goes there, at once or as soon as it is read.
 */
void
laurel_drive_parcels_show (LaurelDriveParcels *self, const char *number)
{
  g_return_if_fail (LAUREL_IS_DRIVE_PARCELS (self));

  g_free (self->wanted);
  self->wanted = g_strdup (number);
  show_wanted (self);
}

/* ---- actions -------------------------------------------------------------------------------- */

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDriveParcels *self = LAUREL_DRIVE_PARCELS (widget);
  LaurelSession *session = get_session (self);
  gint64 drive = laurel_drive_page_get_id (LAUREL_DRIVE_PAGE (self));

  if (self->parcels == NULL || !laurel_check_writable (widget, session))
    return;

  if (g_str_equal (action_name, "parcels.add")) {
    laurel_drive_shelf_take_newest (self->shelf, laurel_parcel_deeds_add (
      widget, session, G_LIST_MODEL (self->receivers), G_LIST_MODEL (self->carriers)));
  } else if (g_str_equal (action_name, "parcels.fill")) {
    laurel_parcel_deeds_fill (widget, session, drive, G_LIST_MODEL (self->carriers));
  } else if (g_str_equal (action_name, "parcels.load")) {
    laurel_parcel_deeds_load (widget, session, G_LIST_MODEL (self->parcels));
  } else if (g_str_equal (action_name, "parcels.import")) {
    laurel_drive_import_ask (widget, session,
                             laurel_drive_page_get_drive (LAUREL_DRIVE_PAGE (self)),
                             LAUREL_DRIVE_LIST_WAYBILLS);
  } else {
    laurel_parcel_deeds_carrier (widget, session, drive, NULL);
  }
}

static void
seal_all (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDriveParcels *self = LAUREL_DRIVE_PARCELS (widget);

  if (self->parcels != NULL && laurel_check_writable (widget, get_session (self)))
    laurel_parcel_deeds_seal (widget, get_session (self), G_LIST_MODEL (self->parcels));
}

/* The one after that which is selected, or the first. */
static void
show_next_trouble (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDriveParcels *self = LAUREL_DRIVE_PARCELS (widget);
  LaurelRow *selected = laurel_drive_shelf_get_selected (self->shelf);
  guint n = self->troubles ? g_list_model_get_n_items (G_LIST_MODEL (self->troubles)) : 0, next = 0;

  for (guint i = 0; selected != NULL && i < n; i++) {
    g_autoptr (LaurelRow) trouble = g_list_model_get_item (G_LIST_MODEL (self->troubles), i);

    if (laurel_row_get_id (trouble) == laurel_row_get_id (selected))
      next = (i + 1) % n;
  }
  if (n > 0) {
    g_autoptr (LaurelRow) trouble = g_list_model_get_item (G_LIST_MODEL (self->troubles), next);

    laurel_drive_shelf_show_all (self->shelf);
    laurel_drive_shelf_select (self->shelf, laurel_row_get_id (trouble));
  }
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_drive_parcels_dispose (GObject *object)
{
  LaurelDriveParcels *self = LAUREL_DRIVE_PARCELS (object);

  if (self->shelf != NULL) {
    g_signal_handlers_disconnect_by_data (self->shelf, self);
    laurel_drive_shelf_take (self->shelf, NULL);
  }
  self->shelf = NULL;
  g_clear_object (&self->parcels);
  g_clear_object (&self->troubles);
  g_clear_object (&self->sums);
  g_clear_object (&self->receivers);
  g_clear_object (&self->carriers);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (laurel_drive_parcels_parent_class)->dispose (object);
}

static void
laurel_drive_parcels_class_init (LaurelDriveParcelsClass *klass)
{
  static const char *const ASKING[] = { "parcels.add", "parcels.fill", "parcels.load",
                                        "parcels.import", "parcels.add-carrier" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_drive_parcels_dispose;
  LAUREL_DRIVE_PAGE_CLASS (klass)->find = find_number;
  LAUREL_DRIVE_PAGE_CLASS (klass)->add = "parcels.add";
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;

  for (gsize i = 0; i < G_N_ELEMENTS (ASKING); i++)
    gtk_widget_class_install_action (widget_class, ASKING[i], NULL, ask);
  gtk_widget_class_install_action (widget_class, "parcels.seal", NULL, seal_all);
  gtk_widget_class_install_action (widget_class, "parcels.next-trouble", NULL, show_next_trouble);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "parcels.add",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_DRIVE_SHELF);
  g_type_ensure (LAUREL_TYPE_PARCEL_LINE);
  g_type_ensure (LAUREL_TYPE_PARCEL_PANE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-parcels.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveParcels, pane);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveParcels, shelf);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveParcels, troubled);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
  gtk_widget_class_bind_template_callback (widget_class, show_pane);
}

static void
laurel_drive_parcels_init (LaurelDriveParcels *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_drive_shelf_set_words (self->shelf, laurel_parcel_words_dup_find);
}
