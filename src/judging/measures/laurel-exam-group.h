/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_EXAM_GROUP (laurel_exam_group_get_type ())
G_DECLARE_FINAL_TYPE (LaurelExamGroup, laurel_exam_group, LAUREL, EXAM_GROUP, LaurelRow)

G_END_DECLS
