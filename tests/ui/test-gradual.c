/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "people/laurel-party.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/people/laurel-party-face.h"
#include "ui/people/laurel-party-line.h"

#include <adwaita.h>

/* A list that a view sees bit by bit is the same list in the end, whatever happens to it
 * meanwhile. */

#define N_ROWS 1000
#define SECONDS 20

typedef struct {
  GListStore *store;
  GtkSingleSelection *selection;
  GtkListView *view;
  GtkWidget *window;
  GPtrArray *seen; /* what somebody knows of the list who only listens */
} Fixture;

static LaurelParty *
new_party (int id)
{
  return g_object_new (LAUREL_TYPE_PARTY, "id", (gint64) id + 1, NULL);
}

static void
add_rows (GListStore *store, guint position, guint n_removed, int first, guint n)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, new_party (first + (int) i));
  g_list_store_splice (store, position, n_removed, rows->pdata, n);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (LAUREL_TYPE_PARTY_LINE, NULL));
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  g_object_set (gtk_list_item_get_child (item), "row", gtk_list_item_get_item (item), NULL);
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, GPtrArray *seen)
{
  g_assert_cmpuint (position + removed, <=, seen->len);
  if (removed > 0)
    g_ptr_array_remove_range (seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (seen, (int) (position + i), g_list_model_get_item (list, position + i));
  g_assert_cmpuint (seen->len, ==, g_list_model_get_n_items (list));
}

static LaurelGradual *
get_gradual (Fixture *f)
{
  return LAUREL_GRADUAL (gtk_list_view_get_model (f->view));
}

static void
set_up (Fixture *f, gconstpointer shown)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  f->store = g_list_store_new (LAUREL_TYPE_PARTY);
  add_rows (f->store, 0, 0, 0, N_ROWS);
  f->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (f->store)));
  f->view = g_object_ref_sink (GTK_LIST_VIEW (gtk_list_view_new (NULL, factory)));
  f->seen = g_ptr_array_new_with_free_func (g_object_unref);
  laurel_gradual_install (f->view, GTK_SELECTION_MODEL (f->selection));
  g_signal_connect (get_gradual (f), "items-changed", G_CALLBACK (on_items_changed), f->seen);
  on_items_changed (G_LIST_MODEL (get_gradual (f)), 0, 0,
                    g_list_model_get_n_items (G_LIST_MODEL (get_gradual (f))), f->seen);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (f->view));
  f->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (f->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 600);
  if (shown != NULL)
    gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer shown)
{
  g_signal_handlers_disconnect_by_data (get_gradual (f), f->seen);
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (f->view);
  g_assert_finalize_object (f->selection);
  g_object_unref (f->store);
  g_ptr_array_unref (f->seen);
}

