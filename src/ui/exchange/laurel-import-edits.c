/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-edits.h"

LaurelImportEdits *
laurel_import_edits_new (void)
{
  LaurelImportEdits *self = g_new0 (LaurelImportEdits, 1);

  self->extent = self->certainty = self->taken = self->take_move = self->take_edit = -1;
  self->findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
laurel_import_edits_free (LaurelImportEdits *self)
{
  g_free (self->number);
  g_free (self->title);
  g_free (self->words);
  g_free (self->content);
  g_free (self->place);
  g_hash_table_unref (self->findings);
  g_free (self);
}

gboolean
laurel_import_edits_has_corrections (const LaurelImportEdits *self)
{
  return self->number || self->title || self->words || self->content || self->extent >= 0 ||
         self->place || self->certainty >= 0 || self->taken >= 0 || self->take_move >= 0 ||
         self->take_edit >= 0 || g_hash_table_size (self->findings) > 0;
}

static gboolean
is_same_finding (const LaurelFinding *a, const LaurelFinding *b)
{
  return a->kind == b->kind && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->role, b->role) == 0;
}

/**
 * laurel_import_edits_name_finding:
 * @findings: (element-type LaurelFinding): all that the content proposes
 * @which: the position of one of them
 *
 * Returns: (transfer full): a name for it that it keeps when the content is read
 *   again; of two alike each has its own
 */
char *
laurel_import_edits_name_finding (GPtrArray *findings, guint which)
{
  const LaurelFinding *finding = findings->pdata[which];
  guint alike = 0;

  for (guint i = 0; i < which; i++)
    alike += is_same_finding (findings->pdata[i], finding) ? 1 : 0;

  return g_strdup_printf ("%d\n%s\n%s\n%u", (int) finding->kind,
                          finding->title ? finding->title : "",
                          finding->role ? finding->role : "", alike);
}
