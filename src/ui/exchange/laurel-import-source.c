/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-source.h"

#include "ui/exchange/laurel-import-edits.h"

LaurelImportSource *
laurel_import_source_new (LaurelPlanDraft *draft)
{
  LaurelImportSource *source = g_rc_box_new0 (LaurelImportSource);

  source->draft = draft;
  source->edits = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) laurel_import_edits_free);
  return source;
}

static void
source_clear (gpointer source)
{
  LaurelImportSource *self = source;

  laurel_plan_draft_free (self->draft);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_hash_table_unref (self->edits);
}

void
laurel_import_source_unref (LaurelImportSource *source)
{
  g_rc_box_release_full (source, source_clear);
}
