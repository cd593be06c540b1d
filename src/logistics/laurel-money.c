/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-money.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Fen of at most two digits behind the point. */
static gboolean
read_fen (const char *text, gint64 *fen)
{
  int n_digits = 0;

  *fen = 0;
  for (; g_ascii_isdigit (*text) && n_digits < 2; text++, n_digits++)
    *fen = *fen * 10 + *text - '0';
  if (n_digits == 1)
    *fen *= 10;
  while (*text == '0')
    text++;

  return n_digits > 0 && *text == '\0';
}

/* Commas stand before groups of three digits: “1,5” is one and a half where others live, and
 * nobody can tell. Returns what comes behind the yuan, or %NULL. */
static const char *
read_yuan (const char *text, gint64 *yuan)
{
  gboolean has_comma = FALSE;
  guint n_digits = 0;

  for (*yuan = 0; g_ascii_isdigit (*text) || *text == ','; text++) {
    if (*text == ',') {
      if (has_comma ? n_digits != 3 : n_digits < 1 || n_digits > 3)
        return NULL;
      has_comma = TRUE;
      n_digits = 0;
      continue;
    }
    n_digits++;
    *yuan = *yuan * 10 + *text - '0';
    if (*yuan > LAUREL_MONEY_MOST / 100)
      return NULL;
  }

  return (has_comma ? n_digits == 3 : n_digits > 0) ? text : NULL;
}

/**
 * laurel_money_read:
 * @text: an amount in yuan, as people write it: "1,409.50", "￥1409.5", "１４０９元"
 * @fen: (out): the amount in fen
 *
 * Returns: whether it is one, not below 0, not above %LAUREL_MONEY_MOST and of whole fen
 */
gboolean
laurel_money_read (const char *text, gint64 *fen)
{
  g_autofree char *half = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  gint64 yuan = 0, rest = 0;
  const char *c;

  if (half == NULL)
    return FALSE;

  g_strstrip (half);
  if (g_str_has_suffix (half, "元"))
    half[strlen (half) - strlen ("元")] = '\0';
  g_strchomp (half);
  c = read_yuan (g_str_has_prefix (half, "¥") ? half + strlen ("¥") : half, &yuan);
  if (c == NULL || (*c != '\0' && (*c != '.' || !read_fen (c + 1, &rest))))
    return FALSE;
  *fen = yuan * 100 + rest;

  return TRUE;
}

/* Whether it is an amount, as laurel_money_read() has it; @error says what one looks like. */
gboolean
laurel_money_check (const char *text, GError **error)
{
  gint64 fen;

  return laurel_money_read (text, &fen) ||
         /* Translators: %s is what somebody typed. */
         laurel_refuse (error, _("“%s” is no amount of money: write yuan with at most two "
                                 "decimals, such as 1280 or 12.50."), text);
}

/**
 * laurel_money_dup_figures:
 * @fen: an amount, not below 0
 *
 * Returns: (transfer full): in yuan, in figures, with two digits behind the point
 */
char *
laurel_money_dup_figures (gint64 fen)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", fen / 100, (int) (fen % 100));
}

static const char *const DIGITS[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };

/* Zeros within are one 零; but none stands before 仟 where only the last digit of the group before
 * is 0: 107000 is 壹拾万柒仟, and 1005000 is 壹佰万零伍仟. */
static void
append_yuan (GString *words, gint64 yuan)
{
  static const char *const UNITS[] = { "", "拾", "佰", "仟" };
  static const char *const GROUPS[] = { "", "万", "亿" };
  g_autofree char *figures = g_strdup_printf ("%" G_GINT64_FORMAT, yuan);
  gsize length = strlen (figures), n_zeros = 0;
  gboolean group_has_digit = FALSE;

  for (gsize i = 0; i < length; i++) {
    gsize place = length - 1 - i;
    int digit = figures[i] - '0';

    if (digit == 0) {
      n_zeros++;
    } else {
      if (n_zeros > 1 || (n_zeros == 1 && place % 4 != 3))
        g_string_append (words, DIGITS[0]);
      n_zeros = 0;
      group_has_digit = TRUE;
      g_string_append (words, DIGITS[digit]);
      g_string_append (words, UNITS[place % 4]);
    }
    if (place % 4 == 0) {
      if (group_has_digit)
        g_string_append (words, GROUPS[place / 4]);
      group_has_digit = FALSE;
    }
  }
}

/**
 * laurel_money_dup_capitals:
 * @fen: an amount, from 0 to %LAUREL_MONEY_MOST
 *
 * The capitals of Chinese receipts, which cannot be changed into others with a stroke. Of what the
 * rules for bills leave open (where 零 may be left out), one way is taken always.
 *
 * Returns: (transfer full): in yuan, in capitals
 */
char *
laurel_money_dup_capitals (gint64 fen)
{
  GString *words = g_string_new (NULL);
  gint64 yuan = fen / 100;
  int jiao = (int) (fen / 10 % 10), cent = (int) (fen % 10);

  if (fen == 0)
    g_string_append (words, DIGITS[0]);
  append_yuan (words, yuan);
  if (yuan > 0 || fen == 0)
    g_string_append (words, "元");
  if (jiao == 0 && cent == 0) {
    g_string_append (words, "整");
    return g_string_free (words, FALSE);
  }

  if (yuan > 0 && (jiao == 0 || yuan % 10 == 0))
    g_string_append (words, DIGITS[0]);
  if (jiao > 0)
    g_string_append_printf (words, "%s角", DIGITS[jiao]);
  if (cent > 0)
    g_string_append_printf (words, "%s分", DIGITS[cent]);

  return g_string_free (words, FALSE);
}

/**
 * laurel_money_get_cost:
 * @total: what @n pieces cost together, in fen
 * @k: how many of them, from 0 to @n
 * @n: how many in all, above 0
 *
 * Whatever parts they leave in, the costs of the parts add up to @total.
 *
 * Returns: what the first @k of them cost, in fen: total·k/n, rounded down
 */
gint64
laurel_money_get_cost (gint64 total, gint64 k, gint64 n)
{
  return (gint64) ((__int128) total * k / n);
}
