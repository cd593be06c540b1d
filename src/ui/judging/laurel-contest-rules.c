/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-rules.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "ui/judging/laurel-rule-choices.h"
#include "ui/judging/laurel-rule-criteria-section.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-exam-section.h"
#include "ui/judging/laurel-rule-file.h"
#include "ui/judging/laurel-rule-index-section.h"
#include "ui/judging/laurel-rule-levels-section.h"
#include "ui/judging/laurel-rule-ties-section.h"
#include "ui/judging/laurel-rule-words.h"
#include "ui/judging/laurel-text-file.h"
#include "ui/judging/laurel-trial-dialog.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-in-view.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-text-row.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestRules:
 *
 * The rules of a contest: in sentences, and as a form. Fixed rules are not edited: a later
 * version begins with a reason. A category, a group or a division may have rules of its own.
 *
 * ## Actions
 *
 * - `rules.begin`: writes rules as they are usual
 * - `rules.set` (`(xa{ss})`): sets a field of the form
 * - `rules.ask`, `rules.fix`: fixes them, and asks before: that is final
 * - `rules.import`, `rules.export`: from and to a file
 * - `rules.try`: beside another rule
 */
struct _LaurelContestRules {
  LaurelContestPage parent_instance;

  GtkStack *faces;
  GtkWidget *page;
  GtkWidget *whose_group;
  AdwComboRow *whose;
  AdwPreferencesGroup *state;
  GtkLabel *sentences;
  GtkLabel *fault;
  GtkWidget *fix;
  GtkWidget *take;
  GtkWidget *revision;
  GtkEditable *reason;
  GtkWidget *form_measure;
  GtkWidget *form;
  GtkWidget *form_exam;
  LaurelRuleIndexSection *form_index;
  GtkWidget *form_too;
  GtkWidget *form_parts;
  LaurelRuleCriteriaSection *criteria;
  LaurelRuleSection *ties;
  LaurelRuleSection *levels;
  GPtrArray *fields; /* (element-type GtkWidget): all rows of the form */

  LaurelRowList *rules;     /* (nullable) */
  LaurelRowList *stages;    /* (nullable) */
  LaurelRowList *sections;  /* (nullable) */
  LaurelContestRule *shown; /* (nullable): the latest of those whose they are */
  gint64 section;           /* whose rules are shown, or 0 for all */
};

G_DEFINE_FINAL_TYPE (LaurelContestRules, laurel_contest_rules, LAUREL_TYPE_CONTEST_PAGE)

/* ---- what is shown ----------------------------------------------------------- */

static gboolean
is_fixed (LaurelContestRules *self)
{
  return self->shown != NULL && laurel_contest_rule_get_fixed (self->shown) != 0;
}

static void
show_fields (LaurelContestRules *self)
{
  const char *content = laurel_contest_rule_get_content (self->shown);
  gint64 id = laurel_row_get_id (LAUREL_ROW (self->shown));

  for (guint i = 0; i < self->fields->len; i++) {
    g_autofree char *field = NULL;
    g_autofree char *value = NULL;

    g_object_get (self->fields->pdata[i], "field", &field, NULL);
    value = laurel_rule_draft_dup_field (content, field);
    g_object_set (self->fields->pdata[i], "target", id, "value", value, NULL);
    gtk_widget_set_visible (self->fields->pdata[i], laurel_rule_draft_uses (content, field));
  }
  laurel_rule_criteria_section_show (self->criteria, id, content);
  laurel_rule_index_section_show (self->form_index, id, content);
  laurel_rule_section_show (self->ties, id, content);
  laurel_rule_section_show (self->levels, id, content);
}

