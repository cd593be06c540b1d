/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-activity-taking-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-reminder-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-store.h"
#include "documents/laurel-design-edit.h"
#include "documents/laurel-drawing-child.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-number-start-store.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-template-store.h"
#include "people/laurel-party-field-store.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-store.h"
#include "people/laurel-people-import-store.h"
#include "sample-library.h"
#include "store/laurel-check.h"

/*
 * Commands about people, whole seasons and reminders, in any order and with whatever
 * comes: each leaves the library sound, and all of them undone leave no trace.
 */

#define N_TRIES 180

static gint64
any_of (Fixture *f, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  gint64 n = laurel_test_read_int (f->library, sql);
  g_autofree char *pick =
    g_strdup_printf ("SELECT id FROM %s ORDER BY id LIMIT 1 OFFSET %d", table,
                     n > 0 ? g_test_rand_int_range (0, (int) n) : 0);

  return n > 0 ? laurel_test_read_int (f->library, pick) : 0;
}

static const char *
any_text (void)
{
  static const char *const TEXTS[] = { "Wei Shu", "Qin Lan", "", "Hexi branch", "0000-555-0199",
                                       "李小明", "Nanting Craft Association" };

  return TEXTS[g_test_rand_int_range (0, G_N_ELEMENTS (TEXTS))];
}

static GVariant *
any_field (void)
{
  static const char *const FIELDS[] = { "phone", "mail", "note", "post", "no-such" };
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (&fields, "{ss}",
                         FIELDS[g_test_rand_int_range (0, G_N_ELEMENTS (FIELDS))], any_text ());

  return g_variant_builder_end (&fields);
}

/* Some of a season, some of it with other dates, into another or a new one. */
static GVariant *
any_copy (Fixture *f)
{
  static const char *const WORDS[] = { NULL, NULL, "mid-May", "8 June", "", "when it suits" };
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));
  gint64 programme = any_of (f, "programme");
  gint64 into = g_test_rand_int_range (0, 2) == 0 ? any_of (f, "programme") : 0;
  g_autofree char *sql =
    g_strdup_printf ("SELECT year FROM programme WHERE id = %" G_GINT64_FORMAT, into);
  int year = into ? (int) laurel_test_read_int (f->library, sql)
                  : g_test_rand_int_range (2024, 2029);
  g_autoptr (GPtrArray) all = laurel_activity_list (reader_of (f), programme, NULL);
  g_autofree char *title = g_strdup_printf ("Season %d", g_test_rand_int_range (0, 6));

  for (guint i = 0; i < all->len; i++)
    if (g_test_rand_int_range (0, 4) == 0)
      g_variant_builder_add (&rows, "(xsmsb)", laurel_row_get_id (all->pdata[i]), "",
                             WORDS[g_test_rand_int_range (0, G_N_ELEMENTS (WORDS))],
                             g_test_rand_int_range (0, 2));

  return g_variant_new (LAUREL_PLAN_COPY_ARGS, programme, year, into, title,
                        g_test_rand_int_range (0, 2), &rows);
}

static GVariant *
any_party_field (Fixture *f)
{
  return g_variant_new ("(x@a{ss})", any_of (f, "party"), any_field ());
}

static GVariant *
any_new_party (Fixture *f)
{
  return g_variant_new ("(ss@a{ss})", g_test_rand_int_range (0, 2) ? "person" : "organization",
                        any_text (), any_field ());
}

static GVariant *
any_two_parties (Fixture *f)
{
  return g_variant_new ("(xx)", any_of (f, "party"), any_of (f, "party"));
}

static GVariant *
any_name (Fixture *f)
{
  static const char *const KINDS[] = { "current", "former", "other", "none" };

  return g_variant_new ("(xssss)", any_of (f, "party"), any_text (),
                        KINDS[g_test_rand_int_range (0, G_N_ELEMENTS (KINDS))], "", "2001");
}

static GVariant *
any_rename (Fixture *f)
{
  return g_variant_new ("(xss)", any_of (f, "party"), any_text (), "2002");
}

/* Of one that has some; a name, or a telephone, that it may have. */
static GVariant *
any_other_name (Fixture *f)
{
  return g_variant_new ("(xs)", any_of (f, "(SELECT id FROM party WHERE names IS NOT NULL)"),
                        any_text ());
}

