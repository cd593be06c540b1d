/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fill.h"
#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/votes/laurel-ballot-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "judging/votes/laurel-voter-store.h"
#include "ui/judging/laurel-ballot-form.h"
#include "ui/judging/laurel-contest-votes.h"
#include "ui/judging/laurel-quota-dialog.h"
#include "ui/judging/laurel-vote-box.h"
#include "ui/judging/laurel-vote-dialog.h"
#include "ui/judging/laurel-vote-pane.h"
#include "ui/kit/laurel-keeper.h"

/* A committee of two votes on two entries, in the window. */

#define X "%" G_GINT64_FORMAT

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *contests;
  GtkWidget *page;
  GtkWidget *window;
  gint64 contest;
  gint64 stage;
  gint64 vote; /* or 0 */
} Fixture;

/* @how: (nullable): kind and fields of a vote, with a space between */
static void
fill (Fixture *f, LaurelLibrary *library, const char *how)
{
  static const char *const NAMES[] = { "Wei Shu", "Qin Lan", "Tao Min" };
  int n_judges = how != NULL && strstr (how, "secret") != NULL ? 3 : 2; /* of two it is none */
  gint64 entries[2];

  run (library, &LAUREL_CONTEST_ADD, "(" X ", 'Tried', {})", newest (library, "activity"));
  f->contest = newest (library, "contest");
  run (library, &LAUREL_STAGE_ADD, "(" X ", 'vote', 'Committee', {})", f->contest);
  f->stage = newest (library, "contest_stage");
  for (int i = 0; i < n_judges; i++) {
    run (library, &LAUREL_EXPERT_ADD, "('%s', {'fields': 'brand'})", NAMES[i]);
    run (library, &LAUREL_JUDGE_SEAT, "(" X ", " X ", 0, 'judge')", f->contest,
         newest (library, "expert"));
  }
  for (int i = 0; i < 2; i++) {
    run (library, &LAUREL_ENTRY_ADD, "(" X ", 'Work %d', {'received': '2025-09-01'})", f->contest,
         i + 1);
    entries[i] = newest (library, "entry");
  }
  if (how != NULL) {
    g_auto (GStrv) words = g_strsplit (how, " ", 2);

    run (library, &LAUREL_VOTE_ADD, "(" X ", 'Prize', '%s', [" X ", " X "], %s)", f->stage,
         words[0], entries[0], entries[1], words[1]);
    f->vote = newest (library, "vote");
  }
}

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static void
open_window (Fixture *f)
{
  f->page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CONTEST_VOTES, "session", f->session,
                                             "contest", laurel_row_list_find (f->contests,
                                                                              f->contest), NULL));
  laurel_contest_votes_show (LAUREL_CONTEST_VOTES (f->page), f->stage);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  LaurelStore *store = NULL;

  f->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (f->folder, "sample.laurel");
  library = test_sample_open (path);
  fill (f, library, data);
  g_clear_pointer (&library, laurel_library_close);
  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, test_on_opened, &store);
  test_wait_for (test_is_set, &store);
  f->session = laurel_session_new (store);
  g_object_unref (store);
  test_wait_for (test_has_activities, f->session);
  f->contests = laurel_store_list (laurel_session_get_store (f->session),
                                   &LAUREL_CONTESTS_OF_PROGRAMME,
                                   g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f->contests);
  open_window (f);
}

static void
close_window (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->page);
  g_assert_finalize_object (f->page);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  close_window (f);
  g_object_unref (f->contests);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

/* ---- what is shown --------------------------------------------------------------------------- */

typedef struct {
  GtkWidget *page;
  GType type;
  const char *text; /* (nullable): that begins its title or label */
  guint nth;
} Wanted;

static const char *
get_text (GtkWidget *widget)
{
  return ADW_IS_PREFERENCES_ROW (widget)
           ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget))
         : GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget))
         : GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
}

