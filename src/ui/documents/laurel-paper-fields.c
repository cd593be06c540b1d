/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-fields.h"

#include "documents/laurel-paper.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-switch-row.h"
#include "ui/kit/laurel-text-row.h"

/**
 * LaurelPaperFields:
 *
 * The fields of a paper, one below the other. What is being typed is told by
 * [signal@PaperFields::typed] with each key; to store it, the row activates
 * `paper.keep` (`(xa{ss})`) when the typing ends.
 */
struct _LaurelPaperFields {
  AdwBin parent_instance;

  GtkWidget *list;
  GHashTable *rows; /* (element-type utf8 GtkWidget): by name; the list has them */
  gboolean showing; /* what changes now is not typed */
};

G_DEFINE_FINAL_TYPE (LaurelPaperFields, laurel_paper_fields, ADW_TYPE_BIN)

enum {
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_text_changed (LaurelPaperFields *self, GParamSpec *pspec, GtkWidget *row)
{
  g_autofree char *field = NULL;
  g_autofree char *text = NULL;

  if (self->showing)
    return;

  g_object_get (row, "field", &field, "text", &text, NULL);
  g_signal_emit (self, signals[TYPED], 0, field, text);
}

/* What is written for a switch that is on: it is never read, only seen to be there. */
#define ON "yes"

static const char *
find_field (LaurelPaperFields *self, gpointer row)
{
  GHashTableIter rows;
  gpointer name, known;

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &name, &known))
    if (known == row)
      return name;

  return NULL;
}

/* Nothing is half typed of a switch: it is stored at once. */
static void
on_switched (LaurelPaperFields *self, GParamSpec *pspec, LaurelSwitchRow *row)
{
  const char *field = find_field (self, row);
  const char *text = laurel_switch_row_get_active (row) ? ON : "";
  GVariantBuilder fields;

  if (self->showing || field == NULL)
    return;

  g_signal_emit (self, signals[TYPED], 0, field, text);
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", field, text);
  gtk_widget_activate_action (GTK_WIDGET (row), "paper.keep", "(xa{ss})", G_GINT64_CONSTANT (1),
                              &fields);
}

static GtkWidget *
new_switch (LaurelPaperFields *self, const char *title)
{
  GtkWidget *row = g_object_new (LAUREL_TYPE_SWITCH_ROW, "title", title, NULL);

  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
new_text (LaurelPaperFields *self, const LaurelPaperField *field, const char *title)
{
  GtkWidget *row = g_object_new (field->lines ? LAUREL_TYPE_TEXT_ROW : LAUREL_TYPE_ENTRY_ROW,
                                 "title", title, "field", field->name, "action", "paper.keep",
                                 "target", G_GINT64_CONSTANT (1), NULL);

  g_signal_connect_object (row, "notify::text", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
new_row (LaurelPaperFields *self, const LaurelPaperField *field)
{
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");
  const char *title = chinese ? field->label_zh : field->label_en;
  GtkWidget *row = field->mark ? new_switch (self, title) : new_text (self, field, title);

  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_hash_table_insert (self->rows, g_strdup (field->name), row);

  return row;
}

static void
laurel_paper_fields_finalize (GObject *object)
{
  g_hash_table_unref (LAUREL_PAPER_FIELDS (object)->rows);

  G_OBJECT_CLASS (laurel_paper_fields_parent_class)->finalize (object);
}

static void
laurel_paper_fields_class_init (LaurelPaperFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_paper_fields_finalize;

  /**
   * LaurelPaperFields::typed:
   * @self: the fields
   * @field: which of them
   * @text: what stands in it now
   */
  signals[TYPED] = g_signal_new ("typed", LAUREL_TYPE_PAPER_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
laurel_paper_fields_init (LaurelPaperFields *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  adw_bin_set_child (ADW_BIN (self), self->list);
}

/**
 * laurel_paper_fields_show:
 * @fields: (element-type LaurelPaperField): what can be written over
 *
 * Shows what is stored. What is being typed stays.
 */
void
laurel_paper_fields_show (LaurelPaperFields *self, GPtrArray *fields)
{
  g_return_if_fail (LAUREL_IS_PAPER_FIELDS (self));

  self->showing = TRUE;
  for (guint i = 0; i < fields->len; i++) {
    const LaurelPaperField *field = fields->pdata[i];
    GtkWidget *row = g_hash_table_lookup (self->rows, field->name);

    if (row == NULL)
      row = new_row (self, field);
    if (field->mark)
      g_object_set (row, "active", field->text != NULL && *field->text != '\0', NULL);
    else
      g_object_set (row, "value", field->text ? field->text : "", NULL);
  }
  self->showing = FALSE;
}
