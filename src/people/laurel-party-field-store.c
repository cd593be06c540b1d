/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-field-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "people/laurel-party-entry.h"
#include "people/laurel-party-list.h"
#include "people/laurel-party-rule.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about the fields of persons and organisations, and about
 * their lists. */
#define SELECT_ENTRY(column) \
  "SELECT key + 1, json_extract (value, '$.kind'), json_extract (value, '$.text')," \
  " json_extract (value, '$.label'), json_extract (value, '$.since')," \
  " json_extract (value, '$.until') FROM party, json_each (party." column ")" \
  " WHERE party.id = ?1 ORDER BY key"

static const char *const TABLES[] = { "party", NULL };

static GPtrArray *
list_entries (LaurelReader *reader, const char *sql, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  rows = laurel_reader_query (reader, sql, "x", id);

  return laurel_row_read_all (LAUREL_TYPE_PARTY_ENTRY, rows, error);
}

static GPtrArray *
list_names (LaurelReader *reader, GVariant *args, GError **error)
{
  return list_entries (reader, SELECT_ENTRY ("names"), args, error);
}

const LaurelQuery LAUREL_PARTY_NAMES = {
  .name = "party.names",
  .summary = N_("What else a person or an organisation (its id) is or was called"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_party_entry_get_type,
  .run = list_names,
};

static GPtrArray *
list_contacts (LaurelReader *reader, GVariant *args, GError **error)
{
  return list_entries (reader, SELECT_ENTRY ("contacts"), args, error);
}

const LaurelQuery LAUREL_PARTY_CONTACTS = {
  .name = "party.contacts",
  .summary = N_("The further telephones and mails of a person or an organisation (its id)"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_party_entry_get_type,
  .run = list_contacts,
};

/* ---- fields ------------------------------------------------------------------- */

/* "code" is checked; "code-as-is" is what somebody confirmed. */
static const LaurelSetter SETTERS[] = {
  { "name", "UPDATE party SET name = ?2 WHERE id = ?1", laurel_setter_check_name },
  { "short-name", "UPDATE party SET short_name = ?2 WHERE id = ?1", NULL },
  { "english-name", "UPDATE party SET english_name = ?2 WHERE id = ?1", NULL },
  { "phone", "UPDATE party SET phone = ?2 WHERE id = ?1", NULL },
  { "mail", "UPDATE party SET mail = ?2 WHERE id = ?1", NULL },
  { "note", "UPDATE party SET note = ?2 WHERE id = ?1", NULL },
  { "name-since", "UPDATE party SET name_since = ?2 WHERE id = ?1", NULL },
  { "post", "UPDATE party SET post = ?2 WHERE id = ?1", NULL },
  { "address", "UPDATE party SET address = ?2 WHERE id = ?1", NULL },
  { "postcode", "UPDATE party SET postcode = ?2 WHERE id = ?1", NULL },
  { "code", "UPDATE party SET code = ?2 WHERE id = ?1", laurel_credit_code_check },
  { "code-as-is", "UPDATE party SET code = ?2 WHERE id = ?1", NULL },
};

static gboolean
is_person (LaurelReader *reader, gint64 id)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM party WHERE id = ?1 AND kind = 'person'", "x", id);

  return laurel_statement_next (row);
}

/* Nobody is a part of itself. */
static gboolean
set_organization (LaurelTxn *txn, gint64 id, const char *name, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (name);
  gint64 organization = 0;

  if (clean != NULL) {
    organization = laurel_party_find_or_add (txn, "organization", clean, error);
    if (organization == 0)
      return FALSE;
  }

  return laurel_txn_exec (txn, error, "UPDATE party SET organization_id = nullif (?2, 0)"
                          " WHERE id = ?1 AND id <> ?2", "xx", id, organization);
}

/* ---- the lists ------------------------------------------------------------------ */

static gboolean
check_one_of (const char *kind, const char *one, const char *other, GError **error)
{
  if (g_str_equal (kind, one) || g_str_equal (kind, other))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %1$s is what was given; the other two stay as they are. */
               _("“%1$s” is neither “%2$s” nor “%3$s”."), kind, one, other);
  return FALSE;
}

/* Returns: FALSE with @error set where there is no such party. */
static gboolean
read_column (LaurelReader *reader, const char *sql, gint64 id, char **text, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, sql, "x", id);

  if (laurel_statement_next (row)) {
    *text = g_strdup (laurel_statement_get_text (row, 0));
    return TRUE;
  }

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such person or organisation (any more)."));
  return FALSE;
}

static gboolean
check_text (LaurelReader *reader, gint64 id, const char *text, GError **error)
{
  return laurel_setter_check_filled (text, error) &&
         (!is_person (reader, id) || laurel_identity_check (text, error));
}

