/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-holder-match.h"
#include "documents/laurel-holder-search.h"
#include "documents/laurel-key-file.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/pdf/laurel-pdf-child.h"
#include "testlib/laurel-test-library.h"
#include "tool/laurel-certificate-file.h"
#include "tool/laurel-certificate-line.h"

#include <string.h>

/* Certificates as PDF, made by others (tests/data/make-certificates.py), and what can be
 * said of each with nothing but the public key. */

static char *
dup_path (const char *name)
{
  return g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "certificates", name, NULL);
}

static LaurelPdfCodes *
read_file (const char *path, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (LaurelCertificateLine) line = NULL;

  g_ptr_array_add (files, (char *) path);
  line = laurel_certificate_line_new (files);

  return laurel_certificate_line_take (line, NULL, error);
}

static GPtrArray *
check_file (const char *path, GPtrArray *keys, GError **error)
{
  g_autoptr (LaurelPdfCodes) codes = read_file (path, error);

  return codes ? laurel_certificate_file_check (codes, NULL, keys, NULL, error) : NULL;
}

static GPtrArray *
load_keys (void)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_signing_key_free);
  g_autofree char *path = dup_path ("nanting.key");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_ptr_array_add (keys, laurel_key_file_read_public (text, &error));
  g_assert_no_error (error);

  return keys;
}

static const struct {
  const char *name;
  guint n;
  gboolean valid;
  const char *issued_to;
  LaurelCredentialPart part;
  const char *reason;
} FILES[] = {
  { "good.pdf", 1, TRUE, "张宁" },
  { "good-without-keywords.pdf", 1, TRUE, "张宁" },
  { "good-in-a-sentence.pdf", 1, TRUE, "Lin Zhiyuan" },
  { "good-two.pdf", 2, TRUE, "张宁" },
  { "good-scanned.pdf", 1, TRUE, NULL },
  { "bad-name.pdf", 1, FALSE, NULL, LAUREL_CREDENTIAL_HOLDER, "not the one that was signed" },
  { "bad-picture.pdf", 2, FALSE, NULL, LAUREL_CREDENTIAL_WHOLE, "does not fit the rest" },
  { "bad-picture-alone.pdf", 1, FALSE, NULL, LAUREL_CREDENTIAL_WHOLE, "does not fit the rest" },
  { "bad-keywords.pdf", 2, FALSE, NULL, LAUREL_CREDENTIAL_WHOLE, "says something else" },
  { "bad-one-too-many.pdf", 2, FALSE, NULL, LAUREL_CREDENTIAL_WHOLE, "not on its pages" },
  { "bad-no-code.pdf", 1, FALSE, NULL, LAUREL_CREDENTIAL_WHOLE, "not on its pages" },
  { "bad-nothing.pdf", 1, FALSE, NULL, LAUREL_CREDENTIAL_WHOLE, "No code of a certificate" },
  { "bad-unsigned.pdf", 1, FALSE, NULL, LAUREL_CREDENTIAL_SIGNATURE, "not signed" },
};

static void
test_what_can_be_seen_counts (void)
{
  g_autoptr (GPtrArray) keys = load_keys ();

  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++) {
    g_autofree char *path = dup_path (FILES[i].name);
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) verdicts =
      check_file (path, keys, &error);
    const LaurelVerdict *worst;

    g_test_message ("%s", FILES[i].name);
    g_assert_no_error (error);
    g_assert_cmpuint (verdicts->len, ==, FILES[i].n);
    worst = laurel_certificate_file_get_worst (verdicts);
    g_test_message ("%s", worst->reason);
    g_assert_true (worst->valid == FILES[i].valid);
    g_assert_cmpstr (worst->issued_to, ==, FILES[i].issued_to);
    g_assert_cmpint (worst->part, ==, FILES[i].part);
    g_assert_true ((worst->reason == NULL) == worst->valid);
    g_assert_true (worst->valid || strstr (worst->reason, FILES[i].reason) != NULL);
  }
}

