/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-panel-private.h"

#include "base/laurel-quotes.h"
#include "judging/live/laurel-turn-order-store.h"
#include "judging/live/laurel-turn-store.h"
#include "ui/judging/laurel-live-declare-dialog.h"
#include "ui/judging/laurel-live-hall-dialog.h"
#include "ui/judging/laurel-live-memory.h"
#include "ui/judging/laurel-live-screen.h"
#include "ui/judging/laurel-lots-dialog.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-toast.h"

#include <glib/gi18n-lib.h>

/* What is done at the desk of a stage. */

/* ---- the order ------------------------------------------------------------------- */

static gboolean
can_order (LaurelLivePanel *self)
{
  return self->desk != NULL && laurel_score_desk_get_book (self->desk) != NULL &&
         laurel_check_writable (GTK_WIDGET (self), self->session);
}

static void
draw (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);
  g_autoptr (GVariant) entries = NULL;
  guint n;

  if (!can_order (self))
    return;

  entries = g_variant_ref_sink (laurel_live_panel_new_entries (self, TRUE, &n));
  if (n > 0)
    laurel_dialog_present (LAUREL_DIALOG (laurel_lots_dialog_new_for_order (
                             self->session, laurel_contest_stage_get_contest_id (self->stage),
                             laurel_row_get_id (LAUREL_ROW (self->stage)),
                             laurel_live_panel_get_hall (self), entries)), widget);
}

static void
take_by_number (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);
  guint n;

  if (can_order (self))
    laurel_run (widget, self->session, &LAUREL_TURNS_ARRANGE,
                g_variant_new ("(xs@ax)", laurel_row_get_id (LAUREL_ROW (self->stage)),
                               laurel_live_panel_get_hall (self),
                               laurel_live_panel_new_entries (self, FALSE, &n)));
}

static void
arrange (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_run (widget, LAUREL_LIVE_PANEL (widget)->session, &LAUREL_TURNS_ARRANGE, parameter);
}

static void
choose_hall (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);
  gint64 id = g_variant_get_int64 (parameter);
  LaurelRow *turn = self->turns ? laurel_row_list_find (self->turns, id) : NULL;

  if (turn != NULL && laurel_check_writable (widget, self->session))
    laurel_dialog_present (LAUREL_DIALOG (laurel_live_hall_dialog_new (self->session,
                                                                       LAUREL_TURN (turn))),
                           widget);
}

static void
run_of_turn (LaurelLivePanel *self, const LaurelCommand *command, gint64 turn)
{
  laurel_run (GTK_WIDGET (self), self->session, command, g_variant_new ("(x)", turn));
}

static void
remove_turn (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  run_of_turn (LAUREL_LIVE_PANEL (widget), &LAUREL_TURN_REMOVE, g_variant_get_int64 (parameter));
}

/* ---- who is on stage ------------------------------------------------------------- */

static gboolean
has_marks (LaurelLivePanel *self)
{
  const LaurelScoreBook *book = laurel_live_panel_get_book (self);
  const LaurelBookEntry *at = book != NULL && self->entry != G_MAXUINT
                                ? laurel_score_book_get_entry (book, self->entry) : NULL;

  for (guint i = at ? at->first : 0; at != NULL && i < at->first + at->n; i++)
    if (laurel_score_book_count (book, LAUREL_TYPING_FIRST, i) > 0)
      return TRUE;

  return at == NULL || at->n == 0;
}

/* Who goes without a mark mostly goes because a key was pressed too early. */
static void
offer_to_take_back (LaurelLivePanel *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (AdwToast) toast = NULL;
  g_autofree char *text = NULL;

  if (overlay == NULL || self->current == NULL || has_marks (self))
    return;

  /* Translators: %s is the title of an entry. */
  text = laurel_quote (_("“%s” left the stage without a mark"),
                       laurel_turn_get_title (self->current));
  toast = laurel_toast_new (GTK_WIDGET (self), text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "journal.undo");
  laurel_toast_show (ADW_TOAST_OVERLAY (overlay), toast);
}

/* A mark that is being typed is the last one of who goes; what is wrong with it comes first. */
static void
go (LaurelLivePanel *self, const LaurelCommand *command, gint64 turn)
{
  if (!laurel_mark_grid_leave (self->grid))
    return;

  offer_to_take_back (self);
  run_of_turn (self, command, turn);
}

static void
call (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  go (LAUREL_LIVE_PANEL (widget), &LAUREL_TURN_CALL, g_variant_get_int64 (parameter));
}

static void
call_next (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);
  g_autoptr (LaurelTurn) next = laurel_live_panel_dup_next (self);

  if (next != NULL)
    go (self, &LAUREL_TURN_CALL, laurel_row_get_id (LAUREL_ROW (next)));
}

static void
end (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);

  if (self->current != NULL)
    go (self, &LAUREL_TURN_END, laurel_row_get_id (LAUREL_ROW (self->current)));
}

