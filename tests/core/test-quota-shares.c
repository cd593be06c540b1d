/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "score-contest.h"

#include "documents/laurel-library-rows.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/laurel-quota.h"
#include "judging/scores/laurel-quota-store.h"

/* How many of each division go on, by what was said before, and who they are. */

/* Seven entries of two divisions, each with a mark of its own: four of the south. */
static void
fill_divisions (Fixture *f, Contest *c)
{
  gint64 judge;

  c->contest = add_contest (f);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1',"
         " 'apart': '[\"division\"]'})", c->contest);
  c->stage = newest (f, "contest_stage");
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'division', [('North', ''), ('South', '')])",
         c->contest);
  judge = add_judge (f, c->contest, "Wei Shu", "Qiao Ltd");
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '{\"combine\": {\"method\": \"mean\"},"
         " \"ties\": [\"share\"]}')", c->contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  for (int i = 0; i < 7; i++) {
    g_autofree char *title = g_strdup_printf ("Work %d", i);
    gint64 entry = add_entry (f, c->contest, title, "Ti Ltd");

    run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': '%s'})", entry, i < 3 ? "North" : "South");
    run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", c->stage, entry, judge);
    /* The last two of the south are equal. */
    run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '%d')])", newest (f, "placement"),
           i == 6 ? 4 : 9 - i);
  }
}

static gint64
section (Fixture *f, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM contest_section WHERE name = '%s'", name);

  return number_of (f, sql);
}

static void
check_shares (Fixture *f, const Contest *c, const char *expected)
{
  g_autoptr (GPtrArray) shares = ask (f, &LAUREL_QUOTA_OF_STAGE, g_variant_new ("(x)", c->stage));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < shares->len; i++) {
    LaurelQuotaShare *share = shares->pdata[i];

    g_assert_cmpstr (laurel_quota_share_get_reason (share), !=, NULL);
    g_string_append_printf (text, "%s%s %d: %s %d %d", i > 0 ? "; " : "",
                            laurel_quota_share_get_name (share),
                            laurel_quota_share_get_count (share),
                            laurel_quota_share_get_quota (share),
                            laurel_quota_share_get_seats (share),
                            laurel_quota_share_get_taken (share));
  }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Of 7 entries 4 go on: 12/7 of the north and 16/7 of the south by largest remainders. */
static void
test_a_quota_is_shared_out (Fixture *f, gconstpointer data)
{
  Contest c;

  fill_divisions (f, &c);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {})", c.contest);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, " X ", '', '')", c.stage, section (f, "North"));
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'quota': '{\"seats\": 4}'})", c.stage);
  refuse_f (f, &LAUREL_ENTRIES_ADVANCE_QUOTA, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", c.stage);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, " X ", '', '')", c.stage, section (f, "South"));

  check_shares (f, &c, "North 3: 12/7 2 2; South 4: 16/7 2 2");
  do_f (f, &LAUREL_ENTRIES_ADVANCE_QUOTA, "(" X ",)", c.stage);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM advance"), ==, 4);
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'quota': '{\"seats\": 5, \"method\": \"dhondt\"}'})",
         c.stage);
  /* South's third place is shared by two: none of them goes on, or both do. */
  check_shares (f, &c, "North 3: 15/7 2 2; South 4: 20/7 3 2");
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'quota': '{\"seats\": 5, \"method\": \"dhondt\","
         " \"boundary\": \"all-in\"}'})", c.stage);
  check_shares (f, &c, "North 3: 15/7 2 2; South 4: 20/7 3 4");
  do_f (f, &LAUREL_ENTRIES_ADVANCE_QUOTA, "(" X ",)", c.stage);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM advance"), ==, 6);
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'quota': '{\"seats\": 2, \"cap\": 1}'})", c.stage);
  check_shares (f, &c, "North 3: 1 1 1; South 4: 1 1 1");
  /* All of them can go elsewhere; what was released is still of the north. */
  for (int i = 0; i < 3; i++)
    run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': 'South', 'reason': 'Moved away.'})",
           number_of (f, "SELECT min (entry.id) FROM entry JOIN contest_section"
                      " ON contest_section.id = division_id WHERE name = 'North'"));
  refuse_f (f, &LAUREL_SECTION_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", section (f, "North"));
}

/* How many places a paper of reasons has, each of which names the section. */
static guint
count_reasons (Fixture *f, const Contest *c, const char *section)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (
    g_variant_new (LAUREL_LIBRARY_ROWS_ARGS, "reasons", c->contest, c->stage, "", section, "en"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = laurel_library_rows_read (laurel_library_get_reader (f->library),
                                                         args, &error);

  g_assert_no_error (error);
  for (guint i = 1; *section != '\0' && i < rows->len; i++)
    g_assert_true (g_strv_contains (rows->pdata[i], section));

  return rows->len - 1;
}

/* A paper of reasons of one section has its places, and not those of the one before. */
static void
test_a_section_has_a_paper_of_its_own (Fixture *f, gconstpointer data)
{
  Contest c;

  fill_divisions (f, &c);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, " X ", '', '')", c.stage, section (f, "North"));
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, " X ", '', '')", c.stage, section (f, "South"));
  g_assert_cmpuint (count_reasons (f, &c, ""), ==, 7);
  g_assert_cmpuint (count_reasons (f, &c, "North"), ==, 3);
  g_assert_cmpuint (count_reasons (f, &c, "South"), ==, 4);
}

