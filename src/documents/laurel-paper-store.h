/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-draft.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelPaperSubject:
 * @kind: "announcement", "change-notice", "plan-history" or "year-plan"
 * @programme: the programme
 * @activity: of an announcement: the activity; of a history: one, or 0 for all; else 0
 * @from: of a change notice: a release, or 0 for the latest
 * @to: of a change notice: a release, or 0 for the draft
 *
 * What a paper is about.
 */
typedef struct {
  const char *kind;
  gint64 programme;
  gint64 activity;
  int from;
  int to;
} LaurelPaperSubject;

/* The papers of a programme that somebody has typed into (x). */
extern const LaurelQuery LAUREL_PAPERS_OF_PROGRAMME;

/* Keeps what was typed beside a page; "" goes back to what the plan says:
 * programme, activity, kind, from, to, fields (xxsiia{ss}). */
extern const LaurelCommand LAUREL_PAPER_EDIT;

GHashTable *laurel_paper_load_fields (LaurelReader              *reader,
                                      const LaurelPaperSubject  *subject,
                                      GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
