/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-ballot-stash.h"

#include "base/laurel-compat.h"
#include "ui/kit/laurel-keeper.h"

/**
 * LaurelBallotStash:
 *
 * Where ballots that were typed stand until they are in the library: outside of it.
 */
struct _LaurelBallotStash {
  LaurelKeeper *keeper;
  char *file_id; /* (nullable): of which library */
  gint64 vote;   /* that was kept or loaded last */
  char *text;    /* (nullable): what is kept of it */
};

static char *
dup_key (gint64 vote)
{
  return g_strdup_printf ("ballots-%" G_GINT64_FORMAT, vote);
}

/* So it is tried again. */
static void
on_not_kept (LaurelBallotStash *self, const char *file_id, const char *key)
{
  g_autofree char *current = dup_key (self->vote);

  if (g_str_equal (key, current))
    self->vote = 0;
}

/* @widget: where ballots are typed */
LaurelBallotStash *
laurel_ballot_stash_new (GtkWidget *widget)
{
  LaurelBallotStash *self = g_new0 (LaurelBallotStash, 1);

  self->keeper = laurel_keeper_new (widget);
  g_signal_connect_swapped (self->keeper, "failed", G_CALLBACK (on_not_kept), self);

  return self;
}

void
laurel_ballot_stash_free (LaurelBallotStash *self)
{
  g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_object_unref (self->keeper);
  g_free (self->file_id);
  g_free (self->text);
  g_free (self);
}

/* @session: (nullable): that of the library they belong to */
void
laurel_ballot_stash_set_session (LaurelBallotStash *self, LaurelSession *session)
{
  laurel_set_str (&self->file_id, session == NULL ? NULL : laurel_store_get_file_id (
                                                             laurel_session_get_store (session)));
  self->vote = 0;
}

/**
 * laurel_ballot_stash_load:
 * @self: a stash
 * @vote: a vote
 * @pile: its ballots, as the library has them
 *
 * Adds what was typed before.
 */
void
laurel_ballot_stash_load (LaurelBallotStash *self, gint64 vote, LaurelBallotPile *pile)
{
  g_autofree char *key = dup_key (vote), *text = NULL;

  if (self->file_id == NULL)
    return;

  text = laurel_keeper_dup (self->keeper, self->file_id, key);
  if (text != NULL)
    laurel_ballot_pile_read_text (pile, text);
  self->vote = vote;
  laurel_set_str (&self->text, text);
}

/* Keeps what of @pile is not in the library. */
void
laurel_ballot_stash_keep (LaurelBallotStash *self, gint64 vote, LaurelBallotPile *pile)
{
  g_autofree char *key = dup_key (vote), *text = laurel_ballot_pile_dup_text (pile);
  gboolean is_same = self->vote == vote && g_strcmp0 (self->text, text) == 0;

  if (self->file_id == NULL || is_same)
    return;

  laurel_keeper_keep (self->keeper, self->file_id, key, text);
  self->vote = vote;
  laurel_set_str (&self->text, text);
}

/**
 * laurel_ballot_stash_settle:
 * @self: a stash
 * @vote: a vote that nobody looks at any more
 * @voter: whose ballot is in the library now, or 0 for those of a secret vote
 * @counted: how many these are
 */
void
laurel_ballot_stash_settle (LaurelBallotStash *self, gint64 vote, gint64 voter, guint counted)
{
  g_autoptr (LaurelBallotPile) pile = laurel_ballot_pile_new ();
  gint64 shown = self->vote;
  g_autofree char *text = g_strdup (self->text);

  laurel_ballot_stash_load (self, vote, pile);
  if (voter != 0)
    laurel_ballot_pile_set_draft (pile, voter, NULL);
  else
    laurel_ballot_pile_settle (pile, counted, pile->serial);
  laurel_ballot_stash_keep (self, vote, pile);
  self->vote = shown;
  laurel_set_str (&self->text, text);
}
