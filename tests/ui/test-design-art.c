/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "open-store.h"

#include "base/laurel-error.h"
#include "documents/laurel-drawing-child.h"
#include "ui/documents/laurel-design-art.h"
#include "ui/kit/laurel-report.h"

#include <string.h>

/*
 * Drawings that somebody brings in the window: what is hostile is refused with a sentence, and
 * the window goes on meanwhile; what is good is put into a box, which keeps its proportions.
 */

typedef struct {
  LaurelDesign *design; /* (nullable) */
  LaurelBoxPlace place;
  GError *error; /* (nullable) */
  gboolean done;
} Brought;

static void
on_brought (GObject *source, GAsyncResult *result, gpointer data)
{
  Brought *brought = data;

  brought->design = laurel_design_art_finish (result, &brought->place, &brought->error);
  brought->done = TRUE;
}

static void
brought_clear (Brought *brought)
{
  g_clear_pointer (&brought->design, laurel_design_unref);
  g_clear_error (&brought->error);
}

static GFile *
open_drawing (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "drawings", name, NULL);

  return g_file_new_for_path (path);
}

static gboolean
count (gpointer data)
{
  ++*(guint *) data;

  return G_SOURCE_CONTINUE;
}

/* The main loop goes round while a child reads. */
static void
bring (LaurelDesign *design, const char *name, LaurelDesignArt use, Brought *brought)
{
  g_autoptr (GFile) file = open_drawing (name);
  LaurelBoxPlace place = brought->place;
  guint n_rounds = 0, source = g_timeout_add (2, count, &n_rounds);

  *brought = (Brought) { .place = place };
  g_test_message ("%s", name);
  laurel_design_art_async (design, place, file, use, on_brought, brought);
  WAIT_UNTIL (brought->done);
  g_source_remove (source);
  g_assert_cmpuint (n_rounds, >, 0);
}

static void
test_what_is_hostile_is_refused (void)
{
  static const char *const NAMES[] = {
    "bad-active-launch.pdf", "bad-active.svg", "bad-any-storm.svg", "bad-any-laughs.svg",
    "bad-damaged.pdf", "bad-encrypted.pdf", "bad-large.png", "bad-outside-entity.svg",
    "bad-outside-stream.pdf", "bad-unknown.gif",
  };
  static const LaurelDesignArt USES[] = {
    LAUREL_DESIGN_ART_IMAGE, LAUREL_DESIGN_ART_BACKGROUND,
  };
  g_autoptr (LaurelDesign) design = laurel_design_new_shipped ("award", "en", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    Brought brought = { 0 };

    bring (design, NAMES[i], USES[i % 2], &brought);
    g_assert_null (brought.design);
    g_test_message ("%s", brought.error->message);
    g_assert_true (brought.error->domain == LAUREL_DOCUMENT_ERROR);
    g_assert_nonnull (strstr (brought.error->message, NAMES[i]));
    brought_clear (&brought);
  }
}

/* (nullable): what a dialog says */
static const char *
find_said (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window))
      return adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (window));
  }

  return NULL;
}

/* What to do about it stands in a dialog, as a whole: in passing the end would be cut off. */
static void
test_the_remedy_can_be_read (void)
{
  static const struct {
    const char *name, *remedy;
  } DRAWINGS[] = {
    { "bad-active.svg", "save it anew without" },
    { "bad-outside-entity.svg", "“embed”" },
    { "bad-damaged.pdf", "Fetch or copy the file again" },
  };
  g_autoptr (LaurelDesign) design = laurel_design_new_shipped ("award", "en", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (DRAWINGS); i++) {
    GtkWidget *window = gtk_window_new (), *overlay = adw_toast_overlay_new ();
    Brought brought = { 0 };

    gtk_window_set_child (GTK_WINDOW (window), overlay);
    gtk_window_present (GTK_WINDOW (window));
    bring (design, DRAWINGS[i].name, LAUREL_DESIGN_ART_BACKGROUND, &brought);
    g_assert_null (find_said ());
    laurel_report_file (overlay, brought.error);
    g_assert_nonnull (find_said ());
    g_assert_nonnull (strstr (find_said (), DRAWINGS[i].name));
    g_assert_nonnull (strstr (find_said (), DRAWINGS[i].remedy));
    g_object_ref (overlay);
    gtk_window_destroy (GTK_WINDOW (window));
    WAIT_UNTIL (find_said () == NULL);
    wait_for_last (overlay);
    g_assert_finalize_object (overlay);
    brought_clear (&brought);
  }
}

static void
test_one_takes_the_place_of_another (void)
{
  g_autoptr (LaurelDesign) design = laurel_design_new_shipped ("award", "en", NULL);
  Brought first = { 0 }, second = { 0 }, bad = { 0 };
  guint n = laurel_design_get_section (design, 0)->boxes->len;

  bring (design, "good.png", LAUREL_DESIGN_ART_IMAGE, &first);
  g_assert_no_error (first.error);
  g_assert_cmpuint (first.place.box, ==, n);
  second.place = bad.place = first.place;
  bring (first.design, "good.svg", LAUREL_DESIGN_ART_INSTEAD, &second);
  g_assert_no_error (second.error);
  g_assert_cmpuint (laurel_design_get_section (second.design, 0)->boxes->len, ==, n + 1);
  g_assert_cmpstr (laurel_design_get_box (second.design, second.place)->file, ==, "good.svg");
  bring (second.design, "bad-damaged.png", LAUREL_DESIGN_ART_INSTEAD, &bad);
  g_assert_null (bad.design);
  g_assert_nonnull (strstr (bad.error->message, "bad-damaged.png"));
  brought_clear (&first);
  brought_clear (&second);
  brought_clear (&bad);
}

int
main (int argc, char **argv)
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/design-art/hostile", test_what_is_hostile_is_refused);
  g_test_add_func ("/design-art/remedy", test_the_remedy_can_be_read);
  g_test_add_func ("/design-art/instead", test_one_takes_the_place_of_another);

  return g_test_run ();
}
