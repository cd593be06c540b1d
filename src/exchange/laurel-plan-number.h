/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *laurel_plan_number_read      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
int   laurel_plan_number_find_year (const char *text);

G_END_DECLS
