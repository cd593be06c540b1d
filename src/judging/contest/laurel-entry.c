/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry.h"

/**
 * LaurelEntry:
 *
 * What somebody handed in for a contest. Its persons stand a line each, in their order, by
 * the names that are printed; `fields` is JSON, the id of a field of the form → text.
 */
struct _LaurelEntry {
  LaurelRow parent_instance;

  gint64 contest_id;
  char *number;
  char *blind_number;
  char *title;
  gint64 category_id;
  char *category;
  gint64 group_id;
  char *group;
  gint64 division_id;
  char *division;
  gint64 organization_id;
  char *organization;
  gint64 recommender_id;
  char *recommender;
  char *persons;
  LaurelDay received;
  char *late_reason;
  char *state;
  char *reason;
  LaurelDay until;
  char *fields;
  char *links;
  char *other_numbers;
  char *note;
  int judges;
  char *released;
};

G_DEFINE_FINAL_TYPE (LaurelEntry, laurel_entry, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelEntry, member) }

/* In the order of the columns of SELECT_ENTRY. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("number", TEXT, number),
  FIELD ("blind-number", TEXT, blind_number),
  FIELD ("title", TEXT, title),
  FIELD ("category-id", ID, category_id),
  FIELD ("category", WORD, category),
  FIELD ("group-id", ID, group_id),
  FIELD ("group", WORD, group),
  FIELD ("division-id", ID, division_id),
  FIELD ("division", WORD, division),
  FIELD ("organization-id", ID, organization_id),
  FIELD ("organization", TEXT, organization),
  FIELD ("recommender-id", ID, recommender_id),
  FIELD ("recommender", TEXT, recommender),
  FIELD ("persons", TEXT, persons),
  FIELD ("received", DAY, received),
  FIELD ("late-reason", TEXT, late_reason),
  FIELD ("state", WORD, state),
  FIELD ("reason", TEXT, reason),
  FIELD ("until", DAY, until),
  FIELD ("fields", TEXT, fields),
  FIELD ("links", TEXT, links),
  FIELD ("other-numbers", TEXT, other_numbers),
  FIELD ("note", TEXT, note),
  FIELD ("judges", INT, judges),
  FIELD ("released", WORD, released),
};

#undef FIELD

static void
laurel_entry_class_init (LaurelEntryClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_entry_init (LaurelEntry *self)
{
}

gint64
laurel_entry_get_contest_id (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), 0);

  return self->contest_id;
}

const char *
laurel_entry_get_number (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->number;
}

const char *
laurel_entry_get_blind_number (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->blind_number;
}

const char *
laurel_entry_get_title (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->title;
}

gint64
laurel_entry_get_category_id (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), 0);

  return self->category_id;
}

const char *
laurel_entry_get_category (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->category;
}

gint64
laurel_entry_get_group_id (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), 0);

  return self->group_id;
}

const char *
laurel_entry_get_group (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->group;
}

gint64
laurel_entry_get_division_id (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), 0);

  return self->division_id;
}

const char *
laurel_entry_get_division (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->division;
}

gint64
laurel_entry_get_organization_id (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), 0);

  return self->organization_id;
}

const char *
laurel_entry_get_organization (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->organization;
}

const char *
laurel_entry_get_recommender (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->recommender;
}

const char *
laurel_entry_get_persons (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->persons;
}

LaurelDay
laurel_entry_get_received (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), 0);

  return self->received;
}

const char *
laurel_entry_get_late_reason (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->late_reason;
}

const char *
laurel_entry_get_state (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->state;
}

const char *
laurel_entry_get_reason (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->reason;
}

LaurelDay
laurel_entry_get_until (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), 0);

  return self->until;
}

const char *
laurel_entry_get_fields (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->fields;
}

const char *
laurel_entry_get_links (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->links;
}

const char *
laurel_entry_get_other_numbers (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->other_numbers;
}

const char *
laurel_entry_get_note (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), NULL);

  return self->note;
}

int
laurel_entry_get_judges (LaurelEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY (self), 0);

  return self->judges;
}

/**
 * laurel_entry_has_released:
 * @self: an entry
 * @kind: "category", "group" or "division"
 *
 * Returns: whether it has a place in a released result of its section of that kind
 */
gboolean
laurel_entry_has_released (LaurelEntry *self, const char *kind)
{
  g_auto (GStrv) kinds = NULL;

  g_return_val_if_fail (LAUREL_IS_ENTRY (self), FALSE);

  kinds = g_strsplit (self->released ? self->released : "", " ", -1);

  return g_strv_contains ((const char *const *) kinds, kind);
}
