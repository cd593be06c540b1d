/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-people-dialog.h"

#include "exchange/laurel-people-draft.h"
#include "exchange/laurel-table-reader.h"
#include "people/laurel-party-move.h"
#include "people/laurel-people-import-store.h"
#include "ui/kit/laurel-description.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPeopleDialog:
 *
 * Takes a list of people in: reads the file, shows what is wrong with it, who is
 * new, and what changes of whom, and then runs one command. Rows with which
 * something is wrong stay outside.
 */
struct _LaurelPeopleDialog {
  LaurelDialog parent_instance;

  GtkStack *faces;
  AdwStatusPage *fault;
  GtkLabel *summary;
  GtkCheckButton *keep_codes;
  GtkStringList *lines;

  GCancellable *cancellable;
  LaurelPeopleDraft *draft; /* (nullable): not read yet, or not to be read */
  char *path;
};

G_DEFINE_FINAL_TYPE (LaurelPeopleDialog, laurel_people_dialog, LAUREL_TYPE_DIALOG)

/* On the reader's thread. */
static gpointer
read_list (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelPeopleDraft) draft = NULL;
  g_autoptr (LaurelTable) table = NULL;
  const char *path;
  gboolean keep;

  g_variant_get (args, "(^&ayb)", &path, &keep);
  table = laurel_table_read_file (path, NULL, error);
  draft = table ? laurel_people_draft_read (table, keep, error) : NULL;
  if (draft == NULL || !laurel_people_draft_compare (draft, table, reader, error))
    return NULL;

  return g_steal_pointer (&draft);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelPeopleDialog *self = LAUREL_PEOPLE_DIALOG (dialog);
  g_autofree char *name = g_filename_display_basename (self->path);

  return laurel_people_draft_build (self->draft, name);
}

/* ---- what is shown ------------------------------------------------------------------ */

static char *
format_fault (const LaurelFault *fault)
{
  const char *hint = fault->hint ? fault->hint : "";

  /* Translators: %1$d is a line of a file, %2$s what is wrong, %3$s what to do. */
  return g_strdup_printf (_("⚠ Line %1$d: %2$s %3$s"), fault->line, fault->message, hint);
}

static const char *
format_state (LaurelPeopleState state)
{
  if (state == LAUREL_PEOPLE_NEW)
    return _("new");
  if (state == LAUREL_PEOPLE_CHANGED)
    return _("changed");

  return state == LAUREL_PEOPLE_SAME ? _("nothing to change") : _("left out");
}

/* What the fields are called is told with what changes; of whom is new, it is plain. */
static char *
format_row (const LaurelPeopleRow *row)
{
  GString *text = g_string_new (NULL);

  /* Translators: %1$s is a name, %2$s "new", "changed" or the like. */
  g_string_printf (text, _("%1$s · %2$s"), *row->name ? row->name : "—",
                   format_state (row->state));
  for (guint i = 0; i < row->changes->len; i++) {
    const char *field = row->changes->pdata[i];
    const char *value = g_hash_table_lookup (row->fields, field);
    const char *label = laurel_party_field_get_label (g_str_equal (field, "code-as-is") ? "code"
                                                                                        : field);

    g_string_append (text, i == 0 ? "\n" : ", ");
    /* Translators: %1$s is a field, such as "Telephone", %2$s what stands there. */
    g_string_append_printf (text, _("%1$s: %2$s"), label, value);
  }

  return g_string_free (text, FALSE);
}

static void
show_lines (LaurelPeopleDialog *self)
{
  LaurelPeopleDraft *draft = self->draft;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < draft->faults->len; i++)
    g_ptr_array_add (texts, format_fault (draft->faults->pdata[i]));
  for (guint i = 0; i < draft->rows->len; i++)
    g_ptr_array_add (texts, format_row (draft->rows->pdata[i]));
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (self->lines, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                          (const char *const *) texts->pdata);
}

static gboolean
has_bad_codes (LaurelPeopleDraft *draft)
{
  for (guint i = 0; i < draft->faults->len; i++)
    if (((LaurelFault *) draft->faults->pdata[i])->code == LAUREL_EXCHANGE_ERROR_CODE_FAILS)
      return TRUE;

  return FALSE;
}

static void
show_draft (LaurelPeopleDialog *self)
{
  LaurelPeopleDraft *draft = self->draft;
  guint n_new = laurel_people_draft_count (draft, LAUREL_PEOPLE_NEW);
  guint n_changed = laurel_people_draft_count (draft, LAUREL_PEOPLE_CHANGED);
  /* Translators: %u count the rows of a list of people. */
  g_autofree char *summary =
    g_strdup_printf (_("New: %u, changed: %u, nothing to change: %u, left out: %u"), n_new,
                     n_changed, laurel_people_draft_count (draft, LAUREL_PEOPLE_SAME),
                     laurel_people_draft_count (draft, LAUREL_PEOPLE_WRONG));

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_codes),
                          has_bad_codes (draft) ||
                          gtk_check_button_get_active (self->keep_codes));
  show_lines (self);
  gtk_stack_set_visible_child_name (self->faces, "people");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", n_new + n_changed > 0);
}

/* ---- reading -------------------------------------------------------------------------- */

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelPeopleDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPeopleDraft) draft = laurel_store_read_finish (LAUREL_STORE (source), result,
                                                                  &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft == NULL) {
    laurel_description_set_page (self->fault, error->message);
    gtk_stack_set_visible_child_name (self->faces, "fault");
    return;
  }

  g_clear_pointer (&self->draft, laurel_people_draft_free);
  self->draft = g_steal_pointer (&draft);
  show_draft (self);
}

static void
start_reading (LaurelPeopleDialog *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));
  gboolean keep = gtk_check_button_get_active (self->keep_codes);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  laurel_store_read_async (laurel_session_get_store (session), read_list,
                           g_variant_new ("(^ayb)", self->path, keep),
                           (GDestroyNotify) laurel_people_draft_free, self->cancellable, on_read,
                           g_object_ref (self));
}

static void
on_keep_codes (LaurelPeopleDialog *self)
{
  start_reading (self);
}

/* ---- the object ------------------------------------------------------------------------- */

static void
laurel_people_dialog_dispose (GObject *object)
{
  LaurelPeopleDialog *self = LAUREL_PEOPLE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (laurel_people_dialog_parent_class)->dispose (object);
}

static void
laurel_people_dialog_finalize (GObject *object)
{
  LaurelPeopleDialog *self = LAUREL_PEOPLE_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->draft, laurel_people_draft_free);
  g_free (self->path);

  G_OBJECT_CLASS (laurel_people_dialog_parent_class)->finalize (object);
}

static void
laurel_people_dialog_class_init (LaurelPeopleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_people_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_people_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_PEOPLE_IMPORT;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/exchange/laurel-people-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPeopleDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeopleDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeopleDialog, keep_codes);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeopleDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeopleDialog, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_keep_codes);
}

static void
laurel_people_dialog_init (LaurelPeopleDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_people_dialog_new:
 * @session: a session
 * @path: a file with a list of people
 */
GtkWidget *
laurel_people_dialog_new (LaurelSession *session, const char *path)
{
  LaurelPeopleDialog *self = g_object_new (LAUREL_TYPE_PEOPLE_DIALOG, "session", session, NULL);

  self->path = g_strdup (path);
  start_reading (self);

  return GTK_WIDGET (self);
}
