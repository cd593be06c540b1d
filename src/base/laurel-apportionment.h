/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelApportionmentMethod:
 * @LAUREL_APPORTIONMENT_LARGEST_REMAINDER: in proportion, kept within the bounds, the
 *   spare ones to the largest fractions; also named after Hamilton and Hare-Niemeyer
 * @LAUREL_APPORTIONMENT_SAINTE_LAGUE: the next to the largest size/(2a + 1), of which a
 *   are given
 * @LAUREL_APPORTIONMENT_DHONDT: the next to the largest size/(a + 1)
 *
 * How whole things are shared out in proportion.
 */
typedef enum {
  LAUREL_APPORTIONMENT_LARGEST_REMAINDER,
  LAUREL_APPORTIONMENT_SAINTE_LAGUE,
  LAUREL_APPORTIONMENT_DHONDT,
} LaurelApportionmentMethod;

/**
 * LaurelShareReason:
 * @LAUREL_SHARE_ROUNDED_DOWN: the whole part of its quota
 * @LAUREL_SHARE_ROUNDED_UP: one more, for what is left of its quota
 * @LAUREL_SHARE_EXACT: its quota is whole
 * @LAUREL_SHARE_AT_FLOOR: as many as it gets in any case
 * @LAUREL_SHARE_AT_CAP: no more than it may get
 * @LAUREL_SHARE_BY_QUOTIENTS: by the order of quotients
 *
 * Why a share is what it is.
 */
typedef enum {
  LAUREL_SHARE_ROUNDED_DOWN,
  LAUREL_SHARE_ROUNDED_UP,
  LAUREL_SHARE_EXACT,
  LAUREL_SHARE_AT_FLOOR,
  LAUREL_SHARE_AT_CAP,
  LAUREL_SHARE_BY_QUOTIENTS,
} LaurelShareReason;

/**
 * LaurelShare:
 * @size: in proportion to what
 * @floor: what it gets at the least
 * @cap: what it gets at the most, or -1
 * @quota: (out): its exact share, within its bounds; with the methods that have divisors,
 *   its share of the whole without bounds
 * @given: (out): how many it gets
 * @reason: (out): why
 *
 * One of those among whom something is shared out.
 */
typedef struct {
  gint64 size;
  gint64 floor;
  gint64 cap;
  LaurelRatio quota;
  gint64 given;
  LaurelShareReason reason;
} LaurelShare;

/* What may be shared out, so that nothing on the way is too large. */
#define LAUREL_APPORTIONMENT_MOST G_GINT64_CONSTANT (1000000)

gboolean laurel_apportionment_share (LaurelApportionmentMethod   method,
                                     gint64                      total,
                                     LaurelShare                *shares,
                                     guint                       n_shares,
                                     guint                      *which,
                                     GError                    **error);

G_END_DECLS
