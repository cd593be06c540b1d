/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-resource-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "people/laurel-party-store.h"
#include "people/laurel-taken-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about resources. A person is called as in the table of
 * persons, so that renaming or forgetting one needs nothing here. */
#define SELECT_RESOURCE \
  "SELECT resource.id, resource.kind, ifnull (party.name, resource.name) AS called," \
  " resource.parent_id, above.name, resource.party_id, resource.note FROM resource" \
  " LEFT JOIN party ON party.id = resource.party_id" \
  " LEFT JOIN resource AS above ON above.id = resource.parent_id"
#define BY_KIND \
  " ORDER BY instr ('city venue room person team', resource.kind), called, resource.id"

static const char *const TABLES[] = { "resource", "party", NULL };

static GPtrArray *
list_all (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SELECT_RESOURCE BY_KIND, "");

  return laurel_row_read_all (LAUREL_TYPE_RESOURCE, rows, error);
}

const LaurelQuery LAUREL_RESOURCES_ALL = {
  .name = "resources.all",
  .summary = N_("Every place, person and team that can be taken, by kind and name"),
  .tables = TABLES,
  .args = "()",
  .row_type = laurel_resource_get_type,
  .run = list_all,
};

/**
 * laurel_resource_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the resource, or %NULL with @error set
 */
LaurelResource *
laurel_resource_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_RESOURCE " WHERE resource.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_RESOURCE (laurel_row_new_read (LAUREL_TYPE_RESOURCE, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such place, person or team (any more)."));
  return NULL;
}

/**
 * laurel_resource_find:
 * @reader: where to read
 * @name: a name, an id, or, where names are the same, "Hall/Room 2"
 * @error: return location for an error
 *
 * Returns: (transfer full): the resource that is called so; %NULL with @error set
 *   when there is none, or more than one
 */
LaurelResource *
laurel_resource_find (LaurelReader *reader, const char *name, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         SELECT_RESOURCE " WHERE called = ?1 OR above.name || '/' || called = ?1"
                         " OR resource.id = CAST (?1 AS INTEGER)" BY_KIND, "s", name);
  g_autoptr (GPtrArray) found = laurel_row_read_all (LAUREL_TYPE_RESOURCE, rows, error);

  if (found == NULL)
    return NULL;
  if (found->len == 1)
    return g_object_ref (found->pdata[0]);

  if (found->len == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is what was typed. */
                 _("There is no place, person or team “%s”. “laurel resource list” lists them."),
                 name);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is what was typed; the text in quotes is typed as it stands. */
                 _("There is more than one “%s”. Say where it belongs to, as in “Hall/Room 2”, or "
                   "use its id."), name);
  return NULL;
}

/* ---- rules ------------------------------------------------------------------ */

static gboolean
check_kind (const char *kind, GError **error)
{
  if (laurel_resource_kind_is_known (kind))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was given; the words in quotes stay as they are. */
               _("“%s” cannot be taken: use “city”, “venue”, “room”, “person” or “team”."), kind);
  return FALSE;
}

/* A room belongs to a venue, a venue to a city, a person to a team; or to none. */
static gboolean
check_parent (LaurelReader *reader, const char *kind, gint64 parent, GError **error)
{
  g_autoptr (LaurelResource) above = NULL;

  if (!check_kind (kind, error))
    return FALSE;
  if (parent == 0)
    return TRUE;

  above = laurel_resource_load (reader, parent, error);
  if (above == NULL)
    return FALSE;
  if (g_strcmp0 (laurel_resource_get_kind (above),
                laurel_resource_kind_get_parent (kind)) == 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a place, a person or a team. */
               _("This cannot belong to “%s”: rooms belong to venues, venues to cities, and "
                 "persons to teams."), laurel_resource_get_name (above));
  return FALSE;
}

static gboolean
check_is_new (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT ifnull (party.name, a.name) FROM resource AS a"
                         " JOIN resource AS b ON a.kind = b.kind AND a.id <> b.id"
                         " AND a.name IS b.name COLLATE NOCASE AND a.party_id IS b.party_id"
                         " AND (a.parent_id IS b.parent_id OR a.party_id IS NOT NULL)"
                         " LEFT JOIN party ON party.id = a.party_id WHERE a.id = ?1", "x", id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a place, a person or a team. */
               _("“%s” is there already."), laurel_statement_get_text (row, 0));
  return FALSE;
}

/* ---- commands --------------------------------------------------------------- */

/**
 * laurel_resource_insert:
 * @txn: a transaction
 * @kind: "city", "venue", "room", "person" or "team"
 * @name: its name
 * @parent: to what it belongs, or 0
 * @note: a note, or ""
 * @error: return location for an error
 *
 * Returns: the id of a new resource; 0 with @error set
 */
gint64
laurel_resource_insert (LaurelTxn *txn, const char *kind, const char *name, gint64 parent,
                        const char *note, GError **error)
{
  gint64 party = 0;

  if (!check_parent (&txn->reader, kind, parent, error) ||
      !laurel_setter_check_name (name, error))
    return 0;
  if (g_str_equal (kind, "person") &&
      (party = laurel_party_find_or_add (txn, "person", name, error)) == 0)
    return 0;

  return laurel_txn_insert (txn, error, "resource",
                            "INSERT INTO resource (id, kind, name, parent_id, party_id, note)"
                            " VALUES (?1, ?2, iif (?5 = 0, ?3, NULL), nullif (?4, 0),"
                            " nullif (?5, 0), nullif (?6, ''))",
                            "ssxxs", kind, name, parent, party, note);
}

