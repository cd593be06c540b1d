/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-receiver-deeds.h"

#include "logistics/books/laurel-gift-kind.h"
#include "logistics/receivers/laurel-allocation-store.h"
#include "logistics/receivers/laurel-need-store.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "ui/logistics/laurel-drive-form.h"
#include "ui/logistics/laurel-receiver-words.h"

#include <glib/gi18n-lib.h>

/* What is asked of a receiver: who it is, its classes, what it needs, and what it gets instead of
 * what the rule gave. */

static const char *const FIELDS[] = { "region", "address", "contact", "phone", "note", NULL };

static void
add_number (LaurelDriveForm *form, const char *name, const char *title, int number)
{
  g_autofree char *text = number >= 0 ? g_strdup_printf ("%d", number) : NULL;

  laurel_drive_form_add (form, name, title, text);
}

/* Numbers are whole, and not below nothing; what is left empty is not known. */
static char *
check_numbers (LaurelDriveForm *form, gboolean *may)
{
  static const char *const NUMBERS[] = { "size", "children", "from", "to", "quantity" };

  for (gsize i = 0; i < G_N_ELEMENTS (NUMBERS); i++) {
    const char *text = laurel_drive_form_get (form, NUMBERS[i]);

    if (*text == '\0' || laurel_drive_form_get_int (form, NUMBERS[i], -1) >= 0)
      continue;
    *may = FALSE;
    /* Translators: %s is what was typed. */
    return g_strdup_printf (_("“%s” is not a whole number of 0 or more."), text);
  }

  return NULL;
}

/* ---- who it is ------------------------------------------------------------------------------- */

static GVariant *
build_receiver (LaurelDriveForm *form)
{
  return g_variant_new ("(xsi@a{ss})", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "name"),
                        laurel_drive_form_get_int (form, "size", 0),
                        laurel_drive_form_build_fields (form, FIELDS));
}

/* Somebody who is given something.
 *
 * Returns: (transfer none): the dialog that asks who */
LaurelDialog *
laurel_receiver_deeds_add (GtkWidget *over, LaurelSession *session, gint64 drive)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, _("New receiver"), _("_Add"),
                                                 &LAUREL_RECEIVER_ADD, drive, build_receiver);

  laurel_drive_form_add (form, "name", _("Name"), NULL);
  laurel_drive_form_add (form, "size", _("Children"), NULL);
  laurel_drive_form_add (form, "region", _("Region"), NULL);
  laurel_drive_form_add (form, "address", _("Address"), NULL);
  laurel_drive_form_add (form, "contact", _("Contact"), NULL);
  laurel_drive_form_add (form, "phone", _("Phone"), NULL);
  laurel_drive_form_add (form, "note", _("Note"), NULL);
  laurel_drive_form_set_check (form, check_numbers);
  laurel_dialog_present (LAUREL_DIALOG (form), over);

  return LAUREL_DIALOG (form);
}

static GVariant *
build_edit (LaurelDriveForm *form)
{
  static const char *const ALL[] = { "size", "region", "address", "contact", "phone", "note",
                                     NULL };

  return g_variant_new ("(x@a{ss})", laurel_drive_form_get_target (form),
                        laurel_drive_form_build_fields (form, ALL));
}

/* How many children a receiver has, where it is and whom to ask there. */
void
laurel_receiver_deeds_edit (GtkWidget *over, LaurelSession *session, LaurelReceiver *receiver)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, laurel_receiver_get_name (receiver),
                                                 _("_Save"), &LAUREL_RECEIVER_EDIT,
                                                 laurel_row_get_id (LAUREL_ROW (receiver)),
                                                 build_edit);
  g_autofree char *note = NULL;

  g_object_get (receiver, "note", &note, NULL);
  add_number (form, "size", _("Children"), laurel_receiver_get_size (receiver));
  laurel_drive_form_add (form, "region", _("Region"), laurel_receiver_get_region (receiver));
  laurel_drive_form_add (form, "address", _("Address"), laurel_receiver_get_address (receiver));
  laurel_drive_form_add (form, "contact", _("Contact"), laurel_receiver_get_contact (receiver));
  laurel_drive_form_add (form, "phone", _("Phone"), laurel_receiver_get_phone (receiver));
  laurel_drive_form_add (form, "note", _("Note"), note);
  laurel_drive_form_set_check (form, check_numbers);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

/* ---- its classes, and what it needs --------------------------------------------------------- */

static GVariant *
build_class (LaurelDriveForm *form)
{
  return g_variant_new ("(xsiii)", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "name"),
                        laurel_drive_form_get_int (form, "children", 0),
                        laurel_drive_form_get_int (form, "from", -1),
                        laurel_drive_form_get_int (form, "to", -1));
}

