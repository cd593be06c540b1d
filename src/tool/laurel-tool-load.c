/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-load.h"

#include "base/laurel-json.h"
#include "exchange/laurel-data-file.h"
#include "exchange/laurel-encoding.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-table-reader.h"
#include "tool/laurel-tool-plans.h"

#include <glib/gi18n-lib.h>

/* What is wrong with a file is said with its name. */
static void
name_file (GError **error, const char *path)
{
  if (error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (*error, path);
}

/**
 * laurel_tool_load_bytes:
 * @context: the call
 * @path: a file, or "-" for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
laurel_tool_load_bytes (LaurelToolContext *context, const char *path, GError **error)
{
  GBytes *bytes = g_str_equal (path, "-")
                    ? laurel_tool_read_stdin (context, error)
                    : laurel_table_load_file (path, context->cancellable, error);

  if (bytes == NULL)
    name_file (error, path);

  return bytes;
}

/**
 * laurel_tool_load_words:
 * @context: the call
 * @path: a file, or "-" for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the text in it, in whatever encoding it is
 */
char *
laurel_tool_load_words (LaurelToolContext *context, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = laurel_tool_load_bytes (context, path, error);
  const char *encoding;
  gboolean guessed;
  char *text = bytes ? laurel_encoding_decode (bytes, &encoding, &guessed, error) : NULL;

  if (bytes != NULL && text == NULL)
    name_file (error, path);

  return text;
}

/**
 * laurel_tool_load_rows:
 * @context: the call
 * @path: a file, or "-" for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the rows in it, the first of which is their heading
 */
LaurelTable *
laurel_tool_load_rows (LaurelToolContext *context, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = laurel_tool_load_bytes (context, path, error);
  LaurelTable *table = bytes ? laurel_data_file_read (bytes, context->cancellable, error) : NULL;

  if (bytes != NULL && table == NULL)
    name_file (error, path);

  return table;
}

/**
 * laurel_tool_load_json:
 * @context: the call
 * @path: a file, or "-" for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the object in it
 */
JsonNode *
laurel_tool_load_json (LaurelToolContext *context, const char *path, GError **error)
{
  g_autofree char *text = laurel_tool_load_words (context, path, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) fault = NULL;
  int line, column;

  if (text == NULL)
    return NULL;

  if (laurel_json_is_safe (text, -1) && json_parser_load_from_data (parser, text, -1, &fault) &&
      json_parser_get_root (parser) != NULL &&
      JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return json_parser_steal_root (parser);

  if (fault != NULL && laurel_json_find_fault (fault, &line, &column)) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                               _("Look there for a comma, a quotation mark or a bracket that is "
                                 "missing or too much."),
                               _("It is no JSON from line %1$d, column %2$d on."), line, column);
    laurel_exchange_error_set_position (*error, line, column, NULL);
  } else {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                               _("It must be one object of JSON: {…}."),
                               _("It is no object of JSON, or its parts are nested too deep."));
  }
  name_file (error, path);

  return NULL;
}
