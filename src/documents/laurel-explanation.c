/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-explanation.h"

#include "documents/laurel-layout.h"

#include <string.h>

/*
 * A page for whoever is handed a certificate: what its code says, and how to check it with
 * the public key alone, which stands on it.
 */

/* What stands before 32 bytes that are a public key (RFC 8410). */
static const guint8 KEY_HEAD[] = {
  0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
};

static char *
dup_pem (const LaurelSigningKey *key)
{
  guint8 bytes[sizeof KEY_HEAD + LAUREL_PUBLIC_KEY_SIZE];

  memcpy (bytes, KEY_HEAD, sizeof KEY_HEAD);
  memcpy (bytes + sizeof KEY_HEAD, key->public_key, LAUREL_PUBLIC_KEY_SIZE);

  return g_base64_encode (bytes, sizeof bytes);
}

/* In groups of four, as people compare them. */
static char *
dup_fingerprint (const LaurelSigningKey *key)
{
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, key->public_key,
                                                         LAUREL_PUBLIC_KEY_SIZE);
  GString *groups = g_string_new (NULL);

  for (gsize i = 0; digest[i] != '\0'; i += 4)
    g_string_append_printf (groups, "%s%.4s", i > 0 ? " " : "", digest + i);

  return g_string_free (groups, FALSE);
}

/**
 * laurel_explanation_make:
 * @key: the issuer's key
 * @language: "zh" or "en"
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): the page as PDF
 */
GBytes *
laurel_explanation_make (const LaurelSigningKey *key, const char *language,
                         GCancellable *cancellable, GError **error)
{
  g_autofree char *pem = dup_pem (key);
  g_autofree char *bare = g_base64_encode (key->public_key, LAUREL_PUBLIC_KEY_SIZE);
  g_autofree char *fingerprint = dup_fingerprint (key);
  g_autoptr (LaurelTemplate) template = laurel_template_load ("explanation", language, error);
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autoptr (LaurelPages) pages = NULL;

  laurel_fields_set (fields, "issuer", key->issuer);
  laurel_fields_set (fields, "key", key->id);
  laurel_fields_set (fields, "public", bare);
  laurel_fields_set (fields, "pem", pem);
  laurel_fields_set (fields, "fingerprint", fingerprint);
  pages = template ? laurel_layout_compose (template, fields, NULL, error) : NULL;

  return pages ? laurel_pages_dup_pdf (pages, cancellable, error) : NULL;
}