/**
 * laurel_receiver_deeds_class:
 * @over: where it was asked for
 * @session: a session
 * @receiver: a receiver
 * @class_: (nullable): a class of it, or none for a new one
 *
 * Asks how many children it has, of which ages.
 */
void
laurel_receiver_deeds_class (GtkWidget *over, LaurelSession *session, LaurelReceiver *receiver,
                             LaurelSchoolClass *class_)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, laurel_receiver_get_name (receiver),
                                                 _("_Save"), &LAUREL_SCHOOL_CLASS_PUT,
                                                 laurel_row_get_id (LAUREL_ROW (receiver)),
                                                 build_class);
  g_autofree char *from = NULL, *to = NULL;

  if (class_ != NULL)
    g_object_get (class_, "age-from", &from, "age-to", &to, NULL);
  laurel_drive_form_add (form, "name", _("Class"),
                         class_ ? laurel_school_class_get_name (class_) : NULL);
  add_number (form, "children", _("Children"),
              class_ ? laurel_school_class_get_children (class_) : -1);
  laurel_drive_form_add (form, "from", _("Youngest, in years"), from);
  laurel_drive_form_add (form, "to", _("Oldest, in years"), to);
  laurel_drive_form_set_check (form, check_numbers);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

static GVariant *
build_need (LaurelDriveForm *form)
{
  return g_variant_new ("(xssi)", laurel_drive_form_get_target (form),
                        laurel_drive_form_get (form, "kind"), laurel_drive_form_get (form, "class"),
                        laurel_drive_form_get_int (form, "quantity", 0));
}

/* How many of a kind a receiver needs, or a class of it. */
void
laurel_receiver_deeds_need (GtkWidget *over, LaurelSession *session, LaurelReceiver *receiver,
                            GListModel *kinds)
{
  LaurelDriveForm *form = laurel_drive_form_new (session, laurel_receiver_get_name (receiver),
                                                 _("_Save"), &LAUREL_NEED_PUT,
                                                 laurel_row_get_id (LAUREL_ROW (receiver)),
                                                 build_need);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; kinds != NULL && i < g_list_model_get_n_items (kinds); i++) {
    g_autoptr (LaurelGiftKind) kind = g_list_model_get_item (kinds, i);

    g_ptr_array_add (names, g_strdup (laurel_gift_kind_get_name (kind)));
  }
  g_ptr_array_add (names, NULL);
  laurel_drive_form_add_choice (form, "kind", _("Kind of gift"), (GStrv) names->pdata,
                                (GStrv) names->pdata, NULL);
  laurel_drive_form_add (form, "quantity", _("How many it needs"), NULL);
  laurel_drive_form_add (form, "class", _("Class, if not all"), NULL);
  laurel_drive_form_set_check (form, check_numbers);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}

/* ---- its share ------------------------------------------------------------------------------ */

static GVariant *
build_share (LaurelDriveForm *form)
{
  return g_variant_new ("(xis)", laurel_drive_form_get_target (form),
                        laurel_drive_form_get_int (form, "quantity", 0),
                        laurel_drive_form_get (form, "why"));
}

static char *
check_share (LaurelDriveForm *form, gboolean *may)
{
  *may = laurel_drive_form_get_int (form, "quantity", -1) >= 0 &&
         *laurel_drive_form_get (form, "why") != '\0';

  return g_strdup (laurel_drive_form_get_more (form));
}

/* Changes by hand what a rule gave, with the reason. */
void
laurel_receiver_deeds_share (GtkWidget *over, LaurelSession *session, LaurelAllocationShare *share)
{
  g_autofree char *kind = NULL, *title = NULL;
  LaurelDriveForm *form;

  g_object_get (share, "kind", &kind, NULL);
  title = g_strdup_printf ("%s · %s", laurel_allocation_share_get_receiver (share), kind);
  form = laurel_drive_form_new (session, title, _("_Change"), &LAUREL_ALLOCATION_CHANGE,
                                laurel_row_get_id (LAUREL_ROW (share)), build_share);
  laurel_drive_form_set_more (form, laurel_receiver_words_dup_share (share), g_free);
  add_number (form, "quantity", _("How many it gets"), laurel_allocation_share_get_given (share));
  laurel_drive_form_add (form, "why", _("Why another number"),
                         laurel_allocation_share_get_reason (share));
  laurel_drive_form_set_check (form, check_share);
  laurel_dialog_present (LAUREL_DIALOG (form), over);
}