static GtkWidget *
find (Wanted *wanted, GtkWidget *widget)
{
  const char *text = get_text (widget);

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, wanted->type) &&
      (wanted->text == NULL || (text != NULL && g_str_has_prefix (text, wanted->text))) &&
      wanted->nth-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (wanted, child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
is_there (gpointer data)
{
  Wanted wanted = *(Wanted *) data;

  return find (&wanted, wanted.page) != NULL;
}

static GtkWidget *
await (Fixture *f, GType type, const char *text, guint nth)
{
  Wanted wanted = { f->page, type, text, nth };

  test_wait_for (is_there, &wanted);

  return find (&wanted, f->page);
}

static LaurelBallotForm *
await_form (Fixture *f)
{
  return LAUREL_BALLOT_FORM (await (f, LAUREL_TYPE_BALLOT_FORM, NULL, 0));
}

/* Types into the field of a choice, and Enter. */
static void
type (Fixture *f, guint choice, const char *text)
{
  GtkWidget *field = await (f, GTK_TYPE_ENTRY, NULL, choice);

  gtk_editable_set_text (GTK_EDITABLE (field), text);
  g_signal_emit_by_name (field, "activate");
}

static LaurelRowList *
list (Fixture *f, const LaurelQuery *query)
{
  LaurelRowList *rows = laurel_store_list (laurel_session_get_store (f->session), query,
                                           g_variant_new ("(x)", f->vote));

  test_wait_for (is_loaded, rows);

  return rows;
}

static guint
count_ballots (Fixture *f, gboolean *named)
{
  g_autoptr (LaurelRowList) ballots = list (f, &LAUREL_BALLOTS_OF_VOTE);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ballots));

  *named = FALSE;
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelBallot) ballot = g_list_model_get_item (G_LIST_MODEL (ballots), i);

    *named = *named || laurel_ballot_get_judge_id (ballot) != 0;
  }

  return n;
}

static gboolean
has_voted (gpointer data)
{
  g_autoptr (LaurelVoter) voter = g_list_model_get_item (data, 0);

  return voter != NULL && laurel_voter_get_voted (voter);
}

/* ---- what is true ---------------------------------------------------------------------------- */

static void
test_an_empty_stage_says_what_to_do (Fixture *f, gconstpointer data)
{
  await (f, GTK_TYPE_BUTTON, "_Put to the vote", 0);
}

/* One after the other, without a hand on the mouse. */
static void
test_open_ballots_are_typed (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) voters = list (f, &LAUREL_VOTERS_OF_VOTE);
  gboolean named;

  await (f, GTK_TYPE_LABEL, "Ballot of Wei Shu", 0);
  type (f, 0, "y");
  type (f, 1, "反对");
  laurel_ballot_form_take (await_form (f));
  test_wait_for (has_voted, voters);
  g_assert_cmpuint (count_ballots (f, &named), ==, 1);
  g_assert_true (named);
  /* The next one is that of the other member, and empty. */
  await (f, GTK_TYPE_LABEL, "Ballot of Qin Lan", 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (await (f, GTK_TYPE_ENTRY, NULL, 0))), ==,
                   "");
  await (f, GTK_TYPE_LABEL, "yes 1, no 0, abstentions 0; it takes 1;", 0);
}

static void
set_text (Fixture *f, guint choice, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (await (f, GTK_TYPE_ENTRY, NULL, choice)), text);
}

static void
check_text (Fixture *f, guint choice, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (await (f, GTK_TYPE_ENTRY, NULL, choice))),
                   ==, text);
}

static void
open_ballot (Fixture *f, guint which)
{
  g_autoptr (LaurelRowList) voters = list (f, &LAUREL_VOTERS_OF_VOTE);
  g_autoptr (LaurelRow) voter = g_list_model_get_item (G_LIST_MODEL (voters), which);

  gtk_widget_activate_action (GTK_WIDGET (await_form (f)), "ballots.open", "x",
                              laurel_row_get_id (voter));
}

/* As whoever closes the program and comes back. */
static void
reopen (Fixture *f)
{
  close_window (f);
  open_window (f);
}

static gboolean
is_settled (gpointer box)
{
  return !laurel_vote_box_is_pending (box);
}

static GtkWidget *
get_box (Fixture *f)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (await_form (f)), LAUREL_TYPE_VOTE_BOX);
}

