/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-import-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-uid-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-plan-import-change-store.h"
#include "calendar/laurel-plan-import-check-store.h"
#include "calendar/laurel-plan-import-row.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-join-store.h"

#include <glib/gi18n-lib.h>

/*
 * A whole plan goes in as one command: all of it, or nothing, and one undo.
 *
 * Ten thousand rows are an import too, so the rows come as tuples, not as
 * dictionaries, and many new ones go in by one statement.
 */

/* An empty text is none. */
static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

#define NEW_ROW "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define FOUR_ROWS NEW_ROW ", " NEW_ROW ", " NEW_ROW ", " NEW_ROW
#define N_ROWS 16

static LaurelInserter *
prepare_rows (LaurelTxn *txn)
{
  return laurel_inserter_new (txn, "activity",
                              "INSERT INTO activity (id, programme_id, position, number, title,"
                              " raw, words, es, ls, ee, le, extent, min_days, approximate,"
                              " open_start, open_end, place, place_status, modality, status,"
                              " content, quota_min, quota_max, reason)"
                              " SELECT column1, column2, column3, column4, column5, column6,"
                              " column7, column8, column9, column10, column11, column12, column13,"
                              " column14 & 1, column14 >> 1 & 1, column14 >> 2 & 1, column15,"
                              " column16, column17, column18, column19, nullif (column20, 0),"
                              " nullif (column21, 0), column22"
                              " FROM (VALUES " FOUR_ROWS ", " FOUR_ROWS ", " FOUR_ROWS ", "
                              FOUR_ROWS ") WHERE column1 IS NOT NULL", N_ROWS);
}

static gboolean
insert_row (LaurelInserter *rows, gint64 programme, int position, LaurelPlanImportRow *row,
            GError **error)
{
  row->id = laurel_inserter_add (rows, error, "xisssssssssiisssssiis", programme, position,
                                 row->number, row->title, or_null (row->raw),
                                 or_null (row->words), or_null (row->es), or_null (row->ls),
                                 or_null (row->ee), or_null (row->le), row->extent, row->min_days,
                                 row->flags, or_null (row->place), row->place_status,
                                 or_null (row->modality),
                                 *row->status ? row->status : "planned", or_null (row->content),
                                 row->quota_min, row->quota_max, or_null (row->reason));

  return row->id != 0;
}

/* Who does it already, is not named twice by a file that is imported again. */
static gboolean
add_role (LaurelTxn *txn, gint64 activity, const char *role, const char *kind, const char *name,
          GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (name);
  g_autoptr (LaurelStatement) there =
    laurel_reader_query (&txn->reader,
                         "SELECT 1 FROM role JOIN party ON party.id = party_id"
                         " WHERE activity_id = ?1 AND role = ?2 AND name = ?3", "xss", activity,
                         role, clean);

  if (laurel_statement_next (there))
    return TRUE;

  return laurel_statement_finish (there, error) &&
         laurel_role_insert (txn, 0, activity, role, kind, name, error) != 0;
}

static gboolean
add_parts (LaurelTxn *txn, const LaurelPlanImportRow *row, GError **error)
{
  g_autoptr (GArray) phases = g_array_new (FALSE, FALSE, sizeof (gint64));
  GVariantIter iter;
  const char *title, *words, *place, *role, *kind, *name;
  int gap;

  g_variant_iter_init (&iter, row->phases);
  while (g_variant_iter_next (&iter, "(&s&s&si)", &title, &words, &place, &gap)) {
    gint64 phase = laurel_phase_insert (txn, row->id, title, words, error);

    if (phase == 0 || !laurel_phase_set_place (txn, phase, place, gap, error))
      return FALSE;
    g_array_append_val (phases, phase);
  }

  g_variant_iter_init (&iter, row->roles);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &role, &kind, &name))
    if (!add_role (txn, row->id, role, kind, name, error))
      return FALSE;

  return laurel_bookings_import (txn, row->id, phases, row->bookings, error) &&
         laurel_reminders_import (txn, row->id, phases, row->reminders, error) &&
         laurel_activity_set_uid (txn, row->id, row->uid, error);
}

