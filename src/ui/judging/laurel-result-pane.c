/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-result-pane.h"

#include "base/laurel-quotes.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-obstacle-store.h"
#include "judging/scores/laurel-result-change-store.h"
#include "judging/scores/laurel-result-scope.h"
#include "judging/scores/laurel-result-store.h"
#include "ui/judging/laurel-decision-dialog.h"
#include "ui/judging/laurel-lots-dialog.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/judging/laurel-objection-dialog.h"
#include "ui/judging/laurel-objections-group.h"
#include "ui/judging/laurel-publicity-dialog.h"
#include "ui/judging/laurel-quota-section.h"
#include "ui/judging/laurel-result-charts.h"
#include "ui/judging/laurel-result-lists.h"
#include "ui/judging/laurel-result-papers.h"
#include "ui/judging/laurel-result-place-row.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelResultPane:
 *
 * A result: what keeps it from being released, its places with their reasons, how long it can be
 * objected to and who does, who goes on, and its versions. What would be released is looked at
 * only as long as the pane is.
 *
 * ## Actions
 *
 * - `result.ask`, `result.release`: releases it, and asks before: that is final
 * - `result.publish`, `result.waive`: says how long it can be objected to, or that it cannot
 * - `result.declare-lots`: says where those come from that part equals
 * - `result.object`: takes an objection
 * - `result.decide`, `result.edit-objection` (`x`): of one
 * - `result.print` (`s`): a list of it as pages, by that template
 * - `result.save` (`s`): its places with their reasons as text, or all that it takes to recount
 */
struct _LaurelResultPane {
  LaurelContestPage parent_instance;

  GtkWidget *page;
  GtkLabel *title;
  GtkLabel *state;
  GtkWidget *papers;
  GtkWidget *release_group;
  GtkListBox *obstacles;
  GtkListBox *warnings;
  GtkWidget *changes_group;
  GtkListBox *changes;
  GtkWidget *release_form;
  GtkEditable *key;
  GtkEditable *reason;
  GtkWidget *places_group;
  LaurelMoreList *places;
  GtkWidget *public_group;
  AdwActionRow *period;
  GtkWidget *declare;
  LaurelObjectionsGroup *waiting;
  GtkWidget *objections_group;
  LaurelObjectionsGroup *decided;
  LaurelQuotaSection *quota;
  GtkWidget *versions_group;
  GtkListBox *versions;
  GtkWidget *versions_papers;

  LaurelResultScope *scope; /* (nullable) */
  gboolean folded;
  gint64 shown;             /* the result whose places are shown, or 0 */
  LaurelRowList *found;     /* (nullable): what keeps it back */
  LaurelRowList *odd;       /* (nullable): what does not, and is told before */
  LaurelRowList *changed;   /* (nullable): what a correction changes */
  LaurelRowList *results;   /* (nullable): of the contest */
  LaurelRowList *said;      /* (nullable): the objections of the contest */
  GListStore *own;          /* (element-type LaurelResult): the versions, the latest first */
};

G_DEFINE_FINAL_TYPE (LaurelResultPane, laurel_result_pane, LAUREL_TYPE_CONTEST_PAGE)

typedef enum {
  PROP_SCOPE = 1,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

static guint
count (gpointer list)
{
  return list ? g_list_model_get_n_items (list) : 0;
}

static gint64
get_result (LaurelResultPane *self)
{
  return self->scope ? laurel_result_scope_get_result_id (self->scope) : 0;
}

/* ---- what is shown ----------------------------------------------------------------------- */

/* Where nothing has changed since, there is nothing to release; lots need a key, and that alone
 * does not keep it back. */
static void
show_release (LaurelResultPane *self)
{
  gboolean released = get_result (self) != 0;
  gboolean same = laurel_result_lists_has (self->found, "same", FALSE);
  gboolean has_key = laurel_result_lists_has (self->found, "lots", FALSE);
  gboolean kept = laurel_result_lists_has (self->found, "lots", TRUE);
  gboolean undeclared = laurel_result_lists_has (self->found, "undeclared", FALSE);

  gtk_widget_set_visible (self->release_group, self->found != NULL && !same &&
                          !laurel_row_list_get_loading (self->found));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->release_group),
                                   released ? _("Correct") : _("Release"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->release_group),
    kept ? NULL : released ? _("The marks or the rules have changed since. A corrected version "
                               "takes the place of this one; this one is kept.")
                           : _("All marks are there. Once it is released, everybody who opens the "
                               "library sees it."));
  gtk_widget_set_visible (GTK_WIDGET (self->obstacles), count (self->found) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings),
                          laurel_result_lists_has (self->odd, undeclared ? "lots" : "", TRUE));
  gtk_widget_set_visible (self->changes_group, count (self->changed) > 0);
  gtk_widget_set_visible (self->release_form, !kept && (released || has_key));
  gtk_widget_set_visible (GTK_WIDGET (self->key), has_key);
  gtk_widget_set_visible (self->declare,
                          has_key || laurel_result_lists_has (self->odd, "lots", FALSE));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), released);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "result.ask", self->found != NULL && !kept);
}

