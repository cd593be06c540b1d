/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-phase-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-date-reader.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about phases. */
#define SELECT_PHASE \
  "SELECT phase.id, activity_id, phase.position, phase.title, phase.words, phase.es, phase.ls," \
  " phase.ee, phase.le, phase.extent, phase.min_days, phase.approximate, phase.open_start," \
  " phase.open_end, phase.place, gap FROM phase"

static const char *const TABLES[] = { "phase", NULL };

static GPtrArray *
list_of_activity (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 activity;

  g_variant_get (args, "(x)", &activity);
  rows = laurel_reader_query (reader,
                              SELECT_PHASE " WHERE activity_id = ?1 ORDER BY position, id",
                              "x", activity);

  return laurel_row_read_all (LAUREL_TYPE_PHASE, rows, error);
}

const LaurelQuery LAUREL_PHASES_OF_ACTIVITY = {
  .name = "phases.of-activity",
  .summary = N_("The phases of an activity (its id), in order"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_phase_get_type,
  .run = list_of_activity,
};

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader,
                              SELECT_PHASE " JOIN activity ON activity.id = activity_id"
                              " WHERE programme_id = ?1"
                              " ORDER BY activity.position, activity.id, phase.position, phase.id",
                              "x", programme);

  return laurel_row_read_all (LAUREL_TYPE_PHASE, rows, error);
}

const LaurelQuery LAUREL_PHASES_OF_PROGRAMME = {
  .name = "phases.of-programme",
  .summary = N_("The phases of all activities of a programme (its id), in order"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_phase_get_type,
  .run = list_of_programme,
};

static LaurelPhase *
load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_PHASE " WHERE phase.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_PHASE (laurel_row_new_read (LAUREL_TYPE_PHASE, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such phase (any more)."));
  return NULL;
}

/**
 * laurel_phase_check:
 * @reader: where to read
 * @activity: an activity
 * @phase: what is said to be one of its phases; or 0, for all of it
 * @error: return location for an error
 *
 * Returns: %FALSE with %LAUREL_RULE_ERROR_NOT_FOUND when it is none of them
 */
gboolean
laurel_phase_check (LaurelReader *reader, gint64 activity, gint64 phase, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM phase WHERE id = ?1 AND activity_id = ?2", "xx",
                         phase, activity);
  gboolean found = phase == 0 || laurel_statement_next (row);

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (found)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                       _("The activity has no such phase (any more)."));
  return FALSE;
}

/* Words that are not understood stay, without days. */
static gboolean
set_words (LaurelTxn *txn, gint64 id, LaurelActivity *activity, const char *words, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (words);
  g_auto (LaurelDateReading) reading =
    laurel_date_read (clean ? clean : "", laurel_activity_get_year (activity),
                      laurel_activity_get_habits (activity));
  LaurelWindow window = LAUREL_WINDOW_UNKNOWN;

  if (reading.problem == LAUREL_DATE_PROBLEM_NONE)
    window = reading.window;

  return laurel_txn_exec (txn, error,
                          "UPDATE phase SET words = ?2, es = ?3, ls = ?4, ee = ?5, le = ?6,"
                          " extent = ?7, min_days = ?8, approximate = ?9, open_start = ?10,"
                          " open_end = ?11 WHERE id = ?1",
                          "xsDDDDsiiii", id, clean, window.es, window.ls, window.ee, window.le,
                          laurel_extent_to_string (window.extent), window.min_days,
                          window.approximate, window.open_start, window.open_end);
}

/**
 * laurel_phase_insert:
 * @txn: a transaction
 * @activity: the activity
 * @title: its title
 * @words: (nullable): when, in words
 * @error: return location for an error
 *
 * Returns: the id of a new phase at the activity's end, or 0 with @error set
 */
gint64
laurel_phase_insert (LaurelTxn *txn, gint64 activity, const char *title, const char *words,
                     GError **error)
{
  g_autoptr (LaurelActivity) owner = laurel_activity_load (&txn->reader, activity, error);
  g_autofree char *clean = laurel_text_dup_clean (title);
  gint64 id;

  if (owner == NULL || !laurel_setter_check_title (clean, error))
    return 0;

  id = laurel_txn_insert (txn, error, "phase",
                          "INSERT INTO phase (id, activity_id, position, title, extent, min_days,"
                          " approximate, open_start, open_end, gap)"
                          " SELECT ?1, ?2, ifnull (max (position), 0) + 1, ?3, 'within', 1,"
                          " 0, 0, 0, 0 FROM phase WHERE activity_id = ?2", "xs", activity, clean);

  return id != 0 && set_words (txn, id, owner, words, error) ? id : 0;
}

