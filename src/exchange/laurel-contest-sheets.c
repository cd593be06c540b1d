/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-contest-sheets.h"

#include "base/laurel-day.h"
#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-placement-store.h"

#include <glib/gi18n-lib.h>

/*
 * What is of a contest as tables that go out. What can be told of entries and judges when they
 * come in stands under the headings by which it is known then.
 */

static void
add (LaurelSheet *sheet, const char *text)
{
  laurel_sheet_add (sheet, text ? text : "");
}

static void
add_day (LaurelSheet *sheet, LaurelDay day)
{
  char *iso = laurel_day_dup_iso (day);

  laurel_sheet_take (sheet, iso ? iso : g_strdup (""));
}

/* Several in one cell, as they are read from one. */
static void
add_lines (LaurelSheet *sheet, const char *lines)
{
  GString *cell = g_string_new (lines);

  g_string_replace (cell, "\n", "; ", 0);
  laurel_sheet_take (sheet, g_string_free (cell, FALSE));
}

static GPtrArray *
ask (LaurelReader *reader, const LaurelQuery *query, gint64 id, GError **error)
{
  return laurel_library_ask (reader, query, g_variant_new ("(x)", id), error);
}

/* ---- entries ---------------------------------------------------------------------------- */

static const LaurelSheetColumn ENTRY_COLUMNS[] = {
  { N_("Number"), LAUREL_SHEET_TEXT, 12 },
  { N_("Title"), LAUREL_SHEET_TEXT, 40 },
  { N_("Category"), LAUREL_SHEET_TEXT, 14 },
  { N_("Group"), LAUREL_SHEET_TEXT, 14 },
  { N_("Division"), LAUREL_SHEET_TEXT, 14 },
  { N_("Organisation"), LAUREL_SHEET_TEXT, 28 },
  { N_("Recommending body"), LAUREL_SHEET_TEXT, 24 },
  { N_("Persons"), LAUREL_SHEET_TEXT, 30 },
  { N_("Received on"), LAUREL_SHEET_DAY, 12 },
  { N_("Reason for lateness"), LAUREL_SHEET_TEXT, 20 },
  { N_("Links"), LAUREL_SHEET_TEXT, 20 },
  { N_("Note"), LAUREL_SHEET_TEXT, 20 },
  { N_("Blind number"), LAUREL_SHEET_TEXT, 12 },
  { N_("State"), LAUREL_SHEET_TEXT, 14 },
  { N_("Reason"), LAUREL_SHEET_TEXT, 24 },
  { N_("Complete by"), LAUREL_SHEET_DAY, 12 },
};

/* Names in their order, each with its role in brackets. */
static gboolean
add_persons (LaurelSheet *sheet, LaurelReader *reader, gint64 entry, GError **error)
{
  g_autoptr (GPtrArray) persons = ask (reader, &LAUREL_PERSONS_OF_ENTRY, entry, error);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; persons != NULL && i < persons->len; i++) {
    const char *role = laurel_entry_person_get_role (persons->pdata[i]);

    g_string_append_printf (cell, "%s%s", i > 0 ? "; " : "",
                            laurel_entry_person_get_name (persons->pdata[i]));
    if (role != NULL)
      g_string_append_printf (cell, " (%s)", role);
  }
  laurel_sheet_take (sheet, g_string_free (cell, FALSE));

  return persons != NULL;
}

static void
add_answers (LaurelSheet *sheet, LaurelEntry *entry, GPtrArray *form)
{
  g_autoptr (JsonNode) root = laurel_json_parse (laurel_entry_get_fields (entry));
  JsonObject *answers = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                        ? json_node_get_object (root) : NULL;

  for (guint i = 0; i < form->len; i++) {
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, laurel_row_get_id (form->pdata[i]));

    add (sheet, laurel_json_get_text (answers, id));
  }
}

static gboolean
add_entry (LaurelSheet *sheet, LaurelReader *reader, LaurelEntry *entry, GPtrArray *form,
           GError **error)
{
  g_auto (GStrv) links = laurel_json_dup_words (laurel_entry_get_links (entry));

  add (sheet, laurel_entry_get_number (entry));
  add (sheet, laurel_entry_get_title (entry));
  add (sheet, laurel_entry_get_category (entry));
  add (sheet, laurel_entry_get_group (entry));
  add (sheet, laurel_entry_get_division (entry));
  add (sheet, laurel_entry_get_organization (entry));
  add (sheet, laurel_entry_get_recommender (entry));
  if (!add_persons (sheet, reader, laurel_row_get_id (LAUREL_ROW (entry)), error))
    return FALSE;
  add_day (sheet, laurel_entry_get_received (entry));
  add (sheet, laurel_entry_get_late_reason (entry));
  laurel_sheet_take (sheet, g_strjoinv ("; ", links));
  add (sheet, laurel_entry_get_note (entry));
  add (sheet, laurel_entry_get_blind_number (entry));
  add (sheet, laurel_entry_get_state (entry));
  add (sheet, laurel_entry_get_reason (entry));
  add_day (sheet, laurel_entry_get_until (entry));
  add_answers (sheet, entry, form);

  return TRUE;
}

/**
 * laurel_entries_make_sheet:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): its entries, by number, with what its form asks for
 */
