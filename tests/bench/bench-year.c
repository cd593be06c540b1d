/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a frame of the year view takes while 2,000 activities are scrolled and
 * zoomed, from the beginning of the frame to the end of painting, beside a bare
 * widget that only draws as many rows. Prints one line of JSON.
 */

#include "testlib/laurel-test-rows.h"
#include "ui/calendar/laurel-timeline.h"

#include <adwaita.h>

#define N_ACTIVITIES 2000
#define N_FRAMES 400
#define WIDTH 1180
#define HEIGHT 760
#define AIM_MS 8.3

/* The first frames make what later ones keep. */
#define N_WARM_UP 20

typedef struct _Run Run;

struct _Run {
  GtkWidget *widget; /* that is scrolled */
  GArray *times;     /* (element-type double): milliseconds */
  void (*step) (Run *run, int frame);
  int frame;
  gint64 begun;
  GMainLoop *loop;
};

/* The bare widget: rows that are drawn, and nothing else. */

typedef struct {
  GtkWidget parent_instance;
  PangoLayout *layouts[N_ACTIVITIES];
  double top;
} BareRows;

typedef struct {
  GtkWidgetClass parent_class;
} BareRowsClass;

GType bare_rows_get_type (void);
G_DEFINE_TYPE (BareRows, bare_rows, GTK_TYPE_WIDGET)

static void
draw_hatching (GtkSnapshot *snapshot, const graphene_rect_t *rect)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rect);

  cairo_rectangle (cr, rect->origin.x, rect->origin.y, rect->size.width, rect->size.height);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, .2, .5, .9, .6);
  cairo_set_line_width (cr, 1.5);
  for (double x = rect->origin.x - 12; x < rect->origin.x + rect->size.width; x += 5) {
    cairo_move_to (cr, x, rect->origin.y + 12);
    cairo_line_to (cr, x + 12, rect->origin.y);
  }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
bare_rows_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BareRows *self = (BareRows *) widget;
  const GdkRGBA black = { 0, 0, 0, 1 }, blue = { .2f, .5f, .9f, 1 };
  int first = (int) self->top / 26;

  for (int row = first; row < first + HEIGHT / 26 + 2 && row < N_ACTIVITIES; row++) {
    float y = (float) (row * 26 - self->top), x = (float) (320 + row * 37 % 500);

    if (self->layouts[row] == NULL) {
      g_autofree char *text = g_strdup_printf ("%d  Activity number %d of the plan", row, row);

      self->layouts[row] = gtk_widget_create_pango_layout (widget, text);
    }
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (20, y + 4));
    gtk_snapshot_append_layout (snapshot, self->layouts[row], &black);
    gtk_snapshot_restore (snapshot);
    draw_hatching (snapshot, &GRAPHENE_RECT_INIT (x, y + 7, 80, 12));
    gtk_snapshot_append_color (snapshot, &blue, &GRAPHENE_RECT_INIT (x + 80, y + 7, 120, 12));
    draw_hatching (snapshot, &GRAPHENE_RECT_INIT (x + 200, y + 7, 80, 12));
  }
}

static void
bare_rows_finalize (GObject *object)
{
  BareRows *self = (BareRows *) object;

  for (int i = 0; i < N_ACTIVITIES; i++)
    g_clear_object (&self->layouts[i]);
  G_OBJECT_CLASS (bare_rows_parent_class)->finalize (object);
}

static void
bare_rows_class_init (BareRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bare_rows_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = bare_rows_snapshot;
}

static void
bare_rows_init (BareRows *self)
{
}

/* Timing. */

static void
on_before_paint (GdkFrameClock *clock, Run *run)
{
  run->begun = g_get_monotonic_time ();
}

static void
on_after_paint (GdkFrameClock *clock, Run *run)
{
  double ms = (g_get_monotonic_time () - run->begun) / 1000.;

  if (run->frame > N_WARM_UP)
    g_array_append_val (run->times, ms);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run *run = data;

  if (run->frame++ == N_FRAMES + N_WARM_UP) {
    g_main_loop_quit (run->loop);
    return G_SOURCE_REMOVE;
  }
  run->step (run, run->frame);

  return G_SOURCE_CONTINUE;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static GArray *
measure (GtkWidget *window, GtkWidget *widget, void (*step) (Run *, int))
{
  Run run = { .widget = widget, .step = step, .times = g_array_new (FALSE, FALSE, sizeof (double)),
              .loop = g_main_loop_new (NULL, FALSE) };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), &run);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), &run);
  gtk_widget_add_tick_callback (widget, on_tick, &run, NULL);
  g_main_loop_run (run.loop);
  g_signal_handlers_disconnect_by_data (clock, &run);
  g_main_loop_unref (run.loop);
  g_array_sort (run.times, compare_times);

  return run.times;
}

