/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-result-words.h"

#include "ui/kit/laurel-day-words.h"

#include <glib/gi18n-lib.h>

/* What people call the states of results, and of what is said against them. */

const char *const LAUREL_OBJECTION_GROUNDS[] = {
  "authorship", "truth", "eligibility", "procedure", "interest", "arithmetic", "spelling", "other",
  NULL,
};

const char *const LAUREL_OBJECTION_GROUND_NAMES[] = {
  N_("Authorship"), N_("Truth of what was handed in"), N_("Eligibility"), N_("Procedure"),
  N_("Conflict of interest"), N_("Arithmetic"), N_("Spelling"), N_("Something else"), NULL,
};

const char *const LAUREL_OBJECTION_STATES[] = {
  "received", "examined", "upheld", "rejected", "not-taken", "withdrawn", NULL,
};

const char *const LAUREL_OBJECTION_STATE_NAMES[] = {
  N_("Received"), N_("Being examined"), N_("Upheld"), N_("Rejected"), N_("Not taken"),
  N_("Withdrawn"), NULL,
};

static const char *
find (const char *word, const char *const *words, const char *const *names)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return g_dgettext (GETTEXT_PACKAGE, names[i]);

  return "";
}

const char *
laurel_result_words_of_grounds (const char *grounds)
{
  return find (grounds, LAUREL_OBJECTION_GROUNDS, LAUREL_OBJECTION_GROUND_NAMES);
}

const char *
laurel_result_words_of_state (const char *state)
{
  return find (state, LAUREL_OBJECTION_STATES, LAUREL_OBJECTION_STATE_NAMES);
}

/* Returns: (transfer full): “Final · Speech”, or the stage alone where it compares all entries */
char *
laurel_result_words_dup_title (LaurelResultScope *scope)
{
  const char *name = laurel_result_scope_get_name (scope);

  return name == NULL || *name == '\0'
           ? g_strdup (laurel_result_scope_get_stage (scope))
           : g_strdup_printf ("%s · %s", laurel_result_scope_get_stage (scope), name);
}

/* Returns: (transfer full): for how long it can be objected to */
char *
laurel_result_words_dup_period (LaurelResultScope *scope)
{
  g_autofree char *first = NULL, *last = NULL;

  if (laurel_result_scope_get_public_first (scope) == NULL)
    return g_strdup (_("Not public yet"));
  if (laurel_result_scope_get_public_days (scope) == 0)
    return g_strdup (_("Cannot be objected to"));

  first = laurel_day_words_of_iso (laurel_result_scope_get_public_first (scope));
  last = laurel_day_words_of_iso (laurel_result_scope_get_public_last (scope));

  /* Translators: two days, as 9 Oct 2025. */
  return g_strdup_printf (_("Public from %1$s to %2$s"), first, last);
}

/* Returns: (transfer full): how far it has come, in a few words */
char *
laurel_result_words_dup_state (LaurelResultScope *scope)
{
  int open = laurel_result_scope_get_open_objections (scope);

  if (laurel_result_scope_get_result_id (scope) == 0 &&
      laurel_result_scope_get_sheets (scope) == 0)
    return g_strdup (_("Not released"));
  if (laurel_result_scope_get_result_id (scope) == 0)
    /* Translators: two numbers of score sheets. */
    return g_strdup_printf (_("%1$d of %2$d score sheets are full"),
                            laurel_result_scope_get_full (scope),
                            laurel_result_scope_get_sheets (scope));
  if (open > 0)
    /* Translators: %d counts objections. */
    return g_strdup_printf (ngettext ("%d open objection", "%d open objections", (gulong) open),
                            open);

  if (laurel_result_scope_get_public_days (scope) > 0) {
    g_autofree char *until =
      laurel_day_words_of_iso (laurel_result_scope_get_public_last (scope));

    /* Translators: %1$d is the version of a result, %2$s a day, as 9 Oct 2025. */
    return g_strdup_printf (_("Version %1$d · public until %2$s"),
                            laurel_result_scope_get_version (scope), until);
  }

  /* Translators: %d is the version of a result. */
  return g_strdup_printf (_("Version %d · released"), laurel_result_scope_get_version (scope));
}

static char *
dup_standing (int place, const char *level)
{
  if (place == 0)
    return g_strdup (_("no place"));
  if (level == NULL)
    /* Translators: %d is a place in a ranking. */
    return g_strdup_printf (_("place %d"), place);

  /* Translators: %1$d is a place in a ranking, %2$s a level of awards. */
  return g_strdup_printf (_("place %1$d, %2$s"), place, level);
}

/* Returns: (transfer full): where an entry stood, and where it stands */
char *
laurel_result_words_dup_change (LaurelResultChange *change)
{
  const char *kind = laurel_result_change_get_kind (change);
  g_autofree char *before = dup_standing (laurel_result_change_get_place_before (change),
                                          laurel_result_change_get_level_before (change));
  g_autofree char *after = dup_standing (laurel_result_change_get_place_after (change),
                                         laurel_result_change_get_level_after (change));

  if (g_strcmp0 (kind, "new") == 0)
    /* Translators: %s is a place in a ranking, with its award. */
    return g_strdup_printf (_("New: %s"), after);
  if (g_strcmp0 (kind, "gone") == 0)
    /* Translators: %s is a place in a ranking, with its award. */
    return g_strdup_printf (_("Gone; was %s"), before);
  if (g_strcmp0 (kind, "score") == 0)
    /* Translators: two scores. */
    return g_strdup_printf (_("Only the score: %1$s, was %2$s"),
                            laurel_result_change_get_score_after (change),
                            laurel_result_change_get_score_before (change));

  /* Translators: both are places in a ranking, with their awards. */
  return g_strdup_printf (_("Now %1$s; was %2$s"), after, before);
}

/* Returns: (transfer full): which version it is, and since when */
char *
laurel_result_words_dup_version (LaurelResult *result)
{
  g_autofree char *when = laurel_day_words_of_moment (laurel_result_get_released (result));

  /* Translators: %1$d is the version of a result, %2$s a moment. */
  return g_strdup_printf (_("Version %1$d, released on %2$s"), laurel_result_get_version (result),
                          when);
}

/**
 * laurel_result_words_choose:
 * @row: a row of choices
 * @words: as the store calls them
 * @names: as people do, in English
 *
 * Sets what can be chosen.
 */
void
laurel_result_words_choose (LaurelChoiceRow *row, const char *const *words,
                            const char *const *names)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (told, (char *) g_dgettext (GETTEXT_PACKAGE, names[i]));
  g_ptr_array_add (told, NULL);
  laurel_choice_row_set_choices (row, words, (const char *const *) told->pdata);
}
