/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_NOTED_WISH (laurel_noted_wish_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNotedWish, laurel_noted_wish, LAUREL, NOTED_WISH, LaurelRow)

gint64      laurel_noted_wish_get_judge_id (LaurelNotedWish *self);
gint64      laurel_noted_wish_get_entry_id (LaurelNotedWish *self);
const char *laurel_noted_wish_get_kind     (LaurelNotedWish *self);

G_END_DECLS
