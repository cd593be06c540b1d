/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-programme.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Every programme (), the latest year first. */
extern const LaurelQuery LAUREL_PROGRAMMES_ALL;

/* Makes an empty programme: title, year, language, issuer (siss). */
extern const LaurelCommand LAUREL_PROGRAMME_ADD;

/* Sets fields of a programme (xa{ss}). */
extern const LaurelCommand LAUREL_PROGRAMME_EDIT;

gboolean         laurel_programme_check_year (const char    *text,
                                              GError       **error);
gint64           laurel_programme_insert     (LaurelTxn     *txn,
                                              const char    *title,
                                              int            year,
                                              const char    *language,
                                              GError       **error);
LaurelProgramme *laurel_programme_load       (LaurelReader  *reader,
                                              gint64         id,
                                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
