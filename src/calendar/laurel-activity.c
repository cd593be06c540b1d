/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity.h"

#include "calendar/laurel-window-fields.h"

/**
 * LaurelActivity:
 *
 * A numbered line of a plan: what it is, when, where, and how sure that is.
 *
 * An activity is a snapshot of its row, so nobody can set anything on it. To move
 * or rename one, run a command; the list it is in will bring it up to date.
 */
struct _LaurelActivity {
  LaurelRow parent_instance;

  gint64 programme_id;
  char *programme_title;
  int year;
  char *language;
  char *habits;
  int position;
  char *number;
  char *title;
  char *raw;
  LaurelWindowFields when;
  char *date_source;
  char *place;
  char *place_status;
  char *modality;
  char *status;
  char *reason;
  char *content;
  int quota_min;
  int quota_max;
  gint64 series_id;
};

G_DEFINE_FINAL_TYPE (LaurelActivity, laurel_activity, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelActivity, member) }

/* In the order of the columns of SELECT_ACTIVITY. */
static const LaurelField FIELDS[] = {
  FIELD ("programme-id", ID, programme_id),
  FIELD ("programme-title", WORD, programme_title),
  FIELD ("year", INT, year),
  FIELD ("language", WORD, language),
  FIELD ("habits", WORD, habits),
  FIELD ("position", INT, position),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("raw", TEXT, raw),
  LAUREL_WINDOW_FIELDS (LaurelActivity),
  FIELD ("date-source", WORD, date_source),
  FIELD ("place", TEXT, place),
  FIELD ("place-status", WORD, place_status),
  FIELD ("modality", WORD, modality),
  FIELD ("status", WORD, status),
  FIELD ("reason", TEXT, reason),
  FIELD ("content", TEXT, content),
  FIELD ("quota-min", INT, quota_min),
  FIELD ("quota-max", INT, quota_max),
  FIELD ("series-id", ID, series_id),
};

#undef FIELD

static void
laurel_activity_class_init (LaurelActivityClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_activity_init (LaurelActivity *self)
{
}

gint64
laurel_activity_get_programme_id (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), 0);

  return self->programme_id;
}

const char *
laurel_activity_get_programme_title (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->programme_title;
}

int
laurel_activity_get_year (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), 0);

  return self->year;
}

const char *
laurel_activity_get_language (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->language;
}

int
laurel_activity_get_position (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), 0);

  return self->position;
}

const char *
laurel_activity_get_number (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->number;
}

const char *
laurel_activity_get_title (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->title;
}

const char *
laurel_activity_get_raw (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->raw;
}

const char *
laurel_activity_get_words (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->when.words;
}

const char *
laurel_activity_get_place (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->place;
}

const char *
laurel_activity_get_place_status (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->place_status;
}

const char *
laurel_activity_get_modality (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->modality;
}

const char *
laurel_activity_get_status (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->status;
}

const char *
laurel_activity_get_reason (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->reason;
}

const char *
laurel_activity_get_content (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return self->content;
}

/**
 * laurel_activity_get_series_id:
 *
 * Returns: the activity that it is one of, or 0
 */
gint64
laurel_activity_get_series_id (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), 0);

  return self->series_id;
}

/**
 * laurel_activity_get_window:
 *
 * Returns: when it is, as far as the plan says
 */
LaurelWindow
laurel_activity_get_window (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), (LaurelWindow) { 0 });

  return laurel_window_fields_get (&self->when);
}

/* Returns: (transfer none): what the parts of a month mean in its plan */
const LaurelDateHabits *
laurel_activity_get_habits (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return laurel_date_habits_from_string (self->habits);
}

/**
 * laurel_activity_dup_name:
 *
 * Returns: (transfer full): what people call it: "2022/13"
 */
char *
laurel_activity_dup_name (LaurelActivity *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY (self), NULL);

  return g_strdup_printf ("%d/%s", self->year, self->number);
}
