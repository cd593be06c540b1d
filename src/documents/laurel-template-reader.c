/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-template-reader.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <pango/pango.h>

#define MM (72 / 25.4)
#define MAX_NUMBER 1e6 /* of whatever: of points, that is farther than any paper is long */

/* What a faulty array or object is read as: nothing. */
static JsonArray *
get_no_array (void)
{
  static gsize array = 0;

  if (g_once_init_enter (&array))
    g_once_init_leave (&array, (gsize) json_array_new ());

  return (JsonArray *) array;
}

static JsonObject *
get_no_object (void)
{
  static gsize object = 0;

  if (g_once_init_enter (&object))
    g_once_init_leave (&object, (gsize) json_object_new ());

  return (JsonObject *) object;
}

/**
 * laurel_template_reader_fail:
 * @self: the reader
 * @format: what is wrong
 *
 * Sets the error, with the place in front, unless there is one.
 */
void
laurel_template_reader_fail (LaurelTemplateReader *self, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (&self->error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: a place in a template, and a sentence. */
               _("%s: %s"), self->place, what);
}

/**
 * laurel_template_reader_check_names:
 * @self: the reader
 * @object: an object
 * @names: the members it may have, each between spaces
 *
 * A misspelt member is a fault, not silence.
 */
void
laurel_template_reader_check_names (LaurelTemplateReader *self, JsonObject *object,
                                    const char *names)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node)) {
    g_autofree char *spaced = g_strdup_printf (" %s ", name);

    g_autofree char *list = g_strchomp (g_strdup (names));

    if (strstr (names, spaced) == NULL)
      /* Translators: the name of a part of a template, and a list of names after a space. */
      laurel_template_reader_fail (self, _("“%s” is not known here. There are:%s."), name, list);
  }
}

/* The value as it was parsed, if it has the type, or NULL. */
static JsonNode *
get_node (LaurelTemplateReader *self, JsonObject *object, const char *member, JsonNodeType type,
          GType value)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return NULL;
  if (json_node_get_node_type (node) == type
      && (type != JSON_NODE_VALUE || json_node_get_value_type (node) == value))
    return node;

  /* Translators: %s is the name of a part of a template. */
  laurel_template_reader_fail (self, _("“%s” is of the wrong type."), member);
  return NULL;
}

/**
 * laurel_template_reader_dup_text:
 *
 * Returns: (transfer full) (nullable): the text; an array's strings are put together
 */
char *
laurel_template_reader_dup_text (LaurelTemplateReader *self, JsonObject *object,
                                 const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  g_autoptr (GString) text = NULL;
  JsonArray *lines;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node)) {
    node = get_node (self, object, member, JSON_NODE_VALUE, G_TYPE_STRING);
    return node ? g_strdup (json_node_get_string (node)) : NULL;
  }

  text = g_string_new (NULL);
  lines = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (lines); i++) {
    node = json_array_get_element (lines, i);
    if (json_node_get_value_type (node) != G_TYPE_STRING) {
      /* Translators: %s is the name of a part of a template. */
      laurel_template_reader_fail (self, _("“%s” holds something else than text."), member);
      return NULL;
    }
    g_string_append (text, json_node_get_string (node));
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
laurel_template_reader_dup_needed (LaurelTemplateReader *self, JsonObject *object,
                                   const char *member)
{
  char *text = laurel_template_reader_dup_text (self, object, member);

  if (text == NULL)
    /* Translators: %s is the name of a part of a template. */
    laurel_template_reader_fail (self, _("“%s” is missing."), member);

  return text;
}

static double
read_length (LaurelTemplateReader *self, const char *text, const char *member)
{
  char *unit;
  double value = g_ascii_strtod (text, &unit);

  if (unit != text && g_str_equal (unit, "mm"))
    return value * MM;
  if (unit != text && g_str_equal (unit, "pt"))
    return value;
  if (unit != text && g_str_equal (unit, "ln") && self->grid.line > 0)
    return value * self->grid.line;
  if (unit != text && g_str_equal (unit, "ch") && self->grid.character > 0)
    return value * self->grid.character;

  /* Translators: a length as written, and the name of a part of a template. */
  laurel_template_reader_fail (self, _("“%s” is no length (%s)."), text, member);
  return 0;
}

/* What is no number, or has no end, would go through any comparison. */
static double
check_number (LaurelTemplateReader *self, double value, const char *member)
{
  if (value >= -MAX_NUMBER && value <= MAX_NUMBER)
    return value;

  /* Translators: %s is the name of a part of a template. */
  laurel_template_reader_fail (self, _("“%s” is too large, or is no number."), member);
  return 0;
}

/**
 * laurel_template_reader_get_length:
 *
 * Returns: a length in points, written in points or with a unit: mm, pt, ln
 *   (lines of the grid), ch (its characters)
 */
double
laurel_template_reader_get_length (LaurelTemplateReader *self, JsonObject *object,
                                   const char *member, double otherwise)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    return check_number (self, read_length (self, json_node_get_string (node), member), member);

  return laurel_template_reader_get_number (self, object, member, otherwise);
}

