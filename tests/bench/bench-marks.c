/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long it takes from a mark that is typed to the places that come of it: bench-marks LIBRARY
 * ENTRIES. The library gets a contest with so many entries, each marked by five judges for six
 * criteria; then marks are typed, and their grid is scrolled. Prints a line of JSON.
 */

#include "bench-frames.h"
#include "judging/contest/laurel-contest-store.h"
#include "tool/laurel-rooms.h"
#include "ui/judging/laurel-contest-scores.h"
#include "ui/judging/laurel-mark-grid-private.h"

#include <locale.h>
#include <stdlib.h>

enum {
  N_JUDGES = 5,
  N_CRITERIA = 6,
  N_MARKS = 200,
};

#define TITLE "Marks by the ten thousand"
#define RULE \
  "{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.1\"}, \"criteria\":" \
  " [{\"name\": \"a\", \"weight\": \"10\"}, {\"name\": \"b\", \"weight\": \"20\"}," \
  " {\"name\": \"c\", \"weight\": \"15\"}, {\"name\": \"d\", \"weight\": \"25\"}," \
  " {\"name\": \"e\", \"weight\": \"20\"}, {\"name\": \"f\", \"weight\": \"10\"}]," \
  " \"judge_total\": \"weighted-mean\", \"combine\": {\"method\": \"mean\", \"drop_high\": 1," \
  " \"drop_low\": 1}, \"ties\": [\"with-dropped\", \"criterion:a\", \"highest-marks\"," \
  " \"share\"], \"levels\": [{\"name\": \"First\", \"count\": 30}]}"

/* ---- a contest --------------------------------------------------------------------------- */

static gint64
insert_judge (LaurelTxn *txn, gint64 contest, int i, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Judge %d", i + 1);
  gint64 party = laurel_txn_insert (txn, error, "party",
                                    "INSERT INTO party (id, kind, name) VALUES (?1, 'person', ?2)",
                                    "s", name);
  gint64 expert = laurel_txn_insert (txn, error, "expert", "INSERT INTO expert (id, party_id,"
                                     " senior) VALUES (?1, ?2, 0)", "x", party);

  return laurel_txn_insert (txn, error, "judge", "INSERT INTO judge (id, contest_id, expert_id,"
                            " position, role, state) VALUES (?1, ?2, ?3, ?4, 'judge', 'accepted')",
                            "xxi", contest, expert, i);
}

/* Each is worth something, judges differ in that, and the last hundred are not marked yet. */
static gboolean
insert_entry (LaurelTxn *txn, gint64 contest, gint64 stage, const gint64 *judges, int i, int n,
              GRand *dice, GError **error)
{
  g_autofree char *number = g_strdup_printf ("E%04d", i + 1);
  g_autofree char *title = g_strdup_printf ("Work number %d, with a title as long as they are",
                                            i + 1);
  gint64 entry = laurel_txn_insert (txn, error, "entry", "INSERT INTO entry (id, contest_id,"
                                    " number, title, state) VALUES (?1, ?2, ?3, ?4, 'complete')",
                                    "xss", contest, number, title);
  int worth = g_rand_int_range (dice, 40, 90);

  for (int j = 0; entry != 0 && j < N_JUDGES; j++) {
    gint64 sheet = laurel_txn_insert (txn, error, "placement", "INSERT INTO placement (id,"
                                      " stage_id, entry_id, judge_id, by_hand) VALUES (?1, ?2, ?3,"
                                      " ?4, 0)", "xxx", stage, entry, judges[j]);

    for (int c = 0; i < n - 100 && c < N_CRITERIA; c++) {
      g_autofree char *value = g_strdup_printf ("%d/10", worth + g_rand_int_range (dice, -9, 10));
      char name[] = { (char) ('a' + c), '\0' };

      if (laurel_txn_insert (txn, error, "mark", "INSERT INTO mark (id, placement_id, criterion,"
                             " part, value) VALUES (?1, ?2, ?3, '', ?4)", "xss", sheet, name,
                             value) == 0)
        return FALSE;
    }
  }

  return entry != 0;
}

