/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-fixture.h"

#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/parcels/laurel-parcel.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "ui/kit/laurel-run.h"
#include "ui/logistics/laurel-drive-flow.h"
#include "ui/logistics/laurel-drive-gifts.h"
#include "ui/logistics/laurel-drive-handovers.h"
#include "ui/logistics/laurel-drive-parcels.h"
#include "ui/logistics/laurel-drive-receivers.h"
#include "ui/logistics/laurel-drive-shelf.h"
#include "ui/logistics/laurel-drive-view.h"
#include "ui/logistics/laurel-gift-pane.h"
#include "ui/logistics/laurel-parcel-packing.h"
#include "ui/logistics/laurel-parcel-pane.h"
#include "ui/logistics/laurel-receiver-pane.h"
#include "ui/logistics/laurel-region-line.h"

/* The lists of the sample drive: parcels, receivers and hand-outs. */

/* ---- parcels ----------------------------------------------------------------------------------- */

/* Goes there, and is told of one that is on the way for too long. */
static void
number_goes_to_its_parcel (Fixture *f, gconstpointer data)
{
  LaurelParcel *parcel;

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  g_assert_false (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "P-9999"));
  /* A gift is no parcel, and what is looked up is not packed. */
  g_assert_false (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "0003"));
  g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "p-0003"));
  parcel = laurel_drive_shelf_get_selected (LAUREL_DRIVE_SHELF (find (f->page,
                                                                      LAUREL_TYPE_DRIVE_SHELF)));
  g_assert_cmpint (laurel_parcel_get_number (parcel), ==, 3);
  g_assert_true (has_label (f->page, "P-0003"));
}

static gboolean
tells_givers (gpointer page)
{
  return has_label (page, "from 3 givers") && has_label (page, "Building blocks");
}

/* What was in one that arrived is asked for long after. */
static void
parcel_tells_what_was_in_it (Fixture *f, gconstpointer data)
{
  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "P-0001"));
  test_wait_for (tells_givers, f->page);
  g_assert_true (has_label (f->page, "15 pieces · 13.3 kg"));
  g_assert_true (has_label (f->page, "Driver Su"));
}

/* How many rows below @widget, but for those that another one unfolds, are called so. */
static guint
count_rows (GtkWidget *widget, const char *title)
{
  guint n = 0;

  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, title);

  return n;
}

static gboolean
tells_kind (gpointer page)
{
  return has_label (page, "P-0011") && count_rows (page, "Picture book") > 0;
}

static gboolean
tells_who_gave (gpointer row)
{
  return has_label (row, "Maple Bookshop");
}

/* One row a kind, whatever gift lines it comes from; who gave them stands below it. */
static void
parcel_sums_kinds (Fixture *f, gconstpointer data)
{
  GtkWidget *row;

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "P-0011"));
  test_wait_for (tells_kind, f->page);
  g_assert_cmpuint (count_rows (f->page, "Picture book"), ==, 1);
  row = find_row (f->page, "Picture book");
  g_assert_true (ADW_IS_EXPANDER_ROW (row));
  g_assert_false (tells_who_gave (row));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  test_wait_for (tells_who_gave, row);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
tells_no_day (gpointer dialog)
{
  return has_label (dialog, "is not a day");
}

static gboolean
tells_no_fault (gpointer dialog)
{
  return !tells_no_day (dialog);
}

/* A day that is none is marked, and why is said; one that is to come is told. */
static void
days_are_checked_where_they_are_typed (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *day;

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  gtk_widget_activate_action (f->page, "parcels.seal", NULL);
  dialog = find_dialog (f);
  g_assert_nonnull (dialog);
  day = find_row (GTK_WIDGET (dialog), "On");
  g_assert_true (is_sensitive (dialog));
  gtk_editable_set_text (GTK_EDITABLE (day), "1 October");
  g_assert_false (is_sensitive (dialog));
  g_assert_true (gtk_widget_has_css_class (day, "error"));
  test_wait_for (tells_no_day, dialog);
  gtk_editable_set_text (GTK_EDITABLE (day), "2099-10-01");
  g_assert_true (is_sensitive (dialog));
  test_wait_for (tells_no_fault, dialog);
  g_assert_true (has_label (GTK_WIDGET (dialog), "still to come"));
  gtk_window_destroy (dialog);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));
}

