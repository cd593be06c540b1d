/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"

G_BEGIN_DECLS

/**
 * LaurelNoticeTables:
 *
 * The tables that a notice can show of the data, in one language: what they are called, and
 * their columns. They come with Laurel.
 */
typedef struct _LaurelNoticeTables LaurelNoticeTables;

LaurelNoticeTables *laurel_notice_tables_load      (const char          *language,
                                                    GError             **error);
void                laurel_notice_tables_free      (LaurelNoticeTables  *self);
char               *laurel_notice_tables_dup_text  (LaurelNoticeTables  *self,
                                                    const char          *name,
                                                    LaurelFields        *fields,
                                                    GError             **error)
                                                    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelNoticeTables, laurel_notice_tables_free)

G_END_DECLS