/* Not in passing, and never by a list: what was released would be wrong, and nobody would say why.
 * Whatever else is said of an entry is no matter, nor is a section that nothing is compared in. */
static void
test_who_has_a_place_moves_for_a_reason (Fixture *f, gconstpointer data)
{
  g_autofree char *label = NULL;
  gint64 north, south;
  Contest c;

  fill_divisions (f, &c);
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'group', [('Young', ''), ('Old', '')])", c.contest);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, " X ", '', '')", c.stage, section (f, "North"));
  north = number_of (f, "SELECT min (id) FROM entry");
  south = number_of (f, "SELECT max (id) FROM entry");
  refuse_f (f, &LAUREL_ENTRY_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'division': 'South'})",
            north);
  refuse_f (f, &LAUREL_ENTRY_EDIT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", {'division': '', 'reason': ''})", north);
  refuse_f (f, &LAUREL_ENTRIES_IMPORT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'list.csv', '', [(" X ", 'Work 0', {'division': 'South'}, [])])", c.contest,
            north);
  do_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': ' North', 'group': 'Old', 'note': 'Tall'})",
        north);
  do_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': 'North'})", south);

  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': 'South', 'reason': 'It is from there.'})",
         north);
  label = laurel_library_describe (f->library, laurel_library_get_undo (f->library));
  g_assert_cmpstr (label, ==, "Move entry 0001: It is from there.");
  /* Back to where the result has it, it goes as it likes. */
  do_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': 'North'})", north);
}

/* What could not be met is refused before anybody waits for it; what is fixed stays. */
static void
test_a_quota_is_said_beforehand (Fixture *f, gconstpointer data)
{
  static const char *const WRONG[] = {
    "{\"floor\": 1}", "{\"seats\": -1}", "{\"seats\": 4, \"floor\": 3, \"cap\": 2}",
    "{\"seats\": 4, \"method\": \"by luck\"}", "{\"seats\": 4, \"boundary\": \"maybe\"}",
    "{\"seats\": 4, \"fixed\": 1}", "four",
  };
  Contest c;

  fill_divisions (f, &c);
  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) error = NULL;
    g_auto (LaurelOutcome) outcome = { 0 };
    g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

    g_test_message ("%s", WRONG[i]);
    g_variant_builder_add (&fields, "{ss}", "quota", WRONG[i]);
    g_assert_false (laurel_library_run (f->library, &LAUREL_STAGE_EDIT,
                                        g_variant_new ("(xa{ss})", c.stage, &fields), "tester",
                                        &outcome, &error));
    g_assert_true (error->domain == LAUREL_RULE_ERROR);
  }

  do_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'quota': '{\"seats\": 4, \"method\": \"dhondt\"}'})",
        c.stage);
  /* Nothing is released: by all that take part. */
  check_shares (f, &c, "North 3: 12/7 2 2; South 4: 16/7 2 2");
  run_f (f, &LAUREL_QUOTA_FIX, "(" X ",)", c.stage);
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'quota': '{\"seats\": 5}'})",
            c.stage);
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'quota': ''})", c.stage);
  /* Nor is it shared out among something else. */
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'apart': '[\"group\"]'})",
            c.stage);
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'title': 'Another'})", c.stage);
  check_shares (f, &c, "North 3: 12/7 2 2; South 4: 16/7 2 2");
}

/* Below 0 stands what was typed and is no number; that is told without the names of members. */
static void
test_what_is_no_number_is_told (void)
{
  static const struct {
    LaurelQuota quota;
    const char *told;
  } TYPED[] = {
    { { .seats = -2, .cap = -1 }, "How many go on in all is a whole number from 0 to 1000000:" },
    { { .seats = 4, .floor = -2, .cap = -1 }, "How many of each go on at least is a whole number" },
    { { .seats = 4, .cap = -2 }, "How many of each go on at most is a whole number" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++) {
    g_autofree char *text = laurel_quota_write (&TYPED[i].quota);
    g_autoptr (GError) error = NULL;
    LaurelQuota quota;

    g_assert_false (laurel_quota_parse (text, &quota, &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
    g_assert_true (g_str_has_prefix (error->message, TYPED[i].told));
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/quota/" name, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/quota/numbers", test_what_is_no_number_is_told);
  ADD ("shares", test_a_quota_is_shared_out);
  ADD ("beforehand", test_a_quota_is_said_beforehand);
  ADD ("reasons", test_a_section_has_a_paper_of_its_own);
  ADD ("moves", test_who_has_a_place_moves_for_a_reason);
#undef ADD

  return g_test_run ();
}
