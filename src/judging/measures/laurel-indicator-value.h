/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_INDICATOR_VALUE (laurel_indicator_value_get_type ())
G_DECLARE_FINAL_TYPE (LaurelIndicatorValue, laurel_indicator_value, LAUREL, INDICATOR_VALUE,
                      LaurelRow)

G_END_DECLS
