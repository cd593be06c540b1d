/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-signing-key.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *laurel_explanation_make (const LaurelSigningKey  *key,
                                 const char              *language,
                                 GCancellable            *cancellable,
                                 GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
