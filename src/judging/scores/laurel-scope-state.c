/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-scope-state.h"

/**
 * LaurelScopeState:
 *
 * How far the entries that are compared with each other have come in a stage.
 */
struct _LaurelScopeState {
  LaurelRow parent_instance;

  gint64 stage_id;
  gint64 category_id;
  gint64 group_id;
  gint64 division_id;
  char *name;
  int entries;
  int sheets;
  int full;
  int begun;
  int mismatches;
  gint64 result_id;
  int version;
};

G_DEFINE_FINAL_TYPE (LaurelScopeState, laurel_scope_state, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelScopeState, member) }

/* In the order of the columns of the query. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("category-id", ID, category_id),
  FIELD ("group-id", ID, group_id),
  FIELD ("division-id", ID, division_id),
  FIELD ("name", TEXT, name),
  FIELD ("entries", INT, entries),
  FIELD ("sheets", INT, sheets),
  FIELD ("full", INT, full),
  FIELD ("begun", INT, begun),
  FIELD ("mismatches", INT, mismatches),
  FIELD ("result-id", ID, result_id),
  FIELD ("version", INT, version),
};

#undef FIELD

static void
laurel_scope_state_class_init (LaurelScopeStateClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_scope_state_init (LaurelScopeState *self)
{
}

gint64
laurel_scope_state_get_stage_id (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->stage_id;
}

gint64
laurel_scope_state_get_category_id (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->category_id;
}

gint64
laurel_scope_state_get_group_id (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->group_id;
}

gint64
laurel_scope_state_get_division_id (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->division_id;
}

const char *
laurel_scope_state_get_name (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), NULL);

  return self->name;
}

int
laurel_scope_state_get_entries (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->entries;
}

int
laurel_scope_state_get_sheets (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->sheets;
}

int
laurel_scope_state_get_full (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->full;
}

int
laurel_scope_state_get_begun (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->begun;
}

int
laurel_scope_state_get_mismatches (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->mismatches;
}

gint64
laurel_scope_state_get_result_id (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->result_id;
}

int
laurel_scope_state_get_version (LaurelScopeState *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_STATE (self), 0);

  return self->version;
}
