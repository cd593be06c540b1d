/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LAUREL_DIGEST_SIZE 32

/**
 * LaurelJournalEntry:
 *
 * An entry of the journal as its digest sees it. What was forgotten is %NULL,
 * and then @kept has the three hashes, of actor, args and changeset, in that
 * order.
 */
typedef struct {
  gint64 id;
  gint64 at;              /* µs since 1970, UTC */
  const char *command;
  gint64 reverts;         /* or 0 */
  const char *actor;      /* (nullable) */
  const char *args;       /* (nullable): JSON as stored */
  GBytes *changeset;      /* (nullable) */
  GBytes *salt;           /* (nullable) */
  GBytes *kept;           /* (nullable) */
} LaurelJournalEntry;

GBytes *laurel_digest_new_salt  (void) G_GNUC_WARN_UNUSED_RESULT;
GBytes *laurel_digest_dup_kept  (const LaurelJournalEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
GBytes *laurel_digest_dup_chain (GBytes                   *previous,
                                 const LaurelJournalEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
