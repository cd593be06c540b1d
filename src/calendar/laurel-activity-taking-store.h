/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-command.h"

G_BEGIN_DECLS

/* Adds an activity that takes what is named: programme, fields, places, persons and teams
 * (xa{ss}ax). */
extern const LaurelCommand LAUREL_ACTIVITY_ADD_TAKING;

G_END_DECLS
