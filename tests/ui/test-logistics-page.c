/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/logistics/laurel-drive-flow.h"
#include "ui/logistics/laurel-drive-gifts.h"
#include "ui/logistics/laurel-drive-view.h"
#include "ui/logistics/laurel-gift-dialog.h"
#include "ui/logistics/laurel-gift-pane.h"
#include "ui/logistics/laurel-gift-words.h"
#include "ui/logistics/laurel-logistics-page.h"

/* The page of logistics on the sample season: its drive, the flow, a gift, and going. */

enum {
  NARROW = 350, /* a telephone without the frame of a window */
  LARGE_TEXT = 144 * PANGO_SCALE, /* 150 %, as dots an inch */
};

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *drives;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->drives = laurel_store_list (laurel_session_get_store (f->session),
                                 &LAUREL_DRIVES_OF_PROGRAMME,
                                 g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f->drives);
  f->page = g_object_ref_sink (g_object_new (LAUREL_TYPE_LOGISTICS_PAGE, "session", f->session,
                                             NULL));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->page);
  g_assert_finalize_object (f->page);
  g_object_unref (f->drives);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

/* ---- what is shown ---------------------------------------------------------- */

static gboolean
find_label (GtkWidget *widget, const char *pattern)
{
  if (GTK_IS_LABEL (widget) && g_pattern_match_simple (pattern,
                                                       gtk_label_get_label (GTK_LABEL (widget))))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_label (child, pattern))
      return TRUE;

  return FALSE;
}

static GtkWidget *
get_part (Fixture *f, GType type)
{
  return test_find_widget (f->page, type);
}

static LaurelDrive *
get_shown (Fixture *f)
{
  GtkWidget *view = get_part (f, LAUREL_TYPE_DRIVE_VIEW);

  return view ? laurel_drive_page_get_drive (LAUREL_DRIVE_PAGE (view)) : NULL;
}

static gboolean
shows_drive (gpointer data)
{
  return get_shown (data) != NULL;
}

static gboolean
shows_none (gpointer data)
{
  return get_shown (data) == NULL;
}

static gboolean
balances (gpointer data)
{
  return find_label (get_part (data, LAUREL_TYPE_DRIVE_FLOW), "The books balance: *");
}

static LaurelDrive *
open_drive (Fixture *f)
{
  g_autoptr (LaurelDrive) drive = g_list_model_get_item (G_LIST_MODEL (f->drives), 0);
  gint64 id = laurel_row_get_id (LAUREL_ROW (drive));

  while (!shows_drive (f)) {
    gtk_widget_activate_action (f->page, "logistics.open", "x", id);
    g_main_context_iteration (NULL, TRUE);
  }
  test_wait_for (balances, f);

  return get_shown (f);
}

/* A drive says what became of its gifts, and that the books balance; and the list is shown again. */
static void
test_opens_a_drive (Fixture *f, gconstpointer data)
{
  GtkWidget *flow;

  open_drive (f);
  flow = get_part (f, LAUREL_TYPE_DRIVE_FLOW);
  g_assert_true (find_label (flow, "The books balance: 3*582 received, 3*582 accounted for"));
  g_assert_true (find_label (flow, "Handed out"));
  gtk_widget_activate_action (f->page, "logistics.back", NULL);
  test_wait_for (shows_none, f);
}

/* ---- a gift ------------------------------------------------------------------ */

static LaurelGift *
get_gift (Fixture *f)
{
  LaurelGift *gift;

  g_object_get (get_part (f, LAUREL_TYPE_GIFT_PANE), "gift", &gift, NULL);
  if (gift != NULL)
    g_object_unref (gift);

  return gift;
}

static gboolean
shows_lanterns (gpointer data)
{
  LaurelDrivePage *gifts = LAUREL_DRIVE_PAGE (get_part (data, LAUREL_TYPE_DRIVE_GIFTS));

  laurel_drive_page_find (gifts, "R-77");

  return get_gift (data) != NULL &&
         g_strcmp0 (laurel_gift_get_kind (get_gift (data)), "Paper lantern") == 0;
}

