/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-panel-private.h"

#include "judging/live/laurel-turn-store.h"
#include "ui/judging/laurel-choice-drop.h"
#include "ui/judging/laurel-live-screen.h"
#include "ui/kit/laurel-settled.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelLivePanel:
 *
 * A stage before an audience, for who sits at the desk: who comes when, who is on stage, the
 * clock, the marks as judges give them, and what they come to. All of it is in the library, mark
 * by mark: whoever comes back finds it as it was. What the audience sees is on a window of its
 * own, and only what was declared.
 *
 * ## Actions
 *
 * - `live.draw`, `live.by-number`, `live.arrange` (`(xsax)`), `live.hall` (`x`), `live.remove`
 *   (`x`): the order
 * - `live.next`, `live.call` (`x`), `live.end`: who is on stage
 * - `live.run`, `live.ask`, `live.reset`: the clock
 * - `live.declare`, `live.screen`: what the audience sees
 * - `live.back`, `live.forward`: between the order and the stage, where there is room for one
 */
G_DEFINE_FINAL_TYPE (LaurelLivePanel, laurel_live_panel, ADW_TYPE_BIN)

/* Often enough that each second is seen. */
#define TICK 200

/* ---- the clock ------------------------------------------------------------------- */

/* Returns: what the clock of who is on stage says now */
LaurelLiveClock
laurel_live_panel_read_clock (LaurelLivePanel *self)
{
  LaurelLiveLimits limits = { laurel_contest_stage_get_talk (self->stage),
                              laurel_contest_stage_get_questions (self->stage),
                              laurel_contest_stage_get_warning (self->stage) };
  LaurelLiveTimes times = { 0 };

  if (self->current != NULL)
    times = laurel_turn_get_times (self->current);

  return laurel_live_clock_read (&times, &limits, g_get_real_time () / G_USEC_PER_SEC);
}

static gboolean
on_tick (gpointer data)
{
  LaurelLivePanel *self = data;
  LaurelLiveClock clock = laurel_live_panel_read_clock (self);

  laurel_live_time_show (self->time, &clock);
  if (self->screen != NULL)
    laurel_live_board_tick (laurel_live_screen_get_board (LAUREL_LIVE_SCREEN (self->screen)),
                            &clock);

  return G_SOURCE_CONTINUE;
}

static void
show_clock (LaurelLivePanel *self)
{
  LaurelLiveClock clock = laurel_live_panel_read_clock (self);
  gboolean goes = clock.phase == LAUREL_LIVE_PHASE_TALK ||
                  clock.phase == LAUREL_LIVE_PHASE_QUESTIONS;

  laurel_live_time_show (self->time, &clock);
  gtk_button_set_label (self->run, !goes ? _("_Start clock")
                                   : clock.stands ? _("_Go on") : _("_Stop clock"));
  gtk_widget_set_sensitive (self->ask, clock.phase != LAUREL_LIVE_PHASE_QUESTIONS);
  gtk_widget_set_sensitive (self->reset, goes);
  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->current != NULL && goes && !clock.stands)
    self->tick = g_timeout_add (TICK, on_tick, self);
}

/* ---- marks ----------------------------------------------------------------------- */

static void
show_score (LaurelLivePanel *self)
{
  const LaurelStanding *standing = self->desk ? laurel_score_desk_get_standing (self->desk) : NULL;
  gboolean has = standing != NULL && standing->trouble == NULL && self->entry != G_MAXUINT;
  guint place = has ? g_array_index (standing->places, LaurelStandingPlace, self->entry).place : 0;
  g_autofree char *score = has && place > 0 ? laurel_standing_dup_score (standing, self->entry)
                                            : NULL;
  g_autofree char *so_far =
    /* Translators: %u is a place: 1, 2, 3. */
    place > 0 ? g_strdup_printf (_("Place %u so far"), place)
    : standing != NULL && standing->trouble != NULL ? g_strdup (standing->trouble)
                                                    : g_strdup (_("No marks yet"));

  gtk_label_set_label (self->score, score ? score : "–");
  gtk_label_set_label (self->so_far, so_far);
}

