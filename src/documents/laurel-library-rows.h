/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

/* What laurel_library_rows_read() is asked: people, activities or register, with a programme
 * and an activity, or 0; or judges, entries, sheets, draw, result, reasons, publicity, awards or
 * certificates, with a contest and a stage, or 0; or what is of a drive, with the drive, and with
 * one of its parcels or gift lines, or 0; a role, and words to be found, or "": of reasons
 * the number or title of the entry that is meant; the language of the headings, or "" for those of
 * the command line. */
#define LAUREL_LIBRARY_ROWS_ARGS "(sxxsss)"

gpointer    laurel_library_rows_read      (LaurelReader  *reader,
                                            GVariant      *args,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_library_rows_find_role (const char    *word);

G_END_DECLS