double
laurel_template_reader_get_number (LaurelTemplateReader *self, JsonObject *object,
                                   const char *member, double otherwise)
{
  JsonNode *node = json_object_get_member (object, member);
  GType type = node ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (node == NULL)
    return otherwise;
  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    return check_number (self, json_node_get_double (node), member);

  /* Translators: %s is the name of a part of a template. */
  laurel_template_reader_fail (self, _("“%s” is of the wrong type."), member);
  return otherwise;
}

gboolean
laurel_template_reader_get_boolean (LaurelTemplateReader *self, JsonObject *object,
                                    const char *member)
{
  JsonNode *node = get_node (self, object, member, JSON_NODE_VALUE, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

int
laurel_template_reader_get_choice (LaurelTemplateReader *self, JsonObject *object,
                                   const char *member, const char * const *choices, int otherwise)
{
  g_autofree char *text = laurel_template_reader_dup_text (self, object, member);
  g_autofree char *names = NULL;

  for (int i = 0; text != NULL && choices[i] != NULL; i++)
    if (g_str_equal (text, choices[i]))
      return i;

  if (text != NULL) {
    names = g_strjoinv (", ", (GStrv) choices);
    /* Translators: a wrong word in a template, its place, and a list of words. */
    laurel_template_reader_fail (self, _("“%s” is not known (%s). There are: %s."), text, member,
                                 names);
  }

  return otherwise;
}

/**
 * laurel_template_reader_get_colour:
 *
 * Returns: a colour written as "#rrggbb"; black when there is none
 */
LaurelColour
laurel_template_reader_get_colour (LaurelTemplateReader *self, JsonObject *object,
                                   const char *member)
{
  g_autofree char *text = laurel_template_reader_dup_text (self, object, member);
  LaurelColour colour = { 0 };
  PangoColor parsed;

  if (text == NULL)
    return colour;
  if (!pango_color_parse (&parsed, text)) {
    /* Translators: a colour as written, and the name of a part of a template. */
    laurel_template_reader_fail (self, _("“%s” is no colour (%s)."), text, member);
    return colour;
  }

  colour.red = parsed.red / 65535.0;
  colour.green = parsed.green / 65535.0;
  colour.blue = parsed.blue / 65535.0;

  return colour;
}

JsonArray *
laurel_template_reader_get_array (LaurelTemplateReader *self, JsonObject *object,
                                  const char *member)
{
  JsonNode *node = get_node (self, object, member, JSON_NODE_ARRAY, G_TYPE_NONE);

  return node ? json_node_get_array (node) : get_no_array ();
}

JsonObject *
laurel_template_reader_get_object (LaurelTemplateReader *self, JsonObject *object,
                                   const char *member)
{
  JsonNode *node = get_node (self, object, member, JSON_NODE_OBJECT, G_TYPE_NONE);

  return node ? json_node_get_object (node) : get_no_object ();
}

JsonObject *
laurel_template_reader_get_element (LaurelTemplateReader *self, JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  /* Translators: %u counts from 1. */
  laurel_template_reader_fail (self, _("Entry %u is of the wrong type."), index + 1);
  return get_no_object ();
}
