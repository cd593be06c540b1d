/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-table.h"

/* Any bytes as a calendar; what does not begin as one is given a beginning. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char BEGIN[] = "BEGIN:VCALENDAR\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GByteArray) begun = g_byte_array_new ();
  g_autoptr (GBytes) calendar = NULL;

  fuzz_table (bytes);

  g_byte_array_append (begun, (const guint8 *) BEGIN, sizeof BEGIN - 1);
  g_byte_array_append (begun, data, (guint) size);
  calendar = g_byte_array_free_to_bytes (g_steal_pointer (&begun));
  fuzz_table (calendar);

  return 0;
}
