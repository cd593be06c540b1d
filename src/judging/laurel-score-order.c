/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-score-order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

/* What is not there comes last, whichever way scores go. */
static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const LaurelScoreOrder *self = data;
  const LaurelScore *one = &self->keys[*(const guint *) a];
  const LaurelScore *other = &self->keys[*(const guint *) b];
  int order = laurel_score_compare (*one, *other);

  if (one->is_there && other->is_there && !self->is_low_first)
    order = -order;
  else if (one->is_there != other->is_there)
    order = one->is_there ? -1 : 1;

  return order != 0 ? order : compare_numbers (a, b);
}

/* An entry, and a rounded key: the low ones first. */
typedef struct {
  double value;
  guint64 order; /* a number that is less where @value is */
  guint entry;
} Placed;

/* More than a number can be wrong by that was rounded, as a part of it. */
#define CLOSE 1e-14

/* The bits of positive numbers are in their order, those of negative ones the other way. */
static guint64
find_order (double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);

  return bits >> 63 ? ~bits : bits | G_GUINT64_CONSTANT (1) << 63;
}

/* So few are compared sooner than 2,048 of their bytes are counted. */
#define FEW 256

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *one = a, *other = b;

  return (one->value > other->value) - (one->value < other->value);
}

enum {
  BYTES = 8, /* of a key */
};

/* Returns: whether they are not all in one place already, which for most keys the first byte is */
static gboolean
sort_by_byte (const Placed *from, Placed *to, guint n, const guint *counts, guint byte)
{
  guint starts[256], shift = 8 * byte;

  if (counts[from[0].order >> shift & 0xff] == n)
    return FALSE;

  for (guint i = 0, sum = 0; i < G_N_ELEMENTS (starts); sum += counts[i++])
    starts[i] = sum;
  for (guint i = 0; i < n; i++)
    to[starts[from[i].order >> shift & 0xff]++] = from[i];

  return TRUE;
}

/* Many by each byte, the last one first, there and back: no key is compared with another. */
static void
sort_by_bytes (Placed *placed, guint n)
{
  g_autofree Placed *other = g_new (Placed, n);
  guint counts[BYTES][256] = { 0 };
  Placed *from = placed, *to = other;

  for (guint i = 0; i < n; i++)
    for (guint byte = 0; byte < BYTES; byte++)
      counts[byte][placed[i].order >> 8 * byte & 0xff]++;
  for (guint byte = 0; byte < BYTES; byte++)
    if (sort_by_byte (from, to, n, counts[byte], byte)) {
      Placed *sorted = to;

      to = from;
      from = sorted;
    }
  if (from != placed)
    memcpy (placed, from, n * sizeof *placed);
}

static void
sort_placed (Placed *placed, guint n)
{
  if (n > FEW)
    sort_by_bytes (placed, n);
  else
    qsort (placed, n, sizeof *placed, compare_placed);
}

static gboolean
are_sorted (const LaurelScoreOrder *self, const guint *list, guint n)
{
  for (guint i = 1; i < n; i++)
    if (compare_keys (&list[i - 1], &list[i], (gpointer) self) > 0)
      return FALSE;

  return TRUE;
}

/* Rounded keys are compared in no time. Only those that are close are looked at exactly. */
static void
sort_by_keys (const LaurelScoreOrder *self, guint *list, guint n)
{
  g_autofree Placed *placed = g_new (Placed, n + 1);

  for (guint i = 0; i < n; i++) {
    const LaurelScore *key = &self->keys[list[i]];

    placed[i].value = !key->is_there ? HUGE_VAL : self->is_low_first ? key->value : -key->value;
    placed[i].order = find_order (placed[i].value);
    placed[i].entry = list[i];
  }
  sort_placed (placed, n);
  for (guint i = 0; i < n; i++)
    list[i] = placed[i].entry;
  for (guint first = 0, end; first < n; first = end) {
    for (end = first + 1; end < n && !(placed[end].value - placed[end - 1].value >
                                       CLOSE * fabs (placed[end].value)); end++)
      ;
    if (!are_sorted (self, &list[first], end - first))
      g_qsort_with_data (&list[first], (int) (end - first), sizeof *list, compare_keys,
                         (gpointer) self);
  }
}

/* Where those end that are equal to the one at @first; each to the one before. */
static guint
find_end (const LaurelScoreOrder *self, const guint *list, guint n, guint first)
{
  guint end = first + 1;

  while (end < n && laurel_score_is_equal (self->keys[list[end - 1]], self->keys[list[end]],
                                           self->tolerance))
    end++;

  return end;
}

/**
 * laurel_score_order_sort:
 * @self: what entries are put in order by
 * @list: (inout) (array length=n): entries; those that count as equal come in the order of their
 *   numbers, whatever floating point made of them
 * @n: how many there are
 *
 * Returns: (transfer full) (element-type guint): where each group of equals ends
 */
GArray *
laurel_score_order_sort (const LaurelScoreOrder *self, guint *list, guint n)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  sort_by_keys (self, list, n);
  for (guint first = 0, end; first < n; first = end) {
    end = find_end (self, list, n, first);
    if (self->tolerance > 0)
      qsort (&list[first], end - first, sizeof *list, compare_numbers);
    g_array_append_val (ends, end);
  }

  return ends;
}
