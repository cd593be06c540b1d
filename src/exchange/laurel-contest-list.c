/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-contest-list.h"

#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "base/laurel-title-likeness.h"
#include "people/laurel-party-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The headings stand among the first rows. */
#define MAX_HEADING_ROW 40

/* What stands between several in one cell. */
#define SEPARATORS "、,，;；\n\r"

static void
row_free (LaurelListRow *row)
{
  g_hash_table_unref (row->fields);
  g_hash_table_unref (row->columns);
  g_free (row);
}

static LaurelListRow *
row_new (int number)
{
  LaurelListRow *row = g_new0 (LaurelListRow, 1);

  row->row = number;
  row->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  row->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return row;
}

/* Of @faults it has a reference. */
static LaurelContestList *
list_new (const LaurelTable *table, const char *needed, GPtrArray *faults)
{
  LaurelContestList *list = g_new0 (LaurelContestList, 1);

  list->table = table;
  list->fields = g_ptr_array_new_with_free_func (g_free);
  list->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  list->needed = needed;
  list->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  list->faults = g_ptr_array_ref (faults);

  return list;
}

/**
 * laurel_contest_list_new_plain:
 * @table: a table, which the list does not outlive
 * @heading: the row of its headings
 * @faults: (element-type LaurelFault): what is wrong with it, or worth knowing
 *
 * Returns: (transfer full): rows of a table that something else read, as they are shown; nobody is
 *   asked what its columns hold
 */
LaurelContestList *
laurel_contest_list_new_plain (const LaurelTable *table, int heading, GPtrArray *faults)
{
  LaurelContestList *list = list_new (table, "", faults);

  list->heading = heading;
  list->is_complete = TRUE;
  for (int i = 0; heading < laurel_table_get_n_rows (table) &&
                  i <= laurel_table_get_last (table, heading); i++)
    g_ptr_array_add (list->fields, NULL);

  return list;
}

/* Adds a row of the table, and says what it means to the library. */
void
laurel_contest_list_add_plain (LaurelContestList *self, int number, LaurelListState state)
{
  LaurelListRow *row = row_new (number);

  row->state = state;
  g_ptr_array_add (self->rows, row);
}

void
laurel_contest_list_free (LaurelContestList *self)
{
  g_ptr_array_unref (self->fields);
  g_hash_table_unref (self->left_out);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->faults);
  g_clear_pointer (&self->taken, g_variant_unref);
  g_free (self);
}

const char *
laurel_list_state_get_name (LaurelListState state)
{
  static const char *const NAMES[] = { "new", "changed", "same", "wrong" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (NAMES), NULL);

  return NAMES[state];
}

/* Returns: (nullable): what the list says */
const char *
laurel_contest_list_get (const LaurelListRow *row, const char *field)
{
  return g_hash_table_lookup (row->fields, field);
}

guint
laurel_contest_list_count (const LaurelContestList *self, LaurelListState state)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    count += ((LaurelListRow *) self->rows->pdata[i])->state == state;

  return count;
}

/**
 * laurel_contest_list_blame:
 * @self: a list
 * @row: a row of it
 * @field: which field
 * @fault: (transfer full): what is wrong with it, or worth knowing
 */
void
laurel_contest_list_blame (LaurelContestList *self, LaurelListRow *row, const char *field,
                           LaurelFault *fault)
{
  int column = GPOINTER_TO_INT (g_hash_table_lookup (row->columns, field));

  if (fault->level == LAUREL_FAULT_ERROR)
    row->state = LAUREL_LIST_WRONG;
  laurel_table_locate (self->table, fault, row->row, MAX (column - 1, 0));
  g_ptr_array_add (self->faults, fault);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const LaurelFault *const *one = a, *const *other = b;

  return ((*one)->line > (*other)->line) - ((*one)->line < (*other)->line);
}

/* Puts what is wrong in the order of the lines, whenever it was found. */
void
laurel_contest_list_sort_faults (LaurelContestList *self)
{
  g_ptr_array_sort (self->faults, compare_lines);
}

/* ---- headings ------------------------------------------------------------------------ */

typedef struct {
  LaurelContestList *list;
  const LaurelListHeading *headings;
  gsize n_headings;
  GHashTable *more; /* (element-type utf8 utf8): a folded heading → a field */
} Reading;

static const LaurelListHeading *
find_heading (const Reading *self, const char *folded)
{
  for (gsize i = 0; i < self->n_headings; i++)
    if (laurel_list_heading_has_word (self->headings[i].words, folded))
      return &self->headings[i];

  return NULL;
}

