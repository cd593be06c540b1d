/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-audit.h"
#include "store/laurel-check.h"
#include "store/laurel-dump-store.h"
#include "store/laurel-facts.h"
#include "store/laurel-forget.h"
#include "store/laurel-live-list.h"
#include "store/laurel-salvage.h"
#include "store/laurel-search-index.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-trouble.h"
#include "testlib/laurel-test-vfs.h"

#include <glib/gstdio.h>
#include <string.h>

/*
 * Everything that is done with a library, while each thing that can fail below
 * fails in turn. Each time, there is an error or it was done; what was to be
 * changed is as before or changed, whole; an answer is whole, or an error; a new
 * file is whole, or not there; and nothing is left lying about.
 */

typedef struct {
  char *folder;
  char *path;
  char *to;
  char *backups;
  gint64 li;    /* 李小明 */
  gint64 guest; /* another */
  LaurelChanges *changes; /* (nullable) */
  LaurelLibrary *library; /* (nullable) */
  char *answer;           /* (nullable) */
} Desk;

typedef struct {
  const char *name;
  const char *sql;  /* what somebody did to the file before */
  gboolean is_open; /* before, and closed afterwards */
  gboolean (*act) (Desk *desk, GError **error);
  char *(*look) (Desk *desk); /* what stands there then, as text */
  /* (nullable): how it may be besides as before, and as when it was done */
  gboolean (*may_be) (const char *text);
} Deed;

/* ---- looking ---------------------------------------------------------------- */

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  for (; dir != NULL && (name = g_dir_read_name (dir)) != NULL; n++)
    if (g_test_verbose ())
      g_test_message ("there is %s", name);

  return n;
}

/* A library that is whole, as text. What a failure has left of its log is taken in. */
static char *
read_library (const char *path)
{
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);
  g_autoptr (GPtrArray) findings = laurel_check_library (library);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[i])->fault, ==, NULL);

  return laurel_test_dump (library);
}

static char *
look_at_library (Desk *desk)
{
  char *text = read_library (desk->path);

  g_assert_cmpuint (count_files (desk->folder), ==, 1);
  return text;
}

/* A file beside, or none. */
static char *
look_beside (Desk *desk)
{
  gboolean there = g_file_test (desk->to, G_FILE_TEST_EXISTS);
  guint rest = g_file_test (desk->path, G_FILE_TEST_EXISTS);
  char *text = there ? read_library (desk->to) : g_strdup ("nothing");

  g_assert_cmpuint (count_files (desk->folder), ==, rest + there);
  return text;
}

static char *
look_at_backups (Desk *desk)
{
  g_autoptr (GPtrArray) backups = laurel_backup_list (desk->backups, NULL);
  g_autoptr (GError) error = NULL;
  guint n = count_files (desk->backups);

  if (backups->len == 0)
    return g_strdup_printf ("%u files", n);
  g_assert_cmpuint (backups->len, ==, 1);
  laurel_backup_restore (((LaurelBackup *) backups->pdata[0])->path, desk->to, &error);
  g_assert_no_error (error);
  g_free (read_library (desk->to));

  return g_strdup_printf ("a backup, %u files", n);
}

/* What could not be read is told to be lost, and what there is, is whole. */
static gboolean
is_something (const char *text)
{
  return *text != '\0';
}

/* The sum could not be written, but the backup is there. */
static gboolean
is_without_sum (const char *text)
{
  return g_str_equal (text, "a backup, 1 files");
}

static char *
look_at_answer (Desk *desk)
{
  return g_strdup (desk->answer ? desk->answer : "nothing");
}

/* ---- what changes a library ------------------------------------------------- */

static gboolean
revert (Desk *desk, gint64 entry, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_revert (desk->library, entry, "T", &outcome, error);
}

static gboolean
undo (Desk *desk, GError **error)
{
  return revert (desk, laurel_library_get_undo (desk->library), error);
}

static gboolean
redo (Desk *desk, GError **error)
{
  return revert (desk, laurel_library_get_redo (desk->library), error);
}

static gboolean
go_back (Desk *desk, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_go_back_to (desk->library, 2, "T", &outcome, error);
}

static gboolean
run (Desk *desk, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (desk->library, command, args, "T", &outcome, error);
}

static gboolean
engage (Desk *desk, GError **error)
{
  return run (desk, &LAUREL_TEST_ENGAGE, g_variant_new ("(sx)", "Finale", desk->guest), error);
}

static gboolean
forget (Desk *desk, GError **error)
{
  return run (desk, &LAUREL_TEST_FORGET, g_variant_new_int64 (desk->li), error);
}

