/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Whom: an id, or 0 for somebody new; kind, name, fields. */
#define LAUREL_PEOPLE_IMPORT_ROW "(xssa{ss})"
#define LAUREL_PEOPLE_IMPORT_ARGS "(sa" LAUREL_PEOPLE_IMPORT_ROW ")"

/* Takes persons and organisations in: the file, rows. */
extern const LaurelCommand LAUREL_PEOPLE_IMPORT;

G_END_DECLS
