/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-entry-words.h"

#include "store/laurel-pinyin.h"
#include "ui/kit/laurel-day-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the window says of entries, and by which words it finds them. */

/* (array zero-terminated=1): in the order in which they are offered */
const char *const LAUREL_ENTRY_STATES[] = { "waiting", "complete", "to-complete", "refused",
                                            "withdrawn", "disqualified", NULL };

/* Returns: how an entry stands */
const char *
laurel_entry_words_of_state (const char *state)
{
  static const char *const WORDS[] = { N_("Waits for its check"), N_("Complete"),
                                       N_("To be completed"), N_("Refused"), N_("Withdrawn"),
                                       N_("Disqualified") };

  for (guint i = 0; LAUREL_ENTRY_STATES[i] != NULL; i++)
    if (g_strcmp0 (LAUREL_ENTRY_STATES[i], state) == 0)
      return g_dgettext (GETTEXT_PACKAGE, WORDS[i]);

  return "";
}

static void
add_part (GString *all, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", part);
}

/**
 * laurel_entry_words_dup_about:
 * @entry: an entry
 *
 * Returns: (transfer full): its number, what it is in, and who sent it or made it
 */
char *
laurel_entry_words_dup_about (LaurelEntry *entry)
{
  GString *all = g_string_new (NULL);
  const char *organization = laurel_entry_get_organization (entry);

  add_part (all, laurel_entry_get_number (entry));
  add_part (all, laurel_entry_get_category (entry));
  add_part (all, laurel_entry_get_group (entry));
  add_part (all, laurel_entry_get_division (entry));
  if (organization != NULL) {
    add_part (all, organization);
  } else if (laurel_entry_get_persons (entry) != NULL) {
    g_autofree char *persons = g_strdelimit (g_strdup (laurel_entry_get_persons (entry)), "\n",
                                             ' ');

    add_part (all, persons);
  }

  return g_string_free (all, FALSE);
}

/* Returns: why two entries may be the same */
const char *
laurel_entry_words_of_likeness (LaurelEntryTwins *twins)
{
  const char *kind = laurel_entry_twins_get_kind (twins);

  if (g_strcmp0 (kind, "same-title") == 0)
    return _("The titles are the same");
  if (g_strcmp0 (kind, "same-sound") == 0)
    return _("The titles sound the same");
  if (g_strcmp0 (kind, "same-persons") == 0)
    return _("The same persons made them");

  return _("The titles are nearly the same");
}

/**
 * laurel_entry_words_dup_origin:
 * @twins: two entries that may be the same
 * @is_other: of the second of them
 *
 * Returns: (transfer full): who made it, where it comes from and when it came; "" where nothing is
 *   known
 */
char *
laurel_entry_words_dup_origin (LaurelEntryTwins *twins, gboolean is_other)
{
  g_autofree char *persons = NULL, *organization = NULL, *recommender = NULL, *received = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  g_object_get (twins, is_other ? "other-persons" : "persons", &persons,
                is_other ? "other-organization" : "organization", &organization,
                is_other ? "other-recommender" : "recommender", &recommender,
                is_other ? "other-received" : "received", &received, NULL);
  if (persons != NULL) {
    g_auto (GStrv) names = g_strsplit (persons, "\n", -1);
    /* Translators: what stands between the names of a list. */
    g_autofree char *list = g_strjoinv (_(", "), names);

    add_part (all, list);
  }
  add_part (all, organization);
  if (recommender != NULL) {
    /* Translators: %s is an organisation. */
    g_autofree char *words = g_strdup_printf (_("recommended by %s"), recommender);

    add_part (all, words);
  }
  if (received != NULL) {
    g_autofree char *day = laurel_day_words_of_iso (received);
    /* Translators: %s is a day. */
    g_autofree char *words = g_strdup_printf (_("came on %s"), day);

    add_part (all, words);
  }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* @word is a word, and the pinyin that it may be. */
static gboolean
has (const char *text, GStrv word)
{
  return text != NULL && (strcasestr (text, word[0]) != NULL ||
                          laurel_pinyin_is_in (text, word[1]));
}

/**
 * laurel_entry_words_match:
 * @entry: an entry
 * @wanted: words (laurel_pinyin_dup_wanted())
 *
 * Returns: whether each of them stands in its number, its title, its persons or its
 *   organisation
 */
gboolean
laurel_entry_words_match (LaurelEntry *entry, GStrv wanted)
{
  for (; *wanted != NULL; wanted += 2)
    if (!has (laurel_entry_get_title (entry), wanted) &&
        !has (laurel_entry_get_number (entry), wanted) &&
        !has (laurel_entry_get_organization (entry), wanted) &&
        !has (laurel_entry_get_persons (entry), wanted) &&
        !has (laurel_entry_get_blind_number (entry), wanted))
      return FALSE;

  return TRUE;
}