static gboolean
erase (Desk *desk, GError **error)
{
  return run (desk, &LAUREL_TEST_ERASE, g_variant_new_int64 (desk->guest), error);
}

static gboolean
pour (Desk *desk, GError **error)
{
  return run (desk, &LAUREL_TEST_POUR, g_variant_new ("(si)", "Many", 7), error);
}

static gboolean
open_it (Desk *desk, GError **error)
{
  desk->library = laurel_library_open (desk->path, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_CREATE,
                                       error);
  return desk->library != NULL;
}

/* An older one is migrated on a copy. */
static gboolean
look_into (Desk *desk, GError **error)
{
  desk->library = laurel_library_open (desk->path, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_READ_ONLY,
                                       error);
  if (desk->library != NULL)
    desk->answer = g_strdup ("open");

  return desk->library != NULL;
}

static gboolean
checkpoint (Desk *desk, GError **error)
{
  return laurel_library_checkpoint (desk->library, error);
}

/* ---- what makes a file ------------------------------------------------------ */

static gboolean
create (Desk *desk, GError **error)
{
  g_autofree char *path = g_steal_pointer (&desk->path);

  desk->path = g_strdup (desk->to);
  g_unlink (path);
  open_it (desk, error);
  g_clear_pointer (&desk->library, laurel_library_close);
  g_free (desk->path);
  desk->path = g_steal_pointer (&path);

  return error == NULL || *error == NULL;
}

static gboolean
save_copy (Desk *desk, GError **error)
{
  return laurel_library_save_copy (desk->library, desk->to, error);
}

static gboolean
back_up (Desk *desk, GError **error)
{
  return laurel_library_backup (desk->library, LAUREL_BACKUP_ASKED, NULL, error);
}

static gboolean
restore (Desk *desk, GError **error)
{
  return laurel_backup_restore (desk->path, desk->to, error);
}

static gboolean
salvage (Desk *desk, GError **error)
{
  g_auto (LaurelSalvage) found = { 0 };

  return laurel_salvage_run (desk->path, desk->to, LAUREL_TEST_ROOMS, "T", &found, error);
}

/* ---- what only reads -------------------------------------------------------- */

/* Of a file that is damaged: no trouble makes it sound. */
static gboolean
check (Desk *desk, GError **error)
{
  g_autoptr (GPtrArray) findings = laurel_check_file (desk->path, LAUREL_TEST_ROOMS, error);

  if (findings != NULL)
    desk->answer = g_strdup (laurel_check_is_clean (findings) ? "clean" : "not clean");
  return findings != NULL;
}

static gboolean
read_history (Desk *desk, GError **error)
{
  g_autoptr (GPtrArray) entries = laurel_audit_read (laurel_library_get_reader (desk->library),
                                                     LAUREL_TEST_ROOMS, 0, error);
  g_autoptr (JsonNode) json = entries ? laurel_audit_dup_json (entries) : NULL;

  desk->answer = json ? json_to_string (json, FALSE) : NULL;
  return entries != NULL;
}

static char *
dup_names (GPtrArray *rows)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "%s\n", laurel_test_party_get_name (rows->pdata[i]));

  return g_string_free (names, FALSE);
}

static gboolean
ask (Desk *desk, GError **error)
{
  LaurelReader *reader = laurel_library_open_reader (desk->library, NULL, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (reader == NULL)
    return FALSE;

  rows = laurel_library_ask (reader, &LAUREL_TEST_PARTIES, g_variant_new ("()"), error);
  desk->answer = rows ? dup_names (rows) : NULL;
  laurel_library_close_reader (reader);

  return rows != NULL;
}

/* Once wholly, and once what was changed. */
static gboolean
keep_list (Desk *desk, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (desk->library);
  LaurelRowList *list;
  g_autoptr (LaurelLiveList) live = laurel_live_list_new (&LAUREL_TEST_PARTIES,
                                                          g_variant_new ("()"), &list);
  gboolean read = TRUE;

  for (int i = 0; read && i < 2; i++) {
    LaurelListJob *job = laurel_live_list_start (live, i > 0 ? desk->changes : NULL);
    LaurelListResult *result = laurel_list_job_run (job, reader, error);

    read = result != NULL;
    laurel_live_list_take (live, result, read ? NULL : *error);
    laurel_list_job_free (job);
  }
  if (read)
    desk->answer = g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (list)));
  g_object_unref (list);

  return read;
}

