/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-copy-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-copy-numbers.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-phase.h"
#include "calendar/laurel-plan-copy-there.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-reminder-store.h"
#include "calendar/laurel-series-join-store.h"
#include "calendar/laurel-series-store.h"
#include "calendar/laurel-title-raise.h"

#include <glib/gi18n-lib.h>

/*
 * The plan of another year out of this one, as one command. What was decided
 * for this year only does not go over: releases, notices, states, bookings.
 */

/* An activity that was copied, or is there already: what belonged to it belongs to
 * that. */
typedef struct {
  gint64 id; /* or 0: nothing, since it is neither copied nor there */
  gboolean there;
} Whole;

typedef struct {
  LaurelProgramme *from;
  LaurelProgramme *into;  /* (nullable): one that is there already */
  gint64 to;              /* where it goes */
  LaurelNextYear year;
  GHashTable *series;     /* of titles that count on */
  GHashTable *wholes;     /* (element-type gint64 Whole): by what they are copies of */
  GPtrArray *existing;    /* (nullable) (element-type LaurelActivity): what is there already */
  LaurelCopyNumbers *numbers;
  gboolean hold;
  gboolean joined; /* something belongs to what is there already */
  int n_before;    /* where it goes there are that many positions already */
  int n_done;
} Copy;

static void
copy_clear (Copy *self)
{
  g_clear_object (&self->from);
  g_clear_object (&self->into);
  g_clear_pointer (&self->series, g_hash_table_unref);
  g_clear_pointer (&self->wholes, g_hash_table_unref);
  g_clear_pointer (&self->existing, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, laurel_copy_numbers_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

static gboolean
check_title_is_free (LaurelReader *reader, const char *title, int year, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM programme WHERE title = ?1 AND year = ?2", "si",
                         title, year);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %1$s is a season's title, %2$d its year. */
               _("There is “%1$s” of %2$d already. Give the copy another title."), title, year);
  return FALSE;
}

static char *
dup_raised (const Copy *self, const char *text)
{
  return text ? laurel_title_raise_years (text, self->year.from, self->year.to) : NULL;
}

static gboolean
copy_roles (LaurelTxn *txn, gint64 programme, gint64 activity, gint64 to_programme,
            gint64 to_activity, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&txn->reader,
                         "SELECT party_id, role, position FROM role"
                         " WHERE programme_id = nullif (?1, 0) OR activity_id = nullif (?2, 0)"
                         " ORDER BY position, id", "xx", programme, activity);

  while (laurel_statement_next (rows))
    if (laurel_txn_insert (txn, error, "role",
                           "INSERT INTO role (id, programme_id, activity_id, party_id, role,"
                           " position) VALUES (?1, nullif (?2, 0), nullif (?3, 0), ?4, ?5, ?6)",
                           "xxxsi", to_programme, to_activity,
                           laurel_statement_get_int64 (rows, 0),
                           laurel_statement_get_text (rows, 1),
                           laurel_statement_get_int (rows, 2)) == 0)
      return FALSE;

  return laurel_statement_finish (rows, error);
}

static gboolean
begin (LaurelTxn *txn, Copy *self, const char *title, GError **error)
{
  g_autofree char *raised =
    *title ? g_strdup (title)
           : laurel_title_raise (laurel_programme_get_title (self->from), NULL, self->year.from,
                                 self->year.to);
  g_autofree char *note = dup_raised (self, laurel_programme_get_note (self->from));
  gint64 id = laurel_row_get_id (LAUREL_ROW (self->from));

  if (!check_title_is_free (&txn->reader, raised, self->year.to, error))
    return FALSE;

  self->to = laurel_programme_insert (txn, raised, self->year.to, self->year.language, error);

  return self->to != 0 &&
         laurel_txn_exec (txn, error,
                          "UPDATE programme SET note = ?3, (issuer, habits) ="
                          " (SELECT issuer, habits FROM programme WHERE id = ?2) WHERE id = ?1",
                          "xxs", self->to, id, note) &&
         copy_roles (txn, id, 0, self->to, 0, error);
}

