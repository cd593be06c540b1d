/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-shelf.h"

#include "ui/kit/laurel-gradual.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-text-undo.h"
#include "ui/logistics/laurel-drive-page.h"

/**
 * LaurelDriveShelf:
 *
 * The parcels or the receivers of a drive: a list to be looked through, and beside it the pane of
 * the one that is selected; where there is none yet, what to do first.
 *
 * What is typed into the search and confirmed by Enter is looked for in the whole drive, too: a
 * scanner is a fast keyboard.
 *
 * ## Actions
 *
 * - `shelf.find`: to the search
 * - `shelf.look-for` (`s`): looks for words
 * - `shelf.back`: from the pane to the list, where there is room for one only
 */
struct _LaurelDriveShelf {
  AdwBin parent_instance;

  GtkStack *faces;
  GtkStack *lists;
  AdwLeaflet *leaflet;
  GtkSearchEntry *search;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkFilterListModel *shown;
  AdwBin *empty_place;
  AdwBin *pane_place;
  AdwBin *tools_place;

  LaurelRowList *rows;         /* (nullable) */
  LaurelDriveShelfWords words; /* (nullable) */
  char *wanted;                /* (nullable): what is looked for, folded */
  GtkSorter *groups;           /* (nullable): by which rows that belong together stand together */
  void (*show_group) (GtkWidget *line); /* (nullable): shows of which group a line is */
  gboolean takes_newest;       /* one is being added here: select it when it comes */
};

G_DEFINE_FINAL_TYPE (LaurelDriveShelf, laurel_drive_shelf, ADW_TYPE_BIN)

typedef enum {
  PROP_EMPTY = 1,
  PROP_FACTORY,
  PROP_FOLDED,
  PROP_LABEL,
  PROP_PANE,
  PROP_PLACEHOLDER,
  PROP_SELECTED,
  PROP_TOOLS,
} Prop;

static GParamSpec *props[PROP_TOOLS + 1];

/* ---- the list -------------------------------------------------------------------------------- */

static gboolean
is_shown (gpointer row, gpointer data)
{
  LaurelDriveShelf *self = data;
  g_autofree char *words = NULL, *folded = NULL;

  if (self->wanted == NULL || self->words == NULL)
    return TRUE;

  words = self->words (row);
  folded = g_utf8_casefold (words, -1);

  return strstr (folded, self->wanted) != NULL;
}

static void
show_face (LaurelDriveShelf *self)
{
  guint n = self->rows ? g_list_model_get_n_items (G_LIST_MODEL (self->rows)) : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  gtk_stack_set_visible_child_name (self->faces, n > 0 ? "rows"
                                    : self->rows == NULL || laurel_row_list_get_loading (self->rows)
                                    ? "reading" : "empty");
  gtk_stack_set_visible_child_name (self->lists, n > 0 && n_shown == 0 ? "nothing" : "list");
}

/**
 * laurel_drive_shelf_select:
 * @self: a shelf
 * @id: one of its rows
 *
 * Returns: whether it is there, and selected now
 */
gboolean
laurel_drive_shelf_select (LaurelDriveShelf *self, gint64 id)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE_SHELF (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

    if (laurel_row_get_id (row) != id)
      continue;
    gtk_single_selection_set_selected (self->selection, i);
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
    return TRUE;
  }

  return FALSE;
}

static void
on_given_up (LaurelDriveShelf *self)
{
  self->takes_newest = FALSE;
}

/* The next row that is added is selected: somebody adds it here, unless they give @dialog up. */
void
laurel_drive_shelf_take_newest (LaurelDriveShelf *self, LaurelDialog *dialog)
{
  g_return_if_fail (LAUREL_IS_DRIVE_SHELF (self));

  self->takes_newest = TRUE;
  g_signal_connect_object (dialog, "given-up", G_CALLBACK (on_given_up), self, G_CONNECT_SWAPPED);
}

