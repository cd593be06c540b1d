/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "open-store.h"

#include "documents/laurel-design-layout.h"
#include "documents/laurel-notice-store.h"
#include "documents/laurel-template-shelf.h"
#include "ui/documents/laurel-batch-templates.h"
#include "ui/documents/laurel-design-style.h"
#include "ui/documents/laurel-design-text.h"
#include "ui/documents/laurel-flow-frame.h"
#include "ui/documents/laurel-flow-page.h"
#include "ui/documents/laurel-flow-part.h"
#include "ui/documents/laurel-notice-look.h"
#include "ui/documents/laurel-paper-view.h"
#include "ui/documents/laurel-template-file.h"

#include <adwaita.h>
#include <string.h>

/* A layout of notices, changed at the side of its page. */

typedef struct {
  char *folder;
  LaurelStore *store;
  LaurelSession *session;
  LaurelTemplateKeeper *keeper;
  gint64 id;
  char *kind;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  laurel_session_run_finish (LAUREL_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
run (Fixture *fixture, const LaurelCommand *command, GVariant *args)
{
  gboolean done = FALSE;

  laurel_session_run_async (fixture->session, command, args, on_run, &done);
  WAIT_UNTIL (done);
}

static void
undo (Fixture *fixture)
{
  gboolean done = FALSE;

  laurel_session_undo_async (fixture->session, on_run, &done);
  WAIT_UNTIL (done);
}

static LaurelDesign *
get_stored (Fixture *fixture)
{
  return laurel_template_shelf_find (laurel_template_keeper_get_shelf (fixture->keeper),
                                     fixture->kind);
}

static LaurelDesigner *
get_designer (Fixture *fixture)
{
  return laurel_flow_page_get_designer (LAUREL_FLOW_PAGE (fixture->page));
}

static LaurelDesign *
get_design (Fixture *fixture)
{
  return laurel_designer_get_design (get_designer (fixture));
}

static gpointer
child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (fixture->page, LAUREL_TYPE_FLOW_PAGE, name);
}

static gpointer
frame_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (child (fixture, "frame"), LAUREL_TYPE_FLOW_FRAME, name);
}

static GtkSpinButton *
frame_spin (Fixture *fixture, const char *name)
{
  return frame_child (fixture, name);
}

static gpointer
part_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (child (fixture, "part"), LAUREL_TYPE_FLOW_PART, name);
}

static gboolean
is_painted (Fixture *fixture)
{
  return laurel_paper_view_is_painted (LAUREL_PAPER_VIEW (child (fixture, "view")));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *library = NULL;
  LaurelTemplateShelf *shelf;

  fixture->folder = laurel_test_dup_folder ();
  library = laurel_test_dup_path (fixture->folder, "season.laurel");
  fixture->store = open_sample (library, FALSE);
  fixture->session = laurel_session_new (fixture->store);
  WAIT_UNTIL (laurel_session_get_programme (fixture->session) != NULL);
  fixture->keeper = laurel_template_keeper_new (fixture->store);
  run (fixture, &LAUREL_TEMPLATE_COPY, g_variant_new ("(sss)", "layouts/plain", "en", "Ours"));
  WAIT_UNTIL (laurel_template_shelf_get_n_own (laurel_template_keeper_get_shelf (fixture->keeper))
              == 1);
  shelf = laurel_template_keeper_get_shelf (fixture->keeper);
  fixture->kind = g_strdup (laurel_template_shelf_get_kind (shelf, 0));
  fixture->id = g_ascii_strtoll (fixture->kind + strlen (LAUREL_OWN_PREFIX), NULL, 10);

  fixture->page = laurel_flow_page_new (fixture->session, fixture->keeper, fixture->id);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (is_painted (fixture));
}

/* Every test ends so: the page and what it held are gone. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_for_last (fixture->page);
  g_assert_finalize_object (fixture->page);
  wait_for_last (fixture->keeper);
  g_assert_finalize_object (fixture->keeper);
  laurel_store_close (fixture->store);
  g_assert_finalize_object (fixture->session);
  settle ();
  g_object_unref (fixture->store);
  g_free (fixture->kind);
  laurel_test_remove_folder (fixture->folder);
}

static double
get_left (LaurelDesign *design)
{
  return laurel_design_get_section (design, 0)->frame.left / LAUREL_MM;
}

/* A margin is a step, shown at once, stored, and undone. */
static void
test_margin (Fixture *fixture, gconstpointer data)
{
  gtk_spin_button_set_value (frame_spin (fixture, "left"), 45);
  g_assert_cmpfloat_with_epsilon (get_left (get_design (fixture)), 45, 0.01);
  WAIT_UNTIL (laurel_design_equal (get_stored (fixture), get_design (fixture)));
  undo (fixture);
  WAIT_UNTIL (get_left (get_design (fixture)) < 31);
  g_assert_cmpfloat (gtk_spin_button_get_value (frame_spin (fixture, "left")), ==, 30);
  WAIT_UNTIL (is_painted (fixture));
}

