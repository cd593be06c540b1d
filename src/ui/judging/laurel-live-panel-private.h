/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/live/laurel-live-show.h"
#include "judging/live/laurel-turn.h"
#include "ui/judging/laurel-live-order.h"
#include "ui/judging/laurel-live-panel.h"
#include "ui/judging/laurel-live-time.h"
#include "ui/judging/laurel-mark-grid.h"

G_BEGIN_DECLS

struct _LaurelLivePanel {
  AdwBin parent_instance;

  GtkStack *faces;
  AdwLeaflet *leaflet;
  GtkDropDown *hall;
  LaurelLiveOrder *order;
  GtkButton *more;
  GtkStack *stage_faces;
  AdwStatusPage *waiting;
  GtkWidget *first;
  GtkLabel *number;
  GtkLabel *title;
  LaurelLiveTime *time;
  GtkButton *run;
  GtkWidget *ask;
  GtkWidget *reset;
  GtkScrolledWindow *scroller; /* what is of who is on stage */
  LaurelMarkGrid *grid;
  GtkLabel *score;
  GtkLabel *so_far;
  GtkWidget *end;
  GtkWidget *next;

  LaurelSession *session;     /* (nullable) */
  LaurelContest *contest;     /* (nullable) */
  LaurelContestStage *stage;  /* (nullable) */
  LaurelScoreDesk *desk;      /* (nullable) */
  LaurelRowList *turns;       /* (nullable): of the stage */
  GtkStringList *halls;       /* (nullable): in the order of @hall */
  GtkFilterListModel *shown;  /* (nullable): those of the desk's entries, in the hall */
  LaurelTurn *current;        /* (nullable): who is on stage */
  guint entry;                /* which of the desk's entries that is, or %G_MAXUINT */
  LaurelLiveShow *show;       /* (nullable): what may be shown, once it is known */
  GtkWidget *screen;          /* (nullable): the window for the audience */
  guint tick;                 /* while the clock goes, or 0 */
  guint wait;                 /* until all is looked at again, however much changed, or 0 */
  gboolean is_known;          /* whether it was looked up if the screen was open */
  gboolean is_filling;
};

void                   laurel_live_panel_install_actions (GtkWidgetClass  *widget_class);
const LaurelScoreBook *laurel_live_panel_get_book        (LaurelLivePanel *self);
guint                  laurel_live_panel_find_entry      (LaurelLivePanel *self,
                                                          LaurelTurn      *turn);
gboolean               laurel_live_panel_shows           (gpointer         turn,
                                                          gpointer         panel);
LaurelTurn            *laurel_live_panel_dup_current     (LaurelLivePanel *self);
LaurelTurn            *laurel_live_panel_dup_next        (LaurelLivePanel *self);
gboolean              *laurel_live_panel_list_called     (LaurelLivePanel *self);
GVariant              *laurel_live_panel_new_entries     (LaurelLivePanel *self,
                                                          gboolean         with_waiting,
                                                          guint           *n);
const char            *laurel_live_panel_get_hall        (LaurelLivePanel *self);
void                   laurel_live_panel_fill_halls      (LaurelLivePanel *self);
LaurelLiveClock        laurel_live_panel_read_clock      (LaurelLivePanel *self);
void                   laurel_live_panel_show_screen     (LaurelLivePanel *self);
void                   laurel_live_panel_reopen_screen   (LaurelLivePanel *self);

G_END_DECLS
