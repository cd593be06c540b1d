/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "score-contest.h"

#include "documents/laurel-library-rows.h"
#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"
#include "exchange/laurel-scores-sheets.h"
#include "judging/scores/laurel-award-store.h"
#include "judging/scores/laurel-result-change-store.h"
#include "judging/votes/laurel-ballot-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "store/laurel-search-index.h"

/* What becomes of a result: its corrections, who goes on, its awards; and that nothing of it is
 * seen before it is released. */

#define RELEASE "(" X ", 0, 0, 0, '', '%s')"

static gint64
release (Fixture *f, const Contest *c, const char *reason)
{
  run_f (f, &LAUREL_RESULT_RELEASE, RELEASE, c->stage, reason);

  return newest (f, "result");
}

static void
test_what_keeps_it_is_told (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  check_obstacles (f, &c, "rules");
  fix_rules (f, &c);
  check_obstacles (f, &c, "marks");
  mark (f, c.sheets[0][0], "9", "8");
  check_obstacles (f, &c, "marks");
  mark_all (f, &c);
  check_obstacles (f, &c, "");
  run_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('content', '', '8'), ('delivery', '', '8')])",
         c.sheets[0][0]);
  check_obstacles (f, &c, "mismatch");
  run_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('content', '', '9'), ('delivery', '', '8')])",
         c.sheets[0][0]);
  release (f, &c, "");
  check_obstacles (f, &c, "same");
}

/* Who comes late and has no judge is not forgotten; that one has fewer than others is told. */
static void
test_who_is_not_judged_is_told (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL, open = NULL, warnings = NULL;
  gint64 wheel;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  none = ask (f, &LAUREL_WARNINGS_OF_RESULT, scope_of (&c));
  g_assert_cmpuint (none->len, ==, 0);
  run_f (f, &LAUREL_CONTEST_EDIT, "(" X ", {'closes': '2999-01-31'})", c.contest);
  open = ask (f, &LAUREL_WARNINGS_OF_RESULT, scope_of (&c));
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_nonnull (strstr (laurel_obstacle_get_text (open->pdata[0]), "until 31 January 2999"));
  run_f (f, &LAUREL_CONTEST_EDIT, "(" X ", {'closes': ''})", c.contest);
  wheel = add_entry (f, c.contest, "A wheel", "Ti Ltd");
  check_obstacles (f, &c, "judges");
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, RELEASE, c.stage, "");
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", c.stage, wheel, c.judges[0]);
  check_obstacles (f, &c, "marks");
  mark (f, newest (f, "placement"), "4", "4");
  check_obstacles (f, &c, "");
  warnings = ask (f, &LAUREL_WARNINGS_OF_RESULT, scope_of (&c));
  g_assert_cmpuint (warnings->len, ==, 2);
  g_assert_nonnull (strstr (laurel_obstacle_get_text (warnings->pdata[0]), "Fewer than the 2"));
  g_assert_nonnull (strstr (laurel_obstacle_get_text (warnings->pdata[1]), "stricter"));
  release (f, &c, "");
}

/* ---- corrections -------------------------------------------------------------------------- */

static void
check_changes (GPtrArray *changes, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    LaurelResultChange *change = changes->pdata[i];
    const char *before = laurel_result_change_get_level_before (change);
    const char *after = laurel_result_change_get_level_after (change);

    g_string_append_printf (text, "%s%s %s %d>%d %s>%s", i > 0 ? "; " : "",
                            laurel_result_change_get_title (change),
                            laurel_result_change_get_kind (change),
                            laurel_result_change_get_place_before (change),
                            laurel_result_change_get_place_after (change), before ? before : "–",
                            after ? after : "–");
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_a_correction_tells_what_it_changes (Fixture *f, gconstpointer data)
{
  static const char *const CHANGED =
    "A crane level 2>1 Second>First; A bridge level 1>2 First>Second; A wheel new 0>3 –>–;"
    " A loom gone 3>0 –>–";
  g_autoptr (GPtrArray) none = NULL, draft = NULL, released = NULL, back = NULL;
  gint64 first, second, wheel;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  none = ask (f, &LAUREL_CHANGES_OF_SCOREBOARD, scope_of (&c));
  g_assert_cmpuint (none->len, ==, 0);
  first = release (f, &c, "");

  mark (f, c.sheets[0][0], "10", "10");
  run_f (f, &LAUREL_ENTRY_DISQUALIFY, "(" X ", 'Copied')", c.entries[2]);
  wheel = add_entry (f, c.contest, "A wheel", "Ti Ltd");
  for (int j = 0; j < 2; j++) {
    run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", c.stage, wheel, c.judges[j]);
    mark (f, newest (f, "placement"), "4", "4");
  }
  draft = ask (f, &LAUREL_CHANGES_OF_SCOREBOARD, scope_of (&c));
  check_changes (draft, CHANGED);
  second = release (f, &c, "A sheet was misread.");
  released = ask (f, &LAUREL_CHANGES_OF_RESULT, g_variant_new ("(xx)", first, second));
  check_changes (released, CHANGED);
  back = ask (f, &LAUREL_CHANGES_OF_SCOREBOARD, scope_of (&c));
  g_assert_cmpuint (back->len, ==, 0);
}

/* ---- awards ------------------------------------------------------------------------------- */

static void
check_awards (Fixture *f, const Contest *c, const char *day, const char *expected,
              const char *waiting)
{
  g_autoptr (GPtrArray) awards = ask (f, &LAUREL_AWARDS_OF_CONTEST,
                                      g_variant_new ("(xs)", c->contest, day));
  g_autoptr (GPtrArray) obstacles = ask (f, &LAUREL_OBSTACLES_OF_AWARDS,
                                         g_variant_new ("(xs)", c->contest, day));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < awards->len; i++)
    g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "",
                            laurel_award_get_title (awards->pdata[i]),
                            laurel_award_get_level (awards->pdata[i]));
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (obstacles->len, ==, waiting ? 1 : 0);
  if (waiting != NULL)
    g_assert_cmpstr (laurel_obstacle_get_kind (obstacles->pdata[0]), ==, waiting);
}

