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
#define NONE G_MAXUINT

typedef struct {
  const LaurelLikenessEntry *entry;
  char *folded;
  char *sounds;
  guint title;      /* the same for the same @folded */
  guint next;       /* the next entry of that title, or NONE */
  guint figures;    /* the same for the same numbers in the title */
  guint *pairs;     /* of characters, by their ranks: the rarest first */
  guint n_pairs;
  GHashTable *names; /* (element-type utf8) */
  char *all_names;  /* sorted */
} Look;

typedef struct {
  Look *looks;
  guint n;
  GHashTable *words;  /* (element-type utf8 guint): what stood in titles, numbered */
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

/* Reads a Chinese numeral below ten thousand, as 三 or 二十一.
 *
 * Returns: (transfer none): what stands behind it */
static const char *
read_numeral (const char *text, guint *number)
{
  static const char DIGITS[] = "零一二三四五六七八九", UNITS[] = "十百千";
  guint digit = 0;
  long place;

  *number = 0;
  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);
    const char *unit = g_utf8_strchr (UNITS, -1, c);
    const char *known = g_utf8_strchr (DIGITS, -1, c == 0x3007 ? 0x96f6 : c); /* 〇 as 零 */

    if (unit != NULL) {
      guint value = 10;

      for (place = g_utf8_pointer_to_offset (UNITS, unit); place > 0; place--)
        value *= 10;
      *number += MAX (digit, 1) * value;
      digit = 0;
    } else if (known != NULL) {
      digit = (guint) g_utf8_pointer_to_offset (DIGITS, known);
    } else {
      break;
    }
  }
  *number += digit;

  return text;
}

/* The numbers in a title, with a space behind each: those in digits, and Chinese ordinals. */
static char *
dup_figures (const char *folded)
{
  GString *figures = g_string_new (NULL);
  const char *at = folded;

  while (*at != '\0') {
    gboolean is_ordinal = g_str_has_prefix (at, "第");
    const char *begins = is_ordinal ? at + strlen ("第") : at, *ends = begins;
    guint number = 0;

    while (g_ascii_isdigit (*ends))
      ends++;
    if (ends > begins)
      g_string_append_len (figures, begins, ends - begins);
    else if (is_ordinal && (ends = read_numeral (begins, &number)) > begins)
      g_string_append_printf (figures, "%u", number);
    if (ends > begins)
      g_string_append_c (figures, ' ');
    at = ends > at ? ends : g_utf8_next_char (at);
  }

  return g_string_free (figures, FALSE);
}

/* What was not there yet is the next. */
static guint
number_word (Search *self, char *word)
{
  gpointer number = g_hash_table_lookup (self->words, word);

  if (number != NULL) {
    g_free (word);
    return GPOINTER_TO_UINT (number);
  }

  number = GUINT_TO_POINTER (g_hash_table_size (self->words) + 1);
  g_hash_table_insert (self->words, word, number);

  return GPOINTER_TO_UINT (number);
}

static void
look_at (Search *self, guint i, const LaurelLikenessEntry *entry)
{
  Look *look = &self->looks[i];

  look->entry = entry;
  look->folded = laurel_title_likeness_fold (entry->title);
  look->sounds = laurel_pinyin_dup_sounds (look->folded);
  look->title = number_word (self, g_strdup (look->folded));
  look->figures = number_word (self, dup_figures (look->folded));
  look_at_names (look);
}

static void
look_clear (Look *look)
{
  g_free (look->folded);
  g_free (look->sounds);
  g_free (look->all_names);
  g_free (look->pairs);
  g_hash_table_unref (look->names);
}

/* g_int64_hash() looks at the lower half only, which many keys have in common. */
static guint
hash_halves (gconstpointer key)
{
  guint64 both = *(const guint64 *) key;

  return (guint) (both >> 32) * 2654435761u ^ (guint) both;
}

/* ---- pairs of characters ------------------------------------------------------- */

/* A pair of characters: how often it stands, and then its rank among all. */
typedef struct {
  guint64 pair;
  guint count;
  guint rank;
} Pair;

