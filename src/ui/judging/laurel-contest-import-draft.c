/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-import-draft.h"

#include "exchange/laurel-entries-list.h"
#include "exchange/laurel-judges-list.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "ui/kit/laurel-list-import.h"

void
laurel_contest_import_draft_free (LaurelContestImportDraft *self)
{
  g_clear_pointer (&self->list, laurel_contest_list_free);
  g_clear_pointer (&self->table, laurel_table_free);
  g_clear_pointer (&self->form, g_ptr_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->contest);
  g_free (self);
}

/**
 * laurel_contest_import_draft_build_args:
 * @path: (nullable): a file
 * @bytes: (nullable): what is in it, or what was pasted; without it, the file is read
 * @contest: to which contest it comes
 * @kind: what it is a list of
 * @maps: an `a{ss}`: a column → what it holds, as somebody told it
 *
 * Returns: (transfer floating): what laurel_contest_import_draft_read() takes
 */
GVariant *
laurel_contest_import_draft_build_args (const char *path, GBytes *bytes, gint64 contest,
                                        LaurelImportKind kind, GVariant *maps)
{
  GVariant *content = bytes ? g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE)
                            : g_variant_new_array (G_VARIANT_TYPE_BYTE, NULL, 0);

  return g_variant_new ("(^ayb@ayxi@a{ss})", path ? path : "", bytes != NULL, content, contest,
                        (int) kind, maps);
}

static gboolean
read_rows (LaurelContestImportDraft *self, LaurelReader *reader, LaurelImportKind kind,
           GHashTable *maps, GError **error)
{
  if (kind == LAUREL_IMPORT_ENTRIES)
    self->list = laurel_entries_list_read (self->table, reader, self->contest, maps, TRUE, error);
  else
    self->list = laurel_judges_list_read (self->table, self->contest, maps, TRUE, error);
  if (self->list == NULL)
    return FALSE;

  return kind == LAUREL_IMPORT_ENTRIES
         ? laurel_entries_list_compare (self->list, reader, self->contest, error)
         : laurel_judges_list_compare (self->list, reader, self->contest, error);
}

/**
 * laurel_contest_import_draft_read:
 * @reader: the reader, on its thread
 * @args: from laurel_contest_import_draft_build_args()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a #LaurelContestImportDraft
 */
gpointer
laurel_contest_import_draft_read (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestImportDraft) self = g_new0 (LaurelContestImportDraft, 1);
  g_autoptr (GHashTable) maps = NULL;
  g_autoptr (GVariant) content = NULL;
  g_autoptr (GVariant) told = NULL;
  const char *path;
  gboolean is_read;
  gint64 contest;
  int kind;

  g_variant_get (args, "(^&ayb@ayxi@a{ss})", &path, &is_read, &content, &contest, &kind, &told);
  maps = laurel_list_import_read_maps (told);
  self->bytes = is_read ? g_variant_get_data_as_bytes (content)
                        : laurel_table_load_file (path, NULL, error);
  self->table = self->bytes ? laurel_table_read_list (self->bytes, NULL, error) : NULL;
  self->contest = self->table ? laurel_contest_load (reader, contest, error) : NULL;
  self->form = self->contest ? laurel_contest_field_list (reader, contest, error) : NULL;
  if (self->form == NULL || !read_rows (self, reader, (LaurelImportKind) kind, maps, error))
    return NULL;

  return g_steal_pointer (&self);
}
