/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-score-book.h"

static void
entry_clear (gpointer data)
{
  LaurelBookEntry *entry = data;

  g_free (entry->number);
  g_free (entry->title);
  g_free (entry->organization);
}

static void
judge_clear (gpointer data)
{
  g_free (((LaurelBookJudge *) data)->name);
}

static void
sheet_clear (gpointer data)
{
  g_free (((LaurelBookSheet *) data)->code);
}

void
laurel_book_change_clear (gpointer change)
{
  g_free (((LaurelBookChange *) change)->criterion);
  g_free (((LaurelBookChange *) change)->part);
}

/**
 * laurel_score_book_new:
 * @scope: whose entries are compared
 * @rule: (transfer full): by which rule
 *
 * Returns: (transfer full): a book, empty
 */
LaurelScoreBook *
laurel_score_book_new (const LaurelScope *scope, LaurelRule *rule)
{
  LaurelScoreBook *self = g_new0 (LaurelScoreBook, 1);

  self->scope = *scope;
  self->rule = rule;
  self->n_fields = rule->criteria->len * MAX (rule->part_order->len, 1);
  if (rule->factor != NULL)
    self->n_factors = rule->part_order->len + 1;
  self->entries = g_array_new (FALSE, TRUE, sizeof (LaurelBookEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->judges = g_array_new (FALSE, TRUE, sizeof (LaurelBookJudge));
  g_array_set_clear_func (self->judges, judge_clear);
  self->sheets = g_array_new (FALSE, TRUE, sizeof (LaurelBookSheet));
  g_array_set_clear_func (self->sheets, sheet_clear);
  self->placements = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_entry = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (int i = 0; i < LAUREL_N_TYPINGS; i++)
    self->ids[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
laurel_score_book_free (LaurelScoreBook *self)
{
  g_clear_pointer (&self->board, laurel_running_board_free);
  g_array_unref (self->entries);
  g_array_unref (self->judges);
  g_array_unref (self->sheets);
  g_hash_table_unref (self->placements);
  g_hash_table_unref (self->by_entry);
  for (int i = 0; i < LAUREL_N_TYPINGS; i++) {
    g_hash_table_unref (self->ids[i]);
    g_free (self->marks[i]);
  }
  laurel_rule_free (self->rule);
  g_free (self);
}

static void
index_sheet (LaurelScoreBook *self, guint i)
{
  const LaurelBookSheet *sheet = laurel_score_book_get_sheet (self, i);
  LaurelBookEntry *entry = &g_array_index (self->entries, LaurelBookEntry, sheet->entry);

  if (entry->n++ == 0)
    entry->first = i;
  g_array_index (self->judges, LaurelBookJudge, sheet->judge).n++;
  g_hash_table_insert (self->placements, g_memdup2 (&sheet->id, sizeof sheet->id),
                       GUINT_TO_POINTER (i + 1));
}

/* Returns: how many fields there are of a sheet, or of an entry */
static guint
get_width (const LaurelScoreBook *self, LaurelTyping typing)
{
  return typing == LAUREL_TYPING_FACTORS ? self->n_factors : self->n_fields;
}

/* All entries and sheets are there: now marks can be. */
void
laurel_score_book_make_room (LaurelScoreBook *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    index_sheet (self, i);
  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (self->by_entry,
                         g_memdup2 (&laurel_score_book_get_entry (self, i)->id, sizeof (gint64)),
                         GUINT_TO_POINTER (i + 1));
  for (LaurelTyping i = 0; i < LAUREL_N_TYPINGS; i++) {
    guint n = i == LAUREL_TYPING_FACTORS ? self->entries->len : self->sheets->len;

    self->marks[i] = g_new0 (LaurelBookMark, (gsize) n * get_width (self, i) + 1);
  }
}

const LaurelBookEntry *
laurel_score_book_get_entry (const LaurelScoreBook *self, guint entry)
{
  return &g_array_index (self->entries, LaurelBookEntry, entry);
}

const LaurelBookJudge *
laurel_score_book_get_judge (const LaurelScoreBook *self, guint judge)
{
  return &g_array_index (self->judges, LaurelBookJudge, judge);
}

const LaurelBookSheet *
laurel_score_book_get_sheet (const LaurelScoreBook *self, guint sheet)
{
  return &g_array_index (self->sheets, LaurelBookSheet, sheet);
}

/**
 * laurel_score_book_find_sheet:
 * @self: a book
 * @entry: which of the entries
 * @judge: which of the judges
 * @sheet: (out): which of the sheets it is
 *
 * Returns: whether the judge judges the entry
 */
gboolean
laurel_score_book_find_sheet (const LaurelScoreBook *self, guint entry, guint judge, guint *sheet)
{
  const LaurelBookEntry *found = laurel_score_book_get_entry (self, entry);

  for (guint i = found->first; i < found->first + found->n; i++)
    if (laurel_score_book_get_sheet (self, i)->judge == judge) {
      *sheet = i;
      return TRUE;
    }

  return FALSE;
}

gboolean
laurel_score_book_find_placement (const LaurelScoreBook *self, gint64 placement, guint *sheet)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->placements, &placement));

  *sheet = found > 0 ? found - 1 : 0;

  return found > 0;
}

/* ---- fields ---------------------------------------------------------------------- */

const LaurelCriterion *
laurel_score_book_get_criterion (const LaurelScoreBook *self, guint field)
{
  return laurel_rule_get_criterion (self->rule, field % self->rule->criteria->len);
}

guint
laurel_score_book_get_part (const LaurelScoreBook *self, guint field)
{
  return field / self->rule->criteria->len;
}

/* Returns: "" where there is only one */
const char *
laurel_score_book_get_part_name (const LaurelScoreBook *self, guint field)
{
  return self->rule->part_order->len > 0
           ? self->rule->part_order->pdata[laurel_score_book_get_part (self, field)] : "";
}

static gboolean
find_field (const LaurelScoreBook *self, const char *criterion, const char *part, guint *field)
{
  for (*field = 0; *field < self->n_fields; ++*field)
    if (g_str_equal (laurel_score_book_get_part_name (self, *field), part) &&
        g_str_equal (laurel_score_book_get_criterion (self, *field)->name, criterion))
      return TRUE;

  return FALSE;
}

/* Returns: which part what multiplies is for, or %LAUREL_NO_PART: for all of it */
guint
laurel_score_book_get_factor_part (const LaurelScoreBook *self, guint field)
{
  return field < self->rule->part_order->len ? field : LAUREL_NO_PART;
}

static gboolean
find_factor (const LaurelScoreBook *self, gint64 entry, const char *part, guint *which,
             guint *field)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_entry, &entry));

  *which = found > 0 ? found - 1 : 0;
  *field = self->rule->part_order->len;
  if (*part != '\0' && !g_ptr_array_find_with_equal_func (self->rule->part_order, part,
                                                          g_str_equal, field))
    return FALSE;

  return found > 0 && self->n_factors > 0;
}