static gboolean
waits (gpointer data)
{
  return get_gift (data) != NULL && laurel_gift_words_count (get_gift (data), "received") == 12 &&
         find_label (get_part (data, LAUREL_TYPE_DRIVE_FLOW), "12 to inspect");
}

static gboolean
is_inspected (gpointer data)
{
  return get_gift (data) != NULL && laurel_gift_words_count (get_gift (data), "stock") == 11 &&
         laurel_gift_words_count (get_gift (data), "damaged") == 1 &&
         !find_label (get_part (data, LAUREL_TYPE_DRIVE_FLOW), "12 to inspect");
}

static void
take_lanterns (Fixture *f, LaurelDrive *drive)
{
  static const char *const FIELDS[][2] = {
    { "giver", "Lantern Works" }, { "item", "Paper lantern" }, { "quantity", "12" },
    { "receipt", "R-77" },
  };
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    g_variant_builder_add (&fields, "{ss}", FIELDS[i][0], FIELDS[i][1]);
  test_session_run (f->session, &LAUREL_GIFT_TAKE,
                    g_variant_new ("(xa{ss})", laurel_row_get_id (LAUREL_ROW (drive)), &fields));
}

/* What came is found by its number, waits to be inspected, and is where it was after an undo. */
static void
test_inspects_a_gift (Fixture *f, gconstpointer data)
{
  take_lanterns (f, open_drive (f));
  test_wait_for (shows_lanterns, f);
  test_wait_for (waits, f);
  test_session_run (f->session, &LAUREL_GIFT_INSPECT,
                    g_variant_new ("(xiiss)", laurel_row_get_id (LAUREL_ROW (get_gift (f))), 11, 1,
                                   "torn", ""));
  test_wait_for (is_inspected, f);
  test_session_undo (f->session);
  test_wait_for (waits, f);
}

