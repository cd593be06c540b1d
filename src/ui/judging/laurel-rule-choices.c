/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-choices.h"

#include "ui/judging/laurel-rule-criteria-section.h"
#include "ui/judging/laurel-rule-section.h"
#include "ui/judging/laurel-rule-words.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/* Rows of the form of rules, in which something is chosen or typed. */

static const char *const MEASURES[] = { "marks", "exam", "index", NULL };
static const char *const MEASURE_NAMES[] = { N_("Marks of judges"), N_("Answers to an exam"),
                                             N_("An index of indicators"), NULL };
static const char *const TOTALS[] = { "weighted-mean", "weighted-sum", NULL };
static const char *const TOTAL_NAMES[] = { N_("Weighted mean"), N_("Weighted sum"), NULL };
static const char *const MODES[] = { "half-up", "half-even", "down", "up", NULL };
static const char *const MODE_NAMES[] = { N_("Halves up"), N_("Halves to even"), N_("Down"),
                                          N_("Up"), NULL };
static const char *const PARTS[] = { "sum", "mean", "best", "last", NULL };
static const char *const PARTS_NAMES[] = { N_("Their sum"), N_("Their mean"),
                                           N_("The best of them"), N_("The last of them"), NULL };

const char *const LAUREL_RULE_FLAGS[] = { "no", "yes", NULL };
const char *const LAUREL_RULE_FLAG_NAMES[] = { N_("No"), N_("Yes"), NULL };

/**
 * laurel_rule_choices_offer:
 * @row: a row
 * @words: (array zero-terminated=1): as rules write them
 * @labels: (array zero-terminated=1): as people read them, marked for translation
 */
void
laurel_rule_choices_offer (LaurelChoiceRow *row, const char *const *words,
                           const char *const *labels)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new ();

  for (guint i = 0; labels[i] != NULL; i++)
    g_ptr_array_add (read, (gpointer) g_dgettext (GETTEXT_PACKAGE, labels[i]));
  g_ptr_array_add (read, NULL);
  laurel_choice_row_set_choices (row, words, (const char *const *) read->pdata);
}

/**
 * laurel_rule_choices_offer_all:
 * @fields: (element-type GtkWidget): rows of the form of rules
 *
 * Says what can be chosen in those of them in which that is the same for all rules.
 */
void
laurel_rule_choices_offer_all (GPtrArray *fields)
{
  static const struct {
    const char *field;
    const char *const *words;
    const char *const *labels;
  } KNOWN[] = {
    { "measure", MEASURES, MEASURE_NAMES },
    { "total", TOTALS, TOTAL_NAMES },
    { "method", LAUREL_RULE_METHODS, LAUREL_RULE_METHOD_NAMES },
    { "ballots", LAUREL_RULE_FLAGS, LAUREL_RULE_FLAG_NAMES },
    { "mode", MODES, MODE_NAMES },
    { "lower", LAUREL_RULE_FLAGS, LAUREL_RULE_FLAG_NAMES },
    { "parts-combine", PARTS, PARTS_NAMES },
  };

  for (guint i = 0; i < fields->len; i++) {
    g_autofree char *own = NULL;

    if (!LAUREL_IS_CHOICE_ROW (fields->pdata[i]))
      continue;
    g_object_get (fields->pdata[i], "field", &own, NULL);
    for (gsize k = 0; k < G_N_ELEMENTS (KNOWN); k++)
      if (g_strcmp0 (own, KNOWN[k].field) == 0)
        laurel_rule_choices_offer (fields->pdata[i], KNOWN[k].words, KNOWN[k].labels);
  }
}

/* Returns: (transfer floating): a row in which a field of the rules is chosen */
LaurelChoiceRow *
laurel_rule_choices_new (const char *title, const char *field, const char *const *words,
                         const char *const *labels)
{
  LaurelChoiceRow *row = g_object_new (LAUREL_TYPE_CHOICE_ROW, "title", title, "action",
                                       "rules.set", "field", field, NULL);

  laurel_rule_choices_offer (row, words, labels);

  return row;
}

/* Returns: (transfer floating): a row in which a field of the rules is typed */
GtkWidget *
laurel_rule_choices_new_entry (const char *title, const char *field)
{
  return g_object_new (LAUREL_TYPE_ENTRY_ROW, "title", title, "action", "rules.set", "field", field,
                       NULL);
}

/**
 * laurel_rule_choices_gather:
 * @widget: a part of the form of rules
 * @fields: (element-type GtkWidget): its rows so far, to which those below @widget are added
 *
 * Lists have rows of their own, which come and go.
 */
void
laurel_rule_choices_gather (GtkWidget *widget, GPtrArray *fields)
{
  if (LAUREL_IS_RULE_SECTION (widget) || LAUREL_IS_RULE_CRITERIA_SECTION (widget))
    return;
  if (LAUREL_IS_ENTRY_ROW (widget) || LAUREL_IS_TEXT_ROW (widget) ||
      LAUREL_IS_CHOICE_ROW (widget)) {
    g_ptr_array_add (fields, widget);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    laurel_rule_choices_gather (child, fields);
}
