/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-objection.h"

/**
 * LaurelObjection:
 *
 * That somebody objects to a result, on what grounds, and what came of it.
 */
struct _LaurelObjection {
  LaurelRow parent_instance;

  gint64 result_id;
  int version;
  gint64 entry_id;
  char *entry;
  int number;
  char *received;
  gint64 party_id;
  char *objector;
  char *grounds;
  char *words;
  char *evidence;
  char *state;
  char *outcome;
  char *decided;
  gint64 corrected_id;
  char *title;
  char *earlier;
};

G_DEFINE_FINAL_TYPE (LaurelObjection, laurel_objection, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelObjection, member) }

/* In the order of the columns of SELECT_OBJECTION. */
static const LaurelField FIELDS[] = {
  FIELD ("result-id", ID, result_id),
  FIELD ("version", INT, version),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("entry", TEXT, entry),
  FIELD ("number", INT, number),
  FIELD ("received", TEXT, received),
  FIELD ("party-id", ID, party_id),
  FIELD ("objector", TEXT, objector),
  FIELD ("grounds", WORD, grounds),
  FIELD ("words", TEXT, words),
  FIELD ("evidence", TEXT, evidence),
  FIELD ("state", WORD, state),
  FIELD ("outcome", TEXT, outcome),
  FIELD ("decided", TEXT, decided),
  FIELD ("corrected-id", ID, corrected_id),
  FIELD ("title", TEXT, title),
  FIELD ("earlier", TEXT, earlier),
};

#undef FIELD

static void
laurel_objection_class_init (LaurelObjectionClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_objection_init (LaurelObjection *self)
{
}

gint64
laurel_objection_get_result_id (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), 0);

  return self->result_id;
}

int
laurel_objection_get_version (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), 0);

  return self->version;
}

gint64
laurel_objection_get_entry_id (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), 0);

  return self->entry_id;
}

const char *
laurel_objection_get_entry (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->entry;
}

int
laurel_objection_get_number (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), 0);

  return self->number;
}

const char *
laurel_objection_get_received (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->received;
}

gint64
laurel_objection_get_party_id (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), 0);

  return self->party_id;
}

const char *
laurel_objection_get_objector (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->objector;
}

const char *
laurel_objection_get_grounds (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->grounds;
}

const char *
laurel_objection_get_words (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->words;
}

const char *
laurel_objection_get_evidence (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->evidence;
}

const char *
laurel_objection_get_state (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->state;
}

const char *
laurel_objection_get_outcome (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->outcome;
}

const char *
laurel_objection_get_decided (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->decided;
}

gint64
laurel_objection_get_corrected_id (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), 0);

  return self->corrected_id;
}

/* (nullable): of the entry that it is about */
const char *
laurel_objection_get_title (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->title;
}

/* (nullable): as JSON, what it was decided before it was decided anew, the first one first: state,
 * outcome, decided, and why anew */
const char *
laurel_objection_get_earlier (LaurelObjection *self)
{
  g_return_val_if_fail (LAUREL_IS_OBJECTION (self), NULL);

  return self->earlier;
}
