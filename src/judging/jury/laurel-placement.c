/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-placement.h"

/**
 * LaurelPlacement:
 *
 * That a judge judges an entry in a stage.
 */
struct _LaurelPlacement {
  LaurelRow parent_instance;

  gint64 stage_id;
  gint64 entry_id;
  char *entry;
  char *entry_title;
  gint64 judge_id;
  char *judge;
  gboolean by_hand;
  char *code;
};

G_DEFINE_FINAL_TYPE (LaurelPlacement, laurel_placement, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPlacement, member) }

/* In the order of the columns of SELECT_PLACEMENT. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("entry", TEXT, entry),
  FIELD ("entry-title", TEXT, entry_title),
  FIELD ("judge-id", ID, judge_id),
  FIELD ("judge", TEXT, judge),
  FIELD ("by-hand", FLAG, by_hand),
  FIELD ("code", TEXT, code),
};

#undef FIELD

static void
laurel_placement_class_init (LaurelPlacementClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_placement_init (LaurelPlacement *self)
{
}

gint64
laurel_placement_get_stage_id (LaurelPlacement *self)
{
  g_return_val_if_fail (LAUREL_IS_PLACEMENT (self), 0);

  return self->stage_id;
}

gint64
laurel_placement_get_entry_id (LaurelPlacement *self)
{
  g_return_val_if_fail (LAUREL_IS_PLACEMENT (self), 0);

  return self->entry_id;
}

const char *
laurel_placement_get_entry (LaurelPlacement *self)
{
  g_return_val_if_fail (LAUREL_IS_PLACEMENT (self), NULL);

  return self->entry;
}

const char *
laurel_placement_get_entry_title (LaurelPlacement *self)
{
  g_return_val_if_fail (LAUREL_IS_PLACEMENT (self), NULL);

  return self->entry_title;
}

gint64
laurel_placement_get_judge_id (LaurelPlacement *self)
{
  g_return_val_if_fail (LAUREL_IS_PLACEMENT (self), 0);

  return self->judge_id;
}

const char *
laurel_placement_get_judge (LaurelPlacement *self)
{
  g_return_val_if_fail (LAUREL_IS_PLACEMENT (self), NULL);

  return self->judge;
}

const char *
laurel_placement_get_code (LaurelPlacement *self)
{
  g_return_val_if_fail (LAUREL_IS_PLACEMENT (self), NULL);

  return self->code;
}
