/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-input.h"

#include "base/laurel-locale.h"

#include <glib/gi18n-lib.h>

void
laurel_input_free (LaurelInput *self)
{
  g_free (self->name);
  g_free (self->label_zh);
  g_free (self->label_en);
  g_strfreev (self->also);
  g_free (self->sample);
  g_free (self);
}

static GStrv
read_texts (LaurelTemplateReader *reader, JsonArray *array)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);

    if (json_node_get_value_type (node) == G_TYPE_STRING)
      g_strv_builder_add (builder, json_node_get_string (node));
    else
      /* Translators: %s is the name of a part of a template. */
      laurel_template_reader_fail (reader, _("“%s” holds something else than text."), "also");
  }

  return g_strv_builder_end (builder);
}

/**
 * laurel_input_find:
 * @inputs: (element-type LaurelInput): the inputs of a template
 * @name: (nullable): the name of one
 *
 * Returns: which one it is, from 0, or -1
 */
int
laurel_input_find (const GPtrArray *inputs, const char *name)
{
  for (guint i = 0; i < inputs->len; i++)
    if (g_strcmp0 (((LaurelInput *) g_ptr_array_index (inputs, i))->name, name) == 0)
      return (int) i;

  return -1;
}

/**
 * laurel_input_read_all:
 * @reader: the reader
 * @array: the inputs of a template
 * @inputs: (element-type LaurelInput): where to
 */
void
laurel_input_read_all (LaurelTemplateReader *reader, JsonArray *array, GPtrArray *inputs)
{
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *entry = laurel_template_reader_get_element (reader, array, i);
    JsonObject *label = laurel_template_reader_get_object (reader, entry, "label");
    LaurelInput *input = g_new0 (LaurelInput, 1);

    laurel_template_reader_check_names (reader, entry, " name label also sample optional ");
    input->name = laurel_template_reader_dup_needed (reader, entry, "name");
    input->label_zh = laurel_template_reader_dup_needed (reader, label, "zh");
    input->label_en = laurel_template_reader_dup_needed (reader, label, "en");
    input->also = read_texts (reader, laurel_template_reader_get_array (reader, entry, "also"));
    input->sample = laurel_template_reader_dup_text (reader, entry, "sample");
    input->optional = laurel_template_reader_get_boolean (reader, entry, "optional");
    if (laurel_input_find (inputs, input->name) >= 0)
      /* Translators: %s is the name of a field. */
      laurel_template_reader_fail (reader, _("There are two fields “%s”."), input->name);
    g_ptr_array_add (inputs, input);
  }
}

/**
 * laurel_input_make_fields:
 * @inputs: (element-type LaurelInput): of a template
 *
 * Returns: (transfer full): its fields, all empty; "qr", which the code says, too
 */
LaurelFields *
laurel_input_make_fields (GPtrArray *inputs)
{
  gboolean chinese = g_str_equal (laurel_locale_get_language (), "zh");
  LaurelFields *fields = laurel_fields_new ();

  for (guint i = 0; i < inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (inputs, i);

    laurel_fields_set (fields, input->name, "");
    laurel_fields_set_label (fields, input->name, chinese ? input->label_zh : input->label_en);
  }
  laurel_fields_set (fields, "qr", "");

  return fields;
}

/* Headings are compared without case, spaces and marks around them. */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : text, -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isalnum (c))
      g_string_append_unichar (out, c);
  }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * laurel_input_matches:
 * @self: a field
 * @heading: what a column is called
 *
 * Returns: whether the column gives the field, in either language
 */
gboolean
laurel_input_matches (const LaurelInput *self, const char *heading)
{
  const char *names[] = { self->name, self->label_zh, self->label_en };
  g_autofree char *folded = fold (heading);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = fold (names[i]);

    if (g_str_equal (name, folded))
      return TRUE;
  }
  for (char **also = self->also; *also != NULL; also++) {
    g_autofree char *name = fold (*also);

    if (g_str_equal (name, folded))
      return TRUE;
  }

  return FALSE;
}
