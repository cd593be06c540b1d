/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double laurel_average_find_robust_mean (const double *values,
                                        guint         n,
                                        double       *deviation);

G_END_DECLS
