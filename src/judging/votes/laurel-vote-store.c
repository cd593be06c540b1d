/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/laurel-schulze.h"
#include "judging/votes/laurel-vote-protocol.h"
#include "judging/votes/laurel-vote-reason.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what a committee votes on. */
#define SELECT_VOTE \
  "SELECT vote.id, stage_id, contest_stage.title, vote.position, vote.title, vote.kind, majority," \
  " quorum, members, seats, secret, closed, protocol," \
  " (SELECT count (*) FROM vote_choice WHERE vote_id = vote.id)," \
  " (SELECT count (*) FROM vote_turnout WHERE vote_id = vote.id)," \
  " (SELECT count (*) FROM ballot WHERE vote_id = vote.id)," \
  " (SELECT n.title FROM contest_stage AS n WHERE n.contest_id = contest_stage.contest_id" \
  "  AND n.kind <> 'form-check' AND (n.position, n.id) > (contest_stage.position," \
  "  contest_stage.id) ORDER BY n.position, n.id LIMIT 1)" \
  " FROM vote JOIN contest_stage ON contest_stage.id = stage_id"

static const char *const TABLES[] = { "vote", "vote_choice", "vote_turnout", "ballot",
                                      "contest_stage", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_VOTE " WHERE contest_id = ?1"
                              " ORDER BY contest_stage.position, vote.position, vote.id", "x",
                              contest);

  return laurel_row_read_all (LAUREL_TYPE_VOTE, rows, error);
}

const LaurelQuery LAUREL_VOTES_OF_CONTEST = {
  .name = "votes.of-contest",
  .summary = N_("What the committees of a contest (its id) vote on"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_vote_get_type,
  .run = list_of_contest,
};

/**
 * laurel_vote_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the vote
 */
LaurelVote *
laurel_vote_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_VOTE " WHERE vote.id = ?1",
                                                         "x", id);

  if (laurel_statement_next (row))
    return LAUREL_VOTE (laurel_row_new_read (LAUREL_TYPE_VOTE, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such vote (any more)."));
  return NULL;
}

/* ---- counting ---------------------------------------------------------------------------- */

/**
 * laurel_vote_read_choices:
 * @reader: where to read
 * @vote: the id of a vote
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelVoteChoice) (nullable): its choices in their order,
 *   with nothing counted
 */
GPtrArray *
laurel_vote_read_choices (LaurelReader *reader, gint64 vote, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT vote_choice.id, vote_id, entry_id, number, title, 0, 0, 0,"
                         " 0, '', '' FROM vote_choice JOIN entry ON entry.id = entry_id"
                         " WHERE vote_id = ?1 ORDER BY position, vote_choice.id", "x", vote);

  return laurel_row_read_all (LAUREL_TYPE_VOTE_CHOICE, rows, error);
}

/* What one ballot says, in the order of the choices. */
static void
read_ballot (const char *content, GPtrArray *choices, int *words)
{
  g_autoptr (JsonNode) root = laurel_json_parse (content);
  JsonObject *object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

  for (guint c = 0; object != NULL && c < choices->len; c++) {
    g_autofree char *key =
      g_strdup_printf ("%" G_GINT64_FORMAT, laurel_vote_choice_get_entry_id (choices->pdata[c]));
    const char *word = laurel_json_get_text (object, key);

    if (g_strcmp0 (word, "yes") == 0)
      words[c] = LAUREL_VOTE_YES;
    else if (g_strcmp0 (word, "no") == 0)
      words[c] = LAUREL_VOTE_NO;
    else if (g_strcmp0 (word, "abstain") == 0)
      words[c] = LAUREL_VOTE_ABSTAIN;
    else
      words[c] = (int) laurel_json_get_integer (object, key);
  }
}

static int *
read_ballots (LaurelReader *reader, gint64 vote, GPtrArray *choices, guint *n, GError **error)
{
  g_autoptr (GArray) words = g_array_new (FALSE, TRUE, sizeof (int));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT content FROM ballot WHERE vote_id = ?1 ORDER BY id", "x",
                         vote);

  *n = 0;
  while (laurel_statement_next (rows)) {
    g_array_set_size (words, words->len + choices->len);
    read_ballot (laurel_statement_get_text (rows, 0), choices,
                 &g_array_index (words, int, *n * choices->len));
    *n += 1;
  }
  g_array_set_size (words, words->len + 1);

  return laurel_statement_finish (rows, error) ? (int *) (void *) g_array_free (
           g_steal_pointer (&words), FALSE) : NULL;
}

