/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-editor.h"

#include "ui/kit/laurel-fold-layout.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-switch-row.h"
#include "ui/kit/laurel-text-row.h"

/**
 * LaurelImportEditor:
 *
 * The fields of a row of the preview. What is typed is in the row with each
 * key, and read at once, so the line above always says how it would go in.
 */
struct _LaurelImportEditor {
  GtkWidget parent_instance;

  GtkWidget *fields;
  GtkWidget *number;
  GtkWidget *title;
  GtkWidget *words;
  GtkWidget *restore;
  GtkWidget *place;
  GtkWidget *filling;
  GtkWidget *certainty;
  GtkWidget *taken;
  GtkWidget *take_move;
  GtkWidget *take_edit;
  GtkWidget *proposals_box;
  GtkWidget *proposals;
  GtkWidget *content_box;
  GtkWidget *content;

  GBindingGroup *bindings; /* of the row that is shown */
  GSignalGroup *signals;   /* the same */
  LaurelImportRow *row;    /* (nullable): none is shown */
};

G_DEFINE_FINAL_TYPE (LaurelImportEditor, laurel_import_editor, GTK_TYPE_WIDGET)

/* One day has nothing to fill. */
static gboolean
has_days (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_autoptr (LaurelImportRow) row = LAUREL_IMPORT_ROW (g_binding_dup_source (binding));
  const LaurelWindow *window = &laurel_import_row_get_plan_row (row)->reading.window;

  g_value_set_boolean (to, laurel_window_is_known (window) && window->es != window->le);
  return TRUE;
}

static gboolean
is_corrected (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);
  return TRUE;
}

static void
on_restore (LaurelImportEditor *self)
{
  if (self->row == NULL)
    return;

  /* The button goes with what it takes back. */
  gtk_widget_grab_focus (self->words);
  g_object_set (self->row, "words", laurel_import_row_get_plan_row (self->row)->raw, NULL);
}

/* The proposals stand in the list in their order. */
static void
on_proposal_toggled (GtkWidget *check, gpointer data)
{
  LaurelImportEditor *self = LAUREL_IMPORT_EDITOR (data);
  GtkWidget *row = gtk_widget_get_ancestor (check, GTK_TYPE_LIST_BOX_ROW);

  if (self->row && row)
    laurel_import_row_take_finding (self->row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)),
                                    gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static GtkWidget *
new_proposal (LaurelImportEditor *self, guint which, const char *words)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               laurel_import_row_has_finding (self->row, which));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect (check, "toggled", G_CALLBACK (on_proposal_toggled), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set (row, "use-markup", FALSE, "title", words, "title-lines", 0, NULL);

  return row;
}

static void
list_proposals (LaurelImportEditor *self)
{
  const LaurelPlanRow *of = self->row ? laurel_import_row_get_plan_row (self->row) : NULL;
  guint count = of && of->findings ? of->findings->len : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->proposals)))
    gtk_list_box_remove (GTK_LIST_BOX (self->proposals), child);

  for (guint i = 0; i < count; i++) {
    g_autofree char *words = laurel_import_row_dup_proposal (self->row, i);

    gtk_list_box_append (GTK_LIST_BOX (self->proposals), new_proposal (self, i, words));
  }
  gtk_widget_set_visible (self->proposals_box, count > 0);
}

/* A click on a field is for the field; without this it would also be for the
 * line, which closes. */
static void
on_pressed (GtkGesture *gesture, int n_press, double x, double y, gpointer data)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
laurel_import_editor_dispose (GObject *object)
{
  LaurelImportEditor *self = LAUREL_IMPORT_EDITOR (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->row);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_IMPORT_EDITOR);

  G_OBJECT_CLASS (laurel_import_editor_parent_class)->dispose (object);
}

static void
laurel_import_editor_class_init (LaurelImportEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_import_editor_dispose;

  gtk_widget_class_set_css_name (widget_class, "importeditor");

  g_type_ensure (LAUREL_TYPE_FOLD_LAYOUT);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/exchange/laurel-import-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, number);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, words);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, restore);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, place);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, filling);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, certainty);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, taken);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, take_move);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, take_edit);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, proposals_box);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, proposals);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, content_box);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportEditor, content);
  gtk_widget_class_bind_template_callback (widget_class, on_restore);
}

static void
laurel_import_editor_init (LaurelImportEditor *self)
{
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "number", self->number, "text", both);
  g_binding_group_bind (self->bindings, "title", self->title, "text", both);
  g_binding_group_bind (self->bindings, "words", self->words, "text", both);
  g_binding_group_bind_full (self->bindings, "correction", self->restore, "visible",
                             G_BINDING_SYNC_CREATE, is_corrected, NULL, NULL, NULL);
  g_binding_group_bind (self->bindings, "place", self->place, "text", both);
  g_binding_group_bind (self->bindings, "certainty", self->certainty, "selected", both);
  g_binding_group_bind (self->bindings, "taken", self->taken, "active", both);
  g_binding_group_bind (self->bindings, "take-move", self->take_move, "active", both);
  g_binding_group_bind (self->bindings, "take-edit", self->take_edit, "active", both);
  g_binding_group_bind (self->bindings, "twofold", self->take_move, "visible",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "twofold", self->take_edit, "visible",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "filling", self->filling, "selected", both);
  g_binding_group_bind_full (self->bindings, "reading", self->filling, "visible",
                             G_BINDING_SYNC_CREATE, has_days, NULL, NULL, NULL);
  g_binding_group_bind (self->bindings, "content", self->content, "text", both);
  self->signals = g_signal_group_new (LAUREL_TYPE_IMPORT_ROW);
  g_signal_group_connect_swapped (self->signals, "notify::content", G_CALLBACK (list_proposals),
                                  self);

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
laurel_import_editor_new (void)
{
  return g_object_new (LAUREL_TYPE_IMPORT_EDITOR, NULL);
}

/**
 * laurel_import_editor_set_row:
 * @row: (nullable): whose fields to show
 */
void
laurel_import_editor_set_row (LaurelImportEditor *self, LaurelImportRow *row)
{
  g_return_if_fail (LAUREL_IS_IMPORT_EDITOR (self));

  if (!g_set_object (&self->row, row))
    return;

  g_binding_group_set_source (self->bindings, row);
  g_signal_group_set_target (self->signals, row);
  list_proposals (self);
}
