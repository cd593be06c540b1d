/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_FIELDS (laurel_paper_fields_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperFields, laurel_paper_fields, LAUREL, PAPER_FIELDS, AdwBin)

void laurel_paper_fields_show (LaurelPaperFields *self,
                               GPtrArray         *fields);

G_END_DECLS
