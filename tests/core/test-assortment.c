/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "logistics/laurel-assortment.h"

#define MOST 64

static void
assert_kept (const LaurelAssortment *self)
{
  guint n_cells = self->n_receivers * self->n_groups;

  for (guint kind = 0; kind < self->n_kinds; kind++) {
    gint64 sum = 0;

    for (guint cell = 0; cell < n_cells; cell++) {
      gint64 given = self->given[kind * n_cells + cell];

      g_assert_cmpint (given, >=, 0);
      g_assert_true (given == 0 || self->suits[kind * self->n_groups + cell % self->n_groups]);
      sum += given;
    }
    g_assert_cmpint (sum, <=, self->stock[kind]);
  }
  for (guint receiver = 0; receiver < self->n_receivers; receiver++) {
    gint64 total = 0;

    for (guint cell = receiver * self->n_groups; cell < (receiver + 1) * self->n_groups; cell++) {
      gint64 filled = 0;

      for (guint kind = 0; kind < self->n_kinds; kind++)
        filled += self->given[kind * n_cells + cell];
      g_assert_cmpint (filled, <=, self->wanted[cell]);
      total += filled;
    }
    g_assert_cmpint (total, ==, self->totals[receiver]);
  }
}

/* Small toys, toys for all, and big ones, for small, middle and big children. */
static void
test_kinds_go_where_they_suit (void)
{
  static const gint64 STOCK[] = { 8, 3, 4 }, SIZES[] = { 10, 8, 6 };
  static const gboolean SUITS[] = { TRUE, FALSE, FALSE, TRUE, TRUE, TRUE, FALSE, FALSE, TRUE };
  static const gint64 WANTED[] = { 4, 3, 3, 2, 5, 1, 0, 2, 4 };
  gint64 given[27], totals[3], left = 8;
  LaurelAssortment problem = { 3, 3, 3, STOCK, SUITS, WANTED, SIZES, given, totals };
  g_autoptr (GError) error = NULL;

  laurel_assortment_share (&problem, &error);
  g_assert_no_error (error);
  assert_kept (&problem);
  g_assert_cmpint (totals[0], ==, 6);
  g_assert_cmpint (totals[1], ==, 4);
  g_assert_cmpint (totals[2], ==, 3);
  for (guint cell = 0; cell < 9; cell++)
    left -= given[cell];
  g_assert_cmpint (left, ==, 2);
}

typedef struct {
  const LaurelAssortment *problem;
  gint64 filled[MOST];
  gint64 most;
  double least;
} Trial;

static void
judge (Trial *trial)
{
  const LaurelAssortment *self = trial->problem;
  gint64 sum = 0;
  double cost = 0;

  for (guint receiver = 0; receiver < self->n_receivers; receiver++) {
    gint64 total = 0;

    for (guint group = 0; group < self->n_groups; group++)
      total += trial->filled[receiver * self->n_groups + group];
    sum += total;
    cost += (double) (total * total) / (double) self->sizes[receiver];
  }
  if (sum > trial->most || (sum == trial->most && cost < trial->least)) {
    trial->most = sum;
    trial->least = cost;
  }
}

/* Each piece of each kind into each cell that it suits, or nowhere. */
static void
try_each (Trial *trial, guint kind, gint64 piece, guint first)
{
  const LaurelAssortment *self = trial->problem;

  while (kind < self->n_kinds && piece == self->stock[kind]) {
    kind++;
    piece = 0;
    first = 0;
  }
  if (kind == self->n_kinds) {
    judge (trial);
    return;
  }
  for (guint cell = first; cell < self->n_receivers * self->n_groups; cell++)
    if (self->suits[kind * self->n_groups + cell % self->n_groups]
        && trial->filled[cell] < self->wanted[cell]) {
      trial->filled[cell]++;
      try_each (trial, kind, piece + 1, cell);
      trial->filled[cell]--;
    }
  try_each (trial, kind + 1, 0, 0);
}

static void
test_no_way_is_better (void)
{
  for (guint i = 0; i < 300; i++) {
    guint n_kinds = (guint) g_test_rand_int_range (1, 4);
    guint n_groups = (guint) g_test_rand_int_range (1, 4);
    guint n_receivers = (guint) g_test_rand_int_range (1, 4);
    gint64 stock[3], sizes[3], wanted[9], given[27], totals[3];
    gboolean suits[9];
    LaurelAssortment problem = { n_kinds, n_groups, n_receivers, stock, suits,
                                 wanted,  sizes,    given,       totals };
    Trial trial = { .problem = &problem, .most = -1 };
    gint64 sum = 0;
    double cost = 0;

    for (guint j = 0; j < n_kinds; j++)
      stock[j] = g_test_rand_int_range (0, 4);
    for (guint j = 0; j < n_kinds * n_groups; j++)
      suits[j] = g_test_rand_int_range (0, 2) == 0;
    for (guint j = 0; j < n_receivers; j++)
      sizes[j] = g_test_rand_int_range (1, 10);
    for (guint j = 0; j < n_receivers * n_groups; j++)
      wanted[j] = g_test_rand_int_range (0, 4);

    g_assert_true (laurel_assortment_share (&problem, NULL));
    assert_kept (&problem);
    try_each (&trial, 0, 0, 0);
    for (guint j = 0; j < n_receivers; j++) {
      sum += totals[j];
      cost += (double) (totals[j] * totals[j]) / (double) sizes[j];
    }
    g_assert_cmpint (sum, ==, trial.most);
    g_assert_cmpfloat_with_epsilon (cost, trial.least, 1e-9);
  }
}

static void
test_absurd_numbers_are_refused (void)
{
  static const gint64 STOCKS[] = { -1, G_MAXINT64 };
  static const gboolean SUITS[] = { TRUE };
  static const gint64 ONE[] = { 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (STOCKS); i++) {
    gint64 given[1], totals[1];
    LaurelAssortment problem = { 1, 1, 1, &STOCKS[i], SUITS, ONE, ONE, given, totals };
    g_autoptr (GError) error = NULL;

    g_assert_false (laurel_assortment_share (&problem, &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logistics/assortment/suits", test_kinds_go_where_they_suit);
  g_test_add_func ("/logistics/assortment/each", test_no_way_is_better);
  g_test_add_func ("/logistics/assortment/absurd", test_absurd_numbers_are_refused);

  return g_test_run ();
}
