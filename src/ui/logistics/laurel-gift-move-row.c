/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-move-row.h"

#include "ui/kit/laurel-day-words.h"
#include "ui/logistics/laurel-gift-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What became of a gift, a row a move. */

/* The day, why, by which paper, and how much of it never happened. */
static char *
dup_facts (LaurelGiftMove *move)
{
  g_autofree char *day = laurel_day_words_of (laurel_gift_move_get_day (move));
  g_autoptr (GString) facts = g_string_new (day);
  const char *const texts[] = { laurel_gift_move_get_reason (move),
                                laurel_gift_move_get_document (move),
                                laurel_gift_move_get_signer (move) };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (facts, " · %s", texts[i]);
  if (laurel_gift_move_get_reverses (move) != 0) {
    g_string_append (facts, " · ");
    g_string_append (facts, _("takes a move back"));
  } else if (laurel_gift_move_get_reversed (move) > 0) {
    g_string_append (facts, " · ");
    /* Translators: %'d counts pieces of a move that never happened. */
    g_string_append_printf (facts, _("%'d taken back"), laurel_gift_move_get_reversed (move));
  }

  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static gboolean
can_reverse (LaurelGiftMove *move)
{
  return laurel_gift_move_get_reverses (move) == 0 &&
         laurel_gift_move_get_reversed (move) < laurel_gift_move_get_quantity (move);
}

static void
show_move (LaurelGiftMove *move, GParamSpec *pspec, AdwActionRow *row)
{
  g_autofree char *way = laurel_gift_words_dup_way (move), *facts = dup_facts (move);
  /* Translators: how many pieces went, and from where to where. */
  g_autofree char *title = g_strdup_printf (_("%1$'d  %2$s"), laurel_gift_move_get_quantity (move),
                                            way);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, facts);
  if (can_reverse (move))
    gtk_widget_remove_css_class (GTK_WIDGET (row), "taken-back");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "taken-back");
}

static void
show_photo (LaurelGiftMove *move, GParamSpec *pspec, GtkWidget *button)
{
  const char *photo = laurel_gift_move_get_photo (move);

  gtk_widget_set_visible (button, photo != NULL);
  gtk_widget_set_tooltip_text (button, photo);
}

static void
show_button (LaurelGiftMove *move, GParamSpec *pspec, GtkWidget *button)
{
  gtk_widget_set_visible (button, can_reverse (move));
}

static GtkWidget *
add_move_button (GtkWidget *row, LaurelRow *move, const char *icon, const char *label,
                 const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", laurel_row_get_id (move));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

/**
 * laurel_gift_move_row_new:
 * @move: a move of a gift
 *
 * Returns: (transfer floating): what became of the gift then, and buttons for its photo and to take
 *   it back (`gift.move-photo` and `gift.reverse`, both with its id)
 */
GtkWidget *
laurel_gift_move_row_new (LaurelGiftMove *move)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *photo = add_move_button (row, LAUREL_ROW (move), "image-x-generic-symbolic",
                                      _("Open the photo of this move"), "gift.move-photo");
  GtkWidget *button = add_move_button (row, LAUREL_ROW (move), "edit-undo-symbolic",
                                       _("Take this move back"), "gift.reverse");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_signal_connect_object (move, "notify", G_CALLBACK (show_photo), photo, 0);
  show_photo (move, NULL, photo);
  g_signal_connect_object (move, "notify", G_CALLBACK (show_move), row, 0);
  g_signal_connect_object (move, "notify", G_CALLBACK (show_button), button, 0);
  show_move (move, NULL, ADW_ACTION_ROW (row));
  show_button (move, NULL, button);

  return row;
}
