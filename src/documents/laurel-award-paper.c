/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-award-paper.h"

/**
 * LaurelAwardPaper:
 *
 * A certificate that was issued for a place in a result, and what the latest result says of it.
 */
struct _LaurelAwardPaper {
  LaurelRow parent_instance;

  char *number;
  char *recipient;
  char *state;
  gint64 entry_id;
  char *entry;
  int version;
  int place;
  char *level;
  int latest_version;
  gint64 latest_id;
  int latest_place;
  char *latest_level;
  gboolean outdated;
  char *award;
  gint64 party_id;
  gboolean gone;
};

G_DEFINE_FINAL_TYPE (LaurelAwardPaper, laurel_award_paper, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelAwardPaper, member) }

/* In the order of the columns of SELECT_PAPERS. */
static const LaurelField FIELDS[] = {
  FIELD ("number", TEXT, number),
  FIELD ("recipient", TEXT, recipient),
  FIELD ("state", WORD, state),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("entry", TEXT, entry),
  FIELD ("version", INT, version),
  FIELD ("place", INT, place),
  FIELD ("level", TEXT, level),
  FIELD ("latest-version", INT, latest_version),
  FIELD ("latest-id", ID, latest_id),
  FIELD ("latest-place", INT, latest_place),
  FIELD ("latest-level", TEXT, latest_level),
  FIELD ("outdated", FLAG, outdated),
  FIELD ("award", TEXT, award),
  FIELD ("party-id", ID, party_id),
  FIELD ("gone", FLAG, gone),
};

#undef FIELD

static void
laurel_award_paper_class_init (LaurelAwardPaperClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_award_paper_init (LaurelAwardPaper *self)
{
}

const char *
laurel_award_paper_get_number (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), NULL);

  return self->number;
}

const char *
laurel_award_paper_get_recipient (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), NULL);

  return self->recipient;
}

const char *
laurel_award_paper_get_state (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), NULL);

  return self->state;
}

gint64
laurel_award_paper_get_entry_id (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), 0);

  return self->entry_id;
}

const char *
laurel_award_paper_get_entry (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), NULL);

  return self->entry;
}

int
laurel_award_paper_get_version (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), 0);

  return self->version;
}

int
laurel_award_paper_get_place (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), 0);

  return self->place;
}

const char *
laurel_award_paper_get_level (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), NULL);

  return self->level;
}

int
laurel_award_paper_get_latest_version (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), 0);

  return self->latest_version;
}

gint64
laurel_award_paper_get_latest_id (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), 0);

  return self->latest_id;
}

int
laurel_award_paper_get_latest_place (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), 0);

  return self->latest_place;
}

const char *
laurel_award_paper_get_latest_level (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), NULL);

  return self->latest_level;
}

/* It is valid, and should not be any more. */
gboolean
laurel_award_paper_is_overtaken (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), FALSE);

  return self->outdated && g_str_equal (self->state, "valid");
}

/* No later version of the result took the award away: a vote did. */
gboolean
laurel_award_paper_is_rejected (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), FALSE);

  return self->outdated && !self->gone && self->latest_id == 0 &&
         self->latest_version == self->version;
}

/* No later version of the result took the award away: its entry takes no part in it any more. */
gboolean
laurel_award_paper_is_gone (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), FALSE);

  return self->gone;
}

const char *
laurel_award_paper_get_award (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), NULL);

  return self->award;
}

/* Whose place it is, where no entry has it, or 0. */
gint64
laurel_award_paper_get_party_id (LaurelAwardPaper *self)
{
  g_return_val_if_fail (LAUREL_IS_AWARD_PAPER (self), 0);

  return self->party_id;
}
