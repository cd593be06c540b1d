/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-interest-words.h"

#include <glib/gi18n-lib.h>

const char *const LAUREL_INTEREST_KINDS[] = { "employer", "adviser", "kin", "co-author",
                                              "investment", "preparation", "entrant",
                                              "recommender", "other", NULL };

/**
 * laurel_interest_words_get:
 * @kind: one of %LAUREL_INTEREST_KINDS
 *
 * Returns: what people call it
 */
const char *
laurel_interest_words_get (const char *kind)
{
  static const char *const WORDS[] = {
    N_("employer"), N_("adviser"), N_("kin"), N_("co-author"), N_("investment"),
    N_("took part in preparing it"), N_("made it"), N_("recommending body"), N_("other"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_strcmp0 (LAUREL_INTEREST_KINDS[i], kind) == 0)
      return _(WORDS[i]);

  return kind;
}

/**
 * laurel_interest_words_dup_title:
 * @kind: one of %LAUREL_INTEREST_KINDS
 *
 * Returns: (transfer full): what people call it, where nothing stands before it
 */
char *
laurel_interest_words_dup_title (const char *kind)
{
  const char *words = laurel_interest_words_get (kind);
  char first[6];
  int n = g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (words)), first);

  return g_strdup_printf ("%.*s%s", n, first, g_utf8_next_char (words));
}
