/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-assignment-grid.h"

#include "base/laurel-text.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-interest-words.h"
#include "judging/jury/laurel-judge-apart-store.h"
#include "judging/jury/laurel-noted-wish.h"
#include "judging/jury/laurel-placement.h"

#include <glib/gi18n-lib.h>

/* What stands behind a title is to be seen, too. */
#define MOST_OF_TITLE 60

/**
 * LaurelAssignmentGrid:
 *
 * Who judges what, who could, and who must not, in rows and columns. It never changes: when
 * something of it does, another one is made, which for 3,000 entries and 300 judges is a
 * matter of milliseconds.
 */
struct _LaurelAssignmentGrid {
  GPtrArray *entries; /* (element-type LaurelEntry): those that take part */
  GPtrArray *judges;  /* (element-type LaurelJudge): those that did not decline */
  guint8 *cells;      /* all judges of the first entry first */
  guint *counts;      /* how many judges each entry has */
  guint *loads;       /* how many entries each judge has */
  GHashTable *kinds;  /* (element-type guint utf8): the number of a cell, from 1 → why not */
  GArray *apart;      /* (element-type Colleague): by the first of the two */
  guint needs;        /* how many judges an entry needs */
};

/* Two judges, as columns, who never share an entry. */
typedef struct {
  guint column;
  guint other;
  gboolean said; /* so it was said; or they work for one employer */
} Colleague;

static void
grid_clear (gpointer data)
{
  LaurelAssignmentGrid *self = data;

  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->judges);
  g_hash_table_unref (self->kinds);
  g_array_unref (self->apart);
  g_free (self->cells);
  g_free (self->counts);
  g_free (self->loads);
}

LaurelAssignmentGrid *
laurel_assignment_grid_ref (LaurelAssignmentGrid *self)
{
  return g_rc_box_acquire (self);
}

void
laurel_assignment_grid_unref (LaurelAssignmentGrid *self)
{
  g_rc_box_release_full (self, grid_clear);
}

/* ---- what stands in it ------------------------------------------------------- */

static gboolean
takes_part (LaurelEntry *entry)
{
  const char *state = laurel_entry_get_state (entry);

  return g_str_equal (state, "waiting") || g_str_equal (state, "complete") ||
         g_str_equal (state, "to-complete");
}

static void
index_row (GHashTable *table, gpointer row, guint place)
{
  gint64 id = laurel_row_get_id (row);

  g_hash_table_insert (table, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (place + 1));
}

static GHashTable *
take_entries (LaurelAssignmentGrid *self, GListModel *entries)
{
  GHashTable *places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (LaurelEntry) entry = g_list_model_get_item (entries, i);

    if (!takes_part (entry))
      continue;
    index_row (places, entry, self->entries->len);
    g_ptr_array_add (self->entries, g_steal_pointer (&entry));
  }

  return places;
}

static GHashTable *
take_judges (LaurelAssignmentGrid *self, GListModel *judges)
{
  GHashTable *places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (judges); i++) {
    g_autoptr (LaurelJudge) judge = g_list_model_get_item (judges, i);

    if (g_str_equal (laurel_judge_get_state (judge), "declined"))
      continue;
    index_row (places, judge, self->judges->len);
    g_ptr_array_add (self->judges, g_steal_pointer (&judge));
  }

  return places;
}

/* Returns: the number of their cell, from 1; 0 where one of them takes no part */
static guint
find_cell (LaurelAssignmentGrid *self, GHashTable *entries, GHashTable *judges, gint64 entry,
           gint64 judge)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (entries, &entry));
  guint column = GPOINTER_TO_UINT (g_hash_table_lookup (judges, &judge));

  return row > 0 && column > 0 ? (row - 1) * self->judges->len + column : 0;
}

static void
take_placements (LaurelAssignmentGrid *self, GListModel *placements, GHashTable *entries,
                 GHashTable *judges)
{
  for (guint i = 0; i < g_list_model_get_n_items (placements); i++) {
    g_autoptr (LaurelPlacement) placement = g_list_model_get_item (placements, i);
    guint cell = find_cell (self, entries, judges, laurel_placement_get_entry_id (placement),
                            laurel_placement_get_judge_id (placement));
    gboolean by_hand;

    if (cell == 0)
      continue;
    g_object_get (placement, "by-hand", &by_hand, NULL);
    self->cells[cell - 1] |= LAUREL_CELL_ASSIGNED;
    if (by_hand)
      self->cells[cell - 1] |= LAUREL_CELL_BY_HAND;
    self->counts[(cell - 1) / self->judges->len]++;
    self->loads[(cell - 1) % self->judges->len]++;
  }
}

