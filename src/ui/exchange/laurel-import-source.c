/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-source.h"

#include "calendar/laurel-activity-place-store.h"
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

/* What the user and the library know, as the words are read anew with it. */
LaurelPlanOptions
laurel_import_source_get_options (const LaurelImportSource *source)
{
  return (LaurelPlanOptions) {
    .year = source->year_by_hand ? source->draft->year : 0,
    .habits = source->habits,
    .knows_place = source->places ? laurel_activity_is_place_in : NULL,
    .user_data = source->places,
  };
}
