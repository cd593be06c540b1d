/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-sheet.h"

#include "documents/laurel-batch-fault.h"
#include "documents/laurel-snap.h"
#include "ui/documents/laurel-design-box.h"
#include "ui/documents/laurel-design-drag.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * LaurelDesignSheet:
 *
 * A page of a template, as it is printed, with its boxes over it. Boxes are selected by the focus
 * or the pointer; moved by dragging or the arrow keys, by half a millimetre or, with Shift, by
 * five; and sized by their edges, or with Ctrl. As long as a key is held it is one step. Its keys
 * activate `design.remove`, `design.duplicate`, `design.raise`, `design.lower` and `design.text`.
 */
struct _LaurelDesignSheet {
  GtkWidget parent_instance;

  LaurelDesigner *designer; /* (nullable) */
  LaurelDesignDrag *drag;   /* (nullable) */
  double scale;             /* pixels for a point */
  int reached;              /* the box that had the focus last, or -1 */
};

G_DEFINE_FINAL_TYPE (LaurelDesignSheet, laurel_design_sheet, GTK_TYPE_WIDGET)

#define STEP (0.5 * LAUREL_MM)
#define LEAST 8 /* pixels that a box is high at least, to be hit */
#define HANDLE 7.0f /* pixels */

/* On paper, which is white by night, too. */
static const GdkRGBA WHITE = { 1, 1, 1, 1 };
static const GdkRGBA ACCENT = { 0.11f, 0.44f, 0.85f, 1 };
static const GdkRGBA GUIDE = { 0.87f, 0.13f, 0.55f, 1 };

static const LaurelSection *
get_page (LaurelDesignSheet *self)
{
  LaurelDesign *design = self->designer ? laurel_designer_get_design (self->designer) : NULL;

  return design ? laurel_design_get_section (design, laurel_designer_get_section (self->designer))
                : NULL;
}

/* ---- the widget ------------------------------------------------------------- */

static void
laurel_design_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  LaurelDesignSheet *self = LAUREL_DESIGN_SHEET (widget);
  const LaurelSection *page = get_page (self);
  double points = page == NULL ? 100
                  : orientation == GTK_ORIENTATION_HORIZONTAL ? page->frame.width
                                                              : page->frame.height;

  *minimum = *natural = (int) ceil (points * self->scale);
}

