/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-imposition.h"
#include "documents/laurel-pages-private.h"

G_BEGIN_DECLS

LaurelLeaf *laurel_imposition_new_leaf (const LaurelImposition  *self) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_imposition_put      (const LaurelImposition  *self,
                                        LaurelLeaf              *leaf,
                                        guint                    place,
                                        LaurelLeaf              *card);

G_END_DECLS
