/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote-verdict-store.h"

#include "judging/votes/laurel-vote-store.h"

/* What all the votes of a stage come to together. */

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
add_all (GHashTable *ids, GHashTable *others)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (ids, g_memdup2 (id, sizeof (gint64)));
}

static gboolean
take_vote (LaurelReader *reader, gint64 id, GHashTable *carried, GHashTable *others,
           GError **error)
{
  g_autoptr (LaurelVote) vote = laurel_vote_load (reader, id, error);
  g_autoptr (GPtrArray) choices = vote ? laurel_vote_list_choices (reader, vote, error) : NULL;

  for (guint i = 0; choices != NULL && i < choices->len; i++) {
    gint64 entry = laurel_vote_choice_get_entry_id (choices->pdata[i]);

    if (g_str_equal (laurel_vote_choice_get_outcome (choices->pdata[i]), "carried")) {
      g_hash_table_add (carried, g_memdup2 (&entry, sizeof entry));
      g_hash_table_remove (others, &entry);
    } else if (!g_hash_table_contains (carried, &entry)) {
      g_hash_table_add (others, g_memdup2 (&entry, sizeof entry));
    }
  }

  return choices != NULL;
}

/**
 * laurel_vote_list_rejected:
 * @reader: where to read
 * @stage: a stage
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * What is put to the vote several times, for one prize after the other or once more, needs to be
 * carried once in each stage.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the entries that were put to the
 *   vote in this stage or in one that comes after it, and carried in none of its closed votes
 */
GHashTable *
laurel_vote_list_rejected (LaurelReader *reader, gint64 stage, GError **error)
{
  g_autoptr (GHashTable) rejected = new_ids (), carried = new_ids (), others = new_ids ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT vote.id, stage_id FROM contest_stage AS this"
                         " JOIN contest_stage AS s ON s.contest_id = this.contest_id"
                         " AND (s.position, s.id) >= (this.position, this.id)"
                         " JOIN vote ON vote.stage_id = s.id WHERE this.id = ?1"
                         " AND closed NOT NULL ORDER BY s.position, s.id, vote.id", "x", stage);
  gint64 current = 0;

  while (laurel_statement_next (rows)) {
    gint64 of = laurel_statement_get_int64 (rows, 1);

    if (of != current) {
      add_all (rejected, others);
      g_hash_table_remove_all (carried);
      g_hash_table_remove_all (others);
    }
    current = of;
    if (!take_vote (reader, laurel_statement_get_int64 (rows, 0), carried, others, error))
      return NULL;
  }
  add_all (rejected, others);

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&rejected) : NULL;
}
