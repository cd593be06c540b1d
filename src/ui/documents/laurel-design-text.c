/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-text.h"

#include "documents/laurel-input.h"
#include "ui/documents/laurel-design-words.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelDesignText:
 *
 * What stands in a box: text, with fields that are inserted where the cursor is. It tells what is
 * typed with each key, and when the typing ends.
 *
 * ## Actions
 *
 * - `text.field` (`s`): inserts a field, with a format if it has one
 */
struct _LaurelDesignText {
  AdwPreferencesRow parent_instance;

  GtkWidget *fields;
  GtkWidget *sizer;
  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkWidget *fault;

  gboolean showing; /* what changes now is not typed */
};

G_DEFINE_FINAL_TYPE (LaurelDesignText, laurel_design_text, ADW_TYPE_PREFERENCES_ROW)

enum {
  TYPED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Returns: (transfer full): what stands there now */
char *
laurel_design_text_dup_text (LaurelDesignText *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (LAUREL_IS_DESIGN_TEXT (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
on_changed (LaurelDesignText *self)
{
  g_autofree char *text = laurel_design_text_dup_text (self);

  /* No text has a line, too, for the cursor. */
  gtk_label_set_text (GTK_LABEL (self->sizer), *text != '\0' ? text : " ");
  if (!self->showing)
    g_signal_emit (self, signals[TYPED], 0, text);
}

static void
on_leave (LaurelDesignText *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
insert_field (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignText *self = LAUREL_DESIGN_TEXT (widget);
  g_autofree char *text = g_strdup_printf ("{{%s}}", g_variant_get_string (parameter, NULL));

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_widget_grab_focus (self->view);
}

static gboolean
laurel_design_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_DESIGN_TEXT (widget)->view);
}

/* The focus leaves backwards, too: GTK would offer it to the row then, which gives it back. */
static gboolean
laurel_design_text_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
laurel_design_text_class_init (LaurelDesignTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = laurel_design_text_focus;
  widget_class->grab_focus = laurel_design_text_grab_focus;

  /**
   * LaurelDesignText::typed:
   * @self: the row
   * @text: what stands in it now
   */
  signals[TYPED] = g_signal_new ("typed", LAUREL_TYPE_DESIGN_TEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LaurelDesignText::left:
   * @self: the row
   *
   * The typing has ended.
   */
  signals[LEFT] = g_signal_new ("left", LAUREL_TYPE_DESIGN_TEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "text.field", "s", insert_field);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-design-text.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignText, buffer);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignText, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignText, fields);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignText, sizer);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignText, view);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
}

static void
laurel_design_text_init (LaurelDesignText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows another text: what was typed before is not undone there. */
void
laurel_design_text_set_text (LaurelDesignText *self, const char *text)
{
  g_return_if_fail (LAUREL_IS_DESIGN_TEXT (self));

  self->showing = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->showing = FALSE;
}

/* @fault: (nullable): what is wrong with the text */
void
laurel_design_text_set_fault (LaurelDesignText *self, const char *fault)
{
  g_return_if_fail (LAUREL_IS_DESIGN_TEXT (self));

  gtk_widget_set_visible (self->fault, fault != NULL);
  gtk_label_set_label (GTK_LABEL (self->fault), fault ? fault : "");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
add_field (GMenu *menu, const char *label, const char *sample, const char *field)
{
  g_autofree char *text =
    sample != NULL && *sample != '\0'
    /* Translators: what a field is called, and an example of what is in it. */
    ? g_strdup_printf (_("%1$s (%2$s)"), label, sample) : g_strdup (label);
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, plain);
  g_menu_item_set_action_and_target (item, "text.field", "s", field);
  g_menu_append_item (menu, item);
}

/**
 * laurel_design_text_offer_notice:
 * @language: "zh" or "en": of a layout of notices, whose fields can be inserted
 */
void
laurel_design_text_offer_notice (LaurelDesignText *self, const char *language)
{
  g_autoptr (LaurelTemplate) notice = laurel_template_load ("notice", language, NULL);
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (LAUREL_IS_DESIGN_TEXT (self) && notice != NULL);

  for (guint i = 0; i < notice->fields->len; i++) {
    const LaurelTemplateField *field = g_ptr_array_index (notice->fields, i);

    if (!field->mark)
      add_field (menu, chinese ? field->label_zh : field->label_en, NULL, field->name);
  }
  add_field (menu, _("Page number"), NULL, "page");
  add_field (menu, _("Number of pages"), NULL, "pages");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->fields), G_MENU_MODEL (menu));
}

/**
 * laurel_design_text_offer:
 * @template: whose fields can be inserted
 */
void
laurel_design_text_offer (LaurelDesignText *self, const LaurelTemplate *template)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (LAUREL_IS_DESIGN_TEXT (self));

  for (guint i = 0; i < template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (template->inputs, i);
    const char *label = laurel_design_words_of_input (input);

    if (g_str_equal (input->name, "date"))
      add_field (menu, label, _("in words"), "date|long");
    else if (g_str_equal (input->name, "name"))
      add_field (menu, label, input->sample, "name|spaced");
    else
      add_field (menu, label, input->sample, input->name);
  }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->fields), G_MENU_MODEL (menu));
}
