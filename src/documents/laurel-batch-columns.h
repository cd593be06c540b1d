/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template.h"

G_BEGIN_DECLS

int *laurel_batch_columns_guess (const LaurelTemplate  *template,
                                 const char * const    *headings) G_GNUC_WARN_UNUSED_RESULT;
int *laurel_batch_columns_match (const LaurelTemplate  *template,
                                 const char * const    *headings,
                                 const char * const    *maps,
                                 GPtrArray             *warnings,
                                 GError               **error) G_GNUC_WARN_UNUSED_RESULT;
int  laurel_batch_columns_find_address (const char * const    *headings);
int  laurel_batch_columns_find_place   (const char * const    *headings);

G_END_DECLS
