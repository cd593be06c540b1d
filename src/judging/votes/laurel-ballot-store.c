/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-ballot-store.h"

#include "base/laurel-error.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/votes/laurel-ballot-check.h"
#include "judging/votes/laurel-vote-store.h"
#include "store/laurel-ids.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

/* All the SQL there is about who votes, and how. */

#define BALLOT "a(xs)"

typedef struct {
  LaurelTxn *txn;
  LaurelVote *vote;
  LaurelVoteRule rule;
  GPtrArray *choices; /* (element-type LaurelVoteChoice) */
  char **numbers;     /* what they are called; not ended */
} Casting;

static gint64
get_entry (Casting *self, guint i)
{
  return laurel_vote_choice_get_entry_id (self->choices->pdata[i]);
}

static gboolean
begin (Casting *self, LaurelTxn *txn, gint64 id, GError **error)
{
  self->txn = txn;
  self->vote = laurel_vote_load (&txn->reader, id, error);
  if (self->vote == NULL)
    return FALSE;
  if (laurel_vote_get_closed (self->vote) != 0)
    return laurel_refuse (error, _("This vote is closed."));

  self->rule = laurel_vote_get_rule (self->vote);
  self->choices = laurel_vote_read_choices (&txn->reader, id, error);
  if (self->choices == NULL)
    return FALSE;

  self->numbers = g_new0 (char *, self->choices->len + 1);
  for (guint i = 0; i < self->choices->len; i++)
    self->numbers[i] = (char *) laurel_vote_choice_get_number (self->choices->pdata[i]);

  return TRUE;
}

static void
casting_clear (Casting *self)
{
  g_clear_pointer (&self->numbers, g_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->vote);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Casting, casting_clear)

/* ---- what stands on a ballot ---------------------------------------------------------------- */

/* What a ballot says, in the order of the choices. */
static gboolean
read_words (Casting *self, GVariant *ballot, char **words, GError **error)
{
  GVariantIter iter;
  const char *word;
  gint64 entry;

  g_variant_iter_init (&iter, ballot);
  while (g_variant_iter_next (&iter, "(x&s)", &entry, &word)) {
    guint at = 0;

    while (at < self->choices->len && get_entry (self, at) != entry)
      at++;
    if (at == self->choices->len)
      return laurel_refuse (error, _("A ballot names an entry that is not voted on."));
    if (words[at] != NULL && *word != '\0')
      /* Translators: %s is the number of an entry. */
      return laurel_refuse (error, _("Entry %s stands on the ballot twice."),
                            self->numbers[at]);
    if (*word != '\0')
      words[at] = g_strdup (word);
  }

  return TRUE;
}

static char *
write_words (Casting *self, char **words)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint i = 0; i < self->choices->len; i++) {
    g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, get_entry (self, i));

    if (words[i] == NULL)
      continue;
    if (self->rule.kind == LAUREL_VOTE_RANKED)
      json_object_set_int_member (object, key, g_ascii_strtoll (words[i], NULL, 10));
    else
      json_object_set_string_member (object, key, words[i]);
  }
  json_node_set_object (root, object);

  return json_to_string (root, FALSE);
}

static char *
dup_content (Casting *self, GVariant *ballot, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint which;

  g_ptr_array_set_size (words, (int) self->choices->len + 1);
  if (!read_words (self, ballot, (char **) words->pdata, error) ||
      !laurel_ballot_check (&self->rule, (const char *const *) words->pdata,
                            (const char *const *) self->numbers, self->choices->len, &which,
                            error))
    return NULL;

  return write_words (self, (char **) words->pdata);
}

/* ---- writing -------------------------------------------------------------------------------- */

static gboolean
check_member (Casting *self, gint64 judge, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&self->txn->reader, "SELECT judge.state = 'declined' FROM judge JOIN"
                         " contest_stage ON contest_stage.contest_id = judge.contest_id"
                         " WHERE judge.id = ?1 AND contest_stage.id = ?2", "xx", judge,
                         laurel_vote_get_stage_id (self->vote));
  gboolean is_there = laurel_statement_next (row);
  gboolean declined = is_there && laurel_statement_get_int (row, 0) != 0;

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (!is_there || declined)
    return laurel_refuse (error, _("Whoever votes has a seat in this contest, and has not "
                                   "declined."));

  return TRUE;
}