static void
place_box (LaurelDesignSheet *self, GtkWidget *child)
{
  LaurelRect frame = laurel_design_box_get_frame (LAUREL_DESIGN_BOX (child));
  int width = MAX ((int) ceil (frame.width * self->scale), LEAST);
  int height = MAX ((int) ceil (frame.height * self->scale), LEAST);
  int x = (int) floor ((frame.x + frame.width / 2) * self->scale - width / 2.0);
  int y = (int) floor ((frame.y + frame.height / 2) * self->scale - height / 2.0);
  int least;

  /* GTK wants to know the least size of what it gives a place. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
laurel_design_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    place_box (LAUREL_DESIGN_SHEET (widget), child);
}

static void
draw_handle (LaurelDesignSheet *self, GtkSnapshot *snapshot, double x, double y)
{
  const graphene_rect_t outer = GRAPHENE_RECT_INIT ((float) (x * self->scale) - HANDLE / 2,
                                                    (float) (y * self->scale) - HANDLE / 2,
                                                    HANDLE, HANDLE);
  graphene_rect_t inner = outer;

  graphene_rect_inset (&inner, 1.5f, 1.5f);
  gtk_snapshot_append_color (snapshot, &ACCENT, &outer);
  gtk_snapshot_append_color (snapshot, &WHITE, &inner);
}

static void
draw_handles (LaurelDesignSheet *self, GtkSnapshot *snapshot, const LaurelBox *box)
{
  LaurelRect frame = laurel_box_get_frame (box);
  gboolean both = laurel_box_get_edges (box) & LAUREL_EDGE_TOP;

  for (int i = 0; i <= 2; i++)
    for (int j = 0; j <= 2; j++)
      if ((i != 1 || (j != 1 && both)) && (both || j == 1))
        draw_handle (self, snapshot, frame.x + frame.width * i / 2,
                     frame.y + frame.height * j / 2);
}

static void
draw_guides (LaurelDesignSheet *self, GtkSnapshot *snapshot)
{
  GArray *guides = laurel_design_drag_get_guides (self->drag);

  for (guint i = 0; i < guides->len; i++) {
    const LaurelGuide *guide = &g_array_index (guides, LaurelGuide, i);
    float at = (float) (guide->at * self->scale), from = (float) (guide->from * self->scale);
    float length = (float) ((guide->to - guide->from) * self->scale);
    const graphene_rect_t line = guide->upright
      ? GRAPHENE_RECT_INIT (at - 0.5f, from, 1, length)
      : GRAPHENE_RECT_INIT (from, at - 0.5f, length, 1);

    gtk_snapshot_append_color (snapshot, &GUIDE, &line);
  }
}

static void
laurel_design_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelDesignSheet *self = LAUREL_DESIGN_SHEET (widget);
  const LaurelSection *page = get_page (self);
  GdkTexture *picture = page ? laurel_designer_get_picture (self->designer) : NULL;
  const LaurelBox *selected = page ? laurel_designer_get_box (self->designer, NULL) : NULL;
  graphene_rect_t paper;

  if (page == NULL)
    return;

  paper = GRAPHENE_RECT_INIT (0, 0, (float) (page->frame.width * self->scale),
                              (float) (page->frame.height * self->scale));
  gtk_snapshot_append_color (snapshot, &WHITE, &paper);
  if (picture != NULL)
    gdk_paintable_snapshot (GDK_PAINTABLE (picture), snapshot, paper.size.width,
                            paper.size.height);
  GTK_WIDGET_CLASS (laurel_design_sheet_parent_class)->snapshot (widget, snapshot);
  if (selected != NULL)
    draw_handles (self, snapshot, selected);
  draw_guides (self, snapshot);
}

/* Tab comes to the box that is selected, and goes on to the next. */
static gboolean
laurel_design_sheet_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LaurelDesignSheet *self = LAUREL_DESIGN_SHEET (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;

  if (direction != GTK_DIR_TAB_FORWARD && !back)
    return FALSE;

  if (child == NULL) {
    if (laurel_design_sheet_focus_box (self, self->reached))
      return TRUE;
    child = back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  } else {
    child = back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
  }
  if (child == NULL)
    self->reached = -1;

  return child != NULL && gtk_widget_grab_focus (child);
}

/* Where nothing was selected, whoever changes a template begins with the name: what lies lowest may
 * be the hardest of all. */
static int
find_first (LaurelDesignSheet *self)
{
  LaurelDesign *design = self->designer ? laurel_designer_get_design (self->designer) : NULL;
  const LaurelSection *page =
    design ? laurel_design_get_section (design, laurel_designer_get_section (self->designer))
           : NULL;

  for (guint i = 0; page != NULL && i < page->boxes->len; i++) {
    const LaurelBox *box = g_ptr_array_index (page->boxes, i);

    if (box->kind == LAUREL_BOX_TEXT && strstr (box->text, "{{name") != NULL)
      return (int) i;
  }

  return 0;
}

static gboolean
laurel_design_sheet_grab_focus (GtkWidget *widget)
{
  LaurelDesignSheet *self = LAUREL_DESIGN_SHEET (widget);
  int selected = self->designer ? laurel_designer_get_selected (self->designer) : -1;

  return laurel_design_sheet_focus_box (self, selected >= 0 ? selected : find_first (self));
}

/* ---- boxes ------------------------------------------------------------------ */

static GtkWidget *
get_child (LaurelDesignSheet *self, int index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (int i = 0; child != NULL && i < index; i++)
    child = gtk_widget_get_next_sibling (child);

  return index >= 0 ? child : NULL;
}

static void
on_focus (LaurelDesignSheet *self, GParamSpec *pspec, GtkEventController *focus)
{
  LaurelDesignBox *box = LAUREL_DESIGN_BOX (gtk_event_controller_get_widget (focus));

  if (!gtk_event_controller_focus_is_focus (GTK_EVENT_CONTROLLER_FOCUS (focus)))
    return;

  self->reached = (int) laurel_design_box_get_index (box);
  laurel_designer_select (self->designer, self->reached);
}

static void
add_box (LaurelDesignSheet *self, guint index)
{
  GtkWidget *child = laurel_design_box_new (index);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "notify::is-focus", G_CALLBACK (on_focus), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (child, focus);
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/* There are as many widgets as boxes: one that is there stays, and shows another box. */
static void
count_boxes (LaurelDesignSheet *self, guint n)
{
  GtkWidget *child = get_child (self, (int) n);
  guint there = 0;

  while (child != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (child);

    gtk_widget_unparent (child);
    child = next;
  }
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    there++;
  for (; there < n; there++)
    add_box (self, there);
}

static const char *
find_fault (LaurelDesignSheet *self, const LaurelBox *box)
{
  GPtrArray *faults = laurel_designer_get_faults (self->designer);

  for (guint i = 0; i < faults->len; i++) {
    const LaurelBatchFault *fault = g_ptr_array_index (faults, i);

    if (g_strcmp0 (fault->box, box->name) == 0)
      return fault->message;
  }

  return NULL;
}

static void
show_boxes (LaurelDesignSheet *self)
{
  const LaurelSection *page = get_page (self);
  const LaurelTemplate *template;
  GtkWidget *child;

  count_boxes (self, page ? page->boxes->len : 0);
  if (page == NULL)
    return;

  template = laurel_design_get_template (laurel_designer_get_design (self->designer));
  child = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < page->boxes->len; i++) {
    const LaurelBox *box = g_ptr_array_index (page->boxes, i);

    laurel_design_box_show (LAUREL_DESIGN_BOX (child), template, box,
                            laurel_designer_get_selected (self->designer) == (int) i,
                            find_fault (self, box));
    child = gtk_widget_get_next_sibling (child);
  }
}

/* What is selected by other ways than the focus has the focus, too, if that is here. */
static void
follow_selection (LaurelDesignSheet *self)
{
  int selected = laurel_designer_get_selected (self->designer);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && selected >= 0
      && selected != self->reached)
    laurel_design_sheet_focus_box (self, selected);
}

