/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-name-extremes.h"

#include "documents/laurel-line-break.h"

/* How seldom a typeface has a character, from the commonest. */
enum {
  COMMON,  /* every typeface has it */
  FOREIGN, /* Latin with signs, Greek, Cyrillic */
  FIRST,   /* Han of the first set of 1980, by sound */
  SECOND,  /* Han of its second set, by radical */
  LATER,   /* Han that came with the first Unicode */
  ADDED,   /* Han added to it since, in the same block or as variants */
  OLD,     /* its first extension */
  RARE,    /* its other extensions, beyond the sixteen bits */
  NOBODY,  /* of nobody, or private */
};

/* Where a character is in GB 2312; 0 is nowhere. */
static guint
get_zone (GIConv converter, gunichar c)
{
  char in[6], out[8];
  char *from = in, *to = out;
  gsize in_left = (gsize) g_unichar_to_utf8 (c, in), out_left = sizeof out;

  if (converter == (GIConv) -1
      || g_iconv (converter, &from, &in_left, &to, &out_left) == (gsize) -1
      || to - out != 2)
    return 0;

  return (guchar) out[0] & 0x7f;
}

static int
rank_han (GIConv converter, gunichar c)
{
  guint zone = get_zone (converter, c);

  if (c >= 0x20000)
    return RARE;
  if (c < 0x4e00)
    return OLD;
  if (c > 0x9fa5)
    return ADDED;

  /* Zones 16 to 55, and 56 to 87. */
  return zone == 0 ? LATER : zone < 56 ? FIRST : SECOND;
}

static int
rank (GIConv converter, gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (c < 0x80 || laurel_line_break_is_stop (c) || g_unichar_isspace (c))
    return COMMON;
  if (type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE)
    return NOBODY;

  return laurel_line_break_is_han (c) ? rank_han (converter, c) : FOREIGN;
}

static int
rank_name (GIConv converter, const char *name)
{
  int most = COMMON;

  for (; *name != '\0'; name = g_utf8_next_char (name))
    most = MAX (most, rank (converter, g_utf8_get_char (name)));

  return most;
}

static int
measure (const char *name)
{
  int width = 0;

  for (; *name != '\0'; name = g_utf8_next_char (name)) {
    gunichar c = g_utf8_get_char (name);

    width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
  }

  return width;
}

/**
 * laurel_name_extremes_find_longest:
 * @names: (array length=n): names
 *
 * Returns: which is the widest, the first of several; 0 when there is none
 */
guint
laurel_name_extremes_find_longest (const char * const *names, guint n)
{
  guint best = 0;
  int most = -1;

  for (guint i = 0; i < n; i++) {
    int width = measure (names[i]);

    if (width > most) {
      most = width;
      best = i;
    }
  }

  return best;
}

/**
 * laurel_name_extremes_find_rarest:
 * @names: (array length=n): names
 *
 * Returns: which has the character that is the least likely to be in a typeface, the first of
 *   several; 0 when there is none
 */
guint
laurel_name_extremes_find_rarest (const char * const *names, guint n)
{
  GIConv converter = g_iconv_open ("GB2312", "UTF-8");
  guint best = 0;
  int most = -1;

  for (guint i = 0; i < n; i++) {
    int seldom = rank_name (converter, names[i]);

    if (seldom > most) {
      most = seldom;
      best = i;
    }
  }
  if (converter != (GIConv) -1)
    g_iconv_close (converter);

  return best;
}
