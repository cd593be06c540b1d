/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RESULT_PLACE (laurel_result_place_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResultPlace, laurel_result_place, LAUREL, RESULT_PLACE, LaurelRow)

gint64      laurel_result_place_get_result_id    (LaurelResultPlace *self);
gint64      laurel_result_place_get_entry_id     (LaurelResultPlace *self);
gint64      laurel_result_place_get_subject      (LaurelResultPlace *self);
const char *laurel_result_place_get_number       (LaurelResultPlace *self);
const char *laurel_result_place_get_title        (LaurelResultPlace *self);
const char *laurel_result_place_get_organization (LaurelResultPlace *self);
int         laurel_result_place_get_place        (LaurelResultPlace *self);
gboolean    laurel_result_place_get_tied         (LaurelResultPlace *self);
const char *laurel_result_place_get_score        (LaurelResultPlace *self);
const char *laurel_result_place_get_exact        (LaurelResultPlace *self);
const char *laurel_result_place_get_level        (LaurelResultPlace *self);
const char *laurel_result_place_get_counted      (LaurelResultPlace *self);
const char *laurel_result_place_get_dropped      (LaurelResultPlace *self);
int         laurel_result_place_get_sheets       (LaurelResultPlace *self);
int         laurel_result_place_get_wanted       (LaurelResultPlace *self);

G_END_DECLS
