/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "judging/contest/laurel-entry-numbers-store.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelEntryWriter:
 *
 * Writes entries of one contest: knows its form, its classes and the numbers that were
 * given, so that a list of a great many asks for them once.
 */
typedef struct _LaurelEntryWriter LaurelEntryWriter;

LaurelEntryWriter *laurel_entry_writer_new         (LaurelTxn          *txn,
                                                    gint64              contest,
                                                    GError            **error)
                                                    G_GNUC_WARN_UNUSED_RESULT;
void               laurel_entry_writer_free        (LaurelEntryWriter  *self);
gint64             laurel_entry_writer_add         (LaurelEntryWriter  *self,
                                                    const char         *title,
                                                    GVariant           *fields,
                                                    GError            **error);
gint64             laurel_entry_writer_put         (LaurelEntryWriter  *self,
                                                    const char         *title,
                                                    GVariant           *fields,
                                                    GVariant           *persons,
                                                    GError            **error);
gboolean           laurel_entry_writer_flush       (LaurelEntryWriter  *self,
                                                    GError            **error);
gboolean           laurel_entry_writer_edit        (LaurelEntryWriter  *self,
                                                    gint64              id,
                                                    GVariant           *fields,
                                                    GError            **error);
LaurelContest     *laurel_entry_writer_get_contest (LaurelEntryWriter  *self);

/* Returns: (transfer none): the numbers of the contest, with those that were given since */
LaurelEntryNumbers *laurel_entry_writer_get_numbers (LaurelEntryWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelEntryWriter, laurel_entry_writer_free)

G_END_DECLS
