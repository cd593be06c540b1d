/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_INTEREST (laurel_interest_get_type ())
G_DECLARE_FINAL_TYPE (LaurelInterest, laurel_interest, LAUREL, INTEREST, LaurelRow)

gint64      laurel_interest_get_expert_id   (LaurelInterest *self);
const char *laurel_interest_get_expert      (LaurelInterest *self);
gint64      laurel_interest_get_entry_id    (LaurelInterest *self);
const char *laurel_interest_get_entry       (LaurelInterest *self);
const char *laurel_interest_get_entry_title (LaurelInterest *self);
gint64      laurel_interest_get_party_id    (LaurelInterest *self);
const char *laurel_interest_get_party       (LaurelInterest *self);
const char *laurel_interest_get_kind        (LaurelInterest *self);
const char *laurel_interest_get_source      (LaurelInterest *self);
LaurelDay   laurel_interest_get_day         (LaurelInterest *self);
LaurelDay   laurel_interest_get_expires     (LaurelInterest *self);
const char *laurel_interest_get_note        (LaurelInterest *self);

G_END_DECLS
