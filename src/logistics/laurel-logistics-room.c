/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-logistics-room.h"

#include "logistics/books/laurel-books-check-store.h"
#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-balance-store.h"
#include "logistics/books/laurel-gift-intake-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/books/laurel-kind-account-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/books/laurel-promise-store.h"
#include "logistics/books/laurel-stock-count-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-content-store.h"
#include "logistics/parcels/laurel-parcel-fill-store.h"
#include "logistics/parcels/laurel-parcel-hit-store.h"
#include "logistics/parcels/laurel-parcel-load-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-trouble-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/parcels/laurel-way-event-store.h"
#include "logistics/receivers/laurel-allocation-store.h"
#include "logistics/receivers/laurel-assortment-store.h"
#include "logistics/receivers/laurel-handover-store.h"
#include "logistics/receivers/laurel-need-store.h"
#include "logistics/receivers/laurel-receiver-store.h"

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_ALLOCATIONS_MAKE,
  &LAUREL_ALLOCATIONS_REPLACE,
  &LAUREL_ALLOCATION_CHANGE,
  &LAUREL_ALLOCATION_MAKE,
  &LAUREL_ALLOCATION_REMOVE,
  &LAUREL_ASSORTMENT_MAKE,
  &LAUREL_CARRIER_ADD,
  &LAUREL_CARRIER_EDIT,
  &LAUREL_CASH_ADD,
  &LAUREL_CASH_REVERSE,
  &LAUREL_DRIVE_ADD,
  &LAUREL_DRIVE_EDIT,
  &LAUREL_DRIVE_REMOVE,
  &LAUREL_GIFTS_IMPORT,
  &LAUREL_GIFTS_MOVE,
  &LAUREL_GIFTS_STOCK,
  &LAUREL_GIFT_ADD,
  &LAUREL_GIFT_EDIT,
  &LAUREL_GIFT_INSPECT,
  &LAUREL_GIFT_KIND_ADD,
  &LAUREL_GIFT_KIND_EDIT,
  &LAUREL_GIFT_MOVE_REVERSE,
  &LAUREL_GIFT_TAKE,
  &LAUREL_GIVER_ADD,
  &LAUREL_GIVER_EDIT,
  &LAUREL_HANDOVER_TAKE,
  &LAUREL_NEEDS_IMPORT,
  &LAUREL_NEED_PUT,
  &LAUREL_PARCELS_ARRIVE,
  &LAUREL_PARCELS_FILL,
  &LAUREL_PARCELS_SEAL,
  &LAUREL_PARCELS_SEND,
  &LAUREL_PARCEL_ADD,
  &LAUREL_PARCEL_ARRIVE,
  &LAUREL_PARCEL_EDIT,
  &LAUREL_PARCEL_FORWARD,
  &LAUREL_PARCEL_LOSE,
  &LAUREL_PARCEL_OPEN,
  &LAUREL_PARCEL_PACK,
  &LAUREL_PARCEL_REMOVE,
  &LAUREL_PARCEL_SEAL,
  &LAUREL_PARCEL_SEND,
  &LAUREL_PARCEL_UNPACK,
  &LAUREL_POINT_ADD,
  &LAUREL_POINT_EDIT,
  &LAUREL_PROMISE_ADD,
  &LAUREL_PROMISE_WITHDRAW,
  &LAUREL_RECEIVERS_IMPORT,
  &LAUREL_RECEIVER_ADD,
  &LAUREL_RECEIVER_EDIT,
  &LAUREL_SCHOOL_CLASS_PUT,
  &LAUREL_STOCK_COUNT,
  &LAUREL_WAY_EVENTS_TAKE,
  NULL,
};

static const LaurelQuery *const QUERIES[] = {
  &LAUREL_ACCOUNTS_BY_KIND,
  &LAUREL_ACCOUNTS_OF_DRIVE,
  &LAUREL_ACCOUNTS_OF_GIFT,
  &LAUREL_ALLOCATIONS_OF_DRIVE,
  &LAUREL_CARRIERS_OF_DRIVE,
  &LAUREL_CASH_OF_DRIVE,
  &LAUREL_CLASSES_OF_DRIVE,
  &LAUREL_CONTENT_OF_PARCEL,
  &LAUREL_DRIVES_OF_PROGRAMME,
  &LAUREL_EVENTS_ASIDE,
  &LAUREL_EVENTS_OF_DRIVE,
  &LAUREL_EVENTS_OF_PARCEL,
  &LAUREL_GIFTS_AT_RECEIVER,
  &LAUREL_GIFTS_IN_PARCEL,
  &LAUREL_GIFTS_OF_DRIVE,
  &LAUREL_GIFTS_OF_RECEIVER,
  &LAUREL_GIFT_BY_ID,
  &LAUREL_GIVERS_OF_DRIVE,
  &LAUREL_KINDS_OF_DRIVE,
  &LAUREL_MOVES_OF_DRIVE,
  &LAUREL_MOVES_OF_GIFT,
  &LAUREL_NEEDS_OF_DRIVE,
  &LAUREL_PARCELS_FOUND,
  &LAUREL_PARCELS_IN_TROUBLE,
  &LAUREL_PARCELS_MATCHING,
  &LAUREL_PARCELS_OF_DRIVE,
  &LAUREL_PARCEL_SUMS,
  &LAUREL_POINTS_OF_DRIVE,
  &LAUREL_PROMISES_OF_DRIVE,
  &LAUREL_RECEIVERS_OF_DRIVE,
  &LAUREL_SHARES_IF,
  &LAUREL_SHARES_OF_ALLOCATION,
  NULL,
};

static const LaurelIndexer *const INDEXERS[] = {
  &LAUREL_DRIVE_INDEXER,
  &LAUREL_GIFT_INDEXER,
  &LAUREL_GIFT_KIND_INDEXER,
  &LAUREL_PARCEL_INDEXER,
  &LAUREL_RECEIVER_INDEXER,
  NULL,
};

static const LaurelRoomCheck *const CHECKS[] = {
  &LAUREL_BOOKS_CHECK,
  NULL,
};

static const LaurelGuard *const GUARDS[] = {
  &LAUREL_BOOKS_GUARD,
  &LAUREL_SEAL_GUARD,
  NULL,
};

/* Somebody who is known for something else, too, is not sealed; who gave is not told all the
 * same. And nobody is told what is given by one who is named without it. */
static const char *const WHO[] = { "party_id", NULL };
static const char *const WORTH[] = { "worth", NULL };
static const char *const PAYER[] = { "giver_id", NULL };

static const LaurelMask MASKS[] = {
  { "giver", WHO, "naming", "anonymous", NULL, NULL },
  { "gift", WORTH, "naming", "without-amount", "giver_id", "giver" },
  { "cash", PAYER, "naming", "without-amount", "giver_id", "giver" },
  { NULL },
};

const LaurelRoom LAUREL_LOGISTICS_ROOM = {
  .name = "logistics",
  .commands = COMMANDS,
  .queries = QUERIES,
  .indexers = INDEXERS,
  .checks = CHECKS,
  .masks = MASKS,
  .guards = GUARDS,
};
