/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-resource-pane.h"

#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-conflict-store.h"
#include "calendar/laurel-resource.h"
#include "ui/calendar/laurel-booking-row.h"
#include "ui/calendar/laurel-clash-index.h"
#include "ui/calendar/laurel-free-finder.h"
#include "ui/calendar/laurel-resource-parent.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-session.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelResourcePane:
 *
 * Who takes a place, a person or a team, and when; all of them, when none is
 * chosen. Finds days on which those that are chosen are free.
 *
 * ## Actions
 *
 * - `pane.remove`: takes out the one that is chosen
 */
struct _LaurelResourcePane {
  AdwBin parent_instance;

  GtkWidget *group;
  GtkListBox *list;

  LaurelSession *session;       /* (nullable) */
  GListModel *resources;        /* (nullable) (element-type LaurelResource): the chosen ones */
  GSignalGroup *watch;          /* of them */
  LaurelResource *resource;     /* (nullable): the only one */
  LaurelRowList *bookings;      /* (nullable) */
  GPtrArray *near_lists;        /* (element-type LaurelRowList): of each of several */
  GHashTable *near;             /* (element-type gint64): the bookings in these */
  GtkFilterListModel *filtered; /* of the bookings, those of the chosen ones */
  LaurelClashIndex *clashes;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelResourcePane, laurel_resource_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_RESOURCES,
  PROP_RESOURCE,
  PROP_N_CHOSEN,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

static guint
get_n_chosen (LaurelResourcePane *self)
{
  return self->resources ? g_list_model_get_n_items (self->resources) : 0;
}

/* ---- what does not go together ---------------------------------------------- */

/* The worst there is of what it takes, or NULL. */
static LaurelConflict *
find_conflict (LaurelResourcePane *self, LaurelBooking *booking)
{
  GPtrArray *conflicts =
    laurel_clash_index_find (self->clashes, laurel_booking_get_activity_id (booking));

  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    if (g_strcmp0 (laurel_conflict_get_resource (conflicts->pdata[i]),
                   laurel_booking_get_resource (booking)) == 0)
      return conflicts->pdata[i];

  return NULL;
}

static GtkWidget *
new_warning (LaurelConflict *conflict)
{
  gboolean certain = laurel_conflict_find_grade (conflict) == LAUREL_CLASH_CERTAIN;
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, certain ? "error" : "warning");
  gtk_widget_set_tooltip_text (icon, laurel_conflict_get_why (conflict));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  laurel_conflict_get_why (conflict), -1);

  return icon;
}

/* ---- who takes it ----------------------------------------------------------- */

static char *
describe (LaurelResourcePane *self, LaurelBooking *booking)
{
  g_autofree char *words = NULL;
  g_autofree char *phase = NULL;
  g_autofree char *state = NULL;

  g_object_get (booking, "words", &words, "phase", &phase, NULL);
  state = laurel_booking_dup_state (laurel_booking_get_state (booking),
                                    laurel_booking_get_rank (booking), phase);

  if (words == NULL || *words == '\0')
    words = (g_free (words), g_strdup (_("no date yet")));

  if (self->resource != NULL &&
      laurel_row_get_id (LAUREL_ROW (self->resource)) == laurel_booking_get_resource_id (booking))
    /* Translators: when something is taken, and how certain that is. */
    return g_strdup_printf (_("%1$s · %2$s"), words, state);

  /* Translators: what is taken, when, and how certain that is. */
  return g_strdup_printf (_("%1$s · %2$s · %3$s"), laurel_booking_get_resource (booking), words,
                          state);
}

static void
show_booking (LaurelResourcePane *self, AdwActionRow *row, LaurelBooking *booking)
{
  g_autofree char *subtitle = describe (self, booking);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), laurel_booking_get_title (booking));
  adw_action_row_set_subtitle (row, subtitle);
}

