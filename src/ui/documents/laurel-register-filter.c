/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-filter.h"

#include "ui/documents/laurel-register-words.h"
#include "ui/kit/laurel-one-stop.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRegisterFilter:
 *
 * By what the register is looked through: words, the state, the series, the kind, or what was
 * issued together.
 *
 * ## Actions
 *
 * - `filter.leave-batch`: shows again what was not issued together with it
 *
 * ## Signals
 *
 * - `changed`: something else is looked for
 * - `activated`: Enter was pressed in the search
 */
struct _LaurelRegisterFilter {
  AdwBin parent_instance;

  GtkWidget *search;
  GtkToggleButton *all;
  GtkToggleButton *valid;
  GtkToggleButton *annulled;
  GtkToggleButton *replaced;
  GtkWidget *button;
  GtkWidget *batch;
  GtkLabel *batch_title;
  AdwComboRow *series;
  AdwComboRow *kind;

  GtkFilter *filter;      /* (nullable): set while it lives */
  GPtrArray *series_names; /* (element-type utf8): those that there are */
  GPtrArray *kind_names;  /* likewise */
  GStrv wanted;           /* what is looked for */
  const char *state;      /* (nullable): the only one that is shown */
  char *wanted_series;    /* (nullable) */
  char *wanted_kind;      /* (nullable) */
  gint64 first;           /* of the batch that is shown, or 0 */
  gint64 last;
};

G_DEFINE_FINAL_TYPE (LaurelRegisterFilter, laurel_register_filter, ADW_TYPE_BIN)

typedef enum {
  ACTIVATED,
  CHANGED,
  N_SIGNALS,
} Signal;

static guint signals[N_SIGNALS];

static gboolean
is_shown (gpointer item, gpointer data)
{
  LaurelRegisterFilter *self = data;

  return (self->first == 0 || laurel_register_filter_is_of_batch (self, item)) &&
         (self->state == NULL || g_strcmp0 (laurel_issued_get_state (item), self->state) == 0) &&
         (self->wanted_series == NULL ||
          g_strcmp0 (laurel_issued_get_series (item), self->wanted_series) == 0) &&
         (self->wanted_kind == NULL ||
          g_strcmp0 (laurel_issued_get_kind (item), self->wanted_kind) == 0) &&
         laurel_issued_matches (item, self->wanted);
}

static const char *
get_state (LaurelRegisterFilter *self)
{
  if (gtk_toggle_button_get_active (self->valid))
    return "valid";
  if (gtk_toggle_button_get_active (self->annulled))
    return "void";

  return gtk_toggle_button_get_active (self->replaced) ? "replaced" : NULL;
}

/* The first choice is all of them. */
static char *
dup_chosen (AdwComboRow *row, GPtrArray *names)
{
  guint chosen = adw_combo_row_get_selected (row);

  return chosen > 0 && chosen <= names->len ? g_strdup (g_ptr_array_index (names, chosen - 1))
                                            : NULL;
}

