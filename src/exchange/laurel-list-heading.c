/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-list-heading.h"

#include "base/laurel-title-likeness.h"

/**
 * laurel_list_heading_fold:
 * @heading: what stands above a column
 * @column: the column
 *
 * Returns: (transfer full): by which somebody tells what the column holds: the heading, folded, or
 *   its number where it has none
 */
char *
laurel_list_heading_fold (const char *heading, int column)
{
  char *folded = laurel_title_likeness_fold (heading);

  if (*folded != '\0')
    return folded;

  g_free (folded);

  return g_strdup_printf ("#%d", column + 1);
}

/**
 * laurel_list_heading_has_word:
 * @words: words with strokes between: “title|name”
 * @word: a word, folded as they are
 *
 * Returns: whether it is one of them
 */
gboolean
laurel_list_heading_has_word (const char *words, const char *word)
{
  g_auto (GStrv) all = g_strsplit (words, "|", -1);

  return g_strv_contains ((const char *const *) all, word);
}
