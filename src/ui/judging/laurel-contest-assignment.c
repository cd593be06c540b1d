/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-assignment.h"

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-stage-entries-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-judge-apart-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-noted-wish-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "ui/judging/laurel-assignment-job.h"
#include "ui/judging/laurel-assignment-matrix.h"
#include "ui/judging/laurel-assignment-summary.h"
#include "ui/judging/laurel-assignment-papers.h"
#include "ui/judging/laurel-choice-drop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestAssignment:
 *
 * Who judges what in a stage of a contest: the matrix, which is filled by hand and by
 * computing, and the papers that come of it. What people decided, and what was printed, stays
 * when it is computed again.
 *
 * ## Actions
 *
 * - `assignment.compute`, `assignment.stop`: computes it, or stops that
 * - `assignment.sheets`: score sheets, which are given codes first
 * - `assignment.print` (`(ss)`): papers of it: which rows, by which template
 */
struct _LaurelContestAssignment {
  LaurelContestPage parent_instance;

  GtkStack *faces;
  AdwStatusPage *missing;
  GtkButton *remedy;
  GtkDropDown *stage;
  GtkLabel *summary;
  GtkStack *work;
  GtkWidget *assign;
  GtkWidget *cancel;
  GtkRevealer *told;
  GtkLabel *lacking;
  LaurelAssignmentMatrix *matrix;

  LaurelRowList *stages;     /* (nullable) */
  LaurelRowList *entries;    /* (nullable): that take part in the stage that is shown */
  LaurelRowList *judges;     /* (nullable) */
  LaurelRowList *rules;      /* (nullable) */
  LaurelRowList *wishes;     /* (nullable) */
  LaurelRowList *interests;  /* (nullable): when they change, so may the conflicts */
  LaurelRowList *placements; /* (nullable): of the stage that is shown */
  GPtrArray *judged;         /* (element-type LaurelContestStage): those with judges */
  LaurelContestStage *shown; /* (nullable) */
  GArray *conflicts;         /* (element-type LaurelInterestPair) (nullable): not read yet */
  GArray *apart;             /* (element-type LaurelJudgeApart) (nullable): not read yet */
  GCancellable *reading;     /* (nullable): of the conflicts */
  GCancellable *computing;   /* (nullable) */
  gint64 computed;           /* the stage that is computed, or was last */
  guint draw_id;             /* the grid is to be made anew, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelContestAssignment, laurel_contest_assignment, LAUREL_TYPE_CONTEST_PAGE)

/* ---- the matrix -------------------------------------------------------------- */

static gboolean
is_ready (LaurelContestAssignment *self)
{
  return self->shown != NULL && self->entries != NULL && self->placements != NULL &&
         !laurel_row_list_get_loading (self->entries) &&
         !laurel_row_list_get_loading (self->judges) &&
         !laurel_row_list_get_loading (self->rules) &&
         !laurel_row_list_get_loading (self->wishes) &&
         !laurel_row_list_get_loading (self->placements);
}

static void
tell_missing (LaurelContestAssignment *self, const char *title, const char *about,
              const char *step, const char *step_title)
{
  adw_status_page_set_title (self->missing, title);
  adw_status_page_set_description (self->missing, about);
  gtk_button_set_label (self->remedy, step_title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remedy), "s", step);
  gtk_stack_set_visible_child_name (self->faces, "missing");
}

static void
show_summary (LaurelContestAssignment *self, LaurelAssignmentGrid *grid)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self));
  g_autofree char *all =
    laurel_assignment_summary_dup (grid, contest, G_LIST_MODEL (self->placements),
                                   G_LIST_MODEL (self->judges), G_LIST_MODEL (self->rules));

  gtk_label_set_label (self->summary, all);
}

static gboolean
show_grid (gpointer data)
{
  LaurelContestAssignment *self = data;
  g_autoptr (LaurelAssignmentGrid) grid = NULL;

  self->draw_id = 0;
  if (!is_ready (self))
    return G_SOURCE_REMOVE;

  grid = laurel_assignment_grid_new (G_LIST_MODEL (self->entries), G_LIST_MODEL (self->judges),
                                     G_LIST_MODEL (self->placements),
                                     G_LIST_MODEL (self->wishes), self->conflicts,
                                     self->apart,
                                     (guint) laurel_contest_stage_get_needs (self->shown));
  laurel_assignment_matrix_set_grid (self->matrix, grid);
  show_summary (self, grid);
  if (laurel_assignment_grid_get_n_entries (grid) == 0)
    tell_missing (self, _("No entries to judge"),
                  _("Take entries in first. What is refused, withdrawn or shut out is not "
                    "judged, nor what waits for its form check or did not come to this stage."),
                  "entries", C_("contest step", "Entries"));
  else if (laurel_assignment_grid_get_n_judges (grid) == 0)
    tell_missing (self, _("No judges yet"),
                  _("Draw or seat judges first. Whoever declined judges nothing."),
                  "jury", C_("contest step", "Jury"));
  else
    gtk_stack_set_visible_child_name (self->faces, "matrix");

  return G_SOURCE_REMOVE;
}

