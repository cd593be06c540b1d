/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-fixture.h"

#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "ui/logistics/laurel-drive-gifts.h"
#include "ui/logistics/laurel-drive-parcels.h"
#include "ui/logistics/laurel-drive-receivers.h"
#include "ui/logistics/laurel-drive-shelf.h"
#include "ui/logistics/laurel-gift-pane.h"
#include "ui/logistics/laurel-parcel-pane.h"

/* What is added to a drive and changed in it, in its lists and beside them. */

/* ---- adding ------------------------------------------------------------------------------------ */

/* Asks for a new one on the page, and then does not want it. */
static void
give_up (Fixture *f, const char *action)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (f->page, action, NULL);
  dialog = find_dialog (f);
  g_assert_nonnull (dialog);
  gtk_window_close (dialog);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));
}

static GListModel *
get_shown (Fixture *f)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find (f->page,
                                                                     GTK_TYPE_LIST_VIEW))));
}

static gboolean
has_rows (gpointer f)
{
  return g_list_model_get_n_items (get_shown (f)) > 0;
}

/* Returns: how many gifts are shown, as the heading says: the view is filled bit by bit */
static int
count_shown (GtkWidget *widget)
{
  const char *label = GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : "";
  int n = 0;

  if (g_str_has_prefix (label, "All gifts ("))
    return atoi (label + strlen ("All gifts ("));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && n == 0;
       child = gtk_widget_get_next_sibling (child))
    n = count_shown (child);

  return n;
}

typedef struct {
  GtkWidget *page;
  int n;
} Seen;

static gboolean
shows_more (gpointer data)
{
  const Seen *seen = data;

  return count_shown (seen->page) > seen->n;
}

/* Returns: the id of the gift that is shown beside the list */
static gint64
get_chosen (Fixture *f)
{
  g_autoptr (LaurelRow) gift = NULL;

  g_object_get (find (f->page, LAUREL_TYPE_GIFT_PANE), "gift", &gift, NULL);

  return gift ? laurel_row_get_id (gift) : 0;
}

static void
run_with_fields (Fixture *f, const LaurelCommand *command, const char *form,
                 const char *const *texts)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (; *texts != NULL; texts += 2)
    g_variant_builder_add (&fields, "{ss}", texts[0], texts[1]);
  test_session_run (f->session, command,
                    g_variant_new (form, laurel_row_get_id (LAUREL_ROW (f->drive)), &fields));
}

/* What comes later, from elsewhere, is not what was asked for here. */
static void
what_was_given_up_is_not_waited_for (Fixture *f, gconstpointer data)
{
  gint64 chosen;
  Seen seen;

  open_page (f, LAUREL_TYPE_DRIVE_GIFTS);
  test_wait_for (has_rows, f);
  laurel_drive_gifts_look_for (LAUREL_DRIVE_GIFTS (f->page), "puzzle");
  seen = (Seen) { f->page, count_shown (f->page) };
  g_assert_cmpint (seen.n, >, 1);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_shown (f)), 1, TRUE);
  chosen = get_chosen (f);
  give_up (f, "gifts.receive");
  run_with_fields (f, &LAUREL_GIFT_TAKE, "(xa{ss})",
                   (const char *const[]) { "giver", "Lantern Works", "item", "Puzzle", "quantity",
                                           "12", NULL });
  test_wait_for (shows_more, &seen);
  g_assert_cmpint (count_shown (f->page), ==, seen.n + 1);
  g_assert_cmpint (get_chosen (f), ==, chosen);
}

/* ---- a parcel ---------------------------------------------------------------------------------- */

static LaurelParcel *
get_parcel (Fixture *f)
{
  return laurel_drive_shelf_get_selected (LAUREL_DRIVE_SHELF (find (f->page,
                                                                    LAUREL_TYPE_DRIVE_SHELF)));
}

static gboolean
is_measured (gpointer f)
{
  return laurel_parcel_is_measured (get_parcel (f));
}

static GtkWindow *
ask_parcel (Fixture *f)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (find (f->page, LAUREL_TYPE_PARCEL_PANE), "parcel.edit", NULL);
  dialog = find_dialog (f);
  g_assert_nonnull (dialog);

  return dialog;
}

static GtkEditable *
get_line (GtkWindow *dialog, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (dialog), title);

  g_assert_nonnull (row);

  return GTK_EDITABLE (row);
}

/* Sides are typed and read in cm, to the mm in which they are kept. */
static void
sides_are_in_cm (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog;
  GtkEditable *length;

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "P-0125"));
  dialog = ask_parcel (f);
  length = get_line (dialog, "Length in cm");
  for (const char *const *wrong = (const char *const[]) { "40.55", "-3", "0", "long", NULL };
       *wrong != NULL; wrong++) {
    gtk_editable_set_text (length, *wrong);
    g_assert_false (is_sensitive (dialog));
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (length), "error"));
  }
  gtk_editable_set_text (length, "４０.５");
  gtk_editable_set_text (get_line (dialog, "Width in cm"), "30");
  gtk_editable_set_text (get_line (dialog, "Height in cm"), "20");
  g_assert_true (is_sensitive (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);
  test_wait_for (is_measured, f);
  g_assert_cmpint (laurel_parcel_get_length (get_parcel (f)), ==, 405);
  g_assert_cmpint (laurel_parcel_get_width (get_parcel (f)), ==, 300);
  g_assert_cmpint (laurel_parcel_get_height (get_parcel (f)), ==, 200);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));
  dialog = ask_parcel (f);
  g_assert_cmpstr (gtk_editable_get_text (get_line (dialog, "Length in cm")), ==, "40.5");
  g_assert_cmpstr (gtk_editable_get_text (get_line (dialog, "Width in cm")), ==, "30");
  gtk_window_destroy (dialog);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));
}