/* What is typed there is told of as long as the day is to come, and only then. */
static void
check_coming_day (GtkWidget *where, GtkWidget *day)
{
  gtk_editable_set_text (GTK_EDITABLE (day), "2099-10-01");
  g_assert_true (has_label (where, "still to come"));
  gtk_editable_set_text (GTK_EDITABLE (day), "2025-10-01");
  g_assert_false (has_label (where, "still to come"));
}

static void
check_coming_day_of_dialog (Fixture *f, GtkWidget *asked, const char *action)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (asked, action, NULL);
  dialog = find_dialog (f);
  g_assert_nonnull (dialog);
  g_test_message ("%s: %s", action, gtk_window_get_title (dialog));
  check_coming_day (GTK_WIDGET (dialog), find_row (GTK_WIDGET (dialog), "On"));
  gtk_window_destroy (dialog);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));
}

static gboolean
has_gifts (gpointer page)
{
  return laurel_drive_page_find (LAUREL_DRIVE_PAGE (page), "0003") &&
         has_label (find (page, LAUREL_TYPE_GIFT_PANE), "In stock");
}

static void
days_to_come_are_told_of_gifts (Fixture *f, gconstpointer data)
{
  open_page (f, LAUREL_TYPE_DRIVE_GIFTS);
  test_wait_for (has_gifts, f->page);
  check_coming_day_of_dialog (f, f->page, "gifts.receive");
  check_coming_day_of_dialog (f, f->page, "gifts.count");
  check_coming_day_of_dialog (f, find (f->page, LAUREL_TYPE_GIFT_PANE), "gift.inspect");
}

static void
days_to_come_are_told_of_packing (Fixture *f, gconstpointer data)
{
  GtkWidget *packing;

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "P-0125"));
  packing = find (f->page, LAUREL_TYPE_PARCEL_PACKING);
  test_wait_for (is_mapped, packing);
  check_coming_day (packing, gtk_widget_get_next_sibling (find (packing, GTK_TYPE_ENTRY)));
}

/* One that arrived, is on the way, is sealed, is not. */
static void
questions_fit_the_state (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *number;
    int n_questions;
  } CASES[] = { { "P-0001", 1 }, { "P-0085", 3 }, { "P-0111", 2 }, { "P-0125", 1 } };
  static const char *const OF_ONE[] = { "parcel.send", "parcel.forward", "parcel.arrive",
                                        "parcel.lose", "parcel.tell", "parcel.edit", NULL };
  static const char *const OF_ALL[] = { "parcels.add", "parcels.fill", "parcels.load",
                                        "parcels.add-carrier", NULL };

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  g_assert_cmpint (ask_each (f, f->page, OF_ALL), ==, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    GtkWidget *pane = find (f->page, LAUREL_TYPE_PARCEL_PANE);

    g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), CASES[i].number));
    g_test_message ("%s", CASES[i].number);
    g_assert_cmpint (ask_each (f, pane, OF_ONE), ==, CASES[i].n_questions);
  }
}

/* Returns: (nullable): the button within @widget that has that action */
static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

static gboolean
has_focus_in_list (gpointer page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL;
}

/* Of one that arrived nothing is left to be done: the focus is on it in the list. */
static void
focus_stays_when_one_arrives (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRow) parcel = NULL;
  GtkWidget *pane;

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  pane = find (f->page, LAUREL_TYPE_PARCEL_PANE);
  g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "P-0085"));
  g_object_get (pane, "parcel", &parcel, NULL);
  g_assert_true (gtk_widget_grab_focus (find_button (pane, "parcel.arrive")));
  g_assert_false (has_focus_in_list (f->page));
  test_session_run (f->session, &LAUREL_PARCEL_ARRIVE,
                    g_variant_new_parsed ("(%x, @x 0, @a(xi) [], '2025-10-09')",
                                          laurel_row_get_id (parcel)));
  test_wait_for (has_focus_in_list, f->page);
}

/* ---- receivers --------------------------------------------------------------------------------- */

