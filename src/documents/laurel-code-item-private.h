/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-box.h"
#include "documents/laurel-pages-private.h"

G_BEGIN_DECLS

LaurelItem *laurel_code_item_new     (const LaurelBox *box,
                                      const char      *text,
                                      GError         **error);
const char *laurel_code_item_get_alt (LaurelBoxKind    kind,
                                      const char      *language);

G_END_DECLS
