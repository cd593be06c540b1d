/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "ui/kit/laurel-flap.h"
#include "ui/kit/laurel-popup.h"
#include "ui/kit/laurel-settled.h"

/* What slides in beside a view, and what follows from there being no room for it. A library that
 * complains ends the test. */

typedef struct {
  GtkWidget *window;
  GtkWidget *flap;
  GtkWidget *pane;   /* what slides in, where it is not the usual one */
  GtkWidget *button; /* above the flap, there while it is folded */
  LaurelSettled *folded;
  int width; /* the least that the pane was given so far */
  guint n_sizes;
} Fixture;

static void
on_pane_resized (GtkWidget *pane, int width, int height, gpointer data)
{
  Fixture *f = data;

  f->width = MIN (f->width, width);
  f->n_sizes++;
}

static GtkWidget *
make_flap (Fixture *f, gboolean revealed)
{
  GtkWidget *pane = f->pane;

  if (pane == NULL) {
    pane = gtk_drawing_area_new ();
    gtk_widget_set_size_request (pane, 300, 100);
    g_signal_connect (pane, "resize", G_CALLBACK (on_pane_resized), f);
  }

  f->flap = adw_flap_new ();
  gtk_widget_set_vexpand (f->flap, TRUE);
  adw_flap_set_reveal_flap (ADW_FLAP (f->flap), revealed);
  adw_flap_set_flap_position (ADW_FLAP (f->flap), GTK_PACK_END);
  adw_flap_set_flap (ADW_FLAP (f->flap), pane);
  adw_flap_set_content (ADW_FLAP (f->flap), gtk_label_new ("What it lies beside"));
  gtk_widget_set_size_request (adw_flap_get_content (ADW_FLAP (f->flap)), 300, 100);
  laurel_flap_prepare (ADW_FLAP (f->flap));

  return f->flap;
}

static void
make_window (Fixture *f, int width, gboolean revealed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  f->width = G_MAXINT;
  f->button = gtk_button_new_with_label ("Fields");
  f->folded = g_object_new (LAUREL_TYPE_SETTLED, NULL);
  gtk_box_append (GTK_BOX (bar), f->button);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), make_flap (f, revealed));
  g_object_bind_property (f->flap, "folded", f->folded, "value", G_BINDING_SYNC_CREATE);
  g_object_bind_property (f->folded, "settled", f->button, "visible", G_BINDING_SYNC_CREATE);

  f->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 400);
  gtk_window_set_child (GTK_WINDOW (f->window), box);
}

static void
set_up (Fixture *f, gconstpointer data)
{
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->window);
  g_assert_finalize_object (f->window);
  g_assert_finalize_object (f->folded);
}

static gboolean
has_come (gpointer data)
{
  Fixture *f = data;

  return adw_flap_get_reveal_progress (ADW_FLAP (f->flap)) >= 1 && f->n_sizes > 0;
}

static gboolean
has_gone (gpointer data)
{
  return adw_flap_get_reveal_progress (ADW_FLAP (((Fixture *) data)->flap)) <= 0;
}

static gboolean
is_button_drawn (gpointer data)
{
  Fixture *f = data;

  return gtk_widget_get_mapped (f->button) && gtk_widget_get_width (f->button) > 0;
}

static gboolean
is_button_gone (gpointer data)
{
  return !gtk_widget_get_mapped (((Fixture *) data)->button);
}

/* On screen, but not in its place yet: that comes with the first frame. How much of the slide that
 * frame shows is a matter of a millisecond, so there are several windows. */
static void
test_comes_in_the_first_frame (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 8; i++) {
    if (i > 0)
      tear_down (f, data);
    make_window (f, 900, FALSE);
    gtk_window_present (GTK_WINDOW (f->window));
    g_assert_true (gtk_widget_get_mapped (f->flap));

    adw_flap_set_reveal_flap (ADW_FLAP (f->flap), TRUE);
    test_wait_for (has_come, f);

    g_assert_cmpint (f->width, >=, 300);
  }
}

static void
test_goes_where_there_is_no_room (Fixture *f, gconstpointer data)
{
  make_window (f, 400, TRUE);
  gtk_window_present (GTK_WINDOW (f->window));

  test_wait_for (has_gone, f);
  test_wait_for (is_button_drawn, f);

  g_assert_true (adw_flap_get_folded (ADW_FLAP (f->flap)));
  g_assert_cmpint (f->width, >=, 300); /* if it was seen at all */
}

/* A window that is made narrow and wide again, as often as one pulls at its edge. */
static void
test_button_follows_the_fold (Fixture *f, gconstpointer data)
{
  make_window (f, 900, FALSE);
  gtk_window_present (GTK_WINDOW (f->window));

  for (guint i = 0; i < 5; i++) {
    gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 400);
    test_wait_for (is_button_drawn, f);
    gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 400);
    test_wait_for (is_button_gone, f);
  }
}

