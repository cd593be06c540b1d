/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-ballot-pile.h"

#include "base/laurel-json.h"
#include "judging/votes/laurel-ballot.h"
#include "judging/votes/laurel-vote-choice.h"

/* As it is kept: how many were counted; ballots, those who voted, and what is half typed. */
#define FORMAT "(uubaa(xs)axa(xa(xs)))"

static gpointer
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

LaurelBallotPile *
laurel_ballot_pile_new (void)
{
  LaurelBallotPile *self = g_new0 (LaurelBallotPile, 1);

  self->ballots = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                        (GDestroyNotify) g_variant_unref);

  return self;
}

void
laurel_ballot_pile_free (LaurelBallotPile *self)
{
  g_ptr_array_unref (self->ballots);
  g_hash_table_unref (self->present);
  g_hash_table_unref (self->drafts);
  g_free (self);
}

static void
touch (LaurelBallotPile *self)
{
  self->is_touched = TRUE;
  self->serial++;
}

/**
 * laurel_ballot_pile_settle:
 * @self: a pile
 * @counted: how many ballots the library has now
 * @serial: the serial when these were given to it
 *
 * What was changed since then is not in it yet.
 */
void
laurel_ballot_pile_settle (LaurelBallotPile *self, guint counted, guint serial)
{
  self->counted = counted;
  self->head = MIN (counted, self->ballots->len);
  if (self->serial == serial)
    self->is_touched = FALSE;
}

/* Whether anything of it is not in the library. */
gboolean
laurel_ballot_pile_is_pending (LaurelBallotPile *self)
{
  return self->is_touched || g_hash_table_size (self->drafts) > 0;
}

/**
 * laurel_ballot_pile_put:
 * @self: a pile
 * @slot: 0 for one more, or which one it replaces, as in @drafts
 * @ballot: a ballot of a secret vote
 */
void
laurel_ballot_pile_put (LaurelBallotPile *self, gint64 slot, GVariant *ballot)
{
  guint which = (guint) (-slot - 1);

  if (slot < 0 && which < self->ballots->len) {
    g_variant_unref (self->ballots->pdata[which]);
    self->ballots->pdata[which] = g_variant_ref_sink (ballot);
  } else {
    g_ptr_array_add (self->ballots, g_variant_ref_sink (ballot));
  }
  laurel_ballot_pile_set_draft (self, slot, NULL);
  touch (self);
}

static gboolean
is_correction (gpointer slot, gpointer draft, gpointer data)
{
  return *(const gint64 *) slot < 0;
}

/* The others are called anew by it, so what is half corrected of them goes. */
void
laurel_ballot_pile_drop (LaurelBallotPile *self, guint which)
{
  g_return_if_fail (which < self->ballots->len);

  g_ptr_array_remove_index (self->ballots, which);
  g_hash_table_foreach_remove (self->drafts, is_correction, NULL);
  self->head -= which < self->head;
  touch (self);
}

void
laurel_ballot_pile_set_present (LaurelBallotPile *self, gint64 judge, gboolean present)
{
  if (present)
    g_hash_table_add (self->present, dup_id (judge));
  else
    g_hash_table_remove (self->present, &judge);
  touch (self);
}

/* Returns: (transfer none) (nullable): what is half typed there */
GVariant *
laurel_ballot_pile_get_draft (LaurelBallotPile *self, gint64 slot)
{
  return g_hash_table_lookup (self->drafts, &slot);
}

/**
 * laurel_ballot_pile_set_draft:
 * @self: a pile
 * @slot: where it is typed
 * @ballot: (nullable): what; %NULL once it is taken
 */
void
laurel_ballot_pile_set_draft (LaurelBallotPile *self, gint64 slot, GVariant *ballot)
{
  if (ballot != NULL)
    g_hash_table_insert (self->drafts, dup_id (slot), g_variant_ref_sink (ballot));
  else
    g_hash_table_remove (self->drafts, &slot);
}

/* ---- to and from the library ----------------------------------------------------------------- */

static GVariant *
read_counted (LaurelBallot *ballot, GListModel *choices)
{
  g_autoptr (JsonNode) root = laurel_json_parse (laurel_ballot_get_content (ballot));
  JsonObject *object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  g_auto (GVariantBuilder) words = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xs)"));

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (choices, i);
    gint64 entry = laurel_vote_choice_get_entry_id (choice);
    g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, entry);
    g_autofree char *word = laurel_json_dup_value (object, key);

    g_variant_builder_add (&words, "(xs)", entry, word ? word : "");
  }

  return g_variant_ref_sink (g_variant_builder_end (&words));
}

