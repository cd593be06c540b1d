/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-scores-private.h"

#include "ui/judging/laurel-choice-drop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestScores:
 *
 * The marks of a stage of a contest, where they are typed, and what they come to so far. They are
 * looked at all at once, judge by judge, or entry by entry, and so is what multiplies entries; off
 * paper two people type them, and where they differ is settled one by one.
 *
 * ## Actions
 *
 * - `scores.back`, `scores.why`: between the marks and the reasons, where there is room for one
 * - `scores.deduct`: takes points off the entry that the keys are at
 * - `scores.find`: to the code of a score sheet
 * - `scores.import`: asks for a file with marks
 * - `scores.next`, `scores.previous`: the next judge or entry
 * - `scores.sort`: the best first
 * - `tools.second`, `tools.view`: who types, and how the marks are looked at
 */
G_DEFINE_FINAL_TYPE (LaurelContestScores, laurel_contest_scores, LAUREL_TYPE_CONTEST_PAGE)

void
laurel_contest_scores_show_face (LaurelContestScores *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->faces, name);
  laurel_contest_scores_show_tools (self);
}

/* ---- what is shown --------------------------------------------------------------- */

/* Returns: how what is looked at is typed */
static const char *
get_hint (LaurelContestScores *self, const LaurelScoreBook *book)
{
  LaurelMarkView view = laurel_contest_scores_get_view (self);

  if (view == LAUREL_MARK_VIEW_FACTORS)
    return _("Type a number above 0, as 2.8; Enter goes on to the next.");

  return view == LAUREL_MARK_VIEW_ALL && book->rule->criteria->len > 1
           ? _("Enter opens the score sheet.")
           : _("Type a mark, a for abstained; Enter goes on to the next.");
}

/* Without titles, what the keys are at is told in words. */
static void
show_hint (LaurelContestScores *self)
{
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;
  g_autofree char *says = NULL;

  if (book == NULL)
    return;
  if (laurel_contest_scores_is_folded (self))
    g_object_get (self->grid, "says", &says, NULL);
  laurel_mark_foot_tell (self->foot, book, laurel_contest_scores_get_typing (self),
                         get_hint (self, book), says);
}

static void
on_folded (LaurelContestScores *self)
{
  laurel_contest_scores_show_tools (self);
  show_hint (self);
}

static void
show_mismatches (LaurelContestScores *self)
{
  guint n = laurel_mismatch_list_show (self->mismatches, self->desk);
  /* Translators: %u counts marks. */
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                         "%u mark was typed differently twice",
                                                         "%u marks were typed differently twice",
                                                         n), n);

  /* The list holds what was typed first. */
  gtk_widget_set_visible (self->mismatch_box, n > 0 && laurel_contest_scores_get_typist (self) ==
                          LAUREL_TYPING_FIRST);
  gtk_label_set_label (self->mismatch_title, title);
}

void
laurel_contest_scores_show_reasons (LaurelContestScores *self)
{
  guint entry = laurel_mark_grid_get_entry (self->grid);

  if (self->desk != NULL)
    laurel_score_desk_ask (self->desk, entry);
  laurel_score_pane_show (self->pane, self->desk, laurel_contest_scores_get_typist (self), entry);
}

static void
show_charts (LaurelContestScores *self)
{
  laurel_score_pane_show_charts (self->pane, self->desk, laurel_contest_scores_get_typist (self));
}

static gboolean
follow (gpointer data)
{
  LaurelContestScores *self = data;
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;

  self->watch = 0;
  if (book != NULL) {
    laurel_mark_foot_count (self->foot, book, laurel_contest_scores_get_typing (self));
    show_hint (self);
    show_mismatches (self);
    laurel_contest_scores_show_reasons (self);
    show_charts (self);
  }

  return G_SOURCE_REMOVE;
}

/* What stands beside the grid may wait until the grid is painted. */
static void
on_marked (LaurelContestScores *self)
{
  laurel_mark_grid_repaint (self->grid);
  if (self->watch == 0)
    self->watch = g_idle_add_full (G_PRIORITY_LOW, follow, self, NULL);
}

