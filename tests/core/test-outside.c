/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-shift-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-release-store.h"
#include "sample-library.h"

/* A date that leaves what was announced is told of. */

static const struct {
  const LaurelCommand *command;
  const char *args; /* with the id */
  const char *told;
} OUTSIDE[] = {
  { &LAUREL_ACTIVITY_MOVE, "(%x, '5 October', '')",
    "Moved “Exchange” to 5 October, outside what was announced" },
  { &LAUREL_ACTIVITY_MOVE, "(%x, '12 September', '')", "Moved “Exchange” to 12 September" },
  { &LAUREL_ACTIVITY_MOVE, "(%x, 'September', '')",
    "Moved “Exchange” to September, outside what was announced" },
  { &LAUREL_ACTIVITY_SETTLE, "(%x, '20 September', '', '')", "Settled “Exchange”" },
  { &LAUREL_ACTIVITY_SETTLE, "(%x, '21 September', '', '')",
    "Settled “Exchange”, outside what was announced" },
  /* Only the place was settled. */
  { &LAUREL_ACTIVITY_SETTLE, "(%x, '', 'Hexi', '')", "Settled “Exchange”" },
  { &LAUREL_ACTIVITY_WORD, "(%x, '1 October')", "“Exchange” is now outside what was announced" },
  { &LAUREL_ACTIVITY_SET_WINDOW,
    "(%x, ('2025-09-10', '2025-09-10', '2025-09-11', '2025-09-11'), 'within', 1)",
    "“Exchange” is now outside what was announced" },
  { &LAUREL_ACTIVITY_SHIFT, "(%x, 0, 40, false)",
    "Moved “Exchange” to 20–21 October, outside what was announced" },
};

/* It is said of each change of a date, and not before anything was announced. */
static void
test_outside_is_told (Fixture *f, gconstpointer data)
{
  gint64 programme = laurel_test_read_int (f->library, "SELECT id FROM programme");
  gint64 id = laurel_test_read_int (f->library, "SELECT max (id) FROM activity") + 1;

  laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD, g_variant_new_parsed (
    "(%x, {'title': 'Exchange', 'words': 'mid-September'})", programme));
  for (gsize i = 0; i <= G_N_ELEMENTS (OUTSIDE); i++) {
    g_auto (LaurelOutcome) outcome = { 0 };
    g_auto (LaurelOutcome) undone = { 0 };
    g_autoptr (GError) error = NULL;
    const gsize at = i == 0 ? 0 : i - 1;

    laurel_library_run (f->library, OUTSIDE[at].command,
                        g_variant_new_parsed (OUTSIDE[at].args, id), "tester", &outcome, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (outcome.told, ==, i == 0 ? "Moved “Exchange” to 5 October"
                                              : OUTSIDE[at].told);
    if (i > 0)
      continue;
    g_assert_true (laurel_library_revert (f->library, outcome.entry, "tester", &undone, &error));
    laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
              g_variant_new ("(xssss)", programme, "", "2025-09-01", "", ""));
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add ("/calendar/plan/outside", Fixture, NULL, set_up, test_outside_is_told, tear_down);

  return g_test_run ();
}
