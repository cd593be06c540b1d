/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-issued-batch-store.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-signing-key-store.h"
#include "people/laurel-party-forget-store.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-store.h"
#include "register-library.h"
#include "tool/laurel-rooms.h"

#include <string.h>

/*
 * The register: numbers are given in order and without a gap, and never twice; what is
 * void, replaced or forgotten keeps its own.
 */

static void
void_it (Register *r, const char *number, const char *reason)
{
  laurel_test_run (r->library.library, &LAUREL_REGISTER_VOID,
                   g_variant_new ("(xss)", id_of (r, number), "2022-10-01", reason));
}

static void
test_numbers_have_no_gap (Register *r, gconstpointer data)
{
  issue (r, "2022-09-06", "张宁,李小明");
  refuse_issue (r, "2022-09-07", "王五,,赵六");
  refuse_issue (r, "", "王五");
  issue (r, "2022-09-07", "王五");
  issue (r, "2023-01-01", "赵六");
  issue (r, "2022-12-31", "孙七");
  assert_register (r, "QM-2022-00001 张宁 valid 1\n"
                      "QM-2022-00002 李小明 valid 1\n"
                      "QM-2022-00003 王五 valid 1\n"
                      "QM-2023-00001 赵六 valid 1\n"
                      "QM-2022-00004 孙七 valid 1\n");
  assert_sound (r, NULL);
}

