/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "logistics/laurel-packing.h"

#define MOST 64

typedef struct {
  const char *pieces; /* kg, and dm³ behind a slash */
  LaurelParcelLimits limits;
  guint n_parcels;
  guint n_at_least;
  gint64 heaviest;
} Case;

static const Case CASES[] = {
  { "7 6 6 5 3 3", { 15000, 0, 0 }, 2, 2, 15000 },
  { "9 8 5 4 2 2", { 15000, 0, 0 }, 2, 2, 15000 },
  { "8 7 5 4 3", { 15000, 0, 0 }, 2, 2, 14000 },
  { "7 6 6 5 3 3", { 10000, 0, 0 }, 4, 3, 9000 },
  { "5/5 4/35 3/30 4/30 6/5 3/15", { 15000, 60000, 0 }, 3, 2, 9000 },
  { "7 6 6 5 3 3", { 10000, 0, 1 }, 6, 6, 7000 },
  { "", { 15000, 0, 0 }, 0, 0, 0 },
  { "1 1 1 1 1 1 1 1 1 1 1 1 1 1", { 4000, 0, 0 }, 4, 4, 4000 },
  { "7 6 6 5 3 3", { 0, 0, 0 }, 1, 1, 30000 },
};

static guint
read_pieces (const char *text, LaurelPiece *pieces)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (; *text != '\0' && words[n] != NULL; n++) {
    char *end;

    pieces[n].weight = g_ascii_strtoll (words[n], &end, 10) * 1000;
    pieces[n].volume = *end == '/' ? g_ascii_strtoll (end + 1, NULL, 10) * 1000 : 0;
  }

  return n;
}

static void
assert_kept (const LaurelPiece *pieces, guint n, const LaurelParcelLimits *limits,
             const guint *parcels, const LaurelPacking *packing)
{
  gint64 heaviest = 0;

  for (guint parcel = 0; parcel < packing->n_parcels; parcel++) {
    gint64 weight = 0, volume = 0;
    guint count = 0;

    for (guint i = 0; i < n; i++)
      if (parcels[i] == parcel) {
        weight += pieces[i].weight;
        volume += pieces[i].volume;
        count++;
      }
    g_assert_cmpuint (count, >, 0);
    g_assert_true (limits->weight == 0 || weight <= limits->weight);
    g_assert_true (limits->volume == 0 || volume <= limits->volume);
    g_assert_true (limits->n_pieces == 0 || count <= limits->n_pieces);
    heaviest = MAX (heaviest, weight);
  }
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (parcels[i], <, packing->n_parcels);
  g_assert_cmpint (packing->heaviest, ==, heaviest);
}

static void
test_pieces_go_into_the_fewest_parcels (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelPiece pieces[MOST];
    guint parcels[MOST], which, n = read_pieces (CASES[i].pieces, pieces);
    LaurelPacking packing;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", CASES[i].pieces);
    laurel_packing_solve (pieces, n, &CASES[i].limits, parcels, &packing, &which, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (packing.n_parcels, ==, CASES[i].n_parcels);
    g_assert_cmpuint (packing.n_at_least, ==, CASES[i].n_at_least);
    g_assert_cmpint (packing.heaviest, ==, CASES[i].heaviest);
    g_assert_true (packing.is_exact);
    assert_kept (pieces, n, &CASES[i].limits, parcels, &packing);
  }
}

/* Each way to put the pieces into parcels: the fewest, and then the lightest. */
static void
try_each (const LaurelPiece *pieces, guint n, guint i, const LaurelParcelLimits *limits,
          LaurelPiece *parcels, guint used, guint *fewest, gint64 *lightest)
{
  if (i == n) {
    gint64 heaviest = 0;

    for (guint parcel = 0; parcel < used; parcel++)
      heaviest = MAX (heaviest, parcels[parcel].weight);
    if (used < *fewest || (used == *fewest && heaviest < *lightest)) {
      *fewest = used;
      *lightest = heaviest;
    }
    return;
  }
  for (guint parcel = 0; parcel <= used; parcel++) {
    if (parcel == used)
      parcels[parcel] = (LaurelPiece) { 0, 0 };
    if (parcels[parcel].weight + pieces[i].weight > limits->weight
        || parcels[parcel].volume + pieces[i].volume > limits->volume)
      continue;
    parcels[parcel].weight += pieces[i].weight;
    parcels[parcel].volume += pieces[i].volume;
    try_each (pieces, n, i + 1, limits, parcels, MAX (used, parcel + 1), fewest, lightest);
    parcels[parcel].weight -= pieces[i].weight;
    parcels[parcel].volume -= pieces[i].volume;
  }
}

static void
test_no_way_is_better (void)
{
  static const LaurelParcelLimits LIMITS = { 15, 20, 0 };

  for (guint i = 0; i < 300; i++) {
    LaurelPiece pieces[MOST], room[MOST];
    guint n = (guint) g_test_rand_int_range (1, 9), parcels[MOST], which, fewest = G_MAXUINT;
    gint64 lightest = G_MAXINT64;
    LaurelPacking packing;

    for (guint j = 0; j < n; j++)
      pieces[j] = (LaurelPiece) { g_test_rand_int_range (0, 12), g_test_rand_int_range (0, 15) };
    g_assert_true (laurel_packing_solve (pieces, n, &LIMITS, parcels, &packing, &which, NULL));
    assert_kept (pieces, n, &LIMITS, parcels, &packing);
    try_each (pieces, n, 0, &LIMITS, room, 0, &fewest, &lightest);
    g_assert_cmpuint (packing.n_parcels, ==, fewest);
    g_assert_cmpint (packing.heaviest, ==, lightest);
    g_assert_cmpuint (packing.n_at_least, <=, fewest);
  }
}

