/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-children.h"

G_BEGIN_DECLS

gboolean laurel_pdf_ask       (GBytes            *pdf,
                               const char        *task,
                               GCancellable      *cancellable,
                               LaurelChildReply  *reply,
                               GError           **error);
gboolean laurel_pdf_ask_begin (LaurelChildren    *children,
                               GBytes            *pdf,
                               const char        *detail,
                               GError           **error);
gboolean laurel_pdf_ask_end   (LaurelChildren    *children,
                               GCancellable      *cancellable,
                               LaurelChildReply  *reply,
                               GError           **error);

G_END_DECLS
