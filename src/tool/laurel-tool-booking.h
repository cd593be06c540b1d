/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

gint64 laurel_tool_find_resource (LaurelReader       *reader,
                                  const char         *name,
                                  GError            **error);
void   laurel_tool_tell_bookings (LaurelToolContext  *context,
                                  JsonBuilder        *builder,
                                  const char         *name,
                                  GPtrArray          *bookings);

gboolean laurel_tool_find_phase  (LaurelReader       *reader,
                                  gint64              activity,
                                  const char         *title,
                                  gint64             *phase,
                                  GError            **error);

G_END_DECLS
