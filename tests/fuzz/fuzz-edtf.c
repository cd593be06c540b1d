/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-edtf.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What is read as EDTF holds together, and is written as EDTF with the same
 * outer bounds. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *written = NULL;
  LaurelWindow window, again;

  if (!laurel_edtf_read (text, &window, NULL))
    return 0;

  g_assert_true (laurel_window_check (&window, NULL));
  written = laurel_edtf_write (&window, 2022);
  g_assert_nonnull (written);
  g_assert_true (laurel_edtf_read (written, &again, NULL));
  if (laurel_window_is_known (&window)) {
    g_assert_cmpint (again.es, ==, window.es);
    g_assert_cmpint (again.le, ==, window.le);
  }

  return 0;
}
