/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/live/laurel-turn-order-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-lot-draw-store.h"
#include "judging/laurel-draw-protocol.h"
#include "judging/laurel-draw-sources.h"
#include "store/laurel-ids.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about the running order. */

/**
 * Place:
 * @turn: its id, or 0 for one that is to be made
 * @entry: whose it is
 * @number: of the entry
 * @is_fixed: whether it was called up: then it stays where it is
 * @is_named: whether its place is to be given out anew
 *
 * A place in the running order of a hall.
 */
typedef struct {
  gint64 turn;
  gint64 entry;
  char *number;
  gboolean is_fixed;
  gboolean is_named;
} Place;

static void
place_clear (gpointer data)
{
  g_free (((Place *) data)->number);
}

static Place *
get_place (GArray *places, guint i)
{
  return &g_array_index (places, Place, i);
}

static GArray *
new_places (void)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));

  g_array_set_clear_func (places, place_clear);

  return places;
}

static GArray *
read_places (LaurelReader *reader, gint64 stage, const char *hall, GError **error)
{
  g_autoptr (GArray) places = new_places ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT turn.id, entry_id, number, called IS NOT NULL FROM turn"
                         " JOIN entry ON entry.id = entry_id WHERE stage_id = ?1 AND hall = ?2"
                         " ORDER BY turn.position, turn.id", "xs", stage, hall);

  while (laurel_statement_next (rows)) {
    Place place = { .turn = laurel_statement_get_int64 (rows, 0),
                    .entry = laurel_statement_get_int64 (rows, 1),
                    .number = g_strdup (laurel_statement_get_text (rows, 2)),
                    .is_fixed = laurel_statement_get_int64 (rows, 3) != 0 };

    g_array_append_val (places, place);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&places) : NULL;
}

/* An entry that comes in another hall so far comes from there. */
static gboolean
read_named (LaurelReader *reader, LaurelContestStage *stage, gint64 entry, Place *place,
            GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (turn.id, 0), entry.id, number, called IS NOT NULL"
                         " FROM entry LEFT JOIN turn ON entry_id = entry.id AND stage_id = ?1"
                         " WHERE entry.id = ?2 AND contest_id = ?3 AND NOT " LAUREL_ENTRY_IS_OUT,
                         "xxx",
                         laurel_row_get_id (LAUREL_ROW (stage)), entry,
                         laurel_contest_stage_get_contest_id (stage));

  if (laurel_statement_next (row)) {
    *place = (Place) { laurel_statement_get_int64 (row, 0), laurel_statement_get_int64 (row, 1),
                       g_strdup (laurel_statement_get_text (row, 2)),
                       laurel_statement_get_int64 (row, 3) != 0, TRUE };
    return TRUE;
  }

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("One of the entries does not take part in this stage (any more)."));
  return FALSE;
}

static gboolean
has_entry (GArray *places, gint64 entry, guint *i)
{
  for (*i = 0; *i < places->len; (*i)++)
    if (get_place (places, *i)->entry == entry)
      return TRUE;

  return FALSE;
}

static GArray *
list_named (LaurelReader *reader, LaurelContestStage *stage, GVariant *entries, GError **error)
{
  g_autoptr (GArray) named = new_places ();
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (entries, &n, sizeof (gint64));
  guint at;

  for (gsize i = 0; i < n; i++) {
    Place place;

    if (has_entry (named, ids[i], &at)) {
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                           _("An entry comes once in the running order."));
      return NULL;
    }
    if (!read_named (reader, stage, ids[i], &place, error))
      return NULL;
    g_array_append_val (named, place);
  }

  return g_steal_pointer (&named);
}

/* Those that are named take the places that they have together, in their new order; who has none
 * yet comes last. Returns: whether nobody moves who was called up */
static gboolean
merge (GArray *places, GArray *named, GError **error)
{
  guint next = 0, at;

  for (guint i = 0; i < named->len; i++)
    if (has_entry (places, get_place (named, i)->entry, &at))
      get_place (places, at)->is_named = TRUE;
  for (guint i = 0; i < places->len + named->len && next < named->len; i++) {
    Place *put = get_place (named, next);

    if (i < places->len && !get_place (places, i)->is_named)
      continue;
    if (put->is_fixed && (i >= places->len || get_place (places, i)->entry != put->entry)) {
      g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                   /* Translators: %s is the number of an entry. */
                   _("Entry %s was called up already: only those who come later can be moved."),
                   put->number);
      return FALSE;
    }
    if (i >= places->len)
      g_array_set_size (places, i + 1);
    g_free (get_place (places, i)->number);
    *get_place (places, i) = (Place) { put->turn, put->entry, g_strdup (put->number),
                                       put->is_fixed, FALSE };
    next++;
  }

  return TRUE;
}

