/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-progress.h"

G_BEGIN_DECLS

GBytes *laurel_print_ground_leave_out (GBytes          *pdf,
                                       LaurelProgress  *progress,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
