/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

gboolean laurel_tool_find_person (LaurelReader  *reader,
                                  const char    *name,
                                  gint64        *id,
                                  GError       **error);

G_END_DECLS