LaurelBookMark *
laurel_score_book_get_mark (const LaurelScoreBook *self, LaurelTyping typing, guint sheet,
                            guint field)
{
  return &self->marks[typing][(gsize) sheet * get_width (self, typing) + field];
}

/**
 * laurel_score_book_asks_factor:
 * @self: a book
 * @field: which of the fields of an entry
 *
 * Each part has a number of its own; what has parts has one of the whole only where somebody gave
 * it that.
 *
 * Returns: whether entries need a number there
 */
gboolean
laurel_score_book_asks_factor (const LaurelScoreBook *self, guint field)
{
  if (self->rule->part_order->len == 0 || field < self->rule->part_order->len)
    return TRUE;

  for (guint i = 0; i < self->entries->len; i++)
    if (laurel_score_book_get_mark (self, LAUREL_TYPING_FACTORS, i, field)->state !=
        LAUREL_BOOK_EMPTY)
      return TRUE;

  return FALSE;
}

/* Returns: how many marks there are on a sheet */
guint
laurel_score_book_count (const LaurelScoreBook *self, LaurelTyping typing, guint sheet)
{
  guint n = 0;

  for (guint i = 0; i < self->n_fields; i++)
    n += laurel_score_book_get_mark (self, typing, sheet, i)->state != LAUREL_BOOK_EMPTY;

  return n;
}

