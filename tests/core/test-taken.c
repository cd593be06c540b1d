/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-activity-taking-store.h"
#include "calendar/laurel-booking-rank.h"
#include "calendar/laurel-booking-state-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-conflict-store.h"
#include "calendar/laurel-phase-store.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-forget-store.h"
#include "people/laurel-party-store.h"
#include "sample-library.h"

/* What is taken, on a real library with the sample season in it. */

static gint64
booking_of (Fixture *f, const char *resource, const char *activity)
{
  gint64 id = resource_of (f, resource);
  g_autoptr (GPtrArray) bookings = ask (f, &LAUREL_BOOKINGS_OF_ACTIVITY,
                                        g_variant_new ("(x)", activity_of (f, activity)));

  for (guint i = 0; i < bookings->len; i++)
    if (laurel_booking_get_resource_id (bookings->pdata[i]) == id)
      return laurel_row_get_id (bookings->pdata[i]);

  return 0;
}

/* "Hall 2025/13 held 1; " of everything that is taken near a resource. */
static char *
describe (GPtrArray *bookings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bookings->len; i++) {
    LaurelBooking *booking = bookings->pdata[i];

    g_string_append_printf (text, "%s %s", laurel_booking_get_resource (booking),
                            laurel_booking_get_activity (booking));
    if (laurel_booking_is_held (booking))
      g_string_append_printf (text, " %d", laurel_booking_get_rank (booking));
    g_string_append (text, "; ");
  }

  return g_string_free (text, FALSE);
}

static char *
describe_near (Fixture *f, const char *resource)
{
  g_autoptr (GPtrArray) bookings =
    ask (f, &LAUREL_BOOKINGS_BETWEEN, g_variant_new ("(xss)", resource_of (f, resource), "", ""));

  return describe (bookings);
}

/* ---- commands --------------------------------------------------------------- */

static void
test_resources (Fixture *f, gconstpointer data)
{
  gint64 city = resource_of (f, "Beiyuan"), house = resource_of (f, "Beiyuan Press House");
  gint64 works = resource_of (f, "Qinggang Works Hall"), none = 0;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, city);
  g_autofree char *near = NULL;

  do_undo_redo (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "room", "Attic", house, ""));
  do_undo_redo (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "person", "Zoë", none, "new"));
  do_undo_redo (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "person", "Qiu Wangshu", none,
                                                        ""));
  do_undo_redo (f, &LAUREL_RESOURCE_EDIT, one_field (works, "name", "Works Hall"));
  do_undo_redo (f, &LAUREL_RESOURCE_EDIT, one_field (works, "parent", id));
  do_undo_redo (f, &LAUREL_RESOURCE_EDIT, one_field (works, "note", ""));
  do_undo_redo (f, &LAUREL_RESOURCE_MERGE, g_variant_new ("(xx)", house, works));
  near = describe_near (f, "Beiyuan Press House");
  g_assert_cmpstr (near, ==, "Beiyuan Press House 2025/15; Beiyuan Press House 2025/13 1; "
                             "Beiyuan Press House 2025/14 2; Great Hall 2025/3; ");
  do_undo_redo (f, &LAUREL_RESOURCE_REMOVE, g_variant_new ("(x)", house));

  refuse (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "moon", "x", none, ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "room", " ", none, ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "room", "x", city, ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "city", "Beiyuan", none, ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "city", "beiyuan", none, ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_ADD, g_variant_new ("(ssxs)", "person", "Tao Yizhou", none, ""),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_EDIT, one_field (resource_of (f, "Tao Yizhou"), "name", "x"),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_EDIT, one_field (city, "parent", id), LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_MERGE,
          g_variant_new ("(xx)", city, resource_of (f, "Field reviewers")),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_MERGE, g_variant_new ("(xx)", city, city),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_RESOURCE_REMOVE, g_variant_new ("(x)", none), LAUREL_RULE_ERROR_NOT_FOUND);
}

