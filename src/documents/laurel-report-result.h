/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "judging/scores/laurel-result.h"
#include "store/laurel-library.h"

G_BEGIN_DECLS

extern const char *const LAUREL_REPORT_RESULT_COLUMNS[];

gboolean laurel_report_result_set (LaurelFields   *fields,
                                   LaurelReader   *reader,
                                   LaurelResult   *result,
                                   GError        **error);

G_END_DECLS
