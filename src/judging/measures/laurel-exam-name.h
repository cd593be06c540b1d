/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_EXAM_NAME (laurel_exam_name_get_type ())
G_DECLARE_FINAL_TYPE (LaurelExamName, laurel_exam_name, LAUREL, EXAM_NAME, LaurelRow)

G_END_DECLS
