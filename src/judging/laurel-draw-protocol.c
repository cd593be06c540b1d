/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-draw-protocol.h"

#include <glib/gi18n-lib.h>

/**
 * laurel_draw_protocol_dup_digest:
 * @drawn: (element-type LaurelDrawn): who was drawn
 * @round: a round, counted from 0
 *
 * Whoever draws again computes them all. By the first one whole they see that they do it right, by
 * the beginning of another that nothing went wrong before it.
 *
 * Returns: (transfer full): what of its digest is written down
 */
char *
laurel_draw_protocol_dup_digest (const GPtrArray *drawn, guint round)
{
  const LaurelDrawn *one = drawn->pdata[round];

  return round == 0 ? g_strdup (one->digest)
                    : g_strdup_printf ("%.*s…", LAUREL_DRAW_BEGINNING, one->digest);
}

/**
 * laurel_draw_protocol_write:
 * @pool: (element-type utf8): who could be drawn, in order
 * @drawn: (element-type LaurelDrawn): who was
 * @key: the key
 * @hash: what made numbers of it
 * @n_taken: how many are drawn; the rest are alternates
 *
 * Returns: (transfer full): everything that it takes to draw again with any other program
 */
char *
laurel_draw_protocol_write (const GPtrArray *pool, const GPtrArray *drawn, const char *key,
                            LaurelDrawHash hash, int n_taken)
{
  GString *text = g_string_new (NULL);
  const char *name = hash == LAUREL_DRAW_MD5 ? "MD5" : "SHA-256";

  /* Translators: %u is how many are in the pool. */
  g_string_append_printf (text, _("The pool, in this order: %u\n"), pool->len);
  for (guint i = 0; i < pool->len; i++)
    g_string_append_printf (text, "%6u  %s\n", i + 1, (const char *) pool->pdata[i]);
  /* Translators: %s is digits and signs. */
  g_string_append_printf (text, _("\nThe key: %s\n"), key);
  /* Translators: %1$s and %2$s are the name of a hash function, as SHA-256. */
  g_string_append_printf (text, _("Each round, counted from 0, gives a number: the %1$s of the "
                                  "round’s number in two bytes, the key, and the round’s number "
                                  "in two bytes again, read with its highest byte first. Divided "
                                  "by how many are left, its remainder, counted from 0, is the "
                                  "place among them of who is drawn, and who then leaves the "
                                  "pool (RFC 3797, with %2$s).\n\n"), name, name);
  for (guint i = 0; i < drawn->len; i++) {
    const LaurelDrawn *next = drawn->pdata[i];
    g_autofree char *digest = laurel_draw_protocol_dup_digest (drawn, i);

    /* Translators: %1$u is the number of a round, %2$s digits, %3$u how many are left, %4$u a
     * place among them, counted from 0, %5$s who was drawn. */
    g_string_append_printf (text, _("Round %1$u: %2$s, remainder by %3$u: %4$u. Drawn: %5$s\n"), i,
                            digest, next->left, next->place,
                            (const char *) pool->pdata[next->item]);
  }
  if ((guint) n_taken < drawn->len)
    /* Translators: how many are drawn, and how many more. */
    g_string_append_printf (text, _("\nDrawn: the first %d. Alternates, in this order: the last "
                                    "%d.\n"), n_taken, (int) drawn->len - n_taken);

  return g_strchomp (g_string_free (text, FALSE));
}