static void
test_what_is_void_keeps_its_number (Register *r, gconstpointer data)
{
  g_autofree char *tomorrow = laurel_day_dup_iso (laurel_day_today () + 1);
  gint64 id;

  issue (r, "2022-09-06", "张宁,李小明");
  id = id_of (r, "QM-2022-00001");
  refuse (&r->library, &LAUREL_REGISTER_VOID, g_variant_new ("(xss)", id, tomorrow, "Why"),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (&r->library, &LAUREL_REGISTER_VOID, g_variant_new ("(xss)", id, "2022-10-01", " "),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (&r->library, &LAUREL_REGISTER_VOID, g_variant_new ("(xss)", id, "2022-09-05", "Why"),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (&r->library, &LAUREL_REGISTER_VOID, g_variant_new ("(xss)", id, "soon", "Why"),
          LAUREL_RULE_ERROR_REFUSED);
  void_it (r, "QM-2022-00001", "Wrong award");
  refuse (&r->library, &LAUREL_REGISTER_VOID, g_variant_new ("(xss)", id, "2022-10-01", "Again"),
          LAUREL_RULE_ERROR_REFUSED);
  issue (r, "2022-09-07", "王五");
  assert_register (r, "QM-2022-00001 张宁 void 1\n"
                      "QM-2022-00002 李小明 valid 1\n"
                      "QM-2022-00003 王五 valid 1\n");
  assert_sound (r, NULL);
}

static void
test_printing_again_counts (Register *r, gconstpointer data)
{
  issue (r, "2022-09-06", "张宁,李小明");
  laurel_test_run (r->library.library, &LAUREL_REGISTER_REPRINT,
                   g_variant_new_parsed ("([%x, %x],)", id_of (r, "QM-2022-00001"),
                                         id_of (r, "QM-2022-00002")));
  assert_register (r, "QM-2022-00001 张宁 valid 2\nQM-2022-00002 李小明 valid 2\n");
  void_it (r, "QM-2022-00001", "Wrong award");
  refuse (&r->library, &LAUREL_REGISTER_REPRINT,
          g_variant_new_parsed ("([%x],)", id_of (r, "QM-2022-00001")),
          LAUREL_RULE_ERROR_REFUSED);
}

/* One line a batch, the newest first. */
static char *
dump_batches (Register *r)
{
  g_autoptr (GPtrArray) rows = ask (&r->library, &LAUREL_ISSUED_BATCHES, g_variant_new ("()"));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    LaurelIssuedBatch *row = rows->pdata[i];
    const char *occasion = laurel_issued_batch_get_occasion (row);
    g_autofree char *day = laurel_day_dup_iso (laurel_issued_batch_get_issued_on (row));

    g_assert_cmpint (laurel_issued_batch_get_last_id (row), ==,
                     laurel_row_get_id (LAUREL_ROW (row))
                     + laurel_issued_batch_get_count (row) - 1);
    g_string_append_printf (text, "%s-%s %s %s %s %d-%d-%d\n",
                            laurel_issued_batch_get_first (row),
                            laurel_issued_batch_get_last (row),
                            laurel_issued_batch_get_kind (row), occasion ? occasion : "?", day,
                            laurel_issued_batch_get_count (row),
                            laurel_issued_batch_get_n_void (row),
                            laurel_issued_batch_get_n_replaced (row));
  }

  return g_string_free (text, FALSE);
}

static void
assert_batches (Register *r, const char *expected)
{
  g_autofree char *found = dump_batches (r);

  g_assert_cmpstr (found, ==, expected);
}

/* What replaces something belongs to no batch, and parts those before and after it. */
static void
test_what_was_issued_together_is_a_batch (Register *r, gconstpointer data)
{
  assert_batches (r, "");
  issue (r, "2022-09-06", "张宁,李小明,王五");
  issue_fields (r, "thanks", "{'name': '张宁'}");
  reissue (r, "QM-2022-00002", "李晓明");
  issue (r, "2022-09-07", "赵六,孙七");
  void_it (r, "QM-2022-00001", "Wrong award");
  void_it (r, "QM-2022-00007", "Wrong award");
  assert_batches (r, "QM-2022-00006-QM-2022-00007 award 质量月 2022-09-07 2-1-0\n"
                     "QM-2022-00004-QM-2022-00004 thanks 质量月 2022-09-06 1-0-0\n"
                     "QM-2022-00001-QM-2022-00003 award 质量月 2022-09-06 3-1-1\n");
  reissue (r, "QM-2022-00007", "孙七");
  assert_batches (r, "QM-2022-00006-QM-2022-00007 award 质量月 2022-09-07 2-1-0\n"
                     "QM-2022-00004-QM-2022-00004 thanks 质量月 2022-09-06 1-0-0\n"
                     "QM-2022-00001-QM-2022-00003 award 质量月 2022-09-06 3-1-1\n");
}

static void
assert_final (Register *r, gint64 entry)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  g_assert_false (laurel_library_revert (r->library.library, entry, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
}

static void
test_what_was_given_is_not_undone (Register *r, gconstpointer data)
{
  gint64 before = laurel_library_get_undo (r->library.library);

  issue (r, "2022-09-06", "张宁,李小明");
  assert_final (r, laurel_test_read_int (r->library.library, "SELECT max (id) FROM journal"));
  void_it (r, "QM-2022-00001", "Wrong award");
  assert_final (r, laurel_test_read_int (r->library.library, "SELECT max (id) FROM journal"));
  reissue (r, "QM-2022-00002", "李明");
  assert_final (r, laurel_test_read_int (r->library.library, "SELECT max (id) FROM journal"));
  laurel_test_run (r->library.library, &LAUREL_REGISTER_REPRINT,
                   g_variant_new_parsed ("([%x],)", id_of (r, "QM-2022-00003")));
  assert_final (r, laurel_test_read_int (r->library.library, "SELECT max (id) FROM journal"));
  g_assert_cmpint (laurel_library_get_undo (r->library.library), ==, before);
}

static void
test_series_are_made_and_changed (Register *r, gconstpointer data)
{
  Fixture *f = &r->library;
  g_autoptr (LaurelNumberSeries) series = NULL;

  do_undo_redo (f, &LAUREL_NUMBER_SERIES_ADD, g_variant_new ("(sss)", "Letters", "L{n}", ""));
  do_undo_redo (f, &LAUREL_NUMBER_SERIES_EDIT,
                g_variant_new ("(xsss)", r->series, "Quality", "QM{year}{n:3}",
                               "https://nanting.example/"));
  refuse (f, &LAUREL_NUMBER_SERIES_ADD, g_variant_new ("(sss)", "Letters", "A{n}", ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_NUMBER_SERIES_ADD, g_variant_new ("(sss)", "Other", "L{n}", ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_NUMBER_SERIES_ADD, g_variant_new ("(sss)", "", "A{n}", ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_NUMBER_SERIES_ADD, g_variant_new ("(sss)", "A", "A{m}", ""),
          LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  refuse (f, &LAUREL_NUMBER_SERIES_ADD, g_variant_new ("(sss)", "A", "A{n}", "nanting"),
          LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  refuse (f, &LAUREL_NUMBER_SERIES_EDIT, g_variant_new ("(xsss)", r->series, "A", "L{n}", ""),
          LAUREL_RULE_ERROR_REFUSED);
  issue (r, "2022-09-06", "张宁");
  series = laurel_number_series_find (reader_of (f), "Quality", NULL);
  g_assert_cmpint (laurel_number_series_get_issued (series), ==, 1);
  assert_register (r, "QM2022001 张宁 valid 1\n");
}

/* What two patterns would both write, one of them does. */
static void
test_no_number_is_given_twice (Register *r, gconstpointer data)
{
  gint64 first = r->series;

  issue (r, "2022-09-06", "张宁");
  laurel_test_run (r->library.library, &LAUREL_NUMBER_SERIES_ADD,
                   g_variant_new ("(sss)", "Other", "QM-2022-0000{n}", ""));
  r->series = laurel_test_read_int (r->library.library, "SELECT max (id) FROM number_series");
  refuse_issue (r, "2022-09-06", "李小明");
  r->series = first;
  assert_register (r, "QM-2022-00001 张宁 valid 1\n");
}

/* Papers are made first, by the numbers that they will get. */
static void
test_numbers_can_be_told_before (Register *r, gconstpointer data)
{
  g_autoptr (LaurelIssueBatch) batch = make_batch (r, "2022-09-06", "张宁,李小明");
  g_autoptr (LaurelIssueBatch) late = make_batch (r, "2022-09-06", "王五");
  g_autoptr (LaurelIssued) row = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  LaurelIssue *second;

  g_assert_true (laurel_register_number (reader_of (&r->library), batch, &error));
  g_assert_no_error (error);
  g_assert_true (laurel_register_number (reader_of (&r->library), late, &error));
  assert_register (r, "");
  second = batch->issues->pdata[1];
  g_assert_cmpstr (second->number, ==, "QM-2022-00002");
  laurel_test_run (r->library.library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch));
  row = find (r, "QM-2022-00002");
  code = laurel_issued_dup_code (row);
  g_assert_cmpstr (code, ==, second->code);
  refuse (&r->library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (late),
          LAUREL_RULE_ERROR_REFUSED);
}

static void
test_a_missing_key_issues_nothing (Register *r, gconstpointer data)
{
  g_autoptr (LaurelIssueBatch) batch = make_batch (r, "2022-09-06", "张宁");
  g_autoptr (LaurelIssued) row = NULL;

  g_free (batch->key);
  batch->key = g_strdup ("0123456789abcdef");
  refuse (&r->library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch),
          LAUREL_RULE_ERROR_NOT_FOUND);
  g_clear_pointer (&batch->key, g_free);
  laurel_test_run (r->library.library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch));
  row = find (r, "QM-2022-00001");
  g_assert_null (laurel_issued_get_key (row));
  assert_sound (r, NULL);
}

/* The row is named, as that of one without a name is. */
static void
test_an_award_is_for_something (Register *r, gconstpointer data)
{
  g_autoptr (LaurelIssueBatch) batch = make_batch (r, "2022-09-06", "张宁");
  g_autoptr (GError) error = NULL;

  laurel_issue_batch_add (batch, 0, "李小明", "", "质量月", " ", NULL);
  g_assert_false (laurel_issue_batch_check (batch, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Row 2"));
  refuse (&r->library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch),
          LAUREL_RULE_ERROR_REFUSED);
  assert_register (r, "");
}

static void
test_what_was_tampered_with_is_found (Register *r, gconstpointer data)
{
  static const struct {
    const char *sql;
    const char *check;
  } FAULTS[] = {
    { "UPDATE issued SET award = '特等奖' WHERE n = 1", "signatures" },
    { "UPDATE issued SET recipient = '张三' WHERE n = 1", "signatures" },
    { "UPDATE issued SET issued_on = '2022-09-07' WHERE n = 2", "signatures" },
    { "UPDATE issued SET written = 'QM-2022-00009' WHERE n = 2", "signatures" },
    { "UPDATE issued SET digest = x'00' WHERE n = 2", "signatures" },
    { "UPDATE issued SET signature = zeroblob (64) WHERE n = 2", "signatures" },
    { "DELETE FROM issued WHERE n = 2", "register" },
    { "UPDATE issued SET n = 2 WHERE n = 3", "register" },
    { "UPDATE issued SET n = 4 WHERE n = 3", "register" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    Register own = { 0 };

    set_up_register (&own, data);
    issue (&own, "2022-09-06", "张宁,李小明,王五");
    assert_sound (&own, NULL);
    g_test_message ("%s", FAULTS[i].sql);
    laurel_test_exec (own.library.library, FAULTS[i].sql);
    assert_sound (&own, FAULTS[i].check);
    tear_down_register (&own, data);
  }
}

static void
test_the_register_is_searched (Register *r, gconstpointer data)
{
  static const struct {
    const char *words;
    guint n;
  } SEARCHES[] = {
    { "", 3 }, { "张", 1 }, { "00002", 1 }, { "qm-2022", 3 }, { "质量月", 3 }, { "云岭", 3 },
    { "一等", 3 }, { "二等", 0 }, { "WANG", 1 },
  };

  issue (r, "2022-09-06", "张宁,李小明,Wang Wu");
  for (gsize i = 0; i < G_N_ELEMENTS (SEARCHES); i++) {
    g_autoptr (GPtrArray) rows = ask (&r->library, &LAUREL_REGISTER_MATCHING,
                                      g_variant_new ("(s)", SEARCHES[i].words));

    g_test_message ("%s", SEARCHES[i].words);
    g_assert_cmpuint (rows->len, ==, SEARCHES[i].n);
  }
}

static void
assert_found (Register *r, const char *words, const char *number)
{
  g_autoptr (GPtrArray) rows = ask (&r->library, &LAUREL_REGISTER_FOUND,
                                    g_variant_new ("(s)", words));

  g_test_message ("%s", words);
  g_assert_cmpstr (rows->len > 0 ? laurel_issued_get_number (rows->pdata[0]) : NULL, ==, number);
}

/* Of two that begin alike, the one that was typed comes first. */
static void
test_what_was_issued_is_found_by_words (Register *r, gconstpointer data)
{
  static const struct {
    const char *words;
    const char *number;
  } WORDS[] = {
    { "QM-2022-00002", "QM-2022-00002" }, { "qm-2022-00001", "QM-2022-00001" },
    { "00003", "QM-2022-00003" }, { "张宁", "QM-2022-00001" }, { "zhangning", "QM-2022-00001" },
    { "wang 一等奖", "QM-2022-00003" }, { "云岭 李小明", "QM-2022-00002" }, { "nobody", NULL },
    { "", NULL },
  };

  issue (r, "2022-09-06", "张宁,李小明,Wang Wu");
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    assert_found (r, WORDS[i].words, WORDS[i].number);
  laurel_test_run (r->library.library, &LAUREL_REGISTER_VOID,
                   g_variant_new ("(xss)", id_of (r, "QM-2022-00001"), "2022-10-01",
                                  "Wrong name"));
  assert_found (r, "张宁", "QM-2022-00001");
  assert_sound (r, NULL);
}

/* An index of an older Laurel, which knew of no words of papers. */
static void
test_an_index_that_lacks_papers_is_completed (Register *r, gconstpointer data)
{
  g_autofree char *path = g_build_filename (r->library.folder, "a.laurel", NULL);
  g_autoptr (GError) error = NULL;

  issue (r, "2022-09-06", "张宁");
  laurel_test_exec (r->library.library, "DELETE FROM search_fts WHERE rowid IN (SELECT id FROM"
                    " search_row WHERE kind = 'issued'); DELETE FROM search_row WHERE kind ="
                    " 'issued'");
  assert_found (r, "张宁", NULL);
  laurel_library_close (r->library.library);
  r->library.library = laurel_library_open (path, LAUREL_ROOMS, 0, &error);
  g_assert_no_error (error);
  assert_found (r, "张宁", "QM-2022-00001");
  assert_sound (r, NULL);
}

/* ---- people ----------------------------------------------------------------- */

static void
issue_to (Register *r, gint64 party, const char *name, const char *award)
{
  issue_by (r, "award", party, name, award);
}

static void
test_who_is_forgotten_leaves_number_and_digest (Register *r, gconstpointer data)
{
  gint64 person = add_person (r, "欧阳若兰");
  g_autoptr (LaurelIssued) before = NULL;
  g_autoptr (LaurelIssued) after = NULL;
  g_autofree char *code = NULL;
  g_autofree char *still = NULL;
  g_autofree char *journal = NULL;

  issue_to (r, person, "欧阳若兰", "一等奖");
  issue_to (r, 0, "欧阳若兰", "二等奖");
  issue_to (r, 0, "李小明", "欧阳若兰奖");
  issue_to (r, 0, "王五", "三等奖");
  before = find (r, "QM-2022-00001");
  code = laurel_issued_dup_code (before);
  assert_found (r, "欧阳若兰 二等奖", "QM-2022-00002");
  laurel_test_run (r->library.library, &LAUREL_PERSON_FORGET, g_variant_new ("(x)", person));
  assert_found (r, "欧阳若兰", NULL);
  assert_found (r, "QM-2022-00001", "QM-2022-00001");

  assert_register (r, "QM-2022-00001 - valid 1\n"
                      "QM-2022-00002 - valid 1\n"
                      "QM-2022-00003 李小明 valid 1\n"
                      "QM-2022-00004 王五 valid 1\n");
  after = find (r, "QM-2022-00001");
  still = laurel_issued_dup_code (after);
  g_assert_cmpstr (still, ==, code);
  g_assert_null (laurel_issued_get_organisation (after));
  g_assert_null (laurel_issued_get_fields (after));
  assert_sound (r, NULL);
  g_assert_cmpint (laurel_test_read_int (r->library.library, "SELECT count (*) FROM issued WHERE"
                                         " page = 'a1' || char (10) || 'Kai 02'"), ==, 1);
  journal = laurel_test_dump_journal (r->library.library);
  g_assert_null (strstr (journal, "欧阳若兰"));
  g_assert_cmpint (laurel_test_read_int (r->library.library, "SELECT count (*) FROM issued WHERE"
                                         " award LIKE '%欧阳若兰%' OR fields LIKE '%欧阳若兰%'"),
                   ==, 0);
}

/* Someone else of the same name keeps what is issued to them by their id. */
static void
test_a_namesake_is_not_forgotten (Register *r, gconstpointer data)
{
  gint64 person = add_person (r, "欧阳若兰");
  gint64 other = add_person (r, "欧阳若兰");

  issue_to (r, person, "欧阳若兰", "一等奖");
  issue_to (r, other, "欧阳若兰", "二等奖");
  laurel_test_run (r->library.library, &LAUREL_PERSON_FORGET, g_variant_new ("(x)", person));
  assert_register (r, "QM-2022-00001 - valid 1\nQM-2022-00002 欧阳若兰 valid 1\n");
  assert_sound (r, NULL);
}

static void
test_who_is_merged_takes_them_along (Register *r, gconstpointer data)
{
  gint64 stays = add_person (r, "欧阳若兰");
  gint64 goes = add_person (r, "欧阳");

  issue_to (r, goes, "欧阳", "一等奖");
  do_undo_redo (&r->library, &LAUREL_PARTY_MERGE, g_variant_new ("(xx)", stays, goes));
  laurel_test_run (r->library.library, &LAUREL_PERSON_FORGET, g_variant_new ("(x)", stays));
  assert_register (r, "QM-2022-00001 - valid 1\n");
}

static void
test_keys_become_known (Register *r, gconstpointer data)
{
  static const char *const TEXT = "LAUREL PUBLIC KEY\nId: fa4d86c3b551aa6c\nIssuer: A\n"
                                  "Key: zswVB9wd3XKVlRwpCIjwla25BE0bc9aW5t8GXWg71Pw=\n";
  g_autoptr (GPtrArray) keys = NULL;

  do_undo_redo (&r->library, &LAUREL_SIGNING_KEY_ADD, g_variant_new ("(s)", TEXT));
  refuse (&r->library, &LAUREL_SIGNING_KEY_ADD, g_variant_new ("(s)", "LAUREL PUBLIC KEY\n"),
          LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  issue (r, "2022-09-06", "张宁");
  issue (r, "2022-09-06", "王五");
  keys = laurel_signing_key_list (reader_of (&r->library), NULL);
  g_assert_cmpuint (keys->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Register *, gconstpointer);
  } TESTS[] = {
    { "/register/no-gap", test_numbers_have_no_gap },
    { "/register/void", test_what_is_void_keeps_its_number },
    { "/register/reprint", test_printing_again_counts },
    { "/register/batches", test_what_was_issued_together_is_a_batch },
    { "/register/final", test_what_was_given_is_not_undone },
    { "/register/series", test_series_are_made_and_changed },
    { "/register/not-twice", test_no_number_is_given_twice },
    { "/register/told-before", test_numbers_can_be_told_before },
    { "/register/missing-key", test_a_missing_key_issues_nothing },
    { "/register/award", test_an_award_is_for_something },
    { "/register/tampered", test_what_was_tampered_with_is_found },
    { "/register/searched", test_the_register_is_searched },
    { "/register/found", test_what_was_issued_is_found_by_words },
    { "/register/completed", test_an_index_that_lacks_papers_is_completed },
    { "/register/forgotten", test_who_is_forgotten_leaves_number_and_digest },
    { "/register/namesake", test_a_namesake_is_not_forgotten },
    { "/register/merged", test_who_is_merged_takes_them_along },
    { "/register/keys", test_keys_become_known },
  };

  laurel_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Register, NULL, set_up_register, TESTS[i].test,
                tear_down_register);

  return g_test_run ();
}
