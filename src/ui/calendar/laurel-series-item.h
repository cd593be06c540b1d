/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-series-list.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SERIES_ITEM (laurel_series_item_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSeriesItem, laurel_series_item, LAUREL, SERIES_ITEM, GObject)

LaurelSeriesItem *laurel_series_item_new        (const LaurelSeriesLine        *line,
                                                 const LaurelSeriesListContext *context)
                                                 G_GNUC_WARN_UNUSED_RESULT;
int               laurel_series_item_get_line   (LaurelSeriesItem              *self);
const char       *laurel_series_item_get_title  (LaurelSeriesItem              *self);
const char       *laurel_series_item_get_detail (LaurelSeriesItem              *self);
const char       *laurel_series_item_get_doubts (LaurelSeriesItem              *self);

G_END_DECLS