static int
compare_rarity (gconstpointer a, gconstpointer b)
{
  const Pair *one = *(const Pair *const *) a, *other = *(const Pair *const *) b;

  if (one->count != other->count)
    return one->count < other->count ? -1 : 1;

  return (one->pair > other->pair) - (one->pair < other->pair);
}

static void
count_pairs (GHashTable *known, GPtrArray *order, GArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++) {
    guint64 *key = &g_array_index (pairs, guint64, i);
    Pair *pair = g_hash_table_lookup (known, key);

    if (pair == NULL) {
      pair = g_new0 (Pair, 1);
      pair->pair = *key;
      g_hash_table_insert (known, &pair->pair, pair);
      g_ptr_array_add (order, pair);
    }
    pair->count++;
  }
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

static void
take_ranks (Look *look, GHashTable *known, GArray *pairs)
{
  look->n_pairs = pairs->len;
  look->pairs = g_new (guint, pairs->len + 1);
  for (guint i = 0; i < pairs->len; i++)
    look->pairs[i] =
      ((Pair *) g_hash_table_lookup (known, &g_array_index (pairs, guint64, i)))->rank;
  qsort (look->pairs, look->n_pairs, sizeof *look->pairs, compare_ranks);
}

/* Each pair is looked up once for each place where it stands; from then on they are numbers, in
 * whose order the rarest come first. */
static void
rank_pairs (Search *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (hash_halves, g_int64_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->n; i++) {
    g_ptr_array_add (all, laurel_title_likeness_pairs (self->looks[i].folded));
    count_pairs (known, order, all->pdata[i]);
  }
  g_ptr_array_sort (order, compare_rarity);
  for (guint i = 0; i < order->len; i++)
    ((Pair *) order->pdata[i])->rank = i;
  for (guint i = 0; i < self->n; i++)
    take_ranks (&self->looks[i], known, all->pdata[i]);
}

/* How many pairs two have in common; 0 as soon as it cannot be @least. */
static guint
count_common (const Look *one, const Look *other, guint least)
{
  guint common = 0, i = 0, j = 0;

  while (i < one->n_pairs && j < other->n_pairs) {
    guint left = one->pairs[i], right = other->pairs[j];

    if (common + MIN (one->n_pairs - i, other->n_pairs - j) < least)
      return 0;
    common += left == right;
    i += left <= right;
    j += right <= left;
  }

  return common;
}

/* 0 where it is less than @least, as far as that is seen sooner than how much it is. */
static int
compute_percent (const Look *one, const Look *other, guint least)
{
  guint all = one->n_pairs + other->n_pairs;

  return all == 0 ? (one->title == other->title) * 100
                  : (int) (count_common (one, other, (least * all + 199) / 200) * 200 / all);
}

