/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-obstacle.h"

/**
 * LaurelObstacle:
 *
 * What keeps a result from being released.
 */
struct _LaurelObstacle {
  LaurelRow parent_instance;

  char *kind;
  char *text;
};

G_DEFINE_FINAL_TYPE (LaurelObstacle, laurel_obstacle, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelObstacle, member) }

/* In the order of the columns of a SELECT of constants. */
static const LaurelField FIELDS[] = {
  FIELD ("kind", WORD, kind),
  FIELD ("text", TEXT, text),
};

#undef FIELD

static void
laurel_obstacle_class_init (LaurelObstacleClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_obstacle_init (LaurelObstacle *self)
{
}

const char *
laurel_obstacle_get_kind (LaurelObstacle *self)
{
  g_return_val_if_fail (LAUREL_IS_OBSTACLE (self), NULL);

  return self->kind;
}

const char *
laurel_obstacle_get_text (LaurelObstacle *self)
{
  g_return_val_if_fail (LAUREL_IS_OBSTACLE (self), NULL);

  return self->text;
}