/* What is not ranked yet is not shown to an audience: it waits for the standing it comes to. */
static void
find_show (LaurelLivePanel *self)
{
  g_autofree gboolean *called = NULL;

  if (laurel_live_panel_get_book (self) == NULL || !laurel_score_desk_is_settled (self->desk))
    return;

  called = laurel_live_panel_list_called (self);
  g_clear_pointer (&self->show, laurel_live_show_free);
  self->show = laurel_live_show_new (laurel_contest_stage_get_screen (self->stage),
                                     laurel_live_panel_get_book (self),
                                     laurel_score_desk_get_standing (self->desk),
                                     self->entry, called);
}

/* Shows the audience what there is to be seen, if there is a window for it. */
void
laurel_live_panel_show_screen (LaurelLivePanel *self)
{
  LaurelLiveFace face = { 0 };

  if (self->screen == NULL || self->stage == NULL)
    return;

  face.contest = laurel_contest_get_title (self->contest);
  face.stage = laurel_contest_stage_get_title (self->stage);
  face.turn = self->current;
  face.clock = laurel_live_panel_read_clock (self);
  face.book = laurel_live_panel_get_book (self);
  face.show = self->show;
  laurel_live_board_show (laurel_live_screen_get_board (LAUREL_LIVE_SCREEN (self->screen)), &face);
}

static void
show_marks (LaurelLivePanel *self)
{
  show_score (self);
  find_show (self);
  if (laurel_live_panel_get_book (self) != NULL)
    laurel_live_order_count (self->order, laurel_live_panel_get_book (self));
  laurel_live_panel_show_screen (self);
  laurel_mark_grid_repaint (self->grid);
}

/* Where there is room for a part only, the marks are what is worked at. */
static void
on_room (LaurelLivePanel *self, GtkAdjustment *down)
{
  gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down) -
                                    gtk_adjustment_get_page_size (down));
}

/* ---- who is on stage ------------------------------------------------------------- */

static void
show_entrant (LaurelLivePanel *self)
{
  g_autofree char *about = g_strjoin (" · ", laurel_turn_get_number (self->current),
                                      laurel_turn_get_organization (self->current), NULL);

  gtk_label_set_label (self->number, about);
  gtk_label_set_label (self->title, laurel_turn_get_title (self->current));
  show_clock (self);
}

static void
show_waiting (LaurelLivePanel *self, LaurelTurn *next)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  adw_status_page_set_title (self->waiting, next ? _("Nobody is on stage")
                                                 : _("All have been on stage"));
  if (next != NULL) {
    g_autofree char *about =
      /* Translators: the number and the title of an entry. */
      g_strdup_printf (_("Next: %1$s, %2$s"), laurel_turn_get_number (next),
                       laurel_turn_get_title (next));
    g_autofree char *plain = g_markup_escape_text (about, -1);

    adw_status_page_set_description (self->waiting, plain);
  } else {
    adw_status_page_set_description (self->waiting,
                                     _("Enter in the running order calls somebody back."));
  }
  gtk_widget_set_visible (self->first, next != NULL);
}

/* Another entrant, or another book: then it is a table of its own, from its first empty mark. */
static void
show_table (LaurelLivePanel *self)
{
  const LaurelScoreBook *book = laurel_live_panel_get_book (self);

  if (book == NULL || self->entry == G_MAXUINT) {
    laurel_mark_grid_show (self->grid, NULL, NULL, LAUREL_TYPING_FIRST);
    return;
  }

  laurel_mark_grid_show (self->grid, self->desk,
                         laurel_mark_table_new (book, LAUREL_MARK_VIEW_ENTRY, self->entry),
                         LAUREL_TYPING_FIRST);
}

