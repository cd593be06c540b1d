/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

gboolean laurel_sample_add_drive (LaurelLibrary  *library,
                                  const char     *language,
                                  const char     *actor,
                                  gint64          programme,
                                  GError        **error);

G_END_DECLS