/* Of the form there is what these rules can say; fixed ones say no more. */
static void
show_form (LaurelContestRules *self, gboolean fixed)
{
  const char *content = laurel_contest_rule_get_content (self->shown);
  const struct {
    gpointer group;
    const char *field;
  } groups[] = {
    { self->form_measure, "measure" }, { self->form, "min" }, { self->criteria, "criteria" },
    { self->form_exam, "exam-attempt" }, { self->form_index, "indicators" },
    { self->form_too, "digits" }, { self->form_parts, "parts" }, { self->ties, "ties" },
    { self->levels, "level" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (groups[i].group,
                            !fixed && laurel_rule_draft_uses (content, groups[i].field));
}

/* What its stages say may have changed while another step was shown. */
static void
show_fault (LaurelContestRules *self)
{
  g_autofree char *fault =
    self->shown != NULL && !is_fixed (self)
    ? laurel_rule_words_dup_fault (laurel_contest_rule_get_content (self->shown),
                                   G_LIST_MODEL (self->stages)) : NULL;

  gtk_label_set_label (self->fault, fault ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
}

static void
show_rule (LaurelContestRules *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  g_autofree char *sentences = NULL;
  gboolean fixed = is_fixed (self);

  gtk_stack_set_visible_child_name (self->faces, self->shown ? "rules" : "empty");
  if (self->shown == NULL)
    return;

  state = laurel_rule_words_dup_state (self->shown);
  sentences = laurel_rule_words_dup (laurel_contest_rule_get_content (self->shown), &error);
  laurel_description_set_group (self->state, state);
  gtk_label_set_label (self->sentences, sentences ? sentences : error->message);
  gtk_widget_set_visible (self->fix, !fixed);
  gtk_widget_set_visible (self->take, !fixed);
  gtk_widget_set_visible (self->revision, fixed);
  show_fault (self);
  show_fields (self);
  show_form (self, fixed);
}

/* The latest version stands first. */
static void
find_rule (LaurelContestRules *self)
{
  LaurelContestRule *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rules)); i++) {
    g_autoptr (LaurelContestRule) rule = g_list_model_get_item (G_LIST_MODEL (self->rules), i);

    if (laurel_contest_rule_get_section_id (rule) == self->section &&
        (found == NULL || laurel_contest_rule_get_version (rule) >
                            laurel_contest_rule_get_version (found)))
      found = rule; /* the list keeps it */
  }
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, show_rule, self);
  g_set_object (&self->shown, found);
  if (found != NULL)
    g_signal_connect_object (found, "notify", G_CALLBACK (show_rule), self, G_CONNECT_SWAPPED);
  show_rule (self);
}

static void
on_whose (LaurelContestRules *self)
{
  guint chosen = adw_combo_row_get_selected (self->whose);
  g_autoptr (LaurelRow) section =
    chosen > 0 && self->sections != NULL
    ? g_list_model_get_item (G_LIST_MODEL (self->sections), chosen - 1) : NULL;

  self->section = section ? laurel_row_get_id (section) : 0;
  if (self->rules != NULL)
    find_rule (self);
}

static void
on_sections_changed (LaurelContestRules *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sections)), chosen = 0;

  gtk_string_list_append (names, _("All entries"));
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelContestSection) section =
      g_list_model_get_item (G_LIST_MODEL (self->sections), i);

    gtk_string_list_append (names, laurel_contest_section_get_name (section));
    if (laurel_row_get_id (LAUREL_ROW (section)) == self->section)
      chosen = i + 1;
  }
  gtk_widget_set_visible (self->whose_group, n > 0);
  adw_combo_row_set_model (self->whose, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->whose, chosen);
}

static void
read_rules (LaurelContestPage *page)
{
  LaurelContestRules *self = LAUREL_CONTEST_RULES (page);

  self->section = 0;
  g_clear_object (&self->shown);
  g_clear_object (&self->rules);
  g_clear_object (&self->stages);
  g_clear_object (&self->sections);
  self->rules = laurel_contest_page_list (page, &LAUREL_RULES_OF_CONTEST);
  self->stages = laurel_contest_page_list (page, &LAUREL_STAGES_OF_CONTEST);
  self->sections = laurel_contest_page_list (page, &LAUREL_SECTIONS_OF_CONTEST);
  show_rule (self);
  if (self->rules == NULL)
    return;

  g_signal_connect_object (self->rules, "items-changed", G_CALLBACK (find_rule), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sections, "items-changed", G_CALLBACK (on_sections_changed), self,
                           G_CONNECT_SWAPPED);
  on_sections_changed (self);
}

/* ---- actions ---------------------------------------------------------------- */

static void
put (LaurelContestRules *self, const char *content)
{
  gint64 contest = laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (self));

  if (contest != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "judging.put-rule", "(xxs)", contest,
                                self->section, content);
}

/* What is usual, for what the stages are decided by. */
static char *
dup_usual (LaurelContestRules *self)
{
  char *content = laurel_rule_draft_dup_plain ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->stages)); i++) {
    g_autoptr (LaurelContestStage) stage = g_list_model_get_item (G_LIST_MODEL (self->stages), i);
    const char *measure = laurel_contest_stage_get_measure (stage);
    g_autofree char *plain = content;

    content = g_str_equal (measure, "exam") || g_str_equal (measure, "index")
              ? laurel_rule_draft_dup_with (plain, "measure", measure) : g_strdup (plain);
  }

  return content;
}

