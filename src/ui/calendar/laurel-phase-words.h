/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-phase.h"

G_BEGIN_DECLS

char *laurel_phases_dup_fault (GPtrArray *phases) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
