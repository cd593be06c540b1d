/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-table.h"

#include "exchange/laurel-table-reader.h"

#include <gio/gio.h>

/*
 * One table of the sample season: rows by their number from 0, without the
 * heading; columns by their name.
 */
struct _LaurelSampleTable {
  LaurelTable *table;
  GHashTable *columns; /* (element-type utf8 int): by name */
};

/**
 * laurel_sample_table_load:
 * @language: "zh" or "en"
 * @name: "activities"
 * @error: return location for an error
 */
LaurelSampleTable *
laurel_sample_table_load (const char *language, const char *name, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/io/github/laurel/Laurel/sample/%s/%s.csv", language,
                                           name);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, error);
  g_autoptr (LaurelTable) table = bytes ? laurel_table_read_bytes (bytes, NULL, error) : NULL;
  LaurelSampleTable *self;

  if (table == NULL)
    return NULL;

  self = g_new0 (LaurelSampleTable, 1);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; i < laurel_table_get_n_columns (table); i++)
    g_hash_table_insert (self->columns, g_strdup (laurel_table_get_text (table, 0, i)),
                         GINT_TO_POINTER (i));
  self->table = g_steal_pointer (&table);

  return self;
}

void
laurel_sample_table_free (LaurelSampleTable *self)
{
  laurel_table_free (self->table);
  g_hash_table_unref (self->columns);
  g_free (self);
}

int
laurel_sample_table_get_n_rows (LaurelSampleTable *self)
{
  return laurel_table_get_n_rows (self->table) - 1;
}

/* The text of a cell; "" when it is empty. The columns are known to be there. */
const char *
laurel_sample_table_get (LaurelSampleTable *self, int row, const char *column)
{
  gpointer index;
  const char *text;

  g_return_val_if_fail (g_hash_table_lookup_extended (self->columns, column, NULL, &index), "");

  text = laurel_table_get_text (self->table, row + 1, GPOINTER_TO_INT (index));

  return text ? text : "";
}
