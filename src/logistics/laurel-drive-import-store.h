/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

#define LAUREL_DRIVE_IMPORT_ARGS "(xssaa{ss})"

/* Takes one gift or promise in, as a row of a list: drive, fields (xa{ss}). */
extern const LaurelCommand LAUREL_GIFT_TAKE;

/* Takes a list of gifts: drive, the file, what its headings mean, rows of fields. */
extern const LaurelCommand LAUREL_GIFTS_IMPORT;

/* Takes a list of receivers and their classes, likewise. */
extern const LaurelCommand LAUREL_RECEIVERS_IMPORT;

/* Takes a list of needs, likewise. */
extern const LaurelCommand LAUREL_NEEDS_IMPORT;

G_END_DECLS
