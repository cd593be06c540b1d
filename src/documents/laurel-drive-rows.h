/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-library-draft.h"

G_BEGIN_DECLS

gboolean laurel_drive_rows_is_known (const char          *what);
gboolean laurel_drive_rows_add      (LaurelLibraryDraft  *draft,
                                     LaurelReader        *reader,
                                     const char          *what,
                                     gint64               drive,
                                     gint64               one,
                                     GError             **error);

G_END_DECLS
