/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-notice-block.h"
#include "documents/laurel-paper-store.h"

G_BEGIN_DECLS

/* The notices of one's own of a programme (x). */
extern const LaurelQuery LAUREL_NOTICES_OF_PROGRAMME;

/* Begins one: programme, kind, activity or 0, from, to, fields (xsxiia{ss}). */
extern const LaurelCommand LAUREL_NOTICE_ADD;

/* Keeps what was typed in its fields; "" goes back to what the data say (xa{ss}). */
extern const LaurelCommand LAUREL_NOTICE_EDIT;

/* Removes one, with its blocks (x). */
extern const LaurelCommand LAUREL_NOTICE_REMOVE;

gboolean   laurel_notice_find        (LaurelReader              *reader,
                                      gint64                     id,
                                      LaurelPaperSubject        *subject,
                                      GError                   **error);
GPtrArray *laurel_notice_load_blocks (LaurelReader              *reader,
                                      const LaurelPaperSubject  *subject,
                                      GError                   **error)
                                      G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
