/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-people-draft.h"

#include "store/laurel-library.h"
#include "people/laurel-party-rule.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Whom of the library the rows of a list are.
 *
 * Same name is not same person. One row is one of the library when the name is
 * the same and so is the telephone or the organisation; of organisations, also
 * when the code is. Where the one or the other is not known, the only one of that
 * name will do; where several could be meant, nobody is taken for anybody.
 */

enum {
  NOT_THE_SAME = 0,
  BY_NAME = 1,
  BY_ORGANIZATION = 2,
  BY_PHONE = 4,
  BY_CODE = 8,
};

static const char *
get (const LaurelPeopleRow *row, const char *field)
{
  return g_hash_table_lookup (row->fields, field);
}

static const char *
get_code (const LaurelPeopleRow *row)
{
  const char *code = get (row, "code");

  return code ? code : get (row, "code-as-is");
}

static gboolean
same_phone (const char *one, const char *other)
{
  g_autofree char *a = laurel_phone_dup_digits (one);
  g_autofree char *b = laurel_phone_dup_digits (other);

  return *a != '\0' && g_str_equal (a, b);
}

static gboolean
same_word (const char *one, const char *other)
{
  g_autofree char *folded = g_utf8_strdown (other, -1);

  return g_str_equal (one, folded);
}

/* Former names and further contacts are among the words that it is found by, in
 * small letters and a line each. */
static gboolean
has_line (LaurelParty *party, const char *text, gboolean (*same) (const char *, const char *))
{
  g_auto (GStrv) lines = g_strsplit (laurel_party_get_text (party, "words"), "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (same (*line, text))
      return TRUE;

  return FALSE;
}

static gboolean
has_phone (LaurelParty *party, const char *phone)
{
  return has_line (party, phone, same_phone);
}

static int
rate (const LaurelPeopleRow *row, LaurelParty *party)
{
  const char *phone = get (row, "phone"), *organization = get (row, "organization");
  const char *code = get_code (row);
  const char *known_phone = laurel_party_get_text (party, "phone");
  const char *known_organization = laurel_party_get_text (party, "organization");
  const char *known_code = laurel_party_get_text (party, "code");
  gboolean phones = phone != NULL && known_phone != NULL;
  gboolean organizations = organization != NULL && known_organization != NULL;

  if (code != NULL && known_code != NULL)
    return g_str_equal (code, known_code) ? BY_CODE : NOT_THE_SAME;
  if (phone != NULL && has_phone (party, phone))
    return BY_PHONE;
  if (organizations)
    return g_str_equal (organization, known_organization) ? BY_ORGANIZATION : NOT_THE_SAME;
  if (phones && g_str_equal (row->kind, "person"))
    return NOT_THE_SAME;

  return BY_NAME;
}

static void
blame_several (LaurelPeopleDraft *self, LaurelPeopleRow *row, const LaurelTable *table)
{
  LaurelFault *fault =
    laurel_fault_new (LAUREL_EXCHANGE_ERROR_SEVERAL, LAUREL_FAULT_ERROR,
                      _("Add the telephone or the organisation, or merge those who are the same."),
                      /* Translators: %s is a name. */
                      _("Several are called “%s”; who is meant cannot be told."),
                      row->name);

  laurel_table_locate (table, fault, row->row, row->column);
  laurel_people_draft_blame (self, row, fault);
}

static LaurelParty *
find (LaurelPeopleDraft *self, LaurelPeopleRow *row, const LaurelTable *table,
      GHashTable *by_name)
{
  GPtrArray *candidates = g_hash_table_lookup (by_name, row->name);
  LaurelParty *best = NULL;
  int rating = NOT_THE_SAME, equal = 0;

  for (guint i = 0; candidates != NULL && i < candidates->len; i++) {
    LaurelParty *party = candidates->pdata[i];
    int now = g_str_equal (laurel_party_get_kind (party), row->kind) ? rate (row, party)
                                                                     : NOT_THE_SAME;

    equal = now == rating ? equal + 1 : now > rating ? 1 : equal;
    if (now > rating) {
      rating = now;
      best = party;
    }
  }

  if (rating != NOT_THE_SAME && equal > 1) {
    blame_several (self, row, table);
    return NULL;
  }

  return best;
}

/* ---- what changes ------------------------------------------------------------------------ */

static gboolean
is_list (const char *field)
{
  return g_str_equal (field, "former-name") || g_str_has_prefix (field, "further-");
}

/* What is new of a list. */
static char *
dup_new_lines (LaurelParty *party, const char *field, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) fresh = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;

  for (char **line = lines; *line != NULL; line++)
    if (!has_line (party, *line, g_str_equal (field, "further-phone") ? same_phone : same_word))
      g_strv_builder_add (fresh, *line);
  rest = g_strv_builder_end (fresh);

  return g_strjoinv ("\n", rest);
}

