/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-votes.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/votes/laurel-ballot-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "judging/votes/laurel-voter-store.h"
#include "tool/laurel-sample-day.h"
#include "tool/laurel-sample-table.h"

/* What the committees of the sample season have voted on so far. */

typedef struct {
  LaurelLibrary *library;
  const char *actor;
  LaurelSampleTable *votes, *ballots;
  gint64 contest;
} Sample;

static void
sample_clear (Sample *self)
{
  g_clear_pointer (&self->votes, laurel_sample_table_free);
  g_clear_pointer (&self->ballots, laurel_sample_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static const char *
get (LaurelSampleTable *table, int row, const char *column)
{
  return laurel_sample_table_get (table, row, column);
}

static gboolean
run (Sample *self, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (self->library, command, args, self->actor, &outcome, error);
}

static GPtrArray *
ask (Sample *self, const LaurelQuery *query, gint64 id, GError **error)
{
  return laurel_library_ask (laurel_library_get_reader (self->library), query,
                             g_variant_new ("(x)", id), error);
}

/* ---- what is put to the vote ---------------------------------------------------------------- */

/* Returns: (transfer floating): the entries with these numbers */
static GVariant *
build_entries (GPtrArray *entries, const char *cell)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_auto (GStrv) numbers = g_strsplit (cell, "; ", -1);

  for (char **number = numbers; *number != NULL; number++)
    for (guint i = 0; i < entries->len; i++)
      if (g_str_equal (laurel_entry_get_number (entries->pdata[i]), *number))
        g_variant_builder_add (&ids, "x", laurel_row_get_id (entries->pdata[i]));

  return g_variant_builder_end (&ids);
}

/* Returns: (transfer full) (nullable): the stage of the contest that is a vote */
static LaurelContestStage *
find_stage (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) stages = ask (self, &LAUREL_STAGES_OF_CONTEST, self->contest, error);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    if (g_str_equal (laurel_contest_stage_get_kind (stages->pdata[i]), "vote"))
      return g_object_ref (stages->pdata[i]);

  return NULL;
}

static gboolean
put (Sample *self, int row, LaurelContestStage *stage, GPtrArray *entries, GError **error)
{
  static const char *const FIELDS[] = { "majority", "quorum", "members", "secret", "seats" };
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (*get (self->votes, row, FIELDS[i]) != '\0')
      g_variant_builder_add (&fields, "{ss}", FIELDS[i], get (self->votes, row, FIELDS[i]));

  return run (self, &LAUREL_VOTE_ADD,
              g_variant_new ("(xss@axa{ss})", laurel_row_get_id (LAUREL_ROW (stage)),
                             get (self->votes, row, "title"), get (self->votes, row, "kind"),
                             build_entries (entries, get (self->votes, row, "entries")), &fields),
              error);
}

/* ---- ballots ------------------------------------------------------------------------------- */

/* What a row says, in the order of the choices. */
static GVariant *
build_ballot (Sample *self, int row, GPtrArray *choices)
{
  g_auto (GVariantBuilder) ballot = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xs)"));
  g_auto (GStrv) words = g_strsplit (get (self->ballots, row, "words"), "; ", -1);

  for (guint i = 0; i < choices->len && words[i] != NULL; i++)
    g_variant_builder_add (&ballot, "(xs)", laurel_vote_choice_get_entry_id (choices->pdata[i]),
                           words[i]);

  return g_variant_builder_end (&ballot);
}

/* Who votes is told by his or her turn; of a secret vote, that is who took part. */
static gint64
get_voter (Sample *self, int row, GPtrArray *voters)
{
  guint turn = (guint) atoi (get (self->ballots, row, "judge"));

  return turn > 0 && turn <= voters->len ? laurel_row_get_id (voters->pdata[turn - 1]) : 0;
}

static gboolean
is_of (Sample *self, int row, const char *key, int number)
{
  return g_str_equal (get (self->ballots, row, "contest"), key) &&
         atoi (get (self->ballots, row, "vote")) == number;
}

static gboolean
vote (Sample *self, LaurelVote *on, const char *key, int number, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (on));
  gboolean secret = laurel_vote_get_secret (on);
  g_autoptr (GPtrArray) voters = ask (self, &LAUREL_VOTERS_OF_VOTE, id, error);
  g_autoptr (GPtrArray) choices = voters ? ask (self, &LAUREL_CHOICES_OF_VOTE, id, error) : NULL;
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_auto (GVariantBuilder) ballots = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa(xs)"));

  for (int i = 0; choices != NULL && i < laurel_sample_table_get_n_rows (self->ballots); i++) {
    if (!is_of (self, i, key, number))
      continue;
    if (secret) {
      g_variant_builder_add (&ids, "x", get_voter (self, i, voters));
      g_variant_builder_add_value (&ballots, build_ballot (self, i, choices));
    } else if (!run (self, &LAUREL_BALLOT_CAST,
                     g_variant_new ("(xx@a(xs))", id, get_voter (self, i, voters),
                                    build_ballot (self, i, choices)), error)) {
      return FALSE;
    }
  }

  return choices != NULL &&
         (!secret ||
          run (self, &LAUREL_BALLOTS_COUNT, g_variant_new ("(xaxaa(xs))", id, &ids, &ballots),
               error));
}

/* ---- all of it ----------------------------------------------------------------------------- */

static gboolean
hold (Sample *self, const char *key, GError **error)
{
  g_autoptr (GPtrArray) votes = ask (self, &LAUREL_VOTES_OF_CONTEST, self->contest, error);
  guint n = 0;

  for (int i = 0; votes != NULL && i < laurel_sample_table_get_n_rows (self->votes); i++) {
    if (!g_str_equal (get (self->votes, i, "contest"), key))
      continue;
    laurel_sample_set_day (self->library, get (self->votes, i, "closed"));
    if (!vote (self, votes->pdata[n], key, (int) n + 1, error) ||
        (*get (self->votes, i, "closed") != '\0' &&
         !run (self, &LAUREL_VOTE_CLOSE, g_variant_new ("(x)", laurel_row_get_id (votes->pdata[n])),
               error)))
      return FALSE;
    n++;
  }

  return votes != NULL;
}

/**
 * laurel_sample_add_votes:
 * @library: a library, open for writing
 * @language: "en" or "zh"
 * @actor: in whose name
 * @key: what the rows call the contest
 * @contest: its id
 * @error: return location for an error
 *
 * Puts to the vote what its rows say, with the ballots that have come in.
 */
gboolean
laurel_sample_add_votes (LaurelLibrary *library, const char *language, const char *actor,
                         const char *key, gint64 contest, GError **error)
{
  g_auto (Sample) self = { .library = library, .actor = actor, .contest = contest };
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  self.votes = laurel_sample_table_load (language, "votes", error);
  self.ballots = self.votes ? laurel_sample_table_load (language, "ballots", error) : NULL;
  if (self.ballots == NULL)
    return FALSE;

  for (int i = 0; i < laurel_sample_table_get_n_rows (self.votes); i++) {
    if (!g_str_equal (get (self.votes, i, "contest"), key))
      continue;
    if (stage == NULL) {
      stage = find_stage (&self, error);
      entries = stage ? ask (&self, &LAUREL_ENTRIES_OF_CONTEST, contest, error) : NULL;
    }
    if (entries == NULL || !put (&self, i, stage, entries, error))
      return FALSE;
  }

  return stage == NULL || hold (&self, key, error);
}
