/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-view.h"

#include "ui/judging/laurel-contest-assignment.h"
#include "ui/judging/laurel-contest-awards.h"
#include "ui/judging/laurel-contest-entries.h"
#include "ui/judging/laurel-contest-jury.h"
#include "ui/judging/laurel-contest-measures.h"
#include "ui/judging/laurel-contest-overview.h"
#include "ui/judging/laurel-contest-result.h"
#include "ui/judging/laurel-contest-rules.h"
#include "ui/judging/laurel-contest-steps.h"
#include "ui/judging/laurel-contest-words.h"
#include "ui/kit/laurel-one-stop.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestView:
 *
 * One contest: the steps it takes, and the one that is shown.
 *
 * ## Actions
 *
 * - `contest.show` (`s`): shows a step
 */
struct _LaurelContestView {
  LaurelContestPage parent_instance;

  LaurelContestEntries *entries;
  GtkWidget *steps;
};

G_DEFINE_FINAL_TYPE (LaurelContestView, laurel_contest_view, LAUREL_TYPE_CONTEST_PAGE)

static char *
format_about (LaurelContestView *self, LaurelContest *contest, int entries, int judges)
{
  return contest ? laurel_contest_words_dup_about (contest) : NULL;
}

/* The steps are where one goes on. */
static gboolean
laurel_contest_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (LAUREL_CONTEST_VIEW (widget)->steps, GTK_DIR_TAB_FORWARD);
}

static void
show (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *steps = LAUREL_CONTEST_VIEW (widget)->steps;

  g_object_set (steps, "step", g_variant_get_string (parameter, NULL), NULL);
  gtk_widget_child_focus (steps, GTK_DIR_TAB_FORWARD);
}

/**
 * laurel_contest_view_show_entry:
 * @self: a view that has its contest
 * @entry: the id of one of its entries
 *
 * Goes there, at once or as soon as it is read.
 */
void
laurel_contest_view_show_entry (LaurelContestView *self, gint64 entry)
{
  g_return_if_fail (LAUREL_IS_CONTEST_VIEW (self));

  g_object_set (self->steps, "step", "entries", NULL);
  laurel_contest_entries_show (self->entries, entry);
}

static void
laurel_contest_view_class_init (LaurelContestViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_contest_view_grab_focus;
  gtk_widget_class_install_action (widget_class, "contest.show", "s", show);

  g_type_ensure (LAUREL_TYPE_CONTEST_ASSIGNMENT);
  g_type_ensure (LAUREL_TYPE_CONTEST_AWARDS);
  g_type_ensure (LAUREL_TYPE_CONTEST_ENTRIES);
  g_type_ensure (LAUREL_TYPE_CONTEST_JURY);
  g_type_ensure (LAUREL_TYPE_CONTEST_MEASURES);
  g_type_ensure (LAUREL_TYPE_CONTEST_OVERVIEW);
  g_type_ensure (LAUREL_TYPE_CONTEST_RESULT);
  g_type_ensure (LAUREL_TYPE_CONTEST_RULES);
  g_type_ensure (LAUREL_TYPE_CONTEST_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestView, entries);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestView, steps);
  gtk_widget_class_bind_template_callback (widget_class, format_about);
}

static void
laurel_contest_view_init (LaurelContestView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