/* In the order of their flags. */
static const char *const WISHES[] = { "wish", "unwelcome", "forbidden" };

static void
take_wishes (LaurelAssignmentGrid *self, GListModel *wishes, GHashTable *entries,
             GHashTable *judges)
{
  for (guint i = 0; wishes != NULL && i < g_list_model_get_n_items (wishes); i++) {
    g_autoptr (LaurelNotedWish) wish = g_list_model_get_item (wishes, i);
    guint cell = find_cell (self, entries, judges, laurel_noted_wish_get_entry_id (wish),
                            laurel_noted_wish_get_judge_id (wish));

    for (guint kind = 0; cell > 0 && kind < G_N_ELEMENTS (WISHES); kind++)
      if (g_strcmp0 (laurel_noted_wish_get_kind (wish), WISHES[kind]) == 0)
        self->cells[cell - 1] |= (guint8) (LAUREL_CELL_WISH << kind);
  }
}

/* Returns: (nullable): what the judge of a cell thinks of its entry, as the store has it */
const char *
laurel_assignment_grid_get_wish (LaurelCellFlags flags)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (WISHES); kind++)
    if (flags & (LAUREL_CELL_WISH << kind))
      return WISHES[kind];

  return NULL;
}

static void
take_conflicts (LaurelAssignmentGrid *self, const GArray *conflicts, GHashTable *entries,
                GHashTable *judges)
{
  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++) {
    const LaurelInterestPair *pair = &g_array_index (conflicts, LaurelInterestPair, i);
    guint cell = find_cell (self, entries, judges, pair->entry, pair->judge);

    if (cell == 0)
      continue;
    self->cells[cell - 1] |= LAUREL_CELL_CONFLICT;
    g_hash_table_insert (self->kinds, GUINT_TO_POINTER (cell),
                         g_strdup (laurel_interest_words_get (pair->kind)));
  }
}

static int
compare_colleagues (gconstpointer a, gconstpointer b)
{
  const Colleague *first = a, *second = b;

  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;

  return (first->other > second->other) - (first->other < second->other);
}

/* Each two of them stand there twice, once for each. */
static void
take_apart (LaurelAssignmentGrid *self, const GArray *apart, GHashTable *judges)
{
  for (guint i = 0; apart != NULL && i < apart->len; i++) {
    const LaurelJudgeApart *pair = &g_array_index (apart, LaurelJudgeApart, i);
    guint one = GPOINTER_TO_UINT (g_hash_table_lookup (judges, &pair->one));
    guint other = GPOINTER_TO_UINT (g_hash_table_lookup (judges, &pair->other));
    Colleague both[] = { { one - 1, other - 1, pair->said }, { other - 1, one - 1, pair->said } };

    if (one > 0 && other > 0)
      g_array_append_vals (self->apart, both, 2);
  }
  g_array_sort (self->apart, compare_colleagues);
}

/* Where those of a judge begin. */
static guint
find_colleagues (LaurelAssignmentGrid *self, guint column)
{
  guint first = 0, last = self->apart->len;

  while (first < last) {
    guint middle = first + (last - first) / 2;

    if (g_array_index (self->apart, Colleague, middle).column < column)
      first = middle + 1;
    else
      last = middle;
  }

  return first;
}

/* A cell beside which one is assigned says so: nobody is put there by computing. */
static void
close_colleagues (LaurelAssignmentGrid *self, guint row, guint column)
{
  for (guint i = find_colleagues (self, column); i < self->apart->len; i++) {
    const Colleague *next = &g_array_index (self->apart, Colleague, i);

    if (next->column != column)
      break;
    self->cells[row * self->judges->len + next->other] |= LAUREL_CELL_APART;
  }
}

static void
close_all_colleagues (LaurelAssignmentGrid *self)
{
  guint n = self->judges->len;

  for (guint row = 0; self->apart->len > 0 && row < self->entries->len; row++)
    for (guint column = 0; column < n && self->counts[row] > 0; column++)
      if (self->cells[row * n + column] & LAUREL_CELL_ASSIGNED)
        close_colleagues (self, row, column);
}

