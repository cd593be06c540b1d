/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-sheet.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

int          laurel_register_out_count      (GPtrArray   *issued,
                                             const char  *state);
void         laurel_register_out_add_json   (JsonBuilder *builder,
                                             GPtrArray   *issued);
LaurelSheet *laurel_register_out_make_sheet (GPtrArray   *issued) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
