/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-verdict.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_VERIFY_RESULT (laurel_verify_result_get_type ())
G_DECLARE_FINAL_TYPE (LaurelVerifyResult, laurel_verify_result, LAUREL, VERIFY_RESULT, GObject)

LaurelVerifyResult *laurel_verify_result_new       (const LaurelVerdict *verdict,
                                                    const char          *what)
                                                    G_GNUC_WARN_UNUSED_RESULT;
gboolean            laurel_verify_result_is_valid  (LaurelVerifyResult  *self);
const char         *laurel_verify_result_get_title (LaurelVerifyResult  *self);
const char         *laurel_verify_result_get_facts (LaurelVerifyResult  *self);
const char         *laurel_verify_result_get_advice (LaurelVerifyResult *self);

G_END_DECLS
