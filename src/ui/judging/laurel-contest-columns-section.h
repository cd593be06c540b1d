/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-import-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_COLUMNS_SECTION (laurel_contest_columns_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestColumnsSection, laurel_contest_columns_section, LAUREL,
                      CONTEST_COLUMNS_SECTION, AdwPreferencesGroup)

void laurel_contest_columns_section_show (LaurelContestColumnsSection    *self,
                                          const LaurelContestImportDraft *draft,
                                          LaurelImportKind                kind);

G_END_DECLS
