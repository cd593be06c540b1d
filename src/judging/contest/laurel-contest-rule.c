/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-rule.h"

/**
 * LaurelContestRule:
 *
 * A version of the rules of a contest, or of a class of it that has its own.
 */
struct _LaurelContestRule {
  LaurelRow parent_instance;

  gint64 contest_id;
  gint64 section_id;
  char *section;
  int version;
  char *content;
  char *reason;
  gint64 fixed;
  char *digest;
};

G_DEFINE_FINAL_TYPE (LaurelContestRule, laurel_contest_rule, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelContestRule, member) }

/* In the order of the columns of SELECT_RULE. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("section-id", ID, section_id),
  FIELD ("section", TEXT, section),
  FIELD ("version", INT, version),
  FIELD ("content", TEXT, content),
  FIELD ("reason", TEXT, reason),
  FIELD ("fixed", ID, fixed),
  FIELD ("digest", TEXT, digest),
};

#undef FIELD

static void
laurel_contest_rule_class_init (LaurelContestRuleClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_contest_rule_init (LaurelContestRule *self)
{
}

gint64
laurel_contest_rule_get_contest_id (LaurelContestRule *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_RULE (self), 0);

  return self->contest_id;
}

gint64
laurel_contest_rule_get_section_id (LaurelContestRule *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_RULE (self), 0);

  return self->section_id;
}

const char *
laurel_contest_rule_get_section (LaurelContestRule *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_RULE (self), NULL);

  return self->section;
}

int
laurel_contest_rule_get_version (LaurelContestRule *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_RULE (self), 0);

  return self->version;
}

const char *
laurel_contest_rule_get_content (LaurelContestRule *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_RULE (self), NULL);

  return self->content;
}

const char *
laurel_contest_rule_get_reason (LaurelContestRule *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_RULE (self), NULL);

  return self->reason;
}

gint64
laurel_contest_rule_get_fixed (LaurelContestRule *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_RULE (self), 0);

  return self->fixed;
}

const char *
laurel_contest_rule_get_digest (LaurelContestRule *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_RULE (self), NULL);

  return self->digest;
}
