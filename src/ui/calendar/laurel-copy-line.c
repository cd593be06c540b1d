/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-line.h"

#include "ui/calendar/laurel-copy-editor.h"
#include "ui/kit/laurel-fold-layout.h"

/**
 * LaurelCopyLine:
 *
 * An activity that is copied on one line, or, where it is narrow, on some: when
 * it was beside when it will be. Below it, when the row is open, are its fields;
 * they are made when they are first needed.
 */
struct _LaurelCopyLine {
  GtkWidget parent_instance;

  GtkWidget *summary;
  GtkWidget *number;
  GtkWidget *title;
  GtkWidget *before;
  GtkWidget *members;
  GtkWidget *last;
  GtkWidget *reading;
  GtkWidget *how;
  GtkWidget *remarks;
  GtkWidget *tick;
  GtkWidget *fold;
  GtkWidget *revealer;

  GtkTreeListRow *place; /* (nullable): a recycled line has none */
  LaurelCopyRow *row;    /* (nullable): at that place */
  GSignalGroup *row_signals;
  GBindingGroup *row_bindings;
  GBindingGroup *place_bindings;
  gboolean follows; /* it was opened just now, and wants to be seen whole */
};

G_DEFINE_FINAL_TYPE (LaurelCopyLine, laurel_copy_line, GTK_TYPE_WIDGET)

typedef enum {
  PROP_PLACE = 1,
  PROP_ROW,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

/* On one line: a cell of a table may be broken anywhere. */
static char *
format_words (LaurelCopyLine *self, const char *words)
{
  return g_strdelimit (g_strdup (words ? words : ""), "\r\n\t", ' ');
}

static gboolean
has_text (LaurelCopyLine *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
on_taken (LaurelCopyLine *self)
{
  set_class (GTK_WIDGET (self), "left-out",
             self->row != NULL && !laurel_copy_row_get_taken (self->row));
  set_class (GTK_WIDGET (self), "member",
             self->place != NULL && gtk_tree_list_row_get_depth (self->place) > 0);
}

static void
on_open_changed (LaurelCopyLine *self)
{
  GtkRevealer *revealer = GTK_REVEALER (self->revealer);
  gboolean open = FALSE;

  if (self->row != NULL)
    g_object_get (self->row, "open", &open, NULL);

  if (open && gtk_revealer_get_child (revealer) == NULL)
    gtk_revealer_set_child (revealer, laurel_copy_editor_new ());
  if (gtk_revealer_get_child (revealer) != NULL)
    laurel_copy_editor_set_row (LAUREL_COPY_EDITOR (gtk_revealer_get_child (revealer)),
                                open ? self->row : NULL);
  gtk_revealer_set_reveal_child (revealer, open);
}

static void
on_opened (LaurelCopyLine *self)
{
  self->follows = TRUE;
  on_open_changed (self);
}

/* Its end, but never at the cost of its beginning. */
static gboolean
scroll_into_view (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double below;

  if (list == NULL || !gtk_widget_compute_bounds (widget, list, &bounds))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  below = bounds.origin.y + bounds.size.height - gtk_widget_get_height (list);
  if (below > 0 || bounds.origin.y < 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            MIN (below, bounds.origin.y));

  return G_SOURCE_REMOVE;
}

/* A line that comes by while one scrolls, with a row that is open, stays where
 * it is. How large this one is, the next frame knows. */
static void
on_revealed (LaurelCopyLine *self)
{
  if (self->follows && gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_into_view, NULL, NULL);
  self->follows = FALSE;
}

static void
laurel_copy_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelCopyLine *self = LAUREL_COPY_LINE (object);

  switch ((Prop) prop_id) {
  case PROP_PLACE:
    g_value_set_object (value, self->place);
    break;
  case PROP_ROW:
    g_value_set_object (value, self->row);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_line_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelCopyLine *self = LAUREL_COPY_LINE (object);

  switch ((Prop) prop_id) {
  case PROP_PLACE:
    laurel_copy_line_set_place (self, g_value_get_object (value));
    break;
  case PROP_ROW:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_line_dispose (GObject *object)
{
  LaurelCopyLine *self = LAUREL_COPY_LINE (object);

  laurel_copy_line_set_place (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_COPY_LINE);
  g_clear_object (&self->row_signals);
  g_clear_object (&self->row_bindings);
  g_clear_object (&self->place_bindings);

  G_OBJECT_CLASS (laurel_copy_line_parent_class)->dispose (object);
}

static void
laurel_copy_line_class_init (LaurelCopyLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_copy_line_get_property;
  object_class->set_property = laurel_copy_line_set_property;
  object_class->dispose = laurel_copy_line_dispose;

  props[PROP_PLACE] =
    g_param_spec_object ("place", NULL, NULL, GTK_TYPE_TREE_LIST_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_COPY_ROW,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "copyline");

  g_type_ensure (LAUREL_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-copy-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, summary);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, number);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, before);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, members);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, last);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, reading);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, how);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, remarks);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, revealer);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, tick);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyLine, fold);
  gtk_widget_class_bind_template_callback (widget_class, format_words);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed);
}

static void
laurel_copy_line_init (LaurelCopyLine *self)
{
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* A template can name one label only. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->number, self->title, self->reading, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->how, self->remarks,
                                  NULL, -1);

  self->row_signals = g_signal_group_new (LAUREL_TYPE_COPY_ROW);
  g_signal_group_connect_swapped (self->row_signals, "notify::taken", G_CALLBACK (on_taken), self);
  g_signal_group_connect_swapped (self->row_signals, "notify::open", G_CALLBACK (on_opened), self);

  self->row_bindings = g_binding_group_new ();
  g_binding_group_bind (self->row_bindings, "taken", self->tick, "active", both);
  self->place_bindings = g_binding_group_new ();
  g_binding_group_bind (self->place_bindings, "expanded", self->fold, "active", both);
}

/**
 * laurel_copy_line_set_place:
 * @place: (nullable): what to show
 */
void
laurel_copy_line_set_place (LaurelCopyLine *self, GtkTreeListRow *place)
{
  g_autoptr (LaurelCopyRow) row = NULL;

  g_return_if_fail (LAUREL_IS_COPY_LINE (self));

  if (!g_set_object (&self->place, place))
    return;

  row = place ? gtk_tree_list_row_get_item (place) : NULL;
  g_set_object (&self->row, row);
  g_signal_group_set_target (self->row_signals, row);
  g_binding_group_set_source (self->row_bindings, row);
  g_binding_group_set_source (self->place_bindings, place);
  self->follows = FALSE;
  on_taken (self);
  on_open_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}
