/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-role-store.h"

#include "base/laurel-error.h"
#include "people/laurel-party-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about roles. They are printed by kind, in this order. */
#define SELECT_ROLE \
  "SELECT role.id, role.programme_id, activity_id, party_id, role, role.position, party.name," \
  " party.kind, ifnull (activity.title, programme.title), programme.id" \
  " FROM role JOIN party ON party.id = party_id" \
  " LEFT JOIN activity ON activity.id = activity_id" \
  " JOIN programme ON programme.id = ifnull (role.programme_id, activity.programme_id)"
#define AS_PRINTED \
  " ORDER BY instr ('guide support host carry-out co-organize implement media sponsor', role)," \
  " role.position, role.id"

static const char *const TABLES[] = { "activity", "party", "programme", "role", NULL };

static GPtrArray *
list_where (LaurelReader *reader, const char *sql, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 owner;

  g_variant_get (args, "(x)", &owner);
  rows = laurel_reader_query (reader, sql, "x", owner);

  return laurel_row_read_all (LAUREL_TYPE_ROLE, rows, error);
}

/* Who has none of its own has those of its series, and else of its programme. */
static GPtrArray *
list_of_activity (LaurelReader *reader, GVariant *args, GError **error)
{
  return list_where (reader,
                     SELECT_ROLE " WHERE activity_id ="
                     " (SELECT iif (EXISTS (SELECT 1 FROM role AS own WHERE own.activity_id = ?1),"
                     " ?1, one.series_id) FROM activity AS one WHERE one.id = ?1)"
                     " OR (role.programme_id = (SELECT programme_id FROM activity WHERE id = ?1)"
                     " AND NOT EXISTS (SELECT 1 FROM role AS own WHERE own.activity_id IN"
                     " (?1, (SELECT series_id FROM activity WHERE id = ?1))))" AS_PRINTED,
                     args, error);
}

const LaurelQuery LAUREL_ROLES_OF_ACTIVITY = {
  .name = "roles.of-activity",
  .summary = N_("Who does what for an activity (its id), in the order printed"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_role_get_type,
  .run = list_of_activity,
};

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  return list_where (reader, SELECT_ROLE " WHERE role.programme_id = ?1" AS_PRINTED, args, error);
}

