/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-ranking-warnings.h"

#include "base/laurel-tongue-words.h"

#include <string.h>

#define MOST_NAMES 5

/* A list of names that does not grow without end. */
typedef struct {
  GString *text;
  guint n;
} Names;

static void
add_name (Names *names, const char *name, const char *other)
{
  if (names->text == NULL)
    names->text = g_string_new (NULL);
  if (names->n++ < MOST_NAMES)
    g_string_append_printf (names->text, "%s%s%s%s", names->n > 1 ? ", " : "", name,
                            *other ? " – " : "", other);
}

/* Adds @format with the names in it, if there are any. */
static void
take_names (Names *names, GPtrArray *warnings, const char *format)
{
  if (names->n > MOST_NAMES)
    g_string_append (names->text, ", …");
  if (names->n > 0) {
    char **parts = g_strsplit (format, "%s", 2);

    g_ptr_array_add (warnings, g_strconcat (parts[0], names->text->str, parts[1], NULL));
    g_strfreev (parts);
  }
  if (names->text != NULL)
    g_string_free (names->text, TRUE);
}

/* Where sheets that are finished take all the marks, there are no others. */
static void
find_unfinished (const LaurelRule *rule, const LaurelMarks *marks, const LaurelTally *tally,
                 GPtrArray *warnings)
{
  g_autoptr (GArray) unfinished = NULL;
  Names names = { 0 };

  if (marks->marks->len == tally->sheets->len * rule->criteria->len)
    return;

  unfinished = laurel_score_sheets_list_unfinished (rule, marks);
  for (guint i = 0; i < unfinished->len; i++) {
    const LaurelScoreSheet *sheet = &g_array_index (unfinished, LaurelScoreSheet, i);

    add_name (&names, laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, sheet->entry),
              laurel_marks_get_name (marks, LAUREL_NAMES_JUDGES, sheet->judge));
  }
  /* Translators: %s is a list of entries, each with a judge. */
  take_names (&names, warnings, _("Not all criteria were marked, so these do not count: %s."));
}

/* Other judges, other measures, unless the method corrects that. */
static void
find_other_judges (const LaurelRule *rule, const LaurelMarks *marks, const LaurelTally *tally,
                   GPtrArray *warnings)
{
  g_autofree const LaurelUnit **firsts =
    g_new0 (const LaurelUnit *, laurel_marks_count (marks, LAUREL_NAMES_PARTS) + 1);
  Names names = { 0 };

  if (rule->method == LAUREL_METHOD_SEVERITY || rule->method == LAUREL_METHOD_Z_SCORE ||
      tally->has_same_judges)
    return;

  for (guint i = 0; i < tally->units->len; i++) {
    const LaurelUnit *unit = &g_array_index (tally->units, LaurelUnit, i);

    if (firsts[unit->part] == NULL)
      firsts[unit->part] = unit;
    else if (!laurel_tally_has_same_judges (tally, firsts[unit->part], unit))
      add_name (&names, laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, unit->entry),
                laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, unit->part));
  }
  /* Translators: %s is a list of entries. */
  take_names (&names, warnings, _("Entries were not marked by the same judges, and some judges "
                                  "may be stricter than others: %s."));
}

static const char *
get_of_gaps (const LaurelRule *rule)
{
  switch (rule->parts) {
  case LAUREL_PARTS_MEAN:
    /* Translators: %s is a list of entries. */
    return _("These were not marked in all parts; their mean is of those that were: %s.");
  case LAUREL_PARTS_LAST:
    /* Translators: %s is a list of entries. */
    return _("These were not marked in all parts, and come after those who were in a later one: "
             "%s.");
  case LAUREL_PARTS_SUM:
  case LAUREL_PARTS_BEST:
  default:
    /* Translators: %s is a list of entries. */
    return _("These were not marked in all parts; what is missing counts nothing: %s.");
  }
}

static void
find_gaps (const LaurelRule *rule, const LaurelMarks *marks, const LaurelTally *tally,
           GPtrArray *warnings)
{
  guint n_parts = laurel_marks_count (marks, LAUREL_NAMES_PARTS);
  guint n_wanted = rule->parts == LAUREL_PARTS_BEST ? MIN (rule->n_best, n_parts) : n_parts;
  Names unmarked = { 0 }, partly = { 0 };

  for (guint i = 0; i < laurel_marks_count (marks, LAUREL_NAMES_ENTRIES); i++) {
    guint n = tally->first_units[i + 1] - tally->first_units[i];
    const char *name = laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, i);

    if (n == 0)
      add_name (&unmarked, name, "");
    else if (n < n_wanted)
      add_name (&partly, name, "");
  }
  /* Translators: %s is a list of entries. */
  take_names (&unmarked, warnings, _("No judge finished these, so they have no place: %s."));
  take_names (&partly, warnings, get_of_gaps (rule));
}

static void
find_unknown_weights (const LaurelRule *rule, const LaurelMarks *marks, GPtrArray *warnings)
{
  Names names = { 0 };
  guint part;

  for (guint i = 0; i < rule->part_weights->len; i++) {
    const char *name = g_array_index (rule->part_weights, LaurelPartWeight, i).name;

    if (!laurel_marks_find (marks, LAUREL_NAMES_PARTS, name, &part))
      add_name (&names, name, "");
  }
  /* Translators: %s is a list of parts of a contest. */
  take_names (&names, warnings, _("The rule weighs parts that have no marks: %s."));
}

/**
 * laurel_ranking_warnings_find:
 * @rule: a rule
 * @marks: marks
 * @tally: what they came to
 * @warnings: (element-type utf8): where to
 *
 * Tells what is odd about the marks, and does not prevent a result.
 */
void
laurel_ranking_warnings_find (const LaurelRule *rule, const LaurelMarks *marks,
                              const LaurelTally *tally, GPtrArray *warnings)
{
  find_unfinished (rule, marks, tally, warnings);
  find_gaps (rule, marks, tally, warnings);
  find_other_judges (rule, marks, tally, warnings);
  find_unknown_weights (rule, marks, warnings);
}