static gboolean
stands_already (LaurelParty *party, const char *field, const char *text)
{
  const char *known;

  if (is_list (field))
    return *text == '\0';

  known = laurel_party_get_text (party, g_str_equal (field, "code-as-is") ? "code" : field);
  if (g_str_equal (field, "phone") && has_phone (party, text))
    return TRUE;

  return g_strcmp0 (known, text) == 0;
}

static int
compare_fields (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
list_changes (LaurelPeopleRow *row, LaurelParty *party)
{
  GHashTableIter iter;
  gpointer field, text;

  g_hash_table_iter_init (&iter, row->fields);
  while (g_hash_table_iter_next (&iter, &field, &text)) {
    if (party != NULL && is_list (field)) {
      text = dup_new_lines (party, field, text);
      g_hash_table_iter_replace (&iter, text);
    }
    if (party == NULL || !stands_already (party, field, text))
      g_ptr_array_add (row->changes, field);
  }
  g_ptr_array_sort (row->changes, compare_fields);
}

/* ---- twice on the list -------------------------------------------------------------------- */

static char *
dup_signature (const LaurelPeopleRow *row)
{
  const char *organization = get (row, "organization"), *mail = get (row, "mail");
  const char *code = get_code (row);
  g_autofree char *digits = laurel_phone_dup_digits (get (row, "phone"));

  return g_strjoin ("\n", row->kind, row->name, digits, organization ? organization : "",
                    mail ? mail : "", code ? code : "", NULL);
}

/* Two rows that differ are not taken for one of the library. */
static gboolean
claims_the_same (LaurelPeopleRow *row, GHashTable *seen)
{
  g_autofree char *claim = g_strdup_printf ("%" G_GINT64_FORMAT, row->id);

  return row->id != 0 && !g_hash_table_add (seen, g_steal_pointer (&claim));
}

static void
leave_double (LaurelPeopleDraft *self, LaurelPeopleRow *row, const LaurelTable *table,
              GHashTable *seen)
{
  g_autofree char *signature = dup_signature (row);
  LaurelFault *fault;

  if (g_hash_table_add (seen, g_steal_pointer (&signature))) {
    if (claims_the_same (row, seen))
      blame_several (self, row, table);
    return;
  }

  row->state = LAUREL_PEOPLE_SAME;
  g_ptr_array_set_size (row->changes, 0);
  fault = laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT, LAUREL_FAULT_WARNING, NULL,
                            /* Translators: %s is a name. */
                            _("“%s” is on the list twice; what stands there first was taken."),
                            row->name);
  laurel_table_locate (table, fault, row->row, row->column);
  laurel_people_draft_blame (self, row, fault);
}

static GHashTable *
group_by_name (GPtrArray *parties)
{
  GHashTable *by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                               (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < parties->len; i++) {
    const char *name = laurel_party_get_name (parties->pdata[i]);
    GPtrArray *group = g_hash_table_lookup (by_name, name);

    if (group == NULL)
      g_hash_table_insert (by_name, (gpointer) name, group = g_ptr_array_new ());
    g_ptr_array_add (group, parties->pdata[i]);
  }

  return by_name;
}

/**
 * laurel_people_draft_compare:
 * @self: a list
 * @table: what it was read from
 * @reader: where to read
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Finds whom of the library each row is, and what would change. An empty cell
 * changes nothing.
 */
gboolean
laurel_people_draft_compare (LaurelPeopleDraft *self, const LaurelTable *table,
                             LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) parties =
    laurel_library_ask (reader, &LAUREL_PARTIES_ALL, g_variant_new ("()"), error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) by_name = NULL;

  if (parties == NULL)
    return FALSE;

  by_name = group_by_name (parties);
  for (guint i = 0; i < self->rows->len; i++) {
    LaurelPeopleRow *row = self->rows->pdata[i];
    LaurelParty *party;

    if (row->state == LAUREL_PEOPLE_WRONG)
      continue;
    party = find (self, row, table, by_name);
    if (row->state == LAUREL_PEOPLE_WRONG)
      continue;
    row->id = party ? laurel_row_get_id (LAUREL_ROW (party)) : 0;
    list_changes (row, party);
    row->state = party == NULL ? LAUREL_PEOPLE_NEW
                 : row->changes->len > 0 ? LAUREL_PEOPLE_CHANGED : LAUREL_PEOPLE_SAME;
    leave_double (self, row, table, seen);
  }

  return TRUE;
}
