/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_NOTICE_CELLS (laurel_notice_cells_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNoticeCells, laurel_notice_cells, LAUREL, NOTICE_CELLS, AdwBin)

void  laurel_notice_cells_set_text (LaurelNoticeCells *self,
                                    const char        *text);
char *laurel_notice_cells_dup_text (LaurelNoticeCells *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
