/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-voter.h"

#include <string.h>

/**
 * LaurelVoter:
 *
 * Who can vote in a vote, and whether that judge did; what the ballot says, where it is open; and
 * of which entries (ids, a space before and after each) an interest keeps it from saying anything.
 */
struct _LaurelVoter {
  LaurelRow parent_instance;

  gint64 vote_id;
  char *name;
  char *organization;
  char *role;
  gboolean voted;
  char *content;
  char *barred;
};

G_DEFINE_FINAL_TYPE (LaurelVoter, laurel_voter, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelVoter, member) }

/* In the order of the columns of the query. */
static const LaurelField FIELDS[] = {
  FIELD ("vote-id", ID, vote_id),
  FIELD ("name", TEXT, name),
  FIELD ("organization", TEXT, organization),
  FIELD ("role", WORD, role),
  FIELD ("voted", FLAG, voted),
  FIELD ("content", TEXT, content),
  FIELD ("barred", TEXT, barred),
};

#undef FIELD

static void
laurel_voter_class_init (LaurelVoterClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_voter_init (LaurelVoter *self)
{
}

gint64
laurel_voter_get_vote_id (LaurelVoter *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTER (self), 0);

  return self->vote_id;
}

const char *
laurel_voter_get_name (LaurelVoter *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTER (self), NULL);

  return self->name;
}

const char *
laurel_voter_get_organization (LaurelVoter *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTER (self), NULL);

  return self->organization;
}

const char *
laurel_voter_get_role (LaurelVoter *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTER (self), NULL);

  return self->role;
}

gboolean
laurel_voter_get_voted (LaurelVoter *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTER (self), FALSE);

  return self->voted;
}

/* Returns: whether an interest keeps it from saying anything of that entry */
gboolean
laurel_voter_is_barred (LaurelVoter *self, gint64 entry)
{
  g_autofree char *id = g_strdup_printf (" %" G_GINT64_FORMAT " ", entry);

  g_return_val_if_fail (LAUREL_IS_VOTER (self), FALSE);

  return self->barred != NULL && strstr (self->barred, id) != NULL;
}

const char *
laurel_voter_get_content (LaurelVoter *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTER (self), NULL);

  return self->content;
}
