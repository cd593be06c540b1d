/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-line.h"

#include "ui/exchange/laurel-import-editor.h"
#include "ui/kit/laurel-fold-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelImportLine:
 *
 * A row of the preview on one line, or, where it is narrow, on three: the
 * words as written beside how they are read. Below it, when the row is open,
 * are its fields; they are made when they are first needed.
 */
struct _LaurelImportLine {
  GtkWidget parent_instance;

  GtkWidget *summary;
  GtkWidget *number;
  GtkWidget *title;
  GtkWidget *series;
  GtkWidget *words;
  GtkWidget *reading;
  GtkWidget *correction;
  GtkWidget *remarks;
  GtkWidget *tick;
  GtkWidget *revealer;

  LaurelImportRow *row; /* (nullable): a recycled line has none */
  GSignalGroup *row_signals;
  GBindingGroup *row_bindings;
  gboolean follows; /* it was opened just now, and wants to be seen whole */
};

G_DEFINE_FINAL_TYPE (LaurelImportLine, laurel_import_line, GTK_TYPE_WIDGET)

typedef enum {
  PROP_ROW = 1,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

/* On one line: a cell of a table may be broken anywhere. */
static char *
format_words (LaurelImportLine *self, const char *words)
{
  return g_strdelimit (g_strdup (words ? words : ""), "\r\n\t", ' ');
}

static gboolean
has_text (LaurelImportLine *self, const char *text)
{
  return text && *text != '\0';
}

static char *
format_series (LaurelImportLine *self, const char *series)
{
  if (!has_text (self, series))
    return g_strdup ("");

  /* Translators: of an activity that is one of many; %s is what all of them are. */
  return g_strdup_printf (_("of “%s”"), series);
}

/* Nothing at all is a correction, too. */
static gboolean
is_corrected (LaurelImportLine *self, const char *correction)
{
  return correction != NULL;
}

static char *
format_correction (LaurelImportLine *self, const char *correction)
{
  g_autofree char *words = format_words (self, correction);

  /* Translators: %s are words that were put in by hand for those of a file. */
  return g_strdup_printf (_("Corrected: %s"), *words != '\0' ? words : "—");
}

/* What is new goes in, what is the same need not: only a change asks. */
static gboolean
is_change (LaurelImportLine *self, guint news)
{
  return news == LAUREL_IMPORT_CHANGED || news == LAUREL_IMPORT_GONE;
}

static char **
get_dot_classes (LaurelImportLine *self, guint sureness)
{
  static const char *const CLASSES[] = { "success", "warning", "error" };
  const char *classes[] = { "dot", CLASSES[sureness % G_N_ELEMENTS (CLASSES)], NULL };

  return g_strdupv ((char **) classes);
}

/* Han text is drawn in the shapes of the plan's language, whatever the window
 * speaks. */
static void
set_language (LaurelImportLine *self, const char *language)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (GTK_LABEL (self->title), attributes);
  gtk_label_set_attributes (GTK_LABEL (self->series), attributes);
  gtk_label_set_attributes (GTK_LABEL (self->words), attributes);
  gtk_label_set_attributes (GTK_LABEL (self->reading), attributes);
  gtk_label_set_attributes (GTK_LABEL (self->correction), attributes);
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
on_sureness_changed (LaurelImportLine *self)
{
  LaurelSureness sureness = self->row ? laurel_import_row_get_sureness (self->row)
                                      : LAUREL_SURENESS_SURE;
  gboolean taken = self->row == NULL || (laurel_import_row_get_taken (self->row) &&
                                         laurel_import_row_get_news (self->row) !=
                                           LAUREL_IMPORT_SAME);

  set_class (GTK_WIDGET (self), "look", taken && sureness == LAUREL_SURENESS_LOOK);
  set_class (GTK_WIDGET (self), "lost", taken && sureness == LAUREL_SURENESS_NOT_UNDERSTOOD);
  set_class (GTK_WIDGET (self), "left-out", !taken);
}

static void
on_series_changed (LaurelImportLine *self)
{
  g_autofree char *series = NULL;

  if (self->row)
    g_object_get (self->row, "series", &series, NULL);
  set_class (GTK_WIDGET (self), "member", has_text (self, series));
}

static void
on_open_changed (LaurelImportLine *self)
{
  GtkRevealer *revealer = GTK_REVEALER (self->revealer);
  gboolean open = FALSE;

  if (self->row)
    g_object_get (self->row, "open", &open, NULL);

  if (open && gtk_revealer_get_child (revealer) == NULL)
    gtk_revealer_set_child (revealer, laurel_import_editor_new ());
  if (gtk_revealer_get_child (revealer))
    laurel_import_editor_set_row (LAUREL_IMPORT_EDITOR (gtk_revealer_get_child (revealer)),
                                  open ? self->row : NULL);
  gtk_revealer_set_reveal_child (revealer, open);
}

static void
on_opened (LaurelImportLine *self)
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
on_revealed (LaurelImportLine *self)
{
  if (self->follows && gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_into_view, NULL, NULL);
  self->follows = FALSE;
}

static void
laurel_import_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelImportLine *self = LAUREL_IMPORT_LINE (object);

  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, self->row);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_line_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  LaurelImportLine *self = LAUREL_IMPORT_LINE (object);

  switch ((Prop) prop_id) {
  case PROP_ROW:
    laurel_import_line_set_row (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_line_dispose (GObject *object)
{
  LaurelImportLine *self = LAUREL_IMPORT_LINE (object);

  laurel_import_line_set_row (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_IMPORT_LINE);
  g_clear_object (&self->row_signals);
  g_clear_object (&self->row_bindings);

  G_OBJECT_CLASS (laurel_import_line_parent_class)->dispose (object);
}

static void
laurel_import_line_class_init (LaurelImportLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_import_line_get_property;
  object_class->set_property = laurel_import_line_set_property;
  object_class->dispose = laurel_import_line_dispose;

  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_IMPORT_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "importline");

  g_type_ensure (LAUREL_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/exchange/laurel-import-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, summary);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, number);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, series);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, words);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, reading);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, correction);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, remarks);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, revealer);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportLine, tick);
  gtk_widget_class_bind_template_callback (widget_class, format_correction);
  gtk_widget_class_bind_template_callback (widget_class, format_series);
  gtk_widget_class_bind_template_callback (widget_class, format_words);
  gtk_widget_class_bind_template_callback (widget_class, get_dot_classes);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, is_change);
  gtk_widget_class_bind_template_callback (widget_class, is_corrected);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed);
}

