/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-reissue.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "documents/laurel-batch-issue.h"
#include "documents/laurel-batch-private.h"
#include "documents/laurel-input.h"
#include "documents/laurel-issued-fields.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-template-issued-store.h"

#include <glib/gi18n-lib.h>

struct _LaurelReissue {
  LaurelBatch *batch; /* (nullable): of one row, which is filled anew for each paper */
  char *kind;
  char *language;
};

/* Returns: (transfer full): nothing yet */
LaurelReissue *
laurel_reissue_new (void)
{
  return g_new0 (LaurelReissue, 1);
}

void
laurel_reissue_free (LaurelReissue *self)
{
  g_clear_pointer (&self->batch, laurel_batch_free);
  g_free (self->kind);
  g_free (self->language);
  g_free (self);
}

/* By the template as it was kept. */
static gboolean
load (LaurelReissue *self, LaurelReader *reader, LaurelIssued *issued, GError **error)
{
  const char *kind = laurel_issued_get_kind (issued);
  const char *language = laurel_issued_get_language (issued);
  g_autofree const char **none = NULL;
  LaurelTemplate *template;

  if (self->batch != NULL && g_str_equal (self->kind, kind)
      && g_str_equal (self->language, language))
    return TRUE;

  g_clear_pointer (&self->batch, laurel_batch_free);
  g_free (self->kind);
  g_free (self->language);
  self->kind = g_strdup (kind);
  self->language = g_strdup (language);
  template = laurel_template_load_issued (reader, kind, language, error);
  self->batch = template ? laurel_batch_new (template, error) : NULL;
  if (self->batch == NULL)
    return FALSE;

  none = g_new0 (const char *, laurel_batch_get_template (self->batch)->inputs->len + 1);
  laurel_batch_add_row (self->batch, 1, none);
  return TRUE;
}

static gboolean
is_input (LaurelReissue *self, const char *name)
{
  return laurel_input_find (laurel_batch_get_template (self->batch)->inputs, name) >= 0;
}

/* ---- what it says ----------------------------------------------------------- */

/* What the register says beside what was printed; of who was forgotten, it is all there is. */
static void
fill_columns (LaurelReissue *self, LaurelIssued *issued)
{
  const struct {
    const char *name;
    const char *text;
  } columns[] = {
    { "name", laurel_issued_get_recipient (issued) },
    { "organisation", laurel_issued_get_organisation (issued) },
    { "occasion", laurel_issued_get_occasion (issued) },
    { "award", laurel_issued_get_award (issued) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    laurel_batch_set_text (self->batch, 0, columns[i].name,
                           columns[i].text ? columns[i].text : "");
}

/* The day on the paper is that of its issue, unless somebody says otherwise. */
static void
fill_printed (LaurelReissue *self, JsonObject *printed)
{
  g_autoptr (GList) names = printed ? json_object_get_members (printed) : NULL;

  for (GList *l = names; l != NULL; l = l->next) {
    const char *text = laurel_json_get_text (printed, l->data);

    if (text != NULL && !laurel_issued_field_is_given (l->data) && !g_str_equal (l->data, "date"))
      laurel_batch_set_text (self->batch, 0, l->data, text);
  }
}

static void
fill_changes (LaurelReissue *self, GVariant *changes)
{
  const char *name, *text;
  GVariantIter iter;

  g_variant_iter_init (&iter, changes);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    if (g_str_equal (name, LAUREL_ISSUE_PLACE))
      laurel_batch_set_place (self->batch, 0, text);
    else if (!laurel_issued_field_is_given (name))
      laurel_batch_set_text (self->batch, 0, name, text);
}

static void
fill (LaurelReissue *self, LaurelIssued *issued, JsonObject *printed, GVariant *changes)
{
  GPtrArray *inputs = laurel_batch_get_template (self->batch)->inputs;

  for (guint i = 0; i < inputs->len; i++)
    laurel_batch_set_text (self->batch, 0,
                           ((LaurelInput *) g_ptr_array_index (inputs, i))->name, "");
  laurel_batch_set_text (self->batch, 0, "qr", NULL);
  laurel_batch_set_place (self->batch, 0, NULL);
  fill_columns (self, issued);
  fill_printed (self, printed);
  fill_changes (self, changes);
}

/* A field that the paper does not have would be corrected for nothing, and cost a number. */
static gboolean
check_changes (LaurelReissue *self, LaurelIssued *issued, JsonObject *printed, GVariant *changes,
               GError **error)
{
  static const char *const ALWAYS[] = { "name", "organisation", "occasion", "award",
                                        LAUREL_ISSUE_PLACE, NULL };
  g_autofree char *sentence = NULL;
  const char *name;
  GVariantIter iter;

  g_variant_iter_init (&iter, changes);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, NULL)) {
    if (g_strv_contains (ALWAYS, name) || is_input (self, name)
        || (printed != NULL && json_object_has_member (printed, name)))
      continue;
    /* Translators: %1$s is the name of a field, %2$s a number. */
    sentence = laurel_quote (_("There is no field “%1$s” on “%2$s”, so nothing was reissued."),
                             name, laurel_issued_get_number (issued));
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, sentence);
    return FALSE;
  }

  return TRUE;
}

/* ---- what the register gets ------------------------------------------------- */

