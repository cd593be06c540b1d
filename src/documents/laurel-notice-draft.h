/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "documents/laurel-notice-block.h"
#include "documents/laurel-template.h"

G_BEGIN_DECLS

/* In front of the name of a block, what is being typed in it stands among what is written
 * instead of fields. */
#define LAUREL_NOTICE_TYPED "block/"

/* The table of the fields that a draft is laid out from: a row a block. */
#define LAUREL_NOTICE_DRAFT "draft"

GPtrArray *laurel_notice_draft_make (const LaurelTemplate  *template,
                                     LaurelFields          *fields,
                                     GHashTable            *overrides,
                                     GPtrArray             *stored,
                                     GError               **error);
void       laurel_notice_draft_fill (GPtrArray             *blocks,
                                     LaurelFields          *fields);

G_END_DECLS
