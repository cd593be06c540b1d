/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-text-row.h"

#include "ui/kit/laurel-draft.h"

/**
 * LaurelTextRow:
 *
 * A row for a field with long text, which wraps and grows below its title. It stores what is typed
 * as [class@EntryRow] does, but Enter is a new line.
 */
struct _LaurelTextRow {
  AdwPreferencesRow parent_instance;

  GtkWidget *sizer;
  GtkWidget *view;
  GtkTextBuffer *buffer;

  LaurelDraft *draft;
};

G_DEFINE_FINAL_TYPE (LaurelTextRow, laurel_text_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum {
  PROP_VALUE = 1,
  PROP_TARGET,
  PROP_FIELD,
  PROP_ACTION,
  PROP_TEXT,
} Prop;

static GParamSpec *props[PROP_TEXT + 1];

/* No text has a line, too, for the cursor. */
static void
show_size (LaurelTextRow *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->sizer), *text != '\0' ? text : " ");
}

static void
on_changed (LaurelTextRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  laurel_draft_set_text (self->draft, text);
  show_size (self, text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static void
on_restored (LaurelTextRow *self, const char *text)
{
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
}

static gboolean
on_key_pressed (LaurelTextRow *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape || !laurel_draft_is_changed (self->draft))
    return GDK_EVENT_PROPAGATE;

  laurel_draft_restore (self->draft);

  return GDK_EVENT_STOP;
}

/* Stores what was typed, if anything was. */
void
laurel_text_row_commit (LaurelTextRow *self)
{
  g_return_if_fail (LAUREL_IS_TEXT_ROW (self));

  laurel_draft_commit (self->draft);
}

static void
laurel_text_row_unmap (GtkWidget *widget)
{
  laurel_text_row_commit (LAUREL_TEXT_ROW (widget));

  GTK_WIDGET_CLASS (laurel_text_row_parent_class)->unmap (widget);
}

static void
laurel_text_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelTextRow *self = LAUREL_TEXT_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_VALUE:
    g_value_set_string (value, laurel_draft_get_value (self->draft));
    break;
  case PROP_TARGET:
    g_value_set_int64 (value, laurel_draft_get_target (self->draft));
    break;
  case PROP_FIELD:
    g_value_set_string (value, laurel_draft_get_field (self->draft));
    break;
  case PROP_ACTION:
    g_value_set_string (value, laurel_draft_get_action (self->draft));
    break;
  case PROP_TEXT:
    g_value_set_string (value, laurel_draft_get_text (self->draft));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_text_row_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelTextRow *self = LAUREL_TEXT_ROW (object);
  const char *text;

  switch ((Prop) prop_id) {
  case PROP_VALUE:
    laurel_draft_set_value (self->draft, g_value_get_string (value));
    break;
  case PROP_TARGET:
    laurel_draft_set_target (self->draft, g_value_get_int64 (value));
    break;
  case PROP_FIELD:
    laurel_draft_set_field (self->draft, g_value_get_string (value));
    break;
  case PROP_ACTION:
    laurel_draft_set_action (self->draft, g_value_get_string (value));
    break;
  case PROP_TEXT:
    /* What is shown for another field, whatever was typed before. */
    text = laurel_draft_get_value (self->draft);
    laurel_draft_set_text (self->draft, text ? text : "");
    laurel_draft_set_value (self->draft, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_text_row_finalize (GObject *object)
{
  g_clear_object (&LAUREL_TEXT_ROW (object)->draft);

  G_OBJECT_CLASS (laurel_text_row_parent_class)->finalize (object);
}

static void
laurel_text_row_class_init (LaurelTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_text_row_get_property;
  object_class->set_property = laurel_text_row_set_property;
  object_class->finalize = laurel_text_row_finalize;
  widget_class->unmap = laurel_text_row_unmap;

  /* What is stored; the id of the row; the field of it, and the action that
   * sets it. */
  props[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  props[PROP_TARGET] = g_param_spec_int64 ("target", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  props[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  /* What is being typed; where no action stores it, bound to what does. */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                          flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/laurel/ui/kit/laurel-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, LaurelTextRow, sizer);
  gtk_widget_class_bind_template_child (widget_class, LaurelTextRow, view);
  gtk_widget_class_bind_template_callback (widget_class, laurel_text_row_commit);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
laurel_text_row_init (LaurelTextRow *self)
{
  self->draft = laurel_draft_new (GTK_WIDGET (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  show_size (self, "");
  g_signal_connect_swapped (self->draft, "restored", G_CALLBACK (on_restored), self);
}
