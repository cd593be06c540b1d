/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Up to so many pieces, the fewest parcels are looked for; more are put where they fit first. */
#define LAUREL_PACKING_MOST_EXACT 14

/**
 * LaurelPiece:
 * @weight: in g
 * @volume: in cm³
 * @n_more: how many are counted for it beside itself, as nine for a pack of ten
 *
 * What is packed and cannot be parted.
 */
typedef struct {
  gint64 weight;
  gint64 volume;
  guint n_more;
} LaurelPiece;

/**
 * LaurelParcelLimits:
 * @weight: the most that a parcel may weigh, in g, or 0
 * @volume: the most that goes into one, in cm³, or 0
 * @n_pieces: the most pieces in one, or 0
 *
 * What a carrier takes. 0 is no limit.
 */
typedef struct {
  gint64 weight;
  gint64 volume;
  guint n_pieces;
} LaurelParcelLimits;

/**
 * LaurelPacking:
 * @n_parcels: how many parcels
 * @n_at_least: fewer than this are not possible: what there is, over the limits
 * @heaviest: the weight of the heaviest, in g
 * @is_exact: fewer parcels are not possible, nor a lighter heaviest one in as many
 *
 * How pieces go into parcels.
 */
typedef struct {
  guint n_parcels;
  guint n_at_least;
  gint64 heaviest;
  gboolean is_exact;
} LaurelPacking;

gboolean laurel_packing_solve              (const LaurelPiece         *pieces,
                                            guint                      n_pieces,
                                            const LaurelParcelLimits  *limits,
                                            guint                     *parcels,
                                            LaurelPacking             *packing,
                                            guint                     *which,
                                            GError                   **error);
gint64   laurel_packing_get_charged_weight (gint64                     weight,
                                            gint64                     volume,
                                            gint64                     divisor);

G_END_DECLS
