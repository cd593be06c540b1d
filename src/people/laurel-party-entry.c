/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-entry.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPartyEntry:
 *
 * A further name, telephone or mail of a person or an organisation: an entry of one
 * of its two lists. Its id is its place in the list.
 */
struct _LaurelPartyEntry {
  LaurelRow parent_instance;

  char *kind;
  char *text;
  char *label;
  char *since;
  char *until;
};

G_DEFINE_FINAL_TYPE (LaurelPartyEntry, laurel_party_entry, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPartyEntry, member) }

/* In the order of the columns of SELECT_ENTRY. */
static const LaurelField FIELDS[] = {
  FIELD ("kind", TEXT, kind),
  FIELD ("text", TEXT, text),
  FIELD ("label", TEXT, label),
  FIELD ("since", TEXT, since),
  FIELD ("until", TEXT, until),
};

#undef FIELD

static void
laurel_party_entry_class_init (LaurelPartyEntryClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_party_entry_init (LaurelPartyEntry *self)
{
}

const char *
laurel_party_entry_get_kind (LaurelPartyEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY_ENTRY (self), NULL);

  return self->kind;
}

const char *
laurel_party_entry_get_text (LaurelPartyEntry *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY_ENTRY (self), NULL);

  return self->text;
}

static const char *
describe_kind (const char *kind)
{
  if (g_strcmp0 (kind, "former") == 0)
    return _("Former name");
  if (g_strcmp0 (kind, "phone") == 0)
    return _("Telephone");
  if (g_strcmp0 (kind, "mail") == 0)
    return _("Mail");

  return _("Also called");
}

/**
 * laurel_party_entry_dup_about:
 * @self: a further name, telephone or mail
 *
 * Returns: (transfer full): what it is, and from when to when, or what for
 */
char *
laurel_party_entry_dup_about (LaurelPartyEntry *self)
{
  const char *kind;

  g_return_val_if_fail (LAUREL_IS_PARTY_ENTRY (self), NULL);

  kind = describe_kind (self->kind);
  if (self->since != NULL && self->until != NULL)
    /* Translators: %1$s is "Former name" or the like, %2$s and %3$s are dates. */
    return g_strdup_printf (_("%1$s, from %2$s to %3$s"), kind, self->since, self->until);
  if (self->until != NULL)
    /* Translators: %1$s is "Former name" or the like, %2$s a date. */
    return g_strdup_printf (_("%1$s, until %2$s"), kind, self->until);
  if (self->since != NULL)
    /* Translators: %1$s is "Former name" or the like, %2$s a date. */
    return g_strdup_printf (_("%1$s, since %2$s"), kind, self->since);
  if (self->label != NULL)
    /* Translators: %1$s is "Telephone" or "Mail", %2$s what it is for. */
    return g_strdup_printf (_("%1$s, %2$s"), kind, self->label);

  return g_strdup (kind);
}
