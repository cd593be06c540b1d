/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LaurelZoom:
 * @LAUREL_ZOOM_YEAR: a year fits the window
 * @LAUREL_ZOOM_QUARTER: three months do
 * @LAUREL_ZOOM_MONTH: one month does
 * @LAUREL_ZOOM_WEEK: two weeks do
 *
 * How much time the calendar shows at once. The names are those of the
 * settings.
 */
typedef enum {
  LAUREL_ZOOM_YEAR,
  LAUREL_ZOOM_QUARTER,
  LAUREL_ZOOM_MONTH,
  LAUREL_ZOOM_WEEK,
} LaurelZoom;

#define LAUREL_TYPE_ZOOM (laurel_zoom_get_type ())
GType laurel_zoom_get_type (void) G_GNUC_CONST;

/**
 * LaurelOrder:
 * @LAUREL_ORDER_PLAN: the plan's own, which printed notices cite
 * @LAUREL_ORDER_DATE: by date
 *
 * How activities stand in a list.
 */
typedef enum {
  LAUREL_ORDER_PLAN,
  LAUREL_ORDER_DATE,
} LaurelOrder;

#define LAUREL_TYPE_ORDER (laurel_order_get_type ())
GType laurel_order_get_type (void) G_GNUC_CONST;

G_END_DECLS
