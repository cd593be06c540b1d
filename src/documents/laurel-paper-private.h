/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper.h"
#include "documents/laurel-template.h"

G_BEGIN_DECLS

LaurelTemplate *laurel_paper_load_template (const LaurelPaperData  *data,
                                            const char             *kind,
                                            GHashTable             *overrides,
                                            GError                **error);
LaurelFields   *laurel_paper_make_all      (const LaurelPaperData  *data,
                                            const LaurelTemplate   *template,
                                            GHashTable             *overrides,
                                            GPtrArray             **blocks,
                                            GError                **error);

G_END_DECLS
