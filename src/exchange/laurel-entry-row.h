/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "judging/contest/laurel-entry.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelEntryRowContext:
 * @reader: where to read who did what
 * @form: (element-type LaurelContestField): what is asked of an entry
 * @year: of days that do not say theirs
 * @error: (nullable): the first that reading gave; whoever made the context looks at it
 *
 * What cells of a list of entries are read with.
 */
typedef struct {
  LaurelReader *reader;
  GPtrArray *form;
  int year;
  GError *error;
} LaurelEntryRowContext;

char     *laurel_entry_row_dup_names (const char            *persons) G_GNUC_WARN_UNUSED_RESULT;
gboolean  laurel_entry_row_says_more (const LaurelListRow   *row,
                                      LaurelEntryRowContext *self,
                                      LaurelEntry           *entry);
GVariant *laurel_entry_row_build     (const LaurelListRow   *row,
                                      LaurelEntryRowContext *self,
                                      LaurelEntry           *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
