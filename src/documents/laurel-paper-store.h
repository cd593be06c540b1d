/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-draft.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelPaperSubject:
 * @kind: "announcement", "award-notice", "change-notice", "contest-report", "drive-counting",
 *   "drive-loading", "drive-report", "drive-sharing", "plan-history" or "year-plan"; or what a
 *   notice of one's own is: "notice", "invitation", "publicity" or "letter"
 * @programme: the programme
 * @activity: of an announcement: the activity; of a history, or a notice of one's own: one, or
 *   0; of a report: the contest or the drive; else 0
 * @from: of a change notice: a release, or 0 for the latest
 * @to: of a change notice: a release, or 0 for the draft; of the report of a drive: the last day
 *   that counts, or 0
 * @paper: of a notice of one's own: its id; else 0
 *
 * What a paper is about.
 */
typedef struct {
  const char *kind;
  gint64 programme;
  gint64 activity;
  int from;
  int to;
  gint64 paper;
} LaurelPaperSubject;

/* The papers of a programme that somebody has typed into (x). */
extern const LaurelQuery LAUREL_PAPERS_OF_PROGRAMME;

/* Keeps what was typed beside a page; "" goes back to what the plan says:
 * programme, activity, kind, from, to, fields (xxsiia{ss}). */
extern const LaurelCommand LAUREL_PAPER_EDIT;

gboolean    laurel_paper_find        (LaurelReader              *reader,
                                      const LaurelPaperSubject  *subject,
                                      gint64                    *paper,
                                      GError                   **error);
gboolean    laurel_paper_ensure      (LaurelTxn                 *txn,
                                      const LaurelPaperSubject  *subject,
                                      gint64                    *paper,
                                      GError                   **error);
char       *laurel_paper_merge_fields (const char               *json,
                                      GVariant                  *typed) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_paper_replace_layout (LaurelTxn              *txn,
                                      const char                *from,
                                      const char                *to,
                                      guint                     *n_papers,
                                      GError                   **error);
GHashTable *laurel_paper_load_fields (LaurelReader              *reader,
                                      const LaurelPaperSubject  *subject,
                                      GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
