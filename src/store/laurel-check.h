/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

/**
 * LaurelCheckResult:
 * @name: what was checked, for scripts: "digests"
 * @label: what was checked, for the user
 * @fault: (nullable): what is wrong and where; %NULL when all is well
 *
 * One line of what a check found.
 */
typedef struct {
  const char *name;
  const char *label;
  char *fault;
} LaurelCheckResult;

GPtrArray *laurel_check_file     (const char     *path,
                                  LaurelRooms     rooms,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_check_library  (LaurelLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_check_is_clean (GPtrArray      *results);

G_END_DECLS
