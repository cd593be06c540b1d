/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-plan-private.h"

#include "exchange/laurel-plan-header.h"

/*
 * Reading a plan anew: the year, what the parts of a month mean, and what is known of
 * places are not in its rows.
 */

enum {
  SLICE = 200, /* rows read in one go: a few milliseconds */
};

static gboolean
on_read (gpointer data)
{
  LaurelImportPlan *self = LAUREL_IMPORT_PLAN (data);
  guint n_own = self->source->draft->rows->len;
  guint end = MIN (self->read_next + SLICE, n_own);

  for (; self->read_next < end; self->read_next++)
    laurel_import_row_read (laurel_import_plan_get_row (self, self->read_next));
  g_object_notify (G_OBJECT (self), "percent-read");
  if (self->read_next < n_own)
    return G_SOURCE_CONTINUE;

  self->read_id = 0;
  laurel_import_plan_queue_count (self);
  return G_SOURCE_REMOVE;
}

/* In slices. */
static void
read_anew (LaurelImportPlan *self)
{
  self->read_next = 0;
  if (self->read_id == 0)
    self->read_id = g_idle_add (on_read, self);
  self->rows_complete = FALSE;
  laurel_import_plan_tell_complete (self);
}

/**
 * laurel_import_plan_get_percent_read:
 *
 * Returns: how much of it is read for where it goes; nothing goes in before all is
 */
int
laurel_import_plan_get_percent_read (LaurelImportPlan *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (self), 0);

  return self->read_id == 0
         ? 100 : (int) (self->read_next * 100ull / MAX (self->source->draft->rows->len, 1));
}

static void
take_year (LaurelImportPlan *self, int year)
{
  self->source->draft->year = year;
  read_anew (self);
  g_object_notify (G_OBJECT (self), "year");
}

/**
 * laurel_import_plan_set_year:
 * @year: the year the plan is for
 *
 * Reads all dates anew, in slices.
 */
void
laurel_import_plan_set_year (LaurelImportPlan *self, int year)
{
  g_return_if_fail (LAUREL_IS_IMPORT_PLAN (self));

  if (self->source->draft->year == year)
    return;

  self->source->year_by_hand = TRUE;
  self->source->draft->anonymous = FALSE;
  take_year (self, year);
}

/**
 * laurel_import_plan_follow_year:
 * @year: that of the programme it goes into, or 0 for a new one
 * @programme: (nullable): what that is called
 *
 * A plan that says no year is of the year of where it goes, unless one was put in
 * by hand.
 */
void
laurel_import_plan_follow_year (LaurelImportPlan *self, int year, const char *programme)
{
  LaurelPlanDraft *draft;
  int before;

  g_return_if_fail (LAUREL_IS_IMPORT_PLAN (self));

  draft = self->source->draft;
  before = draft->year;
  if (!draft->year_open || self->source->year_by_hand)
    return;

  laurel_plan_header_take_year (draft, year, programme);
  if (draft->year != before)
    take_year (self, draft->year);
}

/**
 * laurel_import_plan_set_habits:
 * @habits: (nullable): what the parts of a month mean where it goes
 *
 * Reads all dates anew, if they mean something else there.
 */
void
laurel_import_plan_set_habits (LaurelImportPlan *self, const LaurelDateHabits *habits)
{
  g_return_if_fail (LAUREL_IS_IMPORT_PLAN (self));

  if (self->source->habits == habits)
    return;

  self->source->habits = habits;
  read_anew (self);
}

/**
 * laurel_import_plan_set_places:
 * @places: (element-type utf8): the set of places the library knows
 *
 * Reads all rows anew: a place that is known is found in more words.
 */
void
laurel_import_plan_set_places (LaurelImportPlan *self, GHashTable *places)
{
  g_return_if_fail (LAUREL_IS_IMPORT_PLAN (self));

  g_clear_pointer (&self->source->places, g_hash_table_unref);
  self->source->places = g_hash_table_ref (places);
  if (g_hash_table_size (places) > 0)
    read_anew (self);
}
