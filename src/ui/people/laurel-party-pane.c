/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-party-pane.h"

#include "calendar/laurel-activity.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-role-store.h"
#include "people/laurel-party.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-session.h"
#include "ui/kit/laurel-text-row.h"
#include "ui/people/laurel-merge-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPartyPane:
 *
 * A person or an organisation: its names, how to reach it, a note, and what it
 * does in which activity. All of it but the last is edited in place.
 *
 * ## Actions
 *
 * - `party.merge`: asks which other one it is
 * - `party.forget`: asks whether to erase the person for good
 */
struct _LaurelPartyPane {
  AdwBin parent_instance;

  GtkWidget *deeds;
  GtkListBox *list;

  LaurelSession *session; /* (nullable) */
  LaurelParty *party;     /* (nullable) */
  LaurelRowList *roles;   /* (nullable) */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelPartyPane, laurel_party_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_PARTY,
  PROP_ROLES,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

static void
read_roles (LaurelPartyPane *self)
{
  g_clear_object (&self->roles);
  if (self->session != NULL && self->party != NULL)
    self->roles = laurel_store_list (laurel_session_get_store (self->session),
                                     &LAUREL_ROLES_OF_PARTY,
                                     g_variant_new ("(x)",
                                                    laurel_row_get_id (LAUREL_ROW (self->party))));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROLES]);
}

static void
laurel_party_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_PARTY:
    g_value_set_object (value, self->party);
    break;
  case PROP_ROLES:
    g_value_set_object (value, self->roles);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, self->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_party_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_set_object (&self->session, g_value_get_object (value));
    break;
  case PROP_PARTY:
    if (!g_set_object (&self->party, g_value_get_object (value)))
      return;
    read_roles (self);
    break;
  case PROP_FOLDED:
    self->folded = g_value_get_boolean (value);
    break;
  case PROP_ROLES:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  g_object_notify_by_pspec (object, pspec);
}

/* ---- actions ---------------------------------------------------------------- */

static void
merge (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (widget);

  if (self->party != NULL)
    laurel_dialog_present (LAUREL_DIALOG (laurel_merge_dialog_new (self->session, self->party)),
                           widget);
}

static void
forget (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (widget);
  g_autofree char *heading = NULL;

  if (self->party == NULL)
    return;

  /* Translators: %s is a person. */
  heading = g_strdup_printf (_("Forget %s?"), laurel_party_get_name (self->party));
  laurel_confirm (widget, heading,
                  _("The person is erased from the library and from its history. This cannot be "
                    "undone. Backups that were made before still hold the person."),
                  _("_Forget"), "people.forget",
                  g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->party))));
}

/* ---- closures --------------------------------------------------------------- */

static char *
choose_face (LaurelPartyPane *self, LaurelParty *party)
{
  return g_strdup (party != NULL ? "party" : "empty");
}

static char *
format_kind (LaurelPartyPane *self, const char *kind)
{
  return g_strdup (g_strcmp0 (kind, "person") == 0 ? _("Person") : _("Organisation"));
}

static gboolean
is_person (LaurelPartyPane *self, const char *kind)
{
  return g_strcmp0 (kind, "person") == 0;
}

static void
on_role_activated (LaurelPartyPane *self, GtkListBoxRow *row)
{
  g_autoptr (LaurelRole) role =
    g_list_model_get_item (G_LIST_MODEL (self->roles), (guint) gtk_list_box_row_get_index (row));

  if (role != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "session.show", "(xx)",
                                laurel_role_get_season_id (role),
                                laurel_role_get_activity_id (role));
}

/* A row for something that the party does. */
static GtkWidget *
new_role_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  AdwActionRow *action_row = ADW_ACTION_ROW (row);
  const char *role = laurel_role_get_role (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (item, "subject", row, "title", G_BINDING_SYNC_CREATE);
  adw_action_row_set_subtitle (action_row,
                               laurel_role_get_label (role, laurel_language_get_own ()));
  adw_action_row_add_suffix (action_row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
on_roles_changed (LaurelPartyPane *self)
{
  gtk_widget_set_visible (self->deeds, self->roles != NULL &&
                          g_list_model_get_n_items (G_LIST_MODEL (self->roles)) > 0);
}

static void
on_roles (LaurelPartyPane *self)
{
  gtk_list_box_bind_model (self->list, (GListModel *) self->roles, new_role_row, NULL, NULL);
  if (self->roles != NULL)
    g_signal_connect_object (self->roles, "items-changed", G_CALLBACK (on_roles_changed), self,
                             G_CONNECT_SWAPPED);
  on_roles_changed (self);
}

static void
laurel_party_pane_dispose (GObject *object)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (object);

  g_clear_object (&self->roles);
  g_clear_object (&self->party);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_party_pane_parent_class)->dispose (object);
}

static void
laurel_party_pane_class_init (LaurelPartyPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_party_pane_get_property;
  object_class->set_property = laurel_party_pane_set_property;
  object_class->dispose = laurel_party_pane_dispose;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_PARTY] = g_param_spec_object ("party", NULL, NULL, LAUREL_TYPE_PARTY, flags);
  props[PROP_ROLES] = g_param_spec_object ("roles", NULL, NULL, LAUREL_TYPE_ROW_LIST,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  gtk_widget_class_install_action (widget_class, "party.forget", NULL, forget);
  gtk_widget_class_install_action (widget_class, "party.merge", NULL, merge);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/people/laurel-party-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPartyPane, deeds);
  gtk_widget_class_bind_template_child (widget_class, LaurelPartyPane, list);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, format_kind);
  gtk_widget_class_bind_template_callback (widget_class, is_person);
  gtk_widget_class_bind_template_callback (widget_class, on_role_activated);
}

static void
laurel_party_pane_init (LaurelPartyPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::roles", G_CALLBACK (on_roles), NULL);
}
