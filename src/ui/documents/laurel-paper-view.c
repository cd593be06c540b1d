/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-view.h"

#include "ui/documents/laurel-page-cache.h"
#include "ui/documents/laurel-paper-finder.h"
#include "ui/documents/laurel-paper-keys.h"
#include "ui/documents/laurel-paper-pager.h"
#include "ui/documents/laurel-paper-sheet.h"
#include "ui/documents/laurel-paper-work.h"
#include "ui/kit/laurel-one-stop.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPaperView:
 *
 * Shows a PDF, one page at a time, as it will be printed. Pages are painted on
 * a worker and kept; the next one is painted ahead. As long as nobody zooms,
 * the page fits the view.
 *
 * ## Actions
 *
 * - `paper.next`, `paper.previous`, `paper.first`, `paper.last`: turn pages
 * - `paper.page` (`u`): shows that page, from 0
 * - `paper.zoom-in`, `paper.zoom-out`, `paper.zoom-fit`
 * - `paper.find`: asks for a text, and looks for it
 * - `paper.copy`: what the pointer has selected
 */
struct _LaurelPaperView {
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *scroller;
  GtkWidget *sheet;
  GtkWidget *pager;
  GtkWidget *finder;

  LaurelPaperMarks *marks;
  LaurelPaperPdf *pdf; /* (nullable): nothing is shown yet */
  LaurelWorker *worker;
  LaurelPageCache *cache;
  GCancellable *cancellable; /* of what is being painted; new with each pdf */
  guint page;
  double zoom; /* pixels a point; 0: as fits */
  double pinch_from;
  int width; /* of the view, for which it fits */
  int height;
  gboolean painting;
  gboolean bare; /* somebody else turns its pages */
  guint fit_id; /* 0: it fits */
  guint rest_id; /* 0: the PDF has been the same for a while */
};

G_DEFINE_FINAL_TYPE (LaurelPaperView, laurel_paper_view, GTK_TYPE_WIDGET)

static const double ZOOM_STEP = 1.25, ZOOM_MIN = 0.2, ZOOM_MAX = 6.0;

/* Smaller than this, body text cannot be read: then the width fits, and the
 * page is scrolled. */
static const double READABLE = 0.64;

enum {
  REST = 300, /* milliseconds, after which nobody is taken to be typing still */
  MAX_SIDE = 5000, /* of a picture, in device pixels */
  BUDGET = 96 * 1048576,
  MARGIN_X = 2 * 24,
  MARGIN_Y = 24 + 66,
};

/* What is being painted. */
typedef struct {
  LaurelPaperPdf *pdf;
  guint page;
  double scale;
} PaintJob;

static void paint (LaurelPaperView *self);

static void
paint_job_free (PaintJob *job)
{
  laurel_paper_pdf_unref (job->pdf);
  g_free (job);
}

/* The scale with which the page fits the view. */
static double
get_fit (LaurelPaperView *self)
{
  double width, height, fit_width, fit_page;

  laurel_paper_pdf_get_size (self->pdf, self->page, &width, &height);
  fit_width = MAX (self->width - MARGIN_X, 100) / width;
  fit_page = MIN (fit_width, MAX (self->height - MARGIN_Y, 100) / height);

  return MIN (fit_width, MAX (fit_page, READABLE));
}

/* What the page is painted with: sharp on any screen, but no picture so large
 * that the memory feels it. */
static double
get_device_scale (LaurelPaperView *self, double scale)
{
  double width, height;

  laurel_paper_pdf_get_size (self->pdf, self->page, &width, &height);
  return MIN (scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
              MAX_SIDE / MAX (width, height));
}

static GdkTexture *
make_texture (const LaurelPicture *picture)
{
  return gdk_memory_texture_new (picture->width, picture->height, GDK_MEMORY_DEFAULT,
                                 picture->pixels, picture->stride);
}

static void
show_picture (LaurelPaperView *self, GdkTexture *picture, const char *text)
{
  laurel_paper_sheet_set_picture (LAUREL_PAPER_SHEET (self->sheet), GDK_PAINTABLE (picture));
  if (text == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheet), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
on_paint_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (source);
  g_autoptr (LaurelPaperPainted) painted = g_task_propagate_pointer (G_TASK (result), NULL);
  PaintJob *job = data;
  gboolean current = job->pdf == self->pdf;

  /* Of a PDF that is not shown any more there is nothing to do; a page that
   * cannot be painted stays white paper. */
  if (current)
    self->painting = FALSE;
  if (current && painted) {
    g_autoptr (GdkTexture) texture = make_texture (painted->picture);

    laurel_page_cache_add (self->cache, job->page, job->scale, texture, painted->text);
    paint (self);
  }
  paint_job_free (job);
}

