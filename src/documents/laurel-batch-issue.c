/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-issue.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "documents/laurel-batch-private.h"
#include "documents/laurel-input.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-template-issued-store.h"

#include <glib/gi18n-lib.h>

/* All that is printed, so that it can be printed again. */
static GVariant *
build_fields (LaurelBatch *self, guint row)
{
  GPtrArray *inputs = laurel_batch_get_template (self)->inputs;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; i < inputs->len; i++) {
    const char *name = ((LaurelInput *) g_ptr_array_index (inputs, i))->name;

    g_variant_builder_add (&builder, "{ss}", name, laurel_batch_get_text (self, row, name));
  }
  if (laurel_batch_get_place (self, row) != NULL)
    g_variant_builder_add (&builder, "{ss}", LAUREL_ISSUE_PLACE,
                           laurel_batch_get_place (self, row));

  return g_variant_builder_end (&builder);
}

/* What is not an award says by its name what it is for. */
const char *
laurel_batch_issue_get_award (const LaurelTemplate *template, const char *award)
{
  if (award[0] != '\0')
    return award;

  return g_str_equal (template->language, "zh") ? template->label_zh : template->label_en;
}

/**
 * laurel_batch_fill_issuer:
 * @self: a batch
 * @issuer: (nullable): who grants what its papers say
 *
 * Names it on those that name nobody, if their template has a place for it.
 */
void
laurel_batch_fill_issuer (LaurelBatch *self, const char *issuer)
{
  for (guint i = 0; issuer != NULL && i < laurel_batch_get_n_rows (self); i++)
    if (laurel_batch_get_text (self, i, "issuer")[0] == '\0')
      laurel_batch_set_text (self, i, "issuer", issuer);
}

/* Whether each paper that could be issued says who grants it, if its template has a place for
 * that. */
gboolean
laurel_batch_has_issuer (LaurelBatch *self)
{
  GPtrArray *inputs = laurel_batch_get_template (self)->inputs;

  if (laurel_input_find (inputs, "issuer") < 0 || laurel_input_find (inputs, "number") < 0)
    return TRUE;

  for (guint i = 0; i < laurel_batch_get_n_rows (self); i++)
    if (!laurel_batch_is_left_out (self, i)
        && laurel_batch_get_text (self, i, "issuer")[0] == '\0')
      return FALSE;

  return TRUE;
}

/**
 * laurel_batch_make_issue:
 * @self: a batch
 * @kind: the name of its template
 * @series: the series of its numbers
 * @day: the day of issue, which papers that have none are dated with
 * @key: (nullable): the id of the key that signs
 *
 * Returns: (transfer full): what the register is to be given, for the rows that are not left
 *   out, in their order
 */
LaurelIssueBatch *
laurel_batch_make_issue (LaurelBatch *self, const char *kind, gint64 series, LaurelDay day,
                         const char *key)
{
  LaurelIssueBatch *issue = laurel_issue_batch_new (series, day, kind,
                                                    laurel_batch_get_template (self)->language,
                                                    key);
  g_autofree char *iso = laurel_day_dup_iso (day);

  for (guint i = 0; i < laurel_batch_get_n_rows (self); i++) {
    if (laurel_batch_is_left_out (self, i))
      continue;
    if (laurel_batch_get_text (self, i, "date")[0] == '\0')
      laurel_batch_set_text (self, i, "date", iso);
    laurel_issue_batch_add (issue, 0, laurel_batch_get_text (self, i, "name"),
                            laurel_batch_get_text (self, i, "organisation"),
                            laurel_batch_get_text (self, i, "occasion"),
                            laurel_batch_issue_get_award (laurel_batch_get_template (self),
                                                          laurel_batch_get_text (self, i, "award")),
                            build_fields (self, i));
  }

  return issue;
}

/**
 * laurel_batch_take_issue:
 * @self: a batch
 * @issue: what laurel_batch_make_issue() made of it, with numbers
 *
 * Puts the numbers and the signed codes on the pages.
 */
