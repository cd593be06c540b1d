/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-journal-private.h"

#include "base/laurel-error.h"
#include "store/laurel-changeset.h"
#include "store/laurel-guard.h"
#include "store/laurel-label.h"
#include "store/laurel-status.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

/*
 * The half of the journal that goes back: one entry, whatever was done since, or
 * all of them down to one.
 */

/* Entries to revert: one, or as many as are on the piles. */
typedef struct {
  const char *actor;
  gint64 entry; /* the one that is being reverted */
  guint n_undo;
  guint n_redo;
} Way;

/* What is applied the other way round. */
typedef struct {
  GBytes *changeset;
  LaurelRooms rooms;
} Inverse;

static int
refuse_conflict (void *data, int kind, sqlite3_changeset_iter *change)
{
  return SQLITE_CHANGESET_ABORT;
}

/* Without a savepoint of its own, whose journal SQLite would walk again for each
 * row: if it fails, the whole transaction is rolled back anyway. */
static gboolean
apply_inverse (LaurelTxn *txn, GBytes *bytes, GError **error)
{
  gsize size;
  gconstpointer changeset = g_bytes_get_data (bytes, &size);
  int status = SQLITE_CORRUPT;

  if (laurel_changeset_is_sound (bytes))
    status = sqlite3changeset_apply_v2 (txn->reader.db, (int) size, (void *) changeset, NULL,
                                        refuse_conflict, NULL, NULL, NULL,
                                        SQLITE_CHANGESETAPPLY_INVERT |
                                        SQLITE_CHANGESETAPPLY_NOSAVEPOINT);

  return laurel_status_check (txn->reader.db, status, error);
}

static gboolean
revert_body (LaurelTxn *txn, gpointer data, GError **error)
{
  const Inverse *inverse = data;
  g_autoptr (LaurelChanges) changes = laurel_changes_new (inverse->changeset, error);
  g_autoptr (GHashTable) settled =
    changes ? laurel_guards_read (&txn->reader, inverse->rooms, changes, error) : NULL;

  return settled != NULL && apply_inverse (txn, inverse->changeset, error) &&
         laurel_guards_check (&txn->reader, inverse->rooms, changes, settled, error);
}

/* What stands in the way of reverting an entry, read together with its changeset. */
static GBytes *
read_changeset (LaurelJournal *self, gint64 entry, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->writer,
                         "SELECT command, changeset, schema FROM journal WHERE id = ?1",
                         "x", entry);
  gboolean found = laurel_statement_next (row);
  const LaurelCommand *command;
  GBytes *changeset;

  if (!laurel_statement_finish (row, error))
    return NULL;

  if (!found) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %lld is the number of an entry of the journal. */
                 _("The journal has no entry %lld."), (long long) entry);
    return NULL;
  }

  command = laurel_rooms_find_command (self->rooms, laurel_statement_get_text (row, 0));
  if (command != NULL && command->final) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL,
                 /* Translators: %s is what was done, such as "Forget person". */
                 _("“%s” is final and cannot be undone."), _(command->label));
    return NULL;
  }

  if (laurel_statement_get_int (row, 2) == LAUREL_JOURNAL_GIVEN) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL,
                         _("The library began with this, so it cannot be undone."));
    return NULL;
  }

  if (laurel_statement_get_int (row, 2) != self->schema) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL,
                         _("This was done by an older Laurel and can only be read."));
    return NULL;
  }

  changeset = laurel_statement_dup_bytes (row, 1);
  if (changeset == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL,
                         _("This entry was forgotten and can only be read."));

  return changeset;
}

static GHashTable *
new_id_set (const LaurelChanges *changes, const char *table)
{
  const GArray *ids = laurel_changes_get_ids (changes, table);
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));

  return set;
}

static gboolean
touch_the_same (const LaurelChanges *changes, const LaurelChanges *others)
{
  g_autoptr (GList) tables = laurel_changes_list_tables (others);

  for (GList *table = tables; table != NULL; table = table->next) {
    g_autoptr (GHashTable) set = new_id_set (changes, table->data);
    const GArray *ids = laurel_changes_get_ids (others, table->data);

    for (guint i = 0; i < ids->len; i++)
      if (g_hash_table_contains (set, &g_array_index (ids, gint64, i)))
        return TRUE;
  }

  return FALSE;
}

/* (nullable): what was done after @entry with the same things, and is final. */
static const LaurelCommand *
find_final_after (LaurelJournal *self, gint64 entry, GBytes *changeset)
{
  g_autoptr (LaurelChanges) changes = laurel_changes_new (changeset, NULL);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->writer, "SELECT command, changeset FROM journal"
                         " WHERE id > ?1 AND changeset IS NOT NULL ORDER BY id", "x", entry);

  while (changes != NULL && laurel_statement_next (row)) {
    const LaurelCommand *command = laurel_rooms_find_command (self->rooms,
                                                              laurel_statement_get_text (row, 0));
    g_autoptr (LaurelChanges) others = NULL;
    g_autoptr (GBytes) other = NULL;

    if (command == NULL || !command->final)
      continue;
    other = laurel_statement_dup_bytes (row, 1);
    others = laurel_changes_new (other, NULL);
    if (others != NULL && touch_the_same (changes, others))
      return command;
  }

  return NULL;
}

