/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ANSWER_SOURCE (laurel_answer_source_get_type ())
G_DECLARE_FINAL_TYPE (LaurelAnswerSource, laurel_answer_source, LAUREL, ANSWER_SOURCE, LaurelRow)

G_END_DECLS
