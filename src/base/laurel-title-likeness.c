/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-title-likeness.h"

#include "base/laurel-text.h"

#include <string.h>

/**
 * laurel_title_likeness_fold:
 * @title: a title
 *
 * Returns: (transfer full): its letters and digits, in small and plain form
 */
char *
laurel_title_likeness_fold (const char *title)
{
  gboolean ascii = title[laurel_text_count_ascii (title)] == '\0';
  g_autofree char *normal = ascii ? NULL : g_utf8_normalize (title, -1, G_NORMALIZE_ALL_COMPOSE);
  const char *plain = ascii ? title : normal;
  GString *folded = g_string_sized_new (strlen (title) + 1);

  for (const char *at = plain; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c < 0x80 && g_ascii_isalnum (c))
      g_string_append_c (folded, g_ascii_tolower ((char) c));
    else if (c >= 0x80 && g_unichar_isalnum (c))
      g_string_append_unichar (folded, g_unichar_tolower (c));
  }

  return g_string_free (folded, FALSE);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *) a, right = *(const guint64 *) b;

  return left < right ? -1 : left > right;
}

/**
 * laurel_title_likeness_pairs:
 * @folded: a folded title
 *
 * Returns: (element-type guint64) (transfer full): each two characters that
 *   stand side by side in it, sorted
 */
GArray *
laurel_title_likeness_pairs (const char *folded)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  gunichar last = 0;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    guint64 pair = (guint64) last << 32 | c;

    if (last != 0)
      g_array_append_val (pairs, pair);
    last = c;
  }
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

/**
 * laurel_title_likeness_common:
 *
 * Returns: how many pairs two titles have in common
 */
int
laurel_title_likeness_common (const GArray *a, const GArray *b)
{
  int common = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;) {
    guint64 left = g_array_index (a, guint64, i), right = g_array_index (b, guint64, j);

    common += left == right ? 1 : 0;
    i += left <= right ? 1 : 0;
    j += right <= left ? 1 : 0;
  }

  return common;
}

/**
 * laurel_title_likeness_at_least:
 * @a: the pairs of a title
 * @b: the pairs of another
 * @quarters: how many quarters of the pairs of both must be common
 *
 * Returns: whether the titles are that much alike
 */
gboolean
laurel_title_likeness_at_least (const GArray *a, const GArray *b, int quarters)
{
  guint all = a->len + b->len;

  return all > 0 && laurel_title_likeness_common (a, b) * 8 >= quarters * (int) all;
}
