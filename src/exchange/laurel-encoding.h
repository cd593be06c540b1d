/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-exchange-error.h"

G_BEGIN_DECLS

char *laurel_encoding_decode (GBytes      *bytes,
                              const char **encoding,
                              gboolean    *guessed,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
