/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-settled.h"

/**
 * LaurelSettled:
 *
 * What a container found out while it gave its children their places, told when all have theirs.
 *
 * Whether there is room enough is known in the middle of an allocation. A button that comes or goes
 * in that very moment asks for room of those who are just giving it: they forget it when they are
 * done, and it stands there without a place, not drawn, until something else moves. So nothing is
 * bound to such a property; it is bound to `value` here, and what follows is bound to `settled`.
 */
struct _LaurelSettled {
  GObject parent_instance;

  gboolean value;
  gboolean settled;
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (LaurelSettled, laurel_settled, G_TYPE_OBJECT)

typedef enum {
  PROP_VALUE = 1,
  PROP_SETTLED,
} Prop;

static GParamSpec *props[PROP_SETTLED + 1];

static gboolean
settle (gpointer data)
{
  LaurelSettled *self = data;

  self->settle_id = 0;
  if (self->settled != self->value) {
    self->settled = self->value;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SETTLED]);
  }

  return G_SOURCE_REMOVE;
}

static void
set_value (LaurelSettled *self, gboolean value)
{
  if (self->value == value)
    return;

  self->value = value;
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle, self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

static void
laurel_settled_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_VALUE:
    g_value_set_boolean (value, LAUREL_SETTLED (object)->value);
    break;
  case PROP_SETTLED:
    g_value_set_boolean (value, LAUREL_SETTLED (object)->settled);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_settled_set_property (GObject *object, guint prop_id, const GValue *value,
                             GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_VALUE:
    set_value (LAUREL_SETTLED (object), g_value_get_boolean (value));
    break;
  case PROP_SETTLED:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_settled_dispose (GObject *object)
{
  g_clear_handle_id (&LAUREL_SETTLED (object)->settle_id, g_source_remove);

  G_OBJECT_CLASS (laurel_settled_parent_class)->dispose (object);
}

static void
laurel_settled_class_init (LaurelSettledClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_settled_get_property;
  object_class->set_property = laurel_settled_set_property;
  object_class->dispose = laurel_settled_dispose;

  props[PROP_VALUE] =
    g_param_spec_boolean ("value", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SETTLED] = g_param_spec_boolean ("settled", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_settled_init (LaurelSettled *self)
{
}
