/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-deeds.h"

#include "logistics/books/laurel-drive-store.h"
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
