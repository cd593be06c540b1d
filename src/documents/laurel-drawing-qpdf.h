/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-drawing-page.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

void    laurel_drawing_qpdf_add_page  (qpdf_data    pdf,
                                       qpdf_oh      picture,
                                       const char  *name,
                                       const char  *content,
                                       double       width,
                                       double       height);
GBytes *laurel_drawing_qpdf_dup_bytes (qpdf_data    pdf);

G_END_DECLS
