/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-documents-room.h"

#include "documents/laurel-paper-store.h"

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_PAPER_EDIT,
  NULL,
};

static const LaurelQuery *const QUERIES[] = {
  &LAUREL_PAPERS_OF_PROGRAMME,
  NULL,
};

const LaurelRoom LAUREL_DOCUMENTS_ROOM = {
  .name = "documents",
  .commands = COMMANDS,
  .queries = QUERIES,
};
