/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-credential.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What a QR code says. What is read is written as the same text again. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (LaurelCredential) credential = NULL;
  g_autoptr (LaurelCredential) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  LaurelCredentialPart part;

  if (!g_utf8_validate (text, -1, NULL))
    return 0;

  credential = laurel_credential_read (text, &part, &error);
  g_assert ((credential == NULL) == (error != NULL));
  if (credential == NULL)
    return 0;

  written = laurel_credential_dup_text (credential);
  again = laurel_credential_read (written, &part, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->number, ==, credential->number);
  g_assert_cmpstr (again->award, ==, credential->award);
  g_assert_cmpint (again->issued_on, ==, credential->issued_on);
  g_assert_cmpmem (again->signature, sizeof again->signature, credential->signature,
                   sizeof credential->signature);

  return 0;
}
