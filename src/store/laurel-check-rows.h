/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

GPtrArray *laurel_check_list_tables (LaurelReader  *reader,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_check_rows        (LaurelReader  *reader,
                                     char         **fault,
                                     GError       **error);
gboolean   laurel_check_counters    (LaurelReader  *reader,
                                     char         **fault,
                                     GError       **error);

G_END_DECLS