static void
on_booking_changed (AdwActionRow *row, GParamSpec *pspec, LaurelBooking *booking)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (row), LAUREL_TYPE_RESOURCE_PANE);

  if (pane != NULL)
    show_booking (LAUREL_RESOURCE_PANE (pane), row, booking);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  LaurelResourcePane *self = LAUREL_RESOURCE_PANE (data);
  GtkWidget *row = adw_action_row_new ();
  LaurelConflict *conflict = find_conflict (self, item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  show_booking (self, ADW_ACTION_ROW (row), item);
  g_signal_connect_object (item, "notify", G_CALLBACK (on_booking_changed), row,
                           G_CONNECT_SWAPPED);
  if (conflict != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_warning (conflict));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
on_row_activated (LaurelResourcePane *self, GtkListBoxRow *row)
{
  g_autoptr (LaurelBooking) booking =
    g_list_model_get_item (G_LIST_MODEL (self->filtered),
                           (guint) gtk_list_box_row_get_index (row));

  if (booking != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "session.show", "(xx)",
                                laurel_booking_get_programme_id (booking),
                                laurel_booking_get_activity_id (booking));
}

/* Each is asked for with what belongs to it, and what it belongs to: that takes it, too. */
static gboolean
is_chosen (gpointer item, gpointer data)
{
  LaurelResourcePane *self = data;
  gint64 id = laurel_row_get_id (item);

  return get_n_chosen (self) <= 1 || g_hash_table_contains (self->near, &id);
}

/* What takes any of several. */
static void
on_near (LaurelResourcePane *self)
{
  g_hash_table_remove_all (self->near);
  for (guint i = 0; i < self->near_lists->len; i++) {
    GListModel *list = self->near_lists->pdata[i];

    for (guint k = 0; k < g_list_model_get_n_items (list); k++) {
      g_autoptr (LaurelRow) booking = g_list_model_get_item (list, k);
      gint64 id = laurel_row_get_id (booking);

      g_hash_table_add (self->near, g_memdup2 (&id, sizeof id));
    }
  }
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered),
                      GTK_FILTER_CHANGE_DIFFERENT);
}

static void
drop_near (LaurelResourcePane *self)
{
  for (guint i = 0; i < self->near_lists->len; i++)
    g_signal_handlers_disconnect_by_data (self->near_lists->pdata[i], self);
  g_ptr_array_set_size (self->near_lists, 0);
}

static void
read_near (LaurelResourcePane *self)
{
  guint n = self->session ? get_n_chosen (self) : 0;

  drop_near (self);
  for (guint i = 0; n > 1 && i < n; i++) {
    g_autoptr (LaurelRow) resource = g_list_model_get_item (self->resources, i);
    LaurelRowList *list = laurel_store_list (laurel_session_get_store (self->session),
                                             &LAUREL_BOOKINGS_BETWEEN,
                                             g_variant_new ("(xss)", laurel_row_get_id (resource),
                                                            "", ""));

    g_signal_connect_swapped (list, "items-changed", G_CALLBACK (on_near), self);
    g_ptr_array_add (self->near_lists, list);
  }
  on_near (self);
}

static void
show_rows (LaurelResourcePane *self)
{
  gtk_widget_set_visible (self->group,
                          g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0);
}

/* The signs before the rows come with what does not go together. */
static void
bind_rows (LaurelResourcePane *self)
{
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->filtered), new_row, self, NULL);
  show_rows (self);
}

static void
read_bookings (LaurelResourcePane *self)
{
  gint64 id = self->resource ? laurel_row_get_id (LAUREL_ROW (self->resource)) : 0;

  g_clear_object (&self->bookings);
  if (self->session != NULL)
    self->bookings = laurel_store_list (laurel_session_get_store (self->session),
                                        &LAUREL_BOOKINGS_BETWEEN,
                                        g_variant_new ("(xss)", id, "", ""));
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (self->bookings));
  read_near (self);
}

/* What it is called changes where it stands above. */
static void
on_name (LaurelResourcePane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RESOURCE]);
}

static void
set_resource (LaurelResourcePane *self, LaurelResource *resource)
{
  if (self->resource != NULL)
    g_signal_handlers_disconnect_by_data (self->resource, self);
  if (resource != NULL)
    g_signal_connect_swapped (resource, "notify::name", G_CALLBACK (on_name), self);
  g_set_object (&self->resource, resource);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RESOURCE]);
}

static void
on_chosen (LaurelResourcePane *self)
{
  g_autoptr (LaurelResource) only = NULL;

  if (get_n_chosen (self) == 1)
    only = g_list_model_get_item (self->resources, 0);
  set_resource (self, only);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHOSEN]);
  read_bookings (self);
}

static void
set_session (LaurelResourcePane *self, LaurelSession *session)
{
  g_autoptr (LaurelRowList) conflicts = NULL;

  if (!g_set_object (&self->session, session))
    return;

  if (session != NULL)
    conflicts = laurel_store_list (laurel_session_get_store (session), &LAUREL_CONFLICTS,
                                   g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  laurel_clash_index_set_list (self->clashes, G_LIST_MODEL (conflicts));
  read_bookings (self);
}

/* ---- closures and actions --------------------------------------------------- */

/* "Hall A", "Hall A and 2 more". */
static char *
format_heading (LaurelResourcePane *self, guint n_chosen, LaurelResource *resource)
{
  g_autoptr (LaurelResource) first = NULL;

  if (n_chosen == 0)
    return g_strdup (_("Who is where, when"));
  if (resource != NULL)
    return g_strdup (laurel_resource_get_name (resource));

  first = g_list_model_get_item (self->resources, 0);

  /* Translators: %1$s is a place, a person or a team, %2$u how many others. */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n_chosen - 1),
                          laurel_resource_get_name (first), n_chosen - 1);
}