/* What a venue belongs to is said by a number, which is that of a city, or by nothing. */
static void
test_parents (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *parent;
    const char *message; /* NULL: it belongs to none then */
  } PARENTS[] = {
    { "0", NULL },
    { " 0 ", NULL },
    { "", NULL },
    { "abc", "“abc” is not a whole number." },
    { "12 abc", "“12 abc” is not a whole number." },
    { "-1", "“-1” is not a whole number." },
    { "99999999999999999999", "“99999999999999999999” is not a whole number." },
  };
  gint64 works = resource_of (f, "Qinggang Works Hall");
  g_autofree char *city = g_strdup_printf ("%" G_GINT64_FORMAT, resource_of (f, "Beiyuan"));

  for (gsize i = 0; i < G_N_ELEMENTS (PARENTS); i++) {
    g_autoptr (GError) error = NULL;
    g_auto (LaurelOutcome) outcome = { 0 };

    g_test_message ("%s", PARENTS[i].parent);
    if (PARENTS[i].message == NULL) {
      laurel_test_run (f->library, &LAUREL_RESOURCE_EDIT, one_field (works, "parent", city));
      do_undo_redo (f, &LAUREL_RESOURCE_EDIT, one_field (works, "parent", PARENTS[i].parent));
      g_assert_cmpint (laurel_test_read_int (f->library,
                                             "SELECT parent_id IS NULL FROM resource"
                                             " WHERE name = 'Qinggang Works Hall'"), ==, 1);
      continue;
    }
    g_assert_false (laurel_library_run (f->library, &LAUREL_RESOURCE_EDIT,
                                        one_field (works, "parent", PARENTS[i].parent), "tester",
                                        &outcome, &error));
    g_assert_cmpstr (error->message, ==, PARENTS[i].message);
  }
}

/* Days on which all were free are theirs: in one step, and undone in one. */
static void
test_what_is_added_takes (Fixture *f, gconstpointer data)
{
  gint64 hall = resource_of (f, "Qinggang Works Hall"), city = resource_of (f, "Beiyuan");
  gint64 hao = resource_of (f, "Hao Qinghe"), none = 0;
  gint64 season = laurel_test_read_int (f->library, "SELECT max (id) FROM programme");
  const char *args = "(%x, {'title': 'Tea', 'words': '2 February'}, [%x, %x, %x])";

  do_undo_redo (f, &LAUREL_ACTIVITY_ADD_TAKING,
                g_variant_new_parsed (args, season, hao, hall, city));
  g_assert_cmpint (booking_of (f, "Qinggang Works Hall", "2025/23"), !=, 0);
  g_assert_cmpint (booking_of (f, "Hao Qinghe", "2025/23"), !=, 0);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM activity WHERE"
                                         " title = 'Tea' AND place = 'Qinggang Works Hall'"
                                         " AND place_status = 'confirmed'"), ==, 1);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM booking JOIN activity"
                                         " ON activity.id = activity_id WHERE title = 'Tea'"),
                   ==, 2);

  /* A place that was said is the place; a city is nobody's. */
  do_undo_redo (f, &LAUREL_ACTIVITY_ADD_TAKING,
                g_variant_new_parsed ("(%x, {'title': 'Cake', 'place': 'Hexi'}, [%x])", season,
                                      city));
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM activity WHERE"
                                         " title = 'Cake' AND place = 'Hexi'"), ==, 1);

  refuse (f, &LAUREL_ACTIVITY_ADD_TAKING, g_variant_new_parsed (args, season, hall, hall, hall),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_ACTIVITY_ADD_TAKING, g_variant_new_parsed (args, season, none, hall, hao),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_ACTIVITY_ADD_TAKING, g_variant_new_parsed (args, none, hao, hall, city),
          LAUREL_RULE_ERROR_NOT_FOUND);
}

