/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-choice-row.h"

#include "base/laurel-compat.h"

/**
 * LaurelChoiceRow:
 *
 * A row that shows which of some words a field of a row of the store has, and stores
 * another one by an action, with the row's id, the field and the word: `(xa{ss})`.
 */
struct _LaurelChoiceRow {
  AdwComboRow parent_instance;

  GStrv words;   /* (nullable): in the order of the labels */
  char *value;   /* (nullable): as the store has it */
  gint64 target;
  char *action;  /* (nullable) */
  char *field;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelChoiceRow, laurel_choice_row, ADW_TYPE_COMBO_ROW)

typedef enum {
  PROP_VALUE = 1,
  PROP_TARGET,
  PROP_ACTION,
  PROP_FIELD,
} Prop;

static GParamSpec *props[PROP_FIELD + 1];

static void
on_selected (LaurelChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  GVariantBuilder fields;

  if (self->words == NULL || selected >= g_strv_length (self->words) ||
      g_strcmp0 (self->words[selected], self->value ? self->value : "") == 0 ||
      self->action == NULL)
    return;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", self->field, self->words[selected]);
  gtk_widget_activate_action (GTK_WIDGET (self), self->action, "(xa{ss})", self->target, &fields);
}

/* What is shown is not what somebody chose. */
static void
show_value (LaurelChoiceRow *self)
{
  const char *value = self->value ? self->value : "";

  g_signal_handlers_block_by_func (self, on_selected, NULL);
  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (g_str_equal (self->words[i], value))
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
  g_signal_handlers_unblock_by_func (self, on_selected, NULL);
}

/**
 * laurel_choice_row_set_choices:
 * @self: a row
 * @words: (array zero-terminated=1): as the store writes them
 * @labels: (array zero-terminated=1): as people read them, in the same order
 *
 * Sets what can be chosen.
 */
void
laurel_choice_row_set_choices (LaurelChoiceRow *self, const char *const *words,
                               const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  g_return_if_fail (LAUREL_IS_CHOICE_ROW (self));

  g_strfreev (self->words);
  self->words = g_strdupv ((GStrv) words);
  g_signal_handlers_block_by_func (self, on_selected, NULL);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
  g_signal_handlers_unblock_by_func (self, on_selected, NULL);
  show_value (self);
}

static void
laurel_choice_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelChoiceRow *self = LAUREL_CHOICE_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_VALUE:
    g_value_set_string (value, self->value);
    break;
  case PROP_TARGET:
    g_value_set_int64 (value, self->target);
    break;
  case PROP_ACTION:
    g_value_set_string (value, self->action);
    break;
  case PROP_FIELD:
    g_value_set_string (value, self->field);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_choice_row_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  LaurelChoiceRow *self = LAUREL_CHOICE_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_VALUE:
    laurel_set_str (&self->value, g_value_get_string (value));
    show_value (self);
    break;
  case PROP_TARGET:
    self->target = g_value_get_int64 (value);
    break;
  case PROP_ACTION:
    laurel_set_str (&self->action, g_value_get_string (value));
    break;
  case PROP_FIELD:
    laurel_set_str (&self->field, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_choice_row_finalize (GObject *object)
{
  LaurelChoiceRow *self = LAUREL_CHOICE_ROW (object);

  g_strfreev (self->words);
  g_free (self->value);
  g_free (self->action);
  g_free (self->field);

  G_OBJECT_CLASS (laurel_choice_row_parent_class)->finalize (object);
}

static void
laurel_choice_row_class_init (LaurelChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_choice_row_get_property;
  object_class->set_property = laurel_choice_row_set_property;
  object_class->finalize = laurel_choice_row_finalize;

  props[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  props[PROP_TARGET] = g_param_spec_int64 ("target", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_choice_row_init (LaurelChoiceRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
}