/* A section begins with the rules of all. */
static void
begin (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestRules *self = LAUREL_CONTEST_RULES (widget);
  g_autofree char *content = dup_usual (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rules)); i++) {
    g_autoptr (LaurelContestRule) rule = g_list_model_get_item (G_LIST_MODEL (self->rules), i);

    if (laurel_contest_rule_get_section_id (rule) == 0) {
      g_free (content);
      content = g_strdup (laurel_contest_rule_get_content (rule));
      break;
    }
  }
  put (self, content);
}

/* Returns: (nullable): what stands in a row now, if that is being typed */
static char *
dup_typed (GtkWidget *row)
{
  char *text = NULL;

  if (LAUREL_IS_TEXT_ROW (row))
    g_object_get (row, "text", &text, NULL);
  else if (LAUREL_IS_ENTRY_ROW (row))
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  return text;
}

/* The rules with a field, and with what was refused before and still stands in its row: two
 * fields may hold only together, as a lowest and a highest mark do. */
static char *
dup_with_refused (LaurelContestRules *self, const char *field, const char *text)
{
  char *content = laurel_rule_draft_dup_with (laurel_contest_rule_get_content (self->shown), field,
                                              text);

  for (guint i = 0; i < self->fields->len; i++) {
    g_autofree char *typed = dup_typed (self->fields->pdata[i]);
    g_autofree char *other = NULL;
    g_autofree char *old = NULL;

    g_object_get (self->fields->pdata[i], "field", &other, NULL);
    if (typed == NULL || g_str_equal (other, field) ||
        !gtk_widget_has_css_class (self->fields->pdata[i], "error"))
      continue;
    old = content;
    content = laurel_rule_draft_dup_with (old, other, typed);
  }

  return content;
}

/* What was typed stays, to be corrected; what was chosen goes back to what holds. Why it does not
 * hold is said in the words of the form. */
static void
mark (LaurelContestRules *self, const char *field, GError *error)
{
  for (guint i = 0; i < self->fields->len; i++) {
    GtkWidget *row = self->fields->pdata[i];
    g_autofree char *own = NULL;
    g_autofree char *value = NULL;
    g_autofree char *message = error->message;

    g_object_get (row, "field", &own, "value", &value, NULL);
    error->message = g_str_equal (own, field)
                     ? laurel_rule_words_dup_refusal (
                         message, field,
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)))
                     : g_steal_pointer (&message);
    if (!g_str_equal (own, field))
      continue;
    if (LAUREL_IS_CHOICE_ROW (row))
      g_object_set (row, "value", value, NULL);
    else
      gtk_widget_add_css_class (row, "error");
  }
}

static void
set_field (LaurelContestRules *self, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = dup_with_refused (self, field, text);
  g_autofree char *one =
    laurel_rule_draft_dup_with (laurel_contest_rule_get_content (self->shown), field, text);
  g_autofree char *words = laurel_rule_words_dup (all, NULL);
  g_autofree char *fewer = words == NULL ? laurel_rule_words_dup (one, &error) : NULL;

  if (words != NULL || fewer != NULL) {
    put (self, words != NULL ? all : one);
    return;
  }

  mark (self, field, error);
  laurel_report (GTK_WIDGET (self), error);
}

static void
set (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestRules *self = LAUREL_CONTEST_RULES (widget);
  g_autoptr (GVariantIter) fields = NULL;
  const char *field, *text;
  gint64 id;

  g_variant_get (parameter, "(xa{ss})", &id, &fields);
  if (self->shown == NULL || laurel_row_get_id (LAUREL_ROW (self->shown)) != id)
    return;

  while (g_variant_iter_next (fields, "{&s&s}", &field, &text))
    set_field (self, field, text);
}

/* What stands in the form and is not stored would not be in what is fixed, and nobody would see
 * that until a mark is given. */
