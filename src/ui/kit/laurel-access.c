/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-access.h"

/*
 * What a screen reader calls things by, where GTK 4.8 would say the name of a
 * class, nothing, or a label with its underscore: later versions take the tooltip
 * and the contents, as is done here. A name that was given stays.
 */

/* What is written, without the sign of its key. */
static char *
dup_without_mnemonic (const char *label)
{
  GString *text = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++) {
    if (*p == '_' && p[1] != '\0')
      p++;
    g_string_append_c (text, *p);
  }

  return g_string_free (text, FALSE);
}

static void
name (GtkWidget *widget, const char *text)
{
  if (text != NULL && *text != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                    -1);
}

static gboolean is_apart (GtkWidget *widget);
static void add_texts (GtkWidget *widget, GString *text);

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* GTK says the label with its underscore and, again, without; and of a picture the
 * name of its class. */
static void
name_button (GtkButton *button)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (button);
  const char *tip = gtk_widget_get_tooltip_text (GTK_WIDGET (button));

  if (gtk_button_get_label (button) != NULL && gtk_button_get_use_underline (button)) {
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
  } else if (gtk_button_get_icon_name (button) != NULL && tip != NULL &&
             !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)) {
    gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    name (GTK_WIDGET (button), tip);
  }
}

/* (nullable): what a menu button says. */
static char *
dup_menu_text (GtkMenuButton *button)
{
  const char *label = gtk_menu_button_get_label (button);
  GtkWidget *child = gtk_menu_button_get_child (button);
  GString *texts;

  if (label != NULL && *label != '\0')
    return dup_without_mnemonic (label);
  if (child == NULL)
    return NULL;

  texts = g_string_new (NULL);
  add_texts (child, texts);

  return g_string_free (texts, texts->len == 0);
}

static void
name_menu_button (GtkMenuButton *button)
{
  g_autofree char *text = dup_menu_text (button);

  if (text != NULL)
    name (GTK_WIDGET (button), text);
  else if (!has_name (GTK_WIDGET (button)))
    name (GTK_WIDGET (button), gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
}

/* The button inside, which has the focus, is mostly labelled by this one. */
static void
name_inside (GtkMenuButton *button)
{
  g_autofree char *text = dup_menu_text (button);

  name (gtk_widget_get_first_child (GTK_WIDGET (button)),
        text ? text : gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
}

/* What is chosen in its menu is what it says then. */
static void
watch_labels (GtkWidget *widget, GtkMenuButton *button, void (*say) (GtkMenuButton *))
{
  if (is_apart (widget))
    return;

  if (GTK_IS_LABEL (widget) &&
      g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, say,
                             button) == 0)
    g_signal_connect_object (widget, "notify::label", G_CALLBACK (say), button,
                             G_CONNECT_SWAPPED);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_labels (child, button, say);
}

static void
take_menu_button (GtkWidget *button)
{
  name_menu_button (GTK_MENU_BUTTON (button));
  watch_labels (button, GTK_MENU_BUTTON (button), name_menu_button);
  if (has_name (gtk_widget_get_first_child (button)))
    return;

  name_inside (GTK_MENU_BUTTON (button));
  watch_labels (button, GTK_MENU_BUTTON (button), name_inside);
}

static void
name_entry (GtkWidget *entry)
{
  g_autofree char *placeholder = NULL;

  if (has_name (entry))
    return;

  g_object_get (entry, "placeholder-text", &placeholder, NULL);
  name (entry, placeholder);
}

/* ---- rows of lists ---------------------------------------------------------- */

/* What comes up over a row, or unfolds below it, is read by itself. */
static gboolean
is_apart (GtkWidget *widget)
{
  return GTK_IS_POPOVER (widget) || GTK_IS_REVEALER (widget);
}

static void
add_texts (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget) || is_apart (widget))
    return;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                            gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_texts (child, text);
}

static void
name_by_texts (GtkWidget *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_texts (item, text);
  name (item, text->str);
}

/* A widget that is used again for another row says something else then. */
static void
watch_texts (GtkWidget *widget, GtkWidget *item)
{
  if (is_apart (widget))
    return;

  if (GTK_IS_LABEL (widget) &&
      g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                             name_by_texts, item) == 0) {
    g_signal_connect_object (widget, "notify::label", G_CALLBACK (name_by_texts), item,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (widget, "notify::visible", G_CALLBACK (name_by_texts), item,
                             G_CONNECT_SWAPPED);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_texts (child, item);
}

static void
name_item (GtkWidget *item)
{
  if (has_name (item))
    return;

  name_by_texts (item);
  watch_texts (item, item);
}

/* Of an expander only what is in it is named by its title. */
static void
name_expander (AdwPreferencesRow *row)
{
  name (GTK_WIDGET (row), adw_preferences_row_get_title (row));
}

static void
name_text (AdwPreferencesRow *row, GParamSpec *pspec, GtkWidget *text)
{
  name (text, adw_preferences_row_get_title (row));
}

/* What is in it is told with the focus. */
static void
describe_text (GtkEditable *row, GtkWidget *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_editable_get_text (row), -1);
}

/* The choices of a row are called as the row. */
static void
name_choices (GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_ancestor (list, ADW_TYPE_COMBO_ROW);

  if (row != NULL)
    name (list, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

/* What only holds others is nothing to stop at; but the toolkit's own windows scroll
 * their texts by keys. */
static void
pass_by (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL && !ADW_IS_ABOUT_WINDOW (root) && !GTK_IS_SHORTCUTS_WINDOW (root))
    gtk_widget_set_focusable (widget, FALSE);
}

/* Its label may come to say something else. */
static void
watch_label (GtkWidget *button)
{
  if (g_signal_handler_find (button, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, name_button, NULL) == 0)
    g_signal_connect (button, "notify::label", G_CALLBACK (name_button), NULL);
}

/* ---- whatever comes to be shown --------------------------------------------- */

static gboolean
on_map (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_BUTTON (widget)) {
    name_button (GTK_BUTTON (widget));
    watch_label (widget);
  } else if (GTK_IS_MENU_BUTTON (widget)) {
    take_menu_button (widget);
  } else if (GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_ENTRY (widget)) {
    name_entry (widget);
  } else if (GTK_IS_LIST_VIEW (widget)) {
    name_choices (widget);
  } else if (GTK_IS_LIST_BOX (widget) || GTK_IS_SCROLLED_WINDOW (widget)) {
    pass_by (widget);
  } else if (ADW_IS_EXPANDER_ROW (widget)) {
    name_expander (ADW_PREFERENCES_ROW (widget));
  } else if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) ==
             GTK_ACCESSIBLE_ROLE_LIST_ITEM) {
    name_item (widget);
  }

  return G_SOURCE_CONTINUE;
}

/**
 * laurel_access_init:
 *
 * Names whatever is shown from now on. Once, after GTK is there.
 */
void
laurel_access_init (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map, NULL, NULL);
}

/**
 * laurel_access_open_entry:
 * @row: an entry row that was just made
 *
 * Lets a screen reader hear of the focus in it. The text inside has it, of which nothing is told,
 * since GTK leaves that to what is around it, and the row of libadwaita 1.2 does not tell it.
 */
void
laurel_access_open_entry (AdwEntryRow *row)
{
  GtkEditable *text;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  text = gtk_editable_get_delegate (GTK_EDITABLE (row));
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  g_signal_connect_object (row, "notify::title", G_CALLBACK (name_text), text, 0);
  g_signal_connect_object (row, "changed", G_CALLBACK (describe_text), text, 0);
  name_text (ADW_PREFERENCES_ROW (row), NULL, GTK_WIDGET (text));
}
