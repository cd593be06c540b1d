/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_FREE_SPAN (laurel_free_span_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFreeSpan, laurel_free_span, LAUREL, FREE_SPAN, LaurelRow)

LaurelFreeSpan *laurel_free_span_new            (LaurelDay first,
                                                 LaurelDay last,
                                                 int in_the_way,
                                                 int days_off);
LaurelDay       laurel_free_span_get_first      (LaurelFreeSpan *self);
LaurelDay       laurel_free_span_get_last       (LaurelFreeSpan *self);
const char     *laurel_free_span_get_grade      (LaurelFreeSpan *self);
int             laurel_free_span_get_in_the_way (LaurelFreeSpan *self);
int             laurel_free_span_get_days_off   (LaurelFreeSpan *self);
int             laurel_free_span_compare        (LaurelFreeSpan *a,
                                                 LaurelFreeSpan *b);

G_END_DECLS
