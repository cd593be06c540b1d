/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LaurelAuditChange:
 * @table: the table; interned
 * @id: the row
 * @column: the column; interned
 * @old: (nullable): what stood there; %NULL for NULL, or when it was not kept
 * @now: (nullable): what stood there afterwards
 *
 * One value that an entry changed.
 */
typedef struct {
  const char *table;
  gint64 id;
  const char *column;
  GVariant *old;
  GVariant *now;
} LaurelAuditChange;

/**
 * LaurelAuditEntry:
 * @id: its number
 * @at: when, µs since 1970, UTC
 * @actor: (nullable): who; %NULL when forgotten
 * @command: the command's name
 * @label: what it did, in the user's words
 * @reverts: the entry it reverted, or 0
 * @forgotten: whether what it changed was forgotten
 * @digest: its digest, in hexadecimal digits
 * @changes: (element-type LaurelAuditChange): what it changed
 *
 * An entry of the journal, read aloud.
 */
typedef struct {
  gint64 id;
  gint64 at;
  char *actor;
  char *command;
  char *label;
  gint64 reverts;
  gboolean forgotten;
  char *digest;
  GPtrArray *changes;
} LaurelAuditEntry;

GPtrArray *laurel_audit_read     (LaurelReader  *reader,
                                  LaurelRooms    rooms,
                                  gint64         since,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode  *laurel_audit_dup_json (GPtrArray     *entries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