static GVariant *
any_old_contact (Fixture *f)
{
  return g_variant_new ("(xs)", any_of (f, "(SELECT id FROM party WHERE contacts IS NOT NULL)"),
                        "0000-555-0199");
}

static GVariant *
any_contact (Fixture *f)
{
  return g_variant_new ("(xsss)", any_of (f, "party"),
                        g_test_rand_int_range (0, 2) ? "phone" : "mail", "0000-555-0199", "");
}

static GVariant *
any_list (Fixture *f)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xssa{ss})"));

  for (int i = 0; i < 3; i++)
    g_variant_builder_add (&rows, "(xss@a{ss})", i == 0 ? any_of (f, "party") : (gint64) 0,
                           "person", any_text (), any_field ());

  return g_variant_new ("(sa(xssa{ss}))", "list.csv", &rows);
}

static GVariant *
any_role (Fixture *f)
{
  return g_variant_new ("(xsss)", any_of (f, "activity"), "host", "organization", any_text ());
}

static GVariant *
any_hold (Fixture *f)
{
  return g_variant_new ("(xxxi)", any_of (f, "resource"), any_of (f, "activity"), (gint64) 0, 0);
}

static GVariant *
any_taking (Fixture *f)
{
  return g_variant_new_parsed ("(%x, {'title': 'Tea', 'words': '9 May'}, [%x])",
                               any_of (f, "programme"), any_of (f, "resource"));
}

static GVariant *
any_series (Fixture *f)
{
  return g_variant_new_parsed ("(%x, [('North', 'May', 'Hexi', 'confirmed', 'North branch'),"
                               " ('South', '9 May', '', 'none', '')])", any_of (f, "activity"));
}

static GVariant *
any_activity (Fixture *f)
{
  return g_variant_new ("(x)", any_of (f, "activity"));
}

/* Of a phase that may be another activity's. */
static GVariant *
any_reminder (Fixture *f)
{
  static const char *const WHENS[] = { "start-1w", "end-3d", "start", "soon" };

  return g_variant_new ("(xxsss)", any_of (f, "activity"),
                        g_test_rand_int_range (0, 2) ? any_of (f, "phase") : (gint64) 0,
                        WHENS[g_test_rand_int_range (0, G_N_ELEMENTS (WHENS))], "09:00",
                        any_text ());
}

static GVariant *
any_other_words (Fixture *f)
{
  return one_field (any_of (f, "reminder"), "words", any_text ());
}

static GVariant *
any_old_reminder (Fixture *f)
{
  return g_variant_new ("(x)", any_of (f, "reminder"));
}

static GVariant *
any_done (Fixture *f)
{
  return g_variant_new ("(xb)", any_of (f, "reminder"), g_test_rand_bit ());
}

static GVariant *
any_number_series (Fixture *f)
{
  static const char *const PATTERNS[] = { "A-{n}", "B{year}/{n:3}", "{year}", "{n:4}" };

  return g_variant_new ("(sss)", any_text (),
                        PATTERNS[g_test_rand_int_range (0, G_N_ELEMENTS (PATTERNS))], "");
}

static GVariant *
any_other_pattern (Fixture *f)
{
  g_autofree char *pattern = g_strdup_printf ("C%d-{n}", g_test_rand_int_range (0, 1000));

  return g_variant_new ("(xsss)", any_of (f, "number_series"), any_text (), pattern,
                        g_test_rand_bit () ? "https://nanting.example/" : "nanting");
}

static GVariant *
any_next_number (Fixture *f)
{
  g_autofree char *number = g_strdup_printf ("%d", g_test_rand_int_range (-1, 500));

  return g_variant_new ("(xs)", any_of (f, "number_series"), number);
}

static GVariant *
any_set_up_series (Fixture *f)
{
  g_autofree char *pattern = g_strdup_printf ("S%d-{n}", g_test_rand_int_range (0, 1000));

  return g_variant_new ("(xssss)", g_test_rand_bit () ? any_of (f, "number_series") : 0,
                        any_text (), pattern, "", "7");
}

