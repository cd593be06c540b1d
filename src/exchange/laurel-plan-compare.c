/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-compare.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-plan-reading.h"
#include "base/laurel-title-likeness.h"

/* Comparing every title with every other is left out when it would take long:
 * then a row that has another number and another title is another row. */
#define MAX_COMPARISONS 1000000

/* One side of the comparison: what it is called, and what it was matched with. */
typedef struct {
  const char *number;
  char *title;        /* folded */
  const char *series; /* that of what it belongs to, or "" */
  int whole;          /* what it belongs to, on its side, or -1 */
  int there;          /* of a row: what it belongs to is not on its side, but this; or -1 */
  GArray *pairs;
  int match; /* -1: none yet */
  gboolean by_number; /* what is matched has its number, and a title that is unlike */
  gboolean has_part; /* something that belongs to it has a match */
} Side;

typedef struct {
  Side *rows;
  Side *existing;
  int n_rows;
  int n_existing;
} Matching;

static Side *
make_sides (int n_sides)
{
  Side *sides = g_new0 (Side, n_sides + 1);

  for (int i = 0; i < n_sides; i++)
    sides[i].match = sides[i].there = -1;

  return sides;
}

static void
name_side (Side *side, const char *number, const char *title)
{
  side->number = number;
  side->title = laurel_title_likeness_fold (title);
}

static void
set_whole (Side *sides, int one, gpointer found)
{
  sides[one].whole = GPOINTER_TO_INT (found) - 1;
  sides[one].series = found ? sides[sides[one].whole].title : "";
}

/* What it belongs to is no row, but an activity that is there. */
static void
set_there (Matching *self, int row, gpointer found)
{
  if (found == NULL)
    return;

  self->rows[row].there = GPOINTER_TO_INT (found) - 1;
  self->rows[row].series = self->existing[self->rows[row].there].title;
}

static void
find_wholes (Matching *self, const LaurelPlanDraft *draft, const LaurelPlanExisting *existing)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (int i = 0; i < self->n_rows; i++)
    g_hash_table_insert (rows, draft->rows->pdata[i], GINT_TO_POINTER (i + 1));
  for (int i = self->n_existing; i > 0; i--) {
    g_hash_table_insert (ids, (gpointer) &existing[i - 1].id, GINT_TO_POINTER (i));
    g_hash_table_insert (numbers, (gpointer) existing[i - 1].number, GINT_TO_POINTER (i));
  }

  for (int i = 0; i < self->n_rows; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    set_whole (self->rows, i, row->whole ? g_hash_table_lookup (rows, row->whole) : NULL);
    set_there (self, i, row->series ? g_hash_table_lookup (numbers, row->series) : NULL);
  }
  for (int i = 0; i < self->n_existing; i++)
    set_whole (self->existing, i, g_hash_table_lookup (ids, &existing[i].series));
}

static void
free_sides (Side *sides, int n_sides)
{
  for (int i = 0; i < n_sides; i++) {
    g_free (sides[i].title);
    g_clear_pointer (&sides[i].pairs, g_array_unref);
  }
  g_free (sides);
}

static const GArray *
get_pairs (Side *side)
{
  if (side->pairs == NULL)
    side->pairs = laurel_title_likeness_pairs (side->title);

  return side->pairs;
}

static void
match (Matching *self, int row, int existing)
{
  self->rows[row].match = existing;
  self->existing[existing].match = row;
}

typedef char *(*MakeKey) (Side *side);

static char *
key_by_both (Side *side)
{
  return g_strconcat (side->number, "\n", side->title, NULL);
}

/* Divisions of one name are those of one contest. */
static char *
key_by_series (Side *side)
{
  return *side->title ? g_strconcat (side->series, "\n", side->title, NULL) : g_strdup ("");
}

static char *
key_by_title (Side *side)
{
  return g_strdup (side->title);
}

static char *
key_by_number (Side *side)
{
  return g_strdup (side->number);
}

/* What belongs to one series is nothing of another. */
static gboolean
may_be_one (const Side *row, const Side *existing)
{
  return *row->series == '\0' || *existing->series == '\0' ||
         g_str_equal (row->series, existing->series);
}

/* Matches what is left and has one key on both sides, in order where several
 * have; and if asked, only titles that are half alike. */
