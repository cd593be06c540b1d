/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-activity-menu.h"
#include "ui/calendar/laurel-calendar-page.h"
#include "ui/calendar/laurel-series-dialog.h"
#include "ui/calendar/laurel-series-edit-dialog.h"
#include "ui/calendar/laurel-series-item.h"

/* The dialogs that make a series of an activity, and edit it together. */

static gboolean
has_two_more (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (laurel_session_list_activities (data))) == 24;
}

static GtkTextBuffer *
get_buffer (GtkWidget *dialog)
{
  return gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (test_find_widget (dialog, GTK_TYPE_TEXT_VIEW)));
}

static LaurelSeriesItem *
get_item (GtkWidget *dialog, guint position)
{
  GtkWidget *list = test_find_widget (dialog, GTK_TYPE_LIST_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_autoptr (LaurelSeriesItem) item = g_list_model_get_item (model, position);

  return item;
}

static gboolean
is_underlined (GtkTextBuffer *buffer, int line)
{
  g_autoptr (GSList) tags = NULL;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
  tags = gtk_text_iter_get_tags (&iter);

  return tags != NULL;
}

/* Who reads a file for it on another thread holds it until that is done. */
static void
close_dialog (GtkWidget *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  test_wait_for (test_is_last, dialog);
}

/* GTK greys what has a target of another type than its action takes. */
static void
assert_can_be_chosen (GMenuModel *menu, int position)
{
  g_autoptr (GTypeClass) page = g_type_class_ref (LAUREL_TYPE_CALENDAR_PAGE);
  g_autoptr (GVariant) target =
    g_menu_model_get_item_attribute_value (menu, position, G_MENU_ATTRIBUTE_TARGET, NULL);
  g_autofree char *action = NULL;
  const GVariantType *type = NULL;
  const char *name = NULL, *property;
  GType owner;

  g_menu_model_get_item_attribute (menu, position, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  for (guint i = 0; g_strcmp0 (name, action) != 0; i++)
    g_assert_true (gtk_widget_class_query_action (GTK_WIDGET_CLASS (page), i, &owner, &name, &type,
                                                  &property));
  g_assert_true (target != NULL ? g_variant_is_of_type (target, type) : type == NULL);
}

static char *
dup_menu (LaurelSession *session, const char *number)
{
  g_autoptr (GMenuModel) menu =
    laurel_activity_menu_new (session, test_find_activity (session, number));
  GString *labels = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

    for (int k = 0; k < g_menu_model_get_n_items (section); k++) {
      g_autofree char *label = NULL;

      assert_can_be_chosen (section, k);
      g_menu_model_get_item_attribute (section, k, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_string_append_printf (labels, "%s;", label);
    }
  }

  return g_string_free (labels, FALSE);
}

static void
test_a_list_is_read_while_it_is_written (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new_plain (folder);
  GtkWidget *dialog = g_object_ref (
    laurel_series_dialog_new (session, test_find_activity (session, "3")));
  g_autofree char *plain = dup_menu (session, "3");
  g_autofree char *whole = NULL;
  g_autofree char *one = NULL;

  g_assert_cmpstr (plain, ==, "_Move to…;_Copy;Make a _series…;_Remove;");
  gtk_text_buffer_set_text (get_buffer (dialog), "North, 8 September, Hexi\n\nSouth", -1);
  g_assert_cmpint (laurel_series_item_get_line (get_item (dialog, 0)), ==, 1);
  g_assert_cmpstr (laurel_series_item_get_title (get_item (dialog, 0)), ==, "North");
  g_assert_null (laurel_series_item_get_doubts (get_item (dialog, 0)));
  g_assert_nonnull (strstr (laurel_series_item_get_detail (get_item (dialog, 0)), "Hexi"));
  g_assert_cmpint (laurel_series_item_get_line (get_item (dialog, 1)), ==, 3);
  g_assert_cmpstr (laurel_series_item_get_doubts (get_item (dialog, 1)), ==, "It has no date.");
  g_assert_false (is_underlined (get_buffer (dialog), 0));
  g_assert_true (is_underlined (get_buffer (dialog), 2));

  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (has_two_more, session);
  whole = dup_menu (session, "3");
  one = dup_menu (session, "3.1");
  g_assert_cmpstr (whole, ==, "_Move to…;_Copy;_Add to series…;_Edit together…;"
                              "_Fit to its activities;_Dissolve series;_Remove all of it;");
  g_assert_cmpstr (one, ==, "_Move to…;_Copy;_Take out of series;_Edit together…;_Remove;");

  close_dialog (dialog);
  g_assert_finalize_object (dialog);
  test_session_free (session);
}

/* What is wrong with a date stands among the doubts, and nowhere else. */
static void
test_a_doubt_is_said_once (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new_plain (folder);
  GtkWidget *dialog = g_object_ref (
    laurel_series_dialog_new (session, test_find_activity (session, "3")));

  gtk_text_buffer_set_text (get_buffer (dialog), "North, 31 February, Hexi", -1);
  g_assert_cmpstr (laurel_series_item_get_doubts (get_item (dialog, 0)), ==,
                   "The calendar has no such day as “31 February”.");
  g_assert_cmpstr (laurel_series_item_get_detail (get_item (dialog, 0)), ==, "Hexi");

  close_dialog (dialog);
  g_assert_finalize_object (dialog);
  test_session_free (session);
}

static gboolean
has_text (gpointer data)
{
  return gtk_text_buffer_get_char_count (data) > 0;
}

static void
test_a_list_comes_out_of_a_file (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new_plain (folder);
  GtkWidget *dialog = g_object_ref (
    laurel_series_dialog_new (session, test_find_activity (session, "3")));
  g_autofree char *path = laurel_test_dup_path (folder, "list.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "\"North, far\",8 September,Hexi\n", -1, NULL));
  laurel_series_dialog_take_file (LAUREL_SERIES_DIALOG (dialog), file);
  test_wait_for (has_text, get_buffer (dialog));
  g_assert_cmpstr (laurel_series_item_get_title (get_item (dialog, 0)), ==, "North, far");

  close_dialog (dialog);
  g_assert_finalize_object (dialog);
  test_session_free (session);
}

static gboolean
is_filled (gpointer data)
{
  GtkEditable *place = GTK_EDITABLE (gtk_widget_get_template_child (
    data, LAUREL_TYPE_SERIES_EDIT_DIALOG, "words"));

  return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (place)),
                      "Date, as the plan would say it (they differ)");
}