/* ---- keys ------------------------------------------------------------------- */

static void
nudge (LaurelDesignSheet *self, double dx, double dy, gboolean size)
{
  LaurelBoxPlace place;
  const LaurelBox *box = laurel_designer_get_box (self->designer, &place);
  const LaurelFrame *page = &get_page (self)->frame;
  LaurelRect frame;
  LaurelEdges edges;

  if (box == NULL)
    return;

  frame = laurel_box_get_frame (box);
  edges = laurel_box_get_edges (box)
          & (dx != 0 ? LAUREL_EDGE_RIGHT : LAUREL_EDGE_BOTTOM);
  frame = size ? laurel_rect_size (frame, edges, dx, dy, laurel_box_get_ratio (box), page->width,
                                   page->height)
               : laurel_rect_move (frame, dx, dy, page->width, page->height);
  if (size && edges == LAUREL_EDGE_NONE)
    gtk_widget_error_bell (GTK_WIDGET (self));
  laurel_designer_try (self->designer,
                       laurel_design_place_box (laurel_designer_get_design (self->designer),
                                                place, frame));
}

/* Then the page itself is at the side, which whoever has no mouse sees by no other way. */
static gboolean
deselect (LaurelDesignSheet *self)
{
  if (laurel_designer_get_selected (self->designer) < 0)
    return GDK_EVENT_PROPAGATE;

  laurel_designer_select (self->designer, -1);
  return GDK_EVENT_STOP;
}

static gboolean
on_key (LaurelDesignSheet *self, guint key, guint code, GdkModifierType state)
{
  double step = state & GDK_SHIFT_MASK ? 10 * STEP : STEP;
  gboolean size = (state & GDK_CONTROL_MASK) != 0;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    nudge (self, -step, 0, size);
    return GDK_EVENT_STOP;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    nudge (self, step, 0, size);
    return GDK_EVENT_STOP;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    nudge (self, 0, -step, size);
    return GDK_EVENT_STOP;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    nudge (self, 0, step, size);
    return GDK_EVENT_STOP;
  case GDK_KEY_Escape:
    return laurel_design_drag_cancel (self->drag) || deselect (self);
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

/* A key that is held is one step; what is dragged is one when it is let go. */
static void
on_key_released (LaurelDesignSheet *self, guint key)
{
  static const guint ARROWS[] = {
    GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down,
    GDK_KEY_KP_Left, GDK_KEY_KP_Right, GDK_KEY_KP_Up, GDK_KEY_KP_Down,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ARROWS); i++)
    if (key == ARROWS[i])
      laurel_designer_keep (self->designer);
}

/* ---- the pointer ------------------------------------------------------------ */