/* The judges who have sheets of what is shown, or the entries that have: who judges elsewhere only
 * would have an empty grid. */
static GtkStringList *
list_who (LaurelContestScores *self, const LaurelScoreBook *book, gboolean are_judges)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint n = are_judges ? book->judges->len : book->entries->len;

  g_array_set_size (self->listed, 0);
  for (guint i = 0; i < n; i++) {
    const LaurelBookJudge *judge = are_judges ? laurel_score_book_get_judge (book, i) : NULL;
    const LaurelBookEntry *entry = are_judges ? NULL : laurel_score_book_get_entry (book, i);
    g_autofree char *name = are_judges ? g_strdup (judge->name)
                                       : g_strdup_printf ("%s  %s", entry->number, entry->title);

    if ((are_judges ? judge->n : entry->n) == 0)
      continue;
    g_array_append_val (self->listed, i);
    gtk_string_list_append (names, name);
  }

  return names;
}

/* Returns: where the one that is wanted is listed, or who is before it */
static guint
find_listed (LaurelContestScores *self)
{
  guint at = 0;

  for (guint i = 0; i < self->listed->len; i++)
    if (g_array_index (self->listed, guint, i) <= self->wanted)
      at = i;

  return at;
}

static void
want_listed (LaurelContestScores *self, guint at)
{
  self->wanted = at < self->listed->len ? g_array_index (self->listed, guint, at) : 0;
}

static void
fill_who (LaurelContestScores *self, const LaurelScoreBook *book)
{
  gboolean are_judges = laurel_contest_scores_get_view (self) == LAUREL_MARK_VIEW_JUDGE;
  g_autoptr (GtkStringList) names = list_who (self, book, are_judges);

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->who, find_listed (self));
  want_listed (self, find_listed (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->who), are_judges ? _("Judge") : _("Entry"));
  self->is_filling = FALSE;
  laurel_choice_drop_name (self->who);
}

/* @table: (transfer full) */
void
laurel_contest_scores_fill_grid (LaurelContestScores *self, LaurelMarkTable *table)
{
  if (laurel_contest_scores_get_typist (self) == LAUREL_TYPING_SECOND)
    laurel_mark_table_hide_results (table);
  laurel_mark_grid_show (self->grid, self->desk, table, laurel_contest_scores_get_typing (self));
}

/* Of the judge or entry that is wanted, if the view is of one. */
static void
show_marks (LaurelContestScores *self)
{
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;

  if (book == NULL) {
    laurel_mark_grid_show (self->grid, NULL, NULL, LAUREL_TYPING_FIRST);
    return;
  }

  laurel_contest_scores_fill_grid (self, laurel_mark_table_new (
    book, laurel_contest_scores_get_view (self), self->wanted));
  follow (self);
}

static void
show_table (LaurelContestScores *self)
{
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;

  if (book != NULL) {
    laurel_contest_scores_show_tools (self);
    if (laurel_contest_scores_is_of_one (self))
      fill_who (self, book);
  }
  show_marks (self);
}

/* ---- reading --------------------------------------------------------------------- */

static void
go_to_found (LaurelContestScores *self)
{
  const LaurelScoreBook *book = laurel_score_desk_get_book (self->desk);
  guint sheet;

  if (self->found == 0 || !laurel_score_book_find_placement (book, self->found, &sheet))
    return;

  self->found = 0;
  self->wanted = laurel_score_book_get_sheet (book, sheet)->judge;
  if (laurel_contest_scores_get_view (self) != LAUREL_MARK_VIEW_JUDGE)
    gtk_drop_down_set_selected (self->view, LAUREL_MARK_VIEW_JUDGE);
  else
    show_table (self);
  laurel_mark_grid_go_to (self->grid, sheet, 0);
}

