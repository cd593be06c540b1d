/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-panel-draw.h"

/**
 * LaurelPanelDraw:
 *
 * A draw of judges: what was declared before, and what came of it.
 */
struct _LaurelPanelDraw {
  LaurelRow parent_instance;

  gint64 contest_id;
  int number;
  gint64 declared;
  char *conditions;
  char *pool;
  char *excluded;
  char *seats;
  char *sources;
  char *hash;
  char *reason;
  gint64 drawn;
  char *key;
  char *protocol;
};

G_DEFINE_FINAL_TYPE (LaurelPanelDraw, laurel_panel_draw, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPanelDraw, member) }

/* In the order of the columns of SELECT_DRAW. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("number", INT, number),
  FIELD ("declared", ID, declared),
  FIELD ("conditions", TEXT, conditions),
  FIELD ("pool", TEXT, pool),
  FIELD ("excluded", TEXT, excluded),
  FIELD ("seats", TEXT, seats),
  FIELD ("sources", TEXT, sources),
  FIELD ("hash", WORD, hash),
  FIELD ("reason", TEXT, reason),
  FIELD ("drawn", ID, drawn),
  FIELD ("key", TEXT, key),
  FIELD ("protocol", TEXT, protocol),
};

#undef FIELD

static void
laurel_panel_draw_class_init (LaurelPanelDrawClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_panel_draw_init (LaurelPanelDraw *self)
{
}

gint64
laurel_panel_draw_get_contest_id (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), 0);

  return self->contest_id;
}

int
laurel_panel_draw_get_number (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), 0);

  return self->number;
}

gint64
laurel_panel_draw_get_declared (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), 0);

  return self->declared;
}

const char *
laurel_panel_draw_get_conditions (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->conditions;
}

const char *
laurel_panel_draw_get_pool (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->pool;
}

const char *
laurel_panel_draw_get_excluded (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->excluded;
}

const char *
laurel_panel_draw_get_seats (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->seats;
}

const char *
laurel_panel_draw_get_sources (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->sources;
}

const char *
laurel_panel_draw_get_hash (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->hash;
}

const char *
laurel_panel_draw_get_reason (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->reason;
}

gint64
laurel_panel_draw_get_drawn (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), 0);

  return self->drawn;
}

const char *
laurel_panel_draw_get_key (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->key;
}

const char *
laurel_panel_draw_get_protocol (LaurelPanelDraw *self)
{
  g_return_val_if_fail (LAUREL_IS_PANEL_DRAW (self), NULL);

  return self->protocol;
}
