/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-library-draft.h"
#include "store/laurel-library.h"

G_BEGIN_DECLS

gboolean laurel_award_rows_is_known (const char          *what);
gboolean laurel_award_rows_add      (LaurelLibraryDraft  *draft,
                                     LaurelReader        *reader,
                                     const char          *what,
                                     gint64               contest,
                                     gint64               stage,
                                     const char          *entry,
                                     GError             **error);

G_END_DECLS
