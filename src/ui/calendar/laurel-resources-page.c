/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-resources-page.h"

#include "calendar/laurel-resource-store.h"
#include "ui/calendar/laurel-resource-entry.h"
#include "ui/calendar/laurel-resource-item.h"
#include "ui/calendar/laurel-resource-pane.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelResourcesPage:
 *
 * The places, persons and teams that activities take: who is where, when. When
 * several are selected, it is about all of them.
 *
 * ## Actions
 *
 * - `resource.*`: one for each command on them, with the command's arguments
 * - `resources.add` (`ss`): makes one of a kind with a name, and selects it
 * - `resources.back`: from what is selected to the list, where there is room for
 *   one only
 */
struct _LaurelResourcesPage {
  LaurelPage parent_instance;

  AdwLeaflet *leaflet;
  GtkMultiSelection *selection;
  GtkEditable *filter;

  LaurelRowList *resources; /* (nullable) */
  gboolean take_newest;     /* one was added here: select it when it comes */
};

G_DEFINE_FINAL_TYPE (LaurelResourcesPage, laurel_resources_page, LAUREL_TYPE_PAGE)

typedef enum {
  PROP_RESOURCES = 1,
} Prop;

static GParamSpec *props[PROP_RESOURCES + 1];

static const LaurelPageCommand COMMANDS[] = {
  { "resource.add", &LAUREL_RESOURCE_ADD },
  { "resource.edit", &LAUREL_RESOURCE_EDIT },
  { "resource.remove", &LAUREL_RESOURCE_REMOVE },
};

static void
select_row (LaurelResourcesPage *self, LaurelRow *wanted)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (model, i);

    if (row == wanted)
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
  }
}

static void
on_items_changed (LaurelResourcesPage *self, guint position, guint removed, guint added)
{
  g_autoptr (LaurelRow) row = NULL;

  if (!self->take_newest || added != 1)
    return;

  row = g_list_model_get_item (G_LIST_MODEL (self->resources), position);
  self->take_newest = FALSE;
  select_row (self, row);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
on_session (LaurelResourcesPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  g_clear_object (&self->resources);
  if (session != NULL) {
    self->resources = laurel_store_list (laurel_session_get_store (session),
                                         &LAUREL_RESOURCES_ALL, g_variant_new ("()"));
    g_signal_connect_object (self->resources, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RESOURCES]);
}

/* ---- actions ---------------------------------------------------------------- */

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelResourcesPage) self = data;
  g_autoptr (GError) error = NULL;

  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    return;

  self->take_newest = FALSE;
  laurel_report (GTK_WIDGET (self), error);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *args)
{
  LaurelResourcesPage *self = LAUREL_RESOURCES_PAGE (widget);
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  const char *kind, *name;

  g_variant_get (args, "(&s&s)", &kind, &name);
  gtk_editable_set_text (self->filter, "");
  self->take_newest = TRUE;
  laurel_session_run_async (session, &LAUREL_RESOURCE_ADD,
                            g_variant_new ("(ssxs)", kind, name, G_GINT64_CONSTANT (0), ""),
                            on_added, g_object_ref (self));
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_leaflet_navigate (LAUREL_RESOURCES_PAGE (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
on_activate (LaurelResourcesPage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* ---- closures --------------------------------------------------------------- */

static char *
choose_face (LaurelResourcesPage *self, guint n_shown, const char *words)
{
  if (n_shown > 0)
    return g_strdup ("resources");

  return g_strdup (words != NULL && *words != '\0' ? "nothing" : "empty");
}

static void
laurel_resources_page_get_property (GObject *object, guint prop_id, GValue *value,
                                    GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_RESOURCES:
    g_value_set_object (value, LAUREL_RESOURCES_PAGE (object)->resources);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

/* What is looked for is above the list of all, which is the next stop. */
static gboolean
laurel_resources_page_grab_focus (GtkWidget *widget)
{
  LaurelResourcesPage *self = LAUREL_RESOURCES_PAGE (widget);
  GtkWidget *shown = adw_leaflet_get_visible_child (self->leaflet);

  if (adw_leaflet_get_folded (self->leaflet) &&
      !gtk_widget_is_ancestor (GTK_WIDGET (self->filter), shown))
    return gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

static void
laurel_resources_page_dispose (GObject *object)
{
  g_clear_object (&LAUREL_RESOURCES_PAGE (object)->resources);

  G_OBJECT_CLASS (laurel_resources_page_parent_class)->dispose (object);
}

static void
laurel_resources_page_class_init (LaurelResourcesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_resources_page_get_property;
  object_class->dispose = laurel_resources_page_dispose;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_resources_page_grab_focus;

  props[PROP_RESOURCES] =
    g_param_spec_object ("resources", NULL, NULL, LAUREL_TYPE_ROW_LIST,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  laurel_page_install_commands (LAUREL_PAGE_CLASS (klass), COMMANDS, G_N_ELEMENTS (COMMANDS));
  gtk_widget_class_install_action (widget_class, "resources.add", "(ss)", add);
  gtk_widget_class_install_action (widget_class, "resources.back", NULL, back);

  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_RESOURCE);
  g_type_ensure (LAUREL_TYPE_RESOURCE_ENTRY);
  g_type_ensure (LAUREL_TYPE_RESOURCE_ITEM);
  g_type_ensure (LAUREL_TYPE_RESOURCE_PANE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-resources-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelResourcesPage, filter);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelResourcesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelResourcesPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
laurel_resources_page_init (LaurelResourcesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
