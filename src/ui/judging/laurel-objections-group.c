/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-objections-group.h"

#include "judging/scores/laurel-objection.h"
#include "ui/judging/laurel-objection-row.h"
#include "ui/kit/laurel-one-stop.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelObjectionsGroup:
 *
 * The objections to a result: those that wait for a decision, which a page has where it is seen at
 * once, or those that were decided. Without any it is not seen.
 */
struct _LaurelObjectionsGroup {
  AdwPreferencesGroup parent_instance;

  GtkWidget *list;
  gboolean waiting;
  GListModel *objections; /* (nullable) (element-type LaurelObjection) */
  GListModel *versions;   /* (nullable) (element-type LaurelResult): to these */
  GtkCustomFilter *filter;
  GtkFilterListModel *shown;
};

G_DEFINE_FINAL_TYPE (LaurelObjectionsGroup, laurel_objections_group, ADW_TYPE_PREFERENCES_GROUP)

typedef enum {
  PROP_WAITING = 1,
} Prop;

static GParamSpec *props[PROP_WAITING + 1];

static gboolean
is_shown (gpointer objection, gpointer data)
{
  LaurelObjectionsGroup *self = data;
  guint n = self->versions ? g_list_model_get_n_items (self->versions) : 0;

  if ((laurel_objection_get_decided (objection) == NULL) != self->waiting)
    return FALSE;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) result = g_list_model_get_item (self->versions, i);

    if (laurel_row_get_id (result) == laurel_objection_get_result_id (objection))
      return TRUE;
  }

  return FALSE;
}

static void
show_heading (LaurelObjectionsGroup *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  /* Translators: %u counts objections. */
  g_autofree char *waiting = g_strdup_printf (ngettext ("%u objection waits for a decision",
                                                        "%u objections wait for a decision", n),
                                              n);

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), self->waiting ? waiting : "");
}

static void
filter (LaurelObjectionsGroup *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* An objection stays the same object when it is decided, so each is asked to say so. */
static void
watch (LaurelObjectionsGroup *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->objections); i++) {
    g_autoptr (GObject) objection = g_list_model_get_item (self->objections, i);

    g_signal_handlers_disconnect_by_func (objection, filter, self);
    g_signal_connect_object (objection, "notify::decided", G_CALLBACK (filter), self,
                             G_CONNECT_SWAPPED);
  }
}

static void
forget (LaurelObjectionsGroup *self)
{
  if (self->objections != NULL)
    g_signal_handlers_disconnect_by_func (self->objections, watch, self);
  if (self->versions != NULL)
    g_signal_handlers_disconnect_by_func (self->versions, filter, self);
  g_clear_object (&self->objections);
  g_clear_object (&self->versions);
}

/**
 * laurel_objections_group_show:
 * @self: a group
 * @objections: (nullable) (element-type LaurelObjection): all of a contest
 * @versions: (nullable) (element-type LaurelResult): to which of its results
 */
void
laurel_objections_group_show (LaurelObjectionsGroup *self, GListModel *objections,
                              GListModel *versions)
{
  g_return_if_fail (LAUREL_IS_OBJECTIONS_GROUP (self));

  forget (self);
  g_set_object (&self->objections, objections);
  g_set_object (&self->versions, versions);
  gtk_filter_list_model_set_model (self->shown, objections);
  if (objections != NULL) {
    g_signal_connect_object (objections, "items-changed", G_CALLBACK (watch), self,
                             G_CONNECT_SWAPPED);
    watch (self);
  }
  if (versions != NULL)
    g_signal_connect_object (versions, "items-changed", G_CALLBACK (filter), self,
                             G_CONNECT_SWAPPED);
  filter (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_objections_group_get_property (GObject *object, guint prop_id, GValue *value,
                                      GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_WAITING:
    g_value_set_boolean (value, LAUREL_OBJECTIONS_GROUP (object)->waiting);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_objections_group_set_property (GObject *object, guint prop_id, const GValue *value,
                                      GParamSpec *pspec)
{
  LaurelObjectionsGroup *self = LAUREL_OBJECTIONS_GROUP (object);

  switch ((Prop) prop_id) {
  case PROP_WAITING:
    self->waiting = g_value_get_boolean (value);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->waiting ? _("Objections that wait for a decision")
                                                  : _("Objections that were decided"), -1);
    filter (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_objections_group_dispose (GObject *object)
{
  LaurelObjectionsGroup *self = LAUREL_OBJECTIONS_GROUP (object);

  forget (self);
  g_clear_object (&self->filter);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (laurel_objections_group_parent_class)->dispose (object);
}

static void
laurel_objections_group_class_init (LaurelObjectionsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_objections_group_get_property;
  object_class->set_property = laurel_objections_group_set_property;
  object_class->dispose = laurel_objections_group_dispose;

  props[PROP_WAITING] = g_param_spec_boolean ("waiting", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT |
                                              G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_objections_group_init (LaurelObjectionsGroup *self)
{
  GtkWidget *stop = g_object_new (LAUREL_TYPE_ONE_STOP, NULL);

  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->shown),
                           laurel_objection_row_new, NULL, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (show_heading), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (stop), self->list);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), stop);
  show_heading (self);
}
