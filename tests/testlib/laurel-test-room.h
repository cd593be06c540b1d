/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_TEST_PARTY (laurel_test_party_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTestParty, laurel_test_party, LAUREL, TEST_PARTY, LaurelRow)

LaurelTestParty *laurel_test_party_new      (gint64           id,
                                             const char      *name) G_GNUC_WARN_UNUSED_RESULT;
const char      *laurel_test_party_get_name (LaurelTestParty *self);

/* How many rows the query's load and run have read since it was set to 0. */
extern guint laurel_test_rows_loaded;
extern guint laurel_test_rows_run;

extern const LaurelCommand LAUREL_TEST_ADD;    /* s: a party of this name */
extern const LaurelCommand LAUREL_TEST_RENAME; /* (xs) */
extern const LaurelCommand LAUREL_TEST_REMOVE; /* x */
extern const LaurelCommand LAUREL_TEST_ENGAGE; /* (sx): a programme, with a role for a party */
extern const LaurelCommand LAUREL_TEST_FILL;   /* (si): many parties; only the number is kept */
extern const LaurelCommand LAUREL_TEST_GIVE;   /* x: final */
extern const LaurelCommand LAUREL_TEST_SPOIL;  /* x: renames, then is refused */
extern const LaurelCommand LAUREL_TEST_FORGET; /* x: final */
extern const LaurelCommand LAUREL_TEST_ERASE;  /* x: final; its texts in all other rows, too */
extern const LaurelCommand LAUREL_TEST_POUR;   /* (si): many parties of one name */
extern const LaurelQuery LAUREL_TEST_PARTIES;  /* (): by name */

extern const LaurelRoom LAUREL_TEST_ROOM;
extern const LaurelRooms LAUREL_TEST_ROOMS;

G_END_DECLS
