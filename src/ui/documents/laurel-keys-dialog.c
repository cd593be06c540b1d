/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-keys-dialog.h"

#include "documents/laurel-key-file.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-signing-key-store.h"
#include "ui/documents/laurel-key-job.h"
#include "ui/documents/laurel-numbers-dialog.h"
#include "ui/documents/laurel-passphrase.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelKeysDialog:
 *
 * The series of numbers of a library, and the keys that sign here.
 *
 * ## Actions
 *
 * - `keys.add-series`, `keys.edit-series` (`x`): asks for a series of numbers
 * - `keys.save-public` (`s`), `keys.save-secret` (`s`): saves a key, the secret one behind a
 *   passphrase
 * - `keys.import`: takes a key out of a file: a secret one signs here, a public one is known
 */
struct _LaurelKeysDialog {
  AdwWindow parent_instance;

  GtkWidget *body;
  GtkListBox *series_list;
  GtkListBox *key_list;
  GtkWidget *no_key;

  LaurelSession *session; /* (nullable) */
  LaurelRowList *series;  /* (nullable) */
  char *id;               /* (nullable): the key that is being saved */
  char *text;             /* (nullable): what the file says that is being taken */
  char *passphrase;       /* (nullable): for what is being saved */
};

G_DEFINE_FINAL_TYPE (LaurelKeysDialog, laurel_keys_dialog, ADW_TYPE_WINDOW)

static void list_keys (LaurelKeysDialog *self);

/* ---- rows ------------------------------------------------------------------- */

static void
show_series (LaurelNumberSeries *series, GParamSpec *pspec, GtkWidget *row)
{
  /* Translators: %1$s is a pattern like QM-{year}-{n:5}, %2$s the number that comes next. */
  g_autofree char *subtitle = g_strdup_printf (_("%1$s · next: %2$s"),
                                               laurel_number_series_get_pattern (series),
                                               laurel_number_series_get_next (series));

  g_object_set (row, "title", laurel_number_series_get_name (series), "subtitle", subtitle, NULL);
}

static GtkWidget *
new_series_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", laurel_row_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "keys.edit-series");
  g_signal_connect_object (item, "notify", G_CALLBACK (show_series), row, 0);
  show_series (item, NULL, row);

  return row;
}

static GtkWidget *
new_button (const char *icon, const char *label, const char *action, const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/* Of an issuer, the latest one signs; the others are kept for what they signed. */
static void
add_key_row (LaurelKeysDialog *self, const LaurelSigningKey *key, gboolean signs)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", key->id, signs ? _("signs here")
                                                                        : _("kept from before"));

  g_object_set (row, "use-markup", FALSE, "title", key->issuer, "subtitle", subtitle, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_button ("emblem-shared-symbolic", _("Save the public key…"),
                                         "keys.save-public", key->id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_button ("changes-prevent-symbolic", _("Save the secret key…"),
                                         "keys.save-secret", key->id));
  gtk_list_box_append (self->key_list, row);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = laurel_key_job_list_finish (result, &error);
  GtkWidget *row;

  if (self->session == NULL || keys == NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->key_list))) != NULL)
    gtk_list_box_remove (self->key_list, row);
  for (guint i = 0; i < keys->len; i++)
    add_key_row (self, keys->pdata[i], laurel_key_ring_signs (keys, i));
  gtk_widget_set_visible (GTK_WIDGET (self->key_list), keys->len > 0);
  gtk_widget_set_visible (self->no_key, keys->len == 0);
}

static void
list_keys (LaurelKeysDialog *self)
{
  laurel_key_job_list_async (on_listed, g_object_ref (self));
}

/* ---- series ----------------------------------------------------------------- */

static void
ask_series (LaurelKeysDialog *self, LaurelNumberSeries *series)
{
  laurel_dialog_present (LAUREL_DIALOG (laurel_numbers_dialog_new (self->session, series)),
                         GTK_WIDGET (self));
}

static void
add_series (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ask_series (LAUREL_KEYS_DIALOG (widget), NULL);
}

static void
edit_series (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelKeysDialog *self = LAUREL_KEYS_DIALOG (widget);
  LaurelRow *series = laurel_row_list_find (self->series, g_variant_get_int64 (parameter));

  if (series != NULL)
    ask_series (self, LAUREL_NUMBER_SERIES (series));
}

/* ---- saving a key ----------------------------------------------------------- */

static void
report (LaurelKeysDialog *self, const GError *error)
{
  if (self->session != NULL)
    laurel_report (self->body, error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_key_job_finish (result, &error);

  if (path == NULL)
    report (self, error);
  else if (self->session != NULL)
    laurel_toast (self->body, _("The key was saved"));
}

static void
forget_passphrase (LaurelKeysDialog *self)
{
  laurel_key_file_wipe (self->passphrase);
  self->passphrase = NULL;
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path != NULL && self->session != NULL)
    laurel_key_job_save_async (self->id, self->passphrase, path, on_saved, g_object_ref (self));
  else
    report (self, error);
  forget_passphrase (self);
}

