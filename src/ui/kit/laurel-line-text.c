/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-line-text.h"

#include "base/laurel-compat.h"

/**
 * LaurelLineText:
 *
 * A text in a row of a list, on a few lines at the most, or a number that has room
 * for some digits. It looks and is read like a label.
 *
 * A list makes two hundred lines at once, and others whenever it is scrolled. A label
 * shapes its text anew for each width that it is asked about; this one does it once
 * where the text fits on a line, as most do.
 */
struct _LaurelLineText {
  GtkWidget parent_instance;

  int n_lines;
  int n_chars; /* 0 for a text that takes whatever room there is */
  char *text;
  PangoLayout *layout; /* (nullable) */
  int natural;         /* how wide the layout is on one line */
};

G_DEFINE_FINAL_TYPE (LaurelLineText, laurel_line_text, GTK_TYPE_WIDGET)

static PangoLayout *
get_layout (LaurelLineText *self)
{
  if (self->layout == NULL) {
    self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
    pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_height (self->layout, -self->n_lines);
    pango_layout_get_pixel_size (self->layout, &self->natural, NULL);
  }

  return self->layout;
}

/* Where it fits, it need not be broken into lines again. */
static PangoLayout *
get_layout_for (LaurelLineText *self, int width)
{
  PangoLayout *layout = get_layout (self);

  pango_layout_set_width (layout, width < 0 || width >= self->natural ? -1 : width * PANGO_SCALE);

  return layout;
}

/* As a label asks for so many characters. */
static int
get_room (LaurelLineText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL (width * self->n_chars);
}

static void
laurel_line_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  LaurelLineText *self = LAUREL_LINE_TEXT (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = laurel_line_text_get_height (self, for_size);
    return;
  }

  *minimum = *natural = 0;
  if (self->n_chars > 0) {
    get_layout (self);
    *minimum = *natural = MAX (get_room (self), self->natural);
  }
}

static GtkSizeRequestMode
laurel_line_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
laurel_line_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelLineText *self = LAUREL_LINE_TEXT (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PangoLayout *layout = get_layout_for (self, width);
  gboolean at_right = (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL) ==
                      (self->n_chars == 0);
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                              (at_right ? width - logical.width : 0) - logical.x,
                              (height - logical.height) / 2 - logical.y, layout);
}

static gboolean
laurel_line_text_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                GtkTooltip *tooltip)
{
  const char *text = LAUREL_LINE_TEXT (widget)->text;

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL && *text != '\0';
}

static void
laurel_line_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (laurel_line_text_parent_class)->css_changed (widget, change);

  g_clear_object (&LAUREL_LINE_TEXT (widget)->layout);
}

static void
laurel_line_text_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  g_clear_object (&LAUREL_LINE_TEXT (widget)->layout);

  GTK_WIDGET_CLASS (laurel_line_text_parent_class)->direction_changed (widget, previous);
}

static void
laurel_line_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  g_clear_object (&LAUREL_LINE_TEXT (widget)->layout);

  GTK_WIDGET_CLASS (laurel_line_text_parent_class)->system_setting_changed (widget, setting);
}

static void
laurel_line_text_finalize (GObject *object)
{
  LaurelLineText *self = LAUREL_LINE_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (laurel_line_text_parent_class)->finalize (object);
}

static void
laurel_line_text_class_init (LaurelLineTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_line_text_finalize;
  widget_class->measure = laurel_line_text_measure;
  widget_class->get_request_mode = laurel_line_text_get_request_mode;
  widget_class->snapshot = laurel_line_text_snapshot;
  widget_class->query_tooltip = laurel_line_text_query_tooltip;
  widget_class->css_changed = laurel_line_text_css_changed;
  widget_class->direction_changed = laurel_line_text_direction_changed;
  widget_class->system_setting_changed = laurel_line_text_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
laurel_line_text_init (LaurelLineText *self)
{
}

/**
 * laurel_line_text_new:
 * @n_lines: on how many lines it stands at the most
 * @n_chars: for how many characters it has room, at its end; 0 for what begins at the
 *   start of whatever room there is, and tells the whole text when it is pointed at
 * @style: (nullable): names of style classes, with spaces between
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *
laurel_line_text_new (int n_lines, int n_chars, const char *style)
{
  g_auto (GStrv) classes = style ? g_strsplit (style, " ", -1) : NULL;
  LaurelLineText *self = g_object_new (LAUREL_TYPE_LINE_TEXT, "css-classes", classes,
                                       "has-tooltip", n_chars == 0, NULL);

  self->n_lines = n_lines;
  self->n_chars = n_chars;

  return GTK_WIDGET (self);
}

/* What it says from now on; (nullable) for nothing. */
void
laurel_line_text_set_text (LaurelLineText *self, const char *text)
{
  g_return_if_fail (LAUREL_IS_LINE_TEXT (self));

  if (!laurel_set_str (&self->text, text))
    return;

  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text ? text : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* (nullable) */
const char *
laurel_line_text_get_text (LaurelLineText *self)
{
  g_return_val_if_fail (LAUREL_IS_LINE_TEXT (self), NULL);

  return self->text;
}

/* How wide it is on one line. */
int
laurel_line_text_get_width (LaurelLineText *self)
{
  g_return_val_if_fail (LAUREL_IS_LINE_TEXT (self), 0);

  get_layout (self);

  return self->natural;
}

/* How high it is in a width; -1 for the width that it takes on one line. */
int
laurel_line_text_get_height (LaurelLineText *self, int width)
{
  int height;

  g_return_val_if_fail (LAUREL_IS_LINE_TEXT (self), 0);

  pango_layout_get_pixel_size (get_layout_for (self, width), NULL, &height);

  return height;
}
