/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-vote-words.h"

#include "judging/votes/laurel-vote-reason.h"
#include "ui/kit/laurel-day-words.h"

#include <glib/gi18n-lib.h>

/* What is said of votes, and how ballots are typed. */

const char *const LAUREL_VOTE_KINDS[] = { "motion", "approval", "ranked", NULL };
const char *const LAUREL_VOTE_KIND_NAMES[] = { N_("Yes, no or abstain"),
                                               N_("Some of them"),
                                               N_("An order"), NULL };

const char *const LAUREL_VOTE_MAJORITIES[] = { "simple", "absolute", "two-thirds", NULL };
const char *const LAUREL_VOTE_MAJORITY_NAMES[] = { N_("More yes than no"),
                                                   N_("Over half of members"),
                                                   N_("Two thirds of voters"), NULL };

/* Returns: (transfer full): how far it has come */
char *
laurel_vote_words_dup_state (LaurelVote *vote)
{
  gint64 closed = laurel_vote_get_closed (vote);
  g_autofree char *when = closed ? laurel_day_words_of_moment (closed) : NULL;

  if (when != NULL)
    /* Translators: %1$s is a moment, %2$d and %3$d count members. */
    return g_strdup_printf (_("Closed on %1$s · %2$d of %3$d voted"), when,
                            laurel_vote_get_present (vote), laurel_vote_get_members (vote));

  /* Translators: two numbers of members. */
  return g_strdup_printf (_("Open · %1$d of %2$d have voted"), laurel_vote_get_present (vote),
                          laurel_vote_get_members (vote));
}

/* Returns: (transfer full): how it is decided, in sentences */
char *
laurel_vote_words_dup_rule (LaurelVote *vote)
{
  LaurelVoteRule rule = laurel_vote_get_rule (vote);
  g_autofree char *needed = laurel_vote_reason_dup_rule (&rule);
  g_autofree char *quorum = laurel_vote_reason_dup_quorum (&rule,
                                                           (guint) laurel_vote_get_present (vote));
  g_autoptr (GString) text = g_string_new (laurel_vote_get_secret (vote) ? _("Secret ballot.")
                                                                         : _("Open ballot."));

  g_string_append_printf (text, "\n%s", needed);
  if (rule.seats > 0)
    /* Translators: %u counts seats. */
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "\nThere is %u seat.",
                                               "\nThere are %u seats.", rule.seats), rule.seats);
  g_string_append_printf (text, "\n%s", quorum);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How a ballot is typed. */
const char *
laurel_vote_words_get_hint (LaurelVoteKind kind)
{
  switch (kind) {
  case LAUREL_VOTE_RANKED:
    return _("Type the place of each: 1 is the first. Enter goes on; what has no place comes after "
             "those that have one.");
  case LAUREL_VOTE_APPROVAL:
    return _("Type y for each that the ballot names; Enter goes on.");
  case LAUREL_VOTE_MOTION:
  default:
    return _("Type y for yes, n for no, a for an abstention; Enter goes on.");
  }
}

/* @outcome: as the store calls it */
const char *
laurel_vote_words_get_outcome (const char *outcome)
{
  return g_str_equal (outcome, "carried") ? _("Carried")
         : g_str_equal (outcome, "no-quorum") ? _("Not decided") : _("Not carried");
}

/* Returns: (nullable): the style class of its badge */
const char *
laurel_vote_words_get_style (const char *outcome)
{
  return g_str_equal (outcome, "carried") ? "success"
         : g_str_equal (outcome, "tied-out") ? "warning" : NULL;
}

/* ---- ballots --------------------------------------------------------------------------------- */

static const struct {
  const char *word;
  const char *typed[8];
} ANSWERS[] = {
  { "yes", { "y", "yes", "+", "是", "同意", "赞成", NULL } },
  { "no", { "n", "no", "-", "否", "不同意", "反对", NULL } },
  { "abstain", { "a", "abstain", "0", "弃", "弃权", NULL } },
};

/**
 * laurel_vote_words_dup_typed:
 * @kind: how it is voted
 * @text: what was typed
 *
 * Returns: (transfer full): the word of a ballot that it stands for, or itself
 */
char *
laurel_vote_words_dup_typed (LaurelVoteKind kind, const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *small = g_utf8_strdown (g_strstrip (plain), -1);

  for (gsize i = 0; kind != LAUREL_VOTE_RANKED && i < G_N_ELEMENTS (ANSWERS); i++)
    if (g_strv_contains (ANSWERS[i].typed, small) ||
        g_strcmp0 (small, laurel_vote_words_show (ANSWERS[i].word)) == 0)
      return g_strdup (ANSWERS[i].word);

  return g_steal_pointer (&small);
}

/* Returns: a word of a ballot, as people read it */
const char *
laurel_vote_words_show (const char *word)
{
  /* Translators: in small letters; what a ballot says. */
  return g_str_equal (word, "yes") ? _("yes")
         /* Translators: in small letters; what a ballot says. */
         : g_str_equal (word, "no") ? _("no")
         /* Translators: in small letters; what a ballot says. */
         : g_str_equal (word, "abstain") ? _("abstain") : word;
}

/**
 * laurel_vote_words_of_key:
 * @kind: how it is voted
 * @n_choices: how many choices there are
 * @key: a key
 *
 * Returns: (nullable): the word that the key alone stands for; the same keys whatever the language
 */
const char *
laurel_vote_words_of_key (LaurelVoteKind kind, guint n_choices, guint key)
{
  static const char *const PLACES[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9" };
  guint letter = gdk_keyval_to_lower (key);
  guint place = key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9 ? key - GDK_KEY_KP_1
                                                           : key - GDK_KEY_1;

  if (kind == LAUREL_VOTE_RANKED)
    return n_choices < 10 && place < n_choices ? PLACES[place] : NULL;
  if (letter == GDK_KEY_y)
    return "yes";
  if (kind == LAUREL_VOTE_MOTION && letter == GDK_KEY_n)
    return "no";

  return kind == LAUREL_VOTE_MOTION && letter == GDK_KEY_a ? "abstain" : NULL;
}
