/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-documents-room.h"

#include "documents/laurel-award-paper-store.h"
#include "documents/laurel-drive-paper-store.h"
#include "documents/laurel-issued-batch-store.h"
#include "documents/laurel-notice-block-store.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-number-start-store.h"
#include "documents/laurel-paper-store.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-signing-key-store.h"
#include "documents/laurel-template-store.h"

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_AWARD_PAPERS_REPLACE,
  &LAUREL_NOTICE_ADD,
  &LAUREL_NOTICE_DROP,
  &LAUREL_NOTICE_EDIT,
  &LAUREL_NOTICE_JOIN,
  &LAUREL_NOTICE_MOVE,
  &LAUREL_NOTICE_PUT,
  &LAUREL_NOTICE_REMOVE,
  &LAUREL_NOTICE_RESET,
  &LAUREL_NOTICE_SPLIT,
  &LAUREL_NOTICE_STYLE,
  &LAUREL_NOTICE_TYPE,
  &LAUREL_NUMBER_SERIES_ADD,
  &LAUREL_NUMBER_SERIES_CONTINUE,
  &LAUREL_NUMBER_SERIES_EDIT,
  &LAUREL_NUMBER_SERIES_SET,
  &LAUREL_PAPER_EDIT,
  &LAUREL_REGISTER_ISSUE,
  &LAUREL_REGISTER_ISSUE_PRINTED,
  &LAUREL_REGISTER_REISSUE,
  &LAUREL_REGISTER_REPRINT,
  &LAUREL_REGISTER_VOID,
  &LAUREL_SIGNING_KEY_ADD,
  &LAUREL_TEMPLATE_ADD,
  &LAUREL_TEMPLATE_COPY,
  &LAUREL_TEMPLATE_DELETE,
  &LAUREL_TEMPLATE_EDIT,
  &LAUREL_TEMPLATE_RENAME,
  NULL,
};

static const LaurelQuery *const QUERIES[] = {
  &LAUREL_AWARD_PAPERS_OF_CONTEST,
  &LAUREL_ISSUED_BATCHES,
  &LAUREL_NOTICES_OF_PROGRAMME,
  &LAUREL_NUMBER_SERIES_ALL,
  &LAUREL_PAPERS_OF_PROGRAMME,
  &LAUREL_REGISTER_ALL,
  &LAUREL_REGISTER_FOUND,
  &LAUREL_REGISTER_MATCHING,
  &LAUREL_REGISTER_NUMBER,
  &LAUREL_TEMPLATES_ALL,
  NULL,
};

static const LaurelIndexer *const INDEXERS[] = {
  &LAUREL_ISSUED_INDEXER,
  NULL,
};

static const LaurelRoomCheck *const CHECKS[] = {
  &LAUREL_REGISTER_CHECK,
  &LAUREL_SIGNATURE_CHECK,
  NULL,
};

static const LaurelGuard *const GUARDS[] = {
  &LAUREL_RECEIPT_GUARD,
  NULL,
};

const LaurelRoom LAUREL_DOCUMENTS_ROOM = {
  .name = "documents",
  .commands = COMMANDS,
  .queries = QUERIES,
  .indexers = INDEXERS,
  .checks = CHECKS,
  .guards = GUARDS,
};
