/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-marks-list.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-title-likeness.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-section.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/laurel-marks.h"
#include "judging/scores/laurel-entry-factor-store.h"
#include "judging/scores/laurel-mark-writer.h"
#include "judging/scores/laurel-sheet-mark-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How the marks of a list differ from what a stage has, and what is wrong with them. */

#define ID "%" G_GINT64_FORMAT

typedef struct {
  LaurelMarksList *list;
  LaurelReader *reader;
  LaurelContestStage *stage;
  GPtrArray *entries;
  GHashTable *by_number; /* (element-type utf8 LaurelEntry): %NULL for several */
  GHashTable *by_digits; /* without the zeros before, which spreadsheets take away */
  GHashTable *by_title;
  GHashTable *judges;    /* (element-type utf8 LaurelJudge): %NULL for several */
  GHashTable *rules;     /* (element-type gint64 LaurelRule): by section, or 0 for all */
  GHashTable *places;    /* (element-type utf8 gint64): "entry judge" → the placement */
  GHashTable *kept_out;  /* (element-type utf8): "judge entry" */
  GHashTable *there;     /* (element-type utf8 utf8): a seat → its mark */
  GHashTable *listed;    /* (element-type utf8 LaurelListMark): a seat → where it is filled */
  GHashTable *factors;   /* (element-type utf8 utf8): a seat of an entry → what multiplies it */
  GHashTable *blamed;    /* (element-type utf8): what was told of a cell already */
} Comparing;

static void
blame (Comparing *self, LaurelListMark *mark, const LaurelListCell *cell, LaurelExchangeError code,
       const char *hint, char *message)
{
  char *key = g_strdup_printf ("%d %d %d", cell->row, cell->column, (int) code);

  /* What is wrong with a whole row or column is told once. */
  if (g_hash_table_add (self->blamed, key) || cell == &mark->mark)
    laurel_marks_list_blame (self->list, mark, cell,
                             laurel_fault_new (code, LAUREL_FAULT_ERROR, hint, "%s", message));
  mark->state = LAUREL_LIST_WRONG;
  g_free (message);
}

/* ---- who is meant ------------------------------------------------------------------------ */

static const char *
skip_zeros (const char *number)
{
  return number[strspn (number, "0123456789")] == '\0' ? number + strspn (number, "0") : number;
}

static LaurelEntry *
find_entry (Comparing *self, const char *text, gboolean *is_several)
{
  GHashTable *const ways[] = { self->by_number, self->by_digits, self->by_title };
  const char *const keys[] = { text, skip_zeros (text), text };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++) {
    gpointer entry;

    if (!g_hash_table_lookup_extended (ways[i], keys[i], NULL, &entry))
      continue;
    *is_several = entry == NULL;
    return entry;
  }

  *is_several = FALSE;
  return NULL;
}

static LaurelEntry *
settle_entry (Comparing *self, LaurelListMark *mark)
{
  gboolean is_several;
  LaurelEntry *entry = find_entry (self, mark->entry.text ? mark->entry.text : "", &is_several);

  if (mark->entry.text == NULL)
    blame (self, mark, &mark->entry, LAUREL_EXCHANGE_ERROR_UNKNOWN_ENTRY, _("Fill it in."),
           g_strdup (_("It does not say which entry was marked.")));
  else if (is_several)
    blame (self, mark, &mark->entry, LAUREL_EXCHANGE_ERROR_SEVERAL,
           _("Write the number of the entry."),
           /* Translators: %s is the title of entries. */
           g_strdup_printf (_("Several entries are called “%s”."), mark->entry.text));
  else if (entry == NULL)
    blame (self, mark, &mark->entry, LAUREL_EXCHANGE_ERROR_UNKNOWN_ENTRY,
           _("Write its number, or its title if no other has it."),
           /* Translators: %s is what stands there. */
           g_strdup_printf (_("This contest has no entry “%s”."), mark->entry.text));
  else if (g_strv_contains ((const char *const[]) { "refused", "withdrawn", "disqualified", NULL },
                            laurel_entry_get_state (entry)))
    blame (self, mark, &mark->entry, LAUREL_EXCHANGE_ERROR_NOT_ASSIGNED, _("Delete the row."),
           /* Translators: %s is the number of an entry. */
           g_strdup_printf (_("Entry %s does not take part (any more)."),
                            laurel_entry_get_number (entry)));

  return entry;
}

