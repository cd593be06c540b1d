/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-scores-private.h"

#include "ui/judging/laurel-deductions-dialog.h"
#include "ui/judging/laurel-marks-import-dialog.h"
#include "ui/kit/laurel-run.h"

/* What is done to marks besides typing them. */

static void
find_code (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestScores *self = LAUREL_CONTEST_SCORES (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->finder), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->finder));
}

static void
import_marks (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestScores *self = LAUREL_CONTEST_SCORES (widget);
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  LaurelContestStage *stage = laurel_scope_chooser_get_shown (self->chooser);

  if (stage != NULL && laurel_mark_grid_leave (self->grid) &&
      laurel_check_writable (widget, session))
    laurel_marks_import_ask (widget, session, stage);
}

static void
go_on (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestScores *self = LAUREL_CONTEST_SCORES (widget);
  int by = g_str_equal (action_name, "scores.next") ? 1 : -1;
  GListModel *names = gtk_drop_down_get_model (self->who);
  int n = names ? (int) g_list_model_get_n_items (names) : 0;
  int at = (int) gtk_drop_down_get_selected (self->who);

  if (laurel_contest_scores_is_of_one (self) && n > 0)
    gtk_drop_down_set_selected (self->who, (guint) ((at + by + n) % n));
}

static void
sort_rows (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestScores *self = LAUREL_CONTEST_SCORES (widget);
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;
  const LaurelStanding *standing = self->desk ? laurel_score_desk_get_standing (self->desk) : NULL;
  LaurelMarkTable *table;

  if (book == NULL || standing == NULL || !laurel_mark_grid_leave (self->grid))
    return;

  table = laurel_mark_table_new (book, laurel_contest_scores_get_view (self), self->wanted);
  laurel_mark_table_sort (table, standing);
  laurel_contest_scores_fill_grid (self, table);
  laurel_contest_scores_show_reasons (self);
}

static void
deduct (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestScores *self = LAUREL_CONTEST_SCORES (widget);
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;
  guint at = laurel_mark_grid_get_entry (self->grid);
  gint64 entry =
    book != NULL && at < book->entries->len ? laurel_score_book_get_entry (book, at)->id : 0;

  if (book != NULL && laurel_mark_grid_leave (self->grid) &&
      laurel_check_writable (widget, session))
    laurel_dialog_present (LAUREL_DIALOG (laurel_deductions_dialog_new (
      session, laurel_scope_chooser_get_stage (self->chooser), entry)), widget);
}

static void
turn (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestScores *self = LAUREL_CONTEST_SCORES (widget);
  gboolean forward = g_str_equal (action_name, "scores.why");

  adw_leaflet_navigate (self->leaflet, forward ? ADW_NAVIGATION_DIRECTION_FORWARD
                                               : ADW_NAVIGATION_DIRECTION_BACK);
  if (forward)
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* Says what a class of pages can do. */
void
laurel_contest_scores_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "scores.back", NULL, turn);
  gtk_widget_class_install_action (widget_class, "scores.deduct", NULL, deduct);
  gtk_widget_class_install_action (widget_class, "scores.find", NULL, find_code);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "scores.find",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "scores.import", NULL, import_marks);
  gtk_widget_class_install_action (widget_class, "scores.next", NULL, go_on);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "scores.next", NULL);
  gtk_widget_class_install_action (widget_class, "scores.previous", NULL, go_on);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "scores.previous", NULL);
  gtk_widget_class_install_action (widget_class, "scores.sort", NULL, sort_rows);
  gtk_widget_class_install_action (widget_class, "scores.why", NULL, turn);
}
