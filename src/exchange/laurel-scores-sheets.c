/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-scores-sheets.h"

#include "base/laurel-ratio.h"
#include "judging/scores/laurel-result-store.h"

#include <glib/gi18n-lib.h>

/*
 * Marks and results as tables that go out. What “judge rank” reads has its own headings, in no
 * language; what people read has theirs.
 */

static const char *
get_number (const LaurelEvidence *evidence, guint entry)
{
  return g_array_index (evidence->entries, LaurelEvidenceEntry, entry).number;
}

static void
add (LaurelSheet *sheet, const char *text)
{
  laurel_sheet_add (sheet, text ? text : "");
}

/* Nothing of it may be lost, and people may want to read it. */
static void
add_exact (LaurelSheet *sheet, const char *value)
{
  LaurelRatio ratio;

  if (value != NULL && laurel_ratio_read (value, &ratio))
    laurel_sheet_take (sheet, laurel_ratio_dup_short (ratio));
  else
    add (sheet, value);
}

/**
 * laurel_marks_make_sheet:
 * @evidence: marks
 * @judges: what its judges are called, no two the same
 *
 * Returns: (transfer full): a row for each mark, as “judge rank” reads them; empty where a judge
 *   abstained
 */
LaurelSheet *
laurel_marks_make_sheet (const LaurelEvidence *evidence, const char *const *judges)
{
  LaurelSheet *sheet = laurel_sheet_new (_("Marks"));

  laurel_sheet_add_column (sheet, "entry", LAUREL_SHEET_TEXT, 12);
  laurel_sheet_add_column (sheet, "judge", LAUREL_SHEET_TEXT, 18);
  laurel_sheet_add_column (sheet, "criterion", LAUREL_SHEET_TEXT, 18);
  laurel_sheet_add_column (sheet, "part", LAUREL_SHEET_TEXT, 12);
  laurel_sheet_add_column (sheet, "mark", LAUREL_SHEET_TEXT, 10);
  for (guint i = 0; i < evidence->marks->len; i++) {
    const LaurelEvidenceMark *mark = &g_array_index (evidence->marks, LaurelEvidenceMark, i);

    add (sheet, get_number (evidence, mark->entry));
    add (sheet, judges[mark->judge]);
    add (sheet, mark->criterion);
    add (sheet, mark->part);
    add_exact (sheet, mark->value);
  }

  return sheet;
}

static const char *
find_factor (const LaurelEvidence *evidence, guint entry)
{
  for (guint i = 0; i < evidence->factors->len; i++) {
    const LaurelEvidenceFactor *factor = &g_array_index (evidence->factors, LaurelEvidenceFactor,
                                                         i);

    if (factor->entry == entry && *factor->part == '\0')
      return factor->value;
  }

  return NULL;
}

static void
add_entries (LaurelSheet *sheet, const LaurelEvidence *evidence, gboolean has_factor)
{
  for (guint i = 0; i < evidence->entries->len; i++) {
    add (sheet, get_number (evidence, i));
    if (has_factor)
      add (sheet, find_factor (evidence, i));
  }
}

static void
add_parts (LaurelSheet *sheet, const LaurelEvidence *evidence)
{
  for (guint i = 0; i < evidence->factors->len; i++) {
    const LaurelEvidenceFactor *factor = &g_array_index (evidence->factors, LaurelEvidenceFactor,
                                                         i);

    if (*factor->part == '\0')
      continue;
    add (sheet, get_number (evidence, factor->entry));
    add (sheet, factor->part);
    add (sheet, factor->value);
  }
}

/**
 * laurel_factors_make_sheet:
 * @evidence: marks
 * @factor: (nullable): what the rules call what multiplies
 * @for_parts: whether what multiplies parts, not entries
 *
 * Returns: (transfer full): all entries, or the parts that something multiplies, as “judge rank”
 *   reads them
 */
LaurelSheet *
laurel_factors_make_sheet (const LaurelEvidence *evidence, const char *factor, gboolean for_parts)
{
  LaurelSheet *sheet = laurel_sheet_new (_("Entries"));

  laurel_sheet_add_column (sheet, "entry", LAUREL_SHEET_TEXT, 12);
  if (for_parts)
    laurel_sheet_add_column (sheet, "part", LAUREL_SHEET_TEXT, 12);
  if (factor != NULL)
    laurel_sheet_add_column (sheet, factor, LAUREL_SHEET_TEXT, 10);
  if (for_parts && factor != NULL)
    add_parts (sheet, evidence);
  else if (!for_parts)
    add_entries (sheet, evidence, factor != NULL);

  return sheet;
}

/* Returns: (transfer full): what was taken off, from which entry and why */
LaurelSheet *
laurel_deductions_make_sheet (const LaurelEvidence *evidence)
{
  LaurelSheet *sheet = laurel_sheet_new (_("Deductions"));

  laurel_sheet_add_column (sheet, "entry", LAUREL_SHEET_TEXT, 12);
  laurel_sheet_add_column (sheet, "points", LAUREL_SHEET_TEXT, 10);
  laurel_sheet_add_column (sheet, "reason", LAUREL_SHEET_TEXT, 30);
  for (guint i = 0; i < evidence->deductions->len; i++) {
    const LaurelEvidenceDeduction *item = &g_array_index (evidence->deductions,
                                                          LaurelEvidenceDeduction, i);

    add (sheet, get_number (evidence, item->entry));
    add_exact (sheet, item->points);
    add (sheet, item->reason);
  }

  return sheet;
}