static void
push_paint (LaurelPaperView *self, guint page, double scale)
{
  PaintJob *job = g_new0 (PaintJob, 1);

  *job = (PaintJob) { laurel_paper_pdf_ref (self->pdf), page, scale };
  self->painting = TRUE;
  laurel_paper_paint_async (self->worker, self, self->pdf, page, scale, self->rest_id != 0,
                            self->cancellable, on_paint_ready, job);
}

/* Shows what is asked for, painting it first if need be: only one page at a
 * time is on the worker, so that a quick hand leaves no queue behind. While somebody types, who
 * would wait for it, the page is no PDF, and the next one is not made. */
static void
paint (LaurelPaperView *self)
{
  double scale = get_device_scale (self, laurel_paper_view_get_scale (self));
  const char *text = NULL;
  GdkTexture *picture = laurel_page_cache_find (self->cache, self->page, scale, &text);

  if (picture)
    show_picture (self, picture, text);
  if (self->painting)
    return;

  if (picture == NULL || (text == NULL && self->rest_id == 0))
    push_paint (self, self->page, scale);
  else if (self->rest_id == 0 && self->page + 1 < laurel_paper_pdf_get_n_pages (self->pdf) &&
           !laurel_page_cache_find (self->cache, self->page + 1, scale, NULL))
    push_paint (self, self->page + 1, scale);
}

static void
name_sheet (LaurelPaperView *self, guint n_pages)
{
  /* Translators: the number of a page of a document, and how many it has. */
  g_autofree char *name = g_strdup_printf (_("Page %1$u of %2$u"), self->page + 1, n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
update (LaurelPaperView *self)
{
  double scale, width, height;
  guint n_pages;

  if (self->pdf == NULL || self->width == 0)
    return;

  n_pages = laurel_paper_pdf_get_n_pages (self->pdf);
  scale = laurel_paper_view_get_scale (self);
  laurel_paper_pdf_get_size (self->pdf, self->page, &width, &height);
  laurel_paper_sheet_set_size (LAUREL_PAPER_SHEET (self->sheet), width * scale, height * scale);
  laurel_paper_marks_set_page (self->marks, self->page);
  laurel_paper_pager_set_position (LAUREL_PAPER_PAGER (self->pager), self->page, n_pages);
  name_sheet (self, n_pages);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.next", self->page + 1 < n_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.zoom-in", scale < ZOOM_MAX);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.zoom-out", scale > ZOOM_MIN);
  paint (self);
}

static void
set_zoom (LaurelPaperView *self, double zoom)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (scroller);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (scroller);
  double before = laurel_paper_view_get_scale (self), ratio;
  double x = gtk_adjustment_get_value (across) + gtk_adjustment_get_page_size (across) / 2;
  double y = gtk_adjustment_get_value (down) + gtk_adjustment_get_page_size (down) / 2;

  self->zoom = zoom > 0 ? CLAMP (zoom, ZOOM_MIN, ZOOM_MAX) : 0;
  update (self);

  /* What was in the middle stays there. The adjustments learn of the new size
   * when it is allocated, but must not refuse the new values before. */
  ratio = laurel_paper_view_get_scale (self) / before;
  gtk_adjustment_set_upper (across, gtk_adjustment_get_upper (across) * MAX (ratio, 1));
  gtk_adjustment_set_upper (down, gtk_adjustment_get_upper (down) * MAX (ratio, 1));
  gtk_adjustment_set_value (across, x * ratio - gtk_adjustment_get_page_size (across) / 2);
  gtk_adjustment_set_value (down, y * ratio - gtk_adjustment_get_page_size (down) / 2);
}