const LaurelQuery LAUREL_ROLES_OF_PROGRAMME = {
  .name = "roles.of-programme",
  .summary = N_("Who does what for a whole programme (its id), in the order printed"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_role_get_type,
  .run = list_of_programme,
};

static GPtrArray *
list_of_season (LaurelReader *reader, GVariant *args, GError **error)
{
  return list_where (reader,
                     SELECT_ROLE " WHERE programme.id = ?1 ORDER BY activity.position, activity.id,"
                     " role.position, role.id", args, error);
}

const LaurelQuery LAUREL_ROLES_OF_SEASON = {
  .name = "roles.of-season",
  .summary = N_("Who does what in a programme (its id): for all of it, and for each activity"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_role_get_type,
  .run = list_of_season,
};

static GPtrArray *
list_of_party (LaurelReader *reader, GVariant *args, GError **error)
{
  return list_where (reader,
                     SELECT_ROLE " WHERE party_id = ?1 ORDER BY programme.year DESC, programme.id,"
                     " activity.position, activity.id, role.position, role.id", args, error);
}

const LaurelQuery LAUREL_ROLES_OF_PARTY = {
  .name = "roles.of-party",
  .summary = N_("What a person or an organisation (its id) does, the latest year first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_role_get_type,
  .run = list_of_party,
};

static gboolean
check_role (const char *role, GError **error)
{
  static const char *const ROLES[] = { "guide", "support", "host", "carry-out", "co-organize",
                                       "implement", "media", "sponsor", NULL };

  if (g_strv_contains (ROLES, role))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was given; the words in quotes stay as they are. */
               _("“%s” is no role: use “guide”, “support”, “host”, “carry-out”, “co-organize”, "
                 "“implement”, “media” or “sponsor”."), role);
  return FALSE;
}

/**
 * laurel_role_insert:
 * @txn: a transaction
 * @programme: a programme, or 0
 * @activity: an activity, or 0
 * @role: what is done
 * @kind: "person" or "organization"
 * @name: by whom
 * @error: return location for an error
 *
 * Returns: the id of a new role at the end, or 0 with @error set
 */
gint64
laurel_role_insert (LaurelTxn *txn, gint64 programme, gint64 activity, const char *role,
                    const char *kind, const char *name, GError **error)
{
  gint64 party = check_role (role, error) ? laurel_party_find_or_add (txn, kind, name, error) : 0;

  if (party == 0)
    return 0;

  return laurel_txn_insert (txn, error, "role",
                            "INSERT INTO role (id, programme_id, activity_id, party_id, role,"
                            " position) SELECT ?1, nullif (?2, 0), nullif (?3, 0), ?4, ?5,"
                            " ifnull (max (position), 0) + 1 FROM role"
                            " WHERE programme_id = nullif (?2, 0) OR activity_id = nullif (?3, 0)",
                            "xxxs", programme, activity, party, role);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *role, *kind, *name;
  gint64 activity;

  g_variant_get (args, "(x&s&s&s)", &activity, &role, &kind, &name);
  /* Translators: %s is a person or an organisation. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added “%s”"), name));

  return laurel_role_insert (txn, 0, activity, role, kind, name, error) != 0;
}

const LaurelCommand LAUREL_ROLE_ADD = {
  .name = "role.add",
  .label = N_("Add organiser"),
  .summary = N_("Gives a role of an activity to somebody: activity, role, kind, name"),
  .args = "(xsss)",
  .apply = add,
};

static gboolean
add_default (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *role, *kind, *name;
  gint64 programme;

  g_variant_get (args, "(x&s&s&s)", &programme, &role, &kind, &name);
  /* Translators: a person or an organisation. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added “%s”"), name));

  return laurel_role_insert (txn, programme, 0, role, kind, name, error) != 0;
}

const LaurelCommand LAUREL_ROLE_ADD_DEFAULT = {
  .name = "role.add-default",
  .label = N_("Add organiser"),
  .summary = N_("Gives a role of a whole programme to somebody: programme, role, kind, name"),
  .args = "(xsss)",
  .apply = add_default,
};

static gboolean
change (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *role;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &role);

  return check_role (role, error) &&
         laurel_txn_exec (txn, error, "UPDATE role SET role = ?2 WHERE id = ?1", "xs", id, role);
}

const LaurelCommand LAUREL_ROLE_CHANGE = {
  .name = "role.change",
  .label = N_("Change role"),
  .summary = N_("Says what an organiser does: id of the role, role"),
  .args = "(xs)",
  .apply = change,
};

static gboolean
reorder (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;
  int position;

  g_variant_get (args, "(xi)", &id, &position);

  return laurel_txn_exec (txn, error,
                          "UPDATE role SET position = position + 1 WHERE position >= ?2 AND"
                          " (activity_id = (SELECT activity_id FROM role WHERE id = ?1) OR"
                          " programme_id = (SELECT programme_id FROM role WHERE id = ?1))",
                          "xi", id, position) &&
         laurel_txn_exec (txn, error, "UPDATE role SET position = ?2 WHERE id = ?1",
                          "xi", id, position);
}

const LaurelCommand LAUREL_ROLE_REORDER = {
  .name = "role.reorder",
  .label = N_("Reorder organisers"),
  .summary = N_("Puts an organiser before the one that has this position now: id, position"),
  .args = "(xi)",
  .apply = reorder,
};

static gboolean
remove_role (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get (args, "(x)", &id);

  return laurel_txn_exec (txn, error, "DELETE FROM role WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_ROLE_REMOVE = {
  .name = "role.remove",
  .label = N_("Remove organiser"),
  .summary = N_("Takes a role from an organiser: id of the role"),
  .args = "(x)",
  .apply = remove_role,
};
