/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-people-room.h"

#include "people/laurel-party-field-store.h"
#include "people/laurel-party-forget-store.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-store.h"
#include "people/laurel-people-import-store.h"

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_PARTY_ADD,
  &LAUREL_PARTY_ADD_CONTACT,
  &LAUREL_PARTY_ADD_NAME,
  &LAUREL_PARTY_EDIT,
  &LAUREL_PARTY_MERGE,
  &LAUREL_PARTY_REMOVE_CONTACT,
  &LAUREL_PARTY_REMOVE_NAME,
  &LAUREL_PARTY_RENAME,
  &LAUREL_PARTY_TELL_APART,
  &LAUREL_PEOPLE_IMPORT,
  &LAUREL_PERSON_FORGET,
  &LAUREL_PERSON_FORGET_SHARED,
  NULL,
};

static const LaurelQuery *const QUERIES[] = {
  &LAUREL_PARTIES_ALL,
  &LAUREL_PARTIES_LIKE,
  &LAUREL_PARTIES_MATCHING,
  &LAUREL_PARTY_CONTACTS,
  &LAUREL_PARTY_MERGE_PREVIEW,
  &LAUREL_PARTY_NAMES,
  NULL,
};

static const LaurelIndexer *const INDEXERS[] = {
  &LAUREL_PARTY_INDEXER,
  NULL,
};

/* Who is sealed has no name, nor anything else to be told by. */
static const char *const HIDDEN[] = { "name", "short_name", "english_name", "phone", "mail",
                                      "note", "names", "contacts", "code", "post", "address",
                                      "postcode", "organization_id", NULL };

static const LaurelMask MASKS[] = {
  { "party", HIDDEN, "sealed", "1", NULL, NULL },
  { NULL },
};

const LaurelRoom LAUREL_PEOPLE_ROOM = {
  .name = "people",
  .commands = COMMANDS,
  .queries = QUERIES,
  .indexers = INDEXERS,
  .masks = MASKS,
};
