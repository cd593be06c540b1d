/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_REVIEW_DIALOG (laurel_review_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelReviewDialog, laurel_review_dialog, LAUREL, REVIEW_DIALOG,
                          AdwWindow)

/**
 * LaurelReviewDialogClass:
 * @command: what it runs
 * @working: what is said while it runs
 * @stopped: what is said when that was stopped
 * @leave_heading: the question before what was decided is lost
 * @leave_body: what that means
 * @is_complete: whether it can be run as it stands
 * @is_by_hand: whether anything was decided that would be lost
 * @dup_verb: (transfer full) (nullable): what the button says; none: it is not there
 * @dup_args: (transfer floating): with what the command is run
 * @fold: folds the rows that are open; whether there was one
 * @done: shows what was done; whether the dialog goes at once
 *
 * The texts are marked for translation, and are not translated yet.
 */
struct _LaurelReviewDialogClass {
  AdwWindowClass parent_class;

  const LaurelCommand *command;
  const char *working;
  const char *stopped;
  const char *leave_heading;
  const char *leave_body;
  gboolean (*is_complete) (LaurelReviewDialog *self);
  gboolean (*is_by_hand) (LaurelReviewDialog *self);
  char *(*dup_verb) (LaurelReviewDialog *self,
                     gboolean            narrow);
  GVariant *(*dup_args) (LaurelReviewDialog *self);
  gboolean (*fold) (LaurelReviewDialog *self);
  gboolean (*done) (LaurelReviewDialog *self);
};

LaurelSession *laurel_review_dialog_get_session (LaurelReviewDialog *self);
void           laurel_review_dialog_begin       (LaurelReviewDialog *self,
                                                 const char         *words);
void           laurel_review_dialog_show_face   (LaurelReviewDialog *self,
                                                 const char         *face);
const char    *laurel_review_dialog_get_face    (LaurelReviewDialog *self);
gboolean       laurel_review_dialog_get_running (LaurelReviewDialog *self);
void           laurel_review_dialog_update      (LaurelReviewDialog *self);

G_END_DECLS
