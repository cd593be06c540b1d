/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-place-store.h"
#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-activity-shift-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-window-shift.h"
#include "documents/laurel-paper-store.h"
#include "exchange/laurel-plan-target.h"
#include "people/laurel-party-forget-store.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "testlib/laurel-test-sample.h"

#include <glib/gstdio.h>

/* The commands of a plan: a state as text, what they make of it, the same after the undo. */

typedef struct {
  char *folder;
  char *path;
  LaurelLibrary *library;
  gint64 programme;
} Fixture;

static void
open_library (Fixture *fixture, LaurelLibraryFlags flags)
{
  g_autoptr (GError) error = NULL;

  fixture->library = laurel_library_open (fixture->path, LAUREL_ROOMS, flags, &error);
  g_assert_no_error (error);
}

static gint64
run (Fixture *fixture, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_run (fixture->library, command, args, "tester", &outcome, error);
  return outcome.entry;
}

static gint64
run_well (Fixture *fixture, const LaurelCommand *command, GVariant *args)
{
  g_autoptr (GError) error = NULL;
  gint64 entry = run (fixture, command, args, &error);

  g_assert_no_error (error);
  g_assert_cmpint (entry, !=, 0);
  return entry;
}

static void
revert (Fixture *fixture, gint64 entry)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_revert (fixture->library, entry, "tester", &outcome, &error);
  g_assert_no_error (error);
}

static LaurelReader *
reader_of (Fixture *fixture)
{
  return laurel_library_get_reader (fixture->library);
}

static gint64
id_of (Fixture *fixture, const char *number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("2025/%s", number);
  g_autoptr (LaurelActivity) activity = laurel_plan_find_activity (reader_of (fixture), name,
                                                                   &error);

  g_assert_no_error (error);
  return laurel_row_get_id (LAUREL_ROW (activity));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelProgramme) programme = NULL;

  fixture->folder = g_dir_make_tmp ("laurel-plan-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.laurel", NULL);
  test_sample_write (fixture->path);
  open_library (fixture, 0);
  laurel_library_set_backup_folder (fixture->library, fixture->folder);
  programme = laurel_plan_find_programme (reader_of (fixture), "2025", &error);
  g_assert_no_error (error);
  fixture->programme = laurel_row_get_id (LAUREL_ROW (programme));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->library, laurel_library_close);
  laurel_test_remove_folder (fixture->folder);
  g_free (fixture->path);
}

/* ---- the state as text ------------------------------------------------------ */

static void
add_rows (Fixture *fixture, GString *dump, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = laurel_library_ask (reader_of (fixture), query, args, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    g_autofree GParamSpec **pspecs = NULL;
    guint n;

    pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (rows->pdata[i]), &n);
    for (guint j = 0; j < n; j++) {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *text = NULL;

      g_object_get_property (rows->pdata[i], pspecs[j]->name, &value);
      text = g_strdup_value_contents (&value);
      g_string_append_printf (dump, "%s=%s ", pspecs[j]->name, text);
    }
    g_string_append_c (dump, '\n');
  }
}

/* Everything that can be asked of the library, so that nothing can hide. */
static char *
dump_library (Fixture *fixture)
{
  GString *dump = g_string_new (NULL);
  gint64 id = fixture->programme;

  add_rows (fixture, dump, &LAUREL_PROGRAMMES_ALL, g_variant_new ("()"));
  add_rows (fixture, dump, &LAUREL_ACTIVITIES_OF_PROGRAMME, g_variant_new ("(x)", id));
  add_rows (fixture, dump, &LAUREL_PHASES_OF_PROGRAMME, g_variant_new ("(x)", id));
  add_rows (fixture, dump, &LAUREL_ROLES_OF_PROGRAMME, g_variant_new ("(x)", id));
  add_rows (fixture, dump, &LAUREL_RELEASES_OF_PROGRAMME, g_variant_new ("(x)", id));
  add_rows (fixture, dump, &LAUREL_CHANGES_BETWEEN, g_variant_new ("(xii)", id, 0, 0));
  add_rows (fixture, dump, &LAUREL_PAPERS_OF_PROGRAMME, g_variant_new ("(x)", id));
  add_rows (fixture, dump, &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  add_rows (fixture, dump, &LAUREL_ACTIVITIES_MATCHING, g_variant_new ("(s)", "september"));

  return g_string_free (dump, FALSE);
}

/* ---- a table of commands ---------------------------------------------------- */

static const char *const FIELDS[] = { "place", "Hexi hall", "place-status", "confirmed",
                                      "content", "Told anew.", "quota-min", "10" };

static GVariant *
some_fields (void)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i += 2)
    g_variant_builder_add (&builder, "{ss}", FIELDS[i], FIELDS[i + 1]);

  return g_variant_builder_end (&builder);
}

