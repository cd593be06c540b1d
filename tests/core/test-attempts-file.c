/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"
#include "ranking-case.h"

#include "exchange/laurel-attempts-file.h"

#include <string.h>

/* Attempts at an exam, out of files. */

static LaurelAttemptsFile *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GHashTable) maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (LaurelRule) rule = ranking_case_read_rule ("{\"exam\": {}}", NULL);

  return laurel_attempts_file_read (bytes, maps, maps, rule, NULL, error);
}

static void
test_files_are_read (void)
{
  static const struct {
    const char *text;
    const char *page;
  } CASES[] = {
    { "姓名,单位,得分,用时\n李娜,\"Ti, Ltd\",80.50,1:05\n\n", ",李娜,\"Ti, Ltd\",161/2,65,\n" },
    { "Name;Company;Score;Time;Phone\nBo;Ti;9;2025-09-01 10:00;0142\n",
      "0142,Bo,Ti,9,,2025-09-01T10:00:00\n" },
    { "score\tname\ttime\n9\tBo\t12:34\n", ",Bo,,9,754,\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelAttemptsFile) file = read_text (CASES[i].text, &error);

    g_assert_no_error (error);
    g_assert_cmpint (file->n_faults, ==, 0);
    g_assert_cmpint (file->count, ==, 1);
    g_assert_cmpstr (((LaurelAttemptsPage *) file->pages->pdata[0])->content->str, ==,
                     CASES[i].page);
  }
}

static void
test_faults_have_their_place (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelAttemptsFile) file =
    read_text ("name,company,score\nBo,\"Ti\nLtd\",9\nCy,Ti,nine\nDi,Ti,9,9\n", &error);
  g_autoptr (LaurelAttemptsFile) none = NULL;
  const LaurelFault *fault;

  g_assert_no_error (error);
  g_assert_cmpint (file->n_faults, ==, 2);
  fault = file->faults->pdata[0];
  g_assert_cmpint (fault->line, ==, 4);
  g_assert_cmpint (fault->column, ==, 3);
  fault = file->faults->pdata[1];
  g_assert_cmpint (fault->line, ==, 5);
  g_assert_cmpint (fault->code, ==, LAUREL_EXCHANGE_ERROR_RAGGED_ROW);

  none = read_text ("name,company\nBo,Ti\n", &error);
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/attempts-file/files", test_files_are_read);
  g_test_add_func ("/attempts-file/faults", test_faults_have_their_place);

  return g_test_run ();
}