static gboolean
insert (Casting *self, gint64 judge, const char *content, GError **error)
{
  gint64 vote = laurel_row_get_id (LAUREL_ROW (self->vote));

  return laurel_txn_insert (self->txn, error, "ballot", "INSERT INTO ballot (id, vote_id, judge_id,"
                            " content) VALUES (?1, ?2, nullif (?3, 0), ?4)", "xxs", vote, judge,
                            content) != 0;
}

/* A quorum of more than all there are would be none. */
static gboolean
check_room (Casting *self, GError **error)
{
  gint64 n = laurel_reader_read_int (&self->txn->reader, "SELECT count (*) FROM vote_turnout WHERE"
                                     " vote_id = ?1", laurel_row_get_id (LAUREL_ROW (self->vote)));

  if (n < (gint64) self->rule.members)
    return TRUE;

  return laurel_refuse (error,
                        /* Translators: %u counts those who can vote. */
                        ngettext ("This vote has %u member, and as many have voted. Take a ballot "
                                  "away first.",
                                  "This vote has %u members, and as many have voted. Take a ballot "
                                  "away first.", self->rule.members), self->rule.members);
}

static gboolean
insert_turnout (Casting *self, gint64 judge, GError **error)
{
  return check_member (self, judge, error) && check_room (self, error) &&
         laurel_txn_insert (self->txn, error, "vote_turnout", "INSERT INTO vote_turnout (id,"
                            " vote_id, judge_id) VALUES (?1, ?2, ?3)", "xx",
                            laurel_row_get_id (LAUREL_ROW (self->vote)), judge) != 0;
}

/* Who has an interest in an entry says nothing of it: of a secret ballot nobody knows whose it
 * is. */
static gboolean
check_interests (Casting *self, gint64 judge, GVariant *ballot, GError **error)
{
  gint64 contest =
    laurel_reader_read_int (&self->txn->reader, "SELECT contest_id FROM contest_stage WHERE id ="
                            " ?1", laurel_vote_get_stage_id (self->vote));
  GVariantIter iter;
  const char *word;
  gint64 entry;

  g_variant_iter_init (&iter, ballot);
  while (g_variant_iter_next (&iter, "(x&s)", &entry, &word))
    if (*word != '\0' && !g_str_equal (word, "abstain") &&
        !laurel_interest_check (&self->txn->reader, contest, judge, entry, error))
      return FALSE;

  return TRUE;
}

static gboolean
cast (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Casting) self = { 0 };
  g_autoptr (GVariant) words = NULL;
  g_autofree char *content = NULL;
  gint64 id, judge;

  g_variant_get (args, "(xx@" BALLOT ")", &id, &judge, &words);
  if (!begin (&self, txn, id, error))
    return FALSE;
  if (laurel_vote_get_secret (self.vote))
    return laurel_refuse (error, _("This vote is secret: ballots are counted together, without "
                                   "names."));
  content = dup_content (&self, words, error);

  return content != NULL && check_interests (&self, judge, words, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM ballot WHERE vote_id = ?1 AND judge_id = ?2",
                          "xx", id, judge) &&
         laurel_txn_exec (txn, error, "DELETE FROM vote_turnout WHERE vote_id = ?1 AND judge_id ="
                          " ?2", "xx", id, judge) &&
         (g_variant_n_children (words) == 0 ||
          (insert_turnout (&self, judge, error) && insert (&self, judge, content, error)));
}

const LaurelCommand LAUREL_BALLOT_CAST = {
  .name = "ballot.cast",
  .label = N_("Take ballot"),
  .summary = N_("Takes the ballot of a judge in an open vote, or none any more: vote, judge; entry "
                "and “yes”, “no”, “abstain” or a place, for each"),
  .args = "(xx" BALLOT ")",
  .apply = cast,
};

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* In an order that does not tell in which they came out of the box. */
static GPtrArray *
read_box (Casting *self, GVariant *ballots, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_free);
  GVariantIter iter;
  GVariant *words;

  g_variant_iter_init (&iter, ballots);
  while ((words = g_variant_iter_next_value (&iter)) != NULL) {
    char *content = dup_content (self, words, error);

    g_variant_unref (words);
    if (content == NULL)
      return NULL;
    g_ptr_array_add (contents, content);
  }
  g_ptr_array_sort (contents, compare_texts);

  return g_steal_pointer (&contents);
}

static gboolean
put_turnout (Casting *self, GVariant *judges, GError **error)
{
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (judges, &n, sizeof (gint64));

  for (gsize i = 0; i < n; i++) {
    for (gsize k = 0; k < i; k++)
      if (ids[k] == ids[i])
        return laurel_refuse (error, _("Somebody is named twice among those who took part."));
    if (!insert_turnout (self, ids[i], error))
      return FALSE;
  }

  return TRUE;
}