/* Once, however much changed. */
static void
queue_grid (LaurelContestAssignment *self)
{
  if (self->draw_id == 0)
    self->draw_id = g_idle_add (show_grid, self);
}

static void
on_taking (LaurelContestAssignment *self, GParamSpec *pspec, LaurelRowList *list)
{
  if (!laurel_row_list_get_taking (list))
    queue_grid (self);
}

/* Returns: (transfer full) (nullable): @list, whose changes are shown */
static LaurelRowList *
watch (LaurelContestAssignment *self, LaurelRowList *list)
{
  if (list != NULL) {
    g_signal_connect_object (list, "notify::taking", G_CALLBACK (on_taking), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (list, "notify::loading", G_CALLBACK (queue_grid), self,
                             G_CONNECT_SWAPPED);
  }

  return list;
}

/* ---- conflicts of interest ---------------------------------------------------- */

typedef struct {
  GArray *conflicts; /* (element-type LaurelInterestPair) */
  GArray *apart;     /* (element-type LaurelJudgeApart) */
} Pairs;

static void
free_pairs (gpointer data)
{
  Pairs *self = data;

  g_clear_pointer (&self->conflicts, g_array_unref);
  g_clear_pointer (&self->apart, g_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pairs, free_pairs)

/* On the reader's thread. */
static gpointer
read_pairs (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (Pairs) pairs = g_new0 (Pairs, 1);
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  pairs->conflicts = laurel_interest_list_pairs (reader, contest, laurel_day_today (), error);
  if (pairs->conflicts != NULL)
    pairs->apart = laurel_judge_apart_list (reader, contest, laurel_day_today (), error);

  return pairs->apart ? g_steal_pointer (&pairs) : NULL;
}

static void
on_pairs (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelContestAssignment) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Pairs) pairs = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (pairs == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      laurel_report (GTK_WIDGET (self), error);
    return;
  }

  g_clear_pointer (&self->conflicts, g_array_unref);
  g_clear_pointer (&self->apart, g_array_unref);
  self->conflicts = g_steal_pointer (&pairs->conflicts);
  self->apart = g_steal_pointer (&pairs->apart);
  queue_grid (self);
}

static void
stop_reading (LaurelContestAssignment *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_conflicts (LaurelContestAssignment *self)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  gint64 contest = laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (self));

  stop_reading (self);
  if (session == NULL || contest == 0)
    return;

  self->reading = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (session), read_pairs,
                           g_variant_new ("(x)", contest), free_pairs, self->reading, on_pairs,
                           g_object_ref (self));
}

/* ---- which stage -------------------------------------------------------------- */

static LaurelRowList *
list_of_stage (LaurelContestAssignment *self, LaurelContestStage *stage, const LaurelQuery *query)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));

  return watch (self, laurel_store_list (laurel_session_get_store (session), query,
                                         g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (
                                           stage)))));
}

static void
show_stage (LaurelContestAssignment *self, LaurelContestStage *stage)
{
  if (self->shown == stage && self->placements != NULL) {
    queue_grid (self);
    return;
  }

  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, queue_grid, self);
  g_set_object (&self->shown, stage);
  g_clear_object (&self->entries);
  g_clear_object (&self->placements);
  gtk_revealer_set_reveal_child (self->told, FALSE);
  if (stage == NULL)
    return;

  g_signal_connect_object (stage, "notify::needs", G_CALLBACK (queue_grid), self,
                           G_CONNECT_SWAPPED);
  self->entries = list_of_stage (self, stage, &LAUREL_ENTRIES_OF_STAGE);
  self->placements = list_of_stage (self, stage, &LAUREL_PLACEMENTS_OF_STAGE);
  queue_grid (self);
}

static void
on_stage (LaurelContestAssignment *self)
{
  guint chosen = gtk_drop_down_get_selected (self->stage);

  laurel_choice_drop_name (self->stage);
  if (chosen < self->judged->len)
    show_stage (self, g_ptr_array_index (self->judged, chosen));
}

