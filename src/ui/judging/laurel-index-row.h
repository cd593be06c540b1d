/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-result-place.h"
#include "judging/scores/laurel-scope-state.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_INDEX_ROW (laurel_index_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelIndexRow, laurel_index_row, LAUREL, INDEX_ROW, AdwExpanderRow)

GtkWidget *laurel_index_row_new (LaurelResultPlace *place,
                                 LaurelScopeState  *scope,
                                 LaurelSession     *session);

G_END_DECLS
