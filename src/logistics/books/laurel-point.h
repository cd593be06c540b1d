/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_POINT (laurel_point_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPoint, laurel_point, LAUREL, POINT, LaurelRow)

const char *laurel_point_get_kind        (LaurelPoint *self);
const char *laurel_point_get_name        (LaurelPoint *self);
gint64      laurel_point_get_receiver_id (LaurelPoint *self);

G_END_DECLS
