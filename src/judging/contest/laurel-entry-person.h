/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_PERSON (laurel_entry_person_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryPerson, laurel_entry_person, LAUREL, ENTRY_PERSON, LaurelRow)

gint64      laurel_entry_person_get_entry_id     (LaurelEntryPerson *self);
gint64      laurel_entry_person_get_party_id     (LaurelEntryPerson *self);
const char *laurel_entry_person_get_name         (LaurelEntryPerson *self);
const char *laurel_entry_person_get_role         (LaurelEntryPerson *self);
const char *laurel_entry_person_get_organization (LaurelEntryPerson *self);

G_END_DECLS
