/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-kind-account.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What became of each kind of gift of a drive until a day: drive, day or "" (xs). */
extern const LaurelQuery LAUREL_ACCOUNTS_BY_KIND;

G_END_DECLS
