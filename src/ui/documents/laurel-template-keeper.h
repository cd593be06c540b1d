/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template-shelf.h"
#include "store/laurel-store.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_TEMPLATE_KEEPER (laurel_template_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTemplateKeeper, laurel_template_keeper, LAUREL, TEMPLATE_KEEPER,
                      GObject)

LaurelTemplateKeeper *laurel_template_keeper_new       (LaurelStore           *store)
                                                        G_GNUC_WARN_UNUSED_RESULT;
LaurelTemplateShelf  *laurel_template_keeper_get_shelf (LaurelTemplateKeeper  *self);

G_END_DECLS
