/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-issue-twin-store.h"

#include "base/laurel-json.h"
#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

/*
 * Who has a paper already. It is the same paper if it says the same of the same: by another
 * template, on another day, or with its reason in other words it still is; for another work, or
 * with another sum, it is not.
 */

#define TOLD 3 /* of them, in a sentence */

#define SELECT_VALID \
  "SELECT written, issued_on, recipient, organisation, occasion, award, fields FROM issued" \
  " WHERE voided_on IS NULL AND recipient IS NOT NULL AND fields IS NOT NULL" \
  " AND NOT EXISTS (SELECT 1 FROM issued AS later WHERE later.replaces_id = issued.id)" \
  " ORDER BY id"

static void
twin_free (gpointer data)
{
  LaurelIssueTwin *self = data;

  g_free (self->recipient);
  g_free (self->number);
  g_free (self);
}

static char *
dup_key (const char *recipient, const char *organisation, const char *occasion, const char *award)
{
  return g_strjoin ("\x1f", recipient, organisation ? organisation : "",
                    occasion ? occasion : "", award, NULL);
}

/* Returns: (transfer full) (element-type utf8 GArray): which papers of the batch, by what they
 *   say */
static GHashTable *
index_batch (const LaurelIssueBatch *batch)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < batch->issues->len; i++) {
    const LaurelIssue *issue = batch->issues->pdata[i];
    char *key = dup_key (issue->recipient, issue->organisation, issue->occasion, issue->award);
    GArray *at = g_hash_table_lookup (places, key);

    if (at == NULL) {
      at = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (places, g_steal_pointer (&key), at);
    }
    g_array_append_val (at, i);
    g_free (key);
  }

  return places;
}

/* What tells nothing of what it was issued for. */
static gboolean
is_beside (const char *field)
{
  static const char *const BESIDE[] = { "number", "date", "issuer", "reason", NULL };

  return g_strv_contains (BESIDE, field);
}

/* Two templates may have fields that the other one has not. */
static gboolean
is_same (const LaurelIssue *issue, JsonObject *printed)
{
  GVariantIter iter;
  const char *name, *text;

  g_variant_iter_init (&iter, issue->fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
    const char *before = laurel_json_get_text (printed, name);

    if (!is_beside (name) && *text != '\0' && before != NULL && *before != '\0'
        && !g_str_equal (text, before))
      return FALSE;
  }

  return TRUE;
}

static void
add_twins (GPtrArray *twins, const LaurelIssueBatch *batch, const GArray *places,
           LaurelStatement *row)
{
  g_autoptr (JsonNode) node = laurel_json_parse (laurel_statement_get_text (row, 6));

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  for (guint i = 0; i < places->len; i++) {
    guint at = g_array_index (places, guint, i);
    const LaurelIssue *issue = batch->issues->pdata[at];
    LaurelIssueTwin *twin;

    if (!is_same (issue, json_node_get_object (node)))
      continue;
    twin = g_new0 (LaurelIssueTwin, 1);
    twin->at = at;
    twin->recipient = g_strdup (issue->recipient);
    twin->number = g_strdup (laurel_statement_get_text (row, 0));
    twin->issued_on = laurel_day_from_iso (laurel_statement_get_text (row, 1));
    g_ptr_array_add (twins, twin);
  }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const LaurelIssueTwin *one = *(LaurelIssueTwin *const *) a;
  const LaurelIssueTwin *other = *(LaurelIssueTwin *const *) b;

  return (one->at > other->at) - (one->at < other->at);
}

/**
 * laurel_issue_twin_list:
 * @reader: where to read
 * @batch: what is to be issued
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelIssueTwin): what the register has of it already
 *   and is valid, in the order of the batch; one paper may be there more than once
 */
GPtrArray *
laurel_issue_twin_list (LaurelReader *reader, const LaurelIssueBatch *batch, GError **error)
{
  g_autoptr (GPtrArray) twins = g_ptr_array_new_with_free_func (twin_free);
  g_autoptr (GHashTable) places = index_batch (batch);
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SELECT_VALID, "");

  while (laurel_statement_next (rows)) {
    g_autofree char *key = dup_key (laurel_statement_get_text (rows, 2),
                                    laurel_statement_get_text (rows, 3),
                                    laurel_statement_get_text (rows, 4),
                                    laurel_statement_get_text (rows, 5));
    const GArray *at = g_hash_table_lookup (places, key);

    if (at != NULL)
      add_twins (twins, batch, at, rows);
  }
  if (!laurel_statement_finish (rows, error))
    return NULL;

  g_ptr_array_sort (twins, compare_places);

  return g_steal_pointer (&twins);
}

/* How many papers of the batch they are of. */
guint
laurel_issue_twin_count (const GPtrArray *twins)
{
  guint n = 0;

  for (guint i = 0; i < twins->len; i++)
    n += i == 0 || ((LaurelIssueTwin *) twins->pdata[i])->at
                   != ((LaurelIssueTwin *) twins->pdata[i - 1])->at;

  return n;
}

/**
 * laurel_issue_twin_dup_words:
 * @twins: (element-type LaurelIssueTwin): some
 *
 * Returns: (transfer full): the first of them, with their numbers and days
 */
char *
laurel_issue_twin_dup_words (const GPtrArray *twins)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < MIN (twins->len, TOLD); i++) {
    const LaurelIssueTwin *twin = twins->pdata[i];
    g_autofree char *day = laurel_day_dup_iso (twin->issued_on);
    /* Translators: a name, a number such as QM-2022-00001, a day. */
    g_autofree char *one = laurel_quote (_("%1$s (%2$s, %3$s)"), twin->recipient, twin->number,
                                         day ? day : "");

    g_string_append_printf (words, "%s%s", i > 0 ? C_("list", ", ") : "", one);
  }
  if (twins->len > TOLD)
    g_string_append (words, C_("list", ", …"));

  return g_string_free (words, FALSE);
}
