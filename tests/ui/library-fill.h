/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "testlib/laurel-test-library.h"

/* Fills a library before a widget is shown on it. */
static inline gint64
newest (LaurelLibrary *library, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM %s", table);

  return laurel_test_read_int (library, sql);
}

G_GNUC_PRINTF (3, 4)
static inline void
run (LaurelLibrary *library, const LaurelCommand *command, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) parsed = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *args = NULL;
  va_list list;

  va_start (list, format);
  args = g_strdup_vprintf (format, list);
  va_end (list);
  parsed = g_variant_parse (G_VARIANT_TYPE (command->args), args, NULL, NULL, &error);
  g_assert_no_error (error);
  laurel_library_run (library, command, parsed, "tester", &outcome, &error);
  g_assert_no_error (error);
}