/**
 * laurel_ballot_pile_read_counted:
 * @self: an empty pile
 * @ballots: (element-type LaurelBallot): those of a secret vote that the library has
 * @choices: (element-type LaurelVoteChoice): what is voted on
 */
void
laurel_ballot_pile_read_counted (LaurelBallotPile *self, GListModel *ballots, GListModel *choices)
{
  guint n = g_list_model_get_n_items (ballots);

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelBallot) ballot = g_list_model_get_item (ballots, i);

    g_ptr_array_add (self->ballots, read_counted (ballot, choices));
  }
  laurel_ballot_pile_settle (self, n, self->serial);
}

/**
 * laurel_ballot_pile_build:
 * @self: a pile
 * @vote: a secret vote
 * @voters: (element-type LaurelVoter): its members
 *
 * Returns: (transfer floating): the arguments of %LAUREL_BALLOTS_COUNT
 */
GVariant *
laurel_ballot_pile_build (LaurelBallotPile *self, gint64 vote, GListModel *voters)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_auto (GVariantBuilder) ballots = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa(xs)"));

  for (guint i = 0; i < g_list_model_get_n_items (voters); i++) {
    g_autoptr (LaurelRow) voter = g_list_model_get_item (voters, i);
    gint64 id = laurel_row_get_id (voter);

    if (g_hash_table_contains (self->present, &id))
      g_variant_builder_add (&ids, "x", id);
  }
  for (guint i = 0; i < self->ballots->len; i++)
    g_variant_builder_add_value (&ballots, self->ballots->pdata[i]);

  return g_variant_new ("(xaxaa(xs))", vote, &ids, &ballots);
}

/* ---- as text --------------------------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): all of it; %NULL where there is nothing to keep */
char *
laurel_ballot_pile_dup_text (LaurelBallotPile *self)
{
  g_auto (GVariantBuilder) ballots = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa(xs)"));
  g_auto (GVariantBuilder) present = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_auto (GVariantBuilder) drafts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xa(xs))"));
  g_autoptr (GVariant) all = NULL;
  GHashTableIter iter;
  gpointer id, draft;

  if (!laurel_ballot_pile_is_pending (self))
    return NULL;

  for (guint i = 0; i < self->ballots->len; i++)
    g_variant_builder_add_value (&ballots, self->ballots->pdata[i]);
  g_hash_table_iter_init (&iter, self->present);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_variant_builder_add (&present, "x", *(gint64 *) id);
  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, &id, &draft))
    g_variant_builder_add (&drafts, "(x@a(xs))", *(gint64 *) id, draft);
  all = g_variant_ref_sink (g_variant_new (FORMAT, self->counted, self->head,
                                           self->is_touched, &ballots, &present, &drafts));

  return g_variant_print (all, TRUE);
}

/* If they were counted anew since, those stay, and what was typed besides comes after. */
static void
read_ballots (LaurelBallotPile *self, GVariant *ballots, guint counted, guint head)
{
  gboolean is_anew = counted != self->counted;

  if (!is_anew) {
    g_ptr_array_set_size (self->ballots, 0);
    self->head = head;
  }
  for (gsize i = is_anew ? head : 0; i < g_variant_n_children (ballots); i++)
    g_ptr_array_add (self->ballots, g_variant_get_child_value (ballots, i));
}

/**
 * laurel_ballot_pile_read_text:
 * @self: a pile, as it was counted
 * @text: what was kept of it
 *
 * Returns: whether that can be read
 */
gboolean
laurel_ballot_pile_read_text (LaurelBallotPile *self, const char *text)
{
  g_autoptr (GVariant) all = g_variant_parse (G_VARIANT_TYPE (FORMAT), text, NULL, NULL, NULL);
  g_autoptr (GVariant) ballots = NULL, present = NULL, drafts = NULL;
  gboolean is_touched;
  guint32 counted, head;

  if (all == NULL)
    return FALSE;

  g_variant_get (all, "(uub@aa(xs)@ax@a(xa(xs)))", &counted, &head, &is_touched, &ballots, &present,
                 &drafts);
  if (is_touched) {
    read_ballots (self, ballots, counted, head);
    g_hash_table_remove_all (self->present);
    for (gsize i = 0; i < g_variant_n_children (present); i++) {
      g_autoptr (GVariant) id = g_variant_get_child_value (present, i);

      laurel_ballot_pile_set_present (self, g_variant_get_int64 (id), TRUE);
    }
  }
  for (gsize i = 0; i < g_variant_n_children (drafts); i++) {
    g_autoptr (GVariant) ballot = NULL;
    gint64 slot;

    g_variant_get_child (drafts, i, "(x@a(xs))", &slot, &ballot);
    laurel_ballot_pile_set_draft (self, slot, ballot);
  }
  self->is_touched = is_touched;

  return TRUE;
}