/* Who is for a category, a group or a division judges nothing else. */
static void
close_others (LaurelAssignmentGrid *self)
{
  for (guint column = 0; column < self->judges->len; column++) {
    gint64 section = laurel_judge_get_section_id (self->judges->pdata[column]);

    for (guint row = 0; section != 0 && row < self->entries->len; row++) {
      LaurelEntry *entry = self->entries->pdata[row];

      if (laurel_entry_get_category_id (entry) != section &&
          laurel_entry_get_group_id (entry) != section &&
          laurel_entry_get_division_id (entry) != section)
        self->cells[row * self->judges->len + column] |= LAUREL_CELL_CLOSED;
    }
  }
}

/**
 * laurel_assignment_grid_new:
 * @entries: (element-type LaurelEntry): of a contest
 * @judges: (element-type LaurelJudge): of it
 * @placements: (element-type LaurelPlacement): of a stage of it
 * @wishes: (element-type LaurelNotedWish) (nullable): what its judges think of its entries
 * @conflicts: (element-type LaurelInterestPair) (nullable): who must not judge what
 * @apart: (element-type LaurelJudgeApart) (nullable): who never shares an entry with whom
 * @needs: how many judges an entry needs
 *
 * Returns: (transfer full): them in rows and columns
 */
LaurelAssignmentGrid *
laurel_assignment_grid_new (GListModel *entries, GListModel *judges, GListModel *placements,
                            GListModel *wishes, const GArray *conflicts, const GArray *apart,
                            guint needs)
{
  LaurelAssignmentGrid *self = g_rc_box_new0 (LaurelAssignmentGrid);
  g_autoptr (GHashTable) rows = NULL;
  g_autoptr (GHashTable) columns = NULL;

  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->judges = g_ptr_array_new_with_free_func (g_object_unref);
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->apart = g_array_new (FALSE, FALSE, sizeof (Colleague));
  self->needs = needs;
  rows = take_entries (self, entries);
  columns = take_judges (self, judges);
  self->cells = g_new0 (guint8, (gsize) self->entries->len * self->judges->len + 1);
  self->counts = g_new0 (guint, self->entries->len + 1);
  self->loads = g_new0 (guint, self->judges->len + 1);
  close_others (self);
  take_conflicts (self, conflicts, rows, columns);
  take_wishes (self, wishes, rows, columns);
  take_placements (self, placements, rows, columns);
  take_apart (self, apart, columns);
  close_all_colleagues (self);

  return self;
}

guint
laurel_assignment_grid_get_n_entries (LaurelAssignmentGrid *self)
{
  return self->entries->len;
}

guint
laurel_assignment_grid_get_n_judges (LaurelAssignmentGrid *self)
{
  return self->judges->len;
}

LaurelEntry *
laurel_assignment_grid_get_entry (LaurelAssignmentGrid *self, guint row)
{
  return g_ptr_array_index (self->entries, row);
}

LaurelJudge *
laurel_assignment_grid_get_judge (LaurelAssignmentGrid *self, guint column)
{
  return g_ptr_array_index (self->judges, column);
}

LaurelCellFlags
laurel_assignment_grid_get_cell (LaurelAssignmentGrid *self, guint row, guint column)
{
  return (LaurelCellFlags) self->cells[row * self->judges->len + column];
}

guint
laurel_assignment_grid_get_count (LaurelAssignmentGrid *self, guint row)
{
  return self->counts[row];
}

guint
laurel_assignment_grid_get_load (LaurelAssignmentGrid *self, guint column)
{
  return self->loads[column];
}

guint
laurel_assignment_grid_get_needs (LaurelAssignmentGrid *self)
{
  return self->needs;
}

/* Returns: how many entries have fewer judges than they need */
guint
laurel_assignment_grid_get_lacking (LaurelAssignmentGrid *self)
{
  guint n = 0;

  for (guint row = 0; row < self->entries->len; row++)
    n += self->counts[row] < self->needs;

  return n;
}

/* ---- in words ---------------------------------------------------------------- */

/* Returns: (nullable): who has the entry and never shares one with the judge */
static const Colleague *
find_colleague (LaurelAssignmentGrid *self, guint row, guint column)
{
  for (guint i = find_colleagues (self, column); i < self->apart->len; i++) {
    const Colleague *next = &g_array_index (self->apart, Colleague, i);

    if (next->column != column)
      break;
    if (self->cells[row * self->judges->len + next->other] & LAUREL_CELL_ASSIGNED)
      return next;
  }

  return NULL;
}

