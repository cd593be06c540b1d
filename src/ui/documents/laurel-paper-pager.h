/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_PAGER (laurel_paper_pager_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperPager, laurel_paper_pager, LAUREL, PAPER_PAGER, GtkBox)

void laurel_paper_pager_set_position (LaurelPaperPager *self,
                                      guint             page,
                                      guint             n_pages);

G_END_DECLS
