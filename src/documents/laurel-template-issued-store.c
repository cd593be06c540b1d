/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-template-issued-store.h"

#include "base/laurel-error.h"
#include "documents/laurel-template-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All the SQL there is about templates as they were when papers were issued by them: they stay
 * as they are, whatever becomes of the template, so that a paper is printed again as it was. */

static gboolean
is_kept (LaurelReader *reader, const char *digest, gboolean *kept, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM template_issued WHERE digest = ?1", "s", digest);

  *kept = laurel_statement_next (row);

  return laurel_statement_finish (row, error);
}

static gboolean
insert (LaurelTxn *txn, const char *digest, LaurelDesign *design, const char *name, GError **error)
{
  g_autofree char *file = laurel_design_dup_file (design, name);

  return laurel_txn_insert (txn, error, "template_issued",
                            "INSERT INTO template_issued (id, digest, name, content)"
                            " VALUES (?1, ?2, ?3, ?4)", "sss", digest, name, file) != 0;
}

/* The template of the library that says just that. */
static gboolean
keep (LaurelTxn *txn, const char *digest, GError **error)
{
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new ("()"));
  g_autoptr (GPtrArray) rows = LAUREL_TEMPLATES_ALL.run (&txn->reader, none, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    LaurelOwnTemplate *row = g_ptr_array_index (rows, i);
    g_autoptr (LaurelDesign) design =
      laurel_template_load_design (&txn->reader, laurel_row_get_id (LAUREL_ROW (row)), NULL);
    g_autofree char *there = design ? laurel_design_dup_digest (design) : NULL;

    if (g_strcmp0 (there, digest) == 0)
      return insert (txn, digest, design, laurel_own_template_get_name (row), error);
  }
  if (rows != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("The template was changed meanwhile. Nothing was issued: try again."));

  return FALSE;
}

/**
 * laurel_template_keep_issued:
 * @txn: the transaction in which something is issued
 * @kind: what the register calls the template; one that comes with Laurel is in every Laurel
 * @error: return location for an error
 *
 * Keeps the template as it is now.
 */
gboolean
laurel_template_keep_issued (LaurelTxn *txn, const char *kind, GError **error)
{
  const char *digest = kind + strlen (LAUREL_OWN_PREFIX);
  gboolean kept;

  if (!g_str_has_prefix (kind, LAUREL_OWN_PREFIX))
    return TRUE;

  return is_kept (&txn->reader, digest, &kept, error) && (kept || keep (txn, digest, error));
}

static LaurelTemplate *
load_own (LaurelReader *reader, const char *digest, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT content FROM template_issued WHERE digest = ?1", "s",
                         digest);
  g_autofree char *text = laurel_statement_next (row)
                            ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
  g_autoptr (LaurelDesign) design = NULL;

  if (!laurel_statement_finish (row, error))
    return NULL;
  if (text == NULL) {
    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                         _("The template that it was issued by is not in this library."));
    return NULL;
  }

  design = laurel_design_new (text, NULL, error);

  return design ? laurel_design_read_template (design, error) : NULL;
}

/**
 * laurel_template_load_issued:
 * @reader: where to read
 * @kind: what the register calls the template
 * @language: "zh" or "en"
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the template, as it was
 */
LaurelTemplate *
laurel_template_load_issued (LaurelReader *reader, const char *kind, const char *language,
                             GError **error)
{
  return g_str_has_prefix (kind, LAUREL_OWN_PREFIX)
         ? load_own (reader, kind + strlen (LAUREL_OWN_PREFIX), error)
         : laurel_template_load (kind, language, error);
}
