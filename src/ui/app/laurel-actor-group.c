/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-actor-group.h"

#include "base/laurel-settings.h"
#include "exchange/laurel-season-store.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActorGroup:
 *
 * Who works here: the name that the journal keeps with every change, and which of
 * the persons of the library that is.
 */
struct _LaurelActorGroup {
  AdwPreferencesGroup parent_instance;

  GtkEditable *actor;
  GtkWidget *row;
  GtkDropDown *person;
  GtkStringList *names;

  GSettings *settings;    /* (nullable) */
  LaurelRowList *parties; /* (nullable) */
  GPtrArray *persons;     /* (element-type LaurelParty): of the names but the first */
  char *file_id;          /* (nullable): of the library, when it is known */
  gboolean showing;       /* what is chosen is what is kept */
};

G_DEFINE_FINAL_TYPE (LaurelActorGroup, laurel_actor_group, ADW_TYPE_PREFERENCES_GROUP)

/* 0: none. */
static gint64
get_kept (LaurelActorGroup *self)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, "actor-persons");
  const char *id = NULL;

  return self->file_id != NULL && g_variant_lookup (all, self->file_id, "&s", &id)
         ? g_ascii_strtoll (id, NULL, 10) : 0;
}

static void
keep (LaurelActorGroup *self, gint64 person)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, "actor-persons");
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, person);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *library, *other;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s&s}", &library, &other))
    if (!g_str_equal (library, self->file_id))
      g_variant_builder_add (&builder, "{ss}", library, other);
  if (person != 0)
    g_variant_builder_add (&builder, "{ss}", self->file_id, id);
  g_settings_set_value (self->settings, "actor-persons", g_variant_builder_end (&builder));
}

/* Who has not said another name is called so from now on. */
static void
on_person (LaurelActorGroup *self)
{
  guint chosen = gtk_drop_down_get_selected (self->person);
  LaurelParty *person;

  if (self->showing || self->file_id == NULL || chosen > self->persons->len)
    return;

  person = chosen > 0 ? self->persons->pdata[chosen - 1] : NULL;
  keep (self, person ? laurel_row_get_id (LAUREL_ROW (person)) : 0);
  if (person != NULL && *gtk_editable_get_text (self->actor) == '\0')
    gtk_editable_set_text (self->actor, laurel_party_get_name (person));
}

/* Namesakes are told apart by where they belong. */
static void
show_persons (LaurelActorGroup *self)
{
  guint n = self->parties ? g_list_model_get_n_items (G_LIST_MODEL (self->parties)) : 0;
  gint64 kept = get_kept (self);
  guint chosen = 0;

  self->showing = TRUE;
  g_ptr_array_set_size (self->persons, 0);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          (const char *[]) { _("None of them"), NULL });
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelParty) party = g_list_model_get_item (G_LIST_MODEL (self->parties), i);

    if (g_strcmp0 (laurel_party_get_kind (party), "person") != 0)
      continue;

    gtk_string_list_take (self->names, laurel_party_dup_label (party));
    g_ptr_array_add (self->persons, g_object_ref (party));
    if (laurel_row_get_id (LAUREL_ROW (party)) == kept)
      chosen = self->persons->len;
  }
  gtk_drop_down_set_selected (self->person, chosen);
  gtk_widget_set_visible (self->row, self->file_id != NULL && self->persons->len > 0);
  self->showing = FALSE;
}

static void
on_file_id (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelActorGroup) self = data;

  g_free (self->file_id);
  self->file_id = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);
  if (self->settings != NULL)
    show_persons (self);
}

static void
laurel_actor_group_dispose (GObject *object)
{
  LaurelActorGroup *self = LAUREL_ACTOR_GROUP (object);

  if (self->parties != NULL)
    g_signal_handlers_disconnect_by_data (self->parties, self);
  g_clear_object (&self->parties);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (laurel_actor_group_parent_class)->dispose (object);
}

static void
laurel_actor_group_finalize (GObject *object)
{
  g_free (LAUREL_ACTOR_GROUP (object)->file_id);
  g_ptr_array_unref (LAUREL_ACTOR_GROUP (object)->persons);

  G_OBJECT_CLASS (laurel_actor_group_parent_class)->finalize (object);
}

static void
laurel_actor_group_class_init (LaurelActorGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_actor_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_actor_group_finalize;
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-actor-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActorGroup, actor);
  gtk_widget_class_bind_template_child (widget_class, LaurelActorGroup, names);
  gtk_widget_class_bind_template_child (widget_class, LaurelActorGroup, person);
  gtk_widget_class_bind_template_child (widget_class, LaurelActorGroup, row);
  gtk_widget_class_bind_template_callback (widget_class, on_person);
}

/* What is chosen stands in the button as an item of a list, which wants no focus there. */
static void
keep_focus_out (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
    gtk_widget_set_focusable (widget, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    keep_focus_out (child);
}

/* GTK 4.8 gives no name to the button of a drop-down. */
static void
name_button (GtkWidget *button)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("You are"), -1);
  keep_focus_out (button);
}

static void
laurel_actor_group_init (LaurelActorGroup *self)
{
  self->persons = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  name_button (gtk_widget_get_first_child (GTK_WIDGET (self->person)));
}

/**
 * laurel_actor_group_begin:
 * @self: a new group
 * @session: (nullable): of the library that the window shows
 * @settings: (nullable): what they are kept in
 */
void
laurel_actor_group_begin (LaurelActorGroup *self, LaurelSession *session, GSettings *settings)
{
  LaurelStore *store = session ? laurel_session_get_store (session) : NULL;

  g_return_if_fail (LAUREL_IS_ACTOR_GROUP (self));

  laurel_settings_bind (settings, "actor", self->actor, "text");
  g_set_object (&self->settings, settings);
  gtk_widget_set_visible (self->row, FALSE);
  if (store == NULL || settings == NULL)
    return;

  self->parties = laurel_store_list (store, &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  g_signal_connect_swapped (self->parties, "items-changed", G_CALLBACK (show_persons), self);
  laurel_store_read_async (store, laurel_season_read_file_id, NULL, g_free, NULL, on_file_id,
                           g_object_ref (self));
}
