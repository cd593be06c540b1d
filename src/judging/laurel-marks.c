/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-marks.h"

#include "base/laurel-error.h"
#include "judging/laurel-ballot-order.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
deduction_clear (gpointer data)
{
  g_free (((LaurelMarkDeduction *) data)->reason);
}

LaurelMarks *
laurel_marks_new (void)
{
  LaurelMarks *self = g_new0 (LaurelMarks, 1);

  for (int i = 0; i < LAUREL_N_NAMES; i++) {
    self->names[i] = g_ptr_array_new_with_free_func (g_free);
    self->indexes[i] = g_hash_table_new (g_str_hash, g_str_equal);
  }
  self->marks = g_array_new (FALSE, FALSE, sizeof (LaurelMark));
  self->factors = g_array_new (FALSE, FALSE, sizeof (LaurelFactor));
  self->deductions = g_array_new (FALSE, FALSE, sizeof (LaurelMarkDeduction));
  g_array_set_clear_func (self->deductions, deduction_clear);

  return self;
}

void
laurel_marks_free (LaurelMarks *self)
{
  for (int i = 0; i < LAUREL_N_NAMES; i++) {
    g_hash_table_unref (self->indexes[i]);
    g_ptr_array_unref (self->names[i]);
  }
  g_array_unref (self->marks);
  g_array_unref (self->factors);
  g_array_unref (self->deductions);
  g_free (self);
}

guint
laurel_marks_count (const LaurelMarks *self, LaurelNames names)
{
  return self->names[names]->len;
}

const char *
laurel_marks_get_name (const LaurelMarks *self, LaurelNames names, guint i)
{
  return self->names[names]->pdata[i];
}

/**
 * laurel_marks_find:
 * @self: marks
 * @names: of what
 * @name: what it is called
 * @index: (out): which one it is
 *
 * Returns: whether there is one
 */
gboolean
laurel_marks_find (const LaurelMarks *self, LaurelNames names, const char *name, guint *index)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->indexes[names], name, NULL, &value))
    return FALSE;

  *index = GPOINTER_TO_UINT (value);
  return TRUE;
}

static guint
name (LaurelMarks *self, LaurelNames names, const char *text)
{
  guint index;
  char *copy;

  if (laurel_marks_find (self, names, text, &index))
    return index;

  index = self->names[names]->len;
  copy = g_strdup (text);
  g_ptr_array_add (self->names[names], copy);
  g_hash_table_insert (self->indexes[names], copy, GUINT_TO_POINTER (index));

  return index;
}

/* ---- adding ----------------------------------------------------------------- */

static gboolean
find_criterion (const LaurelRule *rule, const char *text, guint *index, GError **error)
{
  *index = 0;
  if (*text == '\0' && rule->criteria->len == 1)
    return TRUE;

  for (; *index < rule->criteria->len; ++*index)
    if (g_str_equal (laurel_rule_get_criterion (rule, *index)->name, text) && *text != '\0')
      return TRUE;

  if (*text == '\0')
    return laurel_refuse (error, _("It does not say for which criterion the mark is."));

  /* Translators: %s is what stands there. */
  return laurel_refuse (error, _("The rule has no criterion “%s” that marks are given for."), text);
}

static gboolean
refuse_above (const LaurelRule *rule, const char *text, GError **error)
{
  g_autofree char *bound = laurel_ratio_dup_short (rule->max);

  /* Translators: a mark, and the highest there is. */
  return laurel_refuse (error, _("%s is above the highest mark, %s."), text, bound);
}

/* What could not be read though it is all digits has more of them than can be computed with. */
static gboolean
is_huge (const char *text)
{
  return strspn (text, "0123456789") == strlen (text);
}