static LaurelJudge *
settle_judge (Comparing *self, LaurelListMark *mark)
{
  gpointer judge = NULL;
  gboolean is_known = mark->judge.text != NULL &&
                      g_hash_table_lookup_extended (self->judges, mark->judge.text, NULL, &judge);

  if (mark->judge.text == NULL)
    blame (self, mark, &mark->judge, LAUREL_EXCHANGE_ERROR_UNKNOWN_JUDGE, _("Fill it in."),
           g_strdup (_("It does not say which judge gave the mark.")));
  else if (!is_known)
    blame (self, mark, &mark->judge, LAUREL_EXCHANGE_ERROR_UNKNOWN_JUDGE,
           _("Write the name as the jury has it."),
           /* Translators: %s is what stands there. */
           g_strdup_printf (_("“%s” is no judge of this contest."), mark->judge.text));
  else if (judge == NULL)
    blame (self, mark, &mark->judge, LAUREL_EXCHANGE_ERROR_SEVERAL,
           _("Tell them apart in the jury, and write that name."),
           /* Translators: %s is a name. */
           g_strdup_printf (_("Several judges are called “%s”."), mark->judge.text));

  return judge;
}

/* ---- by which rules ------------------------------------------------------------------------- */

static const LaurelRule *
find_rule (Comparing *self, LaurelEntry *entry)
{
  const gint64 sections[] = { laurel_entry_get_category_id (entry),
                              laurel_entry_get_group_id (entry),
                              laurel_entry_get_division_id (entry), 0 };
  const LaurelRule *rule = NULL;

  for (gsize i = 0; rule == NULL && i < G_N_ELEMENTS (sections); i++)
    if (sections[i] != 0 || i == G_N_ELEMENTS (sections) - 1)
      rule = g_hash_table_lookup (self->rules, &sections[i]);

  return rule;
}

/* As the rules write it; what they do not know stays as it is, and is told. */
static char *
dup_criterion (const LaurelRule *rule, const char *text)
{
  g_autofree char *folded = laurel_title_likeness_fold (text);

  if (*text == '\0' && rule->criteria->len == 1)
    return g_strdup (laurel_rule_get_criterion (rule, 0)->name);
  for (guint i = 0; *folded != '\0' && i < rule->criteria->len; i++) {
    const char *name = laurel_rule_get_criterion (rule, i)->name;
    g_autofree char *known = laurel_title_likeness_fold (name);

    if (g_str_equal (known, folded))
      return g_strdup (name);
  }

  return g_strdup (text);
}

static const char *
get_text (const LaurelListCell *cell)
{
  return cell->text ? cell->text : "";
}

/* A number has one way of being written, and abstaining one word. */
static char *
dup_value (const char *text)
{
  LaurelRatio ratio;

  if (g_strv_contains ((const char *const[]) { LAUREL_MARK_ABSTAINED, "abstain", "弃权", NULL },
                       text))
    return g_strdup (LAUREL_MARK_ABSTAINED);

  return laurel_ratio_read (text, &ratio) ? laurel_ratio_dup_exact (ratio) : g_strdup (text);
}

