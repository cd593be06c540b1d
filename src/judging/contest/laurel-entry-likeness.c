/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-likeness.h"

#include "base/laurel-text.h"
#include "base/laurel-title-likeness.h"
#include "store/laurel-pinyin.h"

#include <stdlib.h>
#include <string.h>

/*
 * Which of many entries may be the same. Each two of 20,000 are 200 million pairs; so only
 * those are compared that have one of their rarest pairs of characters in common: two titles
 * that are three quarters the same must (Chaudhuri, Ganti, Kaushik 2006: prefix filtering).
 * Titles with different numbers in them are parts of a series, and not the same.
 */

/* Titles of one series are alike; those of one sender, or of one person, are alike sooner. */
#define NEAR 90
#define NEAR_OF_ONE 75

typedef struct {
  const LaurelLikenessEntry *entry;
  char *folded;
  char *sounds;
  char *figures;
  GArray *pairs;    /* (element-type guint64): of characters, sorted */
  GHashTable *names; /* (element-type utf8) */
  char *all_names;  /* sorted */
} Look;

typedef struct {
  Look *looks;
  guint n;
  GHashTable *counts; /* (element-type guint64 guint): how often a pair of characters stands */
  GHashTable *seen;   /* (element-type guint64): pairs of entries that are told */
  GArray *found;
} Search;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
look_at_names (Look *look)
{
  g_auto (GStrv) names = g_strsplit (look->entry->persons ? look->entry->persons : "", "\n", -1);
  guint n = g_strv_length (names);

  look->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++) {
    g_autofree char *folded = laurel_title_likeness_fold (names[i]);
    char *sounds = laurel_pinyin_dup_sounds (folded);

    g_hash_table_add (look->names, g_strdup (sounds));
    g_free (names[i]);
    names[i] = sounds;
  }
  qsort (names, n, sizeof *names, compare_words);
  look->all_names = g_strjoinv ("\n", names);
}

static char *
dup_figures (const char *folded)
{
  GString *figures = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (figures, *at);
    else if (figures->len > 0 && figures->str[figures->len - 1] != ' ')
      g_string_append_c (figures, ' ');

  return g_strchomp (g_string_free (figures, FALSE));
}

static void
look_at (Search *self, guint i, const LaurelLikenessEntry *entry)
{
  Look *look = &self->looks[i];

  look->entry = entry;
  look->folded = laurel_title_likeness_fold (entry->title);
  look->sounds = laurel_pinyin_dup_sounds (look->folded);
  look->figures = dup_figures (look->folded);
  look->pairs = laurel_title_likeness_pairs (look->folded);
  look_at_names (look);
  for (guint k = 0; k < look->pairs->len; k++) {
    guint64 *pair = &g_array_index (look->pairs, guint64, k);
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, pair));

    g_hash_table_insert (self->counts, g_memdup2 (pair, sizeof *pair),
                         GUINT_TO_POINTER (count + 1));
  }
}

static void
look_clear (Look *look)
{
  g_free (look->folded);
  g_free (look->sounds);
  g_free (look->figures);
  g_free (look->all_names);
  g_array_unref (look->pairs);
  g_hash_table_unref (look->names);
}

static int
compute_percent (const Look *one, const Look *other)
{
  guint all = one->pairs->len + other->pairs->len;

  return all == 0 ? g_str_equal (one->folded, other->folded) * 100
                  : laurel_title_likeness_common (one->pairs, other->pairs) * 200 / (int) all;
}

static void
tell (Search *self, guint one, guint other, LaurelLikenessKind kind)
{
  LaurelLikeness likeness = { MIN (one, other), MAX (one, other), kind, 0 };
  guint64 both = (guint64) likeness.one << 32 | likeness.other;

  if (!g_hash_table_add (self->seen, g_memdup2 (&both, sizeof both)))
    return;

  likeness.percent = compute_percent (&self->looks[one], &self->looks[other]);
  g_array_append_val (self->found, likeness);
}

/* Those with the same text, each with the one before: as many pairs as it takes to see it. */
static void
tell_equals (Search *self, gsize offset, LaurelLikenessKind kind)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n; i++) {
    char *text = G_STRUCT_MEMBER (char *, &self->looks[i], offset);
    gpointer before;

    if (*text == '\0')
      continue;
    if (g_hash_table_lookup_extended (last, text, NULL, &before))
      tell (self, GPOINTER_TO_UINT (before), i, kind);
    g_hash_table_insert (last, text, GUINT_TO_POINTER (i));
  }
}

