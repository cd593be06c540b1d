/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-register-state-store.h"

#include "base/laurel-error.h"
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

/* Void is what is void now, so whoever checks it is not told of a day to come. */
static gboolean
check_past (LaurelDay day, const char *typed, GError **error)
{
  if (day <= laurel_day_today ())
    return TRUE;

  return refuse (error,
                 /* Translators: %s is a day, such as 2022-09-06. */
                 _("“%s” is still to come. Say since when it is void, today at the latest."),
                 typed, NULL);
}

static gboolean
make_void (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *typed_day, *typed;
  g_autofree char *reason = NULL;
  g_autoptr (LaurelIssued) issued = NULL;
  LaurelDay day;
  gint64 id;

  g_variant_get (args, "(x&s&s)", &id, &typed_day, &typed);
  reason = laurel_text_dup_line (typed);
  issued = laurel_register_load (&txn->reader, id, error);
  if (issued == NULL || !check_valid (issued, error) ||
      (day = read_day (typed_day, issued, error)) == 0 || !check_past (day, typed_day, error))
    return FALSE;
  if (reason == NULL)
    return refuse (error, _("Say why it is void: who checks it will be told."), NULL, NULL);

  /* Translators: %s is a number, such as QM-2022-00001. */
  laurel_txn_tell (txn, laurel_quote (_("Declared %s void"), laurel_issued_get_number (issued)));

  return laurel_txn_exec (txn, error, "UPDATE issued SET voided_on = ?2, void_reason = ?3"
                          " WHERE id = ?1", "xss", id, typed_day, reason);
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

static gboolean
check_replaceable (LaurelIssued *issued, GVariant *changes, GError **error)
{
  const char *number = laurel_issued_get_number (issued);
  const char *name;

  if (laurel_issued_get_replaced_by (issued) != NULL)
    /* Translators: %1$s and %2$s are numbers. */
    return refuse (error, _("“%1$s” is replaced by “%2$s” already. Reissue that."), number,
                   laurel_issued_get_replaced_by (issued));
  if (laurel_issued_is_forgotten (issued) && !g_variant_lookup (changes, "name", "&s", &name))
    /* Translators: %s is a number. */
    return refuse (error, _("Whose “%s” was has been forgotten. Reissue it by itself, with the "
                            "name."), number, NULL);

  return TRUE;
}

/* By which key it is signed: by that of the old one, or another one of its issuer. */
static char *
dup_key (LaurelReader *reader, LaurelIssued *issued, const char *key, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (LaurelSigningKey) own = NULL;
  const char *issuer = NULL;

  if (!g_str_equal (key, LAUREL_REISSUE_OWN_KEY))
    return g_strdup (key);

  known = laurel_signing_key_list (reader, error);
  for (guint i = 0; known != NULL && i < known->len; i++) {
    const LaurelSigningKey *one = g_ptr_array_index (known, i);

    if (g_strcmp0 (one->id, laurel_issued_get_key (issued)) == 0)
      issuer = one->issuer;
  }
  own = known ? laurel_key_ring_ensure_again (folder, laurel_issued_get_key (issued), issuer,
                                             error) : NULL;

  return own ? g_strdup (own->id) : NULL;
}

/**
 * laurel_register_reissue:
 * @txn: the transaction of a final command
 * @press: what sets the page
 * @args: those of %LAUREL_REGISTER_REISSUE
 * @error: return location for an error
 *
 * Issues one once more. What could not be printed is refused, and nothing was changed.
 */
gboolean
laurel_register_reissue (LaurelTxn *txn, LaurelReissue *press, GVariant *args, GError **error)
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

  batch = laurel_reissue_make (press, &txn->reader, issued, day, key, first, changes, error);

  return batch != NULL && laurel_register_enter (txn, batch, id, error);
}

static gboolean
reissue (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelReissue) press = laurel_reissue_new ();

  return laurel_register_reissue (txn, press, args, error);
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

/* The paper is out, and no undoing takes it back. */
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
  .final = TRUE,
  .apply = reprint,
};