static void
laurel_import_line_init (LaurelImportLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* A template can name one label only. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->number, self->title, self->reading, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->series, self->words,
                                  self->correction, self->remarks, NULL, -1);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->tick),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->number, self->title,
                                  NULL, -1);

  self->row_signals = g_signal_group_new (LAUREL_TYPE_IMPORT_ROW);
  g_signal_group_connect_swapped (self->row_signals, "notify::sureness",
                                  G_CALLBACK (on_sureness_changed), self);
  g_signal_group_connect_swapped (self->row_signals, "notify::taken",
                                  G_CALLBACK (on_sureness_changed), self);
  g_signal_group_connect_swapped (self->row_signals, "notify::news",
                                  G_CALLBACK (on_sureness_changed), self);
  g_signal_group_connect_swapped (self->row_signals, "notify::series",
                                  G_CALLBACK (on_series_changed), self);
  g_signal_group_connect_swapped (self->row_signals, "notify::open", G_CALLBACK (on_opened), self);

  self->row_bindings = g_binding_group_new ();
  g_binding_group_bind (self->row_bindings, "taken", self->tick, "active",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * laurel_import_line_set_row:
 * @row: (nullable): what to show
 */
void
laurel_import_line_set_row (LaurelImportLine *self, LaurelImportRow *row)
{
  g_return_if_fail (LAUREL_IS_IMPORT_LINE (self));

  if (!g_set_object (&self->row, row))
    return;

  g_signal_group_set_target (self->row_signals, row);
  g_binding_group_set_source (self->row_bindings, row);
  if (row)
    set_language (self, laurel_import_row_get_language (row));
  self->follows = FALSE;
  on_sureness_changed (self);
  on_series_changed (self);
  on_open_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}
