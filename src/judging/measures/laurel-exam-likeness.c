/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-likeness.h"

#include "base/laurel-title-likeness.h"

/* Of two characters that so many names have, as those of a kind of firm, nothing follows. */
#define MOST_COMMON 300

typedef struct {
  const LaurelExamStanding *standing;
  GPtrArray *pairs;    /* (element-type GArray): of each organisation */
  GHashTable *holders; /* (element-type guint64 GArray): who has a pair */
} Search;

static void
index_name (Search *self, guint i)
{
  const LaurelExamOrganization *organization = self->standing->organizations->pdata[i];
  g_autofree char *folded = laurel_title_likeness_fold (organization->name);
  GArray *pairs = laurel_title_likeness_pairs (folded);

  g_ptr_array_add (self->pairs, pairs);
  for (guint p = 0; p < pairs->len; p++) {
    guint64 pair = g_array_index (pairs, guint64, p);
    GArray *holders = g_hash_table_lookup (self->holders, &pair);

    if (holders == NULL) {
      holders = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->holders, g_memdup2 (&pair, sizeof pair), holders);
    }
    if (holders->len == 0 || g_array_index (holders, guint, holders->len - 1) != i)
      g_array_append_val (holders, i);
  }
}

/* Those of the library are told apart there; here, one of two at least is not known. */
static gboolean
is_asked (const LaurelExamOrganization *one, const LaurelExamOrganization *other)
{
  return (one->party == 0 || other->party == 0) && one->participants + other->participants > 0 &&
         (one->party != 0 || one->participants > 0) &&
         (other->party != 0 || other->participants > 0);
}

/* Two thirds of the pairs of both: one character more or less in a name of five. */
static gboolean
are_alike (const GArray *one, const GArray *other)
{
  return laurel_title_likeness_common (one, other) * 3 >= (int) (one->len + other->len);
}

static void
compare (Search *self, guint i, guint other, GHashTable *seen, GArray *found)
{
  LaurelExamLikeness likeness = { self->standing->organizations->pdata[i],
                                  self->standing->organizations->pdata[other] };

  if (other <= i || !g_hash_table_add (seen, GUINT_TO_POINTER (other)))
    return;
  if (is_asked (likeness.one, likeness.other) &&
      are_alike (self->pairs->pdata[i], self->pairs->pdata[other]))
    g_array_append_val (found, likeness);
}

static void
search (Search *self, guint i, GArray *found)
{
  const GArray *pairs = self->pairs->pdata[i];
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint p = 0; p < pairs->len; p++) {
    guint64 pair = g_array_index (pairs, guint64, p);
    const GArray *holders = g_hash_table_lookup (self->holders, &pair);

    for (guint h = 0; holders->len <= MOST_COMMON && h < holders->len; h++)
      compare (self, i, g_array_index (holders, guint, h), seen, found);
  }
}

/**
 * laurel_exam_likeness_list:
 * @standing: a settled standing
 *
 * Returns: (transfer full) (element-type LaurelExamLikeness): organisations that are called
 *   almost the same and were not taken for one, for people to look at
 */
GArray *
laurel_exam_likeness_list (const LaurelExamStanding *standing)
{
  g_autoptr (GPtrArray) pairs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) (void (*) (void)) g_array_unref);
  g_autoptr (GHashTable) holders =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                           (GDestroyNotify) (void (*) (void)) g_array_unref);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LaurelExamLikeness));
  Search self = { standing, pairs, holders };

  for (guint i = 0; i < standing->organizations->len; i++)
    index_name (&self, i);
  for (guint i = 0; i < standing->organizations->len; i++)
    search (&self, i, found);

  return found;
}
