/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-ballot-check.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* What may stand on a ballot: the same for who types it and for what is stored. */

static gboolean
is_silent (const char *word)
{
  return word == NULL || *word == '\0';
}

/* Returns: the place that a word is, from 1, or 0 */
static guint
read_place (const char *word, guint n_choices)
{
  guint64 place;

  return !is_silent (word) && g_ascii_string_to_unsigned (word, 10, 1, n_choices, &place, NULL)
           ? (guint) place : 0;
}

static gboolean
check_place (const char *const *words, const char *const *numbers, guint n_choices, guint which,
             GError **error)
{
  guint place = read_place (words[which], n_choices);

  if (place == 0)
    return laurel_refuse (error,
                          /* Translators: what stands on a ballot, the number of an entry, and how
                           * many entries there are. */
                          _("“%1$s” is no place of entry %2$s: write a number from 1 to %3$u."),
                          words[which], numbers[which], n_choices);
  for (guint i = 0; i < n_choices; i++)
    if (i != which && read_place (words[i], n_choices) == place)
      return laurel_refuse (error,
                            /* Translators: %1$u is a place, %2$s and %3$s are numbers of
                             * entries. */
                            _("Place %1$u stands on the ballot twice, for %2$s and for %3$s: give "
                              "one of them another place, or none."), place,
                            numbers[MIN (i, which)], numbers[MAX (i, which)]);

  return TRUE;
}

static gboolean
check_answer (const LaurelVoteRule *rule, const char *word, GError **error)
{
  gboolean is_approval = rule->kind == LAUREL_VOTE_APPROVAL;

  if (is_approval ? g_str_equal (word, "yes")
                  : g_strv_contains ((const char *const[]) { "yes", "no", "abstain", NULL }, word))
    return TRUE;

  return laurel_refuse (error, is_approval
                                 /* Translators: %s is what stands on a ballot. */
                                 ? _("“%s”: a ballot of this vote says “yes” or nothing.")
                                 /* Translators: %s is what stands on a ballot. */
                                 : _("“%s”: a ballot of this vote says “yes”, “no” or "
                                     "“abstain”."), word);
}

/* Whoever is named after all seats are is one too many. */
static gboolean
check_seats (const LaurelVoteRule *rule, const char *const *words, guint n_choices, GError **error)
{
  guint named = 0;

  if (rule->kind != LAUREL_VOTE_APPROVAL || rule->seats == 0)
    return TRUE;
  for (guint i = 0; i < n_choices; i++)
    named += !is_silent (words[i]);
  if (named <= rule->seats)
    return TRUE;

  /* Translators: %u counts seats. */
  return laurel_refuse (error, ngettext ("This ballot names more than there are seats: "
                                         "%u.", "This ballot names more than there are "
                                         "seats: %u.", rule->seats), rule->seats);
}

/**
 * laurel_ballot_check_word:
 * @rule: how it is voted
 * @words: (array length=n_choices): what a ballot says of each choice so far: “yes”, “no”,
 *   “abstain”, a place, or nothing
 * @numbers: (array length=n_choices): what the choices are called
 * @n_choices: how many choices
 * @which: one of them
 * @error: return location for a `LAUREL_RULE_ERROR` with a remedy
 *
 * Returns: whether what is said of that one may stand beside the others
 */
gboolean
laurel_ballot_check_word (const LaurelVoteRule *rule, const char *const *words,
                          const char *const *numbers, guint n_choices, guint which,
                          GError **error)
{
  if (is_silent (words[which]))
    return TRUE;
  if (rule->kind == LAUREL_VOTE_RANKED)
    return check_place (words, numbers, n_choices, which, error);

  return check_answer (rule, words[which], error) && check_seats (rule, words, n_choices, error);
}

/* Who is third comes after a first and a second. */
static gboolean
check_gaps (const char *const *words, guint n_choices, guint *which, GError **error)
{
  for (guint place = 1; place <= n_choices; place++) {
    guint after = n_choices;
    gboolean is_there = FALSE;

    for (guint i = 0; i < n_choices; i++) {
      guint given = read_place (words[i], n_choices);

      is_there = is_there || given == place;
      if (given > place && after == n_choices)
        after = i;
    }
    if (is_there || after == n_choices)
      continue;
    *which = after;
    /* Translators: %u is a place. */
    return laurel_refuse (error, _("The ballot has no place %u: rank from 1 on, without "
                                   "gaps."), place);
  }

  return TRUE;
}

/**
 * laurel_ballot_check:
 * @rule: how it is voted
 * @words: (array length=n_choices): what a ballot says of each choice: “yes”, “no”, “abstain”, a
 *   place, or nothing
 * @numbers: (array length=n_choices): what the choices are called
 * @n_choices: how many choices
 * @which: (out): the choice at which it is wrong, if it is
 * @error: return location for a `LAUREL_RULE_ERROR` with a remedy
 *
 * Returns: whether the ballot is one
 */
gboolean
laurel_ballot_check (const LaurelVoteRule *rule, const char *const *words,
                     const char *const *numbers, guint n_choices, guint *which, GError **error)
{
  for (*which = 0; *which < n_choices; (*which)++)
    if (!laurel_ballot_check_word (rule, words, numbers, n_choices, *which, error))
      return FALSE;

  return rule->kind != LAUREL_VOTE_RANKED || check_gaps (words, n_choices, which, error);
}
