/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_SECTION (laurel_contest_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestSection, laurel_contest_section, LAUREL, CONTEST_SECTION,
                      LaurelRow)

gint64      laurel_contest_section_get_contest_id (LaurelContestSection *self);
const char *laurel_contest_section_get_kind       (LaurelContestSection *self);
const char *laurel_contest_section_get_name       (LaurelContestSection *self);
const char *laurel_contest_section_get_code       (LaurelContestSection *self);
int         laurel_contest_section_get_quota      (LaurelContestSection *self);
int         laurel_contest_section_get_entries    (LaurelContestSection *self);

G_END_DECLS
