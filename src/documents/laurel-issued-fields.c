/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-issued-fields.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "documents/laurel-input.h"
#include "documents/laurel-template-issued-store.h"

#include <string.h>

static void
field_free (gpointer data)
{
  LaurelIssuedField *self = data;

  g_free (self->name);
  g_free (self->label_zh);
  g_free (self->label_en);
  g_free (self->text);
  g_free (self);
}

/* The number and the code are given anew with each issue. */
gboolean
laurel_issued_field_is_given (const char *name)
{
  return g_str_equal (name, "number") || g_str_equal (name, "qr");
}

static gboolean
is_there (GPtrArray *fields, const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_str_equal (((LaurelIssuedField *) g_ptr_array_index (fields, i))->name, name))
      return TRUE;

  return FALSE;
}

static LaurelIssuedField *
add (GPtrArray *fields, const char *name, const char *text)
{
  LaurelIssuedField *field = g_new0 (LaurelIssuedField, 1);

  field->name = g_strdup (name);
  field->text = g_strdup (text ? text : "");
  g_ptr_array_add (fields, field);

  return field;
}

/* Returns: (nullable): what a column of the register says */
static const char *
get_column (LaurelIssued *issued, const char *name)
{
  if (g_str_equal (name, "name"))
    return laurel_issued_get_recipient (issued);
  if (g_str_equal (name, "organisation"))
    return laurel_issued_get_organisation (issued);
  if (g_str_equal (name, "occasion"))
    return laurel_issued_get_occasion (issued);

  return g_str_equal (name, "award") ? laurel_issued_get_award (issued) : NULL;
}

/* Those of the template that the paper was printed from, in its order. What was printed there may
 * not be known, or be forgotten: so it is asked for. */
static void
add_inputs (GPtrArray *fields, GPtrArray *inputs, LaurelIssued *issued, JsonObject *printed)
{
  for (guint i = 0; i < inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (inputs, i);
    LaurelIssuedField *field;

    if (laurel_issued_field_is_given (input->name))
      continue;
    field = add (fields, input->name,
                 printed != NULL && json_object_has_member (printed, input->name)
                   ? laurel_json_get_text (printed, input->name)
                   : get_column (issued, input->name));
    field->label_zh = g_strdup (input->label_zh);
    field->label_en = g_strdup (input->label_en);
    field->optional = input->optional;
  }
}

/* A template of a newer Laurel may have other fields than the one that printed the paper. */
static void
add_others (GPtrArray *fields, JsonObject *printed)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (printed), (GCompareFunc) strcmp);

  for (GList *l = names; l != NULL; l = l->next)
    if (!laurel_issued_field_is_given (l->data) && !is_there (fields, l->data))
      add (fields, l->data, laurel_json_get_text (printed, l->data))->optional = TRUE;
}

/* What the register has a column for can always be corrected. */
static void
add_columns (GPtrArray *fields, LaurelIssued *issued)
{
  static const char *const COLUMNS[] = { "name", "organisation", "occasion", "award" };

  for (gsize i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    if (!is_there (fields, COLUMNS[i]))
      add (fields, COLUMNS[i], get_column (issued, COLUMNS[i]));
}

/**
 * laurel_issued_fields_read:
 * @reader: where its template is, if it was one of the library
 * @issued: a paper of the register
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * A template that is gone gives no labels, but all that was printed is there. Of a paper whose
 * holder was forgotten there is only what the register still says, and all that its template
 * prints is asked for.
 *
 * Returns: (transfer full) (element-type LaurelIssuedField): what can be corrected
 */
GPtrArray *
laurel_issued_fields_read (LaurelReader *reader, LaurelIssued *issued, GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (field_free);
  g_autoptr (JsonNode) node = laurel_json_parse (laurel_issued_get_fields (issued));
  JsonObject *printed = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (LaurelTemplate) template =
    laurel_template_load_issued (reader, laurel_issued_get_kind (issued),
                                 laurel_issued_get_language (issued), &local);

  if (template == NULL && local->domain == LAUREL_STORE_ERROR) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    printed = json_node_get_object (node);
  if (template != NULL)
    add_inputs (fields, template->inputs, issued, printed);
  if (printed != NULL)
    add_others (fields, printed);
  add_columns (fields, issued);

  return g_steal_pointer (&fields);
}