static gboolean
is_many (const Reading *self, const char *field)
{
  for (gsize i = 0; i < self->n_headings; i++)
    if (g_str_equal (self->headings[i].field, field))
      return self->headings[i].is_many;

  return FALSE;
}

/* Somebody may have told that a column holds nothing: with no field at all. */
static const char *
find_field (const Reading *self, const char *key)
{
  const char *told = g_hash_table_lookup (self->more, key);
  const LaurelListHeading *heading = told == NULL ? find_heading (self, key) : NULL;

  if (told != NULL)
    return *told != '\0' ? told : NULL;

  return heading != NULL ? heading->field : NULL;
}

static gboolean
has_field (const LaurelContestList *list, const char *field)
{
  for (guint i = 0; i < list->fields->len; i++)
    if (g_strcmp0 (list->fields->pdata[i], field) == 0)
      return TRUE;

  return FALSE;
}

/* Whether the row has headings; then what each column holds. */
static gboolean
read_headings (Reading *self, int row, const char *needed)
{
  gboolean found = FALSE;

  g_ptr_array_set_size (self->list->fields, 0);
  for (int i = 0; i <= laurel_table_get_last (self->list->table, row); i++) {
    g_autofree char *key = laurel_list_heading_fold (
      laurel_table_get_text (self->list->table, row, i), i);
    const char *field = find_field (self, key);

    if (field != NULL && !is_many (self, field) && has_field (self->list, field))
      field = NULL;
    found |= g_strcmp0 (field, needed) == 0;
    g_ptr_array_add (self->list->fields, g_strdup (field));
  }

  return found;
}

static guint
count_fields (const LaurelContestList *list)
{
  guint count = 0;

  for (guint i = 0; i < list->fields->len; i++)
    count += list->fields->pdata[i] != NULL;

  return count;
}

/* What looks most like headings: the first row with the most that are known. */
static gboolean
guess_headings (Reading *self)
{
  int n_rows = MIN (laurel_table_get_n_rows (self->list->table), MAX_HEADING_ROW);
  int best = -1;
  guint most = 0;

  for (int row = 0; row < n_rows; row++) {
    guint count;

    read_headings (self, row, self->list->needed);
    count = count_fields (self->list);
    if (laurel_table_get_last (self->list->table, row) >= 0 && (best < 0 || count > most)) {
      best = row;
      most = count;
    }
  }
  if (best >= 0)
    read_headings (self, best, self->list->needed);
  self->list->heading = best;

  return best >= 0;
}

static gboolean
find_headings (Reading *self, const char *needed)
{
  int n_rows = MIN (laurel_table_get_n_rows (self->list->table), MAX_HEADING_ROW);

  for (int row = 0; row < n_rows; row++)
    if (read_headings (self, row, needed)) {
      self->list->heading = row;
      return TRUE;
    }

  return FALSE;
}

/* Lists of a contest need titles or names; those of a drive are of other things. */
static gboolean
is_of_contest (const LaurelContestList *list)
{
  return g_str_equal (list->needed, "title") || g_str_equal (list->needed, "name");
}

static void
tell_unknown (Reading *self)
{
  LaurelContestList *list = self->list;

  for (guint i = 0; i < list->fields->len; i++) {
    const char *heading = laurel_table_get_text (list->table, list->heading, (int) i);
    g_autofree char *key = laurel_contest_list_dup_key (list, (int) i);
    const char *told = g_hash_table_lookup (self->more, key);
    LaurelFault *fault;

    if (list->fields->pdata[i] == NULL && told != NULL && *told == '\0')
      g_hash_table_add (list->left_out, g_strdup (key));
    if (list->fields->pdata[i] != NULL || *heading == '\0' ||
        g_hash_table_contains (list->left_out, key))
      continue;
    fault = laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN, LAUREL_FAULT_WARNING,
                              !is_of_contest (list)
                              ? _("Say what it holds with “--map heading=field”.")
                              : _("Say what it holds with “--map heading=field”, or add it to the "
                                  "form of the contest."),
                              /* Translators: %s is a heading. */
                              _("The column “%s” was not recognised, and was left out."), heading);
    laurel_table_locate (list->table, fault, list->heading, (int) i);
    g_ptr_array_add (list->faults, fault);
  }
}

/* ---- rows ------------------------------------------------------------------------------ */

