/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-sheet.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

LaurelSheet *laurel_gifts_make_sheet   (LaurelReader  *reader,
                                        gint64         drive,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_parcels_make_sheet (LaurelReader  *reader,
                                        gint64         drive,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
