/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-ledger-deeds.h"

#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/laurel-money.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-way-event.h"
#include "ui/logistics/laurel-drive-choices.h"
#include "ui/logistics/laurel-ledger-words.h"
#include "ui/logistics/laurel-parcel-deeds.h"
#include "ui/logistics/laurel-parcel-words.h"

#include <glib/gi18n-lib.h>

/* What is asked of the money of a drive, and of who and what else belongs to it. */

/* Of the drive where @row is %NULL, of the row where there is one. */
static LaurelDriveForm *
new_form (LaurelDrivePage *page, LaurelRow *row, const char *title, const char *verb,
          const LaurelCommand *command, LaurelDriveFormArgs args)
{
  return laurel_drive_form_new (laurel_drive_page_get_session (page), title, verb, command,
                                row ? laurel_row_get_id (row) : laurel_drive_page_get_id (page),
                                args);
}

static void
present (LaurelDriveForm *form, LaurelDrivePage *page)
{
  laurel_dialog_present (LAUREL_DIALOG (form), GTK_WIDGET (page));
}

/* A line with what stands in a field of the row. */
static void
add_field (LaurelDriveForm *form, LaurelRow *row, const char *name, const char *title)
{
  g_autofree char *text = NULL;

  if (row != NULL)
    g_object_get (row, name, &text, NULL);
  laurel_drive_form_add (form, name, title, text);
}

static GVariant *
build_edit (LaurelDriveForm *form, const char *const *names)
{
  return g_variant_new ("(x@a{ss})", laurel_drive_form_get_target (form),
                        laurel_drive_form_build_changed (form, names));
}

/* ---- money ----------------------------------------------------------------------------------- */

static GVariant *
build_cash (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "giver", "reason", "document", NULL };

  return g_variant_new ("(xsss@a{ss})", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "kind"),
                        laurel_drive_form_get (form, "amount"),
                        laurel_drive_form_get (form, "day"),
                        laurel_drive_form_build_changed (form, FIELDS));
}

/* What came in, was spent, or was given back; and what for. */
void
laurel_ledger_deeds_add_cash (LaurelDrivePage *page, LaurelRow *row,
                              const LaurelLedgerAround *around)
{
  const char *words[] = { "received", "spent", "cost", "returned", NULL };
  const char *labels[] = { _("It came in"), _("Gifts were bought with it"),
                           _("The drive cost it"), _("It was given back"), NULL };
  LaurelDriveForm *form = new_form (page, NULL, _("Note money"), _("_Note"), &LAUREL_CASH_ADD,
                                    build_cash);
  LaurelDriveChoices givers;

  laurel_drive_form_add (form, "amount", _("How many yuan"), NULL);
  laurel_drive_form_set_line_check (form, "amount", laurel_money_check, TRUE);
  laurel_drive_form_add_choice (form, "kind", _("What became of it"), (GStrv) words,
                                (GStrv) labels, NULL);
  laurel_drive_choices_init (&givers, _("Nobody of the givers"));
  laurel_drive_choices_add_rows (&givers, around->givers, "label");
  laurel_drive_choices_offer (&givers, form, "giver", _("From, or to"), 0);
  laurel_drive_form_add (form, "reason", _("What for"), NULL);
  laurel_drive_form_add (form, "document", _("Number of the receipt or invoice"), NULL);
  laurel_drive_form_add_day (form);
  present (form, page);
}

static GVariant *
build_reversal (LaurelDriveForm *form)
{
  return g_variant_new ("(xs)", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "reason"));
}

static char *
tell_line (LaurelDriveForm *form, gboolean *may)
{
  return g_strdup (laurel_drive_form_get_more (form));
}

