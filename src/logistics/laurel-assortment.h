/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelAssortment:
 * @n_kinds: how many kinds of things there are
 * @n_groups: how many groups of children there are, as by age
 * @n_receivers: among how many receivers they are shared out
 * @stock: (array length=n_kinds): how many there are of each kind
 * @suits: (array): whether a kind suits a group, kind by kind
 * @wanted: (array): how many pieces a group of a receiver is given at the most, as one for
 *   each child; receiver by receiver
 * @sizes: (array length=n_receivers): in proportion to what each receiver is given
 * @given: (out) (array): how many of a kind a group of a receiver gets: kind by kind, and of
 *   each receiver by receiver
 * @totals: (out) (array length=n_receivers): how many each receiver gets
 * @had: (nullable) (array length=n_receivers): how many each receiver has already, besides these
 *
 * Several kinds of things, each of which suits some, and among whom they are shared out. All is
 * owned by who asks.
 */
typedef struct {
  guint n_kinds;
  guint n_groups;
  guint n_receivers;
  const gint64 *stock;
  const gboolean *suits;
  const gint64 *wanted;
  const gint64 *sizes;
  gint64 *given;
  gint64 *totals;
  const gint64 *had;
} LaurelAssortment;

gboolean laurel_assortment_share (LaurelAssortment  *self,
                                  GError           **error);

G_END_DECLS
