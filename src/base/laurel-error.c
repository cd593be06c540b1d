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

/**
 * laurel_refuse:
 * @error: return location for a `LAUREL_RULE_ERROR_REFUSED`
 * @format: a translated sentence that says what is wrong and what to do
 * @...: what stands in its holes
 *
 * For whoever is to return whether something may be done.
 *
 * Returns: %FALSE
 */
gboolean
laurel_refuse (GError **error, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, text);

  return FALSE;
}
