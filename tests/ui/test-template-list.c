/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "open-store.h"

#include "documents/laurel-drawing-child.h"
#include "store/laurel-worker.h"
#include "ui/documents/laurel-template-row.h"
#include "ui/documents/laurel-template-section.h"

#include <adwaita.h>

/* The templates of Laurel, as they are looked through. */

static GtkWidget *
find_widget (GtkWidget *within, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (within, type) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static void
list_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (LAUREL_IS_TEMPLATE_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_rows (child, rows);
}

static const char *
get_group (GPtrArray *rows, guint i)
{
  return laurel_template_row_get_group (g_ptr_array_index (rows, i));
}

/* Each kind is together, and what is on the other continent's paper is last. */
static void
check_groups (GPtrArray *rows)
{
  g_autoptr (GString) groups = g_string_new (NULL);

  g_assert_cmpuint (rows->len, >, 30);
  for (guint i = 0; i < rows->len; i++)
    if (i == 0 || !g_str_equal (get_group (rows, i), get_group (rows, i - 1)))
      g_string_append_printf (groups, "%s\n", get_group (rows, i));
  g_assert_cmpstr (groups->str, ==, "Certificates\nLetters\nBadges\nCards\nLabels\n"
                                    "Layouts of notices\n"
                                    "On US Letter paper\n");
}

static gboolean
is_seen (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t place;

  return gtk_widget_compute_bounds (widget, window, &place) && place.origin.y >= 0
         && place.origin.y + place.size.height <= gtk_widget_get_height (window);
}

static void
test_list (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *library = laurel_test_dup_path (folder, "season.laurel");
  LaurelStore *store = open_sample (library, FALSE);
  LaurelSession *session = laurel_session_new (store);
  LaurelTemplateKeeper *keeper = laurel_template_keeper_new (store);
  GtkWidget *section = g_object_ref_sink (g_object_new (LAUREL_TYPE_TEMPLATE_SECTION, NULL));
  GtkWidget *window = gtk_window_new (), *page = adw_preferences_page_new (), *shipped;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (section));
  laurel_template_section_open (LAUREL_TEMPLATE_SECTION (section), session, keeper);
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 320);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (section);
  shipped = find_widget (section, ADW_TYPE_EXPANDER_ROW);
  gtk_widget_child_focus (shipped, GTK_DIR_TAB_FORWARD);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (shipped), TRUE);
  list_rows (shipped, rows);
  check_groups (rows);
  WAIT_UNTIL (is_seen (g_ptr_array_index (rows, 0), window));
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for_last (section);
  g_assert_finalize_object (section);

  wait_for_last (keeper);
  g_assert_finalize_object (keeper);
  laurel_store_close (store);
  g_assert_finalize_object (session);
  settle ();
  g_object_unref (store);
  laurel_worker_join_left (); /* pictures that nobody waits for any more are still made */
}

int
main (int argc, char **argv)
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/template-list", test_list);

  return g_test_run ();
}
