/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_FIELD (laurel_contest_field_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestField, laurel_contest_field, LAUREL, CONTEST_FIELD, LaurelRow)

const char *laurel_contest_field_get_label   (LaurelContestField *self);
const char *laurel_contest_field_get_kind    (LaurelContestField *self);
gboolean    laurel_contest_field_is_required (LaurelContestField *self);
const char *laurel_contest_field_get_choices (LaurelContestField *self);

G_END_DECLS