LaurelSheet *
laurel_entries_make_sheet (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelSheet) sheet = laurel_sheet_new_with (_("Entries"), ENTRY_COLUMNS,
                                                         G_N_ELEMENTS (ENTRY_COLUMNS));
  g_autoptr (GPtrArray) entries = laurel_entry_list (reader, contest, error);
  g_autoptr (GPtrArray) form = entries ? laurel_contest_field_list (reader, contest, error) : NULL;

  for (guint i = 0; form != NULL && i < form->len; i++)
    laurel_sheet_add_column (sheet, laurel_contest_field_get_label (form->pdata[i]),
                             LAUREL_SHEET_TEXT, 20);
  for (guint i = 0; form != NULL && i < entries->len; i++)
    if (!add_entry (sheet, reader, entries->pdata[i], form, error))
      return NULL;

  return form != NULL ? g_steal_pointer (&sheet) : NULL;
}

/* ---- judges ------------------------------------------------------------------------------- */

static const LaurelSheetColumn JUDGE_COLUMNS[] = {
  { N_("Name"), LAUREL_SHEET_TEXT, 18 },
  { N_("Organisation"), LAUREL_SHEET_TEXT, 28 },
  { N_("Fields"), LAUREL_SHEET_TEXT, 24 },
  { N_("Region"), LAUREL_SHEET_TEXT, 14 },
  { N_("Role"), LAUREL_SHEET_TEXT, 12 },
  { N_("Section"), LAUREL_SHEET_TEXT, 14 },
  { N_("Least"), LAUREL_SHEET_NUMBER, 8 },
  { N_("Most"), LAUREL_SHEET_NUMBER, 8 },
  { N_("State"), LAUREL_SHEET_TEXT, 12 },
  { N_("Asked on"), LAUREL_SHEET_DAY, 12 },
  { N_("Answer by"), LAUREL_SHEET_DAY, 12 },
  { N_("Answered"), LAUREL_SHEET_DAY, 12 },
  { N_("Entries"), LAUREL_SHEET_NUMBER, 8 },
};

/**
 * laurel_judges_make_sheet:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): its judges, in their order
 */
LaurelSheet *
laurel_judges_make_sheet (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelSheet) sheet = laurel_sheet_new_with (_("Judges"), JUDGE_COLUMNS,
                                                         G_N_ELEMENTS (JUDGE_COLUMNS));
  g_autoptr (GPtrArray) judges = laurel_judge_list (reader, contest, error);

  for (guint i = 0; judges != NULL && i < judges->len; i++) {
    LaurelJudge *judge = judges->pdata[i];

    add (sheet, laurel_judge_get_name (judge));
    add (sheet, laurel_judge_get_organization (judge));
    add_lines (sheet, laurel_judge_get_fields (judge));
    add (sheet, laurel_judge_get_region (judge));
    add (sheet, laurel_judge_get_role (judge));
    add (sheet, laurel_judge_get_section (judge));
    add (sheet, laurel_judge_get_least (judge));
    add (sheet, laurel_judge_get_most (judge));
    add (sheet, laurel_judge_get_state (judge));
    add_day (sheet, laurel_judge_get_invited (judge));
    add_day (sheet, laurel_judge_get_answer_by (judge));
    add_day (sheet, laurel_judge_get_answered (judge));
    laurel_sheet_take (sheet, g_strdup_printf ("%d", laurel_judge_get_load (judge)));
  }

  return judges != NULL ? g_steal_pointer (&sheet) : NULL;
}

/* ---- who judges what ------------------------------------------------------------------------ */

static const LaurelSheetColumn PLACEMENT_COLUMNS[] = {
  { N_("Stage"), LAUREL_SHEET_TEXT, 20 },
  { N_("Number"), LAUREL_SHEET_TEXT, 12 },
  { N_("Title"), LAUREL_SHEET_TEXT, 40 },
  { N_("Judge"), LAUREL_SHEET_TEXT, 18 },
  { N_("Code"), LAUREL_SHEET_TEXT, 14 },
};

static gboolean
add_stage (LaurelSheet *sheet, LaurelReader *reader, LaurelContestStage *stage, GError **error)
{
  g_autoptr (GPtrArray) placements =
    laurel_placement_list (reader, laurel_row_get_id (LAUREL_ROW (stage)), error);

  for (guint i = 0; placements != NULL && i < placements->len; i++) {
    LaurelPlacement *placement = placements->pdata[i];

    add (sheet, laurel_contest_stage_get_title (stage));
    add (sheet, laurel_placement_get_entry (placement));
    add (sheet, laurel_placement_get_entry_title (placement));
    add (sheet, laurel_placement_get_judge (placement));
    add (sheet, laurel_placement_get_code (placement));
  }

  return placements != NULL;
}

/**
 * laurel_placements_make_sheet:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): who judges what, in all its stages
 */
LaurelSheet *
laurel_placements_make_sheet (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelSheet) sheet = laurel_sheet_new_with (_("Assignment"), PLACEMENT_COLUMNS,
                                                         G_N_ELEMENTS (PLACEMENT_COLUMNS));
  g_autoptr (GPtrArray) stages = ask (reader, &LAUREL_STAGES_OF_CONTEST, contest, error);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    if (!add_stage (sheet, reader, stages->pdata[i], error))
      return NULL;

  return stages != NULL ? g_steal_pointer (&sheet) : NULL;
}
