/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_season_read_origin (LaurelReader  *reader,
                                    char         **file_id,
                                    gint64        *at,
                                    GError       **error);
gpointer laurel_season_read_file_id (LaurelReader *reader,
                                     GVariant     *args,
                                     GError      **error);

G_END_DECLS