static void
on_items_changed (LaurelDriveShelf *self, guint position, guint removed, guint added)
{
  show_face (self);
  if (!self->takes_newest || added != 1)
    return;

  g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  self->takes_newest = FALSE;
  laurel_text_undo_forget (GTK_EDITABLE (self->search), "");
  laurel_drive_shelf_select (self, laurel_row_get_id (row));
}

static void
set_shown (LaurelDriveShelf *self)
{
  g_autoptr (GListModel) model = self->rows ? g_object_ref (G_LIST_MODEL (self->rows)) : NULL;

  if (model != NULL && self->groups != NULL)
    model = G_LIST_MODEL (gtk_sort_list_model_new (g_steal_pointer (&model),
                                                   g_object_ref (self->groups)));
  gtk_filter_list_model_set_model (self->shown, model);
}

static void on_rows_taking (LaurelDriveShelf *self);

/**
 * laurel_drive_shelf_take:
 * @self: a shelf
 * @rows: (nullable): what it shows
 */
void
laurel_drive_shelf_take (LaurelDriveShelf *self, LaurelRowList *rows)
{
  g_return_if_fail (LAUREL_IS_DRIVE_SHELF (self));

  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_set_object (&self->rows, rows);
  self->takes_newest = FALSE;
  set_shown (self);
  if (rows != NULL) {
    g_signal_connect_object (rows, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    g_signal_connect_object (rows, "notify::taking", G_CALLBACK (on_rows_taking), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (rows, "notify::loading", G_CALLBACK (show_face), self,
                             G_CONNECT_SWAPPED);
  }
  show_face (self);
}

/* By which its rows may be looked for. */
void
laurel_drive_shelf_set_words (LaurelDriveShelf *self, LaurelDriveShelfWords words)
{
  self->words = words;
}

/* Lines that stand below others now may begin a group. */
static void
show_groups (LaurelDriveShelf *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if (gtk_widget_get_first_child (item) != NULL)
      self->show_group (gtk_widget_get_first_child (item));
}

/* Rows that stay may be of another group now. */
static void
on_rows_taking (LaurelDriveShelf *self)
{
  if (self->groups == NULL || self->rows == NULL || laurel_row_list_get_taking (self->rows))
    return;

  gtk_sorter_changed (self->groups, GTK_SORTER_CHANGE_DIFFERENT);
  show_groups (self);
}

/**
 * laurel_drive_shelf_set_groups:
 * @self: a shelf that has no rows yet
 * @compare: by which rows stand together; those that are equal stay in their order
 * @show: shows of which group a line of it is
 */
void
laurel_drive_shelf_set_groups (LaurelDriveShelf *self, GCompareDataFunc compare,
                               void (*show) (GtkWidget *line))
{
  g_return_if_fail (LAUREL_IS_DRIVE_SHELF (self) && self->rows == NULL);

  self->groups = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
  self->show_group = show;
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (show_groups), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* (nullable) */
gpointer
laurel_drive_shelf_get_selected (LaurelDriveShelf *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE_SHELF (self), NULL);

  return self->selection ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

GtkWidget *
laurel_drive_shelf_get_view (LaurelDriveShelf *self)
{
  return GTK_WIDGET (self->view);
}

static void
on_selected (LaurelDriveShelf *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
on_activate (LaurelDriveShelf *self)
{
  GtkWidget *focus;

  if (laurel_drive_shelf_get_selected (self) == NULL)
    return;

  /* The leaflet takes the focus along, but not always. */
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane_place)))
    gtk_widget_child_focus (GTK_WIDGET (self->pane_place), GTK_DIR_TAB_FORWARD);
}

static void
on_search (LaurelDriveShelf *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (
    GTK_EDITABLE (self->search))));

  g_clear_pointer (&self->wanted, g_free);
  if (*text != '\0')
    self->wanted = g_utf8_casefold (text, -1);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  show_face (self);
}

/* What was scanned is taken at once, and the next is scanned over it. */
static void
on_entered (LaurelDriveShelf *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (
    GTK_EDITABLE (self->search))));
  GtkWidget *page;

  if (*text == '\0')
    return;

  page = gtk_widget_get_ancestor (GTK_WIDGET (self), LAUREL_TYPE_DRIVE_PAGE);
  if (page != NULL && laurel_drive_page_go_to (LAUREL_DRIVE_PAGE (page), text))
    laurel_text_undo_forget (GTK_EDITABLE (self->search), "");
  else
    on_activate (self);
}