/* Ballots are told against each other as long as that can be read. */
#define MOST_DUELS 12

static char *
dup_reason (const LaurelVoteRule *rule, const LaurelVoteOutcome *outcome, const int *ballots,
            guint n_ballots, GPtrArray *choices, guint which, guint n_present)
{
  g_autofree char *reason = laurel_vote_reason_dup (rule, outcome, n_present);
  g_autofree const char **numbers = NULL;
  g_autofree char *duels = NULL;

  if (rule->kind != LAUREL_VOTE_RANKED || choices->len < 2 || choices->len > MOST_DUELS)
    return g_steal_pointer (&reason);

  numbers = g_new0 (const char *, choices->len);
  for (guint i = 0; i < choices->len; i++)
    numbers[i] = laurel_vote_choice_get_number (choices->pdata[i]);
  duels = laurel_vote_reason_dup_duels (ballots, n_ballots, choices->len, which, numbers);

  /* Translators: two parts of a sentence: what came of a choice in a vote, and how it stands
   * against each of the others. */
  return g_strdup_printf (_("%1$s. %2$s"), reason, duels);
}

static LaurelRow *
make_choice (LaurelReader *reader, LaurelVoteChoice *choice, const LaurelVoteRule *rule,
             const LaurelVoteOutcome *outcome, guint n_present, const char *reason, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11",
                         "xxxssiiiiss", laurel_row_get_id (LAUREL_ROW (choice)),
                         laurel_vote_choice_get_vote_id (choice),
                         laurel_vote_choice_get_entry_id (choice),
                         laurel_vote_choice_get_number (choice),
                         laurel_vote_choice_get_title (choice), (int) outcome->yes,
                         (int) outcome->no, (int) outcome->abstentions, (int) outcome->place,
                         laurel_vote_reason_get_outcome (rule, outcome, n_present), reason);
  LaurelRow *made = laurel_statement_next (row) ? laurel_row_new_read (LAUREL_TYPE_VOTE_CHOICE, row)
                                                : NULL;

  if (laurel_statement_finish (row, error))
    return made;

  g_clear_object (&made);
  return NULL;
}

/**
 * laurel_vote_list_choices:
 * @reader: where to read
 * @vote: a vote
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelVoteChoice) (nullable): its choices in their order,
 *   with what its ballots make of them
 */
GPtrArray *
laurel_vote_list_choices (LaurelReader *reader, LaurelVote *vote, GError **error)
{
  g_autoptr (GPtrArray) counted = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 id = laurel_row_get_id (LAUREL_ROW (vote));
  g_autoptr (GPtrArray) choices = laurel_vote_read_choices (reader, id, error);
  g_autofree LaurelVoteOutcome *outcomes = NULL;
  g_autofree int *ballots = NULL;
  LaurelVoteRule rule = laurel_vote_get_rule (vote);
  guint n_present = (guint) laurel_vote_get_present (vote), n;

  ballots = choices ? read_ballots (reader, id, choices, &n, error) : NULL;
  if (ballots == NULL)
    return NULL;

  outcomes = g_new0 (LaurelVoteOutcome, choices->len + 1);
  laurel_vote_count (&rule, ballots, n, choices->len, n_present, outcomes);
  for (guint i = 0; i < choices->len; i++) {
    g_autofree char *reason = dup_reason (&rule, &outcomes[i], ballots, n, choices, i, n_present);
    LaurelRow *made = make_choice (reader, choices->pdata[i], &rule, &outcomes[i], n_present,
                                   reason, error);

    if (made == NULL)
      return NULL;
    g_ptr_array_add (counted, made);
  }

  return g_steal_pointer (&counted);
}

static GPtrArray *
list_choices (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelVote) vote = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  vote = laurel_vote_load (reader, id, error);

  return vote ? laurel_vote_list_choices (reader, vote, error) : NULL;
}

static const char *const CHOICE_TABLES[] = { "vote", "vote_choice", "vote_turnout", "ballot",
                                             "entry", NULL };

const LaurelQuery LAUREL_CHOICES_OF_VOTE = {
  .name = "choices.of-vote",
  .summary = N_("What can be voted for in a vote (its id), and what its ballots make of it"),
  .tables = CHOICE_TABLES,
  .args = "(x)",
  .row_type = laurel_vote_choice_get_type,
  .run = list_choices,
};

/* ---- ballots ------------------------------------------------------------------------------ */

static const char *const BALLOT_TABLES[] = { "ballot", "judge", "expert", "party", NULL };

