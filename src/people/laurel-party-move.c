/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-move.h"

#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPartyMove:
 *
 * One thing that a merge moves from the row that goes to the one that stays: a
 * field, with what stands here and there, or a number of rows.
 */
struct _LaurelPartyMove {
  LaurelRow parent_instance;

  char *kind;
  char *here;  /* (nullable) */
  char *there; /* (nullable) */
  int count;
};

G_DEFINE_FINAL_TYPE (LaurelPartyMove, laurel_party_move, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPartyMove, member) }

/* In the order of the columns of SELECT_MOVES. */
static const LaurelField FIELDS[] = {
  FIELD ("kind", TEXT, kind),
  FIELD ("here", TEXT, here),
  FIELD ("there", TEXT, there),
  FIELD ("count", INT, count),
};

#undef FIELD

static void
laurel_party_move_class_init (LaurelPartyMoveClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_party_move_init (LaurelPartyMove *self)
{
}

const char *
laurel_party_move_get_kind (LaurelPartyMove *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY_MOVE (self), NULL);

  return self->kind;
}

/* What the one that stays has there. */
const char *
laurel_party_move_get_here (LaurelPartyMove *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY_MOVE (self), NULL);

  return self->here;
}

/* What the one that goes has there. */
const char *
laurel_party_move_get_there (LaurelPartyMove *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY_MOVE (self), NULL);

  return self->there;
}

/**
 * laurel_party_field_get_label:
 * @field: a field, as commands call it
 *
 * Returns: what the user calls it
 */
const char *
laurel_party_field_get_label (const char *field)
{
  static const struct {
    const char *field;
    const char *label;
  } LABELS[] = {
    { "kind", N_("Kind") },
    { "name", N_("Name") },
    { "name-since", N_("Called so since") },
    { "short-name", N_("Short name") },
    { "english-name", N_("English name") },
    { "former-name", N_("Former name") },
    { "organization", N_("Organisation") },
    { "post", N_("Position") },
    { "phone", N_("Telephone") },
    { "further-phone", N_("Further telephone") },
    { "mail", N_("Mail") },
    { "further-mail", N_("Further mail") },
    { "address", N_("Address") },
    { "postcode", N_("Postcode") },
    { "code", N_("Unified social credit code") },
    { "note", N_("Note") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (g_str_equal (LABELS[i].field, field))
      return _(LABELS[i].label);

  return field;
}

/* What is counted. */
static const struct {
  const char *kind;
  const char *one;
  const char *many;
} COUNTS[] = {
  { "names",
    /* Translators: %d counts names. */
    N_("%d further name"),
    /* Translators: %d counts names. */
    N_("%d further names") },
  { "contacts",
    /* Translators: %d counts telephones and mails. */
    N_("%d further contact"),
    /* Translators: %d counts telephones and mails. */
    N_("%d further contacts") },
  { "roles",
    /* Translators: %d counts roles. */
    N_("%d role in an activity or a season"),
    /* Translators: %d counts roles. */
    N_("%d roles in activities and seasons") },
  { "roles-both",
    /* Translators: %d counts roles. */
    N_("%d role that both have"),
    /* Translators: %d counts roles. */
    N_("%d roles that both have") },
  { "bookings",
    /* Translators: %d counts activities. */
    N_("%d activity that takes this person"),
    /* Translators: %d counts activities. */
    N_("%d activities that take this person") },
  { "people",
    /* Translators: %d counts persons. */
    N_("%d person of this organisation"),
    /* Translators: %d counts persons. */
    N_("%d persons of this organisation") },
  { "issued",
    /* Translators: %d counts certificates. */
    N_("%d certificate in the register"),
    /* Translators: %d counts certificates. */
    N_("%d certificates in the register") },
  { "entries",
    /* Translators: %d counts entries of contests. */
    N_("%d entry in a contest"),
    /* Translators: %d counts entries of contests. */
    N_("%d entries in contests") },
  { "juries",
    /* Translators: %d counts juries. */
    N_("%d seat in a jury"),
    /* Translators: %d counts juries. */
    N_("%d seats in juries") },
};

/**
 * laurel_party_move_dup_title:
 * @self: what moves
 *
 * Returns: (transfer full): it, in a few words
 */
char *
laurel_party_move_dup_title (LaurelPartyMove *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY_MOVE (self), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (COUNTS); i++)
    if (g_str_equal (COUNTS[i].kind, self->kind))
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, COUNTS[i].one, COUNTS[i].many,
                                           (gulong) self->count), self->count);

  /* Translators: %1$s is a field, such as "Telephone", %2$s what stands there. */
  return g_strdup_printf (_("%1$s: %2$s"), laurel_party_field_get_label (self->kind),
                          self->there);
}

/**
 * laurel_party_move_dup_fate:
 * @self: what moves
 *
 * Returns: (transfer full): what becomes of it
 */
char *
laurel_party_move_dup_fate (LaurelPartyMove *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY_MOVE (self), NULL);

  if (g_str_equal (self->kind, "roles-both"))
    return g_strdup (_("Kept once"));
  if (g_str_equal (self->kind, "name"))
    return g_strdup (_("Kept as another name"));
  if (self->there == NULL)
    return g_strdup (_("Goes over"));
  if (self->here == NULL)
    return g_strdup (_("Fills what is empty"));
  if (g_str_has_suffix (self->kind, "name"))
    return g_strdup (_("Kept as another name"));
  if (g_str_equal (self->kind, "phone") || g_str_equal (self->kind, "mail"))
    return g_strdup (_("Kept as a further contact"));
  if (g_str_equal (self->kind, "code"))
    /* Translators: %s is a code. */
    return laurel_quote (_("Differs from “%s”: these are two organisations"), self->here);

  return g_strdup (_("Kept in the note"));
}