static GVariant *
one_field (const char *name, const char *text)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", name, text);

  return g_variant_builder_end (&builder);
}

static gint64
first_of (Fixture *fixture, const LaurelQuery *query, gint64 owner)
{
  g_autoptr (GPtrArray) rows = laurel_library_ask (reader_of (fixture), query,
                                                   g_variant_new ("(x)", owner), NULL);

  g_assert_cmpuint (rows->len, >, 0);
  return laurel_row_get_id (rows->pdata[0]);
}

static gint64
party_called (Fixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) rows = laurel_library_ask (reader_of (fixture), &LAUREL_PARTIES_ALL,
                                                   g_variant_new ("()"), NULL);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (laurel_party_get_name (rows->pdata[i]), name))
      return laurel_row_get_id (rows->pdata[i]);

  g_assert_not_reached ();
}

static gint64
do_nth (Fixture *fixture, int n)
{
  gint64 thirteen = id_of (fixture, "13");
  gint64 three = id_of (fixture, "3");

  switch (n) {
  case 0:
    return run_well (fixture, &LAUREL_ACTIVITY_MOVE,
                     g_variant_new ("(xss)", thirteen, "15 September", "the hall is free"));
  case 1:
    return run_well (fixture, &LAUREL_ACTIVITY_SETTLE,
                     g_variant_new ("(xsss)", thirteen, "15 September", "Hexi", ""));
  case 2:
    return run_well (fixture, &LAUREL_ACTIVITY_WORD,
                     g_variant_new ("(xs)", thirteen, "when the osmanthus blooms"));
  case 3:
    return run_well (fixture, &LAUREL_ACTIVITY_CANCEL,
                     g_variant_new ("(xs)", thirteen, "nobody came"));
  case 4:
    return run_well (fixture, &LAUREL_ACTIVITY_POSTPONE, g_variant_new ("(xs)", thirteen, ""));
  case 5:
    return run_well (fixture, &LAUREL_ACTIVITY_SHIFT,
                     g_variant_new ("(xiib)", thirteen, LAUREL_SHIFT_THIRDS, 1, FALSE));
  case 6:
    return run_well (fixture, &LAUREL_ACTIVITY_SET_WINDOW,
                     g_variant_new ("(x(ssss)si)", thirteen, "2025-09-11", "2025-09-12",
                                    "2025-09-13", "2025-09-14", "through", 2));
  case 7:
    return run_well (fixture, &LAUREL_ACTIVITY_EDIT,
                     g_variant_new ("(x@a{ss})", thirteen, some_fields ()));
  case 8:
    return run_well (fixture, &LAUREL_ACTIVITY_ADD,
                     g_variant_new ("(x@a{ss})", fixture->programme,
                                    one_field ("title", "One more")));
  case 9:
    return run_well (fixture, &LAUREL_PHASE_ADD,
                     g_variant_new ("(xss)", thirteen, "Rehearsal", "early September"));
  case 10:
    return run_well (fixture, &LAUREL_PHASE_EDIT,
                     g_variant_new ("(x@a{ss})",
                                    first_of (fixture, &LAUREL_PHASES_OF_ACTIVITY, three),
                                    one_field ("words", "June")));
  case 11:
    return run_well (fixture, &LAUREL_PHASE_REMOVE,
                     g_variant_new ("(x)", first_of (fixture, &LAUREL_PHASES_OF_ACTIVITY, three)));
  case 12:
    return run_well (fixture, &LAUREL_PHASE_REORDER,
                     g_variant_new ("(xi)", first_of (fixture, &LAUREL_PHASES_OF_ACTIVITY, three),
                                    3));
  case 13:
    return run_well (fixture, &LAUREL_ROLE_ADD,
                     g_variant_new ("(xsss)", thirteen, "media", "organization", "A new paper"));
  case 14:
    return run_well (fixture, &LAUREL_ROLE_REMOVE,
                     g_variant_new ("(x)", first_of (fixture, &LAUREL_ROLES_OF_ACTIVITY, three)));
  case 15:
    return run_well (fixture, &LAUREL_ROLE_CHANGE,
                     g_variant_new ("(xs)", first_of (fixture, &LAUREL_ROLES_OF_ACTIVITY, three),
                                    "sponsor"));
  case 16:
    return run_well (fixture, &LAUREL_ROLE_ADD_DEFAULT,
                     g_variant_new ("(xsss)", fixture->programme, "guide", "person", "Qin Lan"));
  case 17:
    return run_well (fixture, &LAUREL_RELEASE_MAKE,
                     g_variant_new ("(xssss)", fixture->programme, "Fourth", "2025-09-03", "", ""));
  case 18:
    return run_well (fixture, &LAUREL_PROGRAMME_EDIT,
                     g_variant_new ("(x@a{ss})", fixture->programme,
                                    one_field ("issuer", "Somebody else")));
  case 19:
    return run_well (fixture, &LAUREL_PAPER_EDIT,
                     g_variant_new ("(xxsii@a{ss})", fixture->programme, thirteen, "announcement",
                                    0, 0, one_field ("addressee", "Dear all")));
  case 20:
    return run_well (fixture, &LAUREL_PARTY_ADD,
                     g_variant_new ("(ss@a{ss})", "person", "Wei Shu",
                                    one_field ("phone", "0000-555-0199")));
  case 21:
    return run_well (fixture, &LAUREL_ROLE_REORDER,
                     g_variant_new ("(xi)", first_of (fixture, &LAUREL_ROLES_OF_ACTIVITY, three),
                                    3));
  case 22:
    return run_well (fixture, &LAUREL_PROGRAMME_EDIT,
                     g_variant_new ("(x@a{ss})", fixture->programme,
                                    one_field ("habits", "thirds")));
  case 23:
    return run_well (fixture, &LAUREL_PARTY_MERGE,
                     g_variant_new ("(xx)", party_called (fixture, "Hexi branch"),
                                    party_called (fixture, "Jibei branch")));
  default:
    return 0;
  }
}

