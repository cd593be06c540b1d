/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-import-dialog.h"

#include "exchange/laurel-entries-list.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-judges-list.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/jury/laurel-judge-import-store.h"
#include "ui/judging/laurel-contest-columns-section.h"
#include "ui/kit/laurel-clipboard-table.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestImportDialog:
 *
 * Takes a list of entries or of judges in: reads the file, shows what each column is taken
 * for, what is wrong, and what is new or changes, and then runs one command. All of it goes in
 * or nothing, unless rows with which something is wrong are to be left out.
 */
struct _LaurelContestImportDialog {
  LaurelDialog parent_instance;

  GtkStack *faces;
  AdwStatusPage *fault;
  LaurelContestColumnsSection *columns;
  GtkCheckButton *leave_out;
  GtkLabel *summary;
  GtkStringList *lines;

  GCancellable *cancellable;
  LaurelContestImportDraft *draft; /* (nullable): not read yet, or not to be read */
  GHashTable *maps;                /* (element-type utf8 utf8): what somebody told of columns */
  LaurelImportKind kind;
  gint64 contest;
  char *path;                      /* (nullable): it was pasted */
  GBytes *bytes;                   /* (nullable): not read yet */
};

G_DEFINE_FINAL_TYPE (LaurelContestImportDialog, laurel_contest_import_dialog, LAUREL_TYPE_DIALOG)

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LAUREL_CONTEST_IMPORT_DIALOG (dialog)->kind == LAUREL_IMPORT_ENTRIES
         ? &LAUREL_ENTRIES_IMPORT : &LAUREL_JUDGES_IMPORT;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelContestImportDialog *self = LAUREL_CONTEST_IMPORT_DIALOG (dialog);
  g_autofree char *name = self->path ? g_filename_display_basename (self->path)
                                     : g_strdup (_("Pasted list"));

  return self->kind == LAUREL_IMPORT_ENTRIES
         ? laurel_entries_list_build (self->draft->list, self->draft->contest, name)
         : laurel_judges_list_build (self->draft->list, self->draft->contest, name);
}

/* ---- what is shown ------------------------------------------------------------------ */

static char *
format_fault (const LaurelFault *fault)
{
  const char *hint = fault->hint ? fault->hint : "";

  /* Translators: %1$d is a line of a file, %2$s what is wrong, %3$s what to do. */
  return g_strdup_printf (_("⚠ Line %1$d: %2$s %3$s"), fault->line, fault->message, hint);
}

/* What is wrong is left out only if somebody says so. */
static gboolean
leaves_out (LaurelContestImportDialog *self)
{
  return gtk_check_button_get_active (self->leave_out);
}

static const char *
format_state (LaurelContestImportDialog *self, LaurelListState state)
{
  if (state == LAUREL_LIST_NEW)
    return _("new");
  if (state == LAUREL_LIST_CHANGED)
    return _("changed");

  if (state == LAUREL_LIST_SAME)
    return _("nothing to change");

  return leaves_out (self) ? _("left out") : _("wrong");
}

/* By which a row is known. */
static const char *
get_key (LaurelContestImportDialog *self)
{
  return self->kind == LAUREL_IMPORT_ENTRIES ? "title" : "name";
}

static char *
format_row (LaurelContestImportDialog *self, const LaurelListRow *row)
{
  const char *name = laurel_contest_list_get (row, get_key (self));
  const char *organization = laurel_contest_list_get (row, "organization");
  g_autofree char *about = organization ? g_strdup_printf ("%s, %s", name ? name : "—",
                                                           organization)
                                        : g_strdup (name ? name : "—");

  /* Translators: %1$s is a title or a name, %2$s "new", "changed" or the like. */
  return g_strdup_printf (_("%1$s · %2$s"), about, format_state (self, row->state));
}

static void
show_lines (LaurelContestImportDialog *self)
{
  LaurelContestList *list = self->draft->list;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < list->faults->len; i++) {
    const LaurelFault *fault = list->faults->pdata[i];

    if (fault->code != LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN)
      g_ptr_array_add (texts, format_fault (fault));
  }
  for (guint i = 0; i < list->rows->len; i++)
    g_ptr_array_add (texts, format_row (self, list->rows->pdata[i]));
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (self->lines, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                          (const char *const *) texts->pdata);
}

