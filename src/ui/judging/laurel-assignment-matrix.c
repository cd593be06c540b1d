/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-assignment-matrix-private.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelAssignmentMatrix:
 *
 * Entries by judges: who judges what, and who must not. One widget draws it, and only what can
 * be seen of it, so 3,000 entries by 300 judges scroll like three by three.
 *
 * It is one stop of Tab. Arrows go from cell to cell, Space and Enter give the entry to the
 * judge or take it away, and so does a second press on a cell. With Shift, arrows take several
 * cells, to which Space does the same; dragging over cells does it when the button comes up, and
 * Esc gives it up. What is known of the cell is told by its name, by `says`, and where the pointer
 * is.
 *
 * ## Signals
 *
 * - `wished` (judge, entry, kind): somebody notes what the judge thinks of it: W would like to,
 *   R rather not, N must not; the same again, or Delete, nothing
 * - `toggled` (entry, judge, whether the judge has it now): somebody asks for the other
 * - `ranged` (`a(xx)`: entries and judges, whether these have them now, how many others stay
 *   free): the same of several
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (LaurelAssignmentMatrix, laurel_assignment_matrix, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum {
  PROP_SAYS = 1,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} Prop;

static GParamSpec *props[PROP_SAYS + 1];

enum {
  TOGGLED,
  RANGED,
  WISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Narrower than that, titles give way to the cells. */
#define NARROW 560

/* Returns: how much room the entries have at the side */
int
laurel_assignment_matrix_get_side (LaurelAssignmentMatrix *self)
{
  return (gtk_widget_get_width (GTK_WIDGET (self)) < NARROW ? LAUREL_MATRIX_NUMBER
                                                             : LAUREL_MATRIX_TITLE) +
         LAUREL_MATRIX_COUNT;
}

static guint
get_n (LaurelAssignmentMatrix *self, GtkOrientation orientation)
{
  if (self->grid == NULL)
    return 0;

  return orientation == GTK_ORIENTATION_HORIZONTAL
         ? laurel_assignment_grid_get_n_judges (self->grid)
         : laurel_assignment_grid_get_n_entries (self->grid);
}

static int
get_edge (LaurelAssignmentMatrix *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? laurel_assignment_matrix_get_side (self)
                                                   : LAUREL_MATRIX_TOP;
}

/* ---- scrolling --------------------------------------------------------------- */

static void
configure (LaurelAssignmentMatrix *self, GtkOrientation orientation, int size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double page = MAX (size - get_edge (self, orientation), 0);
  double all = MAX (get_n (self, orientation) * (double) LAUREL_MATRIX_CELL, page);
  double at = MIN (laurel_assignment_matrix_get_scrolled (self, orientation), all - page);

  if (orientation == GTK_ORIENTATION_HORIZONTAL && laurel_assignment_matrix_is_mirrored (self))
    at = all - page - at;
  gtk_adjustment_configure (adjustment, at, 0, all, LAUREL_MATRIX_CELL, page * .9, page);
}

static void
configure_both (LaurelAssignmentMatrix *self)
{
  configure (self, GTK_ORIENTATION_HORIZONTAL, gtk_widget_get_width (GTK_WIDGET (self)));
  configure (self, GTK_ORIENTATION_VERTICAL, gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
set_adjustment (LaurelAssignmentMatrix *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (*place, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
laurel_assignment_matrix_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  configure_both (LAUREL_ASSIGNMENT_MATRIX (widget));
}

static void
laurel_assignment_matrix_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                  int *minimum, int *natural, int *minimum_baseline,
                                  int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : LAUREL_MATRIX_TOP + 60;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 400;
}

static void
reveal (LaurelAssignmentMatrix *self, GtkOrientation orientation, guint place)
{
  double at = place * (double) LAUREL_MATRIX_CELL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL && laurel_assignment_matrix_is_mirrored (self))
    at = gtk_adjustment_get_upper (self->adjustments[orientation]) - at - LAUREL_MATRIX_CELL;
  gtk_adjustment_clamp_page (self->adjustments[orientation], at, at + LAUREL_MATRIX_CELL);
}

/* ---- the cell ---------------------------------------------------------------- */

static char *
dup_words (LaurelAssignmentMatrix *self)
{
  if (get_n (self, GTK_ORIENTATION_HORIZONTAL) == 0 || get_n (self, GTK_ORIENTATION_VERTICAL) == 0)
    return NULL;

  return laurel_assignment_matrix_has_range (self)
           ? laurel_assignment_matrix_dup_range_words (self)
           : laurel_assignment_grid_dup_words (self->grid, self->row, self->column);
}

static void
tell_cell (LaurelAssignmentMatrix *self)
{
  g_free (self->says);
  self->says = dup_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->says ? self->says : _("Who judges what"), -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAYS]);
}

static void
reach (LaurelAssignmentMatrix *self, guint row, guint column)
{
  self->row = row;
  self->column = column;
  reveal (self, GTK_ORIENTATION_HORIZONTAL, column);
  reveal (self, GTK_ORIENTATION_VERTICAL, row);
  tell_cell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
go_to (LaurelAssignmentMatrix *self, guint row, guint column)
{
  self->anchor_row = row;
  self->anchor_column = column;
  reach (self, row, column);
}

static void
apply_range (LaurelAssignmentMatrix *self)
{
  gboolean assigned;
  guint n_left_out;
  g_autoptr (GVariant) pairs =
    laurel_assignment_matrix_take_range (self, &assigned, &n_left_out);

  g_signal_emit (self, signals[RANGED], 0, pairs, assigned, n_left_out);
  go_to (self, self->row, self->column);
}

static void
toggle (LaurelAssignmentMatrix *self)
{
  LaurelCellFlags flags = laurel_assignment_grid_get_cell (self->grid, self->row, self->column);
  LaurelEntry *entry = laurel_assignment_grid_get_entry (self->grid, self->row);
  LaurelJudge *judge = laurel_assignment_grid_get_judge (self->grid, self->column);

  g_signal_emit (self, signals[TOGGLED], 0, laurel_row_get_id (LAUREL_ROW (entry)),
                 laurel_row_get_id (LAUREL_ROW (judge)), (flags & LAUREL_CELL_ASSIGNED) != 0);
}

/* Returns: whether the key says what the judge thinks of the entry */
static gboolean
wish (LaurelAssignmentMatrix *self, guint key)
{
  LaurelCellFlags flags = laurel_assignment_grid_get_cell (self->grid, self->row, self->column);
  const char *known = laurel_assignment_grid_get_wish (flags), *kind = NULL;
  LaurelEntry *entry = laurel_assignment_grid_get_entry (self->grid, self->row);
  LaurelJudge *judge = laurel_assignment_grid_get_judge (self->grid, self->column);

  switch (gdk_keyval_to_lower (key)) {
  case GDK_KEY_w: kind = "wish"; break;
  case GDK_KEY_r: kind = "unwelcome"; break;
  case GDK_KEY_n: kind = "forbidden"; break;
  case GDK_KEY_Delete: kind = known; break;
  default: return FALSE;
  }
  if (kind != NULL)
    g_signal_emit (self, signals[WISHED], 0, laurel_row_get_id (LAUREL_ROW (judge)),
                   laurel_row_get_id (LAUREL_ROW (entry)),
                   g_strcmp0 (kind, known) == 0 ? "" : kind);

  return TRUE;
}

/* ---- keys -------------------------------------------------------------------- */

/* Returns: where a key leads from @at, of @n places; @at where it leads nowhere */
static guint
step (guint at, guint n, int by)
{
  return (guint) CLAMP ((int) at + by, 0, (int) n - 1);
}

static int
get_page (LaurelAssignmentMatrix *self)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - LAUREL_MATRIX_TOP;

  return MAX (room / LAUREL_MATRIX_CELL - 1, 1);
}

static gboolean
move (LaurelAssignmentMatrix *self, guint key, GdkModifierType state, guint n_rows,
      guint n_columns)
{
  gboolean far = (state & GDK_CONTROL_MASK) != 0;
  gboolean rtl = laurel_assignment_matrix_is_mirrored (self);
  guint row = self->row, column = self->column;

  switch (key) {
  case GDK_KEY_Up: row = step (row, n_rows, far ? -(int) n_rows : -1); break;
  case GDK_KEY_Down: row = step (row, n_rows, far ? (int) n_rows : 1); break;
  case GDK_KEY_Left: column = step (column, n_columns, rtl ? 1 : -1); break;
  case GDK_KEY_Right: column = step (column, n_columns, rtl ? -1 : 1); break;
  case GDK_KEY_Page_Up: row = step (row, n_rows, -get_page (self)); break;
  case GDK_KEY_Page_Down: row = step (row, n_rows, get_page (self)); break;
  case GDK_KEY_Home: column = 0; row = far ? 0 : row; break;
  case GDK_KEY_End: column = n_columns - 1; row = far ? n_rows - 1 : row; break;
  default: return GDK_EVENT_PROPAGATE;
  }
  if (state & GDK_SHIFT_MASK)
    reach (self, row, column);
  else
    go_to (self, row, column);

  return GDK_EVENT_STOP;
}

/* Whatever is under way is given up. */
static gboolean
give_up (LaurelAssignmentMatrix *self)
{
  if (self->drag != LAUREL_DRAG_RANGE && !laurel_assignment_matrix_has_range (self))
    return GDK_EVENT_PROPAGATE;

  self->drag = LAUREL_DRAG_NONE;
  go_to (self, self->anchor_row, self->anchor_column);

  return GDK_EVENT_STOP;
}

static gboolean
on_key (LaurelAssignmentMatrix *self, guint key, guint code, GdkModifierType state)
{
  guint n_rows = get_n (self, GTK_ORIENTATION_VERTICAL);
  guint n_columns = get_n (self, GTK_ORIENTATION_HORIZONTAL);

  if (n_rows == 0 || n_columns == 0 || (state & GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Escape)
    return give_up (self);
  if (key == GDK_KEY_space || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) {
    if (laurel_assignment_matrix_has_range (self))
      apply_range (self);
    else
      toggle (self);
    return GDK_EVENT_STOP;
  }

  if (!(state & GDK_CONTROL_MASK) && wish (self, key))
    return GDK_EVENT_STOP;

  return move (self, key, state, n_rows, n_columns);
}

/* ---- the pointer -------------------------------------------------------------- */

/* Returns: how far @x is from the side where the entries stand */
static double
get_across (LaurelAssignmentMatrix *self, double x)
{
  return laurel_assignment_matrix_is_mirrored (self)
           ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

static gboolean
find_cell (LaurelAssignmentMatrix *self, double x, double y, guint *row, guint *column)
{
  double across = get_across (self, x) - laurel_assignment_matrix_get_side (self);
  double down = y - LAUREL_MATRIX_TOP;

  if (across < 0 || down < 0)
    return FALSE;

  across += laurel_assignment_matrix_get_scrolled (self, GTK_ORIENTATION_HORIZONTAL);
  down += laurel_assignment_matrix_get_scrolled (self, GTK_ORIENTATION_VERTICAL);

  *row = (guint) (down / LAUREL_MATRIX_CELL);
  *column = (guint) (across / LAUREL_MATRIX_CELL);

  return *row < get_n (self, GTK_ORIENTATION_VERTICAL) &&
         *column < get_n (self, GTK_ORIENTATION_HORIZONTAL);
}

static void
on_drag_begin (LaurelAssignmentMatrix *self, double x, double y)
{
  guint row, column;
  gboolean again = gtk_widget_has_focus (GTK_WIDGET (self));

  self->drag = LAUREL_DRAG_NONE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!find_cell (self, x, y, &row, &column))
    return;

  again = again && row == self->row && column == self->column;
  self->drag = again ? LAUREL_DRAG_AGAIN : LAUREL_DRAG_PRESSED;
  self->drag_x = x;
  self->drag_y = y;
  go_to (self, row, column);
}

/* A pointer that is outside leads on by a cell: what is there comes into sight. */
static void
on_drag_update (LaurelAssignmentMatrix *self, double across, double down)
{
  int side = laurel_assignment_matrix_get_side (self);
  double x = CLAMP (get_across (self, self->drag_x + across), side - 1,
                    gtk_widget_get_width (GTK_WIDGET (self)));
  double y = CLAMP (self->drag_y + down, LAUREL_MATRIX_TOP - 1,
                    gtk_widget_get_height (GTK_WIDGET (self)));
  double along =
    x - side + laurel_assignment_matrix_get_scrolled (self, GTK_ORIENTATION_HORIZONTAL);
  double below =
    y - LAUREL_MATRIX_TOP + laurel_assignment_matrix_get_scrolled (self, GTK_ORIENTATION_VERTICAL);
  guint row = step ((guint) (MAX (below, 0) / LAUREL_MATRIX_CELL),
                    get_n (self, GTK_ORIENTATION_VERTICAL), 0);
  guint column = step ((guint) (MAX (along, 0) / LAUREL_MATRIX_CELL),
                       get_n (self, GTK_ORIENTATION_HORIZONTAL), 0);

  if (self->drag == LAUREL_DRAG_NONE || self->grid == NULL ||
      (row == self->row && column == self->column))
    return;

  self->drag = LAUREL_DRAG_RANGE;
  reach (self, row, column);
}

static void
on_drag_end (LaurelAssignmentMatrix *self)
{
  LaurelMatrixDrag drag = self->drag;

  self->drag = LAUREL_DRAG_NONE;
  if (drag == LAUREL_DRAG_AGAIN)
    toggle (self);
  else if (drag == LAUREL_DRAG_RANGE && laurel_assignment_matrix_has_range (self))
    apply_range (self);
}

/* Something else took the pointer: a list that is scrolled with a finger. */
static void
on_cancel (LaurelAssignmentMatrix *self)
{
  give_up (self);
  self->drag = LAUREL_DRAG_NONE;
}

static gboolean
laurel_assignment_matrix_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                        GtkTooltip *tooltip)
{
  LaurelAssignmentMatrix *self = LAUREL_ASSIGNMENT_MATRIX (widget);
  g_autofree char *words = NULL;
  guint row = self->row, column = self->column;

  if (!keyboard && !find_cell (self, x, y, &row, &column))
    return FALSE;
  if (get_n (self, GTK_ORIENTATION_VERTICAL) == 0 || get_n (self, GTK_ORIENTATION_HORIZONTAL) == 0)
    return FALSE;

  words = laurel_assignment_grid_dup_words (self->grid, row, column);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

/* ---- the object ------------------------------------------------------------- */

/**
 * laurel_assignment_matrix_set_grid:
 * @self: a matrix
 * @grid: (nullable): what it shows
 *
 * Shows it; the keys stay at the cell they are at, if that is still there.
 */
void
laurel_assignment_matrix_set_grid (LaurelAssignmentMatrix *self, LaurelAssignmentGrid *grid)
{
  g_return_if_fail (LAUREL_IS_ASSIGNMENT_MATRIX (self));

  g_clear_pointer (&self->grid, laurel_assignment_grid_unref);
  self->grid = grid ? laurel_assignment_grid_ref (grid) : NULL;
  self->row = MIN (self->row, MAX (get_n (self, GTK_ORIENTATION_VERTICAL), 1) - 1);
  self->column = MIN (self->column, MAX (get_n (self, GTK_ORIENTATION_HORIZONTAL), 1) - 1);
  self->anchor_row = self->row;
  self->anchor_column = self->column;
  self->drag = LAUREL_DRAG_NONE;
  configure_both (self);
  tell_cell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
laurel_assignment_matrix_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  laurel_assignment_matrix_draw (LAUREL_ASSIGNMENT_MATRIX (widget), snapshot);
}

static void
laurel_assignment_matrix_get_property (GObject *object, guint prop_id, GValue *value,
                                       GParamSpec *pspec)
{
  LaurelAssignmentMatrix *self = LAUREL_ASSIGNMENT_MATRIX (object);

  switch ((Prop) prop_id) {
  case PROP_SAYS:
    g_value_set_string (value, self->says);
    break;
  case PROP_HADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
    break;
  case PROP_HSCROLL_POLICY:
    g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_assignment_matrix_set_property (GObject *object, guint prop_id, const GValue *value,
                                       GParamSpec *pspec)
{
  LaurelAssignmentMatrix *self = LAUREL_ASSIGNMENT_MATRIX (object);

  switch ((Prop) prop_id) {
  case PROP_HADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
    break;
  case PROP_VADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
    break;
  case PROP_VSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
    break;
  case PROP_SAYS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_assignment_matrix_dispose (GObject *object)
{
  LaurelAssignmentMatrix *self = LAUREL_ASSIGNMENT_MATRIX (object);

  for (int i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
  g_clear_pointer (&self->grid, laurel_assignment_grid_unref);
  g_clear_pointer (&self->says, g_free);

  G_OBJECT_CLASS (laurel_assignment_matrix_parent_class)->dispose (object);
}

static void
laurel_assignment_matrix_finalize (GObject *object)
{
  LaurelAssignmentMatrix *self = LAUREL_ASSIGNMENT_MATRIX (object);

  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);

  G_OBJECT_CLASS (laurel_assignment_matrix_parent_class)->finalize (object);
}

static void
laurel_assignment_matrix_class_init (LaurelAssignmentMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_assignment_matrix_get_property;
  object_class->set_property = laurel_assignment_matrix_set_property;
  object_class->dispose = laurel_assignment_matrix_dispose;
  object_class->finalize = laurel_assignment_matrix_finalize;
  widget_class->measure = laurel_assignment_matrix_measure;
  widget_class->query_tooltip = laurel_assignment_matrix_query_tooltip;
  widget_class->size_allocate = laurel_assignment_matrix_size_allocate;
  widget_class->snapshot = laurel_assignment_matrix_snapshot;

  /* What is known of the cell that the keys are at. */
  props[PROP_SAYS] = g_param_spec_string ("says", NULL, NULL, NULL,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[TOGGLED] = g_signal_new ("toggled", LAUREL_TYPE_ASSIGNMENT_MATRIX, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64,
                                   G_TYPE_BOOLEAN);
  signals[RANGED] = g_signal_new ("ranged", LAUREL_TYPE_ASSIGNMENT_MATRIX, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_VARIANT,
                                  G_TYPE_BOOLEAN, G_TYPE_UINT);
  signals[WISHED] = g_signal_new ("wished", LAUREL_TYPE_ASSIGNMENT_MATRIX, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64,
                                  G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "assignmentmatrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
laurel_assignment_matrix_init (LaurelAssignmentMatrix *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_cancel), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (focus, "notify::is-focus", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  tell_cell (self);
}
