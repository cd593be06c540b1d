/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-drive-list-digest.h"

#include "logistics/books/laurel-giver.h"

#include <string.h>

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What is meant where nothing is said needs not be said: a list that says it is no other one. */
static gboolean
goes_without_saying (const LaurelListRow *row, const char *field, const char *text)
{
  if (g_str_equal (field, "kind"))
    return g_str_equal (text, laurel_giver_guess_kind (laurel_contest_list_get (row, "giver")));

  return (g_str_equal (field, "naming") && g_str_equal (text, "named")) ||
         (g_str_equal (field, "pack") && g_str_equal (text, "1"));
}

/**
 * laurel_drive_list_dup_digest:
 * @row: a row of a list of gifts
 * @is_whole: whether also what goes without saying is told apart
 *
 * Returns: (transfer full): what the whole row says: two are the same if this is
 */
char *
laurel_drive_list_dup_digest (const LaurelListRow *row, gboolean is_whole)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;
  GHashTableIter iter;
  gpointer field, text;

  g_hash_table_iter_init (&iter, row->fields);
  while (g_hash_table_iter_next (&iter, &field, &text))
    if (is_whole || !goes_without_saying (row, field, text))
      g_ptr_array_add (parts, g_strdup_printf ("%s=%s", (char *) field, (char *) text));
  g_ptr_array_sort (parts, compare_texts);
  g_ptr_array_add (parts, NULL);
  all = g_strjoinv ("\n", (GStrv) parts->pdata);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}