#define N_COMMANDS 24

static void
test_each_undoes_to_the_same_dump (Fixture *fixture, gconstpointer data)
{
  do_nth (fixture, 13); /* Only what differs can be released. */
  for (int n = 0; n < N_COMMANDS; n++) {
    g_autofree char *before = dump_library (fixture);
    gint64 entry = do_nth (fixture, n);
    g_autofree char *done = dump_library (fixture);
    g_autofree char *undone = NULL;

    g_assert_cmpstr (before, !=, done);
    revert (fixture, entry);
    undone = dump_library (fixture);
    g_assert_cmpstr (before, ==, undone);
  }
}

static void
test_random_commands_undo_to_the_same_dump (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *before = dump_library (fixture);
  g_autofree char *undone = NULL;

  for (int i = 0; i < 60; i++) {
    /* Only those that change something each time, and lose nothing. */
    static const int REPEATABLE[] = { 5, 8, 9, 13, 20, 21, 12 };
    gint64 entry = do_nth (fixture, REPEATABLE[g_test_rand_int_range (0, G_N_ELEMENTS (REPEATABLE))]);

    g_array_append_val (entries, entry);
  }

  /* Undo survives a restart. */
  g_clear_pointer (&fixture->library, laurel_library_close);
  open_library (fixture, 0);
  for (guint i = entries->len; i > 0; i--) {
    g_assert_cmpint (laurel_library_get_undo (fixture->library), ==,
                     g_array_index (entries, gint64, i - 1));
    revert (fixture, laurel_library_get_undo (fixture->library));
  }

  undone = dump_library (fixture);
  g_assert_cmpstr (before, ==, undone);
}

