/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_WAY_EVENT (laurel_way_event_get_type ())
G_DECLARE_FINAL_TYPE (LaurelWayEvent, laurel_way_event, LAUREL, WAY_EVENT, LaurelRow)

const char *laurel_way_event_get_waybill (LaurelWayEvent *self);
const char *laurel_way_event_get_at      (LaurelWayEvent *self);
const char *laurel_way_event_get_place   (LaurelWayEvent *self);
const char *laurel_way_event_get_state   (LaurelWayEvent *self);

G_END_DECLS
