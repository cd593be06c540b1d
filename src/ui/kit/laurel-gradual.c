/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-gradual.h"

/**
 * LaurelGradual:
 *
 * A selection as a list view sees it that would have too much to do in one frame.
 *
 * A list view keeps two hundred rows at hand, of which twenty can be seen, and makes all
 * of them anew when other items come into its list: for each letter that somebody types
 * into a search. Seen through this, the list has a screenful at first, from where the view
 * was scrolled to, and some more each frame, until the view has as many as it keeps; then
 * the rest, of which it makes no rows. A view that is not shown has a screenful only.
 *
 * What is selected is the model's own, in its own positions; only the view counts as
 * here. Its lines have a property `row`, by which the one at the top is known.
 */
struct _LaurelGradual {
  GObject parent_instance;

  GtkSelectionModel *model;
  GtkListView *view; /* (nullable): which owns this */
  guint start;       /* the position in the model of the first that can be seen here */
  guint n_items;     /* how many there are here */
  guint n_grown;     /* since the last change: after the first, and before it */
  guint n_before;
  guint tick;        /* 0 when there is nothing more to come, or nobody looks */
};

static void laurel_gradual_init_list (GListModelInterface *iface);
static void laurel_gradual_init_selection (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LaurelGradual, laurel_gradual, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, laurel_gradual_init_list)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      laurel_gradual_init_selection))

/* About a screenful, and what a frame has time for. */
#define STEP 16

/* As many as a list view keeps at hand, of which some are before those that are seen. */
#define N_KEPT 200

static guint
count_all (LaurelGradual *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

/* ---- growing ------------------------------------------------------------------ */

static void
append (LaurelGradual *self, guint n)
{
  guint end = self->n_items;

  if (n == 0)
    return;

  self->n_items += n;
  self->n_grown += n;
  g_list_model_items_changed (G_LIST_MODEL (self), end, 0, n);
}

static void
prepend (LaurelGradual *self, guint n)
{
  if (n == 0)
    return;

  self->start -= n;
  self->n_items += n;
  self->n_before += n;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n);
}

static void
grow (LaurelGradual *self)
{
  guint after = count_all (self) - self->start - self->n_items;

  if (after > 0 && self->n_grown < N_KEPT) {
    append (self, MIN (after, STEP));
  } else if (self->start > 0 && self->n_before < N_KEPT) {
    prepend (self, MIN (self->start, STEP));
  } else {
    append (self, after);
    prepend (self, self->start);
  }
}

static gboolean
on_tick (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  LaurelGradual *self = data;

  grow (self);
  if (!laurel_gradual_is_whole (self))
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
begin_to_grow (LaurelGradual *self)
{
  GtkWidget *view = (GtkWidget *) self->view;

  if (self->tick == 0 && view != NULL && gtk_widget_get_mapped (view) &&
      !laurel_gradual_is_whole (self))
    self->tick = gtk_widget_add_tick_callback (view, on_tick, self, NULL);
}

static void
stop_growing (LaurelGradual *self)
{
  if (self->tick != 0 && self->view != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
}

/* ---- what changes -------------------------------------------------------------- */

/* The row of the view's first line that can be seen. */
static gpointer
dup_top (LaurelGradual *self)
{
  GtkWidget *view = (GtkWidget *) self->view;

  for (GtkWidget *child = view ? gtk_widget_get_first_child (view) : NULL; child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *line = gtk_widget_get_first_child (child);
    graphene_rect_t bounds;
    gpointer row = NULL;

    if (line == NULL || !gtk_widget_get_mapped (child) ||
        !gtk_widget_compute_bounds (child, view, &bounds) ||
        bounds.origin.y + bounds.size.height <= 0)
      continue;

    g_object_get (line, "row", &row, NULL);
    return row;
  }

  return NULL;
}

static gboolean
is_scrolled (LaurelGradual *self)
{
  GtkAdjustment *down = self->view ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view))
                                   : NULL;

  return down != NULL && gtk_adjustment_get_value (down) > gtk_adjustment_get_lower (down);
}

/* Where it is now, or 0 when it is not there any more. Often it is what is selected, which
 * the model knows; and the first of a list needs not be looked for. */
static guint
find (LaurelGradual *self, gpointer row)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->model);
  guint likely = gtk_bitset_is_empty (selected) ? 0 : gtk_bitset_get_minimum (selected);
  g_autoptr (GObject) there = g_list_model_get_item (G_LIST_MODEL (self->model), likely);
  guint n = row != NULL && is_scrolled (self) ? count_all (self) : 0;

  if (row != NULL && there == row)
    return likely;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->model), i);

    if (item == row)
      return i;
  }

  return 0;
}

