/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issue-batch.h"
#include "documents/laurel-issued.h"
#include "store/laurel-command.h"
#include "store/laurel-query.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* All that was issued, the newest first: () */
extern const LaurelQuery LAUREL_REGISTER_ALL;

/* The register, the newest first, of which number, name, organisation, occasion or award
 * holds the words, or all: words (s). */
extern const LaurelQuery LAUREL_REGISTER_MATCHING;

/* What was issued that the words find, the best first: (s). */
extern const LaurelQuery LAUREL_REGISTER_FOUND;

/* The one of this number: (s). */
extern const LaurelQuery LAUREL_REGISTER_NUMBER;

extern const LaurelIndexer LAUREL_ISSUED_INDEXER;

/* Gives numbers, in order and without a gap, and signs: LAUREL_ISSUE_ARGS. Final. */
extern const LaurelCommand LAUREL_REGISTER_ISSUE;

/* The same, and keeps by what the papers are known again: LAUREL_ISSUE_PRINTED_ARGS. Final. */
extern const LaurelCommand LAUREL_REGISTER_ISSUE_PRINTED;

/* Whether every signature is right. */
extern const LaurelRoomCheck LAUREL_SIGNATURE_CHECK;

LaurelIssued *laurel_register_load   (LaurelReader      *reader,
                                      gint64             id,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelIssued *laurel_register_find   (LaurelReader      *reader,
                                      const char        *number,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      laurel_register_uses_key
                                     (LaurelReader      *reader,
                                      const char        *key,
                                      gboolean          *uses,
                                      GError           **error);
gboolean      laurel_register_read_mark
                                     (LaurelReader      *reader,
                                      gint64             id,
                                      char             **mark,
                                      GError           **error);
gboolean      laurel_register_number (LaurelReader      *reader,
                                      LaurelIssueBatch  *batch,
                                      GError           **error);
gboolean      laurel_register_enter  (LaurelTxn         *txn,
                                      LaurelIssueBatch  *batch,
                                      gint64             replaces,
                                      GError           **error);

G_END_DECLS
