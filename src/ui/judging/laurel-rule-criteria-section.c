/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-criteria-section.h"

#include "base/laurel-compat.h"
#include "ui/judging/laurel-criterion-row.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-sums.h"
#include "ui/judging/laurel-rule-words.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRuleCriteriaSection:
 *
 * What marks are given for, a row for each criterion and for each of its parts, and what their
 * weights come to. While weights do not add up, they are kept here, and stored as soon as they do;
 * so are those of rules that are not shown for a while.
 *
 * ## Actions
 *
 * - `criteria.discard`: goes back to what is stored
 */
struct _LaurelRuleCriteriaSection {
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;
  AdwActionRow *sums;
  GtkWidget *discard;
  LaurelFormRow *add;
  LaurelTextRow *outline;

  gint64 rule;
  char *content;     /* (nullable): the rules as they are stored */
  char *stored;      /* (nullable): their criteria, as lines */
  char *sent;        /* (nullable): those that were to be stored, as lines */
  GPtrArray *nodes;  /* (element-type LaurelRuleNode): as they are edited */
  GPtrArray *rows;   /* (element-type LaurelCriterionRow): the list has them */
  GHashTable *drafts; /* (element-type gint64 utf8): of other rules: what was not stored */
  gboolean showing;  /* what the focus leaves now was not meant */
};

G_DEFINE_FINAL_TYPE (LaurelRuleCriteriaSection, laurel_rule_criteria_section,
                     ADW_TYPE_PREFERENCES_GROUP)

/* ---- what is shown ------------------------------------------------------------- */

static gboolean
is_changed (LaurelRuleCriteriaSection *self)
{
  g_autofree char *lines = laurel_rule_tree_dup_lines (self->nodes);

  return g_strcmp0 (lines, self->stored) != 0;
}

/* The rules with what is edited. */
static char *
dup_edited (LaurelRuleCriteriaSection *self)
{
  g_autofree char *lines = laurel_rule_tree_dup_lines (self->nodes);

  return laurel_rule_draft_dup_with (self->content, "criteria-lines", lines);
}

/* Returns: (nullable): why what is edited is not stored */
static char *
dup_reason (LaurelRuleCriteriaSection *self, gboolean add_up)
{
  g_autofree char *content = is_changed (self) ? dup_edited (self) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = content ? laurel_rule_words_dup (content, &error) : NULL;

  if (content == NULL || words != NULL)
    return NULL;
  if (!add_up)
    return g_strdup (_("Stored as soon as they add up."));

  /* Translators: %s is a sentence, why rules do not hold. */
  return g_strdup_printf (_("Not stored yet: %s"), error->message);
}

/* What they come to stands there all the time; why they are not stored, while they are not. */
static void
show_sums (LaurelRuleCriteriaSection *self)
{
  g_autofree char *total = laurel_rule_draft_dup_field (self->content, "total");
  gboolean add_up;
  g_autofree char *sums =
    laurel_rule_sums_dup (self->nodes, g_strcmp0 (total, "weighted-sum") != 0, &add_up);
  g_autofree char *reason = dup_reason (self, add_up);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sums), sums ? sums : "");
  adw_action_row_set_subtitle (self->sums, reason ? reason : "");
  gtk_widget_set_visible (self->discard, reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sums), sums != NULL || reason != NULL);
}

static void on_asked (LaurelRuleCriteriaSection *self, const char *verb, GtkWidget *row);
static void on_left (LaurelRuleCriteriaSection *self);
static void on_typed (LaurelRuleCriteriaSection *self, LaurelCriterionRow *row);

static void
add_row (LaurelRuleCriteriaSection *self)
{
  GtkWidget *row = laurel_criterion_row_new ();

  g_signal_connect_object (row, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "left", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "asked", G_CALLBACK (on_asked), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, row, (int) self->rows->len);
  g_ptr_array_add (self->rows, row);
}

/* The rows stay where they are, and with them the focus. */
static void
show_rows (LaurelRuleCriteriaSection *self)
{
  self->showing = TRUE;
  while (self->rows->len > self->nodes->len) {
    gtk_list_box_remove (self->list, self->rows->pdata[self->rows->len - 1]);
    g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
  }
  while (self->rows->len < self->nodes->len)
    add_row (self);
  for (guint i = 0; i < self->nodes->len; i++)
    laurel_criterion_row_show (self->rows->pdata[i], self->nodes->pdata[i],
                               laurel_rule_tree_can_move (self->nodes, i, -1),
                               laurel_rule_tree_can_move (self->nodes, i, 1));
  self->showing = FALSE;
  show_sums (self);
}