static void
test_bookings (Fixture *f, gconstpointer data)
{
  gint64 hall = resource_of (f, "Qinggang Works Hall"), none = 0;
  gint64 twelve = activity_of (f, "2025/12"), held = booking_of (f, "Qinggang Works Hall",
                                                                 "2025/14");
  g_autofree char *near = NULL;
  g_autofree char *released = NULL;

  do_undo_redo (f, &LAUREL_BOOKING_HOLD, g_variant_new ("(xxxi)", hall, twelve, none, 0));
  do_undo_redo (f, &LAUREL_BOOKING_RANK, g_variant_new ("(xi)", held, 4));
  near = describe_near (f, "Qinggang Works Hall");
  g_assert_cmpstr (near, ==, "Qinggang Works Hall 2025/13 1; Qinggang Works Hall 2025/14 4; "
                             "Qinggang Works Hall 2025/12 3; ");
  do_undo_redo (f, &LAUREL_BOOKING_NOTE, g_variant_new ("(xs)", held, "Ask Ms Ma."));
  do_undo_redo (f, &LAUREL_BOOKING_RELEASE,
                g_variant_new ("(x)", booking_of (f, "Qinggang Works Hall", "2025/12")));
  do_undo_redo (f, &LAUREL_BOOKING_BOOK,
                g_variant_new ("(xxx)", hall, activity_of (f, "2025/11"), none));
  do_undo_redo (f, &LAUREL_BOOKING_TAKE,
                g_variant_new ("(xsss)", twelve, "venue", " Old  Mill", "held"));
  do_undo_redo (f, &LAUREL_BOOKING_TAKE,
                g_variant_new ("(xsss)", twelve, "person", "Tao Yizhou", "confirmed"));
  refuse (f, &LAUREL_BOOKING_TAKE, g_variant_new ("(xsss)", twelve, "city", "Beiyuan", "held"),
          LAUREL_RULE_ERROR_REFUSED);
  do_undo_redo (f, &LAUREL_BOOKING_CONFIRM, g_variant_new ("(xb)", held, TRUE));
  released = describe_near (f, "Qinggang Works Hall");
  g_assert_cmpstr (released, ==, "Qinggang Works Hall 2025/14; Qinggang Works Hall 2025/11; ");
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_BOOKING_CONFIRM,
                                    g_variant_new ("(xb)", held, TRUE)), ==, 0);

  refuse (f, &LAUREL_BOOKING_BOOK, g_variant_new ("(xxx)", hall, activity_of (f, "2025/14"), none),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_BOOKING_BOOK, g_variant_new ("(xxx)", resource_of (f, "Beiyuan"), twelve,
                                                  none), LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_BOOKING_BOOK, g_variant_new ("(xxx)", hall, none, none),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_BOOKING_BOOK, g_variant_new ("(xxx)", none, twelve, none),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_BOOKING_BOOK, g_variant_new ("(xxx)", hall, twelve, hall),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_BOOKING_RANK, g_variant_new ("(xi)", held, 0), LAUREL_RULE_ERROR_REFUSED);
}

static void
check_label (Fixture *f, const LaurelCommand *command, GVariant *args, const char *wanted)
{
  gint64 entry = laurel_test_run (f->library, command, args);
  g_autofree char *label = laurel_library_describe (f->library, entry);

  g_assert_cmpstr (label, ==, wanted);
}

