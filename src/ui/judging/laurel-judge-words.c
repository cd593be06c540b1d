/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-judge-words.h"

#include "store/laurel-pinyin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the window says of judges, and of those who can be. */

/* (array zero-terminated=1): in the order in which they are offered */
const char *const LAUREL_JUDGE_ROLES[] = { "judge", "chair", "alternate", NULL };

/* Returns: what a judge answered */
const char *
laurel_judge_words_of_state (const char *state)
{
  if (g_strcmp0 (state, "invited") == 0)
    return C_("judge", "Asked");
  if (g_strcmp0 (state, "accepted") == 0)
    return C_("judge", "Accepted");
  if (g_strcmp0 (state, "declined") == 0)
    return C_("judge", "Declined");

  return C_("judge", "Not asked yet");
}

/* Returns: what a judge is for */
const char *
laurel_judge_words_of_role (const char *role)
{
  if (g_strcmp0 (role, "chair") == 0)
    return C_("judge", "Chair");

  return g_strcmp0 (role, "alternate") == 0 ? C_("judge", "Alternate") : C_("judge", "Judge");
}

/* @part: one line, or several */
static void
add_part (GString *all, const char *part)
{
  g_auto (GStrv) lines = g_strsplit (part ? part : "", "\n", -1);
  g_autofree char *text = g_strjoinv (", ", lines);

  if (*text != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", text);
}

/**
 * laurel_judge_words_dup_about:
 * @judge: a judge
 *
 * Returns: (transfer full): what the judge is for, whose, and how much there is to judge
 */
char *
laurel_judge_words_dup_about (LaurelJudge *judge)
{
  GString *all = g_string_new (NULL);
  guint load = (guint) laurel_judge_get_load (judge);
  g_autofree char *entries = NULL;

  if (g_strcmp0 (laurel_judge_get_role (judge), "judge") != 0)
    add_part (all, laurel_judge_words_of_role (laurel_judge_get_role (judge)));
  add_part (all, laurel_judge_get_organization (judge));
  add_part (all, laurel_judge_get_section (judge));
  if (load > 0)
    /* Translators: %u counts entries. */
    entries = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", load), load);
  add_part (all, entries);

  return g_string_free (all, FALSE);
}

/**
 * laurel_judge_words_dup_expert:
 * @expert: an expert
 *
 * Returns: (transfer full): where the expert works, and what the expert knows about
 */
char *
laurel_judge_words_dup_expert (LaurelExpert *expert)
{
  GString *all = g_string_new (NULL);

  add_part (all, laurel_expert_get_organization (expert));
  add_part (all, laurel_expert_get_region (expert));
  add_part (all, laurel_expert_get_fields (expert));

  return g_string_free (all, FALSE);
}

/* @word is a word, and the pinyin that it may be. */
static gboolean
has (const char *text, GStrv word)
{
  return text != NULL && (strcasestr (text, word[0]) != NULL ||
                          laurel_pinyin_is_in (text, word[1]));
}

/**
 * laurel_judge_words_match:
 * @expert: an expert
 * @wanted: words (laurel_pinyin_dup_wanted())
 *
 * Returns: whether each of them stands in the name, the organisation, the region or the fields
 */
gboolean
laurel_judge_words_match (LaurelExpert *expert, GStrv wanted)
{
  for (; *wanted != NULL; wanted += 2)
    if (!has (laurel_expert_get_name (expert), wanted) &&
        !has (laurel_expert_get_organization (expert), wanted) &&
        !has (laurel_expert_get_region (expert), wanted) &&
        !has (laurel_expert_get_fields (expert), wanted))
      return FALSE;

  return TRUE;
}