static void
take_lines (LaurelRuleCriteriaSection *self, const char *lines)
{
  g_ptr_array_unref (self->nodes);
  self->nodes = laurel_rule_tree_parse (lines);
  show_rows (self);
}

/* What was typed for the rules that go out of sight, and is not stored. */
static void
keep (LaurelRuleCriteriaSection *self)
{
  if (self->rule != 0 && is_changed (self))
    g_hash_table_insert (self->drafts, g_memdup2 (&self->rule, sizeof self->rule),
                         laurel_rule_tree_dup_lines (self->nodes));
}

/* Whether what comes is what went: then what was typed meanwhile stays. */
static gboolean
is_own (LaurelRuleCriteriaSection *self, GPtrArray *stored)
{
  g_autofree char *lines = g_steal_pointer (&self->sent);
  g_autoptr (GPtrArray) sent = lines ? laurel_rule_tree_parse (lines) : NULL;

  return sent != NULL && laurel_rule_tree_rebase (self->nodes, sent, stored);
}

/**
 * laurel_rule_criteria_section_show:
 * @rule: the id of rules
 * @content: what they say, as JSON
 *
 * Shows the criteria of these rules.
 */
void
laurel_rule_criteria_section_show (LaurelRuleCriteriaSection *self, gint64 rule,
                                   const char *content)
{
  g_autoptr (GPtrArray) nodes = laurel_rule_tree_read (content);
  g_autofree char *lines = laurel_rule_tree_dup_lines (nodes);
  g_autofree char *outline = laurel_rule_draft_dup_field (content, "criteria");
  gboolean is_same = self->rule == rule && g_strcmp0 (lines, self->stored) == 0;
  const char *kept;

  if (self->rule != rule) {
    keep (self);
    g_clear_pointer (&self->sent, g_free);
  }
  self->rule = rule;
  laurel_set_str (&self->content, content);
  laurel_set_str (&self->stored, lines);
  g_object_set (self->outline, "target", rule, "value", outline, NULL);
  if (is_same) {
    show_sums (self);
    return;
  }
  if (is_own (self, nodes)) {
    show_rows (self);
    return;
  }

  kept = g_hash_table_lookup (self->drafts, &rule);
  take_lines (self, kept ? kept : lines);
  g_hash_table_remove (self->drafts, &rule);
}

/* Whether these criteria could be stored, as lines or as the text that they are copied from. */
static gboolean
holds (LaurelRuleCriteriaSection *self, const char *field, const char *text)
{
  g_autofree char *content = laurel_rule_draft_dup_with (self->content, field, text);
  g_autofree char *words = laurel_rule_words_dup (content, NULL);

  return words != NULL;
}

/**
 * laurel_rule_criteria_section_is_waiting:
 *
 * Returns: whether criteria that do not hold stand here, which are not stored therefore: the
 *   focus is on them then
 */
gboolean
laurel_rule_criteria_section_is_waiting (LaurelRuleCriteriaSection *self)
{
  g_autofree char *lines = laurel_rule_tree_dup_lines (self->nodes);
  g_autofree char *typed = NULL, *outline = NULL;

  if (self->content == NULL)
    return FALSE;

  if (g_strcmp0 (lines, self->stored) != 0 && !holds (self, "criteria-lines", lines)) {
    if (self->rows->len > 0)
      laurel_criterion_row_take_focus (self->rows->pdata[0]);
    else
      gtk_widget_grab_focus (GTK_WIDGET (self->add));
    return TRUE;
  }

  g_object_get (self->outline, "text", &typed, "value", &outline, NULL);
  if (g_strcmp0 (typed, outline) == 0 || holds (self, "criteria", typed))
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (self->outline));
  return TRUE;
}

/* ---- what is done to it ------------------------------------------------------------ */

/* What does not hold waits until it does. */
static void
store (LaurelRuleCriteriaSection *self)
{
  g_autofree char *lines = laurel_rule_tree_dup_lines (self->nodes);
  g_autofree char *content = dup_edited (self);
  g_autofree char *words = laurel_rule_words_dup (content, NULL);
  GVariantBuilder fields;

  if (words == NULL || !is_changed (self))
    return;

  laurel_set_str (&self->sent, lines);
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "criteria-lines", lines);
  gtk_widget_activate_action (GTK_WIDGET (self), "rules.set", "(xa{ss})", self->rule, &fields);
}

