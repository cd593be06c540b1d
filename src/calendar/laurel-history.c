/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-history.h"

#include "calendar/laurel-change.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-release-diff.h"

/*
 * The history of a plan: what each of its releases said that those before it had not.
 * It is made from the difference that a change notice tells, and says more: when and
 * where what was announced for the first time is, what was called off, and what a
 * notice is cited by, the number.
 */

typedef struct {
  const char *language;
  int year;
  const LaurelDateHabits *habits;
  GHashTable *known;          /* (element-type gint64): what was ever announced */
  const LaurelHistoryPlan *before; /* (nullable): this is the first */
  const LaurelHistoryPlan *plan;
  GHashTable *was;            /* (element-type gint64 LaurelSnapshot) */
  GHashTable *now;            /* likewise */
  GPtrArray *items;
} Telling;

/**
 * laurel_history_find:
 * @releases: of a season, the first first
 * @n_releases: how many these are
 * @get_day: says the day of one of them, by its position
 * @day: a day
 *
 * What holds on a day is what was announced last of all that was announced by then. A
 * later release overrules those before it, also where it is of an earlier day.
 *
 * Returns: which release held on a day, or -1 when nothing was said yet
 */
int
laurel_history_find (gpointer releases, guint n_releases, LaurelHistoryDayFunc get_day,
                     LaurelDay day)
{
  int i = (int) n_releases - 1;

  while (i >= 0 && get_day (releases, (guint) i) > day)
    i--;

  return i;
}

static LaurelDay
get_day_of_release (gpointer releases, guint position)
{
  return laurel_release_get_day (((GPtrArray *) releases)->pdata[position]);
}

/**
 * laurel_history_find_release:
 * @releases: (element-type LaurelRelease): of a season, the first first
 * @day: a day
 *
 * Returns: (nullable) (transfer none): the release that held on a day, as
 *   laurel_history_find() has it
 */
LaurelRelease *
laurel_history_find_release (GPtrArray *releases, LaurelDay day)
{
  int i = laurel_history_find (releases, releases->len, get_day_of_release, day);

  return i >= 0 ? releases->pdata[i] : NULL;
}

/* ---- words of the plan ------------------------------------------------------ */

/**
 * laurel_history_dup_when:
 * @snapshot: an activity as it was announced
 * @language: of the plan
 * @year: of the plan
 * @habits: (nullable): of the plan
 *
 * Returns: (transfer full) (nullable): when it is, in a line: the plan's words,
 *   in its language where they say nothing but a date, or the days in the words of
 *   a plan; %NULL when nothing is said of it
 */
char *
laurel_history_dup_when (LaurelSnapshot *snapshot, const char *language, int year,
                         const LaurelDateHabits *habits)
{
  LaurelWindow window = laurel_snapshot_get_window (snapshot);
  const char *words = laurel_snapshot_get_words (snapshot);
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (words ? words : ""), "\r\n", ' '));

  if (*line != '\0')
    return laurel_date_dup_words_in (line, language, year, habits);

  return laurel_window_is_known (&window) ? laurel_date_write (&window, language, year, habits)
                                          : NULL;
}

/**
 * laurel_history_dup_when_and_where:
 * @snapshot: an activity as it was announced
 * @language: of the plan
 * @year: of the plan, or 0 where days are told with their year
 * @habits: (nullable): of the plan
 *
 * Returns: (transfer full) (nullable): when and where it is, as laurel_history_dup_when()
 *   and laurel_place_dup_words() have it
 */
char *
laurel_history_dup_when_and_where (LaurelSnapshot *snapshot, const char *language, int year,
                                   const LaurelDateHabits *habits)
{
  g_autofree char *when = laurel_history_dup_when (snapshot, language, year, habits);
  g_autofree char *where = laurel_place_dup_words (laurel_snapshot_get_place (snapshot),
                                                   laurel_snapshot_get_place_status (snapshot),
                                                   language);

  if (where == NULL)
    return g_steal_pointer (&when);
  if (when == NULL)
    return g_steal_pointer (&where);

  return g_strconcat (when, g_str_equal (language, "zh") ? "，" : ", ", where, NULL);
}

/* (nullable) */
static char *
dup_when_and_where (const Telling *telling, LaurelSnapshot *snapshot)
{
  return laurel_history_dup_when_and_where (snapshot, telling->language, telling->year,
                                            telling->habits);
}

