/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample season without those that belong to its series: 22 activities, for tests
 * that make series of them.
 */

#pragma once

#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-activity-store.h"
#include "testlib/laurel-test-library.h"

static inline void
take_series_out (LaurelLibrary *library)
{
  gint64 id;

  while ((id = laurel_test_read_int (library, "SELECT ifnull (max (id), 0) FROM activity"
                                              " WHERE series_id IS NOT NULL")) != 0)
    laurel_test_run (library, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", id));
}
