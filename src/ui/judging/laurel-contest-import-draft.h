/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "judging/contest/laurel-contest.h"
#include "store/laurel-library.h"

G_BEGIN_DECLS

/**
 * LaurelImportKind:
 * @LAUREL_IMPORT_ENTRIES: entries
 * @LAUREL_IMPORT_JUDGES: judges, and who they are
 *
 * What stands in a list that comes to a contest.
 */
typedef enum {
  LAUREL_IMPORT_ENTRIES,
  LAUREL_IMPORT_JUDGES,
} LaurelImportKind;

/**
 * LaurelContestImportDraft:
 * @bytes: the file, or what was pasted
 * @table: it as a table
 * @contest: to which it comes
 * @form: (element-type LaurelContestField): what that asks of entries
 * @list: what was read
 *
 * A list that is to come in. It goes from the reader's thread to another one as a whole.
 */
typedef struct {
  GBytes *bytes;
  LaurelTable *table;
  LaurelContest *contest;
  GPtrArray *form;
  LaurelContestList *list;
} LaurelContestImportDraft;

GVariant *laurel_contest_import_draft_build_args (const char       *path,
                                                  GBytes           *bytes,
                                                  gint64            contest,
                                                  LaurelImportKind  kind,
                                                  GVariant         *maps);
gpointer  laurel_contest_import_draft_read       (LaurelReader     *reader,
                                                  GVariant         *args,
                                                  GError          **error)
  G_GNUC_WARN_UNUSED_RESULT;
void      laurel_contest_import_draft_free       (LaurelContestImportDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelContestImportDraft, laurel_contest_import_draft_free)

G_END_DECLS
