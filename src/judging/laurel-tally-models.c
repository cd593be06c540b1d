/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-tally-models.h"

#include "base/laurel-error.h"
#include "judging/laurel-severity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_NAMES 8

/* How judges differ, by models that compute with floating point. */

static LaurelScoreSheet *
get_sheet (const LaurelTally *self, guint i)
{
  return &g_array_index (self->sheets, LaurelScoreSheet, i);
}

static const char *
get_judge (const LaurelMarks *marks, guint judge)
{
  return laurel_marks_get_name (marks, LAUREL_NAMES_JUDGES, judge);
}

/* ---- severity --------------------------------------------------------------- */

/* Numbers those judges who gave anything. */
static guint
number_judges (const LaurelTally *self, guint n_judges, guint *numbers, guint *judges)
{
  guint n = 0;

  for (guint i = 0; i < n_judges; i++)
    numbers[i] = G_MAXUINT;
  for (guint i = 0; i < self->sheets->len; i++)
    numbers[get_sheet (self, i)->judge] = 0;
  for (guint i = 0; i < n_judges; i++) {
    if (numbers[i] == G_MAXUINT)
      continue;
    judges[n] = i;
    numbers[i] = n++;
  }

  return n;
}

static LaurelOpinion *
list_opinions (const LaurelTally *self, const guint *numbers)
{
  LaurelOpinion *opinions = g_new (LaurelOpinion, self->sheets->len + 1);

  for (guint u = 0; u < self->units->len; u++) {
    const LaurelUnit *unit = &g_array_index (self->units, LaurelUnit, u);

    for (guint i = unit->first; i < unit->first + unit->n; i++)
      opinions[i] = (LaurelOpinion) { u, numbers[get_sheet (self, i)->judge],
                                      get_sheet (self, i)->value.value };
  }

  return opinions;
}

/* A list that does not grow without end. */
static void
append_name (GString *text, const char *name, guint n)
{
  if (n < MOST_NAMES)
    g_string_append_printf (text, "%s%s", n > 0 ? ", " : "", name);
  else if (n == MOST_NAMES)
    g_string_append (text, ", …");
}

/* "J1, J2 (E1, E2)" of each island. */
static char *
name_islands (const LaurelTally *self, const LaurelMarks *marks, guint n_islands,
              const guint *islands, const guint *judges, guint n_judges, const guint *numbers)
{
  GString *text = g_string_new (NULL);

  for (guint island = 0; island < MIN (n_islands, MOST_NAMES); island++) {
    guint last = G_MAXUINT, n_judges_named = 0, n_entries_named = 0;

    g_string_append (text, island > 0 ? "; " : "");
    for (guint i = 0; i < n_judges; i++)
      if (islands[i] == island)
        append_name (text, get_judge (marks, judges[i]), n_judges_named++);
    g_string_append (text, " (");
    for (guint i = 0; i < self->sheets->len; i++) {
      const LaurelScoreSheet *sheet = get_sheet (self, i);

      if (islands[numbers[sheet->judge]] != island || sheet->entry == last)
        continue;
      last = sheet->entry;
      append_name (text, laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, last),
                   n_entries_named++);
    }
    g_string_append_c (text, ')');
  }

  return g_string_free (text, FALSE);
}

/* Between judges who have nothing in common nobody can tell who is severe. */
static gboolean
check_islands (const LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
               guint n_islands, const char *names, GPtrArray *warnings, GError **error)
{
  if (n_islands < 2)
    return TRUE;

  if (rule->prior.is_given) {
    /* Translators: %s is lists of judges, and of entries. */
    g_ptr_array_add (warnings, g_strdup_printf (_("These judges share no entry with the others, so "
                                                  "only the prior compares them: %s."), names));
    return TRUE;
  }

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %u is a number, %s is lists of judges, and of entries. */
               _("Severity cannot be told: the judges fall into %u groups that share no entry: %s. "
                 "Let a judge of one mark an entry of another, or rank each as a contest of its "
                 "own."), n_islands, names);
  return FALSE;
}

