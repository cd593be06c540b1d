/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-maker.h"
#include "ui/documents/laurel-batch-page.h"
#include "ui/documents/laurel-issue-dialog.h"

G_BEGIN_DECLS

struct _LaurelBatchPage {
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *faults_button;
  GtkWidget *n_faults;
  GtkWidget *fields_button;
  GtkWidget *progress;
  GtkWidget *flap;
  GtkWidget *faces;
  GtkWidget *view;
  GtkWidget *nothing;
  GtkWidget *pager;
  GtkWidget *position;
  GtkWidget *side;
  GtkWidget *fields;
  GtkWidget *checks;
  GtkWidget *setup;
  GtkWidget *sheets;
  GtkWidget *sheet_bar;
  GtkWidget *sheet_title;
  GtkWidget *sheet_label;
  GtkWidget *issued_bar;
  GtkWidget *issued_label;
  GtkWidget *save;
  GtkWidget *save_popover;
  GtkWidget *pattern;
  GtkWidget *example;

  GtkWidget *issue;
  GtkWidget *issue_narrow;

  LaurelSession *session;
  LaurelTemplateKeeper *keeper;
  LaurelBatchOrigin *origin;
  LaurelTemplateShelf *before; /* (nullable): the templates there were when one was copied */
  LaurelBatchMaker *maker;
  LaurelProgress *working; /* (nullable): all rows are being printed */
  LaurelBatchMail *mail;   /* (nullable): letters that wait for a folder */
  LaurelIssueWish *wish;   /* (nullable): how they are to be issued */
  char *numbers[2];        /* (nullable): the first and the last that they were given */
  gboolean issued;         /* they were: nobody gets two numbers by a second click */
};

/**
 * LaurelBatchWork:
 * @page: the page
 * @window: (nullable): in which it is; weak
 * @application: (nullable): does not end before this does
 * @progress: how far it is
 * @path: (nullable): what is issued goes there
 *
 * What waits for the rows to be printed.
 */
typedef struct {
  LaurelBatchPage *page;
  GtkWindow *window;
  GApplication *application;
  LaurelProgress *progress;
  char *path;
} LaurelBatchWork;

LaurelBatchWork *laurel_batch_work_begin (LaurelBatchPage *self,
                                          const char      *words);
void             laurel_batch_work_end   (LaurelBatchWork *work);
void             laurel_batch_work_free  (LaurelBatchWork *work);

void     laurel_batch_page_enable           (LaurelBatchPage        *self);
void     laurel_batch_page_show_sheet       (LaurelBatchPage        *self);
void     laurel_batch_page_show_error       (LaurelBatchPage        *self,
                                             const GError           *error);
void     laurel_batch_page_show_issued      (LaurelBatchPage        *self,
                                             const LaurelBatchOrder *order);
gboolean laurel_batch_page_can_work         (LaurelBatchPage        *self);
void     laurel_batch_page_ask_for_file     (LaurelBatchPage        *self,
                                             const char             *title,
                                             GAsyncReadyCallback     callback);
void     laurel_batch_page_install_work     (GtkWidgetClass         *widget_class);
void     laurel_batch_page_install_issue    (GtkWidgetClass         *widget_class);
void     laurel_batch_page_install_template (GtkWidgetClass         *widget_class);
void     laurel_batch_page_take_shelf       (LaurelBatchPage        *self);

G_END_DECLS
