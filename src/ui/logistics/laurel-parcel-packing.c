/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-parcel-packing.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-text-undo.h"
#include "ui/logistics/laurel-drive-day.h"
#include "ui/logistics/laurel-gift-code.h"
#include "ui/logistics/laurel-gift-words.h"
#include "ui/logistics/laurel-parcel-deeds.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelParcelPacking:
 *
 * The field into which gifts are scanned that go into an open parcel: the number of each, maybe
 * after a quantity, then Enter. What was packed is told when it is; why something was not, too.
 * What is not the number of a gift is looked for in the drive.
 *
 * ## Actions
 *
 * - `packing.ask`: asks why what could not be packed is packed all the same
 */
struct _LaurelParcelPacking {
  LaurelDrivePage parent_instance;

  GtkEditable *scan;
  GtkEditable *day;
  GtkLabel *day_note;
  GtkLabel *told;
  GtkWidget *ask;

  LaurelParcel *parcel;   /* (nullable) */
  LaurelRowList *gifts;   /* (nullable) */
  GPtrArray *refused;     /* (element-type LaurelGift): what was not packed */
  int refused_quantity;
};

G_DEFINE_FINAL_TYPE (LaurelParcelPacking, laurel_parcel_packing, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_PARCEL = 1,
} Prop;

static GParamSpec *props[PROP_PARCEL + 1];

/* When what is packed, taken out or sealed here was. */
const char *
laurel_parcel_packing_get_day (LaurelParcelPacking *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_PACKING (self), NULL);

  return gtk_editable_get_text (self->day);
}

static LaurelSession *
get_session (LaurelParcelPacking *self)
{
  return laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));
}

static void
tell (LaurelParcelPacking *self, const char *text, gboolean is_fault)
{
  gtk_label_set_label (self->told, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->told),
                              (const char *[]) { "caption", is_fault ? "error" : "dim-label",
                                                 NULL });
  gtk_widget_set_visible (GTK_WIDGET (self->told), *text != '\0');
  gtk_widget_set_visible (self->ask, is_fault && self->refused->len > 0);
}

/* ---- one gift ------------------------------------------------------------------------------- */

typedef struct {
  LaurelParcelPacking *packing;
  LaurelParcel *parcel;
  LaurelGift *gift;
  int quantity;
} Packed;

static void
packed_free (Packed *self)
{
  g_object_unref (self->packing);
  g_object_unref (self->parcel);
  g_object_unref (self->gift);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Packed, packed_free)

static void
on_packed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Packed) packed = data;
  g_autoptr (GError) error = NULL;
  LaurelParcelPacking *self = packed->packing;
  gboolean done = laurel_session_run_finish (LAUREL_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (self->parcel != packed->parcel) { /* somebody went on to another */
    if (!done)
      laurel_report (GTK_WIDGET (self), error);
    return;
  }

  g_ptr_array_set_size (self->refused, 0);
  if (done) {
    /* Translators: %1$d counts pieces of the gift %2$s. */
    text = g_strdup_printf (_("Scanned: %1$d × %2$s"), packed->quantity,
                            laurel_gift_get_kind (packed->gift));
  } else if (error->domain == LAUREL_RULE_ERROR) {
    g_ptr_array_add (self->refused, g_object_ref (packed->gift));
    self->refused_quantity = packed->quantity;
    text = g_strdup (error->message);
  } else {
    laurel_report (GTK_WIDGET (self), error);
  }
  tell (self, text ? text : "", !done);
}

static void
pack (LaurelParcelPacking *self, LaurelGift *gift, int quantity)
{
  Packed *packed = g_new (Packed, 1);

  *packed = (Packed) { g_object_ref (self), g_object_ref (self->parcel), g_object_ref (gift),
                       quantity };
  laurel_session_run_async (get_session (self), &LAUREL_PARCEL_PACK,
                            g_variant_new ("(xxiss)", laurel_row_get_id (LAUREL_ROW (self->parcel)),
                                           laurel_row_get_id (LAUREL_ROW (gift)), quantity, "",
                                           laurel_parcel_packing_get_day (self)),
                            on_packed, packed);
}

static void
ask_which (LaurelParcelPacking *self, GPtrArray *gifts, int quantity)
{
  laurel_parcel_deeds_pack (GTK_WIDGET (self), get_session (self), self->parcel, gifts, quantity,
                            laurel_parcel_packing_get_day (self));
}