#define READ_NAMES "SELECT names FROM party WHERE id = ?1"
#define WRITE_NAMES "UPDATE party SET names = ?2 WHERE id = ?1"
#define READ_CONTACTS "SELECT contacts FROM party WHERE id = ?1"
#define WRITE_CONTACTS "UPDATE party SET contacts = ?2 WHERE id = ?1"

static gboolean
note_name (LaurelTxn *txn, gint64 id, const char *name, const char *kind, const char *since,
           const char *until, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (name);
  g_autofree char *from = laurel_since_dup_iso (since, error);
  g_autofree char *to = from ? laurel_since_dup_iso (until, error) : NULL;
  g_autofree char *list = NULL, *longer = NULL;

  if (to == NULL || !check_text (&txn->reader, id, clean, error) ||
      !read_column (&txn->reader, READ_NAMES, id, &list, error))
    return FALSE;

  longer = laurel_party_list_add (list, (const char *const[]) { "text", clean, "kind", kind,
                                                                "since", from, "until", to,
                                                                NULL });

  return laurel_txn_exec (txn, error, WRITE_NAMES, "xs", id, longer);
}

static gboolean
note_former_name (LaurelTxn *txn, gint64 id, const char *name, GError **error)
{
  return note_name (txn, id, name, "former", "", "", error);
}

static gboolean
note_contact (LaurelTxn *txn, gint64 id, const char *kind, const char *text, const char *label,
              GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (text);
  g_autofree char *list = NULL, *longer = NULL;

  if (!check_text (&txn->reader, id, clean, error) ||
      !read_column (&txn->reader, READ_CONTACTS, id, &list, error))
    return FALSE;

  longer = laurel_party_list_add (list, (const char *const[]) { "text", clean, "kind", kind,
                                                                "label", label, NULL });

  return laurel_txn_exec (txn, error, WRITE_CONTACTS, "xs", id, longer);
}

static gboolean
note_phone (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return note_contact (txn, id, "phone", text, "", error);
}

static gboolean
note_mail (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return note_contact (txn, id, "mail", text, "", error);
}

/* ---- several fields at once ------------------------------------------------------ */

/* The fields of which there can be several, a line each. */
static const struct {
  const char *name;
  gboolean (*note) (LaurelTxn *txn, gint64 id, const char *text, GError **error);
} LISTS[] = {
  { "former-name", note_former_name },
  { "further-phone", note_phone },
  { "further-mail", note_mail },
};

static gboolean
note_lines (LaurelTxn *txn, gint64 id, gsize list, const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (!LISTS[list].note (txn, id, *line, error))
      return FALSE;

  return TRUE;
}

/* Sets what is not a column of the row. Returns: whether @name is such */
static gboolean
set_elsewhere (LaurelTxn *txn, gint64 id, const char *name, const char *text, gboolean *well,
               GError **error)
{
  if (g_str_equal (name, "organization")) {
    *well = set_organization (txn, id, text, error);
    return TRUE;
  }

  for (gsize i = 0; i < G_N_ELEMENTS (LISTS); i++)
    if (g_str_equal (name, LISTS[i].name)) {
      *well = note_lines (txn, id, i, text, error);
      return TRUE;
    }

  return FALSE;
}

/* How it is kept, where that is not as it was typed. */
static char *
dup_kept (const char *name, const char *text, GError **error)
{
  if (g_str_equal (name, "code") || g_str_equal (name, "code-as-is"))
    return laurel_credit_code_dup_clean (text);
  if (g_str_equal (name, "name-since"))
    return laurel_since_dup_iso (text, error);

  return g_strdup (text);
}

/**
 * laurel_party_set_fields:
 * @txn: a transaction
 * @id: a person or an organisation
 * @fields: an `a{ss}`: name → text
 * @error: return location for an error
 *
 * Sets what is named in @fields, and leaves the rest. "organization" is the name
 * of where a person works: it is made if there is none of that name. "former-name",
 * "further-phone" and "further-mail" are one more of each, or several, a line each.
 */
gboolean
laurel_party_set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  g_autofree char *kind = NULL;
  GVariantIter iter;
  const char *name, *text;
  gboolean person;

  if (!read_column (&txn->reader, "SELECT kind FROM party WHERE id = ?1", id, &kind, error))
    return FALSE;

  person = g_str_equal (kind, "person");
  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
    g_autofree char *kept = NULL;
    g_autoptr (GVariant) field = NULL;
    gboolean well = TRUE;

    if (person && !laurel_identity_check (text, error))
      return FALSE;
    if (set_elsewhere (txn, id, name, text, &well, error)) {
      if (!well)
        return FALSE;
      continue;
    }

    kept = dup_kept (name, text, error);
    if (kept == NULL)
      return FALSE;
    field = g_variant_ref_sink (g_variant_new_parsed ("{%s: %s}", name, kept));
    if (!laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, field, error))
      return FALSE;
  }

  return TRUE;
}

