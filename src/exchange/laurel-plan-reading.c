/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-reading.h"

#include "base/laurel-text.h"
#include "exchange/laurel-plan-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const LaurelPlanRow *row;
  const LaurelPlanOptions *options;
  GHashTable *found; /* (nullable) (element-type utf8): the places of other rows */
} PlaceKnowledge;

/* Whether a name stands in a text, and not only the end of a longer one. */
static gboolean
names (const char *text, const char *name)
{
  for (const char *at = strstr (text, name); at != NULL; at = strstr (at + 1, name)) {
    const char *before = g_utf8_find_prev_char (text, at);

    if (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before)))
      return TRUE;
  }

  return FALSE;
}

/* What stands in a column of places is a place, however it is called. But words
 * that mean something themselves, as "online" does, keep their meaning, though
 * the library has them as the place of something else. */
static gboolean
knows_place (const char *name, gpointer user_data)
{
  const PlaceKnowledge *knowledge = user_data;
  const LaurelPlanOptions *options = knowledge->options;
  g_auto (LaurelPlaceWords) words = laurel_place_words_read (name, NULL, NULL);

  if (words.status != LAUREL_PLACE_NONE)
    return FALSE;
  if (name[0] != '\0' && knowledge->row->where != NULL && names (knowledge->row->where, name))
    return TRUE;
  if (knowledge->found != NULL && g_hash_table_contains (knowledge->found, name))
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

static LaurelFault *
make_proposal (const LaurelFinding *finding)
{
  const char *hint = _("Take it in the preview, or put it in later.");

  switch (finding->kind) {
  case LAUREL_FINDING_PHASE:
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_FOUND_IN_TEXT, LAUREL_FAULT_PROPOSAL, hint,
                             /* Translators: %1$s is what is done, %2$s are words of a date. */
                             _("The text names a phase “%1$s”, dated “%2$s”."), finding->title,
                             finding->words != NULL ? finding->words : "");
  case LAUREL_FINDING_ROLE:
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_FOUND_IN_TEXT, LAUREL_FAULT_PROPOSAL, hint,
                             /* Translators: %s is the name of an organisation or person. */
                             _("The text names an organiser: “%s”."), finding->title);
  case LAUREL_FINDING_QUOTA:
  default:
    if (finding->min == finding->max)
      return laurel_fault_new (LAUREL_EXCHANGE_ERROR_FOUND_IN_TEXT, LAUREL_FAULT_PROPOSAL, hint,
                               /* Translators: %1$d is a number, %2$s is what is counted. */
                               _("The text says how many: %1$d %2$s."), finding->max,
                               finding->title != NULL ? finding->title : "");
    return laurel_fault_new (LAUREL_EXCHANGE_ERROR_FOUND_IN_TEXT, LAUREL_FAULT_PROPOSAL, hint,
                             /* Translators: %1$d and %2$d are numbers, %3$s is what is counted. */
                             _("The text says how many: %1$d to %2$d %3$s."), finding->min,
                             finding->max, finding->title != NULL ? finding->title : "");
  }
}

/* The text against the cell, and what else stands in it. */
static void
tell_findings (LaurelPlanRow *row)
{
  for (guint i = 0; i < row->findings->len; i++) {
    const LaurelFinding *finding = row->findings->pdata[i];
    g_autofree char *contradiction = NULL;

    if (laurel_window_is_known (&row->reading.window))
      contradiction = laurel_finding_dup_contradiction (finding, &row->reading.window);
    if (contradiction != NULL)
      take_doubt (row, laurel_fault_new (LAUREL_EXCHANGE_ERROR_CONTRADICTION,
                                         LAUREL_FAULT_WARNING,
                                         _("Look which of the two is right."), "%s",
                                         contradiction));
    take_doubt (row, make_proposal (finding));
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

/* The year that the cell knows, unless the user knows better. */
static int
find_year (const LaurelPlanRow *row, int year, const LaurelPlanOptions *options)
{
  return row->year != 0 && options->year == 0 ? row->year : year;
}

static void
read_content (LaurelPlanRow *row, int year, const LaurelPlanOptions *options)
{
  g_clear_pointer (&row->findings, g_ptr_array_unref);
  row->findings = row->facts != NULL && row->facts->whole
                  ? g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_finding_free)
                  : laurel_content_read (row->content, find_year (row, year, options),
                                         options->habits);
  tell_findings (row);
}

/* Unless it was corrected by hand since. */
static gboolean
has_facts (const LaurelPlanRow *row)
{
  return row->facts != NULL && row->corrected == NULL;
}

/* The words that count: what the file says, or what somebody knows better. */
static const char *
get_words (const LaurelPlanRow *row)
{
  return row->corrected != NULL ? row->corrected : row->raw;
}

static void
take_reading (const LaurelPlanCell *from, LaurelPlanCell *to)
{
  *to = *from;
  to->words = g_strdup (from->words);
  to->place = g_strdup (from->place);
  to->modality = g_strdup (from->modality);
}

static void
tell_year (LaurelPlanRow *row, int year, const LaurelPlanOptions *options)
{
  int taken = find_year (row, year, options);

  if (taken != year && laurel_plan_number_find_year (get_words (row)) == 0)
    take_doubt (row, laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                                       _("If it is of the plan’s year, write that year with it."),
                                       /* Translators: %1$d and %2$d are years. */
                                       _("The cell has a day of %1$d, which it does not show, "
                                         "though the plan is for %2$d."), taken, year));
}

