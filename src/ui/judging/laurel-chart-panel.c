/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-chart-panel.h"

#include "documents/laurel-chart-words.h"
#include "ui/judging/laurel-chart-view.h"
#include "ui/judging/laurel-choice-drop.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/kit/laurel-wrap-layout.h"

/**
 * LaurelChartPanel:
 *
 * Charts of marks, one at a time, what is to be seen in it, and the table behind it, which takes
 * its place when it is asked for.
 */
struct _LaurelChartPanel {
  AdwBin parent_instance;

  GtkDropDown *kind;
  GtkToggleButton *table;
  GtkStack *faces;
  GtkScrolledWindow *room;
  LaurelChartView *view;
  LaurelMoreList *list;
  GtkLabel *summary;

  GPtrArray *charts; /* (nullable) (element-type LaurelChart) */
  gboolean is_filling;
};

#define MOST_HEIGHT 600

G_DEFINE_FINAL_TYPE (LaurelChartPanel, laurel_chart_panel, ADW_TYPE_BIN)

static LaurelChart *
get_chart (LaurelChartPanel *self)
{
  guint i = gtk_drop_down_get_selected (self->kind);

  return self->charts != NULL && i < self->charts->len ? self->charts->pdata[i] : NULL;
}

/* ---- the table ------------------------------------------------------------------- */

/* What it is called, and below it what is said of it. */
static void
append (GtkStringList *lines, const char *name, const char *words)
{
  g_autofree char *line = g_strdup_printf ("%s\n%s", name, words);

  gtk_string_list_append (lines, line);
}

static GListModel *
list_lines (const LaurelChart *chart)
{
  GtkStringList *lines = gtk_string_list_new (NULL);

  for (guint i = 0; i < chart->cuts->len; i++) {
    g_autofree char *words = laurel_chart_words_of_cut (chart, i);

    append (lines, laurel_chart_get_cut (chart, i)->level, words);
  }
  for (guint i = 0; i < chart->rows->len; i++) {
    g_autofree char *name = laurel_chart_words_of_name (chart, i);
    g_autofree char *words = laurel_chart_words_of_row (chart, i);

    append (lines, name, words);
  }

  return G_LIST_MODEL (lines);
}

static GtkWidget *
new_line (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) parts = g_strsplit (gtk_string_object_get_string (item), "\n", 2);

  g_object_set (row, "use-markup", FALSE, "title", parts[0], "subtitle", parts[1],
                "subtitle-lines", 0, NULL);
  gtk_widget_add_css_class (row, "numeric");

  return row;
}

/* Around it everything scrolls, too: only what is very high scrolls by itself. */
static void
make_room (LaurelChartPanel *self)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL,
                      NULL);
  height = MIN (height, MOST_HEIGHT);
  gtk_scrolled_window_set_min_content_height (self->room, -1);
  gtk_scrolled_window_set_max_content_height (self->room, height);
  gtk_scrolled_window_set_min_content_height (self->room, height);
}

/* ---- what is shown --------------------------------------------------------------- */

static void
show_chart (LaurelChartPanel *self)
{
  LaurelChart *chart = get_chart (self);
  gboolean as_table = gtk_toggle_button_get_active (self->table);
  g_autofree char *summary = chart ? laurel_chart_words_of_summary (chart) : NULL;
  g_autoptr (GListModel) lines = chart && as_table ? list_lines (chart) : NULL;

  laurel_chart_view_show (self->view, chart);
  make_room (self);
  laurel_more_list_show (self->list, lines, new_line, NULL);
  gtk_stack_set_visible_child_name (self->faces, as_table ? "table" : "chart");
  gtk_label_set_label (self->summary, summary ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL && *summary != '\0');
}

static void
on_kind (LaurelChartPanel *self)
{
  if (self->is_filling)
    return;

  laurel_choice_drop_name (self->kind);
  show_chart (self);
}

/* Whoever looks at one of them goes on to look at it when all are made anew. */
static void
fill_kinds (LaurelChartPanel *self, guint kind)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = 0;

  for (guint i = 0; i < self->charts->len; i++) {
    const LaurelChart *chart = self->charts->pdata[i];

    gtk_string_list_append (names, laurel_chart_words_of_kind (chart->kind));
    at = chart->kind == kind ? i : at;
  }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kind, at);
  self->is_filling = FALSE;
  laurel_choice_drop_name (self->kind);
}

static gboolean
has_kinds (LaurelChartPanel *self, GPtrArray *charts)
{
  gboolean has = self->charts != NULL && charts != NULL && self->charts->len == charts->len;

  for (guint i = 0; has && i < charts->len; i++)
    has = ((LaurelChart *) charts->pdata[i])->kind ==
          ((LaurelChart *) self->charts->pdata[i])->kind;

  return has;
}

/**
 * laurel_chart_panel_show:
 * @self: a panel
 * @charts: (nullable) (element-type LaurelChart): what it shows; where there is nothing, the panel
 *   is not there
 */
void
laurel_chart_panel_show (LaurelChartPanel *self, GPtrArray *charts)
{
  LaurelChart *before = get_chart (self);
  guint kind = before ? before->kind : LAUREL_CHART_JUDGES;
  gboolean same = has_kinds (self, charts);

  g_return_if_fail (LAUREL_IS_CHART_PANEL (self));

  if (charts == self->charts)
    return;

  if (charts != NULL)
    g_ptr_array_ref (charts);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  self->charts = charts;
  if (charts != NULL && !same)
    fill_kinds (self, kind);
  gtk_widget_set_visible (GTK_WIDGET (self), charts != NULL && charts->len > 0);
  show_chart (self);
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_chart_panel_finalize (GObject *object)
{
  g_clear_pointer (&LAUREL_CHART_PANEL (object)->charts, g_ptr_array_unref);

  G_OBJECT_CLASS (laurel_chart_panel_parent_class)->finalize (object);
}

static void
laurel_chart_panel_class_init (LaurelChartPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_chart_panel_finalize;

  g_type_ensure (LAUREL_TYPE_CHART_VIEW);
  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-chart-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelChartPanel, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelChartPanel, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelChartPanel, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelChartPanel, room);
  gtk_widget_class_bind_template_child (widget_class, LaurelChartPanel, summary);
  gtk_widget_class_bind_template_child (widget_class, LaurelChartPanel, table);
  gtk_widget_class_bind_template_child (widget_class, LaurelChartPanel, view);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, show_chart);
}

static void
laurel_chart_panel_init (LaurelChartPanel *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
}

GtkWidget *
laurel_chart_panel_new (void)
{
  return g_object_new (LAUREL_TYPE_CHART_PANEL, NULL);
}