/* What the page has no room for is told with its remedy, and nothing is changed. */
static void
test_bad_margin (Fixture *fixture, gconstpointer data)
{
  GtkWidget *problem = child (fixture, "problem"), *label = child (fixture, "problem_label");

  gtk_spin_button_set_value (frame_spin (fixture, "left"), 150);
  g_assert_true (gtk_info_bar_get_revealed (GTK_INFO_BAR (problem)));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)),
                                   "The margins leave less than 40"));
  g_assert_cmpfloat (gtk_spin_button_get_value (frame_spin (fixture, "left")), ==, 30);
  g_assert_true (laurel_design_equal (get_stored (fixture), get_design (fixture)));

  /* The next step takes it away. */
  gtk_spin_button_set_value (frame_spin (fixture, "left"), 31);
  WAIT_UNTIL (!gtk_info_bar_get_revealed (GTK_INFO_BAR (problem)));
}

static void
test_paper (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *paper = frame_child (fixture, "paper");
  GtkWidget *width_row = frame_child (fixture, "width_row");

  g_assert_cmpuint (adw_combo_row_get_selected (paper), ==, 0);
  g_assert_false (gtk_widget_get_visible (width_row));
  adw_combo_row_set_selected (paper, 3);
  g_assert_true (gtk_widget_get_visible (width_row));
  gtk_spin_button_set_value (frame_spin (fixture, "width"), 250);
  g_assert_cmpfloat_with_epsilon (laurel_design_get_section (get_design (fixture), 0)->frame.width,
                                  250 * LAUREL_MM, 0.01);
  adw_combo_row_set_selected (paper, 2);
  g_assert_cmpfloat_with_epsilon (laurel_design_get_section (get_design (fixture), 0)->frame.width,
                                  148 * LAUREL_MM, 0.01);
  g_assert_false (gtk_widget_get_visible (width_row));
}

/* Which style it is is chosen, and what it has is changed, a step each. */
static void
test_style (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *style = child (fixture, "style");
  GtkSpinButton *leading =
    GTK_SPIN_BUTTON (gtk_widget_get_template_child (child (fixture, "type"),
                                                    LAUREL_TYPE_DESIGN_STYLE, "leading"));
  GtkSpinButton *size =
    GTK_SPIN_BUTTON (gtk_widget_get_template_child (child (fixture, "type"),
                                                    LAUREL_TYPE_DESIGN_STYLE, "size"));

  gtk_spin_button_set_value (leading, 20);
  g_assert_cmpfloat (laurel_design_find_style (get_design (fixture), "body")->leading, ==, 20);
  adw_combo_row_set_selected (style, 7);
  g_assert_cmpfloat (gtk_spin_button_get_value (size), ==, 8.5);
  gtk_spin_button_set_value (size, 10);
  g_assert_cmpfloat (laurel_design_find_style (get_design (fixture), "number")->size, ==, 10);
  g_assert_cmpfloat (laurel_design_find_style (get_design (fixture), "body")->size, ==, 10.5);
  WAIT_UNTIL (laurel_design_equal (get_stored (fixture), get_design (fixture)));
  undo (fixture);
  undo (fixture);
  WAIT_UNTIL (laurel_design_find_style (get_design (fixture), "body")->leading == 15.5);
  g_assert_cmpfloat (laurel_design_find_style (get_design (fixture), "number")->size, ==, 8.5);
}

static GtkTextBuffer *
find_buffer (GtkWidget *text)
{
  return GTK_TEXT_BUFFER (gtk_widget_get_template_child (text, LAUREL_TYPE_DESIGN_TEXT, "buffer"));
}

