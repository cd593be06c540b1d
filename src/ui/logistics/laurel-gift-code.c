/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-code.h"

/* What a scanner reads off a gift: its number, as the gift line or its receipt has it. Whoever
 * types may say how many, before “*” or “×”. */

/* Returns: (transfer none): where the number begins; writes how many there are of it */
static const char *
read_quantity (const char *text, int *quantity)
{
  char *rest;
  gint64 n = g_ascii_strtoll (text, &rest, 10);

  *quantity = 1;
  while (*rest == ' ')
    rest++;
  if (rest == text || n <= 0 || n > G_MAXINT ||
      !(*rest == '*' || g_str_has_prefix (rest, "×") || g_str_has_prefix (rest, "x")))
    return text;

  *quantity = (int) n;
  rest = g_utf8_next_char (rest);
  while (*rest == ' ')
    rest++;

  return rest;
}

static gboolean
is_code_of (LaurelGift *gift, const char *code)
{
  const char *digits = g_ascii_strncasecmp (code, "G-", 2) == 0 ? code + 2 : code;
  g_autofree char *receipt = NULL;
  gint64 number;

  g_object_get (gift, "receipt", &receipt, NULL);
  if (receipt != NULL && g_ascii_strcasecmp (receipt, code) == 0)
    return TRUE;

  return g_ascii_string_to_signed (digits, 10, 1, G_MAXINT64, &number, NULL) &&
         number == laurel_row_get_id (LAUREL_ROW (gift));
}

/**
 * laurel_gift_code_find:
 * @gifts: (nullable): the gift lines of a drive
 * @text: what was scanned or typed
 * @quantity: (out): how many pieces of it
 *
 * Returns: (transfer none) (nullable): the gift line that is meant
 */
LaurelGift *
laurel_gift_code_find (LaurelRowList *gifts, const char *text, int *quantity)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  const char *code = read_quantity (clean, quantity);

  for (guint i = 0; gifts != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (gifts)); i++) {
    g_autoptr (LaurelGift) gift = g_list_model_get_item (G_LIST_MODEL (gifts), i);

    if (is_code_of (gift, code))
      return gift; /* the list keeps it */
  }

  return NULL;
}
