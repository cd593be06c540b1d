/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-design-data.h"
#include "ui/documents/laurel-design-page.h"

G_BEGIN_DECLS

struct _LaurelDesignPage {
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *flap;
  GtkWidget *side;
  GtkWidget *view;
  GtkWidget *pane;
  GtkWidget *overview;
  GtkWidget *sheets;
  GtkWidget *position;
  GtkWidget *problem;
  GtkWidget *problem_label;

  LaurelSession *session;    /* (nullable) */
  LaurelTemplateKeeper *keeper;
  LaurelDesigner *designer;  /* (nullable) */
  LaurelDesignData *data;    /* (nullable) */
  char *kind;
};

void laurel_design_page_install_steps (GtkWidgetClass  *widget_class);
void laurel_design_page_enable_steps  (LaurelDesignPage *self);
void laurel_design_page_install_rows  (GtkWidgetClass  *widget_class);
void laurel_design_page_show_rows     (LaurelDesignPage *self);

G_END_DECLS
