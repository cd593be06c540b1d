/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "documents/laurel-number-series.h"
#include "store/laurel-command.h"
#include "store/laurel-query.h"

G_BEGIN_DECLS

/* All series, by name: () */
extern const LaurelQuery LAUREL_NUMBER_SERIES_ALL;

/* A new one: name, pattern, prefix (sss). */
extern const LaurelCommand LAUREL_NUMBER_SERIES_ADD;

/* One that is there: its id, name, pattern, prefix (xsss). */
extern const LaurelCommand LAUREL_NUMBER_SERIES_EDIT;

/* A new one, of id 0, or one that is there, and the number that comes next: id, name,
 * pattern, prefix, number (xssss). */
extern const LaurelCommand LAUREL_NUMBER_SERIES_SET;

LaurelNumberSeries *laurel_number_series_load (LaurelReader  *reader,
                                               gint64         id,
                                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean            laurel_number_series_forecast
                                              (LaurelReader  *reader,
                                               const char    *name,
                                               LaurelDay      day,
                                               guint          n,
                                               char         **first,
                                               char         **last,
                                               GError       **error);
LaurelNumberSeries *laurel_number_series_find (LaurelReader  *reader,
                                               const char    *name,
                                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
