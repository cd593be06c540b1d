/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-running-board.h"

/**
 * LaurelRunningBoard:
 *
 * A board that goes on while marks are typed. Its counts stay from mark to mark: only the entry
 * that was marked is counted again, and then all are put in order. It comes to the same as a
 * board that is made anew, which is kept by a test. Where a method looks at all marks at once,
 * as severity does, all of them are counted.
 *
 * Entries, judges and parts are told by their places: in the evidence, and in the rule.
 */
struct _LaurelRunningBoard {
  LaurelScoreboard *board;
  guint *moved[LAUREL_N_NAMES];  /* from places in the evidence to those in the marks */
  guint *origin[LAUREL_N_NAMES]; /* and back */
  LaurelTally *tally;            /* (nullable): to be counted */
  LaurelTally **steps;           /* (array): what ties were parted by; elements are nullable */
  GPtrArray *warnings;           /* that nobody reads */
};

static const LaurelView VIEW_ALL = { NULL, LAUREL_NO_PART, FALSE };

/* ---- names ----------------------------------------------------------------------- */

static const char *
get_part (const LaurelRule *rule, guint part)
{
  return rule->part_order->len > 0 ? rule->part_order->pdata[part] : "";
}

static void
map (LaurelRunningBoard *self, LaurelNames names, guint n, const char *const *list)
{
  self->moved[names] = g_new0 (guint, n + 1);
  self->origin[names] = g_new0 (guint, laurel_marks_count (self->board->marks, names) + 1);
  for (guint i = 0; i < n; i++) {
    guint at = 0;

    if (laurel_marks_find (self->board->marks, names, list[i], &at))
      self->origin[names][at] = i;
    self->moved[names][i] = at;
  }
}

static void
map_all (LaurelRunningBoard *self)
{
  const LaurelEvidence *evidence = self->board->evidence;
  const LaurelRule *rule = self->board->rule;
  g_autoptr (GPtrArray) entries = g_ptr_array_new (), parts = g_ptr_array_new ();

  for (guint i = 0; i < evidence->entries->len; i++)
    g_ptr_array_add (entries, g_array_index (evidence->entries, LaurelEvidenceEntry, i).number);
  for (guint i = 0; i < MAX (rule->part_order->len, 1); i++)
    g_ptr_array_add (parts, (gpointer) get_part (rule, i));
  map (self, LAUREL_NAMES_ENTRIES, entries->len, (const char *const *) entries->pdata);
  map (self, LAUREL_NAMES_PARTS, parts->len, (const char *const *) parts->pdata);
  map (self, LAUREL_NAMES_JUDGES, self->board->judges->len,
       (const char *const *) self->board->judges->pdata);
}

/* ---- the board ------------------------------------------------------------------- */

/**
 * laurel_running_board_new:
 * @board: (transfer full): a board of laurel_scoreboard_load_unranked()
 *
 * Returns: (transfer full): it, to go on with
 */
LaurelRunningBoard *
laurel_running_board_new (LaurelScoreboard *board)
{
  LaurelRunningBoard *self = g_new0 (LaurelRunningBoard, 1);

  self->board = board;
  self->steps = g_new0 (LaurelTally *, board->rule->ties->len + 1);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  map_all (self);

  return self;
}

static void
clear_counts (LaurelRunningBoard *self)
{
  g_clear_pointer (&self->tally, laurel_tally_free);
  for (guint i = 0; i < self->board->rule->ties->len; i++)
    g_clear_pointer (&self->steps[i], laurel_tally_free);
}

void
laurel_running_board_free (LaurelRunningBoard *self)
{
  clear_counts (self);
  for (int i = 0; i < LAUREL_N_NAMES; i++) {
    g_free (self->moved[i]);
    g_free (self->origin[i]);
  }
  g_free (self->steps);
  g_ptr_array_unref (self->warnings);
  laurel_scoreboard_free (self->board);
  g_free (self);
}

const LaurelScoreboard *
laurel_running_board_get_board (LaurelRunningBoard *self)
{
  return self->board;
}

/* ---- marks ----------------------------------------------------------------------- */

