/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-index-section.h"

#include "ui/judging/laurel-rule-choices.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-indicators.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRuleIndexSection:
 *
 * The indicators that an index is made of, as an outline; and of each that has numbers, how these
 * become comparable, and what becomes of who has none. The page around it fills the outline; the
 * rows of indicators stay as long as there are as many.
 */
struct _LaurelRuleIndexSection {
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;
  GPtrArray *rows; /* (element-type GtkWidget): of each line of the outline */
};

G_DEFINE_FINAL_TYPE (LaurelRuleIndexSection, laurel_rule_index_section, ADW_TYPE_PREFERENCES_GROUP)

static const char *const WAYS[] = { "none", "min-max", "target", "z", NULL };
static const char *const WAY_NAMES[] = { N_("Stays as it is"),
                                         N_("Between the least, 0, and the greatest, 1"),
                                         N_("What share of a target is reached"),
                                         N_("How many deviations it is from the mean"), NULL };
static const char *const MISSING[] = { "refuse", "zero", "mean", "skip", NULL };
static const char *const MISSING_NAMES[] = { N_("There is no index then"), N_("It counts as 0"),
                                             N_("It counts as the mean of the others"),
                                             N_("The others beside it count more"), NULL };

static const struct {
  const char *member;
  const char *title;
  const char *way; /* (nullable): only for this */
} NUMBERS[] = {
  { "min", N_("What is 0; empty for the least there is"), "min-max" },
  { "max", N_("What is 1; empty for the greatest there is"), "min-max" },
  { "target", N_("What is to be reached"), "target" },
};

/* Under which a row finds the row of a member. */
static GQuark
get_quark (const char *member)
{
  g_autofree char *name = g_strdup_printf ("laurel-indicator-%s", member);

  return g_quark_from_string (name);
}

static void
add (GtkWidget *row, gpointer child, const char *member)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), child);
  g_object_set_qdata (G_OBJECT (row), get_quark (member), child);
}

static GtkWidget *
new_row (guint i)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  g_autofree char *way = g_strdup_printf ("indicator:%u:normalise", i);
  g_autofree char *missing = g_strdup_printf ("indicator:%u:missing", i);
  g_autofree char *lower = g_strdup_printf ("indicator:%u:lower_is_better", i);

  add (row, laurel_rule_choices_new (_("To be comparable, a number"), way, WAYS, WAY_NAMES),
       "normalise");
  for (gsize k = 0; k < G_N_ELEMENTS (NUMBERS); k++) {
    g_autofree char *field = g_strdup_printf ("indicator:%u:%s", i, NUMBERS[k].member);

    add (row, laurel_rule_choices_new_entry (g_dgettext (GETTEXT_PACKAGE, NUMBERS[k].title), field),
         NUMBERS[k].member);
  }
  add (row, laurel_rule_choices_new (_("The lower the better"), lower, LAUREL_RULE_FLAGS,
                                     LAUREL_RULE_FLAG_NAMES), "lower_is_better");
  add (row, laurel_rule_choices_new (_("When an entry has no number"), missing, MISSING,
                                     MISSING_NAMES), "missing");

  return row;
}

static void
show_field (GtkWidget *row, guint i, const char *member, gint64 rule, const char *content)
{
  g_autofree char *field = g_strdup_printf ("indicator:%u:%s", i, member);
  g_autofree char *value = laurel_rule_draft_dup_field (content, field);

  g_object_set (g_object_get_qdata (G_OBJECT (row), get_quark (member)), "target", rule, "value",
                value, NULL);
}

static const char *
find_name (const char *word, const char *const *words, const char *const *names)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return g_dgettext (GETTEXT_PACKAGE, names[i]);

  return "";
}

static void
show_row (GtkWidget *row, guint i, const char *name, gint64 rule, const char *content)
{
  g_autofree char *field = g_strdup_printf ("indicator:%u:normalise", i);
  g_autofree char *way = laurel_rule_draft_dup_field (content, field);

  gtk_widget_set_visible (row, *name != '\0');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), find_name (way, WAYS, WAY_NAMES));
  show_field (row, i, "normalise", rule, content);
  show_field (row, i, "lower_is_better", rule, content);
  show_field (row, i, "missing", rule, content);
  for (gsize k = 0; k < G_N_ELEMENTS (NUMBERS); k++) {
    show_field (row, i, NUMBERS[k].member, rule, content);
    gtk_widget_set_visible (g_object_get_qdata (G_OBJECT (row), get_quark (NUMBERS[k].member)),
                            g_strcmp0 (way, NUMBERS[k].way) == 0);
  }
}

/**
 * laurel_rule_index_section_show:
 * @self: a section
 * @rule: the id of rules
 * @content: what they say, as JSON
 */
void
laurel_rule_index_section_show (LaurelRuleIndexSection *self, gint64 rule, const char *content)
{
  g_auto (GStrv) names = laurel_rule_indicators_list (content);
  guint n = g_strv_length (names);

  g_return_if_fail (LAUREL_IS_RULE_INDEX_SECTION (self));

  while (self->rows->len > n) {
    gtk_list_box_remove (self->list, self->rows->pdata[self->rows->len - 1]);
    g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
  }
  while (self->rows->len < n) {
    g_ptr_array_add (self->rows, new_row (self->rows->len));
    gtk_list_box_append (self->list, self->rows->pdata[self->rows->len - 1]);
  }
  for (guint i = 0; i < n; i++)
    show_row (self->rows->pdata[i], i, names[i], rule, content);
}

static void
laurel_rule_index_section_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_RULE_INDEX_SECTION (object)->rows);

  G_OBJECT_CLASS (laurel_rule_index_section_parent_class)->finalize (object);
}

static void
laurel_rule_index_section_class_init (LaurelRuleIndexSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_rule_index_section_finalize;
}

static void
laurel_rule_index_section_init (LaurelRuleIndexSection *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *list = gtk_list_box_new ();

  self->rows = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (list);
  adw_preferences_group_set_title (group, _("Index"));
  adw_preferences_group_add (group, g_object_new (
    LAUREL_TYPE_TEXT_ROW, "title",
    _("Indicators, a line each, with the weight at its end; parts of one indented"), "action",
    "rules.set", "field", "indicators", NULL));
  adw_preferences_group_add (group, laurel_rule_choices_new_entry (_("Multiplied by this number"),
                                                                   "index-scale"));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_margin_top (list, 12);
  adw_preferences_group_add (group, list);
}
