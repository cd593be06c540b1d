/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-section.h"

#include "ui/kit/laurel-form-focus.h"

/**
 * LaurelSection:
 *
 * A part of a pane: rows about the activity that its session looks at. Its
 * template binds them; what the user does to them are actions of the page.
 */
typedef struct {
  LaurelSession *session; /* (nullable): not yet, or not any more */
} LaurelSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelSection, laurel_section, ADW_TYPE_PREFERENCES_GROUP)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

/* (nullable) */
LaurelSession *
laurel_section_get_session (LaurelSection *self)
{
  LaurelSectionPrivate *priv = laurel_section_get_instance_private (self);

  g_return_val_if_fail (LAUREL_IS_SECTION (self), NULL);

  return priv->session;
}

/* (nullable): the activity it is about */
LaurelActivity *
laurel_section_get_activity (LaurelSection *self)
{
  LaurelSession *session = laurel_section_get_session (self);

  return session ? laurel_session_get_activity (session) : NULL;
}

/* The id of that activity, or 0. */
gint64
laurel_section_get_target (LaurelSection *self)
{
  LaurelActivity *activity = laurel_section_get_activity (self);

  return activity ? laurel_row_get_id (LAUREL_ROW (activity)) : 0;
}

static void
laurel_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, laurel_section_get_session (LAUREL_SECTION (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_section_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LaurelSectionPrivate *priv = laurel_section_get_instance_private (LAUREL_SECTION (object));

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    if (g_set_object (&priv->session, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_section_dispose (GObject *object)
{
  LaurelSectionPrivate *priv = laurel_section_get_instance_private (LAUREL_SECTION (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (laurel_section_parent_class)->dispose (object);
}

static void
laurel_section_class_init (LaurelSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_section_get_property;
  object_class->set_property = laurel_section_set_property;
  object_class->dispose = laurel_section_dispose;
  laurel_form_focus_mend ();

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_section_init (LaurelSection *self)
{
}
