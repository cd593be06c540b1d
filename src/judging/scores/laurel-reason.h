/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_REASON (laurel_reason_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReason, laurel_reason, LAUREL, REASON, LaurelRow)

const char *laurel_reason_get_text (LaurelReason *self);
char       *laurel_reason_dup_all  (GPtrArray    *reasons) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