static gboolean
has_parts (const LaurelPlanImportRow *row)
{
  return g_variant_n_children (row->phases) > 0 || g_variant_n_children (row->roles) > 0 ||
         g_variant_n_children (row->bookings) > 0 ||
         g_variant_n_children (row->reminders) > 0 || *row->uid != '\0';
}

/* What is new may wait until there are more, but not when something is said of it. */
static gboolean
take_new (LaurelTxn *txn, LaurelInserter *fresh, gint64 programme, int position,
          LaurelPlanImportRow *row, GError **error)
{
  return insert_row (fresh, programme, position, row, error) &&
         (!has_parts (row) ||
          (laurel_inserter_flush (fresh, error) && add_parts (txn, row, error)));
}

static gboolean
take_row (LaurelTxn *txn, LaurelInserter *fresh, gint64 programme, int position,
          LaurelPlanImportRow *row, GError **error)
{
  gboolean both = g_str_equal (row->what, "both");

  if (!laurel_plan_import_check (&txn->reader, programme, row, error))
    return FALSE;
  if (g_str_equal (row->what, "gone"))
    return laurel_plan_import_cancel (txn, row, error);
  if (row->id == 0)
    return take_new (txn, fresh, programme, position, row, error);
  if ((both || g_str_equal (row->what, "moved")) && !laurel_plan_import_move (txn, row, error))
    return FALSE;
  if ((both || g_str_equal (row->what, "edited")) && !laurel_plan_import_edit (txn, row, error))
    return FALSE;

  return add_parts (txn, row, error);
}

/* Notices cite activities by number: after an import no number stands twice. */
static gboolean
check_numbers (LaurelTxn *txn, gint64 programme, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         "SELECT number, min (title), max (title) FROM activity"
                         " WHERE programme_id = ?1 GROUP BY number HAVING count (*) > 1 LIMIT 1",
                         "x", programme);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: the first %s is a number, the others titles of activities. */
               _("The number %s would stand twice: for “%s” and for “%s”. Nothing was imported: "
                 "give one of them another number."), laurel_statement_get_text (row, 0),
               laurel_statement_get_text (row, 1), laurel_statement_get_text (row, 2));
  return FALSE;
}

static int
read_last_position (LaurelTxn *txn, gint64 programme)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         "SELECT ifnull (max (position), 0) FROM activity WHERE programme_id = ?1",
                         "x", programme);

  return laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : 0;
}

/* ---- what belongs to what --------------------------------------------------- */

/* Number → id. */
static GHashTable *
list_numbers (LaurelTxn *txn, gint64 programme, GError **error)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&txn->reader, "SELECT number, id FROM activity WHERE programme_id = ?1",
                         "x", programme);

  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 1);

    g_hash_table_insert (numbers, g_strdup (laurel_statement_get_text (rows, 0)),
                         g_memdup2 (&id, sizeof id));
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&numbers) : NULL;
}

/* A row that moved only may have another number than the file has. */
static gboolean
join_row (LaurelTxn *txn, GHashTable *numbers, int position, const LaurelPlanImportRow *row,
          gboolean *joined, GError **error)
{
  const gint64 *series = g_hash_table_lookup (numbers, row->series);
  const gint64 *fresh = row->id ? &row->id : g_hash_table_lookup (numbers, row->number);

  if (series != NULL && fresh != NULL)
    return laurel_series_join (txn, *fresh, *series, position, joined, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: the first %s is the title of an activity, the second a number. */
               _("“%s” belongs to %s, which is not in the plan. Take that in, too. Nothing was "
                 "imported."), row->title, row->series);
  return FALSE;
}

#define DOERS(activity) \
  "(SELECT group_concat (doer, ' ') FROM (SELECT role || party_id AS doer FROM role" \
  "  WHERE activity_id = " activity " ORDER BY position, id))"

