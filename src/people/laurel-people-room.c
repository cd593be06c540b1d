/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-people-room.h"

#include "people/laurel-party-store.h"

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_PARTY_ADD,
  &LAUREL_PARTY_EDIT,
  &LAUREL_PARTY_MERGE,
  &LAUREL_PERSON_FORGET,
  NULL,
};

static const LaurelQuery *const QUERIES[] = {
  &LAUREL_PARTIES_ALL,
  &LAUREL_PARTIES_MATCHING,
  NULL,
};

static const LaurelIndexer *const INDEXERS[] = {
  &LAUREL_PARTY_INDEXER,
  NULL,
};

const LaurelRoom LAUREL_PEOPLE_ROOM = {
  .name = "people",
  .commands = COMMANDS,
  .queries = QUERIES,
  .indexers = INDEXERS,
};