static void
wait_until_whole (Fixture *f)
{
  gint64 end = g_get_monotonic_time () + SECONDS * G_USEC_PER_SEC;

  while (!laurel_gradual_is_whole (get_gradual (f)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (laurel_gradual_is_whole (get_gradual (f)));
}

/* What was heard of is what is there, from some row of the store on. */
static void
check_seen (Fixture *f)
{
  GListModel *list = G_LIST_MODEL (get_gradual (f)), *all = G_LIST_MODEL (f->store);
  guint start = 0;

  for (guint i = 0; i < f->seen->len; i++) {
    g_autoptr (GObject) here = g_list_model_get_item (list, i);
    g_autoptr (GObject) there = NULL;

    g_assert_true (here == f->seen->pdata[i]);
    while (i == 0 && there != here) {
      g_clear_object (&there);
      there = g_list_model_get_item (all, start++);
      g_assert_nonnull (there);
    }
    if (i > 0)
      there = g_list_model_get_item (all, start - 1 + i);
    g_assert_true (there == here);
  }
  g_assert_null (g_list_model_get_item (list, f->seen->len));
}

static void
test_a_screenful_and_then_all (Fixture *f, gconstpointer shown)
{
  g_assert_cmpuint (f->seen->len, <, 100);
  check_seen (f);
  wait_until_whole (f);
  g_assert_cmpuint (f->seen->len, ==, N_ROWS);
  check_seen (f);
}

static void
test_nobody_looks (Fixture *f, gconstpointer shown)
{
  for (int i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (f->seen->len, <, 100);

  gtk_window_present (GTK_WINDOW (f->window));
  wait_until_whole (f);
  g_assert_cmpuint (f->seen->len, ==, N_ROWS);
}

/* What is far down is selected, and the list begins there when all others come back. */
static void
test_the_selected_stays (Fixture *f, gconstpointer shown)
{
  GtkSelectionModel *gradual = GTK_SELECTION_MODEL (get_gradual (f));
  g_autoptr (GObject) far = g_list_model_get_item (G_LIST_MODEL (f->store), 700);
  guint at;

  wait_until_whole (f);
  g_assert_true (gtk_selection_model_select_item (gradual, 700, TRUE));
  g_assert_cmpuint (gtk_single_selection_get_selected (f->selection), ==, 700);

  g_list_store_remove_all (f->store);
  g_assert_cmpuint (f->seen->len, ==, 0);
  g_list_store_append (f->store, far);
  while (gtk_widget_get_first_child (GTK_WIDGET (f->view)) == NULL ||
         !gtk_widget_get_mapped (gtk_widget_get_first_child (GTK_WIDGET (f->view))))
    g_main_context_iteration (NULL, TRUE);
  add_rows (f->store, 1, 0, 3000, 300);
  add_rows (f->store, 0, 0, 2000, 600);
  g_assert_true (gtk_single_selection_get_selected_item (f->selection) == far);
  g_assert_true (f->seen->pdata[0] == far);
  check_seen (f);

  wait_until_whole (f);
  check_seen (f);
  g_assert_true (g_ptr_array_find (f->seen, far, &at));
  g_assert_cmpuint (at, ==, 600);
  g_assert_true (gtk_selection_model_is_selected (gradual, 600));
  g_assert_false (gtk_selection_model_is_selected (gradual, 599));
}

/* Changes of all sizes, while it grows and when it is whole. */
static void
test_whatever_happens (Fixture *f, gconstpointer shown)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int i = 0; i < 300; i++) {
    guint n = g_list_model_get_n_items (G_LIST_MODEL (f->store));
    guint most = g_rand_int_range (random, 0, 3) == 0 ? 900 : 5;
    guint position = (guint) g_rand_int_range (random, 0, (int) n + 1);
    guint wanted = (guint) g_rand_int_range (random, 0, (int) most);
    guint removed = MIN (wanted, n - position);

    add_rows (f->store, position, removed, 10000 + i * 1000,
              n > 3000 ? 0 : (guint) g_rand_int_range (random, 0, (int) most));
    check_seen (f);
    for (int j = g_rand_int_range (random, 0, 12); j > 0; j--)
      g_main_context_iteration (NULL, FALSE);
    if (i % 50 == 0)
      wait_until_whole (f);
    check_seen (f);
  }
  wait_until_whole (f);
  g_assert_cmpuint (f->seen->len, ==, g_list_model_get_n_items (G_LIST_MODEL (f->store)));
}

static GtkWidget *
find_avatar_node (GtkWidget *widget)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), "avatar"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_avatar_node (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* In the list and in the pane somebody has the same colour. */
static void
test_a_face_is_that_of_the_avatar (void)
{
  static const struct {
    const char *name;
    const char *initials;
  } CASES[] = {
    { "Li Ming", "LM" }, { "李小明", "李" }, { "zoë", "Z" }, { "Guild of Hexi", "GH" },
    { " anna  berg ", "AB" }, { "王 小明", "王小" }, { "", "" }, { "ß", "S" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *initials = laurel_party_face_dup_initials (CASES[i].name);
    GtkWidget *face = g_object_ref_sink (g_object_new (LAUREL_TYPE_PARTY_FACE, NULL));
    GtkWidget *avatar = g_object_ref_sink (adw_avatar_new (32, CASES[i].name, TRUE));
    g_auto (GStrv) theirs = gtk_widget_get_css_classes (find_avatar_node (avatar));

    g_assert_cmpstr (initials, ==, CASES[i].initials);
    laurel_party_face_set_name (LAUREL_PARTY_FACE (face), CASES[i].name);
    if (*CASES[i].name != '\0')
      g_assert_true (gtk_widget_has_css_class (face, theirs[0]));
    g_object_unref (avatar);
    g_assert_finalize_object (face);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/ui/gradual/all", Fixture, "shown", set_up, test_a_screenful_and_then_all,
              tear_down);
  g_test_add ("/ui/gradual/hidden", Fixture, NULL, set_up, test_nobody_looks, tear_down);
  g_test_add ("/ui/gradual/selected", Fixture, "shown", set_up, test_the_selected_stays,
              tear_down);
  g_test_add ("/ui/gradual/random", Fixture, "shown", set_up, test_whatever_happens, tear_down);
  g_test_add_func ("/ui/gradual/face", test_a_face_is_that_of_the_avatar);

  return g_test_run ();
}
