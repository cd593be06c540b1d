/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelConnectionKind:
 * @LAUREL_CONNECTION_WRITER: the one that writes, and alone checkpoints
 * @LAUREL_CONNECTION_READER: one that only reads
 * @LAUREL_CONNECTION_IMMUTABLE: one that only reads what nobody writes: it
 *   takes no locks, makes no files, and does not see a write-ahead log
 * @LAUREL_CONNECTION_MAKER: makes a new library, which nobody else has open
 * @LAUREL_CONNECTION_COPY: fills a file that is to be a copy, synced later
 * @LAUREL_CONNECTION_SALVAGE: reads a copy that is damaged, even in its schema
 */
typedef enum {
  LAUREL_CONNECTION_WRITER,
  LAUREL_CONNECTION_READER,
  LAUREL_CONNECTION_IMMUTABLE,
  LAUREL_CONNECTION_MAKER,
  LAUREL_CONNECTION_COPY,
  LAUREL_CONNECTION_SALVAGE,
} LaurelConnectionKind;

gboolean  laurel_connection_check_header (const char            *path,
                                          GError               **error);
sqlite3  *laurel_connection_open         (const char            *path,
                                          LaurelConnectionKind   kind,
                                          GError               **error) G_GNUC_WARN_UNUSED_RESULT;
void      laurel_connection_close        (sqlite3               *db);
gboolean  laurel_connection_checkpoint   (sqlite3               *db,
                                          GError               **error);
gboolean  laurel_connection_check_pages  (sqlite3               *db,
                                          GError               **error);
gboolean  laurel_connection_read_int     (sqlite3               *db,
                                          const char            *sql,
                                          gint64                *value,
                                          GError               **error);

G_END_DECLS
