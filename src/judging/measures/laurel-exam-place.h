/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_EXAM_PLACE (laurel_exam_place_get_type ())
G_DECLARE_FINAL_TYPE (LaurelExamPlace, laurel_exam_place, LAUREL, EXAM_PLACE, LaurelRow)

G_END_DECLS
