/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-words.h"

#include <glib/gi18n-lib.h>

#include "base/laurel-quotes.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-plan-words.h"
#include "exchange/laurel-plan-reading.h"
#include "exchange/laurel-plan-series.h"
#include "ui/kit/laurel-language.h"

/*
 * How the preview of an import speaks of a row: in the language of the window,
 * whatever language the plan is in.
 */

static char *
format_named_place (LaurelPlaceStatus status, const char *place)
{
  switch (status) {
  case LAUREL_PLACE_TENTATIVE:
    /* Translators: %s is a place that is only planned. */
    return g_strdup_printf (_("%s, tentative"), place);
  case LAUREL_PLACE_TBD:
    /* Translators: %s is a place that is still to be decided. */
    return g_strdup_printf (_("%s, not decided"), place);
  case LAUREL_PLACE_NONE:
  case LAUREL_PLACE_CONFIRMED:
  case LAUREL_PLACE_ONLINE:
  case LAUREL_PLACE_MULTI:
  case LAUREL_PLACE_BY_APPOINTMENT:
  default:
    return g_strdup (place);
  }
}

/**
 * laurel_import_words_of_place:
 *
 * Returns: (transfer full) (nullable): where, and how sure that is
 */
char *
laurel_import_words_of_place (const LaurelPlanCell *reading)
{
  if (reading->place)
    return format_named_place (reading->place_status, reading->place);

  switch (reading->place_status) {
  case LAUREL_PLACE_TBD:
    return g_strdup (_("place open"));
  case LAUREL_PLACE_ONLINE:
    return g_strdup (_("online"));
  case LAUREL_PLACE_MULTI:
    return g_strdup (_("several places"));
  case LAUREL_PLACE_BY_APPOINTMENT:
    return g_strdup (_("by appointment"));
  case LAUREL_PLACE_NONE:
  case LAUREL_PLACE_CONFIRMED:
  case LAUREL_PLACE_TENTATIVE:
  default:
    return NULL;
  }
}

/**
 * laurel_import_words_of_reading:
 * @year: the plan's year
 *
 * Returns: (transfer full): when and where, as it was understood
 */
char *
laurel_import_words_of_reading (const LaurelPlanCell *reading, int year)
{
  g_autofree char *place = laurel_import_words_of_place (reading);
  g_autofree char *when = NULL;

  if (reading->sureness == LAUREL_SURENESS_NOT_UNDERSTOOD)
    when = g_strdup (_("not understood: kept as words"));
  else
    when = laurel_date_describe (&reading->window, laurel_language_get_own (), year,
                                 LAUREL_DATE_STYLE_SHORT);

  /* "on request" says it. */
  if (place == NULL ||
      (reading->place == NULL && reading->place_status == LAUREL_PLACE_BY_APPOINTMENT &&
       reading->window.extent == LAUREL_EXTENT_ON_DEMAND))
    return g_steal_pointer (&when);
  /* Translators: first when something is, then where. */
  return g_strdup_printf (_("%1$s · %2$s"), when, place);
}

/**
 * laurel_import_words_of_fault:
 *
 * Returns: (transfer full): what is wrong, after the place in the file
 */
char *
laurel_import_words_of_fault (const LaurelFault *fault)
{
  if (fault->cell)
    /* Translators: the name of a cell, such as C7, and what is wrong there. */
    return g_strdup_printf (_("%1$s: %2$s"), fault->cell, fault->message);
  if (fault->line > 0)
    /* Translators: the number of a line, and what is wrong there. */
    return g_strdup_printf (_("Line %1$d: %2$s"), fault->line, fault->message);
  return g_strdup (fault->message);
}

/**
 * laurel_import_words_of_finding:
 * @year: the plan's year
 *
 * Returns: (transfer full): what the content proposes
 */
char *
laurel_import_words_of_finding (const LaurelFinding *finding, int year)
{
  const char *language = laurel_language_get_own ();
  g_autofree char *when = NULL;

  switch (finding->kind) {
  case LAUREL_FINDING_PHASE:
    when = laurel_date_describe (&finding->window, language, year, LAUREL_DATE_STYLE_SHORT);
    /* Translators: the name of a phase, and when it is. */
    return laurel_quote (_("Phase “%1$s”: %2$s"), finding->title, when);
  case LAUREL_FINDING_ROLE:
    /* Translators: what an organiser does, such as “Hosted by”, and its name. */
    return g_strdup_printf (_("%1$s %2$s"), laurel_role_get_label (finding->role, language),
                            finding->title);
  case LAUREL_FINDING_QUOTA:
  default:
    if (finding->min == finding->max)
      /* Translators: how many of something may take part, and of what. */
      return g_strdup_printf (_("Places: %1$d (%2$s)"), finding->max, finding->title);
    /* Translators: how many of something may take part, at least and at most, and of what. */
    return g_strdup_printf (_("Places: %1$d–%2$d (%3$s)"), finding->min, finding->max,
                            finding->title);
  }
}

/* Beside its row, nobody has to be told the cell. */
static void
add_faults (GPtrArray *lines, GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    if (laurel_plan_reading_is_remark (faults->pdata[i]))
      g_ptr_array_add (lines, g_strdup (((const LaurelFault *) faults->pdata[i])->message));
}