static void
settle_value (Comparing *self, LaurelListMark *mark, const LaurelRule *rule)
{
  const LaurelListCell *part = mark->part.column >= 0 ? &mark->part : &mark->mark;
  const LaurelListCell *criterion = mark->criterion.column >= 0 ? &mark->criterion : &mark->mark;
  g_autoptr (GError) error = NULL;

  mark->named = dup_criterion (rule, get_text (&mark->criterion));
  mark->value = dup_value (mark->mark.text);
  if (!laurel_marks_check_part (rule, get_text (&mark->part), &error)) {
    blame (self, mark, part, LAUREL_EXCHANGE_ERROR_WRONG_MARK, _("Correct the cell."),
           g_strdup (error->message));
    return;
  }
  if (!laurel_marks_check (rule, mark->named, "", &error)) {
    blame (self, mark, criterion, LAUREL_EXCHANGE_ERROR_WRONG_MARK, _("Correct the cell."),
           g_strdup (error->message));
    return;
  }
  if (!g_str_equal (mark->value, LAUREL_MARK_ABSTAINED) &&
      !laurel_marks_check (rule, mark->named, mark->mark.text, &error))
    blame (self, mark, &mark->mark, LAUREL_EXCHANGE_ERROR_WRONG_MARK, _("Correct the cell."),
           g_strdup (error->message));
}

/* ---- whether they may ----------------------------------------------------------------------- */

static gboolean
settle_place (Comparing *self, LaurelListMark *mark, LaurelEntry *entry, LaurelJudge *judge)
{
  gint64 entry_id = laurel_row_get_id (LAUREL_ROW (entry));
  gint64 judge_id = laurel_row_get_id (LAUREL_ROW (judge));
  g_autofree char *place = g_strdup_printf (ID " " ID, entry_id, judge_id);
  g_autofree char *pair = g_strdup_printf (ID " " ID, judge_id, entry_id);
  const gint64 *placement = g_hash_table_lookup (self->places, place);
  g_autoptr (GError) error = NULL;

  if (g_hash_table_contains (self->kept_out, pair)) {
    if (!laurel_interest_check (self->reader, laurel_contest_stage_get_contest_id (self->stage),
                                judge_id, entry_id, &error))
      blame (self, mark, &mark->mark, LAUREL_EXCHANGE_ERROR_IN_CONFLICT, _("Take the mark out."),
             g_strdup (error->message));
    return error == NULL;
  }
  if (placement == NULL) {
    blame (self, mark, &mark->mark, LAUREL_EXCHANGE_ERROR_NOT_ASSIGNED,
           _("Assign the judge first, or take the mark out."),
           /* Translators: %1$s is a judge, %2$s the number of an entry. */
           g_strdup_printf (_("%1$s does not judge entry %2$s in this stage."),
                            laurel_judge_get_name (judge), laurel_entry_get_number (entry)));
    return FALSE;
  }

  mark->placement = *placement;
  return TRUE;
}

static char *
dup_seat (gint64 placement, const char *criterion, const char *part)
{
  return g_strdup_printf (ID "\n%s\n%s", placement, criterion, part);
}

/* One seat takes one mark, even if both are alike: somebody may have meant another judge. */
static void
settle_state (Comparing *self, LaurelListMark *mark)
{
  char *seat = dup_seat (mark->placement, mark->named, get_text (&mark->part));
  const char *known = g_hash_table_lookup (self->there, seat);
  LaurelListMark *other = g_hash_table_lookup (self->listed, seat);

  if (other != NULL) {
    g_autofree char *cell = laurel_table_dup_cell_name (self->list->table, other->mark.row,
                                                        other->mark.column);
    g_autofree char *row = g_strdup_printf ("%d", laurel_table_get_row_number (self->list->table,
                                                                               other->mark.row));

    blame (self, mark, &mark->mark, LAUREL_EXCHANGE_ERROR_TWICE, _("Take one of them out."),
           /* Translators: %1$s is the number of an entry, %2$s a judge, %3$s where, as C7. */
           g_strdup_printf (_("Entry %1$s has another mark of %2$s for the same, in %3$s."),
                            mark->number, mark->judge.text, cell ? cell : row));
    g_free (seat);
    return;
  }

  mark->state = known == NULL ? LAUREL_LIST_NEW
                : g_str_equal (known, mark->value) ? LAUREL_LIST_SAME : LAUREL_LIST_CHANGED;
  g_hash_table_insert (self->listed, seat, mark);
}

