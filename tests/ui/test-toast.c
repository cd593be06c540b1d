/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-report.h"

/* Longer than a toast takes to come up, and shorter than it stays. */
#define MILLISECONDS 1200

static gboolean
on_time (gpointer passed)
{
  *(gboolean *) passed = TRUE;

  return G_SOURCE_REMOVE;
}

static void
let_pass (void)
{
  gboolean passed = FALSE;

  g_timeout_add (MILLISECONDS, on_time, &passed);
  while (!passed)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* What is said last is seen at once, and nothing that was said before it comes after it. */
static void
test_newest_replaces (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay = g_object_ref_sink (adw_toast_overlay_new ());
  GtkWidget *child = adw_bin_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), child);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));

  laurel_toast (child, "One");
  laurel_toast (child, "Two");
  let_pass ();
  g_assert_false (says (overlay, "One"));
  g_assert_true (says (overlay, "Two"));

  laurel_toast (child, "Three & four");
  let_pass ();
  g_assert_false (says (overlay, "Two"));
  g_assert_true (says (overlay, "Three & four"));

  gtk_window_destroy (GTK_WINDOW (window));
  let_pass ();
  g_assert_finalize_object (overlay);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add_func ("/toast/newest-replaces", test_newest_replaces);

  return g_test_run ();
}