/* ---- refusals --------------------------------------------------------------- */

typedef struct {
  const LaurelCommand *command;
  const char *args; /* %1$s: the id of activity 13, %2$s: of the programme */
  int code;         /* LaurelRuleError */
} Refusal;

/* plan.import with one row: into what, which activity, its first two days. */
#define PLAN_ROW(programme, activity, days, error) \
  { &LAUREL_PLAN_IMPORT, "(" programme ", 'Next', 2026, 'en', '', '', [(" activity ", ('', " days \
    ", '', '', 'within', 1, 0), ('', 'none', ''), '', (0, 0), @a(sssi) [], @a(sss) [], \
    ('', '', ''), @a(issssis) [], @a(isiiss) [], '')], ('', ''), @a(sss) [])", \
    LAUREL_RULE_ERROR_##error }

static const Refusal REFUSALS[] = {
  { &LAUREL_ACTIVITY_MOVE, "(%1$s, 'when it suits', '')", LAUREL_RULE_ERROR_NOT_UNDERSTOOD },
  { &LAUREL_ACTIVITY_MOVE, "(%1$s, '31 September', '')", LAUREL_RULE_ERROR_NOT_UNDERSTOOD },
  { &LAUREL_ACTIVITY_MOVE, "(%1$s, '9 May – 7 May', '')", LAUREL_RULE_ERROR_NOT_UNDERSTOOD },
  { &LAUREL_ACTIVITY_MOVE, "(7, 'September', '')", LAUREL_RULE_ERROR_NOT_FOUND },
  { &LAUREL_ACTIVITY_SETTLE, "(%1$s, 'mid-September', '', '')", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_SETTLE, "(%1$s, '12 September 1800', '', '')", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_SET_WINDOW, "(%1$s, ('2025-09-20', '2025-09-11', '', ''), 'within', 1)",
    LAUREL_RULE_ERROR_CONTRADICTION },
  { &LAUREL_ACTIVITY_SET_WINDOW, "(%1$s, ('soon', '', '', ''), 'within', 1)",
    LAUREL_RULE_ERROR_NOT_UNDERSTOOD },
  { &LAUREL_ACTIVITY_SET_WINDOW, "(%1$s, ('', '', '', ''), '?', 1)", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_EDIT, "(%1$s, {'number': '12'})", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_EDIT, "(%1$s, {'title': '  '})", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_EDIT, "(%1$s, {'colour': 'red'})", LAUREL_RULE_ERROR_NOT_FOUND },
  { &LAUREL_ACTIVITY_EDIT, "(%1$s, {'place-status': 'maybe'})", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_EDIT, "(%1$s, {'status': 'lost'})", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_EDIT, "(%1$s, {'quota-min': 'many'})", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_REMOVE, "(%1$s,)", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ACTIVITY_SHIFT, "(%1$s, 9, 1, false)", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ROLE_ADD, "(%1$s, 'clown', 'person', 'Qin Lan')", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ROLE_ADD, "(%1$s, 'host', 'robot', 'Qin Lan')", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_ROLE_ADD, "(%1$s, 'host', 'person', ' ')", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_PHASE_REMOVE, "(7,)", LAUREL_RULE_ERROR_NOT_FOUND },
  { &LAUREL_PHASE_REORDER, "(7, 1)", LAUREL_RULE_ERROR_NOT_FOUND },
  { &LAUREL_PROGRAMME_ADD, "('', 2026, 'en', '')", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_PROGRAMME_ADD, "('Next', 26, 'en', '')", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_PROGRAMME_ADD, "('Next', 2026, 'fr', '')", LAUREL_RULE_ERROR_REFUSED },
  { &LAUREL_RELEASE_MAKE, "(%2$s, '', 'tomorrow', '', '')", LAUREL_RULE_ERROR_NOT_UNDERSTOOD },
  { &LAUREL_RELEASE_MAKE, "(7, '', '2025-09-03', '', '')", LAUREL_RULE_ERROR_NOT_FOUND },
  PLAN_ROW ("int64 0", "int64 0, 'new', ('1', '', '')", "'', ''", REFUSED),
  PLAN_ROW ("int64 0", "int64 0, 'new', ('', 'One', '')", "'', ''", REFUSED),
  PLAN_ROW ("int64 0", "int64 0, 'odd', ('1', 'One', '')", "'', ''", REFUSED),
  PLAN_ROW ("%2$s", "int64 7, 'gone', ('', '', '')", "'', ''", NOT_FOUND),
  PLAN_ROW ("int64 0", "%1$s, 'moved', ('1', 'One', '')", "'', ''", NOT_FOUND),
  PLAN_ROW ("int64 0", "int64 0, 'new', ('1', 'One', '')", "'soon', ''", NOT_UNDERSTOOD),
  PLAN_ROW ("int64 0", "int64 0, 'new', ('1', 'A', '')", "'2026-09-02', '2026-09-01'", CONTRADICTION),
  { &LAUREL_PAPER_EDIT, "(%2$s, %1$s, 'love-letter', 0, 0, {})", LAUREL_RULE_ERROR_REFUSED },
};

/* %1$s and %2$s, written in. */
static char *
fill_in (Fixture *fixture, const char *pattern)
{
  g_autofree char *activity = g_strdup_printf ("int64 %" G_GINT64_FORMAT, id_of (fixture, "13"));
  g_autofree char *programme = g_strdup_printf ("int64 %" G_GINT64_FORMAT, fixture->programme);
  GString *text = g_string_new (pattern);

  g_string_replace (text, "%1$s", activity, 0);
  g_string_replace (text, "%2$s", programme, 0);

  return g_string_free (text, FALSE);
}

static void
test_refusals_change_nothing (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSALS); i++) {
    g_autofree char *before = dump_library (fixture);
    g_autofree char *text = fill_in (fixture, REFUSALS[i].args);
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;
    GVariant *args = g_variant_parse (G_VARIANT_TYPE (REFUSALS[i].command->args), text, NULL, NULL,
                                      &error);

    g_assert_no_error (error);
    g_assert_cmpint (run (fixture, REFUSALS[i].command, args, &error), ==, 0);
    g_assert_error (error, LAUREL_RULE_ERROR, REFUSALS[i].code);
    after = dump_library (fixture);
    g_assert_cmpstr (before, ==, after);
  }
}

