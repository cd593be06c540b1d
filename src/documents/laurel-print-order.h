/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelPrintSides:
 * @LAUREL_PRINT_ALL: all pages
 * @LAUREL_PRINT_ODD: the first, the third and so on
 * @LAUREL_PRINT_EVEN: the second, the fourth and so on
 *
 * Which pages are printed: so both sides of paper are printed by hand.
 */
typedef enum {
  LAUREL_PRINT_ALL,
  LAUREL_PRINT_ODD,
  LAUREL_PRINT_EVEN,
} LaurelPrintSides;

GArray *laurel_print_order_list (const char        *range,
                                 LaurelPrintSides   sides,
                                 guint              n_pages,
                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
