/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-release-diff.h"
#include "calendar/laurel-series-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/**
 * laurel_activity_store_window:
 * @txn: a transaction
 * @id: the activity
 * @words: (nullable): what the plan says now
 * @window: what it means
 * @error: return location for an error
 */
gboolean
laurel_activity_store_window (LaurelTxn *txn, gint64 id, const char *words,
                              const LaurelWindow *window, GError **error)
{
  return laurel_window_check (window, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE activity SET words = ?2, es = ?3, ls = ?4, ee = ?5, le = ?6,"
                          " extent = ?7, min_days = ?8, approximate = ?9, open_start = ?10,"
                          " open_end = ?11 WHERE id = ?1",
                          "xsDDDDsiiii", id, words, window->es, window->ls, window->ee, window->le,
                          laurel_extent_to_string (window->extent), window->min_days,
                          window->approximate, window->open_start, window->open_end);
}

/* (transfer full): what was announced last of it, which is nothing before the first release. */
static GPtrArray *
load_announced (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  gint64 programme = laurel_activity_get_programme_id (activity);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT max (number) FROM release WHERE programme_id = ?1", "x",
                         programme);
  int release = laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : 0;

  if (!laurel_statement_finish (row, error))
    return NULL;
  if (release == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return laurel_snapshots_load_activity (reader, programme, release,
                                         laurel_row_get_id (LAUREL_ROW (activity)), error);
}

/**
 * laurel_activity_tell_outside:
 * @txn: a transaction
 * @activity: an activity, as it was
 * @window: when it is now
 * @error: return location for an error
 *
 * Says, behind what is told of the change, that people were told another time. It
 * is allowed.
 */
gboolean
laurel_activity_tell_outside (LaurelTxn *txn, LaurelActivity *activity,
                              const LaurelWindow *window, GError **error)
{
  g_autoptr (GPtrArray) announced = load_announced (&txn->reader, activity, error);
  LaurelWindow was;

  if (announced == NULL)
    return FALSE;
  if (announced->len == 0)
    return TRUE;

  was = laurel_snapshot_get_window (announced->pdata[0]);
  if (!laurel_window_leaves (&was, window))
    return TRUE;

  if (txn->told != NULL)
    /* Translators: %s is what was done: Moved “Lecture” to 3 October. */
    laurel_txn_tell (txn, g_strdup_printf (_("%s, outside what was announced"), txn->told));
  else
    /* Translators: %s is the title of an activity. */
    laurel_txn_tell (txn, g_strdup_printf (_("“%s” is now outside what was announced"),
                                           laurel_activity_get_title (activity)));
  return TRUE;
}

static gboolean
take_window (const LaurelDateReading *reading, LaurelWindow *window, GError **error)
{
  *window = reading->window;
  if (reading->problem == LAUREL_DATE_PROBLEM_NONE && laurel_window_is_known (window))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                       reading->message ? reading->message
                                        : _("These words say no date. Write it like "
                                            "“mid-September” or “8–10 September”."));
  return FALSE;
}

static gboolean
read_words (LaurelActivity *activity, const char *words, LaurelWindow *window, GError **error)
{
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words, laurel_activity_get_year (activity),
                      laurel_activity_get_habits (activity));

  return take_window (&reading, window, error);
}

static gboolean
move (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  const char *words, *reason;
  LaurelWindow window;
  gint64 id;

  g_variant_get (args, "(x&s&s)", &id, &words, &reason);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL || !read_words (activity, words, &window, error))
    return FALSE;

  /* Translators: the first %s is the title of an activity, the second a date in words. */
  laurel_txn_tell (txn, g_strdup_printf (_("Moved “%s” to %s"),
                                         laurel_activity_get_title (activity), words));

  return laurel_activity_store_window (txn, id, words, &window, error) &&
         laurel_activity_revive (txn, id, reason, error) &&
         laurel_activity_tell_outside (txn, activity, &window, error);
}

static char *
describe_move (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of an activity. */
  return laurel_activity_dup_label (reader, args, _("Move “%s”"));
}