/* A form check has no judges. */
static void
on_stages_changed (LaurelContestAssignment *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_ptr_array_set_size (self->judged, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->stages)); i++) {
    g_autoptr (LaurelContestStage) stage = g_list_model_get_item (G_LIST_MODEL (self->stages), i);

    if (g_str_equal (laurel_contest_stage_get_kind (stage), "form-check"))
      continue;
    if (stage == self->shown)
      chosen = self->judged->len;
    gtk_string_list_append (titles, laurel_contest_stage_get_title (stage));
    g_ptr_array_add (self->judged, g_steal_pointer (&stage));
  }
  gtk_drop_down_set_model (self->stage, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->stage), self->judged->len > 1);
  if (self->judged->len == 0) {
    show_stage (self, NULL);
    tell_missing (self, _("No stage with judges"),
                  _("Add a stage to the contest, such as a review, and say how many judges each "
                    "entry has in it."),
                  "contest", C_("contest step", "Contest"));
    return;
  }
  gtk_drop_down_set_selected (self->stage, chosen);
  laurel_choice_drop_name (self->stage);
  show_stage (self, g_ptr_array_index (self->judged, chosen));
}

/* ---- the contest --------------------------------------------------------------- */

static void
on_interests_taking (LaurelContestAssignment *self, GParamSpec *pspec, LaurelRowList *list)
{
  if (!laurel_row_list_get_taking (list))
    read_conflicts (self);
}

static void
stop_computing (LaurelContestAssignment *self)
{
  if (self->computing != NULL)
    g_cancellable_cancel (self->computing);
}

static void
clear_lists (LaurelContestAssignment *self)
{
  stop_reading (self);
  stop_computing (self);
  g_clear_handle_id (&self->draw_id, g_source_remove);
  g_clear_object (&self->stages);
  g_clear_object (&self->entries);
  g_clear_object (&self->judges);
  g_clear_object (&self->rules);
  g_clear_object (&self->interests);
  g_clear_object (&self->wishes);
  g_clear_object (&self->placements);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->conflicts, g_array_unref);
  g_clear_pointer (&self->apart, g_array_unref);
}

static void
read_contest (LaurelContestPage *page)
{
  LaurelContestAssignment *self = LAUREL_CONTEST_ASSIGNMENT (page);

  clear_lists (self);
  laurel_assignment_matrix_set_grid (self->matrix, NULL);
  gtk_revealer_set_reveal_child (self->told, FALSE);
  self->judges = watch (self, laurel_contest_page_list (page, &LAUREL_JUDGES_OF_CONTEST));
  self->rules = watch (self, laurel_contest_page_list (page, &LAUREL_RULES_OF_CONTEST));
  self->wishes = watch (self, laurel_contest_page_list (page, &LAUREL_WISHES_OF_CONTEST));
  self->interests = laurel_contest_page_list (page, &LAUREL_INTERESTS_OF_CONTEST);
  self->stages = laurel_contest_page_list (page, &LAUREL_STAGES_OF_CONTEST);
  if (self->stages == NULL)
    return;

  g_signal_connect_object (self->interests, "notify::taking", G_CALLBACK (on_interests_taking),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stages, "items-changed", G_CALLBACK (on_stages_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stages, "notify::loading", G_CALLBACK (on_stages_changed), self,
                           G_CONNECT_SWAPPED);
  read_conflicts (self);
}

/* ---- by hand -------------------------------------------------------------------- */

static void
on_toggled (LaurelContestAssignment *self, gint64 entry, gint64 judge, gboolean assigned)
{
  if (self->shown != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), assigned ? "judging.free" : "judging.put",
                                "(xxx)", laurel_row_get_id (LAUREL_ROW (self->shown)), entry,
                                judge);
}

/* What cannot be assigned is said, whether anything else was or not. */
static void
on_ranged (LaurelContestAssignment *self, GVariant *pairs, gboolean assigned, guint n_left_out)
{
  g_autofree char *left_out = laurel_assignment_matrix_dup_left_out (n_left_out);

  if (self->shown == NULL)
    return;

  gtk_label_set_label (self->lacking, left_out);
  gtk_revealer_set_reveal_child (self->told, n_left_out > 0);
  if (g_variant_n_children (pairs) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self),
                                assigned ? "judging.free-all" : "judging.put-all", "(x@a(xx))",
                                laurel_row_get_id (LAUREL_ROW (self->shown)), pairs);
}

static void
on_wished (LaurelContestAssignment *self, gint64 judge, gint64 entry, const char *kind)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "judging.wish", "(xxss)", judge, entry, kind,
                              g_str_equal (kind, "wish") ? "1" : "");
}

/* ---- by computing --------------------------------------------------------------- */