/* A file names those of the series with each that belongs to it, which has them by
 * itself. */
static gboolean
inherit_roles (LaurelTxn *txn, GHashTable *numbers, const LaurelPlanImportRow *row, GError **error)
{
  const gint64 *fresh = g_hash_table_lookup (numbers, row->number);

  return row->id != 0 || fresh == NULL ||
         laurel_txn_exec (txn, error,
                          "DELETE FROM role WHERE activity_id = ?1 AND " DOERS ("?1") " = "
                          DOERS ("(SELECT series_id FROM activity WHERE id = ?1)"), "x", *fresh);
}

static gboolean
says_series (const LaurelPlanImportRow *row)
{
  return *row->series != '\0' && !g_str_equal (row->what, "gone") &&
         !g_str_equal (row->what, "moved");
}

/* All of them are there by now, in whatever order they came. */
static gboolean
join_rows (LaurelTxn *txn, gint64 programme, int last, GPtrArray *tuples, GError **error)
{
  g_autoptr (GHashTable) numbers = tuples->len > 0 ? list_numbers (txn, programme, error) : NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  gboolean any = FALSE;

  if (tuples->len > 0 && numbers == NULL)
    return FALSE;

  for (guint i = 0; i < tuples->len; i++) {
    g_auto (LaurelPlanImportRow) row = { 0 };
    gboolean joined;

    laurel_plan_import_row_read (tuples->pdata[i], kept, &row);
    if (!join_row (txn, numbers, last + (int) i + 1, &row, &joined, error) ||
        !inherit_roles (txn, numbers, &row, error))
      return FALSE;
    any |= joined;
  }

  return !any || laurel_series_lay_out (txn, programme, error);
}

static gboolean
take_rows (LaurelTxn *txn, gint64 programme, GVariant *rows, GError **error)
{
  g_autoptr (GPtrArray) joining =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LaurelInserter) fresh = prepare_rows (txn);
  int position = read_last_position (txn, programme);
  gsize n = g_variant_n_children (rows);

  for (gsize i = 0; i < n; i++) {
    g_autoptr (GVariant) tuple = g_variant_get_child_value (rows, i);
    g_auto (LaurelPlanImportRow) row = { 0 };

    laurel_plan_import_row_read (tuple, kept, &row);
    if (!take_row (txn, fresh, programme, ++position, &row, error))
      return FALSE;
    if (says_series (&row))
      g_ptr_array_add (joining, g_variant_ref (tuple));
    laurel_progress_tell (txn->progress, (guint) i + 1, (guint) n);
  }

  return laurel_inserter_flush (fresh, error) && check_numbers (txn, programme, error) &&
         join_rows (txn, programme, position, joining, error);
}

static gboolean
set_note (LaurelTxn *txn, gint64 programme, const char *note, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (note);

  return clean == NULL ||
         laurel_txn_exec (txn, error, "UPDATE programme SET note = ?2 WHERE id = ?1", "xs",
                          programme, clean);
}

/* The arguments but for the rows. */
typedef struct {
  gint64 programme;
  char *title;
  int year;
  char *language;
  char *note;
  char *source;
  GVariant *rows;
  char *issuer;
  char *habits;
  GVariant *roles;
} Head;

