/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-giver-words.h"

#include "exchange/laurel-list-heading.h"

#include <string.h>

/* What people write in a list of who a giver is, and of whether there is to be a name. */

#define PERSON "person|individual|private"
#define ORGANIZATION "organization|organisation|company|firm|business|school|foundation|" \
                     "institution|ngo|club|team"
#define YES "yes|y|true|1|是|√"
#define NO "no|n|false|0|否|×"

/**
 * laurel_giver_words_find_naming:
 * @text: what stands in a cell
 * @is_signed: whether the column asks who is to be named; if not, who wants no name
 *
 * A name that was not to be told cannot be taken back, so yes and no are read by what is asked.
 *
 * Returns: (nullable): "named", "without-amount" or "anonymous"; %NULL for any other word
 */
const char *
laurel_giver_words_find_naming (const char *text, gboolean is_signed)
{
  static const struct {
    const char *naming;
    const char *words;
  } NAMINGS[] = {
    { "anonymous", "匿名|anonymous|不公开|不署名" },
    { "named", "不匿名|公开|署名|实名|named" },
    { "without-amount", "withoutamount|without amount|without-amount|不公开金额|金额不公开" },
  };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  if (laurel_list_heading_has_word (is_signed ? NO : YES, folded))
    return "anonymous";
  if (laurel_list_heading_has_word (is_signed ? YES : NO, folded))
    return "named";

  for (gsize i = 0; i < G_N_ELEMENTS (NAMINGS); i++)
    if (laurel_list_heading_has_word (NAMINGS[i].words, folded))
      return NAMINGS[i].naming;

  return NULL;
}

/**
 * laurel_giver_words_find_kind:
 * @text: what stands in a cell
 *
 * Whatever else stands in Chinese in a column that asks for it is an organisation of some sort.
 *
 * Returns: (nullable): "person" or "organization"; %NULL for a word that says neither
 */
const char *
laurel_giver_words_find_kind (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  if (strstr (text, "个人") != NULL || laurel_list_heading_has_word (PERSON, folded))
    return "person";

  return !g_str_is_ascii (text) || laurel_list_heading_has_word (ORGANIZATION, folded)
         ? "organization" : NULL;
}