/* It stays in the list, and another line says that it never happened. */
void
laurel_ledger_deeds_reverse_cash (LaurelDrivePage *page, LaurelRow *row,
                                  const LaurelLedgerAround *around)
{
  LaurelDriveForm *form = new_form (page, row, _("Take a line back"), _("_Take back"),
                                    &LAUREL_CASH_REVERSE, build_reversal);

  laurel_drive_form_set_more (form, laurel_ledger_words_dup_cash (LAUREL_CASH (row)), g_free);
  laurel_drive_form_add (form, "reason", _("Why"), NULL);
  laurel_drive_form_set_check (form, tell_line);
  present (form, page);
}

/* ---- who gives ------------------------------------------------------------------------------- */

static GVariant *
build_giver (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "naming", "note", NULL };

  return build_edit (form, FIELDS);
}

/* How somebody wants to be named; of an unknown giver there is nothing to name. */
void
laurel_ledger_deeds_edit_giver (LaurelDrivePage *page, LaurelRow *row,
                                const LaurelLedgerAround *around)
{
  const char *words[] = { "named", "without-amount", "anonymous", NULL };
  const char *labels[] = { _("Named"), _("Named, without the amount"), _("Anonymous outside"),
                           NULL };
  const char *title = laurel_giver_get_label (LAUREL_GIVER (row));
  LaurelDriveForm *form = new_form (page, row, title, _("_Save"), &LAUREL_GIVER_EDIT, build_giver);

  if (g_strcmp0 (laurel_giver_get_naming (LAUREL_GIVER (row)), "unknown") != 0)
    laurel_drive_form_add_choice (form, "naming", _("The giver is"), (GStrv) words,
                                  (GStrv) labels, laurel_giver_get_naming (LAUREL_GIVER (row)));
  add_field (form, row, "note", _("Note"));
  present (form, page);
}

/* ---- kinds of gifts -------------------------------------------------------------------------- */

static void
add_kind_lines (LaurelDriveForm *form, LaurelRow *row)
{
  add_field (form, row, "name", _("Kind of gift"));
  add_field (form, row, "unit", _("Unit, such as “piece” or “set”"));
  add_field (form, row, "age-from", _("From which age"));
  add_field (form, row, "age-to", _("Up to which age"));
}

static GVariant *
build_kind (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "name", "unit", "age-from", "age-to", NULL };

  return build_edit (form, FIELDS);
}

/* What a kind of gift is called, is counted by, and for whom it is. */
void
laurel_ledger_deeds_edit_kind (LaurelDrivePage *page, LaurelRow *row,
                               const LaurelLedgerAround *around)
{
  LaurelDriveForm *form = new_form (page, row, _("Edit the kind of gift"), _("_Save"),
                                    &LAUREL_GIFT_KIND_EDIT, build_kind);

  add_kind_lines (form, row);
  laurel_drive_form_set_line_check (form, "unit", NULL, TRUE);
  present (form, page);
}

static GVariant *
build_new_kind (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "age-from", "age-to", NULL };

  return g_variant_new ("(xss@a{ss})", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "name"), laurel_drive_form_get (form, "unit"),
                        laurel_drive_form_build_changed (form, FIELDS));
}

/* A kind of which nothing came yet. */
void
laurel_ledger_deeds_add_kind (LaurelDrivePage *page, LaurelRow *row,
                              const LaurelLedgerAround *around)
{
  LaurelDriveForm *form = new_form (page, NULL, _("New kind of gift"), _("_Add"),
                                    &LAUREL_GIFT_KIND_ADD, build_new_kind);

  add_kind_lines (form, NULL);
  present (form, page);
}

/* ---- points ---------------------------------------------------------------------------------- */

static GVariant *
build_point (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "name", "address", NULL };

  return build_edit (form, FIELDS);
}

/* What a place is called, and where it is. */
void
laurel_ledger_deeds_edit_point (LaurelDrivePage *page, LaurelRow *row,
                                const LaurelLedgerAround *around)
{
  LaurelDriveForm *form = new_form (page, row, _("Edit the place"), _("_Save"),
                                    &LAUREL_POINT_EDIT, build_point);

  add_field (form, row, "name", _("Name"));
  add_field (form, row, "address", _("Address"));
  present (form, page);
}

