/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* A judge: the expert, or 0 for somebody new; name, fields. */
#define LAUREL_JUDGES_IMPORT_ROW "(xsa{ss})"
#define LAUREL_JUDGES_IMPORT_ARGS "(xssa" LAUREL_JUDGES_IMPORT_ROW ")"

/* Takes judges of a list in, and gives them seats: contest, the file, what its
 * headings mean (JSON, or ""), rows. */
extern const LaurelCommand LAUREL_JUDGES_IMPORT;

G_END_DECLS
