/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-decision-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-result-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what becomes of an objection. The objector was told: so what was
 * decided once is kept when it is decided anew. */

/**
 * Decision:
 * @objection: (nullable): what it is about, as it stands
 * @state: what becomes of it
 * @outcome: (nullable): why, as the objector is told
 * @day: when that is decided, or 0 where it is open
 * @corrected: the version of the result that came of it, or 0
 */
typedef struct {
  LaurelObjection *objection;
  const char *state;
  char *outcome;
  LaurelDay day;
  gint64 corrected;
} Decision;

static void
decision_clear (Decision *self)
{
  g_clear_object (&self->objection);
  g_clear_pointer (&self->outcome, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Decision, decision_clear)

static gboolean
is_open (const char *state)
{
  return g_str_equal (state, "received") || g_str_equal (state, "examined");
}

static LaurelDay
get_day (const char *iso)
{
  return iso ? laurel_day_from_iso (iso) : 0;
}

/* A version that corrects is a later one of the same entries. */
static gboolean
check_corrected (LaurelReader *reader, const Decision *self, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;
  gboolean is_later;

  if (self->corrected == 0)
    return TRUE;

  row = laurel_reader_query (reader, "SELECT 1 FROM result AS a JOIN result AS b ON b.id = ?2"
                             " WHERE a.id = ?1 AND a.stage_id = b.stage_id AND a.category_id IS"
                             " b.category_id AND a.group_id IS b.group_id AND a.division_id IS"
                             " b.division_id AND b.version > a.version", "xx",
                             laurel_objection_get_result_id (self->objection), self->corrected);
  is_later = laurel_statement_next (row);

  return laurel_statement_finish (row, error) &&
         (is_later || laurel_refuse (error, _("That is no later version of the result that was "
                                              "objected to.")));
}

static gboolean
read_day (LaurelReader *reader, Decision *self, const char *text, GError **error)
{
  g_autoptr (LaurelResult) result =
    laurel_result_load (reader, laurel_objection_get_result_id (self->objection), error);

  return result != NULL &&
         laurel_contest_read_day (reader, laurel_result_get_contest_id (result), text, &self->day,
                                  error) &&
         (self->day == 0 ||
          self->day >= get_day (laurel_objection_get_received (self->objection)) ||
          laurel_refuse (error, _("An objection is decided on the day it came, or later.")));
}

static gboolean
read_decision (LaurelReader *reader, gint64 id, const char *outcome, const char *day,
               Decision *self, GError **error)
{
  static const char *const STATES[] = { "received", "examined", "upheld", "rejected", "not-taken",
                                        "withdrawn", NULL };

  self->outcome = laurel_text_dup_clean (outcome);
  self->objection = laurel_objection_load (reader, id, error);
  if (self->objection == NULL || !laurel_setter_check_choice (self->state, STATES, error) ||
      !check_corrected (reader, self, error))
    return FALSE;
  if (is_open (self->state))
    return TRUE;

  if (self->outcome == NULL)
    return laurel_refuse (error, _("An objection is decided with a reason, which the objector is "
                                   "told: write it."));

  return read_day (reader, self, day, error);
}

static gboolean
write_decision (LaurelTxn *txn, const Decision *self, GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE objection SET state = ?2, outcome = ?3, decided = ?4,"
                          " corrected_id = nullif (?5, 0) WHERE id = ?1 AND (state, outcome,"
                          " decided, corrected_id) IS NOT (?2, ?3, ?4, nullif (?5, 0))", "xssDx",
                          laurel_row_get_id (LAUREL_ROW (self->objection)), self->state,
                          self->outcome, self->day, self->corrected);
}

/* ---- the first time ------------------------------------------------------------------------- */

/* Of what was decided, only which version of the result came of it is known later. */
static gboolean
check_kept (const Decision *self, GError **error)
{
  LaurelObjection *before = self->objection;
  gint64 corrected = laurel_objection_get_corrected_id (before);

  return is_open (laurel_objection_get_state (before)) ||
         (g_str_equal (laurel_objection_get_state (before), self->state) &&
          g_strcmp0 (laurel_objection_get_outcome (before), self->outcome) == 0 &&
          get_day (laurel_objection_get_decided (before)) == self->day &&
          (corrected == 0 || corrected == self->corrected)) ||
         laurel_refuse (error, _("This objection is decided. It is decided anew with a reason, and "
                                 "the decision before is kept."));
}

static gboolean
decide (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Decision) self = { 0 };
  const char *outcome, *day;
  gint64 id;

  g_variant_get (args, "(x&s&s&sx)", &id, &self.state, &outcome, &day, &self.corrected);

  return read_decision (&txn->reader, id, outcome, day, &self, error) &&
         check_kept (&self, error) && write_decision (txn, &self, error);
}

const LaurelCommand LAUREL_OBJECTION_DECIDE = {
  .name = "objection.decide",
  .label = N_("Decide objection"),
  .summary = N_("Says what came of an objection: id, state, reason, day, the corrected result or "
                "0"),
  .args = "(xsssx)",
  .apply = decide,
};

/* ---- anew ----------------------------------------------------------------------------------- */

static gboolean
check_anew (const Decision *self, const char *why, GError **error)
{
  const char *wrong = NULL;

  if (is_open (laurel_objection_get_state (self->objection)))
    wrong = _("This objection is not decided yet: there is nothing to decide anew.");
  else if (self->day != 0 && self->day < get_day (laurel_objection_get_decided (self->objection)))
    wrong = _("An objection is decided anew on the day of the decision before, or later.");
  else if (why == NULL)
    wrong = _("An objection is decided anew for a reason, which is kept with the decision before: "
              "write it.");

  return wrong == NULL || laurel_refuse (error, "%s", wrong);
}

static gboolean
keep (LaurelTxn *txn, const Decision *self, const char *why, GError **error)
{
  LaurelObjection *before = self->objection;

  return laurel_txn_insert (txn, error, "earlier_decision", "INSERT INTO earlier_decision (id,"
                            " objection_id, came_to, ruling, ruled, led_to_id, why_anew) VALUES"
                            " (?1, ?2, ?3, ?4, ?5, nullif (?6, 0), ?7)", "xssDxs",
                            laurel_row_get_id (LAUREL_ROW (before)),
                            laurel_objection_get_state (before),
                            laurel_objection_get_outcome (before),
                            get_day (laurel_objection_get_decided (before)),
                            laurel_objection_get_corrected_id (before), why) != 0;
}

static gboolean
decide_anew (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Decision) self = { 0 };
  g_autofree char *why = NULL;
  const char *outcome, *day, *text;
  gint64 id;

  g_variant_get (args, "(x&s&s&sx&s)", &id, &self.state, &outcome, &day, &self.corrected, &text);
  why = laurel_text_dup_clean (text);

  return read_decision (&txn->reader, id, outcome, day, &self, error) &&
         check_anew (&self, why, error) && keep (txn, &self, why, error) &&
         write_decision (txn, &self, error);
}

const LaurelCommand LAUREL_OBJECTION_DECIDE_ANEW = {
  .name = "objection.decide-anew",
  .label = N_("Decide objection anew"),
  .summary = N_("Decides an objection another time, and keeps what was decided before: id, state, "
                "reason, day, the corrected result or 0, why anew"),
  .args = "(xsssxs)",
  .apply = decide_anew,
};