/* The answer of the library comes late, and finds another ballot there. */
static void
test_what_is_typed_meanwhile_stays (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) voters = list (f, &LAUREL_VOTERS_OF_VOTE);

  await (f, GTK_TYPE_LABEL, "Ballot of Wei Shu", 0);
  type (f, 0, "y");
  laurel_ballot_form_take (await_form (f));
  open_ballot (f, 1);
  set_text (f, 0, "n");
  test_wait_for (has_voted, voters);
  /* What is asked later is answered later. */
  test_session_run (f->session, &LAUREL_CONTEST_EDIT,
                    g_variant_new ("(xa{ss})", f->contest, NULL));
  await (f, GTK_TYPE_LABEL, "Ballot of Qin Lan", 0);
  check_text (f, 0, "n");
  /* What is half typed is there again, whatever is looked at meanwhile. */
  open_ballot (f, 0);
  check_text (f, 0, "yes");
  open_ballot (f, 1);
  check_text (f, 0, "n");
  reopen (f);
  await (f, GTK_TYPE_LABEL, "Ballot of Qin Lan", 0);
  check_text (f, 0, "n");
}

static void
test_what_is_wrong_stays_to_be_corrected (Fixture *f, gconstpointer data)
{
  gboolean named;

  await (f, GTK_TYPE_LABEL, "Ballot of Wei Shu", 0);
  type (f, 0, "2");
  laurel_ballot_form_take (await_form (f));
  await (f, GTK_TYPE_LABEL, "The ballot has no place 1", 0);
  type (f, 1, "2");
  await (f, GTK_TYPE_LABEL, "Place 2 stands on the ballot twice", 0);
  type (f, 1, "3");
  await (f, GTK_TYPE_LABEL, "“3” is no place of entry 0002", 0);
  g_assert_cmpuint (count_ballots (f, &named), ==, 0);
}

static gboolean
is_counted (gpointer data)
{
  gboolean named;

  return count_ballots (data, &named) == 2;
}

static void
test_secret_ballots_have_no_names (Fixture *f, gconstpointer data)
{
  gboolean named;

  await (f, GTK_TYPE_LABEL, "Ballot 1", 0);
  for (guint i = 0; i < 3; i++)
    gtk_check_button_set_active (
      GTK_CHECK_BUTTON (await (f, GTK_TYPE_CHECK_BUTTON, NULL, i)), TRUE);
  for (guint i = 0; i < 2; i++) {
    type (f, i, "y");
    laurel_ballot_form_take (await_form (f));
  }
  await (f, GTK_TYPE_LABEL, "Ballots typed: 2; members ticked: 3.", 0);
  g_assert_cmpuint (count_ballots (f, &named), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (await_form (f)), "ballots.undo", NULL);
  type (f, 0, "y");
  laurel_ballot_form_take (await_form (f));
  gtk_widget_activate_action (GTK_WIDGET (await_form (f)), "ballots.count", NULL);
  test_wait_for (is_counted, f);
  g_assert_cmpuint (count_ballots (f, &named), ==, 2);
  g_assert_false (named);
  await (f, GTK_TYPE_LABEL, "named by 2 of 3, place 1;", 0);
}

static gboolean
is_not_counted (gpointer data)
{
  gboolean named;

  return count_ballots (data, &named) == 0;
}

/* Nothing that was typed is lost; what was typed wrong is corrected, also once it was counted. */
static void
test_secret_ballots_are_kept_and_corrected (Fixture *f, gconstpointer data)
{
  GtkWidget *box;

  await (f, GTK_TYPE_LABEL, "Ballot 1", 0);
  for (guint i = 0; i < 3; i++)
    gtk_check_button_set_active (
      GTK_CHECK_BUTTON (await (f, GTK_TYPE_CHECK_BUTTON, NULL, i)), TRUE);
  type (f, 0, "y");
  laurel_ballot_form_take (await_form (f));
  set_text (f, 1, "y");
  reopen (f);
  await (f, GTK_TYPE_LABEL, "Ballots typed: 1; members ticked: 3.", 0);
  await (f, GTK_TYPE_LABEL, "Ballot 2", 0);
  check_text (f, 0, "");
  check_text (f, 1, "y");
  laurel_ballot_form_take (await_form (f));
  box = get_box (f);
  g_assert_true (laurel_vote_box_is_pending (LAUREL_VOTE_BOX (box)));
  gtk_widget_activate_action (box, "ballots.count", NULL);
  test_wait_for (is_settled, box);
  test_wait_for (is_counted, f);

  gtk_widget_activate_action (box, "ballots.correct", "u", 1);
  check_text (f, 1, "yes");
  type (f, 0, "y");
  laurel_ballot_form_take (await_form (f));
  gtk_widget_activate_action (box, "ballots.count", NULL);
  await (f, GTK_TYPE_LABEL, "named by 2 of 3, place 1;", 0);
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (box, "ballots.drop", "u", 0);
  for (guint i = 0; i < 3; i++)
    gtk_check_button_set_active (
      GTK_CHECK_BUTTON (await (f, GTK_TYPE_CHECK_BUTTON, NULL, i)), FALSE);
  gtk_widget_activate_action (box, "ballots.count", NULL);
  test_wait_for (is_not_counted, f);
}

