/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-verdict.h"
#include "people/laurel-party-forget-store.h"
#include "people/laurel-party-store.h"
#include "sample-library.h"

#include <string.h>

/* What can be said of a code or a number: by the register, by the public key, by both. */

typedef struct {
  Fixture library;
  char *key;
  GPtrArray *keys;
  char *code;
} Ground;

static LaurelIssued *
find (Ground *g, const char *number)
{
  g_autoptr (GError) error = NULL;
  LaurelIssued *issued = laurel_register_find (reader_of (&g->library), number, &error);

  g_assert_no_error (error);
  return issued;
}

static gint64
id_of (Ground *g, const char *number)
{
  g_autoptr (LaurelIssued) issued = find (g, number);

  return laurel_row_get_id (LAUREL_ROW (issued));
}

static void
issue (Ground *g, gint64 party, const char *name, const char *key)
{
  g_autoptr (LaurelIssueBatch) batch =
    laurel_issue_batch_new (laurel_test_read_int (g->library.library,
                                                  "SELECT id FROM number_series"),
                            laurel_day_from_iso ("2022-09-06"), "award", "zh", key);

  laurel_issue_batch_add (batch, party, name, "云岭精密机械厂", "质量月", "一等奖", NULL);
  laurel_test_run (g->library.library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch));
}

static void
set_up_ground (Ground *g, gconstpointer data)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelIssued) issued = NULL;
  LaurelSigningKey *key;

  set_up (&g->library, data);
  key = laurel_key_ring_ensure (folder, "Nanting Craft Association", NULL);
  g->key = g_strdup (key->id);
  g->keys = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_signing_key_free);
  g_ptr_array_add (g->keys, laurel_signing_key_new_public (key->issuer, key->public_key));
  laurel_signing_key_free (key);
  laurel_test_run (g->library.library, &LAUREL_NUMBER_SERIES_ADD,
                   g_variant_new ("(sss)", "Quality month", "QM-{year}-{n:5}", ""));
  issue (g, 0, "张宁", g->key);
  issued = find (g, "QM-2022-00001");
  g->code = laurel_issued_dup_code (issued);
}

static void
tear_down_ground (Ground *g, gconstpointer data)
{
  g_free (g->key);
  g_free (g->code);
  g_ptr_array_unref (g->keys);
  tear_down (&g->library, data);
}

static LaurelVerdict *
judge (Ground *g, gboolean with_library, gboolean with_key, const char *code)
{
  g_autoptr (GError) error = NULL;
  LaurelVerdict *verdict = laurel_verdict_of_code (with_library ? reader_of (&g->library) : NULL,
                                                   with_key ? g->keys : NULL, code, &error);

  g_assert_no_error (error);
  g_assert_true ((verdict->reason == NULL) == verdict->valid);
  return verdict;
}

static void
assert_refused (Ground *g, gboolean with_library, gboolean with_key, const char *code,
                LaurelCredentialPart part)
{
  g_autoptr (LaurelVerdict) verdict = judge (g, with_library, with_key, code);

  g_test_message ("%s: %s", code, verdict->reason);
  g_assert_false (verdict->valid);
  g_assert_cmpint (verdict->part, ==, part);
}

static void
test_what_was_issued_holds (Ground *g, gconstpointer data)
{
  g_autoptr (LaurelVerdict) alone = judge (g, FALSE, TRUE, g->code);
  g_autoptr (LaurelVerdict) known = judge (g, TRUE, FALSE, g->code);
  g_autoptr (LaurelVerdict) both = judge (g, TRUE, TRUE, g->code);
  g_autoptr (LaurelVerdict) number =
    laurel_verdict_of_number (reader_of (&g->library), NULL, "QM-2022-00001", NULL);

  g_assert_true (alone->valid && known->valid && both->valid && number->valid);
  g_assert_cmpstr (alone->issuer, ==, "Nanting Craft Association");
  g_assert_cmpstr (known->issuer, ==, "Nanting Craft Association");
  g_assert_null (alone->issued_to);
  g_assert_cmpstr (known->issued_to, ==, "张宁");
  g_assert_cmpstr (number->issued_to, ==, "张宁");
  g_assert_cmpint (number->issued_on, ==, laurel_day_new (2022, 9, 6));
}

