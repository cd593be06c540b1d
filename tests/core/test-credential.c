/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-credential.h"

#include <string.h>

static LaurelSigningKey *
make_key (guint8 first)
{
  guint8 seed[32] = { first };
  LaurelSigningKey *key = laurel_signing_key_new_secret ("Nanting Craft Association", seed, NULL);

  g_assert_nonnull (key);
  return key;
}

static void
test_holders_have_digests (void)
{
  static const struct {
    const char *name;
    const char *organisation;
    const char *digest;
  } HOLDERS[] = {
    { "张宁", "云岭精密机械厂", "d469438aa6f9e178" },
    { "", NULL, "ffe679bb831c95b6" }, /* of the one byte 1F */
    { "", "", "ffe679bb831c95b6" },
    { "Am\xc3\xa9lie", "Zo\xc3\xab", "352a10cff45e6616" },
    { "Ame\xcc\x81lie", "Zoe\xcc\x88", "352a10cff45e6616" },
    { "ab", "c", "9617c506357d3d46" },
    { "a", "bc", "624ce4e22aa197da" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (HOLDERS); i++) {
    g_autofree char *digest = laurel_credential_dup_digest (HOLDERS[i].name,
                                                            HOLDERS[i].organisation);

    g_assert_cmpstr (digest, ==, HOLDERS[i].digest);
  }
}

static void
test_what_is_not_signed_says_so (void)
{
  g_autoptr (LaurelCredential) self =
    laurel_credential_new ("", "QM-2022-00001", laurel_day_new (2022, 9, 6), "First prize, 10%|A",
                           "d469438aa6f9e178");
  g_autofree char *text = laurel_credential_dup_text (self);
  g_autoptr (LaurelCredential) read = NULL;
  g_autoptr (GError) error = NULL;
  LaurelCredentialPart part;

  g_assert_cmpstr (text, ==,
                   "LAUREL1|QM-2022-00001|2022-09-06|First prize, 10%25%7CA|d469438aa6f9e178||");
  read = laurel_credential_read (text, &part, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->number, ==, "QM-2022-00001");
  g_assert_cmpint (read->issued_on, ==, laurel_day_new (2022, 9, 6));
  g_assert_cmpstr (read->award, ==, "First prize, 10%|A");
  g_assert_cmpstr (read->digest, ==, "d469438aa6f9e178");
  g_assert_null (read->key_id);
}

/* A key whose seed is known, so that a signature can be compared with one that another
 * program made: OpenSSL signs the same text with it. */
static void
test_a_signature_is_as_others_make_it (void)
{
  g_autoptr (LaurelSigningKey) key = make_key (1);
  g_autoptr (LaurelCredential) self =
    laurel_credential_new ("", "QM-2022-00001", laurel_day_new (2022, 9, 6), "一等奖",
                           "d469438aa6f9e178");
  g_autofree char *text = NULL;

  laurel_credential_sign (self, key);
  text = laurel_credential_dup_text (self);
  g_assert_cmpstr (text, ==, "LAUREL1|QM-2022-00001|2022-09-06|一等奖|d469438aa6f9e178|fa4d86c3b551aa6c|"
                   "Jsovuj4pNX7ueazTgI5V9d3XabVMKgkznhXuf8gs5cXxp4Ny8p8hPh3k8RmCjRqn6gsBQVXHeNQbZEHmxSltCg");
}

/* Whatever one letter becomes, the code is not valid any more. */
static void
check_tampered (const char *text, const LaurelSigningKey *key)
{
  static const char OTHERS[] = "0aZ|%-_ \n\x7f\xc3";

  for (gsize i = 0; text[i] != '\0'; i++) {
    for (const char *other = OTHERS; *other != '\0'; other++) {
      g_autofree char *changed = g_strdup (text);
      g_autoptr (LaurelCredential) read = NULL;
      g_autoptr (GError) error = NULL;
      LaurelCredentialPart part;

      if (changed[i] == *other)
        continue;
      changed[i] = *other;
      read = laurel_credential_read (changed, &part, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      g_assert_true (read == NULL || !laurel_credential_is_signed_by (read, key));
    }
  }
}

static void
check_shortened (const char *text, const LaurelSigningKey *key)
{
  for (gsize i = 0; text[i] != '\0'; i++) {
    g_autofree char *head = g_strndup (text, i);
    g_autofree char *without = g_strconcat (head, text + i + 1, NULL);
    g_autofree char *doubled = g_strdup_printf ("%s%c%s", head, text[i], text + i);
    const char *const changed[] = { head, without, doubled, NULL };

    for (const char *const *each = changed; *each != NULL; each++) {
      LaurelCredentialPart part;
      g_autoptr (LaurelCredential) read = laurel_credential_read (*each, &part, NULL);

      g_assert_true (read == NULL || !laurel_credential_is_signed_by (read, key));
    }
  }
}

static void
test_a_changed_letter_is_seen (void)
{
  static const char *const PREFIXES[] = { "", "https://nanting.example/v?c=" };
  g_autoptr (LaurelSigningKey) key = make_key (1);

  for (gsize i = 0; i < G_N_ELEMENTS (PREFIXES); i++) {
    g_autoptr (LaurelCredential) self =
      laurel_credential_new (PREFIXES[i], "QM-2022-00001", laurel_day_new (2022, 9, 6),
                             "一等奖 10%|A", "d469438aa6f9e178");
    g_autoptr (LaurelCredential) read = NULL;
    g_autofree char *text = NULL;
    LaurelCredentialPart part;

    laurel_credential_sign (self, key);
    text = laurel_credential_dup_text (self);
    read = laurel_credential_read (text, &part, NULL);
    g_assert_nonnull (read);
    g_assert_cmpstr (read->prefix, ==, PREFIXES[i]);
    g_assert_true (laurel_credential_is_signed_by (read, key));
    check_tampered (text, key);
    check_shortened (text, key);
  }
}

static void
test_another_key_does_not_do (void)
{
  g_autoptr (LaurelSigningKey) key = make_key (1);
  g_autoptr (LaurelSigningKey) other = make_key (2);
  g_autoptr (LaurelSigningKey) disguised = make_key (2);
  g_autoptr (LaurelCredential) self =
    laurel_credential_new ("", "1", laurel_day_new (2022, 9, 6), "A", "d469438aa6f9e178");

  laurel_credential_sign (self, key);
  g_assert_false (laurel_credential_is_signed_by (self, other));
  g_free (disguised->id);
  disguised->id = g_strdup (key->id);
  g_assert_false (laurel_credential_is_signed_by (self, disguised));
}

#define DIGEST "d469438aa6f9e178"

static void
test_what_is_no_code_is_told_by_its_part (void)
{
  static const struct {
    const char *text;
    LaurelCredentialPart part;
  } WRONG[] = {
    { "", LAUREL_CREDENTIAL_WHOLE },
    { "hello", LAUREL_CREDENTIAL_WHOLE },
    { "LAUREL1|1|2022-09-06|A|" DIGEST "|", LAUREL_CREDENTIAL_WHOLE },
    { "LAUREL1|1|2022-09-06|A|" DIGEST "|||", LAUREL_CREDENTIAL_WHOLE },
    { "LAUREL2|1|2022-09-06|A|" DIGEST "||", LAUREL_CREDENTIAL_WHOLE },
    { "file:///LAUREL1|1|2022-09-06|A|" DIGEST "||", LAUREL_CREDENTIAL_WHOLE },
    { "https://a b/LAUREL1|1|2022-09-06|A|" DIGEST "||", LAUREL_CREDENTIAL_WHOLE },
    { "LAUREL1||2022-09-06|A|" DIGEST "||", LAUREL_CREDENTIAL_NUMBER },
    { "LAUREL1|%31|2022-09-06|A|" DIGEST "||", LAUREL_CREDENTIAL_NUMBER },
    { "LAUREL1|1|2022-02-30|A|" DIGEST "||", LAUREL_CREDENTIAL_DAY },
    { "LAUREL1|1|6 May|A|" DIGEST "||", LAUREL_CREDENTIAL_DAY },
    { "LAUREL1|1|2022-09-06|A%|" DIGEST "||", LAUREL_CREDENTIAL_AWARD },
    { "LAUREL1|1|2022-09-06|A%7c|" DIGEST "||", LAUREL_CREDENTIAL_AWARD },
    { "LAUREL1|1|2022-09-06|e\xcc\x81|" DIGEST "||", LAUREL_CREDENTIAL_AWARD },
    { "LAUREL1|1|2022-09-06|A|d469||", LAUREL_CREDENTIAL_HOLDER },
    { "LAUREL1|1|2022-09-06|A|D469438AA6F9E178||", LAUREL_CREDENTIAL_HOLDER },
    { "LAUREL1|1|2022-09-06|A|" DIGEST "|key|", LAUREL_CREDENTIAL_KEY },
    { "LAUREL1|1|2022-09-06|A|" DIGEST "||abcd", LAUREL_CREDENTIAL_SIGNATURE },
    { "LAUREL1|1|2022-09-06|A|" DIGEST "|" DIGEST "|", LAUREL_CREDENTIAL_SIGNATURE },
    { "LAUREL1|1|2022-09-06|A|" DIGEST "|" DIGEST "|abcd", LAUREL_CREDENTIAL_SIGNATURE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) error = NULL;
    LaurelCredentialPart part;

    g_test_message ("%s", WRONG[i].text);
    g_assert_null (laurel_credential_read (WRONG[i].text, &part, &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
    g_assert_cmpint (part, ==, WRONG[i].part);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/credential/digest", test_holders_have_digests);
  g_test_add_func ("/credential/not-signed", test_what_is_not_signed_says_so);
  g_test_add_func ("/credential/as-others", test_a_signature_is_as_others_make_it);
  g_test_add_func ("/credential/changed-letter", test_a_changed_letter_is_seen);
  g_test_add_func ("/credential/another-key", test_another_key_does_not_do);
  g_test_add_func ("/credential/parts", test_what_is_no_code_is_told_by_its_part);

  return g_test_run ();
}
