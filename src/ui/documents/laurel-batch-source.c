/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-source.h"

#include "base/laurel-error.h"
#include "documents/laurel-library-draft.h"
#include "exchange/laurel-archive.h"
#include "exchange/laurel-data-file.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-table-reader.h"
#include "store/laurel-opening.h"

#include <glib/gi18n-lib.h>

/* A file that only the desktop can reach, over a network. */
static GBytes *
load_elsewhere (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInputStream) stream = laurel_opening_check (g_file_peek_path (file), &local)
                                        ? g_file_read (file, cancellable, &local) : NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  gssize n = stream != NULL ? 1 : -1;

  /* One that is larger than any table is refused by whoever reads it, and not loaded whole. */
  for (gsize done = 0; n > 0 && done <= LAUREL_ARCHIVE_MAX_SIZE; done += (gsize) MAX (n, 0)) {
    g_autoptr (GBytes) block = g_input_stream_read_bytes (G_INPUT_STREAM (stream), 1 << 20,
                                                          cancellable, &local);

    n = block ? (gssize) g_bytes_get_size (block) : -1;
    if (n > 0 && g_output_stream_write_bytes (memory, block, NULL, &local) != n)
      n = -1;
  }
  if (n >= 0) {
    g_output_stream_close (memory, NULL, NULL);
    return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  }

  if (local->domain == LAUREL_STORE_ERROR
      || g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                               _("Look whether you may read it, or copy it to another folder."),
                               /* Translators: %s is what the system says, a sentence. */
                               _("The file cannot be read: %s."), local->message);

  return NULL;
}

/**
 * laurel_batch_source_load:
 * @file: a file from anywhere
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what is in it; of one that is too large, the beginning
 */
GBytes *
laurel_batch_source_load (GFile *file, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (file);

  return path ? laurel_table_load_file (path, cancellable, error)
              : load_elsewhere (file, cancellable, error);
}

static LaurelTable *
read_table (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = laurel_batch_source_load (file, cancellable, error);

  return bytes ? laurel_data_file_read (bytes, cancellable, error) : NULL;
}

static GStrv
dup_headings (const LaurelTable *table)
{
  int n = laurel_table_get_n_columns (table);
  GStrv headings = g_new0 (char *, n + 1);

  for (int column = 0; column < n; column++)
    headings[column] = g_strdup (laurel_table_get_text (table, 0, column));

  return headings;
}

/**
 * laurel_batch_source_new:
 * @table: (transfer full): a table with headings
 * @name: what it is called
 *
 * Returns: (transfer full): its rows
 */
LaurelBatchSource *
laurel_batch_source_new (LaurelTable *table, const char *name)
{
  LaurelBatchSource *self = g_atomic_rc_box_new0 (LaurelBatchSource);

  self->table = table;
  self->name = g_strdup (name);
  self->headings = dup_headings (table);
  self->names = g_strdupv (self->headings);
  self->language = laurel_data_file_get_language (table);

  return self;
}

/**
 * laurel_batch_source_new_library:
 * @table: (transfer full): what laurel_library_rows_read() has read
 * @name: what it is called
 *
 * Returns: (transfer full): its rows
 */
LaurelBatchSource *
laurel_batch_source_new_library (LaurelTable *table, const char *name)
{
  LaurelBatchSource *self = laurel_batch_source_new (table, name);

  for (char **column = self->names; *column != NULL; column++) {
    char *known = g_strdup (laurel_library_draft_find_column (*column));

    g_free (*column);
    *column = known;
  }

  return self;
}

/**
 * laurel_batch_source_read:
 * @file: a table with headings, or JSON
 * @error: return location for a `LAUREL_EXCHANGE_ERROR`
 *
 * Takes its time, so a worker does it.
 *
 * Returns: (transfer full): its rows
 */
LaurelBatchSource *
laurel_batch_source_read (GFile *file, GCancellable *cancellable, GError **error)
{
  LaurelTable *table = read_table (file, cancellable, error);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  if (table == NULL) {
    if (error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
      laurel_exchange_error_set_file (*error, name);
    return NULL;
  }

  return laurel_batch_source_new (table, shown);
}

LaurelBatchSource *
laurel_batch_source_ref (LaurelBatchSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
source_clear (gpointer data)
{
  LaurelBatchSource *self = data;

  laurel_table_free (self->table);
  g_strfreev (self->headings);
  g_strfreev (self->names);
  g_free (self->name);
  g_free (self->issuer);
}

void
laurel_batch_source_unref (LaurelBatchSource *self)
{
  g_atomic_rc_box_release_full (self, source_clear);
}

/* Rows of data: the headings are none. */
guint
laurel_batch_source_get_n_rows (const LaurelBatchSource *self)
{
  return (guint) MAX (laurel_table_get_n_rows (self->table) - 1, 0);
}

/**
 * laurel_batch_source_get_text:
 * @row: a row of data, from 0
 * @column: a column, or -1
 *
 * Returns: (transfer none): what stands there; empty for no column
 */
const char *
laurel_batch_source_get_text (const LaurelBatchSource *self, guint row, int column)
{
  return column >= 0 ? laurel_table_get_text (self->table, (int) row + 1, column) : "";
}