static gboolean
check_range (const LaurelRule *rule, LaurelRatio mark, const char *text, GError **error)
{
  LaurelRatio above = laurel_ratio_subtract (mark, rule->min);
  g_autofree char *bound = NULL;

  if (rule->has_min && above.over < 0) {
    bound = laurel_ratio_dup_short (rule->min);
    /* Translators: a mark, and the lowest there is. */
    return laurel_refuse (error, _("%s is below the lowest mark, %s."), text, bound);
  }
  if (rule->has_max && laurel_ratio_compare (mark, rule->max) > 0)
    return refuse_above (rule, text, error);
  if (rule->has_step && !laurel_ratio_is_whole (laurel_ratio_divide (above, rule->step))) {
    bound = laurel_ratio_dup_short (rule->step);
    /* Translators: a mark, and the step by which marks go. */
    return laurel_refuse (error, _("%s is between two marks: they go by steps of %s."),
                          text, bound);
  }

  return TRUE;
}

static gboolean
read_mark (LaurelMark *mark, const LaurelMarks *self, const LaurelRule *rule, const char *text,
           GError **error)
{
  mark->is_marked = *text != '\0';
  if (!mark->is_marked)
    return TRUE;

  if (!laurel_ratio_read (text, &mark->mark) && rule->has_max && is_huge (text))
    return refuse_above (rule, text, error);
  if (!laurel_ratio_read (text, &mark->mark))
    /* Translators: %s is what stands there. */
    return laurel_refuse (error, _("“%s” is no number. Write it as 9.5, or leave it empty where "
                                   "nothing was marked."), text);
  if (self->are_ballots && (mark->mark.under != 1 || mark->mark.over < 1))
    /* Translators: %s is what stands there. */
    return laurel_refuse (error, _("“%s” is no place: places are counted from 1."), text);

  return self->are_ballots || check_range (rule, mark->mark, text, error);
}

/**
 * laurel_marks_check:
 * @rule: a rule
 * @criterion: what a mark is for; "" where there is only one criterion
 * @value: the mark
 * @error: return location for a `LAUREL_RULE_ERROR` that says what is wrong with it
 *
 * Returns: whether the rule allows it
 */
gboolean
laurel_marks_check (const LaurelRule *rule, const char *criterion, const char *value,
                    GError **error)
{
  LaurelMarks none = { .are_ballots = rule->are_ballots };
  LaurelMark mark = { 0 };

  return find_criterion (rule, criterion, &mark.criterion, error) &&
         read_mark (&mark, &none, rule, value, error);
}

/**
 * laurel_marks_check_part:
 * @rule: a rule
 * @part: a part; "" where there is only one
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Where a rule names parts, there are no others; where it does not, there is one.
 *
 * Returns: whether marks are given in it
 */
gboolean
laurel_marks_check_part (const LaurelRule *rule, const char *part, GError **error)
{
  if (rule->part_order->len == 0 && *part == '\0')
    return TRUE;
  if (g_ptr_array_find_with_equal_func (rule->part_order, part, g_str_equal, NULL))
    return TRUE;

  if (rule->part_order->len == 0)
    /* Translators: %s is what stands there. */
    return laurel_refuse (error, _("The rules have no parts, so there is no “%s”."), part);
  if (*part == '\0')
    return laurel_refuse (error, _("It does not say for which part the mark is."));

  /* Translators: %s is what stands there. */
  return laurel_refuse (error, _("The rules have no part “%s”."), part);
}

/**
 * laurel_marks_add:
 * @self: marks
 * @rule: the rule they are given by
 * @fields: what stands in each #LaurelMarkField, without space around it; "" for nothing
 * @row: where it comes from
 * @wrong: (out): which field is wrong
 * @error: return location for an error
 */