static void
on_loaded (LaurelContestScores *self)
{
  const LaurelScoreBook *book = laurel_score_desk_get_book (self->desk);

  show_table (self);
  laurel_contest_scores_offer_factors (self);
  if (book == NULL)
    laurel_marks_missing_tell_error (self->missing,
                                     laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self)),
                                     laurel_score_desk_get_error (self->desk));
  else if (book->sheets->len == 0)
    laurel_marks_missing_tell_sheets (self->missing);
  laurel_contest_scores_show_face (self, book != NULL && book->sheets->len > 0
                                           ? laurel_contest_scores_name_face (self) : "missing");
  if (book != NULL)
    go_to_found (self);
}

static void
on_refused (LaurelContestScores *self, guint sheet, guint field, const GError *error)
{
  laurel_report (GTK_WIDGET (self), error);
}

static void
clear_desk (LaurelContestScores *self)
{
  laurel_mark_grid_show (self->grid, NULL, NULL, LAUREL_TYPING_FIRST);
  laurel_mismatch_list_show (self->mismatches, NULL);
  laurel_score_pane_show (self->pane, NULL, LAUREL_TYPING_FIRST, G_MAXUINT);
  laurel_live_panel_clear (self->live_panel);
  laurel_score_pane_show_charts (self->pane, NULL, LAUREL_TYPING_FIRST);
  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);
}