/* One letter, and which part: the register tells. */
static void
test_one_letter_changed_is_told_by_its_part (Ground *g, gconstpointer data)
{
  static const struct {
    const char *old;
    const char *new;
    LaurelCredentialPart part;
  } CHANGES[] = {
    { "2022-09-06", "2022-09-07", LAUREL_CREDENTIAL_DAY },
    { "一等奖", "二等奖", LAUREL_CREDENTIAL_AWARD },
    { "d469438a", "e469438a", LAUREL_CREDENTIAL_HOLDER },
    { "LAUREL1", "LAUREL2", LAUREL_CREDENTIAL_WHOLE },
    { "2022-09-06", "2022-09-31", LAUREL_CREDENTIAL_DAY },
  };
  g_autoptr (GString) signature = g_string_new (g->code);
  char *end = signature->str + signature->len;

  for (gsize i = 0; i < G_N_ELEMENTS (CHANGES); i++) {
    g_autoptr (GString) changed = g_string_new (g->code);

    g_string_replace (changed, CHANGES[i].old, CHANGES[i].new, 1);
    assert_refused (g, TRUE, FALSE, changed->str, CHANGES[i].part);
  }
  end[-5] = end[-5] == 'A' ? 'B' : 'A';
  assert_refused (g, TRUE, FALSE, signature->str, LAUREL_CREDENTIAL_SIGNATURE);
  assert_refused (g, FALSE, TRUE, signature->str, LAUREL_CREDENTIAL_WHOLE);
}

static void
test_no_changed_letter_holds (Ground *g, gconstpointer data)
{
  for (gsize i = 0; g->code[i] != '\0'; i++) {
    g_autofree char *changed = g_strdup (g->code);
    g_autoptr (LaurelVerdict) known = NULL;
    g_autoptr (LaurelVerdict) alone = NULL;

    changed[i] = changed[i] == '0' ? '1' : '0';
    known = judge (g, TRUE, FALSE, changed);
    alone = judge (g, FALSE, TRUE, changed);
    g_assert_false (known->valid);
    g_assert_false (alone->valid);
  }
}

static void
test_what_is_void_does_not_hold (Ground *g, gconstpointer data)
{
  g_autoptr (LaurelVerdict) known = NULL;
  g_autoptr (LaurelVerdict) alone = NULL;

  laurel_test_run (g->library.library, &LAUREL_REGISTER_VOID,
                   g_variant_new ("(xss)", id_of (g, "QM-2022-00001"), "2022-10-01",
                                  "Wrong award"));
  known = judge (g, TRUE, FALSE, g->code);
  alone = judge (g, FALSE, TRUE, g->code);
  g_assert_false (known->valid);
  g_assert_cmpint (known->voided_on, ==, laurel_day_new (2022, 10, 1));
  g_assert_nonnull (strstr (known->reason, "2022-10-01: Wrong award"));
  g_assert_cmpstr (known->issued_to, ==, "张宁");
  g_assert_true (alone->valid);
}

static void
test_what_was_replaced_names_the_new_one (Ground *g, gconstpointer data)
{
  g_autoptr (LaurelVerdict) known = NULL;

  laurel_test_run (g->library.library, &LAUREL_REGISTER_REISSUE,
                   g_variant_new_parsed ("(%x, '2022-10-02', %s, 0, {'name': '张三'})",
                                         id_of (g, "QM-2022-00001"), g->key));
  known = judge (g, TRUE, FALSE, g->code);
  g_assert_false (known->valid);
  g_assert_cmpstr (known->replaced_by, ==, "QM-2022-00002");
}

static void
test_an_unknown_number_is_not_of_the_register (Ground *g, gconstpointer data)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = laurel_key_ring_load (folder, g->key, NULL);
  g_autoptr (LaurelCredential) forged =
    laurel_credential_new ("", "QM-2022-00077", laurel_day_new (2022, 9, 6), "一等奖",
                           "d469438aa6f9e178");
  g_autoptr (LaurelVerdict) elsewhere = NULL;
  g_autofree char *code = NULL;

  laurel_credential_sign (forged, key);
  code = laurel_credential_dup_text (forged);
  assert_refused (g, TRUE, FALSE, code, LAUREL_CREDENTIAL_NUMBER);
  elsewhere = judge (g, TRUE, TRUE, code);
  g_assert_true (elsewhere->valid);
}

/* A's paper, whose number the register has for B by now: both are signed by us. */
static void
test_what_contradicts_the_register_is_refused (Ground *g, gconstpointer data)
{
  static const struct {
    const char *name;
    int day;
    const char *award;
    LaurelCredentialPart part;
  } CASES[] = {
    { "王伟", 6, "一等奖", LAUREL_CREDENTIAL_HOLDER },
    { "张宁", 7, "一等奖", LAUREL_CREDENTIAL_DAY },
    { "张宁", 6, "二等奖", LAUREL_CREDENTIAL_AWARD },
  };
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = laurel_key_ring_load (folder, g->key, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *digest = laurel_credential_dup_digest (CASES[i].name, "云岭精密机械厂");
    g_autoptr (LaurelCredential) other =
      laurel_credential_new ("", "QM-2022-00001", laurel_day_new (2022, 9, CASES[i].day),
                             CASES[i].award, digest);
    g_autoptr (LaurelVerdict) known = NULL;
    g_autoptr (LaurelVerdict) alone = NULL;
    g_autofree char *code = NULL;

    laurel_credential_sign (other, key);
    code = laurel_credential_dup_text (other);
    assert_refused (g, TRUE, FALSE, code, CASES[i].part);
    assert_refused (g, TRUE, TRUE, code, CASES[i].part);
    known = judge (g, TRUE, FALSE, code);
    g_assert_null (known->issued_to);
    alone = judge (g, FALSE, TRUE, code);
    g_assert_true (alone->valid);
  }
}