static gboolean
find (Desk *desk, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (desk->library);
  g_autofree char *few = laurel_search_index_find_in (reader, "programme", "guest", 1, error);
  g_autofree char *some = few ? laurel_search_index_find_in (reader, "party", "guest", 3, error)
                              : NULL;
  g_autoptr (GArray) hits = some ? laurel_search_index_find (reader, "李", 5, error) : NULL;

  if (hits != NULL)
    desk->answer = g_strdup_printf ("%s %s %u", few, some, hits->len);
  return hits != NULL;
}

static void
add_cell (const char *text, gboolean is_number, gpointer data)
{
  g_string_append_printf (data, "%s,", text ? text : "-");
}

static void
end_row (gpointer data)
{
  g_string_append_c (data, '\n');
}

static gboolean
dump (Desk *desk, GError **error)
{
  static const LaurelDumpVisitor VISITOR = { add_cell, end_row };
  LaurelReader *reader = laurel_library_get_reader (desk->library);
  g_autoptr (GPtrArray) tables = laurel_dump_list_tables (reader, error);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean well = tables != NULL;
  LaurelFacts facts;

  for (guint i = 0; well && i < tables->len; i++)
    well = laurel_dump_table (reader, LAUREL_TEST_ROOMS, tables->pdata[i], &VISITOR, text, error);
  well = well && laurel_facts_read (reader, &facts, error);
  if (well)
    desk->answer = g_strdup_printf ("%s%d %d", text->str, facts.schema, (int) facts.entries);

  return well;
}

static gboolean
tell_texts (Desk *desk, GError **error)
{
  static const char *const COLUMNS[] = { "name", "phone", NULL };
  g_auto (GStrv) texts = laurel_forget_dup_texts (laurel_library_get_reader (desk->library),
                                                  "party", &desk->li, 1, COLUMNS, error);

  if (texts != NULL)
    desk->answer = g_strdup_printf ("%d of %u",
                                    g_strv_contains ((const char *const *) texts, "李明") +
                                    g_strv_contains ((const char *const *) texts, "李小明"),
                                    g_strv_length (texts));
  return texts != NULL;
}

/* ---- the table -------------------------------------------------------------- */

#define CHANGED "UPDATE party SET phone = '1' WHERE name = 'Guest 1'"
#define BROKEN "UPDATE journal SET at = 0 WHERE id = 4; DELETE FROM party WHERE name = 'Guest 5'"
#define OLD "old"

static const Deed DEEDS[] = {
  { "undo", "", TRUE, undo, look_at_library, NULL },
  { "redo", "", TRUE, redo, look_at_library, NULL },
  { "back", "", TRUE, go_back, look_at_library, NULL },
  { "engage", "", TRUE, engage, look_at_library, NULL },
  { "forget", "", TRUE, forget, look_at_library, NULL },
  { "erase", "", TRUE, erase, look_at_library, NULL },
  { "pour", "", TRUE, pour, look_at_library, NULL },
  { "open", "", FALSE, open_it, look_at_library, NULL },
  { "migrate", OLD, FALSE, open_it, look_at_library, NULL },
  { "look", OLD, FALSE, look_into, look_at_answer, NULL },
  { "checkpoint", "", TRUE, checkpoint, look_at_library, NULL },
  { "create", "", FALSE, create, look_beside, NULL },
  { "copy", "", TRUE, save_copy, look_beside, NULL },
  { "backup", "", TRUE, back_up, look_at_backups, is_without_sum },
  { "restore", "", FALSE, restore, look_beside, NULL },
  { "salvage", CHANGED, FALSE, salvage, look_beside, is_something },
  { "salvage-tables", BROKEN, FALSE, salvage, look_beside, is_something },
  { "check", CHANGED, FALSE, check, look_at_answer, NULL },
  { "history", "", TRUE, read_history, look_at_answer, NULL },
  { "ask", "", TRUE, ask, look_at_answer, NULL },
  { "list", "", TRUE, keep_list, look_at_answer, NULL },
  { "find", "", TRUE, find, look_at_answer, NULL },
  { "dump", "", TRUE, dump, look_at_answer, NULL },
  { "texts", "", TRUE, tell_texts, look_at_answer, NULL },
};

typedef struct {
  const Deed *deed;
  const LaurelTestTrouble *trouble;
} Case;

/* The file of which each try begins. */
static GBytes *
make_file (const char *folder, const char *sql)
{
  g_autofree char *path = laurel_test_dup_path (folder, "first.laurel");
  g_autofree char *old = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "libraries", "0005.sql",
                                           NULL);
  char *bytes;
  gsize size;

  if (g_str_equal (sql, OLD)) {
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (old, &text, NULL, NULL));
    laurel_test_exec_file (path, text);
  } else {
    LaurelLibrary *library = laurel_test_open (path);

    laurel_test_fill_story (library);
    laurel_test_revert (library, laurel_library_get_undo (library));
    laurel_library_close (library);
    laurel_test_exec_file (path, sql);
  }
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_unlink (path);

  return g_bytes_new_take (bytes, size);
}

