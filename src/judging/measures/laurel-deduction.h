/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DEDUCTION (laurel_deduction_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDeduction, laurel_deduction, LAUREL, DEDUCTION, LaurelRow)

G_END_DECLS