/* What Undo offers names what was taken and what took it. */
static void
test_labels (Fixture *f, gconstpointer data)
{
  gint64 hall = resource_of (f, "Qinggang Works Hall"), twelve = activity_of (f, "2025/12");
  gint64 none = 0, held = booking_of (f, "Qinggang Works Hall", "2025/14"), entry;
  g_autofree char *released = NULL;
  g_autofree char *again = NULL;

  check_label (f, &LAUREL_BOOKING_HOLD, g_variant_new ("(xxxi)", hall, twelve, none, 0),
               "Hold “Qinggang Works Hall” for “44th delegates’ meeting”");
  check_label (f, &LAUREL_BOOKING_BOOK,
               g_variant_new ("(xxx)", hall, activity_of (f, "2025/11"), none),
               "Book “Qinggang Works Hall” for “Seventh craft summit”");
  check_label (f, &LAUREL_BOOKING_TAKE,
               g_variant_new ("(xsss)", twelve, "venue", "Mill", "held"),
               "Hold “Mill” for “44th delegates’ meeting”");
  check_label (f, &LAUREL_BOOKING_TAKE,
               g_variant_new ("(xsss)", twelve, "person", "Tao Yizhou", "confirmed"),
               "Book “Tao Yizhou” for “44th delegates’ meeting”");
  check_label (f, &LAUREL_BOOKING_NOTE, g_variant_new ("(xs)", held, "Ask Ms Ma."),
               "Edit note on “Qinggang Works Hall” for “Presentation contest of state works”");
  check_label (f, &LAUREL_BOOKING_RANK, g_variant_new ("(xi)", held, 5),
               "Change rank of “Qinggang Works Hall” for “Presentation contest of state works”");
  check_label (f, &LAUREL_BOOKING_CONFIRM, g_variant_new ("(xb)", held, FALSE),
               "Confirm “Qinggang Works Hall” for “Presentation contest of state works”");

  /* What is not there any more has no name; when it is there again, it has. */
  entry = laurel_test_run (f->library, &LAUREL_BOOKING_RELEASE, g_variant_new ("(x)", held));
  released = laurel_library_describe (f->library, entry);
  g_assert_cmpstr (released, ==, "Release booking");
  laurel_test_revert (f->library, entry);
  again = laurel_library_describe (f->library, entry);
  g_assert_cmpstr (again, ==,
                   "Release “Qinggang Works Hall” from “Presentation contest of state works”");
}

/* The season that a library came with is where it begins. */
static void
test_given (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 entry;

  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 0);
  g_assert_false (laurel_library_revert (f->library, 1, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);

  entry = laurel_test_run (f->library, &LAUREL_RESOURCE_EDIT,
                           one_field (resource_of (f, "Tao Yizhou"), "note", "Early."));
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, entry);
  laurel_test_revert (f->library, entry);
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 0);
}

/* What goes takes what it has taken with it, and comes back with it. */
static void
test_what_takes_is_removed (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) phases = ask (f, &LAUREL_PHASES_OF_ACTIVITY,
                                      g_variant_new ("(x)", activity_of (f, "2025/19")));
  gint64 none = 0, made;
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  do_undo_redo (f, &LAUREL_PHASE_REMOVE,
                g_variant_new ("(x)", laurel_row_get_id (phases->pdata[1])));

  g_variant_builder_add (&fields, "{ss}", "title", "Extra");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD,
                   g_variant_new ("(xa{ss})",
                                  laurel_test_read_int (f->library, "SELECT id FROM programme"),
                                  &fields));
  made = activity_of (f, "2025/23");
  laurel_test_run (f->library, &LAUREL_BOOKING_BOOK,
                   g_variant_new ("(xxx)", resource_of (f, "Tao Yizhou"), made, none));
  do_undo_redo (f, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", made));
}

static void
test_people (Fixture *f, gconstpointer data)
{
  gint64 tao = laurel_test_find_party (f->library, "Tao Yizhou");
  gint64 hao = laurel_test_find_party (f->library, "Hao Qinghe");
  gint64 none = 0;
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *near = NULL;

  /* Ten both have; it is taken once then. */
  laurel_test_run (f->library, &LAUREL_BOOKING_BOOK,
                   g_variant_new ("(xxx)", resource_of (f, "Hao Qinghe"),
                                  activity_of (f, "2025/10"), none));
  do_undo_redo (f, &LAUREL_PARTY_MERGE, g_variant_new ("(xx)", hao, tao));
  near = describe_near (f, "Hao Qinghe");
  g_assert_cmpstr (near, ==, "Hao Qinghe 2025/1; Hao Qinghe 2025/10; "
                             "Field reviewers 2025/14; Field reviewers 2025/19; ");
  do_undo_redo (f, &LAUREL_PARTY_EDIT, one_field (hao, "name", "Hao Q."));
  g_assert_cmpint (resource_of (f, "Hao Q."), !=, 0);

  laurel_library_run (f->library, &LAUREL_PERSON_FORGET, g_variant_new ("(x)", hao), "tester",
                      &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM resource"
                                         " WHERE kind = 'person'"), ==, 0);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM pragma_foreign_key_check"),
                   ==, 0);
}

