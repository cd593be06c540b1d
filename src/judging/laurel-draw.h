/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelDrawHash:
 * @LAUREL_DRAW_SHA256: for whatever is drawn today
 * @LAUREL_DRAW_MD5: as RFC 3797 prints it, to recompute draws of others
 *
 * What turns the key and the number of a round into a number.
 */
typedef enum {
  LAUREL_DRAW_SHA256,
  LAUREL_DRAW_MD5,
} LaurelDrawHash;

/* Rounds are counted in two bytes. */
#define LAUREL_DRAW_MOST 65536

/**
 * LaurelDrawn:
 * @item: which of the pool it is, from 0
 * @left: how many were left to be drawn from
 * @place: which of those it was, from 0
 * @digest: the number of the round, in hexadecimal digits
 *
 * What one round came to, so that anybody can compute it again.
 */
typedef struct {
  guint item;
  guint left;
  guint place;
  char *digest;
} LaurelDrawn;

char      *laurel_draw_make_key         (const char *const *sources) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_draw_take             (guint              n_pool,
                                         guint              n_take,
                                         const char        *key,
                                         LaurelDrawHash     hash) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_draw_hash_from_string (const char        *name,
                                         LaurelDrawHash    *hash);

G_END_DECLS
