/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-setup.h"

#include "documents/laurel-input.h"
#include "ui/documents/laurel-batch-templates.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBatchSetup:
 *
 * How a table becomes pages: by which template, in which language, and which column gives which
 * field.
 */
struct _LaurelBatchSetup {
  AdwBin parent_instance;

  GtkWidget *list;
  GtkWidget *template;
  GtkWidget *language;
  GtkWidget *columns;      /* (nullable) */
  GPtrArray *rows;         /* (element-type AdwComboRow): by input; the list has them */
  LaurelTemplateShelf *shelf; /* (nullable): of which the templates are */
  GPtrArray *templates;    /* (element-type LaurelBatchTemplate) */
  LaurelBatchMaker *maker; /* (nullable) */
  char *kind;              /* (nullable): that its rows are for */
  char *said;              /* (nullable): the language they are for */
  gboolean showing;        /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelBatchSetup, laurel_batch_setup, ADW_TYPE_BIN)

static const char *const LANGUAGES[] = { "zh", "en" };

static void
on_chosen (LaurelBatchSetup *self)
{
  guint template = adw_combo_row_get_selected (ADW_COMBO_ROW (self->template));
  guint language = adw_combo_row_get_selected (ADW_COMBO_ROW (self->language));

  if (self->showing || template >= self->templates->len || language >= G_N_ELEMENTS (LANGUAGES))
    return;

  laurel_batch_maker_choose (
    self->maker, ((LaurelBatchTemplate *) g_ptr_array_index (self->templates, template))->name,
    LANGUAGES[language]);
}

/* The first choice is no column. */
static void
on_mapped (LaurelBatchSetup *self, GParamSpec *pspec, GtkWidget *row)
{
  guint input, selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  if (!self->showing && selected != GTK_INVALID_LIST_POSITION
      && g_ptr_array_find (self->rows, row, &input))
    laurel_batch_maker_map (self->maker, input, (int) selected - 1);
}

/* Of a row of libadwaita the list would cut what is longer than twenty characters, in which two
 * templates or headings may be the same; and an example would leave no room for what is chosen. */
static GtkWidget *
new_combo (LaurelBatchSetup *self, const char *title, GListModel *choices, GCallback callback)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkListItemFactory) factory =
    gtk_builder_list_item_factory_new_from_resource (NULL,
                                                     "/laurel/ui/documents/laurel-batch-choice.ui");

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle-lines", 1, "model", choices,
                "list-factory", factory, NULL);
  g_signal_connect_object (row, "notify::selected", callback, self, G_CONNECT_SWAPPED);

  return row;
}

static GListModel *
list_headings (char **headings)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("None"));
  for (int i = 0; headings[i] != NULL; i++) {
    g_autofree char *name = headings[i][0] != '\0'
                            ? g_strdup (headings[i])
                            /* Translators: a column of a table that has no heading. */
                            : g_strdup_printf (_("Column %d"), i + 1);

    gtk_string_list_append (list, name);
  }

  return G_LIST_MODEL (list);
}

/* Rows are made anew when the fields are others, and else stay: the focus is in one. */
static void
build_columns (LaurelBatchSetup *self, const LaurelBatchOrder *order)
{
  const LaurelTemplate *template = laurel_batch_order_get_template (order);
  g_autoptr (GListModel) headings =
    list_headings (laurel_batch_order_get_source (order)->headings);
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");
  gboolean expanded = self->columns != NULL
                      && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->columns));

  if (self->columns != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), self->columns);
  g_ptr_array_set_size (self->rows, 0);
  self->columns = adw_expander_row_new ();
  g_object_set (self->columns, "title", _("Columns"), NULL);
  for (guint i = 0; i < template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (template->inputs, i);
    GtkWidget *row = new_combo (self, chinese ? input->label_zh : input->label_en, headings,
                                G_CALLBACK (on_mapped));

    g_ptr_array_add (self->rows, row);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self->columns), row);
  }
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->columns);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->columns), expanded);
  g_free (self->kind);
  g_free (self->said);
  self->kind = g_strdup (laurel_batch_order_get_kind (order));
  self->said = g_strdup (template->language);
}

/* Returns: (transfer full): a text of the column, the first that is not empty */
static char *
dup_example (const LaurelBatchOrder *order, int column)
{
  const LaurelBatchSource *source = laurel_batch_order_get_source (order);
  guint n = MIN (laurel_batch_source_get_n_rows (source), 100);

  for (guint row = 0; column >= 0 && row < n; row++) {
    const char *text = laurel_batch_source_get_text (source, row, column);

    if (text[0] != '\0')
      /* Translators: %s is a text from a column of a table, as an example. */
      return g_strdup_printf (_("e.g. %s"), text);
  }

  return g_strdup (column >= 0 ? _("The column is empty") : "");
}

