/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-key-file.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/*
 *   LAUREL PUBLIC KEY
 *   Id: 0f1e…
 *   Issuer: Nanting Craft Association
 *   Key: base64
 *
 * The other kinds have other first lines; the protected one has what its passphrase is
 * turned into a key with. The id tells a file that was changed.
 */

#define PUBLIC "LAUREL PUBLIC KEY"
#define PROTECTED "LAUREL PROTECTED KEY"
#define BARE "LAUREL SECRET KEY"

#define VARIANT sodium_base64_VARIANT_ORIGINAL
#define SEED_SIZE crypto_sign_SEEDBYTES
#define BOX_SIZE (SEED_SIZE + crypto_secretbox_MACBYTES)
#define MAX_FILE 4096

/* Half a second, and memory that a machine for trying passphrases has not for each. */
#define OPERATIONS 3
#define MEMORY (128UL * 1024 * 1024)

G_STATIC_ASSERT (SEED_SIZE == LAUREL_PUBLIC_KEY_SIZE);

/* ---- writing ---------------------------------------------------------------- */

static void
append_bytes (GString *text, const char *name, const guint8 *bytes, gsize size)
{
  char encoded[sodium_base64_ENCODED_LEN (256, VARIANT)];

  g_assert (size <= 256);
  sodium_bin2base64 (encoded, sizeof encoded, bytes, size, VARIANT);
  /* Not by printf, which makes a copy of it. */
  g_string_append (text, name);
  g_string_append (text, ": ");
  g_string_append (text, encoded);
  g_string_append_c (text, '\n');
  sodium_memzero (encoded, sizeof encoded);
}

/* Room for all of it at once, so that no secret is left where it grew out of. */
static GString *
begin (const char *head, const LaurelSigningKey *key)
{
  GString *text = g_string_sized_new (MAX_FILE);
  g_autofree char *issuer = laurel_text_dup_line (key->issuer);

  g_string_append_printf (text, "%s\nId: %s\nIssuer: %s\n", head, key->id, issuer ? issuer : "");

  return text;
}

/* Returns: (transfer full): what everybody may have */
char *
laurel_key_file_write_public (const LaurelSigningKey *key)
{
  GString *text = begin (PUBLIC, key);

  append_bytes (text, "Key", key->public_key, sizeof key->public_key);

  return g_string_free (text, FALSE);
}

static gboolean
take_seed (const LaurelSigningKey *key, guint8 *seed, GError **error)
{
  if (laurel_signing_key_get_seed (key, seed))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is the id of a key. */
               _("The secret of the key %s is not on this computer."), key->id);
  return FALSE;
}

/* Returns: (transfer full) (nullable): the secret as it is, for a file of 0600 */
char *
laurel_key_file_write_bare (const LaurelSigningKey *key, GError **error)
{
  guint8 seed[SEED_SIZE];
  GString *text;

  if (!take_seed (key, seed, error))
    return NULL;

  text = begin (BARE, key);
  append_bytes (text, "Key", seed, sizeof seed);
  sodium_memzero (seed, sizeof seed);

  return g_string_free (text, FALSE);
}

static gboolean
derive (guint8 *box_key, const char *passphrase, const guint8 *salt, GError **error)
{
  if (crypto_pwhash (box_key, crypto_secretbox_KEYBYTES, passphrase, strlen (passphrase), salt,
                     OPERATIONS, MEMORY, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
                       _("There is not memory enough to work the passphrase in: it takes 128 MB."));
  return FALSE;
}

/**
 * laurel_key_file_write_protected:
 * @key: a key with its secret
 * @passphrase: without which the file is of no use
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the secret, for another computer or a safe
 */
char *
laurel_key_file_write_protected (const LaurelSigningKey *key, const char *passphrase,
                                 GError **error)
{
  guint8 seed[SEED_SIZE], box_key[crypto_secretbox_KEYBYTES], box[BOX_SIZE];
  guint8 salt[crypto_pwhash_SALTBYTES], nonce[crypto_secretbox_NONCEBYTES];
  GString *text = NULL;

  if (!take_seed (key, seed, error))
    return NULL;

  randombytes_buf (salt, sizeof salt);
  randombytes_buf (nonce, sizeof nonce);
  if (derive (box_key, passphrase, salt, error)) {
    crypto_secretbox_easy (box, seed, sizeof seed, nonce, box_key);
    text = begin (PROTECTED, key);
    append_bytes (text, "Salt", salt, sizeof salt);
    append_bytes (text, "Nonce", nonce, sizeof nonce);
    append_bytes (text, "Box", box, sizeof box);
  }
  sodium_memzero (seed, sizeof seed);
  sodium_memzero (box_key, sizeof box_key);

  return text ? g_string_free (text, FALSE) : NULL;
}

/* ---- reading ---------------------------------------------------------------- */

/**
 * laurel_key_file_dup_text:
 * @bytes: what is in a file, which may be anything
 *
 * Returns: (transfer full): what it says, valid UTF-8, for laurel_key_file_wipe()
 */
char *
laurel_key_file_dup_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_utf8_make_valid (data ? data : "", (gssize) size);
}

static gpointer
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD, sentence);

  return NULL;
}

static gpointer
refuse_damaged (GError **error)
{
  return refuse (error, _("The key file was changed or is cut off. Ask for it again."));
}

