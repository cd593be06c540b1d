/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-result.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RESULT_VERSION_ROW (laurel_result_version_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResultVersionRow, laurel_result_version_row, LAUREL, RESULT_VERSION_ROW,
                      AdwExpanderRow)

GtkWidget *laurel_result_version_row_new (LaurelResult  *result,
                                          LaurelResult  *before,
                                          LaurelSession *session);

G_END_DECLS
