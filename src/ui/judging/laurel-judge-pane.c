/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-judge-pane.h"

#include "base/laurel-quotes.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-interest-words.h"
#include "judging/jury/laurel-judge.h"
#include "ui/judging/laurel-choice-row.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/judging/laurel-interest-dialog.h"
#include "ui/judging/laurel-judge-answer-dialog.h"
#include "ui/judging/laurel-judge-words.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-in-view.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelJudgePane:
 *
 * One judge: what was answered, what the judge is for, and what the judge must not judge, as
 * it is known and as the records suggest it.
 *
 * ## Actions
 *
 * - `judge.answer` (`s`): notes an invitation or an answer
 * - `judge.unseat`: frees the seat
 * - `judge.add-interest`: asks what the judge must not judge
 * - `judge.show-person`: goes to the person
 */
struct _LaurelJudgePane {
  LaurelContestPage parent_instance;

  GtkWidget *form;
  LaurelChoiceRow *role;
  LaurelChoiceRow *section;
  GtkListBox *interests;
  GtkListBox *hints;
  GtkWidget *hint_group;

  LaurelJudge *judge;            /* (nullable) */
  LaurelRowList *sections;       /* (nullable) */
  GtkFilterListModel *own;       /* what is known of the judge */
  GtkFilterListModel *suggested; /* what the records suggest */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelJudgePane, laurel_judge_pane, LAUREL_TYPE_CONTEST_PAGE)

typedef enum {
  PROP_JUDGE = 1,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

/* ---- conflicts of interest --------------------------------------------------- */

static gboolean
is_own (gpointer item, gpointer data)
{
  LaurelJudgePane *self = data;
  gint64 expert;

  if (self->judge == NULL)
    return FALSE;
  g_object_get (item, "expert-id", &expert, NULL);

  return expert == laurel_judge_get_expert_id (self->judge);
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

static GtkWidget *
add_button (GtkWidget *row, GtkWidget *button, const char *action, GVariant *target)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

static char *
dup_target (LaurelInterest *interest)
{
  if (laurel_interest_get_entry (interest) != NULL)
    return g_strdup_printf ("%s  %s", laurel_interest_get_entry (interest),
                            laurel_interest_get_entry_title (interest));

  return g_strdup (laurel_interest_get_party (interest));
}

static char *
dup_about (LaurelInterest *interest)
{
  const char *word = laurel_interest_words_get (laurel_interest_get_kind (interest));
  g_autofree char *kind = laurel_interest_words_dup_title (laurel_interest_get_kind (interest));
  const char *note = laurel_interest_get_note (interest);
  LaurelDay expires = laurel_interest_get_expires (interest);
  g_autofree char *until = expires > 0 ? laurel_day_words_of (expires) : NULL;
  g_autofree char *counts = NULL;
  gboolean dismissed;

  g_object_get (interest, "dismissed", &dismissed, NULL);
  if (dismissed)
    /* Translators: %1$s is a kind of conflict of interest, %2$s why it is none. */
    return g_strdup_printf (_("Looked at, and no conflict: %1$s – %2$s"), word, note ? note : "");
  if (until != NULL)
    /* Translators: %1$s is a kind of conflict of interest, %2$s a day. */
    counts = g_strdup_printf (_("%1$s, until %2$s"), kind, until);

  return g_strjoin (note ? " – " : "", counts ? counts : kind, note ? note : "", NULL);
}

static GtkWidget *
new_interest (gpointer item, gpointer data)
{
  g_autofree char *target = dup_target (item);
  g_autofree char *about = dup_about (item);
  GtkWidget *row = new_row (target ? target : "", about);
  /* Translators: %s is an entry, a person or an organisation. */
  g_autofree char *tip = laurel_quote (_("Remove “%s”"), target ? target : "");
  GtkWidget *remove = add_button (row, gtk_button_new_from_icon_name ("list-remove-symbolic"),
                                  "judging.remove-interest",
                                  g_variant_new ("(x)", laurel_row_get_id (item)));

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, tip);

  return row;
}

/* What is noted keeps the evidence; what is none keeps that somebody looked. */
static GtkWidget *
new_hint (gpointer item, gpointer data)
{
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  const char *kind = laurel_interest_hint_get_kind (item);
  const char *evidence = laurel_interest_hint_get_evidence (item);
  g_autofree char *target = g_strdup_printf ("%s  %s", laurel_interest_hint_get_entry (item),
                                             laurel_interest_hint_get_entry_title (item));
  GtkWidget *row = new_row (target, evidence ? evidence : laurel_interest_words_get (kind));
  gint64 expert = laurel_interest_hint_get_expert_id (item);
  gint64 entry = laurel_interest_hint_get_entry_id (item);

  add_button (row, gtk_button_new_with_mnemonic (_("_Note it")), "judging.add-interest",
              g_variant_new ("(xxxsssss)", expert, entry, G_GINT64_CONSTANT (0), kind, "records",
                             today, "", evidence ? evidence : ""));
  add_button (row, gtk_button_new_with_mnemonic (_("No _conflict")), "judging.dismiss-interest",
              g_variant_new ("(xxss)", expert, entry, kind,
                             _("Looked at in the list of suggestions")));

  return row;
}

static void
on_hints_changed (LaurelJudgePane *self)
{
  gtk_widget_set_visible (self->hint_group,
                          g_list_model_get_n_items (G_LIST_MODEL (self->suggested)) > 0);
}

/* A suggestion is known by its place: what stands there may be another one now. */
static void
on_hints_taken (LaurelJudgePane *self, GParamSpec *pspec, LaurelRowList *hints)
{
  if (laurel_row_list_get_taking (hints))
    return;

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->suggested),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_list_box_bind_model (self->hints, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->hints, G_LIST_MODEL (self->suggested), new_hint, NULL, NULL);
}