const LaurelCommand LAUREL_ACTIVITY_MOVE = {
  .name = "activity.move",
  .label = N_("Move activity"),
  .summary = N_("Moves an activity to what the words say: id, words, reason"),
  .args = "(xss)",
  .apply = move,
  .describe = describe_move,
};

/* Plans reach into the years beside theirs; what is further off was mistyped. */
#define MOST_YEARS_OFF 10

static gboolean
check_year (LaurelActivity *activity, const LaurelWindow *window, const char *words,
            GError **error)
{
  int planned = laurel_activity_get_year (activity), year, month, day;

  laurel_day_get_ymd (window->es, &year, &month, &day);
  if (ABS (year - planned) <= MOST_YEARS_OFF)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %1$s is a date in words, the numbers are years. */
               _("“%1$s” is in %2$d, and the plan is that of %3$d. Correct the year."), words, year,
               planned);
  return FALSE;
}

static gboolean
read_exact (LaurelActivity *activity, const char *words, LaurelWindow *window, GError **error)
{
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words, laurel_activity_get_year (activity),
                      laurel_activity_get_habits (activity));

  if (!take_window (&reading, window, error))
    return FALSE;
  if (laurel_date_reading_is_day (&reading))
    return check_year (activity, window, words, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a date in words. */
               _("“%s” is no exact day. Give a day, or a first and a last day."), words);
  return FALSE;
}

static gboolean
settle_place (LaurelTxn *txn, gint64 id, const char *place, GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (place);

  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET place = ifnull (?2, place), place_status = "
                          "iif (?2 IS NOT NULL OR place_status = 'tentative', 'confirmed',"
                          " place_status) WHERE id = ?1 AND (?2 IS NOT NULL OR place IS NOT NULL)",
                          "xs", id, clean);
}

/* Where it would be says nothing about whether it takes place. */
static gboolean
keep_off (LaurelTxn *txn, LaurelActivity *activity, const char *reason, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (activity));
  g_autofree char *clean = laurel_text_dup_clean (reason);

  if (g_str_equal (laurel_activity_get_status (activity), "cancelled"))
    /* Translators: %s is the title of an activity. */
    laurel_txn_tell (txn, g_strdup_printf (_("Settled the place of “%s”, which stays cancelled"),
                                           laurel_activity_get_title (activity)));

  return (clean == NULL || laurel_txn_exec (txn, error,
                                            "UPDATE activity SET reason = ?2 WHERE id = ?1", "xs",
                                            id, clean)) &&
         laurel_series_follow (txn, id, error);
}

static gboolean
is_off (LaurelActivity *activity)
{
  const char *status = laurel_activity_get_status (activity);

  return g_str_equal (status, "cancelled") || g_str_equal (status, "postponed");
}

/* With words the day is fixed, with a place the place, with neither the place
 * that is tentative. */
static gboolean
settle (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  const char *words, *place, *reason;
  LaurelWindow window;
  gint64 id;

  g_variant_get (args, "(x&s&s&s)", &id, &words, &place, &reason);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL)
    return FALSE;

  /* Translators: %s is the title of an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Settled “%s”"), laurel_activity_get_title (activity)));
  if (*words != '\0' && (!read_exact (activity, words, &window, error) ||
                         !laurel_activity_store_window (txn, id, words, &window, error)))
    return FALSE;

  return ((*words != '\0' && *place == '\0') || settle_place (txn, id, place, error)) &&
         (*words == '\0' && is_off (activity) ? keep_off (txn, activity, reason, error)
                                              : laurel_activity_revive (txn, id, reason, error)) &&
         (*words == '\0' || laurel_activity_tell_outside (txn, activity, &window, error));
}

static char *
describe_settle (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of an activity. */
  return laurel_activity_dup_label (reader, args, _("Settle “%s”"));
}

const LaurelCommand LAUREL_ACTIVITY_SETTLE = {
  .name = "activity.settle",
  .label = N_("Settle activity"),
  .summary = N_("Fixes an activity's day or days, and its place: id, words, place, reason"),
  .args = "(xsss)",
  .apply = settle,
  .describe = describe_settle,
};

