/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-library-draft.h"

G_BEGIN_DECLS

gboolean laurel_draw_rows_add (LaurelLibraryDraft  *draft,
                               LaurelReader        *reader,
                               gint64               contest,
                               GError             **error);

G_END_DECLS