/* The value of a line "Name: value", without copying it: it ends with the line. */
static const char *
find_value (const char *text, const char *name, gsize *length)
{
  gsize size = strlen (name);

  for (const char *line = text; line != NULL; line = strchr (line, '\n')) {
    line += *line == '\n';
    if (strncmp (line, name, size) == 0 && strncmp (line + size, ": ", 2) == 0) {
      const char *value = line + size + 2;

      *length = strcspn (value, "\r\n");
      return value;
    }
    if (*line == '\0')
      break;
  }

  return NULL;
}

static char *
dup_value (const char *text, const char *name)
{
  gsize length;
  const char *value = find_value (text, name, &length);

  return value ? g_strndup (value, length) : NULL;
}

static gboolean
read_bytes (const char *text, const char *name, guint8 *bytes, gsize size)
{
  gsize length, got = 0;
  const char *value = find_value (text, name, &length);

  return value != NULL &&
         sodium_base642bin (bytes, size, value, length, " ", &got, NULL, VARIANT) == 0 &&
         got == size;
}

static gboolean
has_head (const char *text, const char *head)
{
  return strlen (text) <= MAX_FILE && g_utf8_validate (text, -1, NULL) &&
         g_str_has_prefix (text, head) && strchr ("\r\n", text[strlen (head)]) != NULL;
}

/* Whether it takes a passphrase to read it. */
gboolean
laurel_key_file_is_protected (const char *text)
{
  return has_head (text, PROTECTED);
}

/* The id is made of the key: a file of which one of both was changed is refused. */
static LaurelSigningKey *
judge (const char *text, LaurelSigningKey *key, GError **error)
{
  g_autofree char *id = dup_value (text, "Id");

  if (key == NULL || g_strcmp0 (key->id, id) == 0)
    return key;

  laurel_signing_key_free (key);
  return refuse_damaged (error);
}

/**
 * laurel_key_file_read_public:
 * @text: a file
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): the key in it
 */
LaurelSigningKey *
laurel_key_file_read_public (const char *text, GError **error)
{
  g_autofree char *issuer = NULL;
  guint8 key[LAUREL_PUBLIC_KEY_SIZE];

  if (has_head (text, BARE) || has_head (text, PROTECTED))
    return refuse (error, _("That file holds a secret key. Ask the issuer for the public one, "
                            "which begins with LAUREL PUBLIC KEY."));
  if (!has_head (text, PUBLIC))
    return refuse (error, _("That is no public key: such a file begins with LAUREL PUBLIC KEY."));

  issuer = dup_value (text, "Issuer");
  if (issuer == NULL || !read_bytes (text, "Key", key, sizeof key))
    return refuse_damaged (error);

  return judge (text, laurel_signing_key_new_public (issuer, key), error);
}

/* Returns: (transfer full) (nullable): what laurel_key_file_write_bare() wrote */
LaurelSigningKey *
laurel_key_file_read_bare (const char *text, GError **error)
{
  g_autofree char *issuer = has_head (text, BARE) ? dup_value (text, "Issuer") : NULL;
  guint8 seed[SEED_SIZE];
  LaurelSigningKey *key;

  if (issuer == NULL || !read_bytes (text, "Key", seed, sizeof seed))
    return refuse_damaged (error);

  key = laurel_signing_key_new_secret (issuer, seed, error);
  sodium_memzero (seed, sizeof seed);

  return judge (text, key, error);
}

static gboolean
open_box (const char *text, const char *passphrase, guint8 *seed, GError **error)
{
  guint8 salt[crypto_pwhash_SALTBYTES], nonce[crypto_secretbox_NONCEBYTES], box[BOX_SIZE];
  guint8 box_key[crypto_secretbox_KEYBYTES];
  gboolean opened;

  if (sodium_init () < 0 || !read_bytes (text, "Salt", salt, sizeof salt) ||
      !read_bytes (text, "Nonce", nonce, sizeof nonce) ||
      !read_bytes (text, "Box", box, sizeof box)) {
    refuse_damaged (error);
    return FALSE;
  }
  if (!derive (box_key, passphrase, salt, error))
    return FALSE;

  opened = crypto_secretbox_open_easy (seed, box, sizeof box, nonce, box_key) == 0;
  sodium_memzero (box_key, sizeof box_key);
  if (!opened)
    refuse (error, _("The passphrase is not the one that the key was saved with, or the file was "
                     "changed."));

  return opened;
}

/**
 * laurel_key_file_read_protected:
 * @text: a file
 * @passphrase: the passphrase that it was written with
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the key in it
 */
LaurelSigningKey *
laurel_key_file_read_protected (const char *text, const char *passphrase, GError **error)
{
  g_autofree char *issuer = has_head (text, PROTECTED) ? dup_value (text, "Issuer") : NULL;
  guint8 seed[SEED_SIZE];
  LaurelSigningKey *key;

  if (issuer == NULL)
    return refuse_damaged (error);
  if (!open_box (text, passphrase, seed, error))
    return NULL;

  key = laurel_signing_key_new_secret (issuer, seed, error);
  sodium_memzero (seed, sizeof seed);

  return judge (text, key, error);
}

/* Frees it, and leaves nothing of it in memory. */
void
laurel_key_file_wipe (char *text)
{
  if (text != NULL)
    sodium_memzero (text, strlen (text));
  g_free (text);
}