static void
test_all_are_edited_together (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new_plain (folder);
  LaurelActivity *three = test_find_activity (session, "3");
  GtkWidget *make = laurel_series_dialog_new (session, three);
  GtkWidget *dialog, *says;

  gtk_text_buffer_set_text (get_buffer (make), "North, 8 September\nSouth, 9 September", -1);
  gtk_widget_activate_action (make, "dialog.apply", NULL);
  test_wait_for (has_two_more, session);

  dialog = g_object_ref (laurel_series_edit_dialog_new (session, three));
  test_wait_for (is_filled, dialog);
  says = GTK_WIDGET (gtk_widget_get_template_child (dialog, LAUREL_TYPE_SERIES_EDIT_DIALOG,
                                                    "says"));
  gtk_text_buffer_set_text (get_buffer (dialog), "Three speeches", -1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (says)), ==, "All 2 activities follow.");

  close_dialog (dialog);
  g_assert_finalize_object (dialog);
  test_session_free (session);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/calendar/series-dialog/list", test_a_list_is_read_while_it_is_written);
  g_test_add_func ("/calendar/series-dialog/doubt", test_a_doubt_is_said_once);
  g_test_add_func ("/calendar/series-dialog/file", test_a_list_comes_out_of_a_file);
  g_test_add_func ("/calendar/series-dialog/together", test_all_are_edited_together);

  return g_test_run ();
}