static gboolean
fill (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (42);
  gint64 judges[N_JUDGES], programme, activity, contest, stage;
  int n;

  g_variant_get (args, "(i)", &n);
  programme = laurel_txn_insert (txn, error, "programme", "INSERT INTO programme (id, title, year,"
                                 " language) VALUES (?1, 'Bench', 2025, 'en')", "");
  activity = laurel_txn_insert (txn, error, "activity",
                                "INSERT INTO activity (id, programme_id, position, number, title,"
                                " extent, min_days, approximate, open_start, open_end,"
                                " place_status, status) VALUES (?1, ?2, 1, 1, 'Contest', 'within',"
                                " 1, 0, 0, 0, 'none', 'planned')", "x", programme);
  contest = laurel_txn_insert (txn, error, "contest", "INSERT INTO contest (id, activity_id,"
                               " position, title, call, blind, pattern) VALUES (?1, ?2, 1, ?3,"
                               " 'closed', 0, '{n:4}')", "xs", activity, TITLE);
  stage = laurel_txn_insert (txn, error, "contest_stage", "INSERT INTO contest_stage (id,"
                             " contest_id, position, kind, title, needs, least, most, seniors)"
                             " VALUES (?1, ?2, 1, 'review', 'Review', 5, 0, 9999, 0)", "x",
                             contest);
  if (laurel_txn_insert (txn, error, "contest_rule", "INSERT INTO contest_rule (id, contest_id,"
                         " version, content, fixed) VALUES (?1, ?2, 1, ?3, 1756000000)", "xs",
                         contest, RULE) == 0)
    return FALSE;
  for (int j = 0; j < N_JUDGES; j++)
    judges[j] = insert_judge (txn, contest, j, error);
  for (int i = 0; i < n; i++)
    if (!insert_entry (txn, contest, stage, judges, i, n, dice, error))
      return FALSE;

  return TRUE;
}

static const LaurelCommand FILL = { .name = "bench.fill", .label = "", .args = "(i)",
                                    .apply = fill };

static void
make_contest (const char *path, int n)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  LaurelLibrary *library = laurel_library_open (path, LAUREL_ROOMS, LAUREL_LIBRARY_CREATE, &error);

  g_assert_no_error (error);
  laurel_library_run (library, &FILL, g_variant_new ("(i)", n), "bench", &outcome, &error);
  g_assert_no_error (error);
  laurel_library_close (library);
}

/* ---- the window --------------------------------------------------------------------------- */

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  LaurelStore **store = data;

  *store = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static LaurelSession *
open_session (const char *path)
{
  g_autoptr (LaurelStore) store = NULL;

  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, on_opened, &store);
  while (store == NULL)
    g_main_context_iteration (NULL, TRUE);

  return laurel_session_new (store);
}