#define SETTLED "A bridge First; A crane Second"
static void
test_awards_wait_for_objections (Fixture *f, gconstpointer data)
{
  gint64 result, objection;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  check_awards (f, &c, "2025-10-20", "", "result");
  result = release (f, &c, "");
  check_awards (f, &c, "2025-10-20", "", "publicity");
  run_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 5, 'natural', '')", result);
  check_awards (f, &c, "2025-10-13", "", "publicity");
  check_awards (f, &c, "2025-10-14", SETTLED, NULL);

  run_f (f, &LAUREL_OBJECTION_ADD, "(" X ", '2025-10-10', 'truth', 'The crane is older.', {})",
         result);
  objection = newest (f, "objection");
  check_awards (f, &c, "2025-10-20", "", "objection");

  /* A correction is made public anew, or it is said why not. */
  mark (f, c.sheets[0][0], "10", "10");
  result = release (f, &c, "A mark was misread.");
  run_f (f, &LAUREL_OBJECTION_DECIDE, "(" X ", 'upheld', 'It was misread.', '2025-10-14', " X ")",
         objection, result);
  check_awards (f, &c, "2025-10-20", "", "publicity");
  refuse_f (f, &LAUREL_RESULT_WAIVE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '2025-10-15', ' ')",
            result);
  do_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Only two places changed.')", result);
  check_awards (f, &c, "2025-10-20", "A crane First; A bridge Second", NULL);
  refuse_f (f, &LAUREL_OBJECTION_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '2025-10-15', 'truth', 'No.', {})", result);
}

/* Who is shut out, or compared with others, has no award, and nor has anybody else until a corrected
 * result says who comes after. */
static void
test_awards_wait_for_who_is_gone (Fixture *f, gconstpointer data)
{
  gint64 objection;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Agreed.')", release (f, &c, ""));
  run_f (f, &LAUREL_ENTRY_WITHDRAW, "(" X ", 'Sold')", c.entries[2]);
  check_awards (f, &c, "2025-10-20", SETTLED, NULL); /* it has none */
  run_f (f, &LAUREL_ENTRY_DISQUALIFY, "(" X ", 'Copied')", c.entries[1]);
  check_awards (f, &c, "2025-10-20", "", "entry");
  run_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-16', 5, 'natural', '')",
         release (f, &c, "Copied"));
  check_awards (f, &c, "2025-10-21", "A crane First", NULL);

  run_f (f, &LAUREL_OBJECTION_ADD, "(" X ", '2025-10-16', 'truth', 'No crane.', {})",
         newest (f, "result"));
  objection = newest (f, "objection");
  run_f (f, &LAUREL_OBJECTION_DECIDE, "(" X ", 'upheld', 'Right.', '2025-10-17', 0)", objection);
  check_awards (f, &c, "2025-10-21", "", "objection");
  mark (f, c.sheets[0][0], "1", "1");
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-17', 'Agreed.')",
         release (f, &c, "It is no crane."));
  check_awards (f, &c, "2025-10-21", "", "objection");
  run_f (f, &LAUREL_OBJECTION_DECIDE, "(" X ", 'upheld', 'Right.', '2025-10-17', " X ")",
         objection, newest (f, "result"));
  check_awards (f, &c, "2025-10-21", "A crane First", NULL);
}