static void
recount_steps (LaurelRunningBoard *self, guint entry)
{
  for (guint i = 0; i < self->board->rule->ties->len; i++) {
    LaurelView view = laurel_ranking_get_view (self->board->rule, self->board->marks, i);

    if (self->steps[i] != NULL &&
        (!laurel_tally_is_by_entry (self->steps[i]) ||
         !laurel_tally_recount (self->steps[i], self->board->rule, self->board->marks, &view,
                                entry, NULL)))
      g_clear_pointer (&self->steps[i], laurel_tally_free);
  }
}

/* What cannot be counted any more is counted from the beginning, to say why. */
static void
recount (LaurelRunningBoard *self, guint entry)
{
  if (self->tally == NULL)
    return;
  if (!laurel_tally_is_by_entry (self->tally) ||
      !laurel_tally_recount (self->tally, self->board->rule, self->board->marks, &VIEW_ALL, entry,
                             NULL))
    clear_counts (self);
  else
    recount_steps (self, entry);
}

static LaurelMark
get_mark (LaurelRunningBoard *self, guint entry, guint judge, guint part, guint criterion)
{
  return (LaurelMark) { .entry = self->moved[LAUREL_NAMES_ENTRIES][entry],
                        .part = self->moved[LAUREL_NAMES_PARTS][part],
                        .judge = self->moved[LAUREL_NAMES_JUDGES][judge], .criterion = criterion };
}

/**
 * laurel_running_board_put:
 * @self: a board
 * @entry: which of the entries
 * @judge: which of the judges
 * @part: which of the rule's parts
 * @criterion: which of its criteria
 * @value: (nullable): the mark; %NULL: the judge abstained
 */
void
laurel_running_board_put (LaurelRunningBoard *self, guint entry, guint judge, guint part,
                          guint criterion, const LaurelRatio *value)
{
  LaurelMark mark = get_mark (self, entry, judge, part, criterion);

  mark.is_marked = value != NULL;
  mark.mark = value ? *value : LAUREL_RATIO_ZERO;
  laurel_marks_put (self->board->marks, &mark);
  recount (self, mark.entry);
}

/* The judge has not marked it (yet). */
void
laurel_running_board_remove (LaurelRunningBoard *self, guint entry, guint judge, guint part,
                             guint criterion)
{
  LaurelMark mark = get_mark (self, entry, judge, part, criterion);

  laurel_marks_remove (self->board->marks, &mark);
  recount (self, mark.entry);
}

/**
 * laurel_running_board_put_factor:
 * @self: a board
 * @entry: which of the entries
 * @part: which of the rule's parts, or %LAUREL_NO_PART for all of it
 * @value: (nullable): what multiplies it; %NULL for nothing
 *
 * Where one entry has a factor all need one, so all of them are counted again.
 */
void
laurel_running_board_put_factor (LaurelRunningBoard *self, guint entry, guint part,
                                 const LaurelRatio *value)
{
  laurel_marks_put_factor (self->board->marks, self->moved[LAUREL_NAMES_ENTRIES][entry],
                           part == LAUREL_NO_PART ? part : self->moved[LAUREL_NAMES_PARTS][part],
                           value);
  clear_counts (self);
}

/* ---- the standing ---------------------------------------------------------------- */

void
laurel_standing_free (LaurelStanding *self)
{
  g_array_unref (self->places);
  g_array_unref (self->order);
  g_array_unref (self->sheets);
  g_string_chunk_free (self->texts);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_free (self->trouble);
  g_free (self);
}

static LaurelStanding *
standing_new (const LaurelScoreboard *board)
{
  LaurelStanding *self = g_new0 (LaurelStanding, 1);

  self->places = g_array_sized_new (FALSE, TRUE, sizeof (LaurelStandingPlace),
                                    board->evidence->entries->len);
  g_array_set_size (self->places, board->evidence->entries->len);
  self->order = g_array_sized_new (FALSE, FALSE, sizeof (guint), board->evidence->entries->len);
  self->sheets = g_array_new (FALSE, FALSE, sizeof (LaurelStandingSheet));
  self->texts = g_string_chunk_new (256);
  self->digits = board->rule->digits;
  self->rounding = board->rule->rounding;
  self->asked = G_MAXUINT;

  return self;
}

