/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-fold-layout.h"

/**
 * LaurelFoldLayout:
 *
 * Puts children side by side, or, where it is too narrow for that, one below
 * the other. Columns are as wide as their shares say and not as their contents
 * would like, so that the lines of a list have common columns without knowing
 * of each other.
 *
 * A child with a width of its own keeps it: folded, it stands at the start,
 * and the others are stacked beside it.
 */
struct _LaurelFoldLayout {
  GtkLayoutManager parent_instance;

  int fold_width;
  int column_spacing;
  int row_spacing;
};

/**
 * LaurelFoldLayoutChild:
 *
 * How wide a child of a #LaurelFoldLayout is: a fixed width, or a share of
 * what is left; whether it is there at all when folded; and whether it is whole,
 * given what it needs before the others share the rest, as large text may make it need.
 */
struct _LaurelFoldLayoutChild {
  GtkLayoutChild parent_instance;

  int width;
  int share;
  gboolean unfolded_only;
  gboolean whole;
};

G_DEFINE_FINAL_TYPE (LaurelFoldLayout, laurel_fold_layout, GTK_TYPE_LAYOUT_MANAGER)
G_DEFINE_FINAL_TYPE (LaurelFoldLayoutChild, laurel_fold_layout_child, GTK_TYPE_LAYOUT_CHILD)

typedef enum {
  PROP_FOLD_WIDTH = 1,
  PROP_COLUMN_SPACING,
  PROP_ROW_SPACING,
} Prop;

typedef enum {
  CHILD_PROP_WIDTH = 1,
  CHILD_PROP_SHARE,
  CHILD_PROP_UNFOLDED_ONLY,
  CHILD_PROP_WHOLE,
} ChildProp;

static GParamSpec *props[PROP_ROW_SPACING + 1];
static GParamSpec *child_props[CHILD_PROP_WHOLE + 1];

/* What the children take of a width: the fixed ones, and the rest to share. */
typedef struct {
  gboolean folded;
  int fixed;
  int left;
  int shares;
} Columns;

static LaurelFoldLayoutChild *
get_child (LaurelFoldLayout *self, GtkWidget *child)
{
  return LAUREL_FOLD_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self),
                                                                        child));
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

#define FOR_EACH_SHOWN(child, widget) \
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child; \
       child = next_shown (gtk_widget_get_next_sibling (child)))

static int
get_least (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* Whether @child needs more than its share, and is to have it. Who does goes on doing so when the
 * others have taken theirs, since what is left for each share only becomes less. */
static gboolean
is_over (const Columns *columns, GtkWidget *child, const LaurelFoldLayoutChild *as)
{
  return as->whole && as->width == 0 && !columns->folded &&
         get_least (child) > columns->left * as->share / MAX (columns->shares, 1);
}

/* Gives those who need more than their share what they need. */
static void
settle_whole (LaurelFoldLayout *self, GtkWidget *widget, Columns *columns)
{
  g_autoptr (GHashTable) settled = g_hash_table_new (NULL, NULL);
  gboolean more = TRUE;

  while (more) {
    more = FALSE;
    FOR_EACH_SHOWN (child, widget) {
      LaurelFoldLayoutChild *as = get_child (self, child);

      if (!is_over (columns, child, as) || !g_hash_table_add (settled, child))
        continue;
      columns->left = MAX (columns->left - get_least (child), 0);
      columns->shares -= as->share;
      more = TRUE;
    }
  }
}

static Columns
divide (LaurelFoldLayout *self, GtkWidget *widget, int width)
{
  Columns columns = { .folded = width < self->fold_width };
  int n = 0;

  FOR_EACH_SHOWN (child, widget) {
    LaurelFoldLayoutChild *as = get_child (self, child);

    if (as->width > 0)
      columns.fixed += as->width + self->column_spacing;
    else
      columns.shares += as->share;
    n += as->width > 0 ? 0 : 1;
  }

  columns.left = width - columns.fixed;
  if (!columns.folded)
    columns.left -= MAX (n - 1, 0) * self->column_spacing;
  settle_whole (self, widget, &columns);

  return columns;
}

static int
get_width (const Columns *columns, GtkWidget *child, const LaurelFoldLayoutChild *as)
{
  if (is_over (columns, child, as))
    return get_least (child);
  if (as->width > 0)
    return as->width;
  if (columns->folded)
    return columns->left;
  return columns->left * as->share / MAX (columns->shares, 1);
}

static void
measure_width (LaurelFoldLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  int fixed = 0, widest = 0, all = 0;

  FOR_EACH_SHOWN (child, widget) {
    LaurelFoldLayoutChild *as = get_child (self, child);
    int min, nat;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
    if (as->width > 0)
      fixed += as->width + self->column_spacing;
    else if (!as->unfolded_only)
      widest = MAX (widest, min);
    all += (as->width > 0 ? as->width : nat) + self->column_spacing;
  }

  *minimum = fixed + widest;
  *natural = MAX (*minimum, MAX (all - self->column_spacing, self->fold_width));
}

static void
measure_height (LaurelFoldLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  Columns columns = divide (self, widget, width < 0 ? self->fold_width : width);
  int beside = 0, stacked = 0, n_stacked = 0;

  FOR_EACH_SHOWN (child, widget) {
    LaurelFoldLayoutChild *as = get_child (self, child);
    int min;

    if (columns.folded && as->unfolded_only)
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, get_width (&columns, child, as), &min,
                        NULL, NULL, NULL);
    if (columns.folded && as->width == 0 && min > 0) {
      stacked += min + self->row_spacing;
      n_stacked++;
    } else {
      beside = MAX (beside, min);
    }
  }

  *minimum = *natural = MAX (beside, stacked - (n_stacked > 0 ? self->row_spacing : 0));
}

