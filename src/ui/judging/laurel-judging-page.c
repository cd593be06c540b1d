/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-judging-page.h"

#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-merge-store.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-noted-wish-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "judging/jury/laurel-placement-range-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/live/laurel-turn-scope-store.h"
#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-deduction-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "judging/scores/laurel-quota-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/votes/laurel-vote-advance-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "ui/judging/laurel-contest-dialog.h"
#include "ui/judging/laurel-contest-view.h"
#include "ui/judging/laurel-contest-words.h"
#include "ui/kit/laurel-run.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelJudgingPage:
 *
 * The contests of the season, and the one that is open. Where somebody is on stage, whoever comes
 * back finds that: the program may have ended between two marks.
 *
 * ## Actions
 *
 * - `judging.add`: asks for which activity a contest is opened
 * - `judging.open` (`x`): shows a contest
 * - `judging.back`: from a contest to the list of them
 * - the others are commands, with their arguments
 */
struct _LaurelJudgingPage {
  LaurelPage parent_instance;

  GtkStack *faces;
  GtkListBox *list;
  LaurelContestView *view;

  LaurelRowList *contests; /* (nullable) */
  gint64 opened;           /* the contest that is shown, or 0 */
  gint64 wanted;           /* the contest to go to as soon as it is read, or 0 */
  gint64 wanted_entry;     /* and the entry in it */
  gboolean take_newest;    /* one is being opened here: show it when it comes */
  gboolean looked;         /* whether somebody is on stage in this season */
  GCancellable *looking;   /* (nullable) */
  GSignalGroup *watch;
};

G_DEFINE_FINAL_TYPE (LaurelJudgingPage, laurel_judging_page, LAUREL_TYPE_PAGE)

static const LaurelPageCommand COMMANDS[] = {
  { "judging.add-classes", &LAUREL_SECTIONS_ADD },
  { "judging.add-field", &LAUREL_FIELD_ADD },
  { "judging.add-interest", &LAUREL_INTEREST_ADD },
  { "judging.add-stage", &LAUREL_STAGE_ADD },
  { "judging.advance-quota", &LAUREL_ENTRIES_ADVANCE_QUOTA },
  { "judging.advance-vote", &LAUREL_VOTE_ADVANCE },
  { "judging.blind", &LAUREL_ENTRIES_BLIND },
  { "judging.call", &LAUREL_CONTEST_CALL },
  { "judging.check-entries", &LAUREL_ENTRIES_CHECK },
  { "judging.close-vote", &LAUREL_VOTE_CLOSE },
  { "judging.declare-draw", &LAUREL_DRAW_DECLARE },
  { "judging.dismiss-interest", &LAUREL_INTEREST_DISMISS },
  { "judging.edit", &LAUREL_CONTEST_EDIT },
  { "judging.edit-class", &LAUREL_SECTION_EDIT },
  { "judging.edit-entry", &LAUREL_ENTRY_EDIT },
  { "judging.edit-field", &LAUREL_FIELD_EDIT },
  { "judging.edit-judge", &LAUREL_JUDGE_EDIT },
  { "judging.edit-stage", &LAUREL_STAGE_EDIT },
  { "judging.fix-quota", &LAUREL_QUOTA_FIX },
  { "judging.fix-rule", &LAUREL_RULE_FIX },
  { "judging.free", &LAUREL_PLACEMENT_FREE },
  { "judging.free-all", &LAUREL_PLACEMENTS_FREE },
  { "judging.merge-entries", &LAUREL_ENTRY_MERGE },
  { "judging.note-asked", &LAUREL_SURVEY_ASK },
  { "judging.note-reminded", &LAUREL_SURVEY_REMIND },
  { "judging.put", &LAUREL_PLACEMENT_PUT },
  { "judging.put-all", &LAUREL_PLACEMENTS_PUT },
  { "judging.put-rule", &LAUREL_RULE_PUT },
  { "judging.put-strata", &LAUREL_SURVEY_STRATA },
  { "judging.release-result", &LAUREL_RESULT_RELEASE },
  { "judging.remove", &LAUREL_CONTEST_REMOVE },
  { "judging.remove-answers", &LAUREL_ANSWERS_REMOVE },
  { "judging.remove-class", &LAUREL_SECTION_REMOVE },
  { "judging.remove-deduction", &LAUREL_DEDUCTION_REMOVE },
  { "judging.remove-field", &LAUREL_FIELD_REMOVE },
  { "judging.remove-interest", &LAUREL_INTEREST_REMOVE },
  { "judging.remove-stage", &LAUREL_STAGE_REMOVE },
  { "judging.remove-vote", &LAUREL_VOTE_REMOVE },
  { "judging.revise-rule", &LAUREL_RULE_REVISE },
  { "judging.set-persons", &LAUREL_ENTRY_SET_PERSONS },
  { "judging.take-draw", &LAUREL_DRAW_TAKE },
  { "judging.tell-entries-apart", &LAUREL_ENTRY_TELL_APART },
  { "judging.unseat", &LAUREL_JUDGE_UNSEAT },
  { "judging.wish", &LAUREL_JUDGE_WISH },
};

