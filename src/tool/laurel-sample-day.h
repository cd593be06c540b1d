/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

void laurel_sample_set_day (LaurelLibrary *library,
                            const char    *day);

G_END_DECLS
