/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-sheet.h"

#include "documents/laurel-press.h"

#include <math.h>

/**
 * LaurelPaperSheet:
 *
 * A sheet of paper: white by day and by night, as large as it is told. Until
 * the picture of its new size is there it stretches the one it has, so that
 * zooming never flickers.
 */
struct _LaurelPaperSheet {
  GtkWidget parent_instance;

  double width;
  double height;
  GdkPaintable *picture; /* (nullable): none is painted yet */
  double points;         /* how wide the paper is */
  GArray *found;         /* (nullable) (element-type LaurelPressBox): where a text is */
  int current;           /* which of them, or -1 */
  GArray *selected;      /* (nullable) (element-type LaurelPressBox) */
};

/* On paper, which is white by night, too. */
static const GdkRGBA FOUND = { 0.97f, 0.89f, 0.36f, 0.5f };
static const GdkRGBA CURRENT = { 1.0f, 0.47f, 0.0f, 0.45f };
static const GdkRGBA SELECTED = { 0.21f, 0.52f, 0.89f, 0.35f };

G_DEFINE_FINAL_TYPE (LaurelPaperSheet, laurel_paper_sheet, GTK_TYPE_WIDGET)

static void
laurel_paper_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  LaurelPaperSheet *self = LAUREL_PAPER_SHEET (widget);

  *minimum = *natural =
    (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height);
}

static void
mark (LaurelPaperSheet *self, GtkSnapshot *snapshot, GArray *boxes, const GdkRGBA *colour,
      int current)
{
  double scale = self->points > 0 ? self->width / self->points : 1;

  for (guint i = 0; boxes != NULL && i < boxes->len; i++) {
    const LaurelPressBox *box = &g_array_index (boxes, LaurelPressBox, i);
    const graphene_rect_t at = GRAPHENE_RECT_INIT ((float) (box->x * scale),
                                                   (float) (box->y * scale),
                                                   (float) (box->width * scale),
                                                   (float) (box->height * scale));

    gtk_snapshot_append_color (snapshot, (int) i == current ? &CURRENT : colour, &at);
  }
}

/* A picture of this size has whole pixels, of which the last may be over the edge of the paper: it
 * is not squeezed into that, or every line of it would be blurred by another bit of a pixel. */
static void
show (LaurelPaperSheet *self, GtkSnapshot *snapshot)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double width = (double) gdk_paintable_get_intrinsic_width (self->picture) / factor;
  double height = (double) gdk_paintable_get_intrinsic_height (self->picture) / factor;

  if (fabs (width - self->width) >= 1 || fabs (height - self->height) >= 1) {
    width = self->width;
    height = self->height;
  }

  gdk_paintable_snapshot (self->picture, snapshot, width, height);
}

static void
laurel_paper_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelPaperSheet *self = LAUREL_PAPER_SHEET (widget);
  const graphene_rect_t paper = GRAPHENE_RECT_INIT (0, 0, self->width, self->height);
  const GdkRGBA white = { 1, 1, 1, 1 };

  gtk_snapshot_append_color (snapshot, &white, &paper);
  if (self->picture)
    show (self, snapshot);
  mark (self, snapshot, self->found, &FOUND, self->current);
  mark (self, snapshot, self->selected, &SELECTED, -1);
}

static void
laurel_paper_sheet_dispose (GObject *object)
{
  LaurelPaperSheet *self = LAUREL_PAPER_SHEET (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->selected, g_array_unref);

  G_OBJECT_CLASS (laurel_paper_sheet_parent_class)->dispose (object);
}

static void
laurel_paper_sheet_class_init (LaurelPaperSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_paper_sheet_dispose;
  widget_class->measure = laurel_paper_sheet_measure;
  widget_class->snapshot = laurel_paper_sheet_snapshot;

  gtk_widget_class_set_css_name (widget_class, "papersheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
laurel_paper_sheet_init (LaurelPaperSheet *self)
{
}

/**
 * laurel_paper_sheet_set_size:
 * @width: in pixels of the application
 * @height: likewise
 */
void
laurel_paper_sheet_set_size (LaurelPaperSheet *self, double width, double height)
{
  g_return_if_fail (LAUREL_IS_PAPER_SHEET (self));

  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
laurel_paper_sheet_set_picture (LaurelPaperSheet *self, GdkPaintable *picture)
{
  g_return_if_fail (LAUREL_IS_PAPER_SHEET (self));

  if (g_set_object (&self->picture, picture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_boxes (GArray **boxes, GArray *other)
{
  g_clear_pointer (boxes, g_array_unref);
  if (other != NULL && other->len > 0)
    *boxes = g_array_ref (other);
}

/**
 * laurel_paper_sheet_set_marks:
 * @width: of the page, in points
 * @found: (nullable) (element-type LaurelPressBox): where a text is
 * @current: which of these is meant, or -1
 * @selected: (nullable) (element-type LaurelPressBox): what is selected
 *
 * Marks places on the page.
 */
void
laurel_paper_sheet_set_marks (LaurelPaperSheet *self, double width, GArray *found, int current,
                              GArray *selected)
{
  g_return_if_fail (LAUREL_IS_PAPER_SHEET (self));

  self->points = width;
  self->current = current;
  set_boxes (&self->found, found);
  set_boxes (&self->selected, selected);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
