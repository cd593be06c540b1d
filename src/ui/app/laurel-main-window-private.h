/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app/laurel-main-window.h"

#include "ui/app/laurel-reminder-watch.h"
#include "ui/app/laurel-search.h"
#include "ui/app/laurel-suspend.h"
#include "ui/kit/laurel-later.h"
#include "ui/kit/laurel-page.h"
#include "ui/kit/laurel-settled.h"

G_BEGIN_DECLS

struct _LaurelMainWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwViewStack *pages;
  LaurelPage *calendar;
  LaurelLater *documents;
  LaurelLater *judging;
  LaurelLater *logistics;
  LaurelLater *people;
  GtkWidget *gone;
  GtkWidget *search_bar;
  GtkWidget *search_entry;
  GMenu *file_menu;
  GMenu *undo_menu;
  GtkMenuButton *menu_button;
  AdwToast *told;            /* what was said last, weak (nullable) */
  char *told_text;           /* (nullable): what was last said to be done */
  gint64 told_entry;         /* and the journal's entry of it */
  gint64 reverted_entry;     /* the one that is being taken back */

  gboolean has_lost_file;    /* its library's, and nobody said that this does not matter */

  gboolean left;             /* nothing that was typed stands in the way of closing it */
  gboolean leaving;          /* what was typed last is being stored before */

  LaurelSession *session;
  LaurelSuspend *suspend;    /* (nullable) */
  GSettings *settings;       /* (nullable) */
  LaurelReminderWatch *reminders; /* (nullable) */
  char *read_told;           /* why a list could not be read, as it was said (nullable) */
  LaurelDay backup_told_on;  /* the day on which a backup was last said to have failed */
};

void laurel_main_window_install_actions (GtkWidgetClass   *widget_class);
void laurel_main_window_install_ways    (GtkWidgetClass   *widget_class);
void laurel_main_window_add_undo_keys   (LaurelMainWindow *self);
void laurel_main_window_listen          (LaurelMainWindow *self);
void laurel_main_window_ask_to_close    (LaurelMainWindow *self);

G_END_DECLS
