/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-order.h"

#include "base/laurel-text.h"

#include <string.h>
#include <unicode/ucol.h>

/**
 * LaurelPartyOrder:
 *
 * The order in which names are listed. Chinese ones go by their pinyin, whatever
 * the language of the window: whoever lists them looks for them there. Others go
 * by the rules of the language, and stand before them, or, in Chinese, after.
 */
struct _LaurelPartyOrder {
  UCollator *pinyin;    /* (nullable) */
  UCollator *own;       /* (nullable): NULL where the first serves both */
};

/* What stands before the keys of names in Chinese where they come last. */
#define LAST_MARK "\xff"

static UCollator *
open_collator (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open (locale, &status);

  if (U_FAILURE (status)) {
    g_warning ("ICU cannot sort for %s: %s", locale, u_errorName (status));
    return NULL;
  }

  return collator;
}

/**
 * laurel_party_order_new:
 * @language: a language, such as "zh_CN" or "sv"; "C" for none
 */
LaurelPartyOrder *
laurel_party_order_new (const char *language)
{
  LaurelPartyOrder *self = g_new0 (LaurelPartyOrder, 1);
  g_autofree char *plain = g_strndup (language, strcspn (language, ".@"));

  self->pinyin = open_collator ("zh@collation=pinyin");
  if (!g_str_has_prefix (plain, "zh"))
    self->own = open_collator (g_str_equal (plain, "C") ? "" : plain);

  return self;
}

void
laurel_party_order_free (LaurelPartyOrder *self)
{
  g_clear_pointer (&self->pinyin, ucol_close);
  g_clear_pointer (&self->own, ucol_close);
  g_free (self);
}

static gboolean
starts_in_han (const char *name)
{
  while (*name != '\0' && !g_unichar_isalnum (g_utf8_get_char (name)))
    name = g_utf8_next_char (name);

  return laurel_text_is_han (g_utf8_get_char (name));
}

/**
 * laurel_party_order_dup_key:
 * @self: the order
 * @name: a name
 *
 * Returns: (transfer full): what strcmp() puts into the order
 */
char *
laurel_party_order_dup_key (LaurelPartyOrder *self, const char *name)
{
  gboolean last = self->own != NULL && starts_in_han (name);
  UCollator *collator = self->own != NULL && !last ? self->own : self->pinyin;
  g_autofree gunichar2 *text = g_utf8_to_utf16 (name, -1, NULL, NULL, NULL);
  const char *mark = last ? LAST_MARK : "";
  int32_t length;
  char *key;

  if (collator == NULL || text == NULL)
    return g_strconcat (mark, name, NULL);

  length = ucol_getSortKey (collator, (const UChar *) text, -1, NULL, 0);
  key = g_malloc0 (strlen (mark) + (gsize) length + 1);
  memcpy (key, mark, strlen (mark));
  ucol_getSortKey (collator, (const UChar *) text, -1, (uint8_t *) key + strlen (mark), length);

  return key;
}

/* @key: (nullable): of its name */
typedef struct {
  char *key;
  guint nth;
  gpointer row;
} Listed;

static int
compare_listed (const void *a, const void *b)
{
  const Listed *one = a, *other = b;
  int order = (one->key == NULL) - (other->key == NULL);

  if (order == 0 && one->key != NULL)
    order = strcmp (one->key, other->key);

  return order != 0 ? order : (one->nth > other->nth) - (one->nth < other->nth);
}

/**
 * laurel_party_order_sort:
 * @self: the order
 * @rows: rows, which come into the order of their names; those without one stay behind them, as
 *   they stood
 * @get_name: (scope call): what a row is called
 */
void
laurel_party_order_sort (LaurelPartyOrder *self, GPtrArray *rows, LaurelPartyOrderName get_name)
{
  g_autofree Listed *listed = g_new0 (Listed, rows->len + 1);

  for (guint i = 0; i < rows->len; i++) {
    const char *name = get_name (rows->pdata[i]);

    listed[i] = (Listed) { name ? laurel_party_order_dup_key (self, name) : NULL, i,
                           rows->pdata[i] };
  }
  qsort (listed, rows->len, sizeof *listed, compare_listed);
  for (guint i = 0; i < rows->len; i++) {
    rows->pdata[i] = listed[i].row;
    g_free (listed[i].key);
  }
}
