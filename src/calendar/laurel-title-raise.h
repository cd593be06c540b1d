/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-title-number.h"

G_BEGIN_DECLS

GHashTable *laurel_title_list_series (const char *const *titles) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_title_raise       (const char        *title,
                                      GHashTable        *series,
                                      int                from_year,
                                      int                to_year) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_title_raise_years (const char        *text,
                                      int                from_year,
                                      int                to_year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
