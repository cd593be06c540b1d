/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-in-view.h"

#include <adwaita.h>

/* A viewport scrolls to what gets the focus, by the bounds of its text and before a row that was
 * added just now has a place; what is added above pushes the focus out of it (GTK 4.8). */

typedef struct {
  GtkWidget *scrolled;       /* owns this */
  GtkAdjustment *adjustment; /* of it */
  GtkRoot *root;             /* (nullable): whose focus is watched */
  gulong focus_id;
  guint idle_id;             /* or 0 */
  gboolean moved;            /* the focus did, since it was looked at last */
  gboolean in_view;          /* the row in use was */
} InView;

/* ---- the row in use -------------------------------------------------------------- */

/* Returns: (nullable): an open row whose head has the focus is all of it, so that it shows what it
 *   has opened */
static GtkWidget *
find_row (InView *self)
{
  GtkWidget *focus = self->root ? gtk_root_get_focus (self->root) : NULL;
  GtkWidget *row, *expander;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->scrolled))
    return NULL;

  row = GTK_IS_LIST_BOX_ROW (focus) ? focus
        : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  expander = gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW);
  if (expander != NULL && row != NULL && row != expander &&
      gtk_widget_get_first_child (gtk_widget_get_parent (row)) == row &&
      ADW_IS_ACTION_ROW (row))
    row = expander;

  return row ? row : focus;
}

/* Returns: whether there is a row in use; where it is, as the adjustment counts */
static gboolean
find_place (InView *self, double *top, double *bottom)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled));
  GtkWidget *row = find_row (self);
  graphene_rect_t place;

  if (row == NULL ||
      !gtk_widget_compute_bounds (row, gtk_widget_get_first_child (viewport), &place))
    return FALSE;

  *top = place.origin.y;
  *bottom = *top + place.size.height;

  return TRUE;
}

static gboolean
is_in_view (InView *self)
{
  double first = gtk_adjustment_get_value (self->adjustment), top, bottom;

  return find_place (self, &top, &bottom) && top >= first &&
         top < first + gtk_adjustment_get_page_size (self->adjustment);
}

/* Whoever scrolled away is left there. */
static gboolean
show_row (gpointer data)
{
  InView *self = data;
  double top, bottom;

  self->idle_id = 0;
  if ((self->moved || self->in_view) && find_place (self, &top, &bottom))
    gtk_adjustment_clamp_page (self->adjustment, top, bottom);
  self->moved = FALSE;
  self->in_view = is_in_view (self);

  return G_SOURCE_REMOVE;
}

/* When all has its place, after the frame. */
static void
queue_show (InView *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (show_row, self);
}

/* ---- what happens ---------------------------------------------------------------- */

static void
on_scrolled (InView *self)
{
  if (self->idle_id == 0)
    self->in_view = is_in_view (self);
}

static void
on_focus (InView *self)
{
  self->moved = TRUE;
  queue_show (self);
}

static void
leave_root (InView *self)
{
  if (self->root != NULL)
    g_signal_handler_disconnect (self->root, self->focus_id);
  g_clear_weak_pointer (&self->root);
}

static void
on_root (InView *self)
{
  leave_root (self);
  g_set_weak_pointer (&self->root, gtk_widget_get_root (self->scrolled));
  if (self->root != NULL)
    self->focus_id = g_signal_connect_swapped (self->root, "notify::focus-widget",
                                               G_CALLBACK (on_focus), self);
}

static void
in_view_free (gpointer data, GClosure *closure)
{
  InView *self = data;

  leave_root (self);
  g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_object_unref (self->adjustment);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_free (self);
}

static GtkWidget *
find_scrolled (GtkWidget *widget)
{
  while (widget != NULL && !GTK_IS_SCROLLED_WINDOW (widget))
    widget = gtk_widget_get_first_child (widget);

  return widget;
}

/**
 * laurel_keep_in_view:
 * @form: a scrolled window or a page of preferences
 *
 * Keeps the row that has the focus in the window as long as nobody scrolls it away: the whole of
 * it, also when it came just now, and when others come above it.
 */
void
laurel_keep_in_view (GtkWidget *form)
{
  GtkWidget *scrolled = find_scrolled (form);
  InView *self = g_new0 (InView, 1);

  self->scrolled = scrolled;
  self->adjustment =
    g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (queue_show), self);
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  g_signal_connect_data (scrolled, "notify::root", G_CALLBACK (on_root), self, in_view_free,
                         G_CONNECT_SWAPPED);
  on_root (self);
}
