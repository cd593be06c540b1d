/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-plan-private.h"

#include "ui/exchange/laurel-import-obstacle.h"

/*
 * How many rows of a plan go in, how sure they are, and what they do there.
 */

typedef struct {
  guint n_of[LAUREL_SURENESS_NOT_UNDERSTOOD + 1];
  guint n_taken;
  guint n_changed;
  guint n_blocked;
} Counts;

static void
set_count (LaurelImportPlan *self, guint *count, guint value, const char *name)
{
  if (*count == value)
    return;

  *count = value;
  g_object_notify (G_OBJECT (self), name);
}

/* What a row adds to the counts, if it is to go in. */
static void
count_row (LaurelImportRow *row, Counts *counts)
{
  gboolean goes = laurel_import_row_get_what (row) != NULL;

  counts->n_taken += goes;
  counts->n_changed += goes && laurel_import_row_get_news (row) != LAUREL_IMPORT_NEW;
  if (laurel_import_row_is_complete (row))
    counts->n_of[laurel_import_row_get_sureness (row)]++;
  else
    counts->n_blocked++;
}

static void
set_counts (LaurelImportPlan *self, const Counts *counts)
{
  static const char *const NAMES[] = { "n-sure", "n-look", "n-lost" };

  for (guint i = 0; i < G_N_ELEMENTS (counts->n_of); i++)
    set_count (self, &self->n_of[i], counts->n_of[i], NAMES[i]);
  set_count (self, &self->n_changed, counts->n_changed, "n-changed");
  set_count (self, &self->n_blocked, counts->n_blocked, "n-blocked");
  set_count (self, &self->n_taken, counts->n_taken, "n-taken");
}

/**
 * laurel_import_plan_count_rows:
 * @compared: whether what the rows say of where they go is true
 *
 * Counts the rows that are taken, and tells what became of it.
 */
void
laurel_import_plan_count_rows (LaurelImportPlan *self, gboolean compared)
{
  Counts counts = { 0 };

  self->rows_complete = compared;
  laurel_import_obstacle_find_clashes (self);
  for (guint i = 0; i < laurel_import_plan_get_n_rows (self); i++) {
    LaurelImportRow *row = laurel_import_plan_get_row (self, i);

    if (!laurel_import_row_get_taken (row))
      continue;
    if (counts.n_blocked == 0)
      self->first_blocked = i;
    count_row (row, &counts);
  }

  self->rows_complete &= counts.n_blocked == 0;
  set_counts (self, &counts);
  laurel_import_plan_tell_complete (self);
}
