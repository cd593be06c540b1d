/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/*
 * The latest version of the schema, and what laurel_schema_dup_digest() says of a
 * library that was just made: a new migration changes both (test-migration).
 */
#define LAUREL_SCHEMA_KNOWN 21
#define LAUREL_SCHEMA_DIGEST "4700e90cd281e67c071cfec77e0093b84314c8f6bba27bbda6609daff495ccd0"

char    *laurel_schema_dup_digest (sqlite3  *db,
                                   GError  **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean laurel_schema_check (sqlite3  *db,
                              int       version,
                              GError  **error);

gboolean laurel_schema_read_version (sqlite3     *db,
                                     const char  *path,
                                     int         *version,
                                     GError     **error);

G_END_DECLS
