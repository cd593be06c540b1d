/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "design-art.h"

#include "ui/kit/laurel-report.h"

#include <string.h>

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

int
main (int argc, char **argv)
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/design-remedy/read", test_the_remedy_can_be_read);

  return g_test_run ();
}
