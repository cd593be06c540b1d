/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-fields.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

#define MAX_NEAREST 3

typedef struct {
  GStrv columns;
  GPtrArray *rows;      /* of LaurelFields */
  LaurelFields *sample; /* a row of empty texts, to check templates against */
} Table;

struct _LaurelFields {
  LaurelFields *around; /* (nullable): not owned; owns this */
  GHashTable *texts;
  GHashTable *tables;
  GHashTable *charts;
  GHashTable *labels; /* of the fields that have one */
};

static void
table_free (Table *table)
{
  g_strfreev (table->columns);
  g_ptr_array_unref (table->rows);
  laurel_fields_free (table->sample);
  g_free (table);
}

/**
 * laurel_fields_new:
 *
 * Returns: (transfer full): no fields yet
 */
LaurelFields *
laurel_fields_new (void)
{
  LaurelFields *self = g_new0 (LaurelFields, 1);

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) table_free);
  self->charts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) laurel_chart_unref);

  return self;
}

void
laurel_fields_free (LaurelFields *self)
{
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->tables);
  g_hash_table_unref (self->charts);
  g_free (self);
}

/* Lines end in one way, and what stands for a space is one: files and the
 * clipboard bring the others. */
static char *
normalize (const char *text)
{
  g_autoptr (GString) own = g_string_new (text);

  g_string_replace (own, "\r\n", "\n", 0);
  g_strdelimit (own->str, "\r\v\f", '\n');
  g_strdelimit (own->str, "\t", ' ');

  return g_string_free (g_steal_pointer (&own), FALSE);
}

/**
 * laurel_fields_set:
 * @self: the fields
 * @name: a name; in a row, one of its table's columns
 * @text: (nullable): UTF-8; %NULL is the empty text
 *
 * Gives a field its text. A field that has one gets the new one.
 */
void
laurel_fields_set (LaurelFields *self, const char *name, const char *text)
{
  g_return_if_fail (text == NULL || g_utf8_validate (text, -1, NULL));

  g_hash_table_replace (self->texts, g_strdup (name), normalize (text ? text : ""));
}

/* Gives a field a whole number, 0 too; formats of templates write it as people do. */
void
laurel_fields_set_count (LaurelFields *self, const char *name, gint64 count)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  laurel_fields_set (self, name, text);
}

/**
 * laurel_fields_set_chart:
 * @self: the fields
 * @name: a name; in a row, one of its table's columns
 * @chart: (nullable): what is drawn there
 */
void
laurel_fields_set_chart (LaurelFields *self, const char *name, LaurelChart *chart)
{
  laurel_fields_set (self, name, chart ? "1" : NULL);
  if (chart != NULL)
    g_hash_table_replace (self->charts, g_strdup (name), laurel_chart_ref (chart));
}

/**
 * laurel_fields_get_chart:
 * @self: the fields, or a row
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the chart here or, failing that, around
 */
LaurelChart *
laurel_fields_get_chart (LaurelFields *self, const char *name)
{
  LaurelChart *chart = NULL;

  for (LaurelFields *at = self; chart == NULL && at != NULL; at = at->around)
    chart = g_hash_table_lookup (at->charts, name);

  return chart;
}

/**
 * laurel_fields_set_label:
 * @self: the fields
 * @name: a field
 * @label: what its reader calls it
 *
 * Errors name a field by its label, where it has one.
 */
void
laurel_fields_set_label (LaurelFields *self, const char *name, const char *label)
{
  g_hash_table_replace (self->labels, g_strdup (name), g_strdup (label));
}

/**
 * laurel_fields_get_label:
 *
 * Returns: (transfer none): the label of a field, or its name
 */
const char *
laurel_fields_get_label (LaurelFields *self, const char *name)
{
  const char *label = NULL;

  for (LaurelFields *at = self; label == NULL && at != NULL; at = at->around)
    label = g_hash_table_lookup (at->labels, name);

  return label != NULL ? label : name;
}

static LaurelFields *
new_row (LaurelFields *self, Table *table)
{
  LaurelFields *row = laurel_fields_new ();

  row->around = self;
  for (gsize i = 0; table->columns[i] != NULL; i++)
    laurel_fields_set (row, table->columns[i], NULL);

  return row;
}

/**
 * laurel_fields_add_table:
 * @self: the fields
 * @name: the table's name
 * @columns: the names its rows have; "n", the row's number, and "rest", which
 *   is empty in the first row only, come by themselves
 */
void
laurel_fields_add_table (LaurelFields *self, const char *name, const char * const *columns)
{
  Table *table = g_new0 (Table, 1);

  table->columns = g_strdupv ((GStrv) columns);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fields_free);
  table->sample = new_row (self, table);
  laurel_fields_set (table->sample, "n", "1");
  laurel_fields_set (table->sample, "rest", "1");

  g_hash_table_replace (self->tables, g_strdup (name), table);
}

/**
 * laurel_fields_add_row:
 * @self: the fields
 * @table: a table added before
 *
 * Returns: (transfer none): the new last row, with empty texts
 */
