/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-fields.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const NAMES[] = {
  [LAUREL_GIFT_FIELD_GIVER] = "giver",
  [LAUREL_GIFT_FIELD_PHONE] = "phone",
  [LAUREL_GIFT_FIELD_GIVER_KIND] = "kind",
  [LAUREL_GIFT_FIELD_NAMING] = "naming",
  [LAUREL_GIFT_FIELD_ITEM] = "item",
  [LAUREL_GIFT_FIELD_UNIT] = "unit",
  [LAUREL_GIFT_FIELD_QUANTITY] = "quantity",
  [LAUREL_GIFT_FIELD_PROMISED] = "promised",
  [LAUREL_GIFT_FIELD_PROMISE] = "promise",
  [LAUREL_GIFT_FIELD_SPENDING] = "spending",
  [LAUREL_GIFT_FIELD_RECEIPT] = "receipt",
  [LAUREL_GIFT_FIELD_DAY] = "day",
  [LAUREL_GIFT_FIELD_POINT] = "point",
  [LAUREL_GIFT_FIELD_PACK] = "pack",
  [LAUREL_GIFT_FIELD_WORTH] = "worth",
  [LAUREL_GIFT_FIELD_CONDITION] = "condition",
  [LAUREL_GIFT_FIELD_AGE_FROM] = "age-from",
  [LAUREL_GIFT_FIELD_AGE_TO] = "age-to",
  [LAUREL_GIFT_FIELD_WEIGHT] = "weight",
  [LAUREL_GIFT_FIELD_VOLUME] = "volume",
  [LAUREL_GIFT_FIELD_SHELF] = "shelf",
  [LAUREL_GIFT_FIELD_PHOTO] = "photo",
  [LAUREL_GIFT_FIELD_SOURCE] = "source",
  [LAUREL_GIFT_FIELD_NOTE] = "note",
};

/**
 * laurel_gift_fields_read:
 * @self: (out): what is said
 * @fields: an `a{ss}` that outlives it; empty is not said, and what is no field is passed over
 */
void
laurel_gift_fields_read (LaurelGiftFields *self, GVariant *fields)
{
  GVariantIter iter;
  const char *name, *text;

  memset (self, 0, sizeof (*self));
  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    for (int i = 0; *text != '\0' && i < LAUREL_GIFT_N_FIELDS; i++)
      if (g_str_equal (NAMES[i], name)) {
        self->texts[i] = text;
        break;
      }
}

/**
 * laurel_gift_check_ages:
 * @from: (nullable): from which age something is, in years
 * @to: (nullable): to which
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Ages go from the lower one to the higher.
 */
gboolean
laurel_gift_check_ages (const char *from, const char *to, GError **error)
{
  if (from == NULL || to == NULL || *from == '\0' || *to == '\0' ||
      g_ascii_strtoll (from, NULL, 10) <= g_ascii_strtoll (to, NULL, 10))
    return TRUE;

  /* Translators: both are ages in years. */
  return laurel_refuse (error, _("“From %1$s to %2$s years” is no age: write the lower one first."),
                        from, to);
}