static gint64
add_group (Fixture *f, const Contest *c, const char *name)
{
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'group', [('%s', '')])", c->contest, name);

  return newest (f, "contest_section");
}

/* Moved after the release, it would have an award in both groups. */
static void
test_no_award_in_two_groups (Fixture *f, gconstpointer data)
{
  gint64 old, young;
  Contest c;

  fill (f, &c);
  old = add_group (f, &c, "Old");
  young = add_group (f, &c, "Young");
  for (int e = 0; e < 3; e++)
    run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'group': '%s'})", c.entries[e],
           e == 2 ? "Young" : "Old");
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'apart': '[\"group\"]'})", c.stage);
  fix_rules (f, &c);
  mark_all (f, &c);
  for (int g = 0; g < 2; g++) {
    run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, " X ", 0, '', '')", c.stage, g ? young : old);
    run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Agreed.')", newest (f, "result"));
  }
  check_awards (f, &c, "2025-10-20", SETTLED "; A loom First", NULL);
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'group': 'Young', 'reason': 'Her age.'})",
         c.entries[0]);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, " X ", 0, '', 'Moved')", c.stage, young);
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Agreed.')", newest (f, "result"));
  check_awards (f, &c, "2025-10-20", "A crane First; A loom Second", "entry");
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, " X ", 0, '', 'Moved')", c.stage, old);
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Agreed.')", newest (f, "result"));
  check_awards (f, &c, "2025-10-20", "A bridge First; A crane First; A loom Second", NULL);
}

/* The one judge says @first of the first entry and @second of the second. Returns: the vote */
static gint64
vote_on (Fixture *f, const char *first, const char *second)
{
  gint64 one = number_of (f, "SELECT min (id) FROM entry");
  gint64 other = number_of (f, "SELECT id FROM entry ORDER BY id LIMIT 1 OFFSET 1");

  run_f (f, &LAUREL_VOTE_ADD, "(" X ", 'Prize', 'motion', [" X ", " X "], {'quorum': '0'})",
         newest (f, "contest_stage"), one, other);
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", '%s'), (" X ", '%s')])",
         newest (f, "vote"), number_of (f, "SELECT min (id) FROM judge"), one, first, other, second);

  return newest (f, "vote");
}

/* Not even of a stage before; and what one committee carried in no vote gets none. */
static void
test_awards_wait_for_votes (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Agreed.')", release (f, &c, ""));
  check_awards (f, &c, "2025-10-20", SETTLED, NULL);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'vote', 'Committee', {})", c.contest);
  check_awards (f, &c, "2025-10-20", "", "vote"); /* nothing is put to it yet */
  vote_on (f, "yes", "no");
  check_awards (f, &c, "2025-10-20", "", "vote");
  run_f (f, &LAUREL_VOTE_CLOSE, "(" X ",)", newest (f, "vote"));
  check_awards (f, &c, "2025-10-20", "A crane Second", NULL);
  run_f (f, &LAUREL_VOTE_CLOSE, "(" X ",)", vote_on (f, "no", "yes"));
  check_awards (f, &c, "2025-10-20", SETTLED, NULL);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'vote', 'Council', {})", c.contest);
  check_awards (f, &c, "2025-10-20", "", "vote");
  run_f (f, &LAUREL_VOTE_CLOSE, "(" X ",)", vote_on (f, "no", "yes"));
  check_awards (f, &c, "2025-10-20", "A bridge First", NULL);
}

/* Who went on by a result that was corrected since may not be who goes on by the correction. */
static void
test_a_final_has_who_goes_on_now (Fixture *f, gconstpointer data)
{
  Contest c, final;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Final', {'needs': '1'})", c.contest);
  final = c;
  final.stage = newest (f, "contest_stage");
  run_f (f, &LAUREL_ENTRIES_ADVANCE, "(" X ", 1, false)", release (f, &c, ""));
  check_obstacles (f, &final, "marks");
  mark (f, c.sheets[0][0], "10", "10");
  release (f, &c, "A mark was misread.");
  check_obstacles (f, &final, "advance marks");
  check_told (f, &LAUREL_OBSTACLES_OF_RESULT, &final, "0002 went on by version 1");
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", final.stage, c.entries[1],
         c.judges[0]);
  mark (f, newest (f, "placement"), "9", "9");
  check_obstacles (f, &final, "advance");
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, RELEASE, final.stage, "");

  /* The sheet of who does not go on any more stays, and is not asked for. */
  mark (f, newest (f, "placement"), "", "");
  run_f (f, &LAUREL_ENTRIES_ADVANCE, "(" X ", 1, false)", newest (f, "result"));
  check_obstacles (f, &final, "marks");
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", final.stage, c.entries[0],
         c.judges[0]);
  mark (f, newest (f, "placement"), "9", "9");
  check_obstacles (f, &final, "");
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Agreed.')", release (f, &final, ""));
  check_awards (f, &c, "2025-10-20", "A crane First", NULL);

  /* Nor does anybody get an award by a final that has whom an earlier version sent. */
  mark (f, c.sheets[1][0], "6", "6");
  release (f, &c, "Another was misread.");
  check_awards (f, &c, "2025-10-20", "", "advance");
  run_f (f, &LAUREL_ENTRIES_ADVANCE, "(" X ", 1, false)", newest (f, "result"));
  check_awards (f, &c, "2025-10-20", "A crane First", NULL);
}

