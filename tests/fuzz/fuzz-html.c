/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-table.h"

/* Any bytes as a page, in whatever encoding it says it is. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char HEAD[] = "<html>";
  g_autofree guint8 *page = g_malloc (size + sizeof HEAD);
  g_autoptr (GBytes) bytes = NULL;

  memcpy (page, HEAD, sizeof HEAD - 1);
  memcpy (page + sizeof HEAD - 1, data, size);
  bytes = g_bytes_new_static (page, size + sizeof HEAD - 1);
  fuzz_table (bytes);

  return 0;
}