/* Where a column says how the dates are filled, nobody need guess. */
static void
take_extent (LaurelPlanRow *row)
{
  LaurelPlanCell *reading = &row->reading;

  if (row->extent == NULL || !laurel_window_is_known (&reading->window))
    return;

  laurel_extent_from_string (row->extent, &reading->window.extent);
  reading->doubts &= ~LAUREL_PLAN_DOUBT_EXTENT;
  if (reading->doubts == LAUREL_PLAN_DOUBT_NONE)
    reading->sureness = LAUREL_SURENESS_SURE;
}

/* The cell is kept as it is, and read as it is seen. */
static LaurelPlanCell
read_words (const LaurelPlanRow *row, const char *words, int year,
            const LaurelPlanOptions *options, GHashTable *found)
{
  PlaceKnowledge knowledge = { row, options, found };
  g_autofree char *seen = laurel_text_dup_clean (words);

  return laurel_plan_cell_read (seen ? seen : "", find_year (row, year, options), options->habits,
                                knows_place, &knowledge);
}

static void
read_cell (LaurelPlanRow *row, int year, const LaurelPlanOptions *options, GHashTable *found)
{
  laurel_plan_cell_clear (&row->reading);
  g_ptr_array_set_size (row->doubts, 0);
  if (has_facts (row)) {
    take_reading (&row->facts->reading, &row->reading);
    return;
  }
  row->reading = read_words (row, get_words (row), year, options, found);
  take_extent (row);
  tell_doubts (row);
  tell_year (row, year, options);
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
  read_cell (row, year, options, NULL);
  read_content (row, year, options);
}

/**
 * laurel_plan_reading_read_raw:
 * @row: an activity
 * @year: the plan's year, or 0
 * @options: what the library knows
 *
 * Of a file that Laurel wrote: the activity may have been changed in Laurel since it
 * was read from these words.
 *
 * Returns: (transfer full): how its words alone are read
 */
LaurelPlanCell
laurel_plan_reading_read_raw (const LaurelPlanRow *row, int year, const LaurelPlanOptions *options)
{
  return read_words (row, row->raw, year, options, NULL);
}

/* Reading the words of the date again, and of nothing else, would say the same. */
static void
copy_reading (const LaurelPlanRow *from, LaurelPlanRow *to, int year,
              const LaurelPlanOptions *options)
{
  laurel_plan_cell_clear (&to->reading);
  g_ptr_array_set_size (to->doubts, 0);
  take_reading (&from->reading, &to->reading);
  tell_doubts (to);
  tell_year (to, year, options);
}

/* Between any two of some rows of many. */
static gboolean
is_cancelled (guint row, const LaurelPlanOptions *options, GError **error)
{
  return row % 256 == 0 && g_cancellable_set_error_if_cancelled (options->cancellable, error);
}

/* What one row says to be a place is one in all rows: once the plan is in, the
 * library knows it, and the same file must then say the same. */
static gboolean
share_places (LaurelPlanDraft *draft, const LaurelPlanOptions *options, GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    if (row->reading.place != NULL)
      g_hash_table_add (found, g_strdup (row->reading.place));
  }
  for (guint i = 0; i < draft->rows->len; i++) {
    LaurelPlanRow *row = draft->rows->pdata[i];

    if (is_cancelled (i, options, error))
      return FALSE;
    if (row->reading.modality == NULL || has_facts (row))
      continue;
    read_cell (row, draft->year, options, found);
    tell_findings (row);
  }

  return TRUE;
}

/**
 * laurel_plan_reading_read_all:
 * @draft: a plan
 * @options: what the library knows
 * @error: return location for an error
 *
 * Reads all dates and places, as after another year was said. Plans say the
 * same words again and again; each is read once.
 *
 * Returns: whether it was not cancelled
 */
gboolean
laurel_plan_reading_read_all (LaurelPlanDraft *draft, const LaurelPlanOptions *options,
                              GError **error)
{
  g_autoptr (GHashTable) read = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->rows->len; i++) {
    LaurelPlanRow *row = draft->rows->pdata[i];
    const LaurelPlanRow *same = g_hash_table_lookup (read, get_words (row));

    if (is_cancelled (i, options, error))
      return FALSE;
    if (same != NULL && same->extent == row->extent && same->year == row->year &&
        same->facts == NULL &&
        row->facts == NULL && g_strcmp0 (same->where, row->where) == 0) {
      copy_reading (same, row, draft->year, options);
      read_content (row, draft->year, options);
    } else {
      laurel_plan_reading_read (row, draft->year, options);
      g_hash_table_insert (read, (char *) get_words (row), row);
    }
  }

  return share_places (draft, options, error);
}

/**
 * laurel_plan_reading_is_remark:
 * @fault: what is to tell of a row, or of its reading
 *
 * What a row lacked in the file, or shared, is asked of the row as it is now, since it
 * can be corrected. A proposal is shown where it can be taken.
 *
 * Returns: whether it is to be said beside the row
 */
gboolean
laurel_plan_reading_is_remark (const LaurelFault *fault)
{
  return fault->level > LAUREL_FAULT_PROPOSAL &&
         fault->code != LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER &&
         fault->code != LAUREL_EXCHANGE_ERROR_MISSING_TITLE;
}

static gboolean
has_remarks (const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    if (laurel_plan_reading_is_remark (faults->pdata[i]))
      return TRUE;

  return FALSE;
}

/**
 * laurel_plan_reading_get_sureness:
 * @row: an activity
 *
 * Returns: whether someone should look at it: for its date, or for anything else
 *   that is wrong
 */
LaurelSureness
laurel_plan_reading_get_sureness (const LaurelPlanRow *row)
{
  if (row->reading.sureness == LAUREL_SURENESS_SURE &&
      (has_remarks (row->faults) || has_remarks (row->doubts)))
    return LAUREL_SURENESS_LOOK;

  return row->reading.sureness;
}
