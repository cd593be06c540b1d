/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-history-release.h"

#include "calendar/laurel-history.h"

/**
 * LaurelHistoryRelease:
 *
 * A release in the history of a season: when, by which notice, why and by whom, and
 * how many of its activities it changed.
 */
struct _LaurelHistoryRelease {
  LaurelRow parent_instance;

  int number;
  char *title;
  LaurelDay day;
  char *notice;
  char *reason;
  char *actor;
  int activities;
  int changed;
  int announced;
  int moved;
  int off;
  int edited;
  char *words;
};

G_DEFINE_FINAL_TYPE (LaurelHistoryRelease, laurel_history_release, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelHistoryRelease, member) }

static const LaurelField FIELDS[] = {
  FIELD ("number", INT, number),
  FIELD ("title", TEXT, title),
  FIELD ("day", DAY, day),
  FIELD ("notice", TEXT, notice),
  FIELD ("reason", TEXT, reason),
  FIELD ("actor", TEXT, actor),
  FIELD ("activities", INT, activities),
  FIELD ("changed", INT, changed),
  FIELD ("announced", INT, announced),
  FIELD ("moved", INT, moved),
  FIELD ("off", INT, off),
  FIELD ("edited", INT, edited),
  FIELD ("words", TEXT, words),
};

#undef FIELD

static void
laurel_history_release_class_init (LaurelHistoryReleaseClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_history_release_init (LaurelHistoryRelease *self)
{
}

/**
 * laurel_history_release_new:
 * @release: a release
 * @count: what it changed
 */
LaurelHistoryRelease *
laurel_history_release_new (LaurelRelease *release, const LaurelHistoryCount *count)
{
  LaurelHistoryRelease *self = g_object_new (LAUREL_TYPE_HISTORY_RELEASE, "id",
                                             laurel_row_get_id (LAUREL_ROW (release)), NULL);

  self->number = laurel_release_get_number (release);
  self->title = g_strdup (laurel_release_get_title (release));
  self->day = laurel_release_get_day (release);
  self->notice = g_strdup (laurel_release_get_notice (release));
  self->reason = g_strdup (laurel_release_get_reason (release));
  self->actor = g_strdup (laurel_release_get_actor (release));
  self->activities = count->activities;
  self->changed = count->changed;
  self->announced = count->announced;
  self->moved = count->moved;
  self->off = count->off;
  self->edited = count->edited;
  self->words = laurel_history_dup_count (count);

  return self;
}

int
laurel_history_release_get_number (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), 0);

  return self->number;
}

/* (nullable) */
const char *
laurel_history_release_get_title (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), NULL);

  return self->title;
}

LaurelDay
laurel_history_release_get_day (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), 0);

  return self->day;
}

/* (nullable) */
const char *
laurel_history_release_get_notice (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), NULL);

  return self->notice;
}

/* (nullable) */
const char *
laurel_history_release_get_reason (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), NULL);

  return self->reason;
}

/* (nullable): not known of what was announced long ago */
const char *
laurel_history_release_get_actor (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), NULL);

  return self->actor;
}

/* How many it announced, changed or not. */
int
laurel_history_release_get_activities (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), 0);

  return self->activities;
}

int
laurel_history_release_get_changed (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), 0);

  return self->changed;
}

/* What it changed, in the language of the window. */
const char *
laurel_history_release_get_words (LaurelHistoryRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_RELEASE (self), NULL);

  return self->words;
}
