/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-answer-source.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelAnswerPages:
 *
 * Writes the pages of a file that comes in: answers by the ten thousand. One is made for a
 * command and freed with it.
 */
typedef struct _LaurelAnswerPages LaurelAnswerPages;

LaurelAnswerPages *laurel_answer_pages_new      (LaurelTxn          *txn,
                                                 gint64              stage,
                                                 const char         *source,
                                                 const char         *columns,
                                                 GError            **error)
  G_GNUC_WARN_UNUSED_RESULT;
void               laurel_answer_pages_free     (LaurelAnswerPages  *self);
gboolean           laurel_answer_pages_is_known (LaurelAnswerPages  *self);
gboolean           laurel_answer_pages_add      (LaurelAnswerPages  *self,
                                                 guint               count,
                                                 const char         *content,
                                                 GError            **error);
gboolean           laurel_answer_pages_finish   (LaurelAnswerPages  *self,
                                                 const char         *file,
                                                 GError            **error);

gboolean           laurel_answer_source_load_known (LaurelReader    *reader,
                                                    gint64           stage,
                                                    const char      *source,
                                                    gboolean        *is_known,
                                                    GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAnswerPages, laurel_answer_pages_free)

/* The files of answers of a stage (x). */
extern const LaurelQuery LAUREL_ANSWER_SOURCES_OF_STAGE;

/* Takes a file of answers out again: stage, SHA-256 (xs). */
extern const LaurelCommand LAUREL_ANSWERS_REMOVE;

G_END_DECLS