static void
tell (Search *self, guint one, guint other, LaurelLikenessKind kind)
{
  LaurelLikeness likeness = { MIN (one, other), MAX (one, other), kind, 0 };
  guint64 both = (guint64) likeness.one << 32 | likeness.other;

  if (!g_hash_table_add (self->seen, g_memdup2 (&both, sizeof both)))
    return;

  likeness.percent = compute_percent (&self->looks[one], &self->looks[other], 0);
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

/* Two titles: each of the entries that have the one, with each that has the other. Those with one
 * title are told already. */
static void
compare (Search *self, guint one, guint other)
{
  int percent;

  if (self->looks[one].figures != self->looks[other].figures)
    return;

  percent = compute_percent (&self->looks[one], &self->looks[other], NEAR_OF_ONE);
  if (percent < NEAR_OF_ONE)
    return;

  for (guint i = one; i != NONE; i = self->looks[i].next)
    for (guint j = other; j != NONE; j = self->looks[j].next)
      if (percent >= NEAR || shares_a_maker (&self->looks[i], &self->looks[j]))
        tell (self, MIN (i, j), MAX (i, j), LAUREL_LIKENESS_NEAR_TITLE);
}

/* Two that are three quarters the same have three fifths of the shorter one's pairs in
 * common, and so one of all but three fifths of the rarest, less one. */
static guint
count_prefix (guint n_pairs)
{
  return n_pairs == 0 ? 0 : n_pairs - (n_pairs * 3 + 4) / 5 + 1;
}

static void
compare_all (Search *self, guint i, const GArray *others, guint *compared)
{
  for (guint j = 0; j < others->len; j++) {
    guint other = g_array_index (others, guint, j);

    if (other != i && compared[other] != i + 1)
      compare (self, other, i);
    compared[other] = i + 1;
  }
}

/* Which entries have one title: each leads to the next of them.
 *
 * Returns: (transfer full): the first one of each title, in their order */
static GArray *
link_titles (Search *self)
{
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *last = g_new (guint, g_hash_table_size (self->words) + 1);

  memset (last, 0xff, (g_hash_table_size (self->words) + 1) * sizeof *last); /* NONE */
  for (guint i = 0; i < self->n; i++) {
    guint *before = &last[self->looks[i].title];

    self->looks[i].next = NONE;
    if (*before == NONE)
      g_array_append_val (firsts, i);
    else
      self->looks[*before].next = i;
    *before = i;
  }

  return g_steal_pointer (&firsts);
}

/* Returns: whether it went to the end */
static gboolean
tell_near (Search *self, LaurelLikenessGoesOn goes_on, gpointer data)
{
  g_autoptr (GHashTable) index = g_hash_table_new_full (hash_halves, g_int64_equal, g_free,
                                                        (GDestroyNotify) g_array_unref);
  g_autofree guint *compared = g_new0 (guint, self->n + 1); /* with whom last, from 1 */
  g_autoptr (GArray) firsts = link_titles (self);

  for (guint f = 0; f < firsts->len; f++) {
    guint i = g_array_index (firsts, guint, f);
    const Look *look = &self->looks[i];
    guint n = count_prefix (look->n_pairs);

    if (!goes_on (data))
      return FALSE;
    for (guint k = 0; k < n; k++) {
      guint64 key = (guint64) look->figures << 32 | look->pairs[k];
      GArray *others = g_hash_table_lookup (index, &key);

      if (others != NULL)
        compare_all (self, i, others, compared);
      else
        g_hash_table_insert (index, g_memdup2 (&key, sizeof key),
                             others = g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val (others, i);
    }
  }

  return TRUE;
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
 * @goes_on: is asked again and again whether to go on
 * @data: for @goes_on
 *
 * Returns: (transfer full) (nullable) (element-type LaurelLikeness): which of them may be the
 *   same, each two once, in the order of @entries; of three that are, two pairs; %NULL once
 *   @goes_on says no
 */
GArray *
laurel_entry_likeness_find (const LaurelLikenessEntry *entries, guint n_entries,
                            LaurelLikenessGoesOn goes_on, gpointer data)
{
  Search self = {
    .looks = g_new0 (Look, n_entries + 1),
    .n = n_entries,
    .words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .seen = g_hash_table_new_full (hash_halves, g_int64_equal, g_free, NULL),
    .found = g_array_new (FALSE, FALSE, sizeof (LaurelLikeness)),
  };

  for (guint i = 0; i < n_entries; i++)
    look_at (&self, i, &entries[i]);
  rank_pairs (&self);
  tell_equals (&self, G_STRUCT_OFFSET (Look, folded), LAUREL_LIKENESS_SAME_TITLE);
  tell_equals (&self, G_STRUCT_OFFSET (Look, sounds), LAUREL_LIKENESS_SAME_SOUND);
  if (tell_near (&self, goes_on, data)) {
    tell_equals (&self, G_STRUCT_OFFSET (Look, all_names), LAUREL_LIKENESS_SAME_PERSONS);
    g_array_sort (self.found, compare_found);
  } else {
    g_clear_pointer (&self.found, g_array_unref);
  }

  for (guint i = 0; i < n_entries; i++)
    look_clear (&self.looks[i]);
  g_free (self.looks);
  g_hash_table_unref (self.words);
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