static void
go_to_empty (LaurelLivePanel *self)
{
  const LaurelScoreBook *book = laurel_live_panel_get_book (self);
  const LaurelBookEntry *at;

  if (book == NULL || self->entry == G_MAXUINT)
    return;

  at = laurel_score_book_get_entry (book, self->entry);
  for (guint i = at->first; i < at->first + at->n; i++)
    for (guint field = 0; field < book->n_fields; field++)
      if (laurel_score_book_get_mark (book, LAUREL_TYPING_FIRST, i, field)->state ==
          LAUREL_BOOK_EMPTY) {
        laurel_mark_grid_go_to (self->grid, i, field);
        return;
      }
}

static void
show_more (LaurelLivePanel *self)
{
  g_autoptr (GVariant) ids = NULL;
  g_autofree char *label = NULL;
  guint n;

  ids = g_variant_ref_sink (laurel_live_panel_new_entries (self, FALSE, &n));
  /* Translators: %u counts entries. */
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Add %u entry that is not in it",
                                        "Add %u entries that are not in it", n), n);
  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
}

static void
update_stage (LaurelLivePanel *self)
{
  g_autoptr (LaurelTurn) current = laurel_live_panel_dup_current (self);
  g_autoptr (LaurelTurn) next = laurel_live_panel_dup_next (self);
  gboolean is_other = g_set_object (&self->current, current);
  gboolean had_keys = gtk_widget_get_mapped (GTK_WIDGET (self)) && is_other && current != NULL;

  self->entry = laurel_live_panel_find_entry (self, current);
  if (is_other) {
    g_clear_pointer (&self->show, laurel_live_show_free);
    show_table (self);
    if (current != NULL)
      adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  }
  if (current != NULL)
    show_entrant (self);
  else
    show_waiting (self, next);
  gtk_stack_set_visible_child_name (self->stage_faces, current != NULL ? "on" : "waiting");
  gtk_widget_set_visible (self->end, current != NULL);
  gtk_widget_set_visible (self->next, current != NULL && next != NULL);
  if (had_keys)
    go_to_empty (self);
}

/* Once more, whatever changed. */
static void
update (LaurelLivePanel *self)
{
  if (self->turns == NULL || self->stage == NULL || laurel_live_panel_get_book (self) == NULL ||
      laurel_row_list_get_loading (self->turns))
    return;

  gtk_stack_set_visible_child_name (self->faces,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->turns)) > 0
                                      ? "order" : "empty");
  update_stage (self);
  show_more (self);
  show_marks (self);
  laurel_live_panel_reopen_screen (self);
}

/* ---- what is looked at ----------------------------------------------------------- */

static void
filter_anew (LaurelLivePanel *self)
{
  if (self->shown != NULL)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown),
                        GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
on_hall (LaurelLivePanel *self)
{
  if (self->is_filling)
    return;
  laurel_choice_drop_name (self->hall);
  filter_anew (self);
}

static gboolean
look_again (gpointer data)
{
  LaurelLivePanel *self = data;

  self->wait = 0;
  if (self->turns != NULL) {
    laurel_live_panel_fill_halls (self);
    filter_anew (self);
  }

  return G_SOURCE_REMOVE;
}

static void
on_changed (LaurelLivePanel *self)
{
  if (self->wait == 0)
    self->wait = g_idle_add (look_again, self);
}

static void
on_turns (LaurelLivePanel *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++) {
    g_autoptr (LaurelTurn) turn = g_list_model_get_item (G_LIST_MODEL (self->turns), i);

    g_signal_handlers_disconnect_by_func (turn, on_changed, self);
    g_signal_connect_object (turn, "notify", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  }
  on_changed (self);
}

/* The table of the book that is gone goes with it. */
static void
on_loaded (LaurelLivePanel *self)
{
  laurel_mark_grid_show (self->grid, NULL, NULL, LAUREL_TYPING_FIRST);
  g_clear_object (&self->current);
  g_clear_pointer (&self->show, laurel_live_show_free);
  filter_anew (self);
}

static void
on_marked (LaurelLivePanel *self)
{
  if (self->current != NULL && laurel_live_panel_get_book (self) != NULL)
    show_marks (self);
}

