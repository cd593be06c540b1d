/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-assortment.h"

#include "base/laurel-apportionment.h"
#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

__extension__ typedef __int128 Wide;

#define NONE G_MAXUINT

/* A cell is a group of a receiver. A search begins at cells of one receiver that could take one
 * more, and goes from cell to cell: a cell gives up a piece of a kind that suits the one before,
 * and needs another; or another cell of its receiver takes one in its place. It ends where a kind
 * is left that suits. */
typedef struct {
  LaurelAssortment *problem;
  gint64 *left;   /* of each kind */
  gint64 *filled; /* how many pieces each cell has */
  guint *from;    /* the cell before; at the beginning the cell itself; NONE if not reached */
  guint *via;     /* the kind that a cell gave up; NONE where its receiver swapped cells */
  guint *queue;
} Search;

static guint
count_cells (const LaurelAssortment *self)
{
  return self->n_receivers * self->n_groups;
}

static gint64 *
get_given (const Search *search, guint kind, guint cell)
{
  return &search->problem->given[(gsize) kind * count_cells (search->problem) + cell];
}

static gboolean
is_suited (const Search *search, guint kind, guint cell)
{
  const LaurelAssortment *self = search->problem;

  return self->suits[kind * self->n_groups + cell % self->n_groups];
}

static guint
reach (Search *search, guint n, guint cell, guint from, guint via)
{
  if (search->from[cell] != NONE)
    return n;

  search->from[cell] = from;
  search->via[cell] = via;
  search->queue[n] = cell;

  return n + 1;
}

/* The cells of the receiver of @cell that could take one more. */
static guint
reach_spare (Search *search, guint n, guint receiver, guint from)
{
  const LaurelAssortment *self = search->problem;

  for (guint cell = receiver * self->n_groups; cell < (receiver + 1) * self->n_groups; cell++)
    if (search->filled[cell] < self->wanted[cell])
      n = reach (search, n, cell, from == NONE ? cell : from, NONE);

  return n;
}

/* Returns: a kind that is left and suits, or NONE */
static guint
find_left (const Search *search, guint cell)
{
  for (guint kind = 0; kind < search->problem->n_kinds; kind++)
    if (search->left[kind] > 0 && is_suited (search, kind, cell))
      return kind;

  return NONE;
}

/* A piece of @kind comes into @cell, and what it makes unnecessary goes on, back to where the
 * search began. */
static void
hand_on (Search *search, guint cell, guint kind)
{
  search->left[kind]--;
  for (;;) {
    guint from = search->from[cell], via = search->via[cell];

    ++*get_given (search, kind, cell);
    search->filled[cell]++;
    if (via == NONE && from == cell)
      return;
    if (via == NONE) { /* the cell that is swapped gives up its piece to the one before it */
      cell = from;
      from = search->from[cell];
      via = search->via[cell];
    }
    --*get_given (search, via, cell);
    search->filled[cell]--;
    kind = via;
    cell = from;
  }
}

/* One more for the receiver, and no fewer for any other.
 *
 * Returns: whether that is possible */
static gboolean
give (Search *search, guint receiver)
{
  const LaurelAssortment *self = search->problem;
  guint n_cells = count_cells (self), n;

  memset (search->from, 0xff, n_cells * sizeof *search->from);
  n = reach_spare (search, 0, receiver, NONE);
  for (guint i = 0; i < n; i++) {
    guint cell = search->queue[i], kind = find_left (search, cell);

    if (kind != NONE) {
      hand_on (search, cell, kind);
      return TRUE;
    }
    /* One that is swapped in has its own way on; what it swaps out is already counted. */
    for (kind = 0; kind < self->n_kinds; kind++) {
      if (!is_suited (search, kind, cell))
        continue;
      for (guint other = 0; other < n_cells; other++)
        if (search->from[other] == NONE && *get_given (search, kind, other) > 0) {
          n = reach (search, n, other, cell, kind);
          n = reach_spare (search, n, other / self->n_groups, other);
        }
    }
  }

  return FALSE;
}

static gboolean
is_count (gint64 number)
{
  return number >= 0 && number <= LAUREL_APPORTIONMENT_MOST;
}

static gboolean
check (const LaurelAssortment *self, GError **error)
{
  gboolean is_right = TRUE;
  gint64 sum = 0;

  for (guint kind = 0; kind < self->n_kinds && is_right; kind++) {
    is_right = is_count (self->stock[kind]);
    sum += is_right ? self->stock[kind] : 0;
  }
  for (guint receiver = 0; receiver < self->n_receivers && is_right; receiver++)
    is_right = is_count (self->sizes[receiver]);
  if (!is_right || !is_count (sum))
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %d is a number. */
                 _("What is shared out must be a number from 0 to %d."),
                 (int) LAUREL_APPORTIONMENT_MOST);

  return is_right && is_count (sum);
}

static gint64
count_had (const LaurelAssortment *self, guint receiver)
{
  return self->totals[receiver] + (self->had ? self->had[receiver] : 0);
}

/* Returns: the one of those who can be given one more who is served next, or NONE */
static guint
find_next (const LaurelAssortment *self, const gboolean *is_served)
{
  guint next = NONE;

  for (guint i = 0; i < self->n_receivers; i++)
    if (!is_served[i]
        && (next == NONE
            || (Wide) self->sizes[i] * (2 * count_had (self, next) + 1)
                 > (Wide) self->sizes[next] * (2 * count_had (self, i) + 1)))
      next = i;

  return next;
}

/**
 * laurel_assortment_share:
 * @self: (inout): what is shared out, and among whom
 * @error: return location for an error
 *
 * Shares out several kinds: the next piece goes to the receiver with the largest size/(2a + 1), of
 * which it has a, among those who can still be given one without anybody else getting fewer; equals
 * in the order of the list. Pieces that were given before change places where that makes room (an
 * augmenting path). What comes of it is the most pieces in all, and with as many the least
 * Σa²/size, since what can be given are the bases of a polymatroid (Edmonds 1970).
 *
 * Returns: whether it could be done
 */
gboolean
laurel_assortment_share (LaurelAssortment *self, GError **error)
{
  guint n_cells = count_cells (self), next;
  g_autofree gint64 *left = g_new (gint64, self->n_kinds + 1);
  g_autofree gint64 *filled = g_new0 (gint64, n_cells + 1);
  g_autofree guint *from = g_new (guint, n_cells + 1);
  g_autofree guint *via = g_new (guint, n_cells + 1);
  g_autofree guint *queue = g_new (guint, n_cells + 1);
  g_autofree gboolean *is_served = g_new0 (gboolean, self->n_receivers + 1);
  Search search = { self, left, filled, from, via, queue };

  if (!check (self, error))
    return FALSE;

  for (guint kind = 0; kind < self->n_kinds; kind++)
    left[kind] = self->stock[kind];
  memset (self->given, 0, sizeof *self->given * self->n_kinds * n_cells);
  memset (self->totals, 0, sizeof *self->totals * self->n_receivers);
  for (guint i = 0; i < self->n_receivers; i++)
    is_served[i] = self->sizes[i] == 0;

  while ((next = find_next (self, is_served)) != NONE) {
    if (give (&search, next))
      self->totals[next]++;
    else
      is_served[next] = TRUE; /* and stays so: what can be given only becomes less */
  }

  return TRUE;
}
