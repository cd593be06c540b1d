/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-evidence.h"

/* An exam that is counted from files alone, and what is no such file. */

#define RULE \
  "{\"exam\": {\"attempt\": \"best\", \"organizations\": {\"by\": \"participation\"," \
  " \"levels\": [{\"name\": \"Best\", \"count\": 1}]}}," \
  " \"levels\": [{\"name\": \"First\", \"count\": 1}]}"
#define EVIDENCE \
  "{\"stage\": \"7\", \"facts\": true, \"sources\": [[\"ab\", 3]]," \
  " \"names\": [[\"1\", \"Ti Works\", \"Ti Works\"], [\"1\", \"Ti Works\", \"Ti\"]]," \
  " \"headcounts\": [[\"1\", \"4\"]]}"
#define ATTEMPTS \
  LAUREL_EXAM_HEADINGS ",Li,Ti,90,5,\n,Bo,Ti Works,181/2,,\n,Li,Ti,70,,\n"

static void
test_it_is_counted_from_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelExamProof) proof = laurel_exam_proof_new (RULE, EVIDENCE, ATTEMPTS, &error);
  g_autofree char *digest = NULL;
  const LaurelExamAward *first, *second;

  g_assert_no_error (error);
  g_assert_cmpuint (proof->awards->len, ==, 2);
  first = &g_array_index (proof->awards, LaurelExamAward, 0);
  second = &g_array_index (proof->awards, LaurelExamAward, 1);
  g_assert_cmpstr (first->person->name, ==, "Bo");
  g_assert_cmpstr (first->exact, ==, "181/2");
  g_assert_cmpstr (first->level, ==, "First");
  g_assert_cmpstr (second->organization->name, ==, "Ti Works");
  g_assert_cmpstr (second->exact, ==, "1/2");
  g_assert_true (g_str_has_prefix (proof->json, "{\"sources\":[[\"ab\",3]],\"awards\":[["));
  digest = laurel_exam_awards_dup_digest (RULE, proof->json);
  g_assert_cmpstr (proof->digest, ==, digest);
}

static const struct {
  const char *rule, *evidence, *attempts;
} WRONG[] = {
  { "", EVIDENCE, ATTEMPTS },
  { "[]", EVIDENCE, ATTEMPTS },
  { "{\"combine\": {\"method\": \"mean\"}}", EVIDENCE, ATTEMPTS },
  { RULE, "", ATTEMPTS },
  { RULE, "[]", ATTEMPTS },
  { RULE, "{\"stage\": 7, \"sources\": []}", ATTEMPTS },
  { RULE, "{\"stage\": \"7\", \"sources\": 3}", ATTEMPTS },
  { RULE, "{\"stage\": \"7\", \"sources\": []}", ATTEMPTS },
  { RULE, "{\"stage\": \"7\", \"sources\": [], \"names\": [3], \"headcounts\": []}", ATTEMPTS },
  { RULE, "{\"stage\": \"7\", \"sources\": [], \"names\": [[\"1\", 2, null]], \"headcounts\": []}",
    ATTEMPTS },
  { RULE, "{\"stage\": \"7\", \"sources\": [], \"names\": [], \"headcounts\": [[\"1\", \"0\"]]}",
    ATTEMPTS },
  { RULE, EVIDENCE, "" },
  { RULE, EVIDENCE, "entry,judge,mark\n" },
  { RULE, EVIDENCE, LAUREL_EXAM_HEADINGS ",Li,Ti,many,5,\n" },
  { RULE, EVIDENCE, LAUREL_EXAM_HEADINGS ",Li,Ti\n" },
};

static void
test_other_files_are_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) error = NULL;
    LaurelExamProof *proof = laurel_exam_proof_new (WRONG[i].rule, WRONG[i].evidence,
                                                    WRONG[i].attempts, &error);

    g_test_message ("%" G_GSIZE_FORMAT, i);
    g_assert_null (proof);
    g_assert_nonnull (error);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exam-evidence/counted", test_it_is_counted_from_files);
  g_test_add_func ("/exam-evidence/refused", test_other_files_are_refused);

  return g_test_run ();
}