static void
turn (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (widget);
  guint last = self->pdf ? laurel_paper_pdf_get_n_pages (self->pdf) - 1 : 0;

  if (g_str_equal (action_name, "paper.next"))
    laurel_paper_view_set_page (self, MIN (self->page + 1, last));
  else if (g_str_equal (action_name, "paper.previous"))
    laurel_paper_view_set_page (self, self->page > 0 ? self->page - 1 : 0);
  else
    laurel_paper_view_set_page (self, g_str_equal (action_name, "paper.last") ? last : 0);
}

static void
show_page (GtkWidget *widget, const char *action_name, GVariant *page)
{
  laurel_paper_view_set_page (LAUREL_PAPER_VIEW (widget), g_variant_get_uint32 (page));
}

static void
zoom (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (widget);

  if (self->pdf == NULL)
    return;

  if (g_str_equal (action_name, "paper.zoom-in"))
    set_zoom (self, laurel_paper_view_get_scale (self) * ZOOM_STEP);
  else if (g_str_equal (action_name, "paper.zoom-out"))
    set_zoom (self, laurel_paper_view_get_scale (self) / ZOOM_STEP);
  else
    set_zoom (self, 0);
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_paper_finder_open (LAUREL_PAPER_FINDER (LAUREL_PAPER_VIEW (widget)->finder));
}

static void
copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_paper_marks_copy (LAUREL_PAPER_VIEW (widget)->marks);
}

/* A place that was found is shown a third below the upper edge, so that what is before it
 * is seen. */
static void
on_shows (LaurelPaperMarks *marks, guint page, double y, gpointer data)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (data);
  GtkAdjustment *down =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  laurel_paper_view_set_page (self, page);
  gtk_adjustment_set_value (down, y * laurel_paper_view_get_scale (self)
                                    - gtk_adjustment_get_page_size (down) / 3);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, gpointer data)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  LaurelPaperView *self = LAUREL_PAPER_VIEW (data);

  if (self->pdf == NULL || (state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;

  set_zoom (self, laurel_paper_view_get_scale (self) * (dy < 0 ? ZOOM_STEP : 1 / ZOOM_STEP));
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, gpointer data)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (data);

  self->pinch_from = self->pdf ? laurel_paper_view_get_scale (self) : 1;
}

static void
on_pinch (GtkGestureZoom *gesture, double ratio, gpointer data)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (data);

  if (self->pdf)
    set_zoom (self, self->pinch_from * ratio);
}

/* In the middle of an allocation nobody may ask for room: those who are giving it forget
 * that when they are done, and the page is drawn without a place. */
static gboolean
fit (gpointer data)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (data);

  self->fit_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
laurel_paper_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (widget);

  if (self->width != width || self->height != height) {
    self->width = width;
    self->height = height;
    if (self->fit_id == 0)
      self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit, self, NULL);
  }
  gtk_widget_size_allocate (self->overlay, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static gboolean
on_rest (gpointer data)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (data);

  self->rest_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static gboolean
laurel_paper_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_PAPER_VIEW (widget)->sheet);
}

static void
laurel_paper_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (widget);

  gtk_widget_measure (self->overlay, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
laurel_paper_view_dispose (GObject *object)
{
  LaurelPaperView *self = LAUREL_PAPER_VIEW (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->marks != NULL)
    laurel_paper_marks_stop (self->marks);
  g_clear_object (&self->marks);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_PAPER_VIEW);
  g_clear_pointer (&self->worker, laurel_worker_leave);
  g_clear_pointer (&self->pdf, laurel_paper_pdf_unref);
  g_clear_pointer (&self->cache, laurel_page_cache_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (laurel_paper_view_parent_class)->dispose (object);
}

static void
laurel_paper_view_class_init (LaurelPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_paper_view_dispose;
  widget_class->size_allocate = laurel_paper_view_size_allocate;
  widget_class->measure = laurel_paper_view_measure;
  widget_class->focus = laurel_one_stop_focus_first;
  widget_class->grab_focus = laurel_paper_view_grab_focus;

  gtk_widget_class_install_action (widget_class, "paper.next", NULL, turn);
  gtk_widget_class_install_action (widget_class, "paper.previous", NULL, turn);
  gtk_widget_class_install_action (widget_class, "paper.first", NULL, turn);
  gtk_widget_class_install_action (widget_class, "paper.last", NULL, turn);
  gtk_widget_class_install_action (widget_class, "paper.page", "u", show_page);
  gtk_widget_class_install_action (widget_class, "paper.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "paper.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "paper.zoom-fit", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "paper.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "paper.copy", NULL, copy);
  laurel_paper_keys_add (widget_class);

  g_type_ensure (LAUREL_TYPE_PAPER_FINDER);
  g_type_ensure (LAUREL_TYPE_PAPER_PAGER);
  g_type_ensure (LAUREL_TYPE_PAPER_SHEET);
  gtk_widget_class_set_css_name (widget_class, "paperview");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-paper-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperView, overlay);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperView, scroller);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperView, sheet);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperView, pager);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperView, finder);
}