/* However slow the disk is. */
static void
test_what_was_typed_is_found_at_once (Fixture *f, gconstpointer data)
{
  GtkWidget *field = g_object_ref_sink (gtk_entry_new ());
  LaurelKeeper *one = laurel_keeper_new (field);
  g_autoptr (LaurelKeeper) other = NULL;
  g_autofree char *found = NULL;

  laurel_keeper_keep (one, "file", "key", "typed");
  g_object_unref (one);
  other = laurel_keeper_new (field);
  found = laurel_keeper_dup (other, "file", "key");
  g_assert_cmpstr (found, ==, "typed");
  laurel_keeper_keep (other, "file", "key", NULL);
  g_assert_null (laurel_keeper_dup (other, "file", "key"));
  g_object_unref (field);
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

/* The stage is left while a field has the keys, and shown again: the field goes, as well. */
static void
test_a_ballot_is_left (Fixture *f, gconstpointer data)
{
  GtkWidget *field;

  for (int i = 0; i < 2; i++) {
    await (f, GTK_TYPE_LABEL, "Ballot of Wei Shu", 0);
    field = await (f, GTK_TYPE_ENTRY, NULL, 1);
    g_assert_true (gtk_widget_grab_focus (field));
    gtk_test_widget_wait_for_draw (f->window);
    g_object_add_weak_pointer (G_OBJECT (field), (gpointer *) &field);
    laurel_contest_votes_show (LAUREL_CONTEST_VOTES (f->page), 0);
    gtk_test_widget_wait_for_draw (f->window);
    laurel_contest_votes_show (LAUREL_CONTEST_VOTES (f->page), f->stage);
    test_wait_for (is_gone, &field);
  }
}

static void
check_goes (GtkWidget *dialog)
{
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

static void
test_dialogs_go (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) votes =
    laurel_store_list (laurel_session_get_store (f->session), &LAUREL_VOTES_OF_CONTEST,
                       g_variant_new ("(x)", f->contest));
  g_autoptr (LaurelRowList) stages =
    laurel_store_list (laurel_session_get_store (f->session), &LAUREL_STAGES_OF_CONTEST,
                       g_variant_new ("(x)", f->contest));
  g_autoptr (LaurelRowList) choices = list (f, &LAUREL_CHOICES_OF_VOTE);
  LaurelVote *vote;

  test_wait_for (is_loaded, votes);
  test_wait_for (is_loaded, stages);
  vote = LAUREL_VOTE (laurel_row_list_find (votes, f->vote));
  check_goes (laurel_vote_dialog_new (f->session, f->stage));
  check_goes (laurel_vote_dialog_new_edit (f->session, vote));
  check_goes (laurel_vote_dialog_new_again (f->session, vote, G_LIST_MODEL (choices)));
  check_goes (laurel_quota_dialog_new (f->session, LAUREL_CONTEST_STAGE (
    laurel_row_list_find (stages, f->stage))));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, data, function) \
  g_test_add ("/contest-votes/" name, Fixture, data, set_up, function, tear_down)
  ADD ("empty", NULL, test_an_empty_stage_says_what_to_do);
  ADD ("open", "motion {'quorum': '1/2'}", test_open_ballots_are_typed);
  ADD ("left", "motion {'quorum': '1/2'}", test_a_ballot_is_left);
  ADD ("late", "motion {'quorum': '1/2'}", test_what_is_typed_meanwhile_stays);
  ADD ("wrong", "ranked {}", test_what_is_wrong_stays_to_be_corrected);
  ADD ("secret", "approval {'secret': 'yes', 'majority': 'simple'}",
       test_secret_ballots_have_no_names);
  ADD ("kept", "approval {'secret': 'yes', 'majority': 'simple'}",
       test_secret_ballots_are_kept_and_corrected);
  ADD ("at-once", "motion {}", test_what_was_typed_is_found_at_once);
  ADD ("dialogs", "motion {}", test_dialogs_go);
#undef ADD

  return g_test_run ();
}
