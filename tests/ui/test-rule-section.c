/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "row-field.h"
#include "testlib/laurel-test-session.h"

#include "ui/judging/laurel-criterion-row.h"
#include "ui/judging/laurel-rule-criteria-section.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-levels-section.h"
#include "ui/judging/laurel-rule-ties-section.h"
#include "ui/kit/laurel-form-row.h"

#include <adwaita.h>

/* Lists of rules, where each change is written and shown again, as a contest does. */

#define RULES \
  "{\"criteria\":[{\"name\":\"Content\"},{\"name\":\"Delivery\"}]," \
  "\"combine\":{\"method\":\"mean\"},\"ties\":[\"with-dropped\",\"highest-marks\",\"share\"]," \
  "\"levels\":[{\"name\":\"Gold\",\"count\":1},{\"name\":\"Silver\",\"count\":2}]}"

typedef struct {
  GtkWidget *window;
  GtkWidget *rows;
  char *content;
  gboolean changed;
} Fixture;

static void
show_rules (Fixture *f)
{
  if (LAUREL_IS_RULE_SECTION (f->rows))
    laurel_rule_section_show (LAUREL_RULE_SECTION (f->rows), 7, f->content);
  else
    laurel_rule_criteria_section_show (LAUREL_RULE_CRITERIA_SECTION (f->rows), 7, f->content);
}

/* What was written is shown later, as by a store. */
static void
settle (Fixture *f)
{
  g_assert_true (f->changed);
  f->changed = FALSE;
  show_rules (f);
}

static void
set_rule (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GVariantIter) fields = NULL;
  const char *field, *text;
  gint64 rule;

  g_variant_get (parameter, "(xa{ss})", &rule, &fields);
  g_assert_cmpint (rule, ==, 7);
  while (g_variant_iter_next (fields, "{&s&s}", &field, &text)) {
    g_autofree char *old = f->content;

    f->content = laurel_rule_draft_dup_with (old, field, text);
  }
  f->changed = TRUE;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GType (*get_type) (void) = (GType (*) (void)) (gpointer) data;
  static const GActionEntry ACTIONS[] = { { .name = "set", .activate = set_rule,
                                            .parameter_type = "(xa{ss})" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  f->content = g_strdup (RULES);
  f->rows = g_object_ref_sink (g_object_new (get_type (), NULL));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), ACTIONS, G_N_ELEMENTS (ACTIONS), f);
  f->window = gtk_window_new ();
  gtk_widget_insert_action_group (f->window, "rules", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (f->window), f->rows);
  gtk_window_present (GTK_WINDOW (f->window));
  show_rules (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->rows);
  g_assert_finalize_object (f->rows);
  g_free (f->content);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *tip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, tip);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
press (Fixture *f, const char *tip)
{
  GtkWidget *button = find_button (f->rows, tip);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle (f);
}

static void
assert_has (Fixture *f, const char *part)
{
  g_test_message ("%s", f->content);
  g_assert_nonnull (strstr (f->content, part));
}

/* A step goes up and down, with the focus on it, and out; another one comes. */
static void
test_orders_ties (Fixture *f, gconstpointer data)
{
  GtkWidget *focused;

  g_assert_false (gtk_widget_is_sensitive (find_button (f->rows,
                                                        "Move “The highest marks” down")));
  press (f, "Move “The highest marks” up");
  assert_has (f, "\"ties\":[\"highest-marks\",\"with-dropped\",\"share\"]");
  focused = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (focused == find_button (f->rows, "Move “The highest marks” down"));

  press (f, "Remove “The highest marks”");
  assert_has (f, "\"ties\":[\"with-dropped\",\"share\"]");
  /* Nothing is chosen, then the criteria, then what was taken out. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_field (f->rows, "tie:add")), 2);
  settle (f);
  assert_has (f, "\"ties\":[\"with-dropped\",\"criterion:Delivery\",\"share\"]");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_field (f->rows, "ties-end")), 1);
  settle (f);
  assert_has (f, "\"ties\":[\"with-dropped\",\"criterion:Delivery\",\"draw\"]");
}

/* A level is added by its name, and says of itself who gets it. */
static void
test_edits_levels (Fixture *f, gconstpointer data)
{
  GtkWidget *add = test_find_widget (f->rows, LAUREL_TYPE_FORM_ROW);
  GtkWidget *first = test_find_widget (f->rows, ADW_TYPE_EXPANDER_ROW);
  GtkWidget *share;

  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (first)), ==,
                   "at most 1 entry");
  gtk_editable_set_text (GTK_EDITABLE (add), "Bronze");
  g_signal_emit_by_name (add, "apply");
  settle (f);
  assert_has (f, "{\"name\":\"Bronze\",\"count\":1}]");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (add)), ==, "");

  share = find_field (f->rows, "level:0:share");
  gtk_editable_set_text (GTK_EDITABLE (share), "5%");
  g_signal_emit_by_name (share, "entry-activated");
  settle (f);
  assert_has (f, "{\"name\":\"Gold\",\"share\":\"1/20\"}");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (first)), ==,
                   "at most 5% of the entries");
  press (f, "Move “Gold” down");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (first)), ==, "Silver");
  press (f, "Remove “Silver”");
  g_assert_cmpuint (laurel_rule_draft_count (f->content, "level"), ==, 2);
}

/* ---- criteria ------------------------------------------------------------------ */