/* ---- what multiplies ------------------------------------------------------------------------ */

/* An entry may have the id of a placement. */
static char *
dup_factor_seat (gint64 entry, const char *part)
{
  return g_strdup_printf ("entry " ID "\n%s", entry, part);
}

static gboolean
check_factor (const LaurelListMark *factor, const LaurelRule *rule, GError **error)
{
  const char *part = get_text (&factor->part);
  LaurelRatio value;

  if (rule->factor == NULL)
    return laurel_refuse (error, _("The rules name no factor: nothing multiplies entries."));

  return (*part == '\0' || laurel_marks_check_part (rule, part, error)) &&
         laurel_marks_read_factor (factor->mark.text, &value, error);
}

static gboolean
is_same_number (const char *text, const char *other)
{
  LaurelRatio one, two;

  return laurel_ratio_read (text, &one) && laurel_ratio_read (other, &two) &&
         laurel_ratio_compare (one, two) == 0;
}

/* Two for the same are told at the second, as two marks are. */
static void
settle_factor (Comparing *self, LaurelListMark *factor, LaurelEntry *entry, const LaurelRule *rule)
{
  g_autoptr (GError) error = NULL;
  const char *known;
  char *seat;

  if (!check_factor (factor, rule, &error)) {
    blame (self, factor, &factor->mark, LAUREL_EXCHANGE_ERROR_WRONG_MARK, _("Correct the cell."),
           g_strdup (error->message));
    return;
  }

  factor->entry_id = laurel_row_get_id (LAUREL_ROW (entry));
  factor->named = g_strdup (rule->factor);
  factor->value = g_strdup (factor->mark.text);
  seat = dup_factor_seat (factor->entry_id, get_text (&factor->part));
  known = g_hash_table_lookup (self->factors, seat);
  factor->state = known == NULL ? LAUREL_LIST_NEW
                  : is_same_number (known, factor->value) ? LAUREL_LIST_SAME : LAUREL_LIST_CHANGED;
  if (!g_hash_table_contains (self->listed, seat)) {
    g_hash_table_insert (self->listed, seat, factor);
    return;
  }

  blame (self, factor, &factor->mark, LAUREL_EXCHANGE_ERROR_TWICE, _("Take one of them out."),
         /* Translators: %1$s is the number of an entry, %2$s what multiplies it, as
          * “difficulty”. */
         g_strdup_printf (_("Entry %1$s has another “%2$s” in a row above."), factor->number,
                          rule->factor));
  g_free (seat);
}

/* ---- row by row ----------------------------------------------------------------------------- */

static void
check_mark (Comparing *self, LaurelListMark *mark)
{
  LaurelEntry *entry = settle_entry (self, mark);
  LaurelJudge *judge = mark->is_factor ? NULL : settle_judge (self, mark);
  const LaurelRule *rule = entry ? find_rule (self, entry) : NULL;

  if (entry != NULL)
    mark->number = g_strdup (laurel_entry_get_number (entry));
  if (entry != NULL && rule == NULL)
    blame (self, mark, &mark->entry, LAUREL_EXCHANGE_ERROR_WRONG_MARK,
           _("Fix the rules first."),
           g_strdup (_("The rules are not fixed yet. Fix them before the first mark is seen.")));
  if (mark->is_factor) {
    if (rule != NULL && mark->state != LAUREL_LIST_WRONG)
      settle_factor (self, mark, entry, rule);
    return;
  }
  if (rule != NULL)
    settle_value (self, mark, rule);
  if (mark->state != LAUREL_LIST_WRONG && settle_place (self, mark, entry, judge))
    settle_state (self, mark);
}

