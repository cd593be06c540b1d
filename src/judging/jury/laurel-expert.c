/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-expert.h"

/**
 * LaurelExpert:
 *
 * Who can be a judge, whatever the contest. `fields`, `languages` and `employers` have a line
 * each.
 */
struct _LaurelExpert {
  LaurelRow parent_instance;

  gint64 party_id;
  char *name;
  gint64 organization_id;
  char *organization;
  char *post;
  char *phone;
  char *mail;
  char *fields;
  char *languages;
  char *region;
  gboolean senior;
  int since;
  char *employers;
  int contests;
  char *note;
};

G_DEFINE_FINAL_TYPE (LaurelExpert, laurel_expert, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelExpert, member) }

/* In the order of the columns of SELECT_EXPERT. */
static const LaurelField FIELDS[] = {
  FIELD ("party-id", ID, party_id),
  FIELD ("name", TEXT, name),
  FIELD ("organization-id", ID, organization_id),
  FIELD ("organization", TEXT, organization),
  FIELD ("post", TEXT, post),
  FIELD ("phone", TEXT, phone),
  FIELD ("mail", TEXT, mail),
  FIELD ("fields", TEXT, fields),
  FIELD ("languages", TEXT, languages),
  FIELD ("region", TEXT, region),
  FIELD ("senior", FLAG, senior),
  FIELD ("since", INT, since),
  FIELD ("employers", TEXT, employers),
  FIELD ("contests", INT, contests),
  FIELD ("note", TEXT, note),
};

#undef FIELD

static void
laurel_expert_class_init (LaurelExpertClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_expert_init (LaurelExpert *self)
{
}

gint64
laurel_expert_get_party_id (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), 0);

  return self->party_id;
}

const char *
laurel_expert_get_name (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), NULL);

  return self->name;
}

gint64
laurel_expert_get_organization_id (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), 0);

  return self->organization_id;
}

const char *
laurel_expert_get_organization (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), NULL);

  return self->organization;
}

const char *
laurel_expert_get_post (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), NULL);

  return self->post;
}

const char *
laurel_expert_get_fields (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), NULL);

  return self->fields;
}

const char *
laurel_expert_get_languages (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), NULL);

  return self->languages;
}

const char *
laurel_expert_get_region (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), NULL);

  return self->region;
}

gboolean
laurel_expert_is_senior (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), FALSE);

  return self->senior;
}

int
laurel_expert_get_since (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), 0);

  return self->since;
}

const char *
laurel_expert_get_employers (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), NULL);

  return self->employers;
}

int
laurel_expert_get_contests (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), 0);

  return self->contests;
}

const char *
laurel_expert_get_note (LaurelExpert *self)
{
  g_return_val_if_fail (LAUREL_IS_EXPERT (self), NULL);

  return self->note;
}