/* Those of a secret vote in an order that tells nothing. */
static GPtrArray *
list_ballots (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 vote;

  g_variant_get (args, "(x)", &vote);
  rows = laurel_reader_query (reader, "SELECT ballot.id, vote_id, judge_id, party.name, content"
                              " FROM ballot LEFT JOIN judge ON judge.id = judge_id"
                              " LEFT JOIN expert ON expert.id = judge.expert_id"
                              " LEFT JOIN party ON party.id = expert.party_id WHERE vote_id = ?1"
                              " ORDER BY judge.position, content, ballot.id", "x", vote);

  return laurel_row_read_all (LAUREL_TYPE_BALLOT, rows, error);
}

const LaurelQuery LAUREL_BALLOTS_OF_VOTE = {
  .name = "ballots.of-vote",
  .summary = N_("The ballots of a vote (its id); those of a secret one without names"),
  .tables = BALLOT_TABLES,
  .args = "(x)",
  .row_type = laurel_ballot_get_type,
  .run = list_ballots,
};

/* ---- making one --------------------------------------------------------------------------- */

static gboolean
check_kind (const char *text, GError **error)
{
  static const char *const KINDS[] = { "motion", "approval", "ranked", NULL };

  return laurel_setter_check_choice (text, KINDS, error);
}

static gboolean
check_majority (const char *text, GError **error)
{
  static const char *const MAJORITIES[] = { "simple", "absolute", "two-thirds", NULL };

  return laurel_setter_check_choice (text, MAJORITIES, error);
}

static gboolean
check_quorum (const char *text, GError **error)
{
  LaurelRatio quorum;

  if (text != NULL && laurel_ratio_read (text, &quorum) && quorum.over >= 0 &&
      laurel_ratio_compare (quorum, LAUREL_RATIO_ONE) <= 0 &&
      /* So short that a share of any number of members can be counted. */
      laurel_ratio_is_valid (laurel_ratio_multiply (quorum, laurel_ratio_new (G_MAXINT32, 1))))
    return TRUE;

  return laurel_refuse (error, _("The quorum is a share of the members from 0 to 1, as 2/3."));
}

static gboolean
check_number (const char *text, GError **error)
{
  return laurel_setter_check_number (text, error) && laurel_setter_check_count (text, error);
}

static const LaurelSetter SETTERS[] = {
  { "title", "UPDATE vote SET title = ?2 WHERE id = ?1", laurel_setter_check_title, TRUE },
  { "kind", "UPDATE vote SET kind = ?2 WHERE id = ?1", check_kind, TRUE },
  { "majority", "UPDATE vote SET majority = ?2 WHERE id = ?1", check_majority, TRUE },
  { "quorum", "UPDATE vote SET quorum = ?2 WHERE id = ?1", check_quorum, TRUE },
  { "members", "UPDATE vote SET members = ?2 WHERE id = ?1", check_number, TRUE },
  { "seats", "UPDATE vote SET seats = nullif (?2, '0') WHERE id = ?1", check_number, TRUE },
  { "secret", "UPDATE vote SET secret = (?2 = 'yes') WHERE id = ?1", laurel_contest_check_flag,
    TRUE },
};

/* Rules of a vote are what they were when the first ballot came in. */
static gboolean
check_open (LaurelVote *vote, GError **error)
{
  if (laurel_vote_get_closed (vote) != 0)
    return laurel_refuse (error, _("This vote is closed."));
  if (laurel_vote_get_present (vote) > 0)
    return laurel_refuse (error, _("There are ballots already. Take them away first."));

  return TRUE;
}

