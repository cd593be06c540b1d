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

/* Zeros before a number are as good as none. */
static gboolean
is_receipt (const char *receipt, const char *code)
{
  guint64 asked, has;

  return receipt != NULL &&
         (g_ascii_strcasecmp (receipt, code) == 0 ||
          (g_ascii_string_to_unsigned (code, 10, 0, G_MAXUINT64, &asked, NULL) &&
           g_ascii_string_to_unsigned (receipt, 10, 0, G_MAXUINT64, &has, NULL) && asked == has));
}

static gboolean
is_code_of (LaurelGift *gift, const char *code)
{
  gint64 number;

  /* Labels of boxes have the number of the line, receipts their own. */
  return g_ascii_strncasecmp (code, "G-", 2) == 0
         ? g_ascii_string_to_signed (code + 2, 10, 1, G_MAXINT64, &number, NULL) &&
             number == laurel_row_get_id (LAUREL_ROW (gift))
         : is_receipt (laurel_gift_get_receipt (gift), code);
}

/**
 * laurel_gift_code_list:
 * @gifts: (nullable): the gift lines of a drive
 * @text: what was scanned or typed
 * @quantity: (out): how many pieces of it
 *
 * Returns: (transfer full) (element-type LaurelGift): the gift lines that are meant: what came with
 *   one receipt may be several
 */
GPtrArray *
laurel_gift_code_list (LaurelRowList *gifts, const char *text, int *quantity)
{
  g_autofree char *clean = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  const char *code = read_quantity (clean ? g_strstrip (clean) : "", quantity);
  GPtrArray *meant = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; gifts != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (gifts)); i++) {
    g_autoptr (LaurelGift) gift = g_list_model_get_item (G_LIST_MODEL (gifts), i);

    if (is_code_of (gift, code))
      g_ptr_array_add (meant, g_steal_pointer (&gift));
  }

  return meant;
}
