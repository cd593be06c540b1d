/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-import-store.h"

#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "judging/contest/laurel-entry-writer.h"

#include <glib/gi18n-lib.h>

/* All entries of a list come in with one command, and go out with one undo. */

static gboolean
take_row (LaurelTxn *txn, LaurelEntryWriter *writer, GVariant *row, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (GVariant) persons = NULL;
  const char *title;
  gint64 id;

  g_variant_get (row, "(&s@a{ss}@a(sss))", &title, &fields, &persons);
  id = laurel_entry_writer_add (writer, title, fields, error);

  return id != 0 && laurel_entry_person_put_all (txn, id, persons, error);
}

static gboolean
import_entries (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelEntryWriter) writer = NULL;
  g_autoptr (GVariantIter) rows = NULL;
  g_autoptr (GVariant) row = NULL;
  const char *source, *columns;
  gint64 contest;
  gsize count;

  g_variant_get (args, "(x&s&sa" LAUREL_ENTRIES_IMPORT_ROW ")", &contest, &source, &columns, &rows);
  writer = laurel_entry_writer_new (txn, contest, error);
  if (writer == NULL ||
      !laurel_txn_exec (txn, error, "UPDATE contest SET columns = nullif (?2, '') WHERE id = ?1"
                        " AND columns IS NOT nullif (?2, '')", "xs", contest, columns))
    return FALSE;

  count = g_variant_iter_n_children (rows);
  while ((row = g_variant_iter_next_value (rows)) != NULL) {
    if (!take_row (txn, writer, row, error))
      return FALSE;
    g_clear_pointer (&row, g_variant_unref);
  }

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
  const char *source, *columns;
  gint64 contest;

  g_variant_get (args, "(x&s&s@a" LAUREL_ENTRIES_IMPORT_ROW ")", &contest, &source, &columns,
                 &rows);

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