/* What is there already stays, and comes first; what is added is counted on. */
static gboolean
begin_into (LaurelTxn *txn, Copy *self, gint64 into, GError **error)
{
  self->into = laurel_programme_load (&txn->reader, into, error);
  if (self->into == NULL)
    return FALSE;
  if (laurel_programme_get_year (self->into) != self->year.to) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %1$s is a season's title, %2$d and %3$d are years. */
                 _("“%1$s” is of %2$d, not of %3$d."), laurel_programme_get_title (self->into),
                 laurel_programme_get_year (self->into), self->year.to);
    return FALSE;
  }

  self->to = into;
  self->existing = laurel_activity_list (&txn->reader, into, error);
  for (guint i = 0; self->existing != NULL && i < self->existing->len; i++)
    self->n_before = MAX (self->n_before,
                          laurel_activity_get_position (self->existing->pdata[i]));

  return self->existing != NULL;
}

/* The window columns of a row that was just made. */
static gboolean
set_date (LaurelTxn *txn, const char *sql, gint64 id, const LaurelNextDate *date, GError **error)
{
  const LaurelWindow *window = &date->window;

  return laurel_txn_exec (txn, error, sql, "xsDDDDsiiii", id, date->words, window->es, window->ls,
                          window->ee, window->le, laurel_extent_to_string (window->extent),
                          window->min_days, window->approximate, window->open_start,
                          window->open_end);
}

#define SET_DATE \
  " SET words = ?2, es = ?3, ls = ?4, ee = ?5, le = ?6, extent = ?7, min_days = ?8," \
  " approximate = ?9, open_start = ?10, open_end = ?11 WHERE id = ?1"

static gboolean
hold_bookings (LaurelTxn *txn, gint64 activity, gint64 phase, gint64 to_activity, gint64 to_phase,
               GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&txn->reader,
                         "SELECT resource_id FROM booking WHERE activity_id = ?1"
                         " AND ifnull (phase_id, 0) = ?2 ORDER BY id", "xx", activity, phase);

  while (laurel_statement_next (rows)) {
    g_autoptr (GVariant) args =
      g_variant_ref_sink (g_variant_new ("(xxxi)", laurel_statement_get_int64 (rows, 0),
                                         to_activity, to_phase, 0));

    if (!LAUREL_BOOKING_HOLD.apply (txn, args, error))
      return FALSE;
  }

  return laurel_statement_finish (rows, error);
}

/* A phase moves as its activity does: days keep their weekdays, or their dates, or
 * go as far as the date that was put in. */
static gboolean
copy_phase (LaurelTxn *txn, Copy *self, LaurelPhase *phase, gint64 activity,
            gboolean same_weekday, LaurelDay begin, LaurelDay begins, GError **error)
{
  LaurelWindow window = laurel_phase_get_window (phase);
  gint64 old = laurel_row_get_id (LAUREL_ROW (phase));
  g_auto (LaurelNextDate) date = { 0 };
  g_autofree char *title = laurel_title_raise (laurel_phase_get_title (phase), NULL,
                                               self->year.from, self->year.to);
  gint64 id;

  laurel_next_date_init (&date, &window, laurel_phase_get_words (phase), &self->year,
                         same_weekday && laurel_next_date_prefers_weekday (&window, &self->year));
  laurel_next_date_follow (&date, begin, begins, &self->year);
  id = laurel_txn_insert (txn, error, "phase",
                          "INSERT INTO phase (id, activity_id, position, title, extent, min_days,"
                          " approximate, open_start, open_end, place, gap) SELECT ?1, ?3, position,"
                          " ?4, extent, min_days, approximate, open_start, open_end, place, gap"
                          " FROM phase WHERE id = ?2", "xxs", old, activity, title);

  return id != 0 && set_date (txn, "UPDATE phase" SET_DATE, id, &date, error) &&
         laurel_reminder_copy_all (txn, laurel_phase_get_activity_id (phase), old, activity, id,
                                   self->year.from, self->year.to, error) &&
         (!self->hold || hold_bookings (txn, laurel_phase_get_activity_id (phase), old, activity,
                                        id, error));
}