static void
match_by_key (Matching *self, MakeKey make_key, int quarters)
{
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree int *next = g_new (int, self->n_existing + 1);

  /* From the last to the first, so that each key leads to a list in order. */
  for (int i = self->n_existing - 1; i >= 0; i--) {
    char *key;

    if (self->existing[i].match >= 0)
      continue;
    key = make_key (&self->existing[i]);
    next[i] = GPOINTER_TO_INT (g_hash_table_lookup (first, key)) - 1;
    g_hash_table_replace (first, key, GINT_TO_POINTER (i + 1));
  }

  for (int row = 0; row < self->n_rows; row++) {
    g_autofree char *key = NULL;
    int found;

    if (self->rows[row].match >= 0)
      continue;
    key = make_key (&self->rows[row]);
    found = GPOINTER_TO_INT (g_hash_table_lookup (first, key)) - 1;
    if (found < 0 || key[0] == '\0' || (make_key == key_by_title &&
                                        !may_be_one (&self->rows[row], &self->existing[found])) ||
        (quarters > 0 && !laurel_title_likeness_at_least (get_pairs (&self->rows[row]),
                                                          get_pairs (&self->existing[found]),
                                                          quarters)))
      continue;
    match (self, row, found);
    g_hash_table_replace (first, g_steal_pointer (&key), GINT_TO_POINTER (next[found] + 1));
  }
}

/* Which of them have no match yet. */
static GArray *
list_left (const Side *sides, int n_sides)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < n_sides; i++) {
    if (sides[i].match < 0)
      g_array_append_val (left, i);
  }

  return left;
}

/* The one that is most alike, and three quarters at least; the first of equals;
 * -1 for none. */
static int
find_most_alike (Matching *self, Side *row, const GArray *existing)
{
  int best = -1, best_common = 0;

  for (guint i = 0; i < existing->len; i++) {
    int which = g_array_index (existing, int, i), common;
    Side *side = &self->existing[which];

    if (side->match >= 0 || !may_be_one (row, side) ||
        !laurel_title_likeness_at_least (get_pairs (row), get_pairs (side), 3))
      continue;
    common = laurel_title_likeness_common (row->pairs, side->pairs);
    if (common > best_common) {
      best = which;
      best_common = common;
    }
  }

  return best;
}

/* A row with another number and a title three quarters alike. */
static void
match_by_likeness (Matching *self)
{
  g_autoptr (GArray) rows = list_left (self->rows, self->n_rows);
  g_autoptr (GArray) existing = list_left (self->existing, self->n_existing);

  if ((gint64) rows->len * existing->len > MAX_COMPARISONS)
    return;

  for (guint i = 0; i < rows->len; i++) {
    int row = g_array_index (rows, int, i);
    int best = find_most_alike (self, &self->rows[row], existing);

    if (best >= 0)
      match (self, row, best);
  }
}

/* Without the white space around, and with the line ends of one system. */
static char *
clean (const char *text)
{
  GString *clean = g_string_new (text);

  g_string_replace (clean, "\r\n", "\n", 0);

  return g_strstrip (g_string_free (clean, FALSE));
}

static gboolean
is_same_text (const char *a, const char *b)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;

  left = clean (a);
  right = clean (b);

  return g_str_equal (left, right);
}

/* Two dates are one when they are the same days, however they are written; and
 * where there are no days, when they are the same words. */
static gboolean
is_same_date (const LaurelPlanCell *reading, const LaurelPlanExisting *existing)
{
  if (laurel_window_is_known (&reading->window) || laurel_window_is_known (&existing->window))
    return laurel_window_equal (&reading->window, &existing->window);

  return is_same_text (reading->words, existing->words);
}

/* What the file does not say of it is no difference: then it stays where it is. */
static gboolean
is_same_series (const Matching *matching, int row, int which)
{
  int whole = matching->rows[row].whole;

  if (matching->rows[row].there >= 0)
    return matching->rows[row].there == matching->existing[which].whole;

  return whole < 0 || (matching->rows[whole].match >= 0 &&
                       matching->rows[whole].match == matching->existing[which].whole);
}

static LaurelPlanField
compare_fields (const LaurelPlanRow *row, const LaurelPlanExisting *existing)
{
  const LaurelPlanCell *reading = &row->reading;
  LaurelPlanField fields = 0;

  if (!is_same_text (row->number, existing->number))
    fields |= LAUREL_PLAN_FIELD_NUMBER;
  if (!is_same_text (row->title, existing->title))
    fields |= LAUREL_PLAN_FIELD_TITLE;
  if (!is_same_date (reading, existing))
    fields |= LAUREL_PLAN_FIELD_DATE;
  if (reading->place_status != existing->place_status ||
      !is_same_text (reading->place, existing->place))
    fields |= LAUREL_PLAN_FIELD_PLACE;
  if (!is_same_text (reading->modality, existing->modality))
    fields |= LAUREL_PLAN_FIELD_MODALITY;
  if (!is_same_text (row->content, existing->content))
    fields |= LAUREL_PLAN_FIELD_CONTENT;
  if (row->status ? g_strcmp0 (row->status, existing->status) != 0 : existing->cancelled)
    fields |= LAUREL_PLAN_FIELD_STATUS;

  return fields;
}