static gboolean
shares_a_maker (const Look *one, const Look *other)
{
  GHashTableIter iter;
  gpointer name;

  if (one->entry->sender != 0 && one->entry->sender == other->entry->sender)
    return TRUE;

  g_hash_table_iter_init (&iter, one->names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (*(char *) name != '\0' && g_hash_table_contains (other->names, name))
      return TRUE;

  return FALSE;
}

static void
compare (Search *self, guint one, guint other)
{
  int percent;

  /* Those with one title are told already. */
  if (!g_str_equal (self->looks[one].figures, self->looks[other].figures) ||
      g_str_equal (self->looks[one].folded, self->looks[other].folded))
    return;

  percent = compute_percent (&self->looks[one], &self->looks[other]);
  if (percent >= NEAR ||
      (percent >= NEAR_OF_ONE && shares_a_maker (&self->looks[one], &self->looks[other])))
    tell (self, one, other, LAUREL_LIKENESS_NEAR_TITLE);
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer counts)
{
  guint one = GPOINTER_TO_UINT (g_hash_table_lookup (counts, a));
  guint other = GPOINTER_TO_UINT (g_hash_table_lookup (counts, b));

  if (one != other)
    return one < other ? -1 : 1;

  return (*(const guint64 *) a > *(const guint64 *) b) -
         (*(const guint64 *) a < *(const guint64 *) b);
}

/* Two that are three quarters the same have three fifths of the shorter one's pairs in
 * common, and so one of all but three fifths of the rarest, less one. */
static guint
count_prefix (guint n_pairs)
{
  return n_pairs == 0 ? 0 : n_pairs - (n_pairs * 3 + 4) / 5 + 1;
}

static void
tell_near (Search *self)
{
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                        (GDestroyNotify) g_array_unref);
  g_autofree guint *compared = g_new0 (guint, self->n + 1); /* with whom last, from 1 */

  for (guint i = 0; i < self->n; i++) {
    g_autoptr (GArray) rare = g_array_copy (self->looks[i].pairs);
    guint64 figures = g_str_hash (self->looks[i].figures);
    guint n = count_prefix (rare->len);

    g_array_sort_with_data (rare, compare_counts, self->counts);
    for (guint k = 0; k < n; k++) {
      guint64 key = g_array_index (rare, guint64, k) ^ figures << 20;
      GArray *others = g_hash_table_lookup (index, &key);

      for (guint j = 0; others != NULL && j < others->len; j++) {
        guint other = g_array_index (others, guint, j);

        if (other != i && compared[other] != i + 1)
          compare (self, other, i);
        compared[other] = i + 1;
      }
      if (others == NULL)
        g_hash_table_insert (index, g_memdup2 (&key, sizeof key),
                             others = g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val (others, i);
    }
  }
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const LaurelLikeness *one = a, *other = b;

  if (one->one != other->one)
    return one->one < other->one ? -1 : 1;

  return (one->other > other->other) - (one->other < other->other);
}

/**
 * laurel_entry_likeness_find:
 * @entries: (array length=n_entries): entries
 * @n_entries: how many
 *
 * Returns: (transfer full) (element-type LaurelLikeness): which of them may be the same,
 *   each two once, in the order of @entries; of three that are, two pairs
 */
GArray *
laurel_entry_likeness_find (const LaurelLikenessEntry *entries, guint n_entries)
{
  Search self = {
    .looks = g_new0 (Look, n_entries + 1),
    .n = n_entries,
    .counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .found = g_array_new (FALSE, FALSE, sizeof (LaurelLikeness)),
  };

  for (guint i = 0; i < n_entries; i++)
    look_at (&self, i, &entries[i]);
  tell_equals (&self, G_STRUCT_OFFSET (Look, folded), LAUREL_LIKENESS_SAME_TITLE);
  tell_equals (&self, G_STRUCT_OFFSET (Look, sounds), LAUREL_LIKENESS_SAME_SOUND);
  tell_near (&self);
  tell_equals (&self, G_STRUCT_OFFSET (Look, all_names), LAUREL_LIKENESS_SAME_PERSONS);
  g_array_sort (self.found, compare_found);

  for (guint i = 0; i < n_entries; i++)
    look_clear (&self.looks[i]);
  g_free (self.looks);
  g_hash_table_unref (self.counts);
  g_hash_table_unref (self.seen);

  return self.found;
}

const char *
laurel_likeness_kind_to_string (LaurelLikenessKind kind)
{
  static const char *const NAMES[] = { "same-title", "same-sound", "near-title", "same-persons" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (NAMES), NULL);

  return NAMES[kind];
}
