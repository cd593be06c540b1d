/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-way.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* The places in which gifts are, and the ways that there are between them. */

static const struct {
  const char *name;
  const char *label;
  LaurelGiftHolder holder;
  gboolean is_inside;
} PLACES[] = {
  { "giver", N_("With the giver"), LAUREL_GIFT_HELD_BY_NOBODY, FALSE },
  { "received", N_("Received"), LAUREL_GIFT_HELD_BY_POINT, TRUE },
  { "stock", N_("In stock"), LAUREL_GIFT_HELD_BY_POINT, TRUE },
  { "packed", N_("Packed"), LAUREL_GIFT_HELD_BY_PARCEL, TRUE },
  { "way", N_("On the way"), LAUREL_GIFT_HELD_BY_PARCEL, TRUE },
  { "arrived", N_("Arrived"), LAUREL_GIFT_HELD_BY_POINT, TRUE },
  { "damaged", N_("Damaged"), LAUREL_GIFT_HELD_BY_NOBODY, TRUE },
  { "lost", N_("Lost"), LAUREL_GIFT_HELD_BY_NOBODY, TRUE },
  { "handed", N_("Handed out"), LAUREL_GIFT_HELD_BY_RECEIVER, FALSE },
  { "returned", N_("Returned"), LAUREL_GIFT_HELD_BY_NOBODY, FALSE },
  { "disposed", N_("Disposed of"), LAUREL_GIFT_HELD_BY_NOBODY, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (PLACES) == LAUREL_GIFT_N_PLACES);

#define TO(place) (1u << LAUREL_GIFT_##place)

/* Each line: from any of these to any of those, and what that needs. */
static const struct {
  guint from;
  guint to;
  LaurelGiftNeed needs;
} WAYS[] = {
  { TO (GIVER), TO (RECEIVED), LAUREL_GIFT_NEEDS_RECEIPT },
  { TO (RECEIVED), TO (STOCK), LAUREL_GIFT_NEEDS_NOTHING },
  { TO (RECEIVED) | TO (STOCK) | TO (ARRIVED), TO (DAMAGED), LAUREL_GIFT_NEEDS_REASON },
  { TO (PACKED), TO (DAMAGED), LAUREL_GIFT_NEEDS_REASON | LAUREL_GIFT_NEEDS_OPEN },
  { TO (STOCK), TO (PACKED), LAUREL_GIFT_NEEDS_OPEN },
  { TO (PACKED), TO (STOCK), LAUREL_GIFT_NEEDS_OPEN },
  { TO (PACKED), TO (WAY), LAUREL_GIFT_NEEDS_SEALED },
  { TO (WAY), TO (ARRIVED), LAUREL_GIFT_NEEDS_NOTHING },
  { TO (WAY) | TO (ARRIVED) | TO (STOCK), TO (LOST), LAUREL_GIFT_NEEDS_REASON },
  { TO (LOST), TO (ARRIVED) | TO (STOCK), LAUREL_GIFT_NEEDS_REASON },
  { TO (ARRIVED), TO (WAY), LAUREL_GIFT_NEEDS_SEALED },
  { TO (ARRIVED), TO (RECEIVED), LAUREL_GIFT_NEEDS_REASON },
  { TO (ARRIVED), TO (HANDED), LAUREL_GIFT_NEEDS_SIGNER },
  { TO (HANDED), TO (ARRIVED), LAUREL_GIFT_NEEDS_SIGNER },
  { TO (RECEIVED) | TO (STOCK) | TO (DAMAGED), TO (RETURNED), LAUREL_GIFT_NEEDS_RECEIPT },
  { TO (DAMAGED), TO (DISPOSED) | TO (STOCK), LAUREL_GIFT_NEEDS_REASON },
};

#undef TO

/* Returns: what commands and the books call it */
const char *
laurel_gift_place_to_string (LaurelGiftPlace place)
{
  g_return_val_if_fail ((guint) place < LAUREL_GIFT_N_PLACES, NULL);

  return PLACES[place].name;
}

/* Returns: (transfer none): what people call it */
const char *
laurel_gift_place_get_label (LaurelGiftPlace place)
{
  g_return_val_if_fail ((guint) place < LAUREL_GIFT_N_PLACES, NULL);

  return g_dgettext (GETTEXT_PACKAGE, PLACES[place].label);
}

LaurelGiftHolder
laurel_gift_place_get_holder (LaurelGiftPlace place)
{
  g_return_val_if_fail ((guint) place < LAUREL_GIFT_N_PLACES, LAUREL_GIFT_HELD_BY_NOBODY);

  return PLACES[place].holder;
}

/* Returns: whether what is there is still in the hands of the drive */
gboolean
laurel_gift_place_is_inside (LaurelGiftPlace place)
{
  g_return_val_if_fail ((guint) place < LAUREL_GIFT_N_PLACES, FALSE);

  return PLACES[place].is_inside;
}

/**
 * laurel_gift_place_read:
 * @text: what commands call a place
 * @place: (out): which it is
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_gift_place_read (const char *text, LaurelGiftPlace *place, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++) {
    if (g_str_equal (PLACES[i].name, text)) {
      *place = (LaurelGiftPlace) i;
      return TRUE;
    }
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", PLACES[i].name);
  }

  /* Translators: %1$s is what was given, %2$s the words that there are. */
  return laurel_refuse (error, _("“%1$s” is none of: %2$s."), text, all->str);
}

/**
 * laurel_gift_way_check:
 * @from: where pieces are
 * @to: where they are said to go
 * @needs: (out): what that needs
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether there is such a way
 */
gboolean
laurel_gift_way_check (LaurelGiftPlace from, LaurelGiftPlace to, LaurelGiftNeed *needs,
                       GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WAYS); i++)
    if ((WAYS[i].from & 1u << from) && (WAYS[i].to & 1u << to)) {
      *needs = WAYS[i].needs;
      return TRUE;
    }

  /* Translators: both are places in which gifts are, such as “In stock”. */
  return laurel_refuse (error, _("There is no way from “%1$s” to “%2$s”."),
                        laurel_gift_place_get_label (from), laurel_gift_place_get_label (to));
}
