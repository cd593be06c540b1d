/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_NEED (laurel_need_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNeed, laurel_need, LAUREL, NEED, LaurelRow)

gint64      laurel_need_get_receiver_id (LaurelNeed *self);
const char *laurel_need_get_receiver    (LaurelNeed *self);
gint64      laurel_need_get_kind_id     (LaurelNeed *self);
const char *laurel_need_get_kind        (LaurelNeed *self);
const char *laurel_need_get_class       (LaurelNeed *self);
int         laurel_need_get_quantity    (LaurelNeed *self);

G_END_DECLS
