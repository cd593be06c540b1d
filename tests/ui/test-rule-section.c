/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "ui/judging/laurel-choice-row.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-levels-section.h"
#include "ui/judging/laurel-rule-ties-section.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-form-row.h"

#include <adwaita.h>

/* Lists of rules, where each change is written and shown again, as a contest does. */

#define RULES \
  "{\"criteria\":[{\"name\":\"Content\"},{\"name\":\"Delivery\"}]," \
  "\"combine\":{\"method\":\"mean\"},\"ties\":[\"with-dropped\",\"highest-marks\",\"share\"]," \
  "\"levels\":[{\"name\":\"Gold\",\"count\":1},{\"name\":\"Silver\",\"count\":2}]}"

typedef struct {
  GtkWidget *window;
  LaurelRuleSection *rows;
  char *content;
  gboolean changed;
} Fixture;

/* What was written is shown later, as by a store. */
static void
settle (Fixture *f)
{
  g_assert_true (f->changed);
  f->changed = FALSE;
  laurel_rule_section_show (f->rows, 7, f->content);
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
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->rows));
  gtk_window_present (GTK_WINDOW (f->window));
  laurel_rule_section_show (f->rows, 7, f->content);
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
  GtkWidget *button = find_button (GTK_WIDGET (f->rows), tip);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle (f);
}

static GtkWidget *
find_field (GtkWidget *widget, const char *field)
{
  g_autofree char *own = NULL;

  if (LAUREL_IS_ENTRY_ROW (widget) || LAUREL_IS_CHOICE_ROW (widget))
    g_object_get (widget, "field", &own, NULL);
  if (g_strcmp0 (own, field) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_field (child, field);

    if (found != NULL)
      return found;
  }

  return NULL;
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

  g_assert_false (gtk_widget_is_sensitive (find_button (GTK_WIDGET (f->rows),
                                                        "Move “The highest marks” down")));
  press (f, "Move “The highest marks” up");
  assert_has (f, "\"ties\":[\"highest-marks\",\"with-dropped\",\"share\"]");
  focused = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (focused == find_button (GTK_WIDGET (f->rows), "Move “The highest marks” down"));

  press (f, "Remove “The highest marks”");
  assert_has (f, "\"ties\":[\"with-dropped\",\"share\"]");
  /* Nothing is chosen, then the criteria, then what was taken out. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_field (GTK_WIDGET (f->rows), "tie:add")), 2);
  settle (f);
  assert_has (f, "\"ties\":[\"with-dropped\",\"criterion:Delivery\",\"share\"]");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_field (GTK_WIDGET (f->rows), "ties-end")), 1);
  settle (f);
  assert_has (f, "\"ties\":[\"with-dropped\",\"criterion:Delivery\",\"draw\"]");
}

/* A level is added by its name, and says of itself who gets it. */
static void
test_edits_levels (Fixture *f, gconstpointer data)
{
  GtkWidget *add = test_find_widget (GTK_WIDGET (f->rows), LAUREL_TYPE_FORM_ROW);
  GtkWidget *first = test_find_widget (GTK_WIDGET (f->rows), ADW_TYPE_EXPANDER_ROW);
  GtkWidget *share;

  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (first)), ==,
                   "at most 1 entry");
  gtk_editable_set_text (GTK_EDITABLE (add), "Bronze");
  g_signal_emit_by_name (add, "apply");
  settle (f);
  assert_has (f, "{\"name\":\"Bronze\",\"count\":1}]");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (add)), ==, "");

  share = find_field (GTK_WIDGET (f->rows), "level:0:share");
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

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/judging/rule-section/ties", Fixture, (gpointer) laurel_rule_ties_section_get_type,
              set_up, test_orders_ties, tear_down);
  g_test_add ("/judging/rule-section/levels", Fixture, (gpointer) laurel_rule_levels_section_get_type,
              set_up, test_edits_levels, tear_down);

  return g_test_run ();
}