/* Returns: (transfer full): what entries have of the indicators of an index */
LaurelSheet *
laurel_values_make_sheet (const LaurelEvidence *evidence)
{
  LaurelSheet *sheet = laurel_sheet_new (_("Values"));

  laurel_sheet_add_column (sheet, "entry", LAUREL_SHEET_TEXT, 12);
  laurel_sheet_add_column (sheet, "indicator", LAUREL_SHEET_TEXT, 18);
  laurel_sheet_add_column (sheet, "value", LAUREL_SHEET_TEXT, 12);
  for (guint i = 0; i < evidence->values->len; i++) {
    const LaurelEvidenceValue *item = &g_array_index (evidence->values, LaurelEvidenceValue, i);

    add (sheet, get_number (evidence, item->entry));
    add (sheet, item->indicator);
    add_exact (sheet, item->value);
  }

  return sheet;
}

/* ---- results ------------------------------------------------------------------------------ */

static void
take_place (LaurelSheet *sheet, LaurelResultPlace *place)
{
  int number = laurel_result_place_get_place (place);

  laurel_sheet_take (sheet, number > 0 ? g_strdup_printf ("%d", number) : g_strdup (""));
}

static GPtrArray *
list_places (LaurelReader *reader, gint64 result, GError **error)
{
  return laurel_library_ask (reader, &LAUREL_PLACES_OF_RESULT, g_variant_new ("(x)", result),
                             error);
}

/**
 * laurel_places_make_sheet:
 * @reader: where to read
 * @result: the id of a result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its places as “judge rank” tells them, the best first
 */
LaurelSheet *
laurel_places_make_sheet (LaurelReader *reader, gint64 result, GError **error)
{
  static const char *const HEADINGS[] = { "entry", "place", "tied", "score", "exact", "level" };
  g_autoptr (GPtrArray) places = list_places (reader, result, error);
  g_autoptr (LaurelSheet) sheet = laurel_sheet_new (_("Results"));

  for (gsize i = 0; i < G_N_ELEMENTS (HEADINGS); i++)
    laurel_sheet_add_column (sheet, HEADINGS[i], LAUREL_SHEET_TEXT, 12);
  for (guint i = 0; places != NULL && i < places->len; i++) {
    LaurelResultPlace *place = places->pdata[i];

    add (sheet, laurel_result_place_get_number (place) ? laurel_result_place_get_number (place)
                                                       : laurel_result_place_get_title (place));
    take_place (sheet, place);
    add (sheet, laurel_result_place_get_tied (place) ? "yes" : "no");
    add (sheet, laurel_result_place_get_score (place));
    add (sheet, laurel_result_place_get_exact (place));
    add (sheet, laurel_result_place_get_level (place));
  }

  return places != NULL ? g_steal_pointer (&sheet) : NULL;
}

static const LaurelSheetColumn COLUMNS[] = {
  { N_("Stage"), LAUREL_SHEET_TEXT, 20 },
  { N_("Section"), LAUREL_SHEET_TEXT, 20 },
  { N_("Version"), LAUREL_SHEET_NUMBER, 8 },
  { N_("Place"), LAUREL_SHEET_NUMBER, 8 },
  { N_("Number"), LAUREL_SHEET_TEXT, 12 },
  { N_("Title"), LAUREL_SHEET_TEXT, 40 },
  { N_("Organisation"), LAUREL_SHEET_TEXT, 28 },
  { N_("Score"), LAUREL_SHEET_TEXT, 10 },
  { N_("Award"), LAUREL_SHEET_TEXT, 16 },
};

static gboolean
add_result (LaurelSheet *sheet, LaurelReader *reader, LaurelResult *result, GError **error)
{
  g_autoptr (GPtrArray) places = list_places (reader, laurel_row_get_id (LAUREL_ROW (result)),
                                              error);

  for (guint i = 0; places != NULL && i < places->len; i++) {
    LaurelResultPlace *place = places->pdata[i];

    add (sheet, laurel_result_get_stage (result));
    add (sheet, laurel_result_get_scope (result));
    laurel_sheet_take (sheet, g_strdup_printf ("%d", laurel_result_get_version (result)));
    take_place (sheet, place);
    add (sheet, laurel_result_place_get_number (place));
    add (sheet, laurel_result_place_get_title (place));
    add (sheet, laurel_result_place_get_organization (place));
    add (sheet, laurel_result_place_get_score (place));
    add (sheet, laurel_result_place_get_level (place));
  }

  return places != NULL;
}

/**
 * laurel_results_make_sheet:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): all places of its results, as they were released last
 */
LaurelSheet *
laurel_results_make_sheet (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelSheet) sheet = laurel_sheet_new_with (_("Results"), COLUMNS,
                                                         G_N_ELEMENTS (COLUMNS));
  g_autoptr (GPtrArray) results =
    laurel_library_ask (reader, &LAUREL_RESULTS_OF_CONTEST, g_variant_new ("(x)", contest), error);

  for (guint i = 0; results != NULL && i < results->len; i++)
    if (laurel_result_get_latest (results->pdata[i]) &&
        !add_result (sheet, reader, results->pdata[i], error))
      return NULL;

  return results != NULL ? g_steal_pointer (&sheet) : NULL;
}
