/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-text-row.h"

#include <adwaita.h>


static char *seen;

static void
keep (GSimpleAction *action, GVariant *args, gpointer data)
{
  g_free (seen);
  seen = g_variant_print (args, FALSE);
}

/* A row on a page that keeps what it is asked. */
static GtkWidget *
new_row (GType type, const char *field)
{
  g_autoptr (GSimpleActionGroup) page = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) set =
    g_simple_action_new ("set", G_VARIANT_TYPE (field ? "(xa{ss})" : "(xs)"));
  GtkWidget *row = g_object_ref_sink (g_object_new (type, "action", "page.set", "field", field,
                                                    "target", (gint64) 7, "value", "June",
                                                    NULL));

  g_clear_pointer (&seen, g_free);
  g_signal_connect (set, "activate", G_CALLBACK (keep), NULL);
  g_action_map_add_action (G_ACTION_MAP (page), G_ACTION (set));
  gtk_widget_insert_action_group (row, "page", G_ACTION_GROUP (page));

  return row;
}

static void
test_commits_once (void)
{
  GtkWidget *row = new_row (LAUREL_TYPE_ENTRY_ROW, NULL);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "June");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (row));
  g_assert_null (seen);

  gtk_editable_set_text (GTK_EDITABLE (row), "July");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (row));
  g_assert_cmpstr (seen, ==, "(7, 'July')");

  g_clear_pointer (&seen, g_free);
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (row));
  g_assert_null (seen);

  g_assert_finalize_object (row);
}

static void
test_commits_before_it_shows_another (void)
{
  GtkWidget *row = new_row (LAUREL_TYPE_ENTRY_ROW, "words");

  gtk_editable_set_text (GTK_EDITABLE (row), "July");
  g_object_set (row, "value", "May", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "July");
  g_object_set (row, "target", (gint64) 8, NULL);
  g_assert_cmpstr (seen, ==, "(7, {'words': 'July'})");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "May");

  g_assert_finalize_object (row);
}

static void
test_follows_what_is_stored (void)
{
  GtkWidget *row = new_row (LAUREL_TYPE_ENTRY_ROW, NULL);

  g_object_set (row, "value", "May", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "May");
  g_object_set (row, "value", NULL, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  g_assert_null (seen);

  g_assert_finalize_object (row);
}

/* What was stored is undone in the library, and not in the text. */
static void
test_forgets_what_was_typed (void)
{
  GtkWidget *row = new_row (LAUREL_TYPE_ENTRY_ROW, NULL);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  g_object_set (row, "value", "May", NULL);
  gtk_widget_activate_action (GTK_WIDGET (text), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "May");

  gtk_editable_set_text (GTK_EDITABLE (row), "July");
  gtk_widget_activate_action (GTK_WIDGET (text), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), !=, "July");

  gtk_editable_set_text (GTK_EDITABLE (row), "July");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (row));
  g_object_set (row, "value", "July", NULL);
  gtk_widget_activate_action (GTK_WIDGET (text), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "July");

  g_assert_finalize_object (row);
}

/* What was refused can be tried again, and given up. */
static void
test_tries_again (void)
{
  GtkWidget *row = new_row (LAUREL_TYPE_ENTRY_ROW, "words");

  g_object_set (row, "value", "May", NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "July");
  for (int i = 0; i < 2; i++) {
    g_clear_pointer (&seen, g_free);
    g_signal_emit_by_name (row, "entry-activated");
    g_assert_cmpstr (seen, ==, "(7, {'words': 'July'})");
  }
  g_clear_pointer (&seen, g_free);
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (row));
  g_assert_null (seen);

  g_assert_finalize_object (row);
}

static void
test_commits_long_text (void)
{
  GtkWidget *row = new_row (LAUREL_TYPE_TEXT_ROW, "content");
  GtkWidget *window = adw_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkTextBuffer *buffer;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_window_set_content (ADW_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (row);

  /* A box has the title above an overlay, which has the view in front. */
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_widget_get_last_child (
             gtk_widget_get_last_child (gtk_widget_get_first_child (row)))));
  gtk_text_buffer_set_text (buffer, "One\nTwo", -1);
  laurel_text_row_commit (LAUREL_TEXT_ROW (row));
  g_assert_cmpstr (seen, ==, "(7, {'content': 'One\\nTwo'})");

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/kit/draft/once", test_commits_once);
  g_test_add_func ("/kit/draft/before", test_commits_before_it_shows_another);
  g_test_add_func ("/kit/draft/follows", test_follows_what_is_stored);
  g_test_add_func ("/kit/draft/typed", test_forgets_what_was_typed);
  g_test_add_func ("/kit/draft/tries-again", test_tries_again);
  g_test_add_func ("/kit/draft/long", test_commits_long_text);

  status = g_test_run ();
  g_free (seen);

  return status;
}
