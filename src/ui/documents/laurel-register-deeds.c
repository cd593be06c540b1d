/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-deeds.h"

#include "base/laurel-error.h"
#include "ui/documents/laurel-explain-job.h"
#include "ui/documents/laurel-keys-dialog.h"
#include "ui/documents/laurel-paper-print.h"
#include "ui/documents/laurel-register-reprint.h"
#include "ui/documents/laurel-reissue-dialog.h"
#include "ui/documents/laurel-void-dialog.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"

#include <glib/gi18n-lib.h>

/*
 * What can be done with the one that is selected in the register:
 *
 * - `register.copy-number`, `register.copy-code`: to the clipboard
 * - `register.print`, `register.save`: once more, as it was; it is counted
 * - `register.print-batch`, `register.save-batch`: all valid ones of the batch that is shown
 * - `register.reissue`, `register.void`: asks, for neither can be undone
 *
 * And with all of it: `register.explain`, `register.keys`.
 */

/* What is done with one, while another may be selected. */
typedef struct {
  LaurelRegisterPage *page;
  GPtrArray *issued; /* (element-type LaurelIssued) */
  gboolean prints;
  char *path; /* (nullable): where it is saved, if it is not printed */
} Deed;

static Deed *
deed_new (LaurelRegisterPage *page, GPtrArray *issued)
{
  Deed *self = g_new0 (Deed, 1);

  self->page = g_object_ref (page);
  self->issued = g_ptr_array_ref (issued);

  return self;
}

static Deed *
deed_new_selected (LaurelRegisterPage *page)
{
  g_autoptr (GPtrArray) issued = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (issued, g_object_ref (laurel_register_page_get_issued (page)));
  return deed_new (page, issued);
}

/* Of a batch, those that can be printed again. */
static Deed *
deed_new_batch (LaurelRegisterPage *page)
{
  g_autoptr (GPtrArray) issued = laurel_register_page_list_batch (page);

  return deed_new (page, issued);
}

static void
deed_free (Deed *self)
{
  g_object_unref (self->page);
  g_ptr_array_unref (self->issued);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

static LaurelSession *
get_session (gpointer page)
{
  return laurel_page_get_session (LAUREL_PAGE (page));
}

/* ---- the clipboard ---------------------------------------------------------- */

static void
copy (GtkWidget *widget, const char *text, const char *told)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  laurel_toast (widget, told);
}

static void
copy_number (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelIssued *issued = laurel_register_page_get_issued (LAUREL_REGISTER_PAGE (widget));

  copy (widget, laurel_issued_get_number (issued), _("The number is on the clipboard"));
}

static void
copy_code (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelIssued *issued = laurel_register_page_get_issued (LAUREL_REGISTER_PAGE (widget));
  g_autofree char *code = laurel_issued_dup_code (issued);

  copy (widget, code, _("What the QR code says is on the clipboard"));
}

/* ---- once more -------------------------------------------------------------- */

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  if (!laurel_register_count_finish (LAUREL_SESSION (source), result, &error)) {
    /* Translators: in front of why it was not counted. */
    g_prefix_error (&error, "%s ", _("The page was made, but not counted."));
    laurel_report (GTK_WIDGET (deed->page), error);
    return;
  }
  if (deed->prints)
    return;

  if (deed->issued->len == 1)
    /* Translators: %s is a number, such as QM-2022-00001. */
    told = g_strdup_printf (_("Saved %s again"), laurel_issued_get_number (deed->issued->pdata[0]));
  else
    /* Translators: %u counts papers that were issued together, such as certificates. */
    told = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Saved %u again", "Saved %u again",
                                         deed->issued->len), deed->issued->len);
  laurel_toast (GTK_WIDGET (deed->page), told);
}

/* What was given up at the printer is not counted. */
static void
on_printed (gboolean printed, gpointer data)
{
  Deed *deed = data;

  if (printed)
    laurel_register_count_async (get_session (deed->page), deed->issued, on_counted, deed);
  else
    deed_free (deed);
}

static void on_page_made (GObject *source, GAsyncResult *result, gpointer data);

static void
make_page (Deed *deed, gboolean anyway)
{
  LaurelSession *session = get_session (deed->page);

  laurel_register_reprint_async (laurel_session_get_store (session), deed->issued, deed->path,
                                 anyway, on_page_made, deed);
}

/* The question has the deed as long as it is there, whatever becomes of it. */
static void
on_answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  const Deed *asked = data;
  Deed *deed;

  if (!g_str_equal (response, "do"))
    return;

  deed = deed_new (asked->page, asked->issued);
  deed->prints = asked->prints;
  deed->path = g_strdup (asked->path);
  make_page (deed, TRUE);
}

static void
drop_deed (gpointer data, GClosure *closure)
{
  deed_free (data);
}

/* What would look otherwise than the paper that is out in the world is not given out unasked. */
static void
ask (Deed *deed, const char *why)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (deed->page));
  GtkWidget *dialog;

  if (window == NULL) {
    deed_free (deed);
    return;
  }

  dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Not as it was issued"), why);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "do",
                                    deed->prints ? _("_Print anyway") : _("_Save anyway"), NULL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered), deed, drop_deed, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_page_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = laurel_register_reprint_finish (result, &error);
  GtkWidget *page = GTK_WIDGET (deed->page);
  GPtrArray *issued = deed->issued;

  if (g_error_matches (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_CHANGED))
    ask (g_steal_pointer (&deed), error->message);
  else if (pdf == NULL)
    laurel_report (page, error);
  else if (deed->prints)
    laurel_paper_print_watched (page, pdf, laurel_issued_get_number (issued->pdata[0]),
                                on_printed, g_steal_pointer (&deed));
  else
    laurel_register_count_async (get_session (page), issued, on_counted,
                                 g_steal_pointer (&deed));
}