static void
show_summary (LaurelContestImportDialog *self)
{
  LaurelContestList *list = self->draft->list;
  g_autofree char *summary =
    g_strdup_printf (leaves_out (self)
                       /* Translators: %u count the rows of a list. */
                       ? _("New: %u, changed: %u, nothing to change: %u, left out: %u")
                       /* Translators: %u count the rows of a list. */
                       : _("New: %u, changed: %u, nothing to change: %u, wrong: %u"),
                     laurel_contest_list_count (list, LAUREL_LIST_NEW),
                     laurel_contest_list_count (list, LAUREL_LIST_CHANGED),
                     laurel_contest_list_count (list, LAUREL_LIST_SAME),
                     laurel_contest_list_count (list, LAUREL_LIST_WRONG));

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), list->is_complete);
}

static void
show_readiness (LaurelContestImportDialog *self)
{
  LaurelContestList *list = self->draft ? self->draft->list : NULL;
  guint n = list ? laurel_contest_list_count (list, LAUREL_LIST_NEW) +
                     laurel_contest_list_count (list, LAUREL_LIST_CHANGED) : 0;
  guint n_wrong = list ? laurel_contest_list_count (list, LAUREL_LIST_WRONG) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->leave_out), n_wrong > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 n > 0 && (n_wrong == 0 || leaves_out (self)));
}

static void
on_leave_out (LaurelContestImportDialog *self)
{
  if (self->draft != NULL) {
    show_summary (self);
    show_lines (self);
  }
  show_readiness (self);
}

static void
show_draft (LaurelContestImportDialog *self)
{
  laurel_contest_columns_section_show (self->columns, self->draft, self->kind);
  show_summary (self);
  show_lines (self);
  gtk_stack_set_visible_child_name (self->faces, "list");
  show_readiness (self);
}

/* ---- reading -------------------------------------------------------------------------- */

/* With what to do about it. */
static void
show_fault (LaurelContestImportDialog *self, const GError *error)
{
  const char *hint = error->domain == LAUREL_EXCHANGE_ERROR ? laurel_exchange_error_get_hint (error)
                                                            : NULL;
  g_autofree char *text = g_strjoin (hint ? " " : "", error->message, hint, NULL);

  laurel_description_set_page (self->fault, text);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelContestImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  LaurelContestImportDraft *draft =
    laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_pointer (&self->draft, laurel_contest_import_draft_free);
  if (draft == NULL) {
    show_fault (self, error);
    gtk_stack_set_visible_child_name (self->faces, "fault");
    show_readiness (self);
    return;
  }

  self->draft = draft;
  if (self->bytes == NULL)
    self->bytes = g_bytes_ref (draft->bytes);
  show_draft (self);
}

static void
free_draft (gpointer draft)
{
  laurel_contest_import_draft_free (draft);
}

/* Reads it, again if it was read before: what it is taken for may have changed. */
static void
read_list (LaurelContestImportDialog *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  laurel_store_read_async (laurel_session_get_store (session), laurel_contest_import_draft_read,
                           laurel_contest_import_draft_build_args (self->path, self->bytes,
                                                                   self->contest, self->kind,
                                                                   self->maps),
                           free_draft, self->cancellable, on_read, g_object_ref (self));
}

static gboolean
is_many (LaurelContestImportDialog *self, const char *field)
{
  gsize n;
  const LaurelListHeading *headings = self->kind == LAUREL_IMPORT_ENTRIES
                                        ? laurel_entries_list_get_headings (&n)
                                        : laurel_judges_list_get_headings (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (headings[i].field, field))
      return headings[i].is_many;

  return FALSE;
}

/* What one column only can hold is taken from the one that held it, or that was told to. */
static void
free_field (LaurelContestImportDialog *self, const char *field)
{
  GPtrArray *fields = self->draft ? self->draft->list->fields : NULL;
  GHashTableIter iter;
  gpointer told;

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    if (g_strcmp0 (fields->pdata[i], field) == 0)
      g_hash_table_insert (self->maps, laurel_contest_list_dup_key (self->draft->list, (int) i),
                           g_strdup (""));
  g_hash_table_iter_init (&iter, self->maps);
  while (g_hash_table_iter_next (&iter, NULL, &told))
    if (g_str_equal (told, field))
      g_hash_table_iter_replace (&iter, g_strdup (""));
}

static void
on_told (LaurelContestImportDialog *self, const char *key, const char *field)
{
  if (*field != '\0' && !is_many (self, field))
    free_field (self, field);
  g_hash_table_insert (self->maps, g_strdup (key), g_strdup (field));
  read_list (self);
}

/* ---- the object ------------------------------------------------------------------------- */

static void
laurel_contest_import_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (LAUREL_CONTEST_IMPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (laurel_contest_import_dialog_parent_class)->dispose (object);
}

