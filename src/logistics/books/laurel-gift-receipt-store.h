/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelGiftsKnown:
 * @sources: (element-type utf8): rows of lists that came in
 * @receipts: (element-type utf8): receipts, with the point and the kind of gift
 * @givers: (element-type utf8 utf8): receipts with the point → who gave
 * @gifts: (element-type utf8): givers, kinds and quantities, with and without the day
 * @point: (nullable): the collection point that is meant where none is named
 *
 * What a list that comes in may tell once more. It has names that are not to be told.
 */
typedef struct {
  GHashTable *sources;
  GHashTable *receipts;
  GHashTable *givers;
  GHashTable *gifts;
  char *point;
} LaurelGiftsKnown;

LaurelGiftsKnown *laurel_gifts_known_read        (LaurelReader      *reader,
                                                  gint64             drive)
  G_GNUC_WARN_UNUSED_RESULT;
void              laurel_gifts_known_free        (LaurelGiftsKnown  *self);
gboolean          laurel_gifts_known_has_receipt (LaurelGiftsKnown  *self,
                                                  const char        *receipt,
                                                  const char        *point,
                                                  const char        *item);
gboolean          laurel_gifts_known_is_others   (LaurelGiftsKnown  *self,
                                                  const char        *receipt,
                                                  const char        *point,
                                                  const char        *giver);
gboolean          laurel_gifts_known_has_gift    (LaurelGiftsKnown  *self,
                                                  const char        *giver,
                                                  const char        *item,
                                                  const char        *quantity,
                                                  const char        *day);

gint64 laurel_gift_read_receipt     (const char   *text);
char  *laurel_gift_dup_receipt      (gint64        number) G_GNUC_WARN_UNUSED_RESULT;
gint64 laurel_gift_get_last_receipt (LaurelReader *reader,
                                     gint64        drive);
gint64 laurel_gift_get_next_receipt (LaurelReader *reader,
                                     gint64        drive);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelGiftsKnown, laurel_gifts_known_free)

G_END_DECLS
