/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-draw.h"

#include <string.h>

/*
 * A draw that cannot be steered and can be checked (RFC 3797): the pool and its order are
 * published first, and which numbers of the future will be the key, say of a lottery; the rest is
 * arithmetic.
 */

#define DIGITS "0123456789"

static void
drawn_free (LaurelDrawn *drawn)
{
  g_free (drawn->digest);
  g_free (drawn);
}

/* Numbers without leading zeros, by their size; that of a beacon has more digits than a word of the
 * machine, so they stay text. */
static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  gsize length = strlen (one), others = strlen (other);

  return length != others ? (length > others) - (length < others) : strcmp (one, other);
}

/* Returns: (transfer full) (element-type utf8): the numbers in @text, in order */
static GPtrArray *
list_numbers (const char *text)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);

  while (*(text += strcspn (text, DIGITS)) != '\0') {
    gsize length = strspn (text, DIGITS), zeros = MIN (strspn (text, "0"), length - 1);

    g_ptr_array_add (numbers, g_strndup (text + zeros, length - zeros));
    text += length;
  }
  g_ptr_array_sort (numbers, compare_numbers);

  return numbers;
}

/**
 * laurel_draw_make_key:
 * @sources: (array zero-terminated=1): what each source of chance gave: numbers, with
 *   whatever stands between them
 *
 * Sources need not tell their numbers in an order: each one's are sorted, without zeros in front,
 * end with a point each, and with a stroke together. A number may be of any length.
 *
 * Returns: (transfer full): the key, as "9319./2.5.8.10.12./"
 */
char *
laurel_draw_make_key (const char *const *sources)
{
  GString *key = g_string_new (NULL);

  for (; *sources != NULL; sources++) {
    g_autoptr (GPtrArray) numbers = list_numbers (*sources);

    for (guint i = 0; i < numbers->len; i++)
      g_string_append_printf (key, "%s.", (const char *) numbers->pdata[i]);
    g_string_append_c (key, '/');
  }

  return g_string_free (key, FALSE);
}

/* The digest of the round's number, the key, and the round's number again, as one number with the
 * highest byte first; what is left of it when it is divided by @left. */
static guint
compute (guint round, guint left, const char *key, LaurelDrawHash hash, char **text)
{
  const guchar number[] = { (guchar) (round >> 8), (guchar) round };
  g_autoptr (GChecksum) checksum = g_checksum_new (hash == LAUREL_DRAW_MD5 ? G_CHECKSUM_MD5
                                                                           : G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 rest = 0;

  g_checksum_update (checksum, number, sizeof number);
  g_checksum_update (checksum, (const guchar *) key, (gssize) strlen (key));
  g_checksum_update (checksum, number, sizeof number);
  *text = g_ascii_strup (g_checksum_get_string (checksum), -1);
  g_checksum_get_digest (checksum, digest, &length);
  for (gsize i = 0; i < length; i++)
    rest = (rest << 8 | digest[i]) % left;

  return (guint) rest;
}

/**
 * laurel_draw_take:
 * @n_pool: how many are in the pool, at most %LAUREL_DRAW_MOST
 * @n_take: how many are drawn, at most @n_pool
 * @key: from laurel_draw_make_key(), or another text that nobody could know before
 * @hash: what makes numbers of it
 *
 * Returns: (transfer full) (element-type LaurelDrawn): who is drawn, in order
 */
GPtrArray *
laurel_draw_take (guint n_pool, guint n_take, const char *key, LaurelDrawHash hash)
{
  GPtrArray *drawn = g_ptr_array_new_with_free_func ((GDestroyNotify) drawn_free);
  g_autofree guint *pool = g_new (guint, n_pool + 1);

  g_return_val_if_fail (n_pool <= LAUREL_DRAW_MOST && n_take <= n_pool, drawn);

  for (guint i = 0; i < n_pool; i++)
    pool[i] = i;
  for (guint round = 0; round < n_take; round++) {
    LaurelDrawn *next = g_new0 (LaurelDrawn, 1);

    next->left = n_pool - round;
    next->place = compute (round, next->left, key, hash, &next->digest);
    next->item = pool[next->place];
    memmove (&pool[next->place], &pool[next->place + 1],
             (next->left - next->place - 1) * sizeof *pool);
    g_ptr_array_add (drawn, next);
  }

  return drawn;
}

/**
 * laurel_draw_hash_from_string:
 * @name: "sha256" or "md5"
 * @hash: (out): the hash
 *
 * Returns: whether there is one of that name
 */
gboolean
laurel_draw_hash_from_string (const char *name, LaurelDrawHash *hash)
{
  *hash = g_str_equal (name, "md5") ? LAUREL_DRAW_MD5 : LAUREL_DRAW_SHA256;

  return *hash == LAUREL_DRAW_MD5 || g_str_equal (name, "sha256");
}
