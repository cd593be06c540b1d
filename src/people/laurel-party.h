/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARTY (laurel_party_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParty, laurel_party, LAUREL, PARTY, LaurelRow)

const char *laurel_party_get_kind (LaurelParty *self);
const char *laurel_party_get_name (LaurelParty *self);
const char *laurel_party_get_text (LaurelParty *self,
                                   const char  *field);
char       *laurel_party_dup_label (LaurelParty *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv       laurel_party_dup_wanted (const char *words) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_party_matches  (LaurelParty *self,
                                   GStrv        wanted);
void        laurel_party_prepare  (LaurelParty *self);

G_END_DECLS
