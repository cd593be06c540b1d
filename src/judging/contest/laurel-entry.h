/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY (laurel_entry_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntry, laurel_entry, LAUREL, ENTRY, LaurelRow)

gint64      laurel_entry_get_contest_id      (LaurelEntry *self);
const char *laurel_entry_get_number          (LaurelEntry *self);
const char *laurel_entry_get_blind_number    (LaurelEntry *self);
const char *laurel_entry_get_title           (LaurelEntry *self);
gint64      laurel_entry_get_category_id     (LaurelEntry *self);
const char *laurel_entry_get_category        (LaurelEntry *self);
gint64      laurel_entry_get_group_id        (LaurelEntry *self);
const char *laurel_entry_get_group           (LaurelEntry *self);
gint64      laurel_entry_get_division_id     (LaurelEntry *self);
const char *laurel_entry_get_division        (LaurelEntry *self);
gint64      laurel_entry_get_organization_id (LaurelEntry *self);
const char *laurel_entry_get_organization    (LaurelEntry *self);
const char *laurel_entry_get_recommender     (LaurelEntry *self);
const char *laurel_entry_get_persons         (LaurelEntry *self);
LaurelDay   laurel_entry_get_received        (LaurelEntry *self);
const char *laurel_entry_get_late_reason     (LaurelEntry *self);
const char *laurel_entry_get_state           (LaurelEntry *self);
const char *laurel_entry_get_reason          (LaurelEntry *self);
LaurelDay   laurel_entry_get_until           (LaurelEntry *self);
const char *laurel_entry_get_fields          (LaurelEntry *self);
const char *laurel_entry_get_links           (LaurelEntry *self);
const char *laurel_entry_get_other_numbers   (LaurelEntry *self);
const char *laurel_entry_get_note            (LaurelEntry *self);
int         laurel_entry_get_judges          (LaurelEntry *self);
gboolean    laurel_entry_has_released        (LaurelEntry *self,
                                              const char  *kind);

G_END_DECLS
