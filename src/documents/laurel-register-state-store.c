/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-register-state-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-signing-key-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what becomes of what was issued. */

static gboolean
refuse (GError **error, const char *format, const char *number, const char *other)
{
  g_autofree char *sentence = laurel_quote (format, number, other);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, sentence);

  return FALSE;
}

static LaurelDay
read_day (const char *text, LaurelIssued *issued, GError **error)
{
  LaurelDay day = laurel_day_from_iso (text);

  if (day >= laurel_issued_get_issued_on (issued))
    return day;

  if (day == 0)
    /* Translators: %s is what was typed. */
    refuse (error, _("“%s” is no day. Write it like 2022-09-06."), text, NULL);
  else
    /* Translators: %s is a number, such as QM-2022-00001. */
    refuse (error, _("“%s” was issued later than that day."), laurel_issued_get_number (issued),
            NULL);
  return 0;
}

/* ---- void ------------------------------------------------------------------- */

static gboolean
check_valid (LaurelIssued *issued, GError **error)
{
  const char *number = laurel_issued_get_number (issued);
  const char *state = laurel_issued_get_state (issued);

  if (g_str_equal (state, "void"))
    /* Translators: %s is a number. */
    return refuse (error, _("“%s” is void already."), number, NULL);
  if (g_str_equal (state, "replaced"))
    /* Translators: %1$s and %2$s are numbers. */
    return refuse (error, _("“%1$s” is replaced by “%2$s”, and so is not valid any more."),
                   number, laurel_issued_get_replaced_by (issued));

  return TRUE;
}

static gboolean
make_void (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *day, *typed;
  g_autofree char *reason = NULL;
  g_autoptr (LaurelIssued) issued = NULL;
  gint64 id;

  g_variant_get (args, "(x&s&s)", &id, &day, &typed);
  reason = laurel_text_dup_line (typed);
  issued = laurel_register_load (&txn->reader, id, error);
  if (issued == NULL || !check_valid (issued, error) || read_day (day, issued, error) == 0)
    return FALSE;
  if (reason == NULL)
    return refuse (error, _("Say why it is void: who checks it will be told."), NULL, NULL);

  /* Translators: %s is a number, such as QM-2022-00001. */
  laurel_txn_tell (txn, laurel_quote (_("Declared %s void"), laurel_issued_get_number (issued)));

  return laurel_txn_exec (txn, error, "UPDATE issued SET voided_on = ?2, void_reason = ?3"
                          " WHERE id = ?1", "xss", id, day, reason);
}

const LaurelCommand LAUREL_REGISTER_VOID = {
  .name = "register.void",
  .label = N_("Declare void"),
  .summary = N_("Declares what was issued void; its number stays: id, day, reason"),
  .args = "(xss)",
  .final = TRUE,
  .apply = make_void,
};

/* ---- reissue ---------------------------------------------------------------- */

/* Fields by name, as they were printed, and then as they are corrected. The day on the
 * paper is that of its issue, unless somebody says otherwise. */
static GHashTable *
merge_fields (LaurelIssued *issued, LaurelDay day, GVariant *changes)
{
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JsonNode) node = laurel_json_parse (laurel_issued_get_fields (issued));
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                     : NULL;
  g_autoptr (GList) names = object ? json_object_get_members (object) : NULL;
  const char *name, *text;
  GVariantIter iter;

  for (GList *l = names; l != NULL; l = l->next)
    g_hash_table_insert (fields, g_strdup (l->data),
                         g_strdup (laurel_json_get_text (object, l->data)));
  if (g_hash_table_contains (fields, "date"))
    g_hash_table_insert (fields, g_strdup ("date"), laurel_day_dup_iso (day));
  g_variant_iter_init (&iter, changes);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    g_hash_table_insert (fields, g_strdup (name), g_strdup (text));

  return fields;
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

  for (GList *l = names; l != NULL; l = l->next) {
    const char *text = g_hash_table_lookup (fields, l->data);

    g_variant_builder_add (&builder, "{ss}", l->data, text ? text : "");
  }

  return g_variant_builder_end (&builder);
}

/* What a field is called by a template, and what it was. */
static const char *
get_change (GVariant *changes, const char *name, const char *was)
{
  const char *text;

  return g_variant_lookup (changes, name, "&s", &text) ? text : was;
}

static void
fill (LaurelIssueBatch *batch, LaurelIssued *issued, GVariant *changes)
{
  g_autoptr (GHashTable) fields = merge_fields (issued, batch->issued_on, changes);

  laurel_issue_batch_add (batch, laurel_issued_get_party_id (issued),
                          get_change (changes, "name", laurel_issued_get_recipient (issued)),
                          get_change (changes, "organisation",
                                      laurel_issued_get_organisation (issued)),
                          get_change (changes, "occasion", laurel_issued_get_occasion (issued)),
                          get_change (changes, "award", laurel_issued_get_award (issued)),
                          build_fields (fields));
}

