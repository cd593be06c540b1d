/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-interest.h"

/**
 * LaurelInterest:
 *
 * Why an expert must not judge an entry, or anything of a person or an organisation: a
 * conflict of interest, with who told it and until when it counts.
 */
struct _LaurelInterest {
  LaurelRow parent_instance;

  gint64 expert_id;
  char *expert;
  gint64 entry_id;
  char *entry;
  char *entry_title;
  gint64 party_id;
  char *party;
  char *kind;
  char *source;
  LaurelDay day;
  LaurelDay expires;
  char *note;
  gboolean dismissed;
};

G_DEFINE_FINAL_TYPE (LaurelInterest, laurel_interest, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelInterest, member) }

/* In the order of the columns of SELECT_INTEREST. */
static const LaurelField FIELDS[] = {
  FIELD ("expert-id", ID, expert_id),
  FIELD ("expert", TEXT, expert),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("entry", TEXT, entry),
  FIELD ("entry-title", TEXT, entry_title),
  FIELD ("party-id", ID, party_id),
  FIELD ("party", TEXT, party),
  FIELD ("kind", WORD, kind),
  FIELD ("source", WORD, source),
  FIELD ("day", DAY, day),
  FIELD ("expires", DAY, expires),
  FIELD ("note", TEXT, note),
  FIELD ("dismissed", FLAG, dismissed),
};

#undef FIELD

static void
laurel_interest_class_init (LaurelInterestClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_interest_init (LaurelInterest *self)
{
}

gint64
laurel_interest_get_expert_id (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), 0);

  return self->expert_id;
}

const char *
laurel_interest_get_expert (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), NULL);

  return self->expert;
}

gint64
laurel_interest_get_entry_id (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), 0);

  return self->entry_id;
}

const char *
laurel_interest_get_entry (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), NULL);

  return self->entry;
}

const char *
laurel_interest_get_entry_title (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), NULL);

  return self->entry_title;
}

gint64
laurel_interest_get_party_id (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), 0);

  return self->party_id;
}

const char *
laurel_interest_get_party (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), NULL);

  return self->party;
}

const char *
laurel_interest_get_kind (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), NULL);

  return self->kind;
}

const char *
laurel_interest_get_source (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), NULL);

  return self->source;
}

LaurelDay
laurel_interest_get_day (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), 0);

  return self->day;
}

LaurelDay
laurel_interest_get_expires (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), 0);

  return self->expires;
}

const char *
laurel_interest_get_note (LaurelInterest *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST (self), NULL);

  return self->note;
}