static void
show_period (LaurelResultPane *self)
{
  g_autofree char *period = laurel_result_words_dup_period (self->scope);
  const char *note = laurel_result_scope_get_public_note (self->scope);
  gboolean is_public = laurel_result_scope_get_public_days (self->scope) > 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->period), period);
  adw_action_row_set_subtitle (self->period, note ? note : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "result.object", is_public);
}

static void
show_places (LaurelResultPane *self, LaurelSession *session, gint64 result)
{
  g_autoptr (LaurelRowList) places =
    laurel_store_list (laurel_session_get_store (session), &LAUREL_PLACES_OF_RESULT,
                       g_variant_new ("(x)", result));

  laurel_more_list_show (self->places, result ? G_LIST_MODEL (places) : NULL,
                         laurel_result_place_row_new, session);
  self->shown = result;
}

static void
show_scope (LaurelResultPane *self)
{
  g_autofree char *title = self->scope ? laurel_result_words_dup_title (self->scope) : NULL;
  g_autofree char *state = self->scope ? laurel_result_words_dup_state (self->scope) : NULL;
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  gint64 result = get_result (self);

  gtk_widget_set_visible (self->page, self->scope != NULL);
  if (self->scope == NULL || session == NULL)
    return;

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (self->papers, result != 0);
  gtk_widget_set_visible (self->places_group, result != 0);
  gtk_widget_set_visible (self->public_group, result != 0);
  show_period (self);
  if (self->shown != result)
    show_places (self, session, result);
  show_release (self);
}

/* ---- what is read ------------------------------------------------------------------------- */

/* Whoever has to decide finds that above all places; what was decided is among what was said. */
static void
show_objections (LaurelResultPane *self)
{
  gtk_widget_set_visible (self->objections_group,
                          gtk_widget_get_visible (GTK_WIDGET (self->waiting)) ||
                          gtk_widget_get_visible (GTK_WIDGET (self->decided)));
}

static void
take_versions (LaurelResultPane *self)
{
  g_list_store_remove_all (self->own);
  for (guint i = 0; i < count (self->results); i++) {
    g_autoptr (LaurelResult) result = g_list_model_get_item (G_LIST_MODEL (self->results), i);

    if (laurel_result_scope_has (self->scope, result))
      g_list_store_append (self->own, result);
  }
  laurel_result_lists_show_versions (self->versions, G_LIST_MODEL (self->own),
                                     laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)));
  gtk_widget_set_visible (self->versions_group, count (self->own) > 0);
  gtk_widget_set_visible (self->versions_papers, count (self->own) > 1);
}

static LaurelRowList *
watch (LaurelResultPane *self, const LaurelQuery *query, GVariant *args, GCallback callback)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  LaurelRowList *list = laurel_store_list (laurel_session_get_store (session), query, args);

  g_signal_connect_object (list, "items-changed", callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", callback, self, G_CONNECT_SWAPPED);

  return list;
}

static void
clear_lists (LaurelResultPane *self)
{
  g_clear_object (&self->found);
  g_clear_object (&self->odd);
  g_clear_object (&self->changed);
  g_clear_object (&self->results);
  g_clear_object (&self->said);
}

static void
forget_lists (LaurelResultPane *self)
{
  gtk_list_box_bind_model (self->obstacles, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->warnings, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->changes, NULL, NULL, NULL, NULL);
  laurel_quota_section_show (self->quota, NULL);
  laurel_objections_group_show (self->waiting, NULL, NULL);
  laurel_objections_group_show (self->decided, NULL, NULL);
  clear_lists (self);
  g_list_store_remove_all (self->own);
}

