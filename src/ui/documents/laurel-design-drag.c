/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-drag.h"

#include "documents/laurel-snap.h"
#include "ui/documents/laurel-design-box.h"

#include <math.h>

#define NEAR 7.0  /* pixels from an edge that take hold of it */
#define REACH 6.0 /* pixels in which a box snaps */

struct _LaurelDesignDrag {
  LaurelDesigner *designer; /* not owned: it has the widget that has this */
  GtkWidget *sheet;         /* not owned */
  double scale;

  LaurelDesign *before; /* (nullable): what is dragged, as it was */
  LaurelBoxPlace place;
  LaurelRect frame;
  LaurelEdges edges; /* none: it is moved */
  GArray *others;    /* (nullable) (element-type LaurelRect) */
  GArray *guides;    /* (element-type LaurelGuide) */
};

/* ---- where the pointer is ---------------------------------------------------- */

static LaurelEdges
find_edge (double at, double start, double size, LaurelEdges first, LaurelEdges last)
{
  if (fabs (at - start) <= NEAR)
    return first;

  return fabs (at - start - size) <= NEAR ? last : LAUREL_EDGE_NONE;
}

/**
 * laurel_design_drag_find_edges:
 * @frame: a box, in points
 * @edges: by which it can be sized
 * @scale: pixels for a point
 * @x, @y: in pixels
 *
 * Returns: the edges that a pointer takes hold of there: in the middles and at the corners
 */
LaurelEdges
laurel_design_drag_find_edges (LaurelRect frame, LaurelEdges edges, double scale, double x,
                               double y)
{
  double left = frame.x * scale, top = frame.y * scale;
  double width = frame.width * scale, height = frame.height * scale;
  LaurelEdges found = LAUREL_EDGE_NONE;
  gboolean across = x >= left - NEAR && x <= left + width + NEAR;
  gboolean down = y >= top - NEAR && y <= top + height + NEAR;

  if (!across || !down)
    return found;

  found |= find_edge (x, left, width, LAUREL_EDGE_LEFT, LAUREL_EDGE_RIGHT);
  found |= find_edge (y, top, height, LAUREL_EDGE_TOP, LAUREL_EDGE_BOTTOM);

  return found & edges;
}

static int
find_box (LaurelDesignDrag *self, double x, double y)
{
  LaurelDesign *design = laurel_designer_get_design (self->designer);
  guint section = laurel_designer_get_section (self->designer);
  const LaurelBox *selected = laurel_designer_get_box (self->designer, NULL);
  GtkWidget *child = gtk_widget_pick (self->sheet, x, y, GTK_PICK_DEFAULT);
  int found = LAUREL_IS_DESIGN_BOX (child)
              ? (int) laurel_design_box_get_index (LAUREL_DESIGN_BOX (child)) : -1;

  /* What is selected stays in hand, though another one lies over it. */
  if (selected != NULL && found >= 0 && laurel_design_get_section (design, section) != NULL) {
    LaurelRect frame = laurel_box_get_frame (selected);
    double left = frame.x * self->scale, top = frame.y * self->scale;

    if (x >= left && x <= left + frame.width * self->scale && y >= top
        && y <= top + frame.height * self->scale)
      found = laurel_designer_get_selected (self->designer);
  }

  return found;
}

/* ---- dragging ---------------------------------------------------------------- */

static void
end (LaurelDesignDrag *self)
{
  g_clear_pointer (&self->before, laurel_design_unref);
  g_clear_pointer (&self->others, g_array_unref);
  g_array_set_size (self->guides, 0);
  gtk_widget_queue_draw (self->sheet);
}

static void
note_others (LaurelDesignDrag *self)
{
  const LaurelSection *section = laurel_design_get_section (self->before, self->place.section);

  self->others = g_array_new (FALSE, FALSE, sizeof (LaurelRect));
  for (guint i = 0; i < section->boxes->len; i++) {
    LaurelRect frame = laurel_box_get_frame (g_ptr_array_index (section->boxes, i));

    if (i != self->place.box)
      g_array_append_val (self->others, frame);
  }
}