/* ---- what is missing ------------------------------------------------------------------------ */

static gboolean
is_full (Comparing *self, gint64 placement, const LaurelRule *rule)
{
  guint n_parts = MAX (rule->part_order->len, 1);

  for (guint i = 0; i < rule->criteria->len * n_parts; i++) {
    const char *part = rule->part_order->len > 0 ? rule->part_order->pdata[i % n_parts] : "";
    g_autofree char *seat =
      dup_seat (placement, laurel_rule_get_criterion (rule, i / n_parts)->name, part);

    if (!g_hash_table_contains (self->there, seat) && !g_hash_table_contains (self->listed, seat))
      return FALSE;
  }

  return TRUE;
}

/* Whoever types marks in as they come is told how far that is, and not stopped. */
static gboolean
warn_missing (Comparing *self, GError **error)
{
  g_autoptr (GPtrArray) placements =
    laurel_placement_list (self->reader, laurel_row_get_id (LAUREL_ROW (self->stage)), error);
  LaurelListCell cell = { NULL, self->list->heading, 0 };
  LaurelPlacement *first = NULL;
  gulong n = 0;

  for (guint i = 0; placements != NULL && i < placements->len; i++) {
    const char *number = laurel_placement_get_entry (placements->pdata[i]);
    LaurelEntry *entry = number ? g_hash_table_lookup (self->by_number, number) : NULL;
    const LaurelRule *rule = entry ? find_rule (self, entry) : NULL;

    if (rule == NULL || is_full (self, laurel_row_get_id (placements->pdata[i]), rule))
      continue;
    first = first ? first : placements->pdata[i];
    n++;
  }
  if (first != NULL)
    laurel_marks_list_blame (
      self->list, NULL, &cell,
      laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING, NULL,
                        /* Translators: %1$lu counts, %2$s is the number of an entry, %3$s a
                         * judge. */
                        ngettext ("%1$lu score sheet is not full yet: entry %2$s, %3$s.",
                                  "%1$lu score sheets are not full yet, the first of them entry "
                                  "%2$s, %3$s.", n), n, laurel_placement_get_entry (first),
                        laurel_placement_get_judge (first)));

  return placements != NULL;
}

/* ---- what the library knows ----------------------------------------------------------------- */

static void
index_name (GHashTable *table, const char *name, gpointer value)
{
  if (name != NULL)
    g_hash_table_insert (table, g_strdup (name),
                         g_hash_table_contains (table, name) ? NULL : value);
}

static void
index_entries (Comparing *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    LaurelEntry *entry = self->entries->pdata[i];
    const char *number = laurel_entry_get_number (entry);

    index_name (self->by_number, number, entry);
    index_name (self->by_digits, number ? skip_zeros (number) : NULL, entry);
    index_name (self->by_title, laurel_entry_get_title (entry), entry);
  }
}

static gboolean
load_rules (Comparing *self, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) rules = laurel_contest_rule_list_fixed (self->reader, contest, error);

  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    gint64 section = laurel_contest_rule_get_section_id (rules->pdata[i]);
    LaurelRule *rule = laurel_contest_rule_read (rules->pdata[i], error);

    if (rule == NULL)
      return FALSE;
    g_hash_table_insert (self->rules, g_memdup2 (&section, sizeof section), rule);
  }

  return rules != NULL;
}

static gboolean
load_places (Comparing *self, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) placements =
    laurel_placement_list (self->reader, laurel_row_get_id (LAUREL_ROW (self->stage)), error);
  g_autoptr (GArray) pairs =
    placements ? laurel_interest_list_pairs (self->reader, contest, laurel_day_today (), error)
               : NULL;

  for (guint i = 0; pairs != NULL && i < placements->len; i++) {
    gint64 id = laurel_row_get_id (placements->pdata[i]);

    g_hash_table_insert (self->places,
                         g_strdup_printf (ID " " ID,
                                          laurel_placement_get_entry_id (placements->pdata[i]),
                                          laurel_placement_get_judge_id (placements->pdata[i])),
                         g_memdup2 (&id, sizeof id));
  }
  for (guint i = 0; pairs != NULL && i < pairs->len; i++) {
    const LaurelInterestPair *pair = &g_array_index (pairs, LaurelInterestPair, i);

    g_hash_table_add (self->kept_out, g_strdup_printf (ID " " ID, pair->judge, pair->entry));
  }

  return pairs != NULL;
}

