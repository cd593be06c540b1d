/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "documents/laurel-pages.h"
#include "documents/laurel-template.h"

G_BEGIN_DECLS

LaurelPages *laurel_layout_compose     (const LaurelTemplate  *template,
                                        LaurelFields          *fields,
                                        GHashTable            *overrides,
                                        GError               **error);
LaurelPages *laurel_layout_compose_like (const LaurelTemplate *template,
                                        LaurelPages           *like,
                                        LaurelFields          *fields,
                                        GHashTable            *overrides,
                                        GError               **error);
gboolean     laurel_layout_fill_fields (const LaurelTemplate  *template,
                                        LaurelFields          *fields,
                                        GHashTable            *overrides,
                                        GError               **error);

G_END_DECLS
