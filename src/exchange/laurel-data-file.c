/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-data-file.h"

#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "exchange/laurel-csv-reader.h"
#include "exchange/laurel-encoding.h"
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

/* A number as it is written, not with six places behind the point. */
static char *
dup_value (JsonNode *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!JSON_NODE_HOLDS_VALUE (value))
    return NULL;

  switch (json_node_get_value_type (value)) {
  case G_TYPE_STRING:
    return g_strdup (json_node_get_string (value));
  case G_TYPE_BOOLEAN:
    return g_strdup (json_node_get_boolean (value) ? "true" : "false");
  case G_TYPE_INT64:
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
  default:
    return g_strdup (g_ascii_formatd (number, sizeof number, "%.15g",
                                      json_node_get_double (value)));
  }
}

/* The names of the columns, in their order, and where each is. */
typedef struct {
  GPtrArray *names;
  GHashTable *places; /* name → number, counted from 1 */
} Columns;

static void
columns_init (Columns *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
columns_clear (Columns *self)
{
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

/* The column of a name; a new one gets the next, up to one more than a table can have. */
static int
get_column (Columns *self, const char *name)
{
  int place = GPOINTER_TO_INT (g_hash_table_lookup (self->places, name));

  if (place == 0 && self->names->len <= LAUREL_TABLE_MAX_COLUMNS) {
    g_ptr_array_add (self->names, g_strdup (name));
    place = (int) self->names->len;
    g_hash_table_insert (self->places, self->names->pdata[place - 1], GINT_TO_POINTER (place));
  }

  return place - 1;
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
add_row (LaurelTable *table, JsonNode *node, guint row, Columns *columns, GError **error)
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
        && !laurel_table_add_cell (table, get_column (columns, name), 0, text, -1, error))
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

static gboolean
find_columns (Columns *columns, JsonArray *rows, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < json_array_get_length (rows); i++) {
    JsonObjectIter iter;
    const char *name;
    JsonNode *node = json_array_get_element (rows, i), *value;

    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !check_row (node, i + 1, error))
      return FALSE;

    json_object_iter_init_ordered (&iter, json_node_get_object (node));
    while (json_object_iter_next_ordered (&iter, &name, &value))
      get_column (columns, name);
    if (columns->names->len > LAUREL_TABLE_MAX_COLUMNS) {
      laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE, NULL,
                                 _("The table has more than 1,024 columns."));
      return FALSE;
    }
  }

  return TRUE;
}

static LaurelTable *
make_table (JsonArray *rows, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelTable) table = laurel_table_new ("json");
  g_auto (Columns) columns = { 0 };

  columns_init (&columns);
  if (!find_columns (&columns, rows, cancellable, error) ||
      !add_heading (table, columns.names, error))
    return NULL;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !add_row (table, json_array_get_element (rows, i), i + 1, &columns, error))
      return NULL;

  return g_steal_pointer (&table);
}

static LaurelTable *
read_json (GBytes *bytes, GCancellable *cancellable, GError **error)
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

  return make_table (rows, cancellable, error);
}

/* ---- tables ----------------------------------------------------------------- */

/* A list of names under their heading is no table to whoever looks for a plan, but it is data. */
static LaurelTable *
read_one_column (GBytes *bytes, GCancellable *cancellable)
{
  const char *encoding;
  gboolean guessed;
  g_autofree char *text = laurel_encoding_decode (bytes, &encoding, &guessed, NULL);

  if (text == NULL || guessed || laurel_csv_reader_find_delimiter (text) != '\0')
    return NULL;

  return laurel_csv_reader_read (text, ',', cancellable, NULL);
}

