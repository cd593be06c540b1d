/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-toast.h"

/*
 * Until a toast has come up, libadwaita 1.2 must not be asked to take it away, nor to
 * put another before it: its animation goes on without it, and ends the program. How
 * long that takes is told by the frames of the window, as the animation is: on a
 * machine that does much else they come late. So a place has one toast at a time, none
 * waits behind another, and what is said while one is coming up is said by that.
 */

/* In microseconds: longer than any animation of a toast. */
#define COMING_UP (900 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  GtkWidget *overlay; /* weak (nullable) */
  AdwToast *toast;    /* weak (nullable): the last that was shown there */
  gint64 since;       /* the time of its first frame, or 0 */
  guint tick_id;      /* while it is coming up */
} Place;

/* (element-type Place): of all windows */
static GSList *places;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_weak_pointer (&place->overlay);
  g_clear_weak_pointer (&place->toast);
  g_free (place);
}

static Place *
find_place (const GtkWidget *overlay)
{
  for (const GSList *l = places; l != NULL; l = l->next)
    if (((const Place *) l->data)->overlay == overlay)
      return l->data;

  return NULL;
}

static gboolean
is_coming_up (const Place *place)
{
  return place->toast != NULL && place->tick_id != 0;
}

static gboolean
on_tick (GtkWidget *overlay, GdkFrameClock *clock, gpointer data)
{
  Place *place = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (place->since == 0)
    place->since = now;
  if (now - place->since < COMING_UP)
    return G_SOURCE_CONTINUE;

  place->tick_id = 0;

  return G_SOURCE_REMOVE;
}

/* The overlay would take it away by an Escape that nothing in it wants. This controller is newer
 * than the overlay's own, and so comes before it. */
static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, Place *place)
{
  return key == GDK_KEY_Escape && is_coming_up (place);
}

static void
on_overlay_gone (Place *place)
{
  places = g_slist_remove (places, place);
  place_free (place);
}

static Place *
add_place (GtkWidget *overlay)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  Place *place = g_new0 (Place, 1);

  g_set_weak_pointer (&place->overlay, overlay);
  places = g_slist_prepend (places, place);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), place);
  g_signal_connect_swapped (overlay, "destroy", G_CALLBACK (on_overlay_gone), place);
  gtk_widget_add_controller (overlay, keys);

  return place;
}

/* What is coming up says it instead. */
static void
say_instead (AdwToast *toast, AdwToast *fresh)
{
  adw_toast_set_title (toast, adw_toast_get_title (fresh));
  adw_toast_set_button_label (toast, adw_toast_get_button_label (fresh));
  /* A button that is on screen never has one action and the target of another. */
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_action_target_value (toast, adw_toast_get_action_target_value (fresh));
  adw_toast_set_action_name (toast, adw_toast_get_action_name (fresh));
}

/**
 * laurel_toast_show:
 * @overlay: where it comes up
 * @toast: a toast that was not shown yet
 *
 * Says something in passing, in the place of what was said there before. Until it has
 * come up, Escape is not for it.
 *
 * Returns: (transfer none): the toast that says it, which may be the one before
 */
AdwToast *
laurel_toast_show (AdwToastOverlay *overlay, AdwToast *toast)
{
  Place *place = find_place (GTK_WIDGET (overlay));

  if (place == NULL)
    place = add_place (GTK_WIDGET (overlay));
  if (is_coming_up (place)) {
    say_instead (place->toast, toast);
    return place->toast;
  }

  if (place->toast != NULL)
    adw_toast_dismiss (place->toast);
  g_set_weak_pointer (&place->toast, toast);
  place->since = 0;
  if (place->tick_id == 0)
    place->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (overlay), on_tick, place, NULL);
  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));

  return toast;
}

/**
 * laurel_toast_take_away:
 * @toast: (nullable): a toast that was shown
 *
 * Takes it away, unless it is still coming up.
 */
void
laurel_toast_take_away (AdwToast *toast)
{
  if (toast == NULL)
    return;
  for (const GSList *l = places; l != NULL; l = l->next) {
    const Place *place = l->data;

    if (place->toast == toast && is_coming_up (place))
      return;
  }

  adw_toast_dismiss (toast);
}
