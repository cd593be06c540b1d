/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-majority.h"

#include <stdlib.h>
#include <string.h>

/*
 * The skating system. An entry gets a place when most judges gave it that or a better one (Rules 5
 * to 8); the placings of several dances are added (Rule 9); of equal totals, who has more placings
 * up to the place to be given, and then the lower sum of those, gets it (Rule 10); and what is
 * still equal is judged as if all its marks were of one dance, counting from there (Rule 11).
 */

typedef struct {
  guint n_entries;
  LaurelRatio *sorted; /* the marks of each entry, the best first */
  guint n_marks;       /* of each */
  const LaurelRatio *placings;
  guint n_dances;
  LaurelRatio from;    /* the place to be given */
} Contest;

static int
compare_ratios (gconstpointer a, gconstpointer b)
{
  return laurel_ratio_compare (*(const LaurelRatio *) a, *(const LaurelRatio *) b);
}

/* How many of @values are @limit or better, and what those come to. */
static guint
count_up_to (const LaurelRatio *values, guint n, LaurelRatio limit, LaurelRatio *sum)
{
  guint count = 0;

  *sum = LAUREL_RATIO_ZERO;
  for (guint i = 0; i < n; i++) {
    if (laurel_ratio_compare (values[i], limit) > 0)
      continue;
    *sum = laurel_ratio_add (*sum, values[i]);
    count++;
  }

  return count;
}

/* More are better, and then a lower sum. */
static int
compare_counts (const LaurelRatio *a, const LaurelRatio *b, guint n, LaurelRatio limit)
{
  LaurelRatio one, other;
  guint n_one = count_up_to (a, n, limit, &one), n_other = count_up_to (b, n, limit, &other);

  return n_one != n_other ? (n_one < n_other) - (n_one > n_other)
                          : laurel_ratio_compare (one, other);
}

/* The next place behind @limit that one of both was given. */
static gboolean
find_next (const LaurelRatio *a, const LaurelRatio *b, guint n, LaurelRatio *limit)
{
  LaurelRatio last = *limit;
  gboolean is_found = FALSE;

  for (guint i = 0; i < 2 * n; i++) {
    LaurelRatio value = i < n ? a[i] : b[i - n];

    if (laurel_ratio_compare (value, last) > 0 &&
        (!is_found || laurel_ratio_compare (value, *limit) < 0)) {
      *limit = value;
      is_found = TRUE;
    }
  }

  return is_found;
}

static LaurelRatio
get_later (LaurelRatio a, LaurelRatio b)
{
  return laurel_ratio_compare (a, b) > 0 ? a : b;
}

/* By where each gets its majority, then by how large it is there, by its sum, and on from there. */
static int
compare_majorities (gconstpointer a, gconstpointer b, gpointer data)
{
  const Contest *self = data;
  guint n = self->n_marks;
  const LaurelRatio *one = &self->sorted[*(const guint *) a * n];
  const LaurelRatio *other = &self->sorted[*(const guint *) b * n];
  LaurelRatio limit = get_later (one[n / 2], self->from);
  int order = laurel_ratio_compare (limit, get_later (other[n / 2], self->from));

  do {
    if (order == 0)
      order = compare_counts (one, other, n, limit);
  } while (order == 0 && find_next (one, other, n, &limit));

  return order;
}

static int
compare_placings (gconstpointer a, gconstpointer b, gpointer data)
{
  const Contest *self = data;
  guint n = self->n_dances;

  return compare_counts (&self->placings[*(const guint *) a * n],
                         &self->placings[*(const guint *) b * n], n, self->from);
}

static guint *
list_entries (guint n)
{
  guint *list = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    list[i] = i;

  return list;
}

/* How many at the beginning of @group, which is in order, are equal. */
static guint
count_equals (const guint *group, guint n, GCompareDataFunc compare, gpointer data)
{
  guint count = 1;

  while (count < n && compare (&group[0], &group[count], data) == 0)
    count++;

  return count;
}

static void
sort_entries (guint *group, guint n, GCompareDataFunc compare, gpointer data)
{
  g_qsort_with_data (group, (int) n, sizeof *group, compare, data);
}

/* Rules 5 to 8. */
static void
place_dance (const LaurelDance *dance, guint n_entries, guint n_dances, LaurelRatio *placings)
{
  gsize n_marks = (gsize) n_entries * dance->n_judges;
  g_autofree guint *list = list_entries (n_entries);
  g_autofree LaurelRatio *sorted = g_new (LaurelRatio, n_marks + 1);
  Contest self = { .n_entries = n_entries, .sorted = sorted, .n_marks = dance->n_judges,
                   .from = LAUREL_RATIO_ZERO };

  memcpy (sorted, dance->marks, n_marks * sizeof *sorted);
  for (guint i = 0; i < n_entries; i++)
    qsort (&sorted[(gsize) i * dance->n_judges], dance->n_judges, sizeof *sorted, compare_ratios);
  sort_entries (list, n_entries, compare_majorities, &self);
  for (guint first = 0, n; first < n_entries; first += n) {
    n = count_equals (&list[first], n_entries - first, compare_majorities, &self);
    for (guint i = first; i < first + n; i++)
      placings[list[i] * n_dances] = laurel_ratio_new (2 * first + n + 1, 2);
  }
}

