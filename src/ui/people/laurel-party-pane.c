/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-party-pane.h"

#include "calendar/laurel-activity.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-role-store.h"
#include "people/laurel-party-rule.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-session.h"
#include "ui/kit/laurel-text-row.h"
#include "ui/people/laurel-merge-dialog.h"
#include "ui/people/laurel-name-dialog.h"
#include "ui/people/laurel-party-entries.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelPartyPane:
 *
 * A person or an organisation: its names, how to reach it, a note, and what it
 * does in which activity. All of it but the last is edited in place.
 *
 * ## Actions
 *
 * - `party.add-name`: asks for another name
 * - `party.edit-code` (`(xa{ss})`): sets the code, and asks first where it fails its
 *   check
 * - `party.export`: asks where all that is kept about the person shall go
 * - `party.merge`: asks which other one it is
 * - `party.merge-with` (`x`): the same, and proposes one
 * - `party.tell-apart` (`x`): says that another of that name is not the same
 * - `party.forget`: asks whether to erase the person for good
 */
struct _LaurelPartyPane {
  AdwBin parent_instance;

  GtkWidget *name;
  GtkWidget *alike;
  GtkListBox *alike_list;
  GtkWidget *deeds;
  GtkListBox *list;

  LaurelSession *session; /* (nullable) */
  LaurelParty *party;     /* (nullable) */
  LaurelRowList *roles;   /* (nullable) */
  LaurelRowList *others;  /* (nullable): who may be the same */
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
on_others_changed (LaurelPartyPane *self)
{
  gtk_widget_set_visible (self->alike, self->others != NULL &&
                          g_list_model_get_n_items (G_LIST_MODEL (self->others)) > 0);
}

/* A row for somebody of that name, who may be the same. */
static GtkWidget *
new_other_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *merge = gtk_button_new_with_mnemonic (_("_Merge…"));
  GtkWidget *apart = gtk_button_new_with_mnemonic (_("_Not the same"));
  GtkWidget *buttons[] = { apart, merge };

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "about", row, "subtitle", G_BINDING_SYNC_CREATE);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++) {
    gtk_widget_set_valign (buttons[i], GTK_ALIGN_CENTER);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "x",
                                      laurel_row_get_id (item));
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), buttons[i]);
  }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (merge), "party.merge-with");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (apart), "party.tell-apart");

  return row;
}

static void
read_others (LaurelPartyPane *self)
{
  gtk_list_box_bind_model (self->alike_list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->others);
  if (self->session != NULL && self->party != NULL) {
    self->others = laurel_store_list (laurel_session_get_store (self->session),
                                      &LAUREL_PARTIES_LIKE,
                                      g_variant_new ("(x)",
                                                     laurel_row_get_id (LAUREL_ROW (self->party))));
    g_signal_connect_object (self->others, "items-changed", G_CALLBACK (on_others_changed), self,
                             G_CONNECT_SWAPPED);
    gtk_list_box_bind_model (self->alike_list, G_LIST_MODEL (self->others), new_other_row, NULL,
                             NULL);
  }
  on_others_changed (self);
}

