/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-later.h"

#include "ui/kit/laurel-one-stop.h"

/**
 * LaurelLater:
 *
 * The place of a page that is built when it is first shown: the window opens
 * without waiting for what nobody looks at yet.
 */
struct _LaurelLater {
  AdwBin parent_instance;

  GType page_type;
  LaurelSession *session; /* (nullable): for the page */
};

G_DEFINE_FINAL_TYPE (LaurelLater, laurel_later, ADW_TYPE_BIN)

typedef enum {
  PROP_PAGE_TYPE = 1,
  PROP_SESSION,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

/**
 * laurel_later_build:
 *
 * Builds the page, if it is not there yet.
 *
 * Returns: (transfer none): the page
 */
GtkWidget *
laurel_later_build (LaurelLater *self)
{
  GtkWidget *page;

  g_return_val_if_fail (LAUREL_IS_LATER (self), NULL);

  page = adw_bin_get_child (ADW_BIN (self));
  if (page == NULL) {
    page = g_object_new (self->page_type, NULL);
    g_object_bind_property (self, "session", page, "session", G_BINDING_SYNC_CREATE);
    adw_bin_set_child (ADW_BIN (self), page);
  }

  return page;
}

static void
laurel_later_map (GtkWidget *widget)
{
  laurel_later_build (LAUREL_LATER (widget));

  GTK_WIDGET_CLASS (laurel_later_parent_class)->map (widget);
}

/* It is where its page says. */
static gboolean
laurel_later_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (laurel_later_build (LAUREL_LATER (widget)));
}

static void
laurel_later_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelLater *self = LAUREL_LATER (object);

  switch ((Prop) prop_id) {
  case PROP_PAGE_TYPE:
    g_value_set_gtype (value, self->page_type);
    break;
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_later_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LaurelLater *self = LAUREL_LATER (object);

  switch ((Prop) prop_id) {
  case PROP_PAGE_TYPE:
    self->page_type = g_value_get_gtype (value);
    break;
  case PROP_SESSION:
    if (g_set_object (&self->session, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_later_dispose (GObject *object)
{
  g_clear_object (&LAUREL_LATER (object)->session);

  G_OBJECT_CLASS (laurel_later_parent_class)->dispose (object);
}

static void
laurel_later_class_init (LaurelLaterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_later_get_property;
  object_class->set_property = laurel_later_set_property;
  object_class->dispose = laurel_later_dispose;
  GTK_WIDGET_CLASS (klass)->focus = laurel_one_stop_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = laurel_later_grab_focus;
  GTK_WIDGET_CLASS (klass)->map = laurel_later_map;

  props[PROP_PAGE_TYPE] =
    g_param_spec_gtype ("page-type", NULL, NULL, GTK_TYPE_WIDGET,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_later_init (LaurelLater *self)
{
}
