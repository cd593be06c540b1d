/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* An entry: what it is in the library, or 0, title, fields, and name, role and organisation of each
 * person. */
#define LAUREL_ENTRIES_IMPORT_ROW "(xsa{ss}a(sss))"
#define LAUREL_ENTRIES_IMPORT_ARGS "(xssa" LAUREL_ENTRIES_IMPORT_ROW ")"

/* Takes entries of a list in: contest, the file, what its headings mean (JSON, or ""), rows. */
extern const LaurelCommand LAUREL_ENTRIES_IMPORT;

G_END_DECLS