/* As many unknowns as marks, or more: then any severities fit, and none is known. */
static gboolean
check_freedom (const LaurelTally *self, const LaurelRule *rule, guint n_judges, guint n_islands,
               GPtrArray *warnings, GError **error)
{
  guint n_unknown = self->units->len + n_judges - n_islands;

  if (rule->prior.is_given || self->sheets->len == 0)
    return TRUE;
  if (n_judges < 2) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Severity compares judges, and there is only one. Choose another "
                           "method, or have more judges mark."));
    return FALSE;
  }
  if (self->sheets->len <= n_unknown)
    g_ptr_array_add (warnings,
                     /* Translators: both are numbers. */
                     g_strdup_printf (_("Severity is told by %u score sheets only, and %u numbers "
                                        "are looked for: it may be chance alone."),
                                      self->sheets->len, n_unknown));

  return TRUE;
}

static void
take_fit (LaurelTally *self, guint n_judges, const guint *numbers, const double *units,
          const double *severities)
{
  self->severities = g_new (double, n_judges + 1);
  for (guint i = 0; i < n_judges; i++)
    self->severities[i] = numbers[i] == G_MAXUINT ? NAN : severities[numbers[i]];
  for (guint i = 0; i < self->sheets->len; i++) {
    LaurelScoreSheet *sheet = get_sheet (self, i);

    sheet->value = laurel_score_new_rough (sheet->value.value - self->severities[sheet->judge]);
  }
  for (guint i = 0; i < self->units->len; i++)
    g_array_index (self->units, LaurelUnit, i).combined = laurel_score_new_rough (units[i]);
}

static LaurelSpread
get_spread (const LaurelRule *rule)
{
  return (LaurelSpread) { laurel_score_new_exact (rule->prior.entries).value,
                          laurel_score_new_exact (rule->prior.judges).value,
                          laurel_score_new_exact (rule->prior.noise).value };
}

/**
 * laurel_tally_fit_severity:
 * @self: (inout): a count whose units are known
 * @rule: a rule
 * @marks: marks
 * @warnings: (element-type utf8): where warnings go
 * @error: return location for an error
 */
gboolean
laurel_tally_fit_severity (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
                           GPtrArray *warnings, GError **error)
{
  guint n_all = laurel_marks_count (marks, LAUREL_NAMES_JUDGES), n, n_islands;
  g_autofree guint *numbers = g_new (guint, n_all + 1);
  g_autofree guint *judges = g_new (guint, n_all + 1);
  g_autofree guint *islands = g_new (guint, n_all + 1);
  g_autofree double *units = g_new (double, self->units->len + 1);
  g_autofree double *severities = g_new (double, n_all + 1);
  g_autofree LaurelOpinion *opinions = NULL;
  g_autofree char *names = NULL;
  LaurelSpread spread = rule->prior.is_given ? get_spread (rule) : (LaurelSpread) { 0 };

  n = number_judges (self, n_all, numbers, judges);
  if (n > LAUREL_SEVERITY_MOST) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %d is a number. */
                 _("Severity is computed for at most %d judges."), LAUREL_SEVERITY_MOST);
    return FALSE;
  }
  opinions = list_opinions (self, numbers);
  n_islands = laurel_severity_find_islands (opinions, self->sheets->len, self->units->len, n,
                                            islands);
  if (n_islands > 1)
    names = name_islands (self, marks, n_islands, islands, judges, n, numbers);
  if (!check_islands (self, rule, marks, n_islands, names, warnings, error) ||
      (!marks->are_partial && !check_freedom (self, rule, n, n_islands, warnings, error)))
    return FALSE;

  laurel_severity_fit (opinions, self->sheets->len, self->units->len, n,
                       rule->prior.is_given ? &spread : NULL, units, severities);
  take_fit (self, n_all, numbers, units, severities);

  return TRUE;
}

/* ---- z-scores ---------------------------------------------------------------- */

typedef struct {
  guint n;
  double sum;
  double squares; /* of what is left when the mean is taken off */
  LaurelRatio first;
  gboolean differs;
} Spread;

/* Parts have scales of their own: judges are compared in each by itself. */
typedef struct {
  guint n_judges;
  guint n_parts;
  Spread *judges; /* of each part */
  Spread *all;
} Spreads;

