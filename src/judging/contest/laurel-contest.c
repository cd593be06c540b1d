/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest.h"

/**
 * LaurelContest:
 *
 * A contest of an activity: its call, and how far it has come. The counts are of what takes
 * part: what was withdrawn, disqualified or refused is not among the entries.
 */
struct _LaurelContest {
  LaurelRow parent_instance;

  gint64 activity_id;
  char *activity;
  char *activity_title;
  gint64 programme_id;
  char *title;
  char *call;
  LaurelDay opens;
  LaurelDay closes;
  gboolean blind;
  char *pattern;
  char *columns;
  char *note;
  int entries;
  int waiting;
  int judges;
  int accepted;
  int assigned;
  int rules;
  int fixed;
  char *outcome;
};

G_DEFINE_FINAL_TYPE (LaurelContest, laurel_contest, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelContest, member) }

/* In the order of the columns of SELECT_CONTEST. */
static const LaurelField FIELDS[] = {
  FIELD ("activity-id", ID, activity_id),
  FIELD ("activity", TEXT, activity),
  FIELD ("activity-title", TEXT, activity_title),
  FIELD ("programme-id", ID, programme_id),
  FIELD ("title", TEXT, title),
  FIELD ("call", WORD, call),
  FIELD ("opens", DAY, opens),
  FIELD ("closes", DAY, closes),
  FIELD ("blind", FLAG, blind),
  FIELD ("pattern", TEXT, pattern),
  FIELD ("columns", TEXT, columns),
  FIELD ("note", TEXT, note),
  FIELD ("entries", INT, entries),
  FIELD ("waiting", INT, waiting),
  FIELD ("judges", INT, judges),
  FIELD ("accepted", INT, accepted),
  FIELD ("assigned", INT, assigned),
  FIELD ("rules", INT, rules),
  FIELD ("fixed", INT, fixed),
  FIELD ("outcome", WORD, outcome),
};

#undef FIELD

static void
laurel_contest_class_init (LaurelContestClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_contest_init (LaurelContest *self)
{
}

gint64
laurel_contest_get_activity_id (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->activity_id;
}

const char *
laurel_contest_get_activity (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), NULL);

  return self->activity;
}

const char *
laurel_contest_get_activity_title (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), NULL);

  return self->activity_title;
}

gint64
laurel_contest_get_programme_id (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->programme_id;
}

const char *
laurel_contest_get_title (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), NULL);

  return self->title;
}

const char *
laurel_contest_get_call (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), NULL);

  return self->call;
}

LaurelDay
laurel_contest_get_opens (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->opens;
}

LaurelDay
laurel_contest_get_closes (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->closes;
}

gboolean
laurel_contest_is_blind (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), FALSE);

  return self->blind;
}

const char *
laurel_contest_get_pattern (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), NULL);

  return self->pattern;
}

const char *
laurel_contest_get_columns (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), NULL);

  return self->columns;
}

int
laurel_contest_get_entries (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->entries;
}

int
laurel_contest_get_waiting (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->waiting;
}

int
laurel_contest_get_judges (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->judges;
}

int
laurel_contest_get_accepted (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->accepted;
}

int
laurel_contest_get_assigned (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->assigned;
}

int
laurel_contest_get_rules (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->rules;
}

int
laurel_contest_get_fixed (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), 0);

  return self->fixed;
}

/* (nullable): "released" once its last stage has a result, "objected" while somebody objects to
 * one */
const char *
laurel_contest_get_outcome (LaurelContest *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST (self), NULL);

  return self->outcome;
}
