/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-list-import.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

void laurel_columns_choice_offer    (LaurelListImport        *import,
                                     const LaurelListHeading *headings,
                                     gsize                    n_headings,
                                     GPtrArray               *form);
void laurel_columns_choice_remember (LaurelListImport        *import,
                                     LaurelSession           *session,
                                     gint64                   contest,
                                     const char              *columns);

G_END_DECLS