static void
test_names (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 none = 0;

  g_assert_null (laurel_resource_find (reader_of (f), "Nowhere", &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  laurel_test_run (f->library, &LAUREL_RESOURCE_ADD,
                   g_variant_new ("(ssxs)", "room", "Great Hall", none, ""));
  g_assert_null (laurel_resource_find (reader_of (f), "Great Hall", &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  g_assert_cmpint (resource_of (f, "Beiyuan Press House/Great Hall"), !=, 0);
}

/* ---- answers ---------------------------------------------------------------- */

static char *
describe_conflicts (Fixture *f)
{
  g_autoptr (GPtrArray) conflicts = ask (f, &LAUREL_CONFLICTS,
                                         g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++) {
    LaurelConflict *conflict = conflicts->pdata[i];
    const char *resource = laurel_conflict_get_resource (conflict);
    g_auto (GStrv) names = g_strsplit (laurel_conflict_get_activities (conflict), "\n", -1);
    g_autofree char *activities = g_strjoinv (" ", names);

    g_assert_nonnull (laurel_conflict_get_why (conflict));
    g_string_append_printf (text, "%s %s: %s%s%s\n", laurel_conflict_get_grade (conflict),
                            laurel_conflict_get_kind (conflict), activities,
                            resource ? " " : "", resource ? resource : "");
  }

  return g_string_free (text, FALSE);
}

static void
test_conflicts_of_the_sample (Fixture *f, gconstpointer data)
{
  g_autofree char *text = describe_conflicts (f);

  g_assert_cmpstr (text, ==,
                   "certain resource: 2025/1 2025/10 Tao Yizhou\n"
                   "certain phase-outside: 2025/5\n"
                   "possible resource: 2025/13 2025/14 Qinggang Works Hall\n"
                   "possible resource: 2025/14 2025/19 Field reviewers\n"
                   "possible phase-outside: 2025/5\n");
}

static void
edit_activity (Fixture *f, const char *name, const char *field, const char *text)
{
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (activity_of (f, name), field,
                                                                 text));
}

static void
take (Fixture *f, const char *resource, const char *activity)
{
  laurel_test_run (f->library, &LAUREL_BOOKING_BOOK,
                   g_variant_new ("(xxx)", resource_of (f, resource), activity_of (f, activity),
                                  G_GINT64_CONSTANT (0)));
}

/* A room is taken with its venue, a person with a team; but two halls of a city
 * have nothing to do with each other. */
static void
test_conflicts_above_and_below (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  edit_activity (f, "2025/1", "status", "cancelled");
  edit_activity (f, "2025/5", "status", "cancelled");
  edit_activity (f, "2025/14", "status", "cancelled");
  laurel_test_run (f->library, &LAUREL_RESOURCE_ADD,
                   g_variant_new ("(ssxs)", "venue", "Old Mill", resource_of (f, "Beiyuan"), ""));
  laurel_test_run (f->library, &LAUREL_RESOURCE_ADD,
                   g_variant_new ("(ssxs)", "room", "Attic", resource_of (f, "Beiyuan Press House"),
                                  ""));
  take (f, "Old Mill", "2025/13");
  take (f, "Great Hall", "2025/13");
  take (f, "Attic", "2025/12");
  take (f, "Hao Qinghe", "2025/18");
  text = describe_conflicts (f);
  g_assert_cmpstr (text, ==,
                   "possible resource: 2025/13 2025/15 Great Hall\n"
                   "possible resource: 2025/18 2025/19 Hao Qinghe\n"
                   "possible resource: 2025/12 2025/15 Attic\n");
}

static void
test_crowds_and_ranks (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  edit_activity (f, "2025/1", "status", "cancelled");
  edit_activity (f, "2025/5", "status", "cancelled");
  laurel_test_run (f->library, &LAUREL_BOOKING_RANK,
                   g_variant_new ("(xi)", booking_of (f, "Qinggang Works Hall", "2025/14"), 1));
  edit_activity (f, "2025/13", "words", "mid-September, for 4 days");
  edit_activity (f, "2025/14", "words", "mid-September, for 4 days");
  edit_activity (f, "2025/15", "words", "mid-September, for 3 days");
  take (f, "Great Hall", "2025/13");
  take (f, "Great Hall", "2025/14");
  text = describe_conflicts (f);
  g_assert_cmpstr (text, ==,
                   "certain crowded: 2025/13 2025/14 2025/15 Great Hall\n"
                   "possible resource: 2025/13 2025/14 Great Hall\n"
                   "possible resource: 2025/13 2025/15 Great Hall\n"
                   "possible resource: 2025/14 2025/15 Great Hall\n"
                   "possible rank: 2025/13 2025/14 Qinggang Works Hall\n"
                   "possible resource: 2025/14 2025/19 Field reviewers\n");
}

static void
test_ranks (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *activity;
    int rank;
    int warnings;
    gboolean jumps;
  } cases[] = {
    { "2025/12", 0, 0, TRUE },  /* behind both; to confirm it would jump the queue */
    { "2025/12", 2, 1, TRUE },  /* beside the second */
    { "2025/12", 1, 2, FALSE }, /* beside the first, before the second */
    { "2025/11", 1, 2, FALSE },
    { "2025/10", 1, 0, FALSE }, /* on other days */
    { "2025/17", 1, 2, FALSE },
  };
  gint64 hall = resource_of (f, "Qinggang Works Hall");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 entry =
      laurel_test_run (f->library, &LAUREL_BOOKING_HOLD,
                       g_variant_new ("(xxxi)", hall, activity_of (f, cases[i].activity),
                                      G_GINT64_CONSTANT (0), cases[i].rank));
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) near = laurel_booking_list (reader_of (f), hall, &error);
    g_autoptr (LaurelBooking) booking =
      laurel_booking_load (reader_of (f), booking_of (f, "Qinggang Works Hall", cases[i].activity),
                           &error);
    g_auto (GStrv) warnings = laurel_booking_rank_dup_warnings (near, booking);
    g_autofree char *jump = laurel_booking_rank_dup_jump (near, booking);

    g_test_message ("%s, %d", cases[i].activity, cases[i].rank);
    g_assert_cmpint (g_strv_length (warnings), ==, cases[i].warnings);
    g_assert_cmpint (jump != NULL, ==, cases[i].jumps);
    laurel_test_revert (f->library, entry);
  }
}

