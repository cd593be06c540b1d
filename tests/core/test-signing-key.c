/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-key-file.h"
#include "documents/laurel-key-ring.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

static LaurelSigningKey *
make_key (const char *issuer)
{
  g_autoptr (GError) error = NULL;
  LaurelSigningKey *key = laurel_signing_key_make (issuer, &error);

  g_assert_no_error (error);
  return key;
}

/* The first test of RFC 8032, 7.1: an empty text. */
static void
test_it_is_ed25519 (void)
{
  static const guint8 SEED[] = {
    0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
    0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
  };
  static const guint8 PUBLIC[] = {
    0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a,
    0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a,
  };
  static const guint8 BEGINS[] = { 0xe5, 0x56, 0x43, 0x00, 0xc3, 0x60, 0xac, 0x72 };
  g_autoptr (LaurelSigningKey) key = laurel_signing_key_new_secret ("", SEED, NULL);
  g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, PUBLIC, sizeof PUBLIC);
  guint8 signature[LAUREL_SIGNATURE_SIZE];

  g_assert_cmpmem (key->public_key, sizeof key->public_key, PUBLIC, sizeof PUBLIC);
  g_assert_cmpuint (strlen (key->id), ==, 16);
  g_assert_true (g_str_has_prefix (sum, key->id));
  laurel_signing_key_sign (key, "", 0, signature);
  g_assert_cmpmem (signature, sizeof BEGINS, BEGINS, sizeof BEGINS);
  g_assert_true (laurel_signing_key_verify (key, "", 0, signature));
  g_assert_false (laurel_signing_key_verify (key, "a", 1, signature));
}

