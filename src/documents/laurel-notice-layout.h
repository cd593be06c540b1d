/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "documents/laurel-template.h"

G_BEGIN_DECLS

/* In front of the name of a layout that comes with Laurel, where templates are named. */
#define LAUREL_LAYOUT_PREFIX "layouts/"

GStrv    laurel_notice_layout_list_names   (const char            *language)
                                            G_GNUC_WARN_UNUSED_RESULT;
GStrv    laurel_notice_layout_list_fields  (const char            *language)
                                            G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_notice_layout_check        (const LaurelTemplate  *template,
                                            GError               **error);
gboolean laurel_notice_layout_check_fields (const LaurelTemplate  *template,
                                            GError               **error);

G_END_DECLS
