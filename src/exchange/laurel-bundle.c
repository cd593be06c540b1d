/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-bundle.h"

#include "base/laurel-zip-writer.h"
#include "exchange/laurel-csv-writer.h"
#include "store/laurel-dump-store.h"

#include <glib/gi18n-lib.h>

/*
 * A whole library as one archive that any program can open: a CSV file for each
 * table, and a README that says what they are.
 */

static void
add_cell (const char *text, gboolean is_number, gpointer writer)
{
  if (is_number)
    laurel_csv_writer_add_number (writer, text ? text : "");
  else
    laurel_csv_writer_add_text (writer, text ? text : "");
}

static void
end_row (gpointer writer)
{
  laurel_csv_writer_end_row (writer);
}

static gboolean
add_table (LaurelZipWriter *zip, LaurelReader *reader, LaurelRooms rooms, const char *table,
           GPtrArray *names, GError **error)
{
  static const LaurelDumpVisitor VISITOR = { add_cell, end_row };
  g_autoptr (LaurelCsvWriter) writer = laurel_csv_writer_new ();
  g_autoptr (GBytes) content = NULL;
  char *name = g_strconcat (table, ".csv", NULL);

  g_ptr_array_add (names, name);
  if (!laurel_dump_table (reader, rooms, table, &VISITOR, writer, error))
    return FALSE;

  content = laurel_csv_writer_finish (writer);
  return laurel_zip_writer_add (zip, name, content, error);
}

static gboolean
add_readme (LaurelZipWriter *zip, GPtrArray *names, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) content = NULL;

  g_string_append (text, _("This is everything that a library of Laurel holds."));
  g_string_append (text, "\n\n");
  g_string_append (text, _("Each file is a table: CSV, in UTF-8, with commas, and the names of "
                           "the columns in the first row. An empty field means: not known, or "
                           "nothing. Days are written 2022-09-15; “es”, “ls”, “ee” and “le” are "
                           "the earliest and latest start and the earliest and latest end. A "
                           "column that ends in “_id” names the row with that “id” in another "
                           "table; the ids are longer than a spreadsheet's numbers, so import "
                           "them as text. A text that a spreadsheet would take for a formula "
                           "begins with an apostrophe."));
  g_string_append (text, "\n\n");
  g_string_append (text, _("Whoever gives and wants no name has none here either: only the library "
                           "itself knows it."));
  g_string_append (text, "\n\n");
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s\n", (char *) names->pdata[i]);

  g_ptr_array_add (names, g_strdup ("README.txt"));
  content = g_string_free_to_bytes (g_steal_pointer (&text));
  return laurel_zip_writer_add (zip, "README.txt", content, error);
}

static gboolean
add_all (LaurelZipWriter *zip, LaurelReader *reader, LaurelRooms rooms,
         GCancellable *cancellable, GPtrArray *names, GError **error)
{
  g_autoptr (GPtrArray) tables = laurel_dump_list_tables (reader, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !add_table (zip, reader, rooms, tables->pdata[i], names, error))
      return FALSE;

  return tables != NULL && add_readme (zip, names, error);
}

/**
 * laurel_bundle_pack:
 * @reader: a library
 * @rooms: whose tables they are
 * @cancellable: (nullable): stops it
 * @names: (element-type utf8): the names of the files are added to it
 * @error: return location for an error
 *
 * Returns: (transfer full): a zip archive with everything in it
 */
GBytes *
laurel_bundle_pack (LaurelReader *reader, LaurelRooms rooms, GCancellable *cancellable,
                    GPtrArray *names, GError **error)
{
  g_autoptr (LaurelZipWriter) zip = laurel_zip_writer_new (error);

  return zip != NULL && add_all (zip, reader, rooms, cancellable, names, error)
           ? laurel_zip_writer_finish (zip, error) : NULL;
}
