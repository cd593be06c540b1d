/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-section.h"

/**
 * LaurelContestSection:
 *
 * A category, group or division of a contest.
 */
struct _LaurelContestSection {
  LaurelRow parent_instance;

  gint64 contest_id;
  char *kind;
  int position;
  char *name;
  char *code;
  gint64 host_id;
  char *host;
  int quota;
  int entries;
};

G_DEFINE_FINAL_TYPE (LaurelContestSection, laurel_contest_section, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelContestSection, member) }

/* In the order of the columns of SELECT_SECTION. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("kind", WORD, kind),
  FIELD ("position", INT, position),
  FIELD ("name", TEXT, name),
  FIELD ("code", TEXT, code),
  FIELD ("host-id", ID, host_id),
  FIELD ("host", TEXT, host),
  FIELD ("quota", INT, quota),
  FIELD ("entries", INT, entries),
};

#undef FIELD

static void
laurel_contest_section_class_init (LaurelContestSectionClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_contest_section_init (LaurelContestSection *self)
{
}

gint64
laurel_contest_section_get_contest_id (LaurelContestSection *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_SECTION (self), 0);

  return self->contest_id;
}

const char *
laurel_contest_section_get_kind (LaurelContestSection *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_SECTION (self), NULL);

  return self->kind;
}

const char *
laurel_contest_section_get_name (LaurelContestSection *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_SECTION (self), NULL);

  return self->name;
}

const char *
laurel_contest_section_get_code (LaurelContestSection *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_SECTION (self), NULL);

  return self->code;
}

int
laurel_contest_section_get_quota (LaurelContestSection *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_SECTION (self), 0);

  return self->quota;
}

int
laurel_contest_section_get_entries (LaurelContestSection *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_SECTION (self), 0);

  return self->entries;
}