static LaurelRanking *
count (LaurelRunningBoard *self, GError **error)
{
  if (self->tally == NULL)
    self->tally = laurel_tally_new (self->board->rule, self->board->marks, &VIEW_ALL,
                                    self->warnings, error);

  return self->tally ? laurel_ranking_new_counted (self->board->rule, self->board->marks, NULL,
                                                   self->tally, self->steps, error) : NULL;
}

static void
take_place (LaurelRunningBoard *self, LaurelStanding *standing, guint i)
{
  const LaurelRankedEntry *ranked = &g_array_index (self->board->ranking->places,
                                                    LaurelRankedEntry, i);
  guint entry = self->origin[LAUREL_NAMES_ENTRIES][ranked->entry];
  LaurelStandingPlace *place = &g_array_index (standing->places, LaurelStandingPlace, entry);
  const char *level = self->board->levels->pdata[i];

  place->place = ranked->place;
  place->is_tied = ranked->is_tied;
  place->score = self->tally->scores[ranked->entry];
  place->level = level ? g_string_chunk_insert_const (standing->texts, level) : NULL;
  g_array_append_val (standing->order, entry);
}

static void
take_sheets (LaurelRunningBoard *self, LaurelStanding *standing)
{
  const GArray *sheets = self->tally->sheets;

  g_array_set_size (standing->sheets, sheets->len);
  for (guint i = 0; i < sheets->len; i++) {
    const LaurelScoreSheet *sheet = &g_array_index (sheets, LaurelScoreSheet, i);
    guint entry = self->origin[LAUREL_NAMES_ENTRIES][sheet->entry];
    LaurelStandingPlace *place = &g_array_index (standing->places, LaurelStandingPlace, entry);

    if (place->n++ == 0)
      place->first = i;
    g_array_index (standing->sheets, LaurelStandingSheet, i) = (LaurelStandingSheet) {
      self->origin[LAUREL_NAMES_JUDGES][sheet->judge],
      self->origin[LAUREL_NAMES_PARTS][sheet->part], sheet->total, sheet->is_dropped,
    };
  }
}

static void
explain (LaurelRunningBoard *self, LaurelStanding *standing, guint asked)
{
  for (guint i = 0; i < self->board->ranking->places->len; i++)
    if (g_array_index (standing->order, guint, i) == asked) {
      standing->asked = asked;
      standing->reasons = laurel_scoreboard_list_reasons (self->board, i);
    }
}

/**
 * laurel_running_board_rank:
 * @self: a board
 * @asked: for which of the entries reasons are asked, or %G_MAXUINT
 *
 * Returns: (transfer full): who stands where now, or why nobody does
 */
LaurelStanding *
laurel_running_board_rank (LaurelRunningBoard *self, guint asked)
{
  g_autoptr (GError) error = NULL;
  LaurelStanding *standing = standing_new (self->board);
  LaurelRanking *ranking = count (self, &error);

  if (self->tally != NULL)
    take_sheets (self, standing);
  if (ranking == NULL) {
    standing->trouble = g_strdup (error->message);
    return standing;
  }

  laurel_scoreboard_take_ranking (self->board, ranking);
  for (guint i = 0; i < ranking->places->len; i++)
    take_place (self, standing, i);
  explain (self, standing, asked);

  return standing;
}

/* Returns: (transfer full) (nullable): what an entry came to, as it is printed */
char *
laurel_standing_dup_score (const LaurelStanding *self, guint entry)
{
  LaurelScore score = g_array_index (self->places, LaurelStandingPlace, entry).score;

  return score.is_there ? laurel_score_format (score, self->digits, self->rounding) : NULL;
}

/* Returns: (nullable): what a judge who finished it gave an entry */
const LaurelStandingSheet *
laurel_standing_find_sheet (const LaurelStanding *self, guint entry, guint judge, guint part)
{
  const LaurelStandingPlace *place = &g_array_index (self->places, LaurelStandingPlace, entry);

  for (guint i = place->first; i < place->first + place->n; i++) {
    const LaurelStandingSheet *sheet = &g_array_index (self->sheets, LaurelStandingSheet, i);

    if (sheet->judge == judge && sheet->part == part)
      return sheet;
  }

  return NULL;
}
