/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-entry-persons.h"

#include "judging/contest/laurel-entry-person-line.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "judging/contest/laurel-entry.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelEntryPersons:
 *
 * Who made an entry, in order: a line each, with commas before the role and the organisation. What
 * has a comma itself stands in quotation marks.
 *
 * ## Actions
 *
 * - `persons.set` (`(xs)`): reads the lines, and stores them
 */
struct _LaurelEntryPersons {
  LaurelContestPage parent_instance;

  GtkWidget *row;
  LaurelEntry *entry;     /* (nullable) */
  LaurelRowList *persons; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelEntryPersons, laurel_entry_persons, LAUREL_TYPE_CONTEST_PAGE)

typedef enum {
  PROP_ENTRY = 1,
} Prop;

static GParamSpec *props[PROP_ENTRY + 1];

static void
add_person (GString *lines, LaurelEntryPerson *person)
{
  g_autofree char *line =
    laurel_entry_person_line_format (laurel_entry_person_get_name (person),
                                     laurel_entry_person_get_role (person),
                                     laurel_entry_person_get_organization (person));

  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

static void
show_persons (LaurelEntryPersons *self)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = self->persons ? g_list_model_get_n_items (G_LIST_MODEL (self->persons)) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelEntryPerson) person = g_list_model_get_item (G_LIST_MODEL (self->persons), i);

    g_signal_handlers_disconnect_by_func (person, show_persons, self);
    g_signal_connect_object (person, "notify", G_CALLBACK (show_persons), self, G_CONNECT_SWAPPED);
    add_person (lines, person);
  }
  g_object_set (self->row, "value", lines->str, NULL);
}

static void
set_entry (LaurelEntryPersons *self, LaurelEntry *entry)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  gint64 id = entry ? laurel_row_get_id (LAUREL_ROW (entry)) : 0;

  if (!g_set_object (&self->entry, entry))
    return;

  g_clear_object (&self->persons);
  g_object_set (self->row, "target", id, NULL);
  if (id != 0 && session != NULL) {
    self->persons = laurel_store_list (laurel_session_get_store (session),
                                       &LAUREL_PERSONS_OF_ENTRY, g_variant_new ("(x)", id));
    g_signal_connect_object (self->persons, "items-changed", G_CALLBACK (show_persons), self,
                             G_CONNECT_SWAPPED);
  }
  show_persons (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
}

static void
read_line (GVariantBuilder *persons, const char *line)
{
  g_auto (GStrv) parts = laurel_entry_person_line_read (line);

  if (*parts[0] != '\0')
    g_variant_builder_add (persons, LAUREL_ENTRY_PERSON_ROW, parts[0], parts[1], parts[2]);
}

static void
set_persons (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_auto (GStrv) lines = NULL;
  GVariantBuilder persons;
  const char *text;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &text);
  lines = g_strsplit (text, "\n", -1);
  g_variant_builder_init (&persons, G_VARIANT_TYPE ("a" LAUREL_ENTRY_PERSON_ROW));
  for (char **line = lines; *line != NULL; line++)
    read_line (&persons, *line);
  gtk_widget_activate_action (widget, "judging.set-persons", "(xa" LAUREL_ENTRY_PERSON_ROW ")", id,
                              &persons);
}

static void
laurel_entry_persons_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ENTRY:
    g_value_set_object (value, LAUREL_ENTRY_PERSONS (object)->entry);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_entry_persons_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ENTRY:
    set_entry (LAUREL_ENTRY_PERSONS (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_entry_persons_dispose (GObject *object)
{
  LaurelEntryPersons *self = LAUREL_ENTRY_PERSONS (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->persons);

  G_OBJECT_CLASS (laurel_entry_persons_parent_class)->dispose (object);
}

static void
laurel_entry_persons_class_init (LaurelEntryPersonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_entry_persons_get_property;
  object_class->set_property = laurel_entry_persons_set_property;
  object_class->dispose = laurel_entry_persons_dispose;

  props[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, LAUREL_TYPE_ENTRY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "persons.set", "(xs)", set_persons);
}

static void
laurel_entry_persons_init (LaurelEntryPersons *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->row = g_object_new (LAUREL_TYPE_TEXT_ROW, "title",
                            _("A line each: name, role, organisation"), "action", "persons.set",
                            NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Persons"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->row);
  adw_bin_set_child (ADW_BIN (self), group);
}
