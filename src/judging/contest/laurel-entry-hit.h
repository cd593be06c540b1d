/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_HIT (laurel_entry_hit_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryHit, laurel_entry_hit, LAUREL, ENTRY_HIT, LaurelRow)

const char *laurel_entry_hit_get_number          (LaurelEntryHit *self);
const char *laurel_entry_hit_get_title           (LaurelEntryHit *self);
gint64      laurel_entry_hit_get_contest_id      (LaurelEntryHit *self);
const char *laurel_entry_hit_get_contest_title   (LaurelEntryHit *self);
gint64      laurel_entry_hit_get_programme_id    (LaurelEntryHit *self);
const char *laurel_entry_hit_get_programme_title (LaurelEntryHit *self);

G_END_DECLS
