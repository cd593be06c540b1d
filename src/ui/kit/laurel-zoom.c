/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-zoom.h"

GType
laurel_zoom_get_type (void)
{
  static const GEnumValue VALUES[] = {
    { LAUREL_ZOOM_YEAR, "LAUREL_ZOOM_YEAR", "year" },
    { LAUREL_ZOOM_QUARTER, "LAUREL_ZOOM_QUARTER", "quarter" },
    { LAUREL_ZOOM_MONTH, "LAUREL_ZOOM_MONTH", "month" },
    { LAUREL_ZOOM_WEEK, "LAUREL_ZOOM_WEEK", "week" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("LaurelZoom", VALUES));

  return type;
}

GType
laurel_order_get_type (void)
{
  static const GEnumValue VALUES[] = {
    { LAUREL_ORDER_PLAN, "LAUREL_ORDER_PLAN", "plan" },
    { LAUREL_ORDER_DATE, "LAUREL_ORDER_DATE", "date" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("LaurelOrder", VALUES));

  return type;
}