static void
on_interests_changed (LaurelJudgePane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->interests),
                          g_list_model_get_n_items (G_LIST_MODEL (self->own)) > 0);
}

/* ---- what it can be for ------------------------------------------------------ */

static void
on_sections_changed (LaurelJudgePane *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (words, g_strdup (""));
  g_ptr_array_add (labels, g_strdup (_("All entries")));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sections)); i++) {
    g_autoptr (LaurelContestSection) section =
      g_list_model_get_item (G_LIST_MODEL (self->sections), i);

    g_ptr_array_add (words, g_strdup (laurel_contest_section_get_name (section)));
    g_ptr_array_add (labels, g_strdup (laurel_contest_section_get_name (section)));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->section), words->len > 1);
  g_ptr_array_add (words, NULL);
  g_ptr_array_add (labels, NULL);
  laurel_choice_row_set_choices (self->section, (const char *const *) words->pdata,
                                 (const char *const *) labels->pdata);
}

static void
read_contest (LaurelContestPage *page)
{
  LaurelJudgePane *self = LAUREL_JUDGE_PANE (page);
  g_autoptr (LaurelRowList) interests = laurel_contest_page_list (page,
                                                                  &LAUREL_INTERESTS_OF_CONTEST);
  g_autoptr (LaurelRowList) hints = laurel_contest_page_list (page,
                                                              &LAUREL_INTEREST_HINTS_OF_CONTEST);

  gtk_filter_list_model_set_model (self->own, (GListModel *) interests);
  gtk_filter_list_model_set_model (self->suggested, (GListModel *) hints);
  if (hints != NULL)
    g_signal_connect_object (hints, "notify::taking", G_CALLBACK (on_hints_taken), self,
                             G_CONNECT_SWAPPED);
  g_clear_object (&self->sections);
  self->sections = laurel_contest_page_list (page, &LAUREL_SECTIONS_OF_CONTEST);
  if (self->sections == NULL)
    return;

  g_signal_connect_object (self->sections, "items-changed", G_CALLBACK (on_sections_changed), self,
                           G_CONNECT_SWAPPED);
  on_sections_changed (self);
}

static void
set_judge (LaurelJudgePane *self, LaurelJudge *judge)
{
  if (!g_set_object (&self->judge, judge))
    return;

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->own), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->suggested),
                      GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_JUDGE]);
}

/* ---- actions ---------------------------------------------------------------- */

static void
answer (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelJudgePane *self = LAUREL_JUDGE_PANE (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id;

  if (self->judge == NULL)
    return;

  id = laurel_row_get_id (LAUREL_ROW (self->judge));
  g_array_append_val (ids, id);
  laurel_dialog_present (LAUREL_DIALOG (laurel_judge_answer_dialog_new (
    laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)), ids,
    laurel_judge_get_name (self->judge), g_variant_get_string (parameter, NULL))), widget);
}

static void
unseat (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelJudgePane *self = LAUREL_JUDGE_PANE (widget);

  if (self->judge != NULL)
    gtk_widget_activate_action (widget, "judging.unseat", "(x)",
                                laurel_row_get_id (LAUREL_ROW (self->judge)));
}

static void
add_interest (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelJudgePane *self = LAUREL_JUDGE_PANE (widget);

  if (self->judge != NULL)
    laurel_dialog_present (LAUREL_DIALOG (laurel_interest_dialog_new (
      laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)), self->judge)), widget);
}

static void
show_person (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelJudgePane *self = LAUREL_JUDGE_PANE (widget);

  if (self->judge != NULL)
    gtk_widget_activate_action (widget, "session.show-party", "x",
                                laurel_judge_get_party_id (self->judge));
}

