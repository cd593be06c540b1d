/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-live-list.h"

#include "store/laurel-ids.h"
#include "store/laurel-status.h"

/*
 * Keeps a LaurelRowList at what its query gives: the store's half of a list.
 *
 * Reading all rows again for one that changed would cost more than the change.
 * So where the query can, a job reads the ids, which are quick, and the rows
 * that are new to the list or were changed, which are few. Which rows the list
 * has is known on the reader's side (Known), where the jobs of a list follow
 * each other; the main thread gets ids and fresh rows, and never compares.
 */

/* The ids are only touched by jobs, which run one after the other. */
typedef struct {
  gatomicrefcount refs;
  GHashTable *ids; /* (nullable) (element-type gint64): not read yet */
  int gone;        /* (atomic): nobody holds the list any more */
} Known;

/* Lives as long as its list or a job of it; holds the list only weakly. */
struct _LaurelLiveList {
  gatomicrefcount refs;
  const LaurelQuery *query;
  GVariant *args;
  Known *known;
  GWeakRef list;
};

/* What the reader needs, made on the main thread. */
struct _LaurelListJob {
  const LaurelQuery *query;
  GVariant *args;
  Known *known;
  LaurelChanges *changes; /* (nullable): read everything */
};

/* What the reader found, taken by the main thread. */
struct _LaurelListResult {
  GArray *keys;     /* (element-type gint64) */
  GPtrArray *fresh; /* (element-type LaurelRow) */
};

static Known *
known_ref (Known *known)
{
  g_atomic_ref_count_inc (&known->refs);
  return known;
}

static void
known_unref (Known *known)
{
  if (!g_atomic_ref_count_dec (&known->refs))
    return;

  g_clear_pointer (&known->ids, g_hash_table_unref);
  g_free (known);
}

/* What is still to be read for it needs not be. */
static void
on_list_gone (gpointer data, GObject *list)
{
  Known *known = data;

  g_atomic_int_set (&known->gone, TRUE);
  known_unref (known);
}

/**
 * laurel_live_list_new:
 * @query: what to ask
 * @args: (transfer floating): about what
 * @list: (out) (transfer full): the list to keep, empty
 *
 * Returns: (transfer full): the list's keeper, which only holds it weakly
 */
LaurelLiveList *
laurel_live_list_new (const LaurelQuery *query, GVariant *args, LaurelRowList **list)
{
  LaurelLiveList *self = g_new0 (LaurelLiveList, 1);

  g_atomic_ref_count_init (&self->refs);
  self->query = query;
  self->args = g_variant_ref_sink (args);
  self->known = g_new0 (Known, 1);
  g_atomic_ref_count_init (&self->known->refs);
  *list = laurel_row_list_new (query->row_type ());
  g_weak_ref_init (&self->list, *list);
  g_object_weak_ref (G_OBJECT (*list), on_list_gone, known_ref (self->known));

  return self;
}

LaurelLiveList *
laurel_live_list_ref (LaurelLiveList *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_live_list_unref (LaurelLiveList *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_weak_ref_clear (&self->list);
  known_unref (self->known);
  g_variant_unref (self->args);
  g_free (self);
}

/* Whether anybody still holds the list. */
gboolean
laurel_live_list_is_wanted (LaurelLiveList *self)
{
  g_autoptr (LaurelRowList) list = g_weak_ref_get (&self->list);

  return list != NULL;
}

/* Whether the changes may concern the list. */
gboolean
laurel_live_list_reads (LaurelLiveList *self, const LaurelChanges *changes)
{
  return laurel_changes_touch (changes, self->query->tables);
}

/**
 * laurel_live_list_start:
 * @self: a live list
 * @changes: (nullable): what changed; %NULL to read everything
 *
 * Returns: (transfer full): the job to give to the reader
 */
LaurelListJob *
laurel_live_list_start (LaurelLiveList *self, LaurelChanges *changes)
{
  LaurelListJob *job = g_new0 (LaurelListJob, 1);

  job->query = self->query;
  job->args = g_variant_ref (self->args);
  job->known = known_ref (self->known);
  job->changes = changes ? laurel_changes_ref (changes) : NULL;

  return job;
}

void
laurel_list_job_free (LaurelListJob *job)
{
  g_clear_pointer (&job->changes, laurel_changes_unref);
  g_variant_unref (job->args);
  known_unref (job->known);
  g_free (job);
}

void
laurel_list_result_free (LaurelListResult *result)
{
  if (result == NULL)
    return;

  g_clear_pointer (&result->keys, g_array_unref);
  g_clear_pointer (&result->fresh, g_ptr_array_unref);
  g_free (result);
}

static GArray *
keys_of (GPtrArray *rows)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (gint64), rows->len);

  for (guint i = 0; i < rows->len; i++) {
    gint64 id = laurel_row_get_id (rows->pdata[i]);

    g_array_append_val (keys, id);
  }

  return keys;
}

static const LaurelQueryLink *
find_link (const LaurelQuery *query, const char *table)
{
  for (const LaurelQueryLink *link = query->links; link != NULL && link->table != NULL; link++)
    if (g_str_equal (link->table, table))
      return link;

  return NULL;
}

