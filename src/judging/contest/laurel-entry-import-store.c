/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-import-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-entry-writer.h"

#include <glib/gi18n-lib.h>

/*
 * All entries of a list come in with one command, and go out with one undo.
 *
 * Nothing here asks for a string of the arguments without copying it ("&s"): GLib would put all
 * of them in a row in memory first, and each entry would have to be found in it again.
 */

static gint64
get_id (GVariant *row)
{
  g_autoptr (GVariant) id = g_variant_get_child_value (row, 0);

  return g_variant_get_int64 (id);
}

static gboolean
take_row (LaurelEntryWriter *writer, GVariant *row, GError **error)
{
  g_autoptr (GVariant) title = g_variant_get_child_value (row, 1);
  g_autoptr (GVariant) fields = g_variant_get_child_value (row, 2);
  g_autoptr (GVariant) persons = g_variant_get_child_value (row, 3);

  return laurel_entry_writer_put (writer, g_variant_get_string (title, NULL), fields, persons,
                                  error) != 0;
}

/* What comes without a number gets none that stands further down in the list. */
static void
keep_number (LaurelEntryNumbers *numbers, GVariant *fields)
{
  for (gsize i = 0; i < g_variant_n_children (fields); i++) {
    g_autoptr (GVariant) field = g_variant_get_child_value (fields, i);
    g_autoptr (GVariant) name = g_variant_get_child_value (field, 0);

    if (g_str_equal (g_variant_get_string (name, NULL), "number")) {
      g_autoptr (GVariant) number = g_variant_get_child_value (field, 1);

      laurel_entry_numbers_keep (numbers, g_variant_get_string (number, NULL));
    }
  }
}

static void
keep_numbers (LaurelEntryWriter *writer, GVariant *rows)
{
  for (gsize i = 0; i < g_variant_n_children (rows); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);
    g_autoptr (GVariant) fields = g_variant_get_child_value (row, 2);

    keep_number (laurel_entry_writer_get_numbers (writer), fields);
  }
}

static gboolean
take_rows (LaurelEntryWriter *writer, GVariant *rows, gsize *n_new, GError **error)
{
  *n_new = 0;
  for (gsize i = 0; i < g_variant_n_children (rows); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);

    if (get_id (row) != 0)
      continue;
    if (!take_row (writer, row, error))
      return FALSE;
    ++*n_new;
  }

  return laurel_entry_writer_flush (writer, error);
}

/* Nobody is taken away from an entry of which the list says nobody. */
static gboolean
change_row (LaurelTxn *txn, LaurelEntryWriter *writer, GVariant *row, GError **error)
{
  g_autoptr (GVariant) fields = g_variant_get_child_value (row, 2);
  g_autoptr (GVariant) persons = g_variant_get_child_value (row, 3);
  gint64 id = get_id (row);

  return laurel_entry_check_move (&txn->reader, id, fields, NULL, error) &&
         laurel_entry_writer_edit (writer, id, fields, error) &&
         (g_variant_n_children (persons) == 0 ||
          laurel_entry_persons_set (txn, id, persons, error));
}

/* After what is new, whose writer knows only persons that it has written itself. */
static gboolean
change_rows (LaurelTxn *txn, LaurelEntryWriter *writer, GVariant *rows, GError **error)
{
  gint64 contest = laurel_row_get_id (LAUREL_ROW (laurel_entry_writer_get_contest (writer)));

  for (gsize i = 0; i < g_variant_n_children (rows); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);
    gint64 id = get_id (row);

    if (id == 0)
      continue;
    if (laurel_reader_read_int (&txn->reader, "SELECT contest_id FROM entry WHERE id = ?1", id) !=
        contest) {
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                           _("There is no such entry (any more)."));
      return FALSE;
    }
    if (!change_row (txn, writer, row, error))
      return FALSE;
  }

  return TRUE;
}

static void
tell (LaurelTxn *txn, LaurelContest *contest, gsize n_new, gsize n_changed)
{
  gsize count = n_new > 0 ? n_new : n_changed;
  const char *format = n_new > 0
    ? g_dngettext (GETTEXT_PACKAGE,
                   /* Translators: %1$lu counts, %2$s is a contest. */
                   "Took in %1$lu entry of “%2$s”", "Took in %1$lu entries of “%2$s”", count)
    : g_dngettext (GETTEXT_PACKAGE,
                   /* Translators: %1$lu counts, %2$s is a contest. */
                   "Changed %1$lu entry of “%2$s”", "Changed %1$lu entries of “%2$s”", count);

  laurel_txn_tell (txn, g_strdup_printf (format, (gulong) count,
                                         laurel_contest_get_title (contest)));
}

static gboolean
import_entries (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelEntryWriter) writer = NULL;
  g_autoptr (GVariant) rows = NULL;
  g_autofree char *source = NULL;
  g_autofree char *columns = NULL;
  gint64 contest;
  gsize n_new;

  g_variant_get (args, "(xss@a" LAUREL_ENTRIES_IMPORT_ROW ")", &contest, &source, &columns, &rows);
  writer = laurel_entry_writer_new (txn, contest, error);
  if (writer == NULL ||
      !laurel_contest_remember_columns (txn, contest, columns, error))
    return FALSE;

  keep_numbers (writer, rows);
  if (!take_rows (writer, rows, &n_new, error) || !change_rows (txn, writer, rows, error))
    return FALSE;

  tell (txn, laurel_entry_writer_get_contest (writer), n_new,
        g_variant_n_children (rows) - n_new);
  return TRUE;
}

/* The rows are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) rows = NULL;
  g_autofree char *source = NULL;
  g_autofree char *columns = NULL;
  gint64 contest;

  g_variant_get (args, "(xss@a" LAUREL_ENTRIES_IMPORT_ROW ")", &contest, &source, &columns, &rows);

  return g_variant_new ("(xst)", contest, source, (guint64) g_variant_n_children (rows));
}

const LaurelCommand LAUREL_ENTRIES_IMPORT = {
  .name = "entries.import",
  .label = N_("Import entries"),
  .summary = N_("Takes entries of a list in: contest, the file, what its headings mean, rows"),
  .args = LAUREL_ENTRIES_IMPORT_ARGS,
  .apply = import_entries,
  .record = record,
  .backup = LAUREL_BACKUP_IMPORT,
};
