/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-place-status.h"
#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelSettle:
 * @LAUREL_SETTLE_GIVE_DATE: it has no date
 * @LAUREL_SETTLE_FIX_DATE: its days are not certain
 * @LAUREL_SETTLE_NAME_PLACE: where it is, is still to be decided
 * @LAUREL_SETTLE_CONFIRM_PLACE: its place is tentative
 *
 * What is to be done about something in a plan that is still open; of the date
 * one of the first two, of the place one of the last two.
 */
typedef enum {
  LAUREL_SETTLE_GIVE_DATE = 1 << 0,
  LAUREL_SETTLE_FIX_DATE = 1 << 1,
  LAUREL_SETTLE_NAME_PLACE = 1 << 2,
  LAUREL_SETTLE_CONFIRM_PLACE = 1 << 3,
} LaurelSettle;

LaurelSettle  laurel_settle_find      (const LaurelWindow *window,
                                       LaurelPlaceStatus   place_status,
                                       LaurelDay           today);
LaurelSettle  laurel_settle_get_first (LaurelSettle        settle);
const char   *laurel_settle_to_string (LaurelSettle        settle);
const char   *laurel_settle_get_label (LaurelSettle        settle);
gboolean      laurel_settle_get_days  (const LaurelWindow *window,
                                       LaurelDay           today,
                                       int                *days);
char         *laurel_settle_dup_soon  (const LaurelWindow *window,
                                       LaurelDay           today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
