/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-search.h"

#include "base/laurel-compat.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-store.h"
#include "documents/laurel-issued.h"
#include "documents/laurel-register-store.h"
#include "judging/contest/laurel-entry-hit-store.h"
#include "logistics/parcels/laurel-parcel-hit-store.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "ui/app/laurel-search-item.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-session.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSearch:
 *
 * What the words find, over all years: activities, then persons and organisations, then
 * entries, then what was issued, each with the best first. To activate one is to go there.
 */
struct _LaurelSearch {
  AdwBin parent_instance;

  GListStore *lists; /* of what each query found */
  GtkSingleSelection *selection;

  LaurelSession *session; /* (nullable) */
  char *words;            /* (nullable) */
  gboolean wants_first;   /* to go to the first that is found, as soon as it is */
  guint open_id;
};

G_DEFINE_FINAL_TYPE (LaurelSearch, laurel_search, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_WORDS,
} Prop;

static GParamSpec *props[PROP_WORDS + 1];

static void
append_found (LaurelSearch *self, const LaurelQuery *query)
{
  g_autoptr (LaurelRowList) found =
    laurel_store_list (laurel_session_get_store (self->session), query,
                       g_variant_new ("(s)", self->words));

  g_list_store_append (self->lists, found);
}

static void
look (LaurelSearch *self)
{
  self->wants_first = FALSE;
  g_clear_handle_id (&self->open_id, g_source_remove);
  g_list_store_remove_all (self->lists);
  if (self->session == NULL || self->words == NULL || *self->words == '\0')
    return;

  append_found (self, &LAUREL_ACTIVITIES_MATCHING);
  append_found (self, &LAUREL_PARTIES_MATCHING);
  append_found (self, &LAUREL_ENTRIES_FOUND);
  append_found (self, &LAUREL_REGISTER_FOUND);
  append_found (self, &LAUREL_PARCELS_FOUND);
}

static void
on_activate (LaurelSearch *self, guint position)
{
  g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (LAUREL_IS_ACTIVITY (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "session.show", "(xx)",
                                laurel_activity_get_programme_id (LAUREL_ACTIVITY (row)),
                                laurel_row_get_id (row));
  else if (LAUREL_IS_ENTRY_HIT (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "session.show-entry", "(xxx)",
                                laurel_entry_hit_get_programme_id (LAUREL_ENTRY_HIT (row)),
                                laurel_entry_hit_get_contest_id (LAUREL_ENTRY_HIT (row)),
                                laurel_row_get_id (row));
  else if (LAUREL_IS_PARCEL_HIT (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "session.show-parcel", "(xxi)",
                                laurel_parcel_hit_get_programme_id (LAUREL_PARCEL_HIT (row)),
                                laurel_parcel_hit_get_drive_id (LAUREL_PARCEL_HIT (row)),
                                laurel_parcel_hit_get_number (LAUREL_PARCEL_HIT (row)));
  else if (LAUREL_IS_ISSUED (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "session.show-issued", "s",
                                laurel_issued_get_number (LAUREL_ISSUED (row)));
  else if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "session.show-party", "x",
                                laurel_row_get_id (row));
}

static gboolean
open_first (gpointer data)
{
  LaurelSearch *self = data;

  self->open_id = 0;
  on_activate (self, 0);

  return G_SOURCE_REMOVE;
}

/* Not while the list is told of its rows: to go there empties it. */
static void
on_found (LaurelSearch *self)
{
  if (!self->wants_first || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;

  self->wants_first = FALSE;
  self->open_id = g_idle_add (open_first, self);
}

/**
 * laurel_search_look_for:
 * @entry: whose words are looked for
 *
 * To be called when whoever types pauses: each letter would ask the whole library.
 */
void
laurel_search_look_for (LaurelSearch *self, GtkEditable *entry)
{
  g_autofree char *words = NULL;

  g_return_if_fail (LAUREL_IS_SEARCH (self));

  words = laurel_text_dup_line (gtk_editable_get_text (entry));
  g_object_set (self, "words", words, NULL);
}

/**
 * laurel_search_open_first:
 * @entry: whose words are looked for
 *
 * Goes to the best of what is found for these words; whoever types fast need not wait for it.
 */
void
laurel_search_open_first (LaurelSearch *self, GtkEditable *entry)
{
  g_return_if_fail (LAUREL_IS_SEARCH (self));

  laurel_search_look_for (self, entry);
  self->wants_first = TRUE;
  on_found (self);
}

static char *
choose_face (LaurelSearch *self, guint n_found)
{
  return g_strdup (n_found > 0 ? "found" : "nothing");
}

static void
laurel_search_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelSearch *self = LAUREL_SEARCH (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_WORDS:
    g_value_set_string (value, self->words);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_search_set_property (GObject *object, guint prop_id, const GValue *value,
                            GParamSpec *pspec)
{
  LaurelSearch *self = LAUREL_SEARCH (object);
  gboolean changed = FALSE;

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    changed = g_set_object (&self->session, g_value_get_object (value));
    break;
  case PROP_WORDS:
    changed = laurel_set_str (&self->words, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (!changed)
    return;

  look (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_search_dispose (GObject *object)
{
  LaurelSearch *self = LAUREL_SEARCH (object);

  g_clear_handle_id (&self->open_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (laurel_search_parent_class)->dispose (object);
}

static void
laurel_search_class_init (LaurelSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_search_get_property;
  object_class->set_property = laurel_search_set_property;
  object_class->dispose = laurel_search_dispose;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_SEARCH_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/laurel/ui/app/laurel-search.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelSearch, lists);
  gtk_widget_class_bind_template_child (widget_class, LaurelSearch, selection);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
laurel_search_init (LaurelSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_found), self,
                           G_CONNECT_SWAPPED);
}
