/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-history-item.h"

#include "calendar/laurel-history.h"

/**
 * LaurelHistoryItem:
 *
 * What a release said of one activity: that it was announced, moved, called off …,
 * in words, with the reason, who announced it and by which notice.
 */
struct _LaurelHistoryItem {
  LaurelRow parent_instance;

  int release;
  LaurelDay day;
  gint64 activity_id;
  char *number;
  char *title;
  char *what;
  char *old;
  char *new_text;
  gboolean outside;
  char *words;
  char *why;
  char *who;
  char *notice;
  char *release_title;
};

G_DEFINE_FINAL_TYPE (LaurelHistoryItem, laurel_history_item, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelHistoryItem, member) }

static const LaurelField FIELDS[] = {
  FIELD ("release", INT, release),
  FIELD ("day", DAY, day),
  FIELD ("activity-id", ID, activity_id),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("what", TEXT, what),
  FIELD ("old", TEXT, old),
  FIELD ("new", TEXT, new_text),
  FIELD ("outside", FLAG, outside),
  FIELD ("words", TEXT, words),
  FIELD ("why", TEXT, why),
  FIELD ("who", TEXT, who),
  FIELD ("notice", TEXT, notice),
  FIELD ("release-title", TEXT, release_title),
};

#undef FIELD

static void
laurel_history_item_class_init (LaurelHistoryItemClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_history_item_init (LaurelHistoryItem *self)
{
}

/**
 * laurel_history_item_new:
 * @id: its place in the history, from 1
 * @release: who said it
 * @snapshot: the activity, as it was then
 * @told: what was said
 */
LaurelHistoryItem *
laurel_history_item_new (gint64 id, LaurelRelease *release, LaurelSnapshot *snapshot,
                         const LaurelTold *told)
{
  LaurelHistoryItem *self = g_object_new (LAUREL_TYPE_HISTORY_ITEM, "id", id, NULL);

  self->release = laurel_release_get_number (release);
  self->day = laurel_release_get_day (release);
  self->activity_id = laurel_snapshot_get_activity_id (snapshot);
  self->number = g_strdup (laurel_snapshot_get_number (snapshot));
  self->title = g_strdup (laurel_snapshot_get_title (snapshot));
  self->what = g_strdup (told->what);
  self->old = g_strdup (told->old);
  self->new_text = g_strdup (told->now);
  self->outside = told->outside;
  self->words = laurel_history_dup_words (told);
  self->why = g_strdup (told->why);
  self->who = g_strdup (laurel_release_get_actor (release));
  self->notice = g_strdup (laurel_release_get_notice (release));
  self->release_title = g_strdup (laurel_release_get_title (release));

  return self;
}

/* The number of the release. */
int
laurel_history_item_get_release (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), 0);

  return self->release;
}

LaurelDay
laurel_history_item_get_day (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), 0);

  return self->day;
}

gint64
laurel_history_item_get_activity_id (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), 0);

  return self->activity_id;
}

const char *
laurel_history_item_get_number (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->number;
}

const char *
laurel_history_item_get_title (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->title;
}

const char *
laurel_history_item_get_what (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->what;
}

/* (nullable) */
const char *
laurel_history_item_get_old (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->old;
}

/* (nullable) */
const char *
laurel_history_item_get_new (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->new_text;
}

gboolean
laurel_history_item_get_outside (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), FALSE);

  return self->outside;
}

/* What was said, in the language of the window. */
const char *
laurel_history_item_get_words (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->words;
}

/* (nullable) */
const char *
laurel_history_item_get_why (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->why;
}

/* (nullable): not known of what was announced long ago */
const char *
laurel_history_item_get_who (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->who;
}

/* (nullable) */
const char *
laurel_history_item_get_notice (LaurelHistoryItem *self)
{
  g_return_val_if_fail (LAUREL_IS_HISTORY_ITEM (self), NULL);

  return self->notice;
}
