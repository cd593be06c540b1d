/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-release-diff.h"

#include "calendar/laurel-history.h"
#include "calendar/laurel-plan-words.h"

/*
 * The difference of two states of a plan, as a change notice tells it: one row
 * for each activity and field, in the plan's own order.
 */

typedef struct {
  GPtrArray *changes;
  const char *language;
  const LaurelDateHabits *habits;
  LaurelSnapshot *was; /* (nullable): it is new */
  LaurelSnapshot *now;
} Comparison;

/**
 * laurel_window_leaves:
 * @announced: the window that was announced
 * @now: the window now
 *
 * What is not known has no bound: nothing leaves an unknown window. What has no date at
 * all any more, as it was postponed, has none outside either.
 *
 * Returns: whether some day that is possible now was not possible then
 */
gboolean
laurel_window_leaves (const LaurelWindow *announced, const LaurelWindow *now)
{
  if (!laurel_window_is_known (now))
    return FALSE;

  return (announced->es != 0 && (now->es == 0 || now->es < announced->es)) ||
         (announced->le != 0 && (now->le == 0 || now->le > announced->le));
}

static void
add (Comparison *comparison, const char *kind, const char *field, const char *old,
     const char *new_text, LaurelOutside outside)
{
  g_ptr_array_add (comparison->changes,
                   laurel_change_new (comparison->changes->len + 1, comparison->now, kind, field,
                                      old, new_text, NULL,
                                      laurel_snapshot_get_reason_since (comparison->now,
                                                                        comparison->was),
                                      outside));
}

/* A new activity has a name, and a time and a place that nobody was told before. */
static void
add_new (Comparison *comparison)
{
  g_autofree char *told = laurel_history_dup_when_and_where (comparison->now,
                                                             comparison->language, 0,
                                                             comparison->habits);

  g_ptr_array_add (comparison->changes,
                   laurel_change_new (comparison->changes->len + 1, comparison->now, "new",
                                      "activity", NULL,
                                      laurel_snapshot_get_title (comparison->now), told, NULL,
                                      LAUREL_OUTSIDE_NOT_A_DATE));
}

static void
compare_text (Comparison *comparison, const char *field, const char *old, const char *new_text)
{
  if (g_strcmp0 (old, new_text) != 0)
    add (comparison, "edited", field, old, new_text, LAUREL_OUTSIDE_NOT_A_DATE);
}

/* Takes both. */
static void
compare_words (Comparison *comparison, const char *kind, const char *field, char *old,
               char *new_text)
{
  if (g_strcmp0 (old, new_text) != 0)
    add (comparison, kind, field, old, new_text, LAUREL_OUTSIDE_NOT_A_DATE);

  g_free (old);
  g_free (new_text);
}

static void
compare_dates (Comparison *comparison)
{
  LaurelWindow was = laurel_snapshot_get_window (comparison->was);
  LaurelWindow now = laurel_snapshot_get_window (comparison->now);
  const char *old = laurel_snapshot_get_words (comparison->was);
  const char *new_text = laurel_snapshot_get_words (comparison->now);

  if (g_strcmp0 (old, new_text) != 0 || !laurel_window_equal (&was, &now))
    add (comparison, "moved", "date", old, new_text,
         laurel_window_leaves (&was, &now) ? LAUREL_OUTSIDE_YES : LAUREL_OUTSIDE_NO);
}

static void
compare_places (Comparison *comparison)
{
  compare_words (comparison, "moved", "place",
                 laurel_place_dup_words (laurel_snapshot_get_place (comparison->was),
                                         laurel_snapshot_get_place_status (comparison->was),
                                         comparison->language),
                 laurel_place_dup_words (laurel_snapshot_get_place (comparison->now),
                                         laurel_snapshot_get_place_status (comparison->now),
                                         comparison->language));
}

/* Cancelled and postponed alike are off; what comes back, or goes on, is edited. */
static void
compare_states (Comparison *comparison)
{
  const char *was = laurel_snapshot_get_status (comparison->was);
  const char *now = laurel_snapshot_get_status (comparison->now);
  gboolean is_off = g_str_equal (now, "cancelled") || g_str_equal (now, "postponed");
  gboolean was_off = g_str_equal (was, "cancelled") || g_str_equal (was, "postponed");

  if (is_off && !g_str_equal (was, now))
    add (comparison, "cancelled", "status", was, now, LAUREL_OUTSIDE_NOT_A_DATE);
  else if (was_off && !is_off)
    add (comparison, "edited", "status", was, now, LAUREL_OUTSIDE_NOT_A_DATE);
}

static void
compare_lists (Comparison *comparison)
{
  compare_words (comparison, "edited", "roles",
                 laurel_roles_dup_words (laurel_snapshot_get_roles (comparison->was),
                                         comparison->language),
                 laurel_roles_dup_words (laurel_snapshot_get_roles (comparison->now),
                                         comparison->language));
  compare_words (comparison, "edited", "phases",
                 laurel_phases_dup_words (laurel_snapshot_get_phases (comparison->was),
                                          comparison->language),
                 laurel_phases_dup_words (laurel_snapshot_get_phases (comparison->now),
                                          comparison->language));
}

static void
compare (Comparison *comparison)
{
  if (comparison->was == NULL) {
    add_new (comparison);
    return;
  }

  compare_states (comparison);
  compare_dates (comparison);
  compare_places (comparison);
  compare_text (comparison, "title", laurel_snapshot_get_title (comparison->was),
                laurel_snapshot_get_title (comparison->now));
  compare_text (comparison, "modality", laurel_snapshot_get_modality (comparison->was),
                laurel_snapshot_get_modality (comparison->now));
  compare_text (comparison, "content", laurel_snapshot_get_content (comparison->was),
                laurel_snapshot_get_content (comparison->now));
  compare_lists (comparison);
}

static GHashTable *
index_snapshots (GPtrArray *snapshots)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < snapshots->len; i++) {
    gint64 id = laurel_snapshot_get_activity_id (snapshots->pdata[i]);

    g_hash_table_insert (index, g_memdup2 (&id, sizeof id), snapshots->pdata[i]);
  }

  return index;
}

/* What was announced and is not in the plan at all any more. */
static void
add_gone (Comparison *comparison, GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GHashTable) there = index_snapshots (after);

  for (guint i = 0; i < before->len; i++) {
    gint64 id = laurel_snapshot_get_activity_id (before->pdata[i]);

    comparison->was = comparison->now = before->pdata[i];
    if (!g_hash_table_contains (there, &id))
      add (comparison, "cancelled", "status", laurel_snapshot_get_status (comparison->now),
           "cancelled", LAUREL_OUTSIDE_NOT_A_DATE);
  }
}

/**
 * laurel_release_diff:
 * @before: (element-type LaurelSnapshot): a plan
 * @after: (element-type LaurelSnapshot): the same plan, later
 * @language: of the plan
 * @habits: (nullable): of the plan
 *
 * Returns: (transfer full) (element-type LaurelChange): the difference
 */
GPtrArray *
laurel_release_diff (GPtrArray *before, GPtrArray *after, const char *language,
                     const LaurelDateHabits *habits)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) was = index_snapshots (before);
  Comparison comparison = { .changes = changes, .language = language, .habits = habits };

  for (guint i = 0; i < after->len; i++) {
    gint64 id = laurel_snapshot_get_activity_id (after->pdata[i]);

    comparison.now = after->pdata[i];
    comparison.was = g_hash_table_lookup (was, &id);
    compare (&comparison);
  }
  add_gone (&comparison, before, after);

  return changes;
}
