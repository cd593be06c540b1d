/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-criterion-row.h"

#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define INDENT 24 /* of a part, under its whole */

/**
 * LaurelCriterionRow:
 *
 * A criterion of rules, or a part of one, as it is edited: its name, its weight, and what else can
 * be done to it. Escape takes back what was typed since the focus came.
 *
 * ## Signals
 *
 * - `typed`: a name or a weight is being typed
 * - `left`: what was typed is meant
 * - `asked` (utf8): it is to go "up" or "down", to get a part ("add-part"), or to be taken out
 *   ("remove")
 *
 * ## Actions
 *
 * - `criterion.up`, `criterion.down`, `criterion.add-part`, `criterion.remove`
 */
struct _LaurelCriterionRow {
  AdwPreferencesRow parent_instance;

  GtkWidget *box;
  GtkEditable *name;
  GtkEditable *weight;
  GtkWidget *menu;

  char *old_name;   /* (nullable): when the focus came */
  char *old_weight; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelCriterionRow, laurel_criterion_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  TYPED,
  LEFT,
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const char *
laurel_criterion_row_get_name (LaurelCriterionRow *self)
{
  return gtk_editable_get_text (self->name);
}

const char *
laurel_criterion_row_get_weight (LaurelCriterionRow *self)
{
  return gtk_editable_get_text (self->weight);
}

/* A new one is named first. */
void
laurel_criterion_row_take_focus (LaurelCriterionRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* ---- what is typed ------------------------------------------------------------- */

/* What is stored is undone in the library: the entry forgets how it was typed. */
static void
show_text (GtkEditable *entry, const char *text)
{
  if (g_str_equal (gtk_editable_get_text (entry), text))
    return;

  gtk_editable_set_enable_undo (entry, FALSE);
  gtk_editable_set_text (entry, text);
  gtk_editable_set_enable_undo (entry, TRUE);
}

static void
remember (LaurelCriterionRow *self)
{
  g_free (self->old_name);
  g_free (self->old_weight);
  self->old_name = g_strdup (laurel_criterion_row_get_name (self));
  self->old_weight = g_strdup (laurel_criterion_row_get_weight (self));
}

static void
on_enter (LaurelCriterionRow *self)
{
  remember (self);
}

static void
on_leave (LaurelCriterionRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
on_activate (LaurelCriterionRow *self)
{
  remember (self);
  g_signal_emit (self, signals[LEFT], 0);
}

/* By what it is called now, for a screen reader. */
static void
show_names (LaurelCriterionRow *self)
{
  const char *name = laurel_criterion_row_get_name (self);
  /* Translators: %s is a criterion of rules. */
  g_autofree char *weight = laurel_quote (_("Weight of “%s”"), name);
  /* Translators: %s is a criterion of rules. */
  g_autofree char *menu = laurel_quote (_("What to do with “%s”"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weight), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  weight, -1);
  gtk_widget_set_tooltip_text (self->menu, menu);
}

static void
on_changed (LaurelCriterionRow *self)
{
  show_names (self);
  g_signal_emit (self, signals[TYPED], 0);
}

static gboolean
on_key_pressed (LaurelCriterionRow *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_changed = self->old_name != NULL &&
                        (!g_str_equal (self->old_name, laurel_criterion_row_get_name (self)) ||
                         !g_str_equal (self->old_weight, laurel_criterion_row_get_weight (self)));

  if (key != GDK_KEY_Escape || !is_changed)
    return GDK_EVENT_PROPAGATE;

  show_text (self->name, self->old_name);
  show_text (self->weight, self->old_weight);

  return GDK_EVENT_STOP;
}

/**
 * laurel_criterion_row_show:
 * @self: a row
 * @node: a criterion
 * @can_go_up: whether another one of its kind stands above
 * @can_go_down: whether another one of its kind stands below
 */
void
laurel_criterion_row_show (LaurelCriterionRow *self, const LaurelRuleNode *node,
                           gboolean can_go_up, gboolean can_go_down)
{
  g_return_if_fail (LAUREL_IS_CRITERION_ROW (self));

  g_signal_handlers_block_by_func (self->name, on_changed, self);
  g_signal_handlers_block_by_func (self->weight, on_changed, self);
  show_text (self->name, node->name);
  show_text (self->weight, node->weight);
  g_signal_handlers_unblock_by_func (self->name, on_changed, self);
  g_signal_handlers_unblock_by_func (self->weight, on_changed, self);
  remember (self);
  show_names (self);
  gtk_widget_set_margin_start (self->box, node->is_part ? 12 + INDENT : 12);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criterion.up", can_go_up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criterion.down", can_go_down);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criterion.add-part", !node->is_part);
}

/* ---- the object ------------------------------------------------------------------ */

/* "criterion.up" asks for "up". */
static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[ASKED], 0, action_name + strlen ("criterion."));
}

static void
laurel_criterion_row_finalize (GObject *object)
{
  LaurelCriterionRow *self = LAUREL_CRITERION_ROW (object);

  g_free (self->old_name);
  g_free (self->old_weight);

  G_OBJECT_CLASS (laurel_criterion_row_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "criterion.up", NULL, ask);
  gtk_widget_class_install_action (widget_class, "criterion.down", NULL, ask);
  gtk_widget_class_install_action (widget_class, "criterion.add-part", NULL, ask);
  gtk_widget_class_install_action (widget_class, "criterion.remove", NULL, ask);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "criterion.up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "criterion.down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "criterion.remove",
                                       NULL);
}

static void
laurel_criterion_row_class_init (LaurelCriterionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_criterion_row_finalize;
  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[ASKED] = g_signal_new ("asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelCriterionRow, box);
  gtk_widget_class_bind_template_child (widget_class, LaurelCriterionRow, menu);
  gtk_widget_class_bind_template_child (widget_class, LaurelCriterionRow, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelCriterionRow, weight);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
}

static void
laurel_criterion_row_init (LaurelCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
laurel_criterion_row_new (void)
{
  return g_object_new (LAUREL_TYPE_CRITERION_ROW, NULL);
}