/**
 * laurel_history_dup_dates:
 * @was: an activity as it was announced
 * @now: the same, later
 * @language: of the plan
 * @year: of the plan
 * @habits: (nullable): of the plan
 * @old: (out) (nullable): when it was
 * @new_text: (out) (nullable): when it is
 *
 * Tells a move: where the words are the same and the days are not, in days.
 */
void
laurel_history_dup_dates (LaurelSnapshot *was, LaurelSnapshot *now, const char *language, int year,
                          const LaurelDateHabits *habits, char **old, char **new_text)
{
  LaurelWindow before = laurel_snapshot_get_window (was);
  LaurelWindow after = laurel_snapshot_get_window (now);

  *old = laurel_history_dup_when (was, language, year, habits);
  *new_text = laurel_history_dup_when (now, language, year, habits);
  if (g_strcmp0 (*old, *new_text) != 0 || laurel_window_equal (&before, &after))
    return;

  g_free (*old);
  g_free (*new_text);
  *old = laurel_date_describe (&before, language, year, LAUREL_DATE_STYLE_SHORT);
  *new_text = laurel_date_describe (&after, language, year, LAUREL_DATE_STYLE_SHORT);
}

/* ---- telling ---------------------------------------------------------------- */

/* Where an activity says nothing new, the release's own reason holds. */
static const char *
get_why (const Telling *telling, LaurelSnapshot *was, LaurelSnapshot *now)
{
  const char *why = now ? laurel_snapshot_get_reason_since (now, was) : NULL;

  return why ? why : laurel_release_get_reason (telling->plan->release);
}

static void
say (Telling *telling, gint64 id, const char *what, const char *old, const char *now,
     gboolean outside)
{
  LaurelSnapshot *before = g_hash_table_lookup (telling->was, &id);
  LaurelSnapshot *after = g_hash_table_lookup (telling->now, &id);
  const LaurelTold told = { what, old, now, get_why (telling, before, after), outside };

  g_ptr_array_add (telling->items,
                   laurel_history_item_new (telling->items->len + 1, telling->plan->release,
                                            after ? after : before, &told));
}

static gboolean
is_off (LaurelSnapshot *snapshot)
{
  const char *status = laurel_snapshot_get_status (snapshot);

  return g_str_equal (status, "cancelled") || g_str_equal (status, "postponed");
}

static void
tell_new (Telling *telling, gint64 id)
{
  LaurelSnapshot *now = g_hash_table_lookup (telling->now, &id);
  g_autofree char *words = dup_when_and_where (telling, now);

  say (telling, id, g_hash_table_contains (telling->known, &id) ? "returned" : "announced", NULL,
       words, FALSE);
  if (is_off (now))
    say (telling, id, laurel_snapshot_get_status (now), NULL, NULL, FALSE);
}

/* What was postponed to another date says so in one sentence. */
static void
tell_postponed (Telling *telling, gint64 id, LaurelSnapshot *was, LaurelSnapshot *now)
{
  g_autofree char *old = laurel_history_dup_when (was, telling->language, telling->year,
                                                  telling->habits);
  g_autofree char *later = laurel_history_dup_when (now, telling->language, telling->year,
                                                    telling->habits);

  say (telling, id, "postponed", old, g_strcmp0 (old, later) == 0 ? NULL : later, FALSE);
}

static void
tell_status (Telling *telling, gint64 id)
{
  LaurelSnapshot *was = g_hash_table_lookup (telling->was, &id);
  LaurelSnapshot *now = g_hash_table_lookup (telling->now, &id);
  g_autofree char *old = dup_when_and_where (telling, was);
  g_autofree char *words = now ? dup_when_and_where (telling, now) : NULL;

  if (now == NULL)
    say (telling, id, "gone", old, NULL, FALSE);
  else if (g_str_equal (laurel_snapshot_get_status (now), "postponed"))
    tell_postponed (telling, id, was, now);
  else if (is_off (now))
    say (telling, id, "cancelled", old, NULL, FALSE);
  else
    say (telling, id, "resumed", NULL, words, FALSE);
}