/* A field that the paper does not have would be corrected for nothing, and cost a number. */
static gboolean
check_changes (LaurelIssued *issued, GVariant *changes, GError **error)
{
  static const char *const ALWAYS[] = { "name", "organisation", "occasion", "award",
                                        LAUREL_ISSUE_PLACE, NULL };
  g_autoptr (JsonNode) node = laurel_json_parse (laurel_issued_get_fields (issued));
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                     : NULL;
  const char *name;
  GVariantIter iter;

  g_variant_iter_init (&iter, changes);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, NULL))
    if (!g_strv_contains (ALWAYS, name)
        && (object == NULL || !json_object_has_member (object, name)))
      /* Translators: %1$s is the name of a field, %2$s a number. */
      return refuse (error, _("There is no field “%1$s” on “%2$s”, so nothing was reissued."), name,
                     laurel_issued_get_number (issued));

  return TRUE;
}

static gboolean
check_replaceable (LaurelIssued *issued, GVariant *changes, GError **error)
{
  const char *number = laurel_issued_get_number (issued);

  if (laurel_issued_get_replaced_by (issued) != NULL)
    /* Translators: %1$s and %2$s are numbers. */
    return refuse (error, _("“%1$s” is replaced by “%2$s” already. Reissue that."), number,
                   laurel_issued_get_replaced_by (issued));
  if (laurel_issued_is_forgotten (issued) && get_change (changes, "name", NULL) == NULL)
    /* Translators: %s is a number. */
    return refuse (error, _("Whose “%s” was has been forgotten. Say the name once more."),
                   number, NULL);

  return check_changes (issued, changes, error);
}

/* By which key it is signed. A new one is whose the old one was. */
static char *
dup_key (LaurelReader *reader, LaurelIssued *issued, const char *key, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (LaurelSigningKey) own = NULL;
  const char *issuer = g_get_real_name ();

  if (!g_str_equal (key, LAUREL_REISSUE_OWN_KEY))
    return g_strdup (key);

  known = laurel_signing_key_list (reader, error);
  for (guint i = 0; known != NULL && i < known->len; i++) {
    const LaurelSigningKey *one = g_ptr_array_index (known, i);

    if (g_strcmp0 (one->id, laurel_issued_get_key (issued)) == 0)
      issuer = one->issuer;
  }
  own = known ? laurel_key_ring_ensure (folder, issuer, error) : NULL;

  return own ? g_strdup (own->id) : NULL;
}

static gboolean
reissue (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) changes = NULL;
  g_autoptr (LaurelIssued) issued = NULL;
  g_autoptr (LaurelIssueBatch) batch = NULL;
  g_autofree char *key = NULL;
  const char *typed, *typed_key;
  LaurelDay day;
  gint64 id;
  int first;

  g_variant_get (args, "(x&s&si@a{ss})", &id, &typed, &typed_key, &first, &changes);
  issued = laurel_register_load (&txn->reader, id, error);
  if (issued == NULL || !check_replaceable (issued, changes, error) ||
      (day = read_day (typed, issued, error)) == 0 ||
      (key = dup_key (&txn->reader, issued, typed_key, error)) == NULL)
    return FALSE;

  batch = laurel_issue_batch_new (laurel_issued_get_series_id (issued), day,
                                  laurel_issued_get_kind (issued),
                                  laurel_issued_get_language (issued), key);
  batch->first = first;
  fill (batch, issued, changes);

  return laurel_register_enter (txn, batch, id, error);
}

const LaurelCommand LAUREL_REGISTER_REISSUE = {
  .name = "register.reissue",
  .label = N_("Reissue"),
  .summary = N_("Issues the same once more under a new number, which replaces the old one: id, "
                "day, key, the new number or 0, fields that are corrected"),
  .args = "(xssia{ss})",
  .final = TRUE,
  .apply = reissue,
};

/* ---- reprint ---------------------------------------------------------------- */

static gboolean
reprint (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) ids = NULL;
  gint64 id;

  g_variant_get (args, "(ax)", &ids);
  while (g_variant_iter_next (ids, "x", &id)) {
    g_autoptr (LaurelIssued) issued = laurel_register_load (&txn->reader, id, error);

    if (issued == NULL || !check_valid (issued, error) ||
        !laurel_txn_exec (txn, error, "UPDATE issued SET prints = prints + 1 WHERE id = ?1", "x",
                          id))
      return FALSE;
  }

  return TRUE;
}

const LaurelCommand LAUREL_REGISTER_REPRINT = {
  .name = "register.reprint",
  .label = N_("Print again"),
  .summary = N_("Counts that they were printed once more: ids"),
  .args = "(ax)",
  .apply = reprint,
};
