/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-parcel-deeds.h"

#include "logistics/parcels/laurel-parcel-fill-store.h"
#include "logistics/parcels/laurel-parcel-load-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "ui/logistics/laurel-drive-choices.h"
#include "ui/logistics/laurel-gift-words.h"
#include "ui/logistics/laurel-parcel-words.h"

#include <glib/gi18n-lib.h>

/* What is asked before something goes into parcels, and before many leave at once. */

/* ---- many at once --------------------------------------------------------------------------- */

static GVariant *
build_fill (LaurelDriveForm *form)
{
  return g_variant_new ("(xxs)", laurel_drive_form_get_target (form),
                        laurel_drive_choices_get (form, "carrier"),
                        laurel_drive_form_get (form, "day"));
}

static char *
check_fill (LaurelDriveForm *form, gboolean *may)
{
  *may = *laurel_drive_form_get (form, "carrier") != '\0';

  return g_strdup (*may ? _("As few parcels to each receiver as the limits of the carrier allow, "
                            "and the heaviest as light as can be. How many there must be at the "
                            "least is told beside how many there are.")
                        : _("Add a carrier first: its limits say what goes into one parcel."));
}

/* Packs all that was shared out, for a carrier. */
void
laurel_parcel_deeds_fill (GtkWidget *over, LaurelSession *session, gint64 drive,
                          GListModel *carriers)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, _("Pack all that was shared out"),
                                                 _("_Pack"), &LAUREL_PARCELS_FILL, drive,
                                                 build_fill);
  LaurelDriveChoices choices;

  laurel_drive_choices_init (&choices, NULL);
  laurel_drive_choices_add_rows (&choices, carriers, "name");
  laurel_drive_choices_offer (&choices, form, "carrier", _("Carrier"), 0);
  laurel_drive_form_add_day (form);
  laurel_drive_form_set_check (form, check_fill);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

static GVariant *
build_load (LaurelDriveForm *form)
{
  GVariant *ids = laurel_drive_form_get_more (form);

  return g_variant_new ("(@axss)", ids, laurel_drive_form_get (form, "driver"),
                        laurel_drive_form_get (form, "day"));
}

/* Returns: (transfer full): the ids of those that are in a state; writes how many they are */
static GVariant *
collect (GListModel *parcels, const char *state, guint *count)
{
  GVariantBuilder ids;

  *count = 0;
  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < g_list_model_get_n_items (parcels); i++) {
    g_autoptr (LaurelParcel) parcel = g_list_model_get_item (parcels, i);

    if (g_strcmp0 (laurel_parcel_get_state (parcel), state) != 0)
      continue;
    g_variant_builder_add (&ids, "x", laurel_row_get_id (LAUREL_ROW (parcel)));
    (*count)++;
  }

  return g_variant_ref_sink (g_variant_builder_end (&ids));
}

static LaurelDriveForm *
new_form_of_many (LaurelSession *session, const char *title, const char *verb,
                  const LaurelCommand *command, LaurelDriveFormArgs args, GVariant *ids)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, title, verb, command, 0, args);

  laurel_drive_form_set_more (form, ids, (GDestroyNotify) g_variant_unref);

  return form;
}

/**
 * laurel_parcel_deeds_load:
 * @over: where it was asked for
 * @session: a session
 * @parcels: (element-type LaurelParcel): those of the drive
 *
 * Hands all that are sealed to one driver.
 */
void
laurel_parcel_deeds_load (GtkWidget *over, LaurelSession *session, GListModel *parcels)
{
  guint n_sealed;
  GVariant *ids = collect (parcels, "sealed", &n_sealed);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                         /* Translators: %u counts parcels. */
                                                         "Send %u sealed parcel",
                                                         "Send %u sealed parcels", n_sealed),
                                            n_sealed);
  LaurelDriveForm *form = new_form_of_many (session, title, _("_Send"), &LAUREL_PARCELS_SEND,
                                            build_load, ids);

  laurel_drive_form_add (form, "driver", _("Driver"), NULL);
  laurel_drive_form_add_day (form);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

static GVariant *
build_seal (LaurelDriveForm *form)
{
  return g_variant_new ("(@axs)", (GVariant *) laurel_drive_form_get_more (form),
                        laurel_drive_form_get (form, "day"));
}

/* Seals all that are packed. */
void
laurel_parcel_deeds_seal (GtkWidget *over, LaurelSession *session, GListModel *parcels)
{
  guint n_open;
  GVariant *ids = collect (parcels, "open", &n_open);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                         /* Translators: %u counts parcels. */
                                                         "Seal %u packed parcel",
                                                         "Seal %u packed parcels", n_open), n_open);
  LaurelDriveForm *form = new_form_of_many (session, title, _("S_eal"), &LAUREL_PARCELS_SEAL,
                                            build_seal, ids);

  laurel_drive_form_add_day (form);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

/* ---- into an open one ------------------------------------------------------------------------ */

static GVariant *
build_pack (LaurelDriveForm *form)
{
  return g_variant_new ("(xxiss)", laurel_drive_form_get_target (form),
                        laurel_drive_choices_get (form, "gift"),
                        laurel_drive_form_get_int (form, "quantity", 0),
                        laurel_drive_form_get (form, "reason"),
                        laurel_drive_form_get (form, "day"));
}

/**
 * laurel_parcel_deeds_pack:
 * @over: where it was asked for
 * @session: a session
 * @parcel: an open parcel
 * @gifts: (element-type LaurelGift): which gift lines it may be
 * @quantity: how many pieces, at first
 * @day: when, at first
 *
 * Asks which of several lines of one receipt is meant, and why pieces that are reserved for others
 * are packed.
 */
void
laurel_parcel_deeds_pack (GtkWidget *over, LaurelSession *session, LaurelParcel *parcel,
                          GPtrArray *gifts, int quantity, const char *day)
{
  g_autofree char *number = laurel_parcel_words_dup_number (parcel);
  /* Translators: %s is the number of a parcel. */
  g_autofree char *title = g_strdup_printf (_("Pack into %s"), number);
  LaurelDriveForm *form = laurel_drive_form_new (session, title, _("_Pack"), &LAUREL_PARCEL_PACK,
                                                 laurel_row_get_id (LAUREL_ROW (parcel)),
                                                 build_pack);
  LaurelDriveChoices choices;

  laurel_drive_choices_init (&choices, NULL);
  for (guint i = 0; i < gifts->len; i++) {
    g_autofree char *name = laurel_gift_words_dup_name (gifts->pdata[i]);

    laurel_drive_choices_add (&choices, laurel_row_get_id (gifts->pdata[i]), name);
  }
  laurel_drive_choices_offer (&choices, form, "gift", _("What"), 0);
  laurel_drive_form_add_count (form, "quantity", _("How many"), quantity);
  laurel_drive_form_add (form, "reason", _("Why, if they are reserved for others"), NULL);
  laurel_drive_form_add_day (form);
  laurel_drive_form_set (form, "day", day);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}
