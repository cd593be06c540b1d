/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a frame of the year view takes while 2,000 activities are scrolled and
 * zoomed, from the beginning of the frame to the end of painting, beside a bare
 * widget that only draws as many rows. Prints one line of JSON.
 */

#include "bench-frames.h"
#include "testlib/laurel-test-rows.h"
#include "ui/calendar/laurel-timeline.h"

#define N_ACTIVITIES 2000

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

static GtkAdjustment *
get_adjustment (GtkWidget *widget, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL
           ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (widget))
           : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
}

/* Down, to the side, and faster than rows can be kept: each frame other ones. */
static void
scroll (BenchRun *run, int frame)
{
  GtkAdjustment *down = get_adjustment (run->widget, GTK_ORIENTATION_VERTICAL);
  GtkAdjustment *along = get_adjustment (run->widget, GTK_ORIENTATION_HORIZONTAL);

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) +
                                    (frame % 100 < 70 ? 37 : frame % 100 < 80 ? 900 : -61));
  gtk_adjustment_set_value (along, 200 + 150 * (frame % 40 < 20 ? frame % 20 : 20 - frame % 20) /
                                           20.);
}

static void
zoom (BenchRun *run, int frame)
{
  static const LaurelZoom ZOOMS[] = { LAUREL_ZOOM_YEAR, LAUREL_ZOOM_QUARTER, LAUREL_ZOOM_MONTH,
                                      LAUREL_ZOOM_WEEK, LAUREL_ZOOM_MONTH, LAUREL_ZOOM_QUARTER };

  laurel_timeline_set_zoom (LAUREL_TIMELINE (run->widget),
                            ZOOMS[frame % G_N_ELEMENTS (ZOOMS)]);
  gtk_widget_queue_draw (run->widget);
}

static void
scroll_bare (BenchRun *run, int frame)
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

int
main (int argc, char **argv)
{
  TestSource source;
  g_autoptr (GListStore) plan = NULL;
  BenchRun scrolled, zoomed, bare;
  double ratio;
  GtkWidget *timeline, *scroller, *rows, *window;

  adw_init ();
  test_source_init (&source);
  plan = make_plan (&source);
  timeline = g_object_new (LAUREL_TYPE_TIMELINE, "activities", plan,
                           "today", laurel_day_new (2025, 9, 2), NULL);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), timeline);
  window = bench_show (scroller);
  scrolled = bench_measure (window, timeline, scroll);
  zoomed = bench_measure (window, timeline, zoom);
  gtk_window_destroy (GTK_WINDOW (window));

  rows = g_object_new (bare_rows_get_type (), NULL);
  window = bench_show (rows);
  bare = bench_measure (window, rows, scroll_bare);
  gtk_window_destroy (GTK_WINDOW (window));
  ratio = bench_get_part (scrolled.times, .5) / bench_get_part (bare.times, .5);

  g_print ("{\"bench\": \"year\", \"activities\": %d, \"aim_ms\": %.1f, ", N_ACTIVITIES, AIM_MS);
  bench_print ("scroll", &scrolled, ", ");
  bench_print ("zoom", &zoomed, ", ");
  bench_print ("bare", &bare, ", ");
  g_print ("\"ratio\": %.2f}\n", ratio);
  g_clear_object (&plan);
  test_source_clear (&source);

  return 0;
}