gboolean
laurel_marks_add (LaurelMarks *self, const LaurelRule *rule, const char *const *fields, int row,
                  LaurelMarkField *wrong, GError **error)
{
  LaurelMark mark = { .row = row };

  *wrong = LAUREL_MARK_ENTRY;
  if (*fields[LAUREL_MARK_ENTRY] == '\0')
    return laurel_refuse (error, _("It does not say which entry was marked."));
  *wrong = LAUREL_MARK_JUDGE;
  if (*fields[LAUREL_MARK_JUDGE] == '\0')
    return laurel_refuse (error, _("It does not say which judge gave the mark."));
  *wrong = LAUREL_MARK_CRITERION;
  if (!find_criterion (rule, fields[LAUREL_MARK_CRITERION], &mark.criterion, error))
    return FALSE;
  *wrong = LAUREL_MARK_MARK;
  if (!read_mark (&mark, self, rule, fields[LAUREL_MARK_MARK], error))
    return FALSE;

  mark.entry = name (self, LAUREL_NAMES_ENTRIES, fields[LAUREL_MARK_ENTRY]);
  mark.judge = name (self, LAUREL_NAMES_JUDGES, fields[LAUREL_MARK_JUDGE]);
  mark.part = name (self, LAUREL_NAMES_PARTS, fields[LAUREL_MARK_PART]);
  g_array_append_val (self->marks, mark);

  return TRUE;
}

/**
 * laurel_marks_add_entry:
 * @self: marks
 * @entry: an entry, marked or not
 * @part: (nullable): a part of it
 * @factor: (nullable): what multiplies it, or "" if nothing does
 * @row: where it comes from
 * @error: return location for an error
 *
 * Only what is wrong with @factor sets an error.
 */
gboolean
laurel_marks_add_entry (LaurelMarks *self, const char *entry, const char *part, const char *factor,
                        int row, GError **error)
{
  LaurelFactor item = { .part = LAUREL_NO_PART, .row = row };

  if (factor != NULL && *factor != '\0' &&
      !laurel_marks_read_factor (factor, &item.factor, error))
    return FALSE;

  item.entry = name (self, LAUREL_NAMES_ENTRIES, entry);
  if (part != NULL)
    item.part = name (self, LAUREL_NAMES_PARTS, part);
  if (factor != NULL && *factor != '\0')
    g_array_append_val (self->factors, item);

  return TRUE;
}

/**
 * laurel_marks_add_name:
 * @self: marks
 * @names: of what
 * @text: what it is called
 *
 * Adds who or what may have no marks (yet).
 */
void
laurel_marks_add_name (LaurelMarks *self, LaurelNames names, const char *text)
{
  name (self, names, text);
}

/* ---- settling ---------------------------------------------------------------- */

typedef struct {
  char *name;
  guint index;
  guint rank; /* before names are compared */
} Named;

static int
compare_named (gconstpointer a, gconstpointer b)
{
  const Named *one = a, *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;

  return laurel_marks_compare (one->name, other->name);
}

/* Parts come in the order that the rule says, or numbers in theirs, or else in that of the
 * files. */
static guint
rank_part (const LaurelRule *rule, const char *part, guint index, gboolean are_numbers)
{
  for (guint i = 0; i < rule->part_order->len; i++)
    if (g_str_equal (rule->part_order->pdata[i], part))
      return i;

  return rule->part_order->len + (are_numbers ? 0 : index);
}

/* Returns: (transfer full): what a name is but for its number: “round” of round 2 */
static char *
dup_numbered (const char *name)
{
  GString *text = g_string_new (NULL);

  for (; *name != '\0'; name++)
    if (!g_ascii_isdigit (*name))
      g_string_append_c (text, *name);

  return g_string_free (text, FALSE);
}

/* Whether the names are numbers, or one name with several: r1, r2. */
static gboolean
are_numbered (const GPtrArray *names)
{
  g_autofree char *first = names->len > 0 ? dup_numbered (names->pdata[0]) : NULL;

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *other = dup_numbered (names->pdata[i]);

    if (strlen (other) == strlen (names->pdata[i]) || !g_str_equal (other, first))
      return FALSE;
  }

  return TRUE;
}

