/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PROMISE (laurel_promise_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPromise, laurel_promise, LAUREL, PROMISE, LaurelRow)

const char *laurel_promise_get_giver       (LaurelPromise *self);
gint64      laurel_promise_get_kind_id     (LaurelPromise *self);
const char *laurel_promise_get_kind        (LaurelPromise *self);
int         laurel_promise_get_quantity    (LaurelPromise *self);
int         laurel_promise_get_fulfilled   (LaurelPromise *self);
int         laurel_promise_get_outstanding (LaurelPromise *self);
int         laurel_promise_get_withdrawn   (LaurelPromise *self);
int         laurel_promise_get_extra       (LaurelPromise *self);

G_END_DECLS
