/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-evidence.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"

#include <glib/gi18n-lib.h>

static void
entry_clear (gpointer data)
{
  g_free (((LaurelEvidenceEntry *) data)->number);
}

LaurelEvidence *
laurel_evidence_new (void)
{
  LaurelEvidence *self = g_new0 (LaurelEvidence, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (LaurelEvidenceEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->judges = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->marks = g_array_new (FALSE, FALSE, sizeof (LaurelEvidenceMark));
  self->factors = g_array_new (FALSE, FALSE, sizeof (LaurelEvidenceFactor));
  self->deductions = g_array_new (FALSE, FALSE, sizeof (LaurelEvidenceDeduction));
  self->values = g_array_new (FALSE, FALSE, sizeof (LaurelEvidenceValue));
  self->texts = g_string_chunk_new (4096);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
laurel_evidence_free (LaurelEvidence *self)
{
  g_hash_table_unref (self->numbers);
  g_array_unref (self->entries);
  g_array_unref (self->judges);
  g_array_unref (self->marks);
  g_array_unref (self->factors);
  g_array_unref (self->deductions);
  g_array_unref (self->values);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* Two that have the same number, as before one of them is corrected, are told apart. */
void
laurel_evidence_add_entry (LaurelEvidence *self, gint64 id, const char *number)
{
  LaurelEvidenceEntry entry = {
    id, g_hash_table_contains (self->numbers, number)
          ? g_strdup_printf ("%s (%" G_GINT64_FORMAT ")", number, id) : g_strdup (number),
  };

  g_array_append_val (self->entries, entry);
  g_hash_table_insert (self->numbers, entry.number, GUINT_TO_POINTER (self->entries->len));
}

/**
 * laurel_evidence_find_entry:
 * @self: what a result is computed from
 * @number: the number of an entry
 *
 * Returns: (transfer none) (nullable): the entry
 */
const LaurelEvidenceEntry *
laurel_evidence_find_entry (const LaurelEvidence *self, const char *number)
{
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, number));

  return i > 0 ? &g_array_index (self->entries, LaurelEvidenceEntry, i - 1) : NULL;
}

void
laurel_evidence_add_mark (LaurelEvidence *self, guint entry, guint judge, const char *criterion,
                          const char *part, const char *value)
{
  LaurelEvidenceMark mark = {
    entry, judge, g_string_chunk_insert_const (self->texts, criterion),
    g_string_chunk_insert_const (self->texts, part),
    value ? g_string_chunk_insert_const (self->texts, value) : NULL,
  };

  g_array_append_val (self->marks, mark);
}

void
laurel_evidence_add_factor (LaurelEvidence *self, guint entry, const char *part,
                            const char *value)
{
  LaurelEvidenceFactor factor = { entry, g_string_chunk_insert_const (self->texts, part),
                                  g_string_chunk_insert_const (self->texts, value) };

  g_array_append_val (self->factors, factor);
}

void
laurel_evidence_deduct (LaurelEvidence *self, guint entry, const char *points, const char *reason)
{
  LaurelEvidenceDeduction item = { entry, g_string_chunk_insert_const (self->texts, points),
                                   g_string_chunk_insert_const (self->texts, reason) };

  g_array_append_val (self->deductions, item);
}

void
laurel_evidence_add_value (LaurelEvidence *self, guint entry, const char *indicator,
                           const char *value)
{
  LaurelEvidenceValue item = { entry, g_string_chunk_insert_const (self->texts, indicator),
                               g_string_chunk_insert_const (self->texts, value) };

  g_array_append_val (self->values, item);
}

/* ---- as JSON ---------------------------------------------------------------------- */

static void
begin (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

/* An id is a text: it may have more digits than a number of JSON keeps. */
static void
add_id (JsonBuilder *builder, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  json_builder_add_string_value (builder, text);
}

static void
add_marks (const LaurelEvidence *self, JsonBuilder *builder)
{
  begin (builder, "marks");
  for (guint i = 0; i < self->marks->len; i++) {
    const LaurelEvidenceMark *mark = &g_array_index (self->marks, LaurelEvidenceMark, i);

    json_builder_begin_array (builder);
    json_builder_add_int_value (builder, mark->entry);
    json_builder_add_int_value (builder, mark->judge);
    json_builder_add_string_value (builder, mark->criterion);
    json_builder_add_string_value (builder, mark->part);
    if (mark->value != NULL)
      json_builder_add_string_value (builder, mark->value);
    else
      json_builder_add_null_value (builder);
    json_builder_end_array (builder);
  }
  json_builder_end_array (builder);
}

static void
add_factors (const LaurelEvidence *self, JsonBuilder *builder)
{
  begin (builder, "factors");
  for (guint i = 0; i < self->factors->len; i++) {
    const LaurelEvidenceFactor *factor = &g_array_index (self->factors, LaurelEvidenceFactor, i);

    json_builder_begin_array (builder);
    json_builder_add_int_value (builder, factor->entry);
    json_builder_add_string_value (builder, factor->part);
    json_builder_add_string_value (builder, factor->value);
    json_builder_end_array (builder);
  }
  json_builder_end_array (builder);
}

static void
add_row (JsonBuilder *builder, guint entry, const char *one, const char *other)
{
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, entry);
  json_builder_add_string_value (builder, one);
  json_builder_add_string_value (builder, other);
  json_builder_end_array (builder);
}

/* What there is none of is not told, so that results of before are what they were. */
static void
add_further (const LaurelEvidence *self, JsonBuilder *builder)
{
  if (self->deductions->len > 0) {
    begin (builder, "deductions");
    for (guint i = 0; i < self->deductions->len; i++) {
      const LaurelEvidenceDeduction *item = &g_array_index (self->deductions,
                                                            LaurelEvidenceDeduction, i);

      add_row (builder, item->entry, item->points, item->reason);
    }
    json_builder_end_array (builder);
  }
  if (self->values->len > 0) {
    begin (builder, "values");
    for (guint i = 0; i < self->values->len; i++) {
      const LaurelEvidenceValue *item = &g_array_index (self->values, LaurelEvidenceValue, i);

      add_row (builder, item->entry, item->indicator, item->value);
    }
    json_builder_end_array (builder);
  }
}

/**
 * laurel_evidence_dup_json:
 * @self: what a result is computed from
 *
 * Returns: (transfer full): it as JSON, the same for the same
 */
char *
laurel_evidence_dup_json (const LaurelEvidence *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  begin (builder, "entries");
  for (guint i = 0; i < self->entries->len; i++) {
    const LaurelEvidenceEntry *entry = &g_array_index (self->entries, LaurelEvidenceEntry, i);

    json_builder_begin_array (builder);
    add_id (builder, entry->id);
    json_builder_add_string_value (builder, entry->number);
    json_builder_end_array (builder);
  }
  json_builder_end_array (builder);
  begin (builder, "judges");
  for (guint i = 0; i < self->judges->len; i++)
    add_id (builder, g_array_index (self->judges, gint64, i));
  json_builder_end_array (builder);
  add_marks (self, builder);
  add_factors (self, builder);
  add_further (self, builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* ---- from JSON ---------------------------------------------------------------------- */

typedef struct {
  JsonArray *array;
  gboolean is_wrong;
} Row;

static JsonNode *
get_value (Row *row, guint i, GType type)
{
  JsonNode *node = row->array && i < json_array_get_length (row->array)
                     ? json_array_get_element (row->array, i) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type)
    return node;

  row->is_wrong = TRUE;
  return NULL;
}

static const char *
get_text (Row *row, guint i)
{
  JsonNode *node = get_value (row, i, G_TYPE_STRING);

  return node ? json_node_get_string (node) : "";
}

static guint
get_index (Row *row, guint i, guint n)
{
  JsonNode *node = get_value (row, i, G_TYPE_INT64);
  gint64 index = node ? json_node_get_int (node) : 0;

  row->is_wrong |= index < 0 || index >= n;

  return row->is_wrong ? 0 : (guint) index;
}

static gint64
get_id (Row *row, guint i)
{
  gint64 id = 0;

  row->is_wrong |= !g_ascii_string_to_signed (get_text (row, i), 10, 1, G_MAXINT64, &id, NULL);

  return id;
}

static void
read_entry (LaurelEvidence *self, Row *row)
{
  gint64 id = get_id (row, 0);

  laurel_evidence_add_entry (self, id, get_text (row, 1));
}

static void
read_mark (LaurelEvidence *self, Row *row)
{
  guint entry = get_index (row, 0, self->entries->len);
  guint judge = get_index (row, 1, self->judges->len);
  gboolean is_empty = row->array && json_array_get_length (row->array) > 4 &&
                      json_array_get_null_element (row->array, 4);
  const char *criterion = get_text (row, 2), *part = get_text (row, 3);

  laurel_evidence_add_mark (self, entry, judge, criterion, part,
                            is_empty ? NULL : get_text (row, 4));
}

static void
read_factor (LaurelEvidence *self, Row *row)
{
  guint entry = get_index (row, 0, self->entries->len);
  const char *part = get_text (row, 1);

  laurel_evidence_add_factor (self, entry, part, get_text (row, 2));
}

static void
read_deduction (LaurelEvidence *self, Row *row)
{
  guint entry = get_index (row, 0, self->entries->len);
  const char *points = get_text (row, 1);

  laurel_evidence_deduct (self, entry, points, get_text (row, 2));
}

static void
read_value (LaurelEvidence *self, Row *row)
{
  guint entry = get_index (row, 0, self->entries->len);
  const char *indicator = get_text (row, 1);

  laurel_evidence_add_value (self, entry, indicator, get_text (row, 2));
}

static gboolean
read_rows (LaurelEvidence *self, JsonObject *object, const char *name,
           void (*read) (LaurelEvidence *self, Row *row))
{
  JsonNode *list = json_object_get_member (object, name);
  JsonArray *array = list && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL;
  Row row = { NULL, array == NULL };

  for (guint i = 0; !row.is_wrong && i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);

    row.array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
    read (self, &row);
  }

  return !row.is_wrong;
}

/* What was not kept before there was any. */
static gboolean
read_further (LaurelEvidence *self, JsonObject *object, const char *name,
              void (*read) (LaurelEvidence *self, Row *row))
{
  return !json_object_has_member (object, name) || read_rows (self, object, name, read);
}

static gboolean
read_judges (LaurelEvidence *self, JsonObject *object)
{
  JsonNode *list = json_object_get_member (object, "judges");
  Row row = { list && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL, FALSE };

  for (guint i = 0; row.array != NULL && i < json_array_get_length (row.array); i++) {
    gint64 id = get_id (&row, i);

    g_array_append_val (self->judges, id);
  }

  return row.array != NULL && !row.is_wrong;
}

/**
 * laurel_evidence_read:
 * @json: what laurel_evidence_dup_json() wrote
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): it
 */
LaurelEvidence *
laurel_evidence_read (const char *json, GError **error)
{
  g_autoptr (LaurelEvidence) self = laurel_evidence_new ();
  g_autoptr (JsonNode) root = laurel_json_parse (json);
  JsonObject *object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

  if (object != NULL && read_rows (self, object, "entries", read_entry) &&
      read_judges (self, object) && read_rows (self, object, "marks", read_mark) &&
      read_rows (self, object, "factors", read_factor) &&
      read_further (self, object, "deductions", read_deduction) &&
      read_further (self, object, "values", read_value))
    return g_steal_pointer (&self);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                       _("What this result was computed from is damaged. Restore the library from "
                         "a backup."));
  return NULL;
}

/* ---- as marks ------------------------------------------------------------------------- */

/**
 * laurel_evidence_get_index:
 * @self: what a result is computed from
 * @rule: a rule that has an index, which must outlive what is returned
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): the index of each entry
 */
LaurelIndexScore *
laurel_evidence_get_index (const LaurelEvidence *self, const LaurelRule *rule, GError **error)
{
  g_autoptr (LaurelIndexScore) index = laurel_index_score_new (rule->index, self->entries->len);
  g_autofree const char **names = g_new0 (const char *, self->entries->len + 1);

  for (guint i = 0; i < self->entries->len; i++)
    names[i] = g_array_index (self->entries, LaurelEvidenceEntry, i).number;
  for (guint i = 0; i < self->values->len; i++) {
    const LaurelEvidenceValue *item = &g_array_index (self->values, LaurelEvidenceValue, i);

    if (!laurel_index_score_set (index, item->entry, item->indicator, item->value, error))
      return NULL;
  }

  return laurel_index_score_compute (index, names, error) ? g_steal_pointer (&index) : NULL;
}

/* An index is what one judge, who is a computation, gave. */
static gboolean
fill_index (const LaurelEvidence *self, LaurelMarks *marks, const LaurelRule *rule, GError **error)
{
  g_autoptr (LaurelIndexScore) index = laurel_evidence_get_index (self, rule, error);
  LaurelMarkField wrong;

  for (guint i = 0; index != NULL && i < self->entries->len; i++) {
    g_autofree char *exact =
      index->totals[i].is_there ? laurel_ratio_dup_exact (index->totals[i].number) : g_strdup ("");
    const char *fields[] = { g_array_index (self->entries, LaurelEvidenceEntry, i).number, "=", "",
                             "", exact };

    if (!laurel_marks_add (marks, rule, fields, 0, &wrong, error))
      return FALSE;
  }

  return index != NULL;
}

static gboolean
fill_deductions (const LaurelEvidence *self, LaurelMarks *marks, GError **error)
{
  for (guint i = 0; i < self->deductions->len; i++) {
    const LaurelEvidenceDeduction *item = &g_array_index (self->deductions, LaurelEvidenceDeduction,
                                                          i);
    const char *number = g_array_index (self->entries, LaurelEvidenceEntry, item->entry).number;

    if (!laurel_marks_deduct (marks, number, item->points, item->reason, error))
      return FALSE;
  }

  return TRUE;
}

/* While more is to come, all who give marks are known, and all parts. */
static void
name_all (const LaurelEvidence *self, LaurelMarks *marks, const LaurelRule *rule,
          const char *const *judges)
{
  marks->are_partial = TRUE;
  for (guint i = 0; i < self->judges->len; i++)
    laurel_marks_add_name (marks, LAUREL_NAMES_JUDGES, judges[i]);
  for (guint i = 0; i < rule->part_order->len; i++)
    laurel_marks_add_name (marks, LAUREL_NAMES_PARTS, rule->part_order->pdata[i]);
  if (rule->part_order->len == 0)
    laurel_marks_add_name (marks, LAUREL_NAMES_PARTS, "");
}

static gboolean
fill (const LaurelEvidence *self, LaurelMarks *marks, const LaurelRule *rule,
      const char *const *judges, GError **error)
{
  if (self->is_running)
    name_all (self, marks, rule, judges);
  for (guint i = 0; i < self->entries->len; i++) {
    const char *number = g_array_index (self->entries, LaurelEvidenceEntry, i).number;

    if (!laurel_marks_add_entry (marks, number, NULL, NULL, 0, error))
      return FALSE;
  }

  if (rule->index != NULL && !fill_index (self, marks, rule, error))
    return FALSE;
  for (guint i = 0; rule->index == NULL && i < self->marks->len; i++) {
    const LaurelEvidenceMark *mark = &g_array_index (self->marks, LaurelEvidenceMark, i);
    const char *fields[] = {
      g_array_index (self->entries, LaurelEvidenceEntry, mark->entry).number, judges[mark->judge],
      mark->criterion, mark->part, mark->value ? mark->value : "",
    };
    LaurelMarkField wrong;

    if (!laurel_marks_add (marks, rule, fields, 0, &wrong, error))
      return FALSE;
  }
  for (guint i = 0; i < self->factors->len; i++) {
    const LaurelEvidenceFactor *factor = &g_array_index (self->factors, LaurelEvidenceFactor, i);
    const char *number = g_array_index (self->entries, LaurelEvidenceEntry, factor->entry).number;

    if (!laurel_marks_add_entry (marks, number, *factor->part ? factor->part : NULL, factor->value,
                                 0, error))
      return FALSE;
  }

  return fill_deductions (self, marks, error);
}

/**
 * laurel_evidence_get_marks:
 * @self: what a result is computed from
 * @rule: the rule that it is counted by
 * @judges: what its judges are called, no two the same
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): the marks, settled; entries are called by their numbers
 */
LaurelMarks *
laurel_evidence_get_marks (const LaurelEvidence *self, const LaurelRule *rule,
                           const char *const *judges, GError **error)
{
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  int row;

  marks->are_ballots = rule->are_ballots;
  return fill (self, marks, rule, judges, error) && laurel_marks_settle (marks, rule, &row, error)
           ? g_steal_pointer (&marks) : NULL;
}
