/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_OBJECTION (laurel_objection_get_type ())
G_DECLARE_FINAL_TYPE (LaurelObjection, laurel_objection, LAUREL, OBJECTION, LaurelRow)

gint64      laurel_objection_get_result_id    (LaurelObjection *self);
int         laurel_objection_get_version      (LaurelObjection *self);
gint64      laurel_objection_get_entry_id     (LaurelObjection *self);
const char *laurel_objection_get_entry        (LaurelObjection *self);
int         laurel_objection_get_number       (LaurelObjection *self);
const char *laurel_objection_get_received     (LaurelObjection *self);
gint64      laurel_objection_get_party_id     (LaurelObjection *self);
const char *laurel_objection_get_objector     (LaurelObjection *self);
const char *laurel_objection_get_grounds      (LaurelObjection *self);
const char *laurel_objection_get_words        (LaurelObjection *self);
const char *laurel_objection_get_evidence     (LaurelObjection *self);
const char *laurel_objection_get_state        (LaurelObjection *self);
const char *laurel_objection_get_outcome      (LaurelObjection *self);
const char *laurel_objection_get_decided      (LaurelObjection *self);
gint64      laurel_objection_get_corrected_id (LaurelObjection *self);
const char *laurel_objection_get_title        (LaurelObjection *self);
const char *laurel_objection_get_earlier      (LaurelObjection *self);

G_END_DECLS
