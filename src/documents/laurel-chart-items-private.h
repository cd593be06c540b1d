/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart-parts.h"
#include "documents/laurel-pages-private.h"

G_BEGIN_DECLS

LaurelItem *laurel_chart_item_new (const LaurelChartPart  *part,
                                   LaurelColour            colour) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
