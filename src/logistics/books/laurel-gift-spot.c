/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-spot.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * laurel_gift_spot_read:
 * @text: a place, the id of what holds it, and a class, with colons between: "stock:12", "lost",
 *   "handed:34:Class 2"
 * @spot: (out): what that is; its class is part of @text
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_gift_spot_read (const char *text, LaurelGiftSpot *spot, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  guint n_parts = g_strv_length (parts);

  *spot = (LaurelGiftSpot) { .class_name = "" };
  if (!laurel_gift_place_read (n_parts > 0 ? parts[0] : "", &spot->place, error))
    return FALSE;
  if (n_parts > 1 && !g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, &spot->holder, NULL))
    /* Translators: %s is what somebody typed. */
    return laurel_refuse (error, _("“%s” is no id."), parts[1]);
  if (n_parts > 2)
    spot->class_name = strchr (strchr (text, ':') + 1, ':') + 1;

  if (laurel_gift_place_get_holder (spot->place) != LAUREL_GIFT_HELD_BY_NOBODY && spot->holder == 0)
    return laurel_refuse (error,
                          /* Translators: %s is a place, such as “In stock”. */
                          _("“%s” is in more than one place: say which, by its id after a colon."),
                          laurel_gift_place_get_label (spot->place));
  if (laurel_gift_place_get_holder (spot->place) == LAUREL_GIFT_HELD_BY_NOBODY && n_parts > 1)
    /* Translators: %s is a place, such as “Lost”. */
    return laurel_refuse (error, _("“%s” is one place only: name it without an id."),
                          laurel_gift_place_get_label (spot->place));

  return TRUE;
}
