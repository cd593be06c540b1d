/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-numbers-store.h"

#include "base/laurel-number-pattern.h"

struct _LaurelEntryNumbers {
  GHashTable *counts; /* (element-type utf8 int): pattern → the last number */
  GPtrArray *numbers; /* (element-type utf8): as they were */
  GHashTable *taken;  /* (element-type utf8): all of them now */
  GHashTable *kept;   /* (element-type utf8): for entries that are still to come */
};

/**
 * laurel_entry_numbers_read:
 * @reader: where to read
 * @contest: of which contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): its numbers, with those of entries that were merged into others
 */
LaurelEntryNumbers *
laurel_entry_numbers_read (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelEntryNumbers) self = g_new0 (LaurelEntryNumbers, 1);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT number FROM entry WHERE contest_id = ?1"
                         " UNION ALL SELECT value FROM entry, json_each (other_numbers)"
                         " WHERE contest_id = ?1 AND other_numbers IS NOT NULL", "x", contest);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_ptr_array_new_with_free_func (g_free);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (laurel_statement_next (rows)) {
    char *number = g_strdup (laurel_statement_get_text (rows, 0));

    g_ptr_array_add (self->numbers, number);
    laurel_entry_numbers_take (self, number);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&self) : NULL;
}

void
laurel_entry_numbers_free (LaurelEntryNumbers *self)
{
  g_hash_table_unref (self->counts);
  g_ptr_array_unref (self->numbers);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->kept);
  g_free (self);
}

gboolean
laurel_entry_numbers_has (LaurelEntryNumbers *self, const char *number)
{
  return g_hash_table_contains (self->taken, number);
}

void
laurel_entry_numbers_take (LaurelEntryNumbers *self, const char *number)
{
  g_hash_table_add (self->taken, g_strdup (number));
}

/**
 * laurel_entry_numbers_keep:
 * @self: numbers
 * @number: one that an entry will come with
 *
 * An entry that comes before it without a number does not get this one.
 */
void
laurel_entry_numbers_keep (LaurelEntryNumbers *self, const char *number)
{
  g_hash_table_add (self->kept, g_strdup (number));
}

static int
find_last (LaurelEntryNumbers *self, const char *pattern)
{
  int last = 0;

  for (guint i = 0; i < self->numbers->len; i++) {
    int n, year;

    if (laurel_number_pattern_read (pattern, self->numbers->pdata[i], &n, &year))
      last = MAX (last, n);
  }

  return last;
}

static int
count_on (LaurelEntryNumbers *self, const char *pattern)
{
  gpointer last;
  int next;

  if (!g_hash_table_lookup_extended (self->counts, pattern, NULL, &last))
    last = GINT_TO_POINTER (find_last (self, pattern));
  next = GPOINTER_TO_INT (last) + 1;
  g_hash_table_insert (self->counts, g_strdup (pattern), GINT_TO_POINTER (next));

  return next;
}

/**
 * laurel_entry_numbers_dup_next:
 * @self: numbers
 * @pattern: from laurel_entry_number_dup_pattern()
 * @year: of the season
 *
 * Returns: (transfer full): the next of that pattern, which nobody has; it is passed by that, and
 *   taken by laurel_entry_numbers_take()
 */
char *
laurel_entry_numbers_dup_next (LaurelEntryNumbers *self, const char *pattern, int year)
{
  char *number = NULL;

  do {
    g_free (number);
    number = laurel_number_pattern_format (pattern, count_on (self, pattern), year);
  } while (laurel_entry_numbers_has (self, number) ||
           g_hash_table_contains (self->kept, number));

  return number;
}
