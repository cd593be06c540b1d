/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-backup.h"

G_BEGIN_DECLS

/**
 * LaurelCommand:
 * @name: what the journal calls it, for ever: "activity.move"
 * @label: what the user calls it: N_("Move activity")
 * @summary: one line on what it does and what its arguments are
 * @args: the type of its arguments, as a GVariant type string
 * @final: it asks first, is journalled, and is never reverted
 * @apply: does it, on the writer's thread, inside a transaction
 * @describe: (nullable): the label with the thing's name in it, as it is now
 * @record: (nullable): what the journal keeps of the arguments, where all of
 *   them would only repeat the changeset
 * @backup: what a backup is made for before it runs, or none
 * @guarded: (nullable) (array zero-terminated=1): tables in which it takes back what was done, as
 *   an undo does: what is settled in them stays as it is (`LaurelGuard`)
 *
 * The only way to change the store. A command that finds nothing to change
 * succeeds, and leaves no entry.
 */
typedef struct {
  const char *name;
  const char *label;
  const char *summary;
  const char *args;
  gboolean final;
  gboolean (*apply) (LaurelTxn  *txn,
                     GVariant   *args,
                     GError    **error);
  char *(*describe) (LaurelReader *reader,
                     GVariant     *args);
  GVariant *(*record) (GVariant *args);
  LaurelBackupReason backup;
  const char *const *guarded;
} LaurelCommand;

G_END_DECLS