LaurelFields *
laurel_fields_add_row (LaurelFields *self, const char *table)
{
  Table *found = g_hash_table_lookup (self->tables, table);
  g_autofree char *number = NULL;
  LaurelFields *row;

  g_return_val_if_fail (found != NULL, NULL);

  row = new_row (self, found);
  number = g_strdup_printf ("%u", found->rows->len + 1);
  laurel_fields_set (row, "n", number);
  laurel_fields_set (row, "rest", found->rows->len > 0 ? "1" : NULL);
  g_ptr_array_add (found->rows, row);

  return row;
}

/**
 * laurel_fields_add_all:
 * @self: the fields
 * @from: other fields
 *
 * Gives them all texts, charts and tables of the others, and the rows of these with theirs.
 */
void
laurel_fields_add_all (LaurelFields *self, LaurelFields *from)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, from->texts);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_replace (self->texts, g_strdup (name), g_strdup (value));
  g_hash_table_iter_init (&iter, from->charts);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_replace (self->charts, g_strdup (name), laurel_chart_ref (value));
  g_hash_table_iter_init (&iter, from->tables);
  while (g_hash_table_iter_next (&iter, &name, &value)) {
    Table *table = value;

    laurel_fields_add_table (self, name, (const char *const *) table->columns);
    for (guint i = 0; i < table->rows->len; i++)
      laurel_fields_add_all (laurel_fields_add_row (self, name), table->rows->pdata[i]);
  }
}

/**
 * laurel_fields_get:
 * @self: the fields, or a row
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the text here or, failing that, around;
 *   %NULL when there is no such field
 */
const char *
laurel_fields_get (LaurelFields *self, const char *name)
{
  const char *text = NULL;

  for (LaurelFields *at = self; text == NULL && at != NULL; at = at->around)
    text = g_hash_table_lookup (at->texts, name);

  return text;
}

static Table *
find_table (LaurelFields *self, const char *name)
{
  Table *table = NULL;

  for (LaurelFields *at = self; table == NULL && at != NULL; at = at->around)
    table = g_hash_table_lookup (at->tables, name);

  return table;
}

gboolean
laurel_fields_is_table (LaurelFields *self, const char *name)
{
  return find_table (self, name) != NULL;
}

guint
laurel_fields_get_n_rows (LaurelFields *self, const char *table)
{
  Table *found = find_table (self, table);

  return found != NULL ? found->rows->len : 0;
}

LaurelFields *
laurel_fields_get_row (LaurelFields *self, const char *table, guint index)
{
  Table *found = find_table (self, table);

  g_return_val_if_fail (found != NULL && index < found->rows->len, NULL);

  return g_ptr_array_index (found->rows, index);
}

/**
 * laurel_fields_get_sample_row:
 * @self: the fields
 * @table: a table
 *
 * Returns: (transfer none): a row that is not in the table, to check names with
 */
LaurelFields *
laurel_fields_get_sample_row (LaurelFields *self, const char *table)
{
  Table *found = find_table (self, table);

  g_return_val_if_fail (found != NULL, NULL);

  return found->sample;
}

/* Levenshtein's distance in bytes: names of fields are ASCII. */
static guint
get_distance (const char *a, const char *b)
{
  gsize length = strlen (b);
  g_autofree guint *row = g_new (guint, length + 1);

  for (gsize j = 0; j <= length; j++)
    row[j] = j;

  for (gsize i = 0; a[i] != '\0'; i++) {
    guint corner = row[0];

    row[0] = i + 1;
    for (gsize j = 0; j < length; j++) {
      guint above = row[j + 1];

      row[j + 1] = MIN (MIN (above, row[j]) + 1, corner + (a[i] != b[j]));
      corner = above;
    }
  }

  return row[length];
}

typedef struct {
  const char *name;
  guint distance;
} Near;

static int
compare_near (gconstpointer a, gconstpointer b)
{
  const Near *one = a, *two = b;

  if (one->distance != two->distance)
    return one->distance < two->distance ? -1 : 1;

  return strcmp (one->name, two->name);
}

static void
add_near (GHashTable *names, const char *name, GArray *found)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    Near near = { key, get_distance (name, key) };

    g_array_append_val (found, near);
  }
}

static char *
dup_nearest (LaurelFields *self, const char *name)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Near));
  g_autoptr (GString) names = g_string_new (NULL);

  for (LaurelFields *at = self; at != NULL; at = at->around) {
    add_near (at->texts, name, found);
    add_near (at->tables, name, found);
  }
  g_array_sort (found, compare_near);

  for (guint i = 0; i < MIN (found->len, MAX_NEAREST); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", g_array_index (found, Near, i).name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * laurel_fields_check:
 * @self: the fields, or a row
 * @name: the name of a text or a table
 *
 * Returns: whether there is such a field
 */
gboolean
laurel_fields_check (LaurelFields *self, const char *name, GError **error)
{
  g_autofree char *nearest = NULL;

  if (laurel_fields_get (self, name) != NULL || laurel_fields_is_table (self, name))
    return TRUE;

  nearest = dup_nearest (self, name);
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
               /* Translators: the first %s is the wrong name, the second a list of names. */
               _("There is no field “%s”. The nearest are: %s."), name, nearest);
  return FALSE;
}