static gboolean
tells_arithmetic (gpointer page)
{
  return has_label (page, "exactly ");
}

static void
receiver_tells_how_its_share_was_computed (Fixture *f, gconstpointer data)
{
  static const char *const OF_ONE[] = { "receiver.edit", "receiver.class", "receiver.need", NULL };
  static const char *const OF_ALL[] = { "receivers.add", "receivers.share", NULL };

  open_page (f, LAUREL_TYPE_DRIVE_RECEIVERS);
  test_wait_for (has_selected, f->page);
  test_wait_for (tells_arithmetic, f->page);
  g_assert_cmpint (ask_each (f, f->page, OF_ALL), ==, 2);
  g_assert_cmpint (ask_each (f, find (f->page, LAUREL_TYPE_RECEIVER_PANE), OF_ONE), ==, 3);
}

/* Returns: the first line of the list, and how many regions are written above lines */
static LaurelReceiver *
find_first (Fixture *f, guint *n_headings)
{
  GtkWidget *view = laurel_drive_shelf_get_view (LAUREL_DRIVE_SHELF (
    find (f->page, LAUREL_TYPE_DRIVE_SHELF)));
  LaurelReceiver *first = NULL;

  *n_headings = 0;
  for (GtkWidget *item = gtk_widget_get_first_child (view); item != NULL;
       item = gtk_widget_get_next_sibling (item)) {
    GtkWidget *line = gtk_widget_get_first_child (item);
    g_autoptr (LaurelReceiver) row = NULL;
    guint position;

    g_object_get (line, "row", &row, "position", &position, NULL);
    *n_headings += row != NULL && gtk_widget_get_visible (gtk_widget_get_first_child (line));
    if (row != NULL && position == 0)
      first = row; /* the list keeps it */
  }

  return first;
}

static gboolean
is_grouped (gpointer data)
{
  guint n_headings;
  LaurelReceiver *first = find_first (data, &n_headings);

  return first != NULL && g_strcmp0 (laurel_receiver_get_region (first), "Abbey") == 0 &&
         n_headings == 2;
}

/* Returns: (transfer full): what is heard of the first line of the list */
static char *
dup_heard (Fixture *f)
{
  GtkWidget *item = gtk_widget_get_parent (find (f->page, LAUREL_TYPE_REGION_LINE));

  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "");
}

/* Those of a region stand together, below its name; who moves to another one stands there. */
static void
receivers_stand_by_region (Fixture *f, gconstpointer data)
{
  GVariantBuilder fields;
  g_autoptr (LaurelRow) third = NULL;
  g_autofree char *heard = NULL;
  guint n_headings;

  open_page (f, LAUREL_TYPE_DRIVE_RECEIVERS);
  test_wait_for (has_selected, f->page);
  g_assert_nonnull (find_first (f, &n_headings));
  g_assert_cmpuint (n_headings, ==, 1);
  heard = dup_heard (f);
  g_assert_nonnull (strstr (heard, "Alder Hill Kindergarten, 38 children"));
  third = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (
    laurel_drive_shelf_get_view (LAUREL_DRIVE_SHELF (find (f->page,
                                                           LAUREL_TYPE_DRIVE_SHELF)))))), 2);
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "region", "Abbey");
  laurel_run (f->page, f->session, &LAUREL_RECEIVER_EDIT,
              g_variant_new ("(xa{ss})", laurel_row_get_id (third), &fields));
  test_wait_for (is_grouped, f);
}

/* ---- hand-outs --------------------------------------------------------------------------------- */

static gboolean
has_count (gpointer page)
{
  return find (page, GTK_TYPE_SPIN_BUTTON) != NULL;
}

/* The first to whom something came that is not handed out. */
static void
select_waiting (Fixture *f)
{
  LaurelDriveShelf *shelf = LAUREL_DRIVE_SHELF (find (f->page, LAUREL_TYPE_DRIVE_SHELF));
  g_autoptr (LaurelRowList) receivers = laurel_drive_page_list (LAUREL_DRIVE_PAGE (f->page),
                                                                &LAUREL_RECEIVERS_OF_DRIVE);

  test_wait_for (is_loaded, receivers);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (receivers)); i++) {
    g_autoptr (LaurelRow) receiver = g_list_model_get_item (G_LIST_MODEL (receivers), i);
    int arrived;

    g_object_get (receiver, "arrived", &arrived, NULL);
    if (arrived == 0)
      continue;
    g_assert_true (laurel_drive_shelf_select (shelf, laurel_row_get_id (receiver)));
    return;
  }

  g_assert_not_reached ();
}

