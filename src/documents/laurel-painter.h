/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pages.h"

G_BEGIN_DECLS

gboolean laurel_painter_paint (LaurelPages    *pages,
                               GOutputStream  *stream,
                               GCancellable   *cancellable,
                               GError        **error);

G_END_DECLS
