/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-award.h"

/**
 * LaurelAward:
 *
 * An award by the latest result of a contest, which nobody objects to any more.
 */
struct _LaurelAward {
  LaurelRow parent_instance;

  gint64 entry_id;
  gint64 result_id;
  int version;
  char *scope;
  char *level;
  int place;
  gboolean tied;
  char *number;
  char *title;
  char *names;
  char *organization;
  char *category;
  char *group;
  char *division;
  char *score;
  gint64 party_id;
  char *mail;
};

G_DEFINE_FINAL_TYPE (LaurelAward, laurel_award, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelAward, member) }

/* In the order of the columns of SELECT_AWARD. */
static const LaurelField FIELDS[] = {
  FIELD ("entry-id", ID, entry_id),
  FIELD ("result-id", ID, result_id),
  FIELD ("version", INT, version),
  FIELD ("scope", TEXT, scope),
  FIELD ("level", TEXT, level),
  FIELD ("place", INT, place),
  FIELD ("tied", FLAG, tied),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("names", TEXT, names),
  FIELD ("organization", TEXT, organization),
  FIELD ("category", TEXT, category),
  FIELD ("group", TEXT, group),
  FIELD ("division", TEXT, division),
  FIELD ("score", TEXT, score),
  FIELD ("party-id", ID, party_id),
  FIELD ("mail", TEXT, mail),
};

#undef FIELD

static void
laurel_award_class_init (LaurelAwardClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_award_init (LaurelAward *self)
{
}

gint64
laurel_award_get_entry_id (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), 0);

  return self->entry_id;
}

gint64
laurel_award_get_result_id (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), 0);

  return self->result_id;
}

int
laurel_award_get_version (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), 0);

  return self->version;
}

const char *
laurel_award_get_scope (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->scope;
}

const char *
laurel_award_get_level (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->level;
}

int
laurel_award_get_place (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), 0);

  return self->place;
}

const char *
laurel_award_get_number (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->number;
}

const char *
laurel_award_get_title (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->title;
}

const char *
laurel_award_get_names (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->names;
}

const char *
laurel_award_get_organization (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->organization;
}

const char *
laurel_award_get_category (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->category;
}

const char *
laurel_award_get_group (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->group;
}

const char *
laurel_award_get_division (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->division;
}

const char *
laurel_award_get_score (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->score;
}

/* Who has it without an entry, or 0. */
gint64
laurel_award_get_party_id (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), 0);

  return self->party_id;
}

/* (nullable): where a letter goes */
const char *
laurel_award_get_mail (LaurelAward *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD (self), NULL);

  return self->mail;
}