/* Returns: (transfer full) (nullable): why nobody puts the judge beside those who have the entry */
static char *
dup_apart (LaurelAssignmentGrid *self, guint row, guint column, gboolean assigned)
{
  const Colleague *next = find_colleague (self, row, column);
  const char *name = next ? laurel_judge_get_name (self->judges->pdata[next->other]) : NULL;

  if (next == NULL)
    return NULL;
  if (assigned)
    /* Translators: %s is a person. */
    return g_strdup_printf (next->said ? _("judges it, and never shares an entry with %s, who "
                                           "does, too")
                                       : _("judges it, and so does a colleague, %s"), name);

  /* Translators: %s is a person. */
  return g_strdup_printf (next->said ? _("never shares an entry with %s, who judges it")
                                     : _("is a colleague of %s, who judges it"), name);
}

static char *
dup_standing (LaurelAssignmentGrid *self, guint row, guint column)
{
  guint cell = row * self->judges->len + column;
  LaurelCellFlags flags = (LaurelCellFlags) self->cells[cell];
  const char *kind = g_hash_table_lookup (self->kinds, GUINT_TO_POINTER (cell + 1));
  const char *section = laurel_judge_get_section (self->judges->pdata[column]);
  char *apart = NULL;

  if ((flags & LAUREL_CELL_CONFLICT) && (flags & LAUREL_CELL_ASSIGNED))
    /* Translators: %s is a kind of conflict of interest, such as “employer”. */
    return g_strdup_printf (_("judges it in spite of a conflict of interest: %s"), kind);
  if (flags & LAUREL_CELL_CONFLICT)
    /* Translators: %s is a kind of conflict of interest, such as “employer”. */
    return g_strdup_printf (_("must not judge it, conflict of interest: %s"), kind);
  if (flags & LAUREL_CELL_APART)
    apart = dup_apart (self, row, column, (flags & LAUREL_CELL_ASSIGNED) != 0);
  if (apart != NULL)
    return apart;
  if (flags & LAUREL_CELL_BY_HAND)
    return g_strdup (_("judges it, by hand"));
  if (flags & LAUREL_CELL_ASSIGNED)
    return g_strdup (_("judges it"));
  if (flags & LAUREL_CELL_CLOSED)
    /* Translators: %s is a category, a group or a division. */
    return g_strdup_printf (_("is only for: %s"), section ? section : "");

  return g_strdup (_("does not judge it"));
}

static const char *
get_wish_words (LaurelCellFlags flags)
{
  if (flags & LAUREL_CELL_WISH)
    return _("would like to");
  if (flags & LAUREL_CELL_UNWELCOME)
    return _("would rather not");

  return flags & LAUREL_CELL_FORBIDDEN ? _("must not, as the organiser says") : NULL;
}

/**
 * laurel_assignment_grid_dup_words:
 * @self: a grid
 * @row: an entry
 * @column: a judge
 *
 * Returns: (transfer full): how they stand to each other, and why
 */
char *
laurel_assignment_grid_dup_words (LaurelAssignmentGrid *self, guint row, guint column)
{
  LaurelEntry *entry = g_ptr_array_index (self->entries, row);
  LaurelJudge *judge = g_ptr_array_index (self->judges, column);
  g_autofree char *standing = dup_standing (self, row, column);
  g_autofree char *title = laurel_text_dup_short (laurel_entry_get_title (entry), MOST_OF_TITLE);
  g_autofree char *what = g_strdup_printf ("%s %s", laurel_entry_get_number (entry), title);
  const char *wish = get_wish_words (laurel_assignment_grid_get_cell (self, row, column));

  if (wish != NULL)
    /* Translators: %1$s is an entry, %2$s a person, %3$s how the person stands to it, such as
     * “judges it”, and %4$s what the person thinks of it, such as “would like to”. */
    return g_strdup_printf (_("%1$s – %2$s %3$s; %4$s"), what, laurel_judge_get_name (judge),
                            standing, wish);
  /* Translators: %1$s is an entry, %2$s a person, %3$s how the person stands to it, such as
   * “judges it”. */
  return g_strdup_printf (_("%1$s – %2$s %3$s"), what, laurel_judge_get_name (judge), standing);
}