/* ---- one name, one contact -------------------------------------------------------- */

/* The name it had is a former one; the same name again is no change. */
static gboolean
change_name (LaurelTxn *txn, gint64 id, const char *name, const char *since, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (name);
  g_autofree char *from = laurel_since_dup_iso (since, error);
  g_autofree char *old = NULL, *old_since = NULL;

  if (from == NULL || !check_text (&txn->reader, id, clean, error) ||
      !read_column (&txn->reader, "SELECT name FROM party WHERE id = ?1", id, &old, error) ||
      !read_column (&txn->reader, "SELECT name_since FROM party WHERE id = ?1", id, &old_since,
                    error))
    return FALSE;
  if (g_str_equal (old, clean))
    return TRUE;

  /* Translators: %1$s is the name that something had, %2$s the one that it has now. */
  laurel_txn_tell (txn, g_strdup_printf (_("“%1$s” is now “%2$s”"), old, clean));

  return note_name (txn, id, old, "former", old_since, from, error) &&
         laurel_txn_exec (txn, error, "UPDATE party SET name = ?2, name_since = nullif (?3, '')"
                          " WHERE id = ?1", "xss", id, clean, from);
}

static gboolean
rename_party (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *name, *since;
  gint64 id;

  g_variant_get (args, "(x&s&s)", &id, &name, &since);

  return change_name (txn, id, name, since, error);
}

static gboolean
add_name (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *name, *kind, *since, *until;
  gint64 id;

  g_variant_get (args, "(x&s&s&s&s)", &id, &name, &kind, &since, &until);
  if (g_str_equal (kind, "current"))
    return change_name (txn, id, name, since, error);

  return check_one_of (kind, "former", "other", error) &&
         note_name (txn, id, name, kind, since, until, error);
}

const LaurelCommand LAUREL_PARTY_ADD_NAME = {
  .name = "party.add-name",
  .label = N_("Add Name"),
  .summary = N_("Notes a name: id, name, “current”, “former” or “other”, since, until"),
  .args = "(xssss)",
  .apply = add_name,
};

const LaurelCommand LAUREL_PARTY_RENAME = {
  .name = "party.rename",
  .label = N_("Change Name"),
  .summary = N_("Gives a new name, and keeps the former one: id, name, since when"),
  .args = "(xss)",
  .apply = rename_party,
};

static gboolean
remove_name (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autofree char *list = NULL, *shorter = NULL;
  const char *name;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &name);
  if (!read_column (&txn->reader, READ_NAMES, id, &list, error))
    return FALSE;

  shorter = laurel_party_list_remove (list, name);

  return laurel_txn_exec (txn, error, WRITE_NAMES, "xs", id, shorter);
}

const LaurelCommand LAUREL_PARTY_REMOVE_NAME = {
  .name = "party.remove-name",
  .label = N_("Remove Name"),
  .summary = N_("Takes another name out: id, name"),
  .args = "(xs)",
  .apply = remove_name,
};

static gboolean
add_contact (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *kind, *text, *label;
  gint64 id;

  g_variant_get (args, "(x&s&s&s)", &id, &kind, &text, &label);

  return check_one_of (kind, "phone", "mail", error) &&
         (!is_person (&txn->reader, id) || laurel_identity_check (label, error)) &&
         note_contact (txn, id, kind, text, label, error);
}

const LaurelCommand LAUREL_PARTY_ADD_CONTACT = {
  .name = "party.add-contact",
  .label = N_("Add Contact"),
  .summary = N_("Notes a further contact: id, “phone” or “mail”, it, what it is for"),
  .args = "(xsss)",
  .apply = add_contact,
};

static gboolean
remove_contact (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autofree char *list = NULL, *shorter = NULL;
  const char *text;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &text);
  if (!read_column (&txn->reader, READ_CONTACTS, id, &list, error))
    return FALSE;

  shorter = laurel_party_list_remove (list, text);

  return laurel_txn_exec (txn, error, WRITE_CONTACTS, "xs", id, shorter);
}

const LaurelCommand LAUREL_PARTY_REMOVE_CONTACT = {
  .name = "party.remove-contact",
  .label = N_("Remove Contact"),
  .summary = N_("Takes a further contact out: id, the telephone or mail"),
  .args = "(xs)",
  .apply = remove_contact,
};
