/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-result-charts.h"

#include "documents/laurel-chart.h"
#include "judging/scores/laurel-result-scope.h"
#include "judging/scores/laurel-result-store.h"
#include "ui/judging/laurel-chart-panel.h"

/**
 * LaurelResultCharts:
 *
 * Charts of what a released result was computed from. Of what is not released, and of what
 * somebody may not see, there are none, and then it is not there.
 */
struct _LaurelResultCharts {
  LaurelContestPage parent_instance;

  GtkWidget *panel;
  LaurelResultScope *scope; /* (nullable) */
  gint64 shown;             /* of which result there are charts, or will be; or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelResultCharts, laurel_result_charts, LAUREL_TYPE_CONTEST_PAGE)

typedef enum {
  PROP_SCOPE = 1,
} Prop;

static GParamSpec *props[PROP_SCOPE + 1];

/* On the reader's thread. */
static gpointer
read_charts (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelScoreboard) board = NULL;
  gint64 result;

  g_variant_get (args, "(x)", &result);
  board = laurel_result_load_board (reader, result, error);

  return board ? laurel_chart_list (board->rule, board->marks, board->ranking) : NULL;
}

static void
free_charts (gpointer charts)
{
  g_ptr_array_unref (charts);
}

static void
show (LaurelResultCharts *self, GPtrArray *charts)
{
  laurel_chart_panel_show (LAUREL_CHART_PANEL (self->panel), charts);
  gtk_widget_set_visible (GTK_WIDGET (self), charts != NULL && charts->len > 0);
}

typedef struct {
  LaurelResultCharts *self;
  gint64 result;
} Wish;

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelResultCharts) self = wish->self;
  g_autoptr (GPtrArray) charts = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);

  if (self->shown == wish->result)
    show (self, charts);
}

static void
read_result (LaurelResultCharts *self)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  gint64 result = self->scope ? laurel_result_scope_get_result_id (self->scope) : 0;
  Wish *wish;

  if (session == NULL || result == self->shown)
    return;

  self->shown = result;
  show (self, NULL);
  if (result == 0)
    return;

  wish = g_new (Wish, 1);
  *wish = (Wish) { g_object_ref (self), result };
  laurel_store_read_async (laurel_session_get_store (session), read_charts,
                           g_variant_new ("(x)", result), free_charts, NULL, on_read, wish);
}

static void
set_scope (LaurelResultCharts *self, LaurelResultScope *scope)
{
  if (self->scope != NULL)
    g_signal_handlers_disconnect_by_func (self->scope, read_result, self);
  g_set_object (&self->scope, scope);
  if (scope != NULL)
    g_signal_connect_object (scope, "notify", G_CALLBACK (read_result), self, G_CONNECT_SWAPPED);
  read_result (self);
}

/* Of another library, or of another contest. */
static void
read_anew (LaurelContestPage *page)
{
  LaurelResultCharts *self = LAUREL_RESULT_CHARTS (page);

  self->shown = 0;
  read_result (self);
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_result_charts_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SCOPE:
    g_value_set_object (value, LAUREL_RESULT_CHARTS (object)->scope);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_result_charts_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SCOPE:
    set_scope (LAUREL_RESULT_CHARTS (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_result_charts_dispose (GObject *object)
{
  LaurelResultCharts *self = LAUREL_RESULT_CHARTS (object);

  self->shown = -1; /* what is being read is not shown any more */
  g_clear_object (&self->scope);

  G_OBJECT_CLASS (laurel_result_charts_parent_class)->dispose (object);
}

static void
laurel_result_charts_class_init (LaurelResultChartsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_result_charts_get_property;
  object_class->set_property = laurel_result_charts_set_property;
  object_class->dispose = laurel_result_charts_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_anew;

  props[PROP_SCOPE] = g_param_spec_object ("scope", NULL, NULL, LAUREL_TYPE_RESULT_SCOPE,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_result_charts_init (LaurelResultCharts *self)
{
  self->panel = laurel_chart_panel_new ();
  adw_bin_set_child (ADW_BIN (self), self->panel);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
