/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_TWINS (laurel_entry_twins_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryTwins, laurel_entry_twins, LAUREL, ENTRY_TWINS, LaurelRow)

gint64      laurel_entry_twins_get_entry_id     (LaurelEntryTwins *self);
const char *laurel_entry_twins_get_number       (LaurelEntryTwins *self);
const char *laurel_entry_twins_get_title        (LaurelEntryTwins *self);
gint64      laurel_entry_twins_get_other_id     (LaurelEntryTwins *self);
const char *laurel_entry_twins_get_other_number (LaurelEntryTwins *self);
const char *laurel_entry_twins_get_other_title  (LaurelEntryTwins *self);
const char *laurel_entry_twins_get_kind         (LaurelEntryTwins *self);
int         laurel_entry_twins_get_likeness     (LaurelEntryTwins *self);

G_END_DECLS