/* ---- actions --------------------------------------------------------------------------------- */

/* Looks for nothing any more, at once. */
void
laurel_drive_shelf_show_all (LaurelDriveShelf *self)
{
  g_return_if_fail (LAUREL_IS_DRIVE_SHELF (self));

  laurel_text_undo_forget (GTK_EDITABLE (self->search), "");
  on_search (self);
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (LAUREL_DRIVE_SHELF (widget)->search));
}

static void
look_for (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (LAUREL_DRIVE_SHELF (widget)->search),
                         g_variant_get_string (parameter, NULL));
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDriveShelf *self = LAUREL_DRIVE_SHELF (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_drive_shelf_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SELECTED:
    g_value_set_object (value, laurel_drive_shelf_get_selected (LAUREL_DRIVE_SHELF (object)));
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_DRIVE_SHELF (object)->leaflet != NULL &&
                         adw_leaflet_get_folded (LAUREL_DRIVE_SHELF (object)->leaflet));
    break;
  case PROP_EMPTY:
  case PROP_FACTORY:
  case PROP_LABEL:
  case PROP_PANE:
  case PROP_PLACEHOLDER:
  case PROP_TOOLS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_drive_shelf_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  LaurelDriveShelf *self = LAUREL_DRIVE_SHELF (object);

  switch ((Prop) prop_id) {
  case PROP_EMPTY:
    adw_bin_set_child (self->empty_place, g_value_get_object (value));
    break;
  case PROP_FACTORY:
    gtk_list_view_set_factory (self->view, g_value_get_object (value));
    break;
  case PROP_LABEL:
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_value_get_string (value), -1);
    break;
  case PROP_PANE:
    adw_bin_set_child (self->pane_place, g_value_get_object (value));
    break;
  case PROP_PLACEHOLDER:
    g_object_set (self->search, "placeholder-text", g_value_get_string (value), NULL);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_value_get_string (value), -1);
    break;
  case PROP_TOOLS:
    adw_bin_set_child (self->tools_place, g_value_get_object (value));
    break;
  case PROP_FOLDED:
  case PROP_SELECTED:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_drive_shelf_dispose (GObject *object)
{
  LaurelDriveShelf *self = LAUREL_DRIVE_SHELF (object);

  if (self->shown != NULL) {
    g_signal_handlers_disconnect_by_data (self->selection, self);
    gtk_filter_list_model_set_filter (self->shown, NULL);
  }
  self->shown = NULL;
  g_clear_object (&self->rows);
  g_clear_object (&self->groups);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (laurel_drive_shelf_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_EMPTY] = g_param_spec_object ("empty", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_FACTORY] = g_param_spec_object ("factory", NULL, NULL, GTK_TYPE_LIST_ITEM_FACTORY,
                                             flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, told);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  props[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, LAUREL_TYPE_ROW, told);
  props[PROP_TOOLS] = g_param_spec_object ("tools", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
on_folded (LaurelDriveShelf *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
}

static void
laurel_drive_shelf_class_init (LaurelDriveShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_drive_shelf_get_property;
  object_class->set_property = laurel_drive_shelf_set_property;
  object_class->dispose = laurel_drive_shelf_dispose;
  install_properties (object_class);
  gtk_widget_class_install_action (widget_class, "shelf.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "shelf.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "shelf.look-for", "s", look_for);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "shelf.find", NULL);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, empty_place);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, lists);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, pane_place);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, search);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, shown);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, tools_place);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveShelf, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
laurel_drive_shelf_init (LaurelDriveShelf *self)
{
  g_autoptr (GtkFilter) filter = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  gtk_filter_list_model_set_filter (self->shown, filter);
  laurel_gradual_install (self->view, GTK_SELECTION_MODEL (self->selection));
}
