/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_PAPER (laurel_activity_paper_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityPaper, laurel_activity_paper, LAUREL, ACTIVITY_PAPER,
                      LaurelSection)

G_END_DECLS