/* Puts the names in order; where each was before is told by the list that is returned. */
static guint *
sort_names (LaurelMarks *self, const LaurelRule *rule, LaurelNames names)
{
  GPtrArray *array = self->names[names];
  gboolean numbers = are_numbered (array);
  g_autofree Named *named = g_new (Named, array->len + 1);
  guint *moved = g_new (guint, array->len + 1);

  for (guint i = 0; i < array->len; i++)
    named[i] = (Named) { array->pdata[i], i, 0 };
  for (guint i = 0; names == LAUREL_NAMES_PARTS && i < array->len; i++)
    named[i].rank = rank_part (rule, named[i].name, i, numbers);
  if (array->len > 0)
    qsort (named, array->len, sizeof *named, compare_named);
  for (guint i = 0; i < array->len; i++) {
    array->pdata[i] = named[i].name;
    moved[named[i].index] = i;
    g_hash_table_insert (self->indexes[names], named[i].name, GUINT_TO_POINTER (i));
  }

  return moved;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const LaurelMark *one = a, *other = b;

  if (one->entry != other->entry)
    return one->entry < other->entry ? -1 : 1;
  if (one->part != other->part)
    return one->part < other->part ? -1 : 1;
  if (one->judge != other->judge)
    return one->judge < other->judge ? -1 : 1;
  if (one->criterion != other->criterion)
    return one->criterion < other->criterion ? -1 : 1;

  return 0;
}

static gboolean
check_twice (const LaurelMarks *self, int *row, GError **error)
{
  for (guint i = 1; i < self->marks->len; i++) {
    const LaurelMark *mark = &g_array_index (self->marks, LaurelMark, i);

    if (compare_marks (mark - 1, mark) != 0)
      continue;
    *row = MAX (mark->row, mark[-1].row);
    /* Translators: an entry, a judge, and the number of a row. */
    return laurel_refuse (error, _("“%s” has another mark of “%s” for the same, in row %d. Take "
                                   "one of them out."),
                          laurel_marks_get_name (self, LAUREL_NAMES_ENTRIES, mark->entry),
                          laurel_marks_get_name (self, LAUREL_NAMES_JUDGES, mark->judge),
                          MIN (mark->row, mark[-1].row));
  }

  return TRUE;
}

/* Parts have names, or there are none. */
static gboolean
check_parts (const LaurelMarks *self, const LaurelRule *rule, int *row, GError **error)
{
  guint nameless, part;

  if (laurel_marks_find (self, LAUREL_NAMES_PARTS, "", &nameless) &&
      laurel_marks_count (self, LAUREL_NAMES_PARTS) > 1) {
    for (guint i = 0; i < self->marks->len; i++)
      if (g_array_index (self->marks, LaurelMark, i).part == nameless)
        *row = g_array_index (self->marks, LaurelMark, i).row;
    return laurel_refuse (error, _("It does not say for which part the mark is, and others do."));
  }
  for (guint i = 0; i < rule->ties->len; i++) {
    const LaurelTieStep *step = &g_array_index (rule->ties, LaurelTieStep, i);

    if (step->kind == LAUREL_TIE_PART &&
        !laurel_marks_find (self, LAUREL_NAMES_PARTS, step->name, &part))
      /* Translators: the number of a step, and what stands there. */
      return laurel_refuse (error, _("ties/%u: There is no part “%s” among the marks. Correct its "
                                     "name, or take the step out."), i + 1, step->name);
  }

  return TRUE;
}

/* Which part is the last must not depend on the order of rows. */
static gboolean
check_order (const LaurelMarks *self, const LaurelRule *rule, GError **error)
{
  const GPtrArray *parts = self->names[LAUREL_NAMES_PARTS];

  if (rule->parts != LAUREL_PARTS_LAST || parts->len < 2 || are_numbered (parts))
    return TRUE;

  for (guint i = 0; i < parts->len; i++)
    if (!g_ptr_array_find_with_equal_func (rule->part_order, parts->pdata[i], g_str_equal, NULL)) {
      g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                   /* Translators: %s is the name of a part. */
                   _("The last part counts, and nothing says where “%s” is: name the parts in "
                     "their “order” in the rules."), (const char *) parts->pdata[i]);
      return FALSE;
    }

  return TRUE;
}

