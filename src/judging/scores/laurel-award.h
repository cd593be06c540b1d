/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_AWARD (laurel_award_get_type ())
G_DECLARE_FINAL_TYPE (LaurelAward, laurel_award, LAUREL, AWARD, LaurelRow)

gint64      laurel_award_get_entry_id     (LaurelAward *self);
gint64      laurel_award_get_result_id    (LaurelAward *self);
int         laurel_award_get_version      (LaurelAward *self);
const char *laurel_award_get_scope        (LaurelAward *self);
const char *laurel_award_get_level        (LaurelAward *self);
int         laurel_award_get_place        (LaurelAward *self);
const char *laurel_award_get_number       (LaurelAward *self);
const char *laurel_award_get_title        (LaurelAward *self);
const char *laurel_award_get_names        (LaurelAward *self);
const char *laurel_award_get_organization (LaurelAward *self);
const char *laurel_award_get_category     (LaurelAward *self);
const char *laurel_award_get_group        (LaurelAward *self);
const char *laurel_award_get_division     (LaurelAward *self);
const char *laurel_award_get_score        (LaurelAward *self);
gint64      laurel_award_get_party_id     (LaurelAward *self);
const char *laurel_award_get_mail         (LaurelAward *self);

G_END_DECLS
