/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-list-columns.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelListColumns:
 *
 * What each column of a list that comes in is taken for. Somebody can tell it otherwise; where it
 * is not known which one holds what the list needs, that is asked for.
 *
 * `maps-changed` is emitted when something was told: the list is to be read again.
 */
struct _LaurelListColumns {
  AdwBin parent_instance;

  GtkWidget *button;
  GtkListBox *box;

  const LaurelContestList *list; /* (nullable) */
  GStrv fields;                  /* what columns can hold; nothing, where that is not chosen */
  GStrv labels;                  /* and what people call that */
  GStrv many;                    /* those that several columns can hold */
  GPtrArray *choices;            /* (element-type AdwComboRow): the box has them */
  GPtrArray *keys;               /* (element-type utf8): by which their columns are known */
  GHashTable *maps;              /* (element-type utf8 utf8): of a key a field, or "" */
  gboolean showing;              /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelListColumns, laurel_list_columns, ADW_TYPE_BIN)

typedef enum {
  SIGNAL_MAPS_CHANGED,
} Signal;

static guint signals[SIGNAL_MAPS_CHANGED + 1];

/**
 * laurel_list_columns_dup_heading:
 * @list: a list
 * @column: a column of it
 *
 * Returns: (transfer full): what it is called; a column may have no heading
 */
char *
laurel_list_columns_dup_heading (const LaurelContestList *list, int column)
{
  const char *heading = laurel_table_get_text (list->table, list->heading, column);

  /* Translators: %u is the number of a column of a table. */
  return *heading != '\0' ? g_strdup (heading) : g_strdup_printf (_("Column %u"),
                                                                  (guint) column + 1);
}

/* Returns: (nullable): what people call a field */
const char *
laurel_list_columns_get_label (LaurelListColumns *self, const char *field)
{
  g_return_val_if_fail (LAUREL_IS_LIST_COLUMNS (self), NULL);

  for (guint i = 0; field != NULL && self->fields[i] != NULL; i++)
    if (g_str_equal (self->fields[i], field))
      return self->labels[i];

  return NULL;
}

/* Whether there is anything to choose. */
gboolean
laurel_list_columns_may_choose (LaurelListColumns *self)
{
  g_return_val_if_fail (LAUREL_IS_LIST_COLUMNS (self), FALSE);

  return *self->fields != NULL;
}

/* Returns: (transfer floating): an `a{ss}`: of columns, by their key, what somebody told */
GVariant *
laurel_list_columns_build_maps (LaurelListColumns *self)
{
  g_auto (GVariantBuilder) maps = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GHashTableIter iter;
  gpointer key, field;

  g_hash_table_iter_init (&iter, self->maps);
  while (g_hash_table_iter_next (&iter, &key, &field))
    g_variant_builder_add (&maps, "{ss}", key, field);

  return g_variant_builder_end (&maps);
}

/* ---- what is chosen -------------------------------------------------------------------------- */

/* What one column only can hold is taken from the one that held it, or that was told to. */
static void
free_field (LaurelListColumns *self, const char *field)
{
  GHashTableIter iter;
  gpointer told;

  for (guint i = 0; i < self->list->fields->len; i++)
    if (g_strcmp0 (self->list->fields->pdata[i], field) == 0)
      g_hash_table_insert (self->maps, g_strdup (self->keys->pdata[i]), g_strdup (""));
  g_hash_table_iter_init (&iter, self->maps);
  while (g_hash_table_iter_next (&iter, NULL, &told))
    if (g_str_equal (told, field))
      g_hash_table_iter_replace (&iter, g_strdup (""));
}

static void
on_chosen (LaurelListColumns *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint chosen = adw_combo_row_get_selected (row), column;
  const char *field;

  if (self->showing || self->list == NULL || !g_ptr_array_find (self->choices, row, &column))
    return;

  field = chosen == 0 ? "" : self->fields[chosen - 1];
  if (*field != '\0' && !g_strv_contains ((const char *const *) self->many, field))
    free_field (self, field);
  g_hash_table_insert (self->maps, g_strdup (self->keys->pdata[column]), g_strdup (field));
  g_signal_emit (self, signals[SIGNAL_MAPS_CHANGED], 0);
}