/* ---- nothing of a draft -------------------------------------------------------------------- */

/* Scores of the draft, as they are printed and as they are; and that of what a correction of the
 * result would change. */
static const char *const FIRST[] = { "8.75", "8.35", "5.90", "35/4", "167/20", "59/10", NULL };
static const char *const CORRECTION[] = { "7.90", "79/10", NULL };

static const char *const *secrets = FIRST;

static void
look_at_text (const char *where, const char *text)
{
  for (gsize i = 0; text != NULL && secrets[i] != NULL; i++)
    if (strstr (text, secrets[i]) != NULL)
      g_error ("%s tells “%s” of a draft", where, text);
}

/* A place or a level is not told by any other name, either. */
static void
look_at_row (const LaurelQuery *query, GObject *row)
{
  static const char *const TYPES[] = { "LaurelResult", "LaurelResultPlace", "LaurelResultChange",
                                       "LaurelAward", NULL };
  guint n;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (row), &n);

  for (guint i = 0; i < n; i++) {
    g_auto (GValue) value = G_VALUE_INIT;

    if ((specs[i]->flags & G_PARAM_READABLE) == 0)
      continue;
    g_value_init (&value, specs[i]->value_type);
    g_object_get_property (row, specs[i]->name, &value);
    if (G_VALUE_HOLDS_STRING (&value))
      look_at_text (query->name, g_value_get_string (&value));
    if (secrets == FIRST && g_str_equal (specs[i]->name, "level") && G_VALUE_HOLDS_STRING (&value))
      g_assert_cmpstr (g_value_get_string (&value), ==, NULL);
  }
  if (secrets == FIRST)
    g_assert_false (g_strv_contains (TYPES, G_OBJECT_TYPE_NAME (row)));
}

/* @args: (transfer floating) */
static guint
look_at (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (args);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = query->run (laurel_library_get_reader (f->library), sunk, &error);

  if (error != NULL)
    look_at_text (query->name, error->message);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    look_at_row (query, rows->pdata[i]);

  return rows ? rows->len : 0;
}

/* What a query may be asked about: of every kind one that there is. */
static GVariant *
make_arg (Fixture *f, const Contest *c, const GVariantType *type, guint turn)
{
  static const char *const TABLES[] = { "programme", "activity", "party" };
  static const char *const TEXTS[] = { "", "bridge", "2025-10-20", "1", "First" };
  gint64 ids[] = { c->contest, c->stage, c->entries[1], c->judges[0], c->sheets[1][0], 0, 0, 0, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    ids[6 + i] = newest (f, TABLES[i]);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT64))
    return g_variant_new_int64 (ids[turn % G_N_ELEMENTS (ids)]);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string (TEXTS[turn % G_N_ELEMENTS (TEXTS)]);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT32))
    return g_variant_new_int32 ((int) turn);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_BOOLEAN))
    return g_variant_new_boolean (turn % 2 == 1);

  return g_variant_new_array (g_variant_type_element (type), NULL, 0);
}

#define N_TURNS 9

/* The first two arguments in all their ways; of a scope, the rest is 0. */
static guint
look_through (Fixture *f, const Contest *c, const LaurelQuery *query)
{
  guint n_rows = 0;

  for (guint turn = 0; turn < N_TURNS * N_TURNS; turn++) {
    g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (query->args));
    const GVariantType *type = g_variant_type_first (G_VARIANT_TYPE (query->args));

    for (guint i = 0; type != NULL; i++, type = g_variant_type_next (type))
      g_variant_builder_add_value (&builder, make_arg (f, c, type, i == 0 ? turn % N_TURNS
                                                       : i == 1 ? turn / N_TURNS : 5));
    n_rows += look_at (f, query, g_variant_builder_end (&builder));
  }

  return n_rows;
}

