/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "people/laurel-party.h"

G_BEGIN_DECLS

/**
 * LaurelPeopleColumn:
 * @LAUREL_PEOPLE_UNKNOWN: not recognised, and left out
 * @LAUREL_PEOPLE_NUMBER: a running number, of no use
 * @LAUREL_PEOPLE_IDENTITY: identity cards, never taken in
 *
 * What a column of a list of people holds. Those from `KIND` on are columns of a
 * list that goes out, too, in this order.
 */
typedef enum {
  LAUREL_PEOPLE_UNKNOWN,
  LAUREL_PEOPLE_NUMBER,
  LAUREL_PEOPLE_IDENTITY,
  LAUREL_PEOPLE_KIND,
  LAUREL_PEOPLE_NAME,
  LAUREL_PEOPLE_SHORT_NAME,
  LAUREL_PEOPLE_ENGLISH_NAME,
  LAUREL_PEOPLE_FORMER_NAME,
  LAUREL_PEOPLE_ORGANIZATION,
  LAUREL_PEOPLE_POST,
  LAUREL_PEOPLE_PHONE,
  LAUREL_PEOPLE_MAIL,
  LAUREL_PEOPLE_ADDRESS,
  LAUREL_PEOPLE_POSTCODE,
  LAUREL_PEOPLE_CODE,
  LAUREL_PEOPLE_NOTE,
  LAUREL_PEOPLE_N_COLUMNS,
} LaurelPeopleColumn;

LaurelPeopleColumn  laurel_people_column_read        (const char         *heading,
                                                      gboolean           *is_person);
const char         *laurel_people_column_get_field   (LaurelPeopleColumn  column);
const char         *laurel_people_column_get_heading (LaurelPeopleColumn  column);
G_GNUC_WARN_UNUSED_RESULT
char               *laurel_people_column_dup_cell    (LaurelPeopleColumn  column,
                                                      LaurelParty        *party,
                                                      GPtrArray          *names);

G_END_DECLS
