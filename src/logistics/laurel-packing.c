/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-packing.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of more pieces than are searched for as long as it takes: a hundredth of a second. */
#define MOST_TRIES 20000

typedef struct {
  gint64 weight;
  gint64 volume;
  guint n_pieces;
} Parcel;

typedef struct {
  const LaurelPiece *pieces; /* in the order in which they are packed */
  guint n_pieces;
  LaurelParcelLimits limits; /* without 0 */
  const gint64 *weights;     /* of the pieces, the lightest first */
  Parcel *parcels;
  guint *at;      /* the parcel of each piece */
  guint *best_at; /* … in the best way that was found */
  guint n_parcels;
  gint64 best;  /* the heaviest of the best way; G_MAXINT64 before one was found */
  gint64 floor; /* it cannot be lighter than this */
  guint n_more; /* so many pieces may still be put anywhere; 0 ends the search */
} Search;

/* The larger first, as far as they can be compared: by what part of a parcel they fill. */
typedef struct {
  LaurelPiece piece;
  double part;
  guint index;
} Ranked;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a, *other = b;

  if (one->part != other->part)
    return one->part < other->part ? 1 : -1;

  return (one->index > other->index) - (one->index < other->index);
}

static gboolean
fits (const Search *search, const Parcel *parcel, const LaurelPiece *piece)
{
  return piece->weight <= search->limits.weight - parcel->weight
         && piece->volume <= search->limits.volume - parcel->volume
         && (gint64) parcel->n_pieces + piece->n_more < search->limits.n_pieces;
}

static void
put (Search *search, guint i, guint parcel)
{
  search->parcels[parcel].weight += search->pieces[i].weight;
  search->parcels[parcel].volume += search->pieces[i].volume;
  search->parcels[parcel].n_pieces += 1 + search->pieces[i].n_more;
  search->at[i] = parcel;
}

static void
take (Search *search, guint i)
{
  Parcel *parcel = &search->parcels[search->at[i]];

  parcel->weight -= search->pieces[i].weight;
  parcel->volume -= search->pieces[i].volume;
  parcel->n_pieces -= 1 + search->pieces[i].n_more;
}

static gboolean
is_same_piece (const LaurelPiece *a, const LaurelPiece *b)
{
  return a->weight == b->weight && a->volume == b->volume && a->n_more == b->n_more;
}

/* Parcels that hold as much are one as good as the other: only the first of them is tried, which
 * also tries a single one of those that are empty. */
static gboolean
is_tried (const Search *search, guint from, guint parcel)
{
  for (guint other = from; other < parcel; other++)
    if (memcmp (&search->parcels[other], &search->parcels[parcel], sizeof (Parcel)) == 0)
      return TRUE;

  return FALSE;
}

/* Branch and bound: each piece in turn into each parcel that takes it and stays lighter than the
 * heaviest of the best way so far. Pieces of the same size go in the order of the parcels. */
