/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-letters.h"

#include "documents/laurel-batch-columns.h"
#include "documents/laurel-mail.h"
#include "ui/kit/laurel-form-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Asks where letters go, and what they say. */

#define MOST_TOLD 8 /* rows with no address that are told one by one */

typedef struct {
  GtkWidget *dialog;
  LaurelBatchOrder *order; /* a copy */
  GtkWidget *to;
  GtkWidget *subject;
  GtkWidget *body;
  GtkWidget *told;
  char *missing; /* rows without an address in that column, as they are told */
  guint n_missing;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  laurel_batch_order_free (self->order);
  g_free (self->missing);
  g_free (self);
}

static char *
dup_body (Question *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static LaurelBatchMail *
make_mail (Question *self)
{
  g_autofree char *body = dup_body (self);

  return laurel_batch_mail_new ((int) adw_combo_row_get_selected (ADW_COMBO_ROW (self->to)),
                                gtk_editable_get_text (GTK_EDITABLE (self->subject)), body);
}

/* ---- what is wrong ---------------------------------------------------------- */

/* “3, 7, 12 …”: another subject does not change them, and there may be many thousands of rows. */
static void
find_missing (Question *self)
{
  g_autoptr (LaurelBatchMail) mail = make_mail (self);
  g_autoptr (GString) rows = g_string_new (NULL);
  guint n = laurel_batch_order_get_n_rows (self->order);

  self->n_missing = 0;
  for (guint i = 0; i < n; i++) {
    if (laurel_batch_order_is_left_out (self->order, i)
        || laurel_batch_order_has_address (self->order, i, mail))
      continue;
    if (++self->n_missing <= MOST_TOLD)
      g_string_append_printf (rows, "%s%u", rows->len > 0 ? ", " : "", i + 1);
  }
  if (self->n_missing > MOST_TOLD)
    g_string_append (rows, " …");
  g_free (self->missing);
  self->missing = g_string_free (g_steal_pointer (&rows), FALSE);
}

/* Told while it can still be corrected. */
static void
show_faults (Question *self)
{
  g_autoptr (LaurelBatchMail) mail = make_mail (self);
  g_autoptr (GError) error = NULL;
  guint n = laurel_batch_order_get_n_rows (self->order)
            - laurel_batch_order_get_n_left_out (self->order);
  g_autofree char *words = NULL;
  gboolean right = laurel_batch_order_check_mail (self->order, mail, &error);

  if (!right)
    words = g_strdup (error->message);
  else if (self->n_missing == 0)
    /* Translators: %u counts letters. */
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u letter, with its page as PDF",
                                          "%u letters, each with its page as PDF", n), n);
  else
    words = g_strdup_printf (
      /* Translators: %1$u counts rows of a table, %2$s lists their numbers. */
      g_dngettext (GETTEXT_PACKAGE, "%1$u row has no e-mail address and gets no letter: %2$s",
                   "%1$u rows have no e-mail address and get no letter: %2$s", self->n_missing),
      self->n_missing, self->missing);
  gtk_label_set_label (GTK_LABEL (self->told), words);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), "make",
                                           right && self->n_missing < n);
}

static void
on_column_chosen (Question *self)
{
  find_missing (self);
  show_faults (self);
}

/* ---- the question ----------------------------------------------------------- */

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (GTask) task = data;

  if (g_str_equal (response, "make"))
    g_task_return_pointer (task, make_mail (g_task_get_task_data (task)),
                           (GDestroyNotify) laurel_batch_mail_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No letter was made");
}

static GtkWidget *
new_body (Question *self, const char *text)
{
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->body = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->body), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->body), FALSE);
  g_object_set (self->body, "left-margin", 12, "right-margin", 12, "top-margin", 9,
                "bottom-margin", 9, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text of the letter"), -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body)), text, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->body);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 120);
  gtk_frame_set_child (GTK_FRAME (frame), scrolled);

  return frame;
}

static GtkWidget *
new_list (Question *self)
{
  char **headings = laurel_batch_order_get_source (self->order)->headings;
  const LaurelTemplate *template = laurel_batch_order_get_template (self->order);
  g_autoptr (GtkStringList) columns = gtk_string_list_new ((const char * const *) headings);
  int address = laurel_batch_columns_find_address ((const char * const *) headings);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->to = adw_combo_row_new ();
  g_object_set (self->to, "use-markup", FALSE, "title", _("Column with addresses"), "model",
                columns, "selected", (guint) MAX (address, 0), NULL);
  self->subject = g_object_new (LAUREL_TYPE_FORM_ROW, "title", _("Subject"), "text",
                                template->title, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), self->to);
  gtk_list_box_append (GTK_LIST_BOX (list), self->subject);

  return list;
}

static GtkWidget *
new_form (Question *self)
{
  const LaurelTemplate *template = laurel_batch_order_get_template (self->order);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->told = gtk_label_new (NULL);
  g_object_set (self->told, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->told, "dim-label");
  gtk_box_append (GTK_BOX (box), new_list (self));
  gtk_box_append (GTK_BOX (box),
                  new_body (self, laurel_batch_get_letter (template->language)));
  gtk_box_append (GTK_BOX (box), self->told);
  g_signal_connect_swapped (self->to, "notify::selected", G_CALLBACK (on_column_chosen), self);
  g_signal_connect_swapped (self->subject, "changed", G_CALLBACK (show_faults), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body)), "changed",
                            G_CALLBACK (show_faults), self);

  return box;
}

/**
 * laurel_batch_letters_ask_async:
 * @widget: where it is asked
 * @order: whose rows become letters
 */
void
laurel_batch_letters_ask_async (GtkWidget *widget, const LaurelBatchOrder *order,
                                GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, callback, data);
  GtkRoot *root = gtk_widget_get_root (widget);
  Question *self = g_new0 (Question, 1);

  g_task_set_source_tag (task, laurel_batch_letters_ask_async);
  g_task_set_name (task, "ask about letters");
  self->order = laurel_batch_order_copy (order);
  g_task_set_task_data (task, self, question_free);
  self->dialog = adw_message_dialog_new (
    GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Letters as e-mail drafts"),
    _("A file for each row, which an e-mail program opens as a letter that is not sent yet. Laurel "
      "sends nothing itself."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self->dialog), "cancel", _("_Cancel"),
                                    "make", _("_Save in a folder…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self->dialog), "make",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->dialog), new_form (self));
  g_signal_connect (self->dialog, "response", G_CALLBACK (on_response), g_object_ref (task));
  on_column_chosen (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

/* Returns: (transfer full): what letters are to be; G_IO_ERROR_CANCELLED if none are */
LaurelBatchMail *
laurel_batch_letters_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
