/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample season in a session, and each dialog of the program, shown on it.
 */

#pragma once

#include "calendar/laurel-release-store.h"
#include "people/laurel-party-store.h"
#include "testlib/laurel-test-session.h"
#include "ui/app/laurel-about.h"
#include "ui/app/laurel-export-dialog.h"
#include "ui/app/laurel-preferences.h"
#include "ui/app/laurel-shortcuts.h"
#include "ui/calendar/laurel-copy-dialog.h"
#include "ui/calendar/laurel-history-dialog.h"
#include "ui/calendar/laurel-move-dialog.h"
#include "ui/calendar/laurel-release-dialog.h"
#include "ui/calendar/laurel-season-dialog.h"
#include "ui/calendar/laurel-series-dialog.h"
#include "ui/calendar/laurel-series-edit-dialog.h"
#include "ui/exchange/laurel-import-dialog.h"
#include "ui/exchange/laurel-people-dialog.h"
#include "ui/judging/laurel-contest-dialog.h"
#include "ui/kit/laurel-access.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/people/laurel-merge-dialog.h"
#include "ui/people/laurel-name-dialog.h"

#include <glib/gi18n-lib.h>

enum {
  PHONE = 360,
  LARGE_TEXT = 144 * PANGO_SCALE, /* 150 %, as dots an inch */
};

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *parties;
  GSettings *settings;
  GtkWidget *over;
  GtkWidget *window;
} Fixture;

static inline void
settle (void)
{
  for (guint i = 0; i < 20; i++) {
    while (g_main_context_iteration (NULL, FALSE))
      continue;
    g_usleep (G_USEC_PER_SEC / 100);
  }
}

static inline gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static inline void
open_window (Fixture *f)
{
  f->over = adw_toast_overlay_new ();
  f->window = g_object_ref (adw_window_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (f->over), gtk_label_new ("…"));
  adw_window_set_content (ADW_WINDOW (f->window), f->over);
  gtk_window_set_default_size (GTK_WINDOW (f->window), PHONE, 640);
  gtk_window_present (GTK_WINDOW (f->window));
}

static inline void
close_window (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->window);
  g_object_unref (f->window);
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->parties = laurel_store_list (laurel_session_get_store (f->session), &LAUREL_PARTIES_ALL,
                                  g_variant_new ("()"));
  test_wait_for (is_loaded, f->parties);
  laurel_session_show (f->session,
                       laurel_row_get_id (LAUREL_ROW (laurel_session_get_programme (f->session))),
                       laurel_row_get_id (LAUREL_ROW (test_find_activity (f->session, "3"))));
  f->settings = g_settings_new ("io.github.laurel.Laurel");
  open_window (f);
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  close_window (f);
  g_object_unref (f->settings);
  g_object_unref (f->parties);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

/* ---- each of them -------------------------------------------------------------- */

static inline LaurelActivity *
get_activity (Fixture *f)
{
  return test_find_activity (f->session, "3");
}

/* The list keeps it. */
static inline LaurelParty *
get_party (Fixture *f, guint position)
{
  g_autoptr (LaurelParty) party = g_list_model_get_item (G_LIST_MODEL (f->parties), position);

  return party;
}

static inline GtkWidget *
write_and_read (Fixture *f, const char *name, const char *text)
{
  g_autofree char *path = laurel_test_dup_path (f->folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_str_equal (name, "people.csv")
         ? laurel_people_dialog_new (f->session, path)
         : laurel_import_dialog_new_for_file (GTK_WINDOW (f->window), f->session, file);
}

static inline void
show_season (Fixture *f)
{
  laurel_season_dialog_present (f->over, f->session);
}

static inline void
show_release (Fixture *f)
{
  laurel_release_dialog_present (f->over, f->session);
}

static inline void
show_move (Fixture *f)
{
  laurel_move_dialog_present (f->over, f->session);
}

static inline void
show_series (Fixture *f)
{
  laurel_series_dialog_present (f->over, f->session, get_activity (f));
}

static inline void
show_series_edit (Fixture *f)
{
  laurel_series_edit_dialog_present (f->over, f->session, get_activity (f));
}

static inline void
show_copy (Fixture *f)
{
  laurel_dialog_show_over (GTK_WINDOW (laurel_copy_dialog_new (GTK_WINDOW (f->window),
                                                               f->session)), f->over);
}

static inline void
show_import (Fixture *f)
{
  laurel_dialog_show_over (GTK_WINDOW (write_and_read (f, "plan.csv",
                             "No.,Activity,Date,Place\n"
                             "1,A very long title of an activity that goes on and on and on,"
                             "some day when it suits everybody,the great hall of the old town\n"
                             "2,第二届全国良作工艺品牌创新成果经验交流与现场观摩大会,9月中旬,济南（拟定）\n")),
                           f->over);
}

static inline void
show_export (Fixture *f)
{
  laurel_export_dialog_present (f->over, f->session);
}

static inline void
show_history (Fixture *f)
{
  laurel_history_dialog_present (f->over, f->session);
}

static inline void
show_name (Fixture *f)
{
  laurel_dialog_present (LAUREL_DIALOG (laurel_name_dialog_new (f->session, get_party (f, 0))),
                         f->over);
}

static inline void
show_merge (Fixture *f)
{
  laurel_dialog_present (LAUREL_DIALOG (laurel_merge_dialog_new (f->session, get_party (f, 0),
                                                                 get_party (f, 1))), f->over);
}

static inline void
show_people (Fixture *f)
{
  laurel_dialog_present (LAUREL_DIALOG (write_and_read (f, "people.csv",
                                          "Name,Telephone,Credit code\n"
                                          "Qin Lan,12,52110000500000128\n,\n")), f->over);
}

static inline void
show_contest (Fixture *f)
{
  laurel_contest_dialog_present (f->over, f->session);
}

static inline void
show_preferences (Fixture *f)
{
  laurel_preferences_present (GTK_WINDOW (f->window), f->session, f->settings);
}

static inline void
show_shortcuts (Fixture *f)
{
  laurel_shortcuts_present (GTK_WINDOW (f->window));
}

static inline void
show_about (Fixture *f)
{
  laurel_about_present (GTK_WINDOW (f->window));
}

static inline void
show_question (Fixture *f)
{
  laurel_confirm (f->over, _("Leave without importing?"),
                  _("What you corrected here is lost. The file stays as it is."), _("_Leave"),
                  "window.close", NULL);
}

static const struct {
  const char *name;
  void (*show) (Fixture *f);
  const char *action; /* (nullable): what it suggests */
} DIALOGS[] = {
  { "season", show_season, "dialog.apply" },
  { "release", show_release, "dialog.apply" },
  { "move", show_move, "dialog.apply" },
  { "series", show_series, "dialog.apply" },
  { "series-edit", show_series_edit, "dialog.apply" },
  { "name", show_name, "dialog.apply" },
  { "merge", show_merge, "dialog.apply" },
  { "people", show_people, "dialog.apply" },
  { "contest", show_contest, "dialog.apply" },
  { "copy", show_copy, "review.run" },
  { "import", show_import, "review.run" },
  { "export", show_export, "export.save" },
  { "history", show_history, NULL },
  { "preferences", show_preferences, NULL },
  { "shortcuts", show_shortcuts, NULL },
  { "about", show_about, NULL },
  { "question", show_question, NULL },
};
