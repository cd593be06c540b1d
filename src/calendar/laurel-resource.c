/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-resource.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelResource:
 *
 * A place, a person or a team: what can be taken by one activity at a time.
 */
struct _LaurelResource {
  LaurelRow parent_instance;

  char *kind;
  char *name;
  gint64 parent_id;
  char *parent_name;
  gint64 party_id;
  char *note;
};

G_DEFINE_FINAL_TYPE (LaurelResource, laurel_resource, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelResource, member) }

/* In the order of the columns of SELECT_RESOURCE. */
static const LaurelField FIELDS[] = {
  FIELD ("kind", TEXT, kind),
  FIELD ("name", TEXT, name),
  FIELD ("parent-id", ID, parent_id),
  FIELD ("parent-name", TEXT, parent_name),
  FIELD ("party-id", ID, party_id),
  FIELD ("note", TEXT, note),
};

#undef FIELD

static void
laurel_resource_class_init (LaurelResourceClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_resource_init (LaurelResource *self)
{
}

const char *
laurel_resource_get_kind (LaurelResource *self)
{
  g_return_val_if_fail (LAUREL_IS_RESOURCE (self), NULL);

  return self->kind;
}

const char *
laurel_resource_get_name (LaurelResource *self)
{
  g_return_val_if_fail (LAUREL_IS_RESOURCE (self), NULL);

  return self->name;
}

gint64
laurel_resource_get_parent_id (LaurelResource *self)
{
  g_return_val_if_fail (LAUREL_IS_RESOURCE (self), 0);

  return self->parent_id;
}

const char *
laurel_resource_get_parent_name (LaurelResource *self)
{
  g_return_val_if_fail (LAUREL_IS_RESOURCE (self), NULL);

  return self->parent_name;
}

/* What there is, as people call it, and what it may belong to. */
static const struct {
  const char *kind;
  const char *label;
  const char *parent;
} KINDS[] = {
  { "city", N_("City"), NULL },
  { "venue", N_("Venue"), "city" },
  { "room", N_("Room"), "venue" },
  { "person", N_("Person"), "team" },
  { "team", N_("Team"), NULL },
};

/* Returns where it stands in KINDS, or -1. */
static int
find_kind (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_strcmp0 (KINDS[i].kind, kind) == 0)
      return (int) i;

  return -1;
}

/**
 * laurel_resource_kind_get_label:
 * @kind: "venue"
 *
 * Returns: what kind of thing it is, for people, translated
 */
const char *
laurel_resource_kind_get_label (const char *kind)
{
  int i = find_kind (kind);

  return i >= 0 ? _(KINDS[i].label) : kind;
}

/**
 * laurel_resource_kind_get_parent:
 * @kind: "room"
 *
 * Returns: (nullable): the kind that it may belong to: "venue"
 */
const char *
laurel_resource_kind_get_parent (const char *kind)
{
  int i = find_kind (kind);

  return i >= 0 ? KINDS[i].parent : NULL;
}

/**
 * laurel_resource_kind_is_known:
 * @kind: what was given
 */
gboolean
laurel_resource_kind_is_known (const char *kind)
{
  return find_kind (kind) >= 0;
}
