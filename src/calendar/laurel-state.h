/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-place-status.h"
#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelState:
 * @LAUREL_STATE_UNKNOWN: it has no date
 * @LAUREL_STATE_UPCOMING: it has not begun
 * @LAUREL_STATE_MAY_HAVE_BEGUN: it may have begun, and has not ended
 * @LAUREL_STATE_UNDER_WAY: it has begun and has not ended
 * @LAUREL_STATE_MAY_BE_NOW: it may be before, now or over
 * @LAUREL_STATE_MAY_HAVE_ENDED: it has begun, and may have ended
 * @LAUREL_STATE_OVER: it has ended
 *
 * What a window says about a day. What people say about an activity, its
 * status, is another thing.
 */
typedef enum {
  LAUREL_STATE_UNKNOWN,
  LAUREL_STATE_UPCOMING,
  LAUREL_STATE_MAY_HAVE_BEGUN,
  LAUREL_STATE_UNDER_WAY,
  LAUREL_STATE_MAY_BE_NOW,
  LAUREL_STATE_MAY_HAVE_ENDED,
  LAUREL_STATE_OVER,
} LaurelState;

LaurelState  laurel_window_get_state      (const LaurelWindow *window,
                                           LaurelDay           day);
const char  *laurel_state_to_string       (LaurelState         state);
const char  *laurel_state_get_label       (LaurelState         state);
gboolean     laurel_window_needs_settling (const LaurelWindow *window,
                                           LaurelPlaceStatus   place_status,
                                           LaurelDay           today);

G_END_DECLS
