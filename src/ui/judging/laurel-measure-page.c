/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-measure-page.h"

/**
 * LaurelMeasurePage:
 *
 * A stage of a contest in which something is counted and not judged. It is read as long as it is
 * looked at: to count a million answers takes its time.
 */
typedef struct {
  LaurelContestStage *stage; /* (nullable) */
} LaurelMeasurePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelMeasurePage, laurel_measure_page,
                                     LAUREL_TYPE_CONTEST_PAGE)

typedef enum {
  PROP_STAGE = 1,
} Prop;

static GParamSpec *props[PROP_STAGE + 1];

/* (nullable) */
LaurelContestStage *
laurel_measure_page_get_stage (LaurelMeasurePage *self)
{
  LaurelMeasurePagePrivate *priv = laurel_measure_page_get_instance_private (self);

  g_return_val_if_fail (LAUREL_IS_MEASURE_PAGE (self), NULL);

  return priv->stage;
}

/* Returns: the id of its stage, or 0 */
gint64
laurel_measure_page_get_id (LaurelMeasurePage *self)
{
  LaurelContestStage *stage = laurel_measure_page_get_stage (self);

  return stage ? laurel_row_get_id (LAUREL_ROW (stage)) : 0;
}

/**
 * laurel_measure_page_list:
 * @self: a page that is read
 * @query: a query
 * @args: (transfer floating): with what
 *
 * Returns: (transfer full): what it gives
 */
LaurelRowList *
laurel_measure_page_list (LaurelMeasurePage *self, const LaurelQuery *query, GVariant *args)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));

  return laurel_store_list (laurel_session_get_store (session), query, args);
}

static void
read_stage (LaurelMeasurePage *self)
{
  gboolean is_seen = gtk_widget_get_mapped (GTK_WIDGET (self)) &&
                     laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)) != NULL;

  LAUREL_MEASURE_PAGE_GET_CLASS (self)->read (self, is_seen ? laurel_measure_page_get_id (self)
                                                            : 0);
}

static void
read_contest (LaurelContestPage *page)
{
  read_stage (LAUREL_MEASURE_PAGE (page));
}

static void
laurel_measure_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (laurel_measure_page_parent_class)->map (widget);
  read_stage (LAUREL_MEASURE_PAGE (widget));
}

static void
laurel_measure_page_unmap (GtkWidget *widget)
{
  LAUREL_MEASURE_PAGE_GET_CLASS (widget)->read (LAUREL_MEASURE_PAGE (widget), 0);
  GTK_WIDGET_CLASS (laurel_measure_page_parent_class)->unmap (widget);
}

static void
laurel_measure_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_STAGE:
    g_value_set_object (value, laurel_measure_page_get_stage (LAUREL_MEASURE_PAGE (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_measure_page_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  LaurelMeasurePage *self = LAUREL_MEASURE_PAGE (object);
  LaurelMeasurePagePrivate *priv = laurel_measure_page_get_instance_private (self);

  switch ((Prop) prop_id) {
  case PROP_STAGE:
    if (!g_set_object (&priv->stage, g_value_get_object (value)))
      return;
    read_stage (self);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_measure_page_dispose (GObject *object)
{
  LaurelMeasurePagePrivate *priv =
    laurel_measure_page_get_instance_private (LAUREL_MEASURE_PAGE (object));

  g_clear_object (&priv->stage);

  G_OBJECT_CLASS (laurel_measure_page_parent_class)->dispose (object);
}

static void
laurel_measure_page_class_init (LaurelMeasurePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_measure_page_get_property;
  object_class->set_property = laurel_measure_page_set_property;
  object_class->dispose = laurel_measure_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = laurel_measure_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = laurel_measure_page_unmap;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_contest;

  props[PROP_STAGE] = g_param_spec_object ("stage", NULL, NULL, LAUREL_TYPE_CONTEST_STAGE,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_measure_page_init (LaurelMeasurePage *self)
{
}