static GtkAdjustment *
get_adjustment (GtkWidget *widget, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL
           ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (widget))
           : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
}

/* Down, to the side, and faster than rows can be kept: each frame other ones. */
static void
scroll (Run *run, int frame)
{
  GtkAdjustment *down = get_adjustment (run->widget, GTK_ORIENTATION_VERTICAL);
  GtkAdjustment *along = get_adjustment (run->widget, GTK_ORIENTATION_HORIZONTAL);

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) +
                                    (frame % 100 < 70 ? 37 : frame % 100 < 80 ? 900 : -61));
  gtk_adjustment_set_value (along, 200 + 150 * (frame % 40 < 20 ? frame % 20 : 20 - frame % 20) /
                                           20.);
}

static void
zoom (Run *run, int frame)
{
  static const LaurelZoom ZOOMS[] = { LAUREL_ZOOM_YEAR, LAUREL_ZOOM_QUARTER, LAUREL_ZOOM_MONTH,
                                      LAUREL_ZOOM_WEEK, LAUREL_ZOOM_MONTH, LAUREL_ZOOM_QUARTER };

  laurel_timeline_set_zoom (LAUREL_TIMELINE (run->widget),
                            ZOOMS[frame % G_N_ELEMENTS (ZOOMS)]);
  gtk_widget_queue_draw (run->widget);
}

static void
scroll_bare (Run *run, int frame)
{
  BareRows *rows = (BareRows *) run->widget;

  rows->top = CLAMP (rows->top + (frame % 100 < 70 ? 37 : frame % 100 < 80 ? 900 : -61), 0,
                     N_ACTIVITIES * 26 - HEIGHT);
  gtk_widget_queue_draw (run->widget);
}

static GListStore *
make_plan (TestSource *source)
{
  static const char *const WORDS[] = {
    "mid-September", "July – October", "8–10 September", "mid-August – mid-September", "September",
    "late March", "2 May", "by the end of October", "1 September – 30 November", "mid to late June",
  };
  static const char *const STATES[] = { "confirmed", "tentative", "tbd", "online" };
  GListStore *plan = g_list_store_new (LAUREL_TYPE_ACTIVITY);

  for (int i = 0; i < N_ACTIVITIES; i++) {
    g_autofree char *number = g_strdup_printf ("%d", i + 1);
    g_autofree char *title = g_strdup_printf ("Activity number %d of the plan", i + 1);
    TestActivity line = { number, title, WORDS[i * 7 % G_N_ELEMENTS (WORDS)],
                          i % 4 == 2 ? NULL : "Qinggang", STATES[i % 4], NULL };
    g_autoptr (LaurelActivity) activity =
      test_source_make_activity (source, i + 1, 2025, "en", &line);

    g_list_store_append (plan, activity);
  }

  return plan;
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static double
get_part (GArray *times, double part)
{
  return g_array_index (times, double, MIN ((guint) (times->len * part), times->len - 1));
}

static double
get_share_in_time (GArray *times)
{
  guint n = 0;

  while (n < times->len && g_array_index (times, double, n) < AIM_MS)
    n++;

  return (double) n / times->len;
}

static void
print (const char *name, GArray *times, const char *after)
{
  g_print ("\"%s\": {\"frames\": %u, \"median_ms\": %.2f, \"p99_ms\": %.2f, \"worst_ms\": %.2f,"
           " \"in_time\": %.4f}%s", name, times->len, get_part (times, .5), get_part (times, .99),
           get_part (times, 1), get_share_in_time (times), after);
}

int
main (int argc, char **argv)
{
  TestSource source;
  g_autoptr (GListStore) plan = NULL;
  g_autoptr (GArray) scrolled = NULL, zoomed = NULL, bare = NULL;
  GtkWidget *timeline, *scroller, *rows, *window;

  adw_init ();
  test_source_init (&source);
  plan = make_plan (&source);
  timeline = g_object_new (LAUREL_TYPE_TIMELINE, "activities", plan,
                           "today", laurel_day_new (2025, 9, 2), NULL);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), timeline);
  window = show (scroller);
  scrolled = measure (window, timeline, scroll);
  zoomed = measure (window, timeline, zoom);
  gtk_window_destroy (GTK_WINDOW (window));

  rows = g_object_new (bare_rows_get_type (), NULL);
  window = show (rows);
  bare = measure (window, rows, scroll_bare);
  gtk_window_destroy (GTK_WINDOW (window));

  g_print ("{\"bench\": \"year\", \"activities\": %d, \"aim_ms\": %.1f, ", N_ACTIVITIES, AIM_MS);
  print ("scroll", scrolled, ", ");
  print ("zoom", zoomed, ", ");
  print ("bare", bare, ", ");
  g_print ("\"ratio\": %.2f}\n", get_part (scrolled, .5) / get_part (bare, .5));
  g_clear_object (&plan);
  test_source_clear (&source);

  return 0;
}
