/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-twins-store.h"

#include "judging/contest/laurel-entry-likeness.h"
#include "judging/contest/laurel-entry-store.h"

#include <glib/gi18n-lib.h>

static const char *const TABLES[] = { "entry", "entry_apart", "entry_person", "party", NULL };

static GHashTable *
read_apart (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GHashTable) apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT min (entry_id, other_id) || ' ' || max (entry_id,"
                         " other_id) FROM entry_apart JOIN entry ON entry.id = entry_id"
                         " WHERE contest_id = ?1", "x", contest);

  while (laurel_statement_next (rows))
    g_hash_table_add (apart, g_strdup (laurel_statement_get_text (rows, 0)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&apart) : NULL;
}

static gboolean
is_apart (GHashTable *apart, gint64 one, gint64 other)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                          MIN (one, other), MAX (one, other));

  return g_hash_table_contains (apart, key);
}

typedef struct {
  LaurelReader *reader;
  GError **error;
} Question;

static gboolean
goes_on (gpointer data)
{
  Question *question = data;

  return laurel_reader_goes_on (question->reader, question->error);
}

static GArray *
find_twins (LaurelReader *reader, GPtrArray *entries, GError **error)
{
  g_autofree LaurelLikenessEntry *looks = g_new0 (LaurelLikenessEntry, entries->len + 1);

  for (guint i = 0; i < entries->len; i++)
    looks[i] = (LaurelLikenessEntry) { laurel_entry_get_title (entries->pdata[i]),
                                       laurel_entry_get_organization_id (entries->pdata[i]),
                                       laurel_entry_get_persons (entries->pdata[i]) };

  return laurel_entry_likeness_find (looks, entries->len, goes_on, &(Question) { reader, error });
}

static gboolean
add (LaurelReader *reader, GPtrArray *twins, LaurelEntry *one, LaurelEntry *other,
     const LaurelLikeness *likeness, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
                         " ?14, ?15, ?16, ?17", "ixssxsssisssDsssD",
                         (int) twins->len + 1, laurel_row_get_id (LAUREL_ROW (one)),
                         laurel_entry_get_number (one), laurel_entry_get_title (one),
                         laurel_row_get_id (LAUREL_ROW (other)), laurel_entry_get_number (other),
                         laurel_entry_get_title (other),
                         laurel_likeness_kind_to_string (likeness->kind), likeness->percent,
                         laurel_entry_get_persons (one), laurel_entry_get_organization (one),
                         laurel_entry_get_recommender (one), laurel_entry_get_received (one),
                         laurel_entry_get_persons (other), laurel_entry_get_organization (other),
                         laurel_entry_get_recommender (other), laurel_entry_get_received (other));

  if (laurel_statement_next (row))
    g_ptr_array_add (twins, laurel_row_new_read (LAUREL_TYPE_ENTRY_TWINS, row));

  return laurel_statement_finish (row, error);
}

static GPtrArray *
list_twins (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) twins = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GHashTable) apart = NULL;
  g_autoptr (GArray) found = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  entries = laurel_entry_list (reader, contest, error);
  apart = entries ? read_apart (reader, contest, error) : NULL;
  if (apart == NULL)
    return NULL;

  found = find_twins (reader, entries, error);
  for (guint i = 0; found != NULL && i < found->len; i++) {
    const LaurelLikeness *likeness = &g_array_index (found, LaurelLikeness, i);
    LaurelEntry *one = entries->pdata[likeness->one];
    LaurelEntry *other = entries->pdata[likeness->other];

    if (!is_apart (apart, laurel_row_get_id (LAUREL_ROW (one)),
                   laurel_row_get_id (LAUREL_ROW (other))) &&
        !add (reader, twins, one, other, likeness, error))
      return NULL;
  }

  return found != NULL ? g_steal_pointer (&twins) : NULL;
}

const LaurelQuery LAUREL_ENTRY_TWINS_OF_CONTEST = {
  .name = "entries.alike",
  .summary = N_("Which entries of a contest (its id) may be the same, and why"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_entry_twins_get_type,
  .run = list_twins,
};