/* The readers speak of plans, which most files that they are given hold. */
static void
set_table_error (GError *problem, GError **error)
{
  const char *hint = _("Save it as CSV in UTF-8, XLSX, ODS or JSON.");

  if (problem->domain != LAUREL_EXCHANGE_ERROR) {
    g_propagate_error (error, problem);
    return;
  }

  switch (problem->code) {
  case LAUREL_EXCHANGE_ERROR_EMPTY:
    laurel_exchange_error_set (error, problem->code,
                               _("Choose one whose first row names the columns and whose rows "
                                 "of data follow it."), _("The file is empty."));
    break;
  case LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT:
  case LAUREL_EXCHANGE_ERROR_BAD_ENCODING:
    laurel_exchange_error_set (error, problem->code, hint,
                               _("The file is no table, and its characters cannot be read as "
                                 "text."));
    break;
  case LAUREL_EXCHANGE_ERROR_NOT_A_TABLE:
  case LAUREL_EXCHANGE_ERROR_NOT_A_PLAN:
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE, hint,
                               _("There is no table of data in the file."));
    break;
  default:
    g_propagate_error (error, problem);
    return;
  }
  g_error_free (problem);
}

static LaurelTable *
read_table (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  LaurelTable *table = laurel_table_read_bytes (bytes, cancellable, &problem);

  if (table == NULL
      && g_error_matches (problem, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE))
    table = read_one_column (bytes, cancellable);
  if (table == NULL)
    set_table_error (g_steal_pointer (&problem), error);

  return table;
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
    ? read_json (bytes, cancellable, error) : read_table (bytes, cancellable, error);

  if (table == NULL)
    return NULL;
  if (laurel_table_get_n_rows (table) < 2) {
    set_error (_("There is no row of data in the file. The first row names the columns; the data "
                 "follows it."), error);
    return NULL;
  }

  return g_steal_pointer (&table);
}

static gboolean
take_row (LaurelTable *table, int number, char **texts, GError **error)
{
  if (!laurel_table_begin_row (table, number, 0, error))
    return FALSE;
  for (int i = 0; texts[i] != NULL; i++)
    if (texts[i][0] != '\0' && !laurel_table_add_cell (table, i, 0, texts[i], -1, error))
      return FALSE;

  return TRUE;
}

/**
 * laurel_data_file_take_rows:
 * @rows: (element-type GStrv) (transfer full): headings, and rows of data that are in no file
 * @error: return location for a `LAUREL_EXCHANGE_ERROR`: a table has its limits
 *
 * Returns: (transfer full): the same as a table
 */
LaurelTable *
laurel_data_file_take_rows (GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) own = rows;
  g_autoptr (LaurelTable) table = laurel_table_new ("library");

  for (guint i = 0; i < own->len; i++)
    if (!take_row (table, (int) i + 1, own->pdata[i], error))
      return NULL;

  return g_steal_pointer (&table);
}

typedef enum {
  NEITHER,
  LATIN,
  CHINESE,
} Script;

/* Codes, addresses and numbers are of no language. */
static Script
find_script (const char *text)
{
  gboolean letters = FALSE, code = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (laurel_text_is_han (c))
      return CHINESE;
    letters |= g_unichar_isalpha (c);
    code |= g_unichar_isdigit (c) || c == '@';
  }

  return letters && !code ? LATIN : NEITHER;
}

static void
count_scripts (const LaurelTable *table, int first, int end, guint counts[CHINESE + 1])
{
  for (int row = first; row < end; row++)
    for (int column = 0; column < laurel_table_get_n_columns (table); column++) {
      const char *text = laurel_table_get_text (table, row, column);

      counts[find_script (text ? text : "")]++;
    }
}

/**
 * laurel_data_file_get_language:
 * @table: headings and rows of data
 *
 * The language of pages is that of what stands on them: one guest of another country
 * changes nothing.
 *
 * Returns: "zh" or "en"
 */
const char *
laurel_data_file_get_language (const LaurelTable *table)
{
  guint headings[CHINESE + 1] = { 0 }, cells[CHINESE + 1] = { 0 };

  count_scripts (table, 0, 1, headings);
  count_scripts (table, 1, laurel_table_get_n_rows (table), cells);

  return cells[CHINESE] > 0 && (headings[CHINESE] > 0 || cells[CHINESE] >= cells[LATIN]) ? "zh"
                                                                                         : "en";
}
