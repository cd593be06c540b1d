/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-entry-row.h"

#include "ui/kit/laurel-access.h"
#include "ui/kit/laurel-draft.h"

/**
 * LaurelEntryRow:
 *
 * An entry row that shows one field of a row of the store, and stores what is
 * typed in it by an action. How it keeps what was typed: [class@Draft].
 */
struct _LaurelEntryRow {
  AdwEntryRow parent_instance;

  LaurelDraft *draft;
};

G_DEFINE_FINAL_TYPE (LaurelEntryRow, laurel_entry_row, ADW_TYPE_ENTRY_ROW)

typedef enum {
  PROP_VALUE = 1,
  PROP_TARGET,
  PROP_FIELD,
  PROP_ACTION,
} Prop;

static GParamSpec *props[PROP_ACTION + 1];

static void
on_changed (LaurelEntryRow *self)
{
  laurel_draft_set_text (self->draft, gtk_editable_get_text (GTK_EDITABLE (self)));
}

/* What is stored is undone in the library: the entry forgets how it was typed,
 * or Ctrl+Z would take it back on the screen only. */
static void
on_restored (LaurelEntryRow *self, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (self);

  gtk_editable_set_enable_undo (editable, FALSE);
  if (g_strcmp0 (gtk_editable_get_text (editable), text) != 0)
    gtk_editable_set_text (editable, text);
  gtk_editable_set_enable_undo (editable, TRUE);
}

static gboolean
on_key_pressed (LaurelEntryRow *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape || !laurel_draft_is_changed (self->draft))
    return GDK_EVENT_PROPAGATE;

  laurel_draft_restore (self->draft);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);

  return GDK_EVENT_STOP;
}

/* Stores what was typed, if anything was. */
void
laurel_entry_row_commit (LaurelEntryRow *self)
{
  g_return_if_fail (LAUREL_IS_ENTRY_ROW (self));

  laurel_draft_commit (self->draft);
}

static void
on_activated (LaurelEntryRow *self)
{
  laurel_draft_send (self->draft);
}

static void
laurel_entry_row_unmap (GtkWidget *widget)
{
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (widget));

  GTK_WIDGET_CLASS (laurel_entry_row_parent_class)->unmap (widget);
}

static void
laurel_entry_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelEntryRow *self = LAUREL_ENTRY_ROW (object);

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
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_entry_row_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelEntryRow *self = LAUREL_ENTRY_ROW (object);

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
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_entry_row_finalize (GObject *object)
{
  g_clear_object (&LAUREL_ENTRY_ROW (object)->draft);

  G_OBJECT_CLASS (laurel_entry_row_parent_class)->finalize (object);
}

static void
laurel_entry_row_class_init (LaurelEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_entry_row_get_property;
  object_class->set_property = laurel_entry_row_set_property;
  object_class->finalize = laurel_entry_row_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = laurel_entry_row_unmap;

  /* What is stored; the id of the row; the field of it, and the action that
   * sets it. */
  props[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  props[PROP_TARGET] = g_param_spec_int64 ("target", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  props[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_entry_row_init (LaurelEntryRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  laurel_access_open_entry (ADW_ENTRY_ROW (self));
  self->draft = laurel_draft_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->draft, "restored", G_CALLBACK (on_restored), self);
  g_signal_connect_swapped (self, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self, "entry-activated", G_CALLBACK (on_activated), self);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (laurel_entry_row_commit), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