void
laurel_batch_take_issue (LaurelBatch *self, const LaurelIssueBatch *issue)
{
  guint at = 0;

  self->marks = TRUE;
  for (guint i = 0; i < laurel_batch_get_n_rows (self); i++) {
    const LaurelIssue *one;

    if (laurel_batch_is_left_out (self, i))
      continue;
    one = g_ptr_array_index (issue->issues, at++);
    laurel_batch_set_text (self, i, "number", one->number);
    laurel_batch_set_text (self, i, "qr", one->code);
  }
}

/**
 * laurel_batch_tell_issue:
 * @self: a batch whose pages were printed
 * @issue: what laurel_batch_take_issue() put on them
 *
 * Lets the register know what the papers look like.
 */
void
laurel_batch_tell_issue (LaurelBatch *self, LaurelIssueBatch *issue)
{
  guint at = 0;

  for (guint i = 0; i < laurel_batch_get_n_rows (self); i++) {
    LaurelIssue *one;

    if (laurel_batch_is_left_out (self, i))
      continue;
    one = g_ptr_array_index (issue->issues, at++);
    g_free (one->mark);
    one->mark = g_strdup (laurel_batch_get_mark (self, i));
  }
}

typedef struct {
  LaurelBatch *batch;
  guint row;
} Place;

static void
take_field (JsonObject *object, const char *name, JsonNode *node, gpointer data)
{
  const Place *place = data;
  const char *text = laurel_json_get_text (object, name);

  if (text != NULL)
    laurel_batch_set_text (place->batch, place->row, name, text);
}

static void
fill_issued (LaurelBatch *self, guint row, LaurelIssued *issued)
{
  g_autoptr (JsonNode) fields = laurel_json_parse (laurel_issued_get_fields (issued));
  g_autofree char *code = laurel_issued_dup_code (issued);
  guint n = laurel_batch_get_template (self)->inputs->len;
  g_autofree const char **none = g_new0 (const char *, n + 1);

  laurel_batch_add_row (self, row + 1, none);
  if (fields != NULL && JSON_NODE_HOLDS_OBJECT (fields))
    json_object_foreach_member (json_node_get_object (fields), take_field,
                                &(Place) { self, row });
  laurel_batch_set_text (self, row, "number", laurel_issued_get_number (issued));
  laurel_batch_set_text (self, row, "qr", code);
}

static gboolean
check_known (LaurelIssued *issued, GError **error)
{
  if (!laurel_issued_is_forgotten (issued))
    return TRUE;

  return laurel_refuse (error,
                        /* Translators: %s is a number, such as QM-2022-00001. */
                        _("Whom “%s” was issued to is forgotten, so it cannot be printed again."),
                        laurel_issued_get_number (issued));
}

/* What each of them looked like. */
static gboolean
read_marks (LaurelBatch *self, LaurelReader *reader, GPtrArray *issued, GError **error)
{
  self->was = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < issued->len; i++) {
    char *mark;

    if (!laurel_register_read_mark (reader, laurel_row_get_id (issued->pdata[i]), &mark, error))
      return FALSE;
    g_ptr_array_add (self->was, mark);
  }

  return TRUE;
}

/**
 * laurel_batch_new_issued:
 * @reader: where its template is, if it was one of the library
 * @issued: (element-type LaurelIssued): papers of the register, at least one, by one template
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `LAUREL_RULE_ERROR`
 *
 * What it prints is refused with %LAUREL_DOCUMENT_ERROR_CHANGED where one would not look as it
 * was issued, unless laurel_batch_let_differ() is called.
 *
 * Returns: (transfer full): a batch of them, to print the papers again
 */
LaurelBatch *
laurel_batch_new_issued (LaurelReader *reader, GPtrArray *issued, GError **error)
{
  LaurelIssued *first = issued->pdata[0];
  g_autoptr (LaurelBatch) self = NULL;
  LaurelTemplate *template;

  for (guint i = 0; i < issued->len; i++)
    if (!check_known (issued->pdata[i], error))
      return NULL;

  template = laurel_template_load_issued (reader, laurel_issued_get_kind (first),
                                          laurel_issued_get_language (first), error);
  self = template ? laurel_batch_new (template, error) : NULL;
  if (self == NULL || !read_marks (self, reader, issued, error))
    return NULL;

  for (guint i = 0; i < issued->len; i++)
    fill_issued (self, i, issued->pdata[i]);
  self->marks = TRUE;

  return g_steal_pointer (&self);
}
