/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-import-dialog.h"

#include "exchange/laurel-entries-list.h"
#include "exchange/laurel-judges-list.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/jury/laurel-judge-import-store.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestImportDialog:
 *
 * Takes a list of entries or of judges in: reads the file, shows what each column is taken
 * for, what is wrong, and what is new or changes, and then runs one command. Rows with which
 * something is wrong stay outside.
 */
struct _LaurelContestImportDialog {
  LaurelDialog parent_instance;

  GtkStack *faces;
  AdwStatusPage *fault;
  GtkLabel *summary;
  GtkStringList *lines;

  GCancellable *cancellable;
  struct _Draft *draft; /* (nullable): not read yet, or not to be read */
  LaurelImportKind kind;
  char *path;
};

G_DEFINE_FINAL_TYPE (LaurelContestImportDialog, laurel_contest_import_dialog, LAUREL_TYPE_DIALOG)

/* What was read. It goes from the reader's thread to this one as a whole. */
typedef struct _Draft {
  LaurelTable *table;
  LaurelContest *contest;
  LaurelContestList *list;
} Draft;

static void
draft_free (Draft *draft)
{
  g_clear_pointer (&draft->list, laurel_contest_list_free);
  g_clear_pointer (&draft->table, laurel_table_free);
  g_clear_object (&draft->contest);
  g_free (draft);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, draft_free)

static gboolean
read_rows (Draft *draft, LaurelReader *reader, LaurelImportKind kind, GError **error)
{
  g_autoptr (GHashTable) maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (kind == LAUREL_IMPORT_ENTRIES)
    draft->list = laurel_entries_list_read (draft->table, reader, draft->contest, maps, error);
  else
    draft->list = laurel_judges_list_read (draft->table, maps, error);
  if (draft->list == NULL)
    return FALSE;

  return kind == LAUREL_IMPORT_ENTRIES
         ? laurel_entries_list_compare (draft->list, reader, draft->contest, error)
         : laurel_judges_list_compare (draft->list, reader, draft->contest, error);
}

/* On the reader's thread. */
static gpointer
read_list (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (Draft) draft = g_new0 (Draft, 1);
  const char *path;
  gint64 contest;
  int kind;

  g_variant_get (args, "(^&ayxi)", &path, &contest, &kind);
  draft->table = laurel_table_read_file (path, NULL, error);
  draft->contest = draft->table ? laurel_contest_load (reader, contest, error) : NULL;
  if (draft->contest == NULL || !read_rows (draft, reader, (LaurelImportKind) kind, error))
    return NULL;

  return g_steal_pointer (&draft);
}

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
  g_autofree char *name = g_filename_display_basename (self->path);

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

static const char *
format_state (LaurelListState state)
{
  if (state == LAUREL_LIST_NEW)
    return _("new");
  if (state == LAUREL_LIST_CHANGED)
    return _("changed");

  return state == LAUREL_LIST_SAME ? _("nothing to change") : _("left out");
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
  return g_strdup_printf (_("%1$s · %2$s"), about, format_state (row->state));
}

/* What is not taken for anything is said, too: it stays outside. */
static void
add_columns (LaurelContestList *list, GPtrArray *texts)
{
  g_autoptr (GString) read = g_string_new (NULL);
  g_autoptr (GString) unread = g_string_new (NULL);

  for (guint i = 0; i < list->fields->len; i++) {
    const char *heading = laurel_table_get_text (list->table, list->heading, (int) i);
    GString *where = list->fields->pdata[i] != NULL ? read : unread;

    if (heading != NULL && *heading != '\0')
      g_string_append_printf (where, "%s%s", where->len > 0 ? " · " : "", heading);
  }
  /* Translators: %s are the headings of columns of a table. */
  g_ptr_array_add (texts, g_strdup_printf (_("Columns that are read: %s"), read->str));
  if (unread->len > 0)
    /* Translators: %s are the headings of columns of a table. */
    g_ptr_array_add (texts, g_strdup_printf (_("Columns that are not read: %s"), unread->str));
}

static void
show_lines (LaurelContestImportDialog *self)
{
  LaurelContestList *list = self->draft->list;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  add_columns (list, texts);
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
show_draft (LaurelContestImportDialog *self)
{
  LaurelContestList *list = self->draft->list;
  guint n_new = laurel_contest_list_count (list, LAUREL_LIST_NEW);
  guint n_changed = laurel_contest_list_count (list, LAUREL_LIST_CHANGED);
  /* Translators: %u count the rows of a list. */
  g_autofree char *summary =
    g_strdup_printf (_("New: %u, changed: %u, nothing to change: %u, left out: %u"), n_new,
                     n_changed, laurel_contest_list_count (list, LAUREL_LIST_SAME),
                     laurel_contest_list_count (list, LAUREL_LIST_WRONG));

  gtk_label_set_label (self->summary, summary);
  show_lines (self);
  gtk_stack_set_visible_child_name (self->faces, "list");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", n_new + n_changed > 0);
}

/* ---- reading -------------------------------------------------------------------------- */

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelContestImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Draft) draft = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft == NULL) {
    adw_status_page_set_description (self->fault, error->message);
    gtk_stack_set_visible_child_name (self->faces, "fault");
    return;
  }

  self->draft = g_steal_pointer (&draft);
  show_draft (self);
}

/* ---- the object ------------------------------------------------------------------------- */

static void
free_draft (gpointer draft)
{
  draft_free (draft);
}

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
  g_clear_pointer (&self->draft, draft_free);
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

  gtk_widget_class_set_template_from_resource (
    widget_class, "/laurel/ui/judging/laurel-contest-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, summary);
}

static void
laurel_contest_import_dialog_init (LaurelContestImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
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
  LaurelContestImportDialog *self =
    g_object_new (LAUREL_TYPE_CONTEST_IMPORT_DIALOG, "session", session, NULL);

  self->path = g_strdup (path);
  self->kind = kind;
  gtk_window_set_title (GTK_WINDOW (self), kind == LAUREL_IMPORT_ENTRIES ? _("Import entries")
                                                                         : _("Import judges"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  laurel_store_read_async (laurel_session_get_store (session), read_list,
                           g_variant_new ("(^ayxi)", path,
                                          laurel_row_get_id (LAUREL_ROW (contest)), (int) kind),
                           free_draft, self->cancellable, on_read, g_object_ref (self));

  return GTK_WIDGET (self);
}

typedef struct {
  LaurelSession *session;
  LaurelContest *contest;
  LaurelImportKind kind;
} Wish;

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelSession) session = wish->session;
  g_autoptr (LaurelContest) contest = wish->contest;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);
  GtkWidget *over = gtk_window_get_child (GTK_WINDOW (source));

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
  static const char *const SUFFIXES[] = { "csv", "tsv", "xlsx", "xls", "ods", "txt", "docx",
                                          "html" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Wish *wish = g_new0 (Wish, 1);

  wish->session = g_object_ref (session);
  wish->contest = g_object_ref (contest);
  wish->kind = kind;
  gtk_file_filter_set_name (filter, _("Lists (Excel, CSV, OpenDocument, Word, text)"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_open_file_async (GTK_WINDOW (gtk_widget_get_root (over)),
                          kind == LAUREL_IMPORT_ENTRIES ? _("Import entries") : _("Import judges"),
                          filter, on_chosen, wish);
}
