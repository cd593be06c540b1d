/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-print-dialog.h"

#include "base/laurel-settings.h"
#include "documents/laurel-print-order.h"
#include "ui/documents/laurel-batch-progress.h"
#include "ui/documents/laurel-paper-print.h"
#include "ui/documents/laurel-print-offset.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPrintDialog:
 *
 * Asks what the dialog of the desktop cannot know: which pages when both sides are printed
 * by hand, whether the paper has its border already, and how far the printer is off. What that
 * takes is shown as long as it takes, and can be called off.
 *
 * ## Actions
 *
 * - `print.apply`: asks for the printer
 * - `print.calibrate`: prints the sheet by which a printer is measured
 */
struct _LaurelPrintDialog {
  AdwWindow parent_instance;

  GtkWidget *form;
  LaurelFormRow *range;
  GtkLabel *pages;
  AdwComboRow *sides;
  LaurelSwitchRow *preprinted;
  AdwComboRow *printer;
  GtkSpinButton *right;
  GtkSpinButton *down;
  GtkWidget *placed;
  LaurelBatchProgress *bar;

  LaurelProgress *progress; /* (nullable): nothing is prepared */
  guint wait_id;            /* until it is worth to be shown */
  gboolean calibrates;
  GtkStringList *printers;
  GSettings *settings; /* (nullable) */
  GtkWidget *over; /* (nullable): closed */
  GBytes *pdf;
  guint n_pages; /* 0: not counted yet */
  char *title;
  gboolean showing; /* an offset, which nobody set */
};

G_DEFINE_FINAL_TYPE (LaurelPrintDialog, laurel_print_dialog, ADW_TYPE_WINDOW)

/* The first is any printer. */
static const char *
get_printer (LaurelPrintDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->printer);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION
           ? "" : gtk_string_list_get_string (self->printers, selected);
}

static void
show_offset (LaurelPrintDialog *self)
{
  LaurelPrintOffset offset =
    laurel_print_offset_get (self->settings, get_printer (self),
                             laurel_switch_row_get_active (self->preprinted));

  self->showing = TRUE;
  gtk_spin_button_set_value (self->right, offset.right);
  gtk_spin_button_set_value (self->down, offset.down);
  self->showing = FALSE;
}

static void
on_stock (LaurelPrintDialog *self)
{
  if (self->printers != NULL)
    show_offset (self);
}

static void
on_moved (LaurelPrintDialog *self)
{
  LaurelPrintOffset offset = { gtk_spin_button_get_value (self->right),
                               gtk_spin_button_get_value (self->down) };

  if (!self->showing)
    laurel_print_offset_set (self->settings, get_printer (self),
                             laurel_switch_row_get_active (self->preprinted), offset);
}

/* ---- pages ------------------------------------------------------------------ */

/* The desktop's dialog asks for pages, too, but is given only these. */
static char *
dup_count (guint n, guint of)
{
  return n == of
    /* Translators: %u counts pages. */
    ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page goes to the printer",
                                    "%u pages go to the printer", n), n)
    /* Translators: %1$u is how many of %2$u pages. The dialog is that of the desktop, which asks
     * for the printer. */
    : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%1$u of %2$u pages goes to the printer. For the dialog that "
                                    "comes next, it is all there is.",
                                    "%1$u of %2$u pages go to the printer. For the dialog that "
                                    "comes next, they are all there is.", n), n, of);
}

/* Which pages are named, as long as somebody types. */
static void
show_pages (LaurelPrintDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) pages = NULL;
  g_autofree char *words = NULL;

  if (self->n_pages == 0)
    return;

  pages = laurel_print_order_list (gtk_editable_get_text (GTK_EDITABLE (self->range)),
                                   (LaurelPrintSides) adw_combo_row_get_selected (self->sides),
                                   self->n_pages, &error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.apply", pages != NULL);
  if (pages == NULL) {
    gtk_label_set_label (self->pages, error->message);
    gtk_widget_add_css_class (GTK_WIDGET (self->range), "error");
    gtk_widget_add_css_class (GTK_WIDGET (self->pages), "error");
    gtk_widget_remove_css_class (GTK_WIDGET (self->pages), "dim-label");
    return;
  }

  words = dup_count (pages->len, self->n_pages);
  gtk_label_set_label (self->pages, words);
  gtk_widget_remove_css_class (GTK_WIDGET (self->range), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->pages), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "dim-label");
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelPrintDialog *self = LAUREL_PRINT_DIALOG (source);
  guint n_pages = laurel_paper_print_count_finish (result);

  if (self->over == NULL)
    return;

  self->n_pages = n_pages;
  show_pages (self);
}

/* ---- preparing -------------------------------------------------------------- */

#define WAIT 300 /* milliseconds */

