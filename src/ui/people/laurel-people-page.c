/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-people-page.h"

#include "people/laurel-party-field-store.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-settled.h"
#include "ui/people/laurel-forget.h"
#include "ui/people/laurel-party-line.h"
#include "ui/people/laurel-party-pane.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPeoplePage:
 *
 * The persons and organisations of the library, and the one that is selected.
 *
 * ## Actions
 *
 * - `people.add`, `people.edit`, `people.add-contact`, `people.remove-contact`,
 *   `people.remove-name`, `people.tell-apart`: the commands, with their arguments
 * - `people.forget` (`(x)`): erases a person, and offers to delete their backups
 * - `people.add-person`, `people.add-organization`: one without a name yet
 * - `people.back`: from the one to the list, where there is room for one only
 */
struct _LaurelPeoplePage {
  LaurelPage parent_instance;

  AdwLeaflet *leaflet;
  LaurelPartyPane *pane;
  GtkSingleSelection *selection;
  GtkListView *view;
  GtkEditable *filter;
  GtkFilterListModel *shown;
  GtkToggleButton *all;
  GtkToggleButton *persons;
  GtkToggleButton *organizations;

  LaurelRowList *parties; /* (nullable) */
  gint64 wanted;          /* to be selected when it is read, or 0 */
  gboolean take_newest;   /* one was added here: select it when it comes */
  GtkFilter *wanted_only; /* (nullable): set while the page lives */
  char *words;            /* what is looked for, in small letters */
  GStrv wanted_words;     /* the same, word by word */
  const char *kind;       /* (nullable): the only kind that is shown */
};

G_DEFINE_FINAL_TYPE (LaurelPeoplePage, laurel_people_page, LAUREL_TYPE_PAGE)

typedef enum {
  PROP_PARTIES = 1,
} Prop;

static GParamSpec *props[PROP_PARTIES + 1];

static const LaurelPageCommand COMMANDS[] = {
  { "people.add", &LAUREL_PARTY_ADD },
  { "people.add-contact", &LAUREL_PARTY_ADD_CONTACT },
  { "people.edit", &LAUREL_PARTY_EDIT },
  { "people.remove-contact", &LAUREL_PARTY_REMOVE_CONTACT },
  { "people.remove-name", &LAUREL_PARTY_REMOVE_NAME },
  { "people.tell-apart", &LAUREL_PARTY_TELL_APART },
};

static gboolean
select_wanted (LaurelPeoplePage *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (model, i);

    if (laurel_row_get_id (row) == self->wanted) {
      gtk_single_selection_set_selected (self->selection, i);
      return TRUE;
    }
  }

  return FALSE;
}

static void
on_items_changed (LaurelPeoplePage *self, guint position, guint removed, guint added)
{
  gboolean was_made_here = self->take_newest && added == 1;

  if (was_made_here) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->parties), position);

    self->take_newest = FALSE;
    self->wanted = laurel_row_get_id (row);
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  }
  if (self->wanted != 0 && select_wanted (self))
    self->wanted = 0;
  if (was_made_here)
    laurel_party_pane_edit_name (self->pane);
}

static void
on_session (LaurelPeoplePage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  g_clear_object (&self->parties);
  if (session != NULL) {
    self->parties = laurel_store_list (laurel_session_get_store (session), &LAUREL_PARTIES_ALL,
                                       g_variant_new ("()"));
    g_signal_connect_object (self->parties, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PARTIES]);
}

/* ---- who is shown ------------------------------------------------------------ */

static gboolean
is_shown (gpointer item, gpointer data)
{
  LaurelPeoplePage *self = data;

  return (self->kind == NULL || g_strcmp0 (laurel_party_get_kind (item), self->kind) == 0) &&
         laurel_party_matches (item, self->wanted_words);
}

/* A letter more leaves some of those who are shown, a letter less all of them. */
static GtkFilterChange
compare_filters (LaurelPeoplePage *self, const char *words, const char *kind)
{
  if (g_strcmp0 (kind, self->kind) == 0 && g_str_has_prefix (words, self->words))
    return GTK_FILTER_CHANGE_MORE_STRICT;
  if (g_strcmp0 (kind, self->kind) == 0 && g_str_has_prefix (self->words, words))
    return GTK_FILTER_CHANGE_LESS_STRICT;

  return GTK_FILTER_CHANGE_DIFFERENT;
}

