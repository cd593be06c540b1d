/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-reminder-store.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-title-raise.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* All the SQL there is about reminders. What one counts from is a day of its phase,
 * or of its activity. */
#define OF_PHASE(column) \
  "iif (reminder.phase_id IS NULL, activity." column ", phase." column ")"
#define SELECT_REMINDER \
  "SELECT reminder.id, reminder.activity_id, programme.id," \
  " programme.year || '/' || activity.number, activity.title, reminder.phase_id, phase.title," \
  " reminder.anchor, reminder.days, reminder.minute, reminder.words, activity.status, " \
  OF_PHASE ("words") ", iif (reminder.anchor = 'start', " OF_PHASE ("es") ", " \
  OF_PHASE ("le") "), " OF_PHASE ("es") " IS NULL AND " OF_PHASE ("le") " IS NOT NULL," \
  " reminder.done, NULL, NULL, NULL FROM reminder" \
  " JOIN activity ON activity.id = reminder.activity_id" \
  " JOIN programme ON programme.id = activity.programme_id" \
  " LEFT JOIN phase ON phase.id = reminder.phase_id"

static const char *const TABLES[] = { "reminder", "activity", "phase", "programme", NULL };

/* By day; who waits for one stands behind. */
static int
compare (gconstpointer a, gconstpointer b)
{
  LaurelReminder *one = *(LaurelReminder *const *) a, *other = *(LaurelReminder *const *) b;
  LaurelMoment first = laurel_reminder_get_moment (one);
  LaurelMoment second = laurel_reminder_get_moment (other);
  gint64 id = laurel_row_get_id (LAUREL_ROW (one));
  gint64 other_id = laurel_row_get_id (LAUREL_ROW (other));

  if (first != second)
    return first == 0 ? 1 : second == 0 ? -1 : first > second ? 1 : -1;

  return (id > other_id) - (id < other_id);
}

static GPtrArray *
read_all (LaurelStatement *rows, GError **error)
{
  g_autoptr (GPtrArray) reminders = g_ptr_array_new_with_free_func (g_object_unref);

  while (laurel_statement_next (rows))
    g_ptr_array_add (reminders, laurel_reminder_new_read (rows));
  if (!laurel_statement_finish (rows, error))
    return NULL;

  g_ptr_array_sort (reminders, compare);

  return g_steal_pointer (&reminders);
}

static GPtrArray *
list_of_activity (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 activity;

  g_variant_get (args, "(x)", &activity);
  rows = laurel_reader_query (reader, SELECT_REMINDER " WHERE reminder.activity_id = ?1", "x",
                              activity);

  return read_all (rows, error);
}

const LaurelQuery LAUREL_REMINDERS_OF_ACTIVITY = {
  .name = "reminders.of-activity",
  .summary = N_("The reminders of an activity (its id), by day"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_reminder_get_type,
  .run = list_of_activity,
};

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader,
                              SELECT_REMINDER " WHERE ?1 = 0 OR activity.programme_id = ?1", "x",
                              programme);

  return read_all (rows, error);
}

const LaurelQuery LAUREL_REMINDERS_OF_PROGRAMME = {
  .name = "reminders.of-programme",
  .summary = N_("The reminders of a programme (its id, or 0 for all), by day"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_reminder_get_type,
  .run = list_of_programme,
};

static GPtrArray *
list_due (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GPtrArray) reminders = NULL;
  const char *text;
  gint64 programme;
  LaurelMoment now;

  g_variant_get (args, "(x&s)", &programme, &text);
  if (!laurel_moment_read (text, &now, error))
    return NULL;

  all = g_variant_ref_sink (g_variant_new ("(x)", programme));
  reminders = list_of_programme (reader, all, error);
  for (guint i = reminders ? reminders->len : 0; i > 0; i--)
    if (laurel_reminder_get_state (reminders->pdata[i - 1], now) != LAUREL_REMINDER_DUE)
      g_ptr_array_remove_index (reminders, i - 1);

  return g_steal_pointer (&reminders);
}

const LaurelQuery LAUREL_REMINDERS_DUE = {
  .name = "reminders.due",
  .summary = N_("What is to be reminded of: programme (its id, or 0 for all), a day or a moment"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_reminder_get_type,
  .run = list_due,
};

/* ---- commands --------------------------------------------------------------- */

static LaurelReminder *
load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_REMINDER " WHERE reminder.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return laurel_reminder_new_read (row);

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such reminder (any more)."));
  return NULL;
}

