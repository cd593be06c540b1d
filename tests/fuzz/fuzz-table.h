/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "exchange/laurel-plan-reader.h"
#include "exchange/laurel-table-reader.h"

/* What the targets of all kinds of files share. */

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* Reads any bytes as the import does: a table or an error, a plan or an error. */
static inline void
fuzz_table (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);
  g_autoptr (LaurelPlanDraft) draft = NULL;

  g_assert ((table != NULL) != (error != NULL));
  if (table == NULL)
    return;

  draft = laurel_plan_reader_read (table, NULL, &error);
  g_assert ((draft != NULL) != (error != NULL));
}

typedef struct {
  const char *name;
  const void *data;
  gsize size;
} FuzzPart;

static inline void
fuzz_add_part (struct archive *archive, const FuzzPart *part)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, part->size);
  archive_write_header (archive, entry);
  archive_write_data (archive, part->data, part->size);
  archive_entry_free (entry);
}

/* A zip of these parts. A check sum would keep nearly every change of a whole
 * file from being read at all; so a part is changed, and then packed. */
static inline GBytes *
fuzz_pack (const FuzzPart *parts, gsize n_parts)
{
  struct archive *archive = archive_write_new ();
  gsize space = 4096;
  size_t used;
  char *buffer;

  for (gsize i = 0; i < n_parts; i++)
    space += parts[i].size + 512;
  buffer = g_malloc (space);
  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_open_memory (archive, buffer, space, &used);
  for (gsize i = 0; i < n_parts; i++)
    fuzz_add_part (archive, &parts[i]);
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new_take (buffer, used);
}

static inline gboolean
fuzz_is_zip (const guint8 *data, gsize size)
{
  return size >= 2 && data[0] == 'P' && data[1] == 'K';
}