static void
laurel_contest_import_dialog_finalize (GObject *object)
{
  LaurelContestImportDialog *self = LAUREL_CONTEST_IMPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->draft, laurel_contest_import_draft_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_hash_table_unref (self->maps);
  g_free (self->path);

  G_OBJECT_CLASS (laurel_contest_import_dialog_parent_class)->finalize (object);
}

static void
laurel_contest_import_dialog_class_init (LaurelContestImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_contest_import_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_CONTEST_COLUMNS_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/laurel/ui/judging/laurel-contest-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, leave_out);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_told);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_out);
}

static void
laurel_contest_import_dialog_init (LaurelContestImportDialog *self)
{
  self->maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_for (LaurelSession *session, LaurelContest *contest, LaurelImportKind kind, const char *path,
         GBytes *bytes)
{
  LaurelContestImportDialog *self =
    g_object_new (LAUREL_TYPE_CONTEST_IMPORT_DIALOG, "session", session, NULL);

  self->path = g_strdup (path);
  self->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  self->kind = kind;
  self->contest = laurel_row_get_id (LAUREL_ROW (contest));
  gtk_window_set_title (GTK_WINDOW (self), kind == LAUREL_IMPORT_ENTRIES ? _("Import entries")
                                                                         : _("Import judges"));
  read_list (self);

  return GTK_WIDGET (self);
}

/**
 * laurel_contest_import_dialog_new:
 * @session: a session
 * @contest: to which contest it comes
 * @kind: what it is a list of
 * @path: the file
 */
GtkWidget *
laurel_contest_import_dialog_new (LaurelSession *session, LaurelContest *contest,
                                  LaurelImportKind kind, const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return new_for (session, contest, kind, path, NULL);
}

/**
 * laurel_contest_import_dialog_new_for_bytes:
 * @session: a session
 * @contest: to which contest it comes
 * @kind: what it is a list of
 * @bytes: a table that was pasted
 */
GtkWidget *
laurel_contest_import_dialog_new_for_bytes (LaurelSession *session, LaurelContest *contest,
                                            LaurelImportKind kind, GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return new_for (session, contest, kind, NULL, bytes);
}

typedef struct {
  LaurelSession *session;
  LaurelContest *contest;
  GtkWidget *over;
  LaurelImportKind kind;
} Wish;

static Wish *
wish_new (GtkWidget *over, LaurelSession *session, LaurelContest *contest, LaurelImportKind kind)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->session = g_object_ref (session);
  wish->contest = g_object_ref (contest);
  wish->over = g_object_ref (over);
  wish->kind = kind;

  return wish;
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelSession) session = wish->session;
  g_autoptr (LaurelContest) contest = wish->contest;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);
  g_autoptr (GtkWidget) over = wish->over;

  if (path != NULL)
    laurel_dialog_present (
      LAUREL_DIALOG (laurel_contest_import_dialog_new (session, contest, wish->kind, path)), over);
  else
    laurel_report (over, error);
}

/**
 * laurel_contest_import_ask:
 * @over: where it was asked for
 * @session: a session
 * @contest: to which contest it comes
 * @kind: what it is a list of
 *
 * Asks for the file, and shows what is in it.
 */
void
laurel_contest_import_ask (GtkWidget *over, LaurelSession *session, LaurelContest *contest,
                           LaurelImportKind kind)
{
  laurel_open_list_async (over, kind == LAUREL_IMPORT_ENTRIES ? _("Import entries")
                                                              : _("Import judges"),
                          on_chosen, wish_new (over, session, contest, kind));
}

static void
on_pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelSession) session = wish->session;
  g_autoptr (LaurelContest) contest = wish->contest;
  g_autoptr (GtkWidget) over = wish->over;
  g_autoptr (GBytes) bytes = laurel_clipboard_table_read_finish (result, NULL);

  if (bytes == NULL)
    laurel_toast (over, _("There is no table on the clipboard. Copy the rows of a list first."));
  else if (gtk_widget_get_root (over) != NULL)
    laurel_dialog_present (
      LAUREL_DIALOG (laurel_contest_import_dialog_new_for_bytes (session, contest, wish->kind,
                                                                 bytes)), over);
}

/**
 * laurel_contest_import_paste:
 * @over: where it was asked for
 * @session: a session
 * @contest: to which contest it comes
 * @kind: what it is a list of
 *
 * Takes the table on the clipboard, and shows what is in it.
 */
void
laurel_contest_import_paste (GtkWidget *over, LaurelSession *session, LaurelContest *contest,
                             LaurelImportKind kind)
{
  laurel_clipboard_table_read_async (over, on_pasted, wish_new (over, session, contest, kind));
}
