/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-copy.h"

#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-holiday-rule.h"
#include "calendar/laurel-title-raise.h"

/**
 * LaurelPlanCopy:
 *
 * What an activity would be in the plan of another year. Its id is that of the
 * activity.
 */
struct _LaurelPlanCopy {
  LaurelRow parent_instance;

  char *number;
  char *old_title;
  char *title;
  char *old_words;
  char *weekday_words;
  char *weekday_days;
  char *weekday_warning;
  char *date_words;
  char *date_days;
  char *date_warning;
  gboolean has_choice;
  gboolean prefers_weekday;
  gboolean taken;
  char *place;
  char *place_status;
  char *organisers;
  gint64 series_id;
};

G_DEFINE_FINAL_TYPE (LaurelPlanCopy, laurel_plan_copy, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPlanCopy, member) }

static const LaurelField FIELDS[] = {
  FIELD ("number", TEXT, number),
  FIELD ("old-title", TEXT, old_title),
  FIELD ("title", TEXT, title),
  FIELD ("old-words", TEXT, old_words),
  FIELD ("weekday-words", TEXT, weekday_words),
  FIELD ("weekday-days", TEXT, weekday_days),
  FIELD ("weekday-warning", TEXT, weekday_warning),
  FIELD ("date-words", TEXT, date_words),
  FIELD ("date-days", TEXT, date_days),
  FIELD ("date-warning", TEXT, date_warning),
  FIELD ("has-choice", FLAG, has_choice),
  FIELD ("prefers-weekday", FLAG, prefers_weekday),
  FIELD ("taken", FLAG, taken),
  FIELD ("place", TEXT, place),
  FIELD ("place-status", TEXT, place_status),
  FIELD ("organisers", TEXT, organisers),
  FIELD ("series-id", ID, series_id),
};

#undef FIELD

static void
laurel_plan_copy_class_init (LaurelPlanCopyClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_plan_copy_init (LaurelPlanCopy *self)
{
}

/* "2026-09-11/2026-09-20", for who reads with a program; nothing of what is not known. */
static char *
dup_days (const LaurelWindow *window)
{
  g_autofree char *first = window->es ? laurel_day_dup_iso (window->es) : g_strdup ("");
  g_autofree char *last = window->le ? laurel_day_dup_iso (window->le) : g_strdup ("");

  return laurel_window_is_known (window) ? g_strjoin ("/", first, last, NULL) : NULL;
}

static void
fill_date (const LaurelNextDate *date, GPtrArray *holidays, char **words, char **days,
           char **warning)
{
  *words = g_strdup (date->words);
  *days = dup_days (&date->window);
  *warning = laurel_holiday_dup_warning (holidays, &date->window);
}

/**
 * laurel_plan_copy_new:
 * @activity: an activity
 * @series: (nullable): what its season's titles have in common
 * @year: from which year to which
 * @holidays: (element-type LaurelHoliday): the days off of the new year
 * @organisers: (nullable): who does what for it, in words
 */
LaurelPlanCopy *
laurel_plan_copy_new (LaurelActivity *activity, GHashTable *series, const LaurelNextYear *year,
                      GPtrArray *holidays, const char *organisers)
{
  LaurelPlanCopy *self = g_object_new (LAUREL_TYPE_PLAN_COPY, "id",
                                       laurel_row_get_id (LAUREL_ROW (activity)), NULL);
  LaurelWindow window = laurel_activity_get_window (activity);
  const char *words = laurel_activity_get_words (activity);
  const char *status = laurel_activity_get_place_status (activity);
  g_auto (LaurelNextDate) on_date = { 0 };
  g_auto (LaurelNextDate) on_weekday = { 0 };

  laurel_next_date_init (&on_date, &window, words, year, FALSE);
  laurel_next_date_init (&on_weekday, &window, words, year, TRUE);
  fill_date (&on_date, holidays, &self->date_words, &self->date_days, &self->date_warning);
  fill_date (&on_weekday, holidays, &self->weekday_words, &self->weekday_days,
             &self->weekday_warning);
  self->number = g_strdup (laurel_activity_get_number (activity));
  self->old_title = g_strdup (laurel_activity_get_title (activity));
  self->title = laurel_title_raise (self->old_title, series, year->from, year->to);
  self->old_words = g_strdup (words);
  self->has_choice = laurel_next_date_has_weekday (&window, year);
  self->prefers_weekday = laurel_next_date_prefers_weekday (&window, year);
  self->taken = !g_str_equal (laurel_activity_get_status (activity), "cancelled");
  self->place = g_strdup (laurel_activity_get_place (activity));
  self->place_status = g_strdup (g_str_equal (status, "confirmed") ? "tentative" : status);
  self->organisers = g_strdup (organisers);
  self->series_id = laurel_activity_get_series_id (activity);

  return self;
}

const char *
laurel_plan_copy_get_number (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return self->number;
}

const char *
laurel_plan_copy_get_old_title (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return self->old_title;
}

const char *
laurel_plan_copy_get_title (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return self->title;
}

const char *
laurel_plan_copy_get_old_words (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return self->old_words;
}

/* (nullable): there is no date yet. */
const char *
laurel_plan_copy_get_words (LaurelPlanCopy *self, gboolean same_weekday)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return same_weekday ? self->weekday_words : self->date_words;
}

/* (nullable): the first and the last day, with a slash between. */
const char *
laurel_plan_copy_get_days (LaurelPlanCopy *self, gboolean same_weekday)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return same_weekday ? self->weekday_days : self->date_days;
}

/* (nullable): it is on no day off. */
const char *
laurel_plan_copy_get_warning (LaurelPlanCopy *self, gboolean same_weekday)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return same_weekday ? self->weekday_warning : self->date_warning;
}

gboolean
laurel_plan_copy_get_has_choice (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), FALSE);

  return self->has_choice;
}

gboolean
laurel_plan_copy_get_prefers_weekday (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), FALSE);

  return self->prefers_weekday;
}

/* Whether it is copied unless the user says no: what was cancelled is not. */
gboolean
laurel_plan_copy_get_taken (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), FALSE);

  return self->taken;
}

const char *
laurel_plan_copy_get_place (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return self->place;
}

/* How sure the place will be: what was certain is tentative again. */
const char *
laurel_plan_copy_get_place_status (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return self->place_status;
}

/* (nullable): the season's own, or its series' */
const char *
laurel_plan_copy_get_organisers (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), NULL);

  return self->organisers;
}

/* The activity that it belongs to, or 0. */
gint64
laurel_plan_copy_get_series_id (LaurelPlanCopy *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_COPY (self), 0);

  return self->series_id;
}
