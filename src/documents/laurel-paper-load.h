/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-data.h"
#include "documents/laurel-paper-store.h"

G_BEGIN_DECLS

LaurelPaperData *laurel_paper_load_data (LaurelReader              *reader,
                                         const LaurelPaperSubject  *subject,
                                         GError                   **error);

G_END_DECLS
