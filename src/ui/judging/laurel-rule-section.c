/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-section.h"

#include "base/laurel-quotes.h"
#include "ui/judging/laurel-rule-draft.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRuleSection:
 *
 * A list of rules of which the order counts: a row for each, with what moves it up and down and
 * takes it out, and rows below that say what holds for all. The rows stay when others move, and
 * so do the focus and what is open.
 */
typedef struct {
  GtkListBox *list;
  GtkListBox *below;
  GPtrArray *rows; /* (element-type Row) */
  gint64 rule;
} LaurelRuleSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelRuleSection, laurel_rule_section,
                                     ADW_TYPE_PREFERENCES_GROUP)

typedef enum {
  UP,
  DOWN,
  REMOVE,
  N_DEEDS,
} Deed;

static const struct {
  const char *name;
  const char *icon;
  const char *tip;
} DEEDS[] = {
  /* Translators: %s is a step that parts equals, or a level of awards. */
  [UP] = { "up", "go-up-symbolic", N_("Move “%s” up") },
  /* Translators: %s is a step that parts equals, or a level of awards. */
  [DOWN] = { "down", "go-down-symbolic", N_("Move “%s” down") },
  /* Translators: %s is a stage, a category, a question of a form … */
  [REMOVE] = { "remove", "list-remove-symbolic", N_("Remove “%s”") },
};

typedef struct {
  GtkWidget *row;
  GtkWidget *buttons[N_DEEDS];
} Row;

/**
 * laurel_rule_section_set:
 * @field: a field of the rules that are shown
 * @text: what is to stand in it
 *
 * Stores it, by `rules.set`.
 */
void
laurel_rule_section_set (LaurelRuleSection *self, const char *field, const char *text)
{
  LaurelRuleSectionPrivate *priv = laurel_rule_section_get_instance_private (self);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", field, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "rules.set", "(xa{ss})", priv->rule, &fields);
}

static Row *
find_row (LaurelRuleSection *self, GtkWidget *button, guint *i, Deed *deed)
{
  LaurelRuleSectionPrivate *priv = laurel_rule_section_get_instance_private (self);

  for (*i = 0; *i < priv->rows->len; (*i)++) {
    Row *row = priv->rows->pdata[*i];

    for (*deed = UP; *deed < N_DEEDS; (*deed)++)
      if (row->buttons[*deed] == button)
        return row;
  }

  return NULL;
}

/* The focus goes with what is moved. */
static void
on_clicked (LaurelRuleSection *self, GtkWidget *button)
{
  LaurelRuleSectionPrivate *priv = laurel_rule_section_get_instance_private (self);
  g_autofree char *field = NULL;
  Row *other;
  guint i;
  Deed deed;

  if (find_row (self, button, &i, &deed) == NULL)
    return;

  field = g_strdup_printf ("%s:%u:%s", LAUREL_RULE_SECTION_GET_CLASS (self)->list, i,
                           DEEDS[deed].name);
  if (deed != REMOVE) {
    other = priv->rows->pdata[deed == UP ? i - 1 : i + 1];
    if (!gtk_widget_is_sensitive (other->buttons[deed]))
      deed = deed == UP ? DOWN : UP;
    gtk_widget_grab_focus (other->buttons[deed]);
  }
  laurel_rule_section_set (self, field, "");
}

static void
add_suffix (GtkWidget *row, GtkWidget *button)
{
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_row (LaurelRuleSection *self)
{
  LaurelRuleSectionPrivate *priv = laurel_rule_section_get_instance_private (self);
  /* An expander row puts what is added last in front. */
  static const Deed ORDER[][N_DEEDS] = { { UP, DOWN, REMOVE }, { REMOVE, DOWN, UP } };
  Row *row = g_new0 (Row, 1);

  row->row = LAUREL_RULE_SECTION_GET_CLASS (self)->new_row (self, priv->rows->len);
  for (guint k = 0; k < N_DEEDS; k++) {
    Deed deed = ORDER[ADW_IS_EXPANDER_ROW (row->row)][k];
    GtkWidget *button = gtk_button_new_from_icon_name (DEEDS[deed].icon);

    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    gtk_widget_add_css_class (button, "flat");
    g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
    add_suffix (row->row, button);
    row->buttons[deed] = button;
  }
  g_ptr_array_add (priv->rows, row);
  gtk_list_box_append (priv->list, row->row);
}

static void
show_buttons (LaurelRuleSection *self, guint i)
{
  LaurelRuleSectionPrivate *priv = laurel_rule_section_get_instance_private (self);
  Row *row = priv->rows->pdata[i];
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row->row));

  for (Deed deed = UP; deed < N_DEEDS; deed++) {
    g_autofree char *tip = laurel_quote (g_dgettext (GETTEXT_PACKAGE, DEEDS[deed].tip), title);

    gtk_widget_set_tooltip_text (row->buttons[deed], tip);
  }
  gtk_widget_set_sensitive (row->buttons[UP], i > 0);
  gtk_widget_set_sensitive (row->buttons[DOWN], i + 1 < priv->rows->len);
}

/**
 * laurel_rule_section_show:
 * @rule: the id of rules
 * @content: what they say, as JSON
 *
 * Shows the list of these rules.
 */
void
laurel_rule_section_show (LaurelRuleSection *self, gint64 rule, const char *content)
{
  LaurelRuleSectionPrivate *priv = laurel_rule_section_get_instance_private (self);
  LaurelRuleSectionClass *klass = LAUREL_RULE_SECTION_GET_CLASS (self);
  guint n = laurel_rule_draft_count (content, klass->list);

  priv->rule = rule;
  while (priv->rows->len > n) {
    Row *last = priv->rows->pdata[priv->rows->len - 1];

    gtk_list_box_remove (priv->list, last->row);
    g_ptr_array_set_size (priv->rows, (int) priv->rows->len - 1);
  }
  while (priv->rows->len < n)
    add_row (self);
  for (guint i = 0; i < n; i++)
    klass->show_row (self, ((Row *) priv->rows->pdata[i])->row, i, rule, content);
  for (guint i = 0; i < n; i++)
    show_buttons (self, i);
  gtk_widget_set_visible (GTK_WIDGET (priv->list), n > 0);
  if (klass->show != NULL)
    klass->show (self, rule, content);
}

/* Puts a row under the list. */
void
laurel_rule_section_add_below (LaurelRuleSection *self, GtkWidget *row)
{
  LaurelRuleSectionPrivate *priv = laurel_rule_section_get_instance_private (self);

  gtk_list_box_append (priv->below, row);
}

static void
laurel_rule_section_finalize (GObject *object)
{
  LaurelRuleSectionPrivate *priv =
    laurel_rule_section_get_instance_private (LAUREL_RULE_SECTION (object));

  g_ptr_array_unref (priv->rows);

  G_OBJECT_CLASS (laurel_rule_section_parent_class)->finalize (object);
}

static void
laurel_rule_section_class_init (LaurelRuleSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_rule_section_finalize;
}

static GtkListBox *
new_list (LaurelRuleSection *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);

  return GTK_LIST_BOX (list);
}

static void
laurel_rule_section_init (LaurelRuleSection *self)
{
  LaurelRuleSectionPrivate *priv = laurel_rule_section_get_instance_private (self);

  priv->rows = g_ptr_array_new_with_free_func (g_free);
  priv->list = new_list (self);
  priv->below = new_list (self);
  gtk_widget_set_margin_bottom (GTK_WIDGET (priv->list), 12);
  gtk_widget_set_visible (GTK_WIDGET (priv->list), FALSE);
}