/* Whether what was called off, or is on again, has said that already. */
static gboolean
is_said (Telling *telling, gint64 id, const char *field)
{
  LaurelSnapshot *was = g_hash_table_lookup (telling->was, &id);
  LaurelSnapshot *now = g_hash_table_lookup (telling->now, &id);
  gboolean is_date = g_str_equal (field, "date");
  gboolean is_other = !g_str_equal (laurel_snapshot_get_status (was),
                                    laurel_snapshot_get_status (now));

  if (!is_date && !g_str_equal (field, "place"))
    return FALSE;
  if (is_off (was) && !is_off (now))
    return TRUE;

  return is_other && is_off (now) &&
         (is_date || g_str_equal (laurel_snapshot_get_status (now), "cancelled"));
}

static void
tell_change (Telling *telling, LaurelChange *change)
{
  gint64 id = laurel_change_get_activity_id (change);
  const char *field = laurel_change_get_field (change);
  g_autofree char *old = NULL;
  g_autofree char *now = NULL;

  if (g_str_equal (field, "activity")) {
    tell_new (telling, id);
  } else if (g_str_equal (field, "status")) {
    tell_status (telling, id);
  } else if (is_said (telling, id, field)) {
    return;
  } else if (g_str_equal (field, "date")) {
    laurel_history_dup_dates (g_hash_table_lookup (telling->was, &id),
                              g_hash_table_lookup (telling->now, &id), telling->language,
                              telling->year, telling->habits, &old, &now);
    say (telling, id, "moved", old, now,
         laurel_change_get_outside (change) == LAUREL_OUTSIDE_YES);
  } else {
    say (telling, id, field, laurel_change_get_old (change), laurel_change_get_new (change),
         FALSE);
  }
}

/* A number is no change in a notice, but notices cite it. */
static void
tell_numbers (Telling *telling)
{
  for (guint i = 0; i < telling->plan->snapshots->len; i++) {
    LaurelSnapshot *now = telling->plan->snapshots->pdata[i];
    gint64 id = laurel_snapshot_get_activity_id (now);
    LaurelSnapshot *was = g_hash_table_lookup (telling->was, &id);

    if (was != NULL &&
        !g_str_equal (laurel_snapshot_get_number (was), laurel_snapshot_get_number (now)))
      say (telling, id, "number", laurel_snapshot_get_number (was),
           laurel_snapshot_get_number (now), FALSE);
  }
}

static GHashTable *
index_snapshots (GPtrArray *snapshots)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; snapshots != NULL && i < snapshots->len; i++) {
    gint64 id = laurel_snapshot_get_activity_id (snapshots->pdata[i]);

    g_hash_table_insert (index, g_memdup2 (&id, sizeof id), snapshots->pdata[i]);
  }

  return index;
}

static void
remember (GHashTable *known, GPtrArray *snapshots)
{
  for (guint i = 0; i < snapshots->len; i++) {
    gint64 id = laurel_snapshot_get_activity_id (snapshots->pdata[i]);

    g_hash_table_add (known, g_memdup2 (&id, sizeof id));
  }
}

static void
tell_plan (Telling *telling)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  GPtrArray *before = telling->before ? telling->before->snapshots : nothing;
  g_autoptr (GHashTable) was = index_snapshots (before);
  g_autoptr (GHashTable) now = index_snapshots (telling->plan->snapshots);
  g_autoptr (GPtrArray) changes = laurel_release_diff (before, telling->plan->snapshots,
                                                       telling->language, telling->habits);

  telling->was = was;
  telling->now = now;
  for (guint i = 0; i < changes->len; i++)
    tell_change (telling, changes->pdata[i]);
  tell_numbers (telling);
  remember (telling->known, telling->plan->snapshots);
}

/**
 * laurel_history_tell:
 * @plans: (array length=n_plans): the releases of a season, the first first
 * @n_plans: how many
 * @language: of the plan
 * @year: of the plan
 * @habits: (nullable): of the plan
 *
 * Returns: (transfer full) (element-type LaurelHistoryItem): what each of them said,
 *   the first first, and in the plan's order
 */
GPtrArray *
laurel_history_tell (const LaurelHistoryPlan *plans, gsize n_plans, const char *language, int year,
                     const LaurelDateHabits *habits)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Telling telling = {
    .language = language,
    .year = year,
    .habits = habits,
    .known = known,
    .items = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (gsize i = 0; i < n_plans; i++) {
    telling.before = i > 0 ? &plans[i - 1] : NULL;
    telling.plan = &plans[i];
    tell_plan (&telling);
  }

  return telling.items;
}
