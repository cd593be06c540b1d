/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dialogs-fixture.h"

#include "ui/app/laurel-backups-group.h"

#include <locale.h>

/*
 * What all dialogs of the program have in common, in English and in Chinese: they are
 * no wider than a phone, whatever they show, a screen reader hears where the focus is, and
 * the keyboard does what they suggest.
 */

/* ---- what holds for all of them --------------------------------------------------- */

/* The list of windows has the newest last; it keeps it. */
static GtkWidget *
find_dialog (Fixture *f)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *dialog = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (window != f->window && gtk_widget_get_visible (window))
      dialog = window;
  }
  g_assert_nonnull (dialog);

  return dialog;
}

/* Without what is drawn around a window, which depends on the display. */
static int
measure (GtkWidget *widget)
{
  int least, width;

  if (GTK_IS_WINDOW (widget)) {
    gtk_widget_get_size_request (widget, &width, NULL);
    return MAX (width, measure (gtk_widget_get_first_child (widget)));
  }

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* What asks for the most of it, down to where that is. */
static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  while (widget != NULL) {
    GtkWidget *widest = NULL;

    g_string_append_printf (text, "%s %d%s%s\n", G_OBJECT_TYPE_NAME (widget), measure (widget),
                            GTK_IS_LABEL (widget) ? " " : "",
                            GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      if (gtk_widget_get_visible (child) &&
          (widest == NULL || measure (child) > measure (widest)))
        widest = child;
    widget = widest;
  }

  return g_string_free (text, FALSE);
}

static void
check_width (GtkWidget *dialog, const char *name, const char *face)
{
  g_autofree char *text = NULL;

  if (measure (dialog) <= PHONE)
    return;

  text = describe (dialog);
  g_test_message ("%s %s is %d wide:\n%s", name, face ? face : "", measure (dialog), text);
  g_test_fail ();
}

/* What heads a part of it is read to its end. */
static void
check_headings (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      gtk_widget_has_css_class (widget, "heading") &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)))) {
    g_test_message ("%s: “%s” is cut", name, gtk_label_get_text (GTK_LABEL (widget)));
    g_test_fail ();
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_headings (child, name);
}

/* Each face that it may show. */
static void
check_faces (GtkWidget *dialog, const char *name)
{
  GtkWidget *stack = test_find_widget (dialog, GTK_TYPE_STACK);
  g_autoptr (GtkSelectionModel) pages = NULL;

  check_width (dialog, name, NULL);
  check_headings (dialog, name);
  if (stack == NULL)
    return;

  pages = gtk_stack_get_pages (GTK_STACK (stack));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (pages), i);

    gtk_stack_set_visible_child (GTK_STACK (stack), gtk_stack_page_get_child (GTK_STACK_PAGE (item)));
    check_width (dialog, name, gtk_stack_page_get_name (GTK_STACK_PAGE (item)));
    check_headings (dialog, name);
  }
}

static void
close_dialog (GtkWidget *shown)
{
  GtkWidget *dialog = g_object_ref (shown);

  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

static void
test_no_dialog_is_wider_than_a_phone (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DIALOGS); i++) {
    GtkWidget *dialog;

    DIALOGS[i].show (f);
    settle ();
    dialog = find_dialog (f);
    check_faces (dialog, DIALOGS[i].name);
    close_dialog (dialog);
  }
}

/* As one who has asked for text half as large again has them. */
static void
test_nor_is_it_with_large_text (Fixture *f, gconstpointer data)
{
  GtkSettings *look = gtk_settings_get_default ();
  int dots;

  g_object_get (look, "gtk-xft-dpi", &dots, NULL);
  g_object_set (look, "gtk-xft-dpi", LARGE_TEXT, NULL);
  test_no_dialog_is_wider_than_a_phone (f, data);
  g_object_set (look, "gtk-xft-dpi", dots, NULL);
}

/* What speaks for a widget that can have the focus: what is typed in has a text inside, which
 * the widgets of GTK speak for. */
static GtkWidget *
find_speaker (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_TEXT (widget) && (GTK_IS_ENTRY (parent) || GTK_IS_SEARCH_ENTRY (parent) ||
                                  GTK_IS_SPIN_BUTTON (parent))
         ? parent : widget;
}

static gboolean
is_heard (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (find_speaker (widget));
  const GtkAccessibleRole role = gtk_accessible_get_accessible_role (accessible);

  return role != GTK_ACCESSIBLE_ROLE_NONE && role != GTK_ACCESSIBLE_ROLE_GENERIC &&
         (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
          gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
check_heard (GtkWidget *widget, const char *name)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;

  if (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) &&
      !GTK_IS_WINDOW (widget) && !is_heard (widget)) {
    g_test_message ("%s: the focus on a %s in a %s is told without a name", name,
                    G_OBJECT_TYPE_NAME (widget),
                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    g_test_fail ();
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_heard (child, name);
}

/* The toolkit's own window about a program is its own business. */
static void
test_the_focus_is_heard (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DIALOGS); i++) {
    GtkWidget *dialog;

    if (DIALOGS[i].show == show_about)
      continue;

    DIALOGS[i].show (f);
    settle ();
    dialog = find_dialog (f);
    check_heard (dialog, DIALOGS[i].name);
    close_dialog (dialog);
  }
}

/* Which action Ctrl+Enter is for, wherever the focus is; or NULL. */
static const char *
find_shortcut (GtkWidget *dialog)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (dialog);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_SHORTCUT_CONTROLLER (controller) ||
        gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
      continue;
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      g_autofree char *trigger =
        gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      if (strstr (trigger, "<Control>Return") && strstr (trigger, "<Control>KP_Enter"))
        return gtk_named_action_get_action_name (
          GTK_NAMED_ACTION (gtk_shortcut_get_action (shortcut)));
    }
  }

  return NULL;
}