static void
test_an_unknown_key_is_named (Ground *g, gconstpointer data)
{
  g_autoptr (LaurelSigningKey) other = laurel_signing_key_make ("Somebody", NULL);
  g_autoptr (LaurelCredential) own =
    laurel_credential_new ("", "QM-2022-00001", laurel_day_new (2022, 9, 6), "一等奖",
                           "d469438aa6f9e178");
  g_autofree char *code = NULL;

  laurel_credential_sign (own, other);
  code = laurel_credential_dup_text (own);
  assert_refused (g, TRUE, FALSE, code, LAUREL_CREDENTIAL_KEY);
  assert_refused (g, FALSE, TRUE, code, LAUREL_CREDENTIAL_KEY);
}

/* What is in the register unsigned is known letter by letter, and nowhere else. */
static void
test_what_is_not_signed_is_known_by_the_register (Ground *g, gconstpointer data)
{
  g_autoptr (LaurelIssued) issued = NULL;
  g_autoptr (LaurelVerdict) known = NULL;
  g_autofree char *code = NULL;

  issue (g, 0, "李小明", NULL);
  issued = find (g, "QM-2022-00002");
  code = laurel_issued_dup_code (issued);
  known = judge (g, TRUE, FALSE, code);
  g_assert_true (known->valid);
  assert_refused (g, FALSE, TRUE, code, LAUREL_CREDENTIAL_SIGNATURE);
}

/* Whoever makes up a code for a number that is known learns what does not agree, but no name:
 * neither without a signature, nor by one that is none. */
static void
test_a_made_up_code_tells_no_name (Ground *g, gconstpointer data)
{
  static const struct {
    const char *old;
    const char *new;
    LaurelCredentialPart part;
  } CHANGES[] = {
    { "2022-09-06", "2022-09-07", LAUREL_CREDENTIAL_DAY },
    { "一等奖", "特等奖", LAUREL_CREDENTIAL_AWARD },
  };
  g_autoptr (LaurelIssued) issued = NULL;
  g_autofree char *unsigned_code = NULL;

  issue (g, 0, "李小明", NULL);
  issued = find (g, "QM-2022-00002");
  unsigned_code = laurel_issued_dup_code (issued);
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (CHANGES); i++) {
    g_autoptr (GString) code = g_string_new (i % 2 == 0 ? g->code : unsigned_code);
    g_autoptr (LaurelVerdict) verdict = NULL;

    g_assert_cmpuint (g_string_replace (code, CHANGES[i / 2].old, CHANGES[i / 2].new, 1), ==, 1);
    verdict = judge (g, TRUE, FALSE, code->str);
    g_assert_false (verdict->valid);
    g_assert_cmpint (verdict->part, ==, CHANGES[i / 2].part);
    g_assert_true ((strstr (verdict->reason, "not signed") != NULL) == (i % 2 == 1));
    g_assert_null (verdict->issued_to);
    g_assert_null (verdict->organisation);
  }
}

/* Of who was forgotten, the paper still proves itself. */
static void
test_who_was_forgotten_still_holds_it (Ground *g, gconstpointer data)
{
  g_autoptr (LaurelVerdict) known = NULL;
  g_autoptr (LaurelVerdict) named = NULL;
  gint64 person;

  laurel_test_run (g->library.library, &LAUREL_PARTY_ADD,
                   g_variant_new_parsed ("('person', '张宁', @a{ss} {})"));
  person = laurel_test_read_int (g->library.library, "SELECT max (id) FROM party");
  laurel_test_run (g->library.library, &LAUREL_PERSON_FORGET, g_variant_new ("(x)", person));
  known = judge (g, TRUE, FALSE, g->code);
  g_assert_true (known->valid);
  g_assert_null (known->issued_to);
  laurel_verdict_compare_holder (known, " 张宁\n", "\t云岭精密机械厂 ");
  g_assert_true (known->valid);
  g_assert_cmpstr (known->issued_to, ==, "张宁");
  named = judge (g, TRUE, FALSE, g->code);
  laurel_verdict_compare_holder (named, "张宇", "云岭精密机械厂");
  g_assert_false (named->valid);
  g_assert_cmpint (named->part, ==, LAUREL_CREDENTIAL_HOLDER);
}