/**
 * laurel_import_words_of_gone:
 * @taken: whether that is taken over
 *
 * Returns: what becomes of an activity that is not in the file any more
 */
const char *
laurel_import_words_of_gone (gboolean taken)
{
  return taken ? _("It is not in the file any more and will be set to cancelled.")
               : _("It is not in the file any more; it stays as it is unless you tick it.");
}

/**
 * laurel_import_words_of_faults:
 * @clash: whether another row has its number
 * @other: (nullable): what it was, if it was another activity
 *
 * Returns: (transfer full): what there is to look at, a line each; what keeps the row out
 *   comes first
 */
char *
laurel_import_words_of_faults (const LaurelPlanRow *row, gboolean clash, const char *other)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (clash)
    g_ptr_array_add (lines, g_strdup (_("Another activity has this number; one of them needs "
                                        "another.")));
  if (*row->number == '\0')
    g_ptr_array_add (lines, g_strdup (_("The activity needs a number.")));
  if (*row->title == '\0')
    g_ptr_array_add (lines, g_strdup (_("The activity needs a title.")));
  if (other != NULL)
    g_ptr_array_add (lines, g_strdup (other));
  add_faults (lines, row->doubts);
  add_faults (lines, row->faults);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* (nullable): the words stand for what has no days. */
static char *
describe (const LaurelWindow *window, const char *words, int year)
{
  if (!laurel_window_is_known (window))
    return g_strdup (words);

  return laurel_date_describe (window, laurel_language_get_own (), year, LAUREL_DATE_STYLE_FULL);
}

static gboolean
is_within (const LaurelWindow *window, int year)
{
  LaurelDay first = laurel_day_new (year, 1, 1), last = laurel_day_new (year, 12, 31);

  return (window->es == 0 || (window->es >= first && window->es <= last)) &&
         (window->le == 0 || (window->le >= first && window->le <= last));
}

/* An em dash stands for what is empty. */
static const char *
or_dash (const char *text)
{
  return text && *text != '\0' ? text : "—";
}

/* Both in one style; and if one is of another year, both with theirs. */
static void
add_date_change (GPtrArray *lines, const LaurelPlanRow *row, const LaurelPlanExisting *existing,
                 int year)
{
  int plain = is_within (&existing->window, year) && is_within (&row->reading.window, year) ? year
                                                                                           : 0;
  g_autofree char *was = describe (&existing->window, existing->words, plain);
  g_autofree char *is = describe (&row->reading.window, row->reading.words, plain);

  /* Translators: the date before, and now. */
  g_ptr_array_add (lines, g_strdup_printf (_("Date: %s → %s"), or_dash (was), or_dash (is)));
}

static void
add_place_change (GPtrArray *lines, const LaurelPlanRow *row, const LaurelPlanExisting *existing)
{
  LaurelPlanCell before = { .place = (char *) existing->place,
                            .place_status = existing->place_status };
  g_autofree char *old = laurel_import_words_of_place (&before);
  g_autofree char *now = laurel_import_words_of_place (&row->reading);

  /* Translators: the place before, and now. */
  g_ptr_array_add (lines, g_strdup_printf (_("Place: %s → %s"), or_dash (old),
                                             or_dash (now)));
}

/**
 * laurel_import_words_of_change:
 * @change: what differs
 * @year: the plan's year
 *
 * Returns: (transfer full): what it was and what it will be, a line each
 */
char *
laurel_import_words_of_change (const LaurelPlanRow *row, const LaurelPlanExisting *existing,
                               const LaurelPlanChange *change, int year)
{
  LaurelPlanField fields = change->fields;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (fields & LAUREL_PLAN_FIELD_DATE)
    add_date_change (lines, row, existing, year);
  if (fields & LAUREL_PLAN_FIELD_PLACE)
    add_place_change (lines, row, existing);
  if (fields & LAUREL_PLAN_FIELD_NUMBER)
    /* Translators: the number before, and now. */
    g_ptr_array_add (lines, g_strdup_printf (_("Number: %s → %s"), or_dash (existing->number),
                                             or_dash (row->number)));
  if (fields & LAUREL_PLAN_FIELD_TITLE)
    /* Translators: the title before, and now. */
    g_ptr_array_add (lines, g_strdup_printf (_("Title: %s → %s"), or_dash (existing->title),
                                             or_dash (row->title)));
  if (fields & LAUREL_PLAN_FIELD_MODALITY)
    /* Translators: how something is done, before and now. */
    g_ptr_array_add (lines, g_strdup_printf (_("How: %s → %s"), or_dash (existing->modality),
                                             or_dash (row->reading.modality)));
  if (fields & LAUREL_PLAN_FIELD_CONTENT)
    g_ptr_array_add (lines, g_strdup (_("The content has changed.")));
  if (fields & LAUREL_PLAN_FIELD_SERIES)
    /* Translators: %s is the number of an activity. */
    g_ptr_array_add (lines, g_strdup_printf (_("It belongs to %s now."),
                                             laurel_plan_series_get_number (row)));
  if (fields & LAUREL_PLAN_FIELD_STATUS)
    g_ptr_array_add (lines, g_strdup (_("It was cancelled, and is in the plan again.")));
  if (change->made_here)
    g_ptr_array_add (lines, g_strdup (_("This was settled or changed here since it was imported, "
                                        "and the file says what it said then; it stays as it is "
                                        "unless you tick it.")));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
