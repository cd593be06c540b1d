/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelCsvWriter:
 *
 * Writes CSV as RFC 4180 has it, cell by cell, into memory. A text that a
 * spreadsheet would run as a formula is written so that it cannot be; our own
 * reader takes that off again. Numbers are written by a function of their own,
 * and are never guarded.
 */
typedef struct _LaurelCsvWriter LaurelCsvWriter;

LaurelCsvWriter *laurel_csv_writer_new        (void);
void             laurel_csv_writer_free       (LaurelCsvWriter   *self);
void             laurel_csv_writer_set_bom    (LaurelCsvWriter   *self);
void             laurel_csv_writer_set_raw    (LaurelCsvWriter   *self);
void             laurel_csv_writer_add_text   (LaurelCsvWriter   *self,
                                               const char        *text);
void             laurel_csv_writer_add_number (LaurelCsvWriter   *self,
                                               const char        *number);
void             laurel_csv_writer_end_row    (LaurelCsvWriter   *self);
GBytes          *laurel_csv_writer_finish     (LaurelCsvWriter   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelCsvWriter, laurel_csv_writer_free)

G_END_DECLS
