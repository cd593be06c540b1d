/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Releases the awards of an exam: stage, reason or "" (xs). */
extern const LaurelCommand LAUREL_EXAM_RELEASE;

G_END_DECLS