static Spread *
get_of_judge (const Spreads *self, const LaurelScoreSheet *sheet)
{
  return &self->judges[(gsize) sheet->part * self->n_judges + sheet->judge];
}

static double
get_mean (const Spread *spread)
{
  return spread->sum / spread->n;
}

static double
get_deviation (const Spread *spread)
{
  return sqrt (spread->squares / spread->n);
}

static void
measure (const LaurelTally *self, Spreads *spreads)
{
  for (guint i = 0; i < self->sheets->len; i++) {
    const LaurelScoreSheet *sheet = get_sheet (self, i);
    Spread *judge = get_of_judge (spreads, sheet);

    if (judge->n++ == 0)
      judge->first = sheet->total;
    judge->differs |= laurel_ratio_compare (judge->first, sheet->total) != 0;
    judge->sum += sheet->value.value;
    spreads->all[sheet->part].sum += sheet->value.value;
    spreads->all[sheet->part].n++;
  }
  for (guint i = 0; i < self->sheets->len; i++) {
    const LaurelScoreSheet *sheet = get_sheet (self, i);
    Spread *judge = get_of_judge (spreads, sheet), *all = &spreads->all[sheet->part];
    double own = sheet->value.value - get_mean (judge);
    double rest = sheet->value.value - get_mean (all);

    judge->squares += own * own;
    all->squares += rest * rest;
  }
}

/* “Ann”, or “Ann, final” where there are several parts. */
static char *
name_judge (const Spreads *spreads, const LaurelMarks *marks, gsize i)
{
  const char *judge = get_judge (marks, (guint) (i % spreads->n_judges));

  return spreads->n_parts < 2 ? g_strdup (judge)
         : g_strdup_printf ("%s, %s", judge,
                            laurel_marks_get_name (marks, LAUREL_NAMES_PARTS,
                                                   (guint) (i / spreads->n_judges)));
}

static gboolean
check_judges (const Spreads *spreads, const LaurelRule *rule, const LaurelMarks *marks,
              GError **error)
{
  for (gsize i = 0; i < (gsize) spreads->n_judges * spreads->n_parts; i++) {
    const Spread *judge = &spreads->judges[i];
    g_autofree char *name = NULL;

    if (judge->n == 0 || (judge->n >= rule->min_marks && judge->differs))
      continue;
    name = name_judge (spreads, marks, i);
    if (judge->n < rule->min_marks)
      g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                   /* Translators: a judge, and two numbers. */
                   _("“%s” marked only %u: a scale needs %u (“min_marks”). Choose another "
                     "method, or a smaller number if so few are enough."), name, judge->n,
                   rule->min_marks);
    else
      g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                   /* Translators: %s is a judge. */
                   _("“%s” gave the same mark to all: there is no scale to correct. Choose another "
                     "method."), name);
    return FALSE;
  }

  return TRUE;
}

/**
 * laurel_tally_fit_z_scores:
 * @self: (inout): a count whose units are known
 * @rule: a rule
 * @marks: marks
 * @error: return location for an error
 *
 * Gives all judges the mean and the deviation of all marks together, in each part by itself.
 */
gboolean
laurel_tally_fit_z_scores (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
                           GError **error)
{
  guint n_judges = laurel_marks_count (marks, LAUREL_NAMES_JUDGES);
  guint n_parts = laurel_marks_count (marks, LAUREL_NAMES_PARTS);
  g_autofree Spread *judges = g_new0 (Spread, (gsize) n_judges * n_parts + 1);
  g_autofree Spread *all = g_new0 (Spread, n_parts + 1);
  Spreads spreads = { n_judges, n_parts, judges, all };

  measure (self, &spreads);
  if (!check_judges (&spreads, rule, marks, error))
    return FALSE;

  for (guint i = 0; i < self->sheets->len; i++) {
    LaurelScoreSheet *sheet = get_sheet (self, i);
    const Spread *judge = get_of_judge (&spreads, sheet), *part = &all[sheet->part];
    double z = (sheet->value.value - get_mean (judge)) / get_deviation (judge);

    sheet->value = laurel_score_new_rough (get_mean (part) + get_deviation (part) * z);
  }

  return TRUE;
}