/* As soon as they are read, in the order of the files; what cannot be read has its error, and
 * nothing else. */
static void
test_many_files_are_taken_in_their_order (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LaurelCertificateLine) line = NULL;

  for (guint i = 0; i < 40; i++)
    g_ptr_array_add (files, dup_path (i % 5 == 4 ? "bad-damaged.pdf" : i % 2 ? "good-two.pdf"
                                                                              : "good.pdf"));
  line = laurel_certificate_line_new (files);
  for (guint i = 0; i < 40; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelPdfCodes) codes = laurel_certificate_line_take (line, NULL, &error);

    g_assert_true ((codes == NULL) == (i % 5 == 4));
    g_assert_true ((error != NULL) == (codes == NULL));
    if (codes == NULL)
      g_assert_true (error->domain == LAUREL_EXCHANGE_ERROR);
    else
      g_assert_cmpuint (codes->pages->len, ==, i % 2 ? 2 : 1);
  }
}

/* Who goes does not wait for those that nobody takes; who calls it off gets no more. */
static void
test_a_line_is_left (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LaurelCertificateLine) line = NULL;
  g_autoptr (LaurelPdfCodes) codes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (files, dup_path ("good.pdf"));
  line = laurel_certificate_line_new (files);
  codes = laurel_certificate_line_take (line, cancellable, NULL);
  g_assert_nonnull (codes);
  g_clear_pointer (&line, laurel_certificate_line_free);

  line = laurel_certificate_line_new (files);
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < 1000 && error == NULL; i++) {
    g_clear_pointer (&codes, laurel_pdf_codes_free);
    codes = laurel_certificate_line_take (line, cancellable, &error);
  }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_without_the_key_nothing_holds (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *path = dup_path ("good.pdf");
  g_autoptr (GPtrArray) verdicts = check_file (path, none, NULL);
  const LaurelVerdict *verdict = verdicts->pdata[0];

  g_assert_false (verdict->valid);
  g_assert_cmpint (verdict->part, ==, LAUREL_CREDENTIAL_KEY);
}

static void
test_what_is_no_pdf_is_refused (void)
{
  static const char *const NAMES[] = { "bad-damaged.pdf", "nanting.key", "missing.pdf" };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *path = dup_path (NAMES[i]);
    g_autoptr (GError) error = NULL;

    g_assert_null (check_file (path, NULL, &error));
    g_assert_true (error->domain == LAUREL_EXCHANGE_ERROR);
  }
}

static void
test_a_folder_has_its_pdfs (void)
{
  g_autofree char *folder = dup_path ("");
  g_autofree char *missing = dup_path ("missing");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = laurel_certificate_file_list (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, G_N_ELEMENTS (FILES) + 1);
  g_assert_true (g_str_has_suffix (files->pdata[0], "bad-damaged.pdf"));
  g_assert_null (laurel_certificate_file_list (missing, &error));
  g_assert_nonnull (error);
}