static void
set_column (LaurelReissue *self, char **column, const char *name, const char *was,
            GVariant *changes)
{
  const char *text = was;

  if (is_input (self, name))
    return;

  g_variant_lookup (changes, name, "&s", &text);
  g_free (*column);
  *column = laurel_text_dup_line (text);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

/* In order, so that the same fields are the same text. */
static GVariant *
build_fields (GHashTable *fields)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (fields), compare_names);

  for (GList *l = names; l != NULL; l = l->next)
    g_variant_builder_add (&builder, "{ss}", l->data, g_hash_table_lookup (fields, l->data));

  return g_variant_builder_end (&builder);
}

static void
take (GHashTable *fields, GVariant *from)
{
  const char *name, *text;
  GVariantIter iter;

  g_variant_iter_init (&iter, from);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    g_hash_table_insert (fields, g_strdup (name), g_strdup (text));
}

/* All that is printed, and what its template has no field for, but the old paper said. */
static GVariant *
merge_fields (GVariant *now, JsonObject *printed, GVariant *changes)
{
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList) names = printed ? json_object_get_members (printed) : NULL;

  for (GList *l = names; l != NULL; l = l->next) {
    const char *text = laurel_json_get_text (printed, l->data);

    g_hash_table_insert (fields, g_strdup (l->data), g_strdup (text ? text : ""));
  }
  take (fields, changes);
  take (fields, now);

  return build_fields (fields);
}

/* The register knows more of a paper than its template prints. */
static void
complete (LaurelReissue *self, LaurelIssue *issue, LaurelIssued *issued, JsonObject *printed,
          GVariant *changes)
{
  g_autoptr (GVariant) now = g_steal_pointer (&issue->fields);

  issue->party = laurel_issued_get_party_id (issued);
  set_column (self, &issue->recipient, "name", laurel_issued_get_recipient (issued), changes);
  set_column (self, &issue->organisation, "organisation",
              laurel_issued_get_organisation (issued), changes);
  set_column (self, &issue->occasion, "occasion", laurel_issued_get_occasion (issued), changes);
  set_column (self, &issue->award, "award", laurel_issued_get_award (issued), changes);
  issue->fields = g_variant_ref_sink (merge_fields (now, printed, changes));
}

/* ---- its page --------------------------------------------------------------- */

static gboolean
refuse_faulty (LaurelIssued *issued, GPtrArray *faults, GError **error)
{
  g_autoptr (GString) what = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (what, "%s%s", i > 0 ? " " : "",
                            ((LaurelBatchFault *) g_ptr_array_index (faults, i))->message);
  /* Translators: %1$s is a number, such as QM-2022-00001, %2$s sentences that say what is wrong
   * and what to do. */
  sentence = g_strdup_printf (_("“%1$s” was not reissued. %2$s"),
                              laurel_issued_get_number (issued), what->str);
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, sentence);

  return FALSE;
}

/* Sets the page as it will be printed, and keeps by what it is known again. */
static gboolean
set_page (LaurelReissue *self, LaurelIssued *issued, GError **error)
{
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (GPtrArray) sheets = NULL;

  if (laurel_batch_is_list (self->batch)) {
    g_autoptr (LaurelPages) pages = laurel_batch_compose_list (self->batch, faults);

    return faults->len == 0 || refuse_faulty (issued, faults, error);
  }

  sheets = laurel_batch_set_row (self->batch, 0, faults);
  if (faults->len > 0)
    return refuse_faulty (issued, faults, error);

  laurel_batch_mark_row (self->batch, 0, sheets);
  return TRUE;
}

/**
 * laurel_reissue_make:
 * @self: what sets the pages
 * @reader: where to read, as it is when the number is given
 * @issued: a paper of the register
 * @day: the new day of issue
 * @key: the id of the key that signs, or ""
 * @first: the running number that is wanted, or 0 for whichever comes next
 * @changes: `a{ss}`, what is corrected, by the names of fields
 * @error: return location for a `LAUREL_RULE_ERROR` or `LAUREL_DOCUMENT_ERROR`
 *
 * What the new paper says are the columns of the register, then what was printed, then what is
 * corrected. It is set just as when papers are issued: what could not be printed gets no number.
 *
 * Returns: (transfer full) (nullable): the paper for laurel_register_enter(), with the number
 *   that it will get and the mark of its page
 */
LaurelIssueBatch *
laurel_reissue_make (LaurelReissue *self, LaurelReader *reader, LaurelIssued *issued,
                     LaurelDay day, const char *key, int first, GVariant *changes, GError **error)
{
  g_autoptr (JsonNode) node = laurel_json_parse (laurel_issued_get_fields (issued));
  JsonObject *printed = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                      : NULL;
  g_autoptr (LaurelIssueBatch) issue = NULL;

  if (!load (self, reader, issued, error)
      || !check_changes (self, issued, printed, changes, error))
    return NULL;

  fill (self, issued, printed, changes);
  issue = laurel_batch_make_issue (self->batch, laurel_issued_get_kind (issued),
                                   laurel_issued_get_series_id (issued), day, key);
  issue->first = first;
  complete (self, g_ptr_array_index (issue->issues, 0), issued, printed, changes);
  if (!laurel_register_number (reader, issue, error))
    return NULL;

  laurel_batch_take_issue (self->batch, issue);
  if (!set_page (self, issued, error))
    return NULL;

  laurel_batch_tell_issue (self->batch, issue);
  return g_steal_pointer (&issue);
}
