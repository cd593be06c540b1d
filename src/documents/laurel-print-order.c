/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-print-order.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EVERY "1-"

/* Commas, hyphens and digits as Chinese keyboards write them, too. */
static const struct {
  const char *from;
  const char *to;
} SIGNS[] = {
  { "，", "," }, { "、", "," }, { "；", "," }, { ";", "," },
  { "–", "-" }, { "—", "-" }, { "－", "-" }, { "～", "-" }, { "~", "-" }, { "至", "-" },
};

static char *
dup_plain (const char *range)
{
  g_autofree char *narrow = g_utf8_normalize (range, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) text = g_string_new (narrow ? narrow : range);

  for (gsize i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    g_string_replace (text, SIGNS[i].from, SIGNS[i].to, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
read_number (const char *text, guint otherwise, guint n_pages, guint *number)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  guint64 value;

  *number = otherwise;
  if (stripped[0] == '\0')
    return otherwise > 0;
  if (!g_ascii_string_to_unsigned (stripped, 10, 1, n_pages, &value, NULL))
    return FALSE;
  *number = (guint) value;

  return TRUE;
}

/* "3", "3-5", "3-" or "-5". */
static gboolean
read_part (const char *part, guint n_pages, guint *from, guint *to)
{
  const char *hyphen = strchr (part, '-');
  g_autofree char *first = hyphen ? g_strndup (part, (gsize) (hyphen - part)) : NULL;

  if (hyphen == NULL)
    return read_number (part, 0, n_pages, from) && (*to = *from) > 0;

  return strspn (part, " -") < strlen (part) && read_number (first, 1, n_pages, from)
         && read_number (hyphen + 1, n_pages, n_pages, to) && *from <= *to;
}

static gboolean
is_wanted (guint number, LaurelPrintSides sides)
{
  return sides == LAUREL_PRINT_ALL || (number % 2 == 1) == (sides == LAUREL_PRINT_ODD);
}

static gboolean
add_part (GArray *pages, const char *part, LaurelPrintSides sides, guint n_pages, GError **error)
{
  guint from, to;

  if (!read_part (part, n_pages, &from, &to)) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %1$s is what was typed, %2$u counts pages. */
                 _("“%1$s” names no pages of this document, which has %2$u. Write them like "
                   "“1-3, 7”."), part, n_pages);
    return FALSE;
  }
  for (guint number = from; number <= to; number++)
    if (is_wanted (number, sides)) {
      guint page = number - 1;

      g_array_append_val (pages, page);
    }

  return TRUE;
}

/**
 * laurel_print_order_list:
 * @range: "1-3, 7"; "" is all
 * @sides: which of those
 * @n_pages: how many there are
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (element-type guint) (nullable): the pages, from 0, in the order
 *   they are named; at least one
 */
GArray *
laurel_print_order_list (const char *range, LaurelPrintSides sides, guint n_pages, GError **error)
{
  g_autofree char *plain = dup_plain (range);
  g_auto (GStrv) parts = g_strsplit (g_strstrip (plain)[0] != '\0' ? plain : EVERY, ",", -1);
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));

  for (char **part = parts; *part != NULL; part++)
    if (!add_part (pages, g_strstrip (*part), sides, n_pages, error))
      return NULL;

  if (pages->len > 0)
    return g_steal_pointer (&pages);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("There is no such page. Choose other pages, or odd and even ones."));
  return NULL;
}