/* The focus goes along from one button to the other; what cannot be pressed cannot have it. */
static void
show_work (LaurelContestAssignment *self)
{
  gboolean works = self->computing != NULL;
  const char *starts = works ? "assignment.stop" : "assignment.compute";
  const char *ends = works ? "assignment.compute" : "assignment.stop";
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->work));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), starts, TRUE);
  gtk_stack_set_visible_child_name (self->work, works ? "works" : "idle");
  if (has_focus)
    gtk_widget_grab_focus (works ? self->cancel : self->assign);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), ends, FALSE);
}

/* Whoever looks at another stage by now is not told what this one lacks. */
static void
tell_lacking (LaurelContestAssignment *self, LaurelAssigned *assigned)
{
  const char *text = assigned->lacking ? assigned->lacking
                     : assigned->is_proven ? NULL
                     : _("Who never shares an entry crosses what else is asked for, so it was "
                         "searched for; something better may be found.");

  if (self->shown == NULL || laurel_row_get_id (LAUREL_ROW (self->shown)) != self->computed)
    return;

  gtk_label_set_label (self->lacking, text ? text : "");
  gtk_revealer_set_reveal_child (self->told, text != NULL);
}

static void
on_computed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelContestAssignment) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelAssigned) assigned = laurel_assignment_job_finish (result, &error);
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  gboolean stopped = g_cancellable_is_cancelled (self->computing);

  g_clear_object (&self->computing);
  if (session == NULL)
    return;

  show_work (self);
  if (assigned != NULL && !stopped) {
    tell_lacking (self, assigned);
    laurel_run (GTK_WIDGET (self), session, &LAUREL_PLACEMENTS_TAKE, assigned->args);
  } else if (!stopped) {
    laurel_report (GTK_WIDGET (self), error);
  }
}

static void
compute (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestAssignment *self = LAUREL_CONTEST_ASSIGNMENT (widget);
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));

  if (self->shown == NULL || self->computing != NULL || !laurel_check_writable (widget, session))
    return;

  self->computing = g_cancellable_new ();
  self->computed = laurel_row_get_id (LAUREL_ROW (self->shown));
  gtk_revealer_set_reveal_child (self->told, FALSE);
  show_work (self);
  laurel_assignment_job_async (laurel_session_get_store (session), self->computed,
                               self->computing, on_computed, g_object_ref (self));
}

static void
stop (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  stop_computing (LAUREL_CONTEST_ASSIGNMENT (widget));
}

/* ---- papers ---------------------------------------------------------------------- */

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestAssignment *self = LAUREL_CONTEST_ASSIGNMENT (widget);
  const char *rows, *template;

  g_variant_get (parameter, "(&s&s)", &rows, &template);
  if (self->shown != NULL)
    laurel_assignment_papers_open (LAUREL_CONTEST_PAGE (self),
                                   laurel_row_get_id (LAUREL_ROW (self->shown)), rows, template);
}

static void
print_sheets (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestAssignment *self = LAUREL_CONTEST_ASSIGNMENT (widget);

  if (self->shown != NULL)
    laurel_assignment_papers_open_sheets (LAUREL_CONTEST_PAGE (self),
                                          laurel_row_get_id (LAUREL_ROW (self->shown)));
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_contest_assignment_dispose (GObject *object)
{
  clear_lists (LAUREL_CONTEST_ASSIGNMENT (object));

  G_OBJECT_CLASS (laurel_contest_assignment_parent_class)->dispose (object);
}

static void
laurel_contest_assignment_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_CONTEST_ASSIGNMENT (object)->judged);

  G_OBJECT_CLASS (laurel_contest_assignment_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-assignment.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, assign);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, cancel);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, lacking);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, matrix);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, missing);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, remedy);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, stage);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, summary);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, told);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestAssignment, work);
  gtk_widget_class_bind_template_callback (widget_class, on_ranged);
  gtk_widget_class_bind_template_callback (widget_class, on_stage);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_wished);
}

static void
laurel_contest_assignment_class_init (LaurelContestAssignmentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_assignment_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_contest_assignment_finalize;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_contest;

  gtk_widget_class_install_action (widget_class, "assignment.compute", NULL, compute);
  gtk_widget_class_install_action (widget_class, "assignment.print", "(ss)", print);
  gtk_widget_class_install_action (widget_class, "assignment.sheets", NULL, print_sheets);
  gtk_widget_class_install_action (widget_class, "assignment.stop", NULL, stop);
  g_type_ensure (LAUREL_TYPE_ASSIGNMENT_MATRIX);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
laurel_contest_assignment_init (LaurelContestAssignment *self)
{
  self->judged = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_work (self);
}