static void
on_begin (GtkGestureDrag *gesture, double x, double y, gpointer data)
{
  LaurelDesignDrag *self = data;
  const LaurelBox *box = laurel_designer_get_box (self->designer, NULL);
  LaurelEdges edges =
    box ? laurel_design_drag_find_edges (laurel_box_get_frame (box), laurel_box_get_edges (box),
                                         self->scale, x, y) : LAUREL_EDGE_NONE;
  int index = edges != LAUREL_EDGE_NONE ? laurel_designer_get_selected (self->designer)
                                        : find_box (self, x, y);

  if (laurel_designer_get_design (self->designer) == NULL)
    return;

  laurel_designer_select (self->designer, index);
  box = laurel_designer_get_box (self->designer, &self->place);
  if (box == NULL)
    return;

  gtk_widget_grab_focus (self->sheet);
  self->before = laurel_design_ref (laurel_designer_get_design (self->designer));
  self->frame = laurel_box_get_frame (box);
  self->edges = edges;
  note_others (self);
}

static LaurelRect
snap (LaurelDesignDrag *self, LaurelRect rect, double ratio, GtkGesture *gesture)
{
  const LaurelSection *section = laurel_design_get_section (self->before, self->place.section);
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  LaurelSnap snap = {
    .frame = section->frame,
    .others = (const LaurelRect *) (gpointer) self->others->data,
    .n_others = self->others->len,
    .reach = REACH / self->scale,
  };

  g_array_set_size (self->guides, 0);
  if ((state & GDK_ALT_MASK) != 0)
    return rect;

  return self->edges == LAUREL_EDGE_NONE
         ? laurel_snap_move (&snap, rect, self->guides)
         : laurel_snap_size (&snap, rect, self->edges, ratio, self->guides);
}

static void
on_update (GtkGestureDrag *gesture, double dx, double dy, gpointer data)
{
  LaurelDesignDrag *self = data;
  const LaurelFrame *page;
  double ratio;
  LaurelRect rect;

  if (self->before == NULL
      || !gtk_drag_check_threshold (self->sheet, 0, 0, (int) dx, (int) dy))
    return;

  page = &laurel_design_get_section (self->before, self->place.section)->frame;
  ratio = laurel_box_get_ratio (laurel_design_get_box (self->before, self->place));
  rect = self->edges == LAUREL_EDGE_NONE
         ? laurel_rect_move (self->frame, dx / self->scale, dy / self->scale, page->width,
                             page->height)
         : laurel_rect_size (self->frame, self->edges, dx / self->scale, dy / self->scale, ratio,
                             page->width, page->height);
  rect = snap (self, rect, ratio, GTK_GESTURE (gesture));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  laurel_designer_try (self->designer,
                       laurel_design_place_box (self->before, self->place, rect));
  gtk_widget_queue_draw (self->sheet);
}

static void
on_end (GtkGestureDrag *gesture, double dx, double dy, gpointer data)
{
  LaurelDesignDrag *self = data;

  if (self->before == NULL)
    return;

  end (self);
  laurel_designer_keep (self->designer);
}

/* Returns: whether something was dragged; it is where it was */
gboolean
laurel_design_drag_cancel (LaurelDesignDrag *self)
{
  if (self->before == NULL)
    return FALSE;

  laurel_designer_try (self->designer, laurel_design_ref (self->before));
  end (self);

  return TRUE;
}

/**
 * laurel_design_drag_new:
 * @designer: whose boxes
 * @sheet: the widget on which they are; it frees this
 */
LaurelDesignDrag *
laurel_design_drag_new (LaurelDesigner *designer, GtkWidget *sheet)
{
  LaurelDesignDrag *self = g_new0 (LaurelDesignDrag, 1);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->designer = designer;
  self->sheet = sheet;
  self->scale = 1;
  self->guides = g_array_new (FALSE, FALSE, sizeof (LaurelGuide));
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_end), self);
  gtk_widget_add_controller (sheet, GTK_EVENT_CONTROLLER (drag));

  return self;
}

void
laurel_design_drag_free (LaurelDesignDrag *self)
{
  g_clear_pointer (&self->before, laurel_design_unref);
  g_clear_pointer (&self->others, g_array_unref);
  g_array_unref (self->guides);
  g_free (self);
}

/* @scale: pixels for a point */
void
laurel_design_drag_set_scale (LaurelDesignDrag *self, double scale)
{
  self->scale = scale;
}

/* (element-type LaurelGuide): what the box stands in line with. */
GArray *
laurel_design_drag_get_guides (LaurelDesignDrag *self)
{
  return self->guides;
}
