/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-deeds.h"

#include "documents/laurel-drive-report.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-intake-store.h"
#include "logistics/books/laurel-promise-store.h"
#include "ui/logistics/laurel-drive-form.h"

#include <glib/gi18n-lib.h>

/* What is asked of a drive as a whole, and of what was promised to it. */

/* ---- as it is -------------------------------------------------------------------------------- */

static GVariant *
build_edit (LaurelDriveForm *form)
{
  static const char *const FIELDS[] = { "title", "opens", "closes", "ends", "method", "floor",
                                        "gs1-prefix", NULL };

  return g_variant_new ("(x@a{ss})", laurel_drive_form_get_target (form),
                        laurel_drive_form_build_fields (form, FIELDS));
}

static void
add_day (LaurelDriveForm *form, LaurelDrive *drive, const char *name, const char *title)
{
  g_autofree char *day = NULL;

  g_object_get (drive, name, &day, NULL);
  laurel_drive_form_add (form, name, title, day);
}

/* The rule is declared before anything is shared out by it. */
static void
add_rule (LaurelDriveForm *form, LaurelDrive *drive)
{
  const char *words[] = { "largest-remainder", "sainte-lague", NULL };
  const char *labels[] = { _("In proportion, largest remainder"),
                           _("Piece by piece, Sainte-Laguë"), NULL };
  g_autofree char *floor = g_strdup_printf ("%d", laurel_drive_get_floor (drive));

  laurel_drive_form_add_choice (form, "method", _("Rule"), (GStrv) words, (GStrv) labels,
                                laurel_drive_get_method (drive));
  laurel_drive_form_add (form, "floor", _("At least to each"), floor);
}

/* Its title, its days, by which rule it shares out, and whose numbers its parcels have. */
void
laurel_drive_deeds_edit (GtkWidget *over, LaurelSession *session, LaurelDrive *drive)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, _("Edit the drive"), _("_Save"),
                                                 &LAUREL_DRIVE_EDIT,
                                                 laurel_row_get_id (LAUREL_ROW (drive)),
                                                 build_edit);

  laurel_drive_form_add (form, "title", _("Title"), laurel_drive_get_title (drive));
  add_day (form, drive, "opens", _("Collects from"));
  add_day (form, drive, "closes", _("Collects until"));
  add_day (form, drive, "ends", _("Ends on"));
  add_rule (form, drive);
  laurel_drive_form_add (form, "gs1-prefix", _("GS1 number that parcels begin with (SSCC)"),
                         laurel_drive_get_gs1_prefix (drive));
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

/* ---- all that came in is looked at ----------------------------------------------------------- */

static GVariant *
build_stock (LaurelDriveForm *form)
{
  return g_variant_new ("(xs)", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "day"));
}

/* Takes all into stock that was received and is in order, on a day. */
void
laurel_drive_deeds_stock (GtkWidget *over, LaurelSession *session, LaurelDrive *drive)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, _("Take all into stock"),
                                                 _("_Take into stock"), &LAUREL_GIFTS_STOCK,
                                                 laurel_row_get_id (LAUREL_ROW (drive)),
                                                 build_stock);

  laurel_drive_form_add_day (form);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

/* ---- what it came to ------------------------------------------------------------------------- */

static void
on_account_day (AdwMessageDialog *dialog, GtkEditable *entry)
{
  LaurelDay day = laurel_day_from_iso (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, "open", day != 0);
}

static void
on_account (AdwMessageDialog *dialog, const char *response, GtkWidget *over)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  LaurelDay day = laurel_day_from_iso (gtk_editable_get_text (entry));

  if (g_str_equal (response, "open") && day != 0)
    gtk_widget_activate_action (over, "documents.open", "(sxii)", LAUREL_DRIVE_REPORT,
                                laurel_drive_page_get_id (LAUREL_DRIVE_PAGE (over)), 0, (int) day);
}

/**
 * laurel_drive_deeds_account:
 * @page: a page that has its drive
 *
 * Asks of which day the public account is to be, and shows it.
 */
void
laurel_drive_deeds_account (LaurelDrivePage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *today =
    laurel_day_dup_iso (laurel_session_get_today (laurel_drive_page_get_session (page)));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), _("Account of a day"),
                                              _("All that the books said at the end of that day, "
                                                "whatever came later."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "open",
                                    _("_Open"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "open",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "open");
  gtk_editable_set_text (GTK_EDITABLE (entry), today);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day"),
                                  -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_account_day), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_account), page, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- a promise is withdrawn ------------------------------------------------------------------ */

static GVariant *
build_withdrawal (LaurelDriveForm *form)
{
  return g_variant_new ("(xis)", laurel_drive_form_get_target (form),
                        laurel_drive_form_get_int (form, "quantity", 0),
                        laurel_drive_form_get (form, "reason"));
}

/* How much of it, while it is typed; nothing is withdrawn without a word. */
static char *
check_withdrawal (LaurelDriveForm *form, gboolean *may)
{
  LaurelPromise *promise = laurel_drive_form_get_more (form);
  int outstanding = promise ? laurel_promise_get_outstanding (promise) : 0;
  int quantity = laurel_drive_form_get_int (form, "quantity", 0);

  *may = quantity > 0 && quantity <= outstanding && *laurel_drive_form_get (form, "reason") != '\0';

  /* Translators: both count pieces of a promise. */
  return g_strdup_printf (_("%1$d are outstanding; %2$d would still be to come."), outstanding,
                          CLAMP (outstanding - quantity, 0, outstanding));
}

/* What of a promise does not come any more, and why. */
void
laurel_drive_deeds_withdraw (GtkWidget *over, LaurelSession *session, LaurelPromise *promise)
{
  g_autofree char *all = g_strdup_printf ("%d", laurel_promise_get_outstanding (promise));
  LaurelDriveForm *form = laurel_drive_form_new (session, _("Withdraw a promise"), _("_Withdraw"),
                                                 &LAUREL_PROMISE_WITHDRAW,
                                                 laurel_row_get_id (LAUREL_ROW (promise)),
                                                 build_withdrawal);

  laurel_drive_form_set_more (form, g_object_ref (promise), g_object_unref);
  laurel_drive_form_add (form, "reason", _("Why"), NULL);
  laurel_drive_form_add (form, "quantity", _("How many"), all);
  laurel_drive_form_set_check (form, check_withdrawal);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}