static void
show_column (GtkWidget *row, const LaurelBatchOrder *order, guint i)
{
  const LaurelInput *input = g_ptr_array_index (laurel_batch_order_get_template (order)->inputs, i);
  int column = laurel_batch_order_get_column (order, i);
  gboolean missing = column < 0 && !input->optional;
  g_autofree char *example = dup_example (order, column);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) (column + 1));
  g_object_set (row, "subtitle", missing ? _("Must be filled: choose a column") : example, NULL);
  if (missing)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  if (missing)
    adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW)), TRUE);
}

static guint
find_template (LaurelBatchSetup *self, const char *name)
{
  for (guint i = 0; i < self->templates->len; i++)
    if (g_str_equal (((LaurelBatchTemplate *) g_ptr_array_index (self->templates, i))->name, name))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
laurel_batch_setup_dispose (GObject *object)
{
  g_clear_object (&LAUREL_BATCH_SETUP (object)->maker);

  G_OBJECT_CLASS (laurel_batch_setup_parent_class)->dispose (object);
}

static void
laurel_batch_setup_finalize (GObject *object)
{
  LaurelBatchSetup *self = LAUREL_BATCH_SETUP (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->templates);
  g_clear_pointer (&self->shelf, laurel_template_shelf_unref);
  g_free (self->kind);
  g_free (self->said);

  G_OBJECT_CLASS (laurel_batch_setup_parent_class)->finalize (object);
}

static void
laurel_batch_setup_class_init (LaurelBatchSetupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_batch_setup_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_batch_setup_finalize;
}

static GListModel *
list_labels (GPtrArray *templates)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < templates->len; i++)
    gtk_string_list_append (list,
                            ((LaurelBatchTemplate *) g_ptr_array_index (templates, i))->label);

  return G_LIST_MODEL (list);
}

static GtkWidget *
new_edit_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "title", _("Edit template"), "subtitle",
                _("With these rows; of one of Laurel a copy is made"), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "batch.edit-template");

  return row;
}

static void
laurel_batch_setup_init (LaurelBatchSetup *self)
{
  const char *const languages[] = { _("Chinese"), _("English"), NULL };
  g_autoptr (GListModel) names = G_LIST_MODEL (gtk_string_list_new (languages));

  self->rows = g_ptr_array_new ();
  self->templates = g_ptr_array_new ();
  self->showing = TRUE;
  self->list = gtk_list_box_new ();
  self->template = new_combo (self, _("Template"), NULL, G_CALLBACK (on_chosen));
  self->language = new_combo (self, _("Language"), names, G_CALLBACK (on_chosen));
  self->showing = FALSE;
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Template and columns"), -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->template);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->language);
  gtk_list_box_append (GTK_LIST_BOX (self->list), new_edit_row ());
  adw_bin_set_child (ADW_BIN (self), self->list);
}

static void
offer_templates (LaurelBatchSetup *self, LaurelTemplateShelf *shelf)
{
  g_autoptr (GListModel) labels = NULL;

  if (self->shelf == shelf)
    return;

  g_clear_pointer (&self->shelf, laurel_template_shelf_unref);
  self->shelf = laurel_template_shelf_ref (shelf);
  g_ptr_array_unref (self->templates);
  self->templates = laurel_batch_templates_list (shelf, LAUREL_BATCH_ALL);
  labels = list_labels (self->templates);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->template), labels);
}

/**
 * laurel_batch_setup_show:
 * @maker: whose setup; it has an order
 */
void
laurel_batch_setup_show (LaurelBatchSetup *self, LaurelBatchMaker *maker)
{
  LaurelBatchOrder *order = laurel_batch_maker_get_order (maker);
  const char *language = laurel_batch_order_get_template (order)->language;

  g_return_if_fail (LAUREL_IS_BATCH_SETUP (self));

  g_set_object (&self->maker, maker);
  self->showing = TRUE;
  offer_templates (self, laurel_batch_order_get_shelf (order));
  gtk_widget_set_sensitive (self->language,
                            !g_str_has_prefix (laurel_batch_order_get_kind (order),
                                               LAUREL_OWN_PREFIX));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->template),
                              find_template (self, laurel_batch_order_get_kind (order)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->language),
                              g_str_equal (language, "zh") ? 0 : 1);
  if (g_strcmp0 (self->kind, laurel_batch_order_get_kind (order)) != 0
      || g_strcmp0 (self->said, language) != 0)
    build_columns (self, order);
  for (guint i = 0; i < self->rows->len; i++)
    show_column (g_ptr_array_index (self->rows, i), order, i);
  self->showing = FALSE;
}