static gboolean
load_marks (Comparing *self, GError **error)
{
  g_autoptr (GPtrArray) marks =
    laurel_library_ask (self->reader, &LAUREL_MARKS_OF_STAGE,
                        g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->stage))),
                        error);

  for (guint i = 0; marks != NULL && i < marks->len; i++) {
    LaurelSheetMark *mark = marks->pdata[i];
    const char *value = laurel_sheet_mark_get_value (mark);

    g_hash_table_insert (self->there,
                         dup_seat (laurel_sheet_mark_get_placement_id (mark),
                                   laurel_sheet_mark_get_criterion (mark),
                                   laurel_sheet_mark_get_part (mark)),
                         g_strdup (value ? value : LAUREL_MARK_ABSTAINED));
  }

  return marks != NULL;
}

static gboolean
load_factors (Comparing *self, GError **error)
{
  g_autoptr (GPtrArray) factors =
    laurel_library_ask (self->reader, &LAUREL_FACTORS_OF_STAGE,
                        g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->stage))),
                        error);

  for (guint i = 0; factors != NULL && i < factors->len; i++)
    g_hash_table_insert (self->factors,
                         dup_factor_seat (laurel_entry_factor_get_entry_id (factors->pdata[i]),
                                          laurel_entry_factor_get_part (factors->pdata[i])),
                         g_strdup (laurel_entry_factor_get_value (factors->pdata[i])));

  return factors != NULL;
}

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

static void
comparing_clear (Comparing *self)
{
  GHashTable *const tables[] = { self->by_number, self->by_digits, self->by_title, self->judges,
                                 self->rules, self->places, self->kept_out, self->there,
                                 self->listed, self->factors, self->blamed };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_hash_table_unref (tables[i]);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparing, comparing_clear)

static void
rule_free (gpointer rule)
{
  laurel_rule_free (rule);
}

/**
 * laurel_marks_list_compare:
 * @self: a list
 * @reader: where to read
 * @stage: the stage that the marks are of
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Finds what is wrong with each mark, and which are there already.
 */
gboolean
laurel_marks_list_compare (LaurelMarksList *self, LaurelReader *reader, LaurelContestStage *stage,
                           GError **error)
{
  gint64 contest = laurel_contest_stage_get_contest_id (stage);
  g_auto (Comparing) comparing = {
    self, reader, stage, laurel_entry_list (reader, contest, error), new_table (NULL),
    new_table (NULL), new_table (NULL), new_table (NULL),
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, rule_free), new_table (g_free),
    new_table (NULL), new_table (g_free), new_table (NULL), new_table (g_free), new_table (NULL),
  };
  g_autoptr (GPtrArray) judges =
    comparing.entries ? laurel_judge_list (reader, contest, error) : NULL;

  for (guint i = 0; judges != NULL && i < judges->len; i++)
    index_name (comparing.judges, laurel_judge_get_name (judges->pdata[i]), judges->pdata[i]);
  if (judges == NULL)
    return FALSE;

  index_entries (&comparing);
  if (!load_rules (&comparing, contest, error) || !load_places (&comparing, contest, error) ||
      !load_marks (&comparing, error) || !load_factors (&comparing, error))
    return FALSE;

  for (guint i = 0; i < self->marks->len; i++)
    check_mark (&comparing, self->marks->pdata[i]);

  return warn_missing (&comparing, error);
}