/* What two of them can tell of each other is no secret. */
#define FEWEST 3

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Returns: (transfer full): them in the order of their ids, which tells nothing */
static gint64 *
dup_sorted (GVariant *judges, gsize *n)
{
  const gint64 *all = g_variant_get_fixed_array (judges, n, sizeof (gint64));
  gint64 *ids = g_new (gint64, *n + 1);

  for (gsize i = 0; i < *n; i++)
    ids[i] = all[i];
  qsort (ids, *n, sizeof (gint64), compare_ids);

  return ids;
}

/* The journal keeps each count. Where others took part in one, what the two differ by is their
 * ballots: so it is the same people once it was counted, whatever was undone or taken away
 * since. */
static gboolean
check_secrecy (Casting *self, GVariant *judges, GError **error)
{
  gsize n;
  g_autofree gint64 *sorted = dup_sorted (judges, &n);
  g_autofree char *ids = laurel_ids_dup_json (sorted, n);
  g_autoptr (LaurelStatement) row = NULL;
  gboolean is_other;

  if (n == 0)
    return TRUE;
  if (n < FEWEST)
    return laurel_refuse (error, _("Of fewer than three people, a secret vote would tell who said "
                                   "what. Let them vote openly, or with others."));

  row = laurel_reader_query (&self->txn->reader, "SELECT 1 FROM journal WHERE command ="
                             " 'ballots.count' AND reverts IS NULL AND json_extract (args, '$[0]')"
                             " = ?1 AND CASE json_type (args, '$[1]') WHEN 'array' THEN"
                             " json_extract (args, '$[1]') NOT IN ('[]', ?2) ELSE json_extract"
                             " (args, '$[1]') > 0 AND ?2 <> (SELECT json_group_array (judge_id)"
                             " FROM (SELECT judge_id FROM vote_turnout WHERE vote_id = ?1"
                             " ORDER BY judge_id)) END LIMIT 1", "xs",
                             laurel_row_get_id (LAUREL_ROW (self->vote)), ids);
  is_other = laurel_statement_next (row);

  return laurel_statement_finish (row, error) &&
         (!is_other || laurel_refuse (error, _("This vote was counted before, and others took "
                                               "part: by what the two differ, ballots could be "
                                               "told. Count it for the same people, or hold the "
                                               "vote again.")));
}

static gboolean
count (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Casting) self = { 0 };
  g_autoptr (GVariant) judges = NULL, ballots = NULL;
  g_autoptr (GPtrArray) contents = NULL;
  gint64 id;

  g_variant_get (args, "(x@ax@a" BALLOT ")", &id, &judges, &ballots);
  if (!begin (&self, txn, id, error))
    return FALSE;
  if (!laurel_vote_get_secret (self.vote))
    return laurel_refuse (error, _("This vote is open: each ballot is taken with who cast "
                                   "it."));
  if (g_variant_n_children (judges) < g_variant_n_children (ballots))
    return laurel_refuse (error, _("There are more ballots than people who took part."));
  contents = check_secrecy (&self, judges, error) ? read_box (&self, ballots, error) : NULL;
  if (contents == NULL ||
      !laurel_txn_exec (txn, error, "DELETE FROM ballot WHERE vote_id = ?1", "x", id) ||
      !laurel_txn_exec (txn, error, "DELETE FROM vote_turnout WHERE vote_id = ?1", "x", id) ||
      !put_turnout (&self, judges, error))
    return FALSE;

  for (guint i = 0; i < contents->len; i++)
    if (!insert (&self, 0, contents->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* The order in which ballots were typed is kept nowhere; who took part is, for the next
 * count. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) judges = NULL, ballots = NULL;
  g_autofree gint64 *ids = NULL;
  gint64 id;
  gsize n;

  g_variant_get (args, "(x@ax@a" BALLOT ")", &id, &judges, &ballots);
  ids = dup_sorted (judges, &n);

  return g_variant_new ("(x@axt)", id,
                        g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids, n, sizeof (gint64)),
                        (guint64) g_variant_n_children (ballots));
}

const LaurelCommand LAUREL_BALLOTS_COUNT = {
  .name = "ballots.count",
  .label = N_("Count ballots"),
  .summary = N_("Counts the ballots of a secret vote, in place of those counted before: vote, who "
                "took part; for each ballot, entry and word or place"),
  .args = "(xaxa" BALLOT ")",
  .apply = count,
  .record = record,
};