/* A receipt may stand for several lines; of those that are in stock it is one, or somebody says
 * which. */
static void
pack_one_of (LaurelParcelPacking *self, GPtrArray *gifts, int quantity)
{
  g_autoptr (GPtrArray) there = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < gifts->len; i++)
    if (laurel_gift_words_count (gifts->pdata[i], "stock") > 0)
      g_ptr_array_add (there, g_object_ref (gifts->pdata[i]));
  if (there->len == 0) /* what is wrong with it is said by the books */
    pack (self, gifts->pdata[0], quantity);
  else if (there->len == 1)
    pack (self, there->pdata[0], quantity);
  else
    ask_which (self, there, quantity);
}

static void
on_scanned (LaurelParcelPacking *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->scan)));
  int quantity;
  g_autoptr (GPtrArray) gifts = laurel_gift_code_list (self->gifts, text, &quantity);

  if (*text == '\0' || self->parcel == NULL ||
      !laurel_check_writable (GTK_WIDGET (self), get_session (self)))
    return;

  g_ptr_array_set_size (self->refused, 0);
  tell (self, "", FALSE);
  if (gifts->len > 0) {
    laurel_text_undo_forget (self->scan, "");
    pack_one_of (self, gifts, quantity);
  } else if (!laurel_drive_page_go_to (LAUREL_DRIVE_PAGE (self), text)) {
    tell (self, _("There is no gift of that number in this drive."), TRUE);
    gtk_editable_select_region (self->scan, 0, -1);
  } else {
    laurel_text_undo_forget (self->scan, "");
  }
}

static void
on_day_changed (LaurelParcelPacking *self)
{
  laurel_drive_day_show (get_session (self), self->day, self->day_note);
}

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelParcelPacking *self = LAUREL_PARCEL_PACKING (widget);

  if (self->parcel != NULL && self->refused->len > 0)
    ask_which (self, self->refused, self->refused_quantity);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
set_parcel (LaurelParcelPacking *self, LaurelParcel *parcel)
{
  g_autofree char *today = NULL;

  if (!g_set_object (&self->parcel, parcel))
    return;

  today = laurel_day_dup_iso (get_session (self) ? laurel_session_get_today (get_session (self))
                                                 : 0);
  gtk_editable_set_text (self->day, today ? today : "");
  laurel_text_undo_forget (self->scan, "");
  g_ptr_array_set_size (self->refused, 0);
  tell (self, "", FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PARCEL]);
}

static void
read_drive (LaurelDrivePage *page)
{
  LaurelParcelPacking *self = LAUREL_PARCEL_PACKING (page);

  g_clear_object (&self->gifts);
  self->gifts = laurel_drive_page_list (page, &LAUREL_GIFTS_OF_DRIVE);
}

static void
laurel_parcel_packing_get_property (GObject *object, guint prop_id, GValue *value,
                                    GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_PARCEL:
    g_value_set_object (value, LAUREL_PARCEL_PACKING (object)->parcel);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_parcel_packing_set_property (GObject *object, guint prop_id, const GValue *value,
                                    GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_PARCEL:
    set_parcel (LAUREL_PARCEL_PACKING (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_parcel_packing_dispose (GObject *object)
{
  LaurelParcelPacking *self = LAUREL_PARCEL_PACKING (object);

  g_clear_object (&self->parcel);
  g_clear_object (&self->gifts);
  g_ptr_array_set_size (self->refused, 0);

  G_OBJECT_CLASS (laurel_parcel_packing_parent_class)->dispose (object);
}

static void
laurel_parcel_packing_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_PARCEL_PACKING (object)->refused);

  G_OBJECT_CLASS (laurel_parcel_packing_parent_class)->finalize (object);
}

static void
laurel_parcel_packing_class_init (LaurelParcelPackingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_parcel_packing_get_property;
  object_class->set_property = laurel_parcel_packing_set_property;
  object_class->dispose = laurel_parcel_packing_dispose;
  object_class->finalize = laurel_parcel_packing_finalize;
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;

  props[PROP_PARCEL] =
    g_param_spec_object ("parcel", NULL, NULL, LAUREL_TYPE_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "packing.ask", NULL, ask);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-parcel-packing.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPacking, ask);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPacking, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPacking, day_note);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPacking, scan);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPacking, told);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_scanned);
}

static void
laurel_parcel_packing_init (LaurelParcelPacking *self)
{
  self->refused = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
