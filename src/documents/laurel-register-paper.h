/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *laurel_register_paper_make (GPtrArray     *issued,
                                    const char    *issuer,
                                    LaurelDay      day,
                                    const char    *language,
                                    GCancellable  *cancellable,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
