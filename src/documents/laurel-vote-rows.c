/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-vote-rows.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/votes/laurel-vote-reason.h"
#include "judging/votes/laurel-vote-store.h"
#include "judging/votes/laurel-voter-store.h"

#include <glib/gi18n-lib.h>

/* Rows for a batch out of what a committee voted on. What is still open comes to no paper. */

typedef struct {
  LaurelReader *reader;
  LaurelLibraryDraft *draft;
  LaurelContest *contest;
  gboolean is_alone; /* whether only one vote is told of */
} Rows;

static void
set (Rows *self, const char *column, const char *text)
{
  laurel_library_draft_set (self->draft, column, text);
}

static GPtrArray *
run (Rows *self, const LaurelQuery *query, gint64 id, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", id));

  return query->run (self->reader, args, error);
}

/* Their names are those of today: whoever is forgotten stands on no new paper. */
static char *
dup_voters (GPtrArray *voters)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < voters->len; i++)
    if (laurel_voter_get_voted (voters->pdata[i]) && laurel_voter_get_name (voters->pdata[i]))
      g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "",
                              laurel_voter_get_name (voters->pdata[i]));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_day (gint64 seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (seconds);

  return g_date_time_format (moment, "%Y-%m-%d %H:%M");
}

static char *
dup_how (LaurelVote *vote, const LaurelVoteRule *rule)
{
  g_autofree char *needed = laurel_vote_reason_dup_rule (rule);
  g_autoptr (GString) how = g_string_new (laurel_vote_get_secret (vote) ? _("Secret ballot.")
                                                                        : _("Open ballot."));

  g_string_append_printf (how, "\n%s", needed);
  if (rule->seats > 0)
    /* Translators: %u counts seats. */
    g_string_append_printf (how, g_dngettext (GETTEXT_PACKAGE, "\nThere is %u seat.",
                                              "\nThere are %u seats.", rule->seats), rule->seats);

  return g_string_free (g_steal_pointer (&how), FALSE);
}

/* What is told of the whole vote: at the head of the page, or where its first row is if others
 * stand there, too. */
static void
tell_vote (Rows *self, LaurelVote *vote, const char *voters, gboolean is_first)
{
  LaurelVoteRule rule = laurel_vote_get_rule (vote);
  g_autofree char *how = dup_how (vote, &rule);
  g_autofree char *quorum = laurel_vote_reason_dup_quorum (&rule,
                                                           (guint) laurel_vote_get_present (vote));
  g_autofree char *closed = dup_day (laurel_vote_get_closed (vote));
  g_autofree char *whole = g_strdup_printf ("%s\n%s\n%s\n%s", laurel_vote_get_title (vote), how,
                                            quorum, voters);

  set (self, "occasion", laurel_contest_get_title (self->contest));
  set (self, "stage", laurel_vote_get_stage (vote));
  set (self, "question", is_first && !self->is_alone ? whole : laurel_vote_get_title (vote));
  if (!self->is_alone)
    return;

  set (self, "rule", how);
  set (self, "quorum", quorum);
  set (self, "members", voters);
  set (self, "date", closed);
}

static const char *
get_outcome (LaurelVoteChoice *choice)
{
  const char *outcome = laurel_vote_choice_get_outcome (choice);

  return g_str_equal (outcome, "carried") ? _("Carried")
         : g_str_equal (outcome, "no-quorum") ? _("Not decided") : _("Not carried");
}

static gboolean
add_vote (Rows *self, LaurelVote *vote, GError **error)
{
  g_autoptr (GPtrArray) choices = laurel_vote_list_choices (self->reader, vote, error);
  g_autoptr (GPtrArray) voters =
    choices ? run (self, &LAUREL_VOTERS_OF_VOTE, laurel_row_get_id (LAUREL_ROW (vote)), error)
            : NULL;
  g_autofree char *names = voters ? dup_voters (voters) : NULL;

  for (guint i = 0; voters != NULL && i < choices->len; i++) {
    LaurelVoteChoice *choice = choices->pdata[i];
    g_autofree char *work = g_strdup_printf ("%s %s", laurel_vote_choice_get_number (choice),
                                             laurel_vote_choice_get_title (choice));

    laurel_library_draft_begin (self->draft);
    tell_vote (self, vote, names, i == 0);
    set (self, "work", work);
    set (self, "reasons", laurel_vote_choice_get_reason (choice));
    set (self, "outcome", get_outcome (choice));
  }

  return voters != NULL;
}

/* @of: the id of the vote, or of its stage, or 0 */
static gboolean
is_wanted (LaurelVote *vote, gboolean is_one, gint64 of)
{
  gint64 id = is_one ? laurel_row_get_id (LAUREL_ROW (vote)) : laurel_vote_get_stage_id (vote);

  return laurel_vote_get_closed (vote) != 0 && (of == 0 || id == of);
}

gboolean
laurel_vote_rows_is_known (const char *what)
{
  return g_str_equal (what, "vote") || g_str_equal (what, "votes");
}

/**
 * laurel_vote_rows_add:
 * @draft: rows for a batch
 * @reader: where to read
 * @what: “vote”, or “votes” for all of a stage
 * @contest: a contest
 * @of: the id of a vote, or of a stage; 0 for all stages
 * @error: return location for an error, as where nothing is closed
 */
gboolean
laurel_vote_rows_add (LaurelLibraryDraft *draft, LaurelReader *reader, const char *what,
                      gint64 contest, gint64 of, GError **error)
{
  g_autoptr (LaurelContest) owner = laurel_contest_load (reader, contest, error);
  Rows self = { reader, draft, owner, FALSE };
  g_autoptr (GPtrArray) votes = owner ? run (&self, &LAUREL_VOTES_OF_CONTEST, contest, error)
                                      : NULL;
  gboolean is_one = g_str_equal (what, "vote");
  guint n = 0;

  for (guint i = 0; votes != NULL && i < votes->len; i++)
    n += is_wanted (votes->pdata[i], is_one, of);
  self.is_alone = n == 1;
  for (guint i = 0; votes != NULL && i < votes->len; i++)
    if (is_wanted (votes->pdata[i], is_one, of) && !add_vote (&self, votes->pdata[i], error))
      return FALSE;
  if (votes == NULL || laurel_library_draft_get_n_rows (draft) > 0)
    return votes != NULL;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("No vote is closed yet: its protocol is made when it is."));
  return FALSE;
}
