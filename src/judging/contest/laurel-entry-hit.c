/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-hit.h"

/**
 * LaurelEntryHit:
 *
 * An entry that a search over all seasons found, with where it is.
 */
struct _LaurelEntryHit {
  LaurelRow parent_instance;

  char *number;
  char *title;
  gint64 contest_id;
  char *contest_title;
  gint64 programme_id;
  char *programme_title;
};

G_DEFINE_FINAL_TYPE (LaurelEntryHit, laurel_entry_hit, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelEntryHit, member) }

/* In the order of the columns of a hit. */
static const LaurelField FIELDS[] = {
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("contest-id", ID, contest_id),
  FIELD ("contest-title", TEXT, contest_title),
  FIELD ("programme-id", ID, programme_id),
  FIELD ("programme-title", TEXT, programme_title),
};

#undef FIELD

static void
laurel_entry_hit_class_init (LaurelEntryHitClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_entry_hit_init (LaurelEntryHit *self)
{
}

const char *
laurel_entry_hit_get_number (LaurelEntryHit *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_HIT (self), NULL);

  return self->number;
}

const char *
laurel_entry_hit_get_title (LaurelEntryHit *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_HIT (self), NULL);

  return self->title;
}

gint64
laurel_entry_hit_get_contest_id (LaurelEntryHit *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_HIT (self), 0);

  return self->contest_id;
}

const char *
laurel_entry_hit_get_contest_title (LaurelEntryHit *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_HIT (self), NULL);

  return self->contest_title;
}

gint64
laurel_entry_hit_get_programme_id (LaurelEntryHit *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_HIT (self), 0);

  return self->programme_id;
}

const char *
laurel_entry_hit_get_programme_title (LaurelEntryHit *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_HIT (self), NULL);

  return self->programme_title;
}
