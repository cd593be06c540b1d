/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is said of a gift when it comes in. */
typedef enum {
  LAUREL_GIFT_FIELD_GIVER,
  LAUREL_GIFT_FIELD_PHONE,
  LAUREL_GIFT_FIELD_GIVER_KIND,
  LAUREL_GIFT_FIELD_NAMING,
  LAUREL_GIFT_FIELD_ITEM,
  LAUREL_GIFT_FIELD_UNIT,
  LAUREL_GIFT_FIELD_QUANTITY,
  LAUREL_GIFT_FIELD_PROMISED,
  LAUREL_GIFT_FIELD_PROMISE,
  LAUREL_GIFT_FIELD_SPENDING,
  LAUREL_GIFT_FIELD_RECEIPT,
  LAUREL_GIFT_FIELD_DAY,
  LAUREL_GIFT_FIELD_POINT,
  LAUREL_GIFT_FIELD_PACK,
  LAUREL_GIFT_FIELD_WORTH,
  LAUREL_GIFT_FIELD_CONDITION,
  LAUREL_GIFT_FIELD_AGE_FROM,
  LAUREL_GIFT_FIELD_AGE_TO,
  LAUREL_GIFT_FIELD_WEIGHT,
  LAUREL_GIFT_FIELD_VOLUME,
  LAUREL_GIFT_FIELD_SHELF,
  LAUREL_GIFT_FIELD_PHOTO,
  LAUREL_GIFT_FIELD_SOURCE,
  LAUREL_GIFT_FIELD_NOTE,
  LAUREL_GIFT_N_FIELDS,
} LaurelGiftField;

/**
 * LaurelGiftFields:
 * @texts: of each field what is said, or %NULL; it belongs to what it was read from
 *
 * A row of a list of gifts, looked at once: lists have a hundred thousand of them, and to look
 * each field up in a dictionary takes longer than to write the row.
 */
typedef struct {
  const char *texts[LAUREL_GIFT_N_FIELDS];
} LaurelGiftFields;

void laurel_gift_fields_read (LaurelGiftFields *self,
                              GVariant         *fields);
gboolean laurel_gift_check_ages (const char  *from,
                                 const char  *to,
                                 GError     **error);

G_END_DECLS
