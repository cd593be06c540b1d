/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A contest of two entries whose result is not released, or is, and what is said against it. */

#pragma once

#include "library-fill.h"
#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/scores/laurel-decision-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-result-scope-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"
#include "ui/judging/laurel-contest-result.h"

#define X "%" G_GINT64_FORMAT
#define RULE \
  "{\"combine\": {\"method\": \"mean\"}, \"ties\": [\"share\"]," \
  " \"levels\": [{\"name\": \"First\", \"count\": \"1\"}]}"

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *contests;
  GtkWidget *page;
  GtkWidget *window;
  gint64 contest;
  gint64 stage;
  gint64 sheets[2];
} Fixture;

static inline void
add_contest (Fixture *f, LaurelLibrary *library)
{
  run (library, &LAUREL_CONTEST_ADD, "(" X ", 'Tried', {})", newest (library, "activity"));
  f->contest = newest (library, "contest");
  run (library, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '2'})", f->contest);
  f->stage = newest (library, "contest_stage");
  run (library, &LAUREL_RULE_PUT, "(" X ", 0, '" RULE "')", f->contest);
  run (library, &LAUREL_RULE_FIX, "(" X ",)", newest (library, "contest_rule"));
  run (library, &LAUREL_EXPERT_ADD, "('Wei Shu', {'fields': 'brand'})");
  run (library, &LAUREL_JUDGE_SEAT, "(" X ", " X ", 0, 'judge')", f->contest,
       newest (library, "expert"));
  for (int i = 0; i < 2; i++) {
    run (library, &LAUREL_ENTRY_ADD, "(" X ", 'Work %d', {'received': '2025-09-01'})", f->contest,
         i + 1);
    run (library, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", f->stage,
         newest (library, "entry"), newest (library, "judge"));
    f->sheets[i] = newest (library, "placement");
  }
}

static inline void
mark (LaurelLibrary *library, gint64 sheet, int value)
{
  run (library, &LAUREL_MARKS_PUT, "(" X ", [('', '', '%d')])", sheet, value);
}

static inline void
publish (Fixture *f, LaurelLibrary *library)
{
  mark (library, f->sheets[0], 9);
  mark (library, f->sheets[1], 8);
  run (library, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", f->stage);
  run (library, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 5, 'natural', '')",
       newest (library, "result"));
}

static inline void
take_objection (LaurelLibrary *library)
{
  run (library, &LAUREL_OBJECTION_ADD, "(" X ", '2025-10-10', 'truth', 'It is older.',"
       " {'objector': 'Tao Min'})", newest (library, "result"));
}

/* Objected to, and corrected. */
static inline void
decide (Fixture *f, LaurelLibrary *library)
{
  take_objection (library);
  mark (library, f->sheets[1], 10);
  run (library, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', 'A mark was misread.')", f->stage);
  run (library, &LAUREL_OBJECTION_DECIDE, "(" X ", 'upheld', 'It is.', '2025-10-14', " X ")",
       newest (library, "objection"), newest (library, "result"));
  run (library, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Agreed.')",
       newest (library, "result"));
}

static inline gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static inline void
add_quota (Fixture *f, LaurelLibrary *library, int seats)
{
  run (library, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {})", f->contest);
  run (library, &LAUREL_STAGE_EDIT, "(" X ", {'quota': '{\"seats\": %d}'})", f->stage, seats);
}

/* @data: “public”, “objected” or “decided” where the result is, “quota” where one of two goes on, “vacant” where
 * more could, “drafted” where other rules are written, or %NULL */
static inline void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  LaurelStore *store = NULL;

  f->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (f->folder, "sample.laurel");
  library = test_sample_open (path);
  add_contest (f, library);
  if (g_strv_contains ((const char *const[]) { "public", "objected", "decided", NULL },
                       data ? data : ""))
    publish (f, library);
  if (g_strcmp0 (data, "objected") == 0)
    take_objection (library);
  if (g_strcmp0 (data, "decided") == 0)
    decide (f, library);
  if (g_strcmp0 (data, "quota") == 0)
    add_quota (f, library, 1);
  if (g_strcmp0 (data, "vacant") == 0)
    add_quota (f, library, 5);
  if (g_strcmp0 (data, "drafted") == 0) {
    mark (library, f->sheets[0], 9);
    run (library, &LAUREL_RULE_REVISE, "(" X ", '" RULE "', 'A wish.')",
         newest (library, "contest_rule"));
  }
  g_clear_pointer (&library, laurel_library_close);
  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, test_on_opened, &store);
  test_wait_for (test_is_set, &store);
  f->session = laurel_session_new (store);
  g_object_unref (store);
  test_wait_for (test_has_activities, f->session);
  f->contests = laurel_store_list (laurel_session_get_store (f->session),
                                   &LAUREL_CONTESTS_OF_PROGRAMME,
                                   g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f->contests);
}

static inline void
show_page (Fixture *f, GType type)
{
  f->page = g_object_ref_sink (g_object_new (type, "session", f->session, "contest",
                                             laurel_row_list_find (f->contests, f->contest), NULL));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
}

/* A row that is seen and whose title begins so, of that type. */
static inline GtkWidget *
find_row (GtkWidget *widget, GType type, const char *prefix)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), prefix))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, type, prefix);

    if (found != NULL)
      return found;
  }

  return NULL;
}

typedef struct {
  GtkWidget *page;
  GType type;
  const char *prefix;
} Wanted;

static inline gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;

  return find_row (wanted->page, wanted->type, wanted->prefix) != NULL;
}

static inline GtkWidget *
await_row (Fixture *f, GType type, const char *prefix)
{
  Wanted wanted = { f->page, type, prefix };

  test_wait_for (is_there, &wanted);

  return find_row (f->page, type, prefix);
}

/* Whether a label of it, or of a button in it, has the words. */
static inline gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

static inline gpointer
load_first (Fixture *f, const LaurelQuery *query)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (laurel_session_get_store (f->session), query,
                       g_variant_new ("(x)", f->contest));

  test_wait_for (is_loaded, list);

  return g_list_model_get_item (G_LIST_MODEL (list), 0);
}