/* With the register and without, a page has to show both, as they were signed. */
static void
test_a_page_shows_the_name_and_the_organisation (Ground *g, gconstpointer data)
{
  static const struct {
    const char *words;
    gboolean valid;
  } PAGES[] = {
    { "张宁\n云岭精密机械厂\n一等奖", TRUE },
    { "兹证明张宁同志获一等奖\n云岭精密机械厂", TRUE },
    { "张宁明\n云岭精密机械厂", FALSE },
    { "张宁\n别的机械厂", FALSE },
    { "张宁\n一等奖", FALSE },
    { "张宁\n云岭精密机械厂一厂", FALSE },
    { "  \n", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (PAGES); i++)
    for (int known = 0; known < 2; known++) {
      g_autoptr (LaurelVerdict) verdict = judge (g, known, !known, g->code);
      LaurelHolderBudget budget = { 0 };

      laurel_verdict_compare_page (verdict, PAGES[i].words, &budget);
      g_test_message ("%s: %s", PAGES[i].words, verdict->reason);
      g_assert_true (verdict->valid == PAGES[i].valid);
      g_assert_true (verdict->by_text == (PAGES[i].valid && *PAGES[i].words != ' '));
      g_assert_true (verdict->valid || verdict->part == LAUREL_CREDENTIAL_HOLDER);
    }
}

/* A page is read glyph by glyph: “ffi” may be one, and marks stand around what is written
 * from right to left. */
static void
test_a_name_is_read_as_it_is_typed (Ground *g, gconstpointer data)
{
  static const struct {
    const char *number, *name, *page;
  } NAMES[] = {
    { "QM-2022-00002", "Sofia Griffith-Pfaff", "So\357\254\201a Gri\357\254\203th-Pfa\357\254\200" },
    { "QM-2022-00003", "محمد بن سلمان", "\342\200\253محمد بن سلمان\342\200\254" },
    { "QM-2022-00004", "سلام", "\342\200\253\357\272\263\357\273\274\357\273\241\342\200\254" },
    { "QM-2022-00005", "משה כהן",
      "\342\200\253ן\342\200\254\342\200\253ה\342\200\254\342\200\253כ\342\200\254 "
      "\342\200\253ה\342\200\254\342\200\253ש\342\200\254\342\200\253מ\342\200\254" },
    { "QM-2022-00006", "So\357\254\201a", "So\357\254\201a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *page = g_strdup_printf ("Award\n%s\n云岭精密机械厂", NAMES[i].page);
    g_autoptr (LaurelIssued) issued = NULL;
    g_autofree char *code = NULL;

    issue (g, 0, NAMES[i].name, g->key);
    issued = find (g, NAMES[i].number);
    code = laurel_issued_dup_code (issued);
    for (int known = 0; known < 2; known++) {
      g_autoptr (LaurelVerdict) verdict = judge (g, known, !known, code);
      LaurelHolderBudget budget = { 0 };

      laurel_verdict_compare_page (verdict, page, &budget);
      g_test_message ("%s, %d: %s", NAMES[i].name, known, verdict->reason);
      g_assert_true (verdict->valid);
      g_assert_true (verdict->by_text);
      g_assert_cmpstr (verdict->issued_to, ==, NAMES[i].name);
    }
  }
}

static void
test_a_number_that_was_not_given (Ground *g, gconstpointer data)
{
  g_autoptr (LaurelVerdict) verdict =
    laurel_verdict_of_number (reader_of (&g->library), NULL, "QM-2022-00009", NULL);

  g_assert_false (verdict->valid);
  g_assert_cmpint (verdict->part, ==, LAUREL_CREDENTIAL_NUMBER);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Ground *, gconstpointer);
  } TESTS[] = {
    { "/verdict/holds", test_what_was_issued_holds },
    { "/verdict/part", test_one_letter_changed_is_told_by_its_part },
    { "/verdict/each-letter", test_no_changed_letter_holds },
    { "/verdict/void", test_what_is_void_does_not_hold },
    { "/verdict/replaced", test_what_was_replaced_names_the_new_one },
    { "/verdict/unknown-number", test_an_unknown_number_is_not_of_the_register },
    { "/verdict/contradicts", test_what_contradicts_the_register_is_refused },
    { "/verdict/unknown-key", test_an_unknown_key_is_named },
    { "/verdict/not-signed", test_what_is_not_signed_is_known_by_the_register },
    { "/verdict/made-up", test_a_made_up_code_tells_no_name },
    { "/verdict/forgotten", test_who_was_forgotten_still_holds_it },
    { "/verdict/page", test_a_page_shows_the_name_and_the_organisation },
    { "/verdict/glyphs", test_a_name_is_read_as_it_is_typed },
    { "/verdict/not-given", test_a_number_that_was_not_given },
  };

  laurel_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Ground, NULL, set_up_ground, TESTS[i].test, tear_down_ground);

  return g_test_run ();
}