static void
head_clear (Head *head)
{
  g_clear_pointer (&head->title, g_free);
  g_clear_pointer (&head->language, g_free);
  g_clear_pointer (&head->note, g_free);
  g_clear_pointer (&head->source, g_free);
  g_clear_pointer (&head->rows, g_variant_unref);
  g_clear_pointer (&head->issuer, g_free);
  g_clear_pointer (&head->habits, g_free);
  g_clear_pointer (&head->roles, g_variant_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

static void
read_head (GVariant *args, Head *head)
{
  g_variant_get (args, "(xsisss@a" LAUREL_PLAN_IMPORT_ROW "(ss)@a(sss))", &head->programme,
                 &head->title, &head->year, &head->language, &head->note, &head->source,
                 &head->rows, &head->issuer, &head->habits, &head->roles);
}

/* How long the parts of a month are must be known before phases are read. */
static gboolean
make_programme (LaurelTxn *txn, Head *head, GError **error)
{
  GVariantIter iter;
  const char *role, *kind, *name;

  head->programme = laurel_programme_insert (txn, head->title, head->year, head->language, error);
  if (head->programme == 0 ||
      !laurel_txn_exec (txn, error,
                        "UPDATE programme SET issuer = nullif (?2, ''),"
                        " habits = iif (?3 = 'thirds', 'thirds', habits) WHERE id = ?1", "xss",
                        head->programme, head->issuer, head->habits))
    return FALSE;

  g_variant_iter_init (&iter, head->roles);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &role, &kind, &name))
    if (laurel_role_insert (txn, head->programme, 0, role, kind, name, error) == 0)
      return FALSE;

  return TRUE;
}

static gboolean
take_plan (LaurelTxn *txn, GVariant *args, gsize *n_rows, GError **error)
{
  g_auto (Head) head = { 0 };

  read_head (args, &head);
  if (head.programme == 0 && !make_programme (txn, &head, error))
    return FALSE;

  *n_rows += g_variant_n_children (head.rows);

  return set_note (txn, head.programme, head.note, error) &&
         take_rows (txn, head.programme, head.rows, error);
}

static void
tell (LaurelTxn *txn, gsize n_rows)
{
  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %u counts activities. */
                                                      "Imported %u activity",
                                                      "Imported %u activities", n_rows),
                                         (guint) n_rows));
}

static gboolean
import (LaurelTxn *txn, GVariant *args, GError **error)
{
  gsize n_rows = 0;

  if (!take_plan (txn, args, &n_rows, error))
    return FALSE;

  tell (txn, n_rows);
  return TRUE;
}

static gboolean
import_all (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) plans = g_variant_get_child_value (args, 0);
  gsize n_rows = 0;

  for (gsize i = 0; i < g_variant_n_children (plans); i++) {
    g_autoptr (GVariant) plan = g_variant_get_child_value (plans, i);

    if (!take_plan (txn, plan, &n_rows, error))
      return FALSE;
  }

  tell (txn, n_rows);
  return TRUE;
}

/* The rows are in the changeset; the journal need not have them twice. */
static GVariant *
record (GVariant *args)
{
  g_auto (Head) head = { 0 };

  read_head (args, &head);

  return g_variant_new ("(xsissu)", head.programme, head.title, head.year, head.language,
                        head.source, (guint) g_variant_n_children (head.rows));
}

const LaurelCommand LAUREL_PLAN_IMPORT = {
  .name = "plan.import",
  .label = N_("Import plan"),
  .summary = N_("Takes a plan in, whole: programme (0: a new one), title, year, language, note, "
                "file, rows"),
  .args = LAUREL_PLAN_IMPORT_ARGS,
  .apply = import,
  .record = record,
  .backup = LAUREL_BACKUP_IMPORT,
};

static GVariant *
record_all (GVariant *args)
{
  g_autoptr (GVariant) plans = g_variant_get_child_value (args, 0);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(xsissu)"));
  for (gsize i = 0; i < g_variant_n_children (plans); i++) {
    g_autoptr (GVariant) plan = g_variant_get_child_value (plans, i);

    g_variant_builder_add_value (&builder, record (plan));
  }

  return g_variant_new ("(a(xsissu))", &builder);
}

const LaurelCommand LAUREL_PLANS_IMPORT = {
  .name = "plans.import",
  .label = N_("Import plans"),
  .summary = N_("Takes several plans in, whole: an array of what plan.import takes"),
  .args = LAUREL_PLANS_IMPORT_ARGS,
  .apply = import_all,
  .record = record_all,
  .backup = LAUREL_BACKUP_IMPORT,
};