/**
 * laurel_resource_find_or_add:
 * @txn: a transaction
 * @kind: "venue", "room", "person" or "team"
 * @name: its name, as written
 * @error: return location for an error
 *
 * Returns: the id of the first of that kind with that name, made if there is
 *   none; 0 with @error set
 */
gint64
laurel_resource_find_or_add (LaurelTxn *txn, const char *kind, const char *name, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (name);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         SELECT_RESOURCE " WHERE resource.kind = ?1 AND called = ?2 COLLATE NOCASE"
                         " ORDER BY resource.id LIMIT 1", "ss", kind, clean);

  if (laurel_statement_next (row))
    return laurel_statement_get_int64 (row, 0);

  return laurel_statement_finish (row, error)
         ? laurel_resource_insert (txn, kind, clean, 0, "", error) : 0;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *kind, *name, *note;
  g_autofree char *clean = NULL;
  gint64 parent, id;

  g_variant_get (args, "(&s&sx&s)", &kind, &name, &parent, &note);
  clean = laurel_text_dup_clean (name);
  id = laurel_resource_insert (txn, kind, clean, parent, note, error);
  /* Translators: %s is a place, a person or a team. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added “%s”"), clean));

  return id != 0 && check_is_new (&txn->reader, id, error);
}

const LaurelCommand LAUREL_RESOURCE_ADD = {
  .name = "resource.add",
  .label = N_("Add place, person or team"),
  .summary = N_("Makes what can be taken: kind, name, what it belongs to or 0, note"),
  .args = "(ssxs)",
  .apply = add,
};

static const LaurelSetter SETTERS[] = {
  { "name", "UPDATE resource SET name = ?2 WHERE id = ?1", laurel_setter_check_name },
  { "parent", "UPDATE resource SET parent_id = nullif (CAST (?2 AS INTEGER), 0) WHERE id = ?1",
    NULL },
  { "note", "UPDATE resource SET note = ?2 WHERE id = ?1", NULL },
};

/* Nothing, and 0, is none. */
static gboolean
read_parent (const char *text, gint64 *parent, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (text);

  *parent = 0;
  if (clean == NULL || g_ascii_string_to_signed (clean, 10, 0, G_MAXINT64, parent, NULL))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what somebody typed. */
               _("“%s” is not a whole number."), clean);
  return FALSE;
}

static gboolean
check_fields (LaurelReader *reader, LaurelResource *resource, GVariant *fields, GError **error)
{
  const char *text;
  gint64 parent;

  if (g_variant_lookup (fields, "parent", "&s", &text) &&
      (!read_parent (text, &parent, error) ||
       !check_parent (reader, laurel_resource_get_kind (resource), parent, error)))
    return FALSE;
  if (!g_variant_lookup (fields, "name", "&s", &text) ||
      !g_str_equal (laurel_resource_get_kind (resource), "person"))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("A person is renamed among the people, and then everywhere."));
  return FALSE;
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (LaurelResource) resource = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  resource = laurel_resource_load (&txn->reader, id, error);

  return resource != NULL && check_fields (&txn->reader, resource, fields, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         check_is_new (&txn->reader, id, error);
}

const LaurelCommand LAUREL_RESOURCE_EDIT = {
  .name = "resource.edit",
  .label = N_("Edit place, person or team"),
  .summary = N_("Sets fields of what can be taken: id, fields (name, parent, note)"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
check_same_kind (LaurelResource *stays, LaurelResource *goes, GError **error)
{
  if (stays == NULL || goes == NULL)
    return FALSE;
  if (stays != goes && laurel_row_get_id (LAUREL_ROW (stays)) !=
      laurel_row_get_id (LAUREL_ROW (goes)) &&
      g_str_equal (laurel_resource_get_kind (stays), laurel_resource_get_kind (goes)) &&
      !g_str_equal (laurel_resource_get_kind (stays), "person"))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("Only two cities, two venues, two rooms or two teams can be made one. "
                         "Two persons are merged among the people."));
  return FALSE;
}

static gboolean
merge (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelResource) stays = NULL;
  g_autoptr (LaurelResource) goes = NULL;
  gint64 stays_id, goes_id;

  g_variant_get (args, "(xx)", &stays_id, &goes_id);
  stays = laurel_resource_load (&txn->reader, stays_id, error);
  if (stays != NULL)
    goes = laurel_resource_load (&txn->reader, goes_id, error);

  return check_same_kind (stays, goes, error) &&
         laurel_taken_merge (txn, stays_id, goes_id, error);
}

const LaurelCommand LAUREL_RESOURCE_MERGE = {
  .name = "resource.merge",
  .label = N_("Merge"),
  .summary = N_("Makes two places or teams one: the one that stays, the one that goes"),
  .args = "(xx)",
  .apply = merge,
};

static gboolean
remove_resource (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelResource) resource = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  resource = laurel_resource_load (&txn->reader, id, error);
  if (resource == NULL)
    return FALSE;

  /* Translators: a place, a person or a team. */
  laurel_txn_tell (txn, g_strdup_printf (_("Removed “%s”"), laurel_resource_get_name (resource)));

  return laurel_txn_exec (txn, error, "DELETE FROM booking WHERE resource_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error,
                          "UPDATE resource SET parent_id = NULL WHERE parent_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM resource WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_RESOURCE_REMOVE = {
  .name = "resource.remove",
  .label = N_("Remove place, person or team"),
  .summary = N_("Takes out what can be taken, and frees it of all activities: id"),
  .args = "(x)",
  .apply = remove_resource,
};
