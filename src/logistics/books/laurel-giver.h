/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_GIVER (laurel_giver_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGiver, laurel_giver, LAUREL, GIVER, LaurelRow)

gint64      laurel_giver_get_drive_id (LaurelGiver *self);
int         laurel_giver_get_number   (LaurelGiver *self);
const char *laurel_giver_get_label    (LaurelGiver *self);
const char *laurel_giver_get_naming   (LaurelGiver *self);

const char *laurel_giver_guess_kind   (const char  *name);

G_END_DECLS