static void
take_many (LaurelListRow *row, const char *field, const char *text)
{
  g_autoptr (GString) lines = g_string_new (laurel_contest_list_get (row, field));
  const char *from = text;

  for (const char *at = text;; at = g_utf8_next_char (at)) {
    g_autofree char *part = NULL;
    g_autofree char *clean = NULL;

    if (*at != '\0' && g_utf8_strchr (SEPARATORS, -1, g_utf8_get_char (at)) == NULL)
      continue;
    part = g_strndup (from, (gsize) (at - from));
    clean = laurel_text_dup_line (part);
    if (clean != NULL)
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", clean);
    if (*at == '\0')
      break;
    from = g_utf8_next_char (at);
  }
  g_hash_table_insert (row->fields, g_strdup (field), g_strdup (lines->str));
}

static void
take_cell (Reading *self, LaurelListRow *row, guint column, const char *field)
{
  g_autofree char *clean = laurel_text_dup_clean (laurel_table_get_text (self->list->table,
                                                                         row->row, (int) column));
  g_autoptr (GError) error = NULL;

  if (clean == NULL)
    return;

  if (!g_hash_table_contains (row->columns, field))
    g_hash_table_insert (row->columns, g_strdup (field), GINT_TO_POINTER ((int) column + 1));
  if (is_many (self, field))
    take_many (row, field, clean);
  else
    g_hash_table_insert (row->fields, g_strdup (field), g_strdup (clean));
  if (!laurel_identity_check (clean, &error))
    laurel_contest_list_blame (self->list, row, field,
                               laurel_fault_new (LAUREL_EXCHANGE_ERROR_IDENTITY_NUMBER,
                                                 LAUREL_FAULT_ERROR, _("Take it out of the file."),
                                                 "%s", error->message));
}

static void
blame_missing (LaurelContestList *list, LaurelListRow *row, const char *needed)
{
  gboolean is_title = g_str_equal (needed, "title");
  g_autofree char *sentence =
    is_title ? g_strdup (_("This row has no title."))
    : is_of_contest (list) ? g_strdup (_("This row has no name."))
    /* Translators: %s is a technical name of a column, as “item”. */
    : g_strdup_printf (_("This row has no “%s”."), needed);

  laurel_contest_list_blame (list, row, needed,
                             laurel_fault_new (is_title ? LAUREL_EXCHANGE_ERROR_MISSING_TITLE
                                                        : LAUREL_EXCHANGE_ERROR_MISSING_NAME,
                                               LAUREL_FAULT_ERROR,
                                               _("Write it, or delete the row."), "%s", sentence));
}

static void
read_row (Reading *self, int number, const char *needed)
{
  LaurelListRow *row = row_new (number);

  for (guint i = 0; i < self->list->fields->len; i++) {
    const char *field = self->list->fields->pdata[i];

    if (field != NULL && g_str_equal (field, needed))
      g_hash_table_insert (row->columns, g_strdup (field), GINT_TO_POINTER ((int) i + 1));
    if (field != NULL)
      take_cell (self, row, i, field);
  }
  if (g_hash_table_size (row->fields) == 0) {
    row_free (row);
    return;
  }

  g_ptr_array_add (self->list->rows, row);
  if (laurel_contest_list_get (row, needed) == NULL)
    blame_missing (self->list, row, needed);
}

/* A list of headings alone is no mistake, but hardly what was meant. */
static void
tell_empty (LaurelContestList *list)
{
  LaurelFault *fault = laurel_fault_new (LAUREL_EXCHANGE_ERROR_EMPTY, LAUREL_FAULT_WARNING,
                                         _("Write a row for each below them."),
                                         _("There are headings only, and no rows."));

  laurel_table_locate (list->table, fault, list->heading, 0);
  g_ptr_array_add (list->faults, fault);
}

/**
 * laurel_contest_list_read:
 * @table: a table, which the list does not outlive
 * @headings: (array length=n_headings): what columns may be called
 * @n_headings: how many
 * @more: (element-type utf8 utf8): a folded heading → a field, before those
 * @needed: the field without which it is no list; a constant
 * @takes_any: whether a table without that is a list that is not complete, so that somebody can
 *   tell which column holds it
 * @error: return location for a `LAUREL_EXCHANGE_ERROR`
 *
 * Returns: (transfer full): the list in it; %NULL where there is none
 */