/* ---- what the sample promises ----------------------------------------------- */

static void
test_the_sample_has_changes_to_announce (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) draft = laurel_changes_between (reader_of (fixture), fixture->programme, 0,
                                                        0, NULL);
  g_autoptr (GPtrArray) second = laurel_changes_between (reader_of (fixture), fixture->programme,
                                                         2, 3, NULL);

  g_assert_cmpuint (draft->len, ==, 11);
  g_assert_cmpuint (second->len, ==, 2);
  g_assert_cmpstr (laurel_change_get_kind (second->pdata[0]), ==, "cancelled");
  g_assert_cmpstr (laurel_change_get_kind (second->pdata[1]), ==, "moved");
  g_assert_cmpint (laurel_change_get_outside (second->pdata[1]), ==, LAUREL_OUTSIDE_YES);
}

static void
test_a_shift_keeps_how_sure_it_is (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelActivity) shifted = NULL;
  gint64 id = id_of (fixture, "13");
  LaurelWindow window;

  run_well (fixture, &LAUREL_ACTIVITY_SHIFT,
            g_variant_new ("(xiib)", id, LAUREL_SHIFT_THIRDS, 1, FALSE));
  shifted = laurel_activity_load (reader_of (fixture), id, NULL);
  window = laurel_activity_get_window (shifted);

  g_assert_cmpstr (laurel_activity_get_words (shifted), ==, "late September");
  g_assert_cmpint (window.es, ==, laurel_day_from_iso ("2025-09-21"));
  g_assert_cmpint (window.le, ==, laurel_day_from_iso ("2025-09-30"));
  g_assert_cmpint (window.extent, ==, LAUREL_EXTENT_WITHIN);
}

