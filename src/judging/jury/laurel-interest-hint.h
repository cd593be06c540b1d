/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_INTEREST_HINT (laurel_interest_hint_get_type ())
G_DECLARE_FINAL_TYPE (LaurelInterestHint, laurel_interest_hint, LAUREL, INTEREST_HINT, LaurelRow)

gint64      laurel_interest_hint_get_expert_id   (LaurelInterestHint *self);
const char *laurel_interest_hint_get_expert      (LaurelInterestHint *self);
gint64      laurel_interest_hint_get_entry_id    (LaurelInterestHint *self);
const char *laurel_interest_hint_get_entry       (LaurelInterestHint *self);
const char *laurel_interest_hint_get_entry_title (LaurelInterestHint *self);
const char *laurel_interest_hint_get_kind        (LaurelInterestHint *self);
const char *laurel_interest_hint_get_evidence    (LaurelInterestHint *self);

G_END_DECLS