/* What a file that Laurel wrote has as the plan had it: the rest was changed where it
 * was written, and the raw words do not tell. */
static LaurelPlanField
find_untouched (const LaurelPlanRow *row, int year, const LaurelPlanOptions *options)
{
  g_auto (LaurelPlanCell) said = laurel_plan_reading_read_raw (row, year, options);
  const LaurelPlanCell *reading = &row->reading;
  gboolean is_dated = laurel_window_is_known (&reading->window) ||
                      laurel_window_is_known (&said.window);
  LaurelPlanField fields = 0;

  if (is_dated ? laurel_window_equal (&reading->window, &said.window)
               : is_same_text (reading->words, said.words))
    fields |= LAUREL_PLAN_FIELD_DATE;
  if (reading->place_status == said.place_status && is_same_text (reading->place, said.place))
    fields |= LAUREL_PLAN_FIELD_PLACE;
  if (is_same_text (reading->modality, said.modality))
    fields |= LAUREL_PLAN_FIELD_MODALITY;
  if (row->status == NULL || g_str_equal (row->status, "planned"))
    fields |= LAUREL_PLAN_FIELD_STATUS;

  return fields;
}

/* What differs though the file says what it said. The same words that mean other
 * days now, since the season means them so, were not changed here. */
static LaurelPlanField
find_made_here (const LaurelPlanChange *change, const LaurelPlanDraft *draft,
                const LaurelPlanExisting *existing, const LaurelPlanOptions *options)
{
  const LaurelPlanRow *row = draft->rows->pdata[change->row];

  if (existing->raw == NULL || row->corrected != NULL || !is_same_text (row->raw, existing->raw))
    return 0;
  if (row->facts != NULL && row->facts->whole)
    return change->fields & find_untouched (row, draft->year, options);
  if ((change->fields & LAUREL_PLAN_FIELD_DATE) &&
      is_same_text (row->reading.words, existing->words))
    return 0;

  return change->fields & (LAUREL_PLAN_FIELDS_MOVED | LAUREL_PLAN_FIELD_MODALITY |
                   LAUREL_PLAN_FIELD_STATUS);
}

/* An activity may get another name; with another date and place too, it is another one. Where
 * neither says a place, that tells nothing. */
static gboolean
is_other (const Side *row, LaurelPlanField fields, const LaurelPlanExisting *existing)
{
  return row->by_number && *row->title != '\0' && (fields & LAUREL_PLAN_FIELD_DATE) &&
         ((fields & LAUREL_PLAN_FIELD_PLACE) ||
          (existing->place == NULL && existing->place_status == LAUREL_PLACE_NONE));
}

/* What is left has nothing but a number in common with what it becomes. */
static void
match_by_number (Matching *self)
{
  for (int row = 0; row < self->n_rows; row++)
    self->rows[row].by_number = self->rows[row].match < 0;
  match_by_key (self, key_by_number, 0);
}

static void
add_change (GArray                   *changes,
            const LaurelPlanDraft    *draft,
            const LaurelPlanExisting *existing,
            const Matching           *matching,
            int                       row,
            int                       which)
{
  LaurelPlanChange change = { row, which, 0, 0, FALSE };

  if (row >= 0 && which >= 0) {
    const LaurelPlanRow *of = draft->rows->pdata[row];

    change.fields = compare_fields (of, &existing[which]);
    if (!is_same_series (matching, row, which))
      change.fields |= LAUREL_PLAN_FIELD_SERIES;
    change.other = is_other (&matching->rows[row], change.fields, &existing[which]);
  }
  g_array_append_val (changes, change);
}

/* What is done need not be planned any more; and where a part of a series takes place,
 * so does the whole. */
static gboolean
is_gone (const Matching *matching, const LaurelPlanExisting *existing, int which)
{
  return matching->existing[which].match < 0 && !matching->existing[which].has_part &&
         !existing[which].cancelled && g_strcmp0 (existing[which].status, "done") != 0;
}