static void
short_and_surplus_are_told_at_once (Fixture *f, gconstpointer data)
{
  GtkWidget *spin;

  open_page (f, LAUREL_TYPE_DRIVE_HANDOVERS);
  test_wait_for (has_selected, f->page);
  select_waiting (f);
  test_wait_for (has_count, f->page);
  spin = find (f->page, GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 1);
  g_assert_true (has_label (f->page, " short"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5000);
  g_assert_true (has_label (f->page, " too many"));
}

/* ---- the drive as a whole ----------------------------------------------------------------------- */

static gboolean
is_folded (gpointer flow)
{
  gboolean folded;

  g_object_get (flow, "folded", &folded, NULL);

  return folded;
}

static gboolean
is_unfolded (gpointer flow)
{
  return !is_folded (flow);
}

/* Where there is little room the lists have it; the flow comes when it is asked for. */
static void
narrow_flow_is_folded (Fixture *f, gconstpointer data)
{
  GtkWidget *flow, *unfold;

  open_page (f, LAUREL_TYPE_DRIVE_VIEW);
  flow = find (f->page, LAUREL_TYPE_DRIVE_FLOW);
  unfold = find (f->page, GTK_TYPE_TOGGLE_BUTTON);
  g_assert_true (is_unfolded (flow));
  g_assert_false (gtk_widget_get_visible (unfold));

  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 640);
  test_wait_for (is_folded, flow);
  g_assert_true (gtk_widget_get_visible (unfold));
  g_assert_false (has_label (flow, "On the way"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (unfold), TRUE);
  g_assert_true (is_unfolded (flow));
  g_assert_true (has_label (flow, "On the way"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (unfold), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  test_wait_for (is_unfolded, flow);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/ui/drive-lists/focus-stays-when-one-arrives", Fixture, NULL, set_up,
              focus_stays_when_one_arrives, tear_down);
  g_test_add ("/ui/drive-lists/number-goes-to-its-parcel", Fixture, NULL, set_up,
              number_goes_to_its_parcel, tear_down);
  g_test_add ("/ui/drive-lists/parcel-tells-what-was-in-it", Fixture, NULL, set_up,
              parcel_tells_what_was_in_it, tear_down);
  g_test_add ("/ui/drive-lists/parcel-sums-kinds", Fixture, NULL, set_up, parcel_sums_kinds,
              tear_down);
  g_test_add ("/ui/drive-lists/days-are-checked-where-they-are-typed", Fixture, NULL, set_up,
              days_are_checked_where_they_are_typed, tear_down);
  g_test_add ("/ui/drive-lists/days-to-come-are-told-of-gifts", Fixture, NULL, set_up,
              days_to_come_are_told_of_gifts, tear_down);
  g_test_add ("/ui/drive-lists/days-to-come-are-told-of-packing", Fixture, NULL, set_up,
              days_to_come_are_told_of_packing, tear_down);
  g_test_add ("/ui/drive-lists/questions-fit-the-state", Fixture, NULL, set_up,
              questions_fit_the_state, tear_down);
  g_test_add ("/ui/drive-lists/receiver-tells-how-its-share-was-computed", Fixture, NULL, set_up,
              receiver_tells_how_its_share_was_computed, tear_down);
  g_test_add ("/ui/drive-lists/short-and-surplus-are-told-at-once", Fixture, NULL, set_up,
              short_and_surplus_are_told_at_once, tear_down);
  g_test_add ("/ui/drive-lists/receivers-stand-by-region", Fixture, NULL, set_up,
              receivers_stand_by_region, tear_down);
  g_test_add ("/ui/drive-lists/narrow-flow-is-folded", Fixture, NULL, set_up,
              narrow_flow_is_folded, tear_down);

  return g_test_run ();
}