/* Where a name may stand on a page, and where it does not. */
static void
test_holders_are_found_on_pages (void)
{
  static const struct {
    const char *words;
    const char *name;
    const char *organisation;
    gboolean there;
  } PAGES[] = {
    { "张宁\n云岭精密机械厂", "张宁", "云岭精密机械厂", TRUE },
    { "张　宁\n云 岭 精密机械厂", "张宁", "云岭精密机械厂", TRUE },
    { "兹证明云岭精密机械厂张宁同志", "张宁", NULL, TRUE },
    { "兹证明张宁同志\n云岭精密机械厂", "张宁", "云岭精密机械厂", TRUE },
    { "张宁\n所在单位：云岭精密机械厂。", "张宁", "云岭精密机械厂", TRUE },
    { "Lin Zhiyuan\nYunling Precision\nWorks", "Lin Zhiyuan", "Yunling Precision Works", TRUE },
    { "Ame\xcc\x81lie", "Am\xc3\xa9lie", NULL, TRUE },
    { "张　宁　　徐龘娜　　欧阳子轩\n云岭精密机械厂", "张宁、徐龘娜、欧阳子轩", "云岭精密机械厂",
      TRUE },
    { "张\n\n宁\n\n徐龘娜\n云岭精密机械厂", "张宁、徐龘娜", "云岭精密机械厂", TRUE },
    { "张　宁　　徐龘娜\n云岭精密机械厂", "张宁、徐娜", "云岭精密机械厂", FALSE },
    { "张宇\n云岭精密机械厂", "张宁", "云岭精密机械厂", FALSE },
    { "张宁\n云岭精密机械", "张宁", "云岭精密机械厂", FALSE },
    { "", "张宁", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (PAGES); i++) {
    g_autofree char *digest = laurel_credential_dup_digest (PAGES[i].name, PAGES[i].organisation);
    g_autofree char *name = NULL;
    g_autofree char *organisation = NULL;
    LaurelHolderBudget budget = { 0 };
    gboolean found = laurel_holder_search_find (PAGES[i].words, digest, &budget, &name,
                                                &organisation) == LAUREL_HOLDER_SEARCH_FOUND;

    g_test_message ("%s", PAGES[i].words);
    g_assert_true (found == PAGES[i].there);
    g_assert_true (laurel_holder_match_page (PAGES[i].words, PAGES[i].name,
                                             PAGES[i].organisation) == PAGES[i].there);
    g_assert_true (!found || g_str_equal (name, PAGES[i].name));
    g_assert_true (!found || g_strcmp0 (organisation, PAGES[i].organisation) == 0);
  }
}

/* A name is a whole word where words are set apart, and no part of another name. */
static void
test_a_part_of_a_name_is_another (void)
{
  static const struct {
    const char *words;
    const char *name;
    const char *organisation;
    gboolean there;
  } PAGES[] = {
    { "王伟明", "王伟", NULL, FALSE },
    { "王 伟 明", "王伟", NULL, FALSE },
    { "王　伟明", "王伟", NULL, FALSE },
    { "兹证明王伟明同志", "王伟", NULL, FALSE },
    { "王伟·买买提", "王伟", NULL, FALSE },
    { "王伟明\n王伟", "王伟", NULL, TRUE },
    { "授予王伟同志", "王伟", NULL, TRUE },
    { "姓名：王伟。", "王伟", NULL, TRUE },
    { "兹证明张宁同志在二〇二二年质量月中获一等奖", "张宁", NULL, TRUE },
    { "张　宁　　李　明", "张宁", NULL, TRUE },
    { "张宁李明", "张宁、李明", NULL, TRUE },
    { "Anna Smith", "An", NULL, FALSE },
    { "Joan Smith", "an", NULL, FALSE },
    { "Anna-Maria", "Anna", NULL, FALSE },
    { "O’Neil", "Neil", NULL, FALSE },
    { "This is for An, who won", "An", NULL, TRUE },
    { "Anna Smith", "Anna", NULL, FALSE },
    { "Anna Smith", "Smith", NULL, FALSE },
    { "Anna van Dyk", "Anna", NULL, FALSE },
    { "Anna van Dyk", "Dyk", NULL, FALSE },
    { "Anna  Smith", "Anna", NULL, FALSE },
    { "Anna Smith\nAnna", "Anna", NULL, TRUE },
    { "Anna\nSmith & Sons", "Anna", "Smith & Sons", TRUE },
    { "Anna Smith", "Anna", "Smith", TRUE },
    { "Presented To Anna", "Anna", NULL, TRUE },
    { "Dear Anna,", "Anna", NULL, TRUE },
    { "This certifies that Anna took part", "Anna", NULL, TRUE },
    { "Anna      Bob", "Anna", NULL, TRUE },
    { "Anna\nAcme Holdings", "Anna", "Acme", FALSE },
    { "Anna\nof Acme, Qingdao", "Anna", "Acme", TRUE },
    { "兹证明Lin Zhiyuan同志", "Lin Zhiyuan", NULL, TRUE },
    { "张宁\n另一机械厂", "张宁", "云岭精密机械厂", FALSE },
    { "张宁\n云岭精密机械厂", "张宁", "云岭精密机械", FALSE },
    { "云岭精密机械厂张宁", "张宁", "云岭精密机械厂", TRUE },
    { "云岭精密机械厂张宁", "张宁", "", TRUE },
    { "张宁", "张宁", "云岭精密机械厂", FALSE },
    { "", "张宁", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (PAGES); i++) {
    g_test_message ("%s: %s", PAGES[i].words, PAGES[i].name);
    g_assert_true (laurel_holder_match_page (PAGES[i].words, PAGES[i].name,
                                             PAGES[i].organisation) == PAGES[i].there);
  }
}

/* With as many different words as a page can have, the search ends all the same; most of what it may
 * spend is spent already, or this would take half a minute with sanitizers. */
static void
test_a_hostile_page_is_not_searched_for_ever (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *digest = laurel_credential_dup_digest ("张宁", "云岭精密机械厂");
  g_autofree char *name = NULL;
  g_autofree char *organisation = NULL;
  LaurelHolderBudget budget = { .n_digests = 1800000 };
  gint64 began = g_get_monotonic_time ();

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (words, "%04x%s", i * 7919, i % 10 == 9 ? "\n" : " ");
  g_assert_cmpint (laurel_holder_search_find (words->str, digest, &budget, &name,
                                              &organisation), ==,
                   LAUREL_HOLDER_SEARCH_TOO_MUCH);
  g_test_message ("%d ms", (int) ((g_get_monotonic_time () - began) / 1000));
  g_assert_null (name);

  /* What one page has spent is spent for all the others of the file. */
  began = g_get_monotonic_time ();
  g_assert_cmpint (laurel_holder_search_find (words->str, digest, &budget, &name,
                                              &organisation), ==,
                   LAUREL_HOLDER_SEARCH_TOO_MUCH);
  g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC / 4);
}

/* Who has had enough of it does not wait for the end. */
static void
test_a_search_is_called_off (void)
{
  g_autofree char *path = dup_path ("good.pdf");
  g_autofree char *digest = laurel_credential_dup_digest ("张宁", "云岭精密机械厂");
  g_autofree char *name = NULL;
  g_autofree char *organisation = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LaurelPdfCodes) codes = read_file (path, NULL);
  g_autoptr (GPtrArray) keys = load_keys ();
  g_autoptr (GPtrArray) verdicts = laurel_certificate_file_judge (codes, NULL, keys, NULL);
  g_autoptr (GError) error = NULL;
  LaurelHolderBudget budget = { 0, cancellable };

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (laurel_holder_search_find ("张宁\n云岭精密机械厂", digest, &budget, &name,
                                              &organisation), ==,
                   LAUREL_HOLDER_SEARCH_TOO_MUCH);
  g_assert_cmpuint (budget.n_digests, ==, 0);
  g_assert_false (laurel_certificate_file_compare (codes, verdicts, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  if (laurel_pdf_child_is_meant (argc, argv))
    return laurel_pdf_child_main ();

  laurel_test_init (&argc, &argv);

  g_test_add_func ("/certificate-file/seen", test_what_can_be_seen_counts);
  g_test_add_func ("/certificate-file/many", test_many_files_are_taken_in_their_order);
  g_test_add_func ("/certificate-file/left", test_a_line_is_left);
  g_test_add_func ("/certificate-file/no-key", test_without_the_key_nothing_holds);
  g_test_add_func ("/certificate-file/no-pdf", test_what_is_no_pdf_is_refused);
  g_test_add_func ("/certificate-file/folder", test_a_folder_has_its_pdfs);
  g_test_add_func ("/certificate-file/holders", test_holders_are_found_on_pages);
  g_test_add_func ("/certificate-file/part", test_a_part_of_a_name_is_another);
  g_test_add_func ("/certificate-file/called-off", test_a_search_is_called_off);
  g_test_add_func ("/certificate-file/hostile", test_a_hostile_page_is_not_searched_for_ever);

  return g_test_run ();
}
