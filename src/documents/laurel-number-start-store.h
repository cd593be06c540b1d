/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-number-series.h"
#include "store/laurel-command.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The last running number that a series can be told to go on with: it has nine digits. */
#define LAUREL_NUMBER_START_MOST 999999999

/**
 * LaurelNumberStart:
 * @next: the running number that comes next
 * @previous: the last one that the register has, or 0
 * @id: the start that it counts from, or 0 for 1
 *
 * Where a series stands in a year.
 */
typedef struct {
  int next;
  int previous;
  gint64 id;
} LaurelNumberStart;

/* With which number a series goes on: its id, the number, such as 418 or QM-2022-00418 (xs). */
extern const LaurelCommand LAUREL_NUMBER_SERIES_CONTINUE;

/* Gaps and doubles of the register. */
extern const LaurelRoomCheck LAUREL_REGISTER_CHECK;

gboolean laurel_number_start_find (LaurelReader       *reader,
                                   gint64              series,
                                   int                 year,
                                   LaurelNumberStart  *start,
                                   GError            **error);
gboolean laurel_number_start_read (const char         *pattern,
                                   const char         *typed,
                                   int                *n,
                                   int                *year,
                                   GError            **error);
gboolean laurel_number_start_set  (LaurelTxn          *txn,
                                   LaurelNumberSeries *series,
                                   const char         *typed,
                                   GError            **error);

G_END_DECLS
