/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-lot-draw.h"

/**
 * LaurelLotDraw:
 *
 * Where the lots of a stage come from, as it was declared: those that part equals (“ties”), or
 * those by which entries come before the audience (“order”). Times are seconds since 1970.
 */
struct _LaurelLotDraw {
  LaurelRow parent_instance;

  gint64 stage_id;
  char *purpose;
  char *hall;
  int number;
  gint64 declared;
  char *sources;
  char *pool;
  char *reason;
  gint64 drawn;
  char *key;
  char *protocol;
  char *stage;
};

G_DEFINE_FINAL_TYPE (LaurelLotDraw, laurel_lot_draw, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelLotDraw, member) }

/* In the order of the columns of SELECT_LOT_DRAW. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("purpose", WORD, purpose),
  FIELD ("hall", TEXT, hall),
  FIELD ("number", INT, number),
  FIELD ("declared", ID, declared),
  FIELD ("sources", TEXT, sources),
  FIELD ("pool", TEXT, pool),
  FIELD ("reason", TEXT, reason),
  FIELD ("drawn", ID, drawn),
  FIELD ("key", TEXT, key),
  FIELD ("protocol", TEXT, protocol),
  FIELD ("stage", TEXT, stage),
};

#undef FIELD

static void
laurel_lot_draw_class_init (LaurelLotDrawClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_lot_draw_init (LaurelLotDraw *self)
{
}

gint64
laurel_lot_draw_get_stage_id (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), 0);

  return self->stage_id;
}

const char *
laurel_lot_draw_get_purpose (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), NULL);

  return self->purpose;
}

/* (nullable): whose running order it is */
const char *
laurel_lot_draw_get_hall (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), NULL);

  return self->hall;
}

gint64
laurel_lot_draw_get_declared (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), 0);

  return self->declared;
}

const char *
laurel_lot_draw_get_sources (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), NULL);

  return self->sources;
}

/* (nullable): as JSON, the ids of those who come when; between equals, whoever they are */
const char *
laurel_lot_draw_get_pool (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), NULL);

  return self->pool;
}

const char *
laurel_lot_draw_get_reason (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), NULL);

  return self->reason;
}

gint64
laurel_lot_draw_get_drawn (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), 0);

  return self->drawn;
}

const char *
laurel_lot_draw_get_key (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), NULL);

  return self->key;
}

/* (nullable): of a running order that was drawn */
const char *
laurel_lot_draw_get_protocol (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), NULL);

  return self->protocol;
}

const char *
laurel_lot_draw_get_stage (LaurelLotDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_LOT_DRAW (self), NULL);

  return self->stage;
}
