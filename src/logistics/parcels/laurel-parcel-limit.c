/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-limit.h"

#include "base/laurel-error.h"
#include "base/laurel-ratio.h"

#include <glib/gi18n-lib.h>

/* What a carrier does not take. */

/* The longest side, and what is round it: in mm. */
static void
measure (LaurelParcel *parcel, int *longest, int *girth)
{
  int length = laurel_parcel_get_length (parcel);
  int width = laurel_parcel_get_width (parcel);
  int height = laurel_parcel_get_height (parcel);

  *longest = MAX (length, MAX (width, height));
  *girth = *longest + 2 * (length + width + height - *longest);
}

/* @format: takes the number of the parcel, its carrier, the limit, and what the parcel has */
static gboolean
check_length (LaurelParcel *parcel, LaurelCarrier *carrier, int limit, int is, const char *format,
              GError **error)
{
  g_autofree char *taken = laurel_ratio_dup_short (laurel_ratio_new (limit, 10));
  g_autofree char *has = laurel_ratio_dup_short (laurel_ratio_new (is, 10));

  return limit == 0 || is <= limit ||
         laurel_refuse (error, format, laurel_parcel_get_number (parcel),
                        laurel_carrier_get_name (carrier), taken, has);
}

/* They are kept in mm; people measure in cm. */
static gboolean
check_sides (LaurelParcel *parcel, LaurelCarrier *carrier, GError **error)
{
  int longest, girth;

  measure (parcel, &longest, &girth);

  return check_length (parcel, carrier, laurel_carrier_get_side (carrier), longest,
                       /* Translators: %1$d is the number of a parcel, %2$s a carrier; %3$s and
                        * %4$s are numbers of centimetres. */
                       _("The longest side of parcel %1$d is %4$s cm, and “%2$s” takes %3$s cm."),
                       error) &&
         check_length (parcel, carrier, laurel_carrier_get_girth (carrier), girth,
                       /* Translators: %1$d is the number of a parcel, %2$s a carrier; %3$s and
                        * %4$s are numbers of centimetres. */
                       _("Length and girth of parcel %1$d are %4$s cm, and “%2$s” takes %3$s cm."),
                       error);
}

/**
 * laurel_parcel_limit_check:
 * @parcel: a parcel
 * @carrier: who is to take it
 * @error: return location for a `LAUREL_RULE_ERROR` that names the limit
 *
 * Returns: whether it is over no limit
 */
gboolean
laurel_parcel_limit_check (LaurelParcel *parcel, LaurelCarrier *carrier, GError **error)
{
  const struct {
    int limit;
    int is;
    const char *sentence;
  } LIMITS[] = {
    { laurel_carrier_get_weight (carrier), laurel_parcel_get_weight (parcel),
      /* Translators: %1$d is the number of a parcel, %2$s a carrier; %3$d and %4$d are grams. */
      N_("Parcel %1$d weighs %4$d g, and “%2$s” takes %3$d g: take something out.") },
    { laurel_carrier_get_volume (carrier), laurel_parcel_get_size (parcel),
      /* Translators: %1$d is the number of a parcel, %2$s a carrier; %3$d and %4$d are cm³. */
      N_("Parcel %1$d has %4$d cm³, and “%2$s” takes %3$d cm³: take something out.") },
    { laurel_carrier_get_pieces (carrier), laurel_parcel_get_packed (parcel),
      /* Translators: %1$d is the number of a parcel, %2$s a carrier; %3$d and %4$d count pieces. */
      N_("Parcel %1$d has %4$d pieces, and “%2$s” takes %3$d: take something out.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (LIMITS); i++)
    if (LIMITS[i].limit > 0 && LIMITS[i].is > LIMITS[i].limit) {
      laurel_refuse (error, g_dgettext (GETTEXT_PACKAGE, LIMITS[i].sentence),
                     laurel_parcel_get_number (parcel), laurel_carrier_get_name (carrier),
                     LIMITS[i].limit, LIMITS[i].is);
      return FALSE;
    }

  return check_sides (parcel, carrier, error);
}
