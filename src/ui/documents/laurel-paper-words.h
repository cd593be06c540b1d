/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-data.h"

G_BEGIN_DECLS

const char *laurel_paper_words_of_kind     (const char            *kind);
char       *laurel_paper_words_of_subtitle (const LaurelPaperData *data,
                                            const char            *kind,
                                            guint                  n_pages);
char       *laurel_paper_words_of_file     (const LaurelPaperData *data,
                                            const char            *kind,
                                            const char            *suffix);

G_END_DECLS
