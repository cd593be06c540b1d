/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-import-store.h"

#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-writer.h"

#include <glib/gi18n-lib.h>

/*
 * All entries of a list come in with one command, and go out with one undo.
 *
 * Nothing here asks for a string of the arguments without copying it ("&s"): GLib would put all
 * of them in a row in memory first, and each entry would have to be found in it again.
 */

static gboolean
take_row (LaurelEntryWriter *writer, GVariant *row, GError **error)
{
  g_autoptr (GVariant) title = g_variant_get_child_value (row, 0);
  g_autoptr (GVariant) fields = g_variant_get_child_value (row, 1);
  g_autoptr (GVariant) persons = g_variant_get_child_value (row, 2);

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
    g_autoptr (GVariant) fields = g_variant_get_child_value (row, 1);

    keep_number (laurel_entry_writer_get_numbers (writer), fields);
  }
}

static gboolean
take_rows (LaurelEntryWriter *writer, GVariant *rows, GError **error)
{
  for (gsize i = 0; i < g_variant_n_children (rows); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);

    if (!take_row (writer, row, error))
      return FALSE;
  }

  return laurel_entry_writer_flush (writer, error);
}

static gboolean
import_entries (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelEntryWriter) writer = NULL;
  g_autoptr (GVariant) rows = NULL;
  g_autofree char *source = NULL;
  g_autofree char *columns = NULL;
  gint64 contest;
  gsize count;

  g_variant_get (args, "(xss@a" LAUREL_ENTRIES_IMPORT_ROW ")", &contest, &source, &columns, &rows);
  writer = laurel_entry_writer_new (txn, contest, error);
  if (writer == NULL ||
      !laurel_contest_remember_columns (txn, contest, columns, error))
    return FALSE;

  keep_numbers (writer, rows);
  if (!take_rows (writer, rows, error))
    return FALSE;

  count = g_variant_n_children (rows);
  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %1$lu counts, %2$s is a
                                                       * contest. */
                                                      "Took in %1$lu entry of “%2$s”",
                                                      "Took in %1$lu entries of “%2$s”", count),
                                         (gulong) count,
                                         laurel_contest_get_title (
                                           laurel_entry_writer_get_contest (writer))));
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
