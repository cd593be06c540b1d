/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-snapshot.h"

#include "calendar/laurel-window-fields.h"

/**
 * LaurelSnapshot:
 *
 * An activity as a release announced it, or as the draft has it now.
 */
struct _LaurelSnapshot {
  LaurelRow parent_instance;

  gint64 release_id;
  gint64 activity_id;
  int position;
  char *number;
  char *title;
  LaurelWindowFields when;
  char *place;
  char *place_status;
  char *modality;
  char *status;
  char *reason;
  char *content;
  char *roles;
  char *phases;
  gint64 series_id;
};

G_DEFINE_FINAL_TYPE (LaurelSnapshot, laurel_snapshot, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelSnapshot, member) }

/* In the order of the columns of SELECT_SNAPSHOT. */
static const LaurelField FIELDS[] = {
  FIELD ("release-id", ID, release_id),
  FIELD ("activity-id", ID, activity_id),
  FIELD ("position", INT, position),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  LAUREL_WINDOW_FIELDS (LaurelSnapshot),
  FIELD ("place", TEXT, place),
  FIELD ("place-status", TEXT, place_status),
  FIELD ("modality", TEXT, modality),
  FIELD ("status", TEXT, status),
  FIELD ("reason", TEXT, reason),
  FIELD ("content", TEXT, content),
  FIELD ("roles", TEXT, roles),
  FIELD ("phases", TEXT, phases),
  FIELD ("series-id", ID, series_id),
};

#undef FIELD

static void
laurel_snapshot_class_init (LaurelSnapshotClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_snapshot_init (LaurelSnapshot *self)
{
}

gint64
laurel_snapshot_get_activity_id (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), 0);

  return self->activity_id;
}

const char *
laurel_snapshot_get_number (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->number;
}

const char *
laurel_snapshot_get_title (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->title;
}

const char *
laurel_snapshot_get_words (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->when.words;
}

const char *
laurel_snapshot_get_place (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->place;
}

const char *
laurel_snapshot_get_place_status (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->place_status;
}

const char *
laurel_snapshot_get_modality (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->modality;
}

const char *
laurel_snapshot_get_status (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->status;
}

const char *
laurel_snapshot_get_reason (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->reason;
}

/**
 * laurel_snapshot_get_reason_since:
 * @self: an activity, as it is
 * @before: (nullable): the same, as it was announced before; %NULL if it was not
 *
 * An activity keeps the reason of its last change; where that is what it was, it is
 * about something that was told before.
 *
 * Returns: (nullable): why it is not any more as it was
 */
const char *
laurel_snapshot_get_reason_since (LaurelSnapshot *self, LaurelSnapshot *before)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return before != NULL && g_strcmp0 (self->reason, before->reason) != 0 ? self->reason : NULL;
}

const char *
laurel_snapshot_get_content (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->content;
}

const char *
laurel_snapshot_get_roles (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->roles;
}

const char *
laurel_snapshot_get_phases (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), NULL);

  return self->phases;
}

/**
 * laurel_snapshot_get_series_id:
 *
 * Returns: the activity that it is one of, or 0
 */
gint64
laurel_snapshot_get_series_id (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), 0);

  return self->series_id;
}

/**
 * laurel_snapshot_get_window:
 *
 * Returns: when it is, as far as the plan says
 */
LaurelWindow
laurel_snapshot_get_window (LaurelSnapshot *self)
{
  g_return_val_if_fail (LAUREL_IS_SNAPSHOT (self), (LaurelWindow) { 0 });

  return laurel_window_fields_get (&self->when);
}
