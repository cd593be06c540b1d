/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-words.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-place-status.h"
#include "calendar/laurel-plan-words.h"
#include "ui/calendar/laurel-phase-words.h"

#include <glib/gi18n-lib.h>

static gboolean
has_status (LaurelActivity *activity, const char *status)
{
  return g_strcmp0 (laurel_activity_get_status (activity), status) == 0;
}

static LaurelPlaceStatus
get_place_status (LaurelActivity *activity)
{
  LaurelPlaceStatus status = LAUREL_PLACE_NONE;

  laurel_place_status_from_string (laurel_activity_get_place_status (activity), &status);

  return status;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* The words for what a place lacks, when it lacks any. */
static const char *
get_certainty (LaurelPlaceStatus status, LaurelTimelineTone *tone)
{
  switch (status) {
  case LAUREL_PLACE_TENTATIVE:
    *tone = LAUREL_TIMELINE_TONE_TENTATIVE;
    /* Translators: of a place that is planned, but not settled. */
    return _("tentative");
  case LAUREL_PLACE_TBD:
    *tone = LAUREL_TIMELINE_TONE_MISSING;
    return _("place open");
  case LAUREL_PLACE_NONE:
  case LAUREL_PLACE_CONFIRMED:
  case LAUREL_PLACE_ONLINE:
  case LAUREL_PLACE_MULTI:
  case LAUREL_PLACE_BY_APPOINTMENT:
  default:
    return NULL;
  }
}

static const char *
get_place (LaurelActivity *activity)
{
  const char *place = laurel_activity_get_place (activity);

  if (has_text (place))
    return place;

  return get_place_status (activity) == LAUREL_PLACE_ONLINE ? _("Online") : NULL;
}

static char *
join (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);

  /* Translators: between the items of a list of short words, such as a place
   * and its certainty. */
  return g_strjoinv (_(", "), (char **) words->pdata);
}

static void
add_if (GPtrArray *words, const char *word)
{
  if (has_text (word))
    g_ptr_array_add (words, (char *) word);
}

/* What there is to say of the date besides the bar. */
static const char *
get_date_remark (LaurelActivity *activity, const LaurelWindow *window, LaurelTimelineTone *tone)
{
  if (has_status (activity, "cancelled"))
    return _("cancelled");
  if (has_status (activity, "postponed") && !laurel_window_is_known (window)) {
    *tone = LAUREL_TIMELINE_TONE_TENTATIVE;
    return _("postponed, no date yet");
  }
  if (has_status (activity, "postponed"))
    return _("postponed");
  if (!laurel_window_is_known (window) && !window->open_end) {
    *tone = LAUREL_TIMELINE_TONE_TENTATIVE;
    return _("no date yet");
  }

  return NULL;
}

/* (transfer none) (nullable): the worst of what the activity does not go together with */
LaurelConflict *
laurel_timeline_row_find_conflict (const LaurelTimelineRow *row)
{
  return row->conflicts != NULL && row->conflicts->len > 0 ? row->conflicts->pdata[0] : NULL;
}

static LaurelTimelineTone
get_clash_tone (LaurelConflict *conflict)
{
  static const LaurelTimelineTone TONES[] = {
    [LAUREL_CLASH_NONE] = LAUREL_TIMELINE_TONE_CALM,
    [LAUREL_CLASH_POSSIBLE] = LAUREL_TIMELINE_TONE_TENTATIVE,
    [LAUREL_CLASH_CERTAIN] = LAUREL_TIMELINE_TONE_MISSING,
  };

  return TONES[laurel_conflict_find_grade (conflict)];
}

/**
 * laurel_timeline_row_dup_words:
 * @row: a row
 * @tone: (out): how much the words want to be seen
 *
 * The words at the end of the bar: where, and what is not sure.
 *
 * Returns: (transfer full): the words, or "" when there is nothing to say
 */
char *
laurel_timeline_row_dup_words (const LaurelTimelineRow *row, LaurelTimelineTone *tone)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  LaurelConflict *worst = laurel_timeline_row_find_conflict (row);
  g_autofree char *clash = worst ? laurel_conflict_dup_words (worst) : NULL;
  LaurelWindow window = laurel_timeline_row_get_window (row);
  g_autofree char *count = NULL;

  *tone = LAUREL_TIMELINE_TONE_CALM;
  if (row->phase == NULL && row->n_members > 0) {
    /* Translators: how many activities belong to the one that is named before. */
    count = g_strdup_printf (ngettext ("%u activity", "%u activities", row->n_members),
                             row->n_members);
    g_ptr_array_add (words, count);
  }
  if (row->phase != NULL) {
    add_if (words, laurel_phase_get_place (row->phase));
    if (!laurel_window_is_known (&window) && !window.open_end)
      add_if (words, _("no date yet"));
  } else {
    add_if (words, get_date_remark (row->activity, &window, tone));
    add_if (words, get_place (row->activity));
    if (!laurel_timeline_row_is_cancelled (row))
      add_if (words, get_certainty (get_place_status (row->activity), tone));
    add_if (words, clash);
    /* Red is for what is certain: a possible clash is not, whatever else is open. */
    if (worst != NULL)
      *tone = get_clash_tone (worst);
  }

  return join (words);
}