/**
 * laurel_phase_set_place:
 * @txn: a transaction
 * @id: a phase
 * @place: where; "" for where the activity is
 * @gap: free days after the phase before it
 * @error: return location for an error
 */
gboolean
laurel_phase_set_place (LaurelTxn *txn, gint64 id, const char *place, int gap, GError **error)
{
  g_autofree char *count = g_strdup_printf ("%d", gap);
  g_autofree char *clean = laurel_text_dup_clean (place);

  return laurel_setter_check_count (count, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE phase SET place = ?2, gap = ?3 WHERE id = ?1", "xsi",
                          id, clean, gap);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) owner = NULL;
  const char *title, *words;
  gint64 activity;

  g_variant_get (args, "(x&s&s)", &activity, &title, &words);
  owner = laurel_activity_load (&txn->reader, activity, error);
  if (owner == NULL || !laurel_activity_check_words (owner, words, error))
    return FALSE;

  /* Translators: %s is the title of a phase. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added the phase “%s”"), title));

  return laurel_phase_insert (txn, activity, title, words, error) != 0;
}

const LaurelCommand LAUREL_PHASE_ADD = {
  .name = "phase.add",
  .label = N_("Add phase"),
  .summary = N_("Adds a phase at the end of an activity: its id, title, words"),
  .args = "(xss)",
  .apply = add,
};

static const LaurelSetter SETTERS[] = {
  { "title", "UPDATE phase SET title = ?2 WHERE id = ?1", laurel_setter_check_title },
  { "place", "UPDATE phase SET place = ?2 WHERE id = ?1", NULL },
  { "gap", "UPDATE phase SET gap = ifnull (CAST (?2 AS INTEGER), 0) WHERE id = ?1",
    laurel_setter_check_count },
};

/* All but the words, which are read. */
static GVariant *
without_words (GVariant *fields)
{
  GVariantBuilder rest;
  GVariantIter iter;
  const char *name, *text;

  g_variant_builder_init (&rest, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    if (!g_str_equal (name, "words"))
      g_variant_builder_add (&rest, "{ss}", name, text);

  return g_variant_ref_sink (g_variant_builder_end (&rest));
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (GVariant) rest = NULL;
  g_autoptr (LaurelPhase) phase = NULL;
  g_autoptr (LaurelActivity) owner = NULL;
  const char *words = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  phase = load (&txn->reader, id, error);
  if (phase != NULL)
    owner = laurel_activity_load (&txn->reader, laurel_phase_get_activity_id (phase), error);
  if (owner == NULL)
    return FALSE;

  rest = without_words (fields);
  if (g_variant_lookup (fields, "words", "&s", &words) &&
      (!laurel_activity_check_words (owner, words, error) ||
       !set_words (txn, id, owner, words, error)))
    return FALSE;

  return laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, rest, error);
}

const LaurelCommand LAUREL_PHASE_EDIT = {
  .name = "phase.edit",
  .label = N_("Edit phase"),
  .summary = N_("Sets fields of a phase: id, fields (title, words, place, gap)"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
reorder (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelPhase) phase = NULL;
  gint64 id;
  int position;

  g_variant_get (args, "(xi)", &id, &position);
  phase = load (&txn->reader, id, error);

  return phase != NULL &&
         laurel_txn_exec (txn, error,
                          "UPDATE phase SET position = position + 1 WHERE position >= ?2 AND"
                          " activity_id = (SELECT activity_id FROM phase WHERE id = ?1)",
                          "xi", id, position) &&
         laurel_txn_exec (txn, error, "UPDATE phase SET position = ?2 WHERE id = ?1",
                          "xi", id, position);
}

const LaurelCommand LAUREL_PHASE_REORDER = {
  .name = "phase.reorder",
  .label = N_("Reorder phases"),
  .summary = N_("Puts a phase before the one that has this position now: id, position"),
  .args = "(xi)",
  .apply = reorder,
};

static gboolean
remove_phase (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelPhase) phase = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  phase = load (&txn->reader, id, error);
  if (phase == NULL)
    return FALSE;

  /* Translators: a phase. */
  laurel_txn_tell (txn, g_strdup_printf (_("Removed “%s”"), laurel_phase_get_title (phase)));

  return laurel_txn_exec (txn, error, "DELETE FROM booking WHERE phase_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM reminder WHERE phase_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "UPDATE contest_stage SET phase_id = NULL"
                          " WHERE phase_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM phase WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_PHASE_REMOVE = {
  .name = "phase.remove",
  .label = N_("Remove phase"),
  .summary = N_("Takes a phase away: id"),
  .args = "(x)",
  .apply = remove_phase,
};
