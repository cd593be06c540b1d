/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SHEET_FINDER (laurel_sheet_finder_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSheetFinder, laurel_sheet_finder, LAUREL, SHEET_FINDER, AdwBin)

void laurel_sheet_finder_refuse (LaurelSheetFinder  *self,
                                 const char         *why);

G_END_DECLS
