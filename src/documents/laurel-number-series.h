/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_NUMBER_SERIES (laurel_number_series_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNumberSeries, laurel_number_series, LAUREL, NUMBER_SERIES, LaurelRow)

const char *laurel_number_series_get_name    (LaurelNumberSeries *self);
const char *laurel_number_series_get_pattern (LaurelNumberSeries *self);
const char *laurel_number_series_get_prefix  (LaurelNumberSeries *self);
int         laurel_number_series_get_issued  (LaurelNumberSeries *self);
const char *laurel_number_series_get_next    (LaurelNumberSeries *self);
void        laurel_number_series_prepare     (LaurelNumberSeries *self,
                                              int                 n,
                                              int                 year);

G_END_DECLS
