/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The marks of the sample season's contest that is being marked, at a desk where they are typed. */

#pragma once

#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "ui/judging/laurel-contest-scores.h"
#include "ui/judging/laurel-mark-grid.h"

#define CONTEST "Workshop Stories"

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelContest *contest;
  LaurelScoreDesk *desk;
  guint refused; /* how often the library refused what was typed */
} Fixture;

static inline gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static inline LaurelRowList *
list (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  LaurelRowList *rows = laurel_store_list (laurel_session_get_store (f->session), query, args);

  test_wait_for (is_loaded, rows);

  return rows;
}

static inline LaurelContest *
find_contest (Fixture *f, const char *title)
{
  g_autoptr (LaurelRowList) contests = list (f, &LAUREL_CONTESTS_OF_PROGRAMME,
                                             g_variant_new ("(x)", G_GINT64_CONSTANT (0)));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (contests)); i++) {
    g_autoptr (LaurelContest) contest = g_list_model_get_item (G_LIST_MODEL (contests), i);

    if (g_str_equal (laurel_contest_get_title (contest), title))
      return g_steal_pointer (&contest);
  }

  g_assert_not_reached ();
}

static inline gint64
find_stage (Fixture *f)
{
  g_autoptr (LaurelRowList) stages =
    list (f, &LAUREL_STAGES_OF_CONTEST,
          g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (f->contest))));
  g_autoptr (LaurelRow) stage = g_list_model_get_item (G_LIST_MODEL (stages), 0);

  return laurel_row_get_id (stage);
}

static inline gboolean
has_standing (gpointer data)
{
  return laurel_score_desk_get_standing (((Fixture *) data)->desk) != NULL;
}

static inline void
on_refused (Fixture *f, guint sheet, guint field, const GError *error)
{
  f->refused++;
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  LaurelScope scope = { 0 };

  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->contest = find_contest (f, CONTEST);
  scope.stage = find_stage (f);
  f->desk = laurel_score_desk_new (f->session, &scope);
  g_signal_connect_swapped (f->desk, "refused", G_CALLBACK (on_refused), f);
  test_wait_for (has_standing, f);
}

/* Once the desk is gone. */
static inline void
close_session (Fixture *f)
{
  g_object_unref (f->contest);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

/* ---- the desk ------------------------------------------------------------------------ */

static inline const LaurelScoreBook *
get_book (Fixture *f)
{
  return laurel_score_desk_get_book (f->desk);
}

/* The first sheet on which nothing stands; if @begun, the first that is full. */
static inline void
put (Fixture *f, LaurelTyping typing, guint sheet, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_score_desk_put (f->desk, typing, sheet, field, text, &error));
  g_assert_no_error (error);
}

typedef struct {
  Fixture *f;
  guint sheet;
  guint field;
  LaurelBookState state;
} Wanted;

typedef struct {
  Fixture *f;
  GListModel *rows;
} Places;

static inline gboolean
are_same (gpointer data)
{
  const Places *places = data;
  const LaurelStanding *standing = laurel_score_desk_get_standing (places->f->desk);

  if (standing == NULL || g_list_model_get_n_items (places->rows) != standing->order->len)
    return FALSE;

  for (guint i = 0; i < standing->order->len; i++) {
    g_autoptr (LaurelResultPlace) row = g_list_model_get_item (places->rows, i);
    guint entry = g_array_index (standing->order, guint, i);
    g_autofree char *score = laurel_standing_dup_score (standing, entry);

    if (laurel_score_book_get_entry (get_book (places->f), entry)->id !=
          laurel_row_get_id (LAUREL_ROW (row)) ||
        g_strcmp0 (laurel_result_place_get_score (row), score) != 0)
      return FALSE;
  }

  return TRUE;
}

/* The same places as the library tells, once what was typed last is ranked. */
static inline void
check_standing (Fixture *f)
{
  g_autoptr (LaurelRowList) rows =
    list (f, &LAUREL_SCOREBOARD_OF_SCOPE,
          g_variant_new ("(xxxx)", laurel_score_desk_get_scope (f->desk)->stage, (gint64) 0,
                         (gint64) 0, (gint64) 0));
  Places places = { f, G_LIST_MODEL (rows) };

  test_wait_for (are_same, &places);
}

/* ---- the page ------------------------------------------------------------------------ */

static inline gboolean
shows_marks (gpointer page)
{
  GtkWidget *grid = test_find_widget (page, LAUREL_TYPE_MARK_GRID);

  return grid != NULL && gtk_widget_get_mapped (grid) &&
         laurel_mark_grid_get_entry (LAUREL_MARK_GRID (grid)) != G_MAXUINT;
}

/* ---- keys ---------------------------------------------------------------------------- */

static inline void
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    gboolean stops;

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
        (!GTK_IS_TEXT (widget) ||
         gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)) {
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &stops);
      return;
    }
  }

  g_assert_not_reached ();
}

/* Types a letter or digit at the grid, and Enter where it opened a cell. */
static inline void
type (GtkWidget *grid, guint key)
{
  GtkWidget *text = test_find_widget (grid, GTK_TYPE_TEXT);

  press (grid, key);
  if (gtk_widget_get_visible (text))
    press (text, GDK_KEY_Return);
}
