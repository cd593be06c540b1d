/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"

G_BEGIN_DECLS

/*
 * The names of units of time in the two languages that plans are written in.
 * They do not depend on the language of the window, so they are not gettext's.
 */

gboolean    laurel_date_language_is_chinese (const char           *language);
const char *laurel_date_get_month_name      (int                   month);
char       *laurel_date_dup_unit_name       (const LaurelDateUnit *unit,
                                             gboolean              chinese,
                                             gboolean              with_year);
char       *laurel_date_dup_days            (LaurelDay             first,
                                             LaurelDay             last,
                                             gboolean              chinese,
                                             int                   year,
                                             const char           *joint);

G_END_DECLS