/* As long as it is looked at. */
static void
read_lists (LaurelResultPane *self)
{
  gint64 contest = laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (self));

  forget_lists (self);
  if (self->scope == NULL || contest == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->found = watch (self, &LAUREL_OBSTACLES_OF_RESULT, laurel_result_scope_build (self->scope),
                       G_CALLBACK (show_release));
  laurel_result_lists_show_texts (self->obstacles, self->found);
  self->odd = watch (self, &LAUREL_WARNINGS_OF_RESULT, laurel_result_scope_build (self->scope),
                     G_CALLBACK (show_release));
  laurel_result_lists_show_texts (self->warnings, self->odd);
  self->changed = watch (self, &LAUREL_CHANGES_OF_SCOREBOARD,
                         laurel_result_scope_build (self->scope), G_CALLBACK (show_release));
  laurel_result_lists_show_changes (self->changes, self->changed);
  self->results = watch (self, &LAUREL_RESULTS_OF_CONTEST, g_variant_new ("(x)", contest),
                         G_CALLBACK (take_versions));
  self->said = laurel_contest_page_list (LAUREL_CONTEST_PAGE (self),
                                         &LAUREL_OBJECTIONS_OF_CONTEST);
  laurel_objections_group_show (self->waiting, G_LIST_MODEL (self->said),
                                G_LIST_MODEL (self->own));
  laurel_objections_group_show (self->decided, G_LIST_MODEL (self->said),
                                G_LIST_MODEL (self->own));
  laurel_quota_section_show (self->quota, self->scope);
  take_versions (self);
}

static void
set_scope (LaurelResultPane *self, LaurelResultScope *scope)
{
  if (self->scope == scope)
    return;

  if (self->scope != NULL)
    g_signal_handlers_disconnect_by_func (self->scope, show_scope, self);
  g_set_object (&self->scope, scope);
  if (scope != NULL)
    g_signal_connect_object (scope, "notify", G_CALLBACK (show_scope), self,
                             G_CONNECT_SWAPPED);
  gtk_editable_set_text (self->key, "");
  gtk_editable_set_text (self->reason, "");
  read_lists (self);
  show_scope (self);
}

static void
laurel_result_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (laurel_result_pane_parent_class)->map (widget);
  read_lists (LAUREL_RESULT_PANE (widget));
  show_scope (LAUREL_RESULT_PANE (widget));
}

static void
laurel_result_pane_unmap (GtkWidget *widget)
{
  forget_lists (LAUREL_RESULT_PANE (widget));
  GTK_WIDGET_CLASS (laurel_result_pane_parent_class)->unmap (widget);
}

/* ---- releasing ----------------------------------------------------------------------------- */

static void
release (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelResultPane *self = LAUREL_RESULT_PANE (widget);

  gtk_widget_activate_action (widget, "judging.release-result", "(xxxxss)",
                              laurel_result_scope_get_stage_id (self->scope),
                              laurel_result_scope_get_category_id (self->scope),
                              laurel_result_scope_get_group_id (self->scope),
                              laurel_result_scope_get_division_id (self->scope),
                              gtk_editable_get_text (self->key),
                              gtk_editable_get_text (self->reason));
}

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelResultPane *self = LAUREL_RESULT_PANE (widget);
  g_autofree char *title = laurel_result_words_dup_title (self->scope);
  /* Translators: %s is a stage of a contest, and what it compares. */
  g_autofree char *heading = laurel_quote (_("Release the result of “%s”?"), title);

  laurel_confirm (widget, heading,
                  get_result (self) == 0
                  ? _("From now on it is seen in lists, documents and exports. This cannot be "
                      "undone: what is wrong is corrected by a later version, with a reason.")
                  : _("The version before it is kept, and certificates that were issued by it are "
                      "listed among the awards. This cannot be undone."),
                  _("_Release"), "result.release", NULL);
}

static void
declare_lots (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);
  LaurelResultScope *scope = LAUREL_RESULT_PANE (widget)->scope;

  if (laurel_check_writable (widget, laurel_contest_page_get_session (page)))
    laurel_dialog_present (LAUREL_DIALOG (laurel_lots_dialog_new_for_ties (
      laurel_contest_page_get_session (page), laurel_contest_page_get_id (page),
      laurel_result_scope_get_stage_id (scope))), widget);
}

/* ---- publicity and objections --------------------------------------------------------------- */

static gboolean
can_write (LaurelResultPane *self)
{
  return get_result (self) != 0 &&
         laurel_check_writable (GTK_WIDGET (self),
                                laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)));
}

static void
publish (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelResultPane *self = LAUREL_RESULT_PANE (widget);

  if (can_write (self))
    laurel_dialog_present (LAUREL_DIALOG (laurel_publicity_dialog_new (
      laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)), self->scope,
      g_str_equal (action_name, "result.waive"))), widget);
}

static LaurelObjection *
find_objection (LaurelResultPane *self, gint64 id)
{
  return self->said ? LAUREL_OBJECTION (laurel_row_list_find (self->said, id)) : NULL;
}

static void
object (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelResultPane *self = LAUREL_RESULT_PANE (widget);
  LaurelObjection *objection =
    parameter ? find_objection (self, g_variant_get_int64 (parameter)) : NULL;

  if (can_write (self))
    laurel_dialog_present (LAUREL_DIALOG (laurel_objection_dialog_new (
      laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)),
      objection ? laurel_objection_get_result_id (objection) : get_result (self), objection)),
      widget);
}

