/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-phase.h"

#include "calendar/laurel-window-fields.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPhase:
 *
 * An ordered part of an activity, with a window of its own.
 */
struct _LaurelPhase {
  LaurelRow parent_instance;

  gint64 activity_id;
  int position;
  char *title;
  LaurelWindowFields when;
  char *place;
  int gap;
};

G_DEFINE_FINAL_TYPE (LaurelPhase, laurel_phase, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPhase, member) }

/* In the order of the columns of SELECT_PHASE. */
static const LaurelField FIELDS[] = {
  FIELD ("activity-id", ID, activity_id),
  FIELD ("position", INT, position),
  FIELD ("title", TEXT, title),
  LAUREL_WINDOW_FIELDS (LaurelPhase),
  FIELD ("place", TEXT, place),
  FIELD ("gap", INT, gap),
};

#undef FIELD

static void
laurel_phase_class_init (LaurelPhaseClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_phase_init (LaurelPhase *self)
{
}

gint64
laurel_phase_get_activity_id (LaurelPhase *self)
{
  g_return_val_if_fail (LAUREL_IS_PHASE (self), 0);

  return self->activity_id;
}

int
laurel_phase_get_position (LaurelPhase *self)
{
  g_return_val_if_fail (LAUREL_IS_PHASE (self), 0);

  return self->position;
}

const char *
laurel_phase_get_title (LaurelPhase *self)
{
  g_return_val_if_fail (LAUREL_IS_PHASE (self), NULL);

  return self->title;
}

const char *
laurel_phase_get_words (LaurelPhase *self)
{
  g_return_val_if_fail (LAUREL_IS_PHASE (self), NULL);

  return self->when.words;
}

const char *
laurel_phase_get_place (LaurelPhase *self)
{
  g_return_val_if_fail (LAUREL_IS_PHASE (self), NULL);

  return self->place;
}

int
laurel_phase_get_gap (LaurelPhase *self)
{
  g_return_val_if_fail (LAUREL_IS_PHASE (self), 0);

  return self->gap;
}

/**
 * laurel_phase_get_window:
 *
 * Returns: when it is, as far as the plan says
 */
LaurelWindow
laurel_phase_get_window (LaurelPhase *self)
{
  g_return_val_if_fail (LAUREL_IS_PHASE (self), (LaurelWindow) { 0 });

  return laurel_window_fields_get (&self->when);
}

/**
 * laurel_phase_dup_name:
 * @self: a phase
 * @activity: the activity that it belongs to
 *
 * Returns: (transfer full): what it is called where it stands by itself
 */
char *
laurel_phase_dup_name (LaurelPhase *self, LaurelActivity *activity)
{
  g_return_val_if_fail (LAUREL_IS_PHASE (self), NULL);

  /* Translators: a phase, and the activity that it belongs to. */
  return g_strdup_printf (_("%1$s · %2$s"), self->title, laurel_activity_get_title (activity));
}
