/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-party-entries.h"

#include "base/laurel-quotes.h"
#include "people/laurel-party-entry.h"
#include "people/laurel-party-field-store.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPartyEntries:
 *
 * The further names, or the further telephones and mails, of a person or an
 * organisation, each with a button that takes it out.
 */
struct _LaurelPartyEntries {
  AdwBin parent_instance;

  GtkListBox *list;
  LaurelSession *session;  /* (nullable) */
  LaurelRowList *entries;  /* (nullable) */
  gint64 party;
  gboolean contacts;
};

G_DEFINE_FINAL_TYPE (LaurelPartyEntries, laurel_party_entries, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_PARTY,
  PROP_CONTACTS,
} Prop;

static GParamSpec *props[PROP_CONTACTS + 1];

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  LaurelPartyEntries *self = data;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *about = laurel_party_entry_dup_about (item);
  const char *text = laurel_party_entry_get_text (item);
  /* Translators: %s is a name, a telephone or a mail. */
  g_autofree char *tip = laurel_quote (_("Remove “%s”"), text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), self->contacts
                                  ? "people.remove-contact" : "people.remove-name");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", self->party, text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* A row is known by its place: what stands there may become another one. */
static void
rebind (LaurelPartyEntries *self)
{
  gtk_list_box_bind_model (self->list, (GListModel *) self->entries,
                           self->entries ? new_row : NULL, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->entries != NULL &&
                          g_list_model_get_n_items (G_LIST_MODEL (self->entries)) > 0);
}

static void
on_entry (LaurelPartyEntries *self)
{
  rebind (self);
}

static void
on_items_changed (LaurelPartyEntries *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++) {
    g_autoptr (GObject) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

    g_signal_connect_object (entry, "notify", G_CALLBACK (on_entry), self, G_CONNECT_SWAPPED);
  }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          g_list_model_get_n_items (G_LIST_MODEL (self->entries)) > 0);
}

static void
read_entries (LaurelPartyEntries *self)
{
  const LaurelQuery *query = self->contacts ? &LAUREL_PARTY_CONTACTS : &LAUREL_PARTY_NAMES;

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->entries);
  if (self->session != NULL && self->party != 0) {
    self->entries = laurel_store_list (laurel_session_get_store (self->session), query,
                                       g_variant_new ("(x)", self->party));
    g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED);
  }
  rebind (self);
}

static void
laurel_party_entries_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  LaurelPartyEntries *self = LAUREL_PARTY_ENTRIES (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_PARTY:
    g_value_set_int64 (value, self->party);
    break;
  case PROP_CONTACTS:
    g_value_set_boolean (value, self->contacts);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_party_entries_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  LaurelPartyEntries *self = LAUREL_PARTY_ENTRIES (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_set_object (&self->session, g_value_get_object (value));
    break;
  case PROP_PARTY:
    if (self->party == g_value_get_int64 (value))
      return;
    self->party = g_value_get_int64 (value);
    break;
  case PROP_CONTACTS:
    self->contacts = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  read_entries (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_party_entries_dispose (GObject *object)
{
  LaurelPartyEntries *self = LAUREL_PARTY_ENTRIES (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->entries);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_party_entries_parent_class)->dispose (object);
}

static void
laurel_party_entries_class_init (LaurelPartyEntriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_party_entries_get_property;
  object_class->set_property = laurel_party_entries_set_property;
  object_class->dispose = laurel_party_entries_dispose;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_PARTY] = g_param_spec_int64 ("party", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Whether it shows telephones and mails, instead of names. */
  props[PROP_CONTACTS] = g_param_spec_boolean ("contacts", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_party_entries_init (LaurelPartyEntries *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_margin_top (GTK_WIDGET (self), 12);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
