/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-lack-store.h"

#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"

#include <glib/gi18n-lib.h>

static const char *const TABLES[] = { "entry", "contest_section", "contest_field", "entry_person",
                                      "party", "placement", NULL };

static gboolean
add (LaurelReader *reader, GPtrArray *lacks, gint64 entry, const char *text, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, "SELECT ?1, ?2, ?3", "ixs",
                                                         (int) lacks->len + 1, entry, text);

  if (laurel_statement_next (row))
    g_ptr_array_add (lacks, laurel_row_new_read (LAUREL_TYPE_ENTRY_LACK, row));

  return laurel_statement_finish (row, error);
}

static gboolean
has_classes (LaurelReader *reader, gint64 contest, const char *kind)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM contest_section WHERE contest_id = ?1"
                         " AND kind = ?2", "xs", contest, kind);

  return laurel_statement_next (row);
}

static gboolean
look_at_rows (LaurelReader *reader, LaurelEntry *entry, GPtrArray *lacks, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (entry)), contest = laurel_entry_get_contest_id (entry);
  const struct {
    gboolean lacks;
    const char *text;
  } FACTS[] = {
    { laurel_entry_get_category_id (entry) == 0 && has_classes (reader, contest, "category"),
      _("It is in no category.") },
    { laurel_entry_get_group_id (entry) == 0 && has_classes (reader, contest, "group"),
      _("It is in no group.") },
    { laurel_entry_get_division_id (entry) == 0 && has_classes (reader, contest, "division"),
      _("It is of no division.") },
    { laurel_entry_get_persons (entry) == NULL && laurel_entry_get_organization_id (entry) == 0,
      _("Nobody is named who made it or sent it.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (FACTS); i++)
    if (FACTS[i].lacks && !add (reader, lacks, id, FACTS[i].text, error))
      return FALSE;

  return TRUE;
}

static gboolean
look_at_field (LaurelReader *reader, LaurelEntry *entry, JsonObject *answers,
               LaurelContestField *field, GPtrArray *lacks, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT,
                                         laurel_row_get_id (LAUREL_ROW (field)));
  const char *answer = laurel_json_get_text (answers, id);
  g_autofree char *text = NULL;

  if (answer != NULL)
    text = laurel_contest_field_dup_fault (field, answer);
  else if (laurel_contest_field_is_required (field))
    /* Translators: %s is a question of a form. */
    text = g_strdup_printf (_("“%s” is not answered."), laurel_contest_field_get_label (field));

  return text == NULL ||
         add (reader, lacks, laurel_row_get_id (LAUREL_ROW (entry)), text, error);
}

static GPtrArray *
list_lacks (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) lacks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelEntry) entry = NULL;
  g_autoptr (GPtrArray) form = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *answers;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  entry = laurel_entry_load (reader, id, error);
  form = entry ? laurel_contest_field_list (reader, laurel_entry_get_contest_id (entry), error)
               : NULL;
  if (form == NULL || !look_at_rows (reader, entry, lacks, error))
    return NULL;

  root = laurel_json_parse (laurel_entry_get_fields (entry));
  answers = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  for (guint i = 0; i < form->len; i++)
    if (!look_at_field (reader, entry, answers, form->pdata[i], lacks, error))
      return NULL;

  return g_steal_pointer (&lacks);
}

const LaurelQuery LAUREL_ENTRY_LACKS = {
  .name = "entry.lacks",
  .summary = N_("What an entry (its id) lacks, so that it is not complete"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_entry_lack_get_type,
  .run = list_lacks,
};
