/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart.h"
#include "logistics/books/laurel-gift-flow.h"

G_BEGIN_DECLS

LaurelChart *laurel_chart_flow_new (const LaurelGiftFlow  *flow,
                                    const char            *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