/* Rules 10 and 11: gives those of @group, who are equal, places from @place on. */
static void
part_group (Contest *self, guint *group, guint n, guint place, LaurelMajorityPlace *places)
{
  while (n > 0) {
    guint n_first;
    int rule = 10;

    self->from = laurel_ratio_new (place, 1);
    sort_entries (group, n, compare_placings, self);
    n_first = count_equals (group, n, compare_placings, self);
    if (n_first > 1 && n_first < n) {
      part_group (self, group, n_first, place, places);
    } else {
      if (n_first > 1) {
        rule = 11;
        sort_entries (group, n, compare_majorities, self);
        n_first = count_equals (group, n, compare_majorities, self);
      }
      for (guint i = 0; i < n_first; i++) {
        places[group[i]].place = place;
        places[group[i]].rule = rule;
      }
    }
    group += n_first;
    n -= n_first;
    place += n_first;
  }
}

static int
compare_totals (gconstpointer a, gconstpointer b, gpointer places)
{
  const LaurelMajorityPlace *list = places;

  return laurel_ratio_compare (list[*(const guint *) a].total, list[*(const guint *) b].total);
}

/* All marks of an entry in all dances. */
static void
gather_marks (Contest *self, const LaurelDance *dances)
{
  for (guint i = 0; i < self->n_entries; i++) {
    LaurelRatio *at = &self->sorted[(gsize) i * self->n_marks];
    LaurelRatio *end = at;

    for (guint d = 0; d < self->n_dances; d++) {
      guint n = dances[d].n_judges;

      memcpy (end, &dances[d].marks[(gsize) i * n], n * sizeof *end);
      end += n;
    }
    qsort (at, self->n_marks, sizeof *at, compare_ratios);
  }
}

/**
 * laurel_majority_place:
 * @dances: (array length=n_dances): what is judged
 * @n_dances: how many, at least 1
 * @n_entries: how many entries
 * @placings: (out caller-allocates): the placing of each entry in each dance: all of the first
 *   entry, and so on
 * @places: (out caller-allocates) (array length=n_entries): the places in the whole
 */
void
laurel_majority_place (const LaurelDance *dances, guint n_dances, guint n_entries,
                       LaurelRatio *placings, LaurelMajorityPlace *places)
{
  g_autofree guint *list = list_entries (n_entries);
  g_autofree LaurelRatio *sorted = NULL;
  Contest self = { .n_entries = n_entries, .placings = placings, .n_dances = n_dances };

  for (guint d = 0; d < n_dances; d++) {
    place_dance (&dances[d], n_entries, n_dances, &placings[d]);
    self.n_marks += dances[d].n_judges;
  }
  for (guint i = 0; i < n_entries; i++) {
    places[i] = (LaurelMajorityPlace) { .rule = n_dances > 1 ? 9 : 5, .total = LAUREL_RATIO_ZERO };
    for (guint d = 0; d < n_dances; d++)
      places[i].total = laurel_ratio_add (places[i].total, placings[i * n_dances + d]);
  }
  self.sorted = sorted = g_new (LaurelRatio, (gsize) n_entries * self.n_marks + 1);
  gather_marks (&self, dances);
  sort_entries (list, n_entries, compare_totals, places);
  for (guint first = 0, n; first < n_entries; first += n) {
    n = count_equals (&list[first], n_entries - first, compare_totals, places);
    if (n > 1 && n_dances > 1)
      part_group (&self, &list[first], n, first + 1, places);
    for (guint i = first; i < first + n && (n == 1 || n_dances == 1); i++)
      places[list[i]].place = first + 1;
  }
}

/**
 * laurel_majority_count:
 * @marks: (array length=n_judges): the places that an entry was given in a dance
 * @n_judges: how many
 * @majority: (out): what its majority is, to tell why it is where it is
 */
void
laurel_majority_count (const LaurelRatio *marks, guint n_judges, LaurelMajority *majority)
{
  g_autofree LaurelRatio *sorted = g_new (LaurelRatio, n_judges);

  memcpy (sorted, marks, n_judges * sizeof *sorted);
  qsort (sorted, n_judges, sizeof *sorted, compare_ratios);
  majority->from = sorted[n_judges / 2];
  majority->count = count_up_to (sorted, n_judges, majority->from, &majority->sum);
}
