/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-deductions-dialog.h"

#include "base/laurel-ratio.h"
#include "judging/contest/laurel-stage-entries-store.h"
#include "judging/measures/laurel-deduction-store.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/judging/laurel-measure-rows.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-run.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDeductionsDialog:
 *
 * Takes points off an entry after its marks are combined, as for what was found on site, for a
 * reason; and shows what was taken off in this stage, which can be given back.
 *
 * ## Actions
 *
 * - `deductions.remove` (`x`): gives points back
 */
struct _LaurelDeductionsDialog {
  LaurelDialog parent_instance;

  AdwComboRow *entry;
  GtkEditable *points;
  GtkEditable *reason;
  GtkEditable *day;
  GtkWidget *taken_group;
  LaurelMoreList *taken;

  LaurelRowList *entries;    /* (nullable): that take part in the stage */
  LaurelRowList *deductions; /* (nullable) */
  gint64 stage;
  gint64 wanted;             /* the entry to begin with, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelDeductionsDialog, laurel_deductions_dialog, LAUREL_TYPE_DIALOG)

/* ---- which entry ---------------------------------------------------------------------------- */

static void
show_entries (LaurelDeductionsDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint before = adw_combo_row_get_selected (self->entry);
  guint chosen = before == GTK_INVALID_LIST_POSITION ? 0 : before;

  if (laurel_row_list_get_loading (self->entries))
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->entries)); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->entries), i);
    g_autofree char *number = NULL;
    g_autofree char *title = NULL;
    g_autofree char *name = NULL;

    g_object_get (row, "number", &number, "title", &title, NULL);
    name = g_strdup_printf ("%s  %s", number, title);
    gtk_string_list_append (names, name);
    if (laurel_row_get_id (row) == self->wanted)
      chosen = i;
  }
  adw_combo_row_set_model (self->entry, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->entry, chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 g_list_model_get_n_items (G_LIST_MODEL (names)) > 0);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelDeductionsDialog *self = LAUREL_DEDUCTIONS_DIALOG (dialog);
  g_autoptr (LaurelRow) entry = g_list_model_get_item (G_LIST_MODEL (self->entries),
                                                       adw_combo_row_get_selected (self->entry));

  return g_variant_new ("(xxsss)", self->stage, entry ? laurel_row_get_id (entry) : 0,
                        gtk_editable_get_text (self->points), gtk_editable_get_text (self->reason),
                        gtk_editable_get_text (self->day));
}

/* ---- what was taken off --------------------------------------------------------------------- */

static void
show_taken (LaurelDeductionsDialog *self)
{
  gtk_widget_set_visible (self->taken_group,
                          g_list_model_get_n_items (G_LIST_MODEL (self->deductions)) > 0);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  GtkWidget *row, *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *number = NULL;
  g_autofree char *points = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *day = NULL;
  g_autofree char *on = NULL;
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;
  g_autofree char *taken = NULL;
  LaurelRatio exact;

  g_object_get (item, "number", &number, "points", &points, "reason", &reason, "day", &day, NULL);
  taken = laurel_ratio_read (points, &exact) ? laurel_ratio_dup_short (exact) : g_strdup (points);
  /* Translators: %1$s is the number of an entry, %2$s a number of points. */
  title = g_strdup_printf (_("%1$s: %2$s off"), number, taken);
  on = day ? laurel_day_words_of_iso (day) : NULL;
  about = on ? g_strdup_printf ("%s · %s", reason, on) : g_strdup (reason);
  row = laurel_measure_rows_new (title, about);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Give these points back"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "deductions.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", laurel_row_get_id (item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* Actions do not reach the page below from a window of its own. */
static void
give_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_run (widget, laurel_dialog_get_session (LAUREL_DIALOG (widget)), &LAUREL_DEDUCTION_REMOVE,
              g_variant_new ("(x)", g_variant_get_int64 (parameter)));
}

/* ---- the object ----------------------------------------------------------------------------- */

static void
laurel_deductions_dialog_dispose (GObject *object)
{
  LaurelDeductionsDialog *self = LAUREL_DEDUCTIONS_DIALOG (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->deductions);

  G_OBJECT_CLASS (laurel_deductions_dialog_parent_class)->dispose (object);
}

static void
laurel_deductions_dialog_class_init (LaurelDeductionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_deductions_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_DEDUCTION_ADD;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;
  gtk_widget_class_install_action (widget_class, "deductions.remove", "x", give_back);

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-deductions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDeductionsDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelDeductionsDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, LaurelDeductionsDialog, points);
  gtk_widget_class_bind_template_child (widget_class, LaurelDeductionsDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelDeductionsDialog, taken);
  gtk_widget_class_bind_template_child (widget_class, LaurelDeductionsDialog, taken_group);
}

static void
laurel_deductions_dialog_init (LaurelDeductionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_deductions_dialog_new:
 * @session: a session
 * @stage: in which stage
 * @entry: the entry to begin with, or 0
 */
GtkWidget *
laurel_deductions_dialog_new (LaurelSession *session, gint64 stage, gint64 entry)
{
  LaurelDeductionsDialog *self = g_object_new (LAUREL_TYPE_DEDUCTIONS_DIALOG, "session", session,
                                               NULL);
  LaurelStore *store = laurel_session_get_store (session);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  self->stage = stage;
  self->wanted = entry;
  gtk_editable_set_text (self->day, today);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  self->entries = laurel_store_list (store, &LAUREL_ENTRIES_OF_STAGE, g_variant_new ("(x)", stage));
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (show_entries), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "notify::loading", G_CALLBACK (show_entries), self,
                           G_CONNECT_SWAPPED);
  self->deductions = laurel_store_list (store, &LAUREL_DEDUCTIONS_OF_STAGE,
                                        g_variant_new ("(x)", stage));
  g_signal_connect_object (self->deductions, "items-changed", G_CALLBACK (show_taken), self,
                           G_CONNECT_SWAPPED);
  laurel_more_list_show (self->taken, G_LIST_MODEL (self->deductions), new_row, NULL);
  show_taken (self);

  return GTK_WIDGET (self);
}
