/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-verify-dialog.h"

#include "documents/laurel-key-file.h"
#include "ui/app/laurel-verify-job.h"
#include "ui/documents/laurel-batch-progress.h"
#include "ui/documents/laurel-key-job.h"
#include "ui/documents/laurel-verify-list.h"
#include "ui/documents/laurel-verify-result.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelVerifyDialog:
 *
 * Checks certificates: PDFs that are chosen or dropped, a folder of them, a number, or what
 * a code says; by the register and the keys of the library, or by public key files.
 *
 * ## Actions
 *
 * - `verify.files`, `verify.folder`: asks for what is to be checked
 * - `verify.words`: checks the number or the code that was typed
 * - `verify.key`, `verify.own-keys`: by which keys
 */
struct _LaurelVerifyDialog {
  AdwWindow parent_instance;

  GtkWidget *body;
  GtkWidget *words;
  GtkWidget *name;
  GtkWidget *organisation;
  GtkWidget *keys_row;
  GtkWidget *own_keys;
  LaurelBatchProgress *progress;
  GtkStack *faces;
  GtkListView *view;
  GtkLabel *summary;
  GtkWidget *hint;

  LaurelSession *session;
  GListStore *results;
  guint n_valid;
  GPtrArray *keys;         /* (element-type utf8): what public key files say */
  LaurelProgress *working; /* (nullable): something is being checked */
};

G_DEFINE_FINAL_TYPE (LaurelVerifyDialog, laurel_verify_dialog, ADW_TYPE_WINDOW)

/* ---- what came of it -------------------------------------------------------- */

static void
show_summary (LaurelVerifyDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->results));
  g_autofree char *text = NULL;

  gtk_stack_set_visible_child_name (self->faces, n > 0 ? "results" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), n > 1);
  /* Translators: both count certificates. */
  text = g_strdup_printf (_("%1$u valid, %2$u not valid"), self->n_valid, n - self->n_valid);
  gtk_label_set_label (self->summary, text);
}

static void
on_found (const LaurelVerdict *verdict, const char *what, gpointer data)
{
  LaurelVerifyDialog *self = data;
  g_autoptr (LaurelVerifyResult) result = laurel_verify_result_new (verdict, what);

  /* Who has closed it meanwhile does not want to know. */
  if (self->results == NULL)
    return;

  self->n_valid += verdict->valid ? 1 : 0;
  if (verdict->by_text)
    gtk_widget_set_visible (self->hint, TRUE);
  g_list_store_append (self->results, result);
  show_summary (self);
}

static void
enable (LaurelVerifyDialog *self, gboolean enabled)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "verify.files", enabled);
  gtk_widget_action_set_enabled (widget, "verify.folder", enabled);
  gtk_widget_action_set_enabled (widget, "verify.words", enabled);
}

static void
on_verified (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelVerifyDialog) self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->working, laurel_progress_unref);
  if (!laurel_verify_finish (result, &error) && self->results != NULL)
    laurel_report (self->body, error);
  if (self->results == NULL)
    return;

  laurel_batch_progress_end (self->progress);
  enable (self, TRUE);
}

static void
check (LaurelVerifyDialog *self, GStrv paths, char *words)
{
  LaurelVerifyWish *wish;

  if (self->working != NULL) {
    g_strfreev (paths);
    g_free (words);
    return;
  }

  wish = g_new0 (LaurelVerifyWish, 1);
  wish->paths = paths ? paths : g_new0 (char *, 1);
  wish->words = words;
  wish->name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  wish->organisation = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->organisation)));
  if (self->keys->len > 0) {
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

    for (guint i = 0; i < self->keys->len; i++)
      g_strv_builder_add (builder, self->keys->pdata[i]);
    wish->keys = g_strv_builder_end (builder);
  }

  g_list_store_remove_all (self->results);
  self->n_valid = 0;
  gtk_widget_set_visible (self->hint, FALSE);
  show_summary (self);
  self->working = laurel_progress_new ();
  enable (self, FALSE);
  laurel_batch_progress_begin (self->progress, _("Checking…"), self->working);
  laurel_verify_async (self->session, wish, self->working, on_found, on_verified,
                       g_object_ref (self));
}

/* ---- what is checked -------------------------------------------------------- */

static void
check_words (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVerifyDialog *self = LAUREL_VERIFY_DIALOG (widget);
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words)));

  g_strstrip (typed);
  if (*typed != '\0')
    check (self, NULL, g_steal_pointer (&typed));
}

static void
on_words (LaurelVerifyDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "verify.words", NULL);
}

static void
add_path (GStrvBuilder *paths, GFile *file)
{
  if (g_file_peek_path (file) != NULL)
    g_strv_builder_add (paths, g_file_peek_path (file));
}

static void
on_files_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelVerifyDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = laurel_file_dialog_finish_files (result, &error);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  if (self->results == NULL)
    return;
  if (files == NULL) {
    laurel_report (self->body, error);
    return;
  }

  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);

    add_path (paths, file);
  }
  check (self, g_strv_builder_end (paths), NULL);
}

