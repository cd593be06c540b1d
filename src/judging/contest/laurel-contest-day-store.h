/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

int      laurel_contest_find_year     (LaurelReader *reader,
                                       gint64        contest);
gboolean laurel_contest_read_words    (const char   *words,
                                       int           year,
                                       LaurelDay    *day,
                                       GError      **error);
gboolean laurel_contest_read_day      (LaurelReader *reader,
                                       gint64        contest,
                                       const char   *text,
                                       LaurelDay    *day,
                                       GError      **error);
gboolean laurel_contest_read_open_day (LaurelReader *reader,
                                       gint64        contest,
                                       const char   *text,
                                       LaurelDay    *day,
                                       GError      **error);

G_END_DECLS
