/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-maker.h"
#include "ui/documents/laurel-batch-page.h"

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
  char *series;            /* (nullable): by which they are to be issued */
  gboolean issued;         /* they were: nobody gets two numbers by a second click */
};

void laurel_batch_page_enable       (LaurelBatchPage *self);
void laurel_batch_page_install_work (GtkWidgetClass  *widget_class);
void laurel_batch_page_install_template (GtkWidgetClass *widget_class);
void laurel_batch_page_take_shelf   (LaurelBatchPage *self);

G_END_DECLS
