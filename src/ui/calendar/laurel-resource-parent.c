/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-resource-parent.h"

#include "calendar/laurel-resource-store.h"
#include "ui/kit/laurel-page.h"
#include "ui/kit/laurel-session.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelResourceParent:
 *
 * What a place, a person or a team belongs to: the venue of a room, the city of a
 * venue, the team of a person. It is not there for what belongs to nothing.
 */
struct _LaurelResourceParent {
  AdwComboRow parent_instance;

  LaurelSession *session;   /* (nullable) */
  LaurelResource *resource; /* (nullable) */
  LaurelRowList *all;       /* (nullable) (element-type LaurelResource) */
  GArray *ids;              /* (element-type gint64): of what can be chosen; 0 for nothing */
  gboolean filling;         /* what is chosen is not the user's choice */
  GSignalGroup *watch; /* of the page, while it is on the screen */
};

G_DEFINE_FINAL_TYPE (LaurelResourceParent, laurel_resource_parent, ADW_TYPE_COMBO_ROW)

typedef enum {
  PROP_SESSION = 1,
  PROP_RESOURCE,
} Prop;

static GParamSpec *props[PROP_RESOURCE + 1];

static void
add (LaurelResourceParent *self, GtkStringList *names, gint64 id, const char *name)
{
  gtk_string_list_append (names, name);
  g_array_append_val (self->ids, id);
}

/* Nothing, and all of the kind that it may belong to. */
static GtkStringList *
list_choices (LaurelResourceParent *self, const char *kind)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  g_array_set_size (self->ids, 0);
  /* Translators: a place, a person or a team belongs to nothing else. */
  add (self, names, 0, C_("belongs to", "Nothing"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->all)); i++) {
    g_autoptr (LaurelResource) other = g_list_model_get_item (G_LIST_MODEL (self->all), i);

    if (g_strcmp0 (laurel_resource_get_kind (other), kind) == 0)
      add (self, names, laurel_row_get_id (LAUREL_ROW (other)), laurel_resource_get_name (other));
  }

  return names;
}

static guint
find_chosen (LaurelResourceParent *self)
{
  gint64 parent = laurel_resource_get_parent_id (self->resource);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == parent)
      return i;

  return 0;
}

static void
fill (LaurelResourceParent *self)
{
  const char *kind = NULL;

  if (self->resource != NULL)
    kind = laurel_resource_kind_get_parent (laurel_resource_get_kind (self->resource));

  gtk_widget_set_visible (GTK_WIDGET (self), kind != NULL);
  self->filling = TRUE;
  if (kind != NULL && self->all != NULL) {
    g_autoptr (GtkStringList) names = list_choices (self, kind);

    adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_chosen (self));
  }
  self->filling = FALSE;
}

static void
on_selected (LaurelResourceParent *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  GVariantBuilder fields;
  g_autofree char *id = NULL;

  if (self->filling || self->resource == NULL || selected >= self->ids->len)
    return;

  id = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (self->ids, gint64, selected));
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "parent", selected > 0 ? id : "");
  gtk_widget_activate_action (GTK_WIDGET (self), "resource.edit", "(xa{ss})",
                              laurel_row_get_id (LAUREL_ROW (self->resource)), &fields);
}

static void
set_resource (LaurelResourceParent *self, LaurelResource *resource)
{
  if (self->resource != NULL)
    g_signal_handlers_disconnect_by_data (self->resource, self);
  g_set_object (&self->resource, resource);
  if (resource != NULL)
    g_signal_connect_swapped (resource, "notify::parent-id", G_CALLBACK (fill), self);
  fill (self);
}

static void
set_session (LaurelResourceParent *self, LaurelSession *session)
{
  if (self->all != NULL)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_clear_object (&self->all);
  g_set_object (&self->session, session);
  if (session != NULL) {
    self->all = laurel_store_list (laurel_session_get_store (session), &LAUREL_RESOURCES_ALL,
                                   g_variant_new ("()"));
    g_signal_connect_swapped (self->all, "items-changed", G_CALLBACK (fill), self);
  }
  fill (self);
}

/* What was refused is not what it belongs to. */
static void
on_map (LaurelResourceParent *self)
{
  g_signal_group_set_target (self->watch,
                             gtk_widget_get_ancestor (GTK_WIDGET (self), LAUREL_TYPE_PAGE));
}

static void
on_unmap (LaurelResourceParent *self)
{
  g_signal_group_set_target (self->watch, NULL);
}

static void
laurel_resource_parent_get_property (GObject *object, guint prop_id, GValue *value,
                                     GParamSpec *pspec)
{
  LaurelResourceParent *self = LAUREL_RESOURCE_PARENT (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_RESOURCE:
    g_value_set_object (value, self->resource);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_resource_parent_set_property (GObject *object, guint prop_id, const GValue *value,
                                     GParamSpec *pspec)
{
  LaurelResourceParent *self = LAUREL_RESOURCE_PARENT (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    set_session (self, g_value_get_object (value));
    break;
  case PROP_RESOURCE:
    set_resource (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_resource_parent_dispose (GObject *object)
{
  LaurelResourceParent *self = LAUREL_RESOURCE_PARENT (object);

  if (self->all != NULL)
    g_signal_handlers_disconnect_by_data (self->all, self);
  if (self->resource != NULL)
    g_signal_handlers_disconnect_by_data (self->resource, self);
  g_clear_object (&self->all);
  g_clear_object (&self->resource);
  g_clear_object (&self->session);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (laurel_resource_parent_parent_class)->dispose (object);
}

static void
laurel_resource_parent_finalize (GObject *object)
{
  g_array_unref (LAUREL_RESOURCE_PARENT (object)->ids);

  G_OBJECT_CLASS (laurel_resource_parent_parent_class)->finalize (object);
}

static void
laurel_resource_parent_class_init (LaurelResourceParentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_resource_parent_get_property;
  object_class->set_property = laurel_resource_parent_set_property;
  object_class->dispose = laurel_resource_parent_dispose;
  object_class->finalize = laurel_resource_parent_finalize;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_RESOURCE] = g_param_spec_object ("resource", NULL, NULL, LAUREL_TYPE_RESOURCE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_resource_parent_init (LaurelResourceParent *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
  self->watch = g_signal_group_new (LAUREL_TYPE_PAGE);
  g_signal_group_connect_swapped (self->watch, "refused", G_CALLBACK (fill), self);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (on_unmap), NULL);
}
