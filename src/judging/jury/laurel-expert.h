/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_EXPERT (laurel_expert_get_type ())
G_DECLARE_FINAL_TYPE (LaurelExpert, laurel_expert, LAUREL, EXPERT, LaurelRow)

gint64      laurel_expert_get_party_id        (LaurelExpert *self);
const char *laurel_expert_get_name            (LaurelExpert *self);
gint64      laurel_expert_get_organization_id (LaurelExpert *self);
const char *laurel_expert_get_organization    (LaurelExpert *self);
const char *laurel_expert_get_post            (LaurelExpert *self);
const char *laurel_expert_get_fields          (LaurelExpert *self);
const char *laurel_expert_get_languages       (LaurelExpert *self);
const char *laurel_expert_get_region          (LaurelExpert *self);
gboolean    laurel_expert_is_senior           (LaurelExpert *self);
int         laurel_expert_get_since           (LaurelExpert *self);
const char *laurel_expert_get_employers       (LaurelExpert *self);
int         laurel_expert_get_contests        (LaurelExpert *self);
const char *laurel_expert_get_note            (LaurelExpert *self);

G_END_DECLS