/* As the plan says it; in its place, what Laurel makes of the four days. */
static char *
dup_date_words (const LaurelTimelineRow *row)
{
  const char *words = row->phase ? laurel_phase_get_words (row->phase)
                                 : laurel_activity_get_words (row->activity);
  LaurelWindow window = laurel_timeline_row_get_window (row);

  if (has_text (words))
    return laurel_words_dup_set (words);
  if (!laurel_window_is_known (&window))
    return NULL;

  return laurel_date_describe (&window, laurel_activity_get_language (row->activity),
                               laurel_activity_get_year (row->activity), LAUREL_DATE_STYLE_SHORT);
}

/**
 * laurel_timeline_row_dup_name:
 * @row: a row
 *
 * Returns: (transfer full): everything the row tells the eye, for those who
 *   hear it: "13, Exchange, mid-September, Qinggang, tentative"
 */
char *
laurel_timeline_row_dup_name (const LaurelTimelineRow *row)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *date = dup_date_words (row);
  g_autofree char *rest = NULL;
  LaurelTimelineTone tone;

  rest = laurel_timeline_row_dup_words (row, &tone);
  if (row->phase == NULL)
    add_if (words, laurel_activity_get_number (row->activity));
  add_if (words, laurel_timeline_row_get_title (row));
  add_if (words, date);
  add_if (words, rest);

  return join (words);
}

/**
 * laurel_timeline_phase_is_outside:
 *
 * Returns: whether a phase may begin before its activity, or end after it; where neither
 *   takes place, that is no matter
 */
gboolean
laurel_timeline_phase_is_outside (LaurelActivity *activity, LaurelPhase *phase)
{
  LaurelWindow whole = laurel_activity_get_window (activity);
  LaurelWindow part = laurel_phase_get_window (phase);

  if (has_status (activity, "cancelled"))
    return FALSE;

  return (whole.es != 0 && part.es != 0 && part.es < whole.es) ||
         (whole.le != 0 && part.le != 0 && part.le > whole.le);
}

/**
 * laurel_timeline_row_dup_fault:
 * @row: a row
 * @phases: (nullable) (element-type LaurelPhase): the phases of its activity
 *
 * Returns: (transfer full) (nullable): what contradicts itself in it
 */
char *
laurel_timeline_row_dup_fault (const LaurelTimelineRow *row, GPtrArray *phases)
{
  for (guint i = 0; row->phase == NULL && phases != NULL && i < phases->len; i++) {
    LaurelPhase *phase = g_ptr_array_index (phases, i);

    if (laurel_timeline_phase_is_outside (row->activity, phase))
      /* Translators: %s is a phase of the activity, such as "review". */
      return laurel_quote (_("“%s” goes beyond the time of the activity."),
                           laurel_phase_get_title (phase));
  }

  if (row->phase != NULL || phases == NULL || laurel_timeline_row_is_cancelled (row))
    return NULL;

  return laurel_phases_dup_fault (phases);
}

LaurelWindow
laurel_timeline_row_get_window (const LaurelTimelineRow *row)
{
  return row->phase ? laurel_phase_get_window (row->phase)
                    : laurel_activity_get_window (row->activity);
}

const char *
laurel_timeline_row_get_title (const LaurelTimelineRow *row)
{
  return row->phase ? laurel_phase_get_title (row->phase)
                    : laurel_activity_get_title (row->activity);
}

gboolean
laurel_timeline_row_is_cancelled (const LaurelTimelineRow *row)
{
  return has_status (row->activity, "cancelled");
}

/**
 * laurel_timeline_dup_month:
 *
 * Returns: (transfer full): the name of the day's month, in the user's language
 */
char *
laurel_timeline_dup_month (LaurelDay day, gboolean with_year)
{
  /* Translators: heads of a timeline, as in strftime(): the month standing
   * alone, with the year and without. In Chinese: "%Y年%-m月" and "%-m月". xgettext:no-c-format */
  return laurel_day_format (day, with_year ? _("%OB %Y") : _("%OB"));
}

char *
laurel_timeline_dup_day (LaurelDay day)
{
  /* Translators: a short day, as in strftime(): "2 Sep". In Chinese: "%-m月%-d日".
   * xgettext:no-c-format */
  return laurel_day_format (day, _("%-e %b"));
}

char *
laurel_timeline_dup_weekday (LaurelDay day)
{
  /* Translators: a weekday and a day of the month, as in strftime(): "Fri 2".
   * xgettext:no-c-format */
  return laurel_day_format (day, _("%a %-e"));
}

/**
 * laurel_timeline_get_third:
 *
 * Returns: what the day's third of the month is called
 */
const char *
laurel_timeline_get_third (LaurelDay day)
{
  switch (laurel_timeline_third_of (day)) {
  case 0:
    /* Translators: days 1 to 10 of the month, over a timeline: 上旬 */
    return C_("third of a month", "early");
  case 1:
    /* Translators: days 11 to 20 of the month: 中旬 */
    return C_("third of a month", "mid");
  default:
    /* Translators: days 21 to the last of the month: 下旬 */
    return C_("third of a month", "late");
  }
}