static gboolean
write_place (LaurelTxn *txn, gint64 stage, const char *hall, const Place *place, int position,
             GError **error)
{
  if (place->turn != 0)
    return laurel_txn_exec (txn, error, "UPDATE turn SET hall = ?2, position = ?3 WHERE id = ?1"
                            " AND (hall <> ?2 OR position <> ?3)", "xsi", place->turn, hall,
                            position);

  return laurel_txn_insert (txn, error, "turn", "INSERT INTO turn (id, stage_id, entry_id, hall,"
                            " position) VALUES (?1, ?2, ?3, ?4, ?5)", "xxsi", stage, place->entry,
                            hall, position) != 0;
}

static gboolean
write_order (LaurelTxn *txn, gint64 stage, const char *hall, GArray *named, GError **error)
{
  g_autoptr (GArray) places = read_places (&txn->reader, stage, hall, error);

  if (places == NULL || !merge (places, named, error))
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    if (!write_place (txn, stage, hall, get_place (places, i), (int) i, error))
      return FALSE;

  return TRUE;
}

/* ---- by hand ------------------------------------------------------------------------ */

static gboolean
arrange (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GVariant) entries = NULL;
  g_autoptr (GArray) named = NULL;
  const char *hall;
  gint64 id;

  g_variant_get (args, "(x&s@ax)", &id, &hall, &entries);
  stage = laurel_contest_stage_load (&txn->reader, id, error);
  named = stage ? list_named (&txn->reader, stage, entries, error) : NULL;

  return named != NULL && write_order (txn, id, hall, named, error);
}

const LaurelCommand LAUREL_TURNS_ARRANGE = {
  .name = "turns.arrange",
  .label = N_("Arrange running order"),
  .summary = N_("Has entries of a stage come in an order: stage, hall or “”, entries; others stay "
                "where they are"),
  .args = "(xsax)",
  .apply = arrange,
};

/* ---- by lot ------------------------------------------------------------------------- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = g_strcmp0 (one->number, other->number);

  return order != 0 ? order : (one->entry > other->entry) - (one->entry < other->entry);
}

static gboolean
check_movable (GArray *named, GError **error)
{
  for (guint i = 0; i < named->len; i++)
    if (get_place (named, i)->is_fixed)
      return laurel_refuse (error,
                            /* Translators: %s is the number of an entry. */
                            _("Entry %s was called up already: only those who come later can be "
                              "drawn."), get_place (named, i)->number);

  return named->len <= LAUREL_DRAW_MOST ||
         laurel_refuse (error, _("These are too many to be drawn at once."));
}

/* Who could draw again would do so until the order is liked; the journal has who was drawn. */
static gboolean
check_first_draw (LaurelReader *reader, gint64 stage, GArray *named, GError **error)
{
  g_autoptr (GString) ids = g_string_new ("[");
  g_autoptr (LaurelStatement) row = NULL;
  g_autofree char *number = NULL, *key = NULL;

  for (guint i = 0; i < named->len; i++)
    laurel_ids_add (ids, get_place (named, i)->entry);
  g_string_append_c (ids, ']');
  row = laurel_reader_query (reader, "SELECT entry.number, json_extract (args, '$[2]') FROM journal"
                             " JOIN json_each (args, '$[3]') AS drawn JOIN entry ON entry.id ="
                             " drawn.value WHERE command = 'turns.draw' AND journal.reverts IS NULL"
                             " AND json_extract (args, '$[0]') = ?1 AND drawn.value IN"
                             " (SELECT value FROM json_each (?2)) AND NOT EXISTS (SELECT 1"
                             " FROM journal AS undone WHERE undone.reverts = journal.id)"
                             " ORDER BY entry.number LIMIT 1", "xs", stage, ids->str);
  if (laurel_statement_next (row)) {
    number = g_strdup (laurel_statement_get_text (row, 0));
    key = g_strdup (laurel_statement_get_text (row, 1));
  }

  return laurel_statement_finish (row, error) &&
         (number == NULL ||
          /* Translators: %1$s is the number of an entry, %2$s a text that lots are computed
           * from. */
          laurel_refuse (error, _("Entry %1$s was drawn already, by the key %2$s. What has to be "
                                  "changed since is moved by hand."), number, key));
}

/* Returns: (transfer full): between whom lots are drawn, as JSON, in the order of their numbers */
static char *
dup_pool (GArray *named)
{
  g_autoptr (GString) ids = g_string_new ("[");

  g_array_sort (named, compare_numbers);
  for (guint i = 0; i < named->len; i++)
    laurel_ids_add (ids, get_place (named, i)->entry);
  g_string_append_c (ids, ']');

  return g_strdup (ids->str);
}

/* With all between whom lots are drawn, before the numbers are known: who could choose them by
 * then would choose the order. */