static const char *
get_cursor (LaurelEdges edges)
{
  gboolean across = edges & (LAUREL_EDGE_LEFT | LAUREL_EDGE_RIGHT);
  gboolean down = edges & (LAUREL_EDGE_TOP | LAUREL_EDGE_BOTTOM);
  gboolean falling = (edges & LAUREL_EDGE_LEFT ? 1 : 0) == (edges & LAUREL_EDGE_TOP ? 1 : 0);

  if (across && down)
    return falling ? "nwse-resize" : "nesw-resize";
  if (across)
    return "ew-resize";

  return down ? "ns-resize" : NULL;
}

static void
on_motion (LaurelDesignSheet *self, double x, double y)
{
  const LaurelBox *box = laurel_designer_get_box (self->designer, NULL);
  LaurelEdges edges =
    box ? laurel_design_drag_find_edges (laurel_box_get_frame (box), laurel_box_get_edges (box),
                                         self->scale, x, y) : LAUREL_EDGE_NONE;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor (edges));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_design_sheet_dispose (GObject *object)
{
  LaurelDesignSheet *self = LAUREL_DESIGN_SHEET (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (laurel_design_sheet_parent_class)->dispose (object);
}

/* Controllers, which know the drag, are gone by now. */
static void
laurel_design_sheet_finalize (GObject *object)
{
  LaurelDesignSheet *self = LAUREL_DESIGN_SHEET (object);

  g_clear_pointer (&self->drag, laurel_design_drag_free);
  g_clear_object (&self->designer);

  G_OBJECT_CLASS (laurel_design_sheet_parent_class)->finalize (object);
}

static void
add_shortcuts (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    GdkModifierType with;
    const char *action;
  } SHORTCUTS[] = {
    { GDK_KEY_Delete, 0, "design.remove" },
    { GDK_KEY_KP_Delete, 0, "design.remove" },
    { GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "design.duplicate" },
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "design.raise" },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "design.lower" },
    { GDK_KEY_Return, 0, "design.text" },
    { GDK_KEY_KP_Enter, 0, "design.text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (SHORTCUTS); i++)
    gtk_widget_class_add_binding_action (widget_class, SHORTCUTS[i].key, SHORTCUTS[i].with,
                                         SHORTCUTS[i].action, NULL);
}

static void
laurel_design_sheet_class_init (LaurelDesignSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_design_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_design_sheet_finalize;
  widget_class->measure = laurel_design_sheet_measure;
  widget_class->size_allocate = laurel_design_sheet_size_allocate;
  widget_class->snapshot = laurel_design_sheet_snapshot;
  widget_class->focus = laurel_design_sheet_focus;
  widget_class->grab_focus = laurel_design_sheet_grab_focus;

  add_shortcuts (widget_class);
  gtk_widget_class_set_css_name (widget_class, "papersheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
laurel_design_sheet_init (LaurelDesignSheet *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->scale = 1;
  self->reached = -1;
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (key, "key-released", G_CALLBACK (on_key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Boxes of the page"), -1);
}

GtkWidget *
laurel_design_sheet_new (LaurelDesigner *designer)
{
  LaurelDesignSheet *self = g_object_new (LAUREL_TYPE_DESIGN_SHEET, NULL);

  self->designer = g_object_ref (designer);
  self->drag = laurel_design_drag_new (designer, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * laurel_design_sheet_show:
 * @news: (type LaurelDesignNews): what has changed
 */
void
laurel_design_sheet_show (LaurelDesignSheet *self, guint news)
{
  g_return_if_fail (LAUREL_IS_DESIGN_SHEET (self));

  show_boxes (self);
  if (news & LAUREL_DESIGN_CHANGED)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  if (news & LAUREL_DESIGN_SELECTED)
    follow_selection (self);
  if (news & LAUREL_DESIGN_PAINTED)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    laurel_designer_get_words (self->designer), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* @scale: pixels for a point */
void
laurel_design_sheet_set_scale (LaurelDesignSheet *self, double scale)
{
  g_return_if_fail (LAUREL_IS_DESIGN_SHEET (self));

  self->scale = scale;
  laurel_design_drag_set_scale (self->drag, scale);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
laurel_design_sheet_get_scale (LaurelDesignSheet *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGN_SHEET (self), 1);

  return self->scale;
}

/* Returns: whether there is such a box, and it has the focus now */
gboolean
laurel_design_sheet_focus_box (LaurelDesignSheet *self, int box)
{
  GtkWidget *child;

  g_return_val_if_fail (LAUREL_IS_DESIGN_SHEET (self), FALSE);

  child = get_child (self, box);

  return child != NULL && gtk_widget_grab_focus (child);
}
