/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/live/laurel-turn-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-entry-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about who is on stage, and the clock of it. */
#define SELECT_TURN \
  "SELECT turn.id, stage_id, entry_id, entry.number, entry.title, party.name, hall," \
  " turn.position, called, began, asked, held, ended FROM turn" \
  " JOIN entry ON entry.id = entry_id LEFT JOIN party ON party.id = entry.organization_id"

static const char *const TABLES[] = { "turn", "entry", "party", NULL };

static GPtrArray *
list_of_stage (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, SELECT_TURN " WHERE stage_id = ?1"
                              " ORDER BY hall, turn.position, turn.id", "x", stage);

  return laurel_row_read_all (LAUREL_TYPE_TURN, rows, error);
}

const LaurelQuery LAUREL_TURNS_OF_STAGE = {
  .name = "turns.of-stage",
  .summary = N_("Who comes when before the audience of a stage (its id), and what became of it"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_turn_get_type,
  .run = list_of_stage,
};

/**
 * laurel_turn_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the turn
 */
LaurelTurn *
laurel_turn_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_TURN " WHERE turn.id = ?1",
                                                         "x", id);

  if (laurel_statement_next (row))
    return LAUREL_TURN (laurel_row_new_read (LAUREL_TYPE_TURN, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("This entry is not in the running order (any more)."));
  return NULL;
}

static LaurelTurn *
load_first (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get_child (args, 0, "x", &id);

  return laurel_turn_load (reader, id, error);
}

/* What was done with which entry: @words has a hole for its number. */
static char *
dup_label (LaurelReader *reader, GVariant *args, const char *words)
{
  g_autoptr (LaurelTurn) turn = load_first (reader, args, NULL);
  g_auto (GStrv) parts = turn ? g_strsplit (words, "%s", 2) : NULL;

  return parts ? g_strjoinv (laurel_turn_get_number (turn), parts) : NULL;
}

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* ---- on stage ----------------------------------------------------------------------- */

static gboolean
check_takes_part (LaurelReader *reader, LaurelTurn *turn, GError **error)
{
  g_autoptr (LaurelEntry) entry = laurel_entry_load (reader, laurel_turn_get_entry_id (turn),
                                                     error);

  if (entry == NULL)
    return FALSE;
  if (!g_strv_contains ((const char *const[]) { "refused", "withdrawn", "disqualified", NULL },
                        laurel_entry_get_state (entry)))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is the number of an entry. */
               _("Entry %s does not take part (any more)."), laurel_entry_get_number (entry));
  return FALSE;
}

/* One who is called once more comes back as if never gone: the clock stands where it stood. */
static gboolean
call (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelTurn) turn = load_first (&txn->reader, args, error);
  gint64 now = get_now (), id = turn ? laurel_row_get_id (LAUREL_ROW (turn)) : 0;

  return turn != NULL && check_takes_part (&txn->reader, turn, error) &&
         laurel_txn_exec (txn, error, "UPDATE turn SET ended = ?4 WHERE stage_id = ?1 AND hall = ?2"
                          " AND id <> ?3 AND called IS NOT NULL AND ended IS NULL", "xsxx",
                          laurel_turn_get_stage_id (turn), laurel_turn_get_hall (turn), id, now) &&
         laurel_txn_exec (txn, error, "UPDATE turn SET called = ifnull (called, ?2), held ="
                          " iif (began IS NULL, NULL, ifnull (held, ended)), ended = NULL"
                          " WHERE id = ?1 AND (called IS NULL OR ended IS NOT NULL)", "xx", id,
                          now);
}

static char *
describe_call (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the number of an entry. */
  return dup_label (reader, args, _("Call up entry %s"));
}

const LaurelCommand LAUREL_TURN_CALL = {
  .name = "turn.call",
  .label = N_("Call up entrant"),
  .summary = N_("Calls up an entrant of the running order; the one on stage in that hall is done: "
                "id"),
  .args = "(x)",
  .apply = call,
  .describe = describe_call,
};

static gboolean
end (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelTurn) turn = load_first (&txn->reader, args, error);

  if (turn == NULL)
    return FALSE;
  if (laurel_turn_get_times (turn).called == 0)
    return laurel_refuse (error, _("Call the entrant up first."));

  return laurel_txn_exec (txn, error, "UPDATE turn SET ended = ?2 WHERE id = ?1 AND ended IS NULL",
                          "xx", laurel_row_get_id (LAUREL_ROW (turn)), get_now ());
}