static GtkWidget *
find_suggested (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_suggested (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* And Enter, where one line is typed: in a dialog full of rows it is for the rows, and a row of
 * choices would not be opened by it if it had another meaning. */
static void
test_the_keyboard_does_what_is_suggested (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DIALOGS); i++) {
    GtkWidget *dialog, *header, *suggested;

    DIALOGS[i].show (f);
    settle ();
    dialog = find_dialog (f);
    header = test_find_widget (dialog, ADW_TYPE_HEADER_BAR);
    suggested = header ? find_suggested (header) : NULL;
    g_test_message ("%s", DIALOGS[i].name);
    if (DIALOGS[i].action == NULL) {
      g_assert_null (suggested);
    } else {
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (suggested)), ==,
                       DIALOGS[i].action);
      g_assert_cmpstr (find_shortcut (dialog), ==, DIALOGS[i].action);
      g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (dialog)) ==
                     (LAUREL_IS_REVIEW_DIALOG (dialog) || LAUREL_IS_EXPORT_DIALOG (dialog)
                      ? NULL : suggested));
    }
    close_dialog (dialog);
  }
}

/* The keys come to something that can be seen, and Escape or Ctrl+W to the window around it. */
static void
test_something_has_the_focus (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DIALOGS); i++) {
    GtkWidget *dialog, *focus;

    DIALOGS[i].show (f);
    settle ();
    dialog = find_dialog (f);
    focus = gtk_window_get_focus (GTK_WINDOW (dialog));
    g_test_message ("%s: %s", DIALOGS[i].name, focus ? G_OBJECT_TYPE_NAME (focus) : "nothing");
    g_assert_nonnull (focus);
    g_assert_true (gtk_widget_get_mapped (focus));
    close_dialog (dialog);
  }
}

static gboolean
is_said (gpointer dialog)
{
  GObject *revealer = gtk_widget_get_template_child (dialog, LAUREL_TYPE_DIALOG, "refused");

  return gtk_revealer_get_child_revealed (GTK_REVEALER (revealer));
}

/* Why something is refused names it, and stands below the rows and not over them. */
static void
test_what_is_refused_is_said_below (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog, *fault, *page;
  double bottom, top;

  show_season (f);
  settle ();
  dialog = find_dialog (f);
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (is_said, dialog);
  fault = GTK_WIDGET (gtk_widget_get_template_child (dialog, LAUREL_TYPE_DIALOG, "fault"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (fault)), ==,
                   _("The title cannot be empty: type one first."));
  g_assert_null (test_find_widget (dialog, g_type_from_name ("AdwToastWidget")));

  g_object_get (dialog, "page", &page, NULL);
  g_assert_true (gtk_widget_translate_coordinates (page, dialog, 0, gtk_widget_get_height (page),
                                                   NULL, &bottom));
  g_assert_true (gtk_widget_translate_coordinates (fault, dialog, 0, 0, NULL, &top));
  g_assert_cmpfloat (top, >=, bottom);
  g_object_unref (page);
  close_dialog (dialog);
}

/* With its window, which asks no dialog, and while it still reads. */
static void
test_it_goes_with_its_window (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DIALOGS); i++) {
    g_test_message ("%s", DIALOGS[i].name);
    DIALOGS[i].show (f);
    close_window (f);
    settle ();
    g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
    open_window (f);
  }
}

static gboolean
is_told_above (gpointer window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWindow) one = g_list_model_get_item (all, i);

    if (ADW_IS_MESSAGE_DIALOG (one) && gtk_window_get_transient_for (one) == window)
      return TRUE;
  }

  return FALSE;
}

/* A backup that was asked for and cannot be made, when the preferences are closed meanwhile. */
static void
test_what_outlives_the_preferences_is_told (Fixture *f, gconstpointer data)
{
  g_autofree char *file = laurel_test_dup_path (f->folder, "no-folder");
  g_autofree char *below = g_build_filename (file, "backups", NULL);
  GtkWidget *dialog, *group;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_settings_set_string (f->settings, "backup-folder", below);
  show_preferences (f);
  settle ();
  dialog = find_dialog (f);
  group = test_find_widget (dialog, LAUREL_TYPE_BACKUPS_GROUP);
  g_assert_true (gtk_widget_activate_action (group, "backups.make", NULL));
  close_dialog (dialog);
  test_wait_for (is_told_above, f->window);
  gtk_window_destroy (GTK_WINDOW (find_dialog (f)));
  g_settings_reset (f->settings, "backup-folder");
}

/* With a folder of catalogues, the dialogs speak Chinese. */
static void
speak (const char *catalogues)
{
  if (catalogues == NULL)
    return;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_assert_cmpstr (_("_Leave"), !=, "_Leave");
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  speak (g_getenv ("LAUREL_TEST_CATALOGUES"));
  gtk_init ();
  adw_init ();
  laurel_access_init ();

#define ADD(name, function) \
  g_test_add ("/dialogs/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("width", test_no_dialog_is_wider_than_a_phone);
  ADD ("large", test_nor_is_it_with_large_text);
  ADD ("heard", test_the_focus_is_heard);
  ADD ("focus", test_something_has_the_focus);
  ADD ("refused", test_what_is_refused_is_said_below);
  ADD ("keyboard", test_the_keyboard_does_what_is_suggested);
  ADD ("outlived", test_what_outlives_the_preferences_is_told);
  ADD ("gone", test_it_goes_with_its_window);
#undef ADD

  return g_test_run ();
}