/* What is reminded of at the same moment by the same words already, is. */
static gboolean
is_there (LaurelReader *reader, gint64 activity, gint64 phase, const LaurelReminderWhen *when,
          int minute, const char *words)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT 1 FROM reminder WHERE activity_id = ?1"
                         " AND ifnull (phase_id, 0) = ?2 AND anchor = ?3 AND days = ?4"
                         " AND minute = ?5 AND words IS ?6", "xxsiis", activity, phase,
                         laurel_reminder_anchor_to_string (when->anchor), when->days, minute,
                         words);

  return laurel_statement_next (row);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  g_autofree char *clean = NULL;
  const char *when_text, *time, *words;
  gint64 activity_id, phase;
  LaurelReminderWhen when;
  int minute;

  g_variant_get (args, "(xx&s&s&s)", &activity_id, &phase, &when_text, &time, &words);
  clean = laurel_text_dup_clean (words);
  activity = laurel_activity_load (&txn->reader, activity_id, error);
  if (activity == NULL || !laurel_phase_check (&txn->reader, activity_id, phase, error) ||
      !laurel_reminder_when_read (when_text, &when, error) ||
      !laurel_minute_read (time, &minute, error))
    return FALSE;
  if (is_there (&txn->reader, activity_id, phase, &when, minute, clean))
    return TRUE;

  /* Translators: %s is the title of an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added a reminder of “%s”"),
                                         laurel_activity_get_title (activity)));

  return laurel_txn_insert (txn, error, "reminder",
                            "INSERT INTO reminder (id, activity_id, phase_id, anchor, days, minute,"
                            " words) VALUES (?1, ?2, nullif (?3, 0), ?4, ?5, ?6, ?7)", "xxsiis",
                            activity_id, phase, laurel_reminder_anchor_to_string (when.anchor),
                            when.days, minute, clean) != 0;
}

const LaurelCommand LAUREL_REMINDER_ADD = {
  .name = "reminder.add",
  .label = N_("Add reminder"),
  .summary = N_("Reminds of an activity: its id, one of its phases or 0, when (start-1w, "
                "deadline-3d), at what time (09:00), words (may be empty)"),
  .args = "(xxsss)",
  .apply = add,
};

static gboolean
set_when (LaurelTxn *txn, LaurelReminder *self, const char *text, GError **error)
{
  LaurelReminderWhen when;

  return laurel_reminder_when_read (text, &when, error) &&
         laurel_txn_exec (txn, error, "UPDATE reminder SET anchor = ?2, days = ?3 WHERE id = ?1",
                          "xsi", laurel_row_get_id (LAUREL_ROW (self)),
                          laurel_reminder_anchor_to_string (when.anchor), when.days);
}

static gboolean
set_time (LaurelTxn *txn, LaurelReminder *self, const char *text, GError **error)
{
  int minute;

  return laurel_minute_read (text, &minute, error) &&
         laurel_txn_exec (txn, error, "UPDATE reminder SET minute = ?2 WHERE id = ?1", "xi",
                          laurel_row_get_id (LAUREL_ROW (self)), minute);
}

static gboolean
set_words (LaurelTxn *txn, LaurelReminder *self, const char *text, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (text);

  return laurel_txn_exec (txn, error, "UPDATE reminder SET words = ?2 WHERE id = ?1", "xs",
                          laurel_row_get_id (LAUREL_ROW (self)), clean);
}

static gboolean
set_phase (LaurelTxn *txn, LaurelReminder *self, const char *text, GError **error)
{
  gint64 phase = 0;

  if (*text != '\0' && !g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &phase, NULL)) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is what was given. */
                 _("“%s” is no id of a phase."), text);
    return FALSE;
  }

  return laurel_phase_check (&txn->reader, laurel_reminder_get_activity_id (self), phase, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE reminder SET phase_id = nullif (?2, 0) WHERE id = ?1", "xx",
                          laurel_row_get_id (LAUREL_ROW (self)), phase);
}

static const struct {
  const char *name;
  gboolean (*set) (LaurelTxn *txn, LaurelReminder *self, const char *text, GError **error);
} SETTERS[] = {
  { "when", set_when },
  { "time", set_time },
  { "words", set_words },
  { "phase", set_phase },
};

static gboolean
set_field (LaurelTxn *txn, LaurelReminder *self, const char *name, const char *text,
           GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SETTERS); i++)
    if (g_str_equal (SETTERS[i].name, name))
      return SETTERS[i].set (txn, self, text, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is what was given. */
               _("There is no field “%s”."), name);
  return FALSE;
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelReminder) reminder = NULL;
  g_autoptr (GVariant) fields = NULL;
  GVariantIter iter;
  const char *name, *text;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  reminder = load (&txn->reader, id, error);
  if (reminder == NULL)
    return FALSE;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    if (!set_field (txn, reminder, name, text, error))
      return FALSE;

  return TRUE;
}