static char *
describe_end (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the number of an entry. */
  return dup_label (reader, args, _("End turn of entry %s"));
}

const LaurelCommand LAUREL_TURN_END = {
  .name = "turn.end",
  .label = N_("End turn"),
  .summary = N_("Ends the turn of an entrant who was called up: id"),
  .args = "(x)",
  .apply = end,
  .describe = describe_end,
};

static gboolean
remove_turn (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelTurn) turn = load_first (&txn->reader, args, error);

  if (turn == NULL)
    return FALSE;
  if (laurel_turn_get_times (turn).called != 0)
    return laurel_refuse (error, _("This entrant was called up already."));

  return laurel_txn_exec (txn, error, "DELETE FROM turn WHERE id = ?1", "x",
                          laurel_row_get_id (LAUREL_ROW (turn)));
}

static char *
describe_remove (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the number of an entry. */
  return dup_label (reader, args, _("Take entry %s out of the running order"));
}

const LaurelCommand LAUREL_TURN_REMOVE = {
  .name = "turn.remove",
  .label = N_("Take out of running order"),
  .summary = N_("Takes an entrant who does not come out of the running order: id"),
  .args = "(x)",
  .apply = remove_turn,
  .describe = describe_remove,
};

/* ---- the clock ---------------------------------------------------------------------- */

/**
 * Deed:
 * @name: what is done to the clock
 * @label: the same for people
 * @types: of what @sql needs: the turn, and the moment it is done at
 * @sql: does it; leaves alone what it is already
 *
 * Whoever lets it go on moves what it counts from by as long as it stood still.
 */
typedef struct {
  const char *name;
  const char *label;
  const char *types;
  const char *sql;
} Deed;

static const Deed DEEDS[] = {
  /* Translators: %s is the number of an entry. */
  { "start", N_("Start clock of entry %s"), "xx",
    "UPDATE turn SET began = ?2 WHERE id = ?1 AND began IS NULL" },
  /* Translators: %s is the number of an entry. */
  { "questions", N_("Begin questions to entry %s"), "xx",
    "UPDATE turn SET began = ifnull (began, ?2), asked = ?2, held = NULL WHERE id = ?1"
    " AND asked IS NULL" },
  /* Translators: %s is the number of an entry. */
  { "stop", N_("Stop clock of entry %s"), "xx",
    "UPDATE turn SET held = ?2 WHERE id = ?1 AND began IS NOT NULL AND held IS NULL" },
  /* Translators: %s is the number of an entry. */
  { "go-on", N_("Let clock of entry %s go on"), "xx",
    "UPDATE turn SET began = iif (asked IS NULL, began + (?2 - held), began), asked = asked +"
    " (?2 - held), held = NULL WHERE id = ?1 AND held IS NOT NULL" },
  /* Translators: %s is the number of an entry. */
  { "reset", N_("Reset clock of entry %s"), "x",
    "UPDATE turn SET began = NULL, asked = NULL, held = NULL WHERE id = ?1 AND began IS NOT NULL" },
};

static const Deed *
find_deed (GVariant *args, GError **error)
{
  const char *name;

  g_variant_get_child (args, 1, "&s", &name);
  for (gsize i = 0; i < G_N_ELEMENTS (DEEDS); i++)
    if (g_str_equal (DEEDS[i].name, name))
      return &DEEDS[i];

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what stands there. */
               _("“%s” is nothing that a clock does: it is “start”, “questions”, “stop”, “go-on” "
                 "or “reset”."), name);
  return NULL;
}

static gboolean
time_turn (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelTurn) turn = load_first (&txn->reader, args, error);
  const Deed *deed = turn ? find_deed (args, error) : NULL;

  if (deed == NULL)
    return FALSE;
  if (!laurel_turn_is_on (turn))
    return laurel_refuse (error, _("Call the entrant up first."));

  return laurel_txn_exec (txn, error, deed->sql, deed->types, laurel_row_get_id (LAUREL_ROW (turn)),
                          get_now ());
}

static char *
describe_time (LaurelReader *reader, GVariant *args)
{
  const Deed *deed = find_deed (args, NULL);

  return deed ? dup_label (reader, args, _(deed->label)) : NULL;
}

const LaurelCommand LAUREL_TURN_TIME = {
  .name = "turn.time",
  .label = N_("Set clock"),
  .summary = N_("Sets the clock of the entrant on stage: id, “start”, “questions”, “stop”, “go-on” "
                "or “reset”"),
  .args = "(xs)",
  .apply = time_turn,
  .describe = describe_time,
};