static LaurelContest *
find_contest (LaurelSession *session)
{
  g_autoptr (LaurelRowList) contests =
    laurel_store_list (laurel_session_get_store (session), &LAUREL_CONTESTS_OF_PROGRAMME,
                       g_variant_new ("(x)", (gint64) 0));

  while (laurel_row_list_get_loading (contests))
    g_main_context_iteration (NULL, TRUE);

  return g_list_model_get_item (G_LIST_MODEL (contests), 0);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_widget (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static LaurelMarkGrid *
wait_for_grid (GtkWidget *page)
{
  LaurelMarkGrid *grid = LAUREL_MARK_GRID (find_widget (page, LAUREL_TYPE_MARK_GRID));

  while (grid->desk == NULL || laurel_score_desk_get_standing (grid->desk) == NULL ||
         !gtk_widget_get_mapped (GTK_WIDGET (grid)))
    g_main_context_iteration (NULL, TRUE);

  return grid;
}

/* ---- what is measured ----------------------------------------------------------------------- */

typedef struct {
  gint64 ranked;
  gint64 ranked_spent; /* of the processor, by all threads */
  gint64 shown;
} Moments;

static gint64
get_spent (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (gint64) spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000;
}

static void
on_ranked (Moments *moments)
{
  moments->ranked = g_get_monotonic_time ();
  moments->ranked_spent = get_spent ();
}

static void
on_painted (GdkFrameClock *clock, Moments *moments)
{
  if (moments->ranked != 0)
    moments->shown = g_get_monotonic_time ();
}

static guint
find_empty (const LaurelScoreBook *book, guint *field)
{
  for (guint sheet = 0; sheet < book->sheets->len; sheet++)
    for (*field = 0; *field < book->n_fields; ++*field)
      if (laurel_score_book_get_mark (book, LAUREL_TYPING_FIRST, sheet, *field)->state ==
          LAUREL_BOOK_EMPTY)
        return sheet;

  g_assert_not_reached ();
}

static void
add (GArray *times, gint64 from, gint64 to)
{
  double ms = (double) (to - from) / 1000;

  g_array_append_val (times, ms);
}

/* One mark after the other into what is empty; each is waited for until it is to be seen. */
static void
type_marks (LaurelMarkGrid *grid, GArray *ranked, GArray *spent, GArray *shown)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (grid));
  Moments moments = { 0 };

  g_signal_connect_swapped (grid->desk, "ranked", G_CALLBACK (on_ranked), &moments);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_painted), &moments);
  for (int i = 0; i < N_MARKS; i++) {
    g_autofree char *text = g_strdup_printf ("%d.%d", 5 + i % 4, i * 7 % 10);
    guint field, sheet = find_empty (laurel_score_desk_get_book (grid->desk), &field);
    gint64 begun = g_get_monotonic_time (), spent_before = get_spent ();

    moments = (Moments) { 0 };
    g_assert_true (laurel_score_desk_put (grid->desk, LAUREL_TYPING_FIRST, sheet, field, text,
                                          NULL));
    while (moments.shown == 0)
      g_main_context_iteration (NULL, TRUE);
    add (ranked, begun, moments.ranked);
    add (spent, spent_before, moments.ranked_spent);
    add (shown, begun, moments.shown);
  }
  g_signal_handlers_disconnect_by_data (grid->desk, &moments);
  g_signal_handlers_disconnect_by_data (clock, &moments);
  g_array_sort (ranked, bench_compare_times);
  g_array_sort (spent, bench_compare_times);
  g_array_sort (shown, bench_compare_times);
}

static void
scroll (BenchRun *run, int frame)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (run->widget));

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) +
                                    (frame % 100 < 70 ? 37 : frame % 100 < 80 ? 900 : -61));
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) spent = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (double));
  LaurelSession *session;
  LaurelMarkGrid *grid;
  GtkWidget *page, *window;
  BenchRun scrolled;

  g_assert_true (argc == 3 && gtk_init_check ());
  setlocale (LC_ALL, "");
  adw_init ();
  make_contest (argv[1], atoi (argv[2]));
  session = open_session (argv[1]);
  page = g_object_new (LAUREL_TYPE_CONTEST_SCORES, "session", session, "contest",
                       find_contest (session), NULL);
  window = bench_show (page);
  grid = wait_for_grid (page);
  type_marks (grid, ranked, spent, shown);
  scrolled = bench_measure (window, gtk_widget_get_parent (GTK_WIDGET (grid)), scroll);

  g_print ("{\"bench\": \"marks\", \"entries\": %s, \"typed\": {\"marks\": %u, \"ranked_median_ms\":"
           " %.2f, \"ranked_p99_ms\": %.2f, \"cpu_median_ms\": %.2f, \"cpu_p99_ms\": %.2f,"
           " \"shown_median_ms\": %.2f, \"shown_p99_ms\": %.2f}, ", argv[2], ranked->len,
           bench_get_part (ranked, .5), bench_get_part (ranked, .99), bench_get_part (spent, .5),
           bench_get_part (spent, .99), bench_get_part (shown, .5), bench_get_part (shown, .99));
  bench_print ("scroll", &scrolled, "}\n");

  return 0;
}
