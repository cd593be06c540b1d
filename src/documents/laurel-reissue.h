/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issue-batch.h"
#include "documents/laurel-issued.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelReissue:
 *
 * Sets papers of the register once more, as they are corrected. It keeps the template that it
 * used last, since those that are reissued together are mostly made by one.
 */
typedef struct _LaurelReissue LaurelReissue;

LaurelReissue    *laurel_reissue_new  (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelIssueBatch *laurel_reissue_make (LaurelReissue  *self,
                                       LaurelReader   *reader,
                                       LaurelIssued   *issued,
                                       LaurelDay       day,
                                       const char     *key,
                                       int             first,
                                       GVariant       *changes,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void              laurel_reissue_free (LaurelReissue  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelReissue, laurel_reissue_free)

G_END_DECLS