static gboolean
revert_one (LaurelJournal *self, LaurelTxn *txn, gpointer data, LaurelOutcome *outcome,
            GError **error)
{
  const Way *way = data;
  g_autoptr (GBytes) changeset = read_changeset (self, way->entry, error);
  g_autofree char *json = g_strdup_printf ("[%" G_GINT64_FORMAT "]", way->entry);
  LaurelJournalOrigin origin = { .name = "journal.revert", .actor = way->actor, .args = json,
                    .reverts = way->entry };
  Inverse inverse = { changeset, self->rooms };
  LaurelJournalStep step = { &origin, revert_body, &inverse };

  if (changeset == NULL)
    return FALSE;

  origin.size = g_bytes_get_size (changeset);

  return laurel_journal_do_step (self, txn, &step, outcome, error);
}

static gboolean
revert_many (LaurelJournal *self, LaurelTxn *txn, gpointer data, LaurelOutcome *outcome,
             GError **error)
{
  Way *way = data;

  for (guint i = 0; i < way->n_undo + way->n_redo; i++) {
    laurel_outcome_clear (outcome);
    way->entry = i < way->n_undo ? laurel_journal_get_undo (self) : laurel_journal_get_redo (self);
    if (!revert_one (self, txn, way, outcome, error))
      return FALSE;
  }

  return TRUE;
}

/* Where something final is the reason there is nothing to undo first, and what was done before can
 * be undone next.
 *
 * Returns: whether that is the reason, and told */
static gboolean
tell_final (LaurelJournal *self, gint64 entry, const char *label, GError **error)
{
  g_autoptr (GBytes) changeset = read_changeset (self, entry, NULL);
  const LaurelCommand *final = changeset ? find_final_after (self, entry, changeset) : NULL;

  if (final == NULL)
    return FALSE;

  laurel_undo_pass_over (self->past->undo, entry);
  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL,
               /* Translators: both are what was done: Write the rules of “Films”; Fix rules. */
               _("“%1$s” cannot be undone any more: “%2$s” came after it and is final. The next "
                 "undo goes to what was done before."), label, _(final->label));
  return TRUE;
}

static gboolean
walk (LaurelJournal *self, LaurelJournalWork work, Way *way, LaurelOutcome *outcome, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *label = NULL;
  gboolean is_conflict;

  if (laurel_journal_transact (self, work, way, outcome, &why))
    return TRUE;

  is_conflict = g_error_matches (why, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
  if (self->in_doubt == NULL &&
      (is_conflict || g_error_matches (why, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL)))
    label = laurel_label_dup (self->writer, self->rooms, way->entry);
  if (label != NULL && tell_final (self, way->entry, label, error))
    return FALSE;

  if (label != NULL && is_conflict)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT,
                 /* Translators: %s is what was done, such as "Move “Lecture 2”". */
                 _("“%s” cannot be undone any more: what it changed has been changed again since, "
                   "or something else needs it now. Undo the later changes first, or set it right "
                   "by hand."), label);
  else
    g_propagate_error (error, g_steal_pointer (&why));

  return FALSE;
}

/**
 * laurel_journal_revert:
 * @self: a journal
 * @entry: the entry to revert
 * @actor: who does it
 * @outcome: (out caller-allocates): what came of it; empty when @error is set
 * @error: return location for an error
 *
 * Undoes exactly what @entry did, or nothing at all.
 */
gboolean
laurel_journal_revert (LaurelJournal *self, gint64 entry, const char *actor,
                       LaurelOutcome *outcome, GError **error)
{
  Way way = { .actor = actor, .entry = entry };

  return walk (self, revert_one, &way, outcome, error);
}

/* Whether undoing or redoing leads back to how everything was right after @entry. */
static gboolean
plan_way (LaurelJournal *self, gint64 entry, Way *way, GError **error)
{
  if (entry < 0 || entry > self->past->last_id) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %lld is the number of an entry of the journal. */
                 _("The journal has no entry %lld."), (long long) entry);
    return FALSE;
  }
  if (laurel_undo_plan (self->past->undo, entry, &way->n_undo, &way->n_redo))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %lld is the number of an entry of the journal. */
               _("Undoing does not lead back to entry %lld: it was undone itself, and other "
                 "things were done since."), (long long) entry);
  return FALSE;
}

/**
 * laurel_journal_go_back_to:
 * @self: a journal
 * @entry: an entry, or 0 for the beginning
 * @actor: who does it
 * @outcome: (out caller-allocates): what came of the last step; empty when
 *   @error is set
 * @error: return location for an error
 *
 * Undoes, or redoes, until everything is as it was right after @entry: all of
 * it, or nothing.
 */
gboolean
laurel_journal_go_back_to (LaurelJournal *self, gint64 entry, const char *actor,
                           LaurelOutcome *outcome, GError **error)
{
  Way way = { .actor = actor };

  *outcome = (LaurelOutcome) { 0 };

  return plan_way (self, entry, &way, error) &&
         (way.n_undo + way.n_redo == 0 || walk (self, revert_many, &way, outcome, error));
}