static gboolean
put_choices (LaurelTxn *txn, gint64 vote, gint64 contest, GVariant *entries, GError **error)
{
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (entries, &n, sizeof (gint64));

  if (n == 0)
    return laurel_refuse (error, _("There is nothing to vote on: choose entries."));
  if (n > LAUREL_SCHULZE_MOST)
    return laurel_refuse (error, _("Nobody can vote on more than 1,000 entries at once. Take "
                                   "fewer."));

  for (gsize i = 0; i < n; i++) {
    if (laurel_reader_read_int (&txn->reader, "SELECT contest_id FROM entry WHERE id = ?1",
                                ids[i]) != contest)
      return laurel_refuse (error, _("One of the entries is not of this contest (any more)."));
    if (laurel_txn_insert (txn, error, "vote_choice", "INSERT INTO vote_choice (id, vote_id,"
                           " position, entry_id) VALUES (?1, ?2, ?3, ?4)", "xix", vote, (int) i,
                           ids[i]) == 0)
      return FALSE;
  }

  return TRUE;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GVariant) entries = NULL, fields = NULL;
  g_autofree char *clean = NULL;
  const char *title, *kind;
  gint64 stage_id, id, contest;

  g_variant_get (args, "(x&s&s@ax@a{ss})", &stage_id, &title, &kind, &entries, &fields);
  clean = laurel_text_dup_line (title);
  stage = laurel_contest_stage_load (&txn->reader, stage_id, error);
  if (stage == NULL || !laurel_setter_check_title (clean, error) || !check_kind (kind, error))
    return FALSE;

  contest = laurel_contest_stage_get_contest_id (stage);
  id = laurel_txn_insert (txn, error, "vote", "INSERT INTO vote (id, stage_id, position, title,"
                          " kind, majority, quorum, members, secret) VALUES (?1, ?2, (SELECT"
                          " count (*) FROM vote WHERE stage_id = ?2), ?3, ?4, 'two-thirds', '2/3',"
                          " (SELECT count (*) FROM judge WHERE contest_id = ?5 AND state <>"
                          " 'declined' AND role <> 'alternate'), 0)", "xssx", stage_id, clean, kind,
                          contest);

  return id != 0 && put_choices (txn, id, contest, entries, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_VOTE_ADD = {
  .name = "vote.add",
  .label = N_("Add vote"),
  .summary = N_("Puts entries to the vote: stage, title, “motion”, “approval” or “ranked”, "
                "entries, other fields"),
  .args = "(xssaxa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelVote) vote = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  vote = laurel_vote_load (&txn->reader, id, error);

  return vote != NULL && check_open (vote, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_VOTE_EDIT = {
  .name = "vote.edit",
  .label = N_("Edit vote"),
  .summary = N_("Sets fields of a vote without ballots: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
remove_vote (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelVote) vote = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  vote = laurel_vote_load (&txn->reader, id, error);

  return vote != NULL && check_open (vote, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM vote_choice WHERE vote_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM vote WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_VOTE_REMOVE = {
  .name = "vote.remove",
  .label = N_("Remove vote"),
  .summary = N_("Takes out a vote without ballots: id"),
  .args = "(x)",
  .apply = remove_vote,
};

/* ---- closing it ----------------------------------------------------------------------------- */

static gboolean
close_vote (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelVote) vote = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  g_autofree char *protocol = NULL;
  LaurelVoteRule rule;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  vote = laurel_vote_load (&txn->reader, id, error);
  if (vote == NULL)
    return FALSE;
  if (laurel_vote_get_closed (vote) != 0)
    return TRUE;
  if (laurel_vote_get_present (vote) == 0)
    return laurel_refuse (error, _("Nobody has voted yet."));

  choices = laurel_vote_list_choices (&txn->reader, vote, error);
  if (choices == NULL)
    return FALSE;

  rule = laurel_vote_get_rule (vote);
  protocol = laurel_vote_protocol_dup (vote, &rule, choices);
  /* Translators: %s is what was voted on. */
  laurel_txn_tell (txn, g_strdup_printf (_("Closed the vote “%s”"), laurel_vote_get_title (vote)));

  return laurel_txn_exec (txn, error, "UPDATE vote SET closed = ?2, protocol = ?3 WHERE id = ?1",
                          "xxs", id, txn->now, protocol);
}

const LaurelCommand LAUREL_VOTE_CLOSE = {
  .name = "vote.close",
  .label = N_("Close vote"),
  .summary = N_("Closes a vote, with a protocol: id"),
  .args = "(x)",
  .final = TRUE,
  .apply = close_vote,
};

/* ---- what stays so -------------------------------------------------------------------------- */

static const char *const GUARDED[] = { "vote", "vote_turnout", "ballot", NULL };

const LaurelGuard LAUREL_VOTE_GUARD = {
  .tables = GUARDED,
  .settled =
    "SELECT id, json_array (title, kind, majority, quorum, members, seats, secret,"
    " (SELECT json_group_array (judge_id) FROM (SELECT judge_id FROM vote_turnout"
    "  WHERE vote_id = vote.id ORDER BY judge_id)),"
    " (SELECT json_group_array (json_array (judge_id, content)) FROM (SELECT judge_id, content"
    "  FROM ballot WHERE vote_id = vote.id ORDER BY judge_id, content)))"
    " FROM vote WHERE closed NOT NULL",
  .why = N_("This vote is closed."),
};
