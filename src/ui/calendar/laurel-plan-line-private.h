/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-clash-index.h"
#include "ui/calendar/laurel-plan-line.h"
#include "ui/kit/laurel-line-text.h"

G_BEGIN_DECLS

struct _LaurelPlanLine {
  GtkWidget parent_instance;

  LaurelRow *row; /* (nullable): a recycled line has none */
  LaurelClashIndex *clashes; /* (nullable): of the list that it is in */

  /* (nullable): each is there once a row needed it, and hidden when one does not. */
  LaurelLineText *head;
  LaurelLineText *number;
  LaurelLineText *title;
  LaurelLineText *detail;
  GtkWidget *sign;
  GtkWidget *badge;
  GtkWidget *button;
};

/* laurel-plan-line-layout.c */
void laurel_plan_line_init_layout (GtkWidgetClass *klass);

G_END_DECLS