/* ---- the list --------------------------------------------------------------- */

static void
show_row (LaurelContest *contest, GParamSpec *pspec, AdwActionRow *row)
{
  g_autofree char *about = laurel_contest_words_dup_about (contest);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), laurel_contest_get_title (contest));
  adw_action_row_set_subtitle (row, about);
}

/* It depends on several of what is told of a contest. */
static void
show_state (LaurelContest *contest, GParamSpec *pspec, GtkLabel *badge)
{
  gtk_label_set_label (badge, laurel_contest_words_of_state (contest));
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *badge = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "badge");
  g_signal_connect_object (item, "notify", G_CALLBACK (show_state), badge, 0);
  show_state (item, NULL, GTK_LABEL (badge));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (item, "notify", G_CALLBACK (show_row), row, 0);
  show_row (item, NULL, ADW_ACTION_ROW (row));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", laurel_row_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "judging.open");

  return row;
}

/* ---- which face is shown ----------------------------------------------------- */

static void
show_face (LaurelJudgingPage *self)
{
  LaurelRow *contest = self->contests ? laurel_row_list_find (self->contests, self->opened) : NULL;
  gboolean any = self->contests != NULL &&
                 g_list_model_get_n_items (G_LIST_MODEL (self->contests)) > 0;

  /* One that is gone, as by an undo, is not shown any more. */
  if (contest == NULL && self->opened != 0 && self->contests != NULL &&
      !laurel_row_list_get_loading (self->contests))
    self->opened = 0;
  g_object_set (self->view, "contest", contest, NULL);
  gtk_stack_set_visible_child_name (self->faces, contest != NULL ? "contest"
                                                 : any ? "contests" : "empty");
}

/* To the entry that was asked for, if its contest is there already. */
static void
show_wanted (LaurelJudgingPage *self)
{
  if (self->wanted == 0 || self->contests == NULL ||
      laurel_row_list_find (self->contests, self->wanted) == NULL)
    return;

  self->opened = self->wanted;
  self->wanted = 0;
  show_face (self);
  laurel_contest_view_show_entry (self->view, self->wanted_entry);
}

static void
on_items_changed (LaurelJudgingPage *self, guint position, guint removed, guint added)
{
  if (self->take_newest && added == 1) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->contests), position);

    self->take_newest = FALSE;
    self->opened = laurel_row_get_id (row);
  }
  show_face (self);
  show_wanted (self);
}

/**
 * laurel_judging_page_show:
 * @self: a page
 * @contest: the id of a contest of the season that is shown, or is about to be
 * @entry: the id of one of its entries
 *
 * Goes there, at once or as soon as it is read.
 */
void
laurel_judging_page_show (LaurelJudgingPage *self, gint64 contest, gint64 entry)
{
  g_return_if_fail (LAUREL_IS_JUDGING_PAGE (self));

  self->wanted = contest;
  self->wanted_entry = entry;
  show_wanted (self);
}