/**
 * laurel_marks_settle:
 * @self: marks, all of which were added
 * @rule: the rule they are given by
 * @row: (out): the row that is wrong, or 0 if the rule is
 * @error: return location for an error
 *
 * Puts everything in an order that does not depend on that of the rows. Nothing is added
 * after that.
 */
gboolean
laurel_marks_settle (LaurelMarks *self, const LaurelRule *rule, int *row, GError **error)
{
  g_autofree guint *entries = sort_names (self, rule, LAUREL_NAMES_ENTRIES);
  g_autofree guint *judges = sort_names (self, rule, LAUREL_NAMES_JUDGES);
  g_autofree guint *parts = sort_names (self, rule, LAUREL_NAMES_PARTS);

  *row = 0;
  for (guint i = 0; i < self->marks->len; i++) {
    LaurelMark *mark = &g_array_index (self->marks, LaurelMark, i);

    mark->entry = entries[mark->entry];
    mark->judge = judges[mark->judge];
    mark->part = parts[mark->part];
  }
  for (guint i = 0; i < self->factors->len; i++) {
    LaurelFactor *factor = &g_array_index (self->factors, LaurelFactor, i);

    factor->entry = entries[factor->entry];
    if (factor->part != LAUREL_NO_PART)
      factor->part = parts[factor->part];
  }
  for (guint i = 0; i < self->deductions->len; i++) {
    LaurelMarkDeduction *item = &g_array_index (self->deductions, LaurelMarkDeduction, i);

    item->entry = entries[item->entry];
  }
  g_array_sort (self->marks, compare_marks);
  laurel_marks_sort_factors (self);

  return check_parts (self, rule, row, error) && check_order (self, rule, error) &&
         check_twice (self, row, error) &&
         (!self->are_ballots || laurel_ballot_order_check (self, row, error));
}

/* ---- after that ---------------------------------------------------------------- */

/* Where the mark stands, or would. */
static guint
find_place (const LaurelMarks *self, const LaurelMark *mark)
{
  guint from = 0, to = self->marks->len;

  while (from < to) {
    guint middle = from + (to - from) / 2;

    if (compare_marks (&g_array_index (self->marks, LaurelMark, middle), mark) < 0)
      from = middle + 1;
    else
      to = middle;
  }

  return from;
}

static gboolean
is_at (const LaurelMarks *self, guint place, const LaurelMark *mark)
{
  return place < self->marks->len &&
         compare_marks (&g_array_index (self->marks, LaurelMark, place), mark) == 0;
}

/**
 * laurel_marks_put:
 * @self: marks that are settled
 * @mark: a mark of those whose names it has
 *
 * Adds it, or puts it in the place of the one for the same.
 */
void
laurel_marks_put (LaurelMarks *self, const LaurelMark *mark)
{
  guint place = find_place (self, mark);

  if (is_at (self, place, mark))
    g_array_index (self->marks, LaurelMark, place) = *mark;
  else
    g_array_insert_vals (self->marks, place, mark, 1);
}

/* Takes out the mark for the same, if there is one. */
void
laurel_marks_remove (LaurelMarks *self, const LaurelMark *mark)
{
  guint place = find_place (self, mark);

  if (is_at (self, place, mark))
    g_array_remove_index (self->marks, place);
}

/* Returns: which is the first mark of the entry, or would be */
guint
laurel_marks_find_entry (const LaurelMarks *self, guint entry)
{
  return find_place (self, &(LaurelMark) { .entry = entry });
}