static void
search_from (Search *search, guint i)
{
  guint from = i > 0 && i < search->n_pieces
                   && is_same_piece (&search->pieces[i], &search->pieces[i - 1])
                 ? search->at[i - 1]
                 : 0;

  if (i == search->n_pieces) {
    search->best = 0;
    for (guint parcel = 0; parcel < search->n_parcels; parcel++)
      search->best = MAX (search->best, search->parcels[parcel].weight);
    memcpy (search->best_at, search->at, search->n_pieces * sizeof *search->at);
    return;
  }
  for (guint parcel = from; parcel < search->n_parcels && search->best > search->floor &&
                            search->n_more > 0; parcel++) {
    if (!fits (search, &search->parcels[parcel], &search->pieces[i])
        || search->parcels[parcel].weight + search->pieces[i].weight >= search->best
        || is_tried (search, from, parcel))
      continue;
    search->n_more--;
    put (search, i, parcel);
    search_from (search, i + 1);
    take (search, i);
  }
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

/* The heaviest of so many parcels cannot be lighter than the heaviest piece, than the average, nor
 * than the lightest pieces of which one parcel has as many as that. */
static gint64
get_floor (const Search *search, guint n_parcels)
{
  guint n = search->n_pieces, n_together = (n + n_parcels - 1) / n_parcels;
  gint64 sum = 0, together = 0;

  for (guint i = 0; i < n; i++) {
    sum += search->weights[i];
    if (i < n_together)
      together += search->weights[i];
  }

  return MAX (MAX (search->weights[n - 1], together), (sum + n_parcels - 1) / n_parcels);
}

/* As many parcels are needed if each had as many of the lightest pieces as it takes. */
static guint
count_by_pieces (const Search *search)
{
  gint64 sum = 0;
  guint n = 0;

  while (n < search->n_pieces && search->weights[n] <= search->limits.weight - sum)
    sum += search->weights[n++];

  return n > 0 ? (search->n_pieces + n - 1) / n : 0;
}

/* First fit, the larger ones first. */
static void
fill (Search *search)
{
  search->n_parcels = 0;
  search->best = 0;
  for (guint i = 0; i < search->n_pieces; i++) {
    guint parcel = 0;

    while (!fits (search, &search->parcels[parcel], &search->pieces[i]))
      parcel++;
    put (search, i, parcel);
    search->best_at[i] = parcel;
    search->n_parcels = MAX (search->n_parcels, parcel + 1);
    search->best = MAX (search->best, search->parcels[parcel].weight);
  }
}

static gboolean
is_lighter (const Parcel *parcel, const Parcel *other)
{
  return parcel->weight < other->weight ||
         (parcel->weight == other->weight && parcel->n_pieces < other->n_pieces);
}

/* Returns: the lightest parcel that takes a piece; their number if none does */
static guint
find_lightest (const Search *search, guint i)
{
  guint lightest = search->n_parcels;

  for (guint parcel = 0; parcel < search->n_parcels; parcel++)
    if (fits (search, &search->parcels[parcel], &search->pieces[i]) &&
        (lightest == search->n_parcels ||
         is_lighter (&search->parcels[parcel], &search->parcels[lightest])))
      lightest = parcel;

  return lightest;
}

/* As many parcels as there are, and each piece into the lightest: kept if that makes the heaviest
 * lighter. */
static void
level (Search *search)
{
  gint64 heaviest = 0;

  memset (search->parcels, 0, search->n_parcels * sizeof *search->parcels);
  for (guint i = 0; i < search->n_pieces; i++) {
    guint parcel = find_lightest (search, i);

    if (parcel == search->n_parcels)
      return;
    put (search, i, parcel);
    heaviest = MAX (heaviest, search->parcels[parcel].weight);
  }
  if (heaviest >= search->best)
    return;

  search->best = heaviest;
  memcpy (search->best_at, search->at, search->n_pieces * sizeof *search->at);
}

/* Fewer are not possible: all there is, over what one takes. */
static guint
get_least (const Search *search)
{
  gint64 weight = 0, volume = 0, n = search->n_pieces;
  guint least;

  for (guint i = 0; i < search->n_pieces; i++) {
    weight += search->pieces[i].weight;
    volume += search->pieces[i].volume;
    n += search->pieces[i].n_more;
  }
  least = (guint) ((n + (gint64) search->limits.n_pieces - 1) / search->limits.n_pieces);
  least = MAX (least, (guint) (weight / search->limits.weight
                               + (weight % search->limits.weight != 0)));

  return MAX (least, (guint) (volume / search->limits.volume
                              + (volume % search->limits.volume != 0)));
}

static gboolean
check_piece (const LaurelPiece *piece, const LaurelParcelLimits *limits, GError **error)
{
  if (piece->weight < 0 || piece->volume < 0 || piece->weight > G_MAXINT32
      || piece->volume > G_MAXINT32)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Its weight or its size is no number that a piece can have."));
  else if (piece->weight > limits->weight)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: two weights in grams. */
                 _("It weighs %d g, and a parcel may weigh %d g. Choose another carrier, or send "
                   "it in parts."),
                 (int) piece->weight, (int) limits->weight);
  else if (piece->volume > limits->volume)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: two volumes. */
                 _("It takes %d cm³, and a parcel %d cm³. Choose another carrier, or send it in "
                   "parts."),
                 (int) piece->volume, (int) limits->volume);
  else if (piece->n_more >= limits->n_pieces)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %1$u counts pieces that are packed together, %2$u those that a
                  * parcel may have. */
                 _("It has %1$u pieces, and a parcel may have %2$u. Choose another carrier, or "
                   "send it in parts."),
                 piece->n_more + 1, limits->n_pieces);
  else
    return TRUE;

  return FALSE;
}

/* Whether there are fewer parcels than there are now, or as many with a lighter heaviest one: looks
 * until nothing is left to try, or that takes too long.
 *
 * Returns: whether what was found is the best */