static gboolean
is_counted (gpointer n)
{
  return *(guint *) n > 0;
}

static gboolean
count_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer n)
{
  (*(guint *) n)++;

  return G_SOURCE_REMOVE;
}

static gboolean
is_revealed (gpointer data)
{
  return adw_flap_get_reveal_progress (ADW_FLAP (((Fixture *) data)->flap)) >= 1;
}

/* A pane with a button far down that opens something. */
static GtkWidget *
make_pane_with_button (Fixture *f)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *above = gtk_label_new ("Above it");
  GtkWidget *below = gtk_label_new ("Below it");
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_widget_set_size_request (above, 300, 1000);
  gtk_widget_set_size_request (below, 300, 1000);
  gtk_popover_set_child (GTK_POPOVER (popover), gtk_entry_new ());
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), below);
  f->pane = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (f->pane), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (f->pane), box);

  return button;
}

/* Open, in view, and pointing to nothing but its button. */
static gboolean
is_open_at_button (gpointer data)
{
  GtkWidget *button = data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (button));
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  GdkRectangle part;
  graphene_rect_t place;

  return gtk_widget_get_mapped (GTK_WIDGET (popover)) &&
         gtk_widget_get_width (GTK_WIDGET (popover)) > 0 &&
         !gtk_popover_get_pointing_to (popover, &part) &&
         gtk_widget_compute_bounds (button, window, &place) &&
         place.origin.x + place.size.width <= gtk_widget_get_width (window) &&
         place.origin.y >= 0 &&
         place.origin.y + place.size.height <= gtk_widget_get_height (window);
}

/* What a button opens that is neither in the window yet nor in view in its pane. What points to no
 * monitor makes GTK complain, which ends the test; so the window is as wide as the screen. */
static void
test_popup_follows (Fixture *f, gconstpointer data)
{
  GtkWidget *button;
  GtkPopover *popover;

  button = make_pane_with_button (f);
  make_window (f, 1280, FALSE);
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  gtk_window_present (GTK_WINDOW (f->window));

  for (guint i = 0; i < 3; i++) {
    adw_flap_set_reveal_flap (ADW_FLAP (f->flap), TRUE);
    laurel_popup (GTK_MENU_BUTTON (button));
    test_wait_for (is_open_at_button, button);

    gtk_popover_popdown (popover);
    adw_flap_set_reveal_flap (ADW_FLAP (f->flap), FALSE);
    test_wait_for (has_gone, f);
  }
}

/* What is not shown after all does not open by itself later. */
static void
test_popup_waits_in_vain (Fixture *f, gconstpointer data)
{
  GtkWidget *button;

  button = make_pane_with_button (f);
  make_window (f, 900, FALSE);
  gtk_window_present (GTK_WINDOW (f->window));
  laurel_popup (GTK_MENU_BUTTON (button));
  for (guint i = 0; i < 40; i++) {
    guint n = 0;

    gtk_widget_add_tick_callback (f->window, count_frame, &n, NULL);
    test_wait_for (is_counted, &n);
  }

  adw_flap_set_reveal_flap (ADW_FLAP (f->flap), TRUE);
  test_wait_for (is_revealed, f);

  g_assert_false (gtk_widget_get_mapped (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_settles_after_what_is_being_done (void)
{
  LaurelSettled *settled = g_object_new (LAUREL_TYPE_SETTLED, NULL);
  gboolean is = FALSE;
  guint n = 0;

  g_signal_connect_swapped (settled, "notify::settled", G_CALLBACK (count), &n);
  g_object_set (settled, "value", TRUE, NULL);
  g_object_get (settled, "settled", &is, NULL);
  g_assert_false (is);
  test_wait_for (is_counted, &n);
  g_object_get (settled, "settled", &is, NULL);
  g_assert_true (is);
  g_assert_cmpuint (n, ==, 1);

  /* There and back again is nothing. */
  g_object_set (settled, "value", FALSE, NULL);
  g_object_set (settled, "value", TRUE, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (n, ==, 1);

  g_object_set (settled, "value", FALSE, NULL);
  g_assert_finalize_object (settled);
}

#define TEST(name, function) \
  g_test_add ("/flap/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  TEST ("comes-in-the-first-frame", test_comes_in_the_first_frame);
  TEST ("goes-where-there-is-no-room", test_goes_where_there_is_no_room);
  TEST ("button-follows-the-fold", test_button_follows_the_fold);
  TEST ("popup-follows", test_popup_follows);
  TEST ("popup-waits-in-vain", test_popup_waits_in_vain);
  g_test_add_func ("/flap/settles-after-what-is-being-done", test_settles_after_what_is_being_done);

  return g_test_run ();
}