const LaurelCommand LAUREL_REMINDER_EDIT = {
  .name = "reminder.edit",
  .label = N_("Edit reminder"),
  .summary = N_("Sets fields of a reminder: id, fields (when, time, words, phase)"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
remove_reminder (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelReminder) reminder = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  reminder = load (&txn->reader, id, error);
  if (reminder == NULL)
    return FALSE;

  /* Translators: %s is the title of an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Removed a reminder of “%s”"),
                                         laurel_reminder_get_title (reminder)));

  return laurel_txn_exec (txn, error, "DELETE FROM reminder WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_REMINDER_REMOVE = {
  .name = "reminder.remove",
  .label = N_("Remove reminder"),
  .summary = N_("Takes a reminder away: id"),
  .args = "(x)",
  .apply = remove_reminder,
};

static gboolean
check_day (LaurelReminder *reminder, GError **error)
{
  if (laurel_reminder_get_day (reminder) != 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("This reminder waits for a date: there is nothing to be done yet."));
  return FALSE;
}

static gboolean
set_done (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelReminder) reminder = NULL;
  g_autofree char *day = NULL;
  gboolean done;
  gint64 id;

  g_variant_get (args, "(xb)", &id, &done);
  reminder = load (&txn->reader, id, error);
  if (reminder == NULL || (done && !check_day (reminder, error)))
    return FALSE;
  if (done == (laurel_reminder_get_done (reminder) != 0))
    return TRUE;

  day = done ? laurel_day_dup_iso (laurel_reminder_get_day (reminder)) : NULL;
  laurel_txn_tell (txn,
                   g_strdup_printf (done
                                    /* Translators: %s is the title of an activity. */
                                    ? _("Marked a reminder of “%s” as done")
                                    /* Translators: %s is the title of an activity. */
                                    : _("Marked a reminder of “%s” as still to be done"),
                                    laurel_reminder_get_title (reminder)));

  return laurel_txn_exec (txn, error, "UPDATE reminder SET done = ?2 WHERE id = ?1", "xs", id,
                          day);
}

const LaurelCommand LAUREL_REMINDER_DO = {
  .name = "reminder.do",
  .label = N_("Mark reminder as done"),
  .summary = N_("Notes that what a reminder asks for is done, or is still to be done: id, "
                "whether it is done"),
  .args = "(xb)",
  .apply = set_done,
};

/**
 * laurel_reminder_copy_all:
 * @txn: a transaction
 * @from_activity: an activity
 * @from_phase: one of its phases, or 0 for what reminds of the whole activity
 * @to_activity: its copy
 * @to_phase: the copy of the phase, or 0
 * @from_year: what their words may name,
 * @to_year: and what they name from now on
 * @error: return location for an error
 *
 * Reminds of a copy as of the original.
 */
gboolean
laurel_reminder_copy_all (LaurelTxn *txn, gint64 from_activity, gint64 from_phase,
                          gint64 to_activity, gint64 to_phase, int from_year, int to_year,
                          GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&txn->reader,
                         "SELECT anchor, days, minute, words FROM reminder WHERE activity_id = ?1"
                         " AND ifnull (phase_id, 0) = ?2 ORDER BY id", "xx", from_activity,
                         from_phase);

  while (laurel_statement_next (rows)) {
    const char *words = laurel_statement_get_text (rows, 3);
    g_autofree char *raised = words ? laurel_title_raise_years (words, from_year, to_year) : NULL;

    if (laurel_txn_insert (txn, error, "reminder",
                           "INSERT INTO reminder (id, activity_id, phase_id, anchor, days, minute,"
                           " words) VALUES (?1, ?2, nullif (?3, 0), ?4, ?5, ?6, ?7)", "xxsiis",
                           to_activity, to_phase, laurel_statement_get_text (rows, 0),
                           laurel_statement_get_int (rows, 1), laurel_statement_get_int (rows, 2),
                           raised) == 0)
      return FALSE;
  }

  return laurel_statement_finish (rows, error);
}

/* ---- checking --------------------------------------------------------------- */

static gboolean
look (LaurelReader *reader, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT activity.title, phase.title FROM reminder"
                         " JOIN activity ON activity.id = reminder.activity_id"
                         " JOIN phase ON phase.id = reminder.phase_id"
                         " WHERE phase.activity_id <> reminder.activity_id"
                         " ORDER BY reminder.id LIMIT 1", "");

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  /* Translators: %1$s is the title of an activity, %2$s of a phase. */
  *fault = laurel_quote (_("A reminder of “%1$s” is of the phase “%2$s” of another activity"),
                         laurel_statement_get_text (row, 0), laurel_statement_get_text (row, 1));
  return TRUE;
}

const LaurelRoomCheck LAUREL_REMINDER_CHECK = {
  .name = "reminders",
  .label = N_("Reminders"),
  .since = 5,
  .look = look,
};
