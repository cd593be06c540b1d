/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-editor.h"

#include "ui/calendar/laurel-activity-words.h"
#include "ui/kit/laurel-fold-layout.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelCopyEditor:
 *
 * The fields of an activity that is copied: its title, and which date it gets.
 * What is typed is in the row with each key, and read at once.
 */
struct _LaurelCopyEditor {
  GtkWidget parent_instance;

  GtkWidget *fields;
  GtkWidget *title;
  GtkWidget *organisers;
  GtkWidget *weekday_row;
  GtkWidget *same_row;
  GtkCheckButton *weekday;
  GtkCheckButton *same;
  GtkCheckButton *other;
  GtkWidget *words;
  GtkWidget *reading;
  GtkImage *light;

  GBindingGroup *bindings; /* of the row that is shown */
  GSignalGroup *signals;
  LaurelCopyRow *row;      /* (nullable): none is shown */
};

G_DEFINE_FINAL_TYPE (LaurelCopyEditor, laurel_copy_editor, GTK_TYPE_WIDGET)

static gboolean
has_text (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *text = g_value_get_string (from);

  g_value_set_boolean (to, text != NULL && *text != '\0');
  return TRUE;
}

/* Given days are a date; other words are words. */
static gboolean
name_same (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_string (to, g_value_get_boolean (from) ? _("The same date")
                                                     : _("The words as they are"));
  return TRUE;
}

static LaurelCopyDate
get_date (LaurelCopyEditor *self)
{
  guint date = LAUREL_COPY_WORDS;

  if (self->row != NULL)
    g_object_get (self->row, "date", &date, NULL);

  return (LaurelCopyDate) date;
}

/* What is typed is read as in the plan of that year. */
static void
on_words (LaurelCopyEditor *self)
{
  LaurelCopyYear *year = self->row ? laurel_copy_row_get_year (self->row) : NULL;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));
  gboolean shown = year != NULL && get_date (self) == LAUREL_COPY_OTHER;
  g_autofree char *reading = NULL;

  gtk_widget_set_visible (self->reading, shown);
  if (!shown)
    return;

  reading = laurel_words_dup_reading (words, year->year, laurel_copy_year_get_habits (year));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reading), reading);
  laurel_light_show (laurel_words_get_light (words, year->year,
                                             laurel_copy_year_get_habits (year)), self->light);
}

static void
on_date (LaurelCopyEditor *self)
{
  GtkCheckButton *choices[] = { self->weekday, self->same, self->other };

  if (self->row != NULL)
    gtk_check_button_set_active (choices[get_date (self)], TRUE);
  on_words (self);
}

static void
choose (LaurelCopyEditor *self, GtkCheckButton *check, LaurelCopyDate date)
{
  if (self->row != NULL && gtk_check_button_get_active (check))
    g_object_set (self->row, "date", (guint) date, NULL);
}

static void
on_weekday (LaurelCopyEditor *self)
{
  choose (self, self->weekday, LAUREL_COPY_WEEKDAY);
}

static void
on_same (LaurelCopyEditor *self)
{
  choose (self, self->same, LAUREL_COPY_WORDS);
}

static void
on_other (LaurelCopyEditor *self)
{
  choose (self, self->other, LAUREL_COPY_OTHER);
}

/* A click on a field is for the field; without this it would also be for the
 * line, which closes. */
static void
on_pressed (GtkGesture *gesture, int n_press, double x, double y, gpointer data)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
laurel_copy_editor_dispose (GObject *object)
{
  LaurelCopyEditor *self = LAUREL_COPY_EDITOR (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->row);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_COPY_EDITOR);

  G_OBJECT_CLASS (laurel_copy_editor_parent_class)->dispose (object);
}

static void
laurel_copy_editor_class_init (LaurelCopyEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_copy_editor_dispose;

  gtk_widget_class_set_css_name (widget_class, "copyeditor");

  g_type_ensure (LAUREL_TYPE_FOLD_LAYOUT);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-copy-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, light);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, organisers);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, other);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, reading);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, same);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, same_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, weekday);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, weekday_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyEditor, words);
  gtk_widget_class_bind_template_callback (widget_class, on_other);
  gtk_widget_class_bind_template_callback (widget_class, on_same);
  gtk_widget_class_bind_template_callback (widget_class, on_weekday);
}

static void
bind_row (LaurelCopyEditor *self)
{
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title, "text", both);
  g_binding_group_bind (self->bindings, "words", self->words, "text", both);
  g_binding_group_bind (self->bindings, "weekday-reading", self->weekday_row, "subtitle",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "words-reading", self->same_row, "subtitle",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "has-choice", self->weekday_row, "visible",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->bindings, "has-choice", self->same_row, "title",
                             G_BINDING_SYNC_CREATE, name_same, NULL, NULL, NULL);
  g_binding_group_bind (self->bindings, "organisers", self->organisers, "subtitle",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->bindings, "organisers", self->organisers, "visible",
                             G_BINDING_SYNC_CREATE, has_text, NULL, NULL, NULL);

  self->signals = g_signal_group_new (LAUREL_TYPE_COPY_ROW);
  g_signal_group_connect_swapped (self->signals, "notify::date", G_CALLBACK (on_date), self);
  g_signal_group_connect_swapped (self->signals, "notify::reading", G_CALLBACK (on_words), self);
}

static void
laurel_copy_editor_init (LaurelCopyEditor *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  bind_row (self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
laurel_copy_editor_new (void)
{
  return g_object_new (LAUREL_TYPE_COPY_EDITOR, NULL);
}

/**
 * laurel_copy_editor_set_row:
 * @row: (nullable): whose fields to show
 */
void
laurel_copy_editor_set_row (LaurelCopyEditor *self, LaurelCopyRow *row)
{
  g_return_if_fail (LAUREL_IS_COPY_EDITOR (self));

  if (!g_set_object (&self->row, row))
    return;

  g_binding_group_set_source (self->bindings, row);
  g_signal_group_set_target (self->signals, row);
  on_date (self);
}
