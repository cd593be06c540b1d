/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-twins.h"

/**
 * LaurelEntryTwins:
 *
 * Two entries of a contest that look the same, by what, and what decides whether they are: who made
 * them, where they come from, and when.
 */
struct _LaurelEntryTwins {
  LaurelRow parent_instance;

  gint64 entry_id;
  char *number;
  char *title;
  gint64 other_id;
  char *other_number;
  char *other_title;
  char *kind;
  int likeness;
  char *persons;            /* (nullable) */
  char *organization;       /* (nullable) */
  char *recommender;        /* (nullable) */
  LaurelDay received;
  char *other_persons;      /* (nullable) */
  char *other_organization; /* (nullable) */
  char *other_recommender;  /* (nullable) */
  LaurelDay other_received;
};

G_DEFINE_FINAL_TYPE (LaurelEntryTwins, laurel_entry_twins, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelEntryTwins, member) }

/* In the order of the columns of a SELECT of constants. */
static const LaurelField FIELDS[] = {
  FIELD ("entry-id", ID, entry_id),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("other-id", ID, other_id),
  FIELD ("other-number", TEXT, other_number),
  FIELD ("other-title", TEXT, other_title),
  FIELD ("kind", WORD, kind),
  FIELD ("likeness", INT, likeness),
  FIELD ("persons", TEXT, persons),
  FIELD ("organization", TEXT, organization),
  FIELD ("recommender", TEXT, recommender),
  FIELD ("received", DAY, received),
  FIELD ("other-persons", TEXT, other_persons),
  FIELD ("other-organization", TEXT, other_organization),
  FIELD ("other-recommender", TEXT, other_recommender),
  FIELD ("other-received", DAY, other_received),
};

#undef FIELD

static void
laurel_entry_twins_class_init (LaurelEntryTwinsClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_entry_twins_init (LaurelEntryTwins *self)
{
}

gint64
laurel_entry_twins_get_entry_id (LaurelEntryTwins *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_TWINS (self), 0);

  return self->entry_id;
}

const char *
laurel_entry_twins_get_number (LaurelEntryTwins *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_TWINS (self), NULL);

  return self->number;
}

const char *
laurel_entry_twins_get_title (LaurelEntryTwins *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_TWINS (self), NULL);

  return self->title;
}

gint64
laurel_entry_twins_get_other_id (LaurelEntryTwins *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_TWINS (self), 0);

  return self->other_id;
}

const char *
laurel_entry_twins_get_other_number (LaurelEntryTwins *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_TWINS (self), NULL);

  return self->other_number;
}

const char *
laurel_entry_twins_get_other_title (LaurelEntryTwins *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_TWINS (self), NULL);

  return self->other_title;
}

const char *
laurel_entry_twins_get_kind (LaurelEntryTwins *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_TWINS (self), NULL);

  return self->kind;
}

int
laurel_entry_twins_get_likeness (LaurelEntryTwins *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_TWINS (self), 0);

  return self->likeness;
}
