/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-dialog.h"

#include "base/laurel-quotes.h"
#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/laurel-money.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/logistics/laurel-drive-day.h"
#include "ui/logistics/laurel-drive-form.h"
#include "ui/logistics/laurel-ledger-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelGiftDialog:
 *
 * Takes a gift in, or notes what somebody promised: who gives it and how that one wants to be
 * named, what it is, how much, and what its paper says: the day, the number, where it was taken in.
 * Of what was promised before, only how much came is asked; of what was bought, with what.
 */
struct _LaurelGiftDialog {
  LaurelDialog parent_instance;

  GtkEditable *giver;
  AdwComboRow *naming;
  GtkStringList *namings;
  AdwComboRow *giver_kind;
  GtkEditable *phone;
  AdwComboRow *spending;
  GtkStringList *spendings;
  GtkEditable *item;
  GtkEditable *quantity;
  GtkEditable *unit;
  GtkEditable *worth;
  GtkEditable *condition;
  GtkLabel *note;
  GtkWidget *paper;
  GtkWidget *who;
  GtkEditable *day;
  GtkEditable *receipt;
  AdwComboRow *point;
  GtkStringList *points;

  gint64 drive;
  gboolean is_promise;
  LaurelPromise *promise;     /* (nullable): the one it fulfils */
  LaurelRowList *cash;        /* (nullable) */
  LaurelRowList *places;      /* (nullable) */
  GArray *bought_with;        /* (element-type gint64): of each spending that is offered its id */
};

G_DEFINE_FINAL_TYPE (LaurelGiftDialog, laurel_gift_dialog, LAUREL_TYPE_DIALOG)

/* In the order in which they are offered. */
static const char *const NAMINGS[] = { "named", "without-amount", "anonymous", "unknown",
                                       "bought" };
static const char *const GIVER_KINDS[] = { "", "person", "organization" };

static void
add_field (GVariantBuilder *fields, const char *name, GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  if (*text != '\0' && gtk_widget_get_visible (GTK_WIDGET (entry)))
    g_variant_builder_add (fields, "{ss}", name, text);
}

static const char *
get_naming (LaurelGiftDialog *self)
{
  return NAMINGS[MIN (adw_combo_row_get_selected (self->naming), G_N_ELEMENTS (NAMINGS) - 1)];
}

static gboolean
is_bought (LaurelGiftDialog *self)
{
  return self->promise == NULL && g_str_equal (get_naming (self), "bought");
}

static gboolean
has_name (LaurelGiftDialog *self)
{
  return self->promise == NULL && !g_str_equal (get_naming (self), "unknown") &&
         !is_bought (self);
}

/* ---- the arguments --------------------------------------------------------------------------- */

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  LaurelGiftDialog *self = LAUREL_GIFT_DIALOG (dialog);

  return self->promise != NULL || is_bought (self) ? &LAUREL_GIFT_ADD : &LAUREL_GIFT_TAKE;
}

static void
add_id (GVariantBuilder *fields, const char *name, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_variant_builder_add (fields, "{ss}", name, text);
}

/* What is said of the gift and its paper, whoever gives it. */
static void
add_facts (LaurelGiftDialog *self, GVariantBuilder *fields)
{
  GObject *point = adw_combo_row_get_selected_item (self->point);

  add_field (fields, "worth", self->worth);
  add_field (fields, "condition", self->condition);
  if (self->is_promise)
    return;

  add_field (fields, "day", self->day);
  add_field (fields, "receipt", self->receipt);
  if (point != NULL && gtk_widget_get_visible (GTK_WIDGET (self->point)))
    g_variant_builder_add (fields, "{ss}", "point",
                           gtk_string_object_get_string (GTK_STRING_OBJECT (point)));
}