static gboolean
improve (Search *search, guint n_at_least)
{
  guint n_now = search->n_parcels;
  gint64 now = search->best;

  for (guint n = n_at_least; n <= n_now && search->n_more > 0; n++) {
    gint64 before = n < n_now ? G_MAXINT64 : now;

    memset (search->parcels, 0, n * sizeof *search->parcels);
    search->n_parcels = n;
    search->best = before;
    search->floor = get_floor (search, n);
    search_from (search, 0);
    if (search->best < before)
      return search->n_more > 0 || search->best == search->floor;
  }
  search->n_parcels = n_now;
  search->best = now;

  return search->n_more > 0;
}

static void
solve (Search *search, LaurelPacking *packing)
{
  search->n_more = search->n_pieces <= LAUREL_PACKING_MOST_EXACT ? G_MAXUINT : MOST_TRIES;
  fill (search);
  level (search);
  packing->n_at_least = get_least (search);
  packing->is_exact = search->n_pieces == 0 ||
                      improve (search, MAX (packing->n_at_least, count_by_pieces (search)));
  packing->n_parcels = search->n_parcels;
  packing->heaviest = search->best;
}

static gint64
get_limit (gint64 limit)
{
  return limit > 0 ? MIN (limit, G_MAXINT32) : G_MAXINT32;
}

/**
 * laurel_packing_solve:
 * @pieces: (array length=n_pieces): what is packed
 * @n_pieces: how many
 * @limits: what a parcel takes
 * @parcels: (out) (array length=n_pieces): the parcel of each piece, from 0
 * @packing: (out): what came of it
 * @which: (out): the piece that no parcel takes, if that is the error
 * @error: return location for an error
 *
 * Puts pieces into the fewest parcels, and of the ways to do so chooses one whose heaviest parcel
 * is the lightest: first fit decreasing, then each piece into the lightest, then branch and bound,
 * to its end up to %LAUREL_PACKING_MOST_EXACT pieces and as far as it comes above (Martello and
 * Toth, Knapsack Problems, 1990, chapter 8). The same pieces are always packed in the same way.
 *
 * Returns: whether they could be packed
 */
gboolean
laurel_packing_solve (const LaurelPiece *pieces, guint n_pieces, const LaurelParcelLimits *limits,
                      guint *parcels, LaurelPacking *packing, guint *which, GError **error)
{
  Search search = {
    .n_pieces = n_pieces,
    .limits = { get_limit (limits->weight), get_limit (limits->volume),
                limits->n_pieces > 0 ? limits->n_pieces : G_MAXINT32 },
  };
  g_autofree Ranked *ranked = g_new (Ranked, n_pieces + 1);
  g_autofree LaurelPiece *ordered = g_new (LaurelPiece, n_pieces + 1);
  g_autofree gint64 *weights = g_new (gint64, n_pieces + 1);
  g_autofree Parcel *room = g_new0 (Parcel, n_pieces + 1);
  g_autofree guint *at = g_new0 (guint, n_pieces + 1);
  g_autofree guint *best_at = g_new0 (guint, n_pieces + 1);

  for (guint i = 0; i < n_pieces; i++) {
    if (!check_piece (&pieces[i], &search.limits, error)) {
      *which = i;
      return FALSE;
    }
    ranked[i] = (Ranked) { pieces[i], 0, i };
    weights[i] = pieces[i].weight;
    ranked[i].part = MAX ((double) pieces[i].weight / (double) search.limits.weight,
                          (double) pieces[i].volume / (double) search.limits.volume);
    ranked[i].part = MAX (ranked[i].part, (pieces[i].n_more + 1.) / search.limits.n_pieces);
  }
  qsort (ranked, n_pieces, sizeof *ranked, compare_ranked);
  qsort (weights, n_pieces, sizeof *weights, compare_weights);
  for (guint i = 0; i < n_pieces; i++)
    ordered[i] = ranked[i].piece;

  search.pieces = ordered;
  search.weights = weights;
  search.parcels = room;
  search.at = at;
  search.best_at = best_at;
  solve (&search, packing);
  for (guint i = 0; i < n_pieces; i++)
    parcels[ranked[i].index] = best_at[i];
  *which = n_pieces;

  return TRUE;
}

/**
 * laurel_packing_get_charged_weight:
 * @weight: what a parcel weighs, in g
 * @volume: what it takes, in cm³
 * @divisor: how many cm³ a carrier takes for a kg; 0 if it does not
 *
 * Returns: the weight that is paid for, in g
 */
gint64
laurel_packing_get_charged_weight (gint64 weight, gint64 volume, gint64 divisor)
{
  return divisor > 0 ? MAX (weight, (volume * 1000 + divisor - 1) / divisor) : weight;
}
