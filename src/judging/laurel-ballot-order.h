/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-marks.h"

G_BEGIN_DECLS

gboolean laurel_ballot_order_check (const LaurelMarks  *self,
                                    int                *row,
                                    GError            **error);

G_END_DECLS
