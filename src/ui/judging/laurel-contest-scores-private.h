/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-scores.h"
#include "ui/judging/laurel-contest-votes.h"
#include "ui/judging/laurel-live-panel.h"
#include "ui/judging/laurel-mark-foot.h"
#include "ui/judging/laurel-mark-grid.h"
#include "ui/judging/laurel-marks-missing.h"
#include "ui/judging/laurel-mismatch-list.h"
#include "ui/judging/laurel-scope-chooser.h"
#include "ui/judging/laurel-score-pane.h"
#include "ui/judging/laurel-sheet-finder.h"
#include "ui/kit/laurel-settled.h"

G_BEGIN_DECLS

struct _LaurelContestScores {
  LaurelContestPage parent_instance;

  GtkStack *faces;
  LaurelMarksMissing *missing;
  LaurelContestVotes *votes;
  AdwLeaflet *leaflet;
  LaurelScopeChooser *chooser;
  LaurelSettled *folded;
  GtkDropDown *view;
  GMenu *views;
  GtkWidget *who_box;
  GtkDropDown *who;
  GtkToggleButton *second;
  GtkToggleButton *live;
  GtkWidget *sort;
  GtkWidget *take;
  GtkWidget *deduct;
  GtkWidget *why;
  GtkWidget *more;
  LaurelSheetFinder *finder;
  LaurelMarkGrid *grid;
  LaurelMarkFoot *foot;
  LaurelScorePane *pane;
  GtkWidget *mismatch_box;
  GtkLabel *mismatch_title;
  LaurelMismatchList *mismatches;
  LaurelLivePanel *live_panel;

  LaurelScoreDesk *desk; /* (nullable) */
  GCancellable *finding; /* (nullable): whether somebody is on stage */
  gboolean is_live;      /* somebody is: the panel is shown once there are marks */
  guint watch;           /* for the grid to be told, once, however much changed; or 0 */
  guint wanted;          /* which judge or entry is to be shown */
  GArray *listed;        /* (element-type guint): those of them that can be chosen */
  gint64 found;          /* the sheet to go to once it is read, or 0 */
  gboolean is_filling;
};

void        laurel_contest_scores_fill_grid (LaurelContestScores *self,
                                             LaurelMarkTable     *table);
void        laurel_contest_scores_show_reasons (LaurelContestScores *self);
void        laurel_contest_scores_install_actions (GtkWidgetClass *widget_class);
void        laurel_contest_scores_find_stage (LaurelContestScores *self);
void        laurel_contest_scores_stop_finding (LaurelContestScores *self);
gboolean    laurel_contest_scores_can_be_live (LaurelContestScores *self);
const char *laurel_contest_scores_name_face (LaurelContestScores *self);
void        laurel_contest_scores_show_face (LaurelContestScores *self,
                                             const char          *name);

LaurelMarkView laurel_contest_scores_get_view   (LaurelContestScores *self);
LaurelTyping   laurel_contest_scores_get_typing (LaurelContestScores *self);
LaurelTyping   laurel_contest_scores_get_typist (LaurelContestScores *self);
gboolean       laurel_contest_scores_is_of_one  (LaurelContestScores *self);
gboolean       laurel_contest_scores_is_folded  (LaurelContestScores *self);
void           laurel_contest_scores_show_tools (LaurelContestScores *self);
void           laurel_contest_scores_offer_factors (LaurelContestScores *self);
void           laurel_contest_scores_add_tools  (LaurelContestScores *self);

G_END_DECLS