static void
test_a_public_key_goes_through_a_file (void)
{
  g_autoptr (LaurelSigningKey) key = make_key ("南亭工艺协会 | A");
  g_autofree char *text = laurel_key_file_write_public (key);
  g_autoptr (GString) crlf = g_string_new (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSigningKey) read = NULL;
  g_autoptr (LaurelSigningKey) other = NULL;

  g_assert_true (g_str_has_prefix (text, "LAUREL PUBLIC KEY\nId: "));
  g_string_replace (crlf, "\n", "\r\n", 0);
  read = laurel_key_file_read_public (text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->id, ==, key->id);
  g_assert_cmpstr (read->issuer, ==, "南亭工艺协会 | A");
  g_assert_cmpmem (read->public_key, 32, key->public_key, 32);
  g_assert_null (read->secret);
  other = laurel_key_file_read_public (crlf->str, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (other->issuer, ==, key->issuer);
}

static void
test_a_changed_file_is_refused (void)
{
  g_autoptr (LaurelSigningKey) key = make_key ("A");
  g_autofree char *text = laurel_key_file_write_public (key);
  const char *issuer = strstr (text, "Issuer");

  for (gsize i = 0; i + 1 < strlen (text); i++) {
    g_autofree char *changed = g_strdup (text);
    g_autoptr (GError) error = NULL;

    /* The issuer's name is for people: it is known by the key. */
    if (text + i > issuer && text + i < strstr (text, "Key: "))
      continue;
    changed[i] = changed[i] == '#' ? '$' : '#';
    g_assert_null (laurel_key_file_read_public (changed, &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  }
}

static void
test_a_secret_goes_behind_a_passphrase (void)
{
  g_autoptr (LaurelSigningKey) key = make_key ("A");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = laurel_key_file_write_protected (key, "一句 pass phrase", &error);
  g_autoptr (LaurelSigningKey) read = NULL;
  g_autofree char *bare = laurel_key_file_write_bare (key, &error);
  const char *secret = strstr (bare, "Key: ") + strlen ("Key: ");

  g_assert_no_error (error);
  g_assert_true (laurel_key_file_is_protected (text));
  g_assert_null (strstr (text, secret));
  read = laurel_key_file_read_protected (text, "一句 pass phrase", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->id, ==, key->id);
  g_assert_cmpmem (read->secret, 64, key->secret, 64);

  g_assert_null (laurel_key_file_read_protected (text, "一句 pass phrasf", &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  g_clear_error (&error);
  g_assert_null (laurel_key_file_read_protected (bare, "", &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  g_clear_error (&error);
  g_assert_null (laurel_key_file_read_public (text, &error));
  g_assert_nonnull (strstr (error->message, "holds a secret key"));
}

static void
test_a_ring_keeps_them_to_itself (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *ring = laurel_test_dup_path (folder, "deep/keys");
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSigningKey) made = laurel_key_ring_ensure (ring, "A", &error);
  g_autoptr (LaurelSigningKey) again = laurel_key_ring_ensure (ring, " A ", &error);
  g_autoptr (LaurelSigningKey) loaded = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_cmpstr (made->id, ==, again->id);
  g_assert_cmpmem (made->secret, 64, again->secret, 64);
  name = g_strconcat (made->id, ".key", NULL);
  path = laurel_test_dup_path (ring, name);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (ring, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  loaded = laurel_key_ring_load (ring, made->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->issuer, ==, "A");
  g_assert_null (laurel_key_ring_load (ring, "../keys/x", &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND);
}

static void
test_what_others_can_read_signs_nothing (void)
{
  static const int MODES[] = { 0640, 0604, 0660, 0601 };
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autoptr (LaurelSigningKey) key = laurel_key_ring_ensure (folder, "A", NULL);
  g_autofree char *name = g_strconcat (key->id, ".key", NULL);
  g_autofree char *path = laurel_test_dup_path (folder, name);
  g_autofree char *link = laurel_test_dup_path (folder, "0123456789abcdef.key");

  for (gsize i = 0; i < G_N_ELEMENTS (MODES); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (g_chmod (path, MODES[i]), ==, 0);
    g_assert_null (laurel_key_ring_load (folder, key->id, &error));
    g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE);
    g_assert_nonnull (strstr (error->message, "can be read by others"));
    g_clear_error (&error);
    g_assert_null (laurel_key_ring_ensure (folder, "B", &error));
    g_assert_nonnull (error);
  }
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  g_assert_cmpint (symlink (path, link), ==, 0);
  g_assert_null (laurel_key_ring_load (folder, "0123456789abcdef", NULL));
}

/* A file that is too large, or that others can read, does not hide the good ones. */
static void
test_a_bad_file_leaves_the_others (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *large = laurel_test_dup_path (folder, "1111111111111111.key");
  g_autofree char *long_name = g_strnfill (501, 'A');
  g_autofree char *longest = g_strnfill (500, 'A');
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSigningKey) good = make_key (longest);
  g_autoptr (LaurelSigningKey) open = make_key ("B");
  g_autoptr (LaurelSigningKey) ensured = NULL;
  g_autofree char *name = g_strconcat (open->id, ".key", NULL);
  g_autofree char *path = laurel_test_dup_path (folder, name);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) keys = NULL;

  g_assert_true (laurel_key_ring_save (folder, good, &error));
  g_assert_true (laurel_key_ring_save (folder, open, &error));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_assert_true (g_file_set_contents (large, text, -1, &error));
  keys = laurel_key_ring_list (folder, &faults);
  g_assert_cmpuint (keys->len, ==, 1);
  g_assert_cmpuint (faults->len, ==, 2);
  g_assert_cmpstr (((LaurelSigningKey *) keys->pdata[0])->id, ==, good->id);
  ensured = laurel_key_ring_ensure (folder, longest, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ensured->id, ==, good->id);
  g_assert_null (laurel_signing_key_make (long_name, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
}

static void
touch (const char *folder, const LaurelSigningKey *key, gint64 day)
{
  g_autofree char *name = g_strconcat (key->id, ".key", NULL);
  g_autofree char *path = laurel_test_dup_path (folder, name);
  struct utimbuf times = { day * 86400, day * 86400 };

  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

static void
assert_signs (const char *folder, const char *issuer, const LaurelSigningKey *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSigningKey) found = laurel_key_ring_ensure (folder, issuer, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found->id, ==, key->id);
}

/* Who works for two issuers signs for neither with the key of the other; and what was chosen stays,
 * whatever becomes of the files' times. */
static void
test_an_issuer_has_a_key_of_its_own (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSigningKey) a = laurel_key_ring_ensure (folder, "A", &error);
  g_autoptr (LaurelSigningKey) b = laurel_key_ring_ensure (folder, "B", &error);
  g_autoptr (LaurelSigningKey) taken = make_key ("A");
  g_autoptr (GPtrArray) keys = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (b->issuer, ==, "B");
  assert_signs (folder, "A", a);
  assert_signs (folder, NULL, b);
  touch (folder, a, 30000);
  assert_signs (folder, NULL, b);

  g_assert_true (laurel_key_ring_save (folder, taken, &error));
  touch (folder, taken, 10);
  assert_signs (folder, "A", taken);
  assert_signs (folder, NULL, taken);
  assert_signs (folder, "B", b);
  keys = laurel_key_ring_list (folder, NULL);
  g_assert_cmpuint (keys->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (laurel_key_ring_signs (keys, i), ==,
                     !g_str_equal (((LaurelSigningKey *) keys->pdata[i])->id, a->id));

  /* It can be chosen back. */
  g_assert_true (laurel_key_ring_save (folder, a, &error));
  assert_signs (folder, "A", a);
}

/* Files from before the order was kept, and one that is brought here by hand. */
static void
test_files_alone_are_keys (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *order = laurel_test_dup_path (folder, "order");
  g_autoptr (LaurelSigningKey) one = make_key ("A"), other = make_key ("A");

  g_assert_true (laurel_key_ring_save (folder, one, NULL));
  g_assert_true (laurel_key_ring_save (folder, other, NULL));
  g_assert_cmpint (g_unlink (order), ==, 0);
  touch (folder, one, 20000);
  touch (folder, other, 10000);
  assert_signs (folder, "A", one);
  touch (folder, other, 30000);
  assert_signs (folder, "A", one);
}

/* A paper is issued once more by the key of the old one, if that is here. */
static void
test_signed_again_by_the_same (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autoptr (LaurelSigningKey) old = laurel_key_ring_ensure (folder, "A", NULL);
  g_autoptr (LaurelSigningKey) latest = make_key ("A");
  g_autoptr (LaurelSigningKey) same = NULL, other = NULL, refused = NULL;
  g_autofree char *name = g_strconcat (old->id, ".key", NULL);
  g_autofree char *path = laurel_test_dup_path (folder, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_key_ring_save (folder, latest, &error));
  same = laurel_key_ring_ensure_again (folder, old->id, "A", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (same->id, ==, old->id);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  refused = laurel_key_ring_ensure_again (folder, old->id, "A", &error);
  g_assert_null (refused);
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  other = laurel_key_ring_ensure_again (folder, old->id, "A", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (other->id, ==, latest->id);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/signing-key/ed25519", test_it_is_ed25519);
  g_test_add_func ("/signing-key/public", test_a_public_key_goes_through_a_file);
  g_test_add_func ("/signing-key/changed", test_a_changed_file_is_refused);
  g_test_add_func ("/signing-key/passphrase", test_a_secret_goes_behind_a_passphrase);
  g_test_add_func ("/signing-key/ring", test_a_ring_keeps_them_to_itself);
  g_test_add_func ("/signing-key/alone", test_what_others_can_read_signs_nothing);
  g_test_add_func ("/signing-key/bad-file", test_a_bad_file_leaves_the_others);
  g_test_add_func ("/signing-key/issuer", test_an_issuer_has_a_key_of_its_own);
  g_test_add_func ("/signing-key/files-alone", test_files_alone_are_keys);
  g_test_add_func ("/signing-key/again", test_signed_again_by_the_same);

  return g_test_run ();
}
