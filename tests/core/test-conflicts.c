/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-rank.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-conflict-store.h"
#include "calendar/laurel-programme-store.h"
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

/* "17 18 certain", of two ids. */
static void
add_pair (GHashTable *pairs, gint64 a, gint64 b, LaurelClashGrade grade)
{
  g_assert_true (g_hash_table_add (pairs, g_strdup_printf (
    "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", MIN (a, b), MAX (a, b),
    laurel_clash_grade_to_string (grade))));
}

/* Each with each, as it is said of two. */
static GHashTable *
list_meeting (Fixture *f, gint64 hall, gint64 programme)
{
  GHashTable *pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) bookings = laurel_booking_list (reader_of (f), hall, NULL);

  for (guint i = 0; i < bookings->len; i++)
    for (guint k = 0; k < i; k++) {
      LaurelBooking *a = bookings->pdata[i], *b = bookings->pdata[k];
      LaurelWindow one = laurel_booking_get_window (a), other = laurel_booking_get_window (b);

      if (laurel_booking_meets (a, b) &&
          (programme == 0 || laurel_booking_get_programme_id (a) == programme ||
           laurel_booking_get_programme_id (b) == programme))
        add_pair (pairs, laurel_booking_get_activity_id (a), laurel_booking_get_activity_id (b),
                  laurel_window_clash (&one, &other));
    }

  return pairs;
}

static GHashTable *
list_told (Fixture *f, const char *hall, gint64 programme)
{
  GHashTable *pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) conflicts = ask (f, &LAUREL_CONFLICTS, g_variant_new ("(x)", programme));

  for (guint i = 0; i < conflicts->len; i++) {
    const char *ids = laurel_conflict_get_activity_ids (conflicts->pdata[i]);

    if (g_strcmp0 (laurel_conflict_get_resource (conflicts->pdata[i]), hall) == 0 &&
        g_str_equal (laurel_conflict_get_kind (conflicts->pdata[i]), "resource"))
      add_pair (pairs, g_ascii_strtoll (ids, NULL, 10),
                g_ascii_strtoll (strchr (ids, '\n') + 1, NULL, 10),
                g_str_equal (laurel_conflict_get_grade (conflicts->pdata[i]), "certain")
                ? LAUREL_CLASH_CERTAIN : LAUREL_CLASH_POSSIBLE);
  }

  return pairs;
}

static void
assert_same_pairs (GHashTable *told, GHashTable *meeting)
{
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, meeting);
  while (g_hash_table_iter_next (&iter, &pair, NULL)) {
    g_test_message ("%s", (const char *) pair);
    g_assert_true (g_hash_table_contains (told, pair));
  }
  g_assert_cmpuint (g_hash_table_size (told), ==, g_hash_table_size (meeting));
}

/* What has no end meets what comes years later, and what has no start what was years before;
 * of other seasons it is told when one of this meets it. */
static void
test_each_that_meets_is_told (Fixture *f, gconstpointer data)
{
  static const char *const words[] = {
    "7 May 2025", "7–9 May 2025", "May 2025", "9 May 2025", "from 8 May 2025", "by 20 May 2025",
    "to be announced", "10 May 2025", "May–July 2025", "by 6 May 2025",
  };
  gint64 hall, seasons[2];

  laurel_test_run (f->library, &LAUREL_RESOURCE_ADD,
                   g_variant_new ("(ssxs)", "venue", "Small hall", G_GINT64_CONSTANT (0), ""));
  hall = resource_of (f, "Small hall");
  for (int i = 0; i < 2; i++) {
    laurel_test_run (f->library, &LAUREL_PROGRAMME_ADD,
                     g_variant_new ("(siss)", i == 0 ? "One" : "Other", 2025, "en", ""));
    seasons[i] = laurel_test_read_int (f->library, "SELECT max (id) FROM programme");
  }
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (words); i++)
    add_to_crowd (f, hall, seasons[i * 7 / 4 % 2], words[i % G_N_ELEMENTS (words)]);

  for (int i = 0; i < 3; i++) {
    gint64 season = i < 2 ? seasons[i] : 0;
    g_autoptr (GHashTable) told = list_told (f, "Small hall", season);
    g_autoptr (GHashTable) meeting = list_meeting (f, hall, season);

    g_test_message ("%d: %u", i, g_hash_table_size (meeting));
    g_assert_cmpuint (g_hash_table_size (meeting), >, 50);
    assert_same_pairs (told, meeting);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  g_test_add ("/calendar/conflicts/bounded", Fixture, NULL, set_up, test_no_list_is_endless,
              tear_down);
  g_test_add ("/calendar/conflicts/each-that-meets", Fixture, NULL, set_up,
              test_each_that_meets_is_told, tear_down);

  return g_test_run ();
}