static void
save (LaurelKeysDialog *self, const char *title, const char *name)
{
  laurel_save_file_async (GTK_WINDOW (self), title, name, NULL, on_place_chosen,
                          g_object_ref (self));
}

static void
take_id (LaurelKeysDialog *self, GVariant *parameter)
{
  g_free (self->id);
  self->id = g_variant_dup_string (parameter, NULL);
  forget_passphrase (self);
}

static void
save_public (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  take_id (LAUREL_KEYS_DIALOG (widget), parameter);
  save (LAUREL_KEYS_DIALOG (widget), _("Save the public key"), "issuer.key");
}

static void
on_new_passphrase (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  char *passphrase = laurel_passphrase_ask_finish (result, NULL);

  if (passphrase == NULL || self->session == NULL) {
    laurel_key_file_wipe (passphrase);
    return;
  }

  self->passphrase = passphrase;
  save (self, _("Save the secret key"), "secret.key");
}

static void
save_secret (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  take_id (LAUREL_KEYS_DIALOG (widget), parameter);
  laurel_passphrase_ask_async (widget, TRUE, on_new_passphrase, g_object_ref (widget));
}

/* ---- taking a key ----------------------------------------------------------- */

static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = laurel_key_job_finish (result, &error);

  if (id == NULL) {
    report (self, error);
    return;
  }
  if (self->session == NULL)
    return;

  laurel_toast (self->body, _("The secret key signs here now"));
  list_keys (self);
}

static void
on_passphrase (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  char *passphrase = laurel_passphrase_ask_finish (result, NULL);

  if (passphrase != NULL && self->session != NULL)
    laurel_key_job_take_async (self->text, passphrase, on_taken, g_object_ref (self));
  laurel_key_file_wipe (passphrase);
}

static void
on_known (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    report (self, error);
  else if (self->session != NULL)
    laurel_toast (self->body, _("The library knows the public key now"));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  g_autoptr (GError) error = NULL;
  char *text = laurel_key_job_finish (result, &error);

  if (text == NULL) {
    report (self, error);
    return;
  }

  if (self->session == NULL) {
    laurel_key_file_wipe (text);
    return;
  }

  laurel_key_file_wipe (self->text);
  self->text = text;
  if (laurel_key_file_is_protected (text))
    laurel_passphrase_ask_async (GTK_WIDGET (self), FALSE, on_passphrase, g_object_ref (self));
  else
    laurel_session_run_async (self->session, &LAUREL_SIGNING_KEY_ADD, g_variant_new ("(s)", text),
                              on_known, g_object_ref (self));
}

static void
on_key_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelKeysDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path != NULL)
    laurel_key_job_load_async (path, on_loaded, g_object_ref (self));
  else
    report (self, error);
}

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_open_file_async (GTK_WINDOW (widget), _("Import a key"), NULL, on_key_chosen,
                          g_object_ref (widget));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_keys_dialog_dispose (GObject *object)
{
  LaurelKeysDialog *self = LAUREL_KEYS_DIALOG (object);

  if (self->series_list != NULL)
    gtk_list_box_bind_model (self->series_list, NULL, NULL, NULL, NULL);
  self->series_list = NULL;
  g_clear_object (&self->series);
  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  laurel_key_file_wipe (self->text);
  self->text = NULL;
  forget_passphrase (self);

  G_OBJECT_CLASS (laurel_keys_dialog_parent_class)->dispose (object);
}

static void
laurel_keys_dialog_class_init (LaurelKeysDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_keys_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "keys.add-series", NULL, add_series);
  gtk_widget_class_install_action (widget_class, "keys.edit-series", "x", edit_series);
  gtk_widget_class_install_action (widget_class, "keys.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "keys.save-public", "s", save_public);
  gtk_widget_class_install_action (widget_class, "keys.save-secret", "s", save_secret);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-keys-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelKeysDialog, body);
  gtk_widget_class_bind_template_child (widget_class, LaurelKeysDialog, key_list);
  gtk_widget_class_bind_template_child (widget_class, LaurelKeysDialog, no_key);
  gtk_widget_class_bind_template_child (widget_class, LaurelKeysDialog, series_list);
}

static void
laurel_keys_dialog_init (LaurelKeysDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer floating): the dialog, over nothing yet */
GtkWidget *
laurel_keys_dialog_new (LaurelSession *session)
{
  LaurelKeysDialog *self = g_object_new (LAUREL_TYPE_KEYS_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->series = laurel_store_list (laurel_session_get_store (session), &LAUREL_NUMBER_SERIES_ALL,
                                    g_variant_new ("()"));
  gtk_list_box_bind_model (self->series_list, G_LIST_MODEL (self->series), new_series_row, NULL,
                           NULL);
  list_keys (self);

  return GTK_WIDGET (self);
}

/* Shows it over the window that @over is in. */
void
laurel_keys_dialog_present (LaurelSession *session, GtkWidget *over)
{
  laurel_dialog_show_over (GTK_WINDOW (laurel_keys_dialog_new (session)), over);
}