/* The step that shows marks, and what they would come to, is the one place for it. */
static gboolean
is_of_scores (const LaurelQuery *query)
{
  return g_str_has_prefix (query->name, "scoreboard.") || g_str_has_prefix (query->name, "marks.") ||
         g_str_has_prefix (query->name, "mark-mismatches.");
}

static void
look_at_batches (Fixture *f, const Contest *c)
{
  static const char *const WHAT[] = { "judges", "entries", "sheets", "draw", "awards",
                                      "certificates", "result", "reasons", "publicity", "changes",
                                      "objections", "people", "activities", "register" };

  for (gsize i = 0; i < G_N_ELEMENTS (WHAT); i++) {
    g_autoptr (GVariant) args = g_variant_ref_sink (
      g_variant_new (LAUREL_LIBRARY_ROWS_ARGS, WHAT[i], c->contest, c->stage, "", "", ""));
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) rows = laurel_library_rows_read (laurel_library_get_reader (f->library),
                                                           args, &error);

    if (error != NULL)
      look_at_text (WHAT[i], error->message);
    for (guint row = 0; rows != NULL && row < rows->len; row++)
      for (char **text = rows->pdata[row]; *text != NULL; text++)
        look_at_text (WHAT[i], *text);
  }
}

/* What is shown of a notice before it is printed is made of the same data. */
static void
look_at_notice (Fixture *f, const Contest *c, guint n_awards)
{
  LaurelPaperSubject subject = { .kind = "award-notice", .programme = newest (f, "programme"),
                                 .activity = newest (f, "activity") };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPaperData) data =
    laurel_paper_load_data (laurel_library_get_reader (f->library), &subject, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (data->awards->len, ==, n_awards);
  g_assert_cmpint (laurel_paper_check_told (data, subject.kind, NULL), ==, n_awards > 0);
}

static void
look_at_export (Fixture *f, const Contest *c, guint n_rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSheet) sheet =
    laurel_results_make_sheet (laurel_library_get_reader (f->library), c->contest, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (laurel_sheet_get_n_rows (sheet), ==, n_rows);
  for (guint row = 0; row < n_rows; row++)
    for (guint i = 0; i < laurel_sheet_get_n_columns (sheet); i++)
      look_at_text ("export", laurel_sheet_get_text (sheet, row, i));
}

/* Lists, what is computed for rows of papers, and what the search finds. */
static void
look_everywhere (Fixture *f, const Contest *c)
{
  guint n_rows = 0;

  for (gsize room = 0; LAUREL_ROOMS[room] != NULL; room++)
    for (gsize i = 0; LAUREL_ROOMS[room]->queries[i] != NULL; i++)
      if (!is_of_scores (LAUREL_ROOMS[room]->queries[i]))
        n_rows += look_through (f, c, LAUREL_ROOMS[room]->queries[i]);
  g_assert_cmpuint (n_rows, >, 100);
  look_at_batches (f, c);

  /* The index of the search has a text for each row that it finds. */
  for (gsize i = 0; secrets[i] != NULL; i++) {
    g_autofree char *found = laurel_search_index_find_in (laurel_library_get_reader (f->library),
                                                          "entry", secrets[i], 10, NULL);

    g_assert_cmpstr (found, ==, "[]");
  }
}

static void
test_nothing_of_a_draft_is_seen (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  secrets = FIRST;
  look_everywhere (f, &c);
  look_at_notice (f, &c, 0);
  look_at_export (f, &c, 0);
}

static void
test_nothing_of_a_correction_is_seen (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-09', 'Agreed.')", release (f, &c, ""));
  mark (f, c.sheets[2][0], "10", "10");
  secrets = CORRECTION;
  look_everywhere (f, &c);
  look_at_notice (f, &c, 2);
  look_at_export (f, &c, 3);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-10-09", TRUE);

#define ADD(name, function) g_test_add ("/results/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("obstacles", test_what_keeps_it_is_told);
  ADD ("not-judged", test_who_is_not_judged_is_told);
  ADD ("changes", test_a_correction_tells_what_it_changes);
  ADD ("awards", test_awards_wait_for_objections);
  ADD ("gone", test_awards_wait_for_who_is_gone);
  ADD ("two-groups", test_no_award_in_two_groups);
  ADD ("votes", test_awards_wait_for_votes);
  ADD ("final", test_a_final_has_who_goes_on_now);
  ADD ("draft", test_nothing_of_a_draft_is_seen);
  ADD ("draft-of-a-correction", test_nothing_of_a_correction_is_seen);
#undef ADD

  return g_test_run ();
}
