/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LaurelPersonFact:
 * @part: which list of the record it belongs to: "person", "names", "contacts",
 *   "roles", "bookings", "certificates", "mentions" or "journal"
 * @what: (element-type utf8): pairs of a name and a text
 *
 * One thing that a library keeps about a person.
 */
typedef struct {
  const char *part;
  GPtrArray *what;
} LaurelPersonFact;

LaurelPersonFact *laurel_person_fact_new     (const char        *part);
void              laurel_person_fact_free    (LaurelPersonFact  *self);
void              laurel_person_fact_add     (LaurelPersonFact  *self,
                                              const char        *name,
                                              const char        *text);

GPtrArray        *laurel_person_record_load  (LaurelReader      *reader,
                                              gint64             person,
                                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void              laurel_person_record_add_json (GPtrArray      *facts,
                                              JsonBuilder       *builder);
GBytes           *laurel_person_record_write (LaurelReader      *reader,
                                              gint64             person,
                                              const char        *path,
                                              const char        *language,
                                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
