/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

G_BEGIN_DECLS

/**
 * LaurelIcsWriter:
 *
 * Writes iCalendar (RFC 5545) line by line into memory: texts are escaped,
 * lines folded at 75 octets and never inside a character. libical 3.0 cannot do
 * it: it ends every component that it does not know with the same name, writes
 * the commas of an X- property unescaped and takes them for several values, and
 * folds behind the colon.
 */
typedef struct _LaurelIcsWriter LaurelIcsWriter;

LaurelIcsWriter *laurel_ics_writer_new       (void);
void             laurel_ics_writer_free      (LaurelIcsWriter *self);
void             laurel_ics_writer_begin     (LaurelIcsWriter *self,
                                              const char      *component);
void             laurel_ics_writer_end       (LaurelIcsWriter *self,
                                              const char      *component);
void             laurel_ics_writer_add       (LaurelIcsWriter *self,
                                              const char      *name,
                                              const char      *value);
void             laurel_ics_writer_add_text  (LaurelIcsWriter *self,
                                              const char      *name,
                                              const char      *text);
void             laurel_ics_writer_add_exact (LaurelIcsWriter *self,
                                              const char      *name,
                                              const char      *text);
void             laurel_ics_writer_add_day   (LaurelIcsWriter *self,
                                              const char      *name,
                                              LaurelDay        day);
void             laurel_ics_writer_add_time  (LaurelIcsWriter *self,
                                              const char      *name,
                                              gint64           at);
GBytes          *laurel_ics_writer_finish    (LaurelIcsWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelIcsWriter, laurel_ics_writer_free)

G_END_DECLS
