/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-audit.h"
#include "store/laurel-check.h"
#include "store/laurel-forget.h"
#include "store/laurel-salvage.h"
#include "store/laurel-search-index.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-memory.h"
#include "testlib/laurel-test-vfs.h"

#include <glib/gstdio.h>

/*
 * What is done to a library besides commands, with each piece of memory and each
 * call of the file system refused in turn: it fails with an error, or it does what
 * it should; the library is as it was, and the next try works.
 */

typedef struct {
  char *folder;
  char *path;
  char *to;
  LaurelLibrary *library;
} Fixture;

typedef struct {
  const char *name;
  gboolean (*act) (Fixture *f, GError **error);
  gboolean closed; /* on the file, which nobody has open */
} Deed;

static LaurelReader *
reader_of (Fixture *f)
{
  return laurel_library_get_reader (f->library);
}

static gboolean
audit (Fixture *f, GError **error)
{
  g_autoptr (GPtrArray) entries = laurel_audit_read (reader_of (f), LAUREL_TEST_ROOMS, 0, error);

  g_assert_true (entries == NULL || entries->len == 9);
  return entries != NULL;
}

static gboolean
ask (Fixture *f, GError **error)
{
  g_autoptr (GPtrArray) rows = laurel_library_ask (reader_of (f), &LAUREL_TEST_PARTIES,
                                                   g_variant_new ("()"), error);

  g_assert_true (rows == NULL || rows->len == 13);
  return rows != NULL;
}

static gboolean
search (Fixture *f, GError **error)
{
  g_autoptr (GArray) hits = laurel_search_index_find (reader_of (f), "guest", 99, error);

  g_assert_true (hits == NULL || hits->len == 11);
  return hits != NULL;
}

static gboolean
trace (Fixture *f, GError **error)
{
  static const char *const COLUMNS[] = { "name", "phone", NULL };
  gint64 id = laurel_test_find_party (f->library, "李小明");
  g_auto (GStrv) texts = laurel_forget_dup_texts (reader_of (f), "party", &id, 1, COLUMNS, error);

  return texts != NULL;
}

static gboolean
back_up (Fixture *f, GError **error)
{
  return laurel_library_backup (f->library, LAUREL_BACKUP_ASKED, NULL, error);
}

static gboolean
save (Fixture *f, GError **error)
{
  return laurel_library_save_copy (f->library, f->to, error);
}

static gboolean
second (Fixture *f, GError **error)
{
  LaurelReader *reader = laurel_library_open_reader (f->library, NULL, error);

  if (reader == NULL)
    return FALSE;

  laurel_library_close_reader (reader);
  return TRUE;
}

static gboolean
there_and_back (Fixture *f, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  /* Back, and forward again, which leaves the same rows. */
  return laurel_library_go_back_to (f->library, 5, "T", &outcome, error) &&
         (laurel_outcome_clear (&outcome),
          laurel_library_go_back_to (f->library, 9, "T", &outcome, error));
}

/* A check that cannot look says so. */
static gboolean
give (GPtrArray *results, GError **error)
{
  gboolean clean = results != NULL && laurel_check_is_clean (results);

  if (results == NULL)
    return FALSE;

  g_ptr_array_unref (results);
  if (!clean)
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED, "not clean");
  return clean;
}

static gboolean
check (Fixture *f, GError **error)
{
  return give (laurel_check_library (f->library), error);
}

static gboolean
check_file (Fixture *f, GError **error)
{
  return give (laurel_check_file (f->path, LAUREL_TEST_ROOMS, error), error);
}

static gboolean
salvage (Fixture *f, GError **error)
{
  g_auto (LaurelSalvage) found = { 0 };

  return laurel_salvage_run (f->path, f->to, LAUREL_TEST_ROOMS, "T", &found, error);
}

static const Deed DEEDS[] = {
  { "audit", audit, FALSE },
  { "ask", ask, FALSE },
  { "search", search, FALSE },
  { "trace", trace, FALSE },
  { "backup", back_up, FALSE },
  { "copy", save, FALSE },
  { "reader", second, FALSE },
  { "back", there_and_back, FALSE },
  { "check", check, FALSE },
  { "check-file", check_file, TRUE },
  { "salvage", salvage, TRUE },
};

static void
set_up (Fixture *f, gconstpointer data)
{
  const Deed *deed = data;
  g_autofree char *backups = NULL;

  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
  f->to = laurel_test_dup_path (f->folder, "b.laurel");
  backups = laurel_test_dup_path (f->folder, "backups");
  f->library = laurel_test_open (f->path);
  laurel_library_set_backup_folder (f->library, backups);
  laurel_test_fill_story (f->library);
  if (deed->closed)
    g_clear_pointer (&f->library, laurel_library_close);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->library, laurel_library_close);
  laurel_test_vfs_forget (f->folder);
  g_free (f->path);
  g_free (f->to);
  laurel_test_remove_folder (f->folder);
}

/* After a failure nothing in memory is believed. */
static void
assert_as_before (Fixture *f, const Deed *deed, const char *before)
{
  g_autofree char *now = NULL;

  g_clear_pointer (&f->library, laurel_library_close);
  f->library = laurel_test_open (f->path);
  now = laurel_test_dump (f->library);
  if (deed->act != there_and_back)
    g_assert_cmpstr (now, ==, before);
  if (deed->closed)
    g_clear_pointer (&f->library, laurel_library_close);
}

/* The first, and every so many from one on that is another in each run; with `-m slow` all. */
static void
sweep (Fixture *f, const Deed *deed, gboolean memory)
{
  guint stride = laurel_test_stride (memory ? 383 : 47), failed = 0;
  guint second = 2 + (guint) g_test_rand_int_range (0, (int) stride);
  g_autofree char *before = NULL;
  gboolean fired = TRUE;

  if (deed->closed)
    f->library = laurel_test_open (f->path);
  before = laurel_test_dump (f->library);
  if (deed->closed)
    g_clear_pointer (&f->library, laurel_library_close);

  for (guint n = 1; fired; n = n == 1 ? second : n + stride) {
    g_autoptr (GError) error = NULL;
    gboolean done;

    if (memory)
      laurel_test_memory_arm (n, TRUE);
    else
      laurel_test_vfs_arm (LAUREL_TEST_FAULT_ONCE, n);
    done = deed->act (f, &error);
    fired = memory ? laurel_test_memory_disarm () : laurel_test_vfs_disarm ();
    g_assert_true (done == (error == NULL));
    g_assert_true (done || fired);
    failed += !done;
    g_unlink (f->to);
    assert_as_before (f, deed, before);
  }

  g_test_message ("%s: failed %u times", deed->name, failed);
  if (memory && laurel_test_stride (1) == 1)
    g_assert_cmpuint (failed, >, 0);
}

static void
test_memory (Fixture *f, gconstpointer data)
{
  sweep (f, data, TRUE);
}

static void
test_calls (Fixture *f, gconstpointer data)
{
  sweep (f, data, FALSE);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  laurel_test_memory_install ();
  laurel_test_vfs_install ();

  for (gsize i = 0; i < G_N_ELEMENTS (DEEDS); i++) {
    g_autofree char *memory = g_strdup_printf ("/store/sweep/memory/%s", DEEDS[i].name);
    g_autofree char *calls = g_strdup_printf ("/store/sweep/calls/%s", DEEDS[i].name);

    g_test_add (memory, Fixture, &DEEDS[i], set_up, test_memory, tear_down);
    g_test_add (calls, Fixture, &DEEDS[i], set_up, test_calls, tear_down);
  }

  return g_test_run ();
}