static void
add_gestures (LaurelPaperView *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  /* Before the scrolled window takes the wheel. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static void
laurel_paper_view_init (LaurelPaperView *self)
{
  self->worker = laurel_worker_new ("painter");
  self->cache = laurel_page_cache_new (BUDGET);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->marks = laurel_paper_marks_new (self->worker, LAUREL_PAPER_SHEET (self->sheet));
  laurel_paper_finder_set_marks (LAUREL_PAPER_FINDER (self->finder), self->marks);
  g_signal_connect_object (self->marks, "shows", G_CALLBACK (on_shows), self, 0);
  add_gestures (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (update), NULL);
}

GtkWidget *
laurel_paper_view_new (void)
{
  return g_object_new (LAUREL_TYPE_PAPER_VIEW, NULL);
}

/**
 * laurel_paper_view_set_pdf:
 * @pdf: (nullable): what to show
 *
 * Shows another PDF. The page and the zoom stay, as far as there is such a
 * page, and what was shown stays until the new page is painted.
 */
void
laurel_paper_view_set_pdf (LaurelPaperView *self, LaurelPaperPdf *pdf)
{
  g_return_if_fail (LAUREL_IS_PAPER_VIEW (self));

  if (self->pdf == pdf)
    return;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->pdf, laurel_paper_pdf_unref);
  laurel_page_cache_clear (self->cache);

  self->pdf = pdf ? laurel_paper_pdf_ref (pdf) : NULL;
  self->painting = FALSE;
  if (pdf)
    self->page = MIN (self->page, laurel_paper_pdf_get_n_pages (pdf) - 1);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, on_rest, self);
  gtk_widget_set_visible (self->pager, pdf != NULL && !self->bare);
  update (self);
  laurel_paper_marks_set_pdf (self->marks, pdf);
}

/* Asks for a text, and looks for it. */
void
laurel_paper_view_find (LaurelPaperView *self)
{
  g_return_if_fail (LAUREL_IS_PAPER_VIEW (self));

  find (GTK_WIDGET (self), "paper.find", NULL);
}

/* For who has a pager of another kind; the keys stay. */
void
laurel_paper_view_hide_pager (LaurelPaperView *self)
{
  g_return_if_fail (LAUREL_IS_PAPER_VIEW (self));

  self->bare = TRUE;
  gtk_widget_set_visible (self->pager, FALSE);
}

guint
laurel_paper_view_get_page (LaurelPaperView *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_VIEW (self), 0);

  return self->page;
}

/**
 * laurel_paper_view_set_page:
 * @page: the page, from 0
 */
void
laurel_paper_view_set_page (LaurelPaperView *self, guint page)
{
  GtkAdjustment *down;

  g_return_if_fail (LAUREL_IS_PAPER_VIEW (self));

  if (self->pdf == NULL || self->page == page ||
      page >= laurel_paper_pdf_get_n_pages (self->pdf))
    return;

  self->page = page;
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_adjustment_set_value (down, 0);
  update (self);
}

/**
 * laurel_paper_view_get_scale:
 *
 * Returns: how many pixels a point of the page is shown with
 */
double
laurel_paper_view_get_scale (LaurelPaperView *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_VIEW (self), 1);

  if (self->pdf == NULL)
    return 1;
  return self->zoom > 0 ? self->zoom : get_fit (self);
}

/**
 * laurel_paper_view_is_painted:
 *
 * Returns: whether the page shown is there as it should be
 */
gboolean
laurel_paper_view_is_painted (LaurelPaperView *self)
{
  g_return_val_if_fail (LAUREL_IS_PAPER_VIEW (self), FALSE);

  return self->pdf && laurel_page_cache_find (self->cache, self->page,
                                              get_device_scale (self,
                                                                laurel_paper_view_get_scale (self)),
                                              NULL);
}
