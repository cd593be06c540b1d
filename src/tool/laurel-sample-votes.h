/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

gboolean laurel_sample_add_votes (LaurelLibrary  *library,
                                 const char     *language,
                                 const char     *actor,
                                 const char     *key,
                                 gint64          contest,
                                 GError        **error);

G_END_DECLS
