/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_OWN_TEMPLATE (laurel_own_template_get_type ())
G_DECLARE_FINAL_TYPE (LaurelOwnTemplate, laurel_own_template, LAUREL, OWN_TEMPLATE, LaurelRow)

const char *laurel_own_template_get_name     (LaurelOwnTemplate *self);
const char *laurel_own_template_get_language (LaurelOwnTemplate *self);
const char *laurel_own_template_get_kind     (LaurelOwnTemplate *self);

G_END_DECLS