/* ---- closures --------------------------------------------------------------- */

static char *
choose_face (LaurelJudgePane *self, LaurelJudge *judge)
{
  return g_strdup (judge != NULL ? "judge" : "empty");
}

static char *
format_state (LaurelJudgePane *self, const char *state)
{
  return g_strdup (laurel_judge_words_of_state (state));
}

static char **
style_state (LaurelJudgePane *self, const char *state)
{
  const char *style = g_strcmp0 (state, "accepted") == 0 ? "success"
                      : g_strcmp0 (state, "declined") == 0 ? "error" : "warning";

  return g_strdupv ((char **) (const char *[]) { "badge", style, NULL });
}

static char *
format_when (LaurelJudgePane *self, const char *by, const char *answered, const char *reason)
{
  const char *iso = answered ? answered : by;
  g_autofree char *day = iso ? laurel_day_words_of_iso (iso) : NULL;

  if (answered != NULL && reason != NULL)
    /* Translators: %1$s is a day, %2$s why a judge does not come. */
    return g_strdup_printf (_("Answered on %1$s: %2$s"), day, reason);
  if (answered != NULL)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("Answered on %s"), day);

  /* Translators: %s is a day. */
  return day != NULL ? g_strdup_printf (_("Answers until %s"), day) : NULL;
}

static gboolean
has_text (LaurelJudgePane *self, const char *text)
{
  return text != NULL && *text != '\0';
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_judge_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_JUDGE:
    g_value_set_object (value, LAUREL_JUDGE_PANE (object)->judge);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_JUDGE_PANE (object)->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_judge_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_JUDGE:
    set_judge (LAUREL_JUDGE_PANE (object), g_value_get_object (value));
    break;
  case PROP_FOLDED:
    LAUREL_JUDGE_PANE (object)->folded = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_judge_pane_dispose (GObject *object)
{
  LaurelJudgePane *self = LAUREL_JUDGE_PANE (object);

  if (self->own != NULL) {
    g_signal_handlers_disconnect_by_data (self->own, self);
    g_signal_handlers_disconnect_by_data (self->suggested, self);
    gtk_filter_list_model_set_filter (self->own, NULL);
    gtk_filter_list_model_set_filter (self->suggested, NULL);
  }
  g_clear_object (&self->own);
  g_clear_object (&self->suggested);
  g_clear_object (&self->sections);
  g_clear_object (&self->judge);

  G_OBJECT_CLASS (laurel_judge_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-judge-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgePane, form);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgePane, hint_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgePane, hints);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgePane, interests);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgePane, role);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgePane, section);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, format_state);
  gtk_widget_class_bind_template_callback (widget_class, format_when);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, style_state);
}

static void
laurel_judge_pane_class_init (LaurelJudgePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_judge_pane_get_property;
  object_class->set_property = laurel_judge_pane_set_property;
  object_class->dispose = laurel_judge_pane_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_contest;

  props[PROP_JUDGE] = g_param_spec_object ("judge", NULL, NULL, LAUREL_TYPE_JUDGE, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "judge.add-interest", NULL, add_interest);
  gtk_widget_class_install_action (widget_class, "judge.answer", "s", answer);
  gtk_widget_class_install_action (widget_class, "judge.show-person", NULL, show_person);
  gtk_widget_class_install_action (widget_class, "judge.unseat", NULL, unseat);
  bind_template (widget_class);
}

static GtkFilterListModel *
new_filtered (LaurelJudgePane *self, GtkListBox *list, GtkListBoxCreateWidgetFunc create)
{
  GtkFilterListModel *model =
    gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (is_own, self, NULL)));

  gtk_list_box_bind_model (list, G_LIST_MODEL (model), create, NULL, NULL);

  return model;
}

static void
laurel_judge_pane_init (LaurelJudgePane *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_keep_in_view (self->form);
  for (guint i = 0; LAUREL_JUDGE_ROLES[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) laurel_judge_words_of_role (LAUREL_JUDGE_ROLES[i]));
  g_ptr_array_add (labels, NULL);
  laurel_choice_row_set_choices (self->role, LAUREL_JUDGE_ROLES,
                                 (const char *const *) labels->pdata);
  self->own = new_filtered (self, self->interests, new_interest);
  self->suggested = new_filtered (self, self->hints, new_hint);
  g_signal_connect_swapped (self->own, "items-changed", G_CALLBACK (on_interests_changed), self);
  g_signal_connect_swapped (self->suggested, "items-changed", G_CALLBACK (on_hints_changed), self);
  on_interests_changed (self);
  on_hints_changed (self);
}