LaurelContestList *
laurel_contest_list_read (const LaurelTable *table, const LaurelListHeading *headings,
                          gsize n_headings, GHashTable *more, const char *needed,
                          gboolean takes_any, GError **error)
{
  g_autoptr (GPtrArray) faults =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  g_autoptr (LaurelContestList) list = list_new (table, needed, faults);
  Reading self = { list, headings, n_headings, more };

  list->is_complete = find_headings (&self, needed);
  if (!list->is_complete && !(takes_any && guess_headings (&self))) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN,
                               _("Write headings in the first row, or say what a column holds with "
                                 "“--map heading=field”."),
                               /* Translators: %s is a technical name, as “title”. */
                               _("There is no column “%s” in this file."), needed);
    return NULL;
  }

  tell_unknown (&self);
  for (int row = list->heading + 1; list->is_complete && row < laurel_table_get_n_rows (table);
       row++)
    read_row (&self, row, needed);
  if (list->is_complete && list->rows->len == 0)
    tell_empty (list);

  return g_steal_pointer (&list);
}

/* ---- what was told of headings ----------------------------------------------------------- */

/**
 * laurel_contest_list_dup_key:
 * @self: a list
 * @column: a column of it
 *
 * Returns: (transfer full): by which somebody tells what the column holds
 */
char *
laurel_contest_list_dup_key (const LaurelContestList *self, int column)
{
  return laurel_list_heading_fold (laurel_table_get_text (self->table, self->heading, column),
                                   column);
}

static JsonObject *
parse_columns (const char *json, JsonNode **root)
{
  *root = laurel_json_parse (json);

  return *root != NULL && JSON_NODE_HOLDS_OBJECT (*root) ? json_node_get_object (*root) : NULL;
}

/* What lists of other kinds remember stays. */
static void
keep_others (JsonObject *object, const char *known, const char *prefix)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *old = parse_columns (known, &root);
  JsonObjectIter iter;
  const char *key;

  if (old != NULL)
    json_object_iter_init_ordered (&iter, old);
  while (old != NULL && json_object_iter_next_ordered (&iter, &key, NULL)) {
    const char *field = laurel_json_get_text (old, key);
    gboolean is_own = *prefix != '\0' ? g_str_has_prefix (key, prefix) : strchr (key, '/') == NULL;

    if (field != NULL && !is_own)
      json_object_set_string_member (object, key, field);
  }
}

/**
 * laurel_contest_list_dup_columns:
 * @self: a list
 * @known: (nullable): what was remembered so far
 * @prefix: "", or what comes before the headings of this kind of list: a word and a slash
 *
 * Returns: (transfer full): a JSON object, a folded heading → what it holds: so that the next
 *   list of the same kind needs not be told again
 */
char *
laurel_contest_list_dup_columns (const LaurelContestList *self, const char *known,
                                 const char *prefix)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();

  keep_others (object, known, prefix);
  for (guint i = 0; i < self->fields->len; i++) {
    g_autofree char *folded =
      laurel_title_likeness_fold (laurel_table_get_text (self->table, self->heading, (int) i));
    g_autofree char *key = g_strconcat (prefix, folded, NULL);

    if (self->fields->pdata[i] != NULL && *folded != '\0')
      json_object_set_string_member (object, key, self->fields->pdata[i]);
    else if (g_hash_table_contains (self->left_out, folded))
      json_object_set_string_member (object, key, "");
  }
  json_node_set_object (root, object);

  return json_to_string (root, FALSE);
}

/**
 * laurel_contest_list_read_columns:
 * @json: (nullable): from laurel_contest_list_dup_columns()
 * @prefix: as there
 *
 * Returns: (transfer full) (element-type utf8 utf8): a folded heading → a field
 */
GHashTable *
laurel_contest_list_read_columns (const char *json, const char *prefix)
{
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object = parse_columns (json, &root);
  JsonObjectIter iter;
  const char *key;

  if (object != NULL)
    json_object_iter_init (&iter, object);
  while (object != NULL && json_object_iter_next (&iter, &key, NULL)) {
    const char *field = laurel_json_get_text (object, key);

    if (field != NULL && g_str_has_prefix (key, prefix))
      g_hash_table_insert (columns, g_strdup (key + strlen (prefix)), g_strdup (field));
  }

  return columns;
}

/* Puts what somebody told into what is remembered; it counts before that. */
void
laurel_contest_list_add_told (GHashTable *columns, GHashTable *told)
{
  GHashTableIter iter;
  gpointer heading, field;

  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &heading, &field))
    g_hash_table_insert (columns, g_strdup (heading), g_strdup (field));
}
