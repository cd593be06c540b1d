/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-table.h"

/* A whole .odt, or the text of one. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const FuzzPart parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text", strlen ("application/vnd.oasis.opendocument.text") },
    { "content.xml", data, size },
  };
  g_autoptr (GBytes) bytes = fuzz_is_zip (data, size)
                           ? g_bytes_new_static (data, size)
                           : fuzz_pack (parts, G_N_ELEMENTS (parts));

  fuzz_table (bytes);

  return 0;
}
