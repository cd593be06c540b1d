/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"

G_DEFINE_QUARK (laurel-store-error-quark, laurel_store_error)
G_DEFINE_QUARK (laurel-rule-error-quark, laurel_rule_error)

typedef struct {
  gunichar missing;
} LaurelDocumentErrorPrivate;

static void
laurel_document_error_private_init (LaurelDocumentErrorPrivate *priv)
{
}

static void
laurel_document_error_private_copy (const LaurelDocumentErrorPrivate *from,
                                    LaurelDocumentErrorPrivate *to)
{
  to->missing = from->missing;
}

static void
laurel_document_error_private_clear (LaurelDocumentErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (LaurelDocumentError, laurel_document_error)

/**
 * laurel_document_error_set_missing:
 * @error: a `LAUREL_DOCUMENT_ERROR`
 * @missing: the character that no font has
 *
 * Whoever shows the error can look for where it was written.
 */
void
laurel_document_error_set_missing (GError *error, gunichar missing)
{
  g_return_if_fail (error != NULL && error->domain == LAUREL_DOCUMENT_ERROR);

  laurel_document_error_get_private (error)->missing = missing;
}

/* Returns: the character that no font has; 0 where something else is wrong */
gunichar
laurel_document_error_get_missing (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == LAUREL_DOCUMENT_ERROR
         ? laurel_document_error_get_private (error)->missing : 0;
}
