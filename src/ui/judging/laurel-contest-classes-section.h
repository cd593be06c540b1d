/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-parts-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_CLASSES_SECTION (laurel_contest_classes_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestClassesSection, laurel_contest_classes_section, LAUREL,
                      CONTEST_CLASSES_SECTION, LaurelContestPartsSection)

G_END_DECLS