static void
begin_again (LaurelGradual *self)
{
  g_autoptr (GObject) top = dup_top (self);
  guint all = count_all (self), removed = self->n_items;

  self->n_items = MIN (all, STEP);
  self->start = MIN (find (self, top), all - self->n_items);
  self->n_grown = self->n_items;
  self->n_before = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, self->n_items);
  begin_to_grow (self);
}

static void
on_items_changed (LaurelGradual *self, guint position, guint removed, guint added)
{
  gboolean was_whole = self->start == 0 && self->n_items == count_all (self) - added + removed;

  if (!was_whole || MAX (removed, added) > STEP) {
    begin_again (self);
    return;
  }

  self->n_items += added - removed;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
on_selection_changed (LaurelGradual *self, guint position, guint n)
{
  guint first = MAX (position, self->start);
  guint end = MIN (position + n, self->start + self->n_items);

  if (first < end)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first - self->start,
                                           end - first);
}

/* ---- as a list, and as a selection ----------------------------------------------- */

static GType
laurel_gradual_get_item_type (GListModel *list)
{
  return g_list_model_get_item_type (G_LIST_MODEL (LAUREL_GRADUAL (list)->model));
}

static guint
laurel_gradual_get_n_items (GListModel *list)
{
  return LAUREL_GRADUAL (list)->n_items;
}

static gpointer
laurel_gradual_get_item (GListModel *list, guint position)
{
  LaurelGradual *self = LAUREL_GRADUAL (list);

  if (position >= self->n_items)
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (self->model), self->start + position);
}

static void
laurel_gradual_init_list (GListModelInterface *iface)
{
  iface->get_item_type = laurel_gradual_get_item_type;
  iface->get_n_items = laurel_gradual_get_n_items;
  iface->get_item = laurel_gradual_get_item;
}

static gboolean
laurel_gradual_is_selected (GtkSelectionModel *model, guint position)
{
  LaurelGradual *self = LAUREL_GRADUAL (model);

  return position < self->n_items &&
         gtk_selection_model_is_selected (self->model, self->start + position);
}

static gboolean
laurel_gradual_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  LaurelGradual *self = LAUREL_GRADUAL (model);

  return gtk_selection_model_select_item (self->model, self->start + position, unselect_rest);
}

static gboolean
laurel_gradual_unselect_item (GtkSelectionModel *model, guint position)
{
  LaurelGradual *self = LAUREL_GRADUAL (model);

  return gtk_selection_model_unselect_item (self->model, self->start + position);
}

static void
laurel_gradual_init_selection (GtkSelectionModelInterface *iface)
{
  iface->is_selected = laurel_gradual_is_selected;
  iface->select_item = laurel_gradual_select_item;
  iface->unselect_item = laurel_gradual_unselect_item;
}

/* ---- the object ------------------------------------------------------------------ */

static void
on_view_gone (gpointer data, GObject *view)
{
  LaurelGradual *self = data;

  self->view = NULL;
  self->tick = 0;
}

static void
laurel_gradual_dispose (GObject *object)
{
  LaurelGradual *self = LAUREL_GRADUAL (object);

  stop_growing (self);
  if (self->view != NULL)
    g_object_weak_unref (G_OBJECT (self->view), on_view_gone, self);
  self->view = NULL;

  G_OBJECT_CLASS (laurel_gradual_parent_class)->dispose (object);
}

static void
laurel_gradual_finalize (GObject *object)
{
  g_object_unref (LAUREL_GRADUAL (object)->model);

  G_OBJECT_CLASS (laurel_gradual_parent_class)->finalize (object);
}

static void
laurel_gradual_class_init (LaurelGradualClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_gradual_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_gradual_finalize;
}

static void
laurel_gradual_init (LaurelGradual *self)
{
}

/**
 * laurel_gradual_install:
 * @view: a list view whose lines have a property `row`
 * @model: what it shows
 *
 * Lets the view see the model bit by bit.
 */
void
laurel_gradual_install (GtkListView *view, GtkSelectionModel *model)
{
  g_autoptr (LaurelGradual) self = g_object_new (LAUREL_TYPE_GRADUAL, NULL);

  g_return_if_fail (GTK_IS_LIST_VIEW (view) && GTK_IS_SELECTION_MODEL (model));

  self->model = g_object_ref (model);
  self->view = view;
  g_object_weak_ref (G_OBJECT (view), on_view_gone, self);
  begin_again (self);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "map", G_CALLBACK (begin_to_grow), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (view, "unmap", G_CALLBACK (stop_growing), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (self));
}

/* Whether it has all that the model has. */
gboolean
laurel_gradual_is_whole (LaurelGradual *self)
{
  g_return_val_if_fail (LAUREL_IS_GRADUAL (self), FALSE);

  return self->start == 0 && self->n_items == count_all (self);
}