static void
add_choice (LaurelListColumns *self, int column, GListModel *labels)
{
  g_autofree char *heading = laurel_list_columns_dup_heading (self->list, column);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), labels);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->choices, row);
  g_ptr_array_add (self->keys, laurel_contest_list_dup_key (self->list, column));
  gtk_list_box_append (self->box, row);
}

static gboolean
has_columns (LaurelListColumns *self)
{
  if (self->keys->len != self->list->fields->len)
    return FALSE;

  for (guint i = 0; i < self->keys->len; i++) {
    g_autofree char *key = laurel_contest_list_dup_key (self->list, (int) i);

    if (!g_str_equal (key, self->keys->pdata[i]))
      return FALSE;
  }

  return TRUE;
}

static void
make_choices (LaurelListColumns *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->choices->len; i++)
    gtk_list_box_remove (self->box, self->choices->pdata[i]);
  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->keys, 0);
  gtk_string_list_append (labels, _("Left out"));
  gtk_string_list_splice (labels, 1, 0, (const char *const *) self->labels);
  for (guint i = 0; i < self->list->fields->len; i++)
    add_choice (self, (int) i, G_LIST_MODEL (labels));
}

/* Returns: which of the choices it is; the first is that it is left out */
static guint
find_field (LaurelListColumns *self, const char *field)
{
  for (guint i = 0; field != NULL && self->fields[i] != NULL; i++)
    if (g_str_equal (self->fields[i], field))
      return i + 1;

  return 0;
}

/**
 * laurel_list_columns_show:
 * @list: (nullable): whose columns they are; it stays until another is shown, or %NULL
 *
 * Shows what each of them holds. Whoever chooses keeps the row that has the focus.
 */
void
laurel_list_columns_show (LaurelListColumns *self, const LaurelContestList *list)
{
  g_return_if_fail (LAUREL_IS_LIST_COLUMNS (self));

  self->list = list;
  gtk_widget_set_visible (GTK_WIDGET (self), list != NULL && *self->fields != NULL);
  if (list == NULL || *self->fields == NULL)
    return;

  self->showing = TRUE;
  if (!has_columns (self))
    make_choices (self);
  for (guint i = 0; i < self->choices->len; i++)
    adw_combo_row_set_selected (self->choices->pdata[i],
                                find_field (self, list->fields->pdata[i]));
  self->showing = FALSE;
  if (list->is_complete)
    gtk_widget_remove_css_class (self->button, "suggested-action");
  else
    gtk_widget_add_css_class (self->button, "suggested-action");
}

/**
 * laurel_list_columns_set_fields:
 * @fields: what columns can hold, as commands call it
 * @labels: what people call that, in the same order
 * @many: (nullable): those that several columns can hold
 *
 * Says between what to choose; without it, what columns hold is not chosen.
 */
void
laurel_list_columns_set_fields (LaurelListColumns *self, const char *const *fields,
                                const char *const *labels, const char *const *many)
{
  g_return_if_fail (LAUREL_IS_LIST_COLUMNS (self));

  g_strfreev (self->fields);
  g_strfreev (self->labels);
  g_strfreev (self->many);
  self->fields = g_strdupv ((GStrv) fields);
  self->labels = g_strdupv ((GStrv) labels);
  self->many = many ? g_strdupv ((GStrv) many) : g_new0 (char *, 1);
  g_ptr_array_set_size (self->keys, 0);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_list_columns_finalize (GObject *object)
{
  LaurelListColumns *self = LAUREL_LIST_COLUMNS (object);

  g_strfreev (self->fields);
  g_strfreev (self->labels);
  g_strfreev (self->many);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->keys);
  g_hash_table_unref (self->maps);

  G_OBJECT_CLASS (laurel_list_columns_parent_class)->finalize (object);
}

static void
laurel_list_columns_class_init (LaurelListColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_list_columns_finalize;
  signals[SIGNAL_MAPS_CHANGED] = g_signal_new ("maps-changed", LAUREL_TYPE_LIST_COLUMNS,
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/kit/laurel-list-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelListColumns, button);
  gtk_widget_class_bind_template_child (widget_class, LaurelListColumns, box);
}

static void
laurel_list_columns_init (LaurelListColumns *self)
{
  self->fields = g_new0 (char *, 1);
  self->labels = g_new0 (char *, 1);
  self->many = g_new0 (char *, 1);
  self->choices = g_ptr_array_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
