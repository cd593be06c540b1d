/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-library-draft.h"
#include "judging/contest/laurel-contest.h"
#include "judging/scores/laurel-objection.h"
#include "store/laurel-library.h"

G_BEGIN_DECLS

gboolean laurel_objection_rows_add (LaurelLibraryDraft  *draft,
                                    LaurelReader        *reader,
                                    LaurelContest       *contest,
                                    const char          *language,
                                    const char          *issuer,
                                    GError             **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_objection_rows_dup_earlier (LaurelObjection *objection,
                                            const char      *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
