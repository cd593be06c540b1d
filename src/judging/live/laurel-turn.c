/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/live/laurel-turn.h"

/**
 * LaurelTurn:
 *
 * An entry that comes before the audience of a stage, in a hall: whose turn is on was called up,
 * and is not over.
 */
struct _LaurelTurn {
  LaurelRow parent_instance;

  gint64 stage_id;
  gint64 entry_id;
  char *number;
  char *title;
  char *organization;
  char *hall;
  int position;
  gint64 called;
  gint64 began;
  gint64 asked;
  gint64 held;
  gint64 ended;
};

G_DEFINE_FINAL_TYPE (LaurelTurn, laurel_turn, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelTurn, member) }

/* In the order of the columns of SELECT_TURN. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("organization", TEXT, organization),
  FIELD ("hall", WORD, hall),
  FIELD ("position", INT, position),
  FIELD ("called", ID, called),
  FIELD ("began", ID, began),
  FIELD ("asked", ID, asked),
  FIELD ("held", ID, held),
  FIELD ("ended", ID, ended),
};

#undef FIELD

static void
laurel_turn_class_init (LaurelTurnClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_turn_init (LaurelTurn *self)
{
}

gint64
laurel_turn_get_stage_id (LaurelTurn *self)
{
  g_return_val_if_fail (LAUREL_IS_TURN (self), 0);

  return self->stage_id;
}

gint64
laurel_turn_get_entry_id (LaurelTurn *self)
{
  g_return_val_if_fail (LAUREL_IS_TURN (self), 0);

  return self->entry_id;
}

const char *
laurel_turn_get_number (LaurelTurn *self)
{
  g_return_val_if_fail (LAUREL_IS_TURN (self), NULL);

  return self->number;
}

const char *
laurel_turn_get_title (LaurelTurn *self)
{
  g_return_val_if_fail (LAUREL_IS_TURN (self), NULL);

  return self->title;
}

/* Returns: (nullable) */
const char *
laurel_turn_get_organization (LaurelTurn *self)
{
  g_return_val_if_fail (LAUREL_IS_TURN (self), NULL);

  return self->organization;
}

/* Returns: "" where there is only one */
const char *
laurel_turn_get_hall (LaurelTurn *self)
{
  g_return_val_if_fail (LAUREL_IS_TURN (self), NULL);

  return self->hall;
}

LaurelLiveTimes
laurel_turn_get_times (LaurelTurn *self)
{
  g_return_val_if_fail (LAUREL_IS_TURN (self), (LaurelLiveTimes) { 0 });

  return (LaurelLiveTimes) { self->called, self->began, self->asked, self->held, self->ended };
}

/* Returns: whether it was called up, and is not over */
gboolean
laurel_turn_is_on (LaurelTurn *self)
{
  g_return_val_if_fail (LAUREL_IS_TURN (self), FALSE);

  return self->called != 0 && self->ended == 0;
}