/* ---- the clock ------------------------------------------------------------------- */

static void
set_clock (LaurelLivePanel *self, const char *deed)
{
  if (self->current != NULL)
    laurel_run (GTK_WIDGET (self), self->session, &LAUREL_TURN_TIME,
                g_variant_new ("(xs)", laurel_row_get_id (LAUREL_ROW (self->current)), deed));
}

static void
run_clock (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);
  LaurelLiveClock clock;

  if (self->current == NULL)
    return;

  clock = laurel_live_panel_read_clock (self);
  set_clock (self, clock.phase == LAUREL_LIVE_PHASE_WAITING ? "start"
                   : clock.stands ? "go-on" : "stop");
}

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  set_clock (LAUREL_LIVE_PANEL (widget), "questions");
}

static void
reset (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  set_clock (LAUREL_LIVE_PANEL (widget), "reset");
}

/* ---- what the audience sees ------------------------------------------------------ */

static void
declare (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);

  if (self->stage != NULL && laurel_check_writable (widget, self->session))
    laurel_dialog_present (LAUREL_DIALOG (laurel_live_declare_dialog_new (self->session,
                                                                          self->stage)), widget);
}

static void
on_screen_gone (LaurelLivePanel *self)
{
  self->screen = NULL;
}

static void
keep_screen (LaurelLivePanel *self, gboolean is_open)
{
  laurel_live_memory_keep_screen (laurel_session_get_store (self->session),
                                  laurel_row_get_id (LAUREL_ROW (self->stage)), is_open);
}

/* It goes with the panel, too; but then nobody closed it. */
static gboolean
on_screen_closed (LaurelLivePanel *self)
{
  keep_screen (self, FALSE);

  return GDK_EVENT_PROPAGATE;
}

static void
present_screen (LaurelLivePanel *self)
{
  if (self->screen == NULL) {
    self->screen = laurel_live_screen_new (laurel_contest_get_title (self->contest));
    g_signal_connect_object (self->screen, "close-request", G_CALLBACK (on_screen_closed), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->screen, "destroy", G_CALLBACK (on_screen_gone), self,
                             G_CONNECT_SWAPPED);
  }
  laurel_live_panel_show_screen (self);
  gtk_window_present (GTK_WINDOW (self->screen));
}

static void
open_screen (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);

  if (self->stage == NULL)
    return;

  if (self->screen == NULL)
    keep_screen (self, TRUE);
  present_screen (self);
}

/* After the program was killed the audience sees again what it saw, as long as somebody is on
 * stage. The keys stay at the desk. */
void
laurel_live_panel_reopen_screen (LaurelLivePanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->current == NULL || self->is_known || root == NULL)
    return;

  self->is_known = TRUE;
  if (self->screen != NULL ||
      !laurel_live_memory_has_screen (laurel_session_get_store (self->session),
                                      laurel_row_get_id (LAUREL_ROW (self->stage))))
    return;

  present_screen (self);
  gtk_window_present (GTK_WINDOW (root));
}

/* ---- where there is room for one ------------------------------------------------- */

static void
turn (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelLivePanel *self = LAUREL_LIVE_PANEL (widget);
  gboolean forward = g_str_equal (action_name, "live.forward");

  adw_leaflet_navigate (self->leaflet, forward ? ADW_NAVIGATION_DIRECTION_FORWARD
                                               : ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_child_focus (forward ? GTK_WIDGET (self->stage_faces) : GTK_WIDGET (self->order),
                          GTK_DIR_TAB_FORWARD);
}

/* ---- all of them ----------------------------------------------------------------- */

/* Gives the class of the panel what can be done at it, and the keys for that. */
void
laurel_live_panel_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "live.arrange", "(xsax)", arrange);
  gtk_widget_class_install_action (widget_class, "live.ask", NULL, ask);
  gtk_widget_class_install_action (widget_class, "live.back", NULL, turn);
  gtk_widget_class_install_action (widget_class, "live.by-number", NULL, take_by_number);
  gtk_widget_class_install_action (widget_class, "live.call", "x", call);
  gtk_widget_class_install_action (widget_class, "live.declare", NULL, declare);
  gtk_widget_class_install_action (widget_class, "live.draw", NULL, draw);
  gtk_widget_class_install_action (widget_class, "live.end", NULL, end);
  gtk_widget_class_install_action (widget_class, "live.forward", NULL, turn);
  gtk_widget_class_install_action (widget_class, "live.hall", "x", choose_hall);
  gtk_widget_class_install_action (widget_class, "live.next", NULL, call_next);
  gtk_widget_class_install_action (widget_class, "live.remove", "x", remove_turn);
  gtk_widget_class_install_action (widget_class, "live.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "live.run", NULL, run_clock);
  gtk_widget_class_install_action (widget_class, "live.screen", NULL, open_screen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "live.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "live.ask", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "live.screen",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "live.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "live.next", NULL);
}