static void
on_filter (LaurelPeoplePage *self)
{
  g_autofree char *words = g_utf8_strdown (gtk_editable_get_text (self->filter), -1);
  const char *kind = gtk_toggle_button_get_active (self->persons) ? "person"
                     : gtk_toggle_button_get_active (self->organizations) ? "organization" : NULL;
  GtkFilterChange change = compare_filters (self, words, kind);

  if (g_str_equal (words, self->words) && g_strcmp0 (kind, self->kind) == 0)
    return;

  g_free (self->words);
  g_strfreev (self->wanted_words);
  self->words = g_steal_pointer (&words);
  self->wanted_words = laurel_party_dup_wanted (self->words);
  self->kind = kind;
  gtk_filter_changed (self->wanted_only, change);
}

/* At once, not when somebody stopped typing. */
static void
show_all (LaurelPeoplePage *self)
{
  gtk_editable_set_text (self->filter, "");
  gtk_toggle_button_set_active (self->all, TRUE);
  on_filter (self);
}

/**
 * laurel_people_page_show:
 * @self: the page
 * @party: the id of a person or an organisation
 *
 * Selects it, at once or as soon as it is read.
 */
void
laurel_people_page_show (LaurelPeoplePage *self, gint64 party)
{
  g_return_if_fail (LAUREL_IS_PEOPLE_PAGE (self));

  show_all (self);
  self->wanted = party;
  if (select_wanted (self))
    self->wanted = 0;
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* ---- actions ---------------------------------------------------------------- */

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelPeoplePage) self = data;
  g_autoptr (GError) error = NULL;

  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    return;

  self->take_newest = FALSE;
  laurel_report (GTK_WIDGET (self), error);
}

static void
add_kind (GtkWidget *widget, const char *kind, const char *name)
{
  LaurelPeoplePage *self = LAUREL_PEOPLE_PAGE (widget);

  show_all (self);
  self->take_newest = TRUE;
  laurel_session_run_async (laurel_page_get_session (LAUREL_PAGE (self)), &LAUREL_PARTY_ADD,
                            g_variant_new ("(ssa{ss})", kind, name, NULL), on_added,
                            g_object_ref (self));
}

static void
add_person (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  add_kind (widget, "person", _("New person"));
}

static void
add_organization (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  add_kind (widget, "organization", _("New organisation"));
}

static void
forget (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gint64 person;

  g_variant_get (parameter, "(x)", &person);
  laurel_forget (widget, laurel_page_get_session (LAUREL_PAGE (widget)), person);
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_leaflet_navigate (LAUREL_PEOPLE_PAGE (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
on_activate (LaurelPeoplePage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* ---- closures --------------------------------------------------------------- */

static char *
choose_face (LaurelPeoplePage *self, guint n_shown, const char *words, gboolean all)
{
  if (n_shown > 0)
    return g_strdup ("people");

  return g_strdup (!all || (words != NULL && *words != '\0') ? "nothing" : "empty");
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_people_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_PARTIES:
    g_value_set_object (value, LAUREL_PEOPLE_PAGE (object)->parties);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_people_page_dispose (GObject *object)
{
  LaurelPeoplePage *self = LAUREL_PEOPLE_PAGE (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  self->shown = NULL;
  g_clear_object (&self->wanted_only);
  g_clear_object (&self->parties);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->wanted_words, g_strfreev);

  G_OBJECT_CLASS (laurel_people_page_parent_class)->dispose (object);
}

static void
laurel_people_page_class_init (LaurelPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_people_page_get_property;
  object_class->dispose = laurel_people_page_dispose;

  props[PROP_PARTIES] =
    g_param_spec_object ("parties", NULL, NULL, LAUREL_TYPE_ROW_LIST,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  laurel_page_install_commands (LAUREL_PAGE_CLASS (klass), COMMANDS, G_N_ELEMENTS (COMMANDS));
  gtk_widget_class_install_action (widget_class, "people.add-organization", NULL,
                                   add_organization);
  gtk_widget_class_install_action (widget_class, "people.add-person", NULL, add_person);
  gtk_widget_class_install_action (widget_class, "people.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "people.forget", "(x)", forget);

  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_PARTY_LINE);
  g_type_ensure (LAUREL_TYPE_PARTY_PANE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/people/laurel-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, all);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, filter);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, organizations);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, pane);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, persons);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, shown);
  gtk_widget_class_bind_template_child (widget_class, LaurelPeoplePage, view);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
}

static void
laurel_people_page_init (LaurelPeoplePage *self)
{
  self->words = g_strdup ("");
  self->wanted_words = laurel_party_dup_wanted ("");
  self->wanted_only = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->shown, self->wanted_only);
  laurel_gradual_install (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
