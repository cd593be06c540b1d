/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_gift_ages_check_edit (LaurelReader  *reader,
                                      const char    *sql,
                                      gint64         id,
                                      GVariant      *fields,
                                      GError       **error);

G_END_DECLS
