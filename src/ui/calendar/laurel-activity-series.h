/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_SERIES (laurel_activity_series_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivitySeries, laurel_activity_series, LAUREL, ACTIVITY_SERIES,
                      LaurelSection)

G_END_DECLS
