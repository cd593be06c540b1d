/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The parts of the reader of content: each adds what it finds. */

#include "calendar/laurel-content-reader.h"
#include "calendar/laurel-date-text.h"

G_BEGIN_DECLS

void laurel_content_find_phases (const LaurelDateText   *text,
                                 int                     year,
                                 const LaurelDateHabits *habits,
                                 GPtrArray              *findings);
void laurel_content_find_roles  (const char             *text,
                                 GPtrArray              *findings);
void laurel_content_find_quotas (const LaurelDateText   *text,
                                 GPtrArray              *findings);

G_END_DECLS
