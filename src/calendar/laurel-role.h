/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ROLE (laurel_role_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRole, laurel_role, LAUREL, ROLE, LaurelRow)

gint64     laurel_role_get_activity_id (LaurelRole *self);
gint64     laurel_role_get_party_id    (LaurelRole *self);
const char *laurel_role_get_role       (LaurelRole *self);
int        laurel_role_get_position    (LaurelRole *self);
const char *laurel_role_get_name       (LaurelRole *self);
const char *laurel_role_get_kind       (LaurelRole *self);
gint64     laurel_role_get_season_id   (LaurelRole *self);

G_END_DECLS