/* Days that go because the new words name none go with a word: they may be mistyped. */
static void
tell_lost_days (LaurelTxn *txn, LaurelActivity *activity, const LaurelWindow *window)
{
  LaurelWindow before = laurel_activity_get_window (activity);

  if (laurel_window_is_known (&before) && !laurel_window_is_known (window))
    /* Translators: %s is the title of an activity. */
    laurel_txn_tell (txn, g_strdup_printf (_("“%s” has no date any more"),
                                           laurel_activity_get_title (activity)));
}

/**
 * laurel_activity_check_words:
 * @activity: an activity
 * @words: what somebody says of its date, or that of a part of it
 * @error: return location for an error
 *
 * What says no date may stay in the plan as words. What names a date that cannot be was
 * mistyped, and nobody who reads it could come.
 *
 * Returns: whether @words may stand in the plan
 */
gboolean
laurel_activity_check_words (LaurelActivity *activity, const char *words, GError **error)
{
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words, laurel_activity_get_year (activity),
                      laurel_activity_get_habits (activity));

  if (!laurel_date_problem_is_impossible (reading.problem))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                       reading.message);
  return FALSE;
}

/**
 * laurel_activity_store_words:
 * @txn: a transaction
 * @id: an activity
 * @words: what the plan says of its date; understood, possible, or not
 * @error: return location for an error
 */
gboolean
laurel_activity_store_words (LaurelTxn *txn, gint64 id, const char *words, GError **error)
{
  g_autoptr (LaurelActivity) activity = laurel_activity_load (&txn->reader, id, error);
  g_auto (LaurelDateReading) reading = { 0 };
  LaurelWindow window = LAUREL_WINDOW_UNKNOWN;

  if (activity == NULL)
    return FALSE;

  reading = laurel_date_read (words, laurel_activity_get_year (activity),
                              laurel_activity_get_habits (activity));
  if (reading.problem == LAUREL_DATE_PROBLEM_NONE)
    window = reading.window;
  tell_lost_days (txn, activity, &window);

  return laurel_activity_store_window (txn, id, *words ? words : NULL, &window, error) &&
         (!laurel_window_is_known (&window) ||
          (laurel_activity_revive (txn, id, NULL, error) &&
           laurel_activity_tell_outside (txn, activity, &window, error)));
}

static gboolean
word (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  const char *words;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &words);
  activity = laurel_activity_load (&txn->reader, id, error);

  return activity != NULL && laurel_activity_check_words (activity, words, error) &&
         laurel_activity_store_words (txn, id, words, error);
}

const LaurelCommand LAUREL_ACTIVITY_WORD = {
  .name = "activity.word",
  .label = N_("Change date"),
  .summary = N_("Sets the words about the date, understood or not: id, words"),
  .args = "(xs)",
  .apply = word,
  .describe = describe_move,
};

/* A bound may be open. */
static gboolean
read_day (const char *text, LaurelDay *day, GError **error)
{
  *day = 0;

  return *text == '\0' || laurel_day_read (text, day, error);
}

/* Not only other bounds on how long it lasts. */
static gboolean
has_other_days (const LaurelWindow *was, const LaurelWindow *is)
{
  return is->es != was->es || is->ls != was->ls || is->ee != was->ee || is->le != was->le;
}

/* Nor the taking away of a date. */
static gboolean
is_new_date (const LaurelWindow *was, const LaurelWindow *is)
{
  return laurel_window_is_known (is) && has_other_days (was, is);
}

/* Whether there are days only where there were none. */
static gboolean
only_adds_days (const LaurelWindow *was, const LaurelWindow *is)
{
  return (was->es == 0 || is->es == was->es) && (was->ls == 0 || is->ls == was->ls) &&
         (was->ee == 0 || is->ee == was->ee) && (was->le == 0 || is->le == was->le);
}

/* Words that say no date may be told what they mean, day by day; all others say what is
 * set. (nullable) */
static char *
dup_words_of_days (LaurelActivity *activity, const LaurelWindow *was, const LaurelWindow *is)
{
  const char *words = laurel_activity_get_words (activity);
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words ? words : "", laurel_activity_get_year (activity),
                      laurel_activity_get_habits (activity));
  gboolean says_date = reading.problem == LAUREL_DATE_PROBLEM_NONE &&
                       laurel_window_is_known (&reading.window);

  if (words != NULL && (!has_other_days (was, is) ||
                        (says_date ? !has_other_days (&reading.window, is)
                                   : only_adds_days (was, is))))
    return g_strdup (words);

  return laurel_window_is_known (is)
         ? laurel_date_write (is, laurel_activity_get_language (activity),
                              laurel_activity_get_year (activity),
                              laurel_activity_get_habits (activity))
         : NULL;
}