static void
test_a_plan_has_its_own_parts_of_a_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelActivity) moved = NULL;
  gint64 id = id_of (fixture, "13");

  run_well (fixture, &LAUREL_PROGRAMME_EDIT,
            g_variant_new ("(x@a{ss})", fixture->programme, one_field ("habits", "thirds")));
  run_well (fixture, &LAUREL_ACTIVITY_MOVE,
            g_variant_new ("(xss)", id, "beginning of September", ""));
  moved = laurel_activity_load (reader_of (fixture), id, NULL);

  g_assert_cmpint (laurel_activity_get_window (moved).le, ==, laurel_day_from_iso ("2025-09-10"));
}

static void
test_an_import_asks_which_of_two_seasons (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_table_new ("csv");
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_draft_new (table);
  g_autoptr (LaurelPlanTarget) none = NULL;
  g_autoptr (LaurelPlanTarget) new = NULL;

  run_well (fixture, &LAUREL_PROGRAMME_ADD, g_variant_new ("(siss)", "Another", 2025, "en", ""));

  none = laurel_plan_target_find (reader_of (fixture), draft, "2025", &error);
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  g_assert_null (none);
  g_clear_error (&error);

  new = laurel_plan_target_find (reader_of (fixture), draft, "A Third", &error);
  g_assert_no_error (error);
  g_assert_cmpint (new->programme, ==, 0);
}

/* What stands in the place's column for "online" is no place. */
static void
test_only_places_are_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) places = NULL;
  gint64 id = id_of (fixture, "13");

  run_well (fixture, &LAUREL_ACTIVITY_EDIT,
            g_variant_new ("(x@a{ss})", id, one_field ("place", "Cloud Hall")));
  run_well (fixture, &LAUREL_ACTIVITY_EDIT,
            g_variant_new ("(x@a{ss})", id, one_field ("place-status", "confirmed")));
  places = laurel_activity_list_places (reader_of (fixture), &error);
  g_assert_no_error (error);
  g_assert_true (g_hash_table_contains (places, "Cloud Hall"));
  g_clear_pointer (&places, g_hash_table_unref);

  run_well (fixture, &LAUREL_ACTIVITY_EDIT,
            g_variant_new ("(x@a{ss})", id, one_field ("place-status", "online")));
  places = laurel_activity_list_places (reader_of (fixture), &error);
  g_assert_no_error (error);
  g_assert_false (g_hash_table_contains (places, "Cloud Hall"));
}

static void
test_forgetting_leaves_no_trace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gsize size;
  gint64 id;

  run_well (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "13"), ""));
  found = laurel_library_ask (reader_of (fixture), &LAUREL_PARTIES_MATCHING,
                              g_variant_new ("(s)", "Lin Zhiyuan"), NULL);
  g_assert_cmpuint (found->len, ==, 1);
  id = laurel_row_get_id (found->pdata[0]);
  run_well (fixture, &LAUREL_PERSON_FORGET, g_variant_new ("(x)", id));
  g_assert_cmpint (laurel_library_get_undo (fixture->library), !=, 0);
  g_clear_pointer (&fixture->library, laurel_library_close);

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  g_assert_null (g_strstr_len (bytes, size, "Lin Zhiyuan"));
  g_assert_null (g_strstr_len (bytes, size, "zhiyuan"));
  g_assert_null (g_strstr_len (bytes, size, "0000-555-0161"));
}

#define ADD(path, func) g_test_add ("/calendar/plan/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-undoes", test_each_undoes_to_the_same_dump);
  ADD ("random-undo", test_random_commands_undo_to_the_same_dump);
  ADD ("refusals", test_refusals_change_nothing);
  ADD ("sample-changes", test_the_sample_has_changes_to_announce);
  ADD ("shift", test_a_shift_keeps_how_sure_it_is);
  ADD ("habits", test_a_plan_has_its_own_parts_of_a_month);
  ADD ("two-seasons", test_an_import_asks_which_of_two_seasons);
  ADD ("places", test_only_places_are_places);
  ADD ("forget", test_forgetting_leaves_no_trace);

  return g_test_run ();
}
