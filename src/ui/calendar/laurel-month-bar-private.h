/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of LaurelMonthBar share: the widget itself, and how it looks
 * (-draw).
 */

#pragma once

#include "ui/calendar/laurel-month-bar.h"

G_BEGIN_DECLS

/* LaurelMonthBar: see laurel-month-bar.c. */
struct _LaurelMonthBar {
  GtkWidget parent_instance;

  const LaurelTimelinePalette *palette;
  LaurelMonthBarForm form;
  LaurelMonthItem item; /* its row is owned; of a spare bar all zero */
  LaurelDay first;      /* of what is shown of it */
  LaurelDay last;
  guint n_more;
  gboolean selected;

  LaurelTimelineTone tone;
  PangoLayout *title;  /* (nullable): made when asked for, like the other two */
  PangoLayout *detail; /* (nullable): days, or how far it goes */
  PangoLayout *place;  /* (nullable) */
};

/* laurel-month-bar-draw.c */
void   laurel_month_bar_init_drawing (GtkWidgetClass *klass);
void   laurel_month_bar_clear_texts  (LaurelMonthBar *self);
double laurel_month_bar_get_natural  (LaurelMonthBar *self);

G_END_DECLS