static void
test_defeated (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) defeated =
    ask (f, &LAUREL_BOOKINGS_DEFEATED_BY,
         g_variant_new ("(x)", booking_of (f, "Qinggang Works Hall", "2025/14")));
  g_autofree char *text = describe (defeated);

  g_assert_cmpstr (text, ==, "Qinggang Works Hall 2025/13 1; ");
}

/* No command makes these, but a file may have them. */
static void
test_places_in_themselves (Fixture *f, gconstpointer data)
{
  g_autofree char *before = describe_conflicts (f), *after = NULL;

  laurel_test_exec (f->library, "UPDATE resource SET parent_id = id WHERE kind = 'city'");
  laurel_test_exec (f->library, "UPDATE resource SET parent_id = (SELECT max (id) FROM resource"
                                " WHERE kind = 'room') WHERE kind = 'venue'");
  after = describe_conflicts (f);
  g_assert_cmpuint (strlen (after), >=, strlen (before));
}

#define ADD(name, function) \
  g_test_add ("/plan/taken/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  ADD ("resources", test_resources);
  ADD ("parents", test_parents);
  ADD ("bookings", test_bookings);
  ADD ("added", test_what_is_added_takes);
  ADD ("labels", test_labels);
  ADD ("given", test_given);
  ADD ("removed", test_what_takes_is_removed);
  ADD ("people", test_people);
  ADD ("names", test_names);
  ADD ("conflicts", test_conflicts_of_the_sample);
  ADD ("above-and-below", test_conflicts_above_and_below);
  ADD ("in-themselves", test_places_in_themselves);
  ADD ("crowds", test_crowds_and_ranks);
  ADD ("ranks", test_ranks);
  ADD ("defeated", test_defeated);

  return g_test_run ();
}