/**
 * laurel_score_book_differs:
 * @self: a book
 * @sheet: which of the sheets
 * @field: which of its fields
 *
 * Returns: whether both have typed something of the sheet, and not the same of this
 */
gboolean
laurel_score_book_differs (const LaurelScoreBook *self, guint sheet, guint field)
{
  const LaurelBookMark *first = laurel_score_book_get_mark (self, LAUREL_TYPING_FIRST, sheet,
                                                            field);
  const LaurelBookMark *second = laurel_score_book_get_mark (self, LAUREL_TYPING_SECOND, sheet,
                                                             field);

  if (first->state == second->state &&
      (first->state != LAUREL_BOOK_MARKED ||
       laurel_ratio_compare (first->value, second->value) == 0))
    return FALSE;

  return laurel_score_book_count (self, LAUREL_TYPING_FIRST, sheet) > 0 &&
         laurel_score_book_count (self, LAUREL_TYPING_SECOND, sheet) > 0;
}

/* ---- changes --------------------------------------------------------------------- */

/* Where what a row says stands in the book. */
static gboolean
find_place (const LaurelScoreBook *self, const LaurelBookChange *change, guint *sheet,
            guint *field)
{
  if (change->typing == LAUREL_TYPING_FACTORS)
    return find_factor (self, change->placement, change->part, sheet, field);

  return laurel_score_book_find_placement (self, change->placement, sheet) &&
         find_field (self, change->criterion, change->part, field);
}

static gboolean
find_gone (LaurelScoreBook *self, const LaurelBookChange *change, guint *sheet, guint *field)
{
  GHashTable *ids = self->ids[change->typing];
  guint at = GPOINTER_TO_UINT (g_hash_table_lookup (ids, &change->mark.id));

  if (at == 0)
    return FALSE;

  *sheet = (at - 1) / get_width (self, change->typing);
  *field = (at - 1) % get_width (self, change->typing);
  g_hash_table_remove (ids, &change->mark.id);

  /* Another row may have taken its place. */
  return laurel_score_book_get_mark (self, change->typing, *sheet, *field)->id ==
         change->mark.id;
}

/**
 * laurel_score_book_apply:
 * @self: (inout): a book
 * @change: what a row of marks has become
 * @sheet: (out): on which sheet that is
 * @field: (out): which of its fields
 *
 * Returns: whether anything of this book is different now
 */
gboolean
laurel_score_book_apply (LaurelScoreBook *self, const LaurelBookChange *change, guint *sheet,
                         guint *field)
{
  LaurelBookMark *mark, before;

  if (change->placement == 0) {
    if (!find_gone (self, change, sheet, field))
      return FALSE;
    *laurel_score_book_get_mark (self, change->typing, *sheet, *field) = (LaurelBookMark) { 0 };
    return TRUE;
  }
  if (!find_place (self, change, sheet, field))
    return FALSE;

  mark = laurel_score_book_get_mark (self, change->typing, *sheet, *field);
  before = *mark;
  *mark = change->mark;
  g_hash_table_insert (self->ids[change->typing],
                       g_memdup2 (&change->mark.id, sizeof change->mark.id),
                       GUINT_TO_POINTER (*sheet * get_width (self, change->typing) + *field + 1));

  return before.state != mark->state ||
         (mark->state == LAUREL_BOOK_MARKED &&
          laurel_ratio_compare (before.value, mark->value) != 0);
}
