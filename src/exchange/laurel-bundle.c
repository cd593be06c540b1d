/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-bundle.h"

#include "exchange/laurel-csv-writer.h"
#include "exchange/laurel-exchange-error.h"
#include "store/laurel-dump-store.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

/*
 * A whole library as one archive that any program can open: a CSV file for each
 * table, and a README that says what they are.
 */

typedef struct archive Zip;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Zip, archive_write_free)

typedef struct archive_entry ZipEntry;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZipEntry, archive_entry_free)

static gboolean
check_zip (Zip *zip, int status, GError **error)
{
  if (status == ARCHIVE_OK)
    return TRUE;

  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_WRITE,
                                    _("Make room and try again."),
                                    /* Translators: %s is a technical detail in English. */
                                    _("The archive could not be written: %s."),
                                    archive_error_string (zip));
}

static la_ssize_t
on_write (Zip *zip, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint) length);

  return (la_ssize_t) length;
}

/* Always of the same day, so that the same library is the same archive. */
static gboolean
add_member (Zip *zip, const char *name, GBytes *content, GError **error)
{
  g_autoptr (ZipEntry) entry = archive_entry_new ();
  gsize size;
  const void *data = g_bytes_get_data (content, &size);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, 315532800, 0); /* 1980, where the time of zip begins */
  archive_entry_set_size (entry, (la_int64_t) size);

  if (!check_zip (zip, archive_write_header (zip, entry), error))
    return FALSE;

  return archive_write_data (zip, data, size) == (la_ssize_t) size ||
         check_zip (zip, ARCHIVE_FATAL, error);
}

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
add_table (Zip *zip, LaurelReader *reader, const char *table, GPtrArray *names, GError **error)
{
  static const LaurelDumpVisitor VISITOR = { add_cell, end_row };
  g_autoptr (LaurelCsvWriter) writer = laurel_csv_writer_new ();
  g_autoptr (GBytes) content = NULL;
  char *name = g_strconcat (table, ".csv", NULL);

  g_ptr_array_add (names, name);
  if (!laurel_dump_table (reader, table, &VISITOR, writer, error))
    return FALSE;

  content = laurel_csv_writer_finish (writer);
  return add_member (zip, name, content, error);
}

static gboolean
add_readme (Zip *zip, GPtrArray *names, GError **error)
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
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s\n", (char *) names->pdata[i]);

  g_ptr_array_add (names, g_strdup ("README.txt"));
  content = g_string_free_to_bytes (g_steal_pointer (&text));
  return add_member (zip, "README.txt", content, error);
}

static gboolean
add_all (Zip *zip, LaurelReader *reader, GCancellable *cancellable, GPtrArray *names,
         GError **error)
{
  g_autoptr (GPtrArray) tables = laurel_dump_list_tables (reader, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !add_table (zip, reader, tables->pdata[i], names, error))
      return FALSE;

  return tables != NULL && add_readme (zip, names, error);
}

/**
 * laurel_bundle_pack:
 * @reader: a library
 * @cancellable: (nullable): stops it
 * @names: (element-type utf8): the names of the files are added to it
 * @error: return location for an error
 *
 * Returns: (transfer full): a zip archive with everything in it
 */
GBytes *
laurel_bundle_pack (LaurelReader *reader, GCancellable *cancellable, GPtrArray *names,
                    GError **error)
{
  g_autoptr (Zip) zip = archive_write_new ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!check_zip (zip, archive_write_set_format_zip (zip), error) ||
      !check_zip (zip, archive_write_set_bytes_in_last_block (zip, 1), error) ||
      !check_zip (zip, archive_write_open (zip, bytes, NULL, on_write, NULL), error) ||
      !add_all (zip, reader, cancellable, names, error) ||
      !check_zip (zip, archive_write_close (zip), error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