/* ---- keys -------------------------------------------------------------------------------------- */

/* Goes on from what comes before the list until the focus is in it.
 *
 * Returns: (nullable): the row it is in */
static GtkWidget *
tab_into_list (Fixture *f, GtkWidget *view)
{
  GtkWidget *focus = NULL;

  gtk_widget_grab_focus (find (f->page, GTK_TYPE_SEARCH_ENTRY));
  for (guint i = 0; i < 10; i++) {
    gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
    focus = gtk_window_get_focus (GTK_WINDOW (f->window));
    if (focus != NULL && gtk_widget_is_ancestor (focus, view))
      break;
  }
  while (focus != NULL && gtk_widget_get_parent (focus) != view)
    focus = gtk_widget_get_parent (focus);

  return focus;
}

/* Not at the first row: whoever comes back goes on where they were. */
static void
tab_comes_to_the_row_that_is_selected (Fixture *f, gconstpointer data)
{
  GtkWidget *row, *view;

  open_page (f, LAUREL_TYPE_DRIVE_RECEIVERS);
  test_wait_for (has_selected, f->page);
  view = laurel_drive_shelf_get_view (LAUREL_DRIVE_SHELF (find (f->page,
                                                                LAUREL_TYPE_DRIVE_SHELF)));
  for (guint i = 3; i < 15; i += 9) {
    gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (view)), i, TRUE);
    row = tab_into_list (f, view);
    g_assert_nonnull (row);
    g_assert_true (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED);
  }
}

/* ---- telling ----------------------------------------------------------------------------------- */

static void
on_told (LaurelSession *session, gint64 entry, const char *text, char **told)
{
  g_assert_cmpint (entry, !=, 0);
  g_free (*told);
  *told = g_strdup (text);
}

static gint64
find_first (Fixture *f, const LaurelQuery *query)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (laurel_session_get_store (f->session), query,
                       g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (f->drive))));
  g_autoptr (LaurelRow) row = NULL;

  test_wait_for (is_loaded, list);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_nonnull (row);

  return laurel_row_get_id (row);
}

/* As it is of what is added, moved or sent: a toast has the undo of an edit, too. */
static void
edits_are_told (Fixture *f, gconstpointer data)
{
  static const struct {
    const LaurelCommand *command;
    const LaurelQuery *query;
    const char *field;
    const char *told;
  } EDITS[] = {
    { &LAUREL_DRIVE_EDIT, NULL, "floor", "Edited “Toys for hill kindergartens”" },
    { &LAUREL_RECEIVER_EDIT, &LAUREL_RECEIVERS_OF_DRIVE, "phone", "Edited “Alder Hill Kinder*”" },
    { &LAUREL_PARCEL_EDIT, &LAUREL_PARCELS_OF_DRIVE, "note", "Edited parcel 1" },
    { &LAUREL_CARRIER_EDIT, &LAUREL_CARRIERS_OF_DRIVE, "late", "Edited “Nanting Parcel Post”" },
    { &LAUREL_GIVER_EDIT, &LAUREL_GIVERS_OF_DRIVE, "note", "Edited “*”" },
    { &LAUREL_GIFT_KIND_EDIT, &LAUREL_KINDS_OF_DRIVE, "name", "Edited “31”" },
    { &LAUREL_POINT_EDIT, &LAUREL_POINTS_OF_DRIVE, "name", "Edited “31”" },
    { &LAUREL_GIFT_EDIT, &LAUREL_GIFTS_OF_DRIVE, "note", "Edited “31”" },
  };
  g_autofree char *told = NULL;

  g_signal_connect (f->session, "told", G_CALLBACK (on_told), &told);
  for (gsize i = 0; i < G_N_ELEMENTS (EDITS); i++) {
    g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
    gint64 id = EDITS[i].query ? find_first (f, EDITS[i].query)
                               : laurel_row_get_id (LAUREL_ROW (f->drive));

    g_clear_pointer (&told, g_free);
    g_variant_builder_add (&fields, "{ss}", EDITS[i].field, "31");
    test_session_run (f->session, EDITS[i].command, g_variant_new ("(xa{ss})", id, &fields));
    g_test_message ("%s: %s", EDITS[i].command->name, told ? told : "nothing");
    g_assert_nonnull (told);
    g_assert_true (g_pattern_match_simple (EDITS[i].told, told));
  }
  g_signal_handlers_disconnect_by_func (f->session, on_told, &told);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/ui/drive-edits/what-was-given-up-is-not-waited-for", Fixture, NULL, set_up,
              what_was_given_up_is_not_waited_for, tear_down);

  g_test_add ("/ui/drive-edits/sides-are-in-cm", Fixture, NULL, set_up, sides_are_in_cm, tear_down);
  g_test_add ("/ui/drive-edits/tab-comes-to-the-row-that-is-selected", Fixture, NULL, set_up,
              tab_comes_to_the_row_that_is_selected, tear_down);
  g_test_add ("/ui/drive-edits/edits-are-told", Fixture, NULL, set_up, edits_are_told, tear_down);

  return g_test_run ();
}