static void
on_chosen (LaurelContestScores *self)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  LaurelScope scope;

  clear_desk (self);
  self->wanted = 0;
  if (session == NULL)
    return;
  if (laurel_scope_chooser_is_vote (self->chooser)) {
    laurel_contest_votes_show (self->votes, laurel_scope_chooser_get_stage (self->chooser));
    laurel_contest_scores_show_face (self, "votes");
    return;
  }
  if (laurel_scope_chooser_get_lack (self->chooser) != LAUREL_SCOPE_LACKS_NOTHING) {
    laurel_marks_missing_tell_lack (self->missing, laurel_scope_chooser_get_lack (self->chooser));
    laurel_contest_scores_show_face (self, "missing");
    return;
  }
  if (laurel_scope_chooser_get_error (self->chooser) != NULL) {
    laurel_marks_missing_tell_error (self->missing,
                                     laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self)),
                                     laurel_scope_chooser_get_error (self->chooser));
    laurel_contest_scores_show_face (self, "missing");
    return;
  }
  laurel_contest_scores_show_face (self, "reading");
  if (!laurel_scope_chooser_get_scope (self->chooser, &scope))
    return;

  self->desk = laurel_score_desk_new (session, &scope);
  g_signal_connect_object (self->desk, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "marked", G_CALLBACK (on_marked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "ranked", G_CALLBACK (on_marked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "charted", G_CALLBACK (show_charts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "refused", G_CALLBACK (on_refused), self,
                           G_CONNECT_SWAPPED);
}

static void
read_contest (LaurelContestPage *page)
{
  LaurelContestScores *self = LAUREL_CONTEST_SCORES (page);

  clear_desk (self);
  self->found = 0;
  gtk_toggle_button_set_active (self->second, FALSE);
  laurel_contest_scores_show_face (self, "reading");
  laurel_contest_scores_find_stage (self);
}

/* ---- how it is looked at --------------------------------------------------------- */

/* The judge or entry that the keys are at is the one that is looked at. */
static void
follow_keys (LaurelContestScores *self, const LaurelScoreBook *book)
{
  LaurelMarkView view = laurel_contest_scores_get_view (self);
  guint entry = laurel_mark_grid_get_entry (self->grid), sheet;

  if (view == LAUREL_MARK_VIEW_JUDGE && laurel_mark_grid_get_sheet (self->grid, &sheet))
    self->wanted = laurel_score_book_get_sheet (book, sheet)->judge;
  else if (view == LAUREL_MARK_VIEW_ENTRY && entry < book->entries->len)
    self->wanted = entry;
}

static void
on_view (LaurelContestScores *self)
{
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;

  if (!self->is_filling && book != NULL && self->found == 0)
    follow_keys (self, book);
  laurel_mark_grid_leave (self->grid);
  laurel_choice_drop_name (self->view);
  show_table (self);
}

/* Who can be chosen stays: a list that is filled anew while one is chosen from it would choose
 * again, and so on for ever. */
static void
on_who (LaurelContestScores *self)
{
  if (self->is_filling)
    return;

  want_listed (self, gtk_drop_down_get_selected (self->who));
  laurel_mark_grid_leave (self->grid);
  laurel_choice_drop_name (self->who);
  show_marks (self);
}

static void
on_second (LaurelContestScores *self)
{
  laurel_mark_grid_leave (self->grid);
  show_table (self);
}

static void
on_live (LaurelContestScores *self)
{
  laurel_mark_grid_leave (self->grid);
  if (laurel_contest_scores_can_be_live (self))
    laurel_contest_scores_show_face (self, laurel_contest_scores_name_face (self));
}

/* Of the sheet whose total is shown all marks are. */
static void
on_opened (LaurelContestScores *self, guint sheet)
{
  self->found = laurel_score_book_get_sheet (laurel_score_desk_get_book (self->desk), sheet)->id;
  go_to_found (self);
}

static void
on_moved (LaurelContestScores *self)
{
  laurel_contest_scores_show_reasons (self);
}

static void
on_mismatch (LaurelContestScores *self, guint sheet, guint field)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  if (laurel_mark_grid_go_to (self->grid, sheet, field) &&
      laurel_contest_scores_get_view (self) != LAUREL_MARK_VIEW_ALL)
    return;
  on_opened (self, sheet);
  laurel_mark_grid_go_to (self->grid, sheet, field);
}

static void
on_found (LaurelContestScores *self, gint64 placement)
{
  guint sheet;

  if (self->desk != NULL && laurel_score_desk_get_book (self->desk) != NULL &&
      laurel_score_book_find_placement (laurel_score_desk_get_book (self->desk), placement,
                                        &sheet))
    on_opened (self, sheet);
  else
    laurel_sheet_finder_refuse (self->finder, _("This score sheet is of another contest, stage or "
                                                "section."));
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_contest_scores_dispose (GObject *object)
{
  LaurelContestScores *self = LAUREL_CONTEST_SCORES (object);

  laurel_contest_scores_stop_finding (self);
  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (laurel_contest_scores_parent_class)->dispose (object);
}

static void
laurel_contest_scores_finalize (GObject *object)
{
  g_array_unref (LAUREL_CONTEST_SCORES (object)->listed);

  G_OBJECT_CLASS (laurel_contest_scores_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-scores.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, chooser);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, finder);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, deduct);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, folded);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, foot);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, grid);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, live);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, live_panel);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, mismatch_box);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, mismatch_title);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, mismatches);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, missing);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, more);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, pane);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, second);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, sort);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, take);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, view);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, views);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, votes);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, who);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, who_box);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestScores, why);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_found);
  gtk_widget_class_bind_template_callback (widget_class, on_live);
  gtk_widget_class_bind_template_callback (widget_class, on_mismatch);
  gtk_widget_class_bind_template_callback (widget_class, on_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_second);
  gtk_widget_class_bind_template_callback (widget_class, on_view);
  gtk_widget_class_bind_template_callback (widget_class, on_who);
  gtk_widget_class_bind_template_callback (widget_class, show_hint);
}

static void
laurel_contest_scores_class_init (LaurelContestScoresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_scores_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_contest_scores_finalize;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_contest;
  laurel_contest_scores_install_actions (widget_class);

  g_type_ensure (LAUREL_TYPE_CONTEST_VOTES);
  g_type_ensure (LAUREL_TYPE_LIVE_PANEL);
  g_type_ensure (LAUREL_TYPE_MARK_FOOT);
  g_type_ensure (LAUREL_TYPE_MARK_GRID);
  g_type_ensure (LAUREL_TYPE_MARKS_MISSING);
  g_type_ensure (LAUREL_TYPE_MISMATCH_LIST);
  g_type_ensure (LAUREL_TYPE_SCOPE_CHOOSER);
  g_type_ensure (LAUREL_TYPE_SCORE_PANE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  g_type_ensure (LAUREL_TYPE_SHEET_FINDER);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
laurel_contest_scores_init (LaurelContestScores *self)
{
  self->listed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
  laurel_contest_scores_add_tools (self);
  laurel_choice_drop_name (self->view);
}