static void
on_changed (LaurelRegisterFilter *self)
{
  if (self->filter == NULL)
    return;

  g_strfreev (self->wanted);
  self->wanted = laurel_issued_dup_wanted (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  self->state = get_state (self);
  g_free (self->wanted_series);
  g_free (self->wanted_kind);
  self->wanted_series = dup_chosen (self->series, self->series_names);
  self->wanted_kind = dup_chosen (self->kind, self->kind_names);
  if (self->wanted_series != NULL || self->wanted_kind != NULL)
    gtk_widget_add_css_class (self->button, "accent");
  else
    gtk_widget_remove_css_class (self->button, "accent");
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate (LaurelRegisterFilter *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* ---- what there is to choose from ------------------------------------------- */

static gboolean
has_name (GPtrArray *names, const char *name)
{
  return g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < a->len && a->len == b->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return a->len == b->len;
}

/* What is chosen stays so, as long as it is there. */
static void
offer (AdwComboRow *row, GPtrArray **names, GPtrArray *fresh, const char *all, GHashTable *words)
{
  g_autofree char *chosen = dup_chosen (row, *names);
  g_autoptr (GtkStringList) labels = NULL;
  guint position = 0;

  g_ptr_array_sort (fresh, compare_names);
  gtk_widget_set_visible (GTK_WIDGET (row), fresh->len > 1);
  if (is_same (*names, fresh)) {
    g_ptr_array_unref (fresh);
    return;
  }

  g_ptr_array_unref (*names);
  *names = fresh;
  labels = gtk_string_list_new (NULL);
  gtk_string_list_append (labels, all);
  for (guint i = 0; i < fresh->len; i++) {
    gtk_string_list_append (labels, words ? g_hash_table_lookup (words, fresh->pdata[i])
                                           : fresh->pdata[i]);
    if (g_strcmp0 (chosen, fresh->pdata[i]) == 0)
      position = i + 1;
  }
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, position);
}

/**
 * laurel_register_filter_take:
 * @issued: all that there is
 *
 * Offers the series and the kinds that it has.
 */
void
laurel_register_filter_take (LaurelRegisterFilter *self, GListModel *issued)
{
  GPtrArray *series = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *kinds = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_if_fail (LAUREL_IS_REGISTER_FILTER (self));

  for (guint i = 0; i < g_list_model_get_n_items (issued); i++) {
    g_autoptr (LaurelIssued) one = g_list_model_get_item (issued, i);

    if (!has_name (series, laurel_issued_get_series (one)))
      g_ptr_array_add (series, g_strdup (laurel_issued_get_series (one)));
    if (has_name (kinds, laurel_issued_get_kind (one)))
      continue;
    g_ptr_array_add (kinds, g_strdup (laurel_issued_get_kind (one)));
    g_hash_table_insert (words, g_strdup (laurel_issued_get_kind (one)),
                         g_strdup (laurel_register_words_of_kind (one)));
  }
  gtk_widget_set_visible (self->button, series->len > 1 || kinds->len > 1);
  offer (self->series, &self->series_names, series, _("All series"), NULL);
  offer (self->kind, &self->kind_names, kinds, _("All kinds"), words);
}

/* What was shown may be in another state now. */
void
laurel_register_filter_refresh (LaurelRegisterFilter *self)
{
  g_return_if_fail (LAUREL_IS_REGISTER_FILTER (self));

  if (self->state != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Shows all, at once, not when somebody stopped typing. */
void
laurel_register_filter_clear (LaurelRegisterFilter *self)
{
  g_return_if_fail (LAUREL_IS_REGISTER_FILTER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (self->all, TRUE);
  adw_combo_row_set_selected (self->series, 0);
  adw_combo_row_set_selected (self->kind, 0);
  laurel_register_filter_set_batch (self, 0, 0, "");
}

/**
 * laurel_register_filter_set_batch:
 * @first: the row of the register that came first of what was issued together, or 0 for all
 * @last: the one that came last
 * @title: what it is called
 *
 * Shows no others.
 */
void
laurel_register_filter_set_batch (LaurelRegisterFilter *self, gint64 first, gint64 last,
                                  const char *title)
{
  g_return_if_fail (LAUREL_IS_REGISTER_FILTER (self));

  self->first = first;
  self->last = last;
  gtk_label_set_label (self->batch_title, title);
  gtk_widget_set_visible (self->batch, first != 0);
  on_changed (self);
}

gboolean
laurel_register_filter_has_batch (LaurelRegisterFilter *self)
{
  g_return_val_if_fail (LAUREL_IS_REGISTER_FILTER (self), FALSE);

  return self->first != 0;
}

/* Whether it was issued together with the others of the batch that is shown. */
gboolean
laurel_register_filter_is_of_batch (LaurelRegisterFilter *self, LaurelIssued *issued)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (issued));

  g_return_val_if_fail (LAUREL_IS_REGISTER_FILTER (self), FALSE);

  return id >= self->first && id <= self->last;
}

/* Who pressed the button is at the search then, since the button is gone. */
static void
leave_batch (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
  laurel_register_filter_set_batch (LAUREL_REGISTER_FILTER (widget), 0, 0, "");
}

/* Returns: (transfer none): what a list is filtered by */
GtkFilter *
laurel_register_filter_get_filter (LaurelRegisterFilter *self)
{
  g_return_val_if_fail (LAUREL_IS_REGISTER_FILTER (self), NULL);

  return self->filter;
}

/* ---- the object ------------------------------------------------------------- */

static gboolean
laurel_register_filter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_REGISTER_FILTER (widget)->search);
}

static void
laurel_register_filter_dispose (GObject *object)
{
  g_clear_object (&LAUREL_REGISTER_FILTER (object)->filter);

  G_OBJECT_CLASS (laurel_register_filter_parent_class)->dispose (object);
}

static void
laurel_register_filter_finalize (GObject *object)
{
  LaurelRegisterFilter *self = LAUREL_REGISTER_FILTER (object);

  g_ptr_array_unref (self->series_names);
  g_ptr_array_unref (self->kind_names);
  g_strfreev (self->wanted);
  g_free (self->wanted_series);
  g_free (self->wanted_kind);

  G_OBJECT_CLASS (laurel_register_filter_parent_class)->finalize (object);
}

static void
laurel_register_filter_class_init (LaurelRegisterFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_register_filter_dispose;
  object_class->finalize = laurel_register_filter_finalize;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_register_filter_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", LAUREL_TYPE_REGISTER_FILTER, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", LAUREL_TYPE_REGISTER_FILTER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "filter.leave-batch", NULL, leave_batch);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-register-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, all);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, annulled);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, batch);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, batch_title);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, button);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, replaced);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, search);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, series);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterFilter, valid);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_register_filter_init (LaurelRegisterFilter *self)
{
  self->series_names = g_ptr_array_new_with_free_func (g_free);
  self->kind_names = g_ptr_array_new_with_free_func (g_free);
  self->wanted = laurel_issued_dup_wanted ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
}