static gboolean
show_progress (gpointer data)
{
  LaurelPrintDialog *self = data;

  self->wait_id = 0;
  laurel_batch_progress_begin (self->bar, _("Preparing the pages…"), self->progress);

  return G_SOURCE_REMOVE;
}

static void
end_preparing (LaurelPrintDialog *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_pointer (&self->progress, laurel_progress_unref);
  laurel_batch_progress_end (self->bar);
}

static void
on_prepared (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelPrintDialog *self = LAUREL_PRINT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = laurel_paper_print_prepare_finish (result, &error);

  /* Who has closed it meanwhile does not want it any more. */
  if (self->over == NULL)
    return;

  end_preparing (self);
  if (operation == NULL) {
    laurel_report (self->form, error);
    gtk_widget_grab_focus (GTK_WIDGET (self->range));
  } else if (self->calibrates) {
    laurel_paper_print_ask (self->form, operation);
  } else {
    laurel_paper_print_ask (self->over, operation);
    gtk_window_close (GTK_WINDOW (self));
  }
}

/* Nothing becomes insensitive meanwhile, so that the focus stays where it is. */
static void
prepare (LaurelPrintDialog *self, GBytes *pdf, const LaurelPrintChoice *choice, const char *title)
{
  self->calibrates = pdf == NULL;
  self->progress = laurel_progress_new ();
  self->wait_id = g_timeout_add (WAIT, show_progress, self);
  laurel_paper_print_prepare_async (GTK_WIDGET (self), pdf, choice, title, self->progress,
                                    on_prepared, NULL);
}

static void
apply (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPrintDialog *self = LAUREL_PRINT_DIALOG (widget);
  const LaurelPrintChoice choice = {
    .range = gtk_editable_get_text (GTK_EDITABLE (self->range)),
    .sides = (LaurelPrintSides) adw_combo_row_get_selected (self->sides),
    .preprinted = laurel_switch_row_get_active (self->preprinted),
    .printer = get_printer (self),
  };

  /* What was typed and not yet left counts. */
  gtk_spin_button_update (self->right);
  gtk_spin_button_update (self->down);
  if (self->progress == NULL)
    prepare (self, self->pdf, &choice, self->title);
}

static void
calibrate (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const LaurelPrintChoice AS_IT_IS = { .raw = TRUE };
  LaurelPrintDialog *self = LAUREL_PRINT_DIALOG (widget);

  if (self->progress == NULL)
    prepare (self, NULL, &AS_IT_IS, _("Calibration sheet"));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_print_dialog_dispose (GObject *object)
{
  LaurelPrintDialog *self = LAUREL_PRINT_DIALOG (object);

  if (self->progress != NULL)
    laurel_progress_cancel (self->progress);
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_pointer (&self->progress, laurel_progress_unref);
  g_clear_object (&self->printers);
  g_clear_object (&self->settings);
  g_clear_object (&self->over);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (laurel_print_dialog_parent_class)->dispose (object);
}

static void
laurel_print_dialog_class_init (LaurelPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_print_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "print.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "print.calibrate", NULL, calibrate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (LAUREL_TYPE_BATCH_PROGRESS);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, range);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, sides);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, preprinted);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, printer);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, right);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, down);
  gtk_widget_class_bind_template_child (widget_class, LaurelPrintDialog, placed);
  gtk_widget_class_bind_template_callback (widget_class, on_stock);
  gtk_widget_class_bind_template_callback (widget_class, on_moved);
  gtk_widget_class_bind_template_callback (widget_class, show_pages);
}

static void
laurel_print_dialog_init (LaurelPrintDialog *self)
{
  g_auto (GStrv) names = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = laurel_settings_new ();
  self->printers = gtk_string_list_new (NULL);
  names = laurel_print_offset_list_printers (self->settings);
  gtk_string_list_append (self->printers,
                          *names == NULL ? _("Any printer") : _("Any other printer"));
  for (char **name = names; *name != NULL; name++)
    gtk_string_list_append (self->printers, *name);
  adw_combo_row_set_model (self->printer, G_LIST_MODEL (self->printers));
  gtk_widget_set_sensitive (self->placed, self->settings != NULL);
  show_offset (self);
}

/**
 * laurel_print_dialog_present:
 * @over: where it was asked for
 * @pdf: what to print
 * @title: what the print queue calls it
 *
 * Asks how it is printed.
 */
void
laurel_print_dialog_present (GtkWidget *over, GBytes *pdf, const char *title)
{
  LaurelPrintDialog *self = g_object_new (LAUREL_TYPE_PRINT_DIALOG, NULL);

  self->over = g_object_ref (over);
  self->pdf = g_bytes_ref (pdf);
  self->title = g_strdup (title);
  laurel_paper_print_count_async (GTK_WIDGET (self), pdf, on_counted, NULL);
  laurel_dialog_show_over (GTK_WINDOW (self), over);
  gtk_widget_grab_focus (GTK_WIDGET (self->range));
}
