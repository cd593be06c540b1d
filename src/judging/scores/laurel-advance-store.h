/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelCommand LAUREL_ENTRIES_ADVANCE;

extern const LaurelCommand LAUREL_ENTRY_ADVANCE;

G_END_DECLS