static GVariant *
any_template_copy (Fixture *f)
{
  static const char *const NAMES[] = { "award", "badge", "seat-card", "year-plan", "own:1" };
  g_autofree char *own = g_strdup_printf ("own:%" G_GINT64_FORMAT, any_of (f, "template"));

  return g_variant_new ("(sss)", g_test_rand_bit ()
                                 ? own : NAMES[g_test_rand_int_range (0, G_N_ELEMENTS (NAMES))],
                        g_test_rand_bit () ? "zh" : "en", any_text ());
}

/* One drawing more, or one less. */
static GVariant *
any_template_step (Fixture *f)
{
  static const char SVG[] = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'/>";
  g_autoptr (GBytes) svg = g_bytes_new_static (SVG, sizeof SVG - 1);
  gint64 id = any_of (f, "template");
  LaurelDesign *design = laurel_template_load_design (reader_of (f), id, NULL);
  g_autoptr (LaurelDesign) changed = NULL;
  g_autofree char *file = NULL;

  if (design != NULL) {
    changed = g_test_rand_bit () ? laurel_design_set_background (design, 0, "logo.svg", svg, NULL)
                                 : laurel_design_remove_background (design, 0);
    file = laurel_design_dup_file (changed, "Ours");
    laurel_design_unref (design);
  }

  return g_variant_new ("(xs)", id, file != NULL && g_test_rand_int_range (0, 5) > 0
                                    ? file : "{\"language\": \"en\"}");
}

static GVariant *
any_template_file (Fixture *f)
{
  g_autoptr (LaurelDesign) design = laurel_design_new_shipped ("badge", "en", NULL);
  g_autofree char *file = laurel_design_dup_file (design, any_text ());

  return g_variant_new ("(ss)", any_text (), file);
}

static GVariant *
any_template_name (Fixture *f)
{
  return g_variant_new ("(xs)", any_of (f, "template"), any_text ());
}

static GVariant *
any_template (Fixture *f)
{
  return g_variant_new ("(x)", any_of (f, "template"));
}

static const struct {
  const LaurelCommand *command;
  GVariant *(*make) (Fixture *f);
} COMMANDS[] = {
  { &LAUREL_PLAN_COPY_TO_YEAR, any_copy },
  { &LAUREL_PLAN_COPY_TO_YEAR, any_copy },
  { &LAUREL_PARTY_ADD, any_new_party },
  { &LAUREL_PARTY_EDIT, any_party_field },
  { &LAUREL_PARTY_MERGE, any_two_parties },
  { &LAUREL_PARTY_TELL_APART, any_two_parties },
  { &LAUREL_PARTY_RENAME, any_rename },
  { &LAUREL_PARTY_ADD_NAME, any_name },
  { &LAUREL_PARTY_REMOVE_NAME, any_other_name },
  { &LAUREL_PARTY_ADD_CONTACT, any_contact },
  { &LAUREL_PARTY_REMOVE_CONTACT, any_old_contact },
  { &LAUREL_PEOPLE_IMPORT, any_list },
  { &LAUREL_NUMBER_SERIES_ADD, any_number_series },
  { &LAUREL_NUMBER_SERIES_CONTINUE, any_next_number },
  { &LAUREL_NUMBER_SERIES_EDIT, any_other_pattern },
  { &LAUREL_NUMBER_SERIES_SET, any_set_up_series },
  { &LAUREL_ROLE_ADD, any_role },
  { &LAUREL_BOOKING_HOLD, any_hold },
  { &LAUREL_ACTIVITY_ADD_TAKING, any_taking },
  { &LAUREL_REMINDER_ADD, any_reminder },
  { &LAUREL_REMINDER_DO, any_done },
  { &LAUREL_REMINDER_EDIT, any_other_words },
  { &LAUREL_REMINDER_REMOVE, any_old_reminder },
  { &LAUREL_SERIES_MAKE, any_series },
  { &LAUREL_ACTIVITY_REMOVE, any_activity },
  { &LAUREL_TEMPLATE_COPY, any_template_copy },
  { &LAUREL_TEMPLATE_COPY, any_template_copy },
  { &LAUREL_TEMPLATE_ADD, any_template_file },
  { &LAUREL_TEMPLATE_EDIT, any_template_step },
  { &LAUREL_TEMPLATE_RENAME, any_template_name },
  { &LAUREL_TEMPLATE_DELETE, any_template },
};

