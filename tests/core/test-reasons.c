/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-change.h"
#include "calendar/laurel-release-diff.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "sample-library.h"

/* A notice gives the reason of what it tells, never that of what was told before. */

static const struct {
  const LaurelCommand *command;
  const char *args;   /* with the id */
  const char *before; /* a reason that was told with the last release, or NULL */
  const char *told;   /* "field: reason", a line for each change */
} REASONS[] = {
  { &LAUREL_ACTIVITY_EDIT, "(%x, {'place': 'Hexi'})", "Hall closed", "place: -\n" },
  { &LAUREL_ACTIVITY_EDIT, "(%x, {'title': 'Open days'})", "Hall closed", "title: -\n" },
  { &LAUREL_ACTIVITY_EDIT, "(%x, {'place': 'Hexi'})", NULL, "place: -\n" },
  { &LAUREL_ACTIVITY_EDIT, "(%x, {'place': 'Hexi', 'reason': 'Hall sold'})", "Hall closed",
    "place: Hall sold\n" },
  { &LAUREL_ACTIVITY_MOVE, "(%x, '1 December', 'Storm')", "Hall closed", "date: Storm\n" },
  { &LAUREL_ACTIVITY_MOVE, "(%x, '1 December', 'Storm')", NULL, "date: Storm\n" },
  { &LAUREL_ACTIVITY_MOVE, "(%x, '1 December', '')", "Hall closed", "date: -\n" },
  { &LAUREL_ACTIVITY_CANCEL, "(%x, 'No speaker')", "Hall closed", "status: No speaker\n" },
  { &LAUREL_ACTIVITY_CANCEL, "(%x, '')", "Hall closed", "status: -\n" },
  { &LAUREL_ACTIVITY_POSTPONE, "(%x, 'Storm')", "Hall closed",
    "status: Storm\ndate: Storm\n" },
};

static gint64
programme_of (Fixture *f)
{
  return laurel_test_read_int (f->library, "SELECT id FROM programme");
}

static void
release (Fixture *f)
{
  laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
                   g_variant_new ("(xssss)", programme_of (f), "", "2025-09-01", "", ""));
}

static gint64
add (Fixture *f)
{
  laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD, g_variant_new_parsed (
    "(%x, {'title': 'Open day', 'words': '8 September', 'place': 'Hall 1',"
    " 'place-status': 'confirmed', 'status': 'announced'})", programme_of (f)));

  return laurel_test_read_int (f->library, "SELECT max (id) FROM activity");
}

/* What the plan has, against what was announced last. */
static char *
dup_told (Fixture *f)
{
  int last = (int) laurel_test_read_int (f->library, "SELECT max (number) FROM release");
  g_autoptr (GPtrArray) before =
    laurel_snapshots_load (reader_of (f), programme_of (f), last, NULL);
  g_autoptr (GPtrArray) now = laurel_snapshots_load (reader_of (f), programme_of (f), 0, NULL);
  g_autoptr (GPtrArray) changes = laurel_release_diff (before, now, "en", NULL);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const char *reason = laurel_change_get_reason (changes->pdata[i]);

    g_string_append_printf (told, "%s: %s\n", laurel_change_get_field (changes->pdata[i]),
                            reason ? reason : "-");
  }

  return g_string_free (told, FALSE);
}

static void
test_each_change_has_its_own_reason (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REASONS); i++) {
    gint64 id = add (f);
    g_autofree char *told = NULL;

    release (f);
    if (REASONS[i].before != NULL) {
      laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE,
                       g_variant_new ("(xss)", id, "12 October", REASONS[i].before));
      release (f);
    }
    g_test_message ("%s %s", REASONS[i].command->name, REASONS[i].args);
    laurel_test_run (f->library, REASONS[i].command, g_variant_new_parsed (REASONS[i].args, id));
    told = dup_told (f);
    g_assert_cmpstr (told, ==, REASONS[i].told);
  }
}

/* What is new has not changed, and why something went is said by the release. */
static void
test_what_is_new_or_gone_has_none (Fixture *f, gconstpointer data)
{
  gint64 id;
  g_autofree char *fresh = NULL;
  g_autofree char *gone = NULL;

  release (f);
  id = add (f);
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE,
                   g_variant_new ("(xss)", id, "12 October", "Hall closed"));
  fresh = dup_told (f);
  g_assert_cmpstr (fresh, ==, "activity: -\n");

  release (f);
  laurel_test_exec (f->library, "DELETE FROM activity WHERE title = 'Open day'");
  gone = dup_told (f);
  g_assert_cmpstr (gone, ==, "status: -\n");
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add ("/calendar/reasons/each-change", Fixture, NULL, set_up,
              test_each_change_has_its_own_reason, tear_down);
  g_test_add ("/calendar/reasons/new-or-gone", Fixture, NULL, set_up,
              test_what_is_new_or_gone_has_none, tear_down);

  return g_test_run ();
}
