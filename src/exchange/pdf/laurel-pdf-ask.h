/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-child.h"

G_BEGIN_DECLS

gboolean laurel_pdf_ask         (GBytes          *pdf,
                                 const char      *task,
                                 const char      *detail,
                                 GCancellable    *cancellable,
                                 LaurelChildReply *reply,
                                 GError         **error);

G_END_DECLS