static gboolean
copy_phases (LaurelTxn *txn, Copy *self, gint64 from, gint64 to, gboolean same_weekday,
             LaurelDay begin, LaurelDay begins, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", from));
  g_autoptr (GPtrArray) phases = LAUREL_PHASES_OF_ACTIVITY.run (&txn->reader, args, error);

  for (guint i = 0; phases != NULL && i < phases->len; i++)
    if (!copy_phase (txn, self, phases->pdata[i], to, same_weekday, begin, begins, error))
      return FALSE;

  return phases != NULL;
}

/* The series that is there under the title that it would have. */
static gboolean
find_there (LaurelReader *reader, Copy *self, gint64 series, GError **error)
{
  g_autoptr (LaurelActivity) activity = laurel_activity_load (reader, series, error);
  g_autofree char *title =
    activity ? laurel_title_raise (laurel_activity_get_title (activity), self->series,
                                   self->year.from, self->year.to) : NULL;
  Whole whole = { .there = TRUE };
  LaurelActivity *there;
  int last;

  if (title == NULL)
    return FALSE;

  there = laurel_plan_copy_find_series (self->existing, title, &last);
  whole.id = there ? laurel_row_get_id (LAUREL_ROW (there)) : 0;
  g_hash_table_insert (self->wholes, g_memdup2 (&series, sizeof series),
                       g_memdup2 (&whole, sizeof whole));
  if (there != NULL)
    laurel_copy_numbers_join (self->numbers, series, laurel_activity_get_number (there), last);

  return TRUE;
}

/* What the copy belongs to: nothing, when that is neither copied nor there. */
static gboolean
find_whole (LaurelReader *reader, Copy *self, LaurelActivity *activity, Whole **whole,
            GError **error)
{
  gint64 series = laurel_activity_get_series_id (activity);

  if (series != 0 && self->into != NULL && !g_hash_table_contains (self->wholes, &series) &&
      !find_there (reader, self, series, error))
    return FALSE;

  *whole = g_hash_table_lookup (self->wholes, &series);
  if (*whole != NULL && (*whole)->id == 0)
    *whole = NULL;

  return TRUE;
}

static gint64
insert_activity (LaurelTxn *txn, Copy *self, LaurelActivity *activity, const char *title,
                 GError **error)
{
  gint64 from = laurel_row_get_id (LAUREL_ROW (activity)), id;
  g_autofree char *raised =
    *title ? g_strdup (title) : laurel_title_raise (laurel_activity_get_title (activity),
                                                    self->series, self->year.from, self->year.to);
  g_autofree char *content = dup_raised (self, laurel_activity_get_content (activity));
  g_autofree char *number = NULL;
  Whole *whole = NULL;

  if (!find_whole (&txn->reader, self, activity, &whole, error))
    return 0;

  number = laurel_copy_numbers_give (self->numbers, from, laurel_activity_get_series_id (activity),
                                     laurel_activity_get_number (activity));
  id = laurel_txn_insert (txn, error, "activity",
                          "INSERT INTO activity (id, programme_id, position, number, title,"
                          " extent, min_days, approximate, open_start, open_end, place,"
                          " place_status, modality, status, content, quota_min, quota_max,"
                          " series_id) SELECT ?1, ?3, ?4, ?5, ?6, extent, min_days, approximate,"
                          " open_start, open_end, place,"
                          " iif (place_status = 'confirmed', 'tentative', place_status),"
                          " modality, 'planned', ?7, quota_min, quota_max, nullif (?8, 0)"
                          " FROM activity WHERE id = ?2", "xxisssx", from, self->to,
                          self->n_before + self->n_done, number, raised, content,
                          whole && !whole->there ? whole->id : (gint64) 0);
  if (id != 0 && whole != NULL && whole->there &&
      !laurel_series_join (txn, id, whole->id, self->n_before + self->n_done, &self->joined,
                           error))
    return 0;
  if (id != 0 && whole == NULL) {
    const Whole copy = { .id = id };

    g_hash_table_insert (self->wholes, g_memdup2 (&from, sizeof from),
                         g_memdup2 (&copy, sizeof copy));
  }

  return id;
}

