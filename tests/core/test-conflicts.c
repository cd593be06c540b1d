/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-conflict-store.h"
#include "sample-library.h"

/* Many that need the same. */

/* Takes the hall on one day, or perhaps on that day. */
static void
add_to_crowd (Fixture *f, gint64 hall, gint64 programme, const char *words)
{
  gint64 id;

  laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD, g_variant_new_parsed (
    "(%x, {'title': 'One of many', 'words': %s})", programme, words));
  id = laurel_test_read_int (f->library, "SELECT max (id) FROM activity");
  laurel_test_run (f->library, &LAUREL_BOOKING_BOOK,
                   g_variant_new ("(xxx)", hall, id, G_GINT64_CONSTANT (0)));
}

/* Each that needs the hall is listed with twenty at the least, what is certain first, and
 * the others are counted. */
static void
test_no_list_is_endless (Fixture *f, gconstpointer data)
{
  enum { N_DAY = 40, N_MONTH = 20, N = N_DAY + N_MONTH };
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) conflicts = NULL;
  gint64 hall, programme = laurel_test_read_int (f->library, "SELECT max (id) FROM programme");
  guint n_pairs = 0, n_certain = 0, more = 0;
  GHashTableIter iter;
  gpointer count;

  laurel_test_run (f->library, &LAUREL_RESOURCE_ADD,
                   g_variant_new ("(ssxs)", "venue", "Small hall", G_GINT64_CONSTANT (0), ""));
  hall = resource_of (f, "Small hall");
  for (int i = 0; i < N; i++)
    add_to_crowd (f, hall, programme, i < N_MONTH ? "May 2025" : "7 May 2025");

  conflicts = ask (f, &LAUREL_CONFLICTS, g_variant_new ("(x)", programme));
  for (guint i = 0; i < conflicts->len; i++) {
    g_auto (GStrv) ids = g_strsplit (laurel_conflict_get_activity_ids (conflicts->pdata[i]), "\n",
                                     -1);

    if (g_strcmp0 (laurel_conflict_get_resource (conflicts->pdata[i]), "Small hall") != 0 ||
        !g_str_equal (laurel_conflict_get_kind (conflicts->pdata[i]), "resource"))
      continue;
    n_pairs++;
    n_certain += g_str_equal (laurel_conflict_get_grade (conflicts->pdata[i]), "certain");
    for (guint k = 0; k < 2; k++) {
      const char *id = g_intern_string (ids[k]);

      g_hash_table_insert (listed, (gpointer) id,
                           GUINT_TO_POINTER (1 + GPOINTER_TO_UINT (g_hash_table_lookup (listed,
                                                                                        id))));
      more += laurel_conflict_count_more (conflicts->pdata[i], g_ascii_strtoll (id, NULL, 10));
    }
  }

  g_assert_cmpuint (n_pairs, <=, N * 20);
  g_assert_cmpuint (n_certain, >=, N_DAY * 20 / 2);
  g_assert_cmpuint (n_pairs + laurel_conflicts_count_more (conflicts), ==, N * (N - 1) / 2);
  g_assert_cmpuint (more, ==, 2 * laurel_conflicts_count_more (conflicts));
  g_assert_cmpuint (g_hash_table_size (listed), ==, N);
  g_hash_table_iter_init (&iter, listed);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    g_assert_cmpuint (GPOINTER_TO_UINT (count), >=, 20);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  g_test_add ("/calendar/conflicts/bounded", Fixture, NULL, set_up, test_no_list_is_endless,
              tear_down);

  return g_test_run ();
}