static char *
format_hint (LaurelResourcePane *self, guint n_chosen, LaurelResource *resource)
{
  if (n_chosen == 0)
    return g_strdup (_("Choose a place, a person or a team to see what takes it, and when it is "
                       "free."));
  if (resource != NULL)
    return g_strdup (laurel_resource_kind_get_label (laurel_resource_get_kind (resource)));

  return g_strdup (_("Days are found on which all of them are free."));
}

static gboolean
is_any (LaurelResourcePane *self, guint n_chosen)
{
  return n_chosen > 0;
}

static gboolean
is_one (LaurelResourcePane *self, LaurelResource *resource)
{
  return resource != NULL;
}

/* A person is called as among the people. */
static gboolean
has_own_name (LaurelResourcePane *self, const char *kind)
{
  return kind != NULL && !g_str_equal (kind, "person");
}

static void
remove_resource (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelResourcePane *self = LAUREL_RESOURCE_PANE (widget);

  if (self->resource != NULL)
    gtk_widget_activate_action (widget, "resource.remove", "(x)",
                                laurel_row_get_id (LAUREL_ROW (self->resource)));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_resource_pane_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  LaurelResourcePane *self = LAUREL_RESOURCE_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_RESOURCES:
    g_value_set_object (value, self->resources);
    break;
  case PROP_RESOURCE:
    g_value_set_object (value, self->resource);
    break;
  case PROP_N_CHOSEN:
    g_value_set_uint (value, get_n_chosen (self));
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, self->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_resource_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  LaurelResourcePane *self = LAUREL_RESOURCE_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    set_session (self, g_value_get_object (value));
    break;
  case PROP_RESOURCES:
    g_set_object (&self->resources, g_value_get_object (value));
    g_signal_group_set_target (self->watch, self->resources);
    on_chosen (self);
    break;
  case PROP_FOLDED:
    self->folded = g_value_get_boolean (value);
    break;
  case PROP_RESOURCE:
  case PROP_N_CHOSEN:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  g_object_notify_by_pspec (object, pspec);
}

/* The filter asks the pane. */
static void
laurel_resource_pane_dispose (GObject *object)
{
  LaurelResourcePane *self = LAUREL_RESOURCE_PANE (object);

  if (self->filtered != NULL) {
    g_signal_handlers_disconnect_by_data (self->filtered, self);
    gtk_filter_list_model_set_model (self->filtered, NULL);
  }
  if (self->clashes != NULL)
    g_signal_handlers_disconnect_by_data (self->clashes, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->filtered);
  if (self->near_lists != NULL)
    drop_near (self);
  g_clear_pointer (&self->near_lists, g_ptr_array_unref);
  g_clear_pointer (&self->near, g_hash_table_unref);
  g_clear_object (&self->bookings);
  g_clear_object (&self->clashes);
  set_resource (self, NULL);
  g_clear_object (&self->resources);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_resource_pane_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_RESOURCES] = g_param_spec_object ("resources", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_RESOURCE] = g_param_spec_object ("resource", NULL, NULL, LAUREL_TYPE_RESOURCE, read);
  props[PROP_N_CHOSEN] = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0, read);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_resource_pane_class_init (LaurelResourcePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_resource_pane_get_property;
  object_class->set_property = laurel_resource_pane_set_property;
  object_class->dispose = laurel_resource_pane_dispose;
  install_properties (object_class);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_FREE_FINDER);
  g_type_ensure (LAUREL_TYPE_RESOURCE_PARENT);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  gtk_widget_class_install_action (widget_class, "pane.remove", NULL, remove_resource);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-resource-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelResourcePane, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelResourcePane, list);
  gtk_widget_class_bind_template_callback (widget_class, format_heading);
  gtk_widget_class_bind_template_callback (widget_class, format_hint);
  gtk_widget_class_bind_template_callback (widget_class, has_own_name);
  gtk_widget_class_bind_template_callback (widget_class, is_any);
  gtk_widget_class_bind_template_callback (widget_class, is_one);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
laurel_resource_pane_init (LaurelResourcePane *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_chosen, self, NULL));

  self->filtered = gtk_filter_list_model_new (NULL, filter);
  self->clashes = laurel_clash_index_new ();
  self->watch = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->watch, "items-changed", G_CALLBACK (on_chosen), self);
  self->near_lists = g_ptr_array_new_with_free_func (g_object_unref);
  self->near = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_rows (self);
  g_signal_connect_swapped (self->clashes, "changed", G_CALLBACK (bind_rows), self);
  g_signal_connect_swapped (self->filtered, "items-changed", G_CALLBACK (show_rows), self);
}