static void
on_typed (LaurelRuleCriteriaSection *self, LaurelCriterionRow *row)
{
  LaurelRuleNode *node;
  guint i;

  if (!g_ptr_array_find (self->rows, row, &i))
    return;

  node = self->nodes->pdata[i];
  laurel_set_str (&node->name, laurel_criterion_row_get_name (row));
  laurel_set_str (&node->weight, laurel_criterion_row_get_weight (row));
  show_sums (self);
}

static void
on_left (LaurelRuleCriteriaSection *self)
{
  if (!self->showing)
    store (self);
}

/* The focus goes with what is moved, to what is new, or to what stands where something was. */
static void
on_asked (LaurelRuleCriteriaSection *self, const char *verb, GtkWidget *row)
{
  guint i;

  if (!g_ptr_array_find (self->rows, row, &i))
    return;

  if (g_str_equal (verb, "remove"))
    laurel_rule_tree_remove (self->nodes, i);
  else if (g_str_equal (verb, "add-part"))
    i = laurel_rule_tree_add_part (self->nodes, i);
  else
    i = laurel_rule_tree_move (self->nodes, i, g_str_equal (verb, "up") ? -1 : 1);
  /* Before a row goes, the focus has gone to where it stays. */
  self->showing = TRUE;
  if (self->nodes->len < self->rows->len)
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
  show_rows (self);
  if (self->rows->len > 0)
    laurel_criterion_row_take_focus (self->rows->pdata[MIN (i, self->rows->len - 1)]);
  store (self);
}

static void
on_apply (LaurelRuleCriteriaSection *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add)));

  if (*name == '\0')
    return;

  laurel_form_row_clear (self->add);
  laurel_rule_tree_add (self->nodes, name);
  show_rows (self);
  store (self);
}

static void
discard (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelRuleCriteriaSection *self = LAUREL_RULE_CRITERIA_SECTION (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  take_lines (self, self->stored);
}

/* ---- the object ---------------------------------------------------------------------- */

static void
laurel_rule_criteria_section_dispose (GObject *object)
{
  LaurelRuleCriteriaSection *self = LAUREL_RULE_CRITERIA_SECTION (object);

  self->showing = TRUE;
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (laurel_rule_criteria_section_parent_class)->dispose (object);
}

static void
laurel_rule_criteria_section_finalize (GObject *object)
{
  LaurelRuleCriteriaSection *self = LAUREL_RULE_CRITERIA_SECTION (object);

  g_free (self->content);
  g_free (self->stored);
  g_free (self->sent);
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->drafts);

  G_OBJECT_CLASS (laurel_rule_criteria_section_parent_class)->finalize (object);
}

static void
laurel_rule_criteria_section_class_init (LaurelRuleCriteriaSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_rule_criteria_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_rule_criteria_section_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "criteria.discard", NULL, discard);
}

static GtkListBox *
new_list (LaurelRuleCriteriaSection *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);

  return GTK_LIST_BOX (list);
}

static void
add_sums (LaurelRuleCriteriaSection *self)
{
  self->discard = gtk_button_new_with_mnemonic (_("_Discard"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->discard), "criteria.discard");
  gtk_widget_set_valign (self->discard, GTK_ALIGN_CENTER);
  self->sums = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", FALSE,
                             "focusable", FALSE, NULL);
  adw_action_row_add_suffix (self->sums, self->discard);
  gtk_list_box_append (self->list, GTK_WIDGET (self->sums));
}

/* A list that stands in a letter or a table is pasted as text. */
static GtkWidget *
new_outline (LaurelRuleCriteriaSection *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _("As text, to copy and paste"),
                                 NULL);

  self->outline =
    g_object_new (LAUREL_TYPE_TEXT_ROW, "title",
                  _("Criteria, a line each, with the weight at its end; parts of one indented"),
                  "action", "rules.set", "field", "criteria", NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), GTK_WIDGET (self->outline));

  return row;
}

static void
laurel_rule_criteria_section_init (LaurelRuleCriteriaSection *self)
{
  GtkListBox *below;

  self->nodes = laurel_rule_tree_parse ("[]");
  self->rows = g_ptr_array_new ();
  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Criteria"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    _("What marks are given for, and what each of it counts. Without any, a judge gives one "
      "mark."));
  self->list = new_list (self);
  self->add = g_object_new (LAUREL_TYPE_FORM_ROW, "title", _("Add a criterion"),
                            "show-apply-button", TRUE, NULL);
  g_signal_connect_object (self->add, "apply", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  add_sums (self);
  gtk_list_box_append (self->list, GTK_WIDGET (self->add));
  below = new_list (self);
  gtk_widget_set_margin_top (GTK_WIDGET (below), 12);
  gtk_list_box_append (below, new_outline (self));
}
