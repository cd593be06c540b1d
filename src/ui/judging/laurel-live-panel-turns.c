/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-panel-private.h"

#include "ui/judging/laurel-choice-drop.h"

#include <glib/gi18n-lib.h>

/* Who comes when, of those who are looked at. */

/* ---- entries --------------------------------------------------------------------- */

const LaurelScoreBook *
laurel_live_panel_get_book (LaurelLivePanel *self)
{
  return self->desk ? laurel_score_desk_get_book (self->desk) : NULL;
}

/* Returns: which of the book's entries it is, or %G_MAXUINT */
guint
laurel_live_panel_find_entry (LaurelLivePanel *self, LaurelTurn *turn)
{
  const LaurelScoreBook *book = laurel_live_panel_get_book (self);

  for (guint i = 0; book != NULL && turn != NULL && i < book->entries->len; i++)
    if (laurel_score_book_get_entry (book, i)->id == laurel_turn_get_entry_id (turn))
      return i;

  return G_MAXUINT;
}

const char *
laurel_live_panel_get_hall (LaurelLivePanel *self)
{
  guint chosen = gtk_drop_down_get_selected (self->hall);
  const char *hall = self->halls && chosen != GTK_INVALID_LIST_POSITION
                       ? gtk_string_list_get_string (self->halls, chosen) : NULL;

  return hall ? hall : "";
}

gboolean
laurel_live_panel_shows (gpointer turn, gpointer panel)
{
  LaurelLivePanel *self = panel;

  return g_str_equal (laurel_turn_get_hall (turn), laurel_live_panel_get_hall (self)) &&
         laurel_live_panel_find_entry (self, turn) != G_MAXUINT;
}

static guint
count_turns (LaurelLivePanel *self)
{
  return self->shown ? g_list_model_get_n_items (G_LIST_MODEL (self->shown)) : 0;
}

/* Returns: (transfer full) */
static LaurelTurn *
dup_turn (LaurelLivePanel *self, guint i)
{
  return g_list_model_get_item (G_LIST_MODEL (self->shown), i);
}

LaurelTurn *
laurel_live_panel_dup_current (LaurelLivePanel *self)
{
  for (guint i = 0; i < count_turns (self); i++) {
    g_autoptr (LaurelTurn) turn = dup_turn (self, i);

    if (laurel_turn_is_on (turn))
      return g_steal_pointer (&turn);
  }

  return NULL;
}

/* Whoever comes first of those who have not been called up. */
LaurelTurn *
laurel_live_panel_dup_next (LaurelLivePanel *self)
{
  for (guint i = 0; i < count_turns (self); i++) {
    g_autoptr (LaurelTurn) turn = dup_turn (self, i);

    if (laurel_turn_get_times (turn).called == 0)
      return g_steal_pointer (&turn);
  }

  return NULL;
}

/* Returns: (transfer full): for each entry of the book, whether it was called up, in any hall */
gboolean *
laurel_live_panel_list_called (LaurelLivePanel *self)
{
  const LaurelScoreBook *book = laurel_live_panel_get_book (self);
  gboolean *called = g_new0 (gboolean, book->entries->len + 1);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->turns)); i++) {
    g_autoptr (LaurelTurn) turn = g_list_model_get_item (G_LIST_MODEL (self->turns), i);
    guint entry = laurel_live_panel_find_entry (self, turn);

    if (entry != G_MAXUINT && laurel_turn_get_times (turn).called != 0)
      called[entry] = TRUE;
  }

  return called;
}

/* Returns: (transfer floating): the ids of entries that are in no order yet; if @with_waiting, of
 * those who wait, too */
GVariant *
laurel_live_panel_new_entries (LaurelLivePanel *self, gboolean with_waiting, guint *n)
{
  const LaurelScoreBook *book = laurel_live_panel_get_book (self);
  g_autofree gboolean *has = g_new0 (gboolean, book->entries->len + 1);
  GVariantBuilder ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->turns)); i++) {
    g_autoptr (LaurelTurn) turn = g_list_model_get_item (G_LIST_MODEL (self->turns), i);
    guint entry = laurel_live_panel_find_entry (self, turn);
    gboolean waits = laurel_turn_get_times (turn).called == 0 &&
                     laurel_live_panel_shows (turn, self);

    if (entry != G_MAXUINT)
      has[entry] = !with_waiting || !waits;
  }
  *n = 0;
  for (guint i = 0; i < book->entries->len; i++)
    if (!has[i]) {
      g_variant_builder_add (&ids, "x", laurel_score_book_get_entry (book, i)->id);
      *n += 1;
    }

  return g_variant_builder_end (&ids);
}

/* ---- halls ----------------------------------------------------------------------- */

static gboolean
has_hall (GtkStringList *halls, const char *hall)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (halls)); i++)
    if (g_str_equal (gtk_string_list_get_string (halls, i), hall))
      return TRUE;

  return FALSE;
}

static GtkStringList *
list_halls (LaurelLivePanel *self)
{
  GtkStringList *halls = gtk_string_list_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->turns)); i++) {
    g_autoptr (LaurelTurn) turn = g_list_model_get_item (G_LIST_MODEL (self->turns), i);

    if (!has_hall (halls, laurel_turn_get_hall (turn)))
      gtk_string_list_append (halls, laurel_turn_get_hall (turn));
  }

  return halls;
}

/* One has no name where there is only one; beside others it needs one to be chosen by. */
static GListModel *
name_halls (GtkStringList *halls)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (halls)); i++) {
    const char *hall = gtk_string_list_get_string (halls, i);

    gtk_string_list_append (names, *hall != '\0' ? hall : _("Main hall"));
  }

  return G_LIST_MODEL (names);
}

/* The one that is chosen stays so, as long as it is there. */
void
laurel_live_panel_fill_halls (LaurelLivePanel *self)
{
  g_autofree char *chosen = g_strdup (laurel_live_panel_get_hall (self));
  g_autoptr (GtkStringList) halls = list_halls (self);
  g_autoptr (GListModel) names = name_halls (halls);
  guint n = g_list_model_get_n_items (names);

  self->is_filling = TRUE;
  g_set_object (&self->halls, halls);
  gtk_drop_down_set_model (self->hall, names);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (gtk_string_list_get_string (halls, i), chosen))
      gtk_drop_down_set_selected (self->hall, i);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->hall), n > 1);
  laurel_choice_drop_name (self->hall);
}
