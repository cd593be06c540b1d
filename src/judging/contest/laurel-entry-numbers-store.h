/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelEntryNumbers:
 *
 * The numbers of the entries of one contest, read once: those that were given, those given since,
 * and which comes next.
 */
typedef struct _LaurelEntryNumbers LaurelEntryNumbers;

LaurelEntryNumbers *laurel_entry_numbers_read     (LaurelReader        *reader,
                                                   gint64               contest,
                                                   GError             **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
void                laurel_entry_numbers_free     (LaurelEntryNumbers  *self);
gboolean            laurel_entry_numbers_has      (LaurelEntryNumbers  *self,
                                                   const char          *number);
void                laurel_entry_numbers_take     (LaurelEntryNumbers  *self,
                                                   const char          *number);
void                laurel_entry_numbers_keep     (LaurelEntryNumbers  *self,
                                                   const char          *number);
char               *laurel_entry_numbers_dup_next (LaurelEntryNumbers  *self,
                                                   const char          *pattern,
                                                   int                  year)
                                                   G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelEntryNumbers, laurel_entry_numbers_free)

G_END_DECLS
