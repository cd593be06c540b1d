/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library of persons and organisations. */

#pragma once

#include "base/laurel-error.h"
#include "calendar/laurel-role-store.h"
#include "people/laurel-party-entry.h"
#include "people/laurel-party-field-store.h"
#include "people/laurel-party-forget-store.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-move.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "store/laurel-check.h"
#include "testlib/laurel-test-library.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-sample.h"

typedef struct {
  char *folder;
  char *path;
  LaurelLibrary *library;
} Fixture;

static inline void
open_library (Fixture *f, LaurelLibraryFlags flags)
{
  g_autoptr (GError) error = NULL;

  f->library = laurel_library_open (f->path, LAUREL_ROOMS, flags, &error);
  g_assert_no_error (error);
  laurel_library_set_backup_folder (f->library, f->folder);
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "people.laurel");
  open_library (f, LAUREL_LIBRARY_CREATE);
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = laurel_check_library (f->library);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[i])->fault, ==, NULL);
  laurel_library_close (f->library);
  laurel_test_remove_folder (f->folder);
  g_free (f->path);
}

static inline GPtrArray *
ask (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = laurel_library_ask (laurel_library_get_reader (f->library), query, args,
                                        &error);

  g_assert_no_error (error);
  return rows;
}

static inline gint64
run (Fixture *f, const LaurelCommand *command, const char *args)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) parsed = g_variant_parse (G_VARIANT_TYPE (command->args), args, NULL, NULL,
                                                 &error);
  g_auto (LaurelOutcome) outcome = { 0 };

  g_assert_no_error (error);
  laurel_library_run (f->library, command, parsed, "tester", &outcome, &error);
  g_assert_no_error (error);
  return outcome.entry;
}

G_GNUC_PRINTF (3, 4)
static inline gint64
run_f (Fixture *f, const LaurelCommand *command, const char *format, ...)
{
  g_autofree char *args = NULL;
  va_list list;

  va_start (list, format);
  args = g_strdup_vprintf (format, list);
  va_end (list);

  return run (f, command, args);
}

static inline void
refuse (Fixture *f, const LaurelCommand *command, int code, const char *args)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) parsed = g_variant_parse (G_VARIANT_TYPE (command->args), args, NULL, NULL,
                                                 &error);
  g_auto (LaurelOutcome) outcome = { 0 };

  g_assert_no_error (error);
  g_test_message ("%s %s", command->name, args);
  g_assert_false (laurel_library_run (f->library, command, parsed, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, code);
}

static inline gint64
add (Fixture *f, const char *kind, const char *name, const char *fields)
{
  GPtrArray *rows;
  gint64 newest = 0;

  run_f (f, &LAUREL_PARTY_ADD, "('%s', '%s', %s)", kind, name, fields);
  rows = ask (f, &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (laurel_party_get_name (rows->pdata[i]), name))
      newest = MAX (newest, laurel_row_get_id (rows->pdata[i]));
  g_ptr_array_unref (rows);
  g_assert_cmpint (newest, !=, 0);

  return newest;
}

static inline LaurelParty *
dup_party (Fixture *f, gint64 id)
{
  g_autoptr (GPtrArray) rows = ask (f, &LAUREL_PARTIES_ALL, g_variant_new ("()"));

  for (guint i = 0; i < rows->len; i++)
    if (laurel_row_get_id (rows->pdata[i]) == id)
      return g_object_ref (rows->pdata[i]);

  return NULL;
}

static inline void
assert_field (Fixture *f, gint64 id, const char *field, const char *expected)
{
  g_autoptr (LaurelParty) party = dup_party (f, id);

  g_assert_nonnull (party);
  g_assert_cmpstr (laurel_party_get_text (party, field), ==, expected);
}

static inline char *
dup_entries (Fixture *f, const LaurelQuery *query, gint64 id)
{
  g_autoptr (GPtrArray) rows = ask (f, query, g_variant_new ("(x)", id));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *about = laurel_party_entry_dup_about (rows->pdata[i]);

    g_string_append_printf (all, "%s%s (%s)", i > 0 ? "; " : "",
                            laurel_party_entry_get_text (rows->pdata[i]), about);
  }

  return g_string_free (all, FALSE);
}

static inline void
assert_entries (Fixture *f, const LaurelQuery *query, gint64 id, const char *expected)
{
  g_autofree char *all = dup_entries (f, query, id);

  g_assert_cmpstr (all, ==, expected);
}

static inline char *
dump (Fixture *f)
{
  return laurel_test_dump (f->library);
}

/* Does it, undoes it, and does it again: twice the same, and in between as before. */
static inline void
do_undo_redo (Fixture *f, const LaurelCommand *command, const char *args)
{
  g_autofree char *before = dump (f);
  gint64 entry = run (f, command, args);
  g_autofree char *done = dump (f);
  g_autofree char *undone = NULL, *again = NULL;

  g_test_message ("%s %s", command->name, args);
  g_assert_cmpint (entry, !=, 0);
  g_assert_cmpstr (before, !=, done);
  laurel_test_revert (f->library, entry);
  undone = dump (f);
  g_assert_cmpstr (before, ==, undone);
  laurel_test_revert (f->library, laurel_library_get_redo (f->library));
  again = dump (f);
  g_assert_cmpstr (done, ==, again);
}
