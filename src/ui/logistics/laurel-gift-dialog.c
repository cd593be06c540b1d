/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-dialog.h"

#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelGiftDialog:
 *
 * Takes a gift in, or notes what somebody promised: who gives it and how that one wants to be
 * named, what it is, and how much. Of what was promised before, only how much came is asked.
 */
struct _LaurelGiftDialog {
  LaurelDialog parent_instance;

  GtkEditable *giver;
  AdwComboRow *naming;
  GtkEditable *item;
  GtkEditable *quantity;
  GtkEditable *unit;
  GtkEditable *worth;
  GtkEditable *condition;

  gint64 drive;
  gboolean is_promise;
  LaurelPromise *promise; /* (nullable): the one it fulfils */
};

G_DEFINE_FINAL_TYPE (LaurelGiftDialog, laurel_gift_dialog, LAUREL_TYPE_DIALOG)

/* In the order in which they are offered. */
static const char *const NAMINGS[] = { "named", "without-amount", "anonymous", "unknown" };

static void
add_field (GVariantBuilder *fields, const char *name, GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  if (*text != '\0' && gtk_widget_get_visible (GTK_WIDGET (entry)))
    g_variant_builder_add (fields, "{ss}", name, text);
}

static gboolean
is_unknown (LaurelGiftDialog *self)
{
  return g_str_equal (NAMINGS[adw_combo_row_get_selected (self->naming)], "unknown");
}

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LAUREL_GIFT_DIALOG (dialog)->promise != NULL ? &LAUREL_GIFT_ADD : &LAUREL_GIFT_TAKE;
}

static GVariant *
dup_args_of_promise (LaurelGiftDialog *self)
{
  g_autofree char *id =
    g_strdup_printf ("%" G_GINT64_FORMAT, laurel_row_get_id (LAUREL_ROW (self->promise)));
  GVariantBuilder fields;
  gint64 giver, quantity = 0;

  g_object_get (self->promise, "giver-id", &giver, NULL);
  laurel_drive_read_count (gtk_editable_get_text (self->quantity), &quantity, NULL);
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "promise", id);
  add_field (&fields, "worth", self->worth);
  add_field (&fields, "condition", self->condition);

  return g_variant_new ("(xsixa{ss})", self->drive, laurel_promise_get_kind (self->promise),
                        (int) quantity, giver, &fields);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelGiftDialog *self = LAUREL_GIFT_DIALOG (dialog);
  GVariantBuilder fields;

  if (self->promise != NULL)
    return dup_args_of_promise (self);

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  if (!is_unknown (self)) {
    add_field (&fields, "giver", self->giver);
    g_variant_builder_add (&fields, "{ss}", "naming",
                           NAMINGS[adw_combo_row_get_selected (self->naming)]);
  }
  add_field (&fields, "item", self->item);
  add_field (&fields, self->is_promise ? "promised" : "quantity", self->quantity);
  add_field (&fields, "unit", self->unit);
  add_field (&fields, "worth", self->worth);
  add_field (&fields, "condition", self->condition);

  return g_variant_new ("(xa{ss})", self->drive, &fields);
}

static void
on_changed (LaurelGiftDialog *self)
{
  gboolean has_giver = self->promise != NULL || is_unknown (self) ||
                       *gtk_editable_get_text (self->giver) != '\0';
  gint64 count;

  gtk_widget_set_visible (GTK_WIDGET (self->giver), self->promise == NULL && !is_unknown (self));
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "dialog.apply",
    has_giver && *gtk_editable_get_text (self->item) != '\0' &&
      laurel_drive_read_count (gtk_editable_get_text (self->quantity), &count, NULL));
}

static void
laurel_gift_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_GIFT_DIALOG (object)->promise);

  G_OBJECT_CLASS (laurel_gift_dialog_parent_class)->dispose (object);
}

static void
laurel_gift_dialog_class_init (LaurelGiftDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_gift_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-gift-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, condition);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, giver);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, item);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, naming);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, quantity);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, worth);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_gift_dialog_init (LaurelGiftDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static LaurelGiftDialog *
new_for (LaurelDrivePage *page, gboolean is_promise)
{
  LaurelGiftDialog *self = g_object_new (LAUREL_TYPE_GIFT_DIALOG, "session",
                                         laurel_drive_page_get_session (page), NULL);

  self->drive = laurel_drive_page_get_id (page);
  self->is_promise = is_promise;
  gtk_widget_set_visible (GTK_WIDGET (self->worth), !is_promise);
  gtk_widget_set_visible (GTK_WIDGET (self->condition), !is_promise);

  return self;
}

/**
 * laurel_gift_dialog_present:
 * @over: where it was asked for
 * @page: a page that has a drive
 * @is_promise: whether it is only promised
 */
void
laurel_gift_dialog_present (GtkWidget *over, LaurelDrivePage *page, gboolean is_promise)
{
  LaurelGiftDialog *self = new_for (page, is_promise);

  if (is_promise)
    g_object_set (self, "title", _("Note a promise"), "verb", _("_Note"), NULL);
  on_changed (self);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}

/**
 * laurel_gift_dialog_present_promise:
 * @over: where it was asked for
 * @page: a page that has a drive
 * @promise: a promise, of which something came
 */
void
laurel_gift_dialog_present_promise (GtkWidget *over, LaurelDrivePage *page, LaurelPromise *promise)
{
  LaurelGiftDialog *self = new_for (page, FALSE);
  g_autofree char *rest = g_strdup_printf ("%d", laurel_promise_get_outstanding (promise));

  self->promise = g_object_ref (promise);
  gtk_editable_set_text (self->item, laurel_promise_get_kind (promise));
  gtk_editable_set_text (self->quantity, rest);
  gtk_widget_set_sensitive (GTK_WIDGET (self->item), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->naming), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), FALSE);
  on_changed (self);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
