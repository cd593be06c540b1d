/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-scores-private.h"

#include <glib/gi18n-lib.h>

/* What stands above the marks. Where there is little room it is a line, and one for who is looked
 * at: the marks are what one came for, and the other tools are in a menu. */

/* Returns: how the marks are looked at */
LaurelMarkView
laurel_contest_scores_get_view (LaurelContestScores *self)
{
  return (LaurelMarkView) gtk_drop_down_get_selected (self->view);
}

/* Returns: who types: the second one sees nothing of the first, whatever is looked at */
LaurelTyping
laurel_contest_scores_get_typist (LaurelContestScores *self)
{
  return gtk_toggle_button_get_active (self->second) ? LAUREL_TYPING_SECOND : LAUREL_TYPING_FIRST;
}

/* Returns: what is typed there */
LaurelTyping
laurel_contest_scores_get_typing (LaurelContestScores *self)
{
  return laurel_contest_scores_get_view (self) == LAUREL_MARK_VIEW_FACTORS
           ? LAUREL_TYPING_FACTORS : laurel_contest_scores_get_typist (self);
}

/* Returns: whether the marks of one judge or entry are looked at */
gboolean
laurel_contest_scores_is_of_one (LaurelContestScores *self)
{
  LaurelMarkView view = laurel_contest_scores_get_view (self);

  return view == LAUREL_MARK_VIEW_JUDGE || view == LAUREL_MARK_VIEW_ENTRY;
}

/* Returns: whether there is room for the marks or for the reasons, not for both */
gboolean
laurel_contest_scores_is_folded (LaurelContestScores *self)
{
  gboolean folded;

  g_object_get (self->folded, "settled", &folded, NULL);

  return folded;
}

/* Shows those that there is something to do with, and room for. */
void
laurel_contest_scores_show_tools (LaurelContestScores *self)
{
  gboolean has_marks =
    g_strcmp0 (gtk_stack_get_visible_child_name (self->faces), "marks") == 0;
  gboolean folded = laurel_contest_scores_is_folded (self);
  gboolean are_apart = has_marks && !folded;
  LaurelMarkView view = laurel_contest_scores_get_view (self);
  gboolean can_take = laurel_contest_scores_get_typist (self) == LAUREL_TYPING_FIRST;
  gboolean can_sort = view != LAUREL_MARK_VIEW_ENTRY;

  gtk_widget_set_visible (self->who_box, has_marks && laurel_contest_scores_is_of_one (self));
  gtk_widget_set_visible (GTK_WIDGET (self->live), laurel_contest_scores_can_be_live (self));
  gtk_widget_set_visible (self->why, has_marks && folded);
  gtk_widget_set_visible (self->more, has_marks && folded);

  gtk_widget_set_visible (GTK_WIDGET (self->view), are_apart);
  gtk_widget_set_visible (GTK_WIDGET (self->second), are_apart);
  gtk_widget_set_visible (self->take, are_apart && can_take);
  gtk_widget_set_visible (self->sort, are_apart && can_sort);
  gtk_widget_set_visible (self->deduct, are_apart);
  gtk_widget_set_visible (GTK_WIDGET (self->finder), are_apart);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.import", can_take);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.sort", can_sort);
}

/* What multiplies entries is typed like marks, where the rules name it. */
void
laurel_contest_scores_offer_factors (LaurelContestScores *self)
{
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->view));
  const char *there = gtk_string_list_get_string (names, LAUREL_MARK_VIEW_FACTORS);
  const char *factor = book != NULL ? book->rule->factor : NULL;
  /* Translators: %s is what multiplies marks in the rules of a contest, as “difficulty”. */
  g_autofree char *name = factor != NULL ? g_strdup_printf (_("Factor: %s"), factor) : NULL;
  g_autofree char *action = g_strdup_printf ("tools.view(uint32 %d)", LAUREL_MARK_VIEW_FACTORS);

  if (g_strcmp0 (name, there) == 0)
    return;

  if (laurel_contest_scores_get_view (self) == LAUREL_MARK_VIEW_FACTORS)
    gtk_drop_down_set_selected (self->view, LAUREL_MARK_VIEW_ALL);
  if (there != NULL)
    g_menu_remove (self->views, LAUREL_MARK_VIEW_FACTORS);
  if (name != NULL)
    g_menu_append (self->views, name, action);
  gtk_string_list_splice (names, LAUREL_MARK_VIEW_FACTORS, there != NULL,
                          (const char *const []) { name, NULL });
}

/* The tools that have a state, for a menu. */
void
laurel_contest_scores_add_tools (LaurelContestScores *self)
{
  g_autoptr (GSimpleActionGroup) tools = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) view = g_property_action_new ("view", self->view, "selected");
  g_autoptr (GPropertyAction) second = g_property_action_new ("second", self->second, "active");

  g_action_map_add_action (G_ACTION_MAP (tools), G_ACTION (view));
  g_action_map_add_action (G_ACTION_MAP (tools), G_ACTION (second));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "tools", G_ACTION_GROUP (tools));
}
