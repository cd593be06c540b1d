/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-view.h"

#include "ui/documents/laurel-design-sheet.h"

/**
 * LaurelDesignView:
 *
 * The page of a template on its desk. As long as nobody zooms, it fits.
 *
 * ## Actions
 *
 * - `design.zoom-in`, `design.zoom-out`, `design.zoom-fit`
 */
struct _LaurelDesignView {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *sheet;         /* (nullable) */
  LaurelDesigner *designer; /* (nullable) */
  double zoom;              /* pixels for a point; 0: as fits */
  int width, height;        /* for which it fits */
  guint fit_id;             /* 0: it fits */
};

G_DEFINE_FINAL_TYPE (LaurelDesignView, laurel_design_view, GTK_TYPE_WIDGET)

static const double ZOOM_STEP = 1.25, ZOOM_MIN = 0.2, ZOOM_MAX = 6.0;

enum {
  MAX_SIDE = 5000, /* of a picture, in device pixels */
  MARGIN_X = 2 * 24,
  MARGIN_Y = 24 + 66,
};

static const LaurelFrame *
get_frame (LaurelDesignView *self)
{
  LaurelDesign *design = self->designer ? laurel_designer_get_design (self->designer) : NULL;

  return design ? &laurel_design_get_section (design,
                                              laurel_designer_get_section (self->designer))->frame
                : NULL;
}

static double
get_scale (LaurelDesignView *self, const LaurelFrame *frame)
{
  if (self->zoom > 0)
    return self->zoom;

  return CLAMP (MIN ((self->width - MARGIN_X) / frame->width,
                     (self->height - MARGIN_Y) / frame->height), ZOOM_MIN, ZOOM_MAX);
}

static void
update (LaurelDesignView *self)
{
  const LaurelFrame *frame = get_frame (self);
  double scale;

  if (frame == NULL || self->width == 0)
    return;

  scale = get_scale (self, frame);
  laurel_design_sheet_set_scale (LAUREL_DESIGN_SHEET (self->sheet), scale);
  laurel_designer_set_scale (self->designer,
                             MIN (scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                  MAX_SIDE / MAX (frame->width, frame->height)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.zoom-in", scale < ZOOM_MAX);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.zoom-out", scale > ZOOM_MIN);
}

static void
set_zoom (LaurelDesignView *self, double zoom)
{
  self->zoom = zoom > 0 ? CLAMP (zoom, ZOOM_MIN, ZOOM_MAX) : 0;
  update (self);
}

static void
zoom (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignView *self = LAUREL_DESIGN_VIEW (widget);
  const LaurelFrame *frame = get_frame (self);

  if (frame == NULL)
    return;

  if (g_str_equal (action_name, "design.zoom-in"))
    set_zoom (self, get_scale (self, frame) * ZOOM_STEP);
  else if (g_str_equal (action_name, "design.zoom-out"))
    set_zoom (self, get_scale (self, frame) / ZOOM_STEP);
  else
    set_zoom (self, 0);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, gpointer data)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  LaurelDesignView *self = LAUREL_DESIGN_VIEW (data);
  const LaurelFrame *frame = get_frame (self);

  if (frame == NULL || (state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;

  set_zoom (self, get_scale (self, frame) * (dy < 0 ? ZOOM_STEP : 1 / ZOOM_STEP));
  return GDK_EVENT_STOP;
}

/* In the middle of an allocation nobody may ask for room. */
static gboolean
fit (gpointer data)
{
  LaurelDesignView *self = LAUREL_DESIGN_VIEW (data);

  self->fit_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
laurel_design_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelDesignView *self = LAUREL_DESIGN_VIEW (widget);

  if (self->width != width || self->height != height) {
    self->width = width;
    self->height = height;
    if (self->fit_id == 0)
      self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit, self, NULL);
  }
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
laurel_design_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (LAUREL_DESIGN_VIEW (widget)->scroller, orientation, for_size, minimum,
                      natural, NULL, NULL);
}

static gboolean
laurel_design_view_grab_focus (GtkWidget *widget)
{
  LaurelDesignView *self = LAUREL_DESIGN_VIEW (widget);

  return self->sheet != NULL && gtk_widget_grab_focus (self->sheet);
}

static gboolean
laurel_design_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LaurelDesignView *self = LAUREL_DESIGN_VIEW (widget);

  return self->sheet != NULL && gtk_widget_child_focus (self->sheet, direction);
}

static void
laurel_design_view_dispose (GObject *object)
{
  LaurelDesignView *self = LAUREL_DESIGN_VIEW (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->designer);

  G_OBJECT_CLASS (laurel_design_view_parent_class)->dispose (object);
}

static void
add_shortcuts (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    const char *action;
  } SHORTCUTS[] = {
    { GDK_KEY_plus, "design.zoom-in" },     { GDK_KEY_equal, "design.zoom-in" },
    { GDK_KEY_KP_Add, "design.zoom-in" },   { GDK_KEY_minus, "design.zoom-out" },
    { GDK_KEY_KP_Subtract, "design.zoom-out" }, { GDK_KEY_0, "design.zoom-fit" },
    { GDK_KEY_KP_0, "design.zoom-fit" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (SHORTCUTS); i++)
    gtk_widget_class_add_binding_action (widget_class, SHORTCUTS[i].key, GDK_CONTROL_MASK,
                                         SHORTCUTS[i].action, NULL);
}

static void
laurel_design_view_class_init (LaurelDesignViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_design_view_dispose;
  widget_class->size_allocate = laurel_design_view_size_allocate;
  widget_class->measure = laurel_design_view_measure;
  widget_class->grab_focus = laurel_design_view_grab_focus;
  widget_class->focus = laurel_design_view_focus;

  gtk_widget_class_install_action (widget_class, "design.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "design.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "design.zoom-fit", NULL, zoom);
  add_shortcuts (widget_class);
  gtk_widget_class_set_css_name (widget_class, "paperview");
}

static void
laurel_design_view_init (LaurelDesignView *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  /* Before the scrolled window takes the wheel. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (update), NULL);
}

/* Whose page it shows; once. */
void
laurel_design_view_set_designer (LaurelDesignView *self, LaurelDesigner *designer)
{
  g_return_if_fail (LAUREL_IS_DESIGN_VIEW (self) && self->designer == NULL);

  self->designer = g_object_ref (designer);
  self->sheet = laurel_design_sheet_new (designer);
  gtk_widget_set_halign (self->sheet, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->sheet, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (self->sheet, MARGIN_X / 2);
  gtk_widget_set_margin_end (self->sheet, MARGIN_X / 2);
  gtk_widget_set_margin_top (self->sheet, 24);
  gtk_widget_set_margin_bottom (self->sheet, MARGIN_Y - 24);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->sheet);
}

/**
 * laurel_design_view_show:
 * @news: (type LaurelDesignNews): what has changed
 */
void
laurel_design_view_show (LaurelDesignView *self, guint news)
{
  g_return_if_fail (LAUREL_IS_DESIGN_VIEW (self));

  if (news & LAUREL_DESIGN_CHANGED)
    update (self);
  laurel_design_sheet_show (LAUREL_DESIGN_SHEET (self->sheet), news);
}

/* The page and its boxes. */
GtkWidget *
laurel_design_view_get_sheet (LaurelDesignView *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGN_VIEW (self), NULL);

  return self->sheet;
}