/* Of what was promised, or bought, who gives it is known. */
static GVariant *
dup_args_of_known (LaurelGiftDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->spending);
  GVariantBuilder fields;
  gint64 giver = 0, quantity = 0;

  laurel_drive_read_count (gtk_editable_get_text (self->quantity), &quantity, NULL);
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  if (self->promise != NULL) {
    g_object_get (self->promise, "giver-id", &giver, NULL);
    add_id (&fields, "promise", laurel_row_get_id (LAUREL_ROW (self->promise)));
  } else {
    add_field (&fields, "unit", self->unit);
    if (chosen < self->bought_with->len)
      add_id (&fields, "spending", g_array_index (self->bought_with, gint64, chosen));
  }
  add_facts (self, &fields);

  return g_variant_new ("(xsixa{ss})", self->drive, gtk_editable_get_text (self->item),
                        (int) quantity, giver, &fields);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelGiftDialog *self = LAUREL_GIFT_DIALOG (dialog);
  const char *kind = GIVER_KINDS[MIN (adw_combo_row_get_selected (self->giver_kind),
                                      G_N_ELEMENTS (GIVER_KINDS) - 1)];
  GVariantBuilder fields;

  if (self->promise != NULL || is_bought (self))
    return dup_args_of_known (self);

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  if (has_name (self)) {
    add_field (&fields, "giver", self->giver);
    add_field (&fields, "phone", self->phone);
    if (*kind != '\0')
      g_variant_builder_add (&fields, "{ss}", "kind", kind);
    /* That is what a name means where nobody says else; who wanted none before is not named by
     * the way, but in the list of givers. */
    if (!g_str_equal (get_naming (self), "named"))
      g_variant_builder_add (&fields, "{ss}", "naming", get_naming (self));
  }
  add_field (&fields, "item", self->item);
  add_field (&fields, self->is_promise ? "promised" : "quantity", self->quantity);
  add_field (&fields, "unit", self->unit);
  add_facts (self, &fields);

  return g_variant_new ("(xa{ss})", self->drive, &fields);
}

/* ---- what is asked, and what is wrong with it ------------------------------------------------ */

/* Marks a row with a fault, and says it, unless another was said before. */
static gboolean
check_row (LaurelGiftDialog *self, GtkEditable *row, LaurelDriveFormLine check, char **note)
{
  const char *text = gtk_editable_get_text (row);
  g_autoptr (GError) error = NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  if (!gtk_widget_is_visible (GTK_WIDGET (row)) || *text == '\0' || check (text, &error))
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  if (*note == NULL)
    *note = laurel_quotes_nest (g_strdup (error->message));

  return FALSE;
}

static void
show_rows (LaurelGiftDialog *self)
{
  gboolean named = has_name (self), bought = is_bought (self);

  gtk_widget_set_visible (GTK_WIDGET (self->giver), named);
  gtk_widget_set_visible (GTK_WIDGET (self->giver_kind), named);
  gtk_widget_set_visible (GTK_WIDGET (self->phone), named);
  gtk_widget_set_visible (GTK_WIDGET (self->spending), bought && self->bought_with->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->point),
                          g_list_model_get_n_items (G_LIST_MODEL (self->points)) > 0);
}

static void
on_changed (LaurelGiftDialog *self)
{
  const char *count = gtk_editable_get_text (self->quantity);
  gboolean may = *gtk_editable_get_text (self->item) != '\0' && *count != '\0' &&
                 (!has_name (self) || *gtk_editable_get_text (self->giver) != '\0') &&
                 (self->is_promise || *gtk_editable_get_text (self->day) != '\0');
  g_autofree char *note = NULL;

  show_rows (self);
  may &= check_row (self, self->quantity, laurel_drive_check_count, &note);
  may &= check_row (self, self->worth, laurel_money_check, &note);
  may &= self->is_promise || check_row (self, self->day, laurel_drive_day_check, &note);
  if (note == NULL && !self->is_promise)
    note = laurel_drive_day_dup_note (laurel_dialog_get_session (LAUREL_DIALOG (self)),
                                      gtk_editable_get_text (self->day));
  if (is_bought (self) && self->bought_with->len == 0) {
    may = FALSE;
    g_free (note);
    note = g_strdup (_("Nothing was spent yet: note the spending under Money first."));
  }
  /* What was refused was something else than what is typed now. */
  laurel_dialog_show_fault (LAUREL_DIALOG (self), NULL);
  gtk_label_set_label (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", may);
}

/* ---- what was spent, and where gifts are collected ------------------------------------------- */

static void
offer_spendings (LaurelGiftDialog *self)
{
  GListModel *cash = G_LIST_MODEL (self->cash);

  gtk_string_list_splice (self->spendings, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->spendings)), NULL);
  g_array_set_size (self->bought_with, 0);
  for (guint i = 0; i < g_list_model_get_n_items (cash); i++) {
    g_autoptr (LaurelCash) line = g_list_model_get_item (cash, i);
    gint64 id = laurel_row_get_id (LAUREL_ROW (line));
    g_autofree char *label = laurel_ledger_words_dup_cash (line);

    if (!laurel_ledger_words_is_spending (line))
      continue;
    g_array_append_val (self->bought_with, id);
    gtk_string_list_append (self->spendings, label);
  }
  on_changed (self);
}

