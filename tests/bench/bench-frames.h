/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the frames of a widget take, from the beginning of each to the end of
 * painting it: by the clock on the wall, and of the processor, which does not count
 * what else the machine does meanwhile.
 */

#pragma once

#include <adwaita.h>

#include <time.h>

#define N_FRAMES 400
#define WIDTH 1180
#define HEIGHT 760
#define AIM_MS 8.3

/* The first frames make what later ones keep. */
#define N_WARM_UP 20

typedef struct _BenchRun BenchRun;

struct _BenchRun {
  GtkWidget *widget; /* that is scrolled */
  GArray *times;     /* (element-type double): milliseconds */
  GArray *spent;     /* (element-type double): of the processor */
  void (*step) (BenchRun *run, int frame);
  int frame;
  gint64 begun;
  gint64 spent_before;
  GMainLoop *loop;
};

/* What this thread has had of the processor, in microseconds. */
static inline gint64
bench_get_spent (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return (gint64) spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000;
}

static inline void
bench_on_before_paint (GdkFrameClock *clock, BenchRun *run)
{
  run->begun = g_get_monotonic_time ();
  run->spent_before = bench_get_spent ();
}

static inline void
bench_on_after_paint (GdkFrameClock *clock, BenchRun *run)
{
  double ms = (g_get_monotonic_time () - run->begun) / 1000.;
  double spent = (bench_get_spent () - run->spent_before) / 1000.;

  if (run->frame > N_WARM_UP) {
    g_array_append_val (run->times, ms);
    g_array_append_val (run->spent, spent);
  }
}

static inline gboolean
bench_on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  BenchRun *run = data;

  if (run->frame++ == N_FRAMES + N_WARM_UP) {
    g_main_loop_quit (run->loop);
    return G_SOURCE_REMOVE;
  }
  run->step (run, run->frame);

  return G_SOURCE_CONTINUE;
}

static inline int
bench_compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Steps @widget on through its frames, and tells how long they took. */
static inline BenchRun
bench_measure (GtkWidget *window, GtkWidget *widget, void (*step) (BenchRun *, int))
{
  BenchRun run = { .widget = widget, .step = step,
                   .times = g_array_new (FALSE, FALSE, sizeof (double)),
                   .spent = g_array_new (FALSE, FALSE, sizeof (double)),
                   .loop = g_main_loop_new (NULL, FALSE) };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (bench_on_before_paint), &run);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (bench_on_after_paint), &run);
  gtk_widget_add_tick_callback (widget, bench_on_tick, &run, NULL);
  g_main_loop_run (run.loop);
  g_signal_handlers_disconnect_by_data (clock, &run);
  g_main_loop_unref (run.loop);
  g_array_sort (run.times, bench_compare_times);
  g_array_sort (run.spent, bench_compare_times);

  return run;
}

static inline GtkWidget *
bench_show (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static inline void
bench_on_frame (GdkFrameClock *clock, gint64 *at)
{
  *at = g_get_monotonic_time ();
}

/* From the moment it is to be seen to the end of the first frame that shows it; gives
 * what that took of the processor, too. */
static inline double
bench_measure_first (GtkWidget *window, GtkWidget *stack, const char *name, double *spent)
{
  gint64 before = bench_get_spent ();
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 begun = g_get_monotonic_time (), ended = 0;
  gulong id = g_signal_connect_after (clock, "after-paint", G_CALLBACK (bench_on_frame), &ended);

  gtk_stack_set_visible_child_name (GTK_STACK (stack), name);
  while (ended == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
  *spent = (double) (bench_get_spent () - before) / 1000;

  return (double) (ended - begun) / 1000;
}

static inline double
bench_get_part (GArray *times, double part)
{
  return g_array_index (times, double, MIN ((guint) (times->len * part), times->len - 1));
}

static inline double
bench_get_share_in_time (GArray *times)
{
  guint n = 0;

  while (n < times->len && g_array_index (times, double, n) < AIM_MS)
    n++;

  return (double) n / times->len;
}

/* As JSON, and frees what was measured. */
static inline void
bench_print (const char *name, BenchRun *run, const char *after)
{
  g_print ("\"%s\": {\"frames\": %u, \"median_ms\": %.2f, \"p99_ms\": %.2f, \"worst_ms\": %.2f,"
           " \"in_time\": %.4f, \"cpu_median_ms\": %.2f, \"cpu_p99_ms\": %.2f}%s", name,
           run->times->len, bench_get_part (run->times, .5), bench_get_part (run->times, .99),
           bench_get_part (run->times, 1), bench_get_share_in_time (run->times),
           bench_get_part (run->spent, .5), bench_get_part (run->spent, .99), after);
  g_clear_pointer (&run->times, g_array_unref);
  g_clear_pointer (&run->spent, g_array_unref);
}
