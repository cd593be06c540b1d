/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-unit.h"

/* What gifts are counted by, as lists have it: words for one thing are of one kind, whichever of
 * them somebody writes; a box of it is another. */

typedef enum {
  SINGLE,
  SET,
  PAIR,
  SIDE,
  BOTTLE,
  FIRST_OF_MANY,
  BOX = FIRST_OF_MANY,
  CARTON,
  CASE,
  BAG,
  PACK,
} Measure;

static const struct {
  const char *word;
  Measure measure;
} UNITS[] = {
  { "piece", SINGLE }, { "pieces", SINGLE }, { "pc", SINGLE }, { "pcs", SINGLE },
  { "item", SINGLE }, { "items", SINGLE }, { "copy", SINGLE }, { "copies", SINGLE },
  { "book", SINGLE }, { "books", SINGLE }, { "件", SINGLE }, { "个", SINGLE }, { "本", SINGLE },
  { "册", SINGLE }, { "支", SINGLE }, { "只", SINGLE }, { "把", SINGLE }, { "张", SINGLE },
  { "条", SINGLE }, { "台", SINGLE }, { "块", SINGLE }, { "set", SET }, { "sets", SET },
  { "套", SET }, { "份", SET }, { "pair", PAIR }, { "pairs", PAIR }, { "双", PAIR }, { "副", SIDE },
  { "bottle", BOTTLE }, { "bottles", BOTTLE }, { "瓶", BOTTLE }, { "box", BOX }, { "boxes", BOX },
  { "盒", CARTON }, { "箱", CASE }, { "bag", BAG }, { "bags", BAG }, { "袋", BAG }, { "pack", PACK },
  { "packs", PACK }, { "包", PACK },
};

/* Returns: where it stands among the units, or -1 */
static int
find_unit (const char *unit)
{
  g_autofree char *folded = g_utf8_casefold (unit, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (UNITS); i++)
    if (g_str_equal (UNITS[i].word, folded))
      return (int) i;

  return -1;
}

/* Whether a unit is one that lists usually have; others are asked about. */
gboolean
laurel_gift_unit_is_known (const char *unit)
{
  return find_unit (unit) >= 0;
}

/* Whether one of it is, or may be, many things: whoever writes a number alone may mean those. */
gboolean
laurel_gift_unit_holds_many (const char *unit)
{
  int found = find_unit (unit);

  return found < 0 || UNITS[found].measure >= FIRST_OF_MANY;
}

/* Whether a number of one is the same number of the other. */
gboolean
laurel_gift_unit_is_same (const char *one, const char *other)
{
  int first = find_unit (one), second = find_unit (other);

  return g_str_equal (one, other) ||
         (first >= 0 && second >= 0 && UNITS[first].measure == UNITS[second].measure);
}
