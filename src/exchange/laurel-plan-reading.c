/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const LaurelPlanRow *row;
  const LaurelPlanOptions *options;
} PlaceKnowledge;

/* What stands in a column of places is a place, however it is called. */
static gboolean
knows_place (const char *name, gpointer user_data)
{
  const PlaceKnowledge *knowledge = user_data;
  const LaurelPlanOptions *options = knowledge->options;

  if (knowledge->row->where != NULL && strstr (knowledge->row->where, name) != NULL)
    return TRUE;

  return options->knows_place != NULL && options->knows_place (name, options->user_data);
}

static void
take_doubt (LaurelPlanRow *row, LaurelFault *fault)
{
  laurel_fault_set_position (fault, row->line, row->column, row->cell);
  g_ptr_array_add (row->doubts, fault);
}

static LaurelFault *
make_fault (const LaurelPlanCell *reading, const char *message)
{
  switch (reading->problem) {
  case LAUREL_DATE_PROBLEM_NO_SUCH_DAY:
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_NO_SUCH_DAY, LAUREL_FAULT_ERROR,
                             _("Look the day up and correct it."), "%s", message);
  case LAUREL_DATE_PROBLEM_END_BEFORE_START:
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_END_BEFORE_START, LAUREL_FAULT_ERROR,
                             _("Correct it, or write the year if it ends in another one."), "%s",
                             message);
  case LAUREL_DATE_PROBLEM_NO_YEAR:
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN, LAUREL_FAULT_WARNING,
                             _("Say which year the plan is for."), "%s", message);
  case LAUREL_DATE_PROBLEM_WRONG_WEEKDAY:
  case LAUREL_DATE_PROBLEM_TOO_LONG:
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_CONTRADICTION, LAUREL_FAULT_WARNING,
                             _("Correct the one or the other; until then the words are kept."),
                             "%s", message);
  case LAUREL_DATE_PROBLEM_NO_DATE:
  case LAUREL_DATE_PROBLEM_NONE:
  default:
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_DATE_NOT_UNDERSTOOD, LAUREL_FAULT_WARNING,
                             _("The words are kept; settle the date when it is known."), "%s",
                             message);
  }
}

static void
tell_doubts (LaurelPlanRow *row)
{
  const LaurelPlanCell *reading = &row->reading;
  g_autoptr (GPtrArray) sentences = laurel_plan_cell_list_doubts (reading);

  for (guint i = 0; i < sentences->len; i++) {
    /* The date's own problem comes first. */
    if (i == 0 && (reading->doubts & LAUREL_PLAN_DOUBT_DATE))
      take_doubt (row, make_fault (reading, sentences->pdata[i]));
    else
      take_doubt (row, laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                                         _("Look whether it was read as it is meant."), "%s",
                                         (const char *) sentences->pdata[i]));
  }
}

/**
 * laurel_plan_reading_read:
 * @row: an activity
 * @year: the plan's year, or 0
 * @options: what the library knows
 *
 * Reads date and place of an activity, as after it was corrected by hand. What
 * was read before is forgotten.
 */
void
laurel_plan_reading_read (LaurelPlanRow *row, int year, const LaurelPlanOptions *options)
{
  PlaceKnowledge knowledge = { row, options };

  laurel_plan_cell_clear (&row->reading);
  g_ptr_array_set_size (row->doubts, 0);
  row->reading = laurel_plan_cell_read (row->raw, year, options->habits, knows_place, &knowledge);
  tell_doubts (row);
}

static void
copy_reading (const LaurelPlanRow *from, LaurelPlanRow *to)
{
  laurel_plan_cell_clear (&to->reading);
  g_ptr_array_set_size (to->doubts, 0);
  to->reading = from->reading;
  to->reading.words = g_strdup (from->reading.words);
  to->reading.place = g_strdup (from->reading.place);
  to->reading.modality = g_strdup (from->reading.modality);
  for (guint i = 0; i < from->doubts->len; i++)
    take_doubt (to, laurel_fault_copy (from->doubts->pdata[i]));
}

/**
 * laurel_plan_reading_read_all:
 * @draft: a plan
 * @options: what the library knows
 *
 * Reads all dates and places, as after another year was said. Plans say the
 * same words again and again; each is read once.
 */
void
laurel_plan_reading_read_all (LaurelPlanDraft *draft, const LaurelPlanOptions *options)
{
  g_autoptr (GHashTable) read = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->rows->len; i++) {
    LaurelPlanRow *row = draft->rows->pdata[i];
    const LaurelPlanRow *same = g_hash_table_lookup (read, row->raw);

    if (same != NULL && g_strcmp0 (same->where, row->where) == 0) {
      copy_reading (same, row);
    } else {
      laurel_plan_reading_read (row, draft->year, options);
      g_hash_table_insert (read, row->raw, row);
    }
  }
}

/**
 * laurel_plan_reading_get_sureness:
 * @row: an activity
 *
 * Returns: whether someone should look at it: for its date, or for anything else
 *   that is to tell
 */
LaurelSureness
laurel_plan_reading_get_sureness (const LaurelPlanRow *row)
{
  if (row->reading.sureness == LAUREL_SURENESS_SURE &&
      (row->faults->len > 0 || row->doubts->len > 0))
    return LAUREL_SURENESS_LOOK;

  return row->reading.sureness;
}