static void
laurel_fold_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  LaurelFoldLayout *self = LAUREL_FOLD_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

/* A child's place, mirrored where the text runs from right to left. */
static void
place (GtkWidget *widget, GtkWidget *child, int total, int x, int y, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  width = MAX (width, get_least (child));
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { mirrored ? total - x - width : x, y, width, height },
                            -1);
}

static void
laurel_fold_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  LaurelFoldLayout *self = LAUREL_FOLD_LAYOUT (manager);
  Columns columns = divide (self, widget, width);
  int x = 0, y = 0;

  FOR_EACH_SHOWN (child, widget) {
    LaurelFoldLayoutChild *as = get_child (self, child);
    int own = get_width (&columns, child, as), needed;

    gtk_widget_set_child_visible (child, !(columns.folded && as->unfolded_only));
    if (!gtk_widget_get_child_visible (child))
      continue;

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, own, &needed, NULL, NULL, NULL);
    if (columns.folded && as->width == 0) {
      place (widget, child, width, columns.fixed, y, own, needed);
      y += needed > 0 ? needed + self->row_spacing : 0;
    } else {
      place (widget, child, width, x, 0, own, columns.folded ? needed : height);
      x += own + self->column_spacing;
    }
  }
}

static GtkSizeRequestMode
laurel_fold_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkLayoutChild *
laurel_fold_layout_create_layout_child (GtkLayoutManager *manager, GtkWidget *widget,
                                        GtkWidget *child)
{
  return g_object_new (LAUREL_TYPE_FOLD_LAYOUT_CHILD, "layout-manager", manager, "child-widget",
                       child, NULL);
}

static int *
get_field (LaurelFoldLayout *self, Prop prop)
{
  switch (prop) {
  case PROP_FOLD_WIDTH:
    return &self->fold_width;
  case PROP_COLUMN_SPACING:
    return &self->column_spacing;
  case PROP_ROW_SPACING:
    return &self->row_spacing;
  default:
    g_return_val_if_reached (NULL);
  }
}

static void
laurel_fold_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, *get_field (LAUREL_FOLD_LAYOUT (object), prop_id));
}

static void
laurel_fold_layout_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  int *field = get_field (LAUREL_FOLD_LAYOUT (object), prop_id);

  if (*field == g_value_get_int (value))
    return;

  *field = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_fold_layout_child_get_property (GObject *object, guint prop_id, GValue *value,
                                       GParamSpec *pspec)
{
  LaurelFoldLayoutChild *self = LAUREL_FOLD_LAYOUT_CHILD (object);

  switch ((ChildProp) prop_id) {
  case CHILD_PROP_WIDTH:
    g_value_set_int (value, self->width);
    break;
  case CHILD_PROP_SHARE:
    g_value_set_int (value, self->share);
    break;
  case CHILD_PROP_UNFOLDED_ONLY:
    g_value_set_boolean (value, self->unfolded_only);
    break;
  case CHILD_PROP_WHOLE:
    g_value_set_boolean (value, self->whole);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_fold_layout_child_set_property (GObject *object, guint prop_id, const GValue *value,
                                       GParamSpec *pspec)
{
  LaurelFoldLayoutChild *self = LAUREL_FOLD_LAYOUT_CHILD (object);

  switch ((ChildProp) prop_id) {
  case CHILD_PROP_WIDTH:
    self->width = g_value_get_int (value);
    break;
  case CHILD_PROP_SHARE:
    self->share = g_value_get_int (value);
    break;
  case CHILD_PROP_UNFOLDED_ONLY:
    self->unfolded_only = g_value_get_boolean (value);
    break;
  case CHILD_PROP_WHOLE:
    self->whole = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    return;
  }

  gtk_layout_manager_layout_changed (
    gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (object)));
}

static void
laurel_fold_layout_class_init (LaurelFoldLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_fold_layout_get_property;
  object_class->set_property = laurel_fold_layout_set_property;

  manager_class->measure = laurel_fold_layout_measure;
  manager_class->allocate = laurel_fold_layout_allocate;
  manager_class->get_request_mode = laurel_fold_layout_get_request_mode;
  manager_class->create_layout_child = laurel_fold_layout_create_layout_child;
  manager_class->layout_child_type = LAUREL_TYPE_FOLD_LAYOUT_CHILD;

  props[PROP_FOLD_WIDTH] = g_param_spec_int ("fold-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_COLUMN_SPACING] =
    g_param_spec_int ("column-spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_fold_layout_init (LaurelFoldLayout *self)
{
}

static void
laurel_fold_layout_child_class_init (LaurelFoldLayoutChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_fold_layout_child_get_property;
  object_class->set_property = laurel_fold_layout_child_set_property;

  child_props[CHILD_PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0, flags);
  child_props[CHILD_PROP_SHARE] = g_param_spec_int ("share", NULL, NULL, 1, 1000, 1, flags);
  child_props[CHILD_PROP_UNFOLDED_ONLY] =
    g_param_spec_boolean ("unfolded-only", NULL, NULL, FALSE, flags);
  child_props[CHILD_PROP_WHOLE] = g_param_spec_boolean ("whole", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (child_props), child_props);
}

static void
laurel_fold_layout_child_init (LaurelFoldLayoutChild *self)
{
  self->share = 1;
}
