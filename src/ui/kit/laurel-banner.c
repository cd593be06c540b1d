/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-banner.h"

#include "base/laurel-compat.h"

/**
 * LaurelBanner:
 *
 * Says across the window what holds as long as it is there: that the library
 * can only be read, that its file has gone. libadwaita 1.3 has AdwBanner, with
 * the same properties; then this file goes.
 */
struct _LaurelBanner {
  AdwBin parent_instance;

  char *title;
  char *button_label;
  char *action_name; /* (nullable) */
  gboolean revealed;
};

G_DEFINE_FINAL_TYPE (LaurelBanner, laurel_banner, ADW_TYPE_BIN)

typedef enum {
  PROP_TITLE = 1,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  PROP_REVEALED,
} Prop;

static GParamSpec *props[PROP_REVEALED + 1];

static void
laurel_banner_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelBanner *self = LAUREL_BANNER (object);

  switch ((Prop) prop_id) {
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_BUTTON_LABEL:
    g_value_set_string (value, self->button_label);
    break;
  case PROP_ACTION_NAME:
    g_value_set_string (value, self->action_name);
    break;
  case PROP_REVEALED:
    g_value_set_boolean (value, self->revealed);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
set_text (LaurelBanner *self, char **place, const GValue *value, GParamSpec *pspec)
{
  if (laurel_set_str (place, g_value_get_string (value)))
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

/* A screen reader finds it as an alert, with what it says, as long as it is there. */
static void
name (LaurelBanner *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->title ? self->title : "", -1);
}

static void
laurel_banner_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LaurelBanner *self = LAUREL_BANNER (object);

  switch ((Prop) prop_id) {
  case PROP_TITLE:
    set_text (self, &self->title, value, pspec);
    name (self);
    break;
  case PROP_BUTTON_LABEL:
    set_text (self, &self->button_label, value, pspec);
    break;
  case PROP_ACTION_NAME:
    set_text (self, &self->action_name, value, pspec);
    break;
  case PROP_REVEALED:
    if (self->revealed == g_value_get_boolean (value))
      return;
    self->revealed = g_value_get_boolean (value);
    gtk_widget_set_visible (GTK_WIDGET (self), self->revealed);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_banner_finalize (GObject *object)
{
  LaurelBanner *self = LAUREL_BANNER (object);

  g_free (self->title);
  g_free (self->button_label);
  g_free (self->action_name);

  G_OBJECT_CLASS (laurel_banner_parent_class)->finalize (object);
}

static void
laurel_banner_class_init (LaurelBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_banner_get_property;
  object_class->set_property = laurel_banner_set_property;
  object_class->finalize = laurel_banner_finalize;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  props[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  props[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/laurel/ui/kit/laurel-banner.ui");
}

static void
laurel_banner_init (LaurelBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