/* What is refused is refused by a rule, and has changed nothing. */
static gboolean
try_any (Fixture *f, guint n)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *after = NULL;
  GVariant *args = COMMANDS[n].make (f);

  g_test_message ("%s", COMMANDS[n].command->name);
  if (laurel_library_run (f->library, COMMANDS[n].command, args, "tester", &outcome, &error))
    return outcome.entry != 0;

  g_assert_true (error->domain == LAUREL_RULE_ERROR);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, ==, before);
  return FALSE;
}

static void
undo_to (Fixture *f, gint64 entry)
{
  while (laurel_library_get_undo (f->library) != entry)
    laurel_test_revert (f->library, laurel_library_get_undo (f->library));
}

/* What chance has passed over; a table of commands that are all refused would be
 * passed otherwise. */
static void
try_the_rest (Fixture *f, gint64 first, const guint *n_done)
{
  for (guint n = 0; n < G_N_ELEMENTS (COMMANDS); n++) {
    gboolean done = n_done[n] > 0;

    /* What it needs may be gone; others bring it back, and where they do not, Undo does. */
    for (guint i = 1; !done && i < 4 * N_TRIES; i++) {
      if (i % (N_TRIES / 2) == 0)
        undo_to (f, first);
      done = try_any (f, n);
      if (!done)
        try_any (f, (guint) g_test_rand_int_range (0, G_N_ELEMENTS (COMMANDS)));
    }
    g_test_message ("%s", COMMANDS[n].command->name);
    g_assert_true (done);
  }
}

/* What is given out is not undone: it is there before, and after. */
static void
issue_some (Fixture *f)
{
  g_autoptr (LaurelIssueBatch) batch = NULL;

  laurel_test_run (f->library, &LAUREL_NUMBER_SERIES_ADD,
                   g_variant_new ("(sss)", "Certificates", "Z-{n}", ""));
  batch = laurel_issue_batch_new (any_of (f, "number_series"), laurel_day_new (2025, 9, 6),
                                  "award", "en", NULL);
  laurel_issue_batch_add (batch, any_of (f, "party"), "Wei Shu", NULL, NULL, "Second prize", NULL);
  laurel_issue_batch_add (batch, 0, "Qin Lan", "Hexi branch", NULL, "First prize", NULL);
  laurel_test_run (f->library, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch));
}

static void
test_all_undone_leave_no_trace (Fixture *f, gconstpointer data)
{
  guint n_done[G_N_ELEMENTS (COMMANDS)] = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GPtrArray) results = NULL;
  gint64 first;

  issue_some (f);
  before = laurel_test_dump (f->library);
  first = laurel_library_get_undo (f->library);
  for (guint i = 0; i < N_TRIES; i++) {
    guint n = i < 4 * G_N_ELEMENTS (COMMANDS)
                ? i % G_N_ELEMENTS (COMMANDS)
                : (guint) g_test_rand_int_range (0, G_N_ELEMENTS (COMMANDS));

    n_done[n] += try_any (f, n) ? 1 : 0;
  }
  try_the_rest (f, first, n_done);
  results = laurel_check_library (f->library);
  g_assert_true (laurel_check_is_clean (results));
  undo_to (f, first);
  undone = laurel_test_dump (f->library);
  g_assert_cmpstr (undone, ==, before);
}

/* A table that the dump leaves out could change without any test that compares two of them. */
static void
test_all_tables_are_dumped (Fixture *f, gconstpointer data)
{
  g_autofree char *left_out = laurel_test_dup_left_out (f->library);

  g_assert_cmpstr (left_out, ==, "counter journal library search_fts search_fts_config "
                                 "search_fts_content search_fts_data search_fts_docsize "
                                 "search_fts_idx search_row ");
}

int
main (int argc, char *argv[])
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);

  g_test_add ("/random-commands/dumped", Fixture, NULL, set_up, test_all_tables_are_dumped,
              tear_down);
  g_test_add ("/random-commands/undone", Fixture, NULL, set_up, test_all_undone_leave_no_trace,
              tear_down);

  return g_test_run ();
}
