/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

gboolean laurel_sample_fill (LaurelLibrary  *library,
                             const char     *actor,
                             gboolean        issued,
                             GError        **error);

G_END_DECLS
