/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-data-file.h"

#include "base/laurel-json.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-table-reader.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/*
 * Rows of data with a heading above them: a table of any kind that plans may come in, or
 * JSON: {"rows": [{"name": "…"}]}, or the array alone.
 */

static gboolean
set_error (const char *message, GError **error)
{
  g_set_error_literal (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE, message);
  return FALSE;
}

/* Whether the bytes are meant as JSON: no table begins so. */
static gboolean
is_json (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  while (length > 0 && g_ascii_isspace (*text)) {
    text++;
    length--;
  }

  return length > 0 && (*text == '{' || *text == '[');
}

static JsonArray *
get_rows (JsonNode *root)
{
  JsonNode *rows = root;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    rows = json_object_get_member (json_node_get_object (root), "rows");

  return rows != NULL && JSON_NODE_HOLDS_ARRAY (rows) ? json_node_get_array (rows) : NULL;
}

static char *
dup_value (JsonNode *value)
{
  g_auto (GValue) from = G_VALUE_INIT, to = G_VALUE_INIT;

  if (!JSON_NODE_HOLDS_VALUE (value))
    return NULL;
  if (json_node_get_value_type (value) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (value));

  json_node_get_value (value, &from);
  g_value_init (&to, G_TYPE_STRING);

  return g_value_transform (&from, &to) ? g_value_dup_string (&to) : NULL;
}

/* The column of a name; a new one gets the next. */
static int
get_column (GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_ptr_array_index (names, i), name))
      return (int) i;

  g_ptr_array_add (names, g_strdup (name));
  return (int) names->len - 1;
}

static gboolean
check_row (JsonNode *node, guint row, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    /* Translators: %u counts rows from 1. */
    g_autofree char *message = g_strdup_printf (_("Row %u is no object."), row);

    return set_error (message, error);
  }

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    if (!JSON_NODE_HOLDS_VALUE (value) && !JSON_NODE_HOLDS_NULL (value)) {
      g_autofree char *message =
        /* Translators: %u counts rows from 1, %s is the name of a member. */
        g_strdup_printf (_("“%2$s” in row %1$u is neither a text nor a number."), row, name);

      return set_error (message, error);
    }

  return TRUE;
}

static gboolean
add_row (LaurelTable *table, JsonNode *node, guint row, GPtrArray *names, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!laurel_table_begin_row (table, (int) row + 1, 0, error))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value)) {
    g_autofree char *text = dup_value (value);

    if (text != NULL
        && !laurel_table_add_cell (table, get_column (names, name), 0, text, -1, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_heading (LaurelTable *table, GPtrArray *names, GError **error)
{
  if (!laurel_table_begin_row (table, 1, 0, error))
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (!laurel_table_add_cell (table, (int) i, 0, g_ptr_array_index (names, i), -1, error))
      return FALSE;

  return TRUE;
}

static LaurelTable *
make_table (JsonArray *rows, GError **error)
{
  g_autoptr (LaurelTable) table = laurel_table_new ("json");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n = json_array_get_length (rows);

  for (guint i = 0; i < n; i++) {
    JsonObjectIter iter;
    const char *name;
    JsonNode *node = json_array_get_element (rows, i), *value;

    if (!check_row (node, i + 1, error))
      return NULL;
    json_object_iter_init_ordered (&iter, json_node_get_object (node));
    while (json_object_iter_next_ordered (&iter, &name, &value))
      get_column (names, name);
  }
  if (!add_heading (table, names, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    if (!add_row (table, json_array_get_element (rows, i), i + 1, names, error))
      return NULL;

  return g_steal_pointer (&table);
}

static LaurelTable *
read_json (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  g_autoptr (JsonNode) root = strlen (text) == length ? laurel_json_parse (text) : NULL;
  JsonArray *rows = get_rows (root);

  if (rows == NULL) {
    set_error (_("The file is no JSON with an array of rows. Write {\"rows\": [{\"name\": …}]}."),
               error);
    return NULL;
  }

  return make_table (rows, error);
}

/**
 * laurel_data_file_read:
 * @bytes: what a file holds
 * @error: return location for a `LAUREL_EXCHANGE_ERROR`
 *
 * Returns: (transfer full): its table, whose first row is the heading
 */
LaurelTable *
laurel_data_file_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelTable) table = is_json (bytes)
    ? read_json (bytes, error) : laurel_table_read_bytes (bytes, cancellable, error);

  if (table == NULL)
    return NULL;
  if (laurel_table_get_n_rows (table) < 2) {
    set_error (_("There is no row of data in the file. The first row names the columns; the data "
                 "follows it."), error);
    return NULL;
  }

  return g_steal_pointer (&table);
}
