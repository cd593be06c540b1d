/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARTY_ENTRY (laurel_party_entry_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPartyEntry, laurel_party_entry, LAUREL, PARTY_ENTRY, LaurelRow)

const char *laurel_party_entry_get_kind (LaurelPartyEntry *self);
const char *laurel_party_entry_get_text (LaurelPartyEntry *self);
char       *laurel_party_entry_dup_about (LaurelPartyEntry *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