static void
test_many_are_put_where_they_fit (void)
{
  static const LaurelParcelLimits LIMITS = { 15000, 0, 0 };
  LaurelPiece pieces[MOST];
  guint parcels[MOST], which;
  LaurelPacking packing;

  for (guint i = 0; i < MOST; i++)
    pieces[i] = (LaurelPiece) { 3000 + i % 5 * 1000, 0 };
  g_assert_true (laurel_packing_solve (pieces, MOST, &LIMITS, parcels, &packing, &which, NULL));
  assert_kept (pieces, MOST, &LIMITS, parcels, &packing);
  g_assert_false (packing.is_exact);
  g_assert_cmpuint (packing.n_at_least, ==, 22);
  g_assert_cmpuint (packing.n_parcels, <=, packing.n_at_least * 11 / 9 + 1);
}

/* Most of what is given comes in many of a kind. */
static void
test_many_of_a_kind_are_level (void)
{
  static const struct {
    guint n, n_heavy; /* pieces of 900 g, and of 2.5 kg */
    guint n_parcels;
    gint64 heaviest;
  } SETS[] = {
    { 65, 0, 5, 11700 }, { 64, 0, 4, 14400 }, { 63, 0, 4, 14400 }, { 61, 0, 4, 14400 },
    { 20, 0, 2, 9000 }, { 21, 0, 2, 9900 }, { 16, 6, 2, 14700 }, { 30, 1, 3, 9900 },
  };
  static const LaurelParcelLimits LIMITS = { 15000, 0, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (SETS); i++) {
    LaurelPiece pieces[80];
    guint parcels[80], which, n = SETS[i].n + SETS[i].n_heavy;
    LaurelPacking packing;

    g_test_message ("%u and %u", SETS[i].n, SETS[i].n_heavy);
    for (guint j = 0; j < n; j++)
      pieces[j] = (LaurelPiece) { j < SETS[i].n ? 900 : 2500, 0 };
    g_assert_true (laurel_packing_solve (pieces, n, &LIMITS, parcels, &packing, &which, NULL));
    assert_kept (pieces, n, &LIMITS, parcels, &packing);
    g_assert_cmpuint (packing.n_parcels, ==, SETS[i].n_parcels);
    g_assert_cmpint (packing.heaviest, ==, SETS[i].heaviest);
    g_assert_true (packing.is_exact);
  }
}

static void
test_what_no_parcel_takes_is_named (void)
{
  static const LaurelParcelLimits LIMITS = { 15000, 60000, 9 };
  static const struct {
    LaurelPiece piece;
    const char *words;
  } FAULTS[] = {
    { { 15001, 0 }, "15001 g" }, { { 1, 60001 }, "60001 cm³" }, { { -1, 0 }, "no number" },
    { { G_MAXINT64, 0 }, "no number" },    { { 1, 1, 9 }, "10 pieces" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    const LaurelPiece pieces[] = { { 1000, 1000 }, FAULTS[i].piece };
    guint parcels[2], which;
    LaurelPacking packing;
    g_autoptr (GError) error = NULL;

    g_assert_false (laurel_packing_solve (pieces, 2, &LIMITS, parcels, &packing, &which, &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
    g_assert_cmpuint (which, ==, 1);
    g_assert_nonnull (strstr (error->message, FAULTS[i].words));
  }
}

/* A pack of ten counts ten times, however light it is. */
static void
test_a_pack_counts_its_pieces (void)
{
  static const LaurelPiece PIECES[] = { { 1, 0, 9 }, { 1, 0, 9 }, { 9, 0, 0 }, { 1, 0, 4 } };
  static const LaurelParcelLimits LIMITS = { 0, 0, 15 };
  guint parcels[4], which;
  LaurelPacking packing;
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_packing_solve (PIECES, 4, &LIMITS, parcels, &packing, &which, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (packing.n_parcels, ==, 2);
  g_assert_cmpuint (packing.n_at_least, ==, 2);
  g_assert_cmpuint (parcels[0], !=, parcels[1]);
  g_assert_cmpuint (parcels[2], !=, parcels[3]);
}

static void
test_volume_is_charged_as_weight (void)
{
  g_assert_cmpint (laurel_packing_get_charged_weight (5000, 60 * 40 * 30, 6000), ==, 12000);
  g_assert_cmpint (laurel_packing_get_charged_weight (15000, 60 * 40 * 30, 6000), ==, 15000);
  g_assert_cmpint (laurel_packing_get_charged_weight (5000, 60 * 40 * 30, 0), ==, 5000);
  g_assert_cmpint (laurel_packing_get_charged_weight (0, 1, 6000), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logistics/packing/packs", test_a_pack_counts_its_pieces);
  g_test_add_func ("/logistics/packing/fewest", test_pieces_go_into_the_fewest_parcels);
  g_test_add_func ("/logistics/packing/each", test_no_way_is_better);
  g_test_add_func ("/logistics/packing/many", test_many_are_put_where_they_fit);
  g_test_add_func ("/logistics/packing/alike", test_many_of_a_kind_are_level);
  g_test_add_func ("/logistics/packing/fault", test_what_no_parcel_takes_is_named);
  g_test_add_func ("/logistics/packing/charged", test_volume_is_charged_as_weight);

  return g_test_run ();
}