static void
list_turns (LaurelLivePanel *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (laurel_live_panel_shows, self, NULL));

  self->turns = laurel_store_list (laurel_session_get_store (self->session),
                                   &LAUREL_TURNS_OF_STAGE,
                                   g_variant_new ("(x)",
                                                  laurel_row_get_id (LAUREL_ROW (self->stage))));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->turns)), filter);
  g_signal_connect_object (self->turns, "items-changed", G_CALLBACK (on_turns), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->turns, "notify::loading", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  laurel_live_order_show (self->order, G_LIST_MODEL (self->shown));
}

/* Lets go of all of it; the window for the audience has nothing to show then. */
void
laurel_live_panel_clear (LaurelLivePanel *self)
{
  g_return_if_fail (LAUREL_IS_LIVE_PANEL (self));

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->wait, g_source_remove);
  if (self->screen != NULL)
    gtk_window_destroy (GTK_WINDOW (self->screen));
  if (self->grid != NULL)
    laurel_mark_grid_show (self->grid, NULL, NULL, LAUREL_TYPING_FIRST);
  if (self->order != NULL)
    laurel_live_order_show (self->order, NULL);
  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  if (self->stage != NULL)
    g_signal_handlers_disconnect_by_data (self->stage, self);
  if (self->turns != NULL)
    g_signal_handlers_disconnect_by_data (self->turns, self);
  g_clear_pointer (&self->show, laurel_live_show_free);
  g_clear_object (&self->current);
  g_clear_object (&self->halls);
  g_clear_object (&self->shown);
  g_clear_object (&self->turns);
  g_clear_object (&self->desk);
  g_clear_object (&self->stage);
  g_clear_object (&self->contest);
  g_clear_object (&self->session);
}

/**
 * laurel_live_panel_show:
 * @self: a panel
 * @session: a session
 * @contest: a contest
 * @stage: its stage before an audience
 * @desk: the marks of it
 */
void
laurel_live_panel_show (LaurelLivePanel *self, LaurelSession *session, LaurelContest *contest,
                        LaurelContestStage *stage, LaurelScoreDesk *desk)
{
  g_return_if_fail (LAUREL_IS_LIVE_PANEL (self));

  if (self->desk == desk)
    return;

  laurel_live_panel_clear (self);
  self->is_known = FALSE;
  self->session = g_object_ref (session);
  self->contest = g_object_ref (contest);
  self->stage = g_object_ref (stage);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (stage, "notify", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "marked", G_CALLBACK (on_marked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "ranked", G_CALLBACK (on_marked), self, G_CONNECT_SWAPPED);
  list_turns (self);
}

/* Returns: (nullable): the window for the audience, if it is open */
GtkWidget *
laurel_live_panel_get_screen (LaurelLivePanel *self)
{
  g_return_val_if_fail (LAUREL_IS_LIVE_PANEL (self), NULL);

  return self->screen;
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_live_panel_dispose (GObject *object)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (object);

  laurel_live_panel_clear (self);
  self->grid = NULL;
  self->order = NULL;

  G_OBJECT_CLASS (laurel_live_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-live-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, ask);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, end);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, first);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, grid);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, hall);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, more);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, next);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, number);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, order);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, reset);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, run);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, score);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, so_far);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, stage_faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, time);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelLivePanel, waiting);
  gtk_widget_class_bind_template_callback (widget_class, on_hall);
}

static void
laurel_live_panel_class_init (LaurelLivePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_live_panel_dispose;
  laurel_live_panel_install_actions (widget_class);

  g_type_ensure (LAUREL_TYPE_LIVE_ORDER);
  g_type_ensure (LAUREL_TYPE_LIVE_TIME);
  g_type_ensure (LAUREL_TYPE_MARK_GRID);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
laurel_live_panel_init (LaurelLivePanel *self)
{
  self->entry = G_MAXUINT;
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (on_room), self, G_CONNECT_SWAPPED);
}
