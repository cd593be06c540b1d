/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-toast.h"

/*
 * Until a toast has come up, libadwaita 1.2 must not be asked to take it away: its
 * animation goes on without it, and ends the program. How long that takes is told by
 * the frames of the window, as the animation is: on a machine that does much else
 * they come late.
 */

/* In microseconds: longer than any animation of a toast. */
#define COMING_UP (900 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  const AdwToast *toast;    /* only to be compared */
  const GtkWidget *overlay; /* only to be compared */
  gint64 since;             /* the time of the first frame, or 0 */
} Coming;

/* (element-type Coming): those that are coming up, of all windows */
static GSList *coming;

static void
coming_free (gpointer data)
{
  coming = g_slist_remove (coming, data);
  g_free (data);
}

static gboolean
on_tick (GtkWidget *overlay, GdkFrameClock *clock, gpointer data)
{
  Coming *one = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (one->since == 0)
    one->since = now;

  return now - one->since < COMING_UP ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
is_any_coming (const GtkWidget *overlay)
{
  for (const GSList *l = coming; l != NULL; l = l->next)
    if (((const Coming *) l->data)->overlay == overlay)
      return TRUE;

  return FALSE;
}

/* The overlay would take it away by Escape. */
static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  return key == GDK_KEY_Escape &&
         is_any_coming (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys)));
}

static gboolean
has_guard (GtkWidget *overlay, const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (overlay);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (g_strcmp0 (gtk_event_controller_get_name (controller), name) == 0)
      return TRUE;
  }

  return FALSE;
}

static void
add_guard (GtkWidget *overlay)
{
  static const char *const NAME = "laurel-toast";
  GtkEventController *keys;

  if (has_guard (overlay, NAME))
    return;

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_name (keys, NAME);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), NULL);
  gtk_widget_add_controller (overlay, keys);
}

/**
 * laurel_toast_add:
 * @overlay: where it comes up
 * @toast: a toast that was not shown yet
 *
 * Shows a toast. Until it has come up, Escape is not for it.
 */
void
laurel_toast_add (AdwToastOverlay *overlay, AdwToast *toast)
{
  Coming *one = g_new0 (Coming, 1);

  one->toast = toast;
  one->overlay = GTK_WIDGET (overlay);
  coming = g_slist_prepend (coming, one);
  add_guard (GTK_WIDGET (overlay));
  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
  gtk_widget_add_tick_callback (GTK_WIDGET (overlay), on_tick, one, coming_free);
}

/* Whether it must stay for now; what it says may be changed. */
gboolean
laurel_toast_is_coming_up (AdwToast *toast)
{
  for (const GSList *l = coming; l != NULL; l = l->next)
    if (((const Coming *) l->data)->toast == toast)
      return TRUE;

  return FALSE;
}

/**
 * laurel_toast_take_away:
 * @toast: (nullable): a toast
 *
 * Takes it away, unless it is still coming up.
 */
void
laurel_toast_take_away (AdwToast *toast)
{
  if (toast != NULL && !laurel_toast_is_coming_up (toast))
    adw_toast_dismiss (toast);
}
