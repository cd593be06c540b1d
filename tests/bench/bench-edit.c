/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One edit in a library with many activities: bench-edit LIBRARY
 * How long from the command until the row in the list says it, and how long the
 * main thread is away from its loop meanwhile. Prints one line of JSON.
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-activity.h"
#include "calendar/laurel-programme-store.h"
#include "store/laurel-store.h"
#include "tool/laurel-rooms.h"

#include <locale.h>

#define N_EDITS 200
#define N_WARM_UP 10

typedef struct {
  GMainLoop *loop;
  LaurelStore *store;
  LaurelRowList *programmes;
  LaurelRowList *activities;
  LaurelActivity *row; /* that is edited */
  GArray *times;       /* (element-type double): milliseconds from command to row */
  GArray *blocks;      /* (element-type double): milliseconds between two polls */
  gint64 begun;
  int edit;
} Bench;

static gint64 away_since;
static GArray *blocks;

/* What passes between two polls, nobody else can use: no frame, no key. */
static int
poll_and_measure (GPollFD *fds, guint n_fds, int timeout)
{
  int result;

  if (away_since != 0 && blocks != NULL) {
    double ms = (double) (g_get_monotonic_time () - away_since) / 1000;

    g_array_append_val (blocks, ms);
  }
  result = g_poll (fds, n_fds, timeout);
  away_since = g_get_monotonic_time ();

  return result;
}

static void
on_edited (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome = NULL;

  outcome = laurel_store_run_finish (LAUREL_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
edit (Bench *bench)
{
  g_autofree char *title = g_strdup_printf ("Edited for the %dth time", bench->edit);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (&builder, "{ss}", "title", title);
  bench->begun = g_get_monotonic_time ();
  laurel_store_run_async (bench->store, &LAUREL_ACTIVITY_EDIT,
                          g_variant_new ("(xa{ss})", laurel_row_get_id (LAUREL_ROW (bench->row)),
                                         &builder),
                          on_edited, NULL);
}

static gboolean
on_idle (gpointer data)
{
  edit (data);
  return G_SOURCE_REMOVE;
}

static void
on_title (LaurelActivity *row, GParamSpec *pspec, Bench *bench)
{
  double ms = (double) (g_get_monotonic_time () - bench->begun) / 1000;

  if (bench->edit == N_WARM_UP)
    blocks = bench->blocks;
  if (bench->edit >= N_WARM_UP)
    g_array_append_val (bench->times, ms);
  if (++bench->edit < N_WARM_UP + N_EDITS)
    g_idle_add (on_idle, bench);
  else
    g_main_loop_quit (bench->loop);
}

static void
on_activities (GListModel *model, guint position, guint removed, guint added, Bench *bench)
{
  if (bench->row != NULL || g_list_model_get_n_items (model) == 0)
    return;

  bench->row = g_list_model_get_item (model, g_list_model_get_n_items (model) / 2);
  g_signal_connect (bench->row, "notify::title", G_CALLBACK (on_title), bench);
  g_idle_add (on_idle, bench);
}

static void
on_programmes (GListModel *model, guint position, guint removed, guint added, Bench *bench)
{
  g_autoptr (LaurelRow) programme = g_list_model_get_item (model, 0);

  if (programme == NULL || bench->activities != NULL)
    return;

  bench->activities = laurel_store_list (bench->store, &LAUREL_ACTIVITIES_OF_PROGRAMME,
                                         g_variant_new ("(x)", laurel_row_get_id (programme)));
  g_signal_connect (bench->activities, "items-changed", G_CALLBACK (on_activities), bench);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  bench->store = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
  bench->programmes = laurel_store_list (bench->store, &LAUREL_PROGRAMMES_ALL,
                                         g_variant_new ("()"));
  g_signal_connect (bench->programmes, "items-changed", G_CALLBACK (on_programmes), bench);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_part (GArray *times, double part)
{
  return g_array_index (times, double, MIN ((guint) (times->len * part), times->len - 1));
}

int
main (int argc, char **argv)
{
  Bench bench = {
    .loop = g_main_loop_new (NULL, FALSE),
    .times = g_array_new (FALSE, FALSE, sizeof (double)),
    .blocks = g_array_new (FALSE, FALSE, sizeof (double)),
  };

  g_assert_cmpint (argc, ==, 2);
  setlocale (LC_ALL, "");
  g_main_context_set_poll_func (NULL, poll_and_measure);
  laurel_store_open_async (argv[1], LAUREL_ROOMS, 0, NULL, on_opened, &bench);
  g_main_loop_run (bench.loop);
  blocks = NULL;

  g_array_sort (bench.times, compare);
  g_array_sort (bench.blocks, compare);
  g_print ("{\"bench\": \"edit\", \"activities\": %u, \"edits\": %u, \"median_ms\": %.2f,"
           " \"p99_ms\": %.2f, \"longest_block_ms\": %.2f}\n",
           g_list_model_get_n_items (G_LIST_MODEL (bench.activities)), bench.times->len,
           get_part (bench.times, .5), get_part (bench.times, .99), get_part (bench.blocks, 1));

  g_signal_handlers_disconnect_by_data (bench.row, &bench);
  g_object_unref (bench.row);
  g_object_unref (bench.activities);
  g_object_unref (bench.programmes);
  laurel_store_close (bench.store);
  g_object_unref (bench.store);
  g_array_unref (bench.times);
  g_array_unref (bench.blocks);
  g_main_loop_unref (bench.loop);

  return 0;
}
