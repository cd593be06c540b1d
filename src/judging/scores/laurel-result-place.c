/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-result-place.h"

/**
 * LaurelResultPlace:
 *
 * A place in a result, or what it would be if the result were released now: then it has none.
 */
struct _LaurelResultPlace {
  LaurelRow parent_instance;

  gint64 result_id;
  int position;
  gint64 entry_id;
  char *number;
  char *title;
  char *organization;
  int place;
  gboolean tied;
  char *score;
  char *exact;
  char *level;
  char *counted;
  char *dropped;
  int sheets;
  int wanted;
};

G_DEFINE_FINAL_TYPE (LaurelResultPlace, laurel_result_place, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelResultPlace, member) }

/* In the order of the columns of SELECT_PLACE. */
static const LaurelField FIELDS[] = {
  FIELD ("result-id", ID, result_id),
  FIELD ("position", INT, position),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("organization", TEXT, organization),
  FIELD ("place", INT, place),
  FIELD ("tied", FLAG, tied),
  FIELD ("score", TEXT, score),
  FIELD ("exact", TEXT, exact),
  FIELD ("level", TEXT, level),
  FIELD ("counted", TEXT, counted),
  FIELD ("dropped", TEXT, dropped),
  FIELD ("sheets", INT, sheets),
  FIELD ("wanted", INT, wanted),
};

#undef FIELD

static void
laurel_result_place_class_init (LaurelResultPlaceClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_result_place_init (LaurelResultPlace *self)
{
}

gint64
laurel_result_place_get_result_id (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), 0);

  return self->result_id;
}

gint64
laurel_result_place_get_entry_id (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), 0);

  return self->entry_id;
}

/**
 * laurel_result_place_get_subject:
 * @self: a place of a released result
 *
 * Returns: by what result.reasons is asked for it: its entry, or itself where it has none
 */
gint64
laurel_result_place_get_subject (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), 0);

  return self->entry_id ? self->entry_id : laurel_row_get_id (LAUREL_ROW (self));
}

const char *
laurel_result_place_get_number (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), NULL);

  return self->number;
}

const char *
laurel_result_place_get_title (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), NULL);

  return self->title;
}

const char *
laurel_result_place_get_organization (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), NULL);

  return self->organization;
}

int
laurel_result_place_get_place (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), 0);

  return self->place;
}

gboolean
laurel_result_place_get_tied (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), FALSE);

  return self->tied;
}

const char *
laurel_result_place_get_score (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), NULL);

  return self->score;
}

const char *
laurel_result_place_get_exact (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), NULL);

  return self->exact;
}

const char *
laurel_result_place_get_level (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), NULL);

  return self->level;
}

const char *
laurel_result_place_get_counted (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), NULL);

  return self->counted;
}

const char *
laurel_result_place_get_dropped (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), NULL);

  return self->dropped;
}

int
laurel_result_place_get_sheets (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), 0);

  return self->sheets;
}

int
laurel_result_place_get_wanted (LaurelResultPlace *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_PLACE (self), 0);

  return self->wanted;
}