static void
find_parts (const Matching *matching)
{
  for (int i = 0; i < matching->n_existing; i++)
    if (matching->existing[i].match >= 0 && matching->existing[i].whole >= 0)
      matching->existing[matching->existing[i].whole].has_part = TRUE;
}

/**
 * laurel_plan_compare:
 * @draft: a plan that was read
 * @options: (nullable): what the library knew then
 * @existing: (array length=n_existing): the activities of the library
 * @n_existing: how many they are
 *
 * Compares a newer file of a plan with what the library has of it. A row is the
 * same activity if number and title are the same; else if the title is, and that
 * of what it belongs to; else if the title is; else if the number is and half of the
 * title; else if three quarters of the title are; else if the number is. What belongs
 * to one series is not taken for something of another by its title.
 *
 * Returns: (element-type LaurelPlanChange) (transfer full): one for each row of
 *   the file in its order, then one for each activity that is gone; those that
 *   are cancelled or done are left out, and a series of which anything is there
 */
GArray *
laurel_plan_compare (const LaurelPlanDraft    *draft,
                     const LaurelPlanOptions  *options,
                     const LaurelPlanExisting *existing,
                     int                       n_existing)
{
  static const LaurelPlanOptions NOTHING_KNOWN = { 0 };
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (LaurelPlanChange));
  int n_rows = draft->rows->len;
  Matching matching = { make_sides (n_rows), make_sides (n_existing), n_rows, n_existing };

  for (int row = 0; row < n_rows; row++) {
    const LaurelPlanRow *from = draft->rows->pdata[row];

    name_side (&matching.rows[row], from->number, from->title);
  }
  for (int i = 0; i < n_existing; i++)
    name_side (&matching.existing[i], existing[i].number, existing[i].title);
  find_wholes (&matching, draft, existing);

  match_by_key (&matching, key_by_both, 0);
  match_by_key (&matching, key_by_series, 0);
  match_by_key (&matching, key_by_title, 0);
  match_by_key (&matching, key_by_number, 2);
  match_by_likeness (&matching);
  match_by_number (&matching);

  for (int row = 0; row < n_rows; row++)
    add_change (changes, draft, existing, &matching, row, matching.rows[row].match);
  for (guint i = 0; i < changes->len; i++) {
    LaurelPlanChange *change = &g_array_index (changes, LaurelPlanChange, i);

    if (change->fields != 0)
      change->made_here = find_made_here (change, draft, &existing[change->existing],
                                          options != NULL ? options : &NOTHING_KNOWN);
  }
  find_parts (&matching);
  for (int i = 0; i < n_existing; i++) {
    if (is_gone (&matching, existing, i))
      add_change (changes, draft, existing, &matching, -1, i);
  }
  free_sides (matching.rows, n_rows);
  free_sides (matching.existing, n_existing);

  return changes;
}

/**
 * laurel_plan_compare_count:
 * @changes: (element-type LaurelPlanChange): the changes
 *
 * Returns: how many there are of each kind; one that is both moved and edited
 *   counts as both
 */
LaurelPlanCounts
laurel_plan_compare_count (const GArray *changes)
{
  LaurelPlanCounts counts = { 0 };

  for (guint i = 0; i < changes->len; i++) {
    const LaurelPlanChange *change = &g_array_index (changes, LaurelPlanChange, i);

    if (change->existing < 0)
      counts.n_new++;
    else if (change->row < 0)
      counts.n_gone++;
    else if (change->fields == 0)
      counts.n_same++;
    if (change->fields & LAUREL_PLAN_FIELDS_MOVED)
      counts.n_moved++;
    if (change->fields & ~LAUREL_PLAN_FIELDS_MOVED)
      counts.n_edited++;
  }

  return counts;
}

/**
 * laurel_plan_compare_dup_other:
 * @existing: an activity that would become another one
 *
 * Returns: (transfer full): why someone should look at that: what it was
 */
char *
laurel_plan_compare_dup_other (const LaurelPlanExisting *existing)
{
  /* Translators: %1$s is the number of an activity, %2$s its title until now. */
  return g_strdup_printf (_("Number %1$s was another activity: “%2$s”."), existing->number,
                          existing->title);
}

/**
 * laurel_plan_compare_is_newer:
 * @n_gone: how many activities of a plan are not in a file
 * @n_existing: how many it has
 *
 * A file in which most of the plan is not is hardly a newer one of it: what is gone is
 * not taken from it unasked.
 *
 * Returns: whether the file may be the plan as it is now
 */
gboolean
laurel_plan_compare_is_newer (int n_gone, int n_existing)
{
  return n_gone <= n_existing - n_gone;
}