/* What was said of all goes on being what one differs from; but for the dates,
 * which each has its own way of keeping. */
static gboolean
copy_fields (LaurelTxn *txn, Copy *self, gint64 from, gint64 to, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&txn->reader,
                         "SELECT field, iif (field = 'place-status' AND value = 'confirmed',"
                         " 'tentative', value) FROM series_field"
                         " WHERE series_id = ?1 AND field NOT IN ('status', 'words')"
                         " ORDER BY id", "x", from);

  while (laurel_statement_next (rows)) {
    const char *field = laurel_statement_get_text (rows, 0);
    const char *value = laurel_statement_get_text (rows, 1);
    g_autofree char *raised = g_str_equal (field, "content") ? dup_raised (self, value)
                                                             : g_strdup (value);

    if (laurel_txn_insert (txn, error, "series_field",
                           "INSERT INTO series_field (id, series_id, field, value)"
                           " VALUES (?1, ?2, ?3, ?4)", "xss", to, field, raised) == 0)
      return FALSE;
  }

  return laurel_statement_finish (rows, error);
}

/* Another date than what is offered, in words; none in them keeps them. */
static void
read_date (const Copy *self, const char *words, LaurelNextDate *date)
{
  LaurelProgramme *programme = self->into ? self->into : self->from;
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words, self->year.to, laurel_programme_get_habits (programme));
  LaurelWindow unknown = LAUREL_WINDOW_UNKNOWN;

  date->words = *words != '\0' ? g_strdup (words) : NULL;
  date->window = reading.problem == LAUREL_DATE_PROBLEM_NONE ? reading.window : unknown;
}

static gboolean
copy_activity (LaurelTxn *txn, Copy *self, LaurelActivity *activity, const char *title,
               const char *words, gboolean same_weekday, GError **error)
{
  LaurelWindow window = laurel_activity_get_window (activity);
  gint64 from = laurel_row_get_id (LAUREL_ROW (activity)), to;
  g_auto (LaurelNextDate) offered = { 0 };
  g_auto (LaurelNextDate) date = { 0 };

  self->n_done++;
  laurel_next_date_init (&offered, &window, laurel_activity_get_words (activity), &self->year,
                         same_weekday);
  if (words != NULL)
    read_date (self, words, &date);
  else
    date = (LaurelNextDate) { g_strdup (offered.words), offered.window };
  to = insert_activity (txn, self, activity, title, error);

  return to != 0 && set_date (txn, "UPDATE activity" SET_DATE, to, &date, error) &&
         copy_fields (txn, self, from, to, error) &&
         copy_roles (txn, 0, from, 0, to, error) &&
         copy_phases (txn, self, from, to, same_weekday, offered.window.es, date.window.es,
                      error) &&
         laurel_reminder_copy_all (txn, from, 0, to, 0, self->year.from, self->year.to, error) &&
         (!self->hold || hold_bookings (txn, from, 0, to, 0, error));
}

/* What decides of the numbers: what is copied, and what is there. */
static void
begin_numbers (Copy *self, GPtrArray *activities)
{
  self->numbers = laurel_copy_numbers_new ();
  for (guint i = 0; i < activities->len; i++)
    laurel_copy_numbers_see (self->numbers, laurel_activity_get_number (activities->pdata[i]),
                             laurel_activity_get_series_id (activities->pdata[i]) != 0);
  for (guint i = 0; self->existing != NULL && i < self->existing->len; i++)
    laurel_copy_numbers_keep (self->numbers,
                              laurel_activity_get_number (self->existing->pdata[i]));
}

