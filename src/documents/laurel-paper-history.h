/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-data.h"
#include "documents/laurel-paper-store.h"

G_BEGIN_DECLS

gboolean laurel_paper_history_add (LaurelReader              *reader,
                                   const LaurelPaperSubject  *subject,
                                   LaurelPaperData           *data,
                                   GError                   **error);

G_END_DECLS
