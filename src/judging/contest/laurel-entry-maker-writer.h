/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelEntryMakerWriter:
 *
 * Writes who made entries, many rows at a time: whom it has asked for it knows, and who is new
 * goes in with the organisation at once.
 */
typedef struct _LaurelEntryMakerWriter LaurelEntryMakerWriter;

LaurelEntryMakerWriter *laurel_entry_maker_writer_new   (LaurelTxn              *txn)
                                                         G_GNUC_WARN_UNUSED_RESULT;
gboolean                laurel_entry_maker_writer_add   (LaurelEntryMakerWriter *self,
                                                         gint64                  entry,
                                                         gint64                  organization,
                                                         GVariant               *persons,
                                                         GError                **error);
gboolean                laurel_entry_maker_writer_add_at (LaurelEntryMakerWriter *self,
                                                          gint64                  entry,
                                                          gint64                  organization,
                                                          int                     position,
                                                          GVariant               *person,
                                                          GError                **error);
gboolean                laurel_entry_maker_writer_flush (LaurelEntryMakerWriter *self,
                                                         GError                **error);
void                    laurel_entry_maker_writer_free  (LaurelEntryMakerWriter *self);
gint64                  laurel_entry_maker_find         (LaurelTxn              *txn,
                                                         const char             *name,
                                                         gint64                  organization,
                                                         GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelEntryMakerWriter, laurel_entry_maker_writer_free)

G_END_DECLS
