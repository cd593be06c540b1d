/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-transliterator.h"

#include <unicode/utrans.h>

/**
 * LaurelTransliterator:
 *
 * What ICU makes of single characters. One character is asked for once: ICU is
 * thorough, not quick. It belongs to one thread.
 */
struct _LaurelTransliterator {
  UTransliterator *trans; /* (nullable): ICU has none of that kind */
  GHashTable *known;      /* (element-type gunichar utf8) */
};

/**
 * laurel_transliterator_new:
 * @id: which, as ICU calls it
 *
 * Returns: (transfer full): one that knows nothing by heart yet
 */
LaurelTransliterator *
laurel_transliterator_new (const char *id)
{
  LaurelTransliterator *self = g_new0 (LaurelTransliterator, 1);
  g_autofree gunichar2 *name = g_utf8_to_utf16 (id, -1, NULL, NULL, NULL);
  UErrorCode status = U_ZERO_ERROR;

  self->known = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->trans = utrans_openU ((const UChar *) name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE (status)) {
    g_warning ("ICU has no transliteration “%s”: %s", id, u_errorName (status));
    self->trans = NULL;
  }

  return self;
}

void
laurel_transliterator_free (LaurelTransliterator *self)
{
  g_clear_pointer (&self->trans, utrans_close);
  g_hash_table_unref (self->known);
  g_free (self);
}

static char *
transliterate (UTransliterator *trans, gunichar c)
{
  gunichar source[] = { c };
  g_autofree gunichar2 *utf16 = g_ucs4_to_utf16 (source, 1, NULL, NULL, NULL);
  UChar buffer[32] = { 0 };
  int32_t length, limit;
  UErrorCode status = U_ZERO_ERROR;
  char *made;

  if (utf16 == NULL || trans == NULL)
    return g_strdup ("");

  for (length = 0; utf16[length]; length++)
    buffer[length] = utf16[length];
  limit = length;
  utrans_transUChars (trans, buffer, &length, G_N_ELEMENTS (buffer), 0, &limit, &status);
  made = U_SUCCESS (status) ? g_utf16_to_utf8 ((gunichar2 *) buffer, length, NULL, NULL, NULL)
                            : NULL;

  return made ? made : g_strdup ("");
}

/**
 * laurel_transliterator_get:
 * @self: a transliterator
 * @c: a character
 *
 * Returns: what it makes of that alone; "" for nothing
 */
const char *
laurel_transliterator_get (LaurelTransliterator *self, gunichar c)
{
  char *found = g_hash_table_lookup (self->known, GUINT_TO_POINTER (c));

  if (found == NULL) {
    found = transliterate (self->trans, c);
    g_hash_table_insert (self->known, GUINT_TO_POINTER (c), found);
  }

  return found;
}
