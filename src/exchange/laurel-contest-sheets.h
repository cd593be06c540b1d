/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-sheet.h"
#include "store/laurel-library.h"

G_BEGIN_DECLS

LaurelSheet *laurel_entries_make_sheet    (LaurelReader  *reader,
                                           gint64         contest,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_judges_make_sheet     (LaurelReader  *reader,
                                           gint64         contest,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_placements_make_sheet (LaurelReader  *reader,
                                           gint64         contest,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
