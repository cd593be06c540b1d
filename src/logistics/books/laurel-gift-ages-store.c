/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-ages-store.h"

#include "logistics/books/laurel-gift-fields.h"

/**
 * laurel_gift_ages_check_edit:
 * @reader: where to read
 * @sql: reads the two ages that the row whose id is `?1` has
 * @id: a gift line, or a kind of gift
 * @fields: an `a{ss}`: what is to be set, and "age-from" and "age-to" may be in it
 * @error: return location for an error
 *
 * Looks at what the two ages come to: one may be set, and the other one stay.
 */
gboolean
laurel_gift_ages_check_edit (LaurelReader *reader, const char *sql, gint64 id, GVariant *fields,
                             GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, sql, "x", id);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const char *said;

  if (laurel_statement_next (row)) {
    from = g_strdup (laurel_statement_get_text (row, 0));
    to = g_strdup (laurel_statement_get_text (row, 1));
  }
  if (!laurel_statement_finish (row, error))
    return FALSE;

  if (g_variant_lookup (fields, "age-from", "&s", &said)) {
    g_free (from);
    from = g_strdup (said);
  }
  if (g_variant_lookup (fields, "age-to", "&s", &said)) {
    g_free (to);
    to = g_strdup (said);
  }

  return laurel_gift_check_ages (from, to, error);
}
