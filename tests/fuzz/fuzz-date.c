/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-content-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-plan-cell.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_written (const LaurelWindow *window, const char *language)
{
  g_autofree char *words = laurel_date_write (window, language, 2022, NULL);
  g_auto (LaurelDateReading) again = laurel_date_read (words, 2022, NULL);

  g_assert_cmpint (again.understood, ==, LAUREL_UNDERSTOOD_ALL);
  g_assert_cmpint (again.window.es, ==, window->es);
  g_assert_cmpint (again.window.ls, ==, window->ls);
  g_assert_cmpint (again.window.ee, ==, window->ee);
  g_assert_cmpint (again.window.le, ==, window->le);
}

/* Whatever the words are: what is read holds together, and can be written and
 * read again in both languages. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *words = g_strndup ((const char *) data, size);
  g_auto (LaurelDateReading) reading = laurel_date_read (words, 2022, NULL);
  g_auto (LaurelPlanCell) cell = laurel_plan_cell_read (words, 2022, NULL, NULL, NULL);

  g_assert_true (laurel_window_check (&reading.window, NULL));
  g_assert_true (laurel_window_check (&cell.window, NULL));
  if (reading.understood != LAUREL_UNDERSTOOD_NONE) {
    g_autofree char *described =
      laurel_date_describe (&reading.window, "en", 2022, LAUREL_DATE_STYLE_FULL);

    g_assert_nonnull (described);
    check_written (&reading.window, "zh");
    check_written (&reading.window, "en");
  }
  if (g_utf8_validate (words, -1, NULL)) {
    g_autoptr (GPtrArray) findings = laurel_content_read (words, 2022, NULL);

    g_assert_nonnull (findings);
  }

  return 0;
}
