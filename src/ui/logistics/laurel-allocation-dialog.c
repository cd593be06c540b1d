/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-allocation-dialog.h"

#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/receivers/laurel-allocation-store.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-run.h"
#include "ui/logistics/laurel-receiver-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelAllocationDialog:
 *
 * Shares one kind of gift out: by the rule that the drive declared, or by another one, beside which
 * it says what the declared one would give. Each share comes with its arithmetic.
 *
 * ## Actions
 *
 * - `allocation.declare`: what stands here is the rule of the drive from now on
 */
struct _LaurelAllocationDialog {
  LaurelDialog parent_instance;

  AdwComboRow *kind;
  AdwComboRow *method;
  GtkEditable *total;
  GtkEditable *floor;
  GtkLabel *rule;
  GtkLabel *fault;
  GtkListBox *list;
  GtkWidget *by_hand;
  GtkSwitch *replace;

  LaurelDrive *drive;      /* (nullable) */
  LaurelRowList *kinds;    /* (nullable) */
  LaurelRowList *shares;   /* (nullable): by what stands here */
  LaurelRowList *declared; /* (nullable): by the rule of the drive */
  LaurelRowList *before;   /* (nullable): what was shared out already */
};

G_DEFINE_FINAL_TYPE (LaurelAllocationDialog, laurel_allocation_dialog, LAUREL_TYPE_DIALOG)

static const char *const METHODS[] = { "largest-remainder", "sainte-lague" };

static int
read_number (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  gint64 number;

  return g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &number, NULL) ? (int) number : -1;
}

static gint64
get_kind (LaurelAllocationDialog *self)
{
  LaurelRow *kind = self->kind ? adw_combo_row_get_selected_item (self->kind) : NULL;

  return kind ? laurel_row_get_id (kind) : 0;
}

static const char *
get_method (LaurelAllocationDialog *self)
{
  return METHODS[MIN (adw_combo_row_get_selected (self->method), G_N_ELEMENTS (METHODS) - 1)];
}

/* Whether what was shared out of the kind before was changed by hand. */
static gboolean
is_by_hand (LaurelAllocationDialog *self)
{
  guint n = self->before ? g_list_model_get_n_items (G_LIST_MODEL (self->before)) : 0;
  gint64 kind = get_kind (self);

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelAllocation) each = g_list_model_get_item (G_LIST_MODEL (self->before), i);

    if (laurel_allocation_get_kind_id (each) == kind)
      return laurel_allocation_get_by_hand (each) > 0;
  }

  return FALSE;
}

/* Only what is asked about may be thrown away. */
static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return is_by_hand (LAUREL_ALLOCATION_DIALOG (dialog)) ? &LAUREL_ALLOCATIONS_REPLACE
                                                        : &LAUREL_ALLOCATIONS_MAKE;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelAllocationDialog *self = LAUREL_ALLOCATION_DIALOG (dialog);
  gint64 kind = get_kind (self);

  return g_variant_new ("(@axisi)", g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, &kind, 1,
                                                               sizeof kind),
                        read_number (self->total), get_method (self), read_number (self->floor));
}

/* ---- what it would give ---------------------------------------------------------------------- */

static GtkWidget *
new_row (LaurelAllocationDialog *self, LaurelAllocationShare *share)
{
  LaurelRow *other = self->declared ? laurel_row_list_find (self->declared,
                                                            laurel_row_get_id (LAUREL_ROW (share)))
                                    : NULL;
  int given = laurel_allocation_share_get_given (share);
  int by_rule = other ? laurel_allocation_share_get_given (LAUREL_ALLOCATION_SHARE (other)) : given;
  GtkWidget *row = adw_action_row_new (), *count;
  g_autofree char *words = laurel_receiver_words_dup_share (share);
  g_autofree char *text = g_strdup_printf ("%d", given), *beside = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 laurel_allocation_share_get_receiver (share));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (by_rule != given) {
    GtkWidget *label;

    /* Translators: %d counts pieces. */
    beside = g_strdup_printf (_("declared rule: %d"), by_rule);
    label = gtk_label_new (beside);
    gtk_widget_add_css_class (label, "warning");
    gtk_widget_add_css_class (label, "caption");
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  }
  count = gtk_label_new (text);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);

  return row;
}

static void
show_shares (LaurelAllocationDialog *self)
{
  const GError *error = self->shares ? laurel_row_list_get_error (self->shares) : NULL;
  guint n = self->shares ? g_list_model_get_n_items (G_LIST_MODEL (self->shares)) : 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; error == NULL && i < n; i++) {
    g_autoptr (LaurelAllocationShare) share =
      g_list_model_get_item (G_LIST_MODEL (self->shares), i);

    gtk_list_box_append (self->list, new_row (self, share));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->list), error == NULL && n > 0);
  gtk_label_set_label (self->fault, error ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->by_hand, is_by_hand (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", error == NULL && n > 0 &&
                                 (!is_by_hand (self) || gtk_switch_get_active (self->replace)));
}

static LaurelRowList *
list_rows (LaurelAllocationDialog *self, const LaurelQuery *query, GVariant *args)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));
  LaurelRowList *list = laurel_store_list (laurel_session_get_store (session), query, args);

  g_signal_connect_object (list, "notify", G_CALLBACK (show_shares), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (show_shares), self,
                           G_CONNECT_SWAPPED);

  return list;
}