/* What else it reads may be joined to any of its rows, unless there is a link to them. */
static gboolean
is_of_some_rows (const LaurelListJob *job)
{
  for (const char *const *table = job->query->tables + 1; *table != NULL; table++) {
    const char *const one[] = { *table, NULL };

    if (laurel_changes_touch (job->changes, one) && find_link (job->query, *table) == NULL)
      return FALSE;
  }

  return TRUE;
}

/* The rows to which something belongs that changed. */
static gboolean
add_owners (LaurelListJob *job, LaurelReader *reader, GHashTable *owners, GError **error)
{
  for (const LaurelQueryLink *link = job->query->links; link != NULL && link->table; link++) {
    const GArray *ids = laurel_changes_get_ids (job->changes, link->table);
    g_autoptr (GString) json = g_string_new ("[");
    g_autoptr (LaurelStatement) row = NULL;

    for (guint i = 0; ids != NULL && i < ids->len; i++)
      laurel_ids_add (json, g_array_index (ids, gint64, i));
    row = laurel_reader_query (reader, link->owners, "s", g_string_append_c (json, ']')->str);
    while (laurel_statement_next (row)) {
      gint64 id = laurel_statement_get_int64 (row, 0);

      g_hash_table_add (owners, g_memdup2 (&id, sizeof id));
    }
    if (!laurel_statement_finish (row, error))
      return FALSE;
  }

  return TRUE;
}

/* Takes note of @keys, and gives as a JSON array those whose rows are wanted. */
static char *
list_wanted (LaurelListJob *job, GArray *keys, GHashTable *owners)
{
  GHashTable *was = job->known->ids;
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GString *json = g_string_new ("[");

  for (guint i = 0; i < keys->len; i++) {
    gint64 id = g_array_index (keys, gint64, i);
    gpointer stolen = NULL;

    /* An id that was known moves over: no new memory for ten thousand of them. */
    if (was != NULL && g_hash_table_steal_extended (was, &id, &stolen, NULL)) {
      g_hash_table_add (ids, stolen);
      if (!laurel_changes_has (job->changes, id) && !g_hash_table_contains (owners, &id))
        continue;
    } else {
      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
    laurel_ids_add (json, id);
  }

  g_clear_pointer (&job->known->ids, g_hash_table_unref);
  job->known->ids = ids;

  return g_string_free (g_string_append_c (json, ']'), FALSE);
}

static gboolean
run_partly (LaurelListJob *job, LaurelReader *reader, LaurelListResult *result, GError **error)
{
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         NULL);
  g_autofree char *wanted = NULL;

  result->keys = job->query->keys (reader, job->args, error);
  if (result->keys == NULL || !add_owners (job, reader, owners, error))
    return FALSE;

  wanted = list_wanted (job, result->keys, owners);
  result->fresh = job->query->load (reader, wanted, error);

  return result->fresh != NULL;
}

static gboolean
run_wholly (LaurelListJob *job, LaurelReader *reader, LaurelListResult *result, GError **error)
{
  g_autofree char *ignored = NULL;

  result->fresh = job->query->run (reader, job->args, error);
  if (result->fresh == NULL)
    return FALSE;

  result->keys = keys_of (result->fresh);
  g_clear_pointer (&job->known->ids, g_hash_table_unref);
  if (job->query->keys != NULL)
    ignored = list_wanted (job, result->keys, NULL);

  return TRUE;
}

/* On the reader's thread. After a failure the next job reads everything. All of it
 * is read as it was at one instant: a row may be removed between two statements. */
static LaurelListResult *
run_job (LaurelListJob *job, LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelListResult) result = g_new0 (LaurelListResult, 1);
  gboolean partly = job->known->ids != NULL && job->changes != NULL && job->query->keys != NULL &&
                    is_of_some_rows (job);
  gboolean done = laurel_status_exec (reader->db, "BEGIN", error) &&
                  (partly ? run_partly (job, reader, result, error)
                          : run_wholly (job, reader, result, error));

  laurel_status_exec (reader->db, "COMMIT", NULL);
  if (done)
    return g_steal_pointer (&result);

  g_clear_pointer (&job->known->ids, g_hash_table_unref);
  return NULL;
}

/* On the reader's thread; nothing is read for a list that nobody holds any more. */
LaurelListResult *
laurel_list_job_run (LaurelListJob *job, LaurelReader *reader, GError **error)
{
  if (!g_atomic_int_get (&job->known->gone))
    return run_job (job, reader, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nobody holds the list any more");
  return NULL;
}

/**
 * laurel_live_list_take:
 * @self: a live list
 * @result: (transfer full) (nullable): what a job gave
 * @error: (nullable): or why it gave nothing
 */
void
laurel_live_list_take (LaurelLiveList *self, LaurelListResult *result,
                       const GError *error)
{
  g_autoptr (LaurelListResult) owned = result;
  g_autoptr (LaurelRowList) list = g_weak_ref_get (&self->list);

  if (list != NULL && owned != NULL)
    laurel_row_list_patch (list, owned->keys, owned->fresh);
  else if (list != NULL)
    laurel_row_list_fail (list, error);
}
