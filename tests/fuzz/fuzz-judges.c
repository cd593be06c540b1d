/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-list.h"

#include "exchange/laurel-judges-list.h"
#include "judging/jury/laurel-judge-import-store.h"

/* Any bytes as a list of judges. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (LaurelContest) contest = fuzz_open ();
  g_autoptr (LaurelTable) table = fuzz_read (data, size);
  g_autoptr (GHashTable) maps = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LaurelContestList) list = NULL;
  g_autoptr (GError) error = NULL;
  LaurelReader *reader = laurel_library_get_reader (fuzz_library);

  if (table == NULL)
    return 0;

  list = laurel_judges_list_read (table, contest, maps, FALSE, &error);
  g_assert ((list != NULL) != (error != NULL));
  if (list == NULL)
    return 0;

  g_assert_true (laurel_judges_list_compare (list, reader, contest, &error));
  fuzz_take_in (&LAUREL_JUDGES_IMPORT, laurel_judges_list_build (list, contest, "list.csv"));

  return 0;
}
