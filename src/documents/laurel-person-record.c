/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-person-record.h"

#include "calendar/laurel-plan-words.h"
#include "documents/laurel-layout.h"
#include "documents/laurel-pages.h"
#include "documents/laurel-template.h"
#include "people/laurel-party-move.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * All that a library keeps about one person, to be given to that person: as JSON for
 * programs, as PDF for people.
 */

LaurelPersonFact *
laurel_person_fact_new (const char *part)
{
  LaurelPersonFact *self = g_new0 (LaurelPersonFact, 1);

  self->part = part;
  self->what = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
laurel_person_fact_free (LaurelPersonFact *self)
{
  g_ptr_array_unref (self->what);
  g_free (self);
}

/**
 * laurel_person_fact_add:
 * @name: what it is
 * @text: (nullable): the text; nothing is added for none
 */
void
laurel_person_fact_add (LaurelPersonFact *self, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_ptr_array_add (self->what, g_strdup (name));
  g_ptr_array_add (self->what, g_strdup (text));
}

/* ---- as JSON ---------------------------------------------------------------------- */

static void
add_object (JsonBuilder *builder, const LaurelPersonFact *fact)
{
  json_builder_begin_object (builder);
  for (guint i = 0; i + 1 < fact->what->len; i += 2) {
    json_builder_set_member_name (builder, fact->what->pdata[i]);
    json_builder_add_string_value (builder, fact->what->pdata[i + 1]);
  }
  json_builder_end_object (builder);
}

/**
 * laurel_person_record_add_json:
 * @facts: (element-type LaurelPersonFact): a record
 * @builder: where an object was begun
 *
 * Adds `"person": {…}` and a list for each other part, which may be empty.
 */
void
laurel_person_record_add_json (GPtrArray *facts, JsonBuilder *builder)
{
  static const char *const LISTS[] = { "names", "contacts", "roles", "bookings", "certificates",
                                       "mentions", "journal" };

  json_builder_set_member_name (builder, "person");
  add_object (builder, facts->pdata[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (LISTS); i++) {
    json_builder_set_member_name (builder, LISTS[i]);
    json_builder_begin_array (builder);
    for (guint k = 0; k < facts->len; k++)
      if (g_str_equal (((LaurelPersonFact *) facts->pdata[k])->part, LISTS[i]))
        add_object (builder, facts->pdata[k]);
    json_builder_end_array (builder);
  }
}

static GBytes *
write_json (GPtrArray *facts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  gsize size;
  char *text;

  json_builder_begin_object (builder);
  laurel_person_record_add_json (facts, builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, &size);

  return g_bytes_new_take (text, size);
}

/* ---- as PDF ----------------------------------------------------------------------- */

static void
add_line (LaurelFields *fields, const char *what, const char *text)
{
  LaurelFields *row = laurel_fields_add_row (fields, "facts");

  laurel_fields_set (row, "what", what);
  laurel_fields_set (row, "text", text);
}

static char *
join (const LaurelPersonFact *fact, const char *language)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i + 1 < fact->what->len; i += 2) {
    const char *name = fact->what->pdata[i], *text = fact->what->pdata[i + 1];

    if (g_str_equal (name, "kind") || (g_str_equal (fact->part, "mentions") &&
                                       !g_str_equal (name, "text")))
      continue;
    if (g_str_equal (name, "role"))
      text = laurel_role_get_label (text, language);
    g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", text);
  }

  return g_string_free (all, FALSE);
}

static void
add_person (LaurelFields *fields, const LaurelPersonFact *fact)
{
  for (guint i = 0; i + 1 < fact->what->len; i += 2) {
    const char *name = fact->what->pdata[i];

    if (g_str_equal (name, "id") || g_str_equal (name, "kind"))
      continue;
    if (g_str_equal (name, "name"))
      laurel_fields_set (fields, "name", fact->what->pdata[i + 1]);
    add_line (fields, laurel_party_field_get_label (name), fact->what->pdata[i + 1]);
  }
}

static LaurelFields *
make_fields (GPtrArray *facts, const char *language)
{
  static const char *const COLUMNS[] = { "what", "text", NULL };
  static const struct {
    const char *part;
    const char *label;
  } LABELS[] = {
    { "names", N_("Another name") }, { "contacts", N_("Further contact") },
    { "roles", N_("Takes part in") }, { "bookings", N_("Taken by") },
    { "certificates", N_("Certificate") },
    { "mentions", N_("Named in a text") }, { "journal", N_("In the history") },
  };
  LaurelFields *fields = laurel_fields_new ();

  laurel_fields_set (fields, "name", "");
  laurel_fields_add_table (fields, "facts", COLUMNS);
  add_person (fields, facts->pdata[0]);
  for (guint i = 1; i < facts->len; i++) {
    const LaurelPersonFact *fact = facts->pdata[i];
    g_autofree char *text = join (fact, language);

    for (gsize k = 0; k < G_N_ELEMENTS (LABELS); k++)
      if (g_str_equal (LABELS[k].part, fact->part))
        add_line (fields, _(LABELS[k].label), text);
  }

  return fields;
}

static GBytes *
write_pdf (GPtrArray *facts, const char *language, GError **error)
{
  g_autoptr (LaurelTemplate) template = laurel_template_load ("person", language, error);
  g_autoptr (LaurelFields) fields = template ? make_fields (facts, language) : NULL;
  g_autoptr (LaurelPages) pages = fields ? laurel_layout_compose (template, fields, NULL, error)
                                         : NULL;

  return pages ? laurel_pages_dup_pdf (pages, NULL, error) : NULL;
}

/**
 * laurel_person_record_write:
 * @reader: where to read
 * @person: the id of a person
 * @path: where it will go: JSON where the name ends so, else PDF
 * @language: "zh" or "en"
 * @error: return location for an error
 *
 * Returns: (transfer full): all that is kept about the person, as a file
 */
GBytes *
laurel_person_record_write (LaurelReader *reader, gint64 person, const char *path,
                            const char *language, GError **error)
{
  g_autoptr (GPtrArray) facts = laurel_person_record_load (reader, person, error);

  if (facts == NULL)
    return NULL;

  return g_str_has_suffix (path, ".json") ? write_json (facts)
                                          : write_pdf (facts, language, error);
}