static void
read_roles (LaurelPartyPane *self)
{
  read_others (self);
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
present_merge (LaurelPartyPane *self, LaurelParty *goes)
{
  if (self->party != NULL)
    laurel_dialog_present (LAUREL_DIALOG (laurel_merge_dialog_new (self->session, self->party,
                                                                   goes)), GTK_WIDGET (self));
}

static void
merge (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  present_merge (LAUREL_PARTY_PANE (widget), NULL);
}

static void
merge_with (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (widget);
  LaurelRow *goes = laurel_row_list_find (self->others, g_variant_get_int64 (parameter));

  if (goes != NULL)
    present_merge (self, LAUREL_PARTY (goes));
}

static void
tell_apart (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (widget);

  if (self->party != NULL)
    gtk_widget_activate_action (widget, "people.tell-apart", "(xx)",
                                laurel_row_get_id (LAUREL_ROW (self->party)),
                                g_variant_get_int64 (parameter));
}

static void
add_name (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (widget);

  if (self->party != NULL)
    laurel_dialog_present (LAUREL_DIALOG (laurel_name_dialog_new (self->session, self->party)),
                           widget);
}

static void
export (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPartyPane *self = LAUREL_PARTY_PANE (widget);

  if (self->party != NULL)
    gtk_widget_activate_action (widget, "person.export", "(xs)",
                                laurel_row_get_id (LAUREL_ROW (self->party)),
                                laurel_party_get_name (self->party));
}

/* A code with a slip is told before it is kept: the slip may be the office's. */
static void
edit_code (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GVariant) fields = g_variant_get_child_value (parameter, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = NULL;
  GVariantBuilder as_is;
  const char *text = "";
  gint64 id;

  g_variant_get_child (parameter, 0, "x", &id);
  g_variant_lookup (fields, "code", "&s", &text);
  clean = laurel_credit_code_dup_clean (text);
  if (*clean == '\0' || laurel_credit_code_check (clean, &error)) {
    gtk_widget_activate_action_variant (widget, "people.edit", parameter);
    return;
  }

  g_variant_builder_init (&as_is, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&as_is, "{ss}", "code-as-is", clean);
  laurel_confirm (widget, _("Keep this code?"), error->message, _("_Keep"), "people.edit",
                  g_variant_new ("(xa{ss})", id, &as_is));
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

static gboolean
is_organization (LaurelPartyPane *self, const char *kind)
{
  return g_strcmp0 (kind, "organization") == 0;
}

static void
add_doubt (GString *all, char *doubt)
{
  if (doubt != NULL)
    g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", doubt);
  g_free (doubt);
}

/* What looks odd is told, and kept. */
static char *
format_doubts (LaurelPartyPane *self, const char *phone, const char *mail, const char *postcode)
{
  GString *all = g_string_new (NULL);

  add_doubt (all, laurel_phone_dup_doubt (phone));
  add_doubt (all, laurel_mail_dup_doubt (mail));
  add_doubt (all, laurel_postcode_dup_doubt (postcode));

  return g_string_free (all, FALSE);
}

static char *
format_code (LaurelPartyPane *self, const char *code)
{
  g_autoptr (GError) error = NULL;

  return g_strdup (laurel_credit_code_check (code, &error) ? "" : error->message);
}

/* What has an @ is a mail. */
static void
on_add_contact (LaurelPartyPane *self, AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (self->party != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "people.add-contact", "(xsss)",
                                laurel_row_get_id (LAUREL_ROW (self->party)),
                                strchr (text, '@') ? "mail" : "phone", text, "");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
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

static LaurelRole *
get_role (LaurelPartyPane *self, GtkListBoxRow *row)
{
  int index = row ? gtk_list_box_row_get_index (row) : -1;

  return self->roles != NULL && index >= 0
         ? g_list_model_get_item (G_LIST_MODEL (self->roles), (guint) index) : NULL;
}

static char *
dup_season (LaurelPartyPane *self, gint64 season)
{
  LaurelRow *row = laurel_row_list_find (laurel_session_list_programmes (self->session), season);

  return row ? laurel_programme_dup_name (LAUREL_PROGRAMME (row)) : g_strdup ("");
}

/* The season stands above the first thing done in it. */
static void
head_season (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  LaurelPartyPane *self = data;
  g_autoptr (LaurelRole) role = get_role (self, row);
  g_autoptr (LaurelRole) last = get_role (self, before);
  g_autofree char *title = NULL;
  GtkWidget *label;

  gtk_list_box_row_set_header (row, NULL);
  if (role == NULL || (last != NULL &&
                       laurel_role_get_season_id (role) == laurel_role_get_season_id (last)))
    return;

  title = dup_season (self, laurel_role_get_season_id (role));
  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "season-heading");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
on_roles_changed (LaurelPartyPane *self)
{
  gtk_list_box_invalidate_headers (self->list);
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

  if (self->alike_list != NULL)
    gtk_list_box_bind_model (self->alike_list, NULL, NULL, NULL, NULL);
  self->alike_list = NULL;
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->others);
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
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_PARTY_ENTRIES);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  gtk_widget_class_install_action (widget_class, "party.add-name", NULL, add_name);
  gtk_widget_class_install_action (widget_class, "party.edit-code", "(xa{ss})", edit_code);
  gtk_widget_class_install_action (widget_class, "party.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "party.forget", NULL, forget);
  gtk_widget_class_install_action (widget_class, "party.merge", NULL, merge);
  gtk_widget_class_install_action (widget_class, "party.merge-with", "x", merge_with);
  gtk_widget_class_install_action (widget_class, "party.tell-apart", "x", tell_apart);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/people/laurel-party-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPartyPane, alike);
  gtk_widget_class_bind_template_child (widget_class, LaurelPartyPane, alike_list);
  gtk_widget_class_bind_template_child (widget_class, LaurelPartyPane, deeds);
  gtk_widget_class_bind_template_child (widget_class, LaurelPartyPane, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelPartyPane, name);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, format_code);
  gtk_widget_class_bind_template_callback (widget_class, format_doubts);
  gtk_widget_class_bind_template_callback (widget_class, format_kind);
  gtk_widget_class_bind_template_callback (widget_class, is_organization);
  gtk_widget_class_bind_template_callback (widget_class, is_person);
  gtk_widget_class_bind_template_callback (widget_class, on_add_contact);
  gtk_widget_class_bind_template_callback (widget_class, on_role_activated);
}

static void
laurel_party_pane_init (LaurelPartyPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, head_season, self, NULL);
  g_signal_connect (self, "notify::roles", G_CALLBACK (on_roles), NULL);
}

/**
 * laurel_party_pane_edit_name:
 * @self: the pane
 *
 * Lets the name be typed at once.
 */
void
laurel_party_pane_edit_name (LaurelPartyPane *self)
{
  g_return_if_fail (LAUREL_IS_PARTY_PANE (self));

  gtk_widget_grab_focus (self->name);
  gtk_editable_select_region (GTK_EDITABLE (self->name), 0, -1);
}