static GVariant *
build_new_point (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "address", NULL };

  return g_variant_new ("(xss@a{ss})", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "kind"), laurel_drive_form_get (form, "name"),
                        laurel_drive_form_build_changed (form, FIELDS));
}

/* Another place in which gifts are collected, kept or handed on. */
void
laurel_ledger_deeds_add_point (LaurelDrivePage *page, LaurelRow *row,
                               const LaurelLedgerAround *around)
{
  const char *words[] = { "collection", "store", "hub", NULL };
  const char *labels[] = { _("Collection point"), _("Store"), _("Hub"), NULL };
  LaurelDriveForm *form = new_form (page, NULL, _("New place"), _("_Add"), &LAUREL_POINT_ADD,
                                    build_new_point);

  laurel_drive_form_add (form, "name", _("Name"), NULL);
  laurel_drive_form_add_choice (form, "kind", _("What it is"), (GStrv) words, (GStrv) labels, NULL);
  laurel_drive_form_add (form, "address", _("Address"), NULL);
  present (form, page);
}

/* ---- carriers, and what they told ------------------------------------------------------------ */

/* Who takes parcels, and up to which limits. */
void
laurel_ledger_deeds_add_carrier (LaurelDrivePage *page, LaurelRow *row,
                                 const LaurelLedgerAround *around)
{
  laurel_parcel_deeds_carrier (GTK_WIDGET (page), laurel_drive_page_get_session (page),
                               laurel_drive_page_get_id (page), NULL);
}

/* Its limits may be others by now. */
void
laurel_ledger_deeds_edit_carrier (LaurelDrivePage *page, LaurelRow *row,
                                  const LaurelLedgerAround *around)
{
  laurel_parcel_deeds_carrier (GTK_WIDGET (page), laurel_drive_page_get_session (page),
                               laurel_drive_page_get_id (page), LAUREL_CARRIER (row));
}

static GVariant *
build_place (LaurelDriveForm *form)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "waybill",
                         (const char *) laurel_drive_form_get_more (form));

  return g_variant_new ("(xa{ss})", laurel_drive_choices_get (form, "parcel"), &fields);
}

static char *
tell_place (LaurelDriveForm *form, gboolean *may)
{
  return g_strdup (*may ? _("What was told of it goes to that parcel, and so does what is told of "
                            "it from now on.")
                        : _("All parcels have waybills of their own."));
}

/* A waybill that no parcel has: whose is it? */
void
laurel_ledger_deeds_place_event (LaurelDrivePage *page, LaurelRow *row,
                                 const LaurelLedgerAround *around)
{
  const char *waybill = laurel_way_event_get_waybill (LAUREL_WAY_EVENT (row));
  /* Translators: %s is the number of a waybill. */
  g_autofree char *title = g_strdup_printf (_("Whose is %s?"), waybill);
  LaurelDriveForm *form = new_form (page, NULL, title, _("_Save"), &LAUREL_PARCEL_EDIT,
                                    build_place);
  LaurelDriveChoices choices;

  laurel_drive_form_set_more (form, g_strdup (waybill), g_free);
  laurel_drive_choices_init (&choices, NULL);
  for (guint i = 0; around->parcels != NULL && i < g_list_model_get_n_items (around->parcels);
       i++) {
    g_autoptr (LaurelParcel) parcel = g_list_model_get_item (around->parcels, i);
    g_autofree char *number = laurel_parcel_words_dup_number (parcel);
    g_autofree char *label = g_strdup_printf ("%s · %s", number,
                                              laurel_parcel_get_receiver (parcel));

    if (laurel_parcel_get_waybill (parcel) == NULL)
      laurel_drive_choices_add (&choices, laurel_row_get_id (LAUREL_ROW (parcel)), label);
  }
  laurel_drive_choices_offer (&choices, form, "parcel", _("Parcel"), 0);
  laurel_drive_form_set_check (form, tell_place);
  present (form, page);
}