static guint
count_shown (Fixture *f)
{
  GtkWidget *gifts = get_part (f, LAUREL_TYPE_DRIVE_GIFTS);
  GtkListView *view = GTK_LIST_VIEW (test_find_widget (gifts, GTK_TYPE_LIST_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

/* A button of the flow shows the gifts of its place, and words those that have them. */
static void
test_looks_through_gifts (Fixture *f, gconstpointer data)
{
  GtkWidget *flow, *gifts;
  guint all, packed;

  open_drive (f);
  flow = get_part (f, LAUREL_TYPE_DRIVE_FLOW);
  gifts = get_part (f, LAUREL_TYPE_DRIVE_GIFTS);
  all = count_shown (f);
  g_object_set (flow, "place", "packed", NULL);
  packed = count_shown (f);
  g_assert_cmpuint (packed, >, 0);
  g_assert_cmpuint (packed, <, all);
  g_object_set (flow, "place", "stock", NULL);
  g_assert_cmpuint (count_shown (f), ==, 0);
  g_assert_true (find_label (gifts, "No such gift"));
  g_object_set (flow, "place", "promised", NULL);
  g_assert_true (find_label (gifts, "Promised (8)"));
  g_object_set (flow, "place", "", NULL);
  laurel_drive_gifts_look_for (LAUREL_DRIVE_GIFTS (gifts), "puzzle");
  g_assert_cmpuint (count_shown (f), >, 0);
  g_assert_cmpuint (count_shown (f), <, all);
}

/* As one who has asked for text half as large again has it on a telephone. */
static void
test_is_narrow (Fixture *f, gconstpointer data)
{
  GtkSettings *look = gtk_settings_get_default ();
  int dots, least;

  g_object_get (look, "gtk-xft-dpi", &dots, NULL);
  g_object_set (look, "gtk-xft-dpi", LARGE_TEXT, NULL);
  open_drive (f);
  gtk_widget_measure (f->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_object_set (look, "gtk-xft-dpi", dots, NULL);
  g_assert_cmpint (least, <=, NARROW);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

    if (LAUREL_IS_DIALOG (window))
      return window;
  }

  return NULL;
}

static GtkEditable *
get_row (GtkWidget *widget, const char *title)
{
  GtkEditable *found = NULL;

  if (ADW_IS_ENTRY_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return GTK_EDITABLE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = get_row (child, title);

  return found;
}

static gboolean
shows_late_gift (gpointer data)
{
  g_autofree char *day = NULL, *receipt = NULL;

  if (get_gift (data) == NULL)
    return FALSE;
  g_object_get (get_gift (data), "day", &day, "receipt", &receipt, NULL);

  return g_strcmp0 (day, "2025-08-20") == 0 && g_strcmp0 (receipt, "7001") == 0;
}

/* Why a gift cannot be received is said; a late paper has its day and its number. */
static void
test_receives_on_a_day (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog, *receive;

  open_drive (f);
  gtk_widget_activate_action (get_part (f, LAUREL_TYPE_DRIVE_GIFTS), "gifts.receive", NULL);
  dialog = find_dialog ();
  receive = gtk_window_get_default_widget (GTK_WINDOW (dialog));
  gtk_editable_set_text (get_row (dialog, "Giver"), "Lantern Works");
  gtk_editable_set_text (get_row (dialog, "Kind of gift"), "Paper lantern");
  gtk_editable_set_text (get_row (dialog, "How many"), "2.5");
  g_assert_true (find_label (dialog, "*is not a whole number of pieces*"));
  g_assert_false (gtk_widget_is_sensitive (receive));
  gtk_editable_set_text (get_row (dialog, "How many"), "12");
  g_assert_true (gtk_widget_is_sensitive (receive));
  gtk_editable_set_text (get_row (dialog, "On"), "20 August");
  g_assert_true (find_label (dialog, "*is not a day*"));
  gtk_editable_set_text (get_row (dialog, "On"), "2025-08-20");
  gtk_editable_set_text (get_row (dialog, "Number of the receipt, if it has one already"), "7001");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (shows_late_gift, f);
}

/* Each is shown, and all of it goes. */
static void
test_dialogs_go (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *action;
    GType (*type) (void);
  } ASKED[] = {
    { "logistics.add", laurel_logistics_page_get_type },
    { "gifts.receive", laurel_drive_gifts_get_type },
    { "gifts.promise", laurel_drive_gifts_get_type },
    { "gifts.count", laurel_drive_gifts_get_type },
    { "gifts.stock-all", laurel_drive_gifts_get_type },
    { "gift.inspect", laurel_gift_pane_get_type },
  };

  take_lanterns (f, open_drive (f));
  test_wait_for (shows_lanterns, f);
  for (gsize i = 0; i < G_N_ELEMENTS (ASKED); i++) {
    GType type = ASKED[i].type ();
    GtkWidget *dialog;

    gtk_widget_activate_action (G_TYPE_CHECK_INSTANCE_TYPE (f->page, type) ? f->page
                                                                           : get_part (f, type),
                                ASKED[i].action, NULL);
    dialog = find_dialog ();
    g_assert_nonnull (dialog);
    g_object_ref (dialog);
    gtk_window_destroy (GTK_WINDOW (dialog));
    test_wait_for (test_is_last, dialog);
    g_assert_finalize_object (dialog);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/logistics/page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("opens-a-drive", test_opens_a_drive);
  ADD ("inspects-a-gift", test_inspects_a_gift);
  ADD ("looks-through-gifts", test_looks_through_gifts);
  ADD ("receives-on-a-day", test_receives_on_a_day);
  ADD ("is-narrow", test_is_narrow);
  ADD ("dialogs-go", test_dialogs_go);
#undef ADD

  return g_test_run ();
}