static void
print_again (GtkWidget *widget, Deed *(*choose) (LaurelRegisterPage *))
{
  Deed *deed;

  if (!laurel_check_writable (widget, get_session (widget)))
    return;

  deed = choose (LAUREL_REGISTER_PAGE (widget));
  deed->prints = TRUE;
  make_page (deed, FALSE);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  print_again (widget, deed_new_selected);
}

static void
print_batch (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  print_again (widget, deed_new_batch);
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;

  deed->path = laurel_file_dialog_finish_path (result, &error);
  if (deed->path != NULL)
    make_page (g_steal_pointer (&deed), FALSE);
  else
    laurel_report (GTK_WIDGET (deed->page), error);
}

/* The file is called by the number, or by the first and the last. */
static char *
dup_file_name (GPtrArray *issued)
{
  const char *first = laurel_issued_get_number (issued->pdata[0]);
  const char *last = laurel_issued_get_number (issued->pdata[issued->len - 1]);
  char *name = issued->len == 1 ? g_strdup_printf ("%s.pdf", first)
                                : g_strdup_printf ("%s – %s.pdf", first, last);

  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}

static void
save_again (GtkWidget *widget, Deed *(*choose) (LaurelRegisterPage *))
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = NULL;
  Deed *deed;

  if (!laurel_check_writable (widget, get_session (widget)))
    return;

  deed = choose (LAUREL_REGISTER_PAGE (widget));
  name = dup_file_name (deed->issued);
  gtk_file_filter_set_name (filter, "PDF");
  gtk_file_filter_add_suffix (filter, "pdf");
  laurel_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save again"), name, filter,
                          on_place_chosen, deed);
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  save_again (widget, deed_new_selected);
}

static void
save_batch (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  save_again (widget, deed_new_batch);
}

/* ---- what becomes of it ----------------------------------------------------- */

static void
declare_void (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelIssued *issued = laurel_register_page_get_issued (LAUREL_REGISTER_PAGE (widget));

  if (laurel_check_writable (widget, get_session (widget)))
    laurel_dialog_present (LAUREL_DIALOG (laurel_void_dialog_new (get_session (widget), issued)),
                           widget);
}

static void
reissue (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelIssued *issued = laurel_register_page_get_issued (LAUREL_REGISTER_PAGE (widget));

  if (laurel_check_writable (widget, get_session (widget)))
    laurel_reissue_dialog_present (get_session (widget), issued, widget);
}

/* ---- all of it -------------------------------------------------------------- */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) page = data;
  g_autoptr (GError) error = NULL;

  if (laurel_explain_finish (result, &error))
    laurel_toast (page, _("Saved"));
  else
    laurel_report (page, error);
}

static void
on_explanation_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) page = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path != NULL)
    laurel_explain_async (get_session (page), path, on_saved, g_object_ref (page));
  else
    laurel_report (page, error);
}

static void
explain (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, "PDF");
  gtk_file_filter_add_suffix (filter, "pdf");
  laurel_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Explanation for others"),
                          _("How to check our certificates.pdf"), filter,
                          on_explanation_place_chosen, g_object_ref (widget));
}

static void
show_keys (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_keys_dialog_present (get_session (widget), widget);
}

/* ---- which of them ---------------------------------------------------------- */

static void
enable_batch (LaurelRegisterPage *self)
{
  g_autoptr (GPtrArray) batch = laurel_register_page_list_batch (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.print-batch", batch->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.save-batch", batch->len > 0);
}

/* What is void is not printed, and what is replaced is not issued a third time. */
void
laurel_register_deeds_enable (LaurelRegisterPage *self)
{
  LaurelIssued *issued = laurel_register_page_get_issued (self);
  const char *state = issued ? laurel_issued_get_state (issued) : NULL;
  gboolean is_valid = g_strcmp0 (state, "valid") == 0;
  gboolean is_known = issued != NULL && !laurel_issued_is_forgotten (issued);
  gboolean is_replaced = issued != NULL && laurel_issued_get_replaced_by (issued) != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "register.copy-code", issued != NULL);
  gtk_widget_action_set_enabled (widget, "register.copy-number", issued != NULL);
  gtk_widget_action_set_enabled (widget, "register.print", is_valid && is_known);
  gtk_widget_action_set_enabled (widget, "register.save", is_valid && is_known);
  gtk_widget_action_set_enabled (widget, "register.void", is_valid);
  enable_batch (self);
  gtk_widget_action_set_enabled (widget, "register.reissue", issued != NULL && !is_replaced);
}

/* Lets a page of the register do all this. */
void
laurel_register_deeds_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "register.copy-code", NULL, copy_code);
  gtk_widget_class_install_action (widget_class, "register.copy-number", NULL, copy_number);
  gtk_widget_class_install_action (widget_class, "register.explain", NULL, explain);
  gtk_widget_class_install_action (widget_class, "register.keys", NULL, show_keys);
  gtk_widget_class_install_action (widget_class, "register.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "register.print-batch", NULL, print_batch);
  gtk_widget_class_install_action (widget_class, "register.reissue", NULL, reissue);
  gtk_widget_class_install_action (widget_class, "register.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "register.save-batch", NULL, save_batch);
  gtk_widget_class_install_action (widget_class, "register.void", NULL, declare_void);
}
