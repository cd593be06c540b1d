/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-history.h"

#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

/*
 * What a release said, as a sentence in the language of the window.
 */

/**
 * Words:
 * @what: what happened
 * @from_to: (nullable): what was said before, and then
 * @now: (nullable): only what was said then
 * @was: (nullable): only what was said before
 * @bare: neither
 */
typedef struct {
  const char *what;
  const char *from_to;
  const char *now;
  const char *was;
  const char *bare;
} Words;

static const Words WORDS[] = {
  /* Translators: %s is when and where, in the words of the plan. */
  { "announced", NULL, N_("Announced: %s"), NULL, N_("Announced") },
  /* Translators: %s is when and where, in the words of the plan. */
  { "returned", NULL, N_("Announced again: %s"), NULL, N_("Announced again") },
  /* Translators: %s is when and where, in the words of the plan. */
  { "gone", NULL, NULL, N_("Taken out of the plan. It was: %s"), N_("Taken out of the plan") },
  /* Translators: %s is when and where, in the words of the plan. */
  { "cancelled", NULL, NULL, N_("Cancelled. It was: %s"), N_("Cancelled") },
  /* Translators: each %s is a date in the words of the plan; the first was said before. */
  { "postponed", N_("Postponed from %s to %s"), N_("Postponed to %s"), N_("Postponed. It was: %s"),
    N_("Postponed") },
  /* Translators: %s is when and where, in the words of the plan. */
  { "resumed", NULL, N_("Takes place after all: %s"), NULL, N_("Takes place after all") },
  /* Translators: each %s is a date in the words of the plan; the first was said before. */
  { "moved", N_("Moved from %s to %s"), N_("Date announced: %s"), N_("Date withdrawn. It was: %s"),
    N_("Date changed") },
  /* Translators: each %s is a place; the first was said before. */
  { "place", N_("Place changed from %s to %s"), N_("Place announced: %s"),
    N_("Place withdrawn. It was: %s"), N_("Place changed") },
  /* Translators: each %s is a title; the first was said before. */
  { "title", N_("Renamed from “%s” to “%s”"), NULL, NULL, N_("Renamed") },
  /* Translators: each %s is the number of an activity; the first was said before. */
  { "number", N_("Renumbered from %s to %s"), NULL, NULL, N_("Renumbered") },
  /* Translators: each %s is how an activity is held: online; the first was said before. */
  { "modality", N_("Way of holding changed from %s to %s"), N_("Way of holding announced: %s"),
    N_("Way of holding withdrawn. It was: %s"), N_("Way of holding changed") },
  { "content", NULL, NULL, NULL, N_("Description changed") },
  /* Translators: each %s is a list of who does what; the first was said before. */
  { "roles", N_("Organisers changed from %s to %s"), N_("Organisers announced: %s"),
    N_("Organisers withdrawn. They were: %s"), N_("Organisers changed") },
  /* Translators: each %s is a list of phases and their dates; the first was said before. */
  { "phases", N_("Phases changed from %s to %s"), N_("Phases announced: %s"),
    N_("Phases withdrawn. They were: %s"), N_("Phases changed") },
};

static const Words *
find_words (const char *what)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_str_equal (WORDS[i].what, what))
      return &WORDS[i];

  g_assert_not_reached ();
}

static char *
dup_sentence (const Words *words, const char *old, const char *now)
{
  if (old != NULL && now != NULL && words->from_to != NULL)
    return laurel_quote (_(words->from_to), old, now);
  if (now != NULL && words->now != NULL)
    return laurel_quote (_(words->now), now);
  if (old != NULL && words->was != NULL)
    return laurel_quote (_(words->was), old);

  return g_strdup (_(words->bare));
}

/**
 * laurel_history_dup_words:
 * @told: what a release said of an activity: "announced", "returned", "gone",
 *   "cancelled", "postponed", "resumed", "moved", "place", "title", "number",
 *   "modality", "content", "roles" or "phases"
 *
 * Returns: (transfer full): a sentence
 */
char *
laurel_history_dup_words (const LaurelTold *told)
{
  g_autofree char *sentence = dup_sentence (find_words (told->what), told->old, told->now);

  if (!told->outside)
    return g_steal_pointer (&sentence);

  /* Translators: %s is a sentence: Moved from 8 September to 12 October. */
  return g_strdup_printf (_("%s (outside what was announced before)"), sentence);
}

/* ---- how many --------------------------------------------------------------- */

typedef enum {
  KIND_ANNOUNCED = 1 << 0,
  KIND_MOVED = 1 << 1,
  KIND_OFF = 1 << 2,
  KIND_EDITED = 1 << 3,
} Kind;

static Kind
get_kind (const char *what)
{
  static const char *const ANNOUNCED[] = { "announced", "returned", NULL };
  static const char *const MOVED[] = { "moved", "place", NULL };
  static const char *const OFF[] = { "cancelled", "gone", "postponed", NULL };

  if (g_strv_contains (ANNOUNCED, what))
    return KIND_ANNOUNCED;
  if (g_strv_contains (MOVED, what))
    return KIND_MOVED;
  if (g_strv_contains (OFF, what))
    return KIND_OFF;

  return KIND_EDITED;
}

/**
 * laurel_history_count:
 * @items: (element-type LaurelHistoryItem): the history of a season
 * @release: the number of one of its releases
 * @count: (inout): filled, but for the number of activities
 *
 * Counts the activities that a release changed.
 */
void
laurel_history_count (GPtrArray *items, int release, LaurelHistoryCount *count)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer kind;

  for (guint i = 0; i < items->len; i++) {
    gint64 id = laurel_history_item_get_activity_id (items->pdata[i]);
    guint more = get_kind (laurel_history_item_get_what (items->pdata[i]));

    if (laurel_history_item_get_release (items->pdata[i]) != release)
      continue;
    more |= GPOINTER_TO_UINT (g_hash_table_lookup (kinds, &id));
    g_hash_table_insert (kinds, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (more));
  }

  g_hash_table_iter_init (&iter, kinds);
  while (g_hash_table_iter_next (&iter, NULL, &kind)) {
    guint all = GPOINTER_TO_UINT (kind);

    count->changed++;
    count->announced += (all & KIND_ANNOUNCED) != 0;
    count->moved += (all & KIND_MOVED) != 0;
    count->off += (all & KIND_OFF) != 0;
    count->edited += (all & KIND_EDITED) != 0;
  }
}

/* Takes @part. */
static void
add_part (GString *words, char *part)
{
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
  g_free (part);
}

/**
 * laurel_history_dup_count:
 * @count: what a release changed
 *
 * Returns: (transfer full): that in a line
 */
char *
laurel_history_dup_count (const LaurelHistoryCount *count)
{
  GString *words = g_string_new (NULL);

  if (count->announced > 0)
    add_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   /* Translators: %d counts activities. */
                                                   "%d announced", "%d announced",
                                                   (gulong) count->announced), count->announced));
  if (count->moved > 0)
    add_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   /* Translators: %d counts activities. */
                                                   "%d moved", "%d moved",
                                                   (gulong) count->moved), count->moved));
  if (count->off > 0)
    add_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   /* Translators: %d counts activities. */
                                                   "%d called off", "%d called off",
                                                   (gulong) count->off), count->off));
  if (count->edited > 0)
    add_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   /* Translators: %d counts activities. */
                                                   "%d changed otherwise", "%d changed otherwise",
                                                   (gulong) count->edited), count->edited));
  if (words->len == 0)
    g_string_append (words, _("Nothing changed"));

  return g_string_free (words, FALSE);
}