static LaurelActivity *
find_activity (GHashTable *by_id, gint64 id, GError **error)
{
  LaurelActivity *activity = g_hash_table_lookup (by_id, &id);

  if (activity == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such activity (any more)."));

  return activity;
}

static GHashTable *
index_by_id (GPtrArray *activities)
{
  GHashTable *by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < activities->len; i++) {
    gint64 id = laurel_row_get_id (activities->pdata[i]);

    g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), activities->pdata[i]);
  }

  return by_id;
}

/* Nothing is said of all where nobody came along. */
static gboolean
forget_alone (LaurelTxn *txn, Copy *self, GError **error)
{
  GHashTableIter iter;
  gpointer whole;

  g_hash_table_iter_init (&iter, self->wholes);
  while (g_hash_table_iter_next (&iter, NULL, &whole))
    if (((Whole *) whole)->id != 0 &&
        !laurel_series_forget (txn, ((Whole *) whole)->id, error))
      return FALSE;

  return TRUE;
}

static gboolean
copy_rows (LaurelTxn *txn, Copy *self, GVariant *rows, GError **error)
{
  g_autoptr (GPtrArray) activities =
    laurel_activity_list (&txn->reader, laurel_row_get_id (LAUREL_ROW (self->from)), error);
  g_autoptr (GHashTable) by_id = NULL;
  GVariantIter iter;
  const char *title, *words;
  gboolean same_weekday;
  guint done = 0;
  gint64 id;

  if (activities == NULL)
    return FALSE;

  by_id = index_by_id (activities);
  self->series = laurel_plan_copy_list_series (activities);
  self->wholes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  begin_numbers (self, activities);
  g_variant_iter_init (&iter, rows);
  while (g_variant_iter_next (&iter, "(x&sm&sb)", &id, &title, &words, &same_weekday)) {
    LaurelActivity *activity = find_activity (by_id, id, error);

    /* Twice would be two of the same number. */
    if (activity == NULL ||
        !copy_activity (txn, self, activity, title, words, same_weekday, error))
      return FALSE;
    g_hash_table_remove (by_id, &id);
    laurel_progress_tell (txn->progress, ++done, (guint) g_variant_n_children (rows));
  }

  return forget_alone (txn, self, error) &&
         (!self->joined || laurel_series_lay_out (txn, self->to, error));
}

static gboolean
copy_plan (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) rows = NULL;
  g_auto (Copy) self = { 0 };
  const char *title;
  gint64 programme, into;
  gboolean hold;
  int year;

  g_variant_get (args, "(xix&sb@a(xsmsb))", &programme, &year, &into, &title, &hold, &rows);
  self.from = laurel_plan_copy_load (&txn->reader, programme, year, &self.year, error);
  if (self.from == NULL ||
      !(into != 0 ? begin_into (txn, &self, into, error) : begin (txn, &self, title, error)))
    return FALSE;

  self.hold = hold;
  if (!copy_rows (txn, &self, rows, error))
    return FALSE;

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %1$u counts activities,
                                                       * %2$d is a year. */
                                                      "Copied %1$u activity to %2$d",
                                                      "Copied %1$u activities to %2$d",
                                                      (gulong) self.n_done),
                                         (guint) self.n_done, year));
  return TRUE;
}

/* The rows are in the changeset; the journal need not have them twice. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) rows = NULL;
  const char *title;
  gint64 programme, into;
  gboolean hold;
  int year;

  g_variant_get (args, "(xix&sb@a(xsmsb))", &programme, &year, &into, &title, &hold, &rows);

  return g_variant_new ("(xixsbu)", programme, year, into, title, hold,
                        (guint) g_variant_n_children (rows));
}

const LaurelCommand LAUREL_PLAN_COPY_TO_YEAR = {
  .name = "plan.copy",
  .label = N_("Copy Season to Another Year"),
  .summary = N_("Makes a programme of another year out of one: id, year, which programme to add to "
                "or 0, title (may be empty), whether to hold what was booked, activities (id, "
                "title or empty, words of another date or nothing, whether given days keep their "
                "weekdays)"),
  .args = LAUREL_PLAN_COPY_ARGS,
  .apply = copy_plan,
  .record = record,
};
