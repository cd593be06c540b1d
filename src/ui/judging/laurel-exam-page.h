/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-measure-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_EXAM_PAGE (laurel_exam_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelExamPage, laurel_exam_page, LAUREL, EXAM_PAGE, LaurelMeasurePage)

G_END_DECLS