static gboolean
check_stored (LaurelContestRules *self, GError **error)
{
  gboolean waits = laurel_rule_criteria_section_is_waiting (self->criteria);

  for (guint i = 0; !waits && i < self->fields->len; i++) {
    GtkWidget *row = self->fields->pdata[i];

    waits = gtk_widget_get_visible (row) && gtk_widget_has_css_class (row, "error");
    if (waits)
      gtk_widget_grab_focus (row);
  }

  return !waits ||
         laurel_refuse (error, _("What was typed in the form is not stored, since it does not "
                                 "hold. Correct or discard it, then fix the rules."));
}

static void
fix (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestRules *self = LAUREL_CONTEST_RULES (widget);

  if (self->shown != NULL)
    gtk_widget_activate_action (widget, "judging.fix-rule", "(x)",
                                laurel_row_get_id (LAUREL_ROW (self->shown)));
}

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!check_stored (LAUREL_CONTEST_RULES (widget), &error)) {
    laurel_report (widget, error);
    return;
  }

  laurel_confirm (widget, _("Fix these rules?"),
                  _("They are locked with the time and a digest. This cannot be undone: to change "
                    "them, a later version begins, with a reason that every result tells."),
                  _("_Fix"), "rules.fix", NULL);
}

/* It begins as what it follows; then it is edited. */
static void
on_reason (LaurelContestRules *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (self->reason));

  if (self->shown == NULL || *reason == '\0')
    return;

  laurel_form_row_clear (LAUREL_FORM_ROW (self->reason));
  gtk_widget_activate_action (GTK_WIDGET (self), "judging.revise-rule", "(xss)",
                              laurel_row_get_id (LAUREL_ROW (self->shown)),
                              laurel_contest_rule_get_content (self->shown), reason);
}

/* Rules of a file take the place of what is written; what does not hold is refused. */
static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelContestRules) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = laurel_rule_file_read_finish (result, &error);

  if (content != NULL)
    put (self, content);
  else
    laurel_report (GTK_WIDGET (self), error);
}

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_rule_file_read_async (widget,
                               laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (widget)),
                               on_read, g_object_ref (widget));
}

static void
export (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestRules *self = LAUREL_CONTEST_RULES (widget);

  if (self->shown != NULL)
    laurel_text_file_save (widget, _("Export rules"), "rules.json",
                           laurel_contest_rule_get_content (self->shown));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_contest_rules_dispose (GObject *object)
{
  LaurelContestRules *self = LAUREL_CONTEST_RULES (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->rules);
  g_clear_object (&self->stages);
  g_clear_object (&self->sections);

  G_OBJECT_CLASS (laurel_contest_rules_parent_class)->dispose (object);
}

static void
laurel_contest_rules_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_CONTEST_RULES (object)->fields);

  G_OBJECT_CLASS (laurel_contest_rules_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-rules.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, criteria);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, fix);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, form);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, form_exam);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, form_index);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, form_measure);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, form_parts);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, form_too);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, levels);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, page);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, revision);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, sentences);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, state);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, take);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, ties);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, whose);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestRules, whose_group);
  gtk_widget_class_bind_template_callback (widget_class, on_reason);
  gtk_widget_class_bind_template_callback (widget_class, on_whose);
}

static void
try_rules (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_trial_dialog_show (laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (widget)),
                            laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (widget)), widget);
}

static void
laurel_contest_rules_class_init (LaurelContestRulesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_rules_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_contest_rules_finalize;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_rules;

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_RULE_CRITERIA_SECTION);
  g_type_ensure (LAUREL_TYPE_RULE_EXAM_SECTION);
  g_type_ensure (LAUREL_TYPE_RULE_INDEX_SECTION);
  g_type_ensure (LAUREL_TYPE_RULE_LEVELS_SECTION);
  g_type_ensure (LAUREL_TYPE_RULE_TIES_SECTION);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "rules.ask", NULL, ask);
  gtk_widget_class_install_action (widget_class, "rules.begin", NULL, begin);
  gtk_widget_class_install_action (widget_class, "rules.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "rules.fix", NULL, fix);
  gtk_widget_class_install_action (widget_class, "rules.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "rules.set", "(xa{ss})", set);
  gtk_widget_class_install_action (widget_class, "rules.try", NULL, try_rules);
  bind_template (widget_class);
}

static void
laurel_contest_rules_init (LaurelContestRules *self)
{
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_keep_in_view (self->page);
  g_signal_connect (self, "map", G_CALLBACK (show_fault), NULL);
  laurel_rule_choices_gather (GTK_WIDGET (self->faces), self->fields);
  laurel_rule_choices_offer_all (self->fields);
  show_rule (self);
}
