/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-plan-copy.h"

G_BEGIN_DECLS

GHashTable     *laurel_plan_copy_find_there   (GPtrArray  *copies,
                                               GPtrArray  *activities)
                                               G_GNUC_WARN_UNUSED_RESULT;
LaurelActivity *laurel_plan_copy_find_series  (GPtrArray  *activities,
                                               const char *title,
                                               int        *last);
GHashTable     *laurel_plan_copy_list_numbers (GPtrArray  *copies,
                                               GPtrArray  *going,
                                               GPtrArray  *activities)
                                               G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
