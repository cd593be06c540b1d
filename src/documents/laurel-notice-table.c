/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-notice-table.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "documents/laurel-notice-block.h"
#include "documents/laurel-text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define PATH "/io/github/laurel/Laurel/templates/parts/tables.%s.json"

struct _LaurelNoticeTables {
  char *language;
  JsonNode *root;
  GHashTable *words; /* (element-type utf8 utf8): for "|word" */
};

void
laurel_notice_tables_free (LaurelNoticeTables *self)
{
  g_free (self->language);
  json_node_unref (self->root);
  g_hash_table_unref (self->words);
  g_free (self);
}

static JsonObject *
get_object (LaurelNoticeTables *self, const char *member)
{
  return json_object_get_object_member (json_node_get_object (self->root), member);
}

static void
add_word (JsonObject *object, const char *name, JsonNode *node, gpointer words)
{
  g_hash_table_insert (words, g_strdup (name), g_strdup (json_node_get_string (node)));
}

/**
 * laurel_notice_tables_load:
 * @language: "zh" or "en"
 * @error: return location for an error
 *
 * Returns: (transfer full): the tables, or %NULL
 */
LaurelNoticeTables *
laurel_notice_tables_load (const char *language, GError **error)
{
  g_autofree char *path = g_strdup_printf (PATH, language);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonNode) root = NULL;
  LaurelNoticeTables *self;

  if (bytes == NULL)
    return NULL;
  root = json_from_string (g_bytes_get_data (bytes, NULL), error);
  if (root == NULL)
    return NULL;

  self = g_new0 (LaurelNoticeTables, 1);
  self->language = g_strdup (language);
  self->root = g_steal_pointer (&root);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  json_object_foreach_member (get_object (self, "words"), add_word, self->words);

  return self;
}

static JsonObject *
find_table (LaurelNoticeTables *self, const char *name)
{
  JsonObject *tables = get_object (self, "tables");

  return json_object_has_member (tables, name) ? json_object_get_object_member (tables, name)
                                               : NULL;
}

/* A row of cells; of their heads, when there is no row of data. */
static gboolean
add_row (LaurelNoticeTables *self, JsonArray *columns, LaurelFields *row, GPtrArray *rows,
         GError **error)
{
  LaurelExpander expander = { self->language, self->words, NULL };
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (columns); i++) {
    JsonObject *column = json_array_get_object_element (columns, i);
    g_autoptr (LaurelText) text = NULL;

    if (row == NULL) {
      g_strv_builder_add (cells, json_object_get_string_member (column, "title"));
      continue;
    }
    text = laurel_expander_expand (&expander, json_object_get_string_member (column, "text"), row,
                                   error);
    if (text == NULL)
      return FALSE;
    g_strv_builder_add (cells, text->text);
  }
  g_ptr_array_add (rows, g_strv_builder_end (cells));

  return TRUE;
}

/**
 * laurel_notice_tables_dup_text:
 * @self: the tables
 * @name: one of them
 * @fields: the data
 * @error: return location for an error
 *
 * Returns: (transfer full): the table as the text of a block; empty when it has no rows
 */
char *
laurel_notice_tables_dup_text (LaurelNoticeTables *self, const char *name, LaurelFields *fields,
                               GError **error)
{
  JsonObject *table = find_table (self, name);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n = table != NULL ? laurel_fields_get_n_rows (fields, name) : 0;
  JsonArray *columns;

  if (table == NULL) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %s is what a table of the data was called. */
                 _("There is no table “%s” of the data."), name);
    return NULL;
  }

  columns = json_object_get_array_member (table, "columns");
  if (n > 0 && !add_row (self, columns, NULL, rows, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    if (!add_row (self, columns, laurel_fields_get_row (fields, name, i), rows, error))
      return NULL;

  return laurel_notice_cells_write (rows);
}
