/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-release.h"

/**
 * LaurelRelease:
 *
 * A plan as it was announced: a number, a day, and a snapshot of every activity.
 */
struct _LaurelRelease {
  LaurelRow parent_instance;

  gint64 programme_id;
  int number;
  char *title;
  LaurelDay day;
  char *notice;
  char *reason;
  char *actor;
};

G_DEFINE_FINAL_TYPE (LaurelRelease, laurel_release, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelRelease, member) }

/* In the order of the columns of SELECT_RELEASE. */
static const LaurelField FIELDS[] = {
  FIELD ("programme-id", ID, programme_id),
  FIELD ("number", INT, number),
  FIELD ("title", TEXT, title),
  FIELD ("day", DAY, day),
  FIELD ("notice", TEXT, notice),
  FIELD ("reason", TEXT, reason),
  FIELD ("actor", TEXT, actor),
};

#undef FIELD

static void
laurel_release_class_init (LaurelReleaseClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_release_init (LaurelRelease *self)
{
}

int
laurel_release_get_number (LaurelRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_RELEASE (self), 0);

  return self->number;
}

const char *
laurel_release_get_title (LaurelRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_RELEASE (self), NULL);

  return self->title;
}

LaurelDay
laurel_release_get_day (LaurelRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_RELEASE (self), 0);

  return self->day;
}

const char *
laurel_release_get_notice (LaurelRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_RELEASE (self), NULL);

  return self->notice;
}

const char *
laurel_release_get_reason (LaurelRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_RELEASE (self), NULL);

  return self->reason;
}

/* (nullable): who announced it, if that is known */
const char *
laurel_release_get_actor (LaurelRelease *self)
{
  g_return_val_if_fail (LAUREL_IS_RELEASE (self), NULL);

  return self->actor;
}
