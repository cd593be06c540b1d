/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelPeopleState:
 * @LAUREL_PEOPLE_NEW: nobody in the library is that
 * @LAUREL_PEOPLE_CHANGED: somebody is, and the list says something else or more
 * @LAUREL_PEOPLE_SAME: somebody is, and there is nothing to change
 * @LAUREL_PEOPLE_WRONG: it cannot be taken in as it stands
 *
 * What a row of a list means to the library.
 */
typedef enum {
  LAUREL_PEOPLE_NEW,
  LAUREL_PEOPLE_CHANGED,
  LAUREL_PEOPLE_SAME,
  LAUREL_PEOPLE_WRONG,
} LaurelPeopleState;

/**
 * LaurelPeopleRow:
 * @row: the row in the table
 * @column: the column of its name
 * @kind: "person" or "organization"
 * @name: its name
 * @fields: (element-type utf8 utf8): field → what the list says
 * @state: what it means to the library
 * @id: whom it is, or 0
 * @changes: (element-type utf8): the fields that change
 *
 * A person or an organisation on a list.
 */
typedef struct {
  int row;
  int column;
  const char *kind;
  char *name;
  GHashTable *fields;
  LaurelPeopleState state;
  gint64 id;
  GPtrArray *changes;
} LaurelPeopleRow;

/**
 * LaurelPeopleDraft:
 * @rows: (element-type LaurelPeopleRow): who is on it
 * @faults: (element-type LaurelFault): what is wrong or worth knowing
 *
 * A list of people as a file has it.
 */
typedef struct {
  GPtrArray *rows;
  GPtrArray *faults;
} LaurelPeopleDraft;

G_GNUC_WARN_UNUSED_RESULT
LaurelPeopleDraft *laurel_people_draft_read    (const LaurelTable  *table,
                                                gboolean            keep_codes,
                                                GError            **error);
void               laurel_people_draft_free    (LaurelPeopleDraft  *self);
gboolean           laurel_people_draft_compare (LaurelPeopleDraft  *self,
                                                const LaurelTable  *table,
                                                LaurelReader       *reader,
                                                GError            **error);
guint              laurel_people_draft_count   (LaurelPeopleDraft  *self,
                                                LaurelPeopleState   state);
G_GNUC_WARN_UNUSED_RESULT
GVariant          *laurel_people_draft_build   (LaurelPeopleDraft  *self,
                                                const char         *source);
const char        *laurel_people_state_get_name (LaurelPeopleState  state);
void               laurel_people_draft_blame   (LaurelPeopleDraft  *self,
                                                LaurelPeopleRow    *row,
                                                LaurelFault        *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPeopleDraft, laurel_people_draft_free)

G_END_DECLS