static gboolean
declare (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GVariant) entries = NULL, sources = NULL;
  g_autoptr (GArray) named = NULL;
  g_autoptr (LaurelLotDraw) before = NULL;
  g_autofree char *pool = NULL, *reason = NULL;
  const char *hall, *text;
  gint64 id;

  g_variant_get (args, "(x&s@ax@as&s)", &id, &hall, &entries, &sources, &text);
  reason = laurel_text_dup_clean (text);
  stage = laurel_contest_stage_load (&txn->reader, id, error);
  named = stage ? list_named (&txn->reader, stage, entries, error) : NULL;
  if (named == NULL || !check_movable (named, error) ||
      !check_first_draw (&txn->reader, id, named, error) ||
      !laurel_lot_draw_find (&txn->reader, id, "order", hall, &before, error) ||
      !laurel_draw_sources_check_again (before != NULL, reason, error))
    return FALSE;
  if (named->len == 0)
    return laurel_refuse (error, _("There is nobody between whom lots could be drawn."));

  pool = dup_pool (named);
  /* Translators: %s is a stage of a contest. */
  laurel_txn_tell (txn, g_strdup_printf (_("Declared where the lots for the running order of “%s” "
                                           "come from"), laurel_contest_stage_get_title (stage)));

  return laurel_lot_draw_insert (txn, id, "order", hall, pool, sources, reason, error);
}

const LaurelCommand LAUREL_TURNS_DECLARE = {
  .name = "turns.declare",
  .label = N_("Declare draw of running order"),
  .summary = N_("Declares lots for the order in which entries of a stage come: stage, hall or “”, "
                "entries, where the numbers will come from, why it is declared again or “”"),
  .args = "(xsaxass)",
  .final = TRUE,
  .apply = declare,
};

static gboolean
check_declared (LaurelLotDraw *draw, const char *pool, GError **error)
{
  if (draw == NULL)
    return laurel_refuse (error, _("Declare first where the numbers of this draw will come from: "
                                   "whoever gives them could choose them."));
  if (laurel_lot_draw_get_drawn (draw) != 0)
    return laurel_refuse (error, _("This was drawn already. To draw again, declare another draw, "
                                   "with a reason."));

  return g_str_equal (laurel_lot_draw_get_pool (draw), pool) ||
         laurel_refuse (error, _("These are not those between whom lots were to be drawn when that "
                                 "was declared. Declare the draw again, with this as the reason."));
}

/* Returns: (transfer full): how anybody can draw it again */
static char *
dup_protocol (GArray *named, const GPtrArray *drawn, const char *key)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();

  for (guint i = 0; i < named->len; i++)
    g_ptr_array_add (numbers, get_place (named, i)->number);

  return laurel_draw_protocol_write (numbers, drawn, key, LAUREL_DRAW_SHA256, (int) drawn->len);
}

static GArray *
list_drawn (GArray *named, const GPtrArray *drawn)
{
  GArray *order = new_places ();

  for (guint i = 0; i < drawn->len; i++) {
    Place place = *get_place (named, ((const LaurelDrawn *) drawn->pdata[i])->item);

    place.number = g_strdup (place.number);
    g_array_append_val (order, place);
  }

  return order;
}

/* From the entries by their numbers, by what the sources gave that were declared. */
static gboolean
draw (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GVariant) entries = NULL;
  g_autoptr (GArray) named = NULL, order = NULL;
  g_autoptr (LaurelLotDraw) declared = NULL;
  g_autoptr (GPtrArray) drawn = NULL;
  g_autofree char *pool = NULL, *key = NULL, *protocol = NULL;
  g_auto (GStrv) numbers = NULL;
  const char *hall, *given;
  gint64 id;

  g_variant_get (args, "(x&s&s@ax)", &id, &hall, &given, &entries);
  stage = laurel_contest_stage_load (&txn->reader, id, error);
  named = stage ? list_named (&txn->reader, stage, entries, error) : NULL;
  if (named == NULL || !check_movable (named, error) ||
      !check_first_draw (&txn->reader, id, named, error) ||
      !laurel_lot_draw_find (&txn->reader, id, "order", hall, &declared, error))
    return FALSE;

  pool = dup_pool (named);
  numbers = laurel_draw_sources_split (given);
  key = check_declared (declared, pool, error)
          ? laurel_draw_sources_make_key (laurel_lot_draw_get_sources (declared),
                                          (const char *const *) numbers, error) : NULL;
  if (key == NULL)
    return FALSE;

  drawn = laurel_draw_take (named->len, named->len, key, LAUREL_DRAW_SHA256);
  protocol = dup_protocol (named, drawn, key);
  order = list_drawn (named, drawn);
  /* Translators: %1$s is a stage of a contest, %2$s a text that the lots are computed from. */
  laurel_txn_tell (txn, g_strdup_printf (_("Drew the running order of “%1$s” by the key %2$s"),
                                         laurel_contest_stage_get_title (stage), key));

  return write_order (txn, id, hall, order, error) &&
         laurel_lot_draw_take (txn, laurel_row_get_id (LAUREL_ROW (declared)), key, protocol,
                               error);
}

const LaurelCommand LAUREL_TURNS_DRAW = {
  .name = "turns.draw",
  .label = N_("Draw running order"),
  .summary = N_("Draws lots for the order in which entries of a stage come, as it was declared: "
                "stage, hall or “”, the numbers of each source with a stroke behind, entries; each "
                "is drawn once"),
  .args = "(xssax)",
  .final = TRUE,
  .apply = draw,
};