static void
offer_points (LaurelGiftDialog *self)
{
  GListModel *places = G_LIST_MODEL (self->places);

  gtk_string_list_splice (self->points, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->points)), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (places); i++) {
    g_autoptr (LaurelPoint) point = g_list_model_get_item (places, i);

    if (g_strcmp0 (laurel_point_get_kind (point), "collection") == 0)
      gtk_string_list_append (self->points, laurel_point_get_name (point));
  }
  on_changed (self);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_gift_dialog_dispose (GObject *object)
{
  LaurelGiftDialog *self = LAUREL_GIFT_DIALOG (object);

  g_clear_object (&self->promise);
  g_clear_object (&self->cash);
  g_clear_object (&self->places);

  G_OBJECT_CLASS (laurel_gift_dialog_parent_class)->dispose (object);
}

static void
laurel_gift_dialog_finalize (GObject *object)
{
  g_array_unref (LAUREL_GIFT_DIALOG (object)->bought_with);

  G_OBJECT_CLASS (laurel_gift_dialog_parent_class)->finalize (object);
}

static void
laurel_gift_dialog_class_init (LaurelGiftDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_gift_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_gift_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-gift-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, condition);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, giver);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, giver_kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, item);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, naming);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, namings);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, note);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, point);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, points);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, quantity);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, receipt);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, spending);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, spendings);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, who);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftDialog, worth);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_gift_dialog_init (LaurelGiftDialog *self)
{
  self->bought_with = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static LaurelRowList *
watch (LaurelGiftDialog *self, LaurelDrivePage *page, const LaurelQuery *query, GCallback changed)
{
  LaurelRowList *list = laurel_drive_page_list (page, query);

  g_signal_connect_object (list, "items-changed", changed, self, G_CONNECT_SWAPPED);

  return list;
}

static LaurelGiftDialog *
new_for (LaurelDrivePage *page, gboolean is_promise)
{
  LaurelGiftDialog *self = g_object_new (LAUREL_TYPE_GIFT_DIALOG, "session",
                                         laurel_drive_page_get_session (page), NULL);
  g_autofree char *today =
    laurel_day_dup_iso (laurel_session_get_today (laurel_drive_page_get_session (page)));

  self->drive = laurel_drive_page_get_id (page);
  self->is_promise = is_promise;
  gtk_widget_set_visible (GTK_WIDGET (self->worth), !is_promise);
  gtk_widget_set_visible (GTK_WIDGET (self->condition), !is_promise);
  gtk_widget_set_visible (self->paper, !is_promise);
  gtk_editable_set_text (self->day, today);
  if (is_promise) /* what is bought is not promised */
    gtk_string_list_remove (self->namings, G_N_ELEMENTS (NAMINGS) - 1);
  self->cash = watch (self, page, &LAUREL_CASH_OF_DRIVE, G_CALLBACK (offer_spendings));
  self->places = watch (self, page, &LAUREL_POINTS_OF_DRIVE, G_CALLBACK (offer_points));
  offer_spendings (self);
  offer_points (self);

  return self;
}

/**
 * laurel_gift_dialog_present:
 * @over: where it was asked for
 * @page: a page that has a drive
 * @is_promise: whether it is only promised
 *
 * Returns: (transfer none): the dialog
 */
LaurelDialog *
laurel_gift_dialog_present (GtkWidget *over, LaurelDrivePage *page, gboolean is_promise)
{
  LaurelGiftDialog *self = new_for (page, is_promise);

  if (is_promise)
    g_object_set (self, "title", _("Note a promise"), "verb", _("_Note"), NULL);
  on_changed (self);
  laurel_dialog_present (LAUREL_DIALOG (self), over);

  return LAUREL_DIALOG (self);
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
  gtk_widget_set_visible (self->who, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), FALSE);
  on_changed (self);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