static LaurelChanges *
change_something (Desk *desk)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_run (desk->library, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", desk->li, "李"),
                      "T", &outcome, NULL);

  return g_steal_pointer (&outcome.changes);
}

/* A folder with the file in it, and, for a deed that wants it, the library open. Its
 * backups have no place, so that only the deed itself is tried. */
static void
lay_down (Desk *desk, const Deed *deed, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  *desk = (Desk) { .folder = laurel_test_dup_folder () };
  desk->path = laurel_test_dup_path (desk->folder, "a.laurel");
  desk->to = laurel_test_dup_path (desk->folder, "b.laurel");
  desk->backups = laurel_test_dup_folder ();
  g_file_set_contents_full (desk->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  if (!deed->is_open)
    return;

  desk->library = laurel_test_open (desk->path);
  desk->li = laurel_test_find_party (desk->library, "李小明");
  desk->guest = laurel_test_find_party (desk->library, "Guest 2");
  if (deed->act == keep_list)
    desk->changes = change_something (desk);
  laurel_library_set_backup_folder (desk->library, deed->act == back_up ? desk->backups
                                                                        : "/dev/null/backups");
}

static void
clear (Desk *desk)
{
  g_clear_pointer (&desk->library, laurel_library_close);
  g_clear_pointer (&desk->changes, laurel_changes_unref);
  laurel_test_vfs_forget (desk->folder);
  laurel_test_vfs_forget (desk->backups);
  laurel_test_remove_folder (desk->folder);
  laurel_test_remove_folder (desk->backups);
  g_free (desk->path);
  g_free (desk->to);
  g_free (desk->answer);
}

/* What stands there when @trouble comes at @n, or when none does. */
static char *
try (const Deed *deed, GBytes *bytes, const LaurelTestTrouble *trouble, guint n, gboolean *done,
     gboolean *fired)
{
  g_autoptr (GError) error = NULL;
  Desk desk;
  char *text;

  lay_down (&desk, deed, bytes);
  if (trouble != NULL)
    trouble->arm (n);
  *done = deed->act (&desk, &error);
  *fired = trouble != NULL && trouble->disarm ();
  g_assert_true (*done == (error == NULL));
  g_clear_pointer (&desk.library, laurel_library_close);
  text = deed->look (&desk);
  clear (&desk);

  return text;
}

static gboolean
do_nothing (Desk *desk, GError **error)
{
  return TRUE;
}

static void
test_deed (gconstpointer data)
{
  const Case *c = data;
  const Deed *deed = c->deed;
  Deed idle = *deed;
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autoptr (GBytes) bytes = make_file (folder, deed->sql);
  g_autofree char *before = NULL, *after = NULL;
  gboolean done, fired;
  guint refused = 0, tries = 0;

  idle.act = do_nothing;
  before = try (&idle, bytes, NULL, 0, &done, &fired);
  after = try (deed, bytes, NULL, 0, &done, &fired);
  g_assert_true (done);
  fired = TRUE;
  for (guint n = 1; fired; n = laurel_test_trouble_next (c->trouble, n)) {
    g_autofree char *text = try (deed, bytes, c->trouble, n, &done, &fired);

    if (g_test_verbose ())
      g_test_message ("%s %u: %s", c->trouble->name, n, done ? "done" : "refused");
    tries++;
    refused += !done;
    g_assert_true (fired || done);
    if (deed->may_be != NULL && deed->may_be (text))
      continue;
    if (done || !g_str_equal (text, before))
      g_assert_cmpstr (text, ==, after);
  }

  g_test_message ("%s: refused %u of %u times", c->trouble->name, refused, tries - 1);
}

int
main (int argc, char *argv[])
{
  guint n = 0;

  laurel_test_init (&argc, &argv);
  laurel_test_trouble_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (DEEDS); i++)
    for (const LaurelTestTrouble *const *t = LAUREL_TEST_TROUBLES; *t != NULL; t++) {
      g_autofree char *path = g_strdup_printf ("/store/deeds/%s/%s", DEEDS[i].name, (*t)->name);
      Case c = { &DEEDS[i], *t };

      if (n++ % laurel_test_stride (2) == 0)
        g_test_add_data_func_full (path, g_memdup2 (&c, sizeof c), test_deed, g_free);
    }

  return g_test_run ();
}