/* Whether what stands here is another rule than the declared one, and whole. */
static gboolean
can_declare (LaurelAllocationDialog *self)
{
  int floor = read_number (self->floor);
  const char *method = laurel_drive_get_method (self->drive);

  return floor >= 0 && (floor != laurel_drive_get_floor (self->drive) ||
                        !g_str_equal (get_method (self), method));
}

static void
compute (LaurelAllocationDialog *self)
{
  g_clear_object (&self->shares);
  g_clear_object (&self->declared);
  if (self->drive != NULL && get_kind (self) != 0) {
    self->shares = list_rows (self, &LAUREL_SHARES_IF,
                              g_variant_new ("(xisi)", get_kind (self), read_number (self->total),
                                             get_method (self), read_number (self->floor)));
    self->declared = list_rows (self, &LAUREL_SHARES_IF,
                                g_variant_new ("(xisi)", get_kind (self),
                                               read_number (self->total), "", -1));
  }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "allocation.declare",
                                 self->drive != NULL && can_declare (self));
  show_shares (self);
}

/* What is thrown away of one kind is not of another. */
static void
on_kind (LaurelAllocationDialog *self)
{
  gtk_switch_set_active (self->replace, FALSE);
  compute (self);
}

static void
tell_rule (LaurelAllocationDialog *self)
{
  const char *method = laurel_drive_get_method (self->drive);
  int floor = laurel_drive_get_floor (self->drive);
  g_autofree char *words =
    g_strdup_printf (g_strcmp0 (method, METHODS[1]) == 0
                     /* Translators: %d counts pieces. */
                     ? _("Declared before: by Sainte-Laguë, at least %d to each, and to nobody "
                         "more than it needs.")
                     /* Translators: %d counts pieces. */
                     : _("Declared before: in proportion to the children, rounded once by the "
                         "largest remainder; at least %d to each, and to nobody more than it "
                         "needs."), floor);

  gtk_label_set_label (self->rule, words);
}

/* It stands here at first. */
static void
show_rule (LaurelAllocationDialog *self)
{
  g_autofree char *number = g_strdup_printf ("%d", laurel_drive_get_floor (self->drive));
  const char *method = laurel_drive_get_method (self->drive);

  tell_rule (self);
  gtk_editable_set_text (self->floor, number);
  adw_combo_row_set_selected (self->method, g_strcmp0 (method, METHODS[1]) == 0 ? 1 : 0);
}

/* Another one was declared, here or elsewhere: what is typed stays. */
static void
on_drive_changed (LaurelAllocationDialog *self)
{
  tell_rule (self);
  compute (self);
}

static void
declare (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelAllocationDialog *self = LAUREL_ALLOCATION_DIALOG (widget);
  g_autofree char *floor = g_strdup_printf ("%d", read_number (self->floor));
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "method", get_method (self));
  g_variant_builder_add (&fields, "{ss}", "floor", floor);
  laurel_run (widget, laurel_dialog_get_session (LAUREL_DIALOG (self)), &LAUREL_DRIVE_EDIT,
              g_variant_new ("(xa{ss})", laurel_row_get_id (LAUREL_ROW (self->drive)), &fields));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_allocation_dialog_dispose (GObject *object)
{
  LaurelAllocationDialog *self = LAUREL_ALLOCATION_DIALOG (object);

  if (self->kind != NULL) {
    g_signal_handlers_disconnect_by_data (self->kind, self);
    adw_combo_row_set_model (self->kind, NULL);
  }
  self->kind = NULL;
  g_clear_object (&self->drive);
  g_clear_object (&self->kinds);
  g_clear_object (&self->shares);
  g_clear_object (&self->declared);
  g_clear_object (&self->before);

  G_OBJECT_CLASS (laurel_allocation_dialog_parent_class)->dispose (object);
}

static void
laurel_allocation_dialog_class_init (LaurelAllocationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_allocation_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "allocation.declare", NULL, declare);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-allocation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, by_hand);
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, floor);
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, method);
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, replace);
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, rule);
  gtk_widget_class_bind_template_child (widget_class, LaurelAllocationDialog, total);
  gtk_widget_class_bind_template_callback (widget_class, compute);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, show_shares);
}

static void
laurel_allocation_dialog_init (LaurelAllocationDialog *self)
{
  g_autoptr (GtkExpression) name = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  name = gtk_property_expression_new (LAUREL_TYPE_GIFT_KIND, NULL, "name");
  adw_combo_row_set_expression (self->kind, name);
}

/**
 * laurel_allocation_dialog_new:
 * @session: a session
 * @drive: whose gifts are shared out
 */
GtkWidget *
laurel_allocation_dialog_new (LaurelSession *session, LaurelDrive *drive)
{
  LaurelAllocationDialog *self = g_object_new (LAUREL_TYPE_ALLOCATION_DIALOG, "session", session,
                                               NULL);

  self->drive = g_object_ref (drive);
  g_signal_connect_object (drive, "notify", G_CALLBACK (on_drive_changed), self,
                           G_CONNECT_SWAPPED);
  self->kinds = laurel_store_list (laurel_session_get_store (session), &LAUREL_KINDS_OF_DRIVE,
                                   g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (drive))));
  self->before = list_rows (self, &LAUREL_ALLOCATIONS_OF_DRIVE,
                            g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (drive))));
  show_rule (self);
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (self->kinds));
  compute (self);

  return GTK_WIDGET (self);
}
