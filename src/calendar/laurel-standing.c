/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-standing.h"

#include "calendar/laurel-state.h"

/**
 * LaurelStanding:
 *
 * What is known of an activity on a day.
 */
struct _LaurelStanding {
  LaurelRow parent_instance;

  char *activity;
  char *title;
  char *state;
  char *label;
  char *status;
  char *words;
};

G_DEFINE_FINAL_TYPE (LaurelStanding, laurel_standing, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelStanding, member) }

static const LaurelField FIELDS[] = {
  FIELD ("activity", TEXT, activity),
  FIELD ("title", TEXT, title),
  FIELD ("state", TEXT, state),
  FIELD ("label", TEXT, label),
  FIELD ("status", TEXT, status),
  FIELD ("words", TEXT, words),
};

#undef FIELD

static void
laurel_standing_class_init (LaurelStandingClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_standing_init (LaurelStanding *self)
{
}

/**
 * laurel_standing_new:
 * @activity: an activity
 * @day: a day
 */
LaurelStanding *
laurel_standing_new (LaurelActivity *activity, LaurelDay day)
{
  LaurelStanding *self = g_object_new (LAUREL_TYPE_STANDING, "id",
                                       laurel_row_get_id (LAUREL_ROW (activity)), NULL);
  LaurelWindow window = laurel_activity_get_window (activity);
  LaurelState state = laurel_window_get_state (&window, day);

  self->activity = laurel_activity_dup_name (activity);
  self->title = g_strdup (laurel_activity_get_title (activity));
  self->state = g_strdup (laurel_state_to_string (state));
  self->label = g_strdup (laurel_state_get_label (state));
  self->status = g_strdup (laurel_activity_get_status (activity));
  self->words = g_strdup (laurel_activity_get_words (activity));

  return self;
}

const char *
laurel_standing_get_activity (LaurelStanding *self)
{
  g_return_val_if_fail (LAUREL_IS_STANDING (self), NULL);

  return self->activity;
}

const char *
laurel_standing_get_title (LaurelStanding *self)
{
  g_return_val_if_fail (LAUREL_IS_STANDING (self), NULL);

  return self->title;
}

const char *
laurel_standing_get_state (LaurelStanding *self)
{
  g_return_val_if_fail (LAUREL_IS_STANDING (self), NULL);

  return self->state;
}

const char *
laurel_standing_get_status (LaurelStanding *self)
{
  g_return_val_if_fail (LAUREL_IS_STANDING (self), NULL);

  return self->status;
}

const char *
laurel_standing_get_words (LaurelStanding *self)
{
  g_return_val_if_fail (LAUREL_IS_STANDING (self), NULL);

  return self->words;
}