/* Words are shown with each key; a field that there is not changes nothing. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = part_child (fixture, "text");
  GtkTextBuffer *buffer = find_buffer (text);
  GObject *fault = gtk_widget_get_template_child (text, LAUREL_TYPE_DESIGN_TEXT, "fault");

  gtk_text_buffer_set_text (buffer, "The {{mark}}", -1);
  g_assert_cmpstr (laurel_design_get_block (get_design (fixture), 0)->text, ==, "The {{mark}}");
  gtk_text_buffer_insert_at_cursor (buffer, " {{marc}}", -1);
  g_assert_cmpstr (laurel_design_get_block (get_design (fixture), 0)->text, ==, "The {{mark}}");
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (fault)),
                                   "Issuer’s mark: There is no field “marc”."));

  /* Going to another part stores what was right. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (part_child (fixture, "part")), 1);
  g_assert_false (gtk_widget_get_visible (text));
  WAIT_UNTIL (strstr (laurel_design_get_text (get_stored (fixture)), "The {{mark}}") != NULL);
}

static void
test_rule (Fixture *fixture, gconstpointer data)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (part_child (fixture, "part")), 1);
  gtk_spin_button_set_value (part_child (fixture, "thickness"), 2.5);
  g_assert_cmpfloat (laurel_design_get_block (get_design (fixture), 1)->thickness, ==, 2.5);
  gtk_spin_button_set_value (part_child (fixture, "top"), 12);
  g_assert_cmpfloat (laurel_design_get_block (get_design (fixture), 1)->top, ==, 12);
  WAIT_UNTIL (laurel_design_equal (get_stored (fixture), get_design (fixture)));
}

/* A notice of the season in the layout's language can be looked at instead of the sample. */
static void
test_notice (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *notice = child (fixture, "notice");
  GtkWidget *list = child (fixture, "notices_list");
  gint64 programme =
    laurel_row_get_id (LAUREL_ROW (laurel_session_get_programme (fixture->session)));

  g_assert_false (gtk_widget_get_visible (list));
  run (fixture, &LAUREL_NOTICE_ADD,
       g_variant_new_parsed ("(%x, 'notice', int64 0, 0, 0, {'title': 'Come'})", programme));
  run (fixture, &LAUREL_NOTICE_ADD,
       g_variant_new_parsed ("(%x, 'notice', int64 0, 0, 0, {'title': 'Not in Chinese',"
                             " 'language': 'zh'})", programme));
  WAIT_UNTIL (gtk_widget_get_visible (list));
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (notice)), ==, 2);
  adw_combo_row_set_selected (notice, 1);
  WAIT_UNTIL (is_painted (fixture));
  gtk_spin_button_set_value (frame_spin (fixture, "left"), 40);
  WAIT_UNTIL (is_painted (fixture));
  g_assert_false (gtk_info_bar_get_revealed (GTK_INFO_BAR (child (fixture, "problem"))));
}

/* A notice offers it by its name, and paper is not offered with it; rows of data do not. */
static void
test_offered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) batches =
    laurel_batch_templates_list (laurel_template_keeper_get_shelf (fixture->keeper),
                                 LAUREL_BATCH_OWN);
  const char *const layouts[] = { "plain", fixture->kind, NULL };
  g_autoptr (GPtrArray) own = laurel_own_layouts_new ();
  g_autoptr (GHashTable) stored = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *look = g_object_ref_sink (g_object_new (LAUREL_TYPE_NOTICE_LOOK, NULL));
  GtkWidget *list = adw_bin_get_child (ADW_BIN (look));
  GtkListBoxRow *layout = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  GtkListBoxRow *paper = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1);
  GtkStringObject *selected;

  g_assert_cmpuint (batches->len, ==, 0);
  g_ptr_array_add (own, laurel_own_layout_new (fixture->kind, "Ours",
                                               laurel_design_ref (get_stored (fixture))));
  g_hash_table_insert (stored, (char *) "layout", fixture->kind);
  laurel_notice_look_show (LAUREL_NOTICE_LOOK (look), layouts, own, "en", TRUE, stored);
  selected = adw_combo_row_get_selected_item (ADW_COMBO_ROW (layout));
  g_assert_cmpstr (gtk_string_object_get_string (selected), ==, "Ours");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (paper)));
  g_hash_table_remove_all (stored);
  laurel_notice_look_show (LAUREL_NOTICE_LOOK (look), layouts, own, "en", TRUE, stored);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (paper)));
  g_assert_finalize_object (look);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  laurel_template_file_write_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(LaurelDesign **) data = laurel_template_file_read_finish (result, &error);
  g_assert_no_error (error);
}

/* It goes out and comes in as one file, as templates of boxes do. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "ours.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LaurelDesign) design = NULL;
  gboolean written = FALSE;

  laurel_template_file_write_async (get_stored (fixture), "Ours", path, on_written, &written);
  WAIT_UNTIL (written);
  laurel_template_file_read_async (file, on_read, &design);
  WAIT_UNTIL (design != NULL);
  g_assert_true (laurel_design_is_layout (design));
  g_assert_cmpstr (laurel_design_get_template (design)->label_en, ==, "Ours");
  g_assert_cmpstr (laurel_design_get_template (design)->model, ==, "plain");
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define TEST(path, function) \
  g_test_add ("/flow-page/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("margin", test_margin);
  TEST ("bad-margin", test_bad_margin);
  TEST ("paper", test_paper);
  TEST ("style", test_style);
  TEST ("words", test_words);
  TEST ("rule", test_rule);
  TEST ("notice", test_notice);
  TEST ("offered", test_offered);
  TEST ("file", test_file);
#undef TEST

  return g_test_run ();
}