/* Who gives a start, or an end, says that there is one. */
static gboolean
take_days (LaurelTxn *txn, LaurelActivity *activity, LaurelWindow *window, GError **error)
{
  LaurelWindow was = laurel_activity_get_window (activity);
  gint64 id = laurel_row_get_id (LAUREL_ROW (activity));
  g_autofree char *words = NULL;

  window->open_start = window->open_start && window->es == 0 && window->ls == 0;
  window->open_end = window->open_end && window->ee == 0 && window->le == 0;
  if (!laurel_window_check (window, error))
    return FALSE;

  words = dup_words_of_days (activity, &was, window);

  return laurel_activity_store_window (txn, id, words, window, error) &&
         (!is_new_date (&was, window) ||
          (laurel_activity_revive (txn, id, NULL, error) &&
           laurel_activity_tell_outside (txn, activity, window, error)));
}

static gboolean
set_window (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  const char *es, *ls, *ee, *le, *extent;
  LaurelWindow window;
  gint64 id;
  int min_days;

  g_variant_get (args, "(x(&s&s&s&s)&si)", &id, &es, &ls, &ee, &le, &extent, &min_days);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL)
    return FALSE;

  window = laurel_activity_get_window (activity);
  window.min_days = min_days;

  return laurel_extent_read (extent, &window.extent, error) &&
         read_day (es, &window.es, error) && read_day (ls, &window.ls, error) &&
         read_day (ee, &window.ee, error) && read_day (le, &window.le, error) &&
         take_days (txn, activity, &window, error);
}

const LaurelCommand LAUREL_ACTIVITY_SET_WINDOW = {
  .name = "activity.set-window",
  .label = N_("Change date"),
  .summary = N_("Sets the four days of an activity: id, (earliest and latest start, earliest and "
                "latest end), extent, least days"),
  .args = "(x(ssss)si)",
  .apply = set_window,
  .describe = describe_move,
};

/* Nothing is the least. */
static gboolean
read_min_days (const char *text, int *min_days, GError **error)
{
  if (!laurel_setter_check_count (text, error))
    return FALSE;

  *min_days = text != NULL ? (int) g_ascii_strtoll (text, NULL, 10) : 1;
  return TRUE;
}

static gboolean
read_field (const char *name, const char *typed, LaurelWindow *window, GError **error)
{
  const struct {
    const char *name;
    LaurelDay *day;
  } days[] = { { "es", &window->es }, { "ls", &window->ls },
               { "ee", &window->ee }, { "le", &window->le } };
  g_autofree char *text = laurel_text_dup_clean (typed);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_str_equal (name, days[i].name))
      return read_day (text ? text : "", days[i].day, error);
  if (g_str_equal (name, "extent"))
    return laurel_extent_read (text ? text : "", &window->extent, error);
  if (g_str_equal (name, "min-days"))
    return read_min_days (text, &window->min_days, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is a technical name, such as "title". */
               _("There is no field “%s” to set."), name);
  return FALSE;
}

/* What is not named stays as it is by then, and not as it was when it was shown. */
static gboolean
set_days (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (LaurelActivity) activity = NULL;
  const char *name, *text;
  GVariantIter iter;
  LaurelWindow window;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL)
    return FALSE;

  window = laurel_activity_get_window (activity);
  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    if (!read_field (name, text, &window, error))
      return FALSE;

  return take_days (txn, activity, &window, error);
}

const LaurelCommand LAUREL_ACTIVITY_SET_DAYS = {
  .name = "activity.set-days",
  .label = N_("Change date"),
  .summary = N_("Sets some of the four days of an activity: id, fields (es, ls, ee, le, extent, "
                "min-days)"),
  .args = "(xa{ss})",
  .apply = set_days,
  .describe = describe_move,
};