static LaurelCriterionRow *
get_row (Fixture *f, int i)
{
  GtkWidget *list = gtk_widget_get_parent (test_find_widget (f->rows,
                                                             LAUREL_TYPE_CRITERION_ROW));

  return LAUREL_CRITERION_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i));
}

static GtkEditable *
get_entry (Fixture *f, int i, gboolean is_weight)
{
  GtkWidget *name = test_find_widget (GTK_WIDGET (get_row (f, i)), GTK_TYPE_ENTRY);

  return GTK_EDITABLE (is_weight ? gtk_widget_get_next_sibling (name) : name);
}

static void
type (Fixture *f, int i, gboolean is_weight, const char *text)
{
  gtk_editable_set_text (get_entry (f, i, is_weight), text);
}

static const char *
get_sums (Fixture *f)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (
    test_find_widget (f->rows, ADW_TYPE_ACTION_ROW)));
}

static void
ask (Fixture *f, int i, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (f, i)), action, NULL));
}

/* Weights that do not add up are told while they are typed, kept, and stored once they do. */
static void
test_waits_for_weights (Fixture *f, gconstpointer data)
{
  type (f, 0, TRUE, "70");
  g_signal_emit_by_name (get_entry (f, 0, TRUE), "activate");
  g_assert_false (f->changed);
  g_assert_cmpstr (get_sums (f), ==, "The weights come to 71 of 100: 29 missing.");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (
    test_find_widget (f->rows, ADW_TYPE_ACTION_ROW))), "Stored as soon as they add up."));
  /* Other fields change meanwhile, and other rules are looked at. */
  show_rules (f);
  laurel_rule_criteria_section_show (LAUREL_RULE_CRITERIA_SECTION (f->rows), 8, "{}");
  g_assert_null (test_find_widget (f->rows, LAUREL_TYPE_CRITERION_ROW));
  show_rules (f);
  type (f, 1, TRUE, "30");
  g_assert_cmpstr (get_sums (f), ==, "The weights come to 100 of 100.");
  g_signal_emit_by_name (get_entry (f, 1, TRUE), "activate");
  g_assert_true (f->changed);
  /* What is typed before it is shown stays. */
  type (f, 1, FALSE, "Voice");
  settle (f);
  assert_has (f, "[{\"name\":\"Content\",\"weight\":\"70\"},"
                 "{\"name\":\"Delivery\",\"weight\":\"30\"}]");
  g_assert_cmpstr (laurel_criterion_row_get_name (get_row (f, 1)), ==, "Voice");

  type (f, 0, TRUE, "7");
  g_assert_true (gtk_widget_activate_action (f->rows, "criteria.discard", NULL));
  g_assert_cmpstr (laurel_criterion_row_get_weight (get_row (f, 0)), ==, "70");
  g_assert_cmpstr (laurel_criterion_row_get_name (get_row (f, 1)), ==, "Delivery");
}

/* A criterion comes by its name, gets parts, goes up, with the focus on it, and goes. */
static void
test_edits_criteria (Fixture *f, gconstpointer data)
{
  GtkWidget *add = test_find_widget (f->rows, LAUREL_TYPE_FORM_ROW);
  GtkWidget *focus;

  gtk_editable_set_text (GTK_EDITABLE (add), "Effect");
  g_signal_emit_by_name (add, "apply");
  settle (f);
  assert_has (f, "{\"name\":\"Effect\",\"weight\":\"1\"}]");
  ask (f, 2, "criterion.up");
  settle (f);
  assert_has (f, "{\"name\":\"Effect\",\"weight\":\"1\"},{\"name\":\"Delivery\"");
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_row (f, 1))));

  /* A part has no name yet, so it is not stored. */
  ask (f, 1, "criterion.add-part");
  g_assert_false (f->changed);
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_row (f, 2))));
  ask (f, 2, "criterion.add-part");
  g_assert_cmpstr (laurel_criterion_row_get_name (get_row (f, 3)), ==, "Delivery");
  type (f, 2, FALSE, "Use");
  g_signal_emit_by_name (get_entry (f, 2, FALSE), "activate");
  settle (f);
  assert_has (f, "{\"name\":\"Effect\",\"weight\":\"1\",\"criteria\":"
                 "[{\"name\":\"Use\",\"weight\":\"1\"}]}");
  ask (f, 1, "criterion.remove");
  settle (f);
  g_assert_cmpstr (laurel_criterion_row_get_name (get_row (f, 1)), ==, "Delivery");
  ask (f, 1, "criterion.remove");
  settle (f);
  ask (f, 0, "criterion.remove");
  settle (f);
  g_assert_null (strstr (f->content, "\"criteria\""));
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/judging/rule-section/ties", Fixture, (gpointer) laurel_rule_ties_section_get_type,
              set_up, test_orders_ties, tear_down);
  g_test_add ("/judging/rule-section/levels", Fixture, (gpointer) laurel_rule_levels_section_get_type,
              set_up, test_edits_levels, tear_down);

  g_test_add ("/judging/rule-section/weights", Fixture,
              (gpointer) laurel_rule_criteria_section_get_type, set_up, test_waits_for_weights,
              tear_down);
  g_test_add ("/judging/rule-section/criteria", Fixture,
              (gpointer) laurel_rule_criteria_section_get_type, set_up, test_edits_criteria,
              tear_down);

  return g_test_run ();
}