static void
decide (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelResultPane *self = LAUREL_RESULT_PANE (widget);
  LaurelObjection *objection = find_objection (self, g_variant_get_int64 (parameter));
  gint64 latest = get_result (self);

  if (objection == NULL || !can_write (self))
    return;
  if (laurel_objection_get_result_id (objection) == latest)
    latest = 0;
  laurel_dialog_present (LAUREL_DIALOG (laurel_decision_dialog_new (
    laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)), objection, latest)), widget);
}

/* ---- on paper -------------------------------------------------------------------------------- */

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (widget));
  LaurelResultPane *self = LAUREL_RESULT_PANE (widget);
  const char *template = g_variant_get_string (parameter, NULL);

  if (self->scope == NULL || contest == NULL)
    return;

  if (g_str_equal (template, "result-reasons"))
    laurel_result_papers_print_reasons (widget, contest, self->scope);
  else
    laurel_result_papers_print (widget, contest, laurel_result_scope_get_stage_id (self->scope),
                                template);
}

static void
print_place (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (widget));
  LaurelResultPane *self = LAUREL_RESULT_PANE (widget);

  if (self->scope != NULL && contest != NULL)
    laurel_result_papers_print_place (widget, contest,
                                      laurel_result_scope_get_stage_id (self->scope),
                                      g_variant_get_string (parameter, NULL));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);
  LaurelResultPane *self = LAUREL_RESULT_PANE (widget);

  if (self->scope != NULL)
    laurel_result_papers_save (widget, laurel_contest_page_get_session (page),
                               laurel_contest_page_get_contest (page), self->scope,
                               g_variant_get_string (parameter, NULL));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_result_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SCOPE:
    g_value_set_object (value, LAUREL_RESULT_PANE (object)->scope);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_RESULT_PANE (object)->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_result_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SCOPE:
    set_scope (LAUREL_RESULT_PANE (object), g_value_get_object (value));
    break;
  case PROP_FOLDED:
    LAUREL_RESULT_PANE (object)->folded = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_result_pane_dispose (GObject *object)
{
  LaurelResultPane *self = LAUREL_RESULT_PANE (object);

  clear_lists (self);
  g_clear_object (&self->own);
  g_clear_object (&self->scope);

  G_OBJECT_CLASS (laurel_result_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-result-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, changes);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, changes_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, decided);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, declare);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, key);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, objections_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, obstacles);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, warnings);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, page);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, papers);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, period);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, places);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, places_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, public_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, quota);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, release_form);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, release_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, state);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, versions);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, versions_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, versions_papers);
  gtk_widget_class_bind_template_child (widget_class, LaurelResultPane, waiting);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "result.ask", NULL, ask);
  gtk_widget_class_install_action (widget_class, "result.decide", "x", decide);
  gtk_widget_class_install_action (widget_class, "result.declare-lots", NULL, declare_lots);
  gtk_widget_class_install_action (widget_class, "result.edit-objection", "x", object);
  gtk_widget_class_install_action (widget_class, "result.object", NULL, object);
  gtk_widget_class_install_action (widget_class, "result.print", "s", print);
  gtk_widget_class_install_action (widget_class, "result.print-place", "s", print_place);
  gtk_widget_class_install_action (widget_class, "result.publish", NULL, publish);
  gtk_widget_class_install_action (widget_class, "result.release", NULL, release);
  gtk_widget_class_install_action (widget_class, "result.save", "s", save);
  gtk_widget_class_install_action (widget_class, "result.waive", NULL, publish);
}

static void
laurel_result_pane_class_init (LaurelResultPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_result_pane_get_property;
  object_class->set_property = laurel_result_pane_set_property;
  object_class->dispose = laurel_result_pane_dispose;
  widget_class->map = laurel_result_pane_map;
  widget_class->unmap = laurel_result_pane_unmap;

  props[PROP_SCOPE] = g_param_spec_object ("scope", NULL, NULL, LAUREL_TYPE_RESULT_SCOPE, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_actions (widget_class);

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  g_type_ensure (LAUREL_TYPE_OBJECTIONS_GROUP);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_QUOTA_SECTION);
  g_type_ensure (LAUREL_TYPE_RESULT_CHARTS);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
laurel_result_pane_init (LaurelResultPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->own = g_list_store_new (LAUREL_TYPE_RESULT);
  g_signal_connect_object (self->waiting, "notify::visible", G_CALLBACK (show_objections), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decided, "notify::visible", G_CALLBACK (show_objections), self,
                           G_CONNECT_SWAPPED);
  show_objections (self);
}