static GtkFileFilter *
new_filter (const char *name, const char *suffix)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);

  return filter;
}

static void
choose_files (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileFilter) filter = new_filter ("PDF", "pdf");

  laurel_open_files_async (GTK_WINDOW (widget), _("Verify"), filter, on_files_chosen,
                           g_object_ref (widget));
}

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelVerifyDialog) self = data;
  g_autoptr (GError) error = NULL;
  char *path = laurel_file_dialog_finish_path (result, &error);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  if (path != NULL)
    g_strv_builder_add (paths, path);
  else if (self->results != NULL)
    laurel_report (self->body, error);
  if (path != NULL && self->results != NULL)
    check (self, g_strv_builder_end (paths), NULL);
  g_free (path);
}

static void
choose_folder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_choose_folder_async (GTK_WINDOW (widget), _("Verify a folder"), on_folder_chosen,
                              g_object_ref (widget));
}

static gboolean
on_drop (LaurelVerifyDialog *self, const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (GSList *l = files; l != NULL; l = l->next)
    add_path (paths, l->data);
  g_slist_free (files);
  check (self, g_strv_builder_end (paths), NULL);

  return TRUE;
}

/* ---- by which keys ---------------------------------------------------------- */

static void
show_keys (LaurelVerifyDialog *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->keys->len; i++) {
    g_autoptr (LaurelSigningKey) key = laurel_key_file_read_public (self->keys->pdata[i], NULL);

    if (key != NULL)
      g_string_append_printf (names, "%s%s (%s)", i > 0 ? ", " : "", key->issuer, key->id);
  }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->keys_row),
                               self->keys->len > 0 ? names->str
                                                   : _("Those that this library knows"));
  gtk_widget_set_visible (self->own_keys, self->keys->len > 0);
}

static void
on_key_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelVerifyDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = laurel_key_job_finish (result, &error);
  g_autoptr (LaurelSigningKey) key = text ? laurel_key_file_read_public (text, &error) : NULL;

  if (self->results == NULL)
    return;
  if (key == NULL) {
    laurel_report (self->body, error);
    return;
  }

  g_ptr_array_add (self->keys, g_steal_pointer (&text));
  show_keys (self);
}

static void
on_key_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelVerifyDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path != NULL)
    laurel_key_job_load_async (path, on_key_loaded, g_object_ref (self));
  else if (self->results != NULL)
    laurel_report (self->body, error);
}

static void
choose_key (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_open_file_async (GTK_WINDOW (widget), _("Public key file"), NULL, on_key_chosen,
                          g_object_ref (widget));
}

static void
take_own_keys (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVerifyDialog *self = LAUREL_VERIFY_DIALOG (widget);

  g_ptr_array_set_size (self->keys, 0);
  show_keys (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_verify_dialog_dispose (GObject *object)
{
  LaurelVerifyDialog *self = LAUREL_VERIFY_DIALOG (object);

  if (self->working != NULL)
    laurel_progress_cancel (self->working);
  g_clear_object (&self->results);
  g_clear_object (&self->session);
  g_clear_pointer (&self->keys, g_ptr_array_unref);

  G_OBJECT_CLASS (laurel_verify_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "verify.files", NULL, choose_files);
  gtk_widget_class_install_action (widget_class, "verify.folder", NULL, choose_folder);
  gtk_widget_class_install_action (widget_class, "verify.key", NULL, choose_key);
  gtk_widget_class_install_action (widget_class, "verify.own-keys", NULL, take_own_keys);
  gtk_widget_class_install_action (widget_class, "verify.words", NULL, check_words);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "verify.files",
                                       NULL);
}

static void
laurel_verify_dialog_class_init (LaurelVerifyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_verify_dialog_dispose;
  install_actions (widget_class);

  g_type_ensure (LAUREL_TYPE_BATCH_PROGRESS);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-verify-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, body);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, keys_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, organisation);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, own_keys);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, view);
  gtk_widget_class_bind_template_child (widget_class, LaurelVerifyDialog, words);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
}

static void
laurel_verify_dialog_init (LaurelVerifyDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->results = g_list_store_new (LAUREL_TYPE_VERIFY_RESULT);
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_verify_list_install (self->view, G_LIST_MODEL (self->results));
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  show_keys (self);
  show_summary (self);
}

/* Returns: (transfer floating): the dialog, over nothing yet */
GtkWidget *
laurel_verify_dialog_new (LaurelSession *session)
{
  LaurelVerifyDialog *self = g_object_new (LAUREL_TYPE_VERIFY_DIALOG, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/* Shows it over the window that @over is in; one can type at once. */
void
laurel_verify_dialog_present (LaurelSession *session, GtkWidget *over)
{
  LaurelVerifyDialog *self = LAUREL_VERIFY_DIALOG (laurel_verify_dialog_new (session));

  laurel_dialog_show_over (GTK_WINDOW (self), over);
  gtk_widget_grab_focus (self->words);
}