/* ---- on stage --------------------------------------------------------------- */

/* Who was called up longer ago has gone home. */
#define ONE_DAY (24 * 60 * 60)

/* On the reader's thread. */
static gpointer
find_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree gint64 *contest = g_new0 (gint64, 1);
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  *contest = laurel_turn_find_contest (reader, programme,
                                       g_get_real_time () / G_USEC_PER_SEC - ONE_DAY, error);

  return error != NULL && *error != NULL ? NULL : g_steal_pointer (&contest);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelJudgingPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *contest = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (contest == NULL || *contest == 0 || self->opened != 0 || self->wanted != 0 ||
      self->contests == NULL)
    return;

  self->opened = *contest;
  show_face (self);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "contest.show", "s", "scores");
}

static void
stop_looking (LaurelJudgingPage *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

/* Once a season, as soon as the page is seen. */
static void
look_on_stage (LaurelJudgingPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  LaurelProgramme *programme = session ? laurel_session_get_programme (session) : NULL;

  if (self->looked || programme == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->looked = TRUE;
  self->looking = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (session), find_contest,
                           g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (programme))),
                           g_free, self->looking, on_found, g_object_ref (self));
}

static void
read_contests (LaurelJudgingPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  LaurelProgramme *programme = session ? laurel_session_get_programme (session) : NULL;

  stop_looking (self);
  self->opened = 0;
  self->take_newest = self->looked = FALSE;
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->contests);
  if (programme != NULL) {
    self->contests = laurel_store_list (laurel_session_get_store (session),
                                        &LAUREL_CONTESTS_OF_PROGRAMME,
                                        g_variant_new ("(x)",
                                                       laurel_row_get_id (LAUREL_ROW (programme))));
    g_signal_connect_object (self->contests, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED);
    gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->contests), new_row, NULL, NULL);
  }
  show_face (self);
  look_on_stage (self);
}

static void
on_session (LaurelJudgingPage *self)
{
  g_signal_group_set_target (self->watch, laurel_page_get_session (LAUREL_PAGE (self)));
  read_contests (self);
}

/* ---- actions ---------------------------------------------------------------- */

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelJudgingPage *self = LAUREL_JUDGING_PAGE (widget);
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  if (self->contests == NULL || !laurel_check_writable (widget, session))
    return;

  self->take_newest = TRUE;
  laurel_contest_dialog_present (widget, session);
}

static void
open_contest (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelJudgingPage *self = LAUREL_JUDGING_PAGE (widget);

  self->wanted = 0;
  self->opened = g_variant_get_int64 (parameter);
  show_face (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelJudgingPage *self = LAUREL_JUDGING_PAGE (widget);
  gint64 opened = self->opened;
  guint n = self->contests ? g_list_model_get_n_items (G_LIST_MODEL (self->contests)) : 0;

  self->opened = 0;
  show_face (self);
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->contests), i);

    if (laurel_row_get_id (row) == opened)
      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)));
  }
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_judging_page_dispose (GObject *object)
{
  LaurelJudgingPage *self = LAUREL_JUDGING_PAGE (object);

  stop_looking (self);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->watch);
  g_clear_object (&self->contests);

  G_OBJECT_CLASS (laurel_judging_page_parent_class)->dispose (object);
}

static void
laurel_judging_page_class_init (LaurelJudgingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_judging_page_dispose;

  laurel_page_install_commands (LAUREL_PAGE_CLASS (klass), COMMANDS, G_N_ELEMENTS (COMMANDS));
  gtk_widget_class_install_action (widget_class, "judging.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "judging.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "judging.open", "x", open_contest);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "judging.back",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_CONTEST_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-judging-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgingPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgingPage, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgingPage, view);
}

static void
laurel_judging_page_init (LaurelJudgingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::programme", G_CALLBACK (read_contests),
                                  self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
  g_signal_connect_after (self, "map", G_CALLBACK (look_on_stage), NULL);
}
