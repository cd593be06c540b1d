/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "exchange/laurel-fault.h"
#include "judging/measures/laurel-attempt.h"
#include "store/laurel-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Before its headings, where a contest remembers what they mean. */
#define LAUREL_ATTEMPTS_PREFIX "exam/"

/**
 * LaurelAttemptsPage:
 * @count: how many rows it has
 * @content: they, as laurel_attempt_append() writes them
 */
typedef struct {
  guint count;
  GString *content;
} LaurelAttemptsPage;

/**
 * LaurelAttemptsFile:
 * @digest: the SHA-256 of the file
 * @headings: (element-type utf8): what its columns are called
 * @fields: (element-type utf8): what each of them holds; elements are nullable
 * @left_out: (element-type utf8): folded headings of which somebody told that they hold nothing
 * @needed: (nullable): what no column holds, though one has to: then nothing is read
 * @pages: (element-type LaurelAttemptsPage): its attempts
 * @count: how many there are
 * @faults: (element-type LaurelFault): what is wrong, the first hundred of it
 * @n_faults: how much is wrong
 *
 * Attempts at an exam out of a file of any length: no more is kept of it than comes in.
 */
typedef struct {
  char *digest;
  GPtrArray *headings;
  GPtrArray *fields;
  GHashTable *left_out;
  const char *needed;
  GPtrArray *pages;
  guint count;
  GPtrArray *faults;
  guint n_faults;
} LaurelAttemptsFile;

LaurelAttemptsFile *laurel_attempts_file_read  (GBytes              *bytes,
                                                GHashTable          *maps,
                                                GHashTable          *known,
                                                const LaurelRule    *rule,
                                                GCancellable        *cancellable,
                                                GError             **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelAttemptsFile *laurel_attempts_file_read_watched
                                               (GBytes              *bytes,
                                                GHashTable          *known,
                                                const LaurelRule    *rule,
                                                LaurelProgress      *progress,
                                                GError             **error)
  G_GNUC_WARN_UNUSED_RESULT;
void                laurel_attempts_file_free  (LaurelAttemptsFile  *self);
const LaurelListHeading *laurel_attempts_file_get_headings
                                               (gsize               *n);
GVariant           *laurel_attempts_file_build (LaurelAttemptsFile  *self,
                                                gint64               stage,
                                                const char          *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAttemptsFile, laurel_attempts_file_free)

G_END_DECLS
